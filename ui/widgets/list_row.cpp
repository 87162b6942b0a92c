#include "ui/widgets/list_row.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"
#include "ui/widgets/card.h"
#include "ui/widgets/row_ground.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace attache {

CardWidget *cardLighting(const ListRow &row)
{
    for (QWidget *above = row.parentWidget(); above; above = above->parentWidget()) {
        if (auto *card = qobject_cast<CardWidget *>(above))
            return card;
        if (qobject_cast<QAbstractScrollArea *>(above))
            return nullptr;
    }
    return nullptr;
}

ListRow::ListRow(int height, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setFixedHeight(height);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(tokens::Space2);
}

void ListRow::setLined(bool lined)
{
    m_lined = lined;
    update();
}

void ListRow::setLineAbove(bool above)
{
    m_lined = !above;
    m_lineAbove = above;
    update();
}

bool ListRow::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
    case QEvent::Hide:
    case QEvent::Move:
        // It paints the light below the row.
        if (CardWidget *card = cardLighting(*this))
            card->update();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void ListRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    if (underMouse() && !cardLighting(*this))
        drawPanel(&painter, rect().adjusted(0, 1, 0, -2), colors.hover, {}, tokens::RadiusControl);
    if (m_lined)
        painter.fillRect(QRect(0, height() - tokens::Hairline, width(), tokens::Hairline),
                         colors.border);
    if (m_lineAbove)
        painter.fillRect(QRect(0, 0, width(), tokens::Hairline), colors.border);
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusControl);
}

void ListRow::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton;
}

void ListRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_pressed, false) && rect().contains(event->pos()))
        Q_EMIT activated();
}

void ListRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT activated();
        return;
    case Qt::Key_Down:
        focusNeighbour(1);
        return;
    case Qt::Key_Up:
        focusNeighbour(-1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ListRow::focusNeighbour(int step, Qt::FocusReason reason)
{
    if (!parentWidget())
        return false;
    QList<ListRow *> rows =
        parentWidget()->findChildren<ListRow *>(QString(), Qt::FindDirectChildrenOnly);
    rows.removeIf([](const ListRow *row) { return row->isHidden(); });
    // As they stand, in whatever order they were made.
    std::ranges::stable_sort(rows, {}, [](const ListRow *row) { return row->y(); });
    const qsizetype next = rows.indexOf(this) + step;
    if (next < 0 || next >= rows.size())
        return false;
    rows[next]->setFocus(reason);
    return true;
}

} // namespace attache
