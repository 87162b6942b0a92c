#include "ui/widgets/button.h"

#include "ui/base/tokens.h"
#include "ui/style/icons.h"

#include <QKeyEvent>

namespace attache {

Button::Button(const QString &text, ButtonKind kind, QWidget *parent)
    : QPushButton(text, parent)
{
    setKind(kind);
    setAutoDefault(false);
    setCursor(Qt::ArrowCursor);
}

void Button::setIconOnly(const QString &name, const QString &title, const QKeySequence &key)
{
    setIcon(attache::icon(name));
    setFixedWidth(tokens::ControlHeight);
    setAccessibleName(title);
    setToolTip(key.isEmpty()
                   ? title
                   : QStringLiteral("%1 (%2)").arg(title, key.toString(QKeySequence::NativeText)));
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
