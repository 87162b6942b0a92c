#pragma once

#include "core/domain/goal.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyed_rows.h"
#include "ui/widgets/tick_row.h"

#include <QDate>

#include <memory>

class QLineEdit;

namespace attache {

class Desk;
class ErrorSwitch;

/// The goals of a week and its month, few and small: ticked when reached, and why not when their
/// time is over. A cause that comes back is said.
class GoalsCard : public CardWidget
{
    Q_OBJECT

public:
    explicit GoalsCard(Desk &desk, QWidget *parent = nullptr);

    void showWeek(QDate monday);
    void read();
    QLineEdit *newGoal() const { return m_new; }
    /// The states that the menu of @p goal offers, and why it was not reached.
    void setOutcome(Id<Goal> goal, GoalState state, std::optional<GoalMiss> cause = {});
    int count() const { return m_rows->size(); }
    TickRow *row(int place) const { return m_rows->at(place); }

private:
    void add();
    void offer(Id<Goal> goal);
    void fill(const std::vector<Goal> &goals);

    Desk &m_desk;
    QDate m_monday;
    ErrorSwitch *m_readable;
    QLineEdit *m_new;
    std::unique_ptr<KeyedRows<Id<Goal>, TickRow>> m_rows;
};

} // namespace attache
