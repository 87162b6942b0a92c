#pragma once

#include "ui/forms/saved_editor.h"

class QPlainTextEdit;

namespace attache {

/// Several lines of text; QString. Grows with what is typed, up to twelve lines.
class SavedTextEdit final : public SavedEditor
{
    Q_OBJECT

public:
    explicit SavedTextEdit(QWidget *parent = nullptr);

    QPlainTextEdit *textEdit() const { return m_edit; }
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    void setPlaceholder(const QString &text);
    void setLines(int least, int most);

protected:
    void display(const QVariant &value) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void grow();

    QPlainTextEdit *m_edit;
    int m_leastLines = 2;
    int m_mostLines = 12;
};

} // namespace attache
