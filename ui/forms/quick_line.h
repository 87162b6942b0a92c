#pragma once

#include "core/brief/quick_note.h"

#include <QLineEdit>

#include <optional>

namespace attache {

class Desk;

/// A line in which a promise, a call or a note is put down for an account. What is read from it
/// stands at its right end while it is typed; Enter announces it, Esc takes it back. Nothing is
/// stored before.
class QuickLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit QuickLine(Desk &desk, QWidget *parent = nullptr);

    void setAccount(Id<Account> account);
    Id<Account> account() const { return m_account; }
    /// Nothing where the line itself says what it is.
    void setKind(std::optional<QuickKind> kind);
    /// Words at the right end while the line is empty: how it can begin.
    void setHint(const QString &hint);
    /// Shown as a key behind the hint while the keyboard is elsewhere: what leads here.
    void setKeys(const QString &keys);

    /// What stands here now.
    const QuickNote &note() const { return m_note; }
    /// What was read, in words: "Promise · Them · Anna · Friday"; empty for an empty line. Says
    /// that the people of the account could not be read where that is so, until they can be.
    QString reading() const;
    /// Stores @p note, which may differ from note() in what was chosen beside the line, as one undo
    /// step, and empties the line. False where there is nothing to store or it failed.
    bool store(const QuickNote &note);

Q_SIGNALS:
    /// note() is another.
    void noteChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void readPeople();
    void readLine();
    QString rightWords() const;
    void keepRoom();
    int keysWidth() const;

    Desk &m_desk;
    Id<Account> m_account;
    std::optional<QuickKind> m_kind;
    NotePeople m_people;
    bool m_unreadable = false; ///< m_people could not be read
    QuickNote m_note;
    QString m_hint;
    QString m_keys;
};

/// What @p kind is called.
QString quickKindWord(QuickKind kind);

} // namespace attache
