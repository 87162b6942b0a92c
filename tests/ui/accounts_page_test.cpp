#include "ui/pages/accounts/accounts_page.h"

#include "tests/ui/accounts_fixture.h"
#include "ui/models/account_list_model.h"
#include "ui/pages/accounts/account_preview.h"
#include "ui/pages/accounts/account_table.h"
#include "ui/pages/accounts/bulk_bar.h"
#include "ui/pages/accounts/saved_views.h"
#include "ui/widgets/chip.h"

#include <QSignalSpy>

namespace attache::test {
namespace {

class AccountsPageTest : public AccountsFixture
{
protected:
    AccountsPageTest()
    {
        acme = addAccount(u"Acme"_qs, Tier::S, u"广东"_qs, u"Li"_qs);
        bolt = addAccount(u"Bolt"_qs, Tier::A, u"浙江"_qs, u"Li"_qs);
        core = addAccount(u"Core"_qs, Tier::C, u"广东"_qs, u"Wu"_qs);
    }

    std::unique_ptr<AccountsPage> show()
    {
        auto page = std::make_unique<AccountsPage>(desk);
        page->resize(1440, 900);
        page->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(page.get()));
        return page;
    }
    static QStringList names(const AccountsPage &page)
    {
        QStringList all;
        for (int row = 0; row < page.model()->rowCount(); ++row)
            all.append(page.model()->accountAt(row)->account.name);
        return all;
    }
    void selectAll(const AccountsPage &page) { page.table()->selectAll(); }

    Account acme;
    Account bolt;
    Account core;
};

TEST_F(AccountsPageTest, filtersByWhatIsCheckedInAChip)
{
    auto page = show();
    EXPECT_EQ(names(*page), (QStringList{u"Acme"_qs, u"Bolt"_qs, u"Core"_qs}));
    Q_EMIT page->filters()->menu(u"tier"_qs)->checkedChanged({u"S"_qs, u"A"_qs});
    EXPECT_EQ(names(*page), (QStringList{u"Acme"_qs, u"Bolt"_qs}));
    Q_EMIT page->filters()->menu(u"region"_qs)->checkedChanged({u"广东"_qs});
    EXPECT_EQ(names(*page), QStringList{u"Acme"_qs});
    EXPECT_TRUE(page->filters()->chip(u"tier"_qs)->isOn());
    QTest::keyClick(page->filters()->chip(u"tier"_qs), Qt::Key_Delete);
    EXPECT_EQ(names(*page), (QStringList{u"Acme"_qs, u"Core"_qs}));
    page->filters()->clear();
    EXPECT_EQ(page->model()->rowCount(), 3);
}

TEST_F(AccountsPageTest, sortsByAClickOnAHeader)
{
    auto page = show();
    page->table()->sortByColumn(page->model()->columnOf(u"name"_qs), Qt::DescendingOrder);
    EXPECT_EQ(names(*page), (QStringList{u"Core"_qs, u"Bolt"_qs, u"Acme"_qs}));
}

TEST_F(AccountsPageTest, changesATierByAKeyAndTakesItBack)
{
    auto page = show();
    const int column = page->model()->columnOf(u"tier"_qs);
    page->table()->setCurrentIndex(page->model()->index(1, column));
    QTest::keyClick(page->table(), Qt::Key_S);
    EXPECT_EQ(account(bolt.id).tier, Tier::S);
    undo();
    EXPECT_EQ(account(bolt.id).tier, Tier::A);
    EXPECT_EQ(page->model()->accountAt(1)->account.tier, Tier::A);
}

TEST_F(AccountsPageTest, setsAFieldOfAllThatAreSelectedInOneStep)
{
    auto page = show();
    selectAll(*page);
    EXPECT_TRUE(page->bulkBar()->isVisible());
    const qint64 before = stepCount();
    Q_EMIT page->bulkBar()->fieldChosen(*recordTypeOf<Account>().field(u"owner"), u"Zhao"_qs);
    EXPECT_EQ(stepCount(), before + 1);
    EXPECT_EQ(account(acme.id).owner, u"Zhao"_qs);
    EXPECT_EQ(account(core.id).owner, u"Zhao"_qs);
    undo();
    EXPECT_EQ(account(acme.id).owner, u"Li"_qs);
    EXPECT_EQ(account(core.id).owner, u"Wu"_qs);
}

TEST_F(AccountsPageTest, removesAndBringsBack)
{
    auto page = show();
    QSignalSpy said(&desk, &Desk::saidUndoably);
    page->table()->setCurrentId(bolt.id.value());
    QTest::keyClick(page->table(), Qt::Key_Delete);
    EXPECT_EQ(page->model()->rowCount(), 2);
    EXPECT_EQ(said.count(), 1);
    undo();
    EXPECT_EQ(page->model()->rowCount(), 3);
}

TEST_F(AccountsPageTest, keepsAViewOverAReopening)
{
    {
        auto page = show();
        Q_EMIT page->filters()->menu(u"tier"_qs)->checkedChanged({u"S"_qs});
        page->table()->sortByColumn(page->model()->columnOf(u"name"_qs), Qt::DescendingOrder);
        page->table()->setColumnHidden(page->model()->columnOf(u"industry"_qs), true);
        page->views()->saveAs(u"Mine"_qs);
    }
    workspace.reopen();
    Desk again(*workspace, filesToAnswer);
    AccountsPage page(again);
    ASSERT_EQ(page.views()->views().size(), 1U);
    EXPECT_EQ(page.model()->rowCount(), 3);
    page.views()->choose(page.views()->views().front().id);
    EXPECT_EQ(names(page), QStringList{u"Acme"_qs});
    EXPECT_TRUE(page.model()->query().descending);
    EXPECT_TRUE(page.table()->isColumnHidden(page.model()->columnOf(u"industry"_qs)));
    page.views()->choose({});
    EXPECT_EQ(page.model()->rowCount(), 3);
    EXPECT_FALSE(page.table()->isColumnHidden(page.model()->columnOf(u"industry"_qs)));
}

TEST_F(AccountsPageTest, jumpsToATypedName)
{
    auto page = show();
    page->table()->setCurrentIndex(page->model()->index(0, page->model()->columnOf(u"name"_qs)));
    QTest::keyClicks(page->table(), u"co"_qs);
    EXPECT_EQ(page->table()->currentId(), core.id.value());
}

TEST_F(AccountsPageTest, opensTheCurrentAccountByEnter)
{
    auto page = show();
    QSignalSpy opened(page.get(), &Page::openRequested);
    page->table()->setCurrentId(core.id.value());
    QTest::keyClick(page->table(), Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.front().front().toString(), u"attache:account/"_qs + core.id.toString());
}

TEST_F(AccountsPageTest, showsAFieldOfOnesOwnAsColumnAndFilter)
{
    auto page = show();
    CustomField field;
    field.recordType = QString::fromLatin1(tableOf<Account>);
    field.label = u"Segment"_qs;
    field.kind = CustomFieldKind::Choice;
    field.choices = u"Retail\nBank"_qs;
    field = workspace.insert(field);
    const QString key = customKey(field.id);
    EXPECT_GE(page->model()->columnOf(key), 0);
    ASSERT_NE(page->filters()->chip(key), nullptr);

    CustomValues values;
    values.setValue(field.id.value(), u"Bank"_qs);
    bolt.custom = values;
    ASSERT_OK(workspace->perform(u"set"_qs, [&](Writer &w) { return w.update(bolt); }));
    Q_EMIT page->filters()->menu(key)->checkedChanged({u"Bank"_qs});
    EXPECT_EQ(names(*page), QStringList{u"Bolt"_qs});
}

TEST_F(AccountsPageTest, showsTheCurrentAccountAtTheSide)
{
    auto page = show();
    page->table()->setCurrentId(bolt.id.value());
    QTRY_COMPARE(page->preview()->account(), bolt.id);
    page->resize(1200, 800);
    EXPECT_FALSE(page->preview()->isVisible());
}

} // namespace
} // namespace attache::test
