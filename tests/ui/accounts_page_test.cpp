#include "ui/pages/accounts/accounts_page.h"

#include "core/domain/custom_field.h"
#include "core/queries/account_list.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/base/roles.h"
#include "ui/desk/link.h"
#include "ui/forms/saved_editor.h"
#include "ui/lists/bulk_bar.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/list_view.h"
#include "ui/lists/saved_views.h"
#include "ui/pages/accounts/account_preview.h"
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
        page->activate({});
        page->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(page.get()));
        return page;
    }
    static QStringList names(const AccountsPage &page)
    {
        QStringList all;
        const ListModel &model = *page.list()->model();
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, model.columnOf(u"name"_qs)).data().toString());
        return all;
    }
    void selectAll(const AccountsPage &page) { page.list()->table()->selectAll(); }

    Account acme;
    Account bolt;
    Account core;
};

TEST_F(AccountsPageTest, filtersByWhatIsCheckedInAChip)
{
    auto page = show();
    EXPECT_EQ(names(*page), (QStringList{u"Acme"_qs, u"Bolt"_qs, u"Core"_qs}));
    Q_EMIT page->list()->facets()->menu(u"tier"_qs)->checkedChanged({u"S"_qs, u"A"_qs});
    EXPECT_EQ(names(*page), (QStringList{u"Acme"_qs, u"Bolt"_qs}));
    Q_EMIT page->list()->facets()->menu(u"region"_qs)->checkedChanged({u"广东"_qs});
    EXPECT_EQ(names(*page), QStringList{u"Acme"_qs});
    EXPECT_TRUE(page->list()->facets()->chip(u"tier"_qs)->isOn());
    QTest::keyClick(page->list()->facets()->chip(u"tier"_qs), Qt::Key_Delete);
    EXPECT_EQ(names(*page), (QStringList{u"Acme"_qs, u"Core"_qs}));
    page->list()->facets()->clear();
    EXPECT_EQ(page->list()->model()->rowCount(), 3);
}

TEST_F(AccountsPageTest, sortsByAClickOnAHeader)
{
    auto page = show();
    page->list()->table()->sortByColumn(page->list()->model()->columnOf(u"name"_qs),
                                        Qt::DescendingOrder);
    EXPECT_EQ(names(*page), (QStringList{u"Core"_qs, u"Bolt"_qs, u"Acme"_qs}));
}

TEST_F(AccountsPageTest, changesATierByAKeyAndTakesItBack)
{
    auto page = show();
    const int column = page->list()->model()->columnOf(u"tier"_qs);
    page->list()->table()->setCurrentIndex(page->list()->model()->index(1, column));
    QTest::keyClick(page->list()->table(), Qt::Key_S);
    EXPECT_EQ(account(bolt.id).tier, Tier::S);
    undo();
    EXPECT_EQ(account(bolt.id).tier, Tier::A);
    EXPECT_EQ(page->list()->model()->index(1, column).data(Roles::TierRole),
              static_cast<int>(Tier::A));
}

TEST_F(AccountsPageTest, editsACellInPlace)
{
    auto page = show();
    page->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    ListTable *table = page->list()->table();
    for (const QString &key : {u"short_name"_qs, u"owner"_qs, u"employees"_qs, u"lifecycle"_qs})
        table->setColumnHidden(page->list()->model()->columnOf(key), false);
    const auto edit = [&](const QString &key) {
        const int row = page->list()->model()->rowOfRecord(bolt.id.value());
        table->setFocus();
        table->setCurrentIndex(
            page->list()->model()->index(row, page->list()->model()->columnOf(key)));
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
    ListTable *table = page->list()->table();
    table->setFocus();
    table->setCurrentIndex(
        page->list()->model()->index(0, page->list()->model()->columnOf(u"name"_qs)));
    QTest::keyClick(table, Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"Acme 2"_qs);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(account(acme.id).name, u"Acme 2"_qs);
    EXPECT_EQ(table->currentIndex().column(), page->list()->model()->columnOf(u"industry"_qs));
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
    ListTable *table = page->list()->table();
    const auto doubleClick = [&](const QString &key) {
        const QModelIndex index =
            page->list()->model()->index(1, page->list()->model()->columnOf(key));
        const QPoint at = table->visualRect(index).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
    };
    doubleClick(QString::fromLatin1(accountcolumn::Region));
    EXPECT_EQ(opened.count(), 0);
    auto *editor = table->viewport()->findChild<SavedEditor *>();
    ASSERT_NE(editor, nullptr);
    const bool chinese = languageOf(QLocale()) == Language::Chinese;
    EXPECT_EQ(editor->value().toString(), chinese ? u"浙江"_qs : u"Zhejiang"_qs);
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
    ChoiceMenu *menu = page->list()->facets()->menu(u"region"_qs);
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
    ASSERT_EQ(page->list()->model()->rowCount(), 1);
    const QString city = account(Id<Account>(page->list()->model()->recordAt(0))).city;
    EXPECT_FALSE(city.isEmpty());
    EXPECT_FALSE(page->list()->facets()->chip(u"region"_qs)->value().contains(u'\n'));
    // A city and a province together: either of them.
    list->setCurrentIndex(list->model()->index(3, 0));
    Q_EMIT list->clicked(list->currentIndex());
    EXPECT_EQ(page->list()->model()->rowCount(), 2);
    // It is kept with a view.
    page->list()->views()->saveAs(u"Two"_qs);
    const Id<SavedView> view = page->list()->views()->current();
    page->list()->facets()->clear();
    EXPECT_EQ(page->list()->model()->rowCount(), 3);
    page->list()->views()->choose(view);
    EXPECT_EQ(page->list()->model()->rowCount(), 2);
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
    Q_EMIT page->list()->facets()->menu(u"region"_qs)->checkedChanged({u"广东"_qs});
    std::tie(words, content) = exported();
    EXPECT_TRUE(words.startsWith(u'2')) << qPrintable(words);
    EXPECT_TRUE(content.contains(u"Acme"_qs) && content.contains(u"Core"_qs));
    EXPECT_FALSE(content.contains(u"Bolt"_qs));
    page->list()->facets()->clear();
    page->list()->table()->selectRow(1);
    page->list()->table()->selectionModel()->select(page->list()->model()->index(2, 0),
                                                    QItemSelectionModel::Select |
                                                        QItemSelectionModel::Rows);
    std::tie(words, content) = exported();
    EXPECT_TRUE(words.startsWith(u'2') && words.contains(u"selected"_qs)) << qPrintable(words);
    EXPECT_FALSE(content.contains(u"Acme"_qs));
    EXPECT_TRUE(content.contains(u"Bolt"_qs));
}

TEST_F(AccountsPageTest, showsWhatAnImportBrought)
{
    auto page = show();
    Q_EMIT page->list()->facets()->menu(u"tier"_qs)->checkedChanged({u"S"_qs});
    desk.showImported({bolt.id.value(), core.id.value()});
    page->activate(QVariant::fromValue(Link{u"accounts"_qs, 0, u"imported"_qs}));
    EXPECT_EQ(names(*page), (QStringList{u"Bolt"_qs, u"Core"_qs}));
    Chip *chip = page->list()->facets()->chip(u"imported"_qs);
    EXPECT_TRUE(chip->isVisible());
    QTest::keyClick(chip, Qt::Key_Delete);
    EXPECT_EQ(page->list()->model()->rowCount(), 3);
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
    EXPECT_TRUE(page->list()->bulk()->isVisible());
    const qint64 before = stepCount();
    Q_EMIT page->list()->bulk()->fieldChosen(*recordTypeOf<Account>().field(u"owner"), u"Zhao"_qs);
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
        Q_EMIT page->list()->bulk()->fieldChosen(*recordTypeOf<Account>().field(u"owner"), owner);
        EXPECT_EQ(steps(), before + 1);
        for (const Account &each : {acme, bolt, core})
            EXPECT_EQ(account(each.id).owner, owner);
        undo();
        EXPECT_EQ(account(acme.id).owner, u"Li"_qs);
        EXPECT_EQ(account(core.id).owner, u"Wu"_qs);
    }
    selectAll(*page);
    Q_EMIT page->list()->bulk()->fieldChosen(*recordTypeOf<Account>().field(u"owner"), u"Li"_qs);
    const qint64 before = stepCount();
    Q_EMIT page->list()->bulk()->fieldChosen(*recordTypeOf<Account>().field(u"owner"), u"Li"_qs);
    EXPECT_EQ(stepCount(), before) << "all of them have it";
}

TEST_F(AccountsPageTest, removesAndBringsBack)
{
    auto page = show();
    QSignalSpy said(&desk, &Desk::saidUndoably);
    page->list()->table()->setCurrentId(bolt.id.value());
    QTest::keyClick(page->list()->table(), Qt::Key_Delete);
    EXPECT_EQ(page->list()->model()->rowCount(), 2);
    EXPECT_EQ(said.count(), 1);
    undo();
    EXPECT_EQ(page->list()->model()->rowCount(), 3);
}

TEST_F(AccountsPageTest, keepsAViewOverAReopening)
{
    {
        auto page = show();
        Q_EMIT page->list()->facets()->menu(u"tier"_qs)->checkedChanged({u"S"_qs});
        page->list()->table()->sortByColumn(page->list()->model()->columnOf(u"name"_qs),
                                            Qt::DescendingOrder);
        page->list()->table()->setColumnHidden(page->list()->model()->columnOf(u"industry"_qs),
                                               true);
        page->list()->views()->saveAs(u"Mine"_qs);
    }
    workspace.reopen();
    Desk again(*workspace, filesToAnswer);
    AccountsPage page(again);
    page.activate({});
    ASSERT_EQ(page.list()->views()->views()->size(), 1U);
    EXPECT_EQ(page.list()->model()->rowCount(), 3);
    page.list()->views()->choose(page.list()->views()->views()->front().id);
    EXPECT_EQ(names(page), QStringList{u"Acme"_qs});
    EXPECT_TRUE(page.list()->model()->query().descending);
    EXPECT_TRUE(
        page.list()->table()->isColumnHidden(page.list()->model()->columnOf(u"industry"_qs)));
    page.list()->views()->choose({});
    EXPECT_EQ(page.list()->model()->rowCount(), 3);
    EXPECT_FALSE(
        page.list()->table()->isColumnHidden(page.list()->model()->columnOf(u"industry"_qs)));
}

TEST_F(AccountsPageTest, jumpsToATypedName)
{
    auto page = show();
    page->list()->table()->setCurrentIndex(
        page->list()->model()->index(0, page->list()->model()->columnOf(u"name"_qs)));
    QTest::keyClicks(page->list()->table(), u"co"_qs);
    EXPECT_EQ(page->list()->table()->currentId(), core.id.value());
}

TEST_F(AccountsPageTest, opensTheCurrentAccountByEnter)
{
    auto page = show();
    QSignalSpy opened(page.get(), &Page::openRequested);
    page->list()->table()->setCurrentId(core.id.value());
    QTest::keyClick(page->list()->table(), Qt::Key_Return);
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
    EXPECT_GE(page->list()->model()->columnOf(key), 0);
    QTRY_VERIFY(page->list()->facets()->chip(key));

    CustomValues values;
    values.setValue(field.id.value(), u"Bank"_qs);
    bolt.custom = values;
    ASSERT_OK(workspace->perform(u"set"_qs, [&](Writer &w) { return w.update(bolt); }));
    Q_EMIT page->list()->facets()->menu(key)->checkedChanged({u"Bank"_qs});
    EXPECT_EQ(names(*page), QStringList{u"Bolt"_qs});
}

TEST_F(AccountsPageTest, keepsTheNamesWideWhenFieldsOfOnesOwnCome)
{
    auto page = show();
    const ListTable &table = *page->list()->table();
    const auto widthOf = [&](const char *key) {
        return table.columnWidth(page->list()->model()->columnOf(QLatin1String(key)));
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
    EXPECT_FALSE(
        table.isColumnHidden(page->list()->model()->columnOf(customKey(fields.back().id))));
    EXPECT_GE(widthOf("name"), 184);
    EXPECT_EQ(widthOf("stage"), stage);
    // What does not fit is scrolled to, and the names do not give way to it.
    EXPECT_GT(table.horizontalHeader()->length(), table.viewport()->width());
    page->resize(1280, 720);
    EXPECT_GE(widthOf("name"), 184);

    // One from among them goes, the others keep their places and widths.
    page->list()->table()->setColumnWidth(page->list()->model()->columnOf(customKey(fields[5].id)),
                                          77);
    page->list()->table()->setColumnHidden(page->list()->model()->columnOf(customKey(fields[6].id)),
                                           true);
    ASSERT_OK(workspace->perform(u"gone"_qs,
                                 [&](Writer &writer) { return writer.remove(fields[3].id); }));
    EXPECT_EQ(table.columnWidth(page->list()->model()->columnOf(customKey(fields[5].id))), 77);
    EXPECT_TRUE(table.isColumnHidden(page->list()->model()->columnOf(customKey(fields[6].id))));
    EXPECT_FALSE(table.isColumnHidden(page->list()->model()->columnOf(customKey(fields[7].id))));
}

TEST_F(AccountsPageTest, sharesRoomAmongTheColumnsWithLongWords)
{
    auto page = show();
    const ListTable &table = *page->list()->table();
    const auto widthOf = [&](const char *key) {
        return table.columnWidth(page->list()->model()->columnOf(QLatin1String(key)));
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
    page->list()->table()->setCurrentId(bolt.id.value());
    QTRY_COMPARE(page->preview()->account(), bolt.id);
    page->resize(1200, 800);
    EXPECT_FALSE(page->preview()->isVisible());
}

} // namespace
} // namespace attache::test
