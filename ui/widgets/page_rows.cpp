#include "ui/widgets/page_rows.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/slide_paper.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace attache {

namespace {

constexpr int NumberWidth = 22;
constexpr int Padding = 6;
constexpr int HalfHeight = 18; ///< of a row with a title over two lines, which stand close

/// A title in @p row between @p place's sides: over two lines of small words where one has no room
/// for it.
void drawTitle(QPainter *painter, const QRect &row, const QRect &place, const QString &title,
               bool bold, const QColor &color, Qt::Alignment side)
{
    const QFont font = fontFor(bold ? FontRole::BodyBold : FontRole::Body);
    if (QFontMetrics(font).horizontalAdvance(title) <= place.width())
        return drawLine(painter, place, title, font, color, side);
    const QFont small = fontFor(bold ? FontRole::SmallBold : FontRole::Small);
    QTextLayout layout(title, small);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(qMax(1, place.width()));
    const int first = line.textLength();
    layout.endLayout();
    if (first >= title.size())
        return drawLine(painter, place, title, small, color, side);
    QRect half(place.left(), row.top(), place.width(), HalfHeight);
    drawLine(painter, half, title.left(first).trimmed(), small, color, side);
    half.moveBottom(row.bottom());
    drawLine(painter, half, title.mid(first), small, color, side);
}

} // namespace

void PageRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colors &colors = colorsFor(option.palette);
    const bool current = option.state & QStyle::State_Selected;
    const QRect row = option.rect;
    if (index.data(HeadingRole).toBool()) {
        drawLine(painter, row.adjusted(0, 2, 0, 0), index.data(Qt::DisplayRole).toString(),
                 fontFor(FontRole::SmallBold), colors.secondary,
                 QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
        return;
    }
    if (current || (option.state & QStyle::State_MouseOver))
        drawPanel(painter, row.adjusted(0, 1, 0, -1), current ? colors.selection : colors.hover, {},
                  tokens::RadiusControl);
    if (current && option.widget && showsFocus(option.widget))
        drawFocusRing(painter, row.adjusted(0, 1, 0, -1), colors.accent, tokens::RadiusControl);
    const auto placed = [&](int x, int width, int height) {
        return QStyle::visualRect(
            option.direction, row,
            {row.left() + x, row.top() + (row.height() - height) / 2, width, height});
    };
    const auto side = [&](Qt::Alignment alignment) {
        return QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter);
    };
    int x = Padding;
    drawLine(painter, placed(x, NumberWidth, row.height()), index.data(NumberRole).toString(),
             fontFor(FontRole::Small), colors.secondary, side(Qt::AlignRight));
    x += NumberWidth + tokens::Space2;
    const QString title = index.data(Qt::DisplayRole).toString();
    const QRect picture = placed(x, PictureWidth, PictureHeight);
    SlidePaper::paint(painter, picture, index.data(PictureRole).value<QPixmap>(), title,
                      option.palette);
    if (current)
        drawPanel(painter, picture, {}, colors.accent, tokens::RadiusTag);
    x += PictureWidth + tokens::Space2;
    const QString state = index.data(StateRole).toString();
    const QFont small = fontFor(FontRole::Small);
    const int wide = state.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(state) + 2;
    const auto tone = static_cast<Tone>(index.data(Roles::ToneRole).toInt());
    const int end = row.width() - Padding - wide;
    drawLine(painter, placed(end, wide, row.height()), state, small, toneColors(colors, tone).text,
             side(Qt::AlignRight));
    drawTitle(painter, row, placed(x, end - x - tokens::Space2, row.height()), title, current,
              colors.text, side(Qt::AlignLeft));
}

QSize PageRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {PictureWidth, index.data(HeadingRole).toBool() ? HeadingHeight : RowHeight};
}

PageRows::PageRows(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new PageRowDelegate(this));
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
}

} // namespace attache
