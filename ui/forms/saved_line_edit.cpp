#include "ui/forms/saved_line_edit.h"

#include <QLineEdit>

namespace attache {

SavedLineEdit::SavedLineEdit(QWidget *parent)
    : SavedEditor(parent)
    , m_edit(new QLineEdit)
{
    setEditor(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &SavedLineEdit::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedLineEdit::decided);
    SavedEditor::setValue(QString());
}

QVariant SavedLineEdit::value() const
{
    return m_edit->text();
}

void SavedLineEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void SavedLineEdit::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SavedLineEdit::display(const QVariant &value)
{
    m_edit->setText(value.toString());
    m_edit->setCursorPosition(0);
}

} // namespace attache
