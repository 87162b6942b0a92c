#pragma once

#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "ui/widgets/scroll_body.h"

class QBoxLayout;
class QVBoxLayout;

namespace attache {

class AccountFactsCard;
class AccountNeeds;
class AttachmentsCard;
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
    /// With less room between the cards, for a low window.
    void setDense(bool dense);
    /// "facts:<kind>", "account_fact:<id>", "needs", "need:<id>", "attachment:<id>", or a field's
    /// key; false for none of these.
    bool focusField(const QString &field);

    AccountPromisesCard *promises() const { return m_promises; }
    OpenDealsCard *deals() const { return m_deals; }
    ChainPeopleCard *people() const { return m_people; }
    CompanyCard *company() const { return m_company; }
    AccountFactsCard *facts() const { return m_facts; }
    AccountNeeds *needs() const { return m_needs; }
    AttachmentsCard *attachments() const { return m_attachments; }

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
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectCards();
    /// Files and pictures that are dropped or pasted anywhere here go to the account.
    void takeFiles();
    bool focusFact(const QString &field);
    void reveal(QWidget *widget);
    /// Needs stand there once somebody wants to see or note them; before, they are a word in the
    /// head of what we know.
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
    AttachmentsCard *m_attachments;
    AccountNeeds *m_needs;
    bool m_ordering = false;
    bool m_needAsked = false;
    Id<Account> m_account;
};

} // namespace attache
