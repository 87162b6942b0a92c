#include "ui/pages/accounts/account_page.h"

#include "core/domain/account_fact.h"
#include "core/domain/attendee.h"
#include "core/domain/need.h"
#include "core/domain/visit.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/desk/link.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/models/list_models.h"
#include "ui/pages/accounts/account_facts.h"
#include "ui/pages/accounts/account_glance.h"
#include "ui/pages/accounts/account_logo_row.h"
#include "ui/pages/accounts/contact_sheet.h"
#include "ui/pages/accounts/deals_tab.h"
#include "ui/pages/accounts/decision_map.h"
#include "ui/pages/accounts/overview_tab.h"
#include "ui/pages/accounts/past_tabs.h"
#include "ui/pages/accounts/people_model.h"
#include "ui/pages/accounts/people_tab.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
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
        return page.get();
    }
    QLineEdit *line(const QString &key)
    {
        return qobject_cast<QLineEdit *>(page->overview()->form()->editor(key)->editor());
    }

    Account acme;
    std::unique_ptr<AccountPage> page;
};

TEST_F(AccountPageTest, storesWhatIsTypedWhenTheFieldIsLeft)
{
    show(u"short_name"_qs);
    ASSERT_EQ(QApplication::focusWidget(), line(u"short_name"_qs));
    QTest::keyClicks(line(u"short_name"_qs), u"Ac"_qs);
    QTest::keyClick(line(u"short_name"_qs), Qt::Key_Return);
    EXPECT_EQ(account(acme.id).shortName, u"Ac"_qs);
    undo();
    EXPECT_EQ(account(acme.id).shortName, QString());
    QTRY_COMPARE(line(u"short_name"_qs)->text(), QString());
}

TEST_F(AccountPageTest, takesBackByEscWhatIsNotStored)
{
    show(u"owner"_qs);
    QTest::keyClicks(line(u"owner"_qs), u"Li"_qs);
    QTest::keyClick(line(u"owner"_qs), Qt::Key_Escape);
    EXPECT_EQ(line(u"owner"_qs)->text(), QString());
    EXPECT_EQ(account(acme.id).owner, QString());
}

TEST_F(AccountPageTest, editsAddsAndRemovesEveryFactOfAKind)
{
    const auto add = [&](const QString &text, QDate day) {
        AccountFact fact;
        fact.account = acme.id;
        fact.kind = FactKind::Scale;
        fact.text = text;
        fact.learntOn = day;
        return workspace.insert(fact);
    };
    const QDate today = workspace.clock.today();
    const AccountFact older = add(u"280 shops"_qs, today.addDays(-300));
    const AccountFact newer = add(u"300 shops"_qs, today.addDays(-10));
    show();
    FactGroup *group = page->overview()->facts()->group(FactKind::Scale);
    const auto facts = [&] {
        return *Store<AccountFact>(workspace.connection()).list("ORDER BY id");
    };
    ASSERT_EQ(group->editors().size(), 2U);
    EXPECT_EQ(group->editors()[0]->fact(), newer.id);
    EXPECT_EQ(group->editors()[1]->fact(), older.id);

    SavedTextEdit *old = group->editors()[1]->textEdit();
    old->textEdit()->setPlainText(u"281 shops"_qs);
    old->saveNow();
    EXPECT_EQ(QString(facts()[0].text), u"281 shops"_qs);

    QTest::mouseClick(group->addButton(), Qt::LeftButton);
    ASSERT_EQ(group->editors().size(), 3U);
    SavedTextEdit *added = group->editors()[0]->textEdit();
    EXPECT_EQ(QApplication::focusWidget(), added->editor());
    QTest::keyClicks(added->editor(), u"310 shops"_qs);
    added->saveNow();
    EXPECT_EQ(facts().size(), 3U);
    QTRY_VERIFY(group->addButton()->isVisible());
    ASSERT_EQ(group->editors().size(), 3U);
    EXPECT_EQ(group->editors()[0]->textEdit(), added);

    QSignalSpy said(&desk, &Desk::saidUndoably);
    QTest::mouseClick(group->editors()[1]->removeButton(), Qt::LeftButton);
    EXPECT_EQ(facts().size(), 2U);
    EXPECT_EQ(said.count(), 1);
    QTRY_COMPARE(group->editors().size(), 2U);
    undo();
    EXPECT_EQ(facts().size(), 3U);
    QTRY_COMPARE(group->editors().size(), 3U);

    page->activate(QVariant::fromValue(
        Link{u"account"_qs, acme.id.value(), u"account_fact:"_qs + older.id.toString()}));
    EXPECT_EQ(QApplication::focusWidget(), old->editor());
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
    EXPECT_FALSE(page->overview()->form()->editor(u"employees"_qs)->error().isEmpty());
    EXPECT_FALSE(account(acme.id).employees.has_value());

    line(u"name"_qs)->setFocus();
    line(u"name"_qs)->selectAll();
    QTest::keyClick(line(u"name"_qs), Qt::Key_Delete);
    QTest::keyClick(line(u"name"_qs), Qt::Key_Return);
    EXPECT_FALSE(page->overview()->form()->editor(u"name"_qs)->error().isEmpty());
    EXPECT_EQ(account(acme.id).name, u"Acme"_qs);
}

TEST_F(AccountPageTest, readsNumbersAndNamesAsTheyAreWritten)
{
    show(u"annual_revenue"_qs);
    // QTest types ASCII alone.
    line(u"annual_revenue"_qs)->setText(u"120万"_qs);
    page->overview()->form()->editor(u"annual_revenue"_qs)->saveNow();
    EXPECT_EQ(account(acme.id).annualRevenue, Money::fromMajor(1'200'000));
    line(u"industry"_qs)->setFocus();
    line(u"industry"_qs)->setText(u"汽车制造"_qs);
    page->overview()->form()->editor(u"industry"_qs)->saveNow();
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
    SavedTextEdit *edit = page->overview()->facts()->editor(FactKind::Scale)->textEdit();
    ASSERT_EQ(QApplication::focusWidget(), edit->editor());
    QTest::keyClicks(edit->editor(), u"300 shops"_qs);
    edit->saveNow();
    auto facts = Store<AccountFact>(workspace.connection()).list();
    ASSERT_OK(facts);
    ASSERT_EQ(facts->size(), 1U);
    EXPECT_EQ(QString(facts->front().text), u"300 shops"_qs);
    EXPECT_EQ(facts->front().kind, FactKind::Scale);
    EXPECT_EQ(facts->front().learntOn, workspace.clock.today());
    edit->textEdit()->clear();
    edit->saveNow();
    EXPECT_EQ(Store<AccountFact>(workspace.connection()).list()->size(), 0U);
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
    addRole(jin, RoleKind::Evaluator, RoleCoverage::Named);
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
    show(u"history"_qs);
    ASSERT_EQ(page->history()->model()->rowCount(), 3);
    page->history()->undoRow(1);
    EXPECT_EQ(account(acme.id).owner, QString());
    EXPECT_EQ(account(acme.id).city, u"Town"_qs);
    EXPECT_EQ(page->history()->model()->rowCount(), 4);
}

TEST_F(AccountPageTest, setsReplacesAndRemovesTheLogo)
{
    show();
    AccountLogoRow *logo = page->overview()->logo();
    EXPECT_FALSE(logo->hasLogo());
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
