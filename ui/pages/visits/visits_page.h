#pragma once

#include "core/domain/visit.h"
#include "ui/desk/page.h"

#include <QDate>
#include <QTimer>

class QStackedWidget;

namespace attache {

class Button;
class PaperButton;
class ErrorSwitch;
class Desk;
class NewVisitPanel;
class PageHeader;
class PlannerView;
class ReadinessQueue;
class Preferences;
class SegmentedControl;
class VisitListView;
class WeekCalendar;

/// All visits, as a week, as a list or as the plan of a week. The field of the Link in activate()
/// may be "list", "week", "plan" or a day ("2026-11-24").
class VisitsPage : public Page
{
    Q_OBJECT

public:
    /// With @p preferences, which outlive the page, the list comes back as it was left.
    explicit VisitsPage(Desk &desk, Preferences *preferences = nullptr, QWidget *parent = nullptr);

    QString title() const override;
    void activate(const QVariant &argument) override;

    WeekCalendar *calendar() const { return m_calendar; }
    VisitListView *list() const { return m_list; }
    NewVisitPanel *newVisit() const { return m_new; }
    PlannerView *planner() const { return m_planner; }

protected:
    void read() override;
    void readChanged(const Changes &changes) override;

private:
    void buildHead();
    void connectCalendar();
    void showWeek(QDate day);
    void readWeek();
    void showHead();
    void askReadiness();
    void plan(const QDateTime &start);
    void moveVisit(Id<Visit> visit, const QDateTime &start, const QDateTime &end);
    void open(Id<Visit> visit);
    bool showsWeek() const;
    bool showsPlan() const;

    Desk &m_desk;
    QTimer m_minute;
    PageHeader *m_head;
    SegmentedControl *m_view;
    Button *m_previous;
    Button *m_today;
    Button *m_next;
    Button *m_newButton;
    Button *m_export;
    Button *m_columns;
    Button *m_calendarFile;
    PaperButton *m_paper;
    Button *m_accept;
    QStackedWidget *m_stack;
    WeekCalendar *m_calendar;
    ErrorSwitch *m_readable = nullptr;
    VisitListView *m_list;
    PlannerView *m_planner;
    NewVisitPanel *m_new;
    ReadinessQueue *m_readiness;
};

} // namespace attache
