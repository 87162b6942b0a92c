#include "ui/forms/saved_combo_box.h"

#include <QComboBox>

namespace attache {

SavedComboBox::SavedComboBox(QWidget *parent)
    : SavedEditor(parent)
    , m_combo(new QComboBox)
{
    setEditor(m_combo);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_combo->setMinimumContentsLength(6);
    connect(m_combo, &QComboBox::activated, this, &SavedComboBox::decided);
}

void SavedComboBox::addChoice(const QString &text, const QVariant &data)
{
    m_combo->addItem(text, data);
    // The first item of a combo box chooses itself; nobody has chosen it.
    if (m_combo->count() == 1)
        SavedEditor::setValue(data);
}

void SavedComboBox::clearChoices()
{
    m_combo->clear();
}

QVariant SavedComboBox::value() const
{
    return m_combo->currentData();
}

void SavedComboBox::setReadOnly(bool readOnly)
{
    m_combo->setEnabled(!readOnly);
}

void SavedComboBox::display(const QVariant &value)
{
    int index = m_combo->findData(value);
    if (index < 0 && !value.toString().isEmpty()) {
        // A key that this version does not know is shown, and kept, as it is.
        m_combo->addItem(value.toString(), value);
        index = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(index);
}

} // namespace attache
