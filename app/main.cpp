#include "app/cli/command.h"
#include "app/start_request.h"
#include "core/base/heap.h"
#include "core/base/interface_language.h"
#ifdef ATTACHE_UI
#include "app/window.h"

#include <QApplication>
#include <QFileInfo>
#include <QTemporaryDir>
#endif

#include <QCoreApplication>

#include <memory>
#include <optional>

#if defined(ATTACHE_UI) && defined(Q_OS_LINUX)
#include <unistd.h>
#endif

using namespace attache;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

/// The translations need the application object, so the arguments are read as bytes first.
QStringList wordsFrom(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

#ifdef ATTACHE_UI
/// A private run-time folder where the session provides none: otherwise Qt creates one, leaves it
/// behind, and prints a warning among the output of a command.
class RuntimeFolder
{
public:
    RuntimeFolder()
    {
#ifdef Q_OS_LINUX
        const QFileInfo given(qEnvironmentVariable("XDG_RUNTIME_DIR"));
        if (given.isDir() && given.ownerId() == geteuid())
            return;
        m_folder.emplace();
        if (m_folder->isValid())
            qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
#endif
    }

private:
    std::optional<QTemporaryDir> m_folder;
};
#endif

/// Commands need no display: pages are drawn off screen, everything else without Qt Gui.
std::unique_ptr<QCoreApplication> applicationFor(const StartRequest &request, int &argc,
                                                 char **argv)
{
#ifdef ATTACHE_UI
    if (request.drawsPages()) {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        // The marks of charts are graphics items, which only an application with widgets has.
        return std::make_unique<QApplication>(argc, argv);
    }
#else
    Q_UNUSED(request)
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

/// The language asked for before the verb or behind it.
QString languageAskedFor(const StartRequest &request)
{
    const QStringList &words = request.arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == QLatin1String("--lang"))
            return words.value(i + 1);
        if (words[i].startsWith(QLatin1String("--lang=")))
            return words[i].mid(7);
    }
    return request.language;
}

#ifdef ATTACHE_UI
bool hasDisplay()
{
#if defined(Q_OS_LINUX)
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ||
           !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}
#endif

int explainMissingWindow(Console &console)
{
#ifdef ATTACHE_UI
    console.note(Words::tr("No display is available. These commands work without one:"));
#else
    console.note(Words::tr("This build has no user interface. These commands work without it:"));
#endif
    console.note(usageText());
    return int(ExitStatus::Refused);
}

int runWithoutWindow(const StartRequest &request)
{
    Console console;
    const QString language = languageAskedFor(request);
    if (!InterfaceLanguage::isKnown(language)) {
        console.note(Words::tr("Unknown language \"%1\". Use zh_CN or en.").arg(language));
        return int(ExitStatus::Usage);
    }
    switch (request.mode) {
    case StartRequest::Mode::Help:
        console.text(usageText());
        return int(ExitStatus::Done);
    case StartRequest::Mode::Version:
        console.line(QStringLiteral("Attaché %1").arg(QCoreApplication::applicationVersion()));
        return int(ExitStatus::Done);
    case StartRequest::Mode::Wrong:
        console.note(
            Words::tr("Unknown option or command \"%1\". See attache --help.").arg(request.fault));
        return int(ExitStatus::Usage);
    case StartRequest::Mode::Window:
        return explainMissingWindow(console);
    case StartRequest::Mode::Command:
        break;
    }
    const SystemClock clock;
    return int(runCommand(request, languageOf(QLocale()), clock, console));
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("attache"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ATTACHE_VERSION));
}

} // namespace

int main(int argc, char **argv)
{
    nameApplication();
    const StartRequest request = StartRequest::read(wordsFrom(argc, argv));
    prepareHeap(request.mode == StartRequest::Mode::Command ? HeapUse::Command : HeapUse::Window);
#ifdef ATTACHE_UI
    if (request.mode == StartRequest::Mode::Window && hasDisplay())
        return runWindow(argc, argv, request.file, request.language);
#endif
#ifdef ATTACHE_UI
    std::optional<RuntimeFolder> runtime;
    if (request.drawsPages())
        runtime.emplace();
#endif
    const auto application = applicationFor(request, argc, argv);
    InterfaceLanguage language;
    language.use(languageAskedFor(request));
    return runWithoutWindow(request);
}
