#pragma once

#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "ui/widgets/scroll_body.h"

class QBoxLayout;
class QVBoxLayout;

namespace attache {

class AccountFactsCard;
class AccountNeeds;
class ChainPeopleCard;
class CompanyCard;
class Desk;
class OpenDealsCard;
class AccountPromisesCard;
class RecentCard;

/// An account at a glance: what was agreed, what is in talks, who decides and the last contacts;
/// beside it what we know, the company's own fields and what it needs.
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

    AccountPromisesCard *promises() const { return m_promises; }
    OpenDealsCard *deals() const { return m_deals; }
    ChainPeopleCard *people() const { return m_people; }
    CompanyCard *company() const { return m_company; }
    AccountFactsCard *facts() const { return m_facts; }
    AccountNeeds *needs() const { return m_needs; }

Q_SIGNALS:
    void accountLost();
    void openRequested(const QString &link);
    void opportunityOpened(attache::Id<attache::Opportunity> opportunity);
    void newOpportunityRequested();
    void contactOpened(attache::Id<attache::Contact> contact);
    void roleWanted(attache::RoleKind role);
    void mapRequested();
    void timelineRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectCards();
    bool focusFact(const QString &field);
    void reveal(QWidget *widget);
    /// Needs stand there once there are any, or one is to be noted.
    void showNeeds();
    /// Tab goes over the page as it is read, whenever its lines were made.
    void orderTabs();

    Desk &m_desk;
    QBoxLayout *m_columns;
    AccountPromisesCard *m_promises;
    OpenDealsCard *m_deals;
    ChainPeopleCard *m_people;
    RecentCard *m_recent;
    AccountFactsCard *m_facts;
    CompanyCard *m_company;
    AccountNeeds *m_needs;
    bool m_ordering = false;
    bool m_needAsked = false;
    Id<Account> m_account;
};

} // namespace attache
