#pragma once

#include "core/base/tone.h"
#include "ui/base/tokens.h"

#include <QFrame>
#include <QTimer>

#include <functional>
#include <vector>

class QHBoxLayout;
class QPlainTextEdit;

namespace attache {

class Button;
class TextLabel;

/// What just happened, over the lower edge of its host, with Undo where it can be undone and what
/// else can be done about it. It comes and goes without moving, waits while the pointer or the
/// keyboard is on it, and Esc closes it.
class Toast : public QFrame
{
    Q_OBJECT

public:
    /// A button beside the words; pressed, it closes the toast first. A text that ends in a
    /// question mark is what is asked, and has the outline of the accent.
    struct Action
    {
        QString text;
        std::function<void()> run;
    };

    explicit Toast(QWidget *host);

    /// In all of these, what stands on a second line of the text is said in a smaller voice below
    /// the first, which is bold then.
    void showMessage(const QString &text, Tone tone = Tone::Neutral);
    /// With an Undo button; undoRequested() when it is pressed.
    void showUndoable(const QString &text, std::vector<Action> actions = {});
    void showActions(const QString &text, std::vector<Action> actions);
    /// What went wrong. A button shows @p detail, what a technician asks for, where there is some;
    /// the toast then stays until it is closed.
    void showError(const QString &text, const QString &detail);
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
    void present(const QString &text, Tone tone, bool undoable, std::vector<Action> actions = {});
    void setActions(std::vector<Action> actions);
    void showDetail();
    void place();
    void waitOrHide();

    QHBoxLayout *m_row;
    TextLabel *m_text;
    TextLabel *m_note; ///< the second line
    QPlainTextEdit *m_detail;
    Button *m_details;
    std::vector<Button *> m_actions;
    Button *m_undo;
    Button *m_close;
    QTimer m_hideTimer;
    Tone m_tone = Tone::Neutral;
};

} // namespace attache
