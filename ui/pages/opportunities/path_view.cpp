#include "ui/pages/opportunities/path_view.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace attache {

namespace {

constexpr int NumberWidth = 24;
constexpr int PersonWidth = 76;
constexpr int DueWidth = 86;
constexpr int LeastName = 130;
constexpr int LeastTime = 150;
constexpr int BarHeight = 8;
constexpr qreal RingRadius = 3.5;
constexpr int LabelWidth = 76;
constexpr int Pad = 8;

} // namespace

PathView::PathView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Path to the go-live"));
}

void PathView::setRows(std::vector<PathViewRow> rows, const PathOutlook &outlook, QDate today)
{
    m_rows = std::move(rows);
    m_outlook = outlook;
    m_today = today;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_rows.size()) - 1));
    findEnds();
    updateGeometry();
    update();
}

void PathView::setExternal(bool external)
{
    m_external = external;
    findEnds();
    update();
}

void PathView::setCurrent(int row)
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return;
    m_current = row;
    setAccessibleDescription(describe(m_rows[static_cast<size_t>(row)]));
    update();
}

void PathView::findEnds()
{
    m_first = m_today;
    m_last = m_today.addDays(1);
    for (const PathViewRow &row : m_rows) {
        if (row.outlook.begin.isValid())
            m_first = std::min(m_first, row.outlook.begin);
        m_last = std::max({m_last, row.outlook.due, m_external ? QDate() : row.outlook.likely,
                           m_external ? QDate() : row.outlook.latest});
    }
    m_holidays = longHolidays(m_first, m_last);
}

QSize PathView::sizeHint() const
{
    return {640, HeadHeight + RowHeight * std::max(1, static_cast<int>(m_rows.size()))};
}

QSize PathView::minimumSizeHint() const
{
    return {NumberWidth + LeastName + 2 * PersonWidth + DueWidth, sizeHint().height()};
}

QRect PathView::rowRect(int row) const
{
    return {0, HeadHeight + row * RowHeight, width(), RowHeight};
}

int PathView::rowAt(const QPoint &position) const
{
    const int row = (position.y() - HeadHeight) / RowHeight;
    const bool known = position.y() >= HeadHeight && row < static_cast<int>(m_rows.size());
    return known ? row : -1;
}

PathView::Columns PathView::columnsAt(int top, int height) const
{
    Columns columns;
    const int fixed = NumberWidth + 2 * PersonWidth + DueWidth;
    const int free = width() - fixed;
    // Without room for both, the bars give way.
    const bool bars = free >= LeastName + LeastTime;
    const int name = bars ? std::clamp(free * 2 / 5, LeastName, 240) : free;
    int x = 0;
    const auto take = [&](int wide) {
        const QRect rect(x, top, wide, height);
        x += wide;
        return rect;
    };
    columns.number = take(NumberWidth);
    columns.name = take(name).adjusted(0, 0, -tokens::Space2, 0);
    columns.theirs = take(PersonWidth).adjusted(0, 0, -tokens::Space2, 0);
    columns.ours = take(PersonWidth).adjusted(0, 0, -tokens::Space2, 0);
    columns.due = take(DueWidth).adjusted(0, 0, -tokens::Space2, 0);
    columns.time = bars ? QRect(x, top, width() - x, height) : QRect();
    return columns;
}

qreal PathView::xOf(QDate day, const QRect &time) const
{
    const auto whole = static_cast<qreal>(std::max<qint64>(m_first.daysTo(m_last), 1));
    const qreal room = time.width() - 2 * Pad - LabelWidth;
    return time.left() + Pad + room * static_cast<qreal>(m_first.daysTo(day)) / whole;
}

void PathView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHolidays(&painter);
    paintHead(&painter);
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        paintRow(&painter, row);
    const QRect time = columnsAt(0, height()).time;
    if (time.isNull() || m_rows.empty())
        return;
    painter.setPen(QPen(colorsFor(palette()).accent, 1));
    const qreal x = xOf(m_today, time);
    painter.drawLine(QPointF(x, HeadHeight), QPointF(x, height()));
}

void PathView::paintHolidays(QPainter *painter) const
{
    const QRect time = columnsAt(0, height()).time;
    if (time.isNull() || m_rows.empty())
        return;
    for (const Holiday &each : m_holidays) {
        const qreal begin = xOf(std::max(each.first, m_first), time);
        const qreal end = xOf(std::min(each.last.addDays(1), m_last), time);
        painter->fillRect(QRectF(begin, HeadHeight, std::max(end - begin, 1.0),
                                 RowHeight * static_cast<int>(m_rows.size())),
                          colorsFor(palette()).hover);
    }
}

void PathView::paintHead(QPainter *painter) const
{
    const Colors &colors = colorsFor(palette());
    const Columns columns = columnsAt(0, HeadHeight);
    const QFont font = fontFor(FontRole::Small);
    const auto head = [&](const QRect &rect, const QString &text,
                          Qt::Alignment side = Qt::AlignLeft) {
        drawLine(painter, rect, text, font, colors.secondary, side | Qt::AlignVCenter);
    };
    head(columns.name, FieldLabel::tr("Step"));
    head(columns.theirs, labelOf(Party::Them));
    head(columns.ours, labelOf(Party::Us));
    head(columns.due, FieldLabel::tr("Due"), Qt::AlignRight);
    painter->setPen(colors.border);
    painter->drawLine(0, HeadHeight - 1, width(), HeadHeight - 1);
    if (columns.time.isNull() || m_rows.empty())
        return;
    qreal free = columns.time.left();
    for (QDate month(m_first.year(), m_first.month(), 1); month <= m_last;
         month = month.addMonths(1)) {
        const qreal x = std::max(xOf(std::max(month, m_first), columns.time),
                                 static_cast<qreal>(columns.time.left()));
        const QString name = axisMonth(month, m_today);
        if (month >= m_first) {
            painter->setPen(colors.border);
            painter->drawLine(QPointF(x, HeadHeight), QPointF(x, height()));
        }
        if (x < free)
            continue;
        drawLine(painter, QRectF(x + 2, 0, LabelWidth, HeadHeight), name, font, colors.textMuted);
        free = x + QFontMetrics(font).horizontalAdvance(name) + tokens::Space2;
    }
}

void PathView::paintRow(QPainter *painter, int number) const
{
    const PathViewRow &row = m_rows[static_cast<size_t>(number)];
    const Colors &colors = colorsFor(palette());
    const QRect rect = rowRect(number);
    const bool late = row.outlook.late && !m_external;
    const bool done = row.step.doneOn.isValid();
    const bool chosen = number == m_current && hasFocus();
    if (late || chosen)
        painter->fillRect(rect.adjusted(0, 0, 0, -1),
                          chosen ? colors.selection : colors.dangerWeak);
    painter->setPen(colors.border);
    painter->drawLine(0, rect.bottom(), width(), rect.bottom());
    const Columns columns = columnsAt(rect.top(), rect.height());
    const bool goal = row.step.kind == PathKind::GoLive;
    const QColor words = done ? colors.textMuted : colors.text;
    drawLine(painter, columns.number, done ? QStringLiteral("✓") : QString::number(number + 1),
             fontFor(FontRole::Small), done ? colors.okText : colors.textMuted);
    drawLine(painter, columns.name, row.step.name,
             fontFor(late || goal ? FontRole::BodyBold : FontRole::Body), words);
    const auto person = [&](const QRect &place, const QString &name, bool asked) {
        const bool unknown = name.isEmpty() && asked && !done;
        drawLine(painter, place,
                 !name.isEmpty() ? name
                 : unknown       ? tr("not known yet")
                                 : QStringLiteral("–"),
                 fontFor(FontRole::Small), unknown ? colors.dangerText : colors.secondary);
    };
    person(columns.theirs, row.theirs, row.step.party == Party::Them);
    person(columns.ours, row.ours, row.step.party == Party::Us);
    const QString due = done                     ? shortDay(row.step.doneOn, m_today)
                        : row.step.due.isValid() ? shortDay(row.step.due, m_today)
                                                 : QStringLiteral("–");
    drawLine(painter, columns.due, due, fontFor(late ? FontRole::SmallBold : FontRole::Small),
             late   ? colors.dangerText
             : done ? colors.textMuted
                    : colors.text,
             Qt::AlignRight | Qt::AlignVCenter);
    if (!columns.time.isNull() && row.outlook.due.isValid())
        paintBar(painter, row, columns.time);
    if (chosen && showsFocus(this))
        drawFocusRing(painter, rect.adjusted(0, 0, 0, -1), colors.accent, tokens::RadiusTag);
}

void PathView::paintBar(QPainter *painter, const PathViewRow &row, const QRect &time) const
{
    const Colors &colors = colorsFor(palette());
    const bool done = row.step.doneOn.isValid();
    const bool late = row.outlook.late && !m_external;
    const QPointF end(xOf(row.outlook.due, time), time.center().y());
    const qreal begin = std::min(xOf(row.outlook.begin, time), end.x() - 4);
    QColor color = done ? colors.ok : late ? colors.danger : colors.accent;
    if (!late && !done && row.step.party == Party::Them)
        color.setAlphaF(0.55F);
    if (row.step.kind == PathKind::GoLive) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(done ? colors.ok : colors.text);
        painter->drawPolygon(QPolygonF({end + QPointF(0, -6), end + QPointF(6, 0),
                                        end + QPointF(0, 6), end + QPointF(-6, 0)}));
    } else {
        drawPanel(painter, QRectF(begin, end.y() - BarHeight / 2.0, end.x() - begin, BarHeight),
                  color, {}, 2);
    }
    const QFont font = fontFor(FontRole::Small);
    if (row.step.stepInOn.isValid() && !m_external && !done) {
        const qreal x = xOf(row.step.stepInOn, time);
        painter->setPen(QPen(colors.text, 2));
        painter->drawLine(QPointF(x, end.y() - 8), QPointF(x, end.y() + 8));
        const QString words = tr("step in %1").arg(shortDay(row.step.stepInOn, m_today));
        const int width = QFontMetrics(font).horizontalAdvance(words) + 4;
        if (begin - width - 6 > time.left())
            drawLine(painter, QRectF(begin - width - 6, time.top(), width, time.height()), words,
                     font, colors.secondary, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (row.outlook.likely.isValid() && !m_external && !late) {
        const QPointF ring(xOf(row.outlook.likely, time), end.y());
        painter->setBrush(Qt::NoBrush);
        QPen dashes(colors.warn, 1.4, Qt::CustomDashLine);
        dashes.setDashPattern({2, 1.4});
        painter->setPen(dashes);
        if (ring.x() - RingRadius > end.x() + 2)
            painter->drawLine(end + QPointF(1, 0), ring - QPointF(RingRadius, 0));
        painter->setPen(QPen(colors.warn, 1.6));
        painter->drawEllipse(ring, RingRadius, RingRadius);
        drawLine(painter, QRectF(ring.x() + 7, time.top(), LabelWidth, time.height()),
                 shortDay(row.outlook.likely, m_today), font, colors.warnText);
        return;
    }
    if (late)
        paintLate(painter, row, time);
}

/// How long it could still take without moving what is behind it, or how late it is.
void PathView::paintLate(QPainter *painter, const PathViewRow &row, const QRect &time) const
{
    const Colors &colors = colorsFor(palette());
    const qreal now = xOf(m_today, time);
    qreal x = std::max(xOf(row.outlook.due, time) + 8, now + 6);
    QString words =
        Common::tr("%n day(s) late", nullptr, static_cast<int>(row.outlook.due.daysTo(m_today)));
    if (row.outlook.latest.isValid()) {
        const qreal latest = xOf(row.outlook.latest, time);
        const qreal middle = time.center().y();
        painter->fillRect(QRectF(latest - 1, middle - 8, 2, 16), colors.danger);
        x = std::max(x, latest + 6);
        words += QStringLiteral(" · ") +
                 tr("at the latest %1").arg(shortDay(row.outlook.latest, m_today));
    }
    drawLine(painter, QRectF(x, time.top(), time.right() - x, time.height()), words,
             fontFor(FontRole::SmallBold), colors.dangerText);
}

QString PathView::describe(const PathViewRow &row) const
{
    QStringList parts{row.step.name, labelOf(row.step.kind), labelOf(row.step.party)};
    parts.append(row.step.party == Party::Them ? row.theirs : row.ours);
    if (row.step.doneOn.isValid())
        parts.append(tr("done on %1").arg(shortDay(row.step.doneOn, m_today)));
    else if (row.step.due.isValid())
        parts.append(dueText(row.step.due, m_today));
    if (row.outlook.latest.isValid() && !m_external)
        parts.append(tr("at the latest %1").arg(shortDay(row.outlook.latest, m_today)));
    if (row.outlook.likely.isValid() && !m_external)
        parts.append(Common::tr("likely %1").arg(shortDay(row.outlook.likely, m_today)));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void PathView::toggleDone(int number)
{
    if (!m_writable || number < 0 || number >= static_cast<int>(m_rows.size()))
        return;
    const PathViewRow &row = m_rows[static_cast<size_t>(number)];
    Q_EMIT doneToggled(row.id, !row.step.doneOn.isValid());
}

bool PathView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos());
        if (row < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                               plainTip(describe(m_rows[static_cast<size_t>(row)])), this,
                               rowRect(row));
        return true;
    }
    return QWidget::event(event);
}

void PathView::keyPressEvent(QKeyEvent *event)
{
    if (m_rows.empty())
        return QWidget::keyPressEvent(event);
    const qint64 id = m_rows[static_cast<size_t>(m_current)].id;
    const bool alt = event->modifiers() == Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        if (!alt)
            return setCurrent(m_current + step);
        if (m_writable)
            Q_EMIT moveRequested(id, step);
        return;
    }
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(static_cast<int>(m_rows.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        return Q_EMIT opened(id);
    case Qt::Key_Space:
        return toggleDone(m_current);
    case Qt::Key_Delete:
        if (m_writable)
            Q_EMIT removeRequested(id);
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
}

void PathView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->pos());
    if (row < 0)
        return;
    setCurrent(row);
    if (event->button() == Qt::LeftButton &&
        columnsAt(0, height()).number.contains(event->pos().x(), event->pos().y()))
        toggleDone(row);
    else if (event->button() == Qt::LeftButton)
        Q_EMIT opened(m_rows[static_cast<size_t>(row)].id);
}

void PathView::mouseDoubleClickEvent(QMouseEvent *)
{
    // The first press has opened it already.
}

void PathView::contextMenuEvent(QContextMenuEvent *event)
{
    const int row =
        event->reason() == QContextMenuEvent::Keyboard ? m_current : rowAt(event->pos());
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return;
    setCurrent(row);
    const PathViewRow &step = m_rows[static_cast<size_t>(row)];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, bool writes, auto run) {
        menu->addAction(text, this, run)->setEnabled(!writes || m_writable);
    };
    add(step.step.doneOn.isValid() ? tr("Not done yet") : tr("Done today"), true,
        [this, row] { toggleDone(row); });
    add(Common::tr("All fields"), false, [this, id = step.id] { Q_EMIT opened(id); });
    add(Common::tr("Move up"), true, [this, id = step.id] { Q_EMIT moveRequested(id, -1); });
    add(Common::tr("Move down"), true, [this, id = step.id] { Q_EMIT moveRequested(id, 1); });
    add(Common::tr("Remove"), true, [this, id = step.id] { Q_EMIT removeRequested(id); });
    menu->popup(event->globalPos());
}

void PathView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    setCurrent(m_current);
}

void PathView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace attache
