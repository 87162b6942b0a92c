#include "ui/pages/accounts/account_page.h"

#include "core/brief/links.h"
#include "core/domain/account_fact.h"
#include "core/domain/promise.h"
#include "core/domain/visit.h"
#include "tests/ui/account_page_fixture.h"
#include "ui/forms/quick_line.h"
#include "ui/lists/history_view.h"
#include "ui/models/list_models.h"
#include "ui/pages/accounts/account_head.h"
#include "ui/pages/accounts/chain_people_card.h"
#include "ui/pages/accounts/contact_sheet.h"
#include "ui/pages/accounts/deals_tab.h"
#include "ui/pages/accounts/open_deals_card.h"
#include "ui/pages/accounts/overview_tab.h"
#include "ui/pages/accounts/promises_card.h"
#include "ui/widgets/head_strip.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tick_row.h"

#include <QApplication>
#include <QCheckBox>
#include <QMenu>
#include <QSignalSpy>

namespace attache::test {
namespace {

using AccountPageTest = AccountPageFixture;

TEST_F(AccountPageTest, ticksPromisesInTheirPlaceAndNotesNewOnes)
{
    const QDate today = workspace.clock.today();
    const auto promise = [&](const QString &text, Party party, QDate due) {
        Promise made;
        made.account = acme.id;
        made.text = text;
        made.party = party;
        made.due = due;
        return workspace.insert(made);
    };
    const Promise ours = promise(u"White paper"_qs, Party::Us, today.addDays(-2));
    const Promise theirs = promise(u"List of shops"_qs, Party::Them, today.addDays(1));
    show();
    AccountPromisesCard *card = page->overview()->promises();
    TickRow *row = card->row(ours.id);
    ASSERT_TRUE(row && card->row(theirs.id));
    const auto stored = [&](Id<Promise> id) {
        return *Store<Promise>(workspace.connection()).get(id);
    };
    row->setFocus(Qt::TabFocusReason);
    QTest::keyClick(row, Qt::Key_Space);
    EXPECT_EQ(stored(ours.id).state, PromiseState::Kept);
    EXPECT_EQ(stored(ours.id).keptOn, today);
    QCoreApplication::processEvents();
    // It stays where it is, and so does the keyboard.
    ASSERT_EQ(card->row(ours.id), row);
    EXPECT_TRUE(row->isVisible() && row->isTicked());
    EXPECT_EQ(QApplication::focusWidget(), row);
    QTest::keyClick(row, Qt::Key_Space);
    EXPECT_EQ(stored(ours.id).state, PromiseState::Open);
    QTest::mouseClick(row->box(), Qt::LeftButton);
    EXPECT_EQ(stored(ours.id).state, PromiseState::Kept);
    page->showAccount(acme.id);
    EXPECT_EQ(card->row(ours.id), nullptr);

    card->add(Party::Them);
    ASSERT_EQ(QApplication::focusWidget(), card->newPromise());
    QTest::keyClicks(card->newPromise(), u"meet the CFO by tomorrow"_qs);
    QTest::keyClick(card->newPromise(), Qt::Key_Return);
    const auto all = Store<Promise>(workspace.connection()).list("ORDER BY id DESC");
    ASSERT_OK(all);
    ASSERT_EQ(all->size(), 3U);
    EXPECT_EQ(QString(all->front().text), u"meet the CFO"_qs);
    EXPECT_EQ(all->front().due, today.addDays(1));
    EXPECT_EQ(all->front().party, Party::Them);
    EXPECT_EQ(all->front().account, acme.id);
    QTRY_VERIFY(card->row(all->front().id) != nullptr);
}

TEST_F(AccountPageTest, showsDealsAndPeopleAndLeadsToThem)
{
    Opportunity deal;
    deal.account = acme.id;
    deal.name = u"Data platform"_qs;
    deal = workspace.insert(deal);
    const Contact li = addContact(acme.id, u"Li"_qs);
    addRole(li, RoleKind::Evaluator, RoleCoverage::Met, Stance::Opponent);
    show();
    ASSERT_EQ(page->overview()->deals()->rows().size(), 1U);
    // The five roles of the chain, four of them not known.
    const std::vector<ListRow *> &rows = page->overview()->people()->rows();
    ASSERT_EQ(rows.size(), 5U);
    EXPECT_TRUE(rows[1]->accessibleName().contains(u"Li"_qs));
    EXPECT_TRUE(rows[1]->accessibleName().contains(labelOf(Stance::Opponent)));
    QObject::disconnect(page->overview(), &OverviewTab::roleWanted, nullptr, nullptr); // no menu
    QSignalSpy asked(page->overview()->people(), &ChainPeopleCard::roleWanted);
    rows[0]->setFocus(Qt::TabFocusReason);
    QTest::keyClick(rows[0], Qt::Key_Return);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.front().front().value<RoleKind>(), RoleKind::User);

    QTest::keyClick(rows[1], Qt::Key_Return);
    EXPECT_EQ(page->contactSheet()->recordId(), li.id.value());
    page->showTab(AccountPage::Overview);
    QSignalSpy led(page.get(), &Page::openRequested);
    QTest::keyClick(page->overview()->deals()->rows().front(), Qt::Key_Return);
    ASSERT_EQ(led.count(), 1);
    EXPECT_EQ(led.front().front().toString(), linkTo(deal.id));
}

TEST_F(AccountPageTest, saysInItsHeadWhatIsNext)
{
    acme.owner = u"Lin Zhiyuan"_qs;
    ASSERT_OK(workspace->perform(u"owner"_qs, [&](Writer &w) { return w.update(acme); }));
    const Contact chen = addContact(acme.id, u"Chen"_qs);
    addRole(chen, RoleKind::DecisionMaker, RoleCoverage::Named);
    show();
    AccountHead *head = page->head();
    EXPECT_TRUE(head->chainCell()->text().contains(u"Chen"_qs));
    EXPECT_TRUE(head->ownerCell()->text().contains(u"Lin Zhiyuan"_qs));
    const QString unplanned = head->visitCell()->text();
    Visit visit;
    visit.account = acme.id;
    visit.title = u"Demo"_qs;
    visit.startsAt = workspace.clock.now().addSecs(3600);
    workspace.insert(visit);
    QTRY_VERIFY(head->visitCell()->text().contains(u"Demo"_qs));
    EXPECT_NE(head->visitCell()->text(), unplanned);
}

TEST_F(AccountPageTest, holdsLongNamesInASmallWindow)
{
    acme.name =
        u"Westfälische Großmaschinenbaugesellschaft für Präzisionswerkzeuge mbH "_qs.repeated(2);
    acme.shortName = u"Präzisionswerkzeugmaschinenbau International Holding"_qs;
    acme.address = u"Am alten Güterbahnhof hinter der Lagerhalle 17, Gebäude C, 3. Stock"_qs;
    ASSERT_OK(workspace->perform(u"long"_qs, [&](Writer &w) { return w.update(acme); }));
    Opportunity deal;
    deal.account = acme.id;
    deal.name = u"Datenplattform für die Fertigungssteuerung aller Werke im In- und Ausland"_qs;
    deal.nextStep = deal.name;
    workspace.insert(deal);
    show();
    page->resize(1104, 644);
    QCoreApplication::processEvents();
    EXPECT_LE(page->minimumSizeHint().width(), 1104);
    const QWidget *body = page->overview()->widget();
    EXPECT_LE(body->width(), page->overview()->viewport()->width());
    const auto children = body->findChildren<QWidget *>();
    for (const QWidget *each : children) {
        if (!each->isVisible() || each->width() == 0)
            continue;
        const int right = each->mapTo(body, QPoint(each->width(), 0)).x();
        EXPECT_LE(right, body->width()) << each->metaObject()->className();
    }
}

TEST_F(AccountPageTest, movesAnOpportunityToAnotherStage)
{
    Opportunity deal;
    deal.account = acme.id;
    deal.name = u"Deal"_qs;
    deal = workspace.insert(deal);
    show(u"opportunities"_qs);
    ASSERT_EQ(page->deals()->model()->rowCount(), 1);
    page->deals()->setStage(deal.id, Stage::Proposal);
    EXPECT_EQ(page->deals()->model()->opportunityAt(0)->opportunity.stage, Stage::Proposal);
    EXPECT_EQ(workspace.connection().integer("SELECT count(*) FROM stage_change").value_or(0), 2);
}

TEST_F(AccountPageTest, takesBackOneStepOfTheHistory)
{
    acme.owner = u"Li"_qs;
    ASSERT_OK(workspace->perform(u"owner"_qs, [&](Writer &w) { return w.update(acme); }));
    acme.city = u"Town"_qs;
    ASSERT_OK(workspace->perform(u"city"_qs, [&](Writer &w) { return w.update(acme); }));
    addFact(FactKind::Scale, u"300 shops"_qs, workspace.clock.today());
    show(u"history"_qs);
    HistoryModel *model = page->history()->model();
    ASSERT_EQ(model->rowCount(), 4);
    // What belongs to the account is among it.
    const int changes = model->columnOf(u"changes"_qs);
    EXPECT_TRUE(model->index(0, changes).data().toString().contains(u"300 shops"_qs));
    page->history()->undoRow(2);
    EXPECT_EQ(account(acme.id).owner, QString());
    EXPECT_EQ(account(acme.id).city, u"Town"_qs);
    EXPECT_EQ(model->rowCount(), 5);
    // By keyboard, in the cell that says so.
    TableView *table = page->history()->table();
    table->setFocus();
    table->setCurrentIndex(model->index(1, model->columnOf(u"undo"_qs)));
    QTest::keyClick(table, Qt::Key_Return);
    EXPECT_TRUE(storedFacts().empty());
    EXPECT_EQ(model->rowCount(), 6);
    // What later steps changed again is refused, and nothing changes.
    QSignalSpy failed(&desk, &Desk::failed);
    page->history()->undoRow(4);
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(model->rowCount(), 6);
    EXPECT_EQ(account(acme.id).city, u"Town"_qs);
}

TEST_F(AccountPageTest, anAccountThatIsDeletedIsLeftAndComesBackWithItsPeople)
{
    addContact(acme.id, u"Zhang"_qs);
    show();
    QSignalSpy opened(page.get(), &Page::openRequested);
    QAction *remove = nullptr;
    for (const QMenu *menu : page->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Delete this account"_qs)
                remove = action;
        }
    }
    ASSERT_NE(remove, nullptr);
    remove->trigger();
    EXPECT_TRUE(Store<Account>(workspace.connection()).list()->empty());
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.front().front().toString(), u"attache:accounts"_qs);
    desk.undo();
    EXPECT_EQ(Store<Account>(workspace.connection()).list()->size(), 1U);
    EXPECT_EQ(Store<Contact>(workspace.connection()).list()->size(), 1U);
}

} // namespace
} // namespace attache::test
