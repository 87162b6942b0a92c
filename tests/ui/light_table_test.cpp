#include "core/deck/presentation.h"
#include "core/domain/deal_stage.h"
#include "core/domain/material_use.h"
#include "core/queries/slide_cards.h"
#include "tests/support/window_session.h"
#include "ui/lists/facet_bar.h"
#include "ui/pages/library/library_page.h"
#include "ui/pages/library/light_table.h"
#include "ui/pages/library/slide_grid.h"
#include "ui/pages/library/slide_large.h"
#include "ui/pages/library/slide_thumbs.h"
#include "ui/pages/library/slide_tray.h"
#include "ui/pages/library/versions_view.h"
#include "ui/widgets/button.h"

#include <QBuffer>
#include <QComboBox>
#include <QImage>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTest>
#include <QWidgetAction>

#include <algorithm>
#include <array>
#include <functional>

namespace attache {
namespace {

class LightTableTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        show();
    }

    void show()
    {
        main().open(QStringLiteral("attache:library#slides"));
        QCoreApplication::processEvents();
        page = qobject_cast<LibraryPage *>(window().currentPage());
        ASSERT_NE(page, nullptr);
        table = page->slides();
        ASSERT_TRUE(table->isVisible());
    }

    void select(int row) { table->grid()->setCurrentIndex(table->model()->index(row)); }
    QString titleAt(int row) { return table->model()->cardAt(row)->slide.title; }
    int rowCalled(const QString &title)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (titleAt(row) == title)
                return row;
        }
        return -1;
    }
    void narrow(QLatin1String key, const QString &value)
    {
        ListQuery query = table->facets()->query();
        query.setFacet(key, {value});
        table->facets()->setQuery(query);
        Q_EMIT table->facets()->queryChanged();
    }

    LibraryPage *page = nullptr;
    LightTable *table = nullptr;
};

TEST_F(LightTableTest, AStageOfTheWorkspaceIsOfferedFoundAndCalledByItsName)
{
    ASSERT_TRUE(main().desk().workspace().perform(QStringLiteral("own"), [](Writer &writer) {
        DealStage own;
        own.stageSet = Id<StageSet>(1);
        own.key = QStringLiteral("diagnosis");
        own.name = QStringLiteral("诊断");
        own.nameEn = QStringLiteral("Diagnosis");
        own.position = 2;
        return writer.insert(own);
    }));
    QCoreApplication::processEvents();
    select(0);
    auto *button = test::buttonSaying<Button>(table, QStringLiteral("Stage"));
    ASSERT_NE(button, nullptr);
    Q_EMIT button->menu()->aboutToShow();
    const auto actions = button->menu()->actions();
    const auto found = std::ranges::find_if(
        actions, [](const QAction *each) { return each->text() == QStringLiteral("Diagnosis"); });
    ASSERT_NE(found, actions.end());
    const Id<Slide> tagged = table->model()->cardAt(0)->slide.id;
    (*found)->trigger();
    QCoreApplication::processEvents();
    EXPECT_EQ(table->model()->card(tagged)->stage, fromStoredKey<Stage>(u"diagnosis"));
    narrow(slide_facet::Stage, QStringLiteral("diagnosis"));
    EXPECT_EQ(table->model()->rowCount(), 1);
    select(0);
    Q_EMIT table->grid()->largeRequested();
    QString said;
    for (const QLabel *label : table->large()->findChildren<QLabel *>())
        said += label->text() + u'|';
    EXPECT_TRUE(said.contains(QStringLiteral("Diagnosis"))) << qPrintable(said);
}

TEST_F(LightTableTest, HoldsTheSlidesOfTheNewestDecksAndNarrowsThem)
{
    const auto cards = *slideCards(connection());
    const int newest =
        int(std::ranges::count_if(cards, [](const SlideCard &card) { return card.isNewest; }));
    EXPECT_LT(newest, int(cards.size()));
    EXPECT_EQ(table->model()->rowCount(), newest);
    narrow(slide_facet::Audience, QStringLiteral("budget_holder"));
    EXPECT_EQ(table->model()->rowCount(), 3) << "one of each base deck with a price, one version";
    for (int row = 0; row < table->model()->rowCount(); ++row)
        EXPECT_EQ(table->model()->cardAt(row)->audience, RoleKind::BudgetHolder);
    narrow(slide_facet::Expired, FacetOn);
    EXPECT_EQ(table->model()->rowCount(), 0);
    ListQuery words;
    words.text = QStringLiteral("chassis");
    table->facets()->setQuery(words);
    Q_EMIT table->facets()->queryChanged();
    ASSERT_GT(table->model()->rowCount(), 0);
    EXPECT_EQ(titleAt(0), QStringLiteral("Raw messages by chassis number"));
    ListQuery older;
    older.setFacet(slide_facet::Older, {FacetOn});
    table->facets()->setQuery(older);
    Q_EMIT table->facets()->queryChanged();
    EXPECT_EQ(table->model()->rowCount(), int(cards.size()));
    bool said = false;
    for (const SlideCard &card : cards)
        said |= table->model()->standing(card).contains(QStringLiteral("changed since"));
    EXPECT_TRUE(said) << "an older version says how much has changed";
}

TEST_F(LightTableTest, LiesInTheChosenOrderAndKeepsTheSlideInSight)
{
    const auto chosen = [&](const QString &key) {
        const int at = table->order()->findData(key);
        ASSERT_GE(at, 0);
        table->order()->setCurrentIndex(at);
    };
    const auto valuesBy = [&](auto valueOf) {
        std::vector<decltype(valueOf(*table->model()->cardAt(0)))> values;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            values.push_back(valueOf(*table->model()->cardAt(row)));
        return values;
    };
    const auto decreases = [](const auto &values) {
        return std::ranges::is_sorted(values, std::greater()) && values.front() != values.back();
    };
    const auto ids = [](const SlideCard &card) { return card.slide.id.value(); };
    const auto asInDecks = valuesBy(ids);
    select(5);
    const Id<Slide> current = table->model()->cardAt(5)->slide.id;
    chosen(slide_order::MostUsed);
    EXPECT_TRUE(decreases(valuesBy([](const SlideCard &card) { return card.uses; })));
    EXPECT_EQ(table->model()->cardAt(table->grid()->currentIndex().row())->slide.id, current);
    chosen(slide_order::LastUsed);
    EXPECT_TRUE(decreases(valuesBy([](const SlideCard &card) { return card.lastUsed; })));
    chosen(slide_order::Newest);
    EXPECT_TRUE(decreases(valuesBy([](const SlideCard &card) { return card.slide.deck.value(); })));
    // Filters leave the order as it is.
    narrow(slide_facet::Audience, QStringLiteral("budget_holder"));
    EXPECT_TRUE(std::ranges::is_sorted(
        valuesBy([](const SlideCard &card) { return card.slide.deck.value(); }), std::greater()));
    chosen(QString());
    ListQuery none;
    table->facets()->setQuery(none);
    Q_EMIT table->facets()->queryChanged();
    EXPECT_EQ(valuesBy(ids), asInDecks);
}

TEST_F(LightTableTest, LiesAsItWasLeft)
{
    table->order()->setCurrentIndex(table->order()->findData(QString(slide_order::Newest)));
    narrow(slide_facet::Audience, QStringLiteral("budget_holder"));
    const int shown = table->model()->rowCount();
    begin();
    session->start(samplePath());
    ASSERT_NE(session->mainWindow(), nullptr);
    show();
    EXPECT_EQ(table->order()->currentData().toString(), QString(slide_order::Newest));
    EXPECT_EQ(table->facets()->query().facets.value(slide_facet::Audience),
              QStringList{QStringLiteral("budget_holder")});
    EXPECT_EQ(table->model()->rowCount(), shown);
}

TEST_F(LightTableTest, AClickOnTheCornerTakesASlideAndPutsItBack)
{
    // The tray takes room when it has a slide, and the columns follow.
    const auto place = [this] { return table->grid()->visualRect(table->model()->index(1)); };
    const auto clickCorner = [&] {
        QTest::mouseClick(table->grid()->viewport(), Qt::LeftButton, {},
                          SlideCardDelegate::takeRect(place()).center());
        QCoreApplication::processEvents();
    };
    clickCorner();
    ASSERT_EQ(table->tray()->slides().size(), 1U);
    EXPECT_EQ(table->tray()->slides().front(), table->model()->cardAt(1)->slide.id);
    QTest::mouseClick(table->grid()->viewport(), Qt::LeftButton, {}, place().center());
    EXPECT_EQ(table->tray()->slides().size(), 1U) << "elsewhere a click only selects";
    clickCorner();
    EXPECT_TRUE(table->tray()->slides().empty());
}

TEST_F(LightTableTest, ALogoThatIsMissingIsChosenAsAPicture)
{
    const Id<Slide> first = table->model()->cardAt(0)->slide.id;
    ASSERT_TRUE(main().desk().workspace().perform(QStringLiteral("logo"), [&](Writer &writer) {
        return writer.change(first, [](Slide &slide) {
            slide.body = LongText(QString(slide.body) + QStringLiteral("\n{{account.logo}}"));
        });
    }));
    QCoreApplication::processEvents();
    SlideTray *tray = table->tray();
    tray->add({first});
    QCoreApplication::processEvents();
    EXPECT_TRUE(tray->unfilled().contains(QStringLiteral("account.logo")));
    const auto button = [&] {
        return test::buttonSaying(tray, QStringLiteral("Choose a picture…"));
    };
    ASSERT_NE(button(), nullptr);
    EXPECT_FALSE(button()->isEnabled()) << "whose logo is not known without a visit";
    tray->visits()->setCurrentIndex(1);
    QCoreApplication::processEvents();
    ASSERT_TRUE(button()->isEnabled());
    QImage picture(80, 20, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    ASSERT_TRUE(picture.save(path(QStringLiteral("logo.png"))));
    files.toOpen = path(QStringLiteral("logo.png"));
    button()->click();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !tray->unfilled().contains(QStringLiteral("account.logo")); }));
    EXPECT_EQ(button(), nullptr);
    EXPECT_EQ(number("SELECT count(*) FROM account WHERE logo <> ''"), 1);
}

TEST_F(LightTableTest, SpaceShowsOneLargeAndTheArrowsWalk)
{
    select(0);
    QTest::keyClick(table->grid(), Qt::Key_Space);
    ASSERT_TRUE(table->showsLarge());
    EXPECT_EQ(table->large()->slide(), table->model()->cardAt(0)->slide.id);
    QTest::keyClick(table->large(), Qt::Key_Right);
    EXPECT_EQ(table->large()->slide(), table->model()->cardAt(1)->slide.id);
    QTest::keyClick(table->large(), Qt::Key_Left);
    QTest::keyClick(table->large(), Qt::Key_Left);
    EXPECT_EQ(table->large()->slide(), table->model()->cardAt(0)->slide.id);
    QTest::keyClick(table->large(), Qt::Key_Return);
    EXPECT_EQ(table->tray()->slides().size(), 1U);
    QTest::keyClick(table->large(), Qt::Key_Escape);
    EXPECT_FALSE(table->showsLarge());
}

TEST_F(LightTableTest, TheTrayKeepsAnOrderSaysWhatDoesNotFitAndMakesThePresentation)
{
    SlideTray *tray = table->tray();
    const int cover = rowCalled(QStringLiteral("E-invoicing platform"));
    const int scan = rowCalled(QStringLiteral("Invoices by scanning"));
    const int rules = rowCalled(QStringLiteral("Rules with versions"));
    for (const int row : {scan, cover, rules}) {
        ASSERT_GE(row, 0);
        select(row);
        QTest::keyClick(table->grid(), Qt::Key_Return);
    }
    ASSERT_EQ(tray->slides().size(), 3U);
    EXPECT_TRUE(test::says(tray, QStringLiteral("3 slides · about ")));
    EXPECT_FALSE(test::says(tray, QStringLiteral("about 0 bytes")));
    tray->move(1, -1);
    EXPECT_EQ(tray->slides().front(), table->model()->cardAt(cover)->slide.id);
    EXPECT_EQ(table->model()->placeOf(table->model()->cardAt(scan)->slide.id), 2);
    ASSERT_EQ(tray->problems().size(), 1) << "the deck of settlement has expired";
    EXPECT_TRUE(tray->problems().first().startsWith(QStringLiteral("Rules with versions")));
    EXPECT_EQ(tray->unfilled().size(), 2) << "there is no visit";
    ASSERT_GT(tray->visits()->count(), 1);
    tray->visits()->setCurrentIndex(1);
    QCoreApplication::processEvents();
    EXPECT_TRUE(tray->unfilled().isEmpty()) << qPrintable(tray->unfilled().join(u' '));
    files.toSave = path(QStringLiteral("made.pptx"));
    tray->makeButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !main().desk().tasks().isRunning(); }));
    const auto made = Presentation::open(path(QStringLiteral("made.pptx")));
    ASSERT_TRUE(made.has_value()) << qPrintable(made.error().message);
    EXPECT_EQ(made->slides().size(), 3U);
    // What is taken out again is not in it.
    select(scan);
    QTest::keyClick(table->grid(), Qt::Key_Return);
    EXPECT_EQ(tray->slides().size(), 2U);
}

TEST_F(LightTableTest, SeveralSlidesAreTaggedAsOneStep)
{
    table->grid()->selectionModel()->select(table->model()->index(0), QItemSelectionModel::Select);
    table->grid()->selectionModel()->select(table->model()->index(1), QItemSelectionModel::Select);
    const Id<Slide> first = table->model()->cardAt(0)->slide.id;
    TagChange change;
    change.add = {QStringLiteral("spring")};
    change.setsAudience = true;
    change.audience = RoleKind::Signatory;
    table->change(change);
    QCoreApplication::processEvents();
    Slide slide = *Store<Slide>(connection()).get(first);
    EXPECT_TRUE(slide.tags.contains(QStringLiteral("spring")));
    EXPECT_EQ(slide.audience, RoleKind::Signatory);
    EXPECT_EQ(table->grid()->selectionModel()->selectedIndexes().size(), 2)
        << "they can be tagged further";
    main().desk().workspace().undo().value();
    slide = *Store<Slide>(connection()).get(first);
    EXPECT_FALSE(slide.tags.contains(QStringLiteral("spring")));
}

TEST_F(LightTableTest, PicturesComeInBesideAndStayWithinBounds)
{
    QImage picture(1280, 720, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    ASSERT_TRUE(picture.save(&buffer, "PNG"));
    const Id<Slide> first = table->model()->cardAt(0)->slide.id;
    QString hash;
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("picture"), [&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(hash, writer.putBlob(bytes));
            return writer.change(first, [&](Slide &slide) { slide.thumbnail = hash; });
        }));
    QCoreApplication::processEvents();
    SlideThumbs *thumbs = table->thumbs();
    (void)thumbs->picture(hash);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !thumbs->picture(hash).isNull(); }));
    EXPECT_LE(thumbs->picture(hash).width(), SlideThumbs::Size.width());
    EXPECT_LE(thumbs->keptBytes(), SlideThumbs::MostBytes);
    EXPECT_TRUE(thumbs->picture(QStringLiteral("no such blob")).isNull());
}

TEST_F(LightTableTest, TheTableByIndustrySaysWhoWaitsAndMakesADraft)
{
    main().open(QStringLiteral("attache:library#versions"));
    QCoreApplication::processEvents();
    VersionsView *view = page->versions();
    ASSERT_TRUE(view->isVisible());
    const VersionTable before = view->matrix()->table();
    EXPECT_EQ(before.rows.size(), 3U);
    ASSERT_GT(before.gaps(), 0);
    EXPECT_GT(before.expired(), 0);
    bool inTwoLines = false;
    for (int column = 0; column < int(before.trades.size()); ++column) {
        const QStringList lines = view->matrix()->headLines(column);
        inTwoLines = inTwoLines || lines.size() == 2;
        EXPECT_LE(lines.size(), 2);
        const QString &name = before.trades[size_t(column)].name;
        EXPECT_TRUE(name.startsWith(lines.front()));
        const QString rest = name.mid(lines.front().trimmed().size());
        EXPECT_TRUE(rest.isEmpty() || rest.startsWith(u' '))
            << name.toStdString() << " is broken within a word";
    }
    EXPECT_TRUE(inTwoLines);
    const VersionCell *cell = view->matrix()->currentCell();
    ASSERT_NE(cell, nullptr);
    EXPECT_EQ(cell->state, VersionState::Missing) << "where most wait is chosen first";
    ASSERT_FALSE(cell->waiting.empty());
    ASSERT_NE(view->filled(), nullptr);
    EXPECT_GT(view->filled()->filled(), 2);
    view->makeButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !main().desk().tasks().isRunning(); }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return view->matrix()->table().gaps() < before.gaps(); }));
    EXPECT_EQ(view->matrix()->currentCell()->state, VersionState::Valid);
}

TEST_F(LightTableTest, ATagIsGivenToAllThatAreSelectedAndTakenFromThemAgain)
{
    const std::array slides{table->model()->cardAt(0)->slide.id,
                            table->model()->cardAt(table->model()->rowCount() - 1)->slide.id};
    const auto tagsOf = [&](size_t place) {
        return tagsIn(Store<Slide>(connection()).get(slides[place])->tags);
    };
    const auto selectBoth = [&] {
        table->grid()->clearSelection();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const Id<Slide> id = table->model()->cardAt(row)->slide.id;
            if (id == slides[0] || id == slides[1])
                table->grid()->selectionModel()->select(table->model()->index(row),
                                                        QItemSelectionModel::Select);
        }
    };
    for (const size_t place : {0U, 1U})
        ASSERT_FALSE(tagsOf(place).contains(QStringLiteral("R&D")));
    const auto menu = [&] {
        auto *button = test::buttonSaying<Button>(table, QStringLiteral("Tags"));
        Q_EMIT button->menu()->aboutToShow();
        return button->menu();
    };
    const auto action = [&](const QString &text) -> QAction * {
        for (QAction *each : menu()->actions()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    };
    select(0);
    auto *line = menu()->findChild<QLineEdit *>();
    if (!line) {
        for (QAction *each : menu()->actions()) {
            if (auto *entry = qobject_cast<QWidgetAction *>(each))
                line = qobject_cast<QLineEdit *>(entry->defaultWidget());
        }
    }
    ASSERT_NE(line, nullptr);
    line->setText(QStringLiteral("R&D"));
    QTest::keyClick(line, Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_TRUE(tagsOf(0).contains(QStringLiteral("R&D")));
    EXPECT_FALSE(tagsOf(1).contains(QStringLiteral("R&D")));
    selectBoth();
    QAction *tag = action(QStringLiteral("R&&D"));
    ASSERT_NE(tag, nullptr);
    EXPECT_FALSE(tag->isChecked()) << "only one of them has it";
    tag->trigger();
    QCoreApplication::processEvents();
    EXPECT_TRUE(tagsOf(0).contains(QStringLiteral("R&D")));
    EXPECT_TRUE(tagsOf(1).contains(QStringLiteral("R&D")));
    selectBoth();
    tag = action(QStringLiteral("R&&D"));
    ASSERT_NE(tag, nullptr);
    EXPECT_TRUE(tag->isChecked());
    tag->trigger();
    QCoreApplication::processEvents();
    EXPECT_FALSE(tagsOf(0).contains(QStringLiteral("R&D")));
    EXPECT_FALSE(tagsOf(1).contains(QStringLiteral("R&D")));
    main().desk().undo();
    QCoreApplication::processEvents();
    EXPECT_TRUE(tagsOf(1).contains(QStringLiteral("R&D"))) << "one step for both";
}

} // namespace
} // namespace attache
