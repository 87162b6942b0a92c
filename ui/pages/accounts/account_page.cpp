#include "ui/pages/accounts/account_page.h"

#include "core/base/shared_text.h"
#include "core/brief/brief_tables.h"
#include "core/brief/links.h"
#include "core/domain/account_note.h"
#include "core/domain/buying_role.h"
#include "core/domain/custom_field.h"
#include "core/domain/need.h"
#include "core/domain/promise.h"
#include "core/queries/account_counts.h"
#include "core/queries/account_overview.h"
#include "core/queries/account_timeline.h"
#include "core/queries/opportunity_list.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/low_window.h"
#include "ui/forms/record_form.h"
#include "ui/lists/history_view.h"
#include "ui/pages/accounts/account_actions.h"
#include "ui/pages/accounts/account_head.h"
#include "ui/pages/accounts/contact_sheet.h"
#include "ui/pages/accounts/deals_tab.h"
#include "ui/pages/accounts/overview_tab.h"
#include "ui/pages/accounts/people_tab.h"
#include "ui/pages/accounts/tier_button.h"
#include "ui/pages/accounts/timeline_tab.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace attache {

namespace {

const QStringList &dealFields()
{
    static const QStringList keys{QStringLiteral("stage"),     QStringLiteral("amount"),
                                  QStringLiteral("budget_on"), QStringLiteral("expected_close"),
                                  QStringLiteral("next_step"), QStringLiteral("strategy")};
    return keys;
}

} // namespace

AccountPage::AccountPage(Desk &desk)
    : m_desk(desk)
    , m_head(new AccountHead(desk))
    , m_tabs(new SegmentedControl)
    , m_overview(new OverviewTab(desk))
    , m_people(new PeopleTab(desk))
    , m_deals(new DealsTab(desk))
    , m_timeline(new TimelineTab(desk))
    , m_history(new HistoryView(
          desk, tr("What changed in this account, its people, facts, opportunities, visits and "
                   "promises. Each step can be undone by itself.")))
    , m_contact(new ContactSheet(desk))
    , m_deal(new RecordSheet(desk, recordTypeOf<Opportunity>()))
    , m_promise(new RecordSheet(desk, recordTypeOf<Promise>()))
{
    layOut();
    connectParts();
    addPageActions();
}

std::array<RecordSheet *, 3> AccountPage::sheets() const
{
    return {m_contact, m_deal, m_promise};
}

void AccountPage::layOut()
{
    auto *whole = new QWidget;
    m_column = new QVBoxLayout(whole);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(tokens::Space3);
    m_readable = new ErrorSwitch(whole);
    connect(m_readable, &ErrorSwitch::retried, this, [this] { showAccount(m_account); });
    makeColumn(tokens::Space3, tokens::Space5)->addWidget(m_readable);
    m_column->addWidget(m_head);
    for (const QString &name :
         {tr("Overview"), Common::tr("People"), TypeLabel::tr("Opportunities"), tr("Timeline"),
          Common::tr("History")})
        m_tabs->addSegment(name);
    m_column->addWidget(m_tabs);
    auto *holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    for (QWidget *tab : {static_cast<QWidget *>(m_overview), static_cast<QWidget *>(m_people),
                         static_cast<QWidget *>(m_deals), static_cast<QWidget *>(m_timeline),
                         static_cast<QWidget *>(m_history)})
        m_stack->addWidget(tab);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space4);
    row->addWidget(holder, 1);
    for (RecordSheet *sheet : sheets()) {
        row->addWidget(sheet);
        sheet->hide();
    }
    m_deal->form()->leaveOut({QStringLiteral("account"), QStringLiteral("external_id")});
    m_promise->form()->leaveOut({QStringLiteral("account"), QStringLiteral("visit")});
    m_column->addLayout(row, 1);
}

void AccountPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // So that promises, deals and people are in sight there, too.
    const bool low = isInLowWindow(*this);
    layout()->setContentsMargins(tokens::Space6, low ? tokens::Space2 : tokens::Space5,
                                 tokens::Space6, low ? 0 : tokens::Space5);
    m_column->setSpacing(low ? tokens::Space2 : tokens::Space3);
    m_head->setDense(low);
    m_overview->setDense(low);
}

void AccountPage::connectParts()
{
    connect(m_tabs, &SegmentedControl::currentChanged, this, [this](int index) {
        m_overview->saveNow();
        m_stack->setCurrentIndex(index);
        closeSheets();
        fillTab();
    });
    connect(m_head, &AccountHead::commandRequested, this, &AccountPage::run);
    connect(m_head, &AccountHead::removeRequested, this, &AccountPage::removeAccount);
    connect(m_head, &AccountHead::openRequested, this, &Page::openRequested);
    connect(m_overview, &OverviewTab::openRequested, this, &Page::openRequested);
    connect(m_overview, &OverviewTab::opportunityOpened, this,
            [this](Id<Opportunity> deal) { Q_EMIT openRequested(linkTo(deal)); });
    connect(m_overview, &OverviewTab::newOpportunityRequested, this,
            [this] { run(QStringLiteral("new.opportunity")); });
    connect(m_overview, &OverviewTab::contactOpened, this,
            [this](Id<Contact> contact) { openContact(contact); });
    connect(m_overview, &OverviewTab::roleWanted, this, &AccountPage::assignRole);
    connect(m_overview, &OverviewTab::mapRequested, this, [this] { showTab(People); });
    connect(m_overview, &OverviewTab::timelineRequested, this, [this] { showTab(Timeline); });
    connect(m_overview, &OverviewTab::accountLost, this, [this] {
        m_account = {};
        Q_EMIT openRequested(QStringLiteral("attache:accounts"));
    });
    connect(m_people, &PeopleTab::contactOpened, this,
            [this](Id<Contact> contact) { openContact(contact); });
    connect(m_people, &PeopleTab::newContactRequested, this,
            [this] { run(QStringLiteral("new.contact")); });
    connect(m_deals, &DealsTab::opportunityOpened, this,
            [this](Id<Opportunity> deal) { openDeal(deal); });
    connect(m_deals, &DealsTab::openRequested, this, &Page::openRequested);
    connect(m_deals, &DealsTab::newOpportunityRequested, this,
            [this] { run(QStringLiteral("new.opportunity")); });
    connect(m_timeline, &TimelineTab::openRequested, this, &Page::openRequested);
    for (RecordSheet *sheet : sheets())
        connect(sheet, &RecordSheet::closed, this, &AccountPage::closeSheets);
    TableSet tables(BriefTables, AccountPeopleTables, FactSheetTables, OpportunityListTables,
                    TimelineTables, tablesOf<CustomField>);
    follow(m_desk.workspace(), std::move(tables));
}

void AccountPage::addPageActions()
{
    const QStringList names{tr("Overview"), Common::tr("People"), TypeLabel::tr("Opportunities"),
                            tr("Timeline"), Common::tr("History")};
    for (int tab = 0; tab < names.size(); ++tab) {
        //: Command of an account's page: shows one of its parts
        const QString title = tr("Show: %1").arg(names[tab]);
        // With Alt the digits lead to the pages of the window.
        const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + tab));
        addPageAction(
            title, keys, [this, tab] { showTab(static_cast<Tab>(tab)); }, Qt::WindowShortcut);
    }
}

QString AccountPage::title() const
{
    const QString name = m_head->name();
    return name.isEmpty() ? FieldLabel::tr("Account") : name;
}

void AccountPage::activate(const QVariant &argument)
{
    if (argument.canConvert<Link>()) {
        const Link link = argument.value<Link>();
        showAccount(Id<Account>(link.id));
        if (!link.field.isEmpty())
            goTo(link.field);
    } else if (!m_account.isNull()) {
        refresh();
    }
}

void AccountPage::showAccount(Id<Account> account)
{
    if (account != m_account) {
        m_overview->saveNow();
        closeSheets();
    }
    m_account = account;
    if (m_readable->shows(m_head->showAccount(account))) {
        showCounts();
        fillTab();
    }
    Q_EMIT titleChanged();
}

void AccountPage::showCounts()
{
    const auto counts = accountCounts(m_desk.connection(), m_account);
    const auto show = [&](Tab tab, qint64 AccountCounts::*count) {
        m_tabs->setSegmentCount(tab, counts ? static_cast<int>((*counts).*count) : -1);
    };
    show(People, &AccountCounts::people);
    show(Deals, &AccountCounts::opportunities);
    // As many as the tab lists.
    const auto story = timelineMarks(m_desk.connection(), m_account, m_desk.clock().now());
    m_tabs->setSegmentCount(Timeline, story ? static_cast<int>(story->size()) : -1);
}

void AccountPage::assignRole(RoleKind role)
{
    m_people->showAccount(m_account);
    m_people->assign(role);
}

void AccountPage::fillTab()
{
    // Only what is in sight is read.
    switch (m_tabs->currentIndex()) {
    case Overview:
        return m_overview->showAccount(m_account);
    case People:
        return m_people->showAccount(m_account);
    case Deals:
        return m_deals->showAccount(m_account);
    case Timeline:
        return m_timeline->showAccount(m_account);
    case History:
        return m_history->showRecord(QLatin1String(tableOf<Account>), m_account.value());
    default:
        return;
    }
}

void AccountPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void AccountPage::read()
{
    if (m_account.isNull())
        return;
    const Result<void> read = m_head->refresh();
    // One that has gone leads away, see recordLost().
    if (!read && read.error().kind != Error::Kind::NotFound)
        return m_readable->showError(read.error());
    m_readable->showContent();
    showCounts();
    if (m_tabs->currentIndex() == Overview)
        m_overview->refresh();
    else if (m_tabs->currentIndex() == People)
        m_people->refresh();
    else
        fillTab();
    for (RecordSheet *sheet : sheets()) {
        if (sheet->isVisibleTo(this))
            sheet->refresh();
    }
    Q_EMIT titleChanged();
}

void AccountPage::openSheet(RecordSheet *sheet, qint64 id, const QString &field)
{
    for (RecordSheet *each : sheets()) {
        if (each != sheet)
            each->hide();
    }
    sheet->showRecord(id);
    sheet->show();
    if (!field.isEmpty())
        sheet->focusField(field);
}

void AccountPage::openContact(Id<Contact> contact, const QString &field)
{
    showTab(People);
    m_people->select(contact);
    openSheet(m_contact, contact.value(), field);
}

void AccountPage::openDeal(Id<Opportunity> opportunity, const QString &field)
{
    showTab(Deals);
    m_deals->select(opportunity);
    openSheet(m_deal, opportunity.value(), field);
}

void AccountPage::closeSheets()
{
    for (RecordSheet *sheet : sheets()) {
        if (!sheet->isVisibleTo(this))
            continue;
        sheet->form()->saveNow();
        const bool hadFocus = sheet->isAncestorOf(focusWidget());
        sheet->hide();
        if (hadFocus)
            m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    }
}

void AccountPage::run(const QString &command)
{
    m_overview->saveNow();
    Q_EMIT openRequested(QStringLiteral("attache:command#") + command);
}

void AccountPage::removeAccount()
{
    const Id<Account> gone = m_account;
    closeSheets();
    m_account = {};
    accountActions(m_desk).remove({gone.value()});
    Q_EMIT openRequested(QStringLiteral("attache:accounts"));
}

bool AccountPage::goToRecord(const QString &type, qint64 id, const QString &field)
{
    if (type == QLatin1String(tableOf<Contact>)) {
        openContact(Id<Contact>(id), field);
        return field.isEmpty() ? m_contact->focusField({}) : true;
    }
    if (type == QLatin1String(tableOf<Opportunity>)) {
        openDeal(Id<Opportunity>(id), field);
        return field.isEmpty() ? m_deal->focusField({}) : true;
    }
    if (type == QLatin1String(tableOf<BuyingRole>)) {
        const auto role = Store<BuyingRole>(m_desk.connection()).get(Id<BuyingRole>(id));
        if (role)
            openContact(role->contact, QStringLiteral("role"));
        return role.has_value();
    }
    if (type == QLatin1String(tableOf<Promise>)) {
        showTab(Timeline);
        openSheet(m_promise, id, field.isEmpty() ? QStringLiteral("state") : field);
        return true;
    }
    if (type == QLatin1String(tableOf<StageChange>) ||
        type == QLatin1String(tableOf<AccountNote>)) {
        showTab(Timeline);
        m_timeline->showRecord(type, id);
        return true;
    }
    return false;
}

void AccountPage::goTo(const QString &field)
{
    static const QRegularExpression record(QStringLiteral("^([a-z_]+)[:/](\\d+)(?:#(.*))?$"));
    const QRegularExpressionMatch match = record.match(field);
    if (match.hasMatch() &&
        goToRecord(match.captured(1), match.captured(2).toLongLong(), match.captured(3)))
        return;
    static const QStringList ofPeople{QStringLiteral("people"), QStringLiteral("role"),
                                      QStringLiteral("concern"), QStringLiteral("coverage")};
    if (ofPeople.contains(field)) {
        showTab(People);
        m_people->focusRoles();
        return;
    }
    static const QHash<QString, Tab> tabs{{QStringLiteral("opportunities"), Deals},
                                          {QStringLiteral("timeline"), Timeline},
                                          {QStringLiteral("history"), History}};
    if (tabs.contains(field) || dealFields().contains(field)) {
        showTab(tabs.value(field, Deals));
        return;
    }
    showTab(Overview);
    if (field == QLatin1String("tier"))
        m_head->tierButton()->setFocus(Qt::ShortcutFocusReason);
    else
        m_overview->focusField(field.section(QLatin1Char('#'), 0, 0));
}

} // namespace attache
