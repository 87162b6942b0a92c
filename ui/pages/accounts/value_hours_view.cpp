#include "ui/pages/accounts/value_hours_view.h"

#include "core/brief/figure_words.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int RowHeight = 25;
constexpr int HeadHeight = 18;
constexpr int BarHeight = 12;
constexpr int PercentWidth = 46;
constexpr int BadgeRoom = 44;
constexpr double Full = 60; ///< percent that fill the room of a bar; more is cut

} // namespace

ValueHoursView::ValueHoursView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Value and hours by tier"));
}

QSize ValueHoursView::sizeHint() const
{
    return {400, HeadHeight + 4 * RowHeight};
}

void ValueHoursView::setFigure(ValueAndHours figure)
{
    m_figure = std::move(figure);
    QStringList words;
    for (const ValueAndHours::Row &row : m_figure.rows)
        words.append(
            tr("%1: %2 of the value, %3 of the hours")
                .arg(labelOf(row.tier), percentText(row.valueShare), percentText(row.hourShare)));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

void ValueHoursView::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal middle = width() / 2.0;
    const qreal room = std::max(10.0, middle - BadgeRoom / 2.0 - PercentWidth);
    const auto length = [&](double share) { return room * std::min(share, Full) / Full; };
    drawLine(&painter, QRectF(0, 0, middle - BadgeRoom / 2.0, HeadHeight), tr("Value, one year"),
             fontFor(FontRole::Small), colors.secondary, Qt::AlignRight | Qt::AlignVCenter);
    drawLine(&painter, QRectF(middle + BadgeRoom / 2.0, 0, middle - BadgeRoom / 2.0, HeadHeight),
             tr("Hours, 90 days"), fontFor(FontRole::Small), colors.secondary);
    for (size_t i = 0; i < m_figure.rows.size(); ++i) {
        const ValueAndHours::Row &row = m_figure.rows[i];
        const qreal top = HeadHeight + static_cast<qreal>(i) * RowHeight;
        const qreal barTop = top + (RowHeight - BarHeight) / 2.0;
        const qreal left = middle - BadgeRoom / 2.0;
        const qreal right = middle + BadgeRoom / 2.0;
        const qreal value = length(row.valueShare);
        const qreal hours = length(row.hourShare);
        drawPanel(&painter, QRectF(left - value, barTop, value, BarHeight), colors.accent, {}, 2);
        drawPanel(&painter, QRectF(right, barTop, hours, BarHeight),
                  row.mismatch ? colors.warn : colors.borderStrong, {}, 2);
        drawLine(&painter, QRectF(left - value - PercentWidth, top, PercentWidth - 5, RowHeight),
                 percentText(row.valueShare), fontFor(FontRole::Small), colors.text,
                 Qt::AlignRight | Qt::AlignVCenter);
        drawLine(&painter, QRectF(right + hours + 5, top, PercentWidth, RowHeight),
                 percentText(row.hourShare),
                 fontFor(row.mismatch ? FontRole::SmallBold : FontRole::Small),
                 row.mismatch ? colors.warnText : colors.text);
        TierBadge::paint(&painter,
                         QRectF(middle - tokens::BadgeSmallSize / 2.0,
                                top + (RowHeight - tokens::BadgeSmallSize) / 2.0,
                                tokens::BadgeSmallSize, tokens::BadgeSmallSize),
                         row.tier, palette());
    }
}

TierSpread::TierSpread(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Accounts by tier, now and as suggested"));
}

void TierSpread::setTotals(const TierTotals &totals)
{
    m_totals = totals;
    QStringList words;
    for (size_t i = 0; i < totals.now.size(); ++i)
        words.append(tr("%1: %2 now, %3 suggested")
                         .arg(labelOf(static_cast<Tier>(i)))
                         .arg(totals.now[i])
                         .arg(totals.suggested[i]));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

void TierSpread::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal cell = width() / 4.0;
    const int most = std::max({1, *std::ranges::max_element(m_totals.now),
                               *std::ranges::max_element(m_totals.suggested)});
    for (size_t i = 0; i < m_totals.now.size(); ++i) {
        const qreal left = cell * static_cast<qreal>(i) + (i == 0 ? 0 : tokens::Space3);
        const qreal room = cell - tokens::Space3 - (i == 0 ? 0 : tokens::Space3);
        if (i > 0)
            painter.fillRect(QRectF(cell * static_cast<qreal>(i), 0, 1, height()), colors.border);
        TierBadge::paint(&painter, QRectF(left, 4, tokens::BadgeSize, tokens::BadgeSize),
                         static_cast<Tier>(i), palette());
        const int change = m_totals.suggested[i] - m_totals.now[i];
        const QString now = QLocale().toString(m_totals.now[i]) + QStringLiteral(" → ");
        const QFontMetricsF small(fontFor(FontRole::Body));
        qreal x = left + tokens::BadgeSize + tokens::Space2;
        drawLine(&painter, QRectF(x, 0, room, 30), now, fontFor(FontRole::Body), colors.secondary);
        x += small.horizontalAdvance(now);
        const QString number = QLocale().toString(m_totals.suggested[i]);
        drawLine(&painter, QRectF(x, 0, room, 30), number, fontFor(FontRole::Title), colors.text);
        x += QFontMetricsF(fontFor(FontRole::Title)).horizontalAdvance(number) + tokens::Space1;
        const QString difference = (change > 0 ? QStringLiteral("+") : QStringLiteral("−")) +
                                   QLocale().toString(std::abs(change));
        const qreal end = cell * static_cast<qreal>(i + 1) - tokens::Space1;
        // Where it has no room, the two numbers say it.
        if (change != 0 &&
            x + QFontMetricsF(fontFor(FontRole::SmallBold)).horizontalAdvance(difference) <= end)
            drawLine(&painter, QRectF(x, 0, end - x, 30), difference, fontFor(FontRole::SmallBold),
                     colors.text);
        drawPanel(&painter, QRectF(left, 36, room * m_totals.now[i] / most, tokens::MeterHeight),
                  colors.borderStrong, {}, 3);
        drawPanel(&painter,
                  QRectF(left, 46, room * m_totals.suggested[i] / most, tokens::MeterHeight),
                  colors.accent, {}, 3);
    }
}

} // namespace attache
