#include "core/domain/promise.h"
#include "core/domain/visit_note.h"
#include "tests/support/temp_workspace.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"
#include "ui/pages/visits/meet_view.h"
#include "ui/widgets/outline_edit.h"

#include <QInputMethodEvent>
#include <QProcess>
#include <QSignalSpy>

#include <csignal>
#include <cstdio>

namespace attache {
namespace {

constexpr char FileVariable[] = "ATTACHE_TYPE_INTO";
constexpr char VisitVariable[] = "ATTACHE_TYPE_AT";
/// For the process that types until somebody kills it.
constexpr char EndlessVariable[] = "ATTACHE_TYPE_ON";
constexpr int MostKeys = 20'000;

/// Typed before the process dies. What comes from the keyboard, what an input method commits, and a
/// promise.
QString typed()
{
    return QStringLiteral("Upload takes 4 hours\n夜间批量上传太慢\n"
                          "[] @Wang white paper 2026-11-30");
}

void type(QWidget *note, const QString &text)
{
    for (const QChar letter : text) {
        if (letter == QLatin1Char('\n')) {
            QTest::keyClick(note, Qt::Key_Return);
        } else if (letter.unicode() < 128) {
            QTest::keyClick(note, letter.toLatin1());
        } else {
            QInputMethodEvent event;
            event.setCommitString(letter);
            QCoreApplication::sendEvent(note, &event);
        }
    }
}

/// The key with that number of somebody who does not stop.
QChar keyAt(int number)
{
    static const QString line = QStringLiteral("Upload takes 4 hours @Wang by Thursday\n");
    return line.at(number % int(line.size()));
}

/// Says after each key how many there were, and after each writing how much is in the file.
void typeOn(const QString &path, const QString &visit)
{
    test::WindowSession session;
    session.session->start(path);
    ASSERT_NE(session.session->mainWindow(), nullptr);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&session.window()));
    session.main().open(QStringLiteral("attache:visit/%1#meet").arg(visit));
    auto *meet = session.window().currentPage()->findChild<MeetView *>();
    ASSERT_NE(meet, nullptr);
    meet->focusThing(SixThing::RealNeed);
    QWidget *note = QApplication::focusWidget();
    const auto say = [](const char *what, qint64 number) {
        std::printf("%s %lld\n", what, static_cast<long long>(number));
        std::fflush(stdout);
    };
    QObject::connect(&session.main().desk().workspace(), &Workspace::written, note, [&] {
        const auto notes = Store<VisitNote>(session.connection()).list();
        if (notes && notes->size() == 1)
            say("stored", notes->front().body.size());
    });
    for (int number = 0; number < MostKeys; ++number) {
        type(note, keyAt(number));
        QCoreApplication::processEvents();
        say("typed", number + 1);
    }
}

/// The life of the process that is killed: a window on the file, and somebody typing.
void typeAndDie(const QString &path, const QString &visit)
{
    test::WindowSession session;
    session.session->start(path);
    ASSERT_NE(session.session->mainWindow(), nullptr);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&session.window()));
    session.main().open(QStringLiteral("attache:visit/%1#meet").arg(visit));
    auto *meet = session.window().currentPage()->findChild<MeetView *>();
    ASSERT_NE(meet, nullptr);
    meet->focusThing(SixThing::RealNeed);
    auto *note = qobject_cast<OutlineEdit *>(QApplication::focusWidget());
    ASSERT_NE(note, nullptr);

    QSignalSpy written(&session.main().desk().workspace(), &Workspace::written);
    type(note, typed());
    const auto inTheFile = [&] {
        const auto notes = Store<VisitNote>(session.connection()).list();
        return notes && notes->size() == 1 && notes->front().body == typed();
    };
    // Nobody saves. It is written while the person goes on typing.
    while (!inTheFile())
        ASSERT_TRUE(written.wait());
    type(note, QStringLiteral("\nand th"));
    std::raise(SIGKILL);
}

TEST(KilledWindow, LosesNothingThatWasTypedASecondBefore)
{
    const QString file = qEnvironmentVariable(FileVariable);
    if (!file.isEmpty())
        return typeAndDie(file, qEnvironmentVariable(VisitVariable));

    test::TempWorkspace workspace;
    Account account;
    account.name = QStringLiteral("远山汽车股份有限公司");
    account = workspace.insert(account);
    Visit visit;
    visit.account = account.id;
    visit.startsAt = workspace.clock.now();
    visit.endsAt = visit.startsAt.addSecs(3600);
    visit = workspace.insert(visit);
    workspace.close();

    QProcess window;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(FileVariable), workspace.path());
    environment.insert(QLatin1String(VisitVariable), visit.id.toString());
    // What the killed one cannot tidy up goes with our own folder.
    environment.insert(QStringLiteral("TMPDIR"), workspace.directory.path());
    window.setProcessEnvironment(environment);
    window.setProcessChannelMode(QProcess::MergedChannels);
    window.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--gtest_filter=KilledWindow.LosesNothing*")});
    ASSERT_TRUE(window.waitForFinished(120'000));
    ASSERT_EQ(window.exitStatus(), QProcess::CrashExit) << window.readAll().constData();
    ASSERT_EQ(window.exitCode(), SIGKILL);

    workspace.reopen();
    const auto notes = Store<VisitNote>(workspace.connection()).list();
    ASSERT_OK(notes);
    ASSERT_EQ(notes->size(), 1U);
    EXPECT_EQ(notes->front().body, typed());
    EXPECT_EQ(notes->front().visit, visit.id);
    const auto promises = Store<Promise>(workspace.connection()).list();
    ASSERT_OK(promises);
    ASSERT_EQ(promises->size(), 1U);
    EXPECT_EQ(promises->front().due, QDate(2026, 11, 30));
    const auto findings = workspace->check();
    ASSERT_OK(findings);
    EXPECT_TRUE(findings->isEmpty()) << qPrintable(findings->join(u'\n'));
    // Whoever finds it afterwards can also take it back.
    EXPECT_FALSE(workspace->undoTitle().isEmpty());
    ASSERT_OK(workspace->undo());
    EXPECT_TRUE(Store<VisitNote>(workspace.connection()).list()->empty());
}

TEST(KilledWindow, KeepsWhatItHadWrittenWheneverItIsKilled)
{
    const QString file = qEnvironmentVariable(EndlessVariable);
    if (!file.isEmpty())
        return typeOn(file, qEnvironmentVariable(VisitVariable));

    // After how many writings, and how many keys behind the last of them.
    for (const auto &[writings, keys] : {std::pair(0, 3), {1, 0}, {1, 7}, {3, 1}}) {
        test::TempWorkspace workspace;
        Account account;
        account.name = QStringLiteral("远山汽车股份有限公司");
        account = workspace.insert(account);
        Visit visit;
        visit.account = account.id;
        visit.startsAt = workspace.clock.now();
        visit.endsAt = visit.startsAt.addSecs(3600);
        visit = workspace.insert(visit);
        workspace.close();

        QProcess window;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(EndlessVariable), workspace.path());
        environment.insert(QLatin1String(VisitVariable), visit.id.toString());
        environment.insert(QStringLiteral("TMPDIR"), workspace.directory.path());
        window.setProcessEnvironment(environment);
        window.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral(
                         "--gtest_filter=KilledWindow.KeepsWhatItHadWrittenWheneverItIsKilled")});
        int writes = 0;
        int behind = 0;
        qsizetype stored = 0;
        while (writes < writings || behind < keys) {
            if (!window.canReadLine()) {
                ASSERT_TRUE(window.waitForReadyRead(120'000)) << window.readAll().constData();
                continue;
            }
            const QByteArray said = window.readLine().trimmed();
            if (said.startsWith("stored ")) {
                ++writes;
                behind = 0;
                stored = said.mid(7).toInt();
            } else if (said.startsWith("typed ")) {
                ++behind;
            }
        }
        window.kill();
        ASSERT_TRUE(window.waitForFinished(120'000));

        workspace.reopen();
        const auto findings = workspace->check();
        ASSERT_OK(findings);
        EXPECT_TRUE(findings->isEmpty()) << qPrintable(findings->join(u'\n'));
        const auto notes = Store<VisitNote>(workspace.connection()).list();
        ASSERT_OK(notes);
        const QString body = notes->empty() ? QString() : QString(notes->front().body);
        EXPECT_GE(body.size(), stored);
        for (int number = 0; number < int(body.size()); ++number)
            ASSERT_EQ(body.at(number), keyAt(number)) << number;
    }
}

} // namespace
} // namespace attache
