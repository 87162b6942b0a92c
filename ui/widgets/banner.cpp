#include "ui/widgets/banner.h"

#include "ui/base/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace attache {

Banner::Banner(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::Space6, tokens::Space1, tokens::Space6, tokens::Space1);
    row->setSpacing(tokens::Space3);
    row->addWidget(new ElidedLabel(text), 1);
    setFixedHeight(tokens::ControlHeight + 2 * tokens::Space1);
}

Button *Banner::addButton(const QString &text)
{
    auto *button = new Button(text);
    layout()->addWidget(button);
    return button;
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    painter.fillRect(rect(), toneColors(colors, m_tone).fill);
    painter.fillRect(QRect(0, height() - tokens::Hairline, width(), tokens::Hairline),
                     colors.border);
}

} // namespace attache
