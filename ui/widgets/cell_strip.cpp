#include "ui/widgets/cell_strip.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyle>

namespace attache {

namespace {

constexpr int CellHeight = 8;
constexpr int CellWidth = 22;
constexpr int Gap = 2;
constexpr int MostWide = 5;

} // namespace

CellStrip::CellStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CellStrip::setCells(std::vector<Tone> cells)
{
    m_cells = std::move(cells);
    updateGeometry();
    update();
}

QSize CellStrip::sizeHint() const
{
    return {MostWide * (CellWidth + Gap), tokens::BodyLine};
}

QSize CellStrip::minimumSizeHint() const
{
    return {CellWidth, tokens::BodyLine};
}

void CellStrip::paintEvent(QPaintEvent *)
{
    if (m_cells.empty())
        return;
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    // Many share the room that a few have.
    const double step =
        qMin<double>(CellWidth + Gap, double(width() + Gap) / double(m_cells.size()));
    const double gap = step > 3 * Gap ? Gap : 0;
    for (size_t i = 0; i < m_cells.size(); ++i) {
        const QColor fill =
            m_cells[i] == Tone::Muted ? colors.borderStrong : toneColors(colors, m_cells[i]).mark;
        QRectF cell(double(i) * step, (height() - CellHeight) / 2.0, step - gap, CellHeight);
        if (layoutDirection() == Qt::RightToLeft)
            cell.moveRight(width() - cell.left());
        drawPanel(&painter, cell, fill, {}, gap > 0 ? Gap : 0);
    }
}

} // namespace attache
