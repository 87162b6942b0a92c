#include "ui/forms/saved_editor.h"

#include "ui/base/tokens.h"
#include "ui/forms/unsaved_event.h"
#include "ui/style/house_style.h"
#include "ui/widgets/floating_note.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace attache {

SavedEditor::SavedEditor(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_pause.setSingleShot(true);
    m_pause.setInterval(tokens::SavePause);
    connect(&m_pause, &QTimer::timeout, this, &SavedEditor::savePaused);
}

SavedEditor::~SavedEditor()
{
    delete m_errorNote;
}

void SavedEditor::setEditor(QWidget *editor)
{
    m_editor = editor;
    m_column->addWidget(editor);
    editor->installEventFilter(this);
    setFocusProxy(editor);
}

void SavedEditor::setValue(const QVariant &value)
{
    const bool typing = isDirty() && (m_editor->hasFocus() || !error().isEmpty());
    m_saved = value;
    if (typing)
        return;
    m_pause.stop();
    // What is shown already stays as it is, with its cursor: a refresh follows every save.
    if (value != this->value())
        display(value);
    // An editor may show less than it was given (no line breaks in a line); that is not a change.
    m_saved = this->value();
    setError({});
}

void SavedEditor::setError(const QString &message)
{
    const bool isNews = message != error();
    m_error = message;
    if (!m_errorNote && !message.isEmpty())
        m_errorNote = new FloatingNote(m_editor);
    if (m_errorNote)
        m_errorNote->say(message);
    m_editor->setProperty(HouseStyle::ErrorProperty, !message.isEmpty());
    m_editor->setAccessibleDescription(message);
    m_editor->update();
    if (!isNews)
        return;
    UnsavedEvent event(this, message);
    QCoreApplication::sendEvent(window(), &event);
}

QString SavedEditor::faultNow() const
{
    const QString wrong = fault();
    return wrong.isEmpty() && m_check ? m_check(value()) : wrong;
}

void SavedEditor::savePaused()
{
    // A value that is still being typed is not reported as wrong.
    if (isDirty() && faultNow().isEmpty())
        saveNow();
}

void SavedEditor::saveNow()
{
    m_pause.stop();
    if (!isDirty())
        return;
    const QString wrong = faultNow();
    setError(wrong);
    if (!wrong.isEmpty())
        return;
    m_saved = value();
    Q_EMIT saved(m_saved);
}

void SavedEditor::restore()
{
    m_pause.stop();
    display(m_saved);
    setError({});
}

QVariant SavedEditor::typed() const
{
    const auto *line = qobject_cast<const QLineEdit *>(m_editor);
    return line ? QVariant(line->text()) : value();
}

void SavedEditor::showRefused(const QVariant &typed, const QString &reason)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        line->setText(typed.toString());
    else
        display(typed);
    setError(reason);
}

void SavedEditor::edited()
{
    if (!error().isEmpty())
        setError({});
    if (m_savesWhileTyping)
        m_pause.start();
}

void SavedEditor::decided()
{
    saveNow();
}

bool SavedEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Wheel && !m_editor->hasFocus()) {
        // The wheel moves the page under the pointer, not a value that happens to lie there.
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::FocusOut) {
        // A menu or a list of completions over the field does not mean leaving it.
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            saveNow();
    } else if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && (isDirty() || !error().isEmpty())) {
            // Also as a shortcut of the page: the first Esc belongs to the field.
            event->accept();
            if (event->type() == QEvent::KeyPress)
                restore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attache
