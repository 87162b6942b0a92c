#pragma once

#include "core/domain/account.h"
#include "ui/widgets/scroll_body.h"

class QBoxLayout;

namespace attache {

class Desk;
class AccountFacts;
class AccountLogoRow;
class AccountNeeds;
class RecordForm;

/// The account's own fields, what we know of it, and what it needs.
class OverviewTab : public ScrollBody
{
    Q_OBJECT

public:
    explicit OverviewTab(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    void saveNow();
    /// "facts:<kind>", "account_fact:<id>", "needs", "need:<id>", or a field's key; false for none
    /// of these.
    bool focusField(const QString &field);

    RecordForm *form() const { return m_form; }
    AccountFacts *facts() const { return m_facts; }
    AccountNeeds *needs() const { return m_needs; }
    AccountLogoRow *logo() const { return m_logo; }

Q_SIGNALS:
    void accountLost();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void focus(QWidget *editor);

    Desk &m_desk;
    QBoxLayout *m_columns;
    RecordForm *m_form;
    AccountLogoRow *m_logo;
    AccountFacts *m_facts;
    AccountNeeds *m_needs;
};

} // namespace attache
