#include "core/domain/time_entry.h"
#include "tests/ui/visit_fixture.h"
#include "ui/lists/time_menu.h"

#include <QMenu>

#include <algorithm>

namespace attache {
namespace {

class TimeMenuTest : public test::VisitFixture
{
protected:
    TimeMenuTest()
        : times(addTimeMenu(desk, &menu, [this] { return account.id; }))
    {
    }

    /// The menu as it would be opened now.
    QList<QAction *> opened()
    {
        Q_EMIT times->aboutToShow();
        return times->actions();
    }
    QMenu *of(Activity activity)
    {
        const auto actions = opened();
        const auto found = std::ranges::find(actions, labelOf(activity), &QAction::text);
        return found == actions.end() ? nullptr : (*found)->menu();
    }
    static void choose(QMenu *from, const QString &text)
    {
        const auto actions = from->actions();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        ASSERT_NE(found, actions.end()) << qPrintable(text);
        (*found)->trigger();
    }
    std::vector<TimeEntry> entries() { return *Store<TimeEntry>(file.connection()).list(); }

    QMenu menu;
    QMenu *times;
};

TEST_F(TimeMenuTest, TheClockIsStartedByActivityAndStoppedFromAnywhere)
{
    ASSERT_NE(of(Activity::Preparation), nullptr);
    choose(of(Activity::Preparation), QStringLiteral("Start the clock"));
    ASSERT_EQ(entries().size(), 1U);
    EXPECT_TRUE(entries()[0].runningSince.isValid());
    EXPECT_EQ(entries()[0].account, account.id);
    EXPECT_EQ(entries()[0].person, QStringLiteral("王工"));
    file.clock.advance(25 * 60);
    QMenu other;
    QMenu *own = addTimeMenu(desk, &other, [] { return Id<Account>(); });
    Q_EMIT own->aboutToShow();
    choose(own, QStringLiteral("Stop the clock: 远山汽车 · Preparation · 25 min"));
    EXPECT_EQ(entries()[0].minutes, 25);
    EXPECT_FALSE(entries()[0].runningSince.isValid());
    EXPECT_FALSE(opened().front()->text().startsWith(QStringLiteral("Stop")));
    ASSERT_TRUE(file.workspace->undo().has_value());
    EXPECT_TRUE(entries()[0].runningSince.isValid()) << "it runs on";
}

TEST_F(TimeMenuTest, TimeIsNotedByHand)
{
    choose(of(Activity::Travel), QStringLiteral("2 h"));
    ASSERT_EQ(entries().size(), 1U);
    EXPECT_EQ(entries()[0].minutes, 120);
    EXPECT_EQ(entries()[0].activity, Activity::Travel);
    EXPECT_EQ(entries()[0].day, file.clock.today());
}

} // namespace
} // namespace attache
