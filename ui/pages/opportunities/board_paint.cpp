#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/figure_words.h"
#include "ui/badges/chain_strip.h"
#include "ui/badges/tier_badge.h"
#include "ui/pages/opportunities/board_metrics.h"
#include "ui/pages/opportunities/board_view.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/tag.h"

#include <QFontMetrics>
#include <QPaintEvent>
#include <QPainter>

/// @file
/// How the board is drawn.

namespace attache {

using namespace board;

namespace {

constexpr int DropLine = 3;
constexpr int ArrowSize = 14;

int widthOf(const QString &text, FontRole role)
{
    return QFontMetrics(fontFor(role)).horizontalAdvance(text) + 1;
}

QColor toneText(Tone tone, const Colors &colors)
{
    return tone == Tone::Neutral ? colors.text : toneColors(colors, tone).text;
}

} // namespace

void BoardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect body(0, HeadHeight, viewport()->width() - StripWidth - ColumnGap,
                     viewport()->height() - HeadHeight);
    painter.setClipRect(body);
    for (size_t lane = 0; lane < m_content.lanes.size(); ++lane) {
        if (laneRect(lane).intersects(body))
            paintLane(painter, lane, event->rect().intersected(body));
    }
    painter.setClipRect(QRect(0, 0, body.width(), HeadHeight));
    paintHead(painter);
    painter.setClipping(false);
    paintStrips(painter);
    if (isDragging())
        paintDrop(painter);
}

void BoardView::paintHead(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    for (size_t i = 0; i < m_content.columns.size(); ++i) {
        const BoardColumn &column = m_content.columns[i];
        const QRect head(columnLeft(i), 0, m_columnWidth, HeadHeight - tokens::Space2);
        const QRect upper(head.left(), 0, head.width(), 22);
        const QRect lower(head.left(), 21, head.width(), 18);
        const QString name = column.stage.name;
        drawLine(&painter, upper, name, fontFor(FontRole::BodyBold), colors.text);
        drawLine(&painter, upper.adjusted(widthOf(name, FontRole::BodyBold) + 8, 0, 0, 0),
                 QString::number(column.total.count), fontFor(FontRole::Body), colors.secondary);
        drawLine(&painter, upper, percentText(column.stage.probability), fontFor(FontRole::Small),
                 colors.secondary, Qt::AlignRight | Qt::AlignVCenter);
        const QString capped =
            Common::tr("capped %1").arg(shortAmount(column.total.capped, m_content.currency));
        const int room = head.width() - widthOf(capped, FontRole::Small) - 6;
        drawLine(&painter, QRect(lower.left(), lower.top(), room, lower.height()),
                 shortAmount(column.total.value, m_content.currency), fontFor(FontRole::Small),
                 colors.secondary);
        drawLine(&painter, lower, capped, fontFor(FontRole::Small), colors.secondary,
                 Qt::AlignRight | Qt::AlignVCenter);
        painter.fillRect(QRect(head.left(), head.bottom() - 1, head.width(), 2), colors.accent);
    }
}

void BoardView::paintStrips(QPainter &painter) const
{
    paintStrip(painter, m_content.wonStage, m_content.won);
    paintStrip(painter, m_content.lostStage, m_content.lost);
}

void BoardView::paintStrip(QPainter &painter, const BoardStage &stage, qint64 count) const
{
    const QRect strip = columnRect(stage.stage);
    const Colors &colors = colorsFor(palette());
    const bool won = stage.stage == m_content.wonStage.stage;
    const bool here = isDragging() && strip.contains(m_dragAt);
    const QColor mark = won ? colors.ok : colors.danger;
    drawPanel(&painter, strip, here ? (won ? colors.okWeak : colors.dangerWeak) : QColor(),
              here ? mark : colors.borderStrong, tokens::RadiusCard, 1, Qt::DashLine);
    const QString &text = stage.name;
    const bool han = !text.isEmpty() && text.front().script() == QChar::Script_Han;
    if (han) {
        // Chinese is written downwards, a character below the other.
        const int lines = static_cast<int>(text.size()) + 2;
        QRect line(strip.left(), strip.center().y() - lines * tokens::BodyLine / 2, strip.width(),
                   tokens::BodyLine);
        for (const QChar c : text) {
            drawLine(&painter, line, c, fontFor(FontRole::Body), colors.secondary, Qt::AlignCenter);
            line.translate(0, tokens::BodyLine);
        }
        line.translate(0, tokens::Space2);
        drawLine(&painter, line, QString::number(count), fontFor(FontRole::Body), colors.secondary,
                 Qt::AlignCenter);
        return;
    }
    painter.save();
    painter.translate(strip.center());
    painter.rotate(90);
    const QRect turned(-strip.height() / 2, -strip.width() / 2, strip.height(), strip.width());
    drawLine(&painter, turned, text + QStringLiteral("  ") + QString::number(count),
             fontFor(FontRole::Body), colors.secondary, Qt::AlignCenter);
    painter.restore();
}

void BoardView::paintLaneHead(QPainter &painter, size_t index) const
{
    const BoardLane &lane = m_content.lanes[index];
    if (lane.title.isEmpty())
        return;
    const Colors &colors = colorsFor(palette());
    QRect line = laneRect(index);
    line.setHeight(LaneHeadHeight);
    const QString arrow = isClosed(lane) ? QStringLiteral("go-next") : QStringLiteral("go-down");
    const bool hovered = !isDragging() && m_pointer.y() >= HeadHeight && line.contains(m_pointer);
    if (hovered)
        drawPanel(&painter, line.adjusted(0, 2, 0, -2), colors.hover, {}, tokens::RadiusControl);
    painter.drawPixmap(line.left(), line.center().y() - ArrowSize / 2,
                       iconPixmap(arrow, ArrowSize, colors.secondary, devicePixelRatioF()));
    line.setLeft(line.left() + ArrowSize + 6);
    if (lane.tier) {
        TierBadge::paint(&painter,
                         QRectF(line.left(), line.center().y() - tokens::BadgeSmallSize / 2.0,
                                tokens::BadgeSmallSize, tokens::BadgeSmallSize),
                         *lane.tier, palette());
        line.setLeft(line.left() + tokens::BadgeSmallSize + 6);
    }
    drawLine(&painter, line, lane.title, fontFor(FontRole::BodyBold), colors.text);
    line.setLeft(line.left() + widthOf(lane.title, FontRole::BodyBold) + tokens::Space2);
    const QString words =
        Common::tr("%n deal(s)", nullptr, lane.total.count) + QStringLiteral(" · ") +
        shortAmount(lane.total.value, m_content.currency) + QStringLiteral(" · ") +
        Common::tr("capped %1").arg(shortAmount(lane.total.capped, m_content.currency));
    drawLine(&painter, line, words, fontFor(FontRole::Small), colors.secondary);
    line.setLeft(line.left() + widthOf(words, FontRole::Small) + tokens::Space2);
    if (line.width() > 0)
        painter.fillRect(QRect(line.left(), line.center().y(), line.width(), 1), colors.border);
}

void BoardView::paintLane(QPainter &painter, size_t index, const QRect &exposed) const
{
    paintLaneHead(painter, index);
    const BoardLane &lane = m_content.lanes[index];
    if (isClosed(lane))
        return;
    for (size_t column = 0; column < lane.cells.size(); ++column) {
        const QRect first = rectOf({index, column, 0});
        if (first.right() < exposed.left() || first.left() > exposed.right())
            continue;
        const int skipped = (exposed.top() - first.top()) / (CardHeight + CardGap);
        for (size_t row = static_cast<size_t>(std::max(0, skipped));
             row < lane.cells[column].size(); ++row) {
            const Place place{index, column, row};
            const QRect rect = rectOf(place);
            if (rect.top() > exposed.bottom())
                break;
            const BoardCard &card = cardAt(place);
            if (card.id == m_dragged)
                drawPanel(&painter, rect, colorsFor(palette()).accentWeak,
                          colorsFor(palette()).accent, tokens::RadiusCard, 1, Qt::DashLine);
            else
                paintCard(painter, rect, card, card.id == m_current);
        }
    }
}

void BoardView::paintCard(QPainter &painter, const QRect &rect, const BoardCard &card,
                          bool current) const
{
    const Colors &colors = colorsFor(palette());
    const auto under = isDragging() ? std::nullopt : cardUnder(m_pointer);
    const bool hovered = under && cardAt(*under).id == card.id;
    drawPanel(&painter, rect, hovered ? colors.hover : colors.surface,
              current   ? colors.accent
              : hovered ? colors.borderStrong
                        : colors.border,
              tokens::RadiusCard, current ? 1.5 : 1);
    if (current && showsFocus(this))
        drawFocusRing(&painter, rect, colors.accent, tokens::RadiusCard);
    const QRect inside = rect.adjusted(CardPadding, 7, -CardPadding, -7);
    QRect line(inside.left(), inside.top(), inside.width(), 22);
    if (!card.days.isEmpty()) {
        const int wide = Tag::tagSize(card.days).width();
        const QRect tag(line.right() + 1 - wide, line.top(), wide, tokens::TagHeight);
        Tag::paint(&painter, tag, card.days, card.daysTone, palette());
        line.setRight(tag.left() - 6);
    }
    // The lane says the tier where there are lanes of tiers.
    const bool badge = card.tier && !m_content.lanes.front().tier;
    if (badge)
        TierBadge::paint(&painter,
                         QRectF(line.left(), line.center().y() - tokens::BadgeSmallSize / 2.0,
                                tokens::BadgeSmallSize, tokens::BadgeSmallSize),
                         *card.tier, palette());
    drawLine(&painter, line.adjusted(badge ? tokens::BadgeSmallSize + 6 : 0, 0, 0, 0), card.account,
             fontFor(FontRole::BodyBold), colors.text);
    line = QRect(inside.left(), inside.top() + 23, inside.width(), 18);
    if (!card.amount.isEmpty()) {
        drawLine(&painter, line, card.amount, fontFor(FontRole::Body), colors.text);
        line.setLeft(line.left() + widthOf(card.amount, FontRole::Body) + 7);
    }
    drawLine(&painter, line, card.name, fontFor(FontRole::Small), colors.secondary);
    line = QRect(inside.left(), inside.top() + 43, inside.width(), 20);
    ChainStripWidget::paint(&painter, line, card.chain, palette(), layoutDirection());
    drawLine(&painter, line, card.probability,
             fontFor(card.capped ? FontRole::SmallBold : FontRole::Small),
             card.capped ? colors.warnText : colors.secondary, Qt::AlignRight | Qt::AlignVCenter);
    line = QRect(inside.left(), inside.top() + 66, inside.width(), 18);
    drawLine(&painter, line, card.next, fontFor(FontRole::Small),
             card.nextTone == Tone::Neutral ? colors.secondary : toneText(card.nextTone, colors));
}

void BoardView::paintDrop(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const BoardCard *dragged = card(m_dragged);
    if (!dragged)
        return;
    const auto stage = stageUnder(m_dragAt);
    if (stage && *stage != dragged->stage && *stage != m_content.wonStage.stage &&
        *stage != m_content.lostStage.stage) {
        const QRect column = columnRect(*stage);
        painter.fillRect(QRect(column.left(), HeadHeight + 2, column.width(), DropLine),
                         colors.accent);
    }
    const QRect ghost(m_dragAt.x() - m_columnWidth / 2, m_dragAt.y() - CardHeight / 2,
                      m_columnWidth, CardHeight);
    paintCard(painter, ghost, *dragged, true);
}

} // namespace attache
