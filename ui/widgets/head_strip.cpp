#include "ui/widgets/head_strip.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace attache {

namespace {
constexpr int StripHeight = 60;
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

QString HeadCell::text() const
{
    return m_upper->text() + QLatin1Char('\n') + m_lower->text();
}

HeadStrip::HeadStrip(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
{
    setFixedHeight(StripHeight);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(tokens::Hairline);
}

HeadCell *HeadStrip::addCell(int stretch)
{
    auto *cell = new HeadCell;
    m_row->addWidget(cell, stretch);
    m_cells.push_back(cell);
    return cell;
}

void HeadStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.surface, colors.border, tokens::RadiusCard);
    for (const HeadCell *cell : m_cells) {
        if (cell == m_cells.front() || !cell->isVisibleTo(this))
            continue;
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const int x = mirrored ? cell->geometry().right() + 1 : cell->x() - tokens::Hairline;
        painter.fillRect(QRect(x, 1, tokens::Hairline, height() - 2), colors.border);
    }
}

} // namespace attache
