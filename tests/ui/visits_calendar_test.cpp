#include "tests/ui/visit_fixture.h"
#include "ui/desk/preferences.h"
#include "ui/lists/list_table.h"
#include "ui/pages/visits/new_visit_panel.h"
#include "ui/pages/visits/visit_list_view.h"
#include "ui/pages/visits/visits_page.h"
#include "ui/pages/visits/week_calendar.h"
#include "ui/pages/visits/week_layout.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSettings>
#include <QSignalSpy>

namespace attache {
namespace {

TEST(WeekLayoutTest, NothingCoversAnythingAndGroupsShareColumns)
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<DaySpan> spans(random.bounded(1, 12));
        for (DaySpan &span : spans) {
            span.start = random.bounded(0, 1200);
            span.end = span.start + random.bounded(15, 240);
        }
        const std::vector<DaySlot> places = sideBySide(spans);
        ASSERT_EQ(places.size(), spans.size());
        for (size_t a = 0; a < spans.size(); ++a) {
            EXPECT_LT(places[a].column, places[a].columns);
            for (size_t b = a + 1; b < spans.size(); ++b) {
                if (spans[a].start >= spans[b].end || spans[b].start >= spans[a].end)
                    continue;
                EXPECT_NE(places[a].column, places[b].column);
                EXPECT_EQ(places[a].columns, places[b].columns);
            }
        }
    }
    EXPECT_EQ(sideBySide({{600, 660}}).front(), (DaySlot{0, 1}));
    EXPECT_EQ(sideBySide({{600, 660}, {660, 720}})[1], (DaySlot{0, 1}));
}

class CalendarTest : public test::VisitFixture
{
protected:
    CalendarTest()
        : m_page(desk)
    {
        file.clock.set(QDateTime(QDate(2026, 11, 24), QTime(8, 0)).toUTC());
        m_page.resize(1100, 800);
        m_page.activate({});
        m_page.activate(
            QVariant::fromValue(Link{QStringLiteral("visits"), 0, QStringLiteral("2026-11-24")}));
        m_page.show();
        m_page.activateWindow();
        settle();
        m_calendar = m_page.calendar();
        m_calendar->setCurrentVisit(visit.id);
    }

    VisitsPage m_page;
    WeekCalendar *m_calendar = nullptr;
};

TEST_F(CalendarTest, KeysMoveAndLengthenAVisit)
{
    ASSERT_EQ(m_calendar->currentVisit(), visit.id);
    QTest::keyClick(m_calendar, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(m_calendar, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(m_calendar, Qt::Key_Down, Qt::ShiftModifier);
    settle();
    const Visit moved = stored(visit.id);
    EXPECT_EQ(moved.startsAt.toLocalTime(), QDateTime(QDate(2026, 11, 25), QTime(10, 15)));
    EXPECT_EQ(moved.endsAt.toLocalTime(), QDateTime(QDate(2026, 11, 25), QTime(11, 30)));
    EXPECT_EQ(m_calendar->currentVisit(), visit.id);
}

TEST_F(CalendarTest, APulledVisitIsOneStep)
{
    const QRect block = m_calendar->rectOf(visit.id);
    ASSERT_FALSE(block.isEmpty());
    QWidget *view = m_calendar->viewport();
    const QPoint from = block.center();
    const QPoint to = from + QPoint(block.width() + 8, 48);
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    QTest::mouseMove(view, from + QPoint(20, 10));
    QTest::mouseMove(view, to);
    QTest::mouseRelease(view, Qt::LeftButton, {}, to);
    settle();
    EXPECT_EQ(stored(visit.id).startsAt.toLocalTime(),
              QDateTime(QDate(2026, 11, 25), QTime(11, 0)));
    desk.undo();
    EXPECT_EQ(stored(visit.id).startsAt, visit.startsAt);
}

TEST_F(CalendarTest, OnlyADoubleClickOfTheLeftButtonOpens)
{
    const QSignalSpy opened(m_calendar, &WeekCalendar::opened);
    const QPoint at = m_calendar->rectOf(visit.id).center();
    QTest::mouseDClick(m_calendar->viewport(), Qt::RightButton, {}, at);
    EXPECT_EQ(opened.count(), 0);
    QTest::mouseDClick(m_calendar->viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(CalendarTest, EnterOpensAVisitAndPlansOneOnAnEmptyPlace)
{
    QSignalSpy opened(&m_page, &Page::openRequested);
    QTest::keyClick(m_calendar, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.front().front().toString(),
              QStringLiteral("attache:visit/%1").arg(visit.id.value()));

    m_calendar->setPlace(QDateTime(QDate(2026, 11, 26), QTime(14, 0)));
    QTest::keyClick(m_calendar, Qt::Key_Return);
    QLineEdit *field = m_page.newVisit()->field();
    ASSERT_TRUE(field->isVisible());
    typeInto(field, QStringLiteral("远山"));
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    const auto visits = all<Visit>();
    ASSERT_EQ(visits.size(), 2U);
    EXPECT_EQ(visits.back().account, account.id);
    EXPECT_EQ(visits.back().opportunity, opportunity.id);
    EXPECT_EQ(visits.back().startsAt.toLocalTime(), QDateTime(QDate(2026, 11, 26), QTime(14, 0)));
    EXPECT_EQ(opened.count(), 2);
}

TEST_F(CalendarTest, TheKeyboardGoesIntoTheNextWeek)
{
    m_calendar->setPlace(QDateTime(QDate(2026, 11, 29), QTime(10, 0)));
    QTest::keyClick(m_calendar, Qt::Key_Right);
    EXPECT_EQ(m_calendar->monday(), QDate(2026, 11, 30));
    EXPECT_EQ(m_calendar->place().date(), QDate(2026, 11, 30));
}

TEST_F(CalendarTest, TheListOpensWhatIsChosen)
{
    m_page.activate(QVariant::fromValue(Link{QStringLiteral("visits"), 0, QStringLiteral("list")}));
    settle();
    TableView *table = m_page.list()->table();
    ASSERT_EQ(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    QSignalSpy opened(&m_page, &Page::openRequested);
    QTest::keyClick(table, Qt::Key_Return);
    EXPECT_EQ(opened.count(), 1);
}

TEST(VisitListTest, RemembersItsColumns)
{
    test::TempWorkspace file;
    test::GivenFiles files;
    Desk desk(*file.workspace, files);
    QSettings store(file.directory.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Preferences preferences(store);
    int column = -1;
    {
        VisitListView view(desk, &preferences);
        view.refresh();
        QHeaderView *header = view.table()->horizontalHeader();
        EXPECT_EQ(header->sectionResizeMode(2), QHeaderView::Interactive);
        column = header->logicalIndex(2);
        header->resizeSection(column, 333);
        header->moveSection(header->visualIndex(column), 0);
    }
    VisitListView view(desk, &preferences);
    view.refresh();
    EXPECT_EQ(view.table()->columnWidth(column), 333);
    EXPECT_EQ(view.table()->horizontalHeader()->visualIndex(column), 0);
}

} // namespace
} // namespace attache
