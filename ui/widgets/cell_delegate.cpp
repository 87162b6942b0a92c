#include "ui/widgets/cell_delegate.h"

#include "ui/base/plain_words.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tag.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace attache {

namespace {

Tone toneOf(const QModelIndex &index, Tone otherwise = Tone::Neutral)
{
    const QVariant tone = index.data(Roles::ToneRole);
    return tone.isValid() ? static_cast<Tone>(tone.toInt()) : otherwise;
}

/// The whole row answers the pointer in our tables.
bool isHovered(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (const auto *table = qobject_cast<const TableView *>(option.widget))
        return table->hoverRow() == index.row();
    return option.state & QStyle::State_MouseOver;
}

/// Plain cells are in the colour of text; a tone says otherwise.
QColor wordColor(const QPalette &palette, Tone tone)
{
    const Colors &colors = colorsFor(palette);
    if (tone == Tone::Neutral)
        return colors.text;
    // Muted words would be too faint on the fill of the selection.
    if (tone == Tone::Muted)
        return colors.secondary;
    return toneColors(colors, tone).text;
}

QFont fontOf(const QModelIndex &index)
{
    QFont font = fontFor(FontRole::Body);
    const QVariant given = index.data(Qt::FontRole);
    if (given.isValid())
        font.setBold(given.value<QFont>().bold());
    return font;
}

} // namespace

QRect CellDelegate::contentRect(const QRect &cell)
{
    return cell.adjusted(Padding, 0, -Padding, -1);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selection);
    else if (isHovered(option, index))
        painter->fillRect(option.rect, colors.hover);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), tokens::Hairline),
        colors.border);
    painter->save();
    painter->setClipRect(option.rect);
    paintContent(painter, option, index);
    painter->restore();
}

void CellDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QRect place = contentRect(option.rect);
    const QVariant checked = index.data(Qt::CheckStateRole);
    if (checked.isValid()) {
        QStyleOptionViewItem box(option);
        box.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
        box.state |= checked.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        const QRect square(place.left(), place.center().y() - tokens::CheckSize / 2,
                           tokens::CheckSize, tokens::CheckSize);
        box.rect = QStyle::visualRect(option.direction, place, square);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter,
                                              option.widget);
        const QRect rest = place.adjusted(tokens::CheckSize + tokens::Space2, 0, 0, 0);
        place = QStyle::visualRect(option.direction, place, rest);
    }
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment side =
        aligned.isValid() ? Qt::Alignment(aligned.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
    drawLine(painter, place, displayText(index.data(Qt::DisplayRole), option.locale), fontOf(index),
             wordColor(option.palette, toneOf(index)),
             QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = displayText(index.data(Qt::DisplayRole), option.locale);
    return {QFontMetrics(fontOf(index)).horizontalAdvance(text) + 2 * Padding + 2,
            tokens::RowHeight};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool elided = sizeHint(option, index).width() > option.rect.width();
    const QString text = displayText(index.data(Qt::DisplayRole), option.locale);
    if (elided && !text.isEmpty())
        QToolTip::showText(event->globalPos(), plainTip(text), view);
    else
        QToolTip::hideText();
    return true;
}

QSize TagDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = displayText(index.data(Qt::DisplayRole), option.locale);
    return {Tag::tagSize(text).width() + 2 * Padding, tokens::RowHeight};
}

void TagDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const QString text = displayText(index.data(Qt::DisplayRole), option.locale);
    if (text.isEmpty())
        return;
    const QRect place = contentRect(option.rect);
    const QSize size = Tag::tagSize(text).boundedTo(place.size());
    const QRect tag =
        QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, size, place);
    Tag::paint(painter, tag, text, toneOf(index), option.palette);
}

QSize MeterDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120 + 2 * Padding, tokens::RowHeight};
}

void MeterDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QVariant value = index.data(Roles::MeterRole);
    if (!value.isValid())
        return CellDelegate::paintContent(painter, option, index);
    const double percent = value.toDouble();
    MeterWidget::paint(painter, contentRect(option.rect), percent / 100,
                       toneOf(index, MeterWidget::readinessTone(percent)),
                       option.locale.toString(std::round(percent), 'f', 0), option.palette,
                       option.direction);
}

} // namespace attache
