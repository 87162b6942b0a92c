#include "ui/widgets/page_grid.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/page_rows.h"
#include "ui/widgets/slide_paper.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyle>

namespace attache {

namespace {

constexpr int Columns = 2;
constexpr int Padding = 4;
constexpr int LineHeight = 18;

class PageGridDelegate final : public QStyledItemDelegate
{
public:
    explicit PageGridDelegate(PageGrid *grid)
        : QStyledItemDelegate(grid)
        , m_grid(grid)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const int wide = m_grid->pictureWidth();
        return {wide + 2 * Padding, wide * 9 / 16 + LineHeight + 2 * Padding};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colors &colors = colorsFor(option.palette);
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen || (option.state & QStyle::State_MouseOver))
            drawPanel(painter, option.rect, chosen ? colors.selection : colors.hover, {},
                      tokens::RadiusControl);
        if (chosen && option.widget && showsFocus(option.widget))
            drawFocusRing(painter, option.rect, colors.accent, tokens::RadiusControl);
        const QRect room = option.rect.adjusted(Padding, Padding, -Padding, -Padding);
        const QRect picture(room.left(), room.top(), room.width(), room.width() * 9 / 16);
        SlidePaper::paint(painter, picture,
                          index.data(PageRowDelegate::PictureRole).value<QPixmap>(),
                          index.data().toString(), option.palette);
        if (chosen)
            drawPanel(painter, picture, {}, colors.accent, tokens::RadiusTag);
        const QFont small = fontFor(FontRole::Small);
        const QString state = index.data(PageRowDelegate::StateRole).toString();
        const int end = state.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(state) + 4;
        const QRect line(room.left(), picture.bottom() + 1, room.width(), LineHeight);
        const auto placed = [&](int x, int width) {
            return QStyle::visualRect(option.direction, line,
                                      {line.left() + x, line.top(), width, line.height()});
        };
        const auto side = [&](Qt::Alignment alignment) {
            return QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter);
        };
        const QString words = QStringLiteral("%1  %2").arg(
            index.data(PageRowDelegate::NumberRole).toString(), index.data().toString());
        drawLine(painter, placed(0, line.width() - end), words, small,
                 chosen ? colors.text : colors.secondary, side(Qt::AlignLeft));
        const auto tone = static_cast<Tone>(index.data(Roles::ToneRole).toInt());
        drawLine(painter, placed(line.width() - end, end), state, small,
                 toneColors(colors, tone).text, side(Qt::AlignRight));
    }

private:
    PageGrid *m_grid;
};

} // namespace

PageGrid::PageGrid(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new PageGridDelegate(this));
    setFrameShape(NoFrame);
    setViewMode(IconMode);
    setResizeMode(Adjust);
    setMovement(Static);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
}

int PageGrid::pictureWidth() const
{
    // The view keeps the room of a scroll bar free, whether there is one or not.
    const int room = maximumViewportSize().width() -
                     style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    return qMax(PageRowDelegate::PictureWidth, room / Columns - 2 * Padding - 1);
}

void PageGrid::reset()
{
    QListView::reset();
    hideHeadings();
}

void PageGrid::hideHeadings()
{
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        setRowHidden(row, model()->index(row, 0).data(PageRowDelegate::HeadingRole).toBool());
}

void PageGrid::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace attache
