#include "core/brief/chart_table.h"
#include "ui/print/chart_painter.h"
#include "ui/print/document_layout.h"

#include <memory>

/// @file
/// Charts in DocumentLayout: by the plan they have on screen, with the fonts of paper, and their
/// words set as all words of the document are, so that they can be searched.

namespace attache {

namespace {

/// The size of small words on screen, by which a plan is measured.
constexpr qreal SmallOnScreen = 12;

struct PaperChart
{
    Chart chart;
    ChartLook look;
    ChartPlan plan;
};

qreal leftOf(const ChartLabel &label, qreal width)
{
    if (label.alignment & Qt::AlignRight)
        return label.rect.right() - width;
    if (label.alignment & Qt::AlignHCenter)
        return label.rect.center().x() - width / 2;
    return label.rect.left();
}

} // namespace

void DocumentLayout::add(const Chart &chart)
{
    if (chart.isEmpty())
        return;
    if (!chartsCanBeDrawn())
        return add(chartTable(chart));
    auto drawn = std::make_shared<PaperChart>();
    drawn->chart = chart;
    drawn->look.regular = paperFont(m_style.small);
    drawn->look.bold = paperFont(m_style.small.bolder());
    drawn->look.unit = m_style.small.size / SmallOnScreen;
    const QSizeF size(m_style.width(), chartHeight(chart, drawn->look));
    drawn->plan = planChart(chart, size, drawn->look);
    Piece piece;
    piece.height = size.height();
    piece.drawing = [drawn](QPainter &painter) {
        // That it can be drawn was asked before.
        (void)paintChart(&painter, drawn->chart, drawn->plan, drawn->look);
    };
    for (const ChartLabel &label : drawn->plan.labels) {
        TextStyle style = m_style.small.in(label.color);
        if (label.bold)
            style = style.bolder();
        TextLine line = m_shaper.elided(label.text, style, label.rect.width());
        const qreal width = line.width;
        const qreal top = label.rect.center().y() - line.height / 2;
        piece.place(leftOf(label, width), top, std::move(line));
    }
    for (size_t i = 0; i < drawn->plan.places.size(); ++i)
        piece.items.push_back({static_cast<int>(i), drawn->plan.places[i]});
    append(std::move(piece), m_style.gap);
}

} // namespace attache
