#pragma once

#include "core/domain/account.h"
#include "ui/forms/quiet_form.h"
#include "ui/widgets/card.h"

namespace attache {

class AccountLogoRow;
class Desk;

/// The account's own fields in quiet groups, the person's own fields among them, and its logo.
class CompanyCard final : public CardWidget
{
    Q_OBJECT

public:
    explicit CompanyCard(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh() { m_form->refresh(); }
    /// Saves what is being edited.
    void saveNow() { m_form->saveNow(); }
    /// Opens the editor of a field, be it empty or not; false for no field of an account.
    bool edit(const QString &key) { return m_form->edit(key); }
    /// The editor that is open for @p key; null for none.
    SavedEditor *editor(const QString &key) const { return m_form->editor(key); }
    /// Null for none.
    QuietField *field(const QString &key) const { return m_form->field(key); }
    MoreLine *more() const { return m_form->more(); }
    AccountLogoRow *logo() const { return m_logo; }

Q_SIGNALS:
    void accountLost();
    void openRequested(const QString &link);

private:
    QuietForm *m_form;
    AccountLogoRow *m_logo;
};

} // namespace attache
