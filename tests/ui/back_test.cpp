#include "core/brief/links.h"
#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/back_button.h"

#include <QTest>

namespace attache {
namespace {

/// The way back stands at the head of every page that was reached by a link.
class BackTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        account = Store<Account>(connection()).list("ORDER BY id LIMIT 1")->front();
    }
    BackButton *back() { return window().currentPage()->findChild<BackButton *>(); }
    QString nameOf(const QString &key)
    {
        for (const NavigationBar::Item &item : window().navigation()->items()) {
            if (item.key == key)
                return item.text;
        }
        return {};
    }

    Account account;
};

TEST_F(BackTest, SaysWhereOneCameFromAndLeadsThere)
{
    window().showPage(QStringLiteral("accounts"));
    ASSERT_NE(back(), nullptr);
    // Chosen in the navigation, it is a beginning.
    EXPECT_TRUE(back()->isHidden());
    main().open(linkTo(account.id));
    ASSERT_NE(back(), nullptr);
    EXPECT_FALSE(back()->isHidden());
    EXPECT_EQ(back()->text(), nameOf(QStringLiteral("accounts")));
    QTest::mouseClick(back(), Qt::LeftButton, {}, QPoint(6, back()->height() / 2));
    EXPECT_EQ(window().currentKey(), QStringLiteral("accounts"));
}

TEST_F(BackTest, LeavesThePageWhereverOneWasOnIt)
{
    window().showPage(QStringLiteral("today"));
    main().open(linkTo(account.id));
    main().open(linkTo(account.id, QStringLiteral("people")));
    main().open(linkTo(account.id, QStringLiteral("history")));
    EXPECT_EQ(back()->text(), nameOf(QStringLiteral("today")));
    main().open(QStringLiteral("attache:settings"));
    // A record is called by its name.
    EXPECT_EQ(back()->text(), account.displayName());
    back()->setFocus();
    QTest::keyClick(back(), Qt::Key_Return);
    EXPECT_EQ(main().navigator().current().id, account.id.value());
    back()->click();
    EXPECT_EQ(window().currentKey(), QStringLiteral("today"));
}

TEST_F(BackTest, LeadsFromARecordToTheOneOfItsKindBeforeIt)
{
    const std::vector<Account> accounts = *Store<Account>(connection()).list("ORDER BY id LIMIT 3");
    window().showPage(QStringLiteral("accounts"));
    for (const Account &each : accounts)
        main().open(linkTo(each.id));
    for (const size_t place : {1U, 0U}) {
        EXPECT_EQ(back()->text(), accounts[place].displayName());
        back()->click();
        EXPECT_EQ(main().navigator().current().id, accounts[place].id.value());
    }
    EXPECT_EQ(back()->text(), nameOf(QStringLiteral("accounts")));
}

TEST_F(BackTest, EveryPageHasAPlaceForIt)
{
    const auto items = window().navigation()->items();
    for (const NavigationBar::Item &item : items) {
        main().open(linkTo(account.id));
        main().open(QStringLiteral("attache:") + item.key);
        ASSERT_NE(back(), nullptr) << qPrintable(item.key);
        EXPECT_FALSE(back()->isHidden()) << qPrintable(item.key);
        EXPECT_EQ(back()->text(), account.displayName()) << qPrintable(item.key);
        EXPECT_FALSE(back()->accessibleName().isEmpty());
    }
}

} // namespace
} // namespace attache
