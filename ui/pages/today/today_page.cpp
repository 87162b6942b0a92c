#include "ui/pages/today/today_page.h"

#include "core/base/shared_text.h"
#include "core/brief/brief_tables.h"
#include "core/domain/settings.h"
#include "core/domain/tier_assessment.h"
#include "core/insight/week_tables.h"
#include "core/queries/account_records.h"
#include "core/queries/left_people.h"
#include "core/queries/playbook_runs.h"
#include "core/queries/visit_records.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/low_window.h"
#include "ui/models/day_text.h"
#include "ui/pages/today/notice_list.h"
#include "ui/pages/today/promise_card.h"
#include "ui/pages/today/run_card.h"
#include "ui/pages/today/today_rows.h"
#include "ui/pages/today/today_strip.h"
#include "ui/pages/today/wake_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_body.h"

#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace attache {

namespace {

constexpr int MostMinutes = 6;
constexpr int MostDue = 7;
constexpr int MostUncontacted = 5;
constexpr int MoreAtATime = 20;
constexpr int OneColumnBelow = 860;
constexpr int LeftShare = 11;
constexpr int RightShare = 9;

template <typename T>
QString linkOf(Id<T> id, const QString &field = {})
{
    return Link{QLatin1String(tableOf<T>), id.value(), field}.toString();
}

/// Accounts that are due are counted up to here; nobody calls on more in a day.
constexpr int MostCounted = 100;

/// The first @p most of @p rows, which were read with one more to know whether there are more.
template <typename Row>
bool cut(std::vector<Row> &rows, int most)
{
    const bool more = rows.size() > static_cast<size_t>(most);
    if (more)
        rows.resize(static_cast<size_t>(most));
    return more;
}

} // namespace

TodayPage::TodayPage(Desk &desk, Preferences &preferences, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_header(new PageHeader(Common::tr("Today")))
    , m_body(new ScrollBody)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_strip(new TodayStrip(desk))
    , m_notices(new NoticeList(desk, preferences))
    , m_promises(new PromiseCard(desk))
    , m_enquiries(new EnquiryCard(desk))
    , m_runs(new RunCard(desk))
    , m_wake(new WakeCard(desk))
{
    QVBoxLayout *column = makeColumn(tokens::Space3, 0);
    column->addWidget(m_header);
    column->addWidget(m_body, 1);
    m_body->column()->setSpacing(tokens::Space3);
    addStrip(m_body->column());
    m_body->column()->addWidget(m_notices);
    addColumns(m_body->column());
    m_body->column()->addSpacing(tokens::Space1);
    m_body->column()->addStretch(1);
    connect(m_strip, &TodayStrip::linkActivated, this, &TodayPage::openRequested);
    connect(m_notices, &NoticeList::linkActivated, this, &TodayPage::openRequested);
    connect(m_promises, &PromiseCard::linkActivated, this, &TodayPage::openRequested);
    connect(m_promises, &PromiseCard::retried, this, &TodayPage::refresh);
    connect(m_enquiries, &EnquiryCard::linkActivated, this, &TodayPage::openRequested);
    connect(m_runs, &RunCard::linkActivated, this, &TodayPage::openRequested);
    connect(m_wake, &WakeCard::linkActivated, this, &TodayPage::openRequested);
    connect(&m_desk, &Desk::backedUp, this, [this] { m_notices->read(); });
    connect(&m_minute, &QTimer::timeout, this, &TodayPage::passMinute);
    m_minute.start(std::chrono::minutes(1));
    follow(m_desk.workspace(), TableSet(BriefTables, TodayTables, MinutesTables, LostPoolTables,
                                        LeftPeopleTables, RunTables, tablesOf<TierAssessment>));
}

TodayPage::~TodayPage() = default;

QString TodayPage::title() const
{
    return Common::tr("Today");
}

void TodayPage::addStrip(QVBoxLayout *column)
{
    auto *holder = new QWidget;
    auto *both = new QVBoxLayout(holder);
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(m_strip);
    m_noVisits = new CardWidget;
    auto *empty = new EmptyState(tr("No visits are planned for today or the coming week."));
    connect(empty->addButton(Common::tr("Plan visit")), &Button::clicked, this,
            [this] { open(QStringLiteral("attache:command#new.visit")); });
    m_noVisits->addWidget(empty);
    both->addWidget(m_noVisits);
    m_readableStrip = new ErrorSwitch(holder);
    connect(m_readableStrip, &ErrorSwitch::retried, this, &TodayPage::refresh);
    column->addWidget(m_readableStrip);
}

void TodayPage::addColumns(QVBoxLayout *column)
{
    column->addLayout(m_columns);
    m_columns->setSpacing(tokens::Space3);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *side : {left, right})
        side->setSpacing(tokens::Space3);
    m_columns->addLayout(left, LeftShare);
    m_columns->addLayout(right, RightShare);
    left->addWidget(m_promises);
    addList(m_minutes, left, tr("Minutes to send"), MostMinutes, &TodayPage::fillMinutes);
    left->addWidget(m_runs);
    m_minutes.empty->setLine(tr("All minutes have been sent."));
    right->addWidget(m_enquiries);
    addList(m_due, right, tr("Time to get in touch"), MostDue, &TodayPage::fillDue);
    m_dueCount = new TextLabel({}, FontRole::Small, TextColor::Secondary);
    m_due.card->addTrailing(m_dueCount);
    //: Accounts of tier S and A
    addList(m_uncontacted, right, tr("S and A accounts never contacted"), MostUncontacted,
            &TodayPage::fillUncontacted);
    right->addWidget(m_wake);
    left->addStretch(1);
    right->addStretch(1);
}

template <typename Key, typename Row>
void TodayPage::addList(List<Key, Row> &list, QBoxLayout *column, const QString &title, int most,
                        void (TodayPage::*fill)())
{
    list.most = most;
    list.card = new CardWidget(title);
    tighten(list.card);
    auto *holder = new QWidget;
    auto *body = new QVBoxLayout(holder);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    auto *lines = new QWidget;
    auto *rows = new QVBoxLayout(lines);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    list.rows = std::make_unique<KeyedRows<Key, Row>>(rows);
    list.empty = new EmptyState({});
    //: Below a list that shows the first ones only
    list.more = new Button(Common::tr("Show more"), ButtonKind::Link);
    list.more->setFont(fontFor(FontRole::Small));
    list.more->setMinimumHeight(tokens::ChipHeight);
    body->addWidget(lines);
    body->addWidget(list.empty);
    body->addWidget(list.more, 0, Qt::AlignLeading);
    list.readable = new ErrorSwitch(holder);
    connect(list.readable, &ErrorSwitch::retried, this, &TodayPage::refresh);
    connect(list.more, &Button::clicked, this, [this, &list, fill] { showMore(list, fill); });
    list.card->addWidget(list.readable);
    column->addWidget(list.card);
}

template <typename Key, typename Row>
void TodayPage::showMore(List<Key, Row> &list, void (TodayPage::*fill)())
{
    const int shown = list.rows->size();
    list.most += MoreAtATime;
    (this->*fill)();
    // Where the button was stands the first of the new rows.
    if (shown < list.rows->size())
        list.rows->at(shown)->setFocus(Qt::OtherFocusReason);
}

void TodayPage::activate(const QVariant &)
{
    // What was done here stays in sight until the page is left.
    const bool settled = m_promises->settle();
    if (settled || isStale())
        refresh();
}

void TodayPage::read()
{
    m_day = m_desk.clock().today();
    fillStrip();
    m_notices->read();
    m_promises->read();
    fillMinutes();
    fillDue();
    fillUncontacted();
    m_runs->read();
    m_enquiries->read();
    m_wake->read();
    showSummary();
}

void TodayPage::passMinute()
{
    if (!isVisible())
        return;
    if (m_day != m_desk.clock().today())
        return refresh();
    m_strip->showTimes();
    fillMinutes();
    m_enquiries->read();
    showSummary();
}

void TodayPage::fillStrip()
{
    const Result<int> cells = m_strip->read();
    if (m_readableStrip->shows(cells))
        showNoVisits(*cells == 0);
}

void TodayPage::showNoVisits(bool none)
{
    m_strip->setVisible(!none);
    m_noVisits->setVisible(none);
}

void TodayPage::fillMinutes()
{
    const QDateTime now = m_desk.clock().now();
    const auto settings = Settings::read(m_desk.connection());
    if (!m_minutes.readable->shows(settings))
        return;
    const auto owed = minutesOwed(m_desk.connection(), now, *settings, m_minutes.most);
    const auto all = minutesOwedCount(m_desk.connection(), now);
    if (!m_minutes.readable->shows(owed) || !m_minutes.readable->shows(all))
        return;
    m_minutesOwed = static_cast<int>(*all);
    std::vector<Id<Visit>> ids;
    for (const MinutesOwed &each : *owed)
        ids.push_back(each.visit.visit.id);
    m_minutes.rows->setKeys(ids, [this](Id<Visit> id) {
        auto *line = new MinutesLine;
        connect(line, &ListRow::activated, this,
                [this, id] { open(linkOf(id, QStringLiteral("minutes"))); });
        return line;
    });
    for (int place = 0; place < m_minutes.rows->size(); ++place) {
        const MinutesOwed &each = (*owed)[static_cast<size_t>(place)];
        const auto notes = notesOf(m_desk.connection(), each.visit.visit.id);
        const bool begun = !each.visit.visit.agreements.isEmpty() || (notes && !notes->empty());
        m_minutes.rows->at(place)->setMinutes(each, begun, now);
        m_minutes.rows->at(place)->setLined(place + 1 < m_minutes.rows->size());
    }
    //: How long after a visit its minutes are due
    m_minutes.card->setNote(
        tr("within %n hour(s) of the visit", nullptr, settings->minutesDueHours));
    m_minutes.empty->setVisible(owed->empty());
    m_minutes.more->setVisible(*all > m_minutes.rows->size());
}

void TodayPage::fillDue()
{
    const QDate today = m_desk.clock().today();
    const auto settings = Settings::read(m_desk.connection());
    if (!m_due.readable->shows(settings))
        return;
    auto due = accountsDue(m_desk.connection(), today, today, *settings,
                           std::max(m_due.most + 1, MostCounted));
    const auto any = anyContact(m_desk.connection());
    if (!m_due.readable->shows(due) || !m_due.readable->shows(any))
        return;
    showDueCount(*due);
    const bool more = cut(*due, m_due.most);
    std::vector<Id<Account>> ids;
    for (const DueAccount &each : *due)
        ids.push_back(each.account);
    m_due.rows->setKeys(ids, [this](Id<Account> id) {
        auto *line = new DueLine;
        connect(line, &ListRow::activated, this, [this, id] { open(linkOf(id)); });
        return line;
    });
    for (int place = 0; place < m_due.rows->size(); ++place) {
        m_due.rows->at(place)->setAccount((*due)[static_cast<size_t>(place)], today);
        m_due.rows->at(place)->setLined(place + 1 < m_due.rows->size());
    }
    fitRows();
    m_due.card->setNote(tr("by tier, then overdue share"));
    m_due.more->setVisible(more);
    m_due.empty->setVisible(due->empty());
    m_due.empty->setLine(
        *any ? tr("All accounts have been contacted as often as their tier requires.")
             : tr("No accounts have been contacted yet. Accounts appear here when it is time "
                  "to contact them again."));
}

void TodayPage::showDueCount(const std::vector<DueAccount> &due)
{
    const auto all = static_cast<int>(due.size());
    const auto planned = static_cast<int>(
        std::ranges::count_if(due, [](const DueAccount &each) { return each.planned.isValid(); }));
    QString words = all >= MostCounted ? tr("over %n account(s)", nullptr, MostCounted - 1)
                                       : Common::tr("%n account(s)", nullptr, all);
    if (planned > 0 && all < MostCounted)
        //: How many accounts are due, as "7 accounts", and with how many of them a visit is planned
        words = tr("%1, %2 planned").arg(words).arg(planned);
    m_dueCount->setText(all == 0 ? QString() : words);
}

void TodayPage::fillUncontacted()
{
    const QDate today = m_desk.clock().today();
    auto found = accountsNeverContacted(m_desk.connection(), today, m_uncontacted.most + 1);
    m_uncontacted.card->setVisible(!found || !found->empty());
    if (!m_uncontacted.readable->shows(found))
        return;
    const bool more = cut(*found, m_uncontacted.most);
    std::vector<Id<Account>> ids;
    for (const UncontactedAccount &each : *found)
        ids.push_back(each.account);
    m_uncontacted.rows->setKeys(ids, [this](Id<Account> id) {
        auto *line = new UncontactedLine(!m_desk.workspace().isReadOnly());
        connect(line, &ListRow::activated, this, [this, id] { open(linkOf(id)); });
        connect(line, &UncontactedLine::visitRequested, this, [this, id] {
            open(QStringLiteral("attache:command#new.visit:%1").arg(id.value()));
        });
        return line;
    });
    for (int place = 0; place < m_uncontacted.rows->size(); ++place) {
        m_uncontacted.rows->at(place)->setAccount((*found)[static_cast<size_t>(place)], today);
        m_uncontacted.rows->at(place)->setLined(place + 1 < m_uncontacted.rows->size());
    }
    m_uncontacted.card->setNote(
        more ? QString() : Common::tr("%n account(s)", nullptr, m_uncontacted.rows->size()));
    m_uncontacted.empty->hide();
    m_uncontacted.more->setVisible(more);
}

void TodayPage::showSummary()
{
    QStringList parts;
    if (m_strip->left() < m_strip->today() && m_strip->left() > 0)
        parts << tr("%n visit(s) to come", nullptr, m_strip->left());
    else if (m_strip->left() > 0)
        parts << Common::tr("%n visit(s)", nullptr, m_strip->left());
    if (m_promises->dueCount() > 0)
        parts << Common::tr("%n promise(s) due", nullptr, m_promises->dueCount());
    if (m_minutesOwed > 0)
        parts << tr("%n set(s) of minutes to send", nullptr, m_minutesOwed);
    const QDate today = m_desk.clock().today();
    QString summary = longDay(today, today);
    if (!parts.isEmpty())
        //: Between the parts of a list: "4 visits, 2 promises due"
        summary += QStringLiteral(" · ") + parts.join(Common::tr(", ", "between phrases"));
    m_header->setSubtitle(summary);
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool narrow = event->size().width() < OneColumnBelow;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const bool low = isInLowWindow(*this);
    layout()->setContentsMargins(tokens::Space6, low ? tokens::Space2 : tokens::Space5,
                                 tokens::Space6, 0);
    const int between = low ? tokens::Space2 : tokens::Space3;
    layout()->setSpacing(between);
    m_body->column()->setSpacing(between);
    m_columns->setSpacing(between);
    for (int side = 0; side < m_columns->count(); ++side)
        m_columns->itemAt(side)->layout()->setSpacing(between);
    fitRows();
}

void TodayPage::fitRows()
{
    const bool low = isInLowWindow(*this);
    m_strip->setLow(low);
    m_notices->setLow(low);
    m_promises->setLow(low);
    for (int place = 0; place < m_due.rows->size(); ++place)
        m_due.rows->at(place)->setFixedHeight(low ? LowLineHeight : AccountLineHeight);
}

} // namespace attache
