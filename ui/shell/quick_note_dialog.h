#pragma once

#include "core/brief/quick_note.h"

#include <QDialog>

#include <optional>

namespace attache {

class Button;
class Desk;
class QuickLine;
class SavedDateEdit;
class SavedSuggestEdit;
class SegmentedControl;

/// Puts down a promise, a call or a note for an account: one line, and what was read from it beside
/// it to be corrected. Nothing is stored before something was typed and Enter pressed; Esc leaves
/// nothing behind.
class QuickNoteDialog final : public QDialog
{
    Q_OBJECT

public:
    QuickNoteDialog(Desk &desk, QuickKind kind, Id<Account> account, QWidget *parent = nullptr);

    QuickLine *line() const { return m_line; }
    SavedSuggestEdit *accountEdit() const { return m_account; }
    SavedDateEdit *dueEdit() const { return m_due; }
    SegmentedControl *partyControl() const { return m_party; }
    SegmentedControl *kindControl() const { return m_kind; }
    Button *saveButton() const { return m_save; }

public Q_SLOTS:
    void accept() override;

private:
    void layOut();
    void connectParts();
    void setKind(QuickKind kind);
    /// The line with what was chosen beside it.
    QuickNote note() const;
    void showRead();

    Desk &m_desk;
    SegmentedControl *m_kind;
    SavedSuggestEdit *m_account;
    QuickLine *m_line;
    QWidget *m_ofPromise;
    SegmentedControl *m_party;
    SavedDateEdit *m_due;
    Button *m_save;
    std::optional<Party> m_chosenParty;
    std::optional<QDate> m_chosenDue;
};

} // namespace attache
