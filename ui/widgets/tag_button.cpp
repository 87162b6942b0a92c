#include "ui/widgets/tag_button.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"
#include "ui/widgets/tag.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace attache {

TagButton::TagButton(const QString &text, Tone tone, QWidget *parent)
    : QAbstractButton(parent)
    , m_tone(tone)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTag(text, tone);
}

void TagButton::setTag(const QString &text, Tone tone)
{
    m_tone = tone;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

void TagButton::setMenu(QMenu *menu)
{
    delete m_menu;
    m_menu = menu;
    if (!menu)
        return;
    menu->setParent(this, menu->windowFlags());
    connect(this, &QAbstractButton::clicked, this, &TagButton::openMenu, Qt::UniqueConnection);
}

QSize TagButton::sizeHint() const
{
    return Tag::tagSize(text()) + QSize(0, 4);
}

void TagButton::openMenu()
{
    if (m_menu)
        m_menu->popup(mapToGlobal(QPoint(0, height())));
}

void TagButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const QRect tag = rect().adjusted(0, 2, 0, -2);
    Tag::paint(&painter, tag, text(), m_tone, palette());
    if (underMouse() && isEnabled()) {
        drawPanel(&painter, tag, {}, toneColors(colors, m_tone).mark, tokens::RadiusTag);
    }
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusTag + 1);
}

void TagButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Down:
        if (m_menu) {
            openMenu();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace attache
