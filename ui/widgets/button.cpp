#include "ui/widgets/button.h"

#include <QKeyEvent>

namespace attache {

Button::Button(const QString &text, ButtonKind kind, QWidget *parent)
    : QPushButton(text, parent)
{
    setKind(kind);
    setAutoDefault(false);
    setCursor(Qt::ArrowCursor);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace attache
