#pragma once

#include "core/domain/playbook_run.h"
#include "core/domain/playbook_step.h"

#include <span>

namespace attache {

/// A step of a playbook that is run: when it is due, when it was done, and who was waited for.
struct PlaybookRunStep
{
    Id<PlaybookRunStep> id;
    Id<PlaybookRun> run;
    int position = 0;
    QString title;
    Party party = Party::Us;      ///< who has to do it
    QString responsible;          ///< the role of ours, or who does it
    QString counterpart;          ///< on the customer's side
    std::optional<int> limitDays; ///< working days from the step before
    QDate due;
    QDate doneOn;
    QString waitedFor;     ///< whom or what it waited for, in words
    Id<PlaybookStep> step; ///< of the playbook, that it is a copy of
};

template <>
struct Description<PlaybookRunStep>
{
    static constexpr TypeInfo info{
        .table = "playbook_run_step",
        .one = QT_TRANSLATE_NOOP("RecordType", "Step of a run"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Steps of runs"),
        .key = "run-steps",
        .icon = "task-complete",
        .rank = 76,
    };
    static constexpr void fields(auto &&field)
    {
        field("run", QT_TRANSLATE_NOOP("Field", "Playbook run"), &PlaybookRunStep::run, Required);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &PlaybookRunStep::position,
              Hidden);
        field("title", QT_TRANSLATE_NOOP("Field", "Step"), &PlaybookRunStep::title,
              Required | Named);
        field("party", QT_TRANSLATE_NOOP("Field", "By"), &PlaybookRunStep::party);
        field("responsible", QT_TRANSLATE_NOOP("Field", "Responsible"),
              &PlaybookRunStep::responsible);
        field("counterpart", QT_TRANSLATE_NOOP("Field", "Counterpart"),
              &PlaybookRunStep::counterpart);
        field("limit_days", QT_TRANSLATE_NOOP("Field", "Time limit (days)"),
              &PlaybookRunStep::limitDays);
        field("due", QT_TRANSLATE_NOOP("Field", "Due"), &PlaybookRunStep::due);
        field("done_on", QT_TRANSLATE_NOOP("Field", "Done on"), &PlaybookRunStep::doneOn);
        field("waited_for", QT_TRANSLATE_NOOP("Field", "Waited for"), &PlaybookRunStep::waitedFor,
              Searchable);
        field("step", QT_TRANSLATE_NOOP("Field", "Step of the playbook"), &PlaybookRunStep::step,
              Hidden);
    }
    static Caption caption(const PlaybookRunStep &step, RecordNames &names)
    {
        return {step.title, {}, joined({names.of(step.run), isoDay(step.due)})};
    }
    static Home home(const PlaybookRunStep &step) { return Home::with(step.run); }
};

/// When a step gets done, those behind it that are open are due anew, reckoned from that day; when
/// the last one is, the run has ended, and when one is open again, it goes on.
template <>
struct Rules<PlaybookRunStep>
{
    static constexpr bool actsOnInsert = false;
    static constexpr bool actsOnUpdate = true;
    static Result<void> onInserting(Writer &, PlaybookRunStep & /*record*/) { return {}; }
    static Result<void> onUpdating(Writer &writer, const PlaybookRunStep &before,
                                   PlaybookRunStep &after);
};

/// Sets the due days of those of @p steps, in order, that are open: each its time limit in working
/// days after the one before, the first after @p start. A step without a limit is due on no day and
/// hands on the day before it. What is done hands on the day on which it was.
void setClocks(std::span<PlaybookRunStep> steps, QDate start);

} // namespace attache
