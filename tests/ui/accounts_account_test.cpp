#include "ui/pages/accounts/account_page.h"

#include "core/domain/account_fact.h"
#include "core/domain/attendee.h"
#include "core/domain/letterhead.h"
#include "core/domain/need.h"
#include "core/domain/promise.h"
#include "core/domain/visit.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/desk/link.h"
#include "ui/forms/quick_line.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/models/list_models.h"
#include "ui/pages/accounts/account_facts.h"
#include "ui/pages/accounts/account_glance.h"
#include "ui/pages/accounts/account_head.h"
#include "ui/pages/accounts/account_logo_row.h"
#include "ui/pages/accounts/chain_people_card.h"
#include "ui/pages/accounts/company_card.h"
#include "ui/pages/accounts/contact_sheet.h"
#include "ui/pages/accounts/deals_tab.h"
#include "ui/pages/accounts/decision_map.h"
#include "ui/pages/accounts/history_tab.h"
#include "ui/pages/accounts/open_deals_card.h"
#include "ui/pages/accounts/overview_tab.h"
#include "ui/pages/accounts/people_model.h"
#include "ui/pages/accounts/people_tab.h"
#include "ui/pages/accounts/promises_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/head_strip.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/more_line.h"
#include "ui/widgets/noted_text.h"
#include "ui/widgets/quiet_field.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tick_row.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTextCursor>
#include <QToolButton>

#include <algorithm>

namespace attache::test {
namespace {

class AccountPageTest : public AccountsFixture
{
protected:
    AccountPageTest()
        : acme(addAccount(u"Acme"_qs, Tier::B))
    {
    }

    AccountPage *show(const QString &field = {})
    {
        page = std::make_unique<AccountPage>(desk);
        page->resize(1264, 852);
        page->show();
        page->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(page.get()));
        page->activate(QVariant::fromValue(Link{u"account"_qs, acme.id.value(), field}));
        QCoreApplication::processEvents();
        return page.get();
    }
    CompanyCard *company() { return page->overview()->company(); }
    AccountFactsCard *facts() { return page->overview()->facts(); }
    /// The editor that is open for a field.
    QLineEdit *line(const QString &key)
    {
        SavedEditor *editor = company()->editor(key);
        return editor ? qobject_cast<QLineEdit *>(editor->editor()) : nullptr;
    }
    std::vector<AccountFact> storedFacts()
    {
        return *Store<AccountFact>(workspace.connection()).list("ORDER BY id");
    }
    AccountFact addFact(FactKind kind, const QString &text, QDate day)
    {
        AccountFact fact;
        fact.account = acme.id;
        fact.kind = kind;
        fact.text = text;
        fact.learntOn = day;
        return workspace.insert(fact);
    }

    Account acme;
    std::unique_ptr<AccountPage> page;
};

TEST_F(AccountPageTest, storesWhatIsTypedWhenTheFieldIsLeft)
{
    show(u"short_name"_qs);
    ASSERT_NE(line(u"short_name"_qs), nullptr);
    ASSERT_EQ(QApplication::focusWidget(), line(u"short_name"_qs));
    QTest::keyClicks(line(u"short_name"_qs), u"Ac"_qs);
    QTest::keyClick(line(u"short_name"_qs), Qt::Key_Return);
    EXPECT_EQ(account(acme.id).shortName, u"Ac"_qs);
    // Entered, it is a line again, and the keyboard is there.
    EXPECT_EQ(line(u"short_name"_qs), nullptr);
    QuietField *field = company()->field(u"short_name"_qs);
    EXPECT_EQ(QApplication::focusWidget(), field);
    QTRY_COMPARE(field->value(), u"Ac"_qs);
    undo();
    EXPECT_EQ(account(acme.id).shortName, QString());
    // Empty again, it is folded away.
    QTRY_VERIFY(field->isHidden());
    EXPECT_TRUE(company()->more()->keys().contains(u"short_name"_qs));
}

TEST_F(AccountPageTest, takesBackByEscWhatIsNotStored)
{
    show(u"owner"_qs);
    ASSERT_NE(line(u"owner"_qs), nullptr);
    QTest::keyClicks(line(u"owner"_qs), u"Li"_qs);
    QTest::keyClick(line(u"owner"_qs), Qt::Key_Escape);
    EXPECT_EQ(line(u"owner"_qs), nullptr);
    EXPECT_EQ(account(acme.id).owner, QString());
}

TEST_F(AccountPageTest, takesBackByEscWhatWasStoredSinceItWasOpened)
{
    acme.address = u"Old Street"_qs;
    ASSERT_OK(workspace->perform(u"move"_qs, [&](Writer &w) { return w.update(acme); }));
    show(u"address"_qs);
    ASSERT_NE(line(u"address"_qs), nullptr);
    const qint64 steps = stepCount();
    QTest::keyClicks(line(u"address"_qs), u"New Road"_qs);
    company()->editor(u"address"_qs)->saveNow(); // as a pause does
    EXPECT_EQ(account(acme.id).address, u"New Road"_qs);
    QTest::keyClick(line(u"address"_qs), Qt::Key_Escape);
    EXPECT_EQ(account(acme.id).address, u"Old Street"_qs);
    // There and back is no step.
    EXPECT_EQ(stepCount(), steps);
}

TEST_F(AccountPageTest, editsALineByKeyboardAndGoesOnFromLineToLine)
{
    acme.owner = u"Li"_qs;
    acme.city = u"Town"_qs;
    acme.address = u"Old Street"_qs;
    ASSERT_OK(workspace->perform(u"fill"_qs, [&](Writer &w) { return w.update(acme); }));
    show();
    QuietField *city = company()->field(u"city"_qs);
    QuietField *address = company()->field(u"address"_qs);
    city->setFocus(Qt::TabFocusReason);
    QTest::keyClick(city, Qt::Key_Down);
    ASSERT_EQ(QApplication::focusWidget(), address);
    QTest::keyClick(address, Qt::Key_F2);
    ASSERT_NE(line(u"address"_qs), nullptr);
    EXPECT_EQ(line(u"address"_qs)->text(), u"Old Street"_qs);
    QTest::keyClicks(line(u"address"_qs), u"9 New Road"_qs);
    // Tab leaves, saves, and goes on to the next line.
    QTest::keyClick(line(u"address"_qs), Qt::Key_Tab);
    QTRY_COMPARE(line(u"address"_qs), nullptr);
    EXPECT_EQ(account(acme.id).address, u"9 New Road"_qs);
    EXPECT_NE(QApplication::focusWidget(), nullptr);
    EXPECT_NE(QApplication::focusWidget(), address);
    EXPECT_FALSE(address->accessibleName().isEmpty());
    EXPECT_EQ(address->accessibleName(), recordTypeOf<Account>().field(u"address")->label());
}

TEST_F(AccountPageTest, theTextOfALineDoesNotMoveWhenItIsEdited)
{
    acme.address = u"Old Street"_qs;
    ASSERT_OK(workspace->perform(u"fill"_qs, [&](Writer &w) { return w.update(acme); }));
    addFact(FactKind::Scale, u"300 shops in the whole country, and a warehouse for each region"_qs,
            workspace.clock.today());
    show();
    QCoreApplication::processEvents();
    const QuietField *field = company()->field(u"address"_qs);
    const QPoint words = field->mapTo(company(), field->valueRect().topLeft());
    ASSERT_TRUE(company()->edit(u"address"_qs));
    QCoreApplication::processEvents();
    const QLineEdit *edit = line(u"address"_qs);
    ASSERT_NE(edit, nullptr);
    const QPoint typed = edit->mapTo(company(), QPoint(0, 0));
    // The frame stands around the words, which begin where a line edit begins its own.
    EXPECT_LE(qAbs(typed.x() + 9 - words.x()), 1);
    EXPECT_LE(qAbs(typed.y() + edit->height() / 2 -
                   (field->mapTo(company(), QPoint(0, 0)).y() + field->height() / 2)),
              1);

    FactLine *fact = facts()->lines(FactKind::Scale).front();
    const QPoint text = fact->text()->mapTo(facts(), QPoint(0, 0));
    const int below = facts()->more()->mapTo(facts(), QPoint(0, 0)).y();
    fact->edit();
    QCoreApplication::processEvents();
    QPlainTextEdit *several = fact->textEdit()->textEdit();
    const QPoint moved = several->viewport()->mapTo(
        facts(), several->cursorRect(QTextCursor(several->document())).topLeft());
    EXPECT_EQ(fact->text()->mapTo(facts(), QPoint(0, 0)), text);
    EXPECT_LE(qAbs(moved.x() - text.x()), 1);
    EXPECT_LE(qAbs(moved.y() - text.y()), 1);
    // Source and day come below, and what follows makes room.
    EXPECT_GT(facts()->more()->mapTo(facts(), QPoint(0, 0)).y(), below);
    EXPECT_TRUE(fact->sourceEdit()->isVisible());
}

TEST_F(AccountPageTest, editsAddsAndRemovesEveryFactOfAKind)
{
    const QDate today = workspace.clock.today();
    const AccountFact older = addFact(FactKind::Scale, u"280 shops"_qs, today.addDays(-300));
    const AccountFact newer = addFact(FactKind::Scale, u"300 shops"_qs, today.addDays(-10));
    show();
    const auto lines = [&] { return facts()->lines(FactKind::Scale); };
    ASSERT_EQ(lines().size(), 2U);
    EXPECT_EQ(lines()[0]->fact(), newer.id);
    EXPECT_EQ(lines()[1]->fact(), older.id);

    FactLine *old = lines()[1];
    QTest::mouseClick(old, Qt::LeftButton, {}, old->text()->geometry().center());
    ASSERT_TRUE(old->isEdited());
    EXPECT_EQ(QApplication::focusWidget(), old->textEdit()->editor());
    old->textEdit()->textEdit()->setPlainText(u"281 shops"_qs);
    QTest::keyClick(old->textEdit()->editor(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(QString(storedFacts()[0].text), u"281 shops"_qs);
    EXPECT_FALSE(old->isEdited());
    EXPECT_EQ(QApplication::focusWidget(), old);

    FactLine *added = facts()->add(FactKind::Scale);
    ASSERT_EQ(lines().size(), 3U);
    EXPECT_EQ(lines()[0], added);
    EXPECT_EQ(QApplication::focusWidget(), added->textEdit()->editor());
    QTest::keyClicks(added->textEdit()->editor(), u"310 shops"_qs);
    added->textEdit()->saveNow();
    EXPECT_EQ(storedFacts().size(), 3U);
    QTRY_COMPARE(lines().size(), 3U);
    EXPECT_EQ(lines()[0], added);
    // To the source, which belongs to the line, and away from it.
    QTest::keyClick(added->textEdit()->editor(), Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), added->sourceEdit()->editor());
    QTest::keyClicks(added->sourceEdit()->editor(), u"Annual report"_qs);
    QTest::keyClick(added->sourceEdit()->editor(), Qt::Key_Return);
    EXPECT_FALSE(added->isEdited());
    EXPECT_EQ(storedFacts()[2].source, u"Annual report"_qs);
    QTRY_VERIFY(added->text()->note().contains(u"Annual report"_qs));

    QSignalSpy said(&desk, &Desk::saidUndoably);
    FactLine *second = lines()[1];
    second->edit();
    QTest::mouseClick(second->removeButton(), Qt::LeftButton);
    EXPECT_EQ(storedFacts().size(), 2U);
    EXPECT_EQ(said.count(), 1);
    QTRY_COMPARE(lines().size(), 2U);
    undo();
    EXPECT_EQ(storedFacts().size(), 3U);
    QTRY_COMPARE(lines().size(), 3U);

    page->activate(QVariant::fromValue(
        Link{u"account"_qs, acme.id.value(), u"account_fact:"_qs + older.id.toString()}));
    FactLine *linked = facts()->lineOf(older.id);
    ASSERT_TRUE(linked && linked->isEdited());
    EXPECT_EQ(QApplication::focusWidget(), linked->textEdit()->editor());
}

TEST_F(AccountPageTest, aFactIsTakenBackByEsc)
{
    show();
    EXPECT_TRUE(facts()->more()->keys().contains(keyOf(FactKind::Revenue)));
    FactLine *place = facts()->add(FactKind::Revenue);
    QTest::keyClicks(place->textEdit()->editor(), u"18 billion"_qs);
    place->textEdit()->saveNow(); // as a pause does
    ASSERT_EQ(storedFacts().size(), 1U);
    QTest::keyClick(place->textEdit()->editor(), Qt::Key_Escape);
    EXPECT_TRUE(storedFacts().empty());
    QTRY_VERIFY(facts()->lines(FactKind::Revenue).empty());
    EXPECT_TRUE(facts()->more()->keys().contains(keyOf(FactKind::Revenue)));
}

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
    QTest::keyClick(page->overview()->deals()->rows().front(), Qt::Key_Return);
    EXPECT_TRUE(page->deals()->isVisible());
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

TEST_F(AccountPageTest, saysWhoWasMetAsSoonAsTheyStandAmongThePeopleOfAVisit)
{
    const Contact zhang = addContact(acme.id, u"Zhang"_qs);
    Visit visit;
    visit.account = acme.id;
    visit.status = VisitStatus::Done;
    visit.startsAt = workspace.clock.now().addDays(-1);
    visit = workspace.insert(visit);
    show()->showTab(AccountPage::People);
    ASSERT_EQ(page->people()->model()->people().size(), 1U);
    EXPECT_FALSE(page->people()->model()->people().front().last.met.isValid());
    Attendee attendee;
    attendee.visit = visit.id;
    attendee.contact = zhang.id;
    workspace.insert(attendee);
    QTRY_VERIFY(page->people()->model()->people().front().last.met.isValid());
}

TEST_F(AccountPageTest, asksForTheRoleOfWhoHasNone)
{
    const Contact zhang = addContact(acme.id, u"Zhang"_qs);
    show(u"contact:"_qs + zhang.id.toString() + u"#role"_qs);
    auto *role = qobject_cast<QComboBox *>(QApplication::focusWidget());
    ASSERT_NE(role, nullptr);
    role->setCurrentIndex(role->findData(keyOf(RoleKind::DecisionMaker)));
    Q_EMIT role->activated(role->currentIndex());
    const auto roles = Store<BuyingRole>(workspace.connection()).list();
    ASSERT_OK(roles);
    ASSERT_EQ(roles->size(), 1U);
    EXPECT_EQ(roles->front().role, RoleKind::DecisionMaker);
    EXPECT_EQ(roles->front().contact, zhang.id);
}

TEST_F(AccountPageTest, keepsWhatSomebodyCaresForWithoutGivingThemARole)
{
    const Contact zhang = addContact(acme.id, u"Zhang"_qs);
    show(u"contact:"_qs + zhang.id.toString() + u"#concern"_qs);
    auto *concern = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    ASSERT_NE(concern, nullptr);
    QTest::keyClicks(concern, u"Night shifts"_qs);
    // Tab goes on to what stands below.
    QTest::keyClick(concern, Qt::Key_Tab);
    EXPECT_TRUE(page->contactSheet()->form()->isAncestorOf(QApplication::focusWidget()));
    const auto stored = [&] { return *Store<BuyingRole>(workspace.connection()).list(); };
    ASSERT_EQ(stored().size(), 1U);
    EXPECT_EQ(stored().front().role, RoleKind::Unknown);
    EXPECT_EQ(stored().front().concern, u"Night shifts"_qs);

    // Still asked for in the table and by the link that asks for it; said, it joins what is known.
    PeopleModel *model = page->people()->model();
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_FALSE(model->isRoleKnown(0));
    page->activate(QVariant::fromValue(
        Link{u"account"_qs, acme.id.value(), u"contact:"_qs + zhang.id.toString() + u"#role"_qs}));
    auto *role = qobject_cast<QComboBox *>(QApplication::focusWidget());
    ASSERT_NE(role, nullptr);
    EXPECT_EQ(role->currentData().toString(), keyOf(RoleKind::Unknown));
    role->setCurrentIndex(role->findData(keyOf(RoleKind::BudgetHolder)));
    Q_EMIT role->activated(role->currentIndex());
    ASSERT_EQ(stored().size(), 1U);
    EXPECT_EQ(stored().front().role, RoleKind::BudgetHolder);
    EXPECT_EQ(stored().front().concern, u"Night shifts"_qs);
}

TEST_F(AccountPageTest, saysBesideTheFieldWhatItRefuses)
{
    show(u"employees"_qs);
    QTest::keyClicks(line(u"employees"_qs), u"many"_qs);
    QTest::keyClick(line(u"employees"_qs), Qt::Key_Return);
    // It stays open.
    ASSERT_NE(line(u"employees"_qs), nullptr);
    EXPECT_FALSE(company()->editor(u"employees"_qs)->error().isEmpty());
    EXPECT_FALSE(account(acme.id).employees.has_value());
    QTest::keyClick(line(u"employees"_qs), Qt::Key_Escape);

    ASSERT_TRUE(company()->edit(u"name"_qs));
    line(u"name"_qs)->selectAll();
    QTest::keyClick(line(u"name"_qs), Qt::Key_Delete);
    QTest::keyClick(line(u"name"_qs), Qt::Key_Return);
    EXPECT_FALSE(company()->editor(u"name"_qs)->error().isEmpty());
    EXPECT_EQ(account(acme.id).name, u"Acme"_qs);
}

TEST_F(AccountPageTest, keepsARefusedTextWhileAnotherAccountIsShown)
{
    const Account other = addAccount(u"Bolt"_qs);
    show(u"employees"_qs);
    QTest::keyClicks(line(u"employees"_qs), u"many"_qs);
    page->showAccount(other.id);
    EXPECT_EQ(line(u"employees"_qs), nullptr);
    page->showAccount(acme.id);
    ASSERT_NE(line(u"employees"_qs), nullptr);
    EXPECT_EQ(line(u"employees"_qs)->text(), u"many"_qs);
    EXPECT_FALSE(company()->editor(u"employees"_qs)->error().isEmpty());
    EXPECT_FALSE(account(acme.id).employees.has_value());
}

TEST_F(AccountPageTest, readsNumbersAndNamesAsTheyAreWritten)
{
    show(u"annual_revenue"_qs);
    // QTest types ASCII alone.
    line(u"annual_revenue"_qs)->setText(u"120万"_qs);
    company()->editor(u"annual_revenue"_qs)->saveNow();
    EXPECT_EQ(account(acme.id).annualRevenue, Money::fromMajor(1'200'000));
    // The currency stands beside its amount.
    EXPECT_NE(line(u"currency"_qs), nullptr);
    ASSERT_TRUE(company()->edit(u"industry"_qs));
    line(u"industry"_qs)->setText(u"汽车制造"_qs);
    company()->editor(u"industry"_qs)->saveNow();
    EXPECT_EQ(account(acme.id).industry, u"C36"_qs);
}

TEST_F(AccountPageTest, hasTheFieldsOfOnesOwn)
{
    CustomField field;
    field.recordType = QString::fromLatin1(tableOf<Account>);
    field.label = u"Stores"_qs;
    field.kind = CustomFieldKind::Number;
    field = workspace.insert(field);
    const QString key = customKey(field.id);
    show(key);
    QTest::keyClicks(line(key), u"12"_qs);
    QTest::keyClick(line(key), Qt::Key_Return);
    EXPECT_EQ(account(acme.id).custom.value(field.id.value()), u"12"_qs);
}

TEST_F(AccountPageTest, leadsToAFactAndNotesIt)
{
    show(u"facts:scale"_qs);
    ASSERT_EQ(facts()->lines(FactKind::Scale).size(), 1U);
    SavedTextEdit *edit = facts()->lines(FactKind::Scale).front()->textEdit();
    ASSERT_NE(edit, nullptr);
    ASSERT_EQ(QApplication::focusWidget(), edit->editor());
    QTest::keyClicks(edit->editor(), u"300 shops"_qs);
    edit->saveNow();
    ASSERT_EQ(storedFacts().size(), 1U);
    EXPECT_EQ(QString(storedFacts().front().text), u"300 shops"_qs);
    EXPECT_EQ(storedFacts().front().kind, FactKind::Scale);
    EXPECT_EQ(storedFacts().front().learntOn, workspace.clock.today());
    edit->textEdit()->clear();
    edit->saveNow();
    EXPECT_TRUE(storedFacts().empty());
}

TEST_F(AccountPageTest, changesARoleInTheTableAndWithItTheStrip)
{
    const Contact li = addContact(acme.id, u"Li"_qs);
    addRole(li, RoleKind::User, RoleCoverage::Named);
    show(u"people"_qs);
    PeopleModel *model = page->people()->model();
    ASSERT_EQ(model->rowCount(), 1);
    const QDate today = workspace.clock.today();
    const auto before = accountGlance(workspace.connection(), acme.id, today);
    ASSERT_OK(before);
    EXPECT_TRUE(
        model->setData(model->index(0, PeopleModel::Coverage), u"supportive"_qs, Qt::EditRole));
    const auto after = accountGlance(workspace.connection(), acme.id, today);
    ASSERT_OK(after);
    EXPECT_GT(after->chain.score, before->chain.score);
    EXPECT_EQ(after->chain.cells[0].coverage, RoleCoverage::Supportive);
    QTRY_COMPARE(model->index(0, PeopleModel::Coverage).data().toString(),
                 labelOf(RoleCoverage::Supportive));
}

TEST_F(AccountPageTest, drawsEverybodyOnceAndTheRolesNobodyPlays)
{
    const Contact boss = addContact(acme.id, u"Boss"_qs);
    const Contact left = addContact(acme.id, u"Left"_qs, boss.id);
    const Contact right = addContact(acme.id, u"Right"_qs, boss.id);
    addRole(boss, RoleKind::DecisionMaker, RoleCoverage::Met);
    addRole(left, RoleKind::User, RoleCoverage::Supportive, Stance::Supporter);
    addRole(left, RoleKind::Evaluator, RoleCoverage::Named);
    addRole(right, RoleKind::BudgetHolder, RoleCoverage::Named, Stance::Opponent);
    show(u"people"_qs);
    const DecisionMapLayout &map = page->people()->map()->map();
    // Three people and the signatory.
    ASSERT_EQ(map.nodes.size(), 4U);
    const auto find = [&](const QString &name) {
        return *std::find_if(map.nodes.begin(), map.nodes.end(),
                             [&](const MapNode &node) { return node.name == name; });
    };
    EXPECT_TRUE(find(labelOf(RoleKind::Signatory)).isRole());
    EXPECT_EQ(find(u"Left"_qs).coverage, RoleCoverage::Supportive);
    EXPECT_EQ(find(u"Right"_qs).stance, Stance::Opponent);
    EXPECT_LT(find(u"Boss"_qs).rect.bottom(), find(u"Left"_qs).rect.top());
    for (size_t a = 0; a < map.nodes.size(); ++a) {
        for (size_t b = a + 1; b < map.nodes.size(); ++b)
            EXPECT_FALSE(map.nodes[a].rect.intersects(map.nodes[b].rect));
    }
}

TEST_F(AccountPageTest, drawsPeopleWhoReportInACircle)
{
    Contact one = addContact(acme.id, u"One"_qs);
    const Contact two = addContact(acme.id, u"Two"_qs, one.id);
    one.reportsTo = two.id;
    ASSERT_OK(workspace->perform(u"circle"_qs, [&](Writer &w) { return w.update(one); }));
    show(u"people"_qs);
    const std::vector<MapNode> &nodes = page->people()->map()->map().nodes;
    EXPECT_EQ(std::count_if(nodes.begin(), nodes.end(),
                            [](const MapNode &node) { return !node.isRole(); }),
              2);
}

TEST_F(AccountPageTest, exportsAndPrintsTheMap)
{
    addRole(addContact(acme.id, u"李敏"_qs), RoleKind::User, RoleCoverage::Met);
    Contact jin = addContact(acme.id, u"金立户"_qs);
    jin.post = u"客户部责任人"_qs;
    ASSERT_OK(workspace->perform(u"post"_qs, [&](Writer &w) { return w.update(jin); }));
    addRole(jin, RoleKind::Evaluator, RoleCoverage::Named, Stance::Opponent);
    Letterhead paper;
    paper.company = u"Nordwind GmbH"_qs;
    workspace.insert(paper);
    show(u"people"_qs);
    QSignalSpy said(&desk, &Desk::said);
    QSignalSpy failed(&desk, &Desk::failed);
    const QString path = workspace.directory.filePath(u"map.pdf"_qs);
    filesToAnswer.save = path;
    page->people()->exportMap();
    EXPECT_EQ(said.count(), 1);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
    QProcess reader;
    reader.start(u"pdftotext"_qs, {path, u"-"_qs});
    if (reader.waitForStarted() && reader.waitForFinished()) {
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        // Characters that share their glyphs with radicals.
        for (const QString &typed : {u"李敏"_qs, u"金立户"_qs, u"客户部责任人"_qs})
            EXPECT_TRUE(text.contains(typed)) << qPrintable(text);
        // Letterhead, day and legend, and where somebody stands in a word.
        EXPECT_TRUE(text.contains(u"Nordwind GmbH"_qs)) << qPrintable(text);
        EXPECT_TRUE(text.contains(workspace.clock.today().toString(Qt::ISODate)));
        EXPECT_TRUE(text.contains(labelOf(RoleCoverage::Supportive)));
        EXPECT_GE(text.count(labelOf(Stance::Opponent)), 2);
    }
    filesToAnswer.printTo = workspace.directory.filePath(u"printed.pdf"_qs);
    page->people()->printMap();
    EXPECT_EQ(said.count(), 2);
    if (canLookAtPdf())
        expectSamePages(filesToAnswer.printTo, path);
    EXPECT_EQ(failed.count(), 0);
    filesToAnswer.save = u"/nowhere/map.pdf"_qs;
    page->people()->exportMap();
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(said.count(), 2);
}

TEST_F(AccountPageTest, leadsToTheRoleOfAContact)
{
    const Contact li = addContact(acme.id, u"Li"_qs);
    addRole(li, RoleKind::User, RoleCoverage::Named);
    show(u"contact/%1#role"_qs.arg(li.id.value()));
    EXPECT_TRUE(page->contactSheet()->isVisible());
    EXPECT_EQ(page->contactSheet()->recordId(), li.id.value());
    EXPECT_TRUE(page->contactSheet()->isAncestorOf(QApplication::focusWidget()));
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

TEST_F(AccountPageTest, setsReplacesAndRemovesTheLogo)
{
    show();
    AccountLogoRow *logo = company()->logo();
    EXPECT_FALSE(logo->hasLogo());
    EXPECT_TRUE(company()->more()->keys().contains(u"logo"_qs));
    ASSERT_TRUE(company()->edit(u"logo"_qs));
    EXPECT_EQ(QApplication::focusWidget(), logo->chooseButton());
    filesToAnswer.open = workspace.directory.filePath(u"logo.png"_qs);
    QImage picture(40, 20, QImage::Format_ARGB32);
    picture.fill(Qt::blue);
    ASSERT_TRUE(picture.save(filesToAnswer.open));
    QTest::mouseClick(logo->chooseButton(), Qt::LeftButton);
    const QString hash = account(acme.id).logo;
    EXPECT_FALSE(hash.isEmpty());
    QTRY_VERIFY(logo->removeButton()->isVisible());
    picture.fill(Qt::red);
    ASSERT_TRUE(picture.save(filesToAnswer.open));
    QTest::mouseClick(logo->chooseButton(), Qt::LeftButton);
    EXPECT_NE(account(acme.id).logo, hash);
    QTest::mouseClick(logo->removeButton(), Qt::LeftButton);
    EXPECT_TRUE(account(acme.id).logo.isEmpty());
    QTRY_VERIFY(!logo->removeButton()->isVisible());

    // What is no picture is refused with a message.
    QSignalSpy failed(&desk, &Desk::failed);
    QFile text(workspace.directory.filePath(u"logo.png"_qs));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly | QIODevice::Truncate));
    text.write("no picture");
    text.close();
    QTest::mouseClick(logo->chooseButton(), Qt::LeftButton);
    EXPECT_EQ(failed.count(), 1);
}

} // namespace
} // namespace attache::test
