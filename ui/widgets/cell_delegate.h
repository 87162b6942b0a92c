#pragma once

#include <QStyledItemDelegate>

namespace attache {

/// Draws a cell of a house table: selection or hover fill, a hairline below, then the content.
/// This one draws text: ToneRole gives its colour, FontRole of Qt its weight, the model's
/// TextAlignmentRole its side; what does not fit is elided and shown whole in the tooltip.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// The part of a cell that content may use.
    static QRect contentRect(const QRect &cell);

protected:
    /// On either side of the content.
    static constexpr int Padding = 10;

    virtual void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
};

/// The text as a tag in the tone of ToneRole; empty text draws nothing.
class TagDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

/// MeterRole as a bar with its number, in the tone of ToneRole or else of readiness.
class MeterDelegate final : public CellDelegate
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
