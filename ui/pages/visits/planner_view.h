#pragma once

#include "core/brief/document.h"
#include "core/insight/week_plan.h"

#include <QWidget>

namespace attache {

class CardWidget;
class Desk;
class EmptyState;
class ErrorSwitch;
class GoalsCard;
class PlanGrid;
class PlanLegend;
class PlanList;
class TextLabel;
struct ShownProposal;

/// Where a week goes: what is proposed with its reasons, the slots with what is fixed, and the
/// goals. Read in a task, because it looks at all accounts.
class PlannerView : public QWidget
{
    Q_OBJECT

public:
    explicit PlannerView(Desk &desk, QWidget *parent = nullptr);

    QDate monday() const { return m_monday; }
    void setWeek(QDate monday);
    void read();
    const WeekPlan &plan() const { return m_plan; }
    /// How many of the slots are taken, in words.
    QString summary() const;

    /// Plans visits for the first @p most proposals that have a slot, in one step.
    void acceptFirst(int most);
    bool canAccept() const;
    /// Plans the visit to @p account in its slot, or in @p place.
    void accept(Id<Account> account, std::optional<SlotPlace> place = {});
    /// Not before the next week.
    void putOff(Id<Account> account);
    /// Writes the visits of the week to a file for calendars.
    void exportWeek();
    /// The week as a paper.
    Result<Document> document() const;

    PlanList *list() const { return m_list; }
    PlanGrid *grid() const { return m_grid; }
    GoalsCard *goals() const { return m_goals; }
    /// What the week comes to with all proposals, and what it leaves, in words.
    QString outlookWords() const;

Q_SIGNALS:
    void opened(attache::Id<attache::Visit> visit);
    /// A visit is to be planned there that nobody proposed.
    void planRequested(const QDateTime &start);
    /// The plan was read.
    void planShown();

private:
    struct Answer;

    QWidget *makeLeft();
    QWidget *makeRight();
    void show(const Answer &answer);
    void showFoot();
    Visit visitFor(const Proposal &proposal, SlotPlace place) const;
    const Proposal *proposalFor(Id<Account> account) const;
    std::optional<SlotPlace> firstFree() const;
    void makeOnline(Id<Visit> visit);

    Desk &m_desk;
    QDate m_monday;
    WeekPlan m_plan;
    int m_asked = 0; ///< counts the questions; only the last one is shown
    ErrorSwitch *m_readable;
    CardWidget *m_proposals = nullptr;
    PlanList *m_list;
    EmptyState *m_empty = nullptr;
    GoalsCard *m_goals;
    PlanGrid *m_grid;
    PlanLegend *m_legend = nullptr;
    TextLabel *m_outlook = nullptr;
    TextLabel *m_outcome = nullptr;
};

} // namespace attache
