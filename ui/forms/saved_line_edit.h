#pragma once

#include "ui/forms/saved_editor.h"

class QLineEdit;

namespace attache {

/// One line of text; QString. Enter saves.
class SavedLineEdit final : public SavedEditor
{
    Q_OBJECT

public:
    explicit SavedLineEdit(QWidget *parent = nullptr);

    QLineEdit *lineEdit() const { return m_edit; }
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    void setPlaceholder(const QString &text);

protected:
    void display(const QVariant &value) override;

private:
    QLineEdit *m_edit;
};

} // namespace attache
