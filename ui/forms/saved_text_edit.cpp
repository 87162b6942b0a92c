#include "ui/forms/saved_text_edit.h"

#include "ui/forms/framed_text_edit.h"

#include <QEvent>
#include <QScrollBar>

namespace attache {

SavedTextEdit::SavedTextEdit(QWidget *parent)
    : SavedEditor(parent)
    , m_edit(new FramedTextEdit)
{
    setEditor(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        if (isDirty())
            edited();
    });
    SavedEditor::setValue(QString());
    grow();
}

QVariant SavedTextEdit::value() const
{
    return m_edit->toPlainText();
}

void SavedTextEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void SavedTextEdit::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SavedTextEdit::setLines(int least, int most)
{
    m_leastLines = least;
    m_mostLines = most;
    grow();
}

void SavedTextEdit::display(const QVariant &value)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(value.toString());
    grow();
}

void SavedTextEdit::resizeEvent(QResizeEvent *event)
{
    SavedEditor::resizeEvent(event);
    grow();
}

void SavedTextEdit::changeEvent(QEvent *event)
{
    SavedEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        grow();
}

void SavedTextEdit::grow()
{
    // The document of a plain text edit counts its height in lines, wrapped ones included.
    const int needed = qRound(m_edit->document()->size().height());
    const int lines = qBound(m_leastLines, needed, m_mostLines);
    const int height = lines * m_edit->fontMetrics().lineSpacing() +
                       2 * static_cast<int>(m_edit->document()->documentMargin()) + 6;
    m_edit->setVerticalScrollBarPolicy(needed > m_mostLines ? Qt::ScrollBarAsNeeded
                                                            : Qt::ScrollBarAlwaysOff);
    if (m_edit->minimumHeight() != height)
        m_edit->setFixedHeight(height);
}

} // namespace attache
