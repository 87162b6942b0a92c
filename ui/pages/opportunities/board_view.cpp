#include "ui/pages/opportunities/board_view.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/pages/opportunities/board_metrics.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace attache {

using namespace board;

namespace {

constexpr int ScrollEdge = 36;
constexpr int ScrollStep = 14;
constexpr int ScrollInterval = 16;

} // namespace

BoardView::BoardView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(Common::tr("Board"));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    horizontalScrollBar()->setSingleStep(LeastColumn / 2);
    verticalScrollBar()->setSingleStep((CardHeight + CardGap) / 2);
    m_content.lanes.emplace_back();
}

QSize BoardView::minimumSizeHint() const
{
    return {LeastColumn, HeadHeight + CardHeight};
}

void BoardView::setContent(BoardContent content)
{
    m_content = std::move(content);
    if (!card(m_current))
        m_current = 0;
    layOut();
    describe();
}

void BoardView::setClosedLanes(const QStringList &keys)
{
    m_closed = QSet<QString>(keys.begin(), keys.end());
    layOut();
}

void BoardView::layOut()
{
    const auto columns = static_cast<int>(std::max<size_t>(m_content.columns.size(), 1));
    const int room = viewport()->width() - 2 * (StripWidth + ColumnGap) + StripWidth + ColumnGap;
    m_columnWidth = std::max(LeastColumn, (room + ColumnGap) / columns - ColumnGap);
    m_laneTops.clear();
    int top = HeadHeight;
    for (const BoardLane &lane : m_content.lanes) {
        m_laneTops.push_back(top);
        size_t most = 0;
        for (const auto &cell : lane.cells)
            most = std::max(most, cell.size());
        top += lane.title.isEmpty() ? CardGap : LaneHeadHeight;
        if (!isClosed(lane))
            top += static_cast<int>(most) * (CardHeight + CardGap) + CardGap;
    }
    m_laneTops.push_back(top);
    const int wide = columns * (m_columnWidth + ColumnGap) - ColumnGap;
    horizontalScrollBar()->setRange(0, std::max(0, wide - room));
    horizontalScrollBar()->setPageStep(room);
    verticalScrollBar()->setRange(0, std::max(0, top - viewport()->height()));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - HeadHeight));
    viewport()->update();
}

int BoardView::columnLeft(size_t column) const
{
    return static_cast<int>(column) * (m_columnWidth + ColumnGap) - horizontalScrollBar()->value();
}

QRect BoardView::laneRect(size_t lane) const
{
    const int top = m_laneTops[lane] - verticalScrollBar()->value();
    const int height = m_laneTops[lane + 1] - m_laneTops[lane];
    return {0, top, viewport()->width() - StripWidth - ColumnGap, height};
}

QRect BoardView::rectOf(const Place &place) const
{
    const BoardLane &lane = m_content.lanes[place.lane];
    const int head = lane.title.isEmpty() ? CardGap : LaneHeadHeight;
    const int top = m_laneTops[place.lane] + head +
                    static_cast<int>(place.row) * (CardHeight + CardGap) -
                    verticalScrollBar()->value();
    return {columnLeft(place.column), top, m_columnWidth, CardHeight};
}

const BoardCard &BoardView::cardAt(const Place &place) const
{
    return m_content.cards[m_content.lanes[place.lane].cells[place.column][place.row]];
}

std::optional<BoardView::Place> BoardView::placeOf(qint64 id) const
{
    if (id == 0)
        return std::nullopt;
    for (size_t lane = 0; lane < m_content.lanes.size(); ++lane) {
        const auto &cells = m_content.lanes[lane].cells;
        for (size_t column = 0; column < cells.size(); ++column) {
            for (size_t row = 0; row < cells[column].size(); ++row) {
                if (m_content.cards[cells[column][row]].id == id)
                    return Place{lane, column, row};
            }
        }
    }
    return std::nullopt;
}

const BoardCard *BoardView::card(qint64 id) const
{
    const auto found = std::ranges::find(m_content.cards, id, &BoardCard::id);
    return id != 0 && found != m_content.cards.end() ? &*found : nullptr;
}

QRect BoardView::cardRect(qint64 id) const
{
    const auto place = placeOf(id);
    return place && !isClosed(m_content.lanes[place->lane]) ? rectOf(*place) : QRect();
}

QRect BoardView::columnRect(Stage stage) const
{
    const int height = viewport()->height();
    const int strip = viewport()->width() - StripWidth;
    if (stage == m_content.wonStage.stage)
        return {strip, HeadHeight, StripWidth, (height - HeadHeight - CardGap) / 2};
    if (stage == m_content.lostStage.stage) {
        const QRect won = columnRect(m_content.wonStage.stage);
        return won.translated(0, won.height() + CardGap);
    }
    for (size_t i = 0; i < m_content.columns.size(); ++i) {
        if (m_content.columns[i].stage.stage == stage)
            return {columnLeft(i), 0, m_columnWidth, height};
    }
    return {};
}

std::optional<BoardView::Place> BoardView::cardUnder(const QPoint &at) const
{
    if (at.y() < HeadHeight || at.x() >= viewport()->width() - StripWidth - ColumnGap)
        return std::nullopt;
    const int lane = laneUnder(at);
    if (lane < 0 || isClosed(m_content.lanes[static_cast<size_t>(lane)]))
        return std::nullopt;
    const auto &cells = m_content.lanes[static_cast<size_t>(lane)].cells;
    for (size_t column = 0; column < cells.size(); ++column) {
        const Place first{static_cast<size_t>(lane), column, 0};
        const QRect top = rectOf(first);
        if (at.x() < top.left() || at.x() > top.right() || at.y() < top.top())
            continue;
        const auto row = static_cast<size_t>((at.y() - top.top()) / (CardHeight + CardGap));
        const Place place{first.lane, column, row};
        if (row < cells[column].size() && rectOf(place).contains(at))
            return place;
    }
    return std::nullopt;
}

int BoardView::laneUnder(const QPoint &at) const
{
    for (size_t lane = 0; lane < m_content.lanes.size(); ++lane) {
        if (at.y() >= HeadHeight && laneRect(lane).contains(at))
            return static_cast<int>(lane);
    }
    return -1;
}

std::optional<Stage> BoardView::stageUnder(const QPoint &at) const
{
    for (const Stage stage : {m_content.wonStage.stage, m_content.lostStage.stage}) {
        if (columnRect(stage).contains(at))
            return stage;
    }
    for (const BoardColumn &column : m_content.columns) {
        if (columnRect(column.stage.stage).contains(at))
            return column.stage.stage;
    }
    return std::nullopt;
}

void BoardView::setCurrentId(qint64 id)
{
    if (id == m_current)
        return;
    m_current = card(id) ? id : 0;
    if (const auto place = placeOf(m_current))
        makeVisible(*place);
    describe();
    viewport()->update();
    Q_EMIT currentChanged(m_current);
}

void BoardView::describe()
{
    const BoardCard *current = currentCard();
    setAccessibleDescription(current ? current->tip
                                     : Common::tr("%n deal(s)", nullptr, m_content.total.count));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void BoardView::makeVisible(const Place &place)
{
    if (isClosed(m_content.lanes[place.lane]))
        toggleLane(place.lane);
    const QRect rect = rectOf(place);
    QScrollBar *down = verticalScrollBar();
    const int head = place.row == 0 ? LaneHeadHeight : CardGap;
    if (rect.top() - head < HeadHeight)
        down->setValue(down->value() + rect.top() - head - HeadHeight);
    else if (rect.bottom() + CardGap > viewport()->height())
        down->setValue(down->value() + rect.bottom() + CardGap - viewport()->height());
    QScrollBar *across = horizontalScrollBar();
    const int right = viewport()->width() - StripWidth - ColumnGap;
    if (rect.left() < 0)
        across->setValue(across->value() + rect.left());
    else if (rect.right() > right)
        across->setValue(across->value() + rect.right() - right);
}

void BoardView::go(const Place &place)
{
    setCurrentId(cardAt(place).id);
}

/// To the card @p columns beside and @p rows below; over empty cells to the next that has one.
void BoardView::goBy(int columns, int rows)
{
    auto place = placeOf(m_current);
    if (!place) {
        for (size_t lane = 0; lane < m_content.lanes.size(); ++lane) {
            for (size_t column = 0; column < m_content.lanes[lane].cells.size(); ++column) {
                if (!m_content.lanes[lane].cells[column].empty())
                    return go({lane, column, 0});
            }
        }
        return;
    }
    const auto count = [this](const Place &at) {
        return m_content.lanes[at.lane].cells[at.column].size();
    };
    const auto last = static_cast<int>(m_content.columns.size()) - 1;
    for (int column = static_cast<int>(place->column) + columns;
         columns != 0 && column >= 0 && column <= last; column += columns) {
        Place beside{place->lane, static_cast<size_t>(column), place->row};
        if (const size_t there = count(beside); there > 0) {
            beside.row = std::min(beside.row, there - 1);
            return go(beside);
        }
    }
    for (int left = std::abs(rows); left > 0; --left) {
        Place next = *place;
        if (rows > 0 && next.row + 1 < count(next)) {
            ++next.row;
        } else if (rows < 0 && next.row > 0) {
            --next.row;
        } else {
            // On into the lane beyond that has something in this column.
            const int step = rows > 0 ? 1 : -1;
            int lane = static_cast<int>(next.lane) + step;
            const auto lanes = static_cast<int>(m_content.lanes.size());
            const auto empty = [&](int at) {
                return m_content.lanes[static_cast<size_t>(at)].cells[next.column].empty();
            };
            while (lane >= 0 && lane < lanes && empty(lane))
                lane += step;
            if (lane < 0 || lane >= lanes)
                break;
            next.lane = static_cast<size_t>(lane);
            next.row = rows > 0 ? 0 : count(next) - 1;
        }
        place = next;
    }
    if (rows != 0)
        go(*place);
}

void BoardView::moveCurrent(int step)
{
    const BoardCard *current = currentCard();
    if (!current || !m_writable)
        return;
    std::vector<Stage> stages;
    for (const BoardColumn &column : m_content.columns)
        stages.push_back(column.stage.stage);
    stages.push_back(m_content.wonStage.stage);
    const auto at = std::ranges::find(stages, current->stage);
    const auto place = static_cast<int>(at - stages.begin()) + step;
    if (at != stages.end() && place >= 0 && place < static_cast<int>(stages.size()))
        Q_EMIT moveRequested(current->id, stages[static_cast<size_t>(place)]);
}

void BoardView::toggleLane(size_t lane)
{
    const QString key = m_content.lanes[lane].key;
    if (!m_closed.remove(key))
        m_closed.insert(key);
    layOut();
    Q_EMIT lanesChanged();
}

bool BoardView::event(QEvent *event)
{
    // Alt with the arrows goes through pages elsewhere; on a card it moves the card.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool across = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
        if (key->modifiers() == Qt::AltModifier && across && m_current != 0) {
            event->accept();
            return true;
        }
        if (key->key() == Qt::Key_Escape && isDragging()) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, verticalScrollBar()->pageStep() / (CardHeight + CardGap));
    const bool alt = event->modifiers() == Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = event->key() == Qt::Key_Right ? 1 : -1;
        return alt ? moveCurrent(step) : goBy(step, 0);
    }
    case Qt::Key_Up:
        return goBy(0, -1);
    case Qt::Key_Down:
        return goBy(0, 1);
    case Qt::Key_PageUp:
        return goBy(0, -page);
    case Qt::Key_PageDown:
        return goBy(0, page);
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (const auto place = placeOf(m_current)) {
            const bool closed = isClosed(m_content.lanes[place->lane]);
            if (closed == (event->key() == Qt::Key_Plus))
                toggleLane(place->lane);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current != 0)
            Q_EMIT activated(m_current);
        return;
    case Qt::Key_Escape:
        if (isDragging())
            return endDrag();
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void BoardView::setPointer(const QPoint &at)
{
    m_pointer = at;
    viewport()->update();
}

bool BoardView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setPointer({-1, -1});
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto place = cardUnder(help->pos()); place && !isDragging())
            QToolTip::showText(help->globalPos(), plainTip(cardAt(*place).tip), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void BoardView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->pos();
    const auto place = cardUnder(event->pos());
    m_pressed = place ? cardAt(*place).id : 0;
    if (place)
        return setCurrentId(m_pressed);
    const int lane = laneUnder(event->pos());
    if (lane < 0 || m_content.lanes[static_cast<size_t>(lane)].title.isEmpty())
        return;
    const QRect rect = laneRect(static_cast<size_t>(lane));
    if (event->pos().y() < rect.top() + LaneHeadHeight)
        toggleLane(static_cast<size_t>(lane));
}

void BoardView::mouseMoveEvent(QMouseEvent *event)
{
    setPointer(event->pos());
    if (m_pressed == 0 || !(event->buttons() & Qt::LeftButton) || !m_writable)
        return;
    const int far = (event->pos() - m_pressedAt).manhattanLength();
    if (!isDragging() && far < QApplication::startDragDistance())
        return;
    if (!isDragging()) {
        m_dragged = m_pressed;
        m_scrollTimer = startTimer(ScrollInterval);
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    m_dragAt = event->pos();
    viewport()->update();
}

void BoardView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_scrollTimer)
        return QAbstractScrollArea::timerEvent(event);
    QScrollBar *down = verticalScrollBar();
    if (m_dragAt.y() < HeadHeight + ScrollEdge)
        down->setValue(down->value() - ScrollStep);
    else if (m_dragAt.y() > viewport()->height() - ScrollEdge)
        down->setValue(down->value() + ScrollStep);
    QScrollBar *across = horizontalScrollBar();
    if (m_dragAt.x() < ScrollEdge)
        across->setValue(across->value() - ScrollStep);
}

void BoardView::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressed = 0;
    if (!isDragging())
        return;
    const BoardCard *dragged = card(m_dragged);
    const auto stage = stageUnder(event->pos());
    const bool moves = dragged && stage && *stage != dragged->stage;
    const qint64 id = m_dragged;
    endDrag();
    if (moves)
        Q_EMIT moveRequested(id, *stage);
}

void BoardView::endDrag()
{
    m_dragged = 0;
    m_pressed = 0;
    if (m_scrollTimer != 0)
        killTimer(std::exchange(m_scrollTimer, 0));
    viewport()->unsetCursor();
    viewport()->update();
}

void BoardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto place = cardUnder(event->pos()))
        Q_EMIT activated(cardAt(*place).id);
}

void BoardView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto place = cardUnder(event->pos());
        if (!place)
            return;
        setCurrentId(cardAt(*place).id);
    }
    if (m_current == 0)
        return;
    const QPoint at = event->reason() == QContextMenuEvent::Mouse
                          ? event->globalPos()
                          : viewport()->mapToGlobal(cardRect(m_current).center());
    Q_EMIT menuRequested(m_current, at);
}

void BoardView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_current == 0 && event->reason() != Qt::MouseFocusReason)
        goBy(0, 0);
    viewport()->update();
}

void BoardView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace attache
