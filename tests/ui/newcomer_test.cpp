#include "core/domain/account.h"
#include "tests/support/window_session.h"
#include "ui/lists/list_table.h"
#include "ui/pages/duplicates/duplicates_page.h"
#include "ui/pages/duplicates/pair_model.h"
#include "ui/pages/import/import_page.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/shell/search_palette.h"
#include "ui/shell/top_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QTableView>

namespace attache {
namespace {

using test::buttonSaying;
using test::says;

/// What somebody does who has never seen the program, from an empty workspace.
class Newcomer : public testing::Test, protected test::WindowSession
{
protected:
    void openEmpty()
    {
        const QString file = path(QStringLiteral("empty.attache"));
        ASSERT_TRUE(createWorkspace(file, clock).has_value());
        session->start(file);
        ASSERT_NE(session->mainWindow(), nullptr);
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    }
    /// The page that imports, once it has tried out what it was given.
    ImportPage *tried()
    {
        auto *page = window().findChild<ImportPage *>();
        EXPECT_TRUE(page && page->isVisible());
        EXPECT_TRUE(page && QTest::qWaitFor([&] { return page->report() != nullptr; }))
            << qPrintable(page->message());
        return page;
    }
    void finish(ImportPage &page)
    {
        page.runImport();
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return says(&page, QStringLiteral("Import finished")); }));
    }
    ListTable *list() { return window().currentPage()->findChild<ListTable *>(); }
    /// What the search field offers for @p text.
    QStringList offered(const QString &text)
    {
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(window().topBar()->search(), text);
        const QAbstractItemModel *model =
            window().findChild<SearchPalette *>()->findChild<QListView *>()->model();
        QStringList titles;
        for (int row = 0; row < model->rowCount(); ++row)
            titles.append(model->index(row, 0).data().toString());
        return titles;
    }
    void copy(const char *rows) { QGuiApplication::clipboard()->setText(QString::fromUtf8(rows)); }
};

TEST_F(Newcomer, PastesRowsOfASpreadsheetWithTheMouseAndOntoTheListWithTheKeyboard)
{
    openEmpty();
    main().open(QStringLiteral("attache:accounts"));
    copy("Name\tCity\nAcme Ltd\tLeeds\n");
    auto *paste = buttonSaying(window().currentPage(), QStringLiteral("Paste from a spreadsheet"));
    ASSERT_NE(paste, nullptr);
    QTest::mouseClick(paste, Qt::LeftButton);
    ImportPage *page = tried();
    ASSERT_NE(page, nullptr);
    finish(*page);
    EXPECT_EQ(number("SELECT count(*) FROM account"), 1);

    main().open(QStringLiteral("attache:accounts"));
    ASSERT_NE(list(), nullptr);
    list()->setFocus();
    copy("just a word");
    QTest::keySequence(list(), QKeySequence::Paste);
    EXPECT_EQ(window().currentKey(), QStringLiteral("accounts")) << "no rows";
    copy("Name\tCity\nBolt Ltd\tYork\nCrane Ltd\tHull\n");
    QTest::keySequence(list(), QKeySequence::Paste);
    EXPECT_EQ(window().currentKey(), QStringLiteral("import"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->preview()->rowCount() == 3; }));
}

TEST_F(Newcomer, FindsWhatImportsFromAnyPage)
{
    openEmpty();
    main().open(QStringLiteral("attache:today"));
    const QStringList titles = offered(QStringLiteral("import"));
    EXPECT_TRUE(titles.contains(QStringLiteral("Import a list…")))
        << titles.join(u'|').toStdString();
    EXPECT_TRUE(titles.contains(QStringLiteral("Paste rows from a spreadsheet")));
}

TEST_F(Newcomer, IsLedFromAnImportToWhatMayBeThereTwice)
{
    openEmpty();
    QFile file(path(QStringLiteral("list.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Account name,City\nQuartz Trading Ltd,Leeds\nQuartz Trading Limited,Leeds\n");
    file.close();
    main().importTable(file.fileName());
    ImportPage *page = tried();
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(buttonSaying(page, QStringLiteral("Find duplicates…")), nullptr);
    finish(*page);
    auto *find = buttonSaying(page, QStringLiteral("Find duplicates…"));
    ASSERT_NE(find, nullptr);
    QTest::mouseClick(find, Qt::LeftButton);
    EXPECT_EQ(window().currentKey(), QStringLiteral("duplicates"));
}

TEST_F(Newcomer, MergesTwoAccountsThatLookNothingAlike)
{
    openSample();
    main().open(QStringLiteral("attache:accounts"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return list() && list()->model()->rowCount() > 3; }));
    list()->selectRow(0);
    EXPECT_EQ(buttonSaying(window().currentPage(), QStringLiteral("Merge…")), nullptr);
    for (int row : {0, 3})
        list()->selectionModel()->select(list()->model()->index(row, 0),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const std::vector<qint64> ids = list()->selectedIds();
    ASSERT_EQ(ids.size(), 2U);
    auto *merge = buttonSaying(window().currentPage(), QStringLiteral("Merge…"));
    ASSERT_NE(merge, nullptr);
    QTest::mouseClick(merge, Qt::LeftButton);
    auto *page = qobject_cast<DuplicatesPage *>(window().currentPage());
    ASSERT_NE(page, nullptr);
    const auto [first, second] = std::minmax({ids[0], ids[1]});
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->pairs()->rowOf(first, second) == 0; }));
    EXPECT_EQ(page->pairs()->index(0).data(PairModel::ReasonsRole).toStringList(),
              QStringList{QStringLiteral("chosen by you")});
    EXPECT_EQ(page->findChild<QTableView *>()->currentIndex().row(), 0);
    const qint64 accounts = number("SELECT count(*) FROM account");
    auto *go = buttonSaying(page, QStringLiteral("Merge and go on"));
    ASSERT_NE(go, nullptr);
    QTest::mouseClick(go, Qt::LeftButton);
    EXPECT_EQ(number("SELECT count(*) FROM account"), accounts - 1);
    EXPECT_EQ(page->pairs()->rowOf(first, second), -1);
    main().desk().undo();
    EXPECT_EQ(number("SELECT count(*) FROM account"), accounts);
}

} // namespace
} // namespace attache
