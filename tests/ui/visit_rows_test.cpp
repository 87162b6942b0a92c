#include "core/domain/buying_role.h"
#include "core/domain/need.h"
#include "core/domain/promise.h"
#include "tests/ui/visit_fixture.h"
#include "ui/base/roles.h"
#include "ui/models/follow_ups_model.h"
#include "ui/pages/visits/brief_cards.h"
#include "ui/pages/visits/follow_ups_table.h"
#include "ui/pages/visits/meet_rows.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag_button.h"

#include <QApplication>
#include <QCheckBox>
#include <QMenu>
#include <QSignalSpy>

namespace attache {
namespace {

/// The rows of a visit in which something is decided with a click.
class VisitRowsTest : public test::VisitFixture
{
protected:
    void open(const QString &step)
    {
        m_page = std::make_unique<VisitPage>(desk);
        m_page->resize(1300, 900);
        m_page->activate(linkTo(step));
        m_page->show();
        m_page->activateWindow();
        settle();
    }
    BuyingRole roleOf(const Contact &person, Stance stance)
    {
        BuyingRole role;
        role.account = account.id;
        role.contact = person.id;
        role.role = RoleKind::User;
        role.coverage = RoleCoverage::Met;
        role.stance = stance;
        return file.insert(role);
    }
    /// One that was made before this visit.
    Promise promised(const QString &text, QDate due)
    {
        Promise promise;
        promise.account = account.id;
        promise.text = text;
        promise.party = Party::Us;
        promise.due = due;
        return file.insert(promise);
    }
    static QMenu *popup() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    /// Chooses @p words in the menu that is open, and gives what was ticked there.
    static QStringList choose(const QString &words)
    {
        QMenu *menu = popup();
        if (!menu)
            return {QStringLiteral("no menu")};
        QStringList ticked;
        QAction *wanted = nullptr;
        for (QAction *action : menu->actions()) {
            if (action->isChecked())
                ticked.append(action->text());
            if (action->text() == words)
                wanted = action;
        }
        if (wanted)
            wanted->trigger();
        menu->close();
        settle();
        return ticked;
    }

    std::unique_ptr<VisitPage> m_page;
};

TEST_F(VisitRowsTest, AnEarlierPromiseIsKeptInTheBrief)
{
    const Promise promise = promised(QStringLiteral("Send the list"), QDate(2026, 11, 20));
    open(QStringLiteral("prepare"));
    const auto rows = m_page->findChild<PromisesCard *>()->findChildren<ToneRow *>();
    ASSERT_EQ(rows.size(), 1);
    rows.constFirst()->state()->click();
    choose(labelOf(PromiseState::Kept)); // the rows are made anew
    EXPECT_EQ(stored(promise.id).state, PromiseState::Kept);
    EXPECT_EQ(stored(promise.id).keptOn, desk.clock().today());
    ASSERT_OK(file->undo());
    settle();
    EXPECT_EQ(stored(promise.id).state, PromiseState::Open);
    EXPECT_EQ(m_page->findChild<PromisesCard *>()->findChildren<ToneRow *>().size(), 1);
}

TEST_F(VisitRowsTest, WhatWasPromisedEarlierIsTickedInTheMeeting)
{
    const Promise promise = promised(QStringLiteral("Send the list"), QDate(2026, 11, 20));
    open(QStringLiteral("meet"));
    MeetTickRow *row = nullptr;
    for (auto *each : m_page->findChildren<MeetTickRow *>()) {
        if (each->box()->accessibleName().contains(promise.text))
            row = each;
    }
    ASSERT_NE(row, nullptr);
    row->box()->click();
    settle(); // the rows are made anew
    EXPECT_EQ(stored(promise.id).state, PromiseState::Kept);
    EXPECT_EQ(file->undoTitle(), QStringLiteral("Mark promise as kept"));
    ASSERT_OK(file->undo());
    EXPECT_EQ(stored(promise.id).state, PromiseState::Open);
}

TEST_F(VisitRowsTest, ANeedIsVerifiedInTheBriefAndTheOthersStayAsTheyAre)
{
    std::vector<Need> needs;
    for (const char *text : {"Upload takes too long", "Night shift answers"}) {
        Need need;
        need.account = account.id;
        need.text = QString::fromLatin1(text);
        need.truth = NeedTruth::Unverified;
        needs.push_back(file.insert(need));
    }
    open(QStringLiteral("prepare"));
    const auto rows = m_page->findChild<NeedsCard *>()->findChildren<ToneRow *>();
    ASSERT_EQ(rows.size(), 2);
    rows.at(0)->state()->click();
    choose(labelOf(NeedTruth::True));
    int verified = 0;
    for (const Need &each : needs)
        verified += stored(each.id).truth == NeedTruth::True;
    EXPECT_EQ(verified, 1);
    EXPECT_TRUE(rows.at(0)->state()->text() != rows.at(1)->state()->text());
}

TEST_F(VisitRowsTest, WhoIsHereAndHowTheyStandIsChosenAtTheirName)
{
    const BuyingRole role = roleOf(zhang, Stance::Neutral);
    const BuyingRole other = roleOf(chen, Stance::Neutral);
    open(QStringLiteral("meet"));
    const auto people = m_page->findChildren<AttendeeRow *>();
    ASSERT_EQ(people.size(), 1);
    auto *tag = people.constFirst()->findChild<TagButton *>();
    tag->click();
    EXPECT_EQ(choose(labelOf(Stance::Supporter)),
              QStringList({QStringLiteral("Here"), labelOf(Stance::Neutral)}));
    EXPECT_EQ(stored(role.id).stance, Stance::Supporter);
    EXPECT_EQ(stored(other.id).stance, Stance::Neutral) << "of this person alone";
    tag->click();
    choose(QStringLiteral("Did not come"));
    EXPECT_TRUE(stored(attendee.id).absent);
    EXPECT_EQ(tag->text(), QStringLiteral("Did not come"));
    tag->click();
    EXPECT_EQ(choose(QStringLiteral("Here")),
              QStringList({QStringLiteral("Did not come"), labelOf(Stance::Supporter)}));
    EXPECT_FALSE(stored(attendee.id).absent);
}

TEST_F(VisitRowsTest, WhereNoRoleIsKnownNoStanceIsAsked)
{
    open(QStringLiteral("meet"));
    m_page->findChild<AttendeeRow *>()->findChild<TagButton *>()->click();
    ASSERT_NE(popup(), nullptr);
    EXPECT_EQ(popup()->actions().size(), 2);
    popup()->close();
}

TEST_F(VisitRowsTest, OneOfOursIsTakenOffByItsCrossAndComesBack)
{
    open(QStringLiteral("prepare"));
    Chip *chip = nullptr;
    for (auto *each : m_page->findChildren<Chip *>()) {
        if (each->text() == QStringLiteral("王工"))
            chip = each;
    }
    ASSERT_NE(chip, nullptr);
    const size_t before = all<Attendee>().size();
    Q_EMIT chip->removed();
    settle();
    EXPECT_EQ(all<Attendee>().size(), before - 1);
    EXPECT_FALSE(stored(attendee.id).id.isNull()) << "theirs stay";
    ASSERT_OK(file->undo());
    EXPECT_EQ(all<Attendee>().size(), before);
}

/// The follow-ups of a visit that is over.
class FollowUpsTest : public VisitRowsTest
{
protected:
    FollowUpsTest()
    {
        visit.status = VisitStatus::Done;
        visit.recorder = QStringLiteral("王工");
        file.update(visit);
        for (const char *text : {"one", "two"}) {
            Promise promise;
            promise.account = account.id;
            promise.visit = visit.id;
            promise.text = QString::fromLatin1(text);
            made.push_back(file.insert(promise));
        }
        open(QStringLiteral("minutes"));
        table = m_page->findChild<FollowUpsTable *>();
    }
    FollowUpsModel *model() { return table->followUps(); }
    QModelIndex at(int row, FollowUpsModel::Column column) { return model()->index(row, column); }

    std::vector<Promise> made;
    FollowUpsTable *table = nullptr;
};

TEST_F(FollowUpsTest, DeleteRemovesTheChosenOneAndItCanComeBack)
{
    table->setFocus();
    table->setCurrentIndex(at(0, FollowUpsModel::Due));
    QSignalSpy said(&desk, &Desk::saidUndoably);
    QTest::keyClick(table, Qt::Key_Delete);
    settle();
    ASSERT_EQ(model()->rowCount(), 1);
    EXPECT_EQ(model()->promise(0).id, made[1].id);
    EXPECT_EQ(said.count(), 1);
    ASSERT_OK(file->undo());
    settle();
    EXPECT_EQ(model()->rowCount(), 2);
}

TEST_F(FollowUpsTest, TheStateIsChosenFromAMenuByKeysOrClick)
{
    table->setFocus();
    table->setCurrentIndex(at(1, FollowUpsModel::State));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_F2, Qt::Key_Space}) {
        QTest::keyClick(table, key);
        ASSERT_NE(popup(), nullptr) << key;
        popup()->close();
        settle();
    }
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(at(1, FollowUpsModel::State)).center());
    EXPECT_EQ(choose(labelOf(PromiseState::Kept)), QStringList(labelOf(PromiseState::Open)));
    EXPECT_EQ(stored(made[1].id).state, PromiseState::Kept);
    EXPECT_EQ(stored(made[0].id).state, PromiseState::Open);
}

TEST_F(FollowUpsTest, AnOwnerOfOursIsOursAndANameNobodyKnowsChangesNoSide)
{
    const auto own = [&](const QString &name) {
        EXPECT_TRUE(model()->setData(at(0, FollowUpsModel::Owner), name, Qt::EditRole));
        settle();
        return stored(made[0].id);
    };
    Promise promise = own(zhang.name);
    EXPECT_EQ(promise.party, Party::Them);
    EXPECT_EQ(promise.contact, zhang.id);
    promise = own(QStringLiteral("Somebody"));
    EXPECT_EQ(promise.party, Party::Them);
    EXPECT_TRUE(promise.contact.isNull());
    promise = own(QStringLiteral("王工"));
    EXPECT_EQ(promise.party, Party::Us);
    const qint64 steps = file.connection().integer("SELECT count(*) FROM journal").value_or(-1);
    own(QStringLiteral(" 王工 "));
    EXPECT_EQ(file.connection().integer("SELECT count(*) FROM journal").value_or(-1), steps)
        << "what stays as it is is no step";
    EXPECT_TRUE(model()->owners().contains(zhang.name));
    EXPECT_TRUE(model()->owners().contains(QStringLiteral("王工")));
}

TEST_F(FollowUpsTest, OnlyWhatIsLateStandsOutInTheColumnOfDays)
{
    const QDate today = desk.clock().today();
    const auto tones = [&](QDate due, PromiseState state) {
        Promise promise = stored(made[0].id);
        promise.due = due;
        promise.state = state;
        file.update(promise);
        settle();
        const auto tone = [&](FollowUpsModel::Column column) {
            return static_cast<Tone>(at(0, column).data(Roles::ToneRole).toInt());
        };
        return std::pair(tone(FollowUpsModel::Due), tone(FollowUpsModel::State));
    };
    EXPECT_EQ(tones(today.addDays(-1), PromiseState::Open), std::pair(Tone::Danger, Tone::Danger));
    EXPECT_EQ(tones(today, PromiseState::Open), std::pair(Tone::Neutral, Tone::Warn));
    EXPECT_EQ(tones(today.addDays(1), PromiseState::Open), std::pair(Tone::Neutral, Tone::Warn));
    EXPECT_EQ(tones(today.addDays(2), PromiseState::Open), std::pair(Tone::Neutral, Tone::Neutral));
    EXPECT_EQ(tones(today.addDays(-1), PromiseState::Kept), std::pair(Tone::Neutral, Tone::Ok));
    EXPECT_EQ(tones(today.addDays(-1), PromiseState::Dropped),
              std::pair(Tone::Neutral, Tone::Muted));
    EXPECT_EQ(at(1, FollowUpsModel::Due).data().toString(), QStringLiteral("–"));
}

} // namespace
} // namespace attache
