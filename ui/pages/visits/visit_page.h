#pragma once

#include "core/brief/brief.h"
#include "ui/desk/link.h"
#include "ui/desk/page.h"

#include <QTimer>

class QStackedWidget;

namespace attache {

class Button;
class Desk;
class EmptyState;
class ErrorState;
class MaterialsView;
class MeetView;
class MinutesView;
class PageHeader;
class PrepareView;
class SegmentedControl;
class TierBadge;
class TimeBar;

/// A visit in three steps: prepare, meet, minutes. The argument of activate() is a Link to a visit;
/// its field is "prepare", "meet" or "minutes", or a place on one of these steps.
class VisitPage : public Page
{
    Q_OBJECT

public:
    enum Step { Prepare, Meet, Minutes };

    explicit VisitPage(Desk &desk, QWidget *parent = nullptr);
    /// Saves what is still being typed.
    ~VisitPage() override;

    QString title() const override;
    void activate(const QVariant &argument) override;

    Id<Visit> visit() const { return m_visit; }
    Step step() const;
    void setStep(Step step);

    /// The two parts of the first step: the brief, and what is taken along.
    enum Part { Brief, Materials };
    void setPart(Part part);

protected:
    void read() override;
    void readChanged(const Changes &changes) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead();
    void addPageActions();
    void addSectionKeys();
    void showVisit(Id<Visit> visit);
    void load();
    /// Shows what is in the file by now.
    MinutesView *minutes();
    void showHead();
    void showSteps();
    void showActions();
    void showTime();
    QString subtitle() const;
    QString minutesClock() const;
    Step usualStep() const;
    /// Where the present step is written in.
    void focusWriting();
    void saveNow();

    void followLink(const QString &link);
    bool focusField(const QString &field);

    void exportBrief();
    void printBrief();
    void copyBrief();
    void showVisitCode();
    void showBriefCode();
    void finish();
    void setStatus(VisitStatus status);
    void removeVisit();

    Desk &m_desk;
    Id<Visit> m_visit;
    BriefData m_brief;
    int m_minutesDueHours = 24;
    bool m_minutesBehind = false;
    QTimer m_minute;

    PageHeader *m_head;
    TierBadge *m_badge;
    SegmentedControl *m_steps;
    SegmentedControl *m_parts;
    SegmentedControl *m_edition;
    Button *m_more;
    Button *m_print;
    Button *m_export;
    TimeBar *m_time;
    Button *m_finish;
    Button *m_send;
    Button *m_back;
    QStackedWidget *m_body;
    QStackedWidget *m_stack;
    EmptyState *m_gone;
    ErrorState *m_failed;
    QStackedWidget *m_preparing;
    PrepareView *m_prepare;
    MaterialsView *m_materials;
    MeetView *m_meet;
    MinutesView *m_minutes;
};

} // namespace attache
