#include "core/domain/opportunity.h"
#include "tests/support/window_session.h"
#include "ui/base/tokens.h"
#include "ui/lists/facet_bar.h"
#include "ui/pages/opportunities/board_tab.h"
#include "ui/pages/opportunities/board_view.h"
#include "ui/pages/opportunities/deal_move_panel.h"
#include "ui/pages/opportunities/deal_panel.h"
#include "ui/pages/opportunities/opportunities_page.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/key_hints.h"
#include "ui/widgets/segmented_control.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

#include <sqlite3.h>

namespace attache {
namespace {

class BoardTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        // Gates have tests of their own.
        ASSERT_TRUE(connection().execute("UPDATE stage_set SET asks_reason = 0"));
        main().open(QStringLiteral("attache:opportunities#board"));
        window().resize(1440, 900);
        QCoreApplication::processEvents();
    }

    OpportunitiesPage &page() { return *static_cast<OpportunitiesPage *>(window().currentPage()); }
    BoardTab &tab() { return *page().board(); }
    BoardView &board() { return *tab().board(); }
    Opportunity deal(qint64 id)
    {
        return Store<Opportunity>(connection()).get(Id<Opportunity>(id)).value();
    }
    /// A deal in @p stage whose card is in sight.
    qint64 dealIn(Stage stage)
    {
        for (const BoardCard &card : board().content().cards) {
            if (card.stage != stage)
                continue;
            board().setCurrentId(card.id);
            return card.id;
        }
        return 0;
    }
    void drag(qint64 id, const QPoint &to)
    {
        QWidget *viewport = board().viewport();
        const QPoint from = board().cardRect(id).center();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + QPoint(30, 0));
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
        EXPECT_TRUE(board().isDragging());
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        EXPECT_FALSE(board().isDragging());
        QCoreApplication::processEvents();
    }
    void add(const QString &name, Stage stage, qint64 amount)
    {
        Opportunity made;
        made.name = name;
        made.stage = stage;
        made.amount = Money::fromMajor(amount);
        ASSERT_TRUE(main().desk().workspace().perform(
            QStringLiteral("add"), [&](Writer &writer) { return writer.insert(made); }));
        QCoreApplication::processEvents();
    }
    /// Past the program, as a damaged file would be: the table is there under another name.
    void rename(const QByteArray &from, const QByteArray &to)
    {
        sqlite3 *file = nullptr;
        ASSERT_EQ(sqlite3_open(samplePath().toUtf8().constData(), &file), SQLITE_OK);
        sqlite3_busy_timeout(file, 10000);
        const QByteArray sql = "PRAGMA legacy_alter_table = ON; PRAGMA foreign_keys = OFF; "
                               "ALTER TABLE " +
                               from + " RENAME TO " + to;
        EXPECT_EQ(sqlite3_exec(file, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(file);
    }
};

TEST_F(BoardTest, ShowsEveryOpenDealOnceAndItsTotalsAddUp)
{
    const BoardContent &content = board().content();
    EXPECT_EQ(content.total.count,
              number("SELECT count(*) FROM opportunity WHERE stage NOT IN ('won', 'lost')"));
    EXPECT_EQ(content.total.value.minor,
              number("SELECT sum(amount) FROM opportunity WHERE stage NOT IN ('won', 'lost')"));
    BoardTotal columns;
    BoardTotal lanes;
    for (const BoardColumn &column : content.columns) {
        columns.count += column.total.count;
        columns.value += column.total.value;
        columns.capped += column.total.capped;
    }
    size_t placed = 0;
    for (const BoardLane &lane : content.lanes) {
        lanes.count += lane.total.count;
        lanes.capped += lane.total.capped;
        for (const auto &cell : lane.cells)
            placed += cell.size();
    }
    EXPECT_EQ(columns.count, content.total.count);
    EXPECT_EQ(columns.value, content.total.value);
    EXPECT_EQ(columns.capped, content.total.capped);
    EXPECT_EQ(lanes.count, content.total.count);
    EXPECT_EQ(lanes.capped, content.total.capped);
    EXPECT_EQ(placed, content.cards.size());
    EXPECT_LE(content.total.capped, content.total.weighted);
}

TEST_F(BoardTest, ACardIsDraggedToTheNextStageAndBackByUndo)
{
    const qint64 id = dealIn(Stage::Lead);
    ASSERT_NE(id, 0);
    const QByteArray changes =
        "SELECT count(*) FROM stage_change WHERE opportunity = " + QByteArray::number(id);
    const qint64 before = number(changes.constData());
    drag(id, board().columnRect(Stage::Qualified).center());
    EXPECT_EQ(deal(id).stage, Stage::Qualified);
    EXPECT_EQ(number(changes.constData()), before + 1);
    main().desk().undo();
    EXPECT_EQ(deal(id).stage, Stage::Lead);
    QCoreApplication::processEvents();
    EXPECT_EQ(board().currentCard()->stage, Stage::Lead);
}

TEST_F(BoardTest, AltWithAnArrowMovesTheCurrentCardAndNotThePage)
{
    const qint64 id = dealIn(Stage::Lead);
    ASSERT_NE(id, 0);
    board().setFocus();
    QTest::keyClick(&board(), Qt::Key_Right, Qt::AltModifier);
    QCoreApplication::processEvents();
    EXPECT_EQ(deal(id).stage, Stage::Qualified);
    EXPECT_EQ(window().currentKey(), QStringLiteral("opportunities"));
    EXPECT_EQ(board().currentId(), id);
    // Back asks first; Enter says yes.
    QTest::keyClick(&board(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(deal(id).stage, Stage::Qualified);
    ASSERT_TRUE(tab().movePanel()->isVisible());
    QTest::keyClick(tab().movePanel(), Qt::Key_Return);
    EXPECT_EQ(deal(id).stage, Stage::Lead);
    EXPECT_FALSE(tab().movePanel()->isVisible());
}

TEST_F(BoardTest, LosingADealAsksWhyInPlace)
{
    const qint64 id = dealIn(Stage::Proposal);
    ASSERT_NE(id, 0);
    drag(id, board().columnRect(Stage::Lost).center());
    DealMovePanel *panel = tab().movePanel();
    ASSERT_TRUE(panel->isVisible());
    EXPECT_EQ(deal(id).stage, Stage::Proposal);
    auto lines = panel->findChildren<QLineEdit *>();
    ASSERT_EQ(lines.size(), 2);
    QTest::keyClick(lines.front(), Qt::Key_Return);
    EXPECT_EQ(deal(id).stage, Stage::Proposal) << "no reason was given";
    EXPECT_TRUE(panel->isVisible());
    QTest::keyClicks(lines.front(), QStringLiteral("Price"));
    QTest::keyClicks(lines.back(), QStringLiteral("Tender in May"));
    QTest::keyClick(lines.back(), Qt::Key_Return);
    EXPECT_EQ(deal(id).stage, Stage::Lost);
    EXPECT_EQ(deal(id).lostReason, QStringLiteral("Price"));
    EXPECT_EQ(deal(id).reactivation, QStringLiteral("Tender in May"));
    EXPECT_TRUE(deal(id).closedOn.isValid());
    QCoreApplication::processEvents();
    EXPECT_TRUE(board().cardRect(id).isNull());
    main().desk().undo();
    EXPECT_EQ(deal(id).stage, Stage::Proposal);
    EXPECT_TRUE(deal(id).lostReason.isEmpty());
}

TEST_F(BoardTest, EscapeLeavesTheDealWhereItIs)
{
    const qint64 id = dealIn(Stage::Proposal);
    ASSERT_NE(id, 0);
    tab().move(id, Stage::Lost);
    ASSERT_TRUE(tab().movePanel()->isVisible());
    QTest::keyClick(tab().movePanel(), Qt::Key_Escape);
    EXPECT_FALSE(tab().movePanel()->isVisible());
    EXPECT_EQ(deal(id).stage, Stage::Proposal);
    // So does Escape while a card is being dragged.
    board().setCurrentId(id);
    const QPoint from = board().cardRect(id).center();
    QTest::mousePress(board().viewport(), Qt::LeftButton, {}, from);
    const QPoint to = board().columnRect(Stage::Negotiation).center();
    QMouseEvent move(QEvent::MouseMove, to, board().viewport()->mapToGlobal(to), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(board().viewport(), &move);
    ASSERT_TRUE(board().isDragging());
    QTest::keyClick(&board(), Qt::Key_Escape);
    QTest::mouseRelease(board().viewport(), Qt::LeftButton, {}, to);
    EXPECT_EQ(deal(id).stage, Stage::Proposal);
}

TEST_F(BoardTest, OnlyADoubleClickOfTheLeftButtonOpensADeal)
{
    const qint64 id = dealIn(Stage::Proposal);
    ASSERT_NE(id, 0);
    const QSignalSpy opened(&board(), &BoardView::activated);
    const QPoint at = board().cardRect(id).center();
    QTest::mouseDClick(board().viewport(), Qt::RightButton, {}, at);
    EXPECT_EQ(opened.count(), 0);
    QTest::mouseDClick(board().viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(BoardTest, TheArrowKeysReachEveryCard)
{
    tab().setLanes(BoardLanes::None);
    board().setCurrentId(0);
    board().setFocus();
    QTest::keyClick(&board(), Qt::Key_Down);
    ASSERT_NE(board().currentId(), 0);
    QSet<qint64> seen;
    for (size_t column = 0; column < board().content().columns.size(); ++column) {
        for (int i = 0; i < board().content().total.count; ++i)
            QTest::keyClick(&board(), Qt::Key_Up);
        for (int i = 0; i < board().content().total.count; ++i) {
            seen.insert(board().currentId());
            EXPECT_EQ(board().accessibleDescription(), board().currentCard()->tip);
            QTest::keyClick(&board(), Qt::Key_Down);
        }
        QTest::keyClick(&board(), Qt::Key_Right);
    }
    EXPECT_EQ(seen.size(), board().content().total.count);
}

TEST_F(BoardTest, ThePanelTellsTheStoryOfTheCurrentDeal)
{
    const qint64 id = dealIn(Stage::Proposal);
    ASSERT_NE(id, 0);
    ASSERT_TRUE(tab().panel()->isVisible());
    EXPECT_EQ(tab().panel()->dealId(), id);
    QTest::keyClick(tab().panel(), Qt::Key_Escape);
    EXPECT_FALSE(tab().panel()->isVisible());
    board().setFocus();
    QTest::keyClick(&board(), Qt::Key_Return);
    EXPECT_TRUE(tab().panel()->isVisible());
}

TEST_F(BoardTest, LanesAndFiltersAreRemembered)
{
    tab().setLanes(BoardLanes::Owner);
    tab().facets()->setOnly(QStringLiteral("stuck"), {FacetOn});
    const int stuck = board().content().total.count;
    EXPECT_EQ(stuck, board().content().stuck);
    session->start(samplePath());
    main().open(QStringLiteral("attache:opportunities"));
    EXPECT_EQ(page().view(), OpportunitiesPage::View::Board);
    EXPECT_EQ(tab().lanes(), BoardLanes::Owner);
    EXPECT_EQ(board().content().total.count, stuck);
    page().setView(OpportunitiesPage::View::List);
    session->start(samplePath());
    main().open(QStringLiteral("attache:opportunities"));
    EXPECT_EQ(page().view(), OpportunitiesPage::View::List);
}

TEST_F(BoardTest, AmountsInOtherCurrenciesAreNotMixedIn)
{
    const BoardTotal before = board().content().total;
    Opportunity made;
    made.name = QStringLiteral("Dollars");
    made.amount = Money::fromMajor(1'000'000);
    made.currency = QStringLiteral("USD");
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("add"), [&](Writer &writer) { return writer.insert(made); }));
    QCoreApplication::processEvents();
    EXPECT_EQ(board().content().total.count, before.count + 1);
    EXPECT_EQ(board().content().total.value, before.value);
}

TEST_F(BoardTest, AnEmptyBoardOffersTheFirstStep)
{
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("empty"), [](Writer &writer) -> Result<void> {
            ATTACHE_TRY(const auto all, Store<Opportunity>(writer.connection()).list());
            for (const Opportunity &each : all)
                ATTACHE_CHECK(writer.remove(each.id));
            return {};
        }));
    QCoreApplication::processEvents();
    EXPECT_TRUE(tab().emptyState()->isVisible());
    EXPECT_NE(test::buttonSaying(tab().emptyState(), QStringLiteral("New opportunity")), nullptr);
}

TEST_F(BoardTest, SaysWhyTheBoardCannotBeRead)
{
    rename("stage_change", "gone");
    page().refresh();
    auto *error = tab().findChild<ErrorState *>();
    ASSERT_NE(error, nullptr);
    EXPECT_TRUE(error->isVisibleTo(&page()));
    rename("gone", "stage_change");
    Q_EMIT error->retried();
    EXPECT_FALSE(error->isVisibleTo(&page()));
}

TEST_F(BoardTest, TheMenuOfACardMovesItToAnyOtherStageAndOpensIt)
{
    const qint64 id = dealIn(Stage::Qualified);
    ASSERT_NE(id, 0);
    const auto menuAt = [&]() -> QMenu * {
        const QPoint at = board().cardRect(id).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, board().viewport()->mapToGlobal(at));
        QApplication::sendEvent(board().viewport(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    };
    QMenu *menu = menuAt();
    ASSERT_NE(menu, nullptr);
    QStringList off;
    QAction *onward = nullptr;
    const auto called = [](Stage stage) {
        return QStringLiteral("Move to %1").arg(labelOf(stage));
    };
    for (QAction *action : menu->actions()) {
        if (!action->isEnabled() && !action->isSeparator())
            off.append(action->text());
        if (action->text() == called(Stage::Proposal))
            onward = action;
    }
    EXPECT_EQ(off, QStringList(called(Stage::Qualified))) << "it is there already";
    ASSERT_NE(onward, nullptr);
    onward->trigger();
    menu->close();
    QCoreApplication::processEvents();
    EXPECT_EQ(deal(id).stage, Stage::Proposal);
    menu = menuAt();
    ASSERT_NE(menu, nullptr);
    menu->actions().constLast()->trigger();
    menu->close();
    QCoreApplication::processEvents();
    EXPECT_EQ(main().navigator().current().toString(),
              QStringLiteral("attache:opportunity/%1").arg(id));
}

TEST_F(BoardTest, SaysByWhichKeysACardIsMoved)
{
    const auto *keys = tab().findChild<KeyHints *>();
    ASSERT_NE(keys, nullptr);
    EXPECT_GE(keys->width(), keys->sizeHint().width());
}

TEST_F(BoardTest, TheCardBelowThePointerLightsUp)
{
    const qint64 id = board().content().cards.front().id;
    board().setCurrentId(id);
    QCoreApplication::processEvents();
    const QRect card = board().cardRect(id);
    const QPoint corner = card.topLeft() + QPoint(4, card.height() / 2);
    const auto ground = [&] { return board().viewport()->grab().toImage().pixelColor(corner); };
    const Colors &colors = colorsFor(board().palette());
    QTest::mouseMove(board().viewport(), QPoint(2, 2));
    EXPECT_EQ(ground(), colors.surface);
    QTest::mouseMove(board().viewport(), card.center());
    EXPECT_EQ(ground(), colors.hover);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(board().viewport(), &leave);
    EXPECT_EQ(ground(), colors.surface);
}

} // namespace
} // namespace attache
