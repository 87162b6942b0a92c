#pragma once

#include "ui/forms/saved_editor.h"

class QAction;
class QLineEdit;

namespace attache {

/// A line with an action at its end that opens what stands in it: a page, a mail, a call. QString.
class SavedLinkEdit final : public SavedEditor
{
    Q_OBJECT

public:
    enum class Kind { Url, Email, Phone };

    explicit SavedLinkEdit(Kind kind, QWidget *parent = nullptr);

    QLineEdit *lineEdit() const { return m_edit; }
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

    /// What opening @p text means; empty for nothing that can be opened.
    static QString addressOf(Kind kind, const QString &text);

Q_SIGNALS:
    /// To hand to the desktop: "https://…", "mailto:…", "tel:…".
    void openRequested(const QString &address);

protected:
    void display(const QVariant &value) override;
    QString fault() const override;

private:
    Kind m_kind;
    QLineEdit *m_edit;
    QAction *m_open;
};

} // namespace attache
