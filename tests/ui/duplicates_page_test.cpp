#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "tests/support/window_session.h"
#include "ui/pages/duplicates/duplicates_page.h"
#include "ui/pages/duplicates/merge_fields.h"
#include "ui/pages/duplicates/pair_model.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QRadioButton>
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

    /// How many pairs of each type the head of the page says that there may be.
    static QString countsIn(const DuplicatesPage &page)
    {
        for (const auto *label : page.findChildren<ElidedLabel *>()) {
            if (label->text().endsWith(QStringLiteral("may be the same")))
                return label->text();
        }
        return {};
    }

    /// Whether something in sight says @p name to a screen reader.
    static bool isNamed(const DuplicatesPage &page, const QString &name)
    {
        const auto all = page.findChildren<QWidget *>();
        return std::any_of(all.begin(), all.end(), [&](const QWidget *each) {
            return each->isVisibleTo(&page) && each->accessibleName() == name;
        });
    }

    /// The second one moves a day later, and the first one to somewhere else before.
    void moveSecond()
    {
        const auto move = [this](const Account &which, const QString &address) {
            write([&](Writer &writer) {
                return writer.change(which.id,
                                     [&](Account &account) { account.address = address; });
            });
        };
        move(first, QStringLiteral("1 Quay"));
        session.clock.advance(24 * 3600);
        move(second, QStringLiteral("2 Quay"));
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
    EXPECT_TRUE(isNamed(*page, QStringLiteral("Phone: 0755-81110002")));
    EXPECT_TRUE(isNamed(*page, QStringLiteral("Contacts: 0 + 1 = 1"))) << "what comes together";
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

TEST_F(Duplicates, AreProposedAsTheHistorySaysAndSayWhy)
{
    moveSecond();
    DuplicatesPage *page = open();
    choose(*page);
    EXPECT_EQ(page->fields()->fromOther(), QStringList{QStringLiteral("address")});
    const QString why = QStringLiteral("Address: the right was changed later, on 25 Nov, and is "
                                       "taken");
    QCoreApplication::processEvents();
    EXPECT_TRUE(says(page, why));
    page->fields()->choose(QStringLiteral("address"), false);
    QCoreApplication::processEvents();
    EXPECT_FALSE(says(page, why)) << "it is the person's decision now";
    EXPECT_TRUE(page->fields()->fromOther().isEmpty());
    page->swapSides();
    EXPECT_TRUE(page->fields()->fromOther().isEmpty()) << "the newer one is on the left now";
    page->merge();
    const auto kept = Store<Account>(session.connection()).get(second.id);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->address, QStringLiteral("2 Quay"));
}

TEST_F(Duplicates, AreChosenByClickingAnywhereInACell)
{
    DuplicatesPage *page = open();
    choose(*page);
    QCoreApplication::processEvents();
    for (auto *button : page->findChildren<QRadioButton *>()) {
        if (button->accessibleName() != QLatin1String("Phone: 0755-81110002") ||
            !button->isVisibleTo(page))
            continue;
        QWidget *cell = button->parentWidget();
        QTest::mouseClick(cell, Qt::LeftButton, {}, QPoint(cell->width() - 4, 4));
    }
    EXPECT_EQ(page->fields()->fromOther(), QStringList{QStringLiteral("phone")});
}

TEST_F(Duplicates, ShowWhatIsTheSameWhereItIsUnfolded)
{
    DuplicatesPage *page = open();
    choose(*page);
    QCoreApplication::processEvents();
    QAbstractButton *fold = nullptr;
    for (auto *button : page->findChildren<QAbstractButton *>()) {
        if (button->text().contains(QStringLiteral("fields are the same")) &&
            button->isVisibleTo(page))
            fold = button;
    }
    ASSERT_NE(fold, nullptr);
    EXPECT_FALSE(isNamed(*page, QStringLiteral("Acquire")));
    fold->click();
    EXPECT_TRUE(isNamed(*page, QStringLiteral("Acquire"))) << "the life cycle of both";
    page->swapSides();
    QCoreApplication::processEvents();
    EXPECT_TRUE(isNamed(*page, QStringLiteral("Acquire"))) << "it stays unfolded";
}

TEST_F(Duplicates, SayWhyAPairCannotBeRead)
{
    DuplicatesPage *page = open();
    choose(*page);
    QCoreApplication::processEvents();
    ASSERT_TRUE(session.connection().run("ALTER TABLE placement RENAME TO gone"));
    page->swapSides();
    EXPECT_FALSE(page->fields()->isVisibleTo(page));
    EXPECT_NE(buttonSaying(page, QStringLiteral("Try again")), nullptr);
    EXPECT_EQ(buttonSaying(page, QStringLiteral("Merge and go on")), nullptr);
}

TEST_F(Duplicates, AreSteppedThroughAndLeftForTheEndByKeys)
{
    const Account third = add(QStringLiteral("Basalt Foods Ltd"), QStringLiteral("0755-82220001"));
    const Account fourth =
        add(QStringLiteral("Basalt Foods Limited"), QStringLiteral("0755-82220002"));
    DuplicatesPage *page = open();
    auto *table = page->findChild<QTableView *>();
    ASSERT_NE(table, nullptr);
    table->setCurrentIndex(page->pairs()->index(0));
    ASSERT_EQ(page->pairs()->rowCount(), 2);
    QTest::keyClick(table, Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(table->currentIndex().row(), 1);
    QTest::keyClick(table, Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_EQ(table->currentIndex().row(), 0);
    const qint64 begun = page->pairs()->at(0)->first;
    QTest::mouseClick(buttonSaying(page, QStringLiteral("Later")), Qt::LeftButton);
    EXPECT_EQ(page->pairs()->at(1)->first, begun);
    EXPECT_EQ(table->currentIndex().row(), 0);
    EXPECT_EQ(page->pairs()->rowCount(), 2) << "nothing is written";
    const qint64 next = page->pairs()->at(0)->first;
    QTest::keyClick(table, Qt::Key_N);
    ASSERT_EQ(page->pairs()->rowCount(), 1);
    EXPECT_NE(page->pairs()->at(0)->first, next);
    EXPECT_EQ(count("not_duplicate"), 1);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(page->pairs()->rowCount(), 0);
    EXPECT_FALSE(buttonSaying(page, QStringLiteral("Merge and go on"))) << "nothing is left";
}

TEST_F(Duplicates, StrongestPairsComeFirst)
{
    const Account third = add(QStringLiteral("Basalt Foods Ltd"), QStringLiteral("0755-81110001"));
    add(QStringLiteral("Basalt Foods Limited"), third.phone);
    DuplicatesPage *page = open();
    const PairModel &pairs = *page->pairs();
    ASSERT_GE(pairs.rowCount(), 3);
    for (int row = 1; row < pairs.rowCount(); ++row)
        EXPECT_GE(pairs.at(row - 1)->score, pairs.at(row)->score);
    EXPECT_EQ(pairs.at(0)->firstName, third.name) << "alike by name and number";
    EXPECT_EQ(pairs.index(0).data(Roles::ToneRole).toInt(), static_cast<int>(Tone::Ok));
    EXPECT_EQ(pairs.index(0).data(PairModel::ReasonsRole).toStringList().size(), 2);
}

TEST_F(Duplicates, OfOneTypeAreShownByALink)
{
    open();
    session.main().open(QStringLiteral("attache:duplicates#contact"));
    const auto *types = session.window().currentPage()->findChild<SegmentedControl *>();
    ASSERT_NE(types, nullptr);
    EXPECT_EQ(types->currentIndex(), 1);
}

TEST_F(Duplicates, TwoThatAPersonChoseToCompareAreNotSaidToLookTheSame)
{
    const auto *page = open();
    const QString before = countsIn(*page);
    ASSERT_FALSE(before.isEmpty());
    const Account other = add(QStringLiteral("Nothing Like It"), QStringLiteral("010-55550003"));
    session.main().open(QStringLiteral("attache:duplicates#account:%1,%2")
                            .arg(first.id.value())
                            .arg(other.id.value()));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return page->pairs()->rowOf(first.id.value(), other.id.value()) >= 0; }));
    EXPECT_EQ(countsIn(*page), before);
}

TEST_F(Duplicates, AreOnlyLookedAtWhereTheFileIsReadOnly)
{
    session.session.reset();
    const Workspace::Mode mode = Workspace::Mode::ReadOnly;
    auto opened = openWorkspace(session.samplePath(), mode, session.clock);
    ASSERT_TRUE(opened.has_value());
    Desk desk(**opened, session.files);
    DuplicatesPage page(desk);
    page.resize(1200, 800);
    page.show();
    page.activate({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return row(page) >= 0; }));
    EXPECT_FALSE(buttonSaying(&page, QStringLiteral("Merge and go on"))->isEnabled());
    EXPECT_FALSE(buttonSaying(&page, QStringLiteral("Not a duplicate"))->isEnabled());
    EXPECT_TRUE(buttonSaying(&page, QStringLiteral("Later"))->isEnabled());
    page.merge();
    page.sayTwo();
    EXPECT_GE(row(page), 0);
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
