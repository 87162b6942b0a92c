#pragma once

#include "ui/forms/saved_editor.h"

#include <QTime>

class QLineEdit;

namespace attache {

/// A time of day, which may be missing; a QTime in the QVariant, invalid when empty. Typed as
/// 14:00, 14.30, 1430, 14 or 2pm.
class SavedTimeEdit final : public SavedEditor
{
    Q_OBJECT

public:
    explicit SavedTimeEdit(QWidget *parent = nullptr);

    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

    /// Nothing when @p text is no time.
    static QTime parse(const QString &text);

protected:
    void display(const QVariant &value) override;
    QString fault() const override;

private:
    QLineEdit *m_edit;
};

} // namespace attache
