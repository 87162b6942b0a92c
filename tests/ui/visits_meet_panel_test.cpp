#include "core/domain/promise.h"
#include "tests/ui/meet_fixture.h"
#include "ui/pages/visits/meet_panel.h"
#include "ui/pages/visits/meet_rows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

namespace attache {
namespace {

class MeetPanelTest : public test::MeetTest
{
};

TEST_F(MeetPanelTest, QuestionsAreTickedOffAndStayTicked)
{
    auto *panel = m_page.findChild<MeetPanel *>();
    const auto rows = panel->findChildren<MeetTickRow *>();
    ASSERT_FALSE(rows.empty());
    rows.front()->box()->click();
    settle();
    // It stays where it is, and stands behind the open ones when the visit is opened again.
    EXPECT_TRUE(rows.front()->box()->isChecked());
    const QString question = rows.front()->box()->accessibleName();
    VisitPage another(desk);
    another.activate(linkTo(QStringLiteral("meet")));
    const auto again = another.findChild<MeetPanel *>()->findChildren<MeetTickRow *>();
    const auto same = std::ranges::find_if(
        again, [&](MeetTickRow *row) { return row->box()->accessibleName() == question; });
    ASSERT_NE(same, again.end());
    EXPECT_TRUE((*same)->box()->isChecked());
}

TEST_F(MeetPanelTest, AQuestionTickedOffKnowsTheSection)
{
    noteOf(SixThing::Progress);
    const auto rows = m_page.findChild<MeetPanel *>()->findChildren<MeetTickRow *>();
    ASSERT_FALSE(rows.empty());
    rows.front()->box()->click();
    settle();
    EXPECT_EQ(rows.front()->section(), 2);
    rows.front()->box()->click();
    settle();
    EXPECT_EQ(rows.front()->section(), 0);
}

TEST_F(MeetPanelTest, ThePanelSaysWhoCameAndWhatWasReached)
{
    ASSERT_TRUE(desk.edit(QStringLiteral("x"), [&](Writer &w) -> Result<void> {
        visit.bestObjective = QStringLiteral("确认试点");
        return w.update(visit);
    }));
    settle();
    auto *panel = m_page.findChild<MeetPanel *>();
    const auto people = panel->findChildren<AttendeeRow *>();
    ASSERT_EQ(people.size(), 1);
    Q_EMIT people.front()->absentChosen(true);
    settle();
    EXPECT_TRUE(VisitFixture::stored(attendee.id).absent);
    auto *objective = panel->findChildren<ObjectiveRow *>().front();
    objective->state()->click();
    settle();
    EXPECT_TRUE(objective->state()->text().startsWith(u'✓'));
    objective->state()->click();
    settle();
    EXPECT_FALSE(objective->state()->text().startsWith(u'✓'));
}

} // namespace
} // namespace attache
