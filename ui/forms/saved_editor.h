#pragma once

#include <QPointer>
#include <QTimer>
#include <QVariant>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace attache {

class FloatingNote;

/// An editor in place: what was typed is announced by saved() when the editor is left or after a
/// pause in typing, once, and only if it changed; Esc takes back what was not announced yet.
/// There is no Save button. What cannot be saved is said when the editor is left or Enter pressed,
/// never while typing, and lies below the field, over what is there, until the next change: no row
/// of a form moves.
class SavedEditor : public QWidget
{
    Q_OBJECT

public:
    ~SavedEditor() override;

    /// The value shown now, which may not be announced yet.
    virtual QVariant value() const = 0;

    /// Shows @p value as the stored one, without announcing it. While somebody is typing here, or
    /// what was typed is refused, only the stored value changes, so that a refresh never takes
    /// words away.
    void setValue(const QVariant &value);
    QVariant savedValue() const { return m_saved; }
    bool isDirty() const { return value() != m_saved; }

    /// An empty text takes the error away. The window is told by an UnsavedEvent.
    void setError(const QString &message);
    QString error() const { return m_error; }

    virtual void setReadOnly(bool readOnly) = 0;

    /// Asked before a value is announced, on top of the editor's own rules: why it cannot be saved,
    /// translated; empty when it can.
    using Check = std::function<QString(const QVariant &value)>;
    void setCheck(Check check) { m_check = std::move(check); }

    /// How long a pause in typing is, in milliseconds; tests make it 0.
    void setSavePause(int milliseconds) { m_pause.setInterval(milliseconds); }
    /// Off where one value is one step, as in a cell: then only leaving and Enter announce it.
    void setSavesWhileTyping(bool saves) { m_savesWhileTyping = saves; }
    /// Announces now what is not announced yet.
    void saveNow();
    /// Shows the stored value again.
    void restore();
    /// What stands in the editor, whether it is a value or not, for showRefused().
    QVariant typed() const;
    /// Shows @p typed with the reason why it was refused.
    void showRefused(const QVariant &typed, const QString &reason);

    /// The widget that takes the keyboard.
    QWidget *editor() const { return m_editor; }

Q_SIGNALS:
    void saved(const QVariant &value);

protected:
    explicit SavedEditor(QWidget *parent = nullptr);

    /// Called once by the constructor of each kind.
    void setEditor(QWidget *editor);
    virtual void display(const QVariant &value) = 0;
    /// Why the value shown cannot be saved; empty when it can.
    virtual QString fault() const { return {}; }
    /// To be called at each change made by the person.
    void edited();
    /// To be called where a change is a decision in itself (a choice in a list).
    void decided();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void savePaused();
    /// Why the value shown cannot be saved; empty when it can.
    QString faultNow() const;

    QVBoxLayout *m_column;
    QString m_error;
    QPointer<FloatingNote> m_errorNote; ///< made when first needed
    QWidget *m_editor = nullptr;
    QTimer m_pause;
    bool m_savesWhileTyping = true;
    QVariant m_saved;
    Check m_check;
};

} // namespace attache
