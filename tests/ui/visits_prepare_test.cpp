#include "core/domain/competitor.h"
#include "core/domain/goal.h"
#include "core/domain/placement.h"
#include "core/domain/prep_item.h"
#include "core/domain/tier_evidence.h"
#include "tests/ui/visit_fixture.h"
#include "ui/forms/saved_editor.h"
#include "ui/pages/visits/people_section.h"
#include "ui/pages/visits/person_picker.h"
#include "ui/pages/visits/plan_card.h"
#include "ui/pages/visits/row_buttons.h"
#include "ui/pages/visits/saved_time_edit.h"
#include "ui/pages/visits/side_cards.h"
#include "ui/pages/visits/standing_card.h"
#include "ui/pages/visits/visit_page.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

namespace attache {
namespace {

class PrepareTest : public test::VisitFixture
{
protected:
    PrepareTest()
        : m_page(desk)
    {
        m_page.resize(1200, 800);
        m_page.activate(linkTo(QStringLiteral("prepare")));
        m_page.show();
        m_page.activateWindow();
        settle();
    }

    template <typename Row>
    Row *rowWith(const QString &text)
    {
        for (Row *row : m_page.findChildren<Row *>()) {
            if (row->isVisible() && row->text().contains(text))
                return row;
        }
        return nullptr;
    }

    VisitPage m_page;
};

TEST_F(PrepareTest, MissingLineLeadsToTheFieldThatFillsIt)
{
    auto *row = rowWith<MissingRow>(QStringLiteral("Best objective"));
    ASSERT_TRUE(row);
    QTest::keyClick(row, Qt::Key_Return);
    settle();
    auto *edit = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    ASSERT_TRUE(edit);
    QTest::keyClicks(edit, QStringLiteral("Pilot agreed"));
    m_page.setStep(VisitPage::Meet);
    settle();
    EXPECT_EQ(stored(visit.id).bestObjective, QLatin1String("Pilot agreed"));
    EXPECT_FALSE(rowWith<MissingRow>(QStringLiteral("Best objective")));
}

TEST_F(PrepareTest, MissingLineOfAnotherPageIsAskedFor)
{
    QSignalSpy asked(&m_page, &Page::openRequested);
    auto *row = rowWith<MissingRow>(QStringLiteral("budget"));
    ASSERT_TRUE(row);
    QTest::mouseClick(row, Qt::LeftButton);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.front().front().toString(),
              QStringLiteral("attache:opportunity/%1#budget_on").arg(opportunity.id.value()));
}

TEST_F(PrepareTest, WhatTheyHaveOldEvidenceAndGoalsStandThereOnceTheyAreKnown)
{
    auto *card = m_page.findChild<StandingCard *>();
    ASSERT_NE(card, nullptr);
    EXPECT_FALSE(card->isVisible()) << "nothing is known";
    Product product;
    product.name = QStringLiteral("Platform");
    product = file.insert(product);
    Competitor rival;
    rival.name = QStringLiteral("Yulink");
    rival = file.insert(rival);
    Placement placement;
    placement.account = account.id;
    placement.product = product.id;
    placement.state = PlacementState::Rival;
    placement.competitor = rival.id;
    placement.learntOn = file.clock.today();
    file.insert(placement);
    TierEvidence evidence;
    evidence.account = account.id;
    evidence.criterion = Id<TierCriterion>(1);
    evidence.points = 5;
    evidence.learntOn = file.clock.today().addDays(-300);
    file.insert(evidence);
    Goal goal;
    goal.text = QStringLiteral("Budget named");
    goal.account = account.id;
    goal.startsOn = visit.startsAt.toLocalTime().date();
    file.insert(goal);
    settle();
    ASSERT_TRUE(QTest::qWaitFor([&] { return card->isVisible(); }));
    QString said;
    for (const QLabel *label : card->findChildren<QLabel *>()) {
        if (label->isVisible())
            said += label->text() + u'|';
    }
    for (const char *word : {"Yulink", "300", "Budget named", "What they have"})
        EXPECT_TRUE(said.contains(QLatin1String(word))) << word << qPrintable(said);
}

TEST_F(PrepareTest, MaterialIsTickedOffAndTakenBack)
{
    auto *row = m_page.findChild<MaterialRow *>();
    ASSERT_TRUE(row);
    QTest::keyClick(row, Qt::Key_Space);
    settle();
    ASSERT_EQ(all<PrepItem>().size(), 1U);
    EXPECT_EQ(all<PrepItem>().front().state, PrepState::Ready);
    QTest::keyClick(row, Qt::Key_Return);
    settle();
    EXPECT_EQ(all<PrepItem>().front().state, PrepState::Outdated);
    desk.undo();
    desk.undo();
    settle();
    EXPECT_TRUE(all<PrepItem>().empty());
    EXPECT_EQ(row->state(), PrepState::Todo);
}

TEST_F(PrepareTest, OwnMaterialIsAddedAndRemoved)
{
    auto *card = m_page.findChild<ChecklistCard *>();
    auto *field = card->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("Sample part"));
    QTest::keyClick(field, Qt::Key_Return);
    settle();
    EXPECT_TRUE(field->text().isEmpty());
    auto *row = rowWith<MaterialRow>(QStringLiteral("Sample part"));
    ASSERT_TRUE(row);
    QTest::keyClick(row, Qt::Key_Delete);
    settle();
    EXPECT_TRUE(all<PrepItem>().empty());
}

TEST_F(PrepareTest, PeopleAreAddedByNameFromTheAccountOrOurs)
{
    auto *picker = m_page.findChild<PeopleSection *>()->findChild<PersonPicker *>();
    typeInto(picker, QStringLiteral("陈"));
    QTest::keyClick(picker, Qt::Key_Return);
    settle();
    QTest::keyClicks(picker, QStringLiteral("Liu Yang"));
    // Nobody of that name: the first offer is a new contact, the second one of us.
    Q_EMIT picker->ourPersonPicked(QStringLiteral("Liu Yang"));
    settle();
    const auto people = all<Attendee>();
    ASSERT_EQ(people.size(), 4U);
    EXPECT_EQ(people[2].contact, chen.id);
    EXPECT_EQ(people[3].name, QLatin1String("Liu Yang"));
}

TEST_F(PrepareTest, TheLineOnHowToTalkBelongsToTheAttendee)
{
    m_page.activate(linkTo(QStringLiteral("attendee:%1").arg(attendee.id.value())));
    settle();
    auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_TRUE(edit);
    QTest::keyClicks(edit, QStringLiteral("Ask about the night shift"));
    QTest::keyClick(edit, Qt::Key_Return);
    settle();
    EXPECT_EQ(stored(attendee.id).approach, QLatin1String("Ask about the night shift"));
    // Another change elsewhere neither takes the focus nor the words.
    QTest::keyClicks(edit, QStringLiteral(" first"));
    visit.place = QStringLiteral("Plant 2");
    desk.edit(QStringLiteral("elsewhere"), [&](Writer &w) { return w.update(visit); });
    settle();
    EXPECT_EQ(QApplication::focusWidget(), edit);
    EXPECT_EQ(edit->text(), QLatin1String("Ask about the night shift first"));
}

TEST_F(PrepareTest, MovingTheStartTakesTheEndAlong)
{
    m_page.activate(linkTo(QStringLiteral("starts_at")));
    settle();
    const auto times = m_page.findChildren<SavedTimeEdit *>();
    ASSERT_EQ(times.size(), 2);
    auto *from = qobject_cast<QLineEdit *>(times[0]->editor());
    from->selectAll();
    QTest::keyClicks(from, QStringLiteral("1430"));
    QTest::keyClick(from, Qt::Key_Return);
    settle();
    const Visit moved = stored(visit.id);
    EXPECT_EQ(moved.startsAt.toLocalTime().time(), QTime(14, 30));
    EXPECT_EQ(moved.endsAt.toLocalTime().time(), QTime(15, 30));
}

TEST(SavedTimeEditTest, ReadsTimesAsPeopleTypeThem)
{
    EXPECT_EQ(SavedTimeEdit::parse(QStringLiteral("14:05")), QTime(14, 5));
    EXPECT_EQ(SavedTimeEdit::parse(QStringLiteral("1430")), QTime(14, 30));
    EXPECT_EQ(SavedTimeEdit::parse(QStringLiteral("9")), QTime(9, 0));
    EXPECT_EQ(SavedTimeEdit::parse(QStringLiteral("2pm")), QTime(14, 0));
    EXPECT_EQ(SavedTimeEdit::parse(QStringLiteral("12am")), QTime(0, 0));
    EXPECT_EQ(SavedTimeEdit::parse(QStringLiteral("14点30分")), QTime(14, 30));
    EXPECT_FALSE(SavedTimeEdit::parse(QStringLiteral("25:00")).isValid());
    EXPECT_FALSE(SavedTimeEdit::parse(QStringLiteral("soon")).isValid());
}

TEST_F(PrepareTest, OpportunitiesThatCannotBeReadAreNamedAmongTheChoices)
{
    const auto brief =
        briefData(file.connection(), visit.id, file.clock.today(), Language::English);
    ASSERT_OK(brief);
    VisitDetailsCard card(desk);
    card.setBrief(*brief);
    auto *box = qobject_cast<QComboBox *>(card.editor(QStringLiteral("opportunity"))->editor());
    ASSERT_TRUE(box);
    ASSERT_EQ(box->count(), 2);
    const QString chosen = box->currentText();
    EXPECT_TRUE(chosen.contains(opportunity.name));
    ASSERT_OK(file.connection().execute("PRAGMA legacy_alter_table = ON;"
                                        "ALTER TABLE opportunity RENAME TO opportunity_gone"));
    QSignalSpy failed(&desk, &Desk::failed);
    card.setBrief(*brief);
    // What the visit is about stays, and the rest cannot be chosen.
    EXPECT_EQ(box->currentText(), chosen);
    ASSERT_EQ(box->count(), 3);
    EXPECT_TRUE(box->itemText(2).contains(QStringLiteral("could not be read")))
        << qPrintable(box->itemText(2));
    EXPECT_FALSE(box->model()->flags(box->model()->index(2, 0)) & Qt::ItemIsEnabled);
    EXPECT_EQ(failed.count(), 0);
    ASSERT_OK(file.connection().execute("ALTER TABLE opportunity_gone RENAME TO opportunity"));
    card.setBrief(*brief);
    EXPECT_EQ(box->count(), 2);
    EXPECT_EQ(box->currentText(), chosen);
}

TEST_F(PrepareTest, BriefIsExportedAndCopied)
{
    files.path = file.directory.filePath(QStringLiteral("brief.pdf"));
    QSignalSpy said(&desk, &Desk::said);
    for (QAction *action : m_page.actions()) {
        if (action->text().startsWith(QLatin1String("Export brief")))
            action->trigger();
    }
    EXPECT_EQ(said.count(), 1);
    QFile written(files.path);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_TRUE(written.read(5) == "%PDF-");
    EXPECT_TRUE(files.suggested.contains(QStringLiteral("远山汽车")));
    for (QAction *action : m_page.actions()) {
        if (action->text().startsWith(QLatin1String("Copy brief")))
            action->trigger();
    }
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("远山汽车")));
}

TEST_F(PrepareTest, AVisitThatWentSaysSo)
{
    desk.edit(QStringLiteral("gone"), [&](Writer &w) { return w.remove(visit.id); });
    settle();
    QSignalSpy asked(&m_page, &Page::openRequested);
    m_page.refresh();
    EXPECT_TRUE(asked.isEmpty());
    EXPECT_FALSE(m_page.findChild<ChecklistCard *>()->isVisible());
}

} // namespace
} // namespace attache
