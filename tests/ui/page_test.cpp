#include "ui/desk/page.h"

#include "core/domain/attendee.h"
#include "core/domain/visit.h"
#include "tests/support/temp_workspace.h"

#include <QTest>

namespace attache {
namespace {

/// A page that shows accounts and counts how often it reads them.
class CountingPage final : public Page
{
public:
    explicit CountingPage(Workspace &workspace) { follow(workspace, TableSet(tablesOf<Account>)); }
    QString title() const override { return {}; }
    void activate(const QVariant &) override
    {
        if (isStale())
            refresh();
    }
    int reads = 0;

private:
    void read() override { ++reads; }
};

class PageFollowing : public testing::Test
{
protected:
    PageFollowing()
        : page(*file.workspace)
    {
        page.activate({});
        page.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&page));
        QCoreApplication::processEvents();
        EXPECT_EQ(page.reads, 1);
    }
    void addAccounts(int count)
    {
        for (int i = 0; i < count; ++i) {
            Account account;
            account.name = QStringLiteral("甲");
            last = file.insert(account).id;
        }
    }

    test::TempWorkspace file;
    Id<Account> last;
    CountingPage page;
};

TEST_F(PageFollowing, ReadsOnceForManyChanges)
{
    addAccounts(5);
    EXPECT_EQ(page.reads, 1);
    QCoreApplication::processEvents();
    EXPECT_EQ(page.reads, 2);
}

TEST_F(PageFollowing, ReadsNothingForOtherTables)
{
    addAccounts(1);
    QCoreApplication::processEvents();
    ASSERT_EQ(page.reads, 2);
    Visit visit;
    visit.account = last;
    visit.startsAt = file.clock.now();
    file.insert(visit);
    QCoreApplication::processEvents();
    EXPECT_EQ(page.reads, 2);
}

TEST_F(PageFollowing, ReadsNothingWhileItIsHiddenAndOnceWhenItIsShown)
{
    page.hide();
    addAccounts(3);
    QCoreApplication::processEvents();
    EXPECT_EQ(page.reads, 1);
    page.show();
    QCoreApplication::processEvents();
    EXPECT_EQ(page.reads, 2);
}

TEST_F(PageFollowing, ReadsOnceWhereItIsShownAndActivated)
{
    page.hide();
    addAccounts(3);
    page.show();
    page.activate({});
    QCoreApplication::processEvents();
    EXPECT_EQ(page.reads, 2);
}

} // namespace
} // namespace attache
