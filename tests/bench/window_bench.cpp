#include "core/domain/case_study.h"
#include "tests/bench/decks.h"
#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace attache::bench {

namespace {

constexpr int Repetitions = 20;

/// What a window cost until its content was painted.
struct WindowCost
{
    double milliseconds = 0;
    double peakMegabytes = 0;
};

/// Ends before the application that owns it.
class Server final : public QProcess
{
public:
    using QProcess::QProcess;
    ~Server() override
    {
        kill();
        waitForFinished();
    }
};

/// The options that lead a program to an X server of our own, which is what people have; without
/// one it draws off screen.
const QStringList &platform()
{
    static const QStringList options = []() -> QStringList {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
        auto *server = new Server(QCoreApplication::instance());
        server->start(program, {QStringLiteral("-displayfd"), QStringLiteral("1"),
                                QStringLiteral("-screen"), QStringLiteral("0"),
                                QStringLiteral("1920x1200x24"), QStringLiteral("-noreset")});
        if (program.isEmpty() || !server->waitForReadyRead())
            return {QStringLiteral("-platform"), QStringLiteral("offscreen")};
        const QString display = QString::fromLatin1(server->readLine().trimmed());
        return {QStringLiteral("-platform"), QStringLiteral("xcb"), QStringLiteral("-display"),
                QLatin1Char(':') + display};
    }();
    return options;
}

/// A copy, because other measurements hold the workspace itself open and locked.
QString ownWorkspaceOf(int accounts)
{
    const QString path = folder() + QStringLiteral("/window-%1.attache").arg(accounts);
    if (QFileInfo::exists(path))
        return path;
    const QString original = workspaceOf(accounts);
    for (const char *part : {"", "-wal"})
        QFile::copy(original + QLatin1String(part), path + QLatin1String(part));
    // Opened and closed once, so that all of it is in the one file.
    orFail(openWorkspace(path, Workspace::Mode::ReadWrite, SystemClock()));
    return path;
}

/// The same with 5,000 slides and 5,000 cases in its library.
QString ownLibraryOf(int accounts)
{
    const QString path = folder() + QStringLiteral("/window-library-%1.attache").arg(accounts);
    if (QFileInfo::exists(path))
        return path;
    QFile::copy(ownWorkspaceOf(accounts), path);
    const SystemClock clock;
    const auto workspace = orFail(openWorkspace(path, Workspace::Mode::ReadWrite, clock));
    orFail(workspace->perform(QStringLiteral("library"), [](Writer &writer) -> Result<void> {
        constexpr int Cases = 5000;
        fillWithSlides(writer);
        for (int number = 1; number <= Cases; ++number) {
            CaseStudy study;
            study.title = QStringLiteral("案例 %1：夜间上传从 4 小时到 52 分钟").arg(number);
            study.industry = number % 2 == 0 ? QStringLiteral("C36") : QStringLiteral("I65");
            ATTACHE_CHECK(writer.insert(study));
        }
        return {};
    }));
    return path;
}

WindowCost costOf(const char *program, const QStringList &arguments)
{
    const QString output = folder() + QStringLiteral("/peak");
    const ProcessCost cost =
        runProcess(QStringList{QLatin1String(ATTACHE_BENCH_PROGRAMS "/") + QLatin1String(program)} +
                       platform() + arguments,
                   {}, output);
    QFile file(output);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    return {cost.milliseconds, file.readAll().trimmed().toDouble() / 1024};
}

/// One measurement of each window.
struct Turn
{
    WindowCost bare;
    WindowCost accounts10000;
    WindowCost accounts100000;
    WindowCost today100000;
    WindowCost library;
};

Turn takeTurn()
{
    const QString accounts = QStringLiteral("accounts");
    const QString today = QStringLiteral("today");
    return {costOf("bare_window", {}), costOf("program_window", {ownWorkspaceOf(10000), accounts}),
            costOf("program_window", {ownWorkspaceOf(100000), accounts}),
            costOf("program_window", {ownWorkspaceOf(100000), today}),
            costOf("program_window", {ownLibraryOf(10000), QStringLiteral("library")})};
}

/// The windows take turns, so that whatever else the machine does meets all of them alike.
const std::vector<Turn> &turns()
{
    static const std::vector<Turn> all = [] {
        takeTurn(); // brings programs and files into memory
        std::vector<Turn> taken;
        for (int i = 0; i < Repetitions; ++i)
            taken.push_back(takeTurn());
        return taken;
    }();
    return all;
}

void measureWindow(const char *name, WindowCost Turn::*window, double WindowCost::*value)
{
    measureValue(name, Repetitions, [window, value, turn = size_t(0)]() mutable {
        return turns().at(turn++ % Repetitions).*window.*value;
    });
}

} // namespace

void registerWindow()
{
    constexpr auto Time = &WindowCost::milliseconds;
    constexpr auto Memory = &WindowCost::peakMegabytes;
    measureWindow("bare_window", &Turn::bare, Time);
    measureWindow("window_10000", &Turn::accounts10000, Time);
    measureWindow("window_100000", &Turn::accounts100000, Time);
    measureWindow("window_today", &Turn::today100000, Time);
    measureWindow("window_library", &Turn::library, Time);
    measureWindow("bare_window_memory", &Turn::bare, Memory);
    measureWindow("window_memory", &Turn::accounts100000, Memory);
    const QString p50 = QStringLiteral("p50");
    const QString bare = QStringLiteral("bare_window");
    addRow({QStringLiteral("window ready, data painted, 10,000 accounts"),
            QStringLiteral("window_10000"), p50, bare, 2.0, 0});
    addRow({QStringLiteral("window ready, data painted, 100,000 accounts"),
            QStringLiteral("window_100000"), p50, bare, 2.5, 0});
    addRow({QStringLiteral("window ready on Today, 100,000 accounts"),
            QStringLiteral("window_today"), p50, bare, 2.5, 0});
    addRow({QStringLiteral("window ready on the library of 5,000 cases and slides"),
            QStringLiteral("window_library"), p50, QStringLiteral("window_10000"), 1.5, 0});
    addRow({QStringLiteral("peak memory with the 100,000 accounts painted"),
            QStringLiteral("window_memory"), p50, QStringLiteral("bare_window_memory"), 2.5, 90,
            QStringLiteral("MB")});
}

} // namespace attache::bench
