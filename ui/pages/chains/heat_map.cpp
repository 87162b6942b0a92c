#include "ui/pages/chains/heat_map.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/pages/chains/heat_look.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/meter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace attache {

namespace {

constexpr int HeadHeight = 30;
constexpr int RowHeight = 38;
constexpr int FootHeight = 44;
constexpr int MoneyWidth = 92;
constexpr int LeastRole = 50;
constexpr int MostRole = 72;
constexpr int LeastName = 110;

/// The role in as few letters as a narrow column has room for.
QString columnHead(RoleKind role)
{
    switch (role) {
    case RoleKind::User:
        return HeatMap::tr("User", "head of a narrow column");
    case RoleKind::Evaluator:
        return HeatMap::tr("Eval.", "head of a narrow column");
    case RoleKind::BudgetHolder:
        return HeatMap::tr("Budget", "head of a narrow column");
    case RoleKind::DecisionMaker:
        return HeatMap::tr("Decides", "head of a narrow column");
    case RoleKind::Signatory:
        return HeatMap::tr("Signs", "head of a narrow column");
    case RoleKind::Requester:
        return HeatMap::tr("Request", "head of a narrow column");
    case RoleKind::Liaison:
        return HeatMap::tr("Liaison", "head of a narrow column");
    default:
        return labelOf(role);
    }
}

/// What the forecast lacks because nobody who decides or holds the budget was met.
QString heldText(Money held, const QString &currency)
{
    return HeatMap::tr("%1 held").arg(shortAmount(held, currency));
}

/// Days since @p day, as short as a cell needs it.
QString daysSince(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    const auto days = static_cast<int>(day.daysTo(today));
    return days <= 0 ? Common::tr("today") : Common::tr("%n d", "days", days);
}

} // namespace

HeatMap::HeatMap(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Accounts by roles"));
}

void HeatMap::setOverview(const ChainsOverview &overview, QDate today)
{
    const Id<Account> before = currentAccount();
    m_overview = overview;
    m_today = today;
    m_row = m_overview.rows.empty() ? -1 : 0;
    for (size_t row = 0; row < m_overview.rows.size(); ++row) {
        if (m_overview.rows[row].about.account == before)
            m_row = static_cast<int>(row);
    }
    updateScroll();
    setCurrent(m_row, m_column);
}

void HeatMap::setCurrent(int row, int column)
{
    m_row = m_overview.rows.empty()
                ? -1
                : std::clamp(row, 0, static_cast<int>(m_overview.rows.size()) - 1);
    m_column = std::clamp(column, 0, Columns - 1);
    if (m_row >= 0) {
        const int top = rowTop(m_row);
        const int lowest = viewport()->height() - FootHeight - RowHeight;
        if (top < HeadHeight)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + top - HeadHeight);
        else if (top > lowest)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + top - lowest);
        setAccessibleDescription(describe(m_row, m_column));
    }
    viewport()->update();
    Q_EMIT currentChanged();
}

Id<Account> HeatMap::currentAccount() const
{
    return m_row < 0 || m_row >= static_cast<int>(m_overview.rows.size())
               ? Id<Account>()
               : m_overview.rows[static_cast<size_t>(m_row)].about.account;
}

QSize HeatMap::minimumSizeHint() const
{
    return {LeastName + Columns * LeastRole + MoneyWidth, HeadHeight + 3 * RowHeight + FootHeight};
}

int HeatMap::roleWidth() const
{
    return std::clamp((viewport()->width() - LeastName - MoneyWidth) / Columns, LeastRole,
                      MostRole);
}

int HeatMap::nameWidth() const
{
    return std::max(LeastName, viewport()->width() - MoneyWidth - Columns * roleWidth());
}

int HeatMap::rowTop(int row) const
{
    return HeadHeight + row * RowHeight - verticalScrollBar()->value();
}

QRect HeatMap::cellRect(int row, int column) const
{
    return QRect(nameWidth() + column * roleWidth(), rowTop(row), roleWidth(), RowHeight)
        .adjusted(1, 1, -1, -1);
}

bool HeatMap::cellAt(const QPoint &point, int &row, int &column) const
{
    if (point.y() < HeadHeight || point.y() > viewport()->height() - FootHeight)
        return false;
    row = (point.y() - HeadHeight + verticalScrollBar()->value()) / RowHeight;
    column = std::clamp((point.x() - nameWidth()) / roleWidth(), 0, Columns - 1);
    return row < static_cast<int>(m_overview.rows.size());
}

int HeatMap::roleAt(const QPoint &point) const
{
    if (point.y() >= HeadHeight || point.x() < nameWidth())
        return -1;
    const int column = (point.x() - nameWidth()) / roleWidth();
    return column < Columns ? column : -1;
}

QString HeatMap::describe(int row, int column) const
{
    const HeatRow &shown = m_overview.rows[static_cast<size_t>(row)];
    const HeatCell &cell = shown.cells[static_cast<size_t>(column)];
    QStringList words{shown.about.name, labelOf(HeatRoles[static_cast<size_t>(column)]),
                      labelOf(cell.coverage)};
    if (cell.opposed)
        words.append(labelOf(Stance::Opponent));
    if (!cell.name.isEmpty())
        words.append(cell.name);
    if (cell.lastMet.isValid())
        words.append(shortDay(cell.lastMet, m_today));
    return words.join(QStringLiteral(" · "));
}

void HeatMap::updateScroll()
{
    const int whole = static_cast<int>(m_overview.rows.size()) * RowHeight;
    const int room = viewport()->height() - HeadHeight - FootHeight;
    verticalScrollBar()->setSingleStep(RowHeight);
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setRange(0, std::max(0, whole - room));
}

void HeatMap::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScroll();
}

void HeatMap::mousePressEvent(QMouseEvent *event)
{
    int row = 0;
    int column = 0;
    if (cellAt(event->pos(), row, column))
        setCurrent(row, column);
}

void HeatMap::mouseDoubleClickEvent(QMouseEvent *event)
{
    int row = 0;
    int column = 0;
    if (event->button() != Qt::LeftButton || !cellAt(event->pos(), row, column))
        return;
    setCurrent(row, column);
    if (event->pos().x() < nameWidth())
        Q_EMIT activated(currentAccount(), {});
    else
        activateCurrent();
}

void HeatMap::activateCurrent()
{
    if (m_row < 0)
        return;
    const HeatRow &row = m_overview.rows[static_cast<size_t>(m_row)];
    Q_EMIT activated(row.about.account, row.cells[static_cast<size_t>(m_column)].contact);
}

void HeatMap::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, (viewport()->height() - HeadHeight - FootHeight) / RowHeight);
    switch (event->key()) {
    case Qt::Key_Up:
        return setCurrent(m_row - 1, m_column);
    case Qt::Key_Down:
        return setCurrent(m_row + 1, m_column);
    case Qt::Key_Left:
        return setCurrent(m_row, m_column - 1);
    case Qt::Key_Right:
        return setCurrent(m_row, m_column + 1);
    case Qt::Key_PageUp:
        return setCurrent(m_row - page, m_column);
    case Qt::Key_PageDown:
        return setCurrent(m_row + page, m_column);
    case Qt::Key_Home:
        return setCurrent(0, m_column);
    case Qt::Key_End:
        return setCurrent(static_cast<int>(m_overview.rows.size()), m_column);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activateCurrent();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void HeatMap::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void HeatMap::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool HeatMap::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    int row = 0;
    int column = 0;
    if (cellAt(help->pos(), row, column) && help->pos().x() >= nameWidth())
        QToolTip::showText(help->globalPos(), plainTip(describe(row, column)), viewport());
    else if (const int at = roleAt(help->pos()); at >= 0)
        QToolTip::showText(help->globalPos(), labelOf(HeatRoles[static_cast<size_t>(at)]),
                           viewport());
    else
        QToolTip::hideText();
    return true;
}

void HeatMap::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Colors &colors = colorsFor(palette());
    painter.fillRect(viewport()->rect(), colors.surface);
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(0, HeadHeight, 0, -FootHeight));
    for (int row = 0; row < static_cast<int>(m_overview.rows.size()); ++row) {
        if (rowTop(row) < viewport()->height() && rowTop(row) + RowHeight > HeadHeight)
            paintRow(painter, row);
    }
    painter.restore();
    paintHead(painter);
    if (!m_overview.rows.empty())
        return paintFoot(painter);
    drawLine(&painter, viewport()->rect(), Common::tr("No account suits these filters."),
             fontFor(FontRole::Body), colors.secondary, Qt::AlignCenter);
}

void HeatMap::paintHead(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const QFont small = fontFor(FontRole::Small);
    drawLine(&painter, QRect(0, 0, nameWidth(), HeadHeight), TypeLabel::tr("Account"), small,
             colors.secondary);
    for (int column = 0; column < Columns; ++column) {
        const QRect place(nameWidth() + column * roleWidth(), 0, roleWidth(), HeadHeight);
        drawLine(&painter, place, columnHead(HeatRoles[static_cast<size_t>(column)]), small,
                 colors.secondary, Qt::AlignCenter);
    }
    drawLine(&painter, QRect(viewport()->width() - MoneyWidth, 0, MoneyWidth, HeadHeight),
             Common::tr("Money waiting"), small, colors.secondary,
             Qt::AlignRight | Qt::AlignVCenter);
    painter.fillRect(QRect(0, HeadHeight - 1, viewport()->width(), 1), colors.border);
}

void HeatMap::paintRow(QPainter &painter, int row) const
{
    const Colors &colors = colorsFor(palette());
    const HeatRow &shown = m_overview.rows[static_cast<size_t>(row)];
    const bool selected = row == m_row;
    const QRect whole(0, rowTop(row), viewport()->width(), RowHeight);
    if (selected)
        painter.fillRect(whole, colors.selection);
    constexpr int Badge = tokens::BadgeSmallSize;
    TierBadge::paint(&painter,
                     QRectF(tokens::Space1, whole.top() + (RowHeight - Badge) / 2.0, Badge, Badge),
                     shown.about.tier, palette());
    drawLine(&painter,
             QRect(Badge + tokens::Space3, whole.top(),
                   nameWidth() - Badge - tokens::Space3 - tokens::Space1, RowHeight),
             shown.about.name, fontFor(FontRole::BodyBold), colors.text);
    for (int column = 0; column < Columns; ++column)
        paintCell(painter, shown.cells[static_cast<size_t>(column)], cellRect(row, column),
                  selected);
    const QRect money(whole.right() - MoneyWidth, whole.top() + 1, MoneyWidth, tokens::SmallLine);
    if (shown.about.openDeals > 0) {
        drawLine(&painter, money, shortAmount(shown.about.waiting, shown.about.currency),
                 fontFor(FontRole::SmallBold), colors.text, Qt::AlignRight | Qt::AlignVCenter);
        const bool held = shown.held > Money();
        drawLine(&painter, money.translated(0, tokens::SmallLine - 1),
                 held ? heldText(shown.held, shown.about.currency)
                      : tr("%n deal(s)", nullptr, shown.about.openDeals),
                 fontFor(FontRole::Small), held ? colors.warnText : colors.textMuted,
                 Qt::AlignRight | Qt::AlignVCenter);
    }
    if (selected && hasFocus())
        drawFocusRing(&painter, cellRect(row, m_column), colors.accent, tokens::RadiusControl);
}

void HeatMap::paintCell(QPainter &painter, const HeatCell &cell, const QRect &rect,
                        bool selected) const
{
    const QColor words = paintHeatPanel(&painter, rect, cell, palette(), selected);
    QString name = cell.name.isEmpty() ? labelOf(RoleCoverage::Unknown) : cell.name;
    const QString days = daysSince(cell.lastMet, m_today);
    const QFont bold = fontFor(cell.name.isEmpty() ? FontRole::Small : FontRole::SmallBold);
    const QRect inside = rect.adjusted(2, 0, -2, 0);
    // A part of the word would be no word.
    if (cell.name.isEmpty() && QFontMetrics(bold).horizontalAdvance(name) > inside.width())
        name = QStringLiteral("?");
    const QString fitting = fittingName(name, QFontMetrics(bold), inside.width());
    if (days.isEmpty())
        return drawLine(&painter, inside, fitting, bold, words, Qt::AlignCenter);
    const QRect upper(inside.left(), inside.top() + 1, inside.width(), inside.height() / 2);
    drawLine(&painter, upper, fitting, bold, words, Qt::AlignCenter);
    drawLine(&painter, upper.translated(0, inside.height() / 2 - 1), days, fontFor(FontRole::Small),
             cell.faded && !cell.opposed ? colorsFor(palette()).warnText : words, Qt::AlignCenter);
}

void HeatMap::paintFoot(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const int top = viewport()->height() - FootHeight;
    painter.fillRect(QRect(0, top, viewport()->width(), 1), colors.border);
    const QFont small = fontFor(FontRole::Small);
    drawLine(&painter, QRect(tokens::Space1, top, nameWidth(), FootHeight), tr("Met"),
             fontFor(FontRole::BodyBold), colors.text);
    const int count = static_cast<int>(m_overview.rows.size());
    for (int column = 0; column < Columns && count > 0; ++column) {
        const int met = m_overview.met[static_cast<size_t>(column)];
        const QRect cell(nameWidth() + column * roleWidth() + tokens::Space1, top + tokens::Space1,
                         roleWidth() - 2 * tokens::Space1, tokens::SmallLine);
        drawLine(&painter, cell, QStringLiteral("%1 / %2").arg(met).arg(count), small, colors.text,
                 Qt::AlignCenter);
        const double share = static_cast<double>(met) / count;
        MeterWidget::paintBar(&painter, QRectF(cell.translated(0, tokens::SmallLine - 2)), share,
                              MeterWidget::readinessTone(100 * share), palette(),
                              layoutDirection());
    }
    QStringList sums;
    for (auto at = m_overview.waiting.all().cbegin(); at != m_overview.waiting.all().cend(); ++at)
        sums.append(shortAmount(at.value(), at.key()));
    const QRect money(viewport()->width() - MoneyWidth, top, MoneyWidth, FootHeight);
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    const MoneySums &held = m_overview.held;
    if (sums.size() < 2 && held.isEmpty())
        return drawLine(&painter, money, sums.value(0), fontFor(FontRole::BodyBold), colors.text,
                        right);
    // Of several currencies none stands for the others.
    const QFont bold = fontFor(FontRole::SmallBold);
    const QRect upper(money.left(), top + tokens::Space1, money.width(), tokens::SmallLine);
    drawLine(&painter, upper, sums.value(0), bold, colors.text, right);
    if (sums.size() < 2)
        return drawLine(&painter, upper.translated(0, tokens::SmallLine),
                        heldText(held.all().first(), held.all().firstKey()), small, colors.warnText,
                        right);
    drawLine(&painter, upper.translated(0, tokens::SmallLine),
             sums.size() == 2 ? sums[1] : tr("and %n more", nullptr, int(sums.size()) - 1), bold,
             colors.text, right);
}

} // namespace attache
