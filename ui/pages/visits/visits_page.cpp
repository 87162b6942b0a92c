#include "ui/pages/visits/visits_page.h"

#include "core/base/shared_text.h"
#include "core/brief/brief_tables.h"
#include "core/domain/saved_view.h"
#include "core/insight/week_tables.h"
#include "core/queries/visit_list.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/paper_button.h"
#include "ui/lists/list_table.h"
#include "ui/lists/saved_views.h"
#include "ui/pages/visits/new_visit_panel.h"
#include "ui/pages/visits/planner_view.h"
#include "ui/pages/visits/readiness_queue.h"
#include "ui/pages/visits/visit_list_view.h"
#include "ui/pages/visits/week_calendar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace attache {

namespace {

enum View { WeekView, AllView, PlanView };
constexpr int DaysOfWeek = 7;
/// So many proposals are accepted at once.
constexpr int AcceptedAtOnce = 5;

} // namespace

VisitsPage::VisitsPage(Desk &desk, Preferences *preferences, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_head(new PageHeader(TypeLabel::tr("Visits")))
    , m_view(new SegmentedControl)
    , m_previous(new Button({}))
    , m_today(new Button(Common::tr("This week")))
    , m_next(new Button({}))
    , m_newButton(new Button(TypeLabel::tr("New visit"), ButtonKind::Primary))
    , m_export(new Button(Common::tr("Export…")))
    , m_columns(new Button(Common::tr("Columns")))
    , m_calendarFile(new Button(tr("Export ICS")))
    , m_paper(new PaperButton(desk, [this] { return m_planner->document(); }))
    , m_accept(new Button(tr("Accept top %1").arg(AcceptedAtOnce), ButtonKind::Primary))
    , m_stack(new QStackedWidget)
    , m_calendar(new WeekCalendar)
    , m_list(new VisitListView(desk, preferences))
    , m_planner(new PlannerView(desk))
    , m_new(new NewVisitPanel(desk, this))
    , m_readiness(new ReadinessQueue(desk, this))
{
    QVBoxLayout *column = makeColumn(tokens::Space4, tokens::Space4);
    buildHead();
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    m_readable = new ErrorSwitch(m_calendar);
    connect(m_readable, &ErrorSwitch::retried, this, &VisitsPage::refresh);
    m_stack->addWidget(m_readable);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_planner);
    setFocusProxy(m_calendar);
    connect(m_stack, &QStackedWidget::currentChanged, this,
            [this] { setFocusProxy(m_stack->currentWidget()); });
    m_calendar->setReadOnly(desk.workspace().isReadOnly());
    m_newButton->setEnabled(!desk.workspace().isReadOnly());
    connectCalendar();
    connect(m_list, &ListView::openRequested, this, [this](qint64 id) { open(Id<Visit>(id)); });
    connect(m_list, &ListView::listChanged, this, [this] {
        askReadiness();
        showHead();
    });
    Button *first =
        m_list->emptyState()->addButton(TypeLabel::tr("New visit"), ButtonKind::Primary);
    first->setEnabled(m_newButton->isEnabled());
    connect(first, &QAbstractButton::clicked, this, [this] { plan({}); });
    connect(m_export, &QAbstractButton::clicked, m_list, &ListView::exportShown);
    connect(m_columns, &QAbstractButton::clicked, this,
            [this] { m_list->chooseColumns(m_columns); });
    connect(m_planner, &PlannerView::opened, this, &VisitsPage::open);
    connect(m_planner, &PlannerView::planRequested, this, &VisitsPage::plan);
    connect(m_planner, &PlannerView::planShown, this, &VisitsPage::showHead);
    connect(m_calendarFile, &QAbstractButton::clicked, m_planner, &PlannerView::exportWeek);
    connect(m_accept, &QAbstractButton::clicked, this,
            [this] { m_planner->acceptFirst(AcceptedAtOnce); });
    connect(m_new, &NewVisitPanel::planned, this, &VisitsPage::open);
    connect(m_readiness, &ReadinessQueue::known, this,
            [this](Id<Visit> visit, const Result<int> &score) {
                m_calendar->setReadiness(visit, score);
                m_list->setReadiness(visit, score);
            });

    // The brief says what readiness depends on.
    follow(desk.workspace(),
           TableSet(VisitListTables, BriefTables, WeekPlanTables, tablesOf<SavedView>));
    connect(&m_minute, &QTimer::timeout, this,
            [this] { m_calendar->setNow(m_desk.clock().now().toLocalTime().time()); });
    m_minute.start(std::chrono::minutes(1));
    showWeek(desk.clock().today());
}

void VisitsPage::buildHead()
{
    m_previous->setIconOnly(QStringLiteral("go-previous"), tr("Previous week"));
    m_next->setIconOnly(QStringLiteral("go-next"), tr("Next week"));
    m_view->addSegment(tr("Week"), WeekView);
    m_view->addSegment(Common::tr("List"), AllView);
    m_view->addSegment(tr("Week plan"), PlanView);
    for (QWidget *each : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_today),
                          static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_export),
                          static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_calendarFile),
                          static_cast<QWidget *>(m_paper), static_cast<QWidget *>(m_accept),
                          static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_newButton)})
        m_head->addAction(each);
    connect(m_previous, &QAbstractButton::clicked, this,
            [this] { showWeek(m_calendar->monday().addDays(-DaysOfWeek)); });
    connect(m_next, &QAbstractButton::clicked, this,
            [this] { showWeek(m_calendar->monday().addDays(DaysOfWeek)); });
    connect(m_today, &QAbstractButton::clicked, this, [this] { showWeek(m_desk.clock().today()); });
    connect(m_view, &SegmentedControl::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        refresh();
    });
    connect(m_newButton, &QAbstractButton::clicked, this, [this] { plan({}); });

    addPageAction(tr("Show visits as a week"), {}, [this] { m_view->setCurrentIndex(WeekView); });
    addPageAction(tr("Show visits as a list"), {}, [this] { m_view->setCurrentIndex(AllView); });
    addPageAction(tr("Plan the week"), {}, [this] { m_view->setCurrentIndex(PlanView); });
    addPageAction(tr("Go to this week"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] {
        m_view->currentIndex() != AllView ? showWeek(m_desk.clock().today()) : m_list->showStart();
    });
    addPageAction(tr("Search in the list of visits"), QKeySequence::Find, [this] {
        m_view->setCurrentIndex(AllView);
        m_list->facets()->focusText();
    });
    addPageAction(tr("Print the week plan…"), QKeySequence::Print, [this] {
        m_view->setCurrentIndex(PlanView);
        m_paper->print();
    });
    addPageAction(tr("Export the list of visits…"), {}, [this] {
        m_view->setCurrentIndex(AllView);
        m_list->exportShown();
    });
}

void VisitsPage::connectCalendar()
{
    connect(m_calendar, &WeekCalendar::opened, this, &VisitsPage::open);
    connect(m_calendar, &WeekCalendar::planRequested, this, &VisitsPage::plan);
    connect(m_calendar, &WeekCalendar::moveRequested, this, &VisitsPage::moveVisit);
    connect(m_calendar, &WeekCalendar::weekRequested, this, [this](int step) {
        showWeek(m_calendar->monday().addDays(qint64(step) * DaysOfWeek));
    });
}

QString VisitsPage::title() const
{
    return TypeLabel::tr("Visits");
}

bool VisitsPage::showsWeek() const
{
    return m_view->currentIndex() == WeekView;
}

bool VisitsPage::showsPlan() const
{
    return m_view->currentIndex() == PlanView;
}

void VisitsPage::activate(const QVariant &argument)
{
    const QString field = argument.value<Link>().field;
    const QDate day = QDate::fromString(field, Qt::ISODate);
    if (field == QLatin1String("list")) {
        m_view->setCurrentIndex(AllView);
    } else if (field == QLatin1String("plan")) {
        m_view->setCurrentIndex(PlanView);
    } else if (field == QLatin1String("week") || day.isValid()) {
        m_view->setCurrentIndex(WeekView);
        showWeek(day.isValid() ? day : m_desk.clock().today());
    }
    if (isStale())
        refresh();
    (showsWeek()   ? static_cast<QWidget *>(m_calendar)
     : showsPlan() ? static_cast<QWidget *>(m_planner)
                   : m_list->table())
        ->setFocus();
}

void VisitsPage::read()
{
    if (showsWeek())
        readWeek();
    else if (showsPlan())
        m_planner->read();
    else
        m_list->refresh();
    showHead();
}

void VisitsPage::readChanged(const Changes &changes)
{
    if (changes.touches(tableOf<SavedView>))
        m_list->views()->refresh();
    // The list itself is followed by its model.
    if (showsWeek())
        readWeek();
    else if (showsPlan())
        m_planner->read();
    else
        askReadiness();
    showHead();
}

void VisitsPage::askReadiness()
{
    if (showsWeek() || showsPlan())
        return;
    const auto planned = m_list->planned();
    if (!planned)
        return m_readiness->ask({}); // the list could not be read either, which it says
    std::deque<Id<Visit>> visits;
    for (const qint64 id : *planned)
        visits.emplace_back(id);
    m_readiness->ask(std::move(visits));
}

void VisitsPage::showWeek(QDate day)
{
    const QDateTime now = m_desk.clock().now().toLocalTime();
    m_calendar->setWeek(mondayOf(day), now.date());
    m_calendar->setNow(now.time());
    m_planner->setWeek(mondayOf(day));
    if (showsPlan())
        m_planner->read();
    else
        readWeek();
    showHead();
}

void VisitsPage::readWeek()
{
    const auto rows = visitsOfWeek(m_desk.connection(), m_calendar->monday());
    if (!m_readable->shows(rows))
        return;
    m_calendar->setVisits(*rows);
    std::deque<Id<Visit>> planned;
    for (const VisitRow &row : *rows) {
        if (row.visit.status == VisitStatus::Planned)
            planned.push_back(row.visit.id);
    }
    m_readiness->ask(std::move(planned));
}

void VisitsPage::showHead()
{
    for (QWidget *each : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_today),
                          static_cast<QWidget *>(m_next)})
        each->setVisible(showsWeek() || showsPlan());
    for (Button *each : {m_export, m_columns})
        each->setVisible(!showsWeek() && !showsPlan());
    for (Button *each : {m_calendarFile, static_cast<Button *>(m_paper), m_accept})
        each->setVisible(showsPlan());
    // One primary action: here it is to accept.
    m_newButton->setVisible(!showsPlan());
    if (!showsWeek() && !showsPlan()) {
        m_head->setSubtitle(m_list->countWords());
        return;
    }
    const QDate monday = m_calendar->monday();
    const QLocale locale;
    //: A week: its first and its last day, and its number in the year
    m_head->setSubtitle(tr("%1 – %2 · week %3")
                            .arg(locale.toString(monday, tr("d MMM", "first day of a week")),
                                 locale.toString(monday.addDays(DaysOfWeek - 1),
                                                 tr("d MMM yyyy", "last day of a week")))
                            .arg(monday.weekNumber()) +
                        (showsPlan() ? QStringLiteral(" · ") + m_planner->summary() : QString()));
    m_accept->setEnabled(m_planner->canAccept());
    m_today->setEnabled(mondayOf(m_desk.clock().today()) != monday);
}

void VisitsPage::plan(const QDateTime &start)
{
    QDateTime from = start;
    QPoint place = m_newButton->mapToGlobal(QPoint(0, m_newButton->height() + tokens::Space1));
    if (!from.isValid() && showsWeek())
        from = m_calendar->place();
    if (!from.isValid() || from < m_desk.clock().now().toLocalTime().addDays(-1)) {
        from = m_desk.clock().now().toLocalTime().addDays(1);
        from.setTime(QTime(10, 0));
    } else if (start.isValid()) {
        place = QCursor::pos();
        if (!m_calendar->rect().contains(m_calendar->mapFromGlobal(place)))
            place = m_calendar->mapToGlobal(m_calendar->rect().center());
    }
    m_new->ask(start.isValid() ? start : from, place);
}

void VisitsPage::moveVisit(Id<Visit> visit, const QDateTime &start, const QDateTime &end)
{
    m_desk.edit(
        Common::tr("Reschedule visit"),
        [&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(Visit record, Store<Visit>(writer.connection()).get(visit));
            record.startsAt = start.toUTC();
            record.endsAt = end.toUTC();
            return writer.update(record);
        },
        QStringLiteral("visit:%1:times").arg(visit.value()));
    // Keys may follow faster than the announcement is worked off.
    refresh();
}

void VisitsPage::open(Id<Visit> visit)
{
    Q_EMIT openRequested(Link{QLatin1String(tableOf<Visit>), visit.value(), {}}.toString());
}

} // namespace attache
