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

namespace attache {
namespace {

constexpr char FileVariable[] = "ATTACHE_TYPE_INTO";
constexpr char VisitVariable[] = "ATTACHE_TYPE_AT";

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
                 {QStringLiteral("--gtest_filter=KilledWindow.*")});
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

} // namespace
} // namespace attache
