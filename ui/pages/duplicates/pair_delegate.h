#pragma once

#include "ui/widgets/cell_delegate.h"

namespace attache {

/// A pair as a small card: both names below each other, the score at the side in the colour of its
/// strength, and what is alike as tags.
class PairDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

} // namespace attache
