#pragma once

#include "ui/forms/saved_editor.h"

#include <limits>
#include <optional>

class QLineEdit;

namespace attache {

/// A number, which may be missing: qlonglong, or an invalid QVariant. Shown with the separators of
/// the locale; typed with or without them, in Chinese units too ("120万").
class SavedNumberEdit final : public SavedEditor
{
    Q_OBJECT

public:
    enum class Kind {
        Integer,
        Money, ///< minor units; shown and typed in major ones
        Percent
    };

    explicit SavedNumberEdit(Kind kind, QWidget *parent = nullptr);
    /// What a whole number may be; others are refused with these bounds named.
    void setRange(qint64 least, qint64 most);

    QLineEdit *lineEdit() const { return m_edit; }
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

protected:
    void display(const QVariant &value) override;
    QString fault() const override;

private:
    /// Nothing when the text is no such number; invalid for an empty one.
    std::optional<QVariant> parsed() const;

    Kind m_kind;
    QLineEdit *m_edit;
    std::optional<std::pair<qint64, qint64>> m_range;
};

} // namespace attache
