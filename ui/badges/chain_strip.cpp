#include "ui/badges/chain_strip.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace attache {

namespace {

struct CellLook
{
    QColor fill;
    QColor line;
    QColor text;
    bool dashed = false;
};

CellLook lookOf(const ChainCell &cell, const Colors &colors)
{
    if (cell.opposed)
        return cell.faded ? CellLook{colors.dangerWeak, colors.danger, colors.dangerText}
                          : CellLook{colors.danger, {}, colors.onAccent};
    switch (cell.coverage) {
    case RoleCoverage::Supportive:
        return cell.faded ? CellLook{colors.okWeak, colors.ok, colors.okText}
                          : CellLook{colors.ok, {}, colors.onAccent};
    case RoleCoverage::Met:
        return cell.faded ? CellLook{colors.surface, colors.accent, colors.accent}
                          : CellLook{colors.accentWeak, {}, colors.accent};
    case RoleCoverage::Named:
        return {colors.surface, colors.borderStrong, colors.secondary};
    case RoleCoverage::Unknown:
        break;
    }
    return {{}, colors.borderStrong, colors.textMuted, true};
}

QRect cellRect(const QRect &rect, int index, Qt::LayoutDirection direction)
{
    const int top = rect.top() + (rect.height() - tokens::ChainCellHeight) / 2;
    const QRect cell(rect.left() + index * (tokens::ChainCellWidth + tokens::ChainCellGap), top,
                     tokens::ChainCellWidth, tokens::ChainCellHeight);
    return QStyle::visualRect(direction, rect, cell);
}

ChainCells emptyCells()
{
    ChainCells cells;
    for (size_t i = 0; i < cells.size(); ++i)
        cells[i].role = ChainRoles[i];
    return cells;
}

} // namespace

ChainStripWidget::ChainStripWidget(QWidget *parent)
    : ChainStripWidget(emptyCells(), parent)
{
}

ChainStripWidget::ChainStripWidget(const ChainCells &cells, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCells(cells);
}

void ChainStripWidget::setCells(const ChainCells &cells)
{
    m_cells = cells;
    setAccessibleName(Common::tr("Decision chain"));
    setAccessibleDescription(describe(cells));
    update();
}

QSize ChainStripWidget::stripSize()
{
    const int count = static_cast<int>(std::tuple_size_v<ChainCells>);
    return {count * tokens::ChainCellWidth + (count - 1) * tokens::ChainCellGap,
            tokens::ChainCellHeight};
}

void ChainStripWidget::paint(QPainter *painter, const QRect &rect, const ChainCells &cells,
                             const QPalette &palette, Qt::LayoutDirection direction)
{
    for (size_t i = 0; i < cells.size(); ++i)
        paintCell(painter, cellRect(rect, static_cast<int>(i), direction), cells[i], palette);
}

void ChainStripWidget::paintCell(QPainter *painter, const QRect &rect, const ChainCell &cell,
                                 const QPalette &palette)
{
    const CellLook look = lookOf(cell, colorsFor(palette));
    QString letter = roleLetter(cell.role);
    if (letter.isEmpty())
        letter = labelOf(cell.role).left(1);
    drawPanel(painter, rect, look.fill, look.line, tokens::RadiusCell, 1,
              look.dashed ? Qt::DashLine : Qt::SolidLine);
    drawLine(painter, rect, letter, fontFor(FontRole::Small), look.text, Qt::AlignCenter);
}

const ChainCell *ChainStripWidget::cellAt(const QPoint &position, const QRect &rect,
                                          const ChainCells &cells, Qt::LayoutDirection direction)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        if (cellRect(rect, static_cast<int>(i), direction).contains(position))
            return &cells[i];
    }
    return nullptr;
}

QString ChainStripWidget::describe(const ChainCell &cell)
{
    QStringList parts{labelOf(cell.role)};
    parts << (cell.opposed ? labelOf(Stance::Opponent) : labelOf(cell.coverage));
    if (cell.faded)
        parts << Common::tr("not met for too long");
    if (!cell.names.isEmpty())
        parts << QLocale().createSeparatedList(cell.names);
    return parts.join(QStringLiteral(" · "));
}

QString ChainStripWidget::describe(const ChainCells &cells)
{
    QStringList lines;
    for (const ChainCell &cell : cells)
        lines << describe(cell);
    return lines.join(QStringLiteral("\n"));
}

bool ChainStripWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const ChainCell *cell = cellAt(help->pos(), rect(), m_cells, layoutDirection());
        if (cell)
            QToolTip::showText(help->globalPos(), plainTip(describe(*cell)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void ChainStripWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_cells, palette(), layoutDirection());
}

ChainCellBadge::ChainCellBadge(const ChainCell &cell, QWidget *parent)
    : QWidget(parent)
    , m_cell(cell)
{
    setFixedSize(tokens::ChainCellWidth, tokens::ChainCellHeight);
    setAccessibleName(labelOf(cell.role));
    setToolTip(plainTip(ChainStripWidget::describe(cell)));
}

void ChainCellBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ChainStripWidget::paintCell(&painter, rect(), m_cell, palette());
}

} // namespace attache
