#include "core/domain/opportunity.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/forms/field_vocabularies.h"
#include "ui/lists/facet_bar.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/list_view.h"
#include "ui/pages/accounts/account_facets.h"
#include "ui/pages/accounts/accounts_page.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

namespace attache::test {
namespace {

class AccountsListWays : public AccountsFixture
{
protected:
    AccountsListWays()
    {
        acme = add(u"Acme"_qs, Tier::S, u"广东"_qs, u"深圳"_qs, u"Li"_qs, u"C36"_qs);
        bolt = add(u"Bolt"_qs, Tier::A, u"浙江"_qs, u"杭州"_qs, u"Li"_qs, u"C38"_qs);
        core = add(u"Core"_qs, Tier::C, u"广东"_qs, {}, u"Wu"_qs, u"Lamps"_qs);
    }
    Account add(const QString &name, Tier tier, const QString &province, const QString &city,
                const QString &owner, const QString &industry)
    {
        Account account;
        account.name = name;
        account.tier = tier;
        account.province = province;
        account.city = city;
        account.owner = owner;
        account.industry = industry;
        return workspace.insert(account);
    }
    /// "key:count" of each choice, deeper ones behind as many dots.
    QStringList choices(const char *key)
    {
        for (const Facet &facet : accountFacetsFor(workspace.connection(),
                                                   ReferenceData::read(workspace.connection()))) {
            if (facet.key != QLatin1String(key))
                continue;
            QStringList all;
            const auto loaded = facet.load();
            EXPECT_TRUE(loaded.has_value());
            for (const ChoiceMenu::Choice &each : *loaded)
                all.append(QString(each.depth, u'.') + each.key + u':' +
                           QString::number(each.count));
            return all;
        }
        return {};
    }
    void show()
    {
        page = std::make_unique<AccountsPage>(desk);
        page->resize(1440, 900);
        page->activate({});
        page->show();
        page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    }
    ListTable *table() { return page->list()->table(); }
    QModelIndex cell(const Account &account, const char *key)
    {
        const ListModel &model = *page->list()->model();
        const int column = model.columnOf(QLatin1String(key));
        table()->setColumnHidden(column, false);
        return model.index(model.rowOfRecord(account.id.value()), column);
    }
    void click(const QModelIndex &index)
    {
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(index).center());
    }
    static QMenu *popup() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

    Account acme;
    Account bolt;
    Account core;
    std::unique_ptr<AccountsPage> page;
};

TEST_F(AccountsListWays, FiltersOfferWhatThereIsWithItsNumber)
{
    EXPECT_EQ(choices("tier"), QStringList({u"S:1"_qs, u"A:1"_qs, u"B:0"_qs, u"C:1"_qs}));
    EXPECT_EQ(choices("owner"), QStringList({u"Li:2"_qs, u"Wu:1"_qs}));
    const QStringList regions = choices("region");
    ASSERT_EQ(regions.size(), 4);
    EXPECT_EQ(regions.at(0), u"广东:2"_qs) << "where most are comes first";
    EXPECT_TRUE(regions.at(1).startsWith(u'.')) << "its city below it";
    EXPECT_TRUE(regions.at(1).endsWith(u":1"_qs));
    EXPECT_EQ(regions.at(2), u"浙江:1"_qs);
    const QStringList industries = choices("industry");
    EXPECT_EQ(industries, QStringList({u"C:2"_qs, u".C36:1"_qs, u".C38:1"_qs, u"Lamps:1"_qs}))
        << "a section counts what is below it, own words stand behind";
}

TEST_F(AccountsListWays, AStageIsThatOfADealAndNoneIsAChoiceToo)
{
    Opportunity deal;
    deal.account = acme.id;
    deal.name = u"Platform"_qs;
    deal.stage = Stage::Proposal;
    workspace.insert(deal);
    const QStringList stages = choices("stage");
    EXPECT_TRUE(stages.contains(u"proposal:1"_qs)) << stages.join(u' ').toStdString();
    EXPECT_TRUE(stages.constLast().endsWith(u":-1"_qs)) << "those without one are not counted";
    show();
    const QString none = stages.constLast().section(u':', 0, 0);
    Q_EMIT page->list()->facets()->menu(u"stage"_qs)->checkedChanged({none});
    EXPECT_EQ(page->list()->model()->rowCount(), 2);
    Q_EMIT page->list()->facets()->menu(u"stage"_qs)->checkedChanged({u"proposal"_qs});
    ASSERT_EQ(page->list()->model()->rowCount(), 1);
    EXPECT_EQ(page->list()->model()->recordAt(0), acme.id.value());
}

TEST_F(AccountsListWays, ATierIsPickedFromAMenuForAllThatAreSelected)
{
    show();
    click(cell(bolt, "tier"));
    QMenu *menu = popup();
    ASSERT_NE(menu, nullptr);
    QStringList ticked;
    for (const QAction *action : menu->actions()) {
        if (action->isChecked())
            ticked.append(action->text());
    }
    EXPECT_EQ(ticked, QStringList(u"Tier A"_qs));
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Tier B"_qs)
            action->trigger();
    }
    menu->close();
    EXPECT_EQ(account(bolt.id).tier, Tier::B);
    EXPECT_EQ(account(acme.id).tier, Tier::S);
    table()->selectAll();
    table()->setFocus();
    table()->selectionModel()->setCurrentIndex(cell(core, "tier"), QItemSelectionModel::NoUpdate);
    QTest::keyClick(table(), Qt::Key_F2);
    menu = popup();
    ASSERT_NE(menu, nullptr);
    menu->actions().constFirst()->trigger();
    menu->close();
    for (const Account &each : {acme, bolt, core})
        EXPECT_EQ(account(each.id).tier, Tier::S);
    undo();
    EXPECT_EQ(account(bolt.id).tier, Tier::B) << "one step for all";
    EXPECT_EQ(account(core.id).tier, Tier::C);
}

TEST_F(AccountsListWays, ADoubleClickOpensANameAndEditsWhatCanBeEdited)
{
    show();
    QSignalSpy asked(page.get(), &Page::openRequested);
    const auto twice = [&](const char *key) {
        const QModelIndex index = cell(acme, key);
        QCoreApplication::processEvents();
        click(index);
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {},
                           table()->visualRect(index).center());
        QCoreApplication::processEvents();
    };
    twice("owner");
    EXPECT_EQ(asked.count(), 0);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_NE(line, nullptr);
    QTest::keyClick(line, Qt::Key_Escape);
    twice("name");
    ASSERT_EQ(asked.count(), 1);
    EXPECT_TRUE(asked.at(0).at(0).toString().endsWith(acme.id.toString()));
}

TEST_F(AccountsListWays, ARegionIsTypedAsOneAndStoredAsProvinceAndCity)
{
    show();
    const QModelIndex index = cell(core, "region");
    const qint64 steps = stepCount();
    ASSERT_TRUE(page->list()->model()->setData(index, u"浙江 宁波"_qs, Qt::EditRole));
    EXPECT_EQ(account(core.id).province, u"浙江"_qs);
    EXPECT_EQ(account(core.id).city, u"宁波"_qs);
    EXPECT_EQ(stepCount(), steps + 1);
    undo();
    EXPECT_EQ(account(core.id).province, u"广东"_qs);
    EXPECT_EQ(account(core.id).city, QString());
}

TEST_F(AccountsListWays, EscTakesTheSelectionAwayAndTypingFindsARow)
{
    show();
    table()->setFocus();
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_Escape);
    EXPECT_EQ(table()->selectedIds().size(), 0U);
    table()->setCurrentIndex(cell(acme, "name"));
    QTest::keyClick(table(), Qt::Key_C);
    EXPECT_EQ(table()->currentId(), core.id.value());
    EXPECT_EQ(account(acme.id).tier, Tier::S) << "a letter is a tier only where the tier stands";
}

} // namespace
} // namespace attache::test
