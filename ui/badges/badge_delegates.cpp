#include "ui/badges/badge_delegates.h"

#include "ui/badges/chain_strip.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/plain_words.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace attache {

QSize TierDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {tokens::BadgeSize + 2 * Padding, tokens::RowHeight};
}

void TierDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const QVariant tier = index.data(Roles::TierRole);
    if (!tier.isValid())
        return;
    const QRect place = contentRect(option.rect);
    QRect square(0, 0, tokens::BadgeSize, tokens::BadgeSize);
    square.moveCenter(place.center());
    square.moveLeft(place.left());
    TierBadge::paint(painter, QStyle::visualRect(option.direction, place, square),
                     static_cast<Tier>(tier.toInt()), option.palette);
}

QSize ChainDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {ChainStripWidget::stripSize().width() + 2 * Padding, tokens::RowHeight};
}

void ChainDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QVariant cells = index.data(Roles::ChainRole);
    if (cells.isValid())
        ChainStripWidget::paint(painter, contentRect(option.rect), cells.value<ChainCells>(),
                                option.palette, option.direction);
}

bool ChainDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto cells = index.data(Roles::ChainRole).value<ChainCells>();
    const ChainCell *cell =
        ChainStripWidget::cellAt(event->pos(), contentRect(option.rect), cells, option.direction);
    if (event->type() != QEvent::ToolTip || !cell)
        return CellDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainTip(ChainStripWidget::describe(*cell)), view);
    return true;
}

} // namespace attache
