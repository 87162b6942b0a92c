#include "ui/pages/visits/week_calendar.h"

#include "core/base/shared_text.h"

#include "ui/base/tokens.h"
#include "ui/pages/visits/visit_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace attache {

namespace {

constexpr int MinutesOfDay = 24 * 60;
constexpr int Step = 15;      ///< minutes a visit moves by
constexpr int PlaceStep = 30; ///< minutes the keyboard's place moves by
constexpr int LeastLength = 15;
constexpr int LeastShown = 30; ///< a short visit is still drawn as high as this
constexpr int EdgeHeight = 6;
constexpr int FirstHourShown = 8;

qint64 secondsOf(int minutes)
{
    return qint64{60} * minutes;
}

int minuteOf(const QDateTime &time)
{
    return QTime(0, 0).secsTo(time.time()) / 60;
}

int snapped(int minutes, int step)
{
    return qRound(static_cast<double>(minutes) / step) * step;
}

} // namespace

WeekCalendar::WeekCalendar(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(HourHeight / 2);
    setAccessibleName(tr("Week of visits"));
    scrollToHour(FirstHourShown);
}

void WeekCalendar::setWeek(QDate monday, QDate today)
{
    const bool another = monday != m_monday;
    m_monday = monday;
    m_today = today;
    if (another) {
        const bool here = today >= monday && today < monday.addDays(Days);
        const QTime time = m_place.isValid() ? m_place.time() : QTime(10, 0);
        const int day = m_place.isValid() ? m_place.date().dayOfWeek() - 1 : 0;
        m_place = QDateTime(here && !m_place.isValid() ? today : monday.addDays(day), time);
    }
    viewport()->update();
}

void WeekCalendar::setNow(QTime now)
{
    m_now = now;
    viewport()->update();
}

void WeekCalendar::setVisits(const std::vector<VisitRow> &visits)
{
    m_blocks.clear();
    for (const VisitRow &row : visits) {
        if (!row.visit.startsAt.isValid())
            continue;
        const QDateTime start = row.visit.startsAt.toLocalTime();
        QDateTime end = row.end().toLocalTime();
        if (end <= start)
            end = start.addSecs(UsualVisitLength);
        m_blocks.push_back({row, start, end, {}});
    }
    m_drag.reset();
    arrange();
    describe();
}

void WeekCalendar::setReadiness(Id<Visit> visit, const Result<int> &score)
{
    m_readiness.remove(visit);
    m_unreadable.remove(visit);
    if (score)
        m_readiness.insert(visit, *score);
    else
        m_unreadable.insert(visit, score.error());
    viewport()->update();
}

void WeekCalendar::arrange()
{
    for (int day = 0; day < Days; ++day) {
        std::vector<DaySpan> spans;
        std::vector<size_t> here;
        for (size_t i = 0; i < m_blocks.size(); ++i) {
            const Block &block = m_blocks[i];
            if (m_monday.daysTo(block.start.date()) != day)
                continue;
            const int start = minuteOf(block.start);
            const int length = static_cast<int>(block.start.secsTo(block.end) / 60);
            spans.push_back({start, qMin(MinutesOfDay, start + qMax(LeastShown, length))});
            here.push_back(i);
        }
        const std::vector<DaySlot> places = sideBySide(spans);
        for (size_t i = 0; i < here.size(); ++i)
            m_blocks[here[i]].slot = places[i];
    }
    viewport()->update();
}

void WeekCalendar::describe()
{
    const auto block = blockAt(m_place);
    setAccessibleDescription(
        block ? QStringLiteral("%1, %2").arg(m_blocks[*block].row.account,
                                             visitTime(m_blocks[*block].row.visit, m_today))
              : QLocale().toString(m_place, QLocale::ShortFormat));
}

int WeekCalendar::dayWidth() const
{
    return qMax(1, (viewport()->width() - HoursWidth) / Days);
}

int WeekCalendar::dayLeft(int day) const
{
    return HoursWidth + day * (viewport()->width() - HoursWidth) / Days;
}

QRect WeekCalendar::rectOf(const Block &block) const
{
    return rectOf(block.start, block.end, block.slot);
}

QRect WeekCalendar::rectOf(const QDateTime &start, const QDateTime &end, const DaySlot &slot) const
{
    const int day = static_cast<int>(m_monday.daysTo(start.date()));
    if (day < 0 || day >= Days)
        return {};
    const int minutes = qMax(LeastShown, static_cast<int>(start.secsTo(end) / 60));
    const int top = yOf(minuteOf(start));
    const int bottom = yOf(qMin(MinutesOfDay, minuteOf(start) + minutes));
    const int left = dayLeft(day);
    const int room = dayLeft(day + 1) - left - tokens::Space1;
    const int from = left + room * slot.column / slot.columns;
    const int to = left + room * (slot.column + 1) / slot.columns;
    const int offset = HeadHeight - verticalScrollBar()->value();
    return {from + 2, top + offset + 1, to - from - 2, bottom - top - 2};
}

QRect WeekCalendar::rectOf(Id<Visit> visit) const
{
    for (const Block &block : m_blocks) {
        if (block.row.visit.id == visit)
            return rectOf(block);
    }
    return {};
}

QDateTime WeekCalendar::timeAt(const QPoint &point) const
{
    if (point.x() < HoursWidth || point.y() < HeadHeight)
        return {};
    const int day =
        qBound(0, (point.x() - HoursWidth) * Days / (viewport()->width() - HoursWidth), Days - 1);
    const int minute = (point.y() - HeadHeight + verticalScrollBar()->value()) * 60 / HourHeight;
    if (minute >= MinutesOfDay)
        return {};
    const int half = minute / PlaceStep * PlaceStep;
    return QDateTime(m_monday.addDays(day), QTime(0, 0).addSecs(60 * half));
}

std::optional<size_t> WeekCalendar::blockAt(const QPoint &point) const
{
    if (point.y() < HeadHeight)
        return std::nullopt;
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        if (rectOf(m_blocks[i]).contains(point))
            return i;
    }
    return std::nullopt;
}

std::optional<size_t> WeekCalendar::blockAt(const QDateTime &place) const
{
    const QDateTime end = place.addSecs(secondsOf(PlaceStep));
    std::optional<size_t> found;
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        const Block &block = m_blocks[i];
        if (block.start >= end || block.end <= place)
            continue;
        if (block.row.visit.id == m_current)
            return i;
        if (!found || block.start < m_blocks[*found].start)
            found = i;
    }
    return found;
}

Id<Visit> WeekCalendar::currentVisit() const
{
    const auto block = blockAt(m_place);
    return block ? m_blocks[*block].row.visit.id : Id<Visit>();
}

void WeekCalendar::setCurrentVisit(Id<Visit> visit)
{
    for (const Block &block : m_blocks) {
        if (block.row.visit.id == visit) {
            m_current = visit;
            setPlace(block.start);
            return;
        }
    }
}

void WeekCalendar::setPlace(const QDateTime &place)
{
    const int minute = minuteOf(place) / PlaceStep * PlaceStep;
    m_place = QDateTime(place.date(), QTime(0, 0).addSecs(60 * minute));
    bringIntoSight(m_place);
    describe();
    viewport()->update();
}

void WeekCalendar::scrollToHour(int hour)
{
    verticalScrollBar()->setRange(0, qMax(yOf(MinutesOfDay), hour * HourHeight));
    // The words of the hour stand beside its line and want to be seen whole.
    verticalScrollBar()->setValue(hour * HourHeight - tokens::Space3);
}

void WeekCalendar::bringIntoSight(const QDateTime &place)
{
    const int top = yOf(minuteOf(place));
    const int room = viewport()->height() - HeadHeight;
    QScrollBar *bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (top + HourHeight > bar->value() + room)
        bar->setValue(top + HourHeight - room);
}

QSize WeekCalendar::minimumSizeHint() const
{
    return {HoursWidth + Days * tokens::CardLabelWidth, HeadHeight + 4 * HourHeight};
}

void WeekCalendar::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int room = viewport()->height() - HeadHeight;
    verticalScrollBar()->setRange(0, qMax(0, yOf(MinutesOfDay) - room));
    verticalScrollBar()->setPageStep(room);
}

bool WeekCalendar::isAtLowerEdge(const Block &block, const QPoint &point) const
{
    return point.y() > rectOf(block).bottom() - EdgeHeight;
}

void WeekCalendar::mousePressEvent(QMouseEvent *event)
{
    const auto block = blockAt(event->pos());
    if (!block) {
        const QDateTime place = timeAt(event->pos());
        if (place.isValid())
            setPlace(place);
        return;
    }
    const Block &taken = m_blocks[*block];
    m_current = taken.row.visit.id;
    setPlace(taken.start);
    if (event->button() == Qt::LeftButton && !m_readOnly) {
        m_drag = Drag{*block, event->pos(), isAtLowerEdge(taken, event->pos()),
                      false,  taken.start,  taken.end};
    }
}

void WeekCalendar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag) {
        dragTo(event->pos());
        return;
    }
    const auto block = blockAt(event->pos());
    viewport()->setCursor(block && !m_readOnly && isAtLowerEdge(m_blocks[*block], event->pos())
                              ? Qt::SizeVerCursor
                              : Qt::ArrowCursor);
}

void WeekCalendar::dragTo(const QPoint &point)
{
    const QPoint way = point - m_drag->from;
    if (!m_drag->moved && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_drag->moved = true;
    const Block &block = m_blocks[m_drag->block];
    const int minutes = snapped(way.y() * 60 / HourHeight, Step);
    if (m_drag->resizing) {
        m_drag->end = qMax(block.start.addSecs(secondsOf(LeastLength)),
                           block.end.addSecs(secondsOf(minutes)));
        if (m_drag->end.date() != block.start.date())
            m_drag->end = QDateTime(block.start.date(), QTime(23, 59));
    } else {
        const int from = static_cast<int>(m_monday.daysTo(block.start.date()));
        const int days =
            qBound(-from, qRound(static_cast<double>(way.x()) / dayWidth()), Days - 1 - from);
        const int minute = qBound(0, minuteOf(block.start) + minutes, MinutesOfDay - Step);
        m_drag->start =
            QDateTime(block.start.date().addDays(days), QTime(0, 0).addSecs(60 * minute));
        m_drag->end = m_drag->start.addSecs(block.start.secsTo(block.end));
    }
    viewport()->update();
}

void WeekCalendar::mouseReleaseEvent(QMouseEvent *)
{
    if (!m_drag)
        return;
    const Drag drag = *m_drag;
    m_drag.reset();
    viewport()->update();
    const Block &block = m_blocks[drag.block];
    if (!drag.moved || (drag.start == block.start && drag.end == block.end))
        return;
    setPlace(drag.start);
    Q_EMIT moveRequested(block.row.visit.id, drag.start, drag.end);
}

void WeekCalendar::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_drag.reset();
    if (const auto block = blockAt(event->pos())) {
        Q_EMIT opened(m_blocks[*block].row.visit.id);
        return;
    }
    const QDateTime place = timeAt(event->pos());
    if (place.isValid() && !m_readOnly)
        Q_EMIT planRequested(place);
}

void WeekCalendar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && m_drag) {
        m_drag.reset();
        viewport()->update();
    } else if (enter) {
        const auto block = blockAt(m_place);
        if (block)
            Q_EMIT opened(m_blocks[*block].row.visit.id);
        else if (!m_readOnly)
            Q_EMIT planRequested(m_place);
    } else if (!moveCurrent(event) && !movePlace(event)) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool WeekCalendar::moveCurrent(QKeyEvent *event)
{
    const bool moves = event->modifiers() & Qt::ControlModifier;
    const bool resizes = event->modifiers() & Qt::ShiftModifier;
    const auto current = blockAt(m_place);
    if ((!moves && !resizes) || !current || m_readOnly)
        return false;
    const Block block = m_blocks[*current];
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    QDateTime start = block.start;
    QDateTime end = block.end.addSecs(secondsOf(down * Step));
    if (moves) {
        start = start.addSecs(secondsOf(down * Step)).addDays(right);
        end = end.addDays(right);
    }
    const bool fits = (down != 0 || (moves && right != 0)) &&
                      start.secsTo(end) >= secondsOf(LeastLength) &&
                      start.date() == block.start.date().addDays(moves ? right : 0);
    if (!fits)
        return down != 0 || right != 0;
    m_current = block.row.visit.id;
    if (moves)
        m_place = start;
    Q_EMIT moveRequested(block.row.visit.id, start, end);
    setPlace(start);
    return true;
}

bool WeekCalendar::movePlace(QKeyEvent *event)
{
    QDateTime place = m_place;
    switch (event->key()) {
    case Qt::Key_Up:
        place = place.addSecs(-secondsOf(PlaceStep));
        break;
    case Qt::Key_Down:
        place = place.addSecs(secondsOf(PlaceStep));
        break;
    case Qt::Key_Left:
        place = place.addDays(-1);
        break;
    case Qt::Key_Right:
        place = place.addDays(1);
        break;
    case Qt::Key_Home:
        place.setDate(m_monday);
        break;
    case Qt::Key_End:
        place.setDate(m_monday.addDays(Days - 1));
        break;
    case Qt::Key_PageUp:
        place = place.addDays(-Days);
        break;
    case Qt::Key_PageDown:
        place = place.addDays(Days);
        break;
    default:
        return false;
    }
    const bool upOrDown = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (upOrDown && place.date() != m_place.date())
        return true;
    m_place = place;
    m_current = {};
    const qint64 day = m_monday.daysTo(place.date());
    if (day < 0 || day >= Days)
        Q_EMIT weekRequested(day < 0 ? -1 : 1);
    setPlace(place);
    return true;
}

void WeekCalendar::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void WeekCalendar::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool WeekCalendar::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto block = blockAt(help->pos());
        if (!block) {
            QToolTip::hideText();
            return true;
        }
        const VisitRow &row = m_blocks[*block].row;
        QStringList lines = {QStringLiteral("<b>%1</b>").arg(row.account.toHtmlEscaped()),
                             visitSubject(row.visit).toHtmlEscaped(),
                             visitTime(row.visit, m_today).toHtmlEscaped(),
                             labelOf(row.visit.kind).toHtmlEscaped()};
        if (!row.visit.place.isEmpty())
            lines.append(row.visit.place.toHtmlEscaped());
        if (m_readiness.contains(row.visit.id))
            lines.append(tr("Readiness %1").arg(m_readiness.value(row.visit.id)));
        else if (m_unreadable.contains(row.visit.id))
            lines.append(QStringLiteral("%1: %2").arg(
                Common::tr("Readiness"), m_unreadable[row.visit.id].message.toHtmlEscaped()));
        QToolTip::showText(help->globalPos(), lines.join(QStringLiteral("<br>")), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace attache
