#include "ui/pages/accounts/product_matrix.h"

#include "core/base/shared_text.h"
#include "core/brief/product_map_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/pages/accounts/source_mark.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace attache {

namespace {

constexpr int HeadHeight = 50;
constexpr int TallHeadHeight = HeadHeight + tokens::SmallLine;
constexpr int RowHeight = 46;
constexpr int GroupHeight = 34;
constexpr int ArrowSize = 14;
constexpr int CellHeight = 40;
constexpr int NameWidth = 158;
constexpr int LeastCell = 132;
constexpr int Gap = 6;

bool fits(const QStringList &parts, const QFont &font, qreal width)
{
    return parts.size() < 2 || QFontMetricsF(font).horizontalAdvance(joinedTotals(parts)) <= width;
}

/// In one line where there is room, else each in a line of its own.
void drawParts(QPainter *painter, const QRectF &rect, const QStringList &parts, const QFont &font,
               const QColor &color)
{
    if (fits(parts, font, rect.width()))
        return drawLine(painter, rect, joinedTotals(parts), font, color);
    QRectF line(rect.left(), rect.center().y() - tokens::SmallLine, rect.width(),
                tokens::SmallLine);
    drawLine(painter, line, parts.front(), font, color);
    line.translate(0, tokens::SmallLine);
    drawLine(painter, line, joinedTotals(parts.mid(1)), font, color);
}

} // namespace

ProductMatrix::ProductMatrix(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Accounts by products"));
}

void ProductMatrix::setMap(const ProductMap *map)
{
    const Id<Account> account = currentAccount();
    m_map = map;
    m_sums.clear();
    for (size_t i = 0; map && i < map->products().size(); ++i)
        m_sums.push_back(totalsParts(map->totals(map->products()[i].id)));
    m_groups = map ? map->groups() : std::vector<std::vector<Id<Account>>>();
    rebuild();
    const auto same = std::ranges::find_if(
        m_rows, [&](const Row &row) { return row.account == account && row.group < 0; });
    if (same != m_rows.end())
        m_row = static_cast<int>(same - m_rows.begin());
    Q_EMIT currentChanged();
}

void ProductMatrix::setCustomers(std::optional<bool> customers)
{
    m_customers = customers;
    rebuild();
    Q_EMIT currentChanged();
}

void ProductMatrix::setEndingWithin(int days)
{
    m_endingDays = days;
    rebuild();
    Q_EMIT currentChanged();
}

void ProductMatrix::setGrouped(bool grouped)
{
    m_grouped = grouped;
    rebuild();
    Q_EMIT currentChanged();
}

bool ProductMatrix::isShown(Id<Account> account) const
{
    if (m_customers && m_map->isCustomer(account) != *m_customers)
        return false;
    return m_endingDays == 0 ||
           std::ranges::any_of(m_map->products(), [&](const MapProduct &product) {
               const MapCell &cell = m_map->cell(account, product.id);
               return cell.state == MapState::Rival && cell.contractEnd >= m_map->today() &&
                      cell.contractEnd <= m_map->today().addDays(m_endingDays);
           });
}

void ProductMatrix::rebuild()
{
    m_rows.clear();
    for (size_t i = 0; m_map && m_grouped && i < m_groups.size(); ++i) {
        std::vector<Id<Account>> members;
        std::ranges::copy_if(m_groups[i], std::back_inserter(members),
                             [this](Id<Account> member) { return isShown(member); });
        const bool together = members.size() > 1;
        if (together)
            m_rows.push_back({m_groups[i].front(), static_cast<int>(i), false});
        if (together && m_folded.contains(m_groups[i].front().value()))
            continue;
        for (const Id<Account> member : members)
            m_rows.push_back({member, -1, together});
    }
    if (m_map && !m_grouped) {
        for (const MapAccount &account : m_map->accounts()) {
            if (isShown(account.id))
                m_rows.push_back({account.id, -1, false});
        }
    }
    m_row = std::min(m_row, static_cast<int>(m_rows.size()) - 1);
    if (m_row < 0 || (m_rows[static_cast<size_t>(m_row)].group >= 0 && m_rows.size() > 1)) {
        const auto first =
            std::ranges::find_if(m_rows, [](const Row &row) { return row.group < 0; });
        m_row = first == m_rows.end() ? -1 : static_cast<int>(first - m_rows.begin());
    }
    updateScrollBars();
    viewport()->update();
}

int ProductMatrix::accountRows() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const Row &row) { return row.group < 0; }));
}

int ProductMatrix::groupRows() const
{
    return static_cast<int>(m_rows.size()) - accountRows();
}

Id<Account> ProductMatrix::currentAccount() const
{
    return m_row < 0 ? Id<Account>() : m_rows[static_cast<size_t>(m_row)].account;
}

Id<Product> ProductMatrix::currentProduct() const
{
    return m_map && m_row >= 0 && m_column < static_cast<int>(m_map->products().size())
               ? m_map->products()[static_cast<size_t>(m_column)].id
               : Id<Product>();
}

void ProductMatrix::setCurrent(Id<Account> account, Id<Product> product)
{
    const auto row = std::ranges::find_if(
        m_rows, [&](const Row &each) { return each.account == account && each.group < 0; });
    const auto column = std::ranges::find(m_map->products(), product, &MapProduct::id);
    if (row != m_rows.end() && column != m_map->products().end())
        moveTo(static_cast<int>(row - m_rows.begin()),
               static_cast<int>(column - m_map->products().begin()));
}

int ProductMatrix::cellWidth() const
{
    const int columns = m_map ? std::max(1, static_cast<int>(m_map->products().size())) : 1;
    return std::max(LeastCell, (viewport()->width() - NameWidth) / columns);
}

int ProductMatrix::headHeight() const
{
    return m_tallHead ? TallHeadHeight : HeadHeight;
}

void ProductMatrix::updateScrollBars()
{
    m_tallHead = std::ranges::any_of(m_sums, [this](const QStringList &parts) {
        return !fits(parts, fontFor(FontRole::Small), cellWidth() - Gap);
    });
    const int columns = m_map ? static_cast<int>(m_map->products().size()) : 0;
    m_tops.assign(1, 0);
    for (const Row &row : m_rows) {
        // Two sums that do not stand in one line need the height of an account.
        const bool low =
            row.group >= 0 && std::ranges::all_of(m_map->products(), [&](const MapProduct &each) {
                const auto group = static_cast<size_t>(row.group);
                const QStringList sums = totalsParts(m_map->totals(m_groups[group], each.id));
                return fits(sums, fontFor(FontRole::SmallBold), cellWidth() - Gap - tokens::Space2);
            });
        m_tops.push_back(m_tops.back() + (low ? GroupHeight : RowHeight));
    }
    const int high = m_tops.back();
    const int roomHigh = std::max(0, viewport()->height() - headHeight());
    const int roomWide = std::max(0, viewport()->width() - NameWidth);
    verticalScrollBar()->setRange(0, std::max(0, high - roomHigh));
    verticalScrollBar()->setPageStep(roomHigh);
    verticalScrollBar()->setSingleStep(RowHeight);
    horizontalScrollBar()->setRange(0, std::max(0, columns * cellWidth() - roomWide));
    horizontalScrollBar()->setPageStep(roomWide);
    horizontalScrollBar()->setSingleStep(LeastCell / 2);
}

void ProductMatrix::resizeEvent(QResizeEvent * /*event*/)
{
    updateScrollBars();
}

int ProductMatrix::heightOf(int row) const
{
    const auto at = static_cast<size_t>(row);
    return m_tops[at + 1] - m_tops[at];
}

int ProductMatrix::rowTop(int row) const
{
    return headHeight() + m_tops[static_cast<size_t>(row)] - verticalScrollBar()->value();
}

int ProductMatrix::rowAt(int y) const
{
    if (y < headHeight())
        return -1;
    const int down = y - headHeight() + verticalScrollBar()->value();
    const auto below = std::ranges::upper_bound(m_tops, down);
    return below == m_tops.end() ? -1 : static_cast<int>(below - m_tops.begin()) - 1;
}

int ProductMatrix::columnAt(int x) const
{
    if (!m_map || x < NameWidth)
        return -1;
    const int column = (x - NameWidth + horizontalScrollBar()->value()) / cellWidth();
    return column < static_cast<int>(m_map->products().size()) ? column : -1;
}

QRect ProductMatrix::cellRect(int row, int column) const
{
    return {NameWidth + column * cellWidth() - horizontalScrollBar()->value(),
            rowTop(row) + (heightOf(row) - CellHeight) / 2, cellWidth() - Gap, CellHeight};
}

void ProductMatrix::moveTo(int row, int column)
{
    if (m_rows.empty() || !m_map || m_map->products().empty())
        return;
    m_row = std::clamp(row, 0, static_cast<int>(m_rows.size()) - 1);
    m_column = std::clamp(column, 0, static_cast<int>(m_map->products().size()) - 1);
    const int top = m_tops[static_cast<size_t>(m_row)];
    const int high = heightOf(m_row);
    QScrollBar *down = verticalScrollBar();
    if (top < down->value())
        down->setValue(top);
    else if (top + high > down->value() + down->pageStep())
        down->setValue(top + high - down->pageStep());
    QScrollBar *across = horizontalScrollBar();
    const int left = m_column * cellWidth();
    if (left < across->value())
        across->setValue(left);
    else if (left + cellWidth() > across->value() + across->pageStep())
        across->setValue(left + cellWidth() - across->pageStep());
    setAccessibleDescription(currentWords());
    viewport()->update();
    Q_EMIT currentChanged();
}

void ProductMatrix::toggle(int group)
{
    const qint64 head = m_groups[static_cast<size_t>(group)].front().value();
    if (!m_folded.remove(head))
        m_folded.insert(head);
    const int row = m_row;
    rebuild();
    moveTo(row, m_column);
}

QString ProductMatrix::wordsOf(int row, int column) const
{
    const Row &line = m_rows[static_cast<size_t>(row)];
    const MapProduct &product = m_map->products()[static_cast<size_t>(column)];
    const MapAccount *account = m_map->account(line.account);
    if (!account)
        return {};
    QStringList parts{account->name, product.name};
    if (line.group >= 0) {
        parts.append(
            totalsWords(m_map->totals(m_groups[static_cast<size_t>(line.group)], product.id)));
        return parts.join(QStringLiteral(" · "));
    }
    const MapCell &cell = m_map->cell(line.account, product.id);
    const MapCellWords words = cellWords(cell, m_map->today());
    parts += {words.first(), words.second};
    if (cell.knownFrom)
        parts.append(labelOf(*cell.knownFrom));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString ProductMatrix::currentWords() const
{
    return m_row < 0 || !m_map || m_map->products().empty() ? QString() : wordsOf(m_row, m_column);
}

namespace {

struct CellLook
{
    QColor fill;
    QColor line;
    QColor first;
    QColor second;
    Qt::PenStyle style = Qt::SolidLine;
};

CellLook lookOf(const MapCell &cell, QDate today, const Colors &colors)
{
    CellLook look{colors.surface, {}, colors.text, colors.secondary};
    auto &[fill, line, first, second, style] = look;
    switch (cell.state) {
    case MapState::Ours:
        fill = colors.accent;
        first = second = colors.onAccent;
        break;
    case MapState::InTalks:
        fill = colors.accentWeak;
        first = second = colors.accent;
        break;
    case MapState::Rival:
        line = cell.isTriggered(today) ? colors.warn : colors.borderStrong;
        if (cell.isTriggered(today))
            second = colors.warnText;
        break;
    case MapState::InHouse:
        fill = colors.window;
        line = colors.border;
        break;
    case MapState::None:
        line = colors.accent;
        style = Qt::DashLine;
        break;
    case MapState::Unfit:
        first = second = colors.textMuted;
        break;
    case MapState::Unknown:
        line = colors.borderStrong;
        style = Qt::DashLine;
        first = second = colors.textMuted;
        break;
    }
    return look;
}

} // namespace

void ProductMatrix::paintCell(QPainter &painter, const QRect &box, const MapCell &cell,
                              bool current) const
{
    const Colors &colors = colorsFor(palette());
    const MapCellWords words = cellWords(cell, m_map->today());
    const auto [fill, line, first, second, style] = lookOf(cell, m_map->today(), colors);
    drawPanel(&painter, box, fill, line, tokens::RadiusControl, 1, style);
    const QRectF inner = QRectF(box).adjusted(tokens::Space2, 2, -tokens::Space2, -2);
    const qreal half = inner.height() / 2;
    const qreal markRoom = cell.knownFrom ? SourceLegend::MarkSize + 4 : 0;
    const QFont bold = fontFor(FontRole::SmallBold);
    const QFont plain = fontFor(FontRole::Small);
    const bool strong = cell.state != MapState::Unfit && cell.state != MapState::Unknown;
    const QRectF top(inner.left(), inner.top(), inner.width() - markRoom, half);
    drawLine(&painter, top, words.state, strong ? bold : plain, first);
    const qreal used = QFontMetricsF(strong ? bold : plain).horizontalAdvance(words.state) + 5;
    if (!words.amount.isEmpty() && used < top.width())
        drawLine(&painter, top.adjusted(used, 0, 0, 0), words.amount, plain, first);
    drawLine(&painter, QRectF(inner.left(), inner.top() + half, inner.width(), half), words.second,
             plain, second);
    if (cell.knownFrom) {
        const QPointF mark(inner.right() - SourceLegend::MarkSize + 3, inner.top() + 1);
        const QColor color = cell.state == MapState::Ours ? colors.onAccent
                             : cell.old                   ? colors.warnText
                                                          : colors.secondary;
        SourceLegend::paintMark(&painter, mark, *cell.knownFrom, color);
    }
    if (current)
        drawFocusRing(&painter, QRectF(box).adjusted(-2, -2, 2, 2), colors.accent,
                      tokens::RadiusControl + 1);
}

void ProductMatrix::paintHead(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const int high = headHeight();
    painter.fillRect(QRect(0, 0, viewport()->width(), high), colors.surface);
    painter.setClipRect(QRect(NameWidth, 0, viewport()->width() - NameWidth, high));
    for (size_t i = 0; i < m_map->products().size(); ++i) {
        const MapProduct &product = m_map->products()[i];
        const QRect cell = cellRect(0, static_cast<int>(i));
        drawLine(&painter, QRectF(cell.left(), 5, cell.width(), 20), product.name,
                 fontFor(FontRole::BodyBold), colors.text);
        drawParts(&painter, QRectF(cell.left(), 25, cell.width(), high - 32), m_sums[i],
                  fontFor(FontRole::Small), colors.secondary);
    }
    painter.setClipping(false);
    drawLine(&painter, QRectF(0, 0, NameWidth, high), tr("Account \\ product"),
             fontFor(FontRole::Small), colors.secondary);
    painter.fillRect(QRect(0, high - 1, viewport()->width(), 1), colors.border);
}

void ProductMatrix::paintGroup(QPainter &painter, int row) const
{
    const Colors &colors = colorsFor(palette());
    const Row &line = m_rows[static_cast<size_t>(row)];
    const std::vector<Id<Account>> &group = m_groups[static_cast<size_t>(line.group)];
    const QRect band(0, rowTop(row), viewport()->width(), heightOf(row));
    painter.fillRect(band, colors.window);
    painter.setClipRect(band.adjusted(NameWidth, 0, 0, 0));
    for (size_t i = 0; i < m_map->products().size(); ++i) {
        const MapTotals totals = m_map->totals(group, m_map->products()[i].id);
        const bool money = !totals.ours.isEmpty() || !totals.talks.isEmpty();
        drawParts(&painter, QRectF(cellRect(row, static_cast<int>(i))).adjusted(8, 0, 0, 0),
                  totalsParts(totals), fontFor(money ? FontRole::SmallBold : FontRole::Small),
                  money ? colors.accent : colors.secondary);
    }
    painter.setClipping(false);
    const bool folded = m_folded.contains(group.front().value());
    const QString name = m_map->account(group.front())->name;
    painter.drawPixmap(tokens::Space1, band.center().y() - ArrowSize / 2,
                       iconPixmap(folded ? QStringLiteral("go-next") : QStringLiteral("go-down"),
                                  ArrowSize, colors.secondary, devicePixelRatioF()));
    constexpr int Left = ArrowSize + 2 * tokens::Space1;
    const QRectF words(Left, band.top(), NameWidth - tokens::Space2 - Left, band.height());
    drawLine(&painter, words, name, fontFor(FontRole::BodyBold), colors.text);
    const qreal used = QFontMetricsF(fontFor(FontRole::BodyBold)).horizontalAdvance(name) + 8;
    if (used < words.width() - 20)
        drawLine(&painter, words.adjusted(used, 0, 0, 0),
                 Common::tr("%Ln account(s)", nullptr, static_cast<int>(group.size())),
                 fontFor(FontRole::Small), colors.textMuted);
    if (row == m_row && hasFocus())
        drawFocusRing(&painter, QRectF(band).adjusted(1, 1, -1, -1), colors.accent,
                      tokens::RadiusControl);
}

void ProductMatrix::paintAccount(QPainter &painter, int row) const
{
    const Colors &colors = colorsFor(palette());
    const Row &line = m_rows[static_cast<size_t>(row)];
    const MapAccount *account = m_map->account(line.account);
    const QRect band(0, rowTop(row), viewport()->width(), RowHeight);
    painter.setClipRect(band.adjusted(NameWidth - 2, 0, 0, 0));
    for (size_t i = 0; i < m_map->products().size(); ++i) {
        const int column = static_cast<int>(i);
        paintCell(painter, cellRect(row, column),
                  m_map->cell(line.account, m_map->products()[i].id),
                  row == m_row && column == m_column);
    }
    painter.setClipping(false);
    const int left = line.within ? tokens::Space4 : 0;
    TierBadge::paint(&painter,
                     QRectF(left, band.top() + (RowHeight - tokens::BadgeSmallSize) / 2.0,
                            tokens::BadgeSmallSize, tokens::BadgeSmallSize),
                     account->tier, palette());
    const int name = left + tokens::BadgeSmallSize + tokens::Space2;
    drawLine(&painter, QRectF(name, band.top(), NameWidth - name - tokens::Space2, RowHeight),
             account->name, fontFor(FontRole::BodyBold), colors.text);
    painter.fillRect(QRect(0, band.bottom(), viewport()->width(), 1), colors.border);
}

void ProductMatrix::paintEvent(QPaintEvent *event)
{
    if (!m_map)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), colorsFor(palette()).surface);
    if (m_map->products().empty() || m_rows.empty()) {
        if (m_rows.empty())
            drawLine(&painter, QRectF(viewport()->rect()),
                     Common::tr("No account suits these filters."), fontFor(FontRole::Body),
                     colorsFor(palette()).secondary, Qt::AlignCenter);
        return;
    }
    for (int row = std::max(0, rowAt(headHeight()));
         row < static_cast<int>(m_rows.size()) && rowTop(row) < viewport()->height(); ++row) {
        if (m_rows[static_cast<size_t>(row)].group >= 0)
            paintGroup(painter, row);
        else
            paintAccount(painter, row);
    }
    paintHead(painter);
}

void ProductMatrix::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int row = rowAt(at.y());
    if (row < 0)
        return;
    const int group = m_rows[static_cast<size_t>(row)].group;
    if (group >= 0) {
        if (event->button() == Qt::LeftButton)
            toggle(group);
        return;
    }
    const int column = columnAt(at.x());
    moveTo(row, column < 0 ? m_column : column);
}

void ProductMatrix::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rowAt(event->position().toPoint().y()) >= 0)
        Q_EMIT activated();
}

void ProductMatrix::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, (viewport()->height() - headHeight()) / RowHeight - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        return moveTo(m_row - 1, m_column);
    case Qt::Key_Down:
        return moveTo(m_row + 1, m_column);
    case Qt::Key_Left:
        return moveTo(m_row, m_column - 1);
    case Qt::Key_Right:
        return moveTo(m_row, m_column + 1);
    case Qt::Key_PageUp:
        return moveTo(m_row - page, m_column);
    case Qt::Key_PageDown:
        return moveTo(m_row + page, m_column);
    case Qt::Key_Home:
        return moveTo(0, 0);
    case Qt::Key_End:
        return moveTo(static_cast<int>(m_rows.size()) - 1, m_column);
    case Qt::Key_Space:
        if (m_row >= 0 && m_rows[static_cast<size_t>(m_row)].group >= 0)
            toggle(m_rows[static_cast<size_t>(m_row)].group);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_row >= 0)
            Q_EMIT activated();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool ProductMatrix::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = rowAt(help->pos().y());
    const int column = columnAt(help->pos().x());
    if (row >= 0 && column >= 0)
        QToolTip::showText(help->globalPos(), plainTip(wordsOf(row, column)), this);
    else if (column >= 0 && help->pos().y() < headHeight())
        QToolTip::showText(help->globalPos(),
                           plainTip(m_map->products()[static_cast<size_t>(column)].name + u'\n' +
                                    m_sums[static_cast<size_t>(column)].join(u'\n')),
                           this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace attache
