#pragma once

#include "ui/widgets/cell_delegate.h"

namespace attache {

/// A cell of one or more lines below each other: the text's lines, then SubtitleRole smaller and in
/// secondary. Rows must be as high as sizeHint() says.
class LinesDelegate final : public CellDelegate
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
