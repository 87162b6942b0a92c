#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include "core/brief/figure.h"
#include "core/queries/deal_digest.h"
#include "core/queries/field_text.h"
#include "ui/charts/chart_view.h"
#include "ui/pages/opportunities/board_view.h"

#include <QApplication>
#include <QLocale>
#include <QMouseEvent>

namespace attache::bench {

namespace {

constexpr int Accounts = 2001; // a file of its own
constexpr QSize BoardSize(1200, 760);
constexpr QSize ChartSize(560, 320);

QDate today()
{
    return {2026, 11, 28};
}

/// 2,000 open deals, each in one of the stages for some time.
Connection &deals()
{
    static Workspace &workspace = []() -> Workspace & {
        Workspace &opened = openedWorkspaceOf(Accounts);
        orFail(opened.connection().execute(
            "BEGIN;"
            "CREATE TEMP TABLE customer(n INTEGER PRIMARY KEY, id INTEGER);"
            "INSERT INTO customer SELECT row_number() OVER (ORDER BY id) - 1, id FROM account;"
            "DELETE FROM opportunity;"
            "INSERT INTO opportunity(id, account, name, stage, amount, opened_on, expected_close, "
            "next_step, next_step_on, owner) "
            "SELECT (1 << 40) + n, id, 'Deal ' || n, "
            "CASE n % 4 WHEN 0 THEN 'lead' WHEN 1 THEN 'qualified' WHEN 2 THEN 'proposal' "
            "ELSE 'negotiation' END, (n * 7919) % 10000000, "
            "date('2026-01-01', (n % 300) || ' days'), date('2026-10-01', (n % 400) || ' days'), "
            "iif(n % 3 = 0, '', 'Send the offer'), date('2026-11-01', (n % 60) || ' days'), "
            "'Owner ' || n % 30 FROM customer WHERE n < 2000;"
            "INSERT INTO stage_change(opportunity, from_stage, to_stage, changed_at) "
            "SELECT id, 'lead', stage, opened_on || 'T08:00:00.000Z' FROM opportunity;"
            "COMMIT; ANALYZE"));
        orFail(DealDigests().rebuild(opened.connection()));
        return opened;
    }();
    return workspace.connection();
}

BoardContent contentOfBoard()
{
    Connection &connection = deals();
    const auto cards = orFail(dealCards(connection));
    const auto decided = orFail(decidedDeals(connection, {2026, 10, 1}));
    const FieldText words(connection, QLocale());
    BoardTerms terms;
    terms.today = today();
    terms.settings = orFail(Settings::read(connection));
    terms.stages = orFail(StageBook::read(connection, terms.settings));
    terms.words = &words;
    BoardContent content = boardContent(cards, terms);
    content.won = decided.won;
    content.lost = decided.lost;
    return content;
}

/// From the file to the picture of a new board.
void paintFirst()
{
    BoardView board;
    board.resize(BoardSize);
    board.setContent(contentOfBoard());
    board.grab();
}

/// What goes at the end while there is an application.
template <typename Kept, typename Make>
Kept &kept(Make make)
{
    static Kept *one = nullptr;
    if (one == nullptr) {
        one = make();
        qAddPostRoutine([] { delete std::exchange(one, nullptr); });
    }
    return *one;
}

BoardView &board()
{
    return kept<BoardView>([] {
        auto *made = new BoardView;
        made->resize(BoardSize);
        made->setContent(contentOfBoard());
        made->grab();
        return made;
    });
}

void sendMouse(QEvent::Type type, const QPoint &at, Qt::MouseButton button)
{
    QWidget *viewport = board().viewport();
    QMouseEvent event(type, at, viewport->mapToGlobal(at), button, Qt::LeftButton, {});
    QCoreApplication::sendEvent(viewport, &event);
}

/// One step of a card under way from column to column, painted.
void dragStep()
{
    static int turn = 0;
    if (!board().isDragging()) {
        const qint64 id = board().content().cards.front().id;
        board().setCurrentId(id);
        sendMouse(QEvent::MouseButtonPress, board().cardRect(id).center(), Qt::LeftButton);
    }
    const QPoint at(100 + turn * 37 % (BoardSize.width() - 200),
                    200 + turn * 23 % (BoardSize.height() - 400));
    ++turn;
    sendMouse(QEvent::MouseMove, at, Qt::NoButton);
    board().grab();
}

void keepDeals()
{
    deals();
}

const std::vector<Figure> &figures()
{
    static const std::vector<Figure> drawn = [] {
        std::vector<Figure> all =
            allFigures(orFail(readFigureSource(deals(), {}, {}, today())), RateGroup::Industry);
        std::erase_if(all, [](const Figure &figure) { return figure.chart.categories.empty(); });
        return all;
    }();
    return drawn;
}

/// One chart after the other, laid out and drawn anew.
void drawChart()
{
    static size_t turn = 0;
    ChartView &view = kept<ChartView>([] {
        auto *made = new ChartView;
        made->resize(ChartSize);
        return made;
    });
    view.setChart(figures().at(turn++ % figures().size()).chart);
    view.grab();
}

/// What Qt takes for a widget of the size with nothing on it.
void grabEmpty(QSize size)
{
    QWidget &empty = kept<QWidget>([] { return new QWidget; });
    empty.resize(size);
    empty.grab();
}

/// What SQLite and Qt take for as many rows and nothing on the screen.
void readAndGrab()
{
    const auto sum = orFail(deals().integer(
        "SELECT sum(length(o.name) + length(a.name) + length(o.stage) + length(o.next_step)) "
        "FROM opportunity o JOIN account a ON a.id = o.account"));
    keep(&sum);
    grabEmpty(BoardSize);
}

} // namespace

void registerBoard()
{
    constexpr int Times = 100;
    measure("board_floor", Times, readAndGrab, keepDeals);
    measure("board_first", Times, paintFirst, keepDeals);
    measure(
        "empty_board_painted", Times, [] { grabEmpty(BoardSize); }, [] {});
    measure("board_drag", Times, dragStep, [] { board(); });
    measure(
        "empty_chart_painted", Times, [] { grabEmpty(ChartSize); }, [] {});
    measure("chart_painted", Times, drawChart, [] { figures(); });
    const QString p99 = QStringLiteral("p99");
    addRow({QStringLiteral("board of 2,000 open deals, read and painted"),
            QStringLiteral("board_first"), p99, QStringLiteral("board_floor"), 0, 100});
    addRow({QStringLiteral("one step of a card dragged over it, painted"),
            QStringLiteral("board_drag"), p99, QStringLiteral("empty_board_painted"), 0, 16});
    addRow({QStringLiteral("a chart of the insights laid out and painted"),
            QStringLiteral("chart_painted"), p99, QStringLiteral("empty_chart_painted"), 0, 16});
}

} // namespace attache::bench
