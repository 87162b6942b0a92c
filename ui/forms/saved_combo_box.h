#pragma once

#include "ui/forms/saved_editor.h"

class QComboBox;

namespace attache {

/// One of several values; QVariant of the chosen item's data. Saved when chosen.
class SavedComboBox final : public SavedEditor
{
    Q_OBJECT

public:
    explicit SavedComboBox(QWidget *parent = nullptr);

    QComboBox *comboBox() const { return m_combo; }
    void addChoice(const QString &text, const QVariant &data);
    void clearChoices();
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

protected:
    void display(const QVariant &value) override;

private:
    QComboBox *m_combo;
};

} // namespace attache
