#pragma once

#include "ui/widgets/cell_delegate.h"

namespace attache {

/// A cell of one or more lines below each other: the text's lines, then SubtitleRole smaller and in
/// secondary. Weight and side are the model's, as in other cells. Rows must be as high as
/// sizeHint() says.
class LinesDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    /// Lets a text without a subtitle that is too long for one line go on in a second one.
    void setWraps(bool wraps) { m_wraps = wraps; }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    bool m_wraps = false;
};

} // namespace attache
