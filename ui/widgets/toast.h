#pragma once

#include "core/brief/document.h"
#include "ui/style/tokens.h"

#include <QFrame>
#include <QTimer>

namespace attache {

class Button;
class TextLabel;

/// What just happened, over the lower edge of its host, with Undo where it can be undone. It comes
/// and goes without moving, waits while the pointer or the keyboard is on it, and Esc closes it.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *host);

    void showMessage(const QString &text, Tone tone = Tone::Neutral);
    /// With an Undo button; undoRequested() when it is pressed.
    void showUndoable(const QString &text);
    QString text() const;

    /// Milliseconds until it hides by itself.
    void setDuration(int milliseconds) { m_hideTimer.setInterval(milliseconds); }

Q_SIGNALS:
    void undoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void present(const QString &text, Tone tone, bool undoable);
    void place();
    void waitOrHide();

    TextLabel *m_text;
    Button *m_undo;
    Button *m_close;
    QTimer m_hideTimer;
    Tone m_tone = Tone::Neutral;
};

} // namespace attache
