#include "ui/widgets/cell_grid.h"

#include "ui/base/plain_words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace attache {

CellGrid::CellGrid(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void CellGrid::setCurrent(int row, int column)
{
    const bool hasCells = rowCount() > 0 && columnCount() > 0;
    m_row = hasCells ? std::clamp(row, 0, rowCount() - 1) : -1;
    m_column = hasCells ? std::clamp(column, 0, columnCount() - 1) : 0;
    setAccessibleDescription(currentWords());
    update();
    Q_EMIT currentChanged();
}

QPoint CellGrid::placeAt(const QPoint &point) const
{
    constexpr int None = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const QRect first = columnCount() > 0 ? cellAt(row, 0) : QRect();
        if (point.y() < first.top() || point.y() > first.bottom())
            continue;
        for (int column = 0; column < columnCount(); ++column) {
            if (cellAt(row, column).contains(point))
                return {column, row};
        }
        return {None, row};
    }
    return {None, None};
}

void CellGrid::mousePressEvent(QMouseEvent *event)
{
    const QPoint place = placeAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || place.y() < 0)
        return QWidget::mousePressEvent(event);
    setCurrent(place.y(), place.x() < 0 ? m_column : place.x());
}

void CellGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return setCurrent(m_row - 1, m_column);
    case Qt::Key_Down:
        return setCurrent(m_row + 1, m_column);
    case Qt::Key_Left:
        return setCurrent(m_row, m_column - 1);
    case Qt::Key_Right:
        return setCurrent(m_row, m_column + 1);
    case Qt::Key_Home:
        return setCurrent(0, m_column);
    case Qt::Key_End:
        return setCurrent(rowCount() - 1, m_column);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool CellGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QPoint place = placeAt(help->pos());
    if (place.x() < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTip(wordsOf(place.y(), place.x())), this);
    return true;
}

} // namespace attache
