#pragma once

#include "core/brief/brief.h"

#include <QWidget>

namespace attache {

class ChainCard;
class ChecklistCard;
class Desk;
class NeedsCard;
class PeopleSection;
class PlanCard;
class PromisesCard;
class QuestionsCard;
class ReadinessCard;
class ScrollBody;
class StandingCard;
class SummaryCard;
class VisitDetailsCard;
struct Link;

/// The first step of a visit: the brief, with each part of it where it can be changed, and beside
/// it how well the visit is prepared.
class PrepareView : public QWidget
{
    Q_OBJECT

public:
    explicit PrepareView(Desk &desk, QWidget *parent = nullptr);

    void setBrief(const BriefData &brief);
    /// Shows the fields of the visit itself; they are hidden until asked for.
    void showDetails(bool shown);
    /// Brings the field that @p link leads to into sight and gives it the keyboard. False when it
    /// is not on this page.
    bool focusPlace(const Link &link);
    /// Whether the fields of the plan are meant, of those that the minutes show as well.
    bool hasPlace(const Link &link) const;
    /// Saves what is being typed.
    void saveNow();

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool focusVisitField(const QString &field);
    bool reveal(QWidget *widget);

    ScrollBody *m_left;
    ScrollBody *m_right;
    VisitDetailsCard *m_details;
    SummaryCard *m_summary;
    StandingCard *m_standing;
    PromisesCard *m_promises;
    PeopleSection *m_people;
    NeedsCard *m_needs;
    PlanCard *m_plan;
    QuestionsCard *m_questions;
    ReadinessCard *m_readiness;
    ChainCard *m_chain;
    ChecklistCard *m_checklist;
    BriefData m_brief;
};

} // namespace attache
