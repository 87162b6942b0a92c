#include "core/domain/visit_note.h"
#include "tests/ui/visit_fixture.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/meet_view.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/time_bar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>

namespace attache {
namespace {

/// The page of a visit that begins on Tuesday at ten and ends at eleven.
class VisitPageWays : public test::VisitFixture
{
protected:
    VisitPage &open(const QString &field = {})
    {
        m_page = std::make_unique<VisitPage>(desk);
        m_page->resize(1300, 800);
        m_page->activate(linkTo(field));
        m_page->show();
        m_page->activateWindow();
        settle();
        return *m_page;
    }
    /// The step at which the page opens @p seconds after the beginning.
    VisitPage::Step stepAfter(qint64 seconds)
    {
        file.clock.set(visit.startsAt.addSecs(seconds));
        return open().step();
    }
    void setStatus(VisitStatus status)
    {
        visit = stored(visit.id);
        visit.status = status;
        file.update(visit);
    }
    void press(const QString &title)
    {
        for (QAction *action : m_page->actions()) {
            if (action->text() == title)
                return action->trigger();
        }
        FAIL() << qPrintable(title);
    }
    /// Whether @p place has a button in sight that says @p text.
    static bool offers(QWidget *place, const QString &text)
    {
        for (const auto *button : place->findChildren<Button *>()) {
            if (button->text() == text && button->isVisible())
                return true;
        }
        return false;
    }
    QString subtitle()
    {
        return m_page->findChild<PageHeader *>()->findChildren<ElidedLabel *>().constLast()->text();
    }
    TimeBar *timeBar() { return m_page->findChild<TimeBar *>(); }

    std::unique_ptr<VisitPage> m_page;
};

TEST_F(VisitPageWays, OpensAtTheStepItsTimeAsksFor)
{
    EXPECT_EQ(stepAfter(-1), VisitPage::Prepare);
    EXPECT_EQ(stepAfter(0), VisitPage::Meet);
    EXPECT_EQ(stepAfter(3599), VisitPage::Meet);
    EXPECT_EQ(stepAfter(3600), VisitPage::Prepare) << "it is over and nothing was noted";
    VisitNote note;
    note.visit = visit.id;
    note.thing = SixThing::RealNeed;
    note.body = QStringLiteral("Three sites first");
    file.insert(note);
    EXPECT_EQ(stepAfter(7200), VisitPage::Meet) << "one that runs over";
    EXPECT_EQ(stepAfter(-1), VisitPage::Prepare) << "notes made before it begins";
    setStatus(VisitStatus::Cancelled);
    EXPECT_EQ(stepAfter(60), VisitPage::Prepare);
    setStatus(VisitStatus::Done);
    EXPECT_EQ(stepAfter(-60), VisitPage::Minutes);
}

TEST_F(VisitPageWays, EachStepOffersItsOwnActions)
{
    open(QStringLiteral("prepare"));
    const QString print = QStringLiteral("Print");   // where there is room; else in the menu alone
    const QString brief = QStringLiteral("PDF…");    // in few words, too
    const QString finish = QStringLiteral("Finish"); // in few words, in a small window
    const QString send = QStringLiteral("Send…");
    const QString back = QStringLiteral("Back to editing");
    const auto offered = [&] {
        QStringList all;
        for (const QString &each : {print, brief, finish, send, back}) {
            if (offers(m_page->findChild<PageHeader *>(), each))
                all.append(each);
        }
        return all;
    };
    EXPECT_EQ(offered(), QStringList({brief}));
    m_page->setStep(VisitPage::Meet);
    EXPECT_EQ(offered(), QStringList({finish}));
    m_page->setStep(VisitPage::Minutes);
    EXPECT_EQ(offered(), QStringList({send}));
    for (auto *button : m_page->findChildren<Button *>()) {
        if (button->text() == send)
            button->click();
    }
    EXPECT_EQ(offered(), QStringList({back}));
    setStatus(VisitStatus::Done);
    settle();
    m_page->setStep(VisitPage::Meet);
    EXPECT_EQ(offered(), QStringList()) << "it is finished already";
}

TEST_F(VisitPageWays, StepsThatAreBehindHaveATickInThePlaceOfTheirNumber)
{
    open(QStringLiteral("prepare"));
    const auto *steps = m_page->findChild<SegmentedControl *>();
    const auto names = [&] {
        QStringList all;
        for (const auto *segment : steps->findChildren<QAbstractButton *>())
            all.append(segment->text());
        return all;
    };
    EXPECT_EQ(names(), QStringList({QStringLiteral("1 Prepare"), QStringLiteral("2 Meet"),
                                    QStringLiteral("3 Minutes")}));
    setStatus(VisitStatus::Done);
    settle();
    m_page->setStep(VisitPage::Minutes);
    EXPECT_EQ(names(), QStringList({QStringLiteral("Prepare"), QStringLiteral("Meet"),
                                    QStringLiteral("3 Minutes")}));
    const auto segments = steps->findChildren<QAbstractButton *>();
    EXPECT_EQ(segments.at(0)->accessibleDescription(), QStringLiteral("done"));
    EXPECT_EQ(segments.at(2)->accessibleDescription(), QString());
}

TEST_F(VisitPageWays, SaysHowLongItHasBeenRunning)
{
    file.clock.set(visit.startsAt.addSecs(15 * 60));
    open();
    ASSERT_TRUE(timeBar()->isVisible());
    EXPECT_EQ(timeBar()->accessibleName(),
              QStringLiteral("Running for %1, %2 left")
                  .arg(hoursAndMinutes(15 * 60), hoursAndMinutes(45 * 60)));
    m_page->setStep(VisitPage::Prepare);
    EXPECT_FALSE(timeBar()->isVisible()) << "in the step of being there alone";
    const auto shownAfter = [&](qint64 seconds) {
        file.clock.set(visit.startsAt.addSecs(seconds));
        open(QStringLiteral("meet"));
        return timeBar()->isVisible();
    };
    EXPECT_FALSE(shownAfter(-1));
    EXPECT_TRUE(shownAfter(0));
    EXPECT_TRUE(shownAfter(3600 + 90 * 60));
    EXPECT_TRUE(timeBar()->accessibleName().endsWith(QStringLiteral("1 h 30 min over")));
    EXPECT_TRUE(shownAfter(3600 + 6 * 3600 - 1));
    EXPECT_FALSE(shownAfter(3600 + 6 * 3600)) << "left open, it is no longer under way";
    setStatus(VisitStatus::Done);
    EXPECT_FALSE(shownAfter(60));
}

TEST_F(VisitPageWays, TheMinutesSayUntilWhenTheyAreDue)
{
    // It ends when it is done.
    file.clock.set(visit.endsAt);
    setStatus(VisitStatus::Done);
    file.clock.set(visit.endsAt.addSecs(3600));
    open();
    EXPECT_EQ(subtitle(), QStringLiteral("Ended 11:00 · minutes due within 24 hours, 23 h left"));
    file.clock.set(visit.endsAt.addSecs(24 * 3600));
    open();
    EXPECT_TRUE(subtitle().contains(QStringLiteral("yesterday 11:00"))) << qPrintable(subtitle());
    EXPECT_TRUE(subtitle().contains(QStringLiteral("due within 24 hours")))
        << qPrintable(subtitle());
    file.clock.set(visit.endsAt.addSecs(26 * 3600));
    open();
    EXPECT_TRUE(subtitle().endsWith(QStringLiteral("minutes overdue for 2 h")))
        << qPrintable(subtitle());
    visit = stored(visit.id);
    visit.minutesSentAt = visit.endsAt.addSecs(2 * 3600);
    file.update(visit);
    open();
    EXPECT_TRUE(subtitle().endsWith(QStringLiteral("minutes sent: yesterday 13:00")));
}

TEST_F(VisitPageWays, IsCancelledPlannedAgainAndEachCanBeUndone)
{
    open();
    QSignalSpy said(&desk, &Desk::saidUndoably);
    press(QStringLiteral("Mark as cancelled"));
    settle();
    EXPECT_EQ(stored(visit.id).status, VisitStatus::Cancelled);
    EXPECT_TRUE(subtitle().contains(labelOf(VisitStatus::Cancelled)));
    press(QStringLiteral("Mark as planned"));
    settle();
    EXPECT_EQ(stored(visit.id).status, VisitStatus::Planned);
    EXPECT_FALSE(subtitle().contains(labelOf(VisitStatus::Cancelled)));
    ASSERT_EQ(said.count(), 2);
    EXPECT_NE(said.at(0).at(0), said.at(1).at(0));
    ASSERT_OK(file->undo());
    EXPECT_EQ(stored(visit.id).status, VisitStatus::Cancelled);
}

TEST_F(VisitPageWays, DeletedItLeavesForTheVisits)
{
    open();
    QSignalSpy asked(m_page.get(), &Page::openRequested);
    press(QStringLiteral("Delete visit"));
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.at(0).at(0).toString(), QStringLiteral("attache:visits"));
    EXPECT_TRUE(stored(visit.id).id.isNull());
    settle();
    EXPECT_TRUE(offers(m_page.get(), QStringLiteral("All visits")))
        << "whoever comes back is told it is gone";
}

TEST_F(VisitPageWays, ItsKeysCopyTheBriefAndOpenTheDetails)
{
    open(QStringLiteral("minutes"));
    QApplication::clipboard()->clear();
    QTest::keyClick(m_page.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(account.displayName()));
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(u'#'));
    QTest::keyClick(m_page.get(), Qt::Key_F2);
    EXPECT_EQ(m_page->step(), VisitPage::Prepare);
    QTest::keyClick(m_page.get(), Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(m_page->step(), VisitPage::Meet);
    EXPECT_TRUE(m_page->findChild<MeetView *>()->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(VisitPageWays, LeadsToItsAccount)
{
    open();
    QSignalSpy asked(m_page.get(), &Page::openRequested);
    press(QStringLiteral("Open account"));
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.at(0).at(0).toString(),
              (Link{QStringLiteral("account"), account.id.value(), {}}).toString());
}

} // namespace
} // namespace attache
