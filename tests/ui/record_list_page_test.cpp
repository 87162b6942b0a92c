#include "ui/lists/record_list_page.h"

#include "core/domain/deck.h"
#include "core/domain/stage_book.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/desk/link.h"
#include "ui/desk/preferences.h"
#include "ui/lists/bulk_bar.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/record_sheet.h"
#include "ui/lists/saved_views.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/chip.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>

namespace attache {
namespace {

class RecordListPageTest : public test::AccountsFixture
{
protected:
    RecordListPageTest()
        : settings(path(), QSettings::IniFormat)
        , preferences(settings)
    {
        cloud = addDeck(QStringLiteral("云平台"), Stage::Lead);
        parts = addDeck(QStringLiteral("备件"), Stage::Won);
        open();
    }
    QString path() const { return folder.filePath(QStringLiteral("settings.ini")); }
    Deck addDeck(const QString &name, std::optional<Stage> stage)
    {
        Deck deck;
        deck.name = name;
        deck.stage = stage;
        return workspace.insert(deck);
    }
    void open()
    {
        page.reset();
        page = std::make_unique<RecordListPage>(desk, &preferences, QStringLiteral("decks"),
                                                recordTypeOf<Deck>(),
                                                QStringLiteral("Decks belong here."));
        page->resize(1100, 600);
        page->activate({});
        page->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    }
    ListModel &model() { return *page->list()->model(); }
    ListTable &table() { return *page->list()->table(); }
    QString cell(int row, const char *key)
    {
        return model().index(row, model().columnOf(QLatin1String(key))).data().toString();
    }
    QString nameOf(Stage stage)
    {
        return StageBook::read(workspace.connection())->label(stage, Id<StageSet>());
    }
    Deck stored(const Deck &deck) { return *Store<Deck>(workspace.connection()).get(deck.id); }

    QTemporaryDir folder;
    QSettings settings;
    Preferences preferences;
    Deck cloud;
    Deck parts;
    std::unique_ptr<RecordListPage> page;
};

TEST_F(RecordListPageTest, ListsWhatTheDescriptionNames)
{
    const QAbstractItemModelTester tester(&model());
    ASSERT_EQ(model().rowCount(), 2);
    EXPECT_EQ(cell(0, "name"), parts.name);
    EXPECT_EQ(cell(1, "stage"), nameOf(Stage::Lead));
    EXPECT_EQ(model().columnOf(QStringLiteral("file")), -1) << "hidden fields are no columns";
    addDeck(QStringLiteral("安防"), std::nullopt);
    ASSERT_EQ(model().rowCount(), 3);
    EXPECT_EQ(cell(0, "name"), QStringLiteral("安防"));
}

TEST_F(RecordListPageTest, EditsACellByTheFieldsEditor)
{
    table().setCurrentId(cloud.id.value());
    ASSERT_TRUE(table().editField(QStringLiteral("name")));
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_NE(line, nullptr);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("cloud"));
    QTest::keyClick(line, Qt::Key_Return);
    EXPECT_EQ(stored(cloud).name, QStringLiteral("cloud"));
    ASSERT_TRUE(workspace->undo().has_value());
    EXPECT_EQ(stored(cloud).name, cloud.name);
}

TEST_F(RecordListPageTest, IsNarrowedByChoicesAndText)
{
    FacetBar *facets = page->list()->facets();
    ASSERT_NE(facets->chip(QStringLiteral("stage")), nullptr);
    EXPECT_EQ(facets->chip(QStringLiteral("name")), nullptr);
    Q_EMIT facets->menu(QStringLiteral("stage"))->checkedChanged({keyOf(Stage::Won)});
    ASSERT_EQ(model().rowCount(), 1);
    EXPECT_EQ(model().recordAt(0), parts.id.value());
    EXPECT_EQ(facets->chip(QStringLiteral("stage"))->value(), nameOf(Stage::Won));
    facets->clear();
    EXPECT_EQ(model().rowCount(), 2);
    ASSERT_NE(facets->textLine(), nullptr);
    facets->textLine()->setText(QStringLiteral("云"));
    QTest::keyClick(facets->textLine(), Qt::Key_Return);
    ASSERT_EQ(model().rowCount(), 1);
    EXPECT_EQ(model().recordAt(0), cloud.id.value());
}

TEST_F(RecordListPageTest, ComesBackAsItWasLeft)
{
    Q_EMIT page->list()
        ->facets()
        ->menu(QStringLiteral("stage"))
        ->checkedChanged({keyOf(Stage::Won), keyOf(Stage::Lead)});
    table().setColumnHidden(model().columnOf(QStringLiteral("version")), true);
    table().sortByColumn(model().columnOf(QStringLiteral("stage")), Qt::DescendingOrder);
    open();
    EXPECT_TRUE(table().isColumnHidden(model().columnOf(QStringLiteral("version"))));
    EXPECT_EQ(model().query().sortKey, QStringLiteral("stage"));
    EXPECT_TRUE(model().query().descending);
    EXPECT_EQ(model().query().facets.value(QStringLiteral("stage")).size(), 2);
    EXPECT_EQ(model().recordAt(0), parts.id.value());
}

TEST_F(RecordListPageTest, KeepsAViewUnderAName)
{
    Q_EMIT page->list()
        ->facets()
        ->menu(QStringLiteral("stage"))
        ->checkedChanged({keyOf(Stage::Won)});
    page->list()->views()->saveAs(QStringLiteral("won"));
    const Id<SavedView> view = page->list()->views()->current();
    page->list()->views()->choose({});
    EXPECT_EQ(model().rowCount(), 2);
    page->list()->views()->choose(view);
    EXPECT_EQ(model().rowCount(), 1);
}

TEST_F(RecordListPageTest, AViewIsCalledWhatItWasNamed)
{
    SavedViews *views = page->list()->views();
    views->saveAs(QStringLiteral("R&D"));
    // To a button one is a mark of a key, two are one.
    EXPECT_EQ(views->text(), QStringLiteral("R&&D"));
    EXPECT_TRUE(views->accessibleName().endsWith(QStringLiteral("R&D")));
    Q_EMIT views->menu()->aboutToShow();
    QStringList words;
    for (const QAction *action : views->menu()->actions())
        words.append(action->text());
    EXPECT_TRUE(words.contains(QStringLiteral("R&&D")));
}

TEST_F(RecordListPageTest, ChangesSeveralInOneStepThatCanBeUndone)
{
    table().selectAll();
    EXPECT_TRUE(page->list()->bulk()->isVisible());
    const FieldInfo &field = *recordTypeOf<Deck>().field(u"stage");
    QSignalSpy said(&desk, &Desk::saidUndoably);
    Q_EMIT page->list()->bulk()->fieldChosen(field, keyOf(Stage::Proposal));
    EXPECT_EQ(stored(cloud).stage, Stage::Proposal);
    EXPECT_EQ(stored(parts).stage, Stage::Proposal);
    EXPECT_EQ(said.size(), 1);
    ASSERT_TRUE(workspace->undo().has_value());
    EXPECT_EQ(stored(cloud).stage, Stage::Lead);
    EXPECT_EQ(stored(parts).stage, Stage::Won);
}

TEST_F(RecordListPageTest, ExportsWhatIsShown)
{
    filesToAnswer.save = folder.filePath(QStringLiteral("out.csv"));
    Q_EMIT page->list()
        ->facets()
        ->menu(QStringLiteral("stage"))
        ->checkedChanged({keyOf(Stage::Won)});
    QSignalSpy said(&desk, &Desk::said);
    page->list()->exportShown();
    ASSERT_TRUE(said.wait());
    QFile file(filesToAnswer.save);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    EXPECT_TRUE(text.contains(parts.name));
    EXPECT_FALSE(text.contains(cloud.name));
}

TEST_F(RecordListPageTest, OpensByEnterWhereItsRecordsAreAtHome)
{
    QSignalSpy asked(page.get(), &Page::openRequested);
    table().setCurrentId(cloud.id.value());
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().toString(),
              (Link{QStringLiteral("deck"), cloud.id.value(), {}}.toString()));
}

TEST_F(RecordListPageTest, OpensAtTheSideByALink)
{
    const QString anchor = QStringLiteral("deck:%1#version").arg(parts.id.value());
    page->activate(QVariant::fromValue(Link{QStringLiteral("decks"), 0, anchor}));
    EXPECT_TRUE(page->sheet()->isVisible());
    EXPECT_EQ(page->sheet()->recordId(), parts.id.value());
    EXPECT_EQ(table().currentId(), parts.id.value());
    Q_EMIT page->sheet()->closed();
    EXPECT_FALSE(page->sheet()->isVisible());
}

TEST_F(RecordListPageTest, ReadsNothingWhileItIsHidden)
{
    page->hide();
    addDeck(QStringLiteral("安防"), std::nullopt);
    QCoreApplication::processEvents();
    EXPECT_EQ(model().rowCount(), 2);
    page->show();
    EXPECT_EQ(model().rowCount(), 3);
}

TEST_F(RecordListPageTest, SaysWhereTheListStandsThatItCouldNotBeRead)
{
    ListQuery query;
    query.sortKey = QStringLiteral("no such field");
    model().setQuery(query);
    EXPECT_FALSE(page->list()->showsTable());
    ASSERT_TRUE(model().lastError().has_value());
}

TEST_F(RecordListPageTest, MovesNoRowWhenSeveralAreSelected)
{
    const auto place = [this] {
        return QRect(table().mapTo(page.get(), QPoint()), table().size());
    };
    QCoreApplication::processEvents();
    const QRect before = place();
    table().selectAll();
    ASSERT_TRUE(QTest::qWaitFor([this] { return page->list()->bulk()->isVisible(); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(place(), before);
    EXPECT_FALSE(page->list()->facets()->isVisible());
    table().clearSelection();
    EXPECT_TRUE(page->list()->facets()->isVisible());
    QCoreApplication::processEvents();
    EXPECT_EQ(place(), before);
}

TEST_F(RecordListPageTest, GivesNamesTheRoomTheyNeed)
{
    page->resize(1200, 600);
    open();
    const int column = model().columnOf(QStringLiteral("name"));
    const QFontMetrics font(fontFor(FontRole::Body));
    ASSERT_GT(model().rowCount(), 0);
    for (int row = 0; row < model().rowCount(); ++row) {
        const QString name = model().index(row, column).data().toString();
        EXPECT_GE(table().columnWidth(column), font.horizontalAdvance(name) + 20);
    }
}

TEST_F(RecordListPageTest, EditsWhereTheTextStands)
{
    const Theme theme(*static_cast<QApplication *>(QCoreApplication::instance()));
    table().setCurrentId(cloud.id.value());
    ASSERT_TRUE(table().editField(QStringLiteral("name")));
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_NE(line, nullptr);
    line->setCursorPosition(0);
    const QRect cursor = line->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const QModelIndex index = model().index(model().rowOfRecord(cloud.id.value()),
                                            model().columnOf(QStringLiteral("name")));
    const QRect text = CellDelegate::contentRect(table().visualRect(index));
    const QPoint at = line->mapTo(table().viewport(), QPoint());
    EXPECT_NEAR(at.x() + cursor.center().x(), text.left(), 2);
    EXPECT_NEAR(at.y() + line->rect().center().y(), text.center().y(), 1);
    EXPECT_TRUE(line->parentWidget()->autoFillBackground());
    EXPECT_EQ(line->parentWidget()->backgroundRole(), QPalette::Base);
    QTest::keyClick(line, Qt::Key_Escape);
}

} // namespace
} // namespace attache
