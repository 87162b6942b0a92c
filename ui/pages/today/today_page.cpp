#include "ui/pages/today/today_page.h"

#include "core/brief/brief.h"
#include "core/brief/brief_tables.h"
#include "core/domain/settings.h"
#include "core/queries/account_records.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/today/today_rows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_body.h"

#include <QResizeEvent>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace attache {

namespace {

constexpr int DaysAhead = 7;
constexpr int MostVisits = 12;
constexpr int MostComing = 5;
constexpr int MostPromises = 8;
constexpr int MostMinutes = 8;
constexpr int MostDue = 8;
constexpr int MoreAtATime = 20;
constexpr int OneColumnBelow = 860;
constexpr int LeftShare = 5;
constexpr int RightShare = 4;

void clear(QVBoxLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        // A row may be where the change came from, and still be in its handler.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

/// Puts the keyboard back to the row it was on, by its position.
class FocusKeeper
{
public:
    explicit FocusKeeper(QWidget *page)
        : m_page(page)
    {
        QWidget *focused = page->focusWidget();
        while (focused && !qobject_cast<ListRow *>(focused) && focused != page)
            focused = focused->parentWidget();
        if (focused && focused->hasFocus() && focused != page)
            m_index = page->findChildren<ListRow *>().indexOf(static_cast<ListRow *>(focused));
    }
    void restore()
    {
        const QList<ListRow *> all = m_page->findChildren<ListRow *>();
        QList<ListRow *> rows;
        for (ListRow *row : all) {
            if (!row->isHidden())
                rows.append(row);
        }
        if (m_index >= 0 && !rows.isEmpty())
            rows[qMin(m_index, rows.size() - 1)]->setFocus(Qt::OtherFocusReason);
    }

private:
    QWidget *m_page;
    qsizetype m_index = -1;
};

} // namespace

TodayPage::TodayPage(Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_header(new PageHeader(tr("Today")))
    , m_body(new ScrollBody)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
{
    QVBoxLayout *column = makeColumn(tokens::Space3, 0);
    column->addWidget(m_header);
    column->addWidget(m_body, 1);
    m_body->column()->addLayout(m_columns);
    m_body->column()->addSpacing(tokens::Space2);
    m_body->column()->addStretch(1);
    m_columns->setSpacing(tokens::Space4);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *side : {left, right})
        side->setSpacing(tokens::Space4);
    m_columns->addLayout(left, LeftShare);
    m_columns->addLayout(right, RightShare);
    m_visits = addList(left, tr("Today's visits"), MostVisits, &TodayPage::fillVisits);
    connect(m_visits.card->addAction(tr("Week plan ▸")), &Button::clicked, this,
            [this] { open(QStringLiteral("attache:visits")); });
    m_week = addList(left, tr("Coming up"), MostComing, &TodayPage::fillWeek);
    m_due = addList(left, tr("Time to get in touch"), MostDue, &TodayPage::fillDue);
    m_promises = addList(right, tr("Promises"), MostPromises, &TodayPage::fillPromises);
    m_minutes = addList(right, tr("Minutes to send"), MostMinutes, &TodayPage::fillMinutes);
    left->addStretch(1);
    right->addStretch(1);

    // The hours left for the minutes pass by themselves.
    connect(&m_hoursTimer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_hoursTimer.start(std::chrono::minutes(10));
    connect(&m_measureTimer, &QTimer::timeout, this, &TodayPage::measureNext);
    follow(m_desk.workspace(), TableSet(BriefTables, TodayTables));
}

QString TodayPage::title() const
{
    return tr("Today");
}

TodayPage::List TodayPage::addList(QBoxLayout *column, const QString &title, int most,
                                   void (TodayPage::*fill)())
{
    List list;
    list.most = most;
    list.fill = fill;
    list.card = new CardWidget(title);
    auto *holder = new QWidget;
    list.rows = new QVBoxLayout(holder);
    list.rows->setContentsMargins(0, 0, 0, 0);
    list.rows->setSpacing(0);
    list.card->addWidget(holder);
    column->addWidget(list.card);
    return list;
}

void TodayPage::activate(const QVariant &)
{
    if (isStale())
        refresh();
}

void TodayPage::read()
{
    FocusKeeper focus(this);
    m_unmeasured.clear();
    m_counts = {};
    for (const List *list : {&m_visits, &m_week, &m_promises, &m_minutes, &m_due})
        (this->*list->fill)();
    showSummary();
    focus.restore();
    m_measureTimer.start();
}

template <typename T>
bool TodayPage::isRead(const List &list, const Result<T> &result)
{
    if (result)
        return true;
    clear(list.rows);
    list.card->setNote({});
    auto *failed = new ErrorState(result.error());
    connect(failed, &ErrorState::retried, this, &TodayPage::refresh);
    list.rows->addWidget(failed);
    return false;
}

void TodayPage::fillVisits()
{
    clear(m_visits.rows);
    VisitFilter filter = visitsOfDay(m_desk.clock().today());
    const auto all = visitCount(m_desk.connection(), filter);
    filter.limit = m_visits.most;
    const auto rows = visits(m_desk.connection(), filter);
    if (!isRead(m_visits, all) || !isRead(m_visits, rows))
        return;
    m_counts.visits = static_cast<int>(*all);
    for (const VisitRow &each : *rows) {
        const VisitLine line = makeVisitRow(each, [this](const QString &link) { open(link); });
        line.row->setLined(&each != &rows->back());
        m_visits.rows->addWidget(line.row);
        if (line.meter)
            m_unmeasured.emplace_back(each.visit.id, line.meter);
    }
    offerMore(m_visits, *all);
    if (rows->empty())
        addEmpty(m_visits, tr("No visit today."), tr("Plan a visit"),
                 QStringLiteral("attache:command#new.visit"));
}

void TodayPage::fillWeek()
{
    clear(m_week.rows);
    const QDate today = m_desk.clock().today();
    VisitFilter filter;
    filter.from = today.addDays(1);
    filter.to = today.addDays(DaysAhead);
    filter.statuses = {VisitStatus::Planned};
    const auto all = visitCount(m_desk.connection(), filter);
    filter.limit = m_week.most;
    const auto rows = visits(m_desk.connection(), filter);
    m_week.card->setVisible(!rows || !rows->empty());
    if (!isRead(m_week, all) || !isRead(m_week, rows))
        return;
    for (const VisitRow &each : *rows) {
        const VisitLine line =
            makeComingVisitRow(each, today, [this](const QString &link) { open(link); });
        line.row->setLined(&each != &rows->back());
        m_week.rows->addWidget(line.row);
        m_unmeasured.emplace_back(each.visit.id, line.meter);
    }
    offerMore(m_week, *all);
}

void TodayPage::fillPromises()
{
    clear(m_promises.rows);
    const QDate today = m_desk.clock().today();
    const QDate until = today.addDays(DaysAhead);
    const auto due = promisesDueCount(m_desk.connection(), today);
    const auto all = promisesDueCount(m_desk.connection(), until);
    const auto rows = promisesDue(m_desk.connection(), until, m_promises.most);
    if (!isRead(m_promises, due) || !isRead(m_promises, all) || !isRead(m_promises, rows))
        return;
    m_counts.promises = static_cast<int>(*due);
    for (const PromiseRow &each : *rows) {
        ListRow *row = makePromiseRow(each, m_desk, [this](const QString &link) { open(link); });
        row->setLined(&each != &rows->back());
        m_promises.rows->addWidget(row);
    }
    offerMore(m_promises, *all);
    if (rows->empty())
        addEmpty(m_promises, tr("No promises are due this week on either side."), {}, {});
}

void TodayPage::fillMinutes()
{
    clear(m_minutes.rows);
    const QDateTime now = m_desk.clock().now();
    const auto settings = Settings::read(m_desk.connection());
    if (!isRead(m_minutes, settings))
        return;
    const auto rows = minutesOwed(m_desk.connection(), now, *settings, m_minutes.most);
    const auto all = minutesOwedCount(m_desk.connection(), now);
    if (!isRead(m_minutes, rows) || !isRead(m_minutes, all))
        return;
    m_counts.minutes = static_cast<int>(*all);
    for (const MinutesOwed &each : *rows) {
        ListRow *row = makeMinutesRow(each, now, [this](const QString &link) { open(link); });
        row->setLined(&each != &rows->back());
        m_minutes.rows->addWidget(row);
    }
    offerMore(m_minutes, *all);
    if (rows->empty())
        addEmpty(m_minutes, tr("All minutes have been sent."), {}, {});
}

void TodayPage::fillDue()
{
    clear(m_due.rows);
    const QDate today = m_desk.clock().today();
    const auto settings = Settings::read(m_desk.connection());
    if (!isRead(m_due, settings))
        return;
    const auto rows =
        accountsDue(m_desk.connection(), today, today.addDays(DaysAhead), *settings, m_due.most);
    const auto any = anyContact(m_desk.connection());
    if (!isRead(m_due, rows) || !isRead(m_due, any))
        return;
    m_due.card->setNote(tr("by the visit interval of the tier"));
    for (const DueAccount &each : *rows) {
        ListRow *row = makeDueRow(each, today, [this](const QString &link) { open(link); });
        row->setLined(&each != &rows->back());
        m_due.rows->addWidget(row);
    }
    if (!rows->empty())
        return;
    addEmpty(m_due,
             *any ? tr("All accounts have been contacted as often as their tier requires.")
                  : tr("No accounts have been contacted yet. Accounts appear here when it is time "
                       "to contact them again."),
             {}, {});
}

void TodayPage::showSummary()
{
    QStringList parts;
    if (m_counts.visits > 0)
        parts << tr("%n visit(s)", nullptr, m_counts.visits);
    if (m_counts.promises > 0)
        parts << tr("%n promise(s) due", nullptr, m_counts.promises);
    if (m_counts.minutes > 0)
        parts << tr("%n set(s) of minutes to send", nullptr, m_counts.minutes);
    const QDate today = m_desk.clock().today();
    QString summary = longDay(today, today);
    if (!parts.isEmpty())
        //: Between the parts of a list: "4 visits, 2 promises due"
        summary += QStringLiteral(" · ") + parts.join(tr(", "));
    m_header->setSubtitle(summary);
}

void TodayPage::offerMore(List &list, qint64 all)
{
    const bool more = all > list.most;
    //: Beside the title of a list that shows the first ones only: "5 of 9"
    list.card->setNote(more ? tr("%1 of %2").arg(list.most).arg(all) : QString());
    if (!more)
        return;
    //: Below a list that shows the first ones only
    auto *button = new Button(tr("Show more"), ButtonKind::Link);
    connect(button, &Button::clicked, this, [this, &list] { showMore(list); });
    list.rows->addWidget(button, 0, Qt::AlignLeading);
}

void TodayPage::showMore(List &list)
{
    const int shown = std::exchange(list.most, list.most + MoreAtATime);
    (this->*list.fill)();
    m_measureTimer.start();
    // Where the button was stands the first of the new rows.
    if (QLayoutItem *item = list.rows->itemAt(shown); item && item->widget()) {
        item->widget()->show(); // else it could not have the focus before the next layout
        item->widget()->setFocus(Qt::OtherFocusReason);
    }
}

void TodayPage::addEmpty(const List &list, const QString &line, const QString &button,
                         const QString &link)
{
    auto *empty = new EmptyState(line);
    if (!button.isEmpty())
        connect(empty->addButton(button), &Button::clicked, this, [this, link] { open(link); });
    list.rows->addWidget(empty);
}

void TodayPage::measureNext()
{
    if (m_unmeasured.empty()) {
        m_measureTimer.stop();
        return;
    }
    const auto [visit, meter] = m_unmeasured.front();
    m_unmeasured.pop_front();
    if (!meter)
        return;
    const auto brief =
        briefData(m_desk.connection(), visit, m_desk.clock().today(), languageOf(QLocale()));
    if (!brief) {
        meter->setNumberText(QStringLiteral("–"));
        meter->setToolTip(brief.error().message);
        return;
    }
    meter->setTone(std::nullopt);
    meter->setNumberText({});
    meter->setValue(brief->readiness.score);
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool narrow = event->size().width() < OneColumnBelow;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace attache
