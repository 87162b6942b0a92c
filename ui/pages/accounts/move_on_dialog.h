#pragma once

#include "core/domain/moving_on.h"

#include <QDialog>

namespace attache {

class Button;
class Desk;
class SavedDateEdit;
class SavedLineEdit;
class SavedSuggestEdit;
class TextLabel;

/// Asks where a person went who left their account, and says what comes of it before it is stored,
/// as one step.
class MoveOnDialog final : public QDialog
{
    Q_OBJECT

public:
    MoveOnDialog(Desk &desk, const Contact &contact, QWidget *parent = nullptr);

    SavedSuggestEdit *accountEdit() const { return m_account; }
    /// What comes of it.
    QString consequences() const;
    Button *moveButton() const { return m_move; }

public Q_SLOTS:
    void accept() override;

private:
    void layOut();
    void showConsequences();
    Id<Account> to() const;

    Desk &m_desk;
    Contact m_contact;
    SavedSuggestEdit *m_account;
    SavedLineEdit *m_post;
    SavedDateEdit *m_day;
    TextLabel *m_words;
    Button *m_move;
};

} // namespace attache
