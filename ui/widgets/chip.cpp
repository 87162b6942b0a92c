#include "ui/widgets/chip.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace attache {

namespace {
constexpr int Padding = 11;
constexpr int EndWidth = 11; // the arrow or the ×
} // namespace

Chip::Chip(const QString &name, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(name);
    setFont(fontFor(FontRole::Body));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &Chip::press);
    describe();
}

void Chip::setValue(const QString &value)
{
    m_value = value;
    setOn(!value.isEmpty());
}

void Chip::setOn(bool on)
{
    m_on = on;
    if (!on)
        m_value.clear();
    describe();
    updateGeometry();
    update();
}

void Chip::setExclusive(bool exclusive)
{
    m_exclusive = exclusive;
    describe();
    updateGeometry();
}

bool Chip::hasEnd() const
{
    return m_menu || (m_on && !m_exclusive);
}

void Chip::setMenu(QMenu *menu)
{
    m_menu = menu;
    updateGeometry();
    update();
}

void Chip::press()
{
    if (m_menu)
        m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
    else if (!m_on)
        Q_EMIT toggledOn();
    else if (!m_exclusive)
        Q_EMIT removed();
}

QString Chip::shownText() const
{
    //: A filter and what it is set to, as in "Tier: S, A"
    return m_value.isEmpty() ? text() : Common::tr("%1: %2").arg(text(), m_value);
}

QRect Chip::endRect() const
{
    const QRect end(width() - EndWidth - Padding + 2, 0, EndWidth + Padding - 2, height());
    return QStyle::visualRect(layoutDirection(), rect(), end);
}

void Chip::describe()
{
    setAccessibleName(shownText());
    setAccessibleDescription(!m_on         ? tr("Filter is off")
                             : m_exclusive ? tr("Filter is on")
                                           : tr("Filter is on. Press Delete to remove it."));
}

QSize Chip::sizeHint() const
{
    const int end = hasEnd() ? EndWidth : 0;
    const int words = qMin(fontMetrics().horizontalAdvance(shownText()) + 2, 320);
    return {words + end + 2 * Padding, tokens::ChipHeight};
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(64, sizeHint().width()), tokens::ChipHeight};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const QColor words = !isEnabled() ? colors.muted : m_on ? colors.accent : colors.secondary;
    const bool lit = underMouse() && isEnabled();
    const QColor off = lit ? colors.hover : colors.surface;
    const QColor fill = m_on ? (lit ? colors.selection : colors.accentWeak) : off;
    drawPanel(&painter, rect(), fill, m_on ? colors.accent : colors.borderStrong, height() / 2.0);
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colors.accent, height() / 2.0);

    const int end = hasEnd() ? EndWidth : 0;
    const QRect textRect = QStyle::visualRect(layoutDirection(), rect(),
                                              rect().adjusted(Padding, 0, -Padding - end, 0));
    drawLine(&painter, textRect, shownText(), font(), words,
             QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    if (!end)
        return;
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const QPointF c(rightToLeft ? Padding + 3 : width() - Padding - 3, height() / 2.0);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_on) {
        painter.setPen(QPen(words, 1.2));
        painter.drawLine(c + QPointF(-3.7, -3.7), c + QPointF(3.7, 3.7));
        painter.drawLine(c + QPointF(-3.7, 3.7), c + QPointF(3.7, -3.7));
    } else {
        drawDropArrow(&painter, QRectF(c, c).adjusted(-4, -4, 4, 4), words);
    }
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    m_pressedEnd =
        m_on && hasEnd() && event->button() == Qt::LeftButton && endRect().contains(event->pos());
    QAbstractButton::mousePressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressedEnd && endRect().contains(event->pos())) {
        m_pressedEnd = false;
        setDown(false);
        Q_EMIT removed();
        return;
    }
    m_pressedEnd = false;
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Down:
        if (m_menu) {
            click();
            return;
        }
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_on && hasEnd()) {
            Q_EMIT removed();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace attache
