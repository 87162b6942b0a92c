#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "tests/support/window_session.h"
#include "ui/pages/duplicates/duplicates_page.h"
#include "ui/pages/duplicates/merge_fields.h"
#include "ui/pages/duplicates/pair_model.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QTableView>

namespace attache::test {
namespace {

class Duplicates : public testing::Test
{
protected:
    void SetUp() override
    {
        session.makeSample();
        session.session->start(session.samplePath());
        ASSERT_NE(session.session->mainWindow(), nullptr);
        ASSERT_TRUE(QTest::qWaitForWindowActive(&session.window()));
        first = add(QStringLiteral("Quartz Trading Ltd"), QStringLiteral("0755-81110001"));
        second = add(QStringLiteral("Quartz Trading Limited"), QStringLiteral("0755-81110002"));
        Contact person;
        person.name = QStringLiteral("Una Quartz");
        person.account = second.id;
        write([&](Writer &writer) { return writer.insert(person); });
    }

    void write(const Workspace::Body &body)
    {
        ASSERT_TRUE(session.main().desk().workspace().perform(QStringLiteral("test"), body));
    }

    Account add(const QString &name, const QString &phone)
    {
        Account account;
        account.name = name;
        account.phone = phone;
        write([&](Writer &writer) { return writer.insert(account); });
        return account;
    }

    /// The page, once it has compared all records and shows the pair.
    DuplicatesPage *open()
    {
        Q_EMIT session.main().desk().openRequested(QStringLiteral("attache:duplicates"));
        auto *page = qobject_cast<DuplicatesPage *>(session.window().currentPage());
        EXPECT_NE(page, nullptr);
        EXPECT_TRUE(page && QTest::qWaitFor([&] { return row(*page) >= 0; }));
        return page;
    }

    int row(const DuplicatesPage &page) const
    {
        return page.pairs()->rowOf(first.id.value(), second.id.value());
    }

    void choose(DuplicatesPage &page)
    {
        auto *table = page.findChild<QTableView *>();
        ASSERT_NE(table, nullptr);
        table->setCurrentIndex(page.pairs()->index(row(page)));
    }

    qint64 count(const char *table)
    {
        return session.number(QByteArray("SELECT count(*) FROM ") + table);
    }

    WindowSession session;
    Account first;
    Account second;
};

TEST_F(Duplicates, AreMergedAsChosenInOneStep)
{
    DuplicatesPage *page = open();
    choose(*page);
    // What was added to a layout comes into sight after posted events.
    QCoreApplication::processEvents();
    EXPECT_TRUE(says(page, QStringLiteral("Phone")));
    EXPECT_TRUE(says(page, QStringLiteral("0 + 1 = 1"))) << "what comes together";
    const qint64 accounts = count("account");
    page->fields()->choose(QStringLiteral("phone"), true);
    auto *merge = buttonSaying(page, QStringLiteral("Merge and go on"));
    ASSERT_NE(merge, nullptr);
    QTest::mouseClick(merge, Qt::LeftButton);
    EXPECT_EQ(count("account"), accounts - 1);
    const auto kept = Store<Account>(session.connection()).get(first.id);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->name, first.name);
    EXPECT_EQ(kept->phone, second.phone);
    EXPECT_EQ(row(*page), -1);
    EXPECT_EQ(session.number("SELECT count(*) FROM contact WHERE account = " +
                             first.id.toString().toLatin1()),
              1);
    session.main().desk().undo();
    EXPECT_EQ(count("account"), accounts);
    EXPECT_TRUE(QTest::qWaitFor([&] { return row(*page) >= 0; })) << "they are two again";
}

TEST_F(Duplicates, BeginWithATypeThatHasSome)
{
    write([&](Writer &writer) {
        return writer.change(
            second.id, [](Account &account) { account.name = QStringLiteral("Basalt Works"); });
    });
    session.main().open(QStringLiteral("attache:duplicates"));
    auto *page = qobject_cast<DuplicatesPage *>(session.window().currentPage());
    ASSERT_NE(page, nullptr);
    EXPECT_TRUE(QTest::qWaitFor([&] { return page->pairs()->rowCount() > 0; }))
        << "two people of the sample look the same";
    const auto *types = page->findChild<SegmentedControl *>();
    ASSERT_NE(types, nullptr);
    EXPECT_EQ(types->currentIndex(), 1);
}

TEST_F(Duplicates, TheOtherOneCanBeKept)
{
    DuplicatesPage *page = open();
    choose(*page);
    page->swapSides();
    page->merge();
    EXPECT_TRUE(Store<Account>(session.connection()).get(second.id));
    EXPECT_FALSE(Store<Account>(session.connection()).get(first.id));
}

TEST_F(Duplicates, TheNextPairBeginsUnswapped)
{
    const Account third = add(QStringLiteral("Basalt Foods Ltd"), QStringLiteral("0755-82220001"));
    const Account fourth =
        add(QStringLiteral("Basalt Foods Limited"), QStringLiteral("0755-82220002"));
    DuplicatesPage *page = open();
    auto *table = page->findChild<QTableView *>();
    ASSERT_NE(table, nullptr);
    table->setCurrentIndex(
        page->pairs()->index(page->pairs()->rowOf(third.id.value(), fourth.id.value())));
    page->swapSides();
    choose(*page);
    page->merge();
    EXPECT_TRUE(Store<Account>(session.connection()).get(first.id));
    EXPECT_FALSE(Store<Account>(session.connection()).get(second.id));
}

TEST_F(Duplicates, WhatIsSaidToBeTwoIsNotShownAgain)
{
    DuplicatesPage *page = open();
    choose(*page);
    const qint64 accounts = count("account");
    QTest::mouseClick(buttonSaying(page, QStringLiteral("Not a duplicate")), Qt::LeftButton);
    EXPECT_EQ(count("account"), accounts);
    EXPECT_EQ(row(*page), -1);
    bool isCompared = false;
    QObject::connect(page, &DuplicatesPage::compared, page, [&] { isCompared = true; });
    page->refresh();
    EXPECT_TRUE(QTest::qWaitFor([&] { return isCompared; }));
    EXPECT_EQ(row(*page), -1);
}

TEST_F(Duplicates, AreFoundByTheSearchField)
{
    QAction *action = session.main().commands().action(QStringLiteral("go.duplicates"));
    ASSERT_NE(action, nullptr);
    action->trigger();
    EXPECT_NE(qobject_cast<DuplicatesPage *>(session.window().currentPage()), nullptr);
}

} // namespace
} // namespace attache::test
