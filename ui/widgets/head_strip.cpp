#include "ui/widgets/head_strip.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace attache {

namespace {
constexpr int RowHeight = 60;
constexpr int LowRowHeight = 48;
} // namespace

HeadCell::HeadCell(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_upperRow(new QHBoxLayout)
    , m_upper(new MixedLine)
    , m_lower(new MixedLine)
{
    m_row->setContentsMargins(tokens::Space4, 0, tokens::Space4, 0);
    m_row->setSpacing(tokens::Space3);
    setAttribute(Qt::WA_Hover);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(3);
    lines->addStretch(1);
    m_upperRow->setSpacing(tokens::Space2);
    m_upperRow->addWidget(m_upper, 1);
    lines->addLayout(m_upperRow);
    lines->addWidget(m_lower);
    lines->addStretch(1);
    m_row->addLayout(lines, 1);
}

void HeadCell::setLines(LineRuns upper, LineRuns lower)
{
    m_upper->setRuns(std::move(upper));
    m_lower->setRuns(std::move(lower));
    makeRoom();
}

void HeadCell::keepWhole(int least, int most)
{
    m_leastWidth = least;
    m_mostWidth = most;
    makeRoom();
}

void HeadCell::setNarrow(bool narrow)
{
    const int side = narrow ? tokens::Space3 : tokens::Space4;
    if (m_row->contentsMargins().left() == side)
        return;
    m_row->setContentsMargins(side, 0, side, 0);
    makeRoom();
}

void HeadCell::paintEvent(QPaintEvent *)
{
    if (!underMouse() || !testAttribute(Qt::WA_SetCursor) ||
        cursor().shape() != Qt::PointingHandCursor)
        return;
    QPainter painter(this);
    drawPanel(&painter, rect().adjusted(3, 4, -3, -4), colorsFor(palette()).hover, {},
              tokens::RadiusControl);
}

void HeadCell::makeRoom()
{
    if (m_mostWidth > 0)
        setMinimumWidth(qMax(m_leastWidth, qMin(m_row->sizeHint().width(), m_mostWidth)));
}

void HeadCell::addLeading(QWidget *widget)
{
    m_row->insertWidget(m_leading++, widget, 0, Qt::AlignVCenter);
}

void HeadCell::addBeforeUpper(QWidget *widget)
{
    m_upperRow->insertWidget(m_beforeUpper++, widget, 0, Qt::AlignVCenter);
}

void HeadCell::addTrailing(QWidget *widget)
{
    m_row->addWidget(widget, 0, Qt::AlignVCenter);
}

void HeadCell::setContent(QWidget *widget)
{
    m_upper->hide();
    m_lower->hide();
    m_row->setStretch(m_leading, 0);
    m_row->insertWidget(m_leading, widget, 1);
}

QString HeadCell::text() const
{
    return m_upper->text() + QLatin1Char('\n') + m_lower->text();
}

HeadStrip::HeadStrip(QWidget *parent)
    : QFrame(parent)
    , m_rowHeight(RowHeight)
{
    // Whoever holds it need not make room for one row.
    setMinimumWidth(1);
    setFixedHeight(m_rowHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QHBoxLayout *&row : m_rows) {
        row = new QHBoxLayout;
        row->setSpacing(tokens::Hairline);
        column->addLayout(row, 1);
    }
}

HeadCell *HeadStrip::addCell(int stretch)
{
    m_cells.push_back({new HeadCell, stretch});
    place(m_twoRows);
    return m_cells.back().cell;
}

int HeadStrip::neededWidth() const
{
    int width = 0;
    for (const Place &each : m_cells) {
        if (!each.cell->isHidden())
            width += qMax(each.cell->minimumWidth(), each.cell->minimumSizeHint().width()) +
                     tokens::Hairline;
    }
    return width;
}

void HeadStrip::setCompact(bool low, bool narrow)
{
    m_rowHeight = low ? LowRowHeight : RowHeight;
    for (const Place &each : m_cells)
        each.cell->setNarrow(narrow);
    setFixedHeight(m_twoRows ? 2 * m_rowHeight : m_rowHeight);
    arrange();
}

void HeadStrip::arrange()
{
    const bool twoRows = m_cells.size() > 2 && neededWidth() > width();
    if (twoRows != m_twoRows)
        place(twoRows);
}

void HeadStrip::place(bool twoRows)
{
    m_twoRows = twoRows;
    const size_t inFirst = twoRows ? (m_cells.size() + 1) / 2 : m_cells.size();
    for (const Place &each : m_cells) {
        for (QHBoxLayout *row : m_rows)
            row->removeWidget(each.cell);
    }
    for (size_t i = 0; i < m_cells.size(); ++i)
        m_rows[i < inFirst ? 0 : 1]->addWidget(m_cells[i].cell, m_cells[i].stretch);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->setStretch(1, twoRows ? 1 : 0);
    setFixedHeight(twoRows ? 2 * m_rowHeight : m_rowHeight);
    update();
}

bool HeadStrip::event(QEvent *event)
{
    // What stands in a cell has changed, and with it the room it needs.
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QFrame::event(event);
}

void HeadStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void HeadStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.surface, colors.border, tokens::RadiusCard);
    if (m_twoRows)
        painter.fillRect(QRect(1, m_rowHeight, width() - 2, tokens::Hairline), colors.border);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (const Place &each : m_cells) {
        const QRect cell = each.cell->geometry();
        const bool first = mirrored ? cell.right() >= width() - 1 : cell.x() <= 0;
        if (first || each.cell->isHidden())
            continue;
        const int x = mirrored ? cell.right() + 1 : cell.x() - tokens::Hairline;
        painter.fillRect(QRect(x, cell.y() + 1, tokens::Hairline, cell.height() - 2),
                         colors.border);
    }
}

} // namespace attache
