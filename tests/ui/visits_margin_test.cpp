#include "core/base/shared_text.h"
#include "core/domain/buying_role.h"
#include "core/domain/need.h"
#include "core/domain/promise.h"
#include "tests/ui/visit_fixture.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/meet_view.h"
#include "ui/pages/visits/note_corrections.h"
#include "ui/pages/visits/note_surface.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/margin_notes.h"
#include "ui/widgets/outline_edit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QTextBlock>

#include <algorithm>

namespace attache {
namespace {

/// What was understood of the notes of a meeting, and what a click on it changes.
class MarginTest : public test::VisitFixture
{
protected:
    MarginTest()
        : m_page(desk)
    {
        m_page.resize(1200, 800);
        m_page.activate(linkTo(QStringLiteral("meet")));
        m_page.show();
        m_page.activateWindow();
        settle();
    }

    NoteSurface *surface() { return m_page.findChild<NoteSurface *>(); }
    OutlineEdit *editor() { return surface()->editor(); }
    void write(SixThing thing, const QString &line)
    {
        m_page.findChild<MeetView *>()->focusThing(thing);
        settle();
        typeInto(editor(), line);
        EXPECT_TRUE(surface()->saveNow());
        settle();
    }
    BuyingRole addRole(const Contact &person, RoleKind kind)
    {
        BuyingRole role;
        role.account = account.id;
        role.contact = person.id;
        role.role = kind;
        role.coverage = RoleCoverage::Named;
        role = file.insert(role);
        m_page.refresh();
        settle();
        return role;
    }
    int rowOf(const QString &kind)
    {
        const std::vector<MarginNote> &notes = surface()->margin()->notes();
        const auto found = std::ranges::find(notes, kind, &MarginNote::kind);
        return found == notes.end() ? -1 : static_cast<int>(found - notes.begin());
    }
    /// Clicks what the margin calls @p kind and chooses @p words, where several things were read
    /// @p under one of them.
    void choose(const QString &kind, const QString &words, const QString &under = {})
    {
        ASSERT_GE(rowOf(kind), 0) << qPrintable(kind);
        auto *row = qobject_cast<QAbstractButton *>(surface()->margin()->row(rowOf(kind)));
        ASSERT_TRUE(row);
        QTest::mouseClick(row, Qt::LeftButton);
        settle();
        QAction *wanted = nullptr;
        for (QMenu *menu : surface()->findChildren<QMenu *>()) {
            if (!under.isEmpty() && !menu->title().startsWith(under))
                continue;
            for (QAction *action : menu->actions()) {
                if (action->text() == words)
                    wanted = action;
            }
        }
        ASSERT_TRUE(wanted) << qPrintable(words);
        wanted->trigger();
        for (QMenu *menu : surface()->findChildren<QMenu *>())
            menu->close();
        settle();
    }

    VisitPage m_page;
};

TEST_F(MarginTest, WhoWillDoItIsSaidAsItIsTyped)
{
    const auto said = [this] {
        settle();
        const std::vector<MarginNote> &notes = surface()->margin()->notes();
        return notes.empty() ? QString() : notes.front().text;
    };
    m_page.findChild<MeetView *>()->focusThing(SixThing::FollowUps);
    settle();
    typeInto(editor(), QStringLiteral("我会周四补发白皮书"));
    const QString typed = said();
    EXPECT_TRUE(typed.startsWith(QStringLiteral("王工"))) << qPrintable(typed);
    EXPECT_TRUE(all<Promise>().empty());
    EXPECT_TRUE(surface()->saveNow());
    EXPECT_EQ(said(), typed);
    ASSERT_EQ(all<Promise>().size(), 1U);
    EXPECT_EQ(all<Promise>().front().owner, QStringLiteral("王工"));
}

TEST_F(MarginTest, WhoWritesTheNotesIsMeantByI)
{
    visit.recorder = QStringLiteral("李工");
    file.update(visit);
    settle();
    m_page.findChild<MeetView *>()->focusThing(SixThing::FollowUps);
    settle();
    typeInto(editor(), QStringLiteral("I will send the paper on Thursday"));
    settle();
    ASSERT_FALSE(surface()->margin()->notes().empty());
    EXPECT_TRUE(surface()->margin()->notes().front().text.startsWith(QStringLiteral("李工")));
}

TEST_F(MarginTest, SomebodyWithoutARoleIsGivenOne)
{
    write(SixThing::Roles, QStringLiteral("@张明 负责验收"));
    choose(QStringLiteral("张明"), labelOf(RoleKind::Evaluator));
    const auto roles = all<BuyingRole>();
    ASSERT_EQ(roles.size(), 1U);
    EXPECT_EQ(roles.front().contact, zhang.id);
    EXPECT_EQ(roles.front().account, account.id);
    EXPECT_EQ(roles.front().role, RoleKind::Evaluator);
}

TEST_F(MarginTest, AStanceIsCorrected)
{
    BuyingRole role = addRole(zhang, RoleKind::User);
    role.coverage = RoleCoverage::Met;
    file.update(role);
    m_page.refresh();
    write(SixThing::Roles, QStringLiteral("@张明 说不急"));
    choose(QStringLiteral("张明"), labelOf(Stance::Opponent));
    EXPECT_EQ(VisitFixture::stored(role.id).stance, Stance::Opponent);
    const int row = rowOf(QStringLiteral("张明"));
    ASSERT_GE(row, 0);
    EXPECT_TRUE(surface()->margin()->notes()[size_t(row)].text.contains(labelOf(Stance::Opponent)));
}

TEST_F(MarginTest, WhoWasMetBeforeIsNotMetForTheFirstTime)
{
    const BuyingRole role = addRole(zhang, RoleKind::DecisionMaker);
    write(SixThing::Roles, QStringLiteral("@张明 到场"));
    // Somebody met for the first time is named by what they are.
    const QString first = labelOf(RoleKind::DecisionMaker);
    ASSERT_GE(rowOf(first), 0);
    choose(first, NoteCorrections::tr("Met before"));
    EXPECT_EQ(VisitFixture::stored(role.id).coverage, RoleCoverage::Met);
    EXPECT_EQ(rowOf(first), -1);
    choose(QStringLiteral("张明"), NoteCorrections::tr("Met for the first time"));
    EXPECT_EQ(VisitFixture::stored(role.id).coverage, RoleCoverage::Named);
    EXPECT_GE(rowOf(first), 0);
}

TEST_F(MarginTest, ATopicBecomesANeedAndItsTruthIsCorrected)
{
    m_page.findChild<MeetView *>()->focusThing(SixThing::RealNeed);
    settle();
    typeInto(editor(), QStringLiteral("现在太慢"));
    editor()->setLead(editor()->currentGroup(), QStringLiteral("夜间上传"));
    ASSERT_TRUE(surface()->saveNow());
    settle();
    const QString need = FieldLabel::tr("Need");
    choose(need, NoteCorrections::tr("Record as a need"));
    ASSERT_EQ(all<Need>().size(), 1U);
    EXPECT_EQ(QString(all<Need>().front().text), QStringLiteral("夜间上传"));
    EXPECT_EQ(all<Need>().front().visit, visit.id);
    choose(need, labelOf(NeedTruth::True));
    EXPECT_EQ(all<Need>().front().truth, NeedTruth::True);
    ASSERT_OK(file->undo());
    settle();
    EXPECT_EQ(all<Need>().front().truth, NeedTruth::Unverified);
}

TEST_F(MarginTest, WhatStandsInOneLineIsCorrectedOneByOne)
{
    addRole(zhang, RoleKind::User);
    m_page.findChild<MeetView *>()->focusThing(SixThing::RealNeed);
    settle();
    typeInto(editor(), QStringLiteral("@张明 12月11日 前要"));
    editor()->setLead(editor()->currentGroup(), QStringLiteral("夜间上传"));
    ASSERT_TRUE(surface()->saveNow());
    settle();
    ASSERT_EQ(surface()->margin()->notes().size(), 1U);
    const QString kind = surface()->margin()->notes().front().kind;
    EXPECT_TRUE(kind.startsWith(shortDay(QDate(2026, 12, 11), file.clock.today())))
        << qPrintable(kind);
    choose(kind, NoteCorrections::tr("Record as a need"), FieldLabel::tr("Need"));
    EXPECT_EQ(all<Need>().size(), 1U);
    choose(kind, labelOf(Stance::Supporter), labelOf(RoleKind::User));
    ASSERT_EQ(all<BuyingRole>().size(), 1U);
    EXPECT_EQ(all<BuyingRole>().front().stance, Stance::Supporter);
}

TEST_F(MarginTest, ADayIsCorrectedInTheText)
{
    write(SixThing::Progress, QStringLiteral("评审 12月11日 开"));
    const QDate friday(2026, 11, 27);
    const QString kind = shortDay(QDate(2026, 12, 11), file.clock.today()) + QLatin1Char(' ') +
                         QLocale().standaloneDayName(Qt::Friday, QLocale::ShortFormat);
    const QString words =
        QStringLiteral("%1  %2").arg(relativeDay(friday, file.clock.today()),
                                     QLocale().dayName(Qt::Friday, QLocale::ShortFormat));
    choose(kind, words);
    EXPECT_EQ(rowOf(kind), -1);
    ASSERT_TRUE(surface()->saveNow());
    const auto notes = all<VisitNote>();
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes.front().body, QStringLiteral("评审 2026-11-27 开"));
    // As typing is, it is taken back in the text.
    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(surface()->saveNow());
    EXPECT_EQ(all<VisitNote>().front().body, QStringLiteral("评审 12月11日 开"));
}

TEST_F(MarginTest, DaysAreReadAnewWhenTheVisitIsMoved)
{
    write(SixThing::Progress, QStringLiteral("评审 明天 开"));
    const auto dayOf = [&](int after) {
        const QDate day = VisitFixture::stored(visit.id).startsAt.toLocalTime().date();
        const QDate said = day.addDays(after);
        return rowOf(shortDay(said, day) + QLatin1Char(' ') +
                     QLocale().standaloneDayName(said.dayOfWeek(), QLocale::ShortFormat));
    };
    ASSERT_GE(dayOf(1), 0);
    Visit moved = VisitFixture::stored(visit.id);
    moved.startsAt = moved.startsAt.addDays(-9);
    moved.endsAt = moved.endsAt.isValid() ? moved.endsAt.addDays(-9) : moved.endsAt;
    file.update(moved);
    m_page.refresh();
    settle();
    EXPECT_GE(dayOf(1), 0) << "the day after that on which it is now";
    EXPECT_EQ(dayOf(10), -1);
}

TEST_F(MarginTest, TheChipOfADayLeavesTheWordsBeforeIt)
{
    write(SixThing::Progress, QStringLiteral("He moves on next month"));
    const auto *look = static_cast<LineLook *>(editor()->textCursor().block().userData());
    ASSERT_TRUE(look);
    ASSERT_EQ(look->chips.size(), 1U);
    const InlineChip &chip = look->chips.front();
    EXPECT_EQ(editor()->textCursor().block().text().mid(chip.start, chip.length),
              QStringLiteral("next month"));
}

} // namespace
} // namespace attache
