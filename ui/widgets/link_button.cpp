#include "ui/widgets/link_button.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"

#include <QPainter>

namespace attache {

LinkButton::LinkButton(const QString &text, TextColor color, QWidget *parent)
    : Button(text, ButtonKind::Link, parent)
    , m_color(color)
{
    setFont(fontFor(FontRole::Small));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = this->font();
    font.setUnderline(underMouse() && isEnabled());
    drawLine(&painter, rect(), text(), font,
             isEnabled() ? textColor(palette(), m_color) : colorsFor(palette()).muted,
             Qt::AlignCenter);
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colorsFor(palette()).accent, tokens::RadiusTag);
}

} // namespace attache
