#include "ui/pages/opportunities/entry_line.h"

#include "ui/base/tokens.h"

#include <QKeyEvent>

namespace attache {

EntryLine::EntryLine(QWidget *parent)
    : QLineEdit(parent)
{
    setFixedHeight(tokens::ControlHeight);
    hide();
}

void EntryLine::ask(const QString &words, const QString &text)
{
    setPlaceholderText(words);
    setAccessibleName(words);
    setText(text);
    show();
    setFocus(Qt::OtherFocusReason);
}

void EntryLine::finish(bool keep)
{
    const QString typed = text().trimmed();
    clear();
    hide();
    if (keep && !typed.isEmpty())
        Q_EMIT entered(typed);
}

bool EntryLine::event(QEvent *event)
{
    // Escape belongs to what stands before anything behind it.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void EntryLine::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return finish(true);
    case Qt::Key_Escape:
        return finish(false);
    default:
        return QLineEdit::keyPressEvent(event);
    }
}

void EntryLine::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason &&
        isVisible())
        finish(true);
}

} // namespace attache
