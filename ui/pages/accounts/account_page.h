#pragma once

#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "ui/desk/page.h"

#include <array>

class QStackedLayout;
class QVBoxLayout;

namespace attache {

class AccountHead;
class ContactSheet;
class DealsTab;
class ErrorSwitch;
class Desk;
class HistoryView;
class OverviewTab;
class PeopleTab;
class RecordSheet;
class SegmentedControl;
class TimelineTab;

/// One account: its head, and under it in turn what it is, who decides, what they might buy, what
/// happened, and what was changed. People and opportunities open at the side.
class AccountPage final : public Page
{
    Q_OBJECT

public:
    enum Tab { Overview, People, Deals, Timeline, History };

    explicit AccountPage(Desk &desk);

    QString title() const override;
    /// A Link to an account; its field is a field's key, "facts:<kind>", "needs", "people",
    /// "contact/<id>#<field>", or the "<type>:<id>" of a record that is shown here.
    void activate(const QVariant &argument) override;

    void showAccount(Id<Account> account);
    Id<Account> account() const { return m_account; }
    void showTab(Tab tab);
    void goTo(const QString &field);

    OverviewTab *overview() const { return m_overview; }
    PeopleTab *people() const { return m_people; }
    DealsTab *deals() const { return m_deals; }
    HistoryView *history() const { return m_history; }
    TimelineTab *timeline() const { return m_timeline; }
    ContactSheet *contactSheet() const { return m_contact; }
    AccountHead *head() const { return m_head; }
    SegmentedControl *tabs() const { return m_tabs; }

protected:
    void read() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectParts();
    void addPageActions();
    void fillTab();
    void showCounts();
    /// Asks who plays @p role, without leaving the tab.
    void assignRole(RoleKind role);
    void openContact(Id<Contact> contact, const QString &field = {});
    void openDeal(Id<Opportunity> opportunity, const QString &field = {});
    /// Shows the record at the side, in place of another one.
    void openSheet(RecordSheet *sheet, qint64 id, const QString &field);
    std::array<RecordSheet *, 3> sheets() const;
    void closeSheets();
    void run(const QString &command);
    void removeAccount();
    bool goToRecord(const QString &type, qint64 id, const QString &field);

    Desk &m_desk;
    Id<Account> m_account;
    ErrorSwitch *m_readable = nullptr;
    QVBoxLayout *m_column = nullptr;
    AccountHead *m_head;
    SegmentedControl *m_tabs;
    QStackedLayout *m_stack = nullptr;
    OverviewTab *m_overview;
    PeopleTab *m_people;
    DealsTab *m_deals;
    TimelineTab *m_timeline;
    HistoryView *m_history;
    ContactSheet *m_contact;
    RecordSheet *m_deal;
    RecordSheet *m_promise;
};

} // namespace attache
