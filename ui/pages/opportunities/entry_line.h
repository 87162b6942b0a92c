#pragma once

#include <QLineEdit>

namespace attache {

/// A line that appears where something is to be added: Enter announces what was typed, Esc and
/// leaving it empty take it away.
class EntryLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit EntryLine(QWidget *parent = nullptr);

    /// Appears, asking for @p words.
    void ask(const QString &words, const QString &text = {});

Q_SIGNALS:
    /// Never empty.
    void entered(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void finish(bool keep);
};

} // namespace attache
