#pragma once

#include "ui/forms/saved_editor.h"

class QLineEdit;

namespace attache {

/// A point in time, which may be missing: a QDateTime in UTC, or an invalid QVariant. Shown and
/// typed in local time: 2026-11-30 14:00, or a day alone for its beginning.
class SavedDateTimeEdit final : public SavedEditor
{
    Q_OBJECT

public:
    explicit SavedDateTimeEdit(QWidget *parent = nullptr);

    QLineEdit *lineEdit() const { return m_edit; }
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

    /// In UTC; invalid when @p text is not a point in time.
    static QDateTime parse(const QString &text);

protected:
    void display(const QVariant &value) override;
    QString fault() const override;

private:
    QLineEdit *m_edit;
    QVariant m_shown;    ///< whose words stand in the line, with the seconds they leave out
    QString m_shownText; ///< these words
};

} // namespace attache
