#include "core/domain/deferral.h"
#include "core/domain/goal.h"
#include "tests/ui/visit_fixture.h"
#include "ui/desk/paper_button.h"
#include "ui/pages/visits/goals_card.h"
#include "ui/pages/visits/plan_grid.h"
#include "ui/pages/visits/plan_legend.h"
#include "ui/pages/visits/plan_list.h"
#include "ui/pages/visits/planner_view.h"
#include "ui/pages/visits/visits_page.h"
#include "ui/style/icons.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

namespace attache {
namespace {

/// The plan of the week after the one of the fixture, in which nobody is visited yet.
class PlannerTest : public test::VisitFixture
{
protected:
    PlannerTest()
        : m_page(desk)
    {
        due = addAccount(QStringLiteral("长桥物流"), Tier::A, QStringLiteral("苏州"), 60);
        other = addAccount(QStringLiteral("云谷酒店"), Tier::S, QStringLiteral("杭州"), 40);
        m_page.resize(1200, 800);
        m_page.show();
        m_page.activateWindow();
        m_page.activate(
            QVariant::fromValue(Link{QStringLiteral("visits"), 0, QStringLiteral("plan")}));
        show(QDate(2026, 12, 7));
    }

    Id<Account> addAccount(const QString &name, Tier tier, const QString &city, int daysAgo)
    {
        Account made;
        made.name = name;
        made.tier = tier;
        made.city = city;
        made = file.insert(made);
        Visit held;
        held.account = made.id;
        held.title = QStringLiteral("拜访");
        held.status = VisitStatus::Done;
        held.startsAt = file.clock.now().addDays(-daysAgo);
        held.endsAt = held.startsAt.addSecs(3600);
        file.insert(held);
        return made.id;
    }

    void show(QDate monday)
    {
        planner().setWeek(monday);
        reread([&] { planner().read(); });
    }

    /// Does @p what and waits until the plan was read again.
    template <typename What>
    void reread(What what)
    {
        QSignalSpy shown(&planner(), &PlannerView::planShown);
        what();
        ASSERT_TRUE(shown.count() > 0 || shown.wait());
    }

    PlannerView &planner() { return *m_page.planner(); }
    std::vector<Visit> plannedOf(Id<Account> account)
    {
        auto all = *Store<Visit>(file.connection()).list();
        std::erase_if(all, [account](const Visit &each) {
            return each.account != account || each.status != VisitStatus::Planned;
        });
        return all;
    }
    const Proposal &proposalOf(Id<Account> account)
    {
        const auto &all = planner().plan().proposals;
        return *std::ranges::find_if(
            all, [account](const Proposal &each) { return each.about.account == account; });
    }

    VisitsPage m_page;
    Id<Account> due;
    Id<Account> other;
};

TEST_F(PlannerTest, TheWeekIsChosenInTheHeadOfThePageAsInTheCalendar)
{
    const auto button = [&](const char *tip) -> QAbstractButton * {
        for (auto *each : m_page.findChildren<QAbstractButton *>()) {
            if (each->toolTip() == QLatin1String(tip))
                return each;
        }
        return nullptr;
    };
    const auto isOffered = [&](const char *view) {
        m_page.activate(
            QVariant::fromValue(Link{QStringLiteral("visits"), 0, QLatin1String(view)}));
        return button("Previous week")->isVisible() && button("Next week")->isVisible();
    };
    ASSERT_TRUE(button("Previous week") && button("Next week"));
    EXPECT_TRUE(isOffered("week"));
    EXPECT_TRUE(isOffered("plan"));
    EXPECT_FALSE(isOffered("list"));
}

TEST_F(PlannerTest, EnterAcceptsAProposalAndUndoTakesItBack)
{
    ASSERT_EQ(planner().plan().proposals.size(), 2U);
    planner().list()->setCurrent(due);
    const QDateTime start = planner().plan().startOf(*proposalOf(due).slot);
    reread([&] { QTest::keyClick(planner().list(), Qt::Key_Return); });
    const auto made = plannedOf(due);
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].startsAt, start.toUTC());
    EXPECT_FALSE(made[0].title.isEmpty());
    EXPECT_EQ(planner().plan().proposals.size(), 1U) << "it is planned now";
    EXPECT_FALSE(planner().grid()->rectOf(made[0].id).isEmpty());
    reread([&] { desk.undo(); });
    EXPECT_TRUE(plannedOf(due).empty());
    EXPECT_EQ(planner().plan().proposals.size(), 2U);
}

TEST_F(PlannerTest, TheWeekSaysWhatItComesToAndWhatItLeaves)
{
    EXPECT_TRUE(planner().outlookWords().contains(QStringLiteral("S 1 of 1")))
        << qPrintable(planner().outlookWords());
    EXPECT_TRUE(planner().outlookWords().contains(QStringLiteral("A 1 of 1")));
    EXPECT_FALSE(planner().outlookWords().contains(QStringLiteral("slot")));
    // Two visits in one city each day leave no place for the two others.
    for (int day = 0; day < 5; ++day) {
        for (const auto &city : {QStringLiteral("武汉"), QStringLiteral("长沙")}) {
            Account elsewhere;
            elsewhere.name = city + QString::number(day);
            elsewhere.city = city;
            elsewhere = file.insert(elsewhere);
            Visit fixed;
            fixed.account = elsewhere.id;
            fixed.startsAt = QDateTime(QDate(2026, 12, 7 + day),
                                       QTime(city == QStringLiteral("武汉") ? 9 : 15, 0))
                                 .toUTC();
            file.insert(fixed);
        }
    }
    show(QDate(2026, 12, 7));
    EXPECT_TRUE(planner().outlookWords().contains(QStringLiteral("S 0 of 1")))
        << qPrintable(planner().outlookWords());
    EXPECT_TRUE(planner().outlookWords().contains(QStringLiteral("2 find(s) no slot")) ||
                planner().outlookWords().contains(QStringLiteral("2 find no slot")))
        << qPrintable(planner().outlookWords());
}

TEST_F(PlannerTest, AProposalIsDroppedIntoAnotherSlot)
{
    const SlotPlace place{3, 5};
    QMimeData data;
    data.setData(QLatin1String(ProposalMime), due.toString().toUtf8());
    const QPointF point = planner().grid()->rectOf(place).center();
    // A drop goes to what accepted that the drag came in.
    QDragEnterEvent enter(point.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(planner().grid()->viewport(), &enter);
    QDropEvent drop(point, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    reread([&] { QCoreApplication::sendEvent(planner().grid()->viewport(), &drop); });
    const auto made = plannedOf(due);
    ASSERT_EQ(made.size(), 1U);
    EXPECT_EQ(made[0].startsAt.toLocalTime(), planner().plan().startOf(place));
    EXPECT_EQ(planner().plan().days[3].taken[5], made[0].id);
}

TEST_F(PlannerTest, TheMarksAcceptAndPutOff)
{
    reread([&] {
        QTest::mouseClick(planner().grid()->viewport(), Qt::LeftButton, {},
                          planner().grid()->acceptRect(proposalOf(due)).center());
    });
    EXPECT_EQ(plannedOf(due).size(), 1U);
    reread([&] {
        QTest::mouseClick(planner().grid()->viewport(), Qt::LeftButton, {},
                          planner().grid()->putOffRect(proposalOf(other)).center());
    });
    EXPECT_TRUE(planner().plan().proposals.empty());
    const auto deferred = *Store<Deferral>(file.connection()).list();
    ASSERT_EQ(deferred.size(), 1U);
    EXPECT_EQ(deferred[0].until, QDate(2026, 12, 14));
    show(QDate(2026, 12, 14));
    EXPECT_EQ(planner().plan().proposals.size(), 1U) << "next week it is proposed again";
}

TEST_F(PlannerTest, OnlyTheLeftButtonChangesThePlan)
{
    PlanGrid *grid = planner().grid();
    const QSignalSpy chosen(grid, &PlanGrid::placeChosen);
    const QPoint place = grid->rectOf(SlotPlace{3, 5}).center();
    const QPoint accept = grid->acceptRect(proposalOf(due)).center();
    for (const Qt::MouseButton button : {Qt::RightButton, Qt::MiddleButton}) {
        QTest::mouseClick(grid->viewport(), button, {}, accept);
        QTest::mouseDClick(grid->viewport(), button, {}, place);
    }
    EXPECT_EQ(chosen.count(), 0);
    EXPECT_TRUE(plannedOf(due).empty());
    QTest::mouseDClick(grid->viewport(), Qt::LeftButton, {}, place);
    EXPECT_EQ(chosen.count(), 1);
}

TEST_F(PlannerTest, TheFirstOnesAreAcceptedInOneStep)
{
    reread([&] { planner().acceptFirst(5); });
    EXPECT_EQ(plannedOf(due).size() + plannedOf(other).size(), 2U);
    const auto one = plannedOf(due).front().startsAt.toLocalTime().date();
    EXPECT_NE(one, plannedOf(other).front().startsAt.toLocalTime().date()) << "two cities";
    reread([&] { desk.undo(); });
    EXPECT_TRUE(plannedOf(due).empty() && plannedOf(other).empty());
}

TEST_F(PlannerTest, KeysGoFromSlotToSlotAndOpenAVisit)
{
    reread([&] { planner().accept(due, SlotPlace{1, 1}); });
    PlanGrid *grid = planner().grid();
    grid->setPlace({0, 0});
    QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_Down);
    EXPECT_EQ(grid->place(), (SlotPlace{1, 1}));
    QSignalSpy opened(grid, &PlanGrid::opened);
    QTest::keyClick(grid, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].value<Id<Visit>>(), plannedOf(due).front().id);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(grid, Qt::Key_Left);
    EXPECT_EQ(grid->place().day, 0U);
}

TEST_F(PlannerTest, TheWeekIsWrittenForCalendars)
{
    reread([&] { planner().accept(due, SlotPlace{1, 1}); });
    files.path = file.directory.filePath(QStringLiteral("week.ics"));
    planner().exportWeek();
    QFile written(files.path);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    EXPECT_EQ(text.count("BEGIN:VEVENT"), 1) << "the visit of another week is not in it";
    EXPECT_TRUE(text.contains(
        plannedOf(due).front().startsAt.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toUtf8()));
}

TEST_F(PlannerTest, TheWeekGoesOntoPaperWithItsReasons)
{
    auto *button = m_page.findChild<PaperButton *>();
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->isVisible());
    button->copyMarkdown();
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.contains(QStringLiteral("长桥物流"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("Proposed")));
    files.path = file.directory.filePath(QStringLiteral("week.pdf"));
    button->savePdf();
    QFile paper(files.path);
    ASSERT_TRUE(paper.open(QIODevice::ReadOnly));
    EXPECT_TRUE(paper.readAll().startsWith("%PDF"));
    m_page.activate(QVariant::fromValue(Link{QStringLiteral("visits"), 0, QStringLiteral("week")}));
    EXPECT_FALSE(button->isVisible());
}

TEST_F(PlannerTest, AGoalIsKeptTickedAndMissed)
{
    GoalsCard *goals = planner().goals();
    goals->newGoal()->setText(QStringLiteral("两家签字"));
    reread([&] { QTest::keyClick(goals->newGoal(), Qt::Key_Return); });
    ASSERT_EQ(goals->count(), 1);
    auto all = *Store<Goal>(file.connection()).list();
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].startsOn, QDate(2026, 12, 7));
    reread([&] { QTest::keyClick(goals->row(0), Qt::Key_Space); });
    EXPECT_EQ(Store<Goal>(file.connection()).get(all[0].id)->state, GoalState::Reached);
    reread([&] { goals->setOutcome(all[0].id, GoalState::Missed, GoalMiss::NoTime); });
    EXPECT_EQ(Store<Goal>(file.connection()).get(all[0].id)->missCause, GoalMiss::NoTime);
    EXPECT_FALSE(goals->row(0)->isTicked());
}

TEST_F(PlannerTest, AHolidayIsShadedAndAllDaysSayTheMonthOrNoneDoes)
{
    PlanGrid *grid = planner().grid();
    show(QDate(2026, 10, 5));
    const QImage picture = grid->viewport()->grab().toImage();
    const auto colour = [&](size_t day) {
        return picture.pixelColor(grid->rectOf(SlotPlace{day, 1}).center());
    };
    EXPECT_TRUE(planner().plan().days.at(0).holiday) << "the National Day holiday goes on";
    EXPECT_FALSE(planner().plan().days.at(4).holiday);
    EXPECT_NE(colour(0), colour(4));
    EXPECT_EQ(colour(0), colour(1));
    grid->setFixedWidth(1400);
    EXPECT_TRUE(grid->datesFit());
    grid->setFixedWidth(400);
    EXPECT_FALSE(grid->datesFit());
}

TEST(WeekPlanIcons, AreDrawnInTheColourOfTheWordsBesideThem)
{
    const QColor ink(Qt::red);
    for (const Choice<VisitKind> &kind : choicesOf<VisitKind>) {
        const QImage drawn = iconPixmap(iconOf(kind.value), 32, ink, 1).toImage();
        for (int at = 0; at < drawn.width() * drawn.height(); ++at) {
            const QColor pixel = drawn.pixelColor(at % drawn.width(), at / drawn.width());
            ASSERT_TRUE(pixel.alpha() == 0 || (pixel.green() < 8 && pixel.blue() < 8))
                << qPrintable(iconOf(kind.value)) << ' ' << qPrintable(pixel.name());
        }
    }
}

} // namespace
} // namespace attache
