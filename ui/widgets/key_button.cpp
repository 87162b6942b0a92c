#include "ui/widgets/key_button.h"

#include "ui/base/tokens.h"
#include "ui/widgets/key_cap.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace attache {

KeyButton::KeyButton(const QString &text, const QString &key, ButtonKind kind, QWidget *parent)
    : Button(text, kind, parent)
    , m_key(key)
{
    setAccessibleDescription(key);
}

QSize KeyButton::sizeHint() const
{
    return Button::sizeHint() + QSize(keyCap::widthOf(m_key) + tokens::Space1, 0);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const int cap = keyCap::widthOf(m_key);
    const QRect whole = option.rect;
    const QRect place(whole.right() - tokens::Space2 - cap,
                      whole.center().y() - keyCap::Height / 2 + 1, cap, keyCap::Height);
    keyCap::draw(&painter, QStyle::visualRect(layoutDirection(), whole, place), m_key, palette());
    const QRect rest = whole.adjusted(0, 0, -cap - tokens::Space2, 0);
    option.rect = QStyle::visualRect(layoutDirection(), whole, rest);
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
}

} // namespace attache
