#include "ui/shell/undo_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace attache {

namespace {

bool hasOwnStep(const QObject *field, bool undo)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return undo ? line->isUndoAvailable() : line->isRedoAvailable();
    const QTextDocument *text = nullptr;
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(field))
        text = plain->document();
    else if (const auto *rich = qobject_cast<const QTextEdit *>(field))
        text = rich->document();
    else
        return true; // no field of text: what it does with its keys is its own business
    return undo ? text->isUndoAvailable() : text->isRedoAvailable();
}

} // namespace

UndoKeys::UndoKeys(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    const auto *keys = static_cast<QKeyEvent *>(event);
    const bool undo = keys->matches(QKeySequence::Undo);
    const bool redo = keys->matches(QKeySequence::Redo) ||
                      QKeySequence(keys->keyCombination()) == QKeySequence(Qt::CTRL | Qt::Key_Y);
    if ((!undo && !redo) || hasOwnStep(watched, undo))
        return false;
    event->ignore();
    return true;
}

} // namespace attache
