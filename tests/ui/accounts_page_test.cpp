#include "ui/pages/accounts/accounts_page.h"

#include "core/domain/custom_field.h"
#include "core/queries/account_filters.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/base/roles.h"
#include "ui/desk/link.h"
#include "ui/forms/saved_editor.h"
#include "ui/lists/bulk_bar.h"
#include "ui/lists/saved_views.h"
#include "ui/models/account_list_model.h"
#include "ui/pages/accounts/account_preview.h"
#include "ui/pages/accounts/account_table.h"
#include "ui/widgets/chip.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include <tuple>

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

TEST_F(AccountsPageTest, editsACellInPlace)
{
    auto page = show();
    page->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    AccountTable *table = page->table();
    for (const QString &key : {u"short_name"_qs, u"owner"_qs, u"employees"_qs, u"lifecycle"_qs})
        table->setColumnHidden(page->model()->columnOf(key), false);
    const auto edit = [&](const QString &key) {
        const int row = page->model()->rowOf(bolt.id);
        table->setFocus();
        table->setCurrentIndex(page->model()->index(row, page->model()->columnOf(key)));
        QTest::keyClick(table, Qt::Key_F2);
        return QApplication::focusWidget();
    };
    const qint64 before = stepCount();
    QWidget *editor = edit(u"owner"_qs);
    ASSERT_NE(qobject_cast<QLineEdit *>(editor), nullptr);
    QTest::keyClicks(editor, u"Zhao"_qs);
    EXPECT_EQ(stepCount(), before);
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_EQ(account(bolt.id).owner, u"Zhao"_qs);
    EXPECT_EQ(stepCount(), before + 1);
    EXPECT_EQ(QApplication::focusWidget(), table);

    // Esc takes it back; the name is edited like the others.
    editor = edit(u"name"_qs);
    QTest::keyClicks(editor, u"Other"_qs);
    QTest::keyClick(editor, Qt::Key_Escape);
    EXPECT_EQ(account(bolt.id).name, u"Bolt"_qs);
    EXPECT_EQ(QApplication::focusWidget(), table);
    EXPECT_EQ(stepCount(), before + 1);
    EXPECT_FALSE(page->findChildren<SavedEditor *>().isEmpty() &&
                 qobject_cast<SavedEditor *>(QApplication::focusWidget()));

    // What is refused stays, with the reason.
    editor = edit(u"employees"_qs);
    QTest::keyClicks(editor, u"many"_qs);
    QTest::keyClick(editor, Qt::Key_Return);
    auto *saved = qobject_cast<SavedEditor *>(editor->parentWidget());
    ASSERT_NE(saved, nullptr);
    EXPECT_FALSE(saved->error().isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), editor);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, u"1,200"_qs);
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_EQ(account(bolt.id).employees, 1200);
    EXPECT_EQ(stepCount(), before + 2);
    undo();
    EXPECT_FALSE(account(bolt.id).employees.has_value());
}

TEST_F(AccountsPageTest, goesOnToTheNextCellByTab)
{
    auto page = show();
    page->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    AccountTable *table = page->table();
    table->setFocus();
    table->setCurrentIndex(page->model()->index(0, page->model()->columnOf(u"name"_qs)));
    QTest::keyClick(table, Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"Acme 2"_qs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(account(acme.id).name, u"Acme 2"_qs);
    EXPECT_EQ(table->currentIndex().column(), page->model()->columnOf(u"industry"_qs));
    auto *industry = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_NE(industry, nullptr);
    QTest::keyClicks(industry, u"J66"_qs);
    QTest::keyClick(industry, Qt::Key_Return);
    EXPECT_EQ(account(acme.id).industry, u"J66"_qs);
}

TEST_F(AccountsPageTest, opensByADoubleClickOnTheNameAndEditsElsewhere)
{
    auto page = show();
    QSignalSpy opened(page.get(), &Page::openRequested);
    AccountTable *table = page->table();
    const auto doubleClick = [&](const QString &key) {
        const QModelIndex index = page->model()->index(1, page->model()->columnOf(key));
        const QPoint at = table->visualRect(index).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
    };
    doubleClick(QString::fromLatin1(accountcolumn::Region));
    EXPECT_EQ(opened.count(), 0);
    auto *editor = table->viewport()->findChild<SavedEditor *>();
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->value().toString(), u"浙江"_qs);
    QTest::keyClick(editor->editor(), Qt::Key_Escape);
    doubleClick(u"name"_qs);
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(AccountsPageTest, filtersByProvinceAndCity)
{
    acme.city = u"深圳"_qs;
    core.city = u"广州"_qs;
    for (Account *each : {&acme, &core})
        ASSERT_OK(workspace->perform(u"move"_qs, [&](Writer &w) { return w.update(*each); }));
    auto page = show();
    ChoiceMenu *menu = page->filters()->menu(u"region"_qs);
    Q_EMIT menu->aboutToShow();
    auto *list = menu->findChild<QListView *>();
    QStringList offered;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        offered.append(index.data().toString());
        EXPECT_FALSE(index.data(Roles::ToneRole).isValid()) << "a count is no colour";
    }
    ASSERT_EQ(offered.size(), 4) << qPrintable(offered.join(u','));
    // A province with its cities below it, the one with most accounts first.
    list->setCurrentIndex(list->model()->index(1, 0));
    Q_EMIT list->clicked(list->currentIndex());
    ASSERT_EQ(page->model()->rowCount(), 1);
    const QString city = account(page->model()->idAt(0)).city;
    EXPECT_FALSE(city.isEmpty());
    EXPECT_FALSE(page->filters()->chip(u"region"_qs)->value().contains(u'\n'));
    // A city and a province together: either of them.
    list->setCurrentIndex(list->model()->index(3, 0));
    Q_EMIT list->clicked(list->currentIndex());
    EXPECT_EQ(page->model()->rowCount(), 2);
    // It is kept with a view.
    const AccountQuery back = accountQueryOf(listQueryOf(page->filters()->query()));
    EXPECT_EQ(back.cities, page->filters()->query().cities);
    EXPECT_EQ(back.provinces, page->filters()->query().provinces);
}

TEST_F(AccountsPageTest, exportsWhatIsFilteredOrSelected)
{
    auto page = show();
    const auto exported = [&] {
        filesToAnswer.save = workspace.directory.filePath(u"out.csv"_qs);
        QSignalSpy said(&desk, &Desk::said);
        for (auto *button : page->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Export…"_qs)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        EXPECT_TRUE(said.count() == 1 || said.wait());
        QFile file(filesToAnswer.save);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return std::pair(said.value(0).value(0).toString(), QString::fromUtf8(file.readAll()));
    };
    auto [words, content] = exported();
    EXPECT_TRUE(words.startsWith(u'3')) << qPrintable(words);
    Q_EMIT page->filters()->menu(u"region"_qs)->checkedChanged({u"广东"_qs});
    std::tie(words, content) = exported();
    EXPECT_TRUE(words.startsWith(u'2')) << qPrintable(words);
    EXPECT_TRUE(content.contains(u"Acme"_qs) && content.contains(u"Core"_qs));
    EXPECT_FALSE(content.contains(u"Bolt"_qs));
    page->filters()->clear();
    page->table()->selectRow(1);
    page->table()->selectionModel()->select(
        page->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    std::tie(words, content) = exported();
    EXPECT_TRUE(words.startsWith(u'2') && words.contains(u"selected"_qs)) << qPrintable(words);
    EXPECT_FALSE(content.contains(u"Acme"_qs));
    EXPECT_TRUE(content.contains(u"Bolt"_qs));
}

TEST_F(AccountsPageTest, showsWhatAnImportBrought)
{
    auto page = show();
    Q_EMIT page->filters()->menu(u"tier"_qs)->checkedChanged({u"S"_qs});
    desk.showImported({bolt.id.value(), core.id.value()});
    page->activate(QVariant::fromValue(Link{u"accounts"_qs, 0, u"imported"_qs}));
    EXPECT_EQ(names(*page), (QStringList{u"Bolt"_qs, u"Core"_qs}));
    Chip *chip = page->filters()->chip(u"imported"_qs);
    EXPECT_TRUE(chip->isVisible());
    QTest::keyClick(chip, Qt::Key_Delete);
    EXPECT_EQ(page->model()->rowCount(), 3);
    EXPECT_FALSE(chip->isVisible());
}

TEST_F(AccountsPageTest, asksForAVisitOfTheAccountItself)
{
    auto page = show();
    QSignalSpy opened(page.get(), &Page::openRequested);
    Q_EMIT page->preview()->newVisitRequested(bolt.id);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.front().front().toString(),
              u"attache:command#new.visit:"_qs + bolt.id.toString());
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

TEST_F(AccountsPageTest, setsAFieldOfTheOthersWhereTheFirstHasTheValueAlready)
{
    auto page = show();
    // A new step takes the place of those that were undone.
    const auto steps = [this] {
        return *workspace.connection().integer("SELECT count(*) FROM journal WHERE undone = 0");
    };
    for (const QString &owner : {u"Li"_qs, u"Wu"_qs}) { // the first one's, then the last one's
        QCoreApplication::processEvents();
        selectAll(*page);
        const qint64 before = steps();
        Q_EMIT page->bulkBar()->fieldChosen(*recordTypeOf<Account>().field(u"owner"), owner);
        EXPECT_EQ(steps(), before + 1);
        for (const Account &each : {acme, bolt, core})
            EXPECT_EQ(account(each.id).owner, owner);
        undo();
        EXPECT_EQ(account(acme.id).owner, u"Li"_qs);
        EXPECT_EQ(account(core.id).owner, u"Wu"_qs);
    }
    selectAll(*page);
    Q_EMIT page->bulkBar()->fieldChosen(*recordTypeOf<Account>().field(u"owner"), u"Li"_qs);
    const qint64 before = stepCount();
    Q_EMIT page->bulkBar()->fieldChosen(*recordTypeOf<Account>().field(u"owner"), u"Li"_qs);
    EXPECT_EQ(stepCount(), before) << "all of them have it";
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
    QTRY_VERIFY(page->filters()->chip(key));

    CustomValues values;
    values.setValue(field.id.value(), u"Bank"_qs);
    bolt.custom = values;
    ASSERT_OK(workspace->perform(u"set"_qs, [&](Writer &w) { return w.update(bolt); }));
    Q_EMIT page->filters()->menu(key)->checkedChanged({u"Bank"_qs});
    EXPECT_EQ(names(*page), QStringList{u"Bolt"_qs});
}

TEST_F(AccountsPageTest, keepsTheNamesWideWhenFieldsOfOnesOwnCome)
{
    auto page = show();
    const AccountTable &table = *page->table();
    const auto widthOf = [&](const char *key) {
        return table.columnWidth(page->model()->columnOf(QLatin1String(key)));
    };
    const int stage = widthOf("stage");
    std::vector<CustomField> fields;
    ASSERT_OK(workspace->perform(u"fields"_qs, [&](Writer &writer) -> Result<void> {
        for (int i = 0; i < 12; ++i) {
            CustomField field;
            field.recordType = QString::fromLatin1(tableOf<Account>);
            field.label = u"Field %1"_qs.arg(i);
            ATTACHE_CHECK(writer.insert(field));
            fields.push_back(field);
        }
        return {};
    }));
    EXPECT_FALSE(table.isColumnHidden(page->model()->columnOf(customKey(fields.back().id))));
    EXPECT_GE(widthOf("name"), 184);
    EXPECT_EQ(widthOf("stage"), stage);
    // What does not fit is scrolled to, and the names do not give way to it.
    EXPECT_GT(table.horizontalHeader()->length(), table.viewport()->width());
    page->resize(1280, 720);
    EXPECT_GE(widthOf("name"), 184);

    // One from among them goes, the others keep their places and widths.
    page->table()->setColumnWidth(page->model()->columnOf(customKey(fields[5].id)), 77);
    page->table()->setColumnHidden(page->model()->columnOf(customKey(fields[6].id)), true);
    ASSERT_OK(workspace->perform(u"gone"_qs,
                                 [&](Writer &writer) { return writer.remove(fields[3].id); }));
    EXPECT_EQ(table.columnWidth(page->model()->columnOf(customKey(fields[5].id))), 77);
    EXPECT_TRUE(table.isColumnHidden(page->model()->columnOf(customKey(fields[6].id))));
    EXPECT_FALSE(table.isColumnHidden(page->model()->columnOf(customKey(fields[7].id))));
}

TEST_F(AccountsPageTest, sharesRoomAmongTheColumnsWithLongWords)
{
    auto page = show();
    const AccountTable &table = *page->table();
    const auto widthOf = [&](const char *key) {
        return table.columnWidth(page->model()->columnOf(QLatin1String(key)));
    };
    page->resize(1900, 800);
    EXPECT_GT(widthOf("industry"), 150);
    EXPECT_GT(widthOf("region"), 150);
    page->resize(1264, 800);
    EXPECT_GE(widthOf("name"), 150);
    EXPECT_LE(table.horizontalHeader()->length(), table.viewport()->width()) << "nothing cut off";
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
