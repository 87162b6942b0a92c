#pragma once

#include <QPlainTextEdit>

namespace attache {

/// A plain text edit in the frame of a line edit, whose text begins where that of a line edit does.
/// Tab leaves it.
class FramedTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FramedTextEdit(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace attache
