#pragma once

#include "core/domain/account.h"
#include "core/domain/settings.h"
#include "core/domain/week_kinds.h"

namespace attache {

/// What a week or a month is to bring: few and small. One with a figure is measured by it, any
/// other is said to be reached by the person.
struct Goal
{
    Id<Goal> id;
    GoalPeriod period = GoalPeriod::Week;
    QDate startsOn; ///< the Monday of its week, the first of its month
    QString text;
    Id<Account> account; ///< none: about no account in particular
    std::optional<StarFigure> figure;
    std::optional<int> target; ///< in the figure's unit, money in major units
    GoalState state = GoalState::Open;
    std::optional<int> result; ///< what the figure came to at the end
    std::optional<GoalMiss> missCause;
    LongText outcome; ///< what came of it, or why it was not reached
};

template <>
struct Description<Goal>
{
    static constexpr TypeInfo info{
        .table = "goal",
        .one = QT_TRANSLATE_NOOP("RecordType", "Goal"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Goals"),
        .key = "goals",
        .icon = "dialog-ok",
        .rank = 60,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New goal"), .focus = "text"},
    };
    static constexpr void fields(auto &&field)
    {
        field("period", QT_TRANSLATE_NOOP("Field", "Period"), &Goal::period);
        field("starts_on", QT_TRANSLATE_NOOP("Field", "Starts on"), &Goal::startsOn, Required);
        field("text", QT_TRANSLATE_NOOP("Field", "Goal"), &Goal::text, Required | Named);
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Goal::account);
        field("figure", QT_TRANSLATE_NOOP("Field", "Figure"), &Goal::figure);
        field("target", QT_TRANSLATE_NOOP("Field", "Target"), &Goal::target);
        field("state", QT_TRANSLATE_NOOP("Field", "State"), &Goal::state);
        field("result", QT_TRANSLATE_NOOP("Field", "Came to"), &Goal::result);
        field("miss_cause", QT_TRANSLATE_NOOP("Field", "Why not reached"), &Goal::missCause);
        field("outcome", QT_TRANSLATE_NOOP("Field", "What came of it"), &Goal::outcome);
    }
    static Caption caption(const Goal &goal, RecordNames &names)
    {
        return {goal.text,
                {},
                joined({labelOf(goal.period), isoDay(goal.startsOn), names.of(goal.account)})};
    }
    static Home home(const Goal &) { return Home::onPage(QStringLiteral("visits")); }
    static void begin(Goal &goal, const NewRecord &context) { goal.startsOn = context.today; }
};

/// A goal starts where its week or month does, and only one that was not reached has a cause.
template <>
struct Rules<Goal>
{
    static constexpr bool actsOnInsert = true;
    static constexpr bool actsOnUpdate = true;
    static Result<void> onInserting(Writer &writer, Goal &goal);
    static Result<void> onUpdating(Writer &writer, const Goal &before, Goal &after);
};

} // namespace attache
