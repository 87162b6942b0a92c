#include "core/base/working_days.h"
#include "core/domain/playbook_run_step.h"
#include "core/record/records_with.h"

#include <algorithm>

namespace attache {

namespace {

/// A step that nobody of ours does is the customer's.
PlaybookRunStep copyOf(const PlaybookStep &step, Id<PlaybookRun> run, int position)
{
    PlaybookRunStep copy;
    copy.run = run;
    copy.position = position;
    copy.title = step.title;
    copy.party =
        step.responsible.isEmpty() && !step.counterpart.isEmpty() ? Party::Them : Party::Us;
    copy.responsible = step.responsible;
    copy.counterpart = step.counterpart;
    copy.limitDays = step.limitDays;
    copy.step = step.id;
    return copy;
}

/// The steps of the run of @p step in order, @p step as it is here.
Result<std::vector<PlaybookRunStep>> stepsWith(Connection &connection, const PlaybookRunStep &step)
{
    ATTACHE_TRY(auto steps, recordsWith(connection, &PlaybookRunStep::run, step.run));
    std::erase_if(steps, [&](const PlaybookRunStep &each) { return each.id == step.id; });
    steps.push_back(step);
    std::ranges::sort(
        steps, {}, [](const PlaybookRunStep &each) { return std::pair(each.position, each.id); });
    return steps;
}

} // namespace

void setClocks(std::span<PlaybookRunStep> steps, QDate start)
{
    QDate from = start;
    for (PlaybookRunStep &step : steps) {
        if (step.doneOn.isValid()) {
            from = std::max(from, step.doneOn);
            continue;
        }
        step.due = step.limitDays ? addWorkingDays(from, *step.limitDays) : QDate();
        if (step.due.isValid())
            from = step.due;
    }
}

Result<void> Description<PlaybookRun>::make(Writer &writer, PlaybookRun &run)
{
    Connection &connection = writer.connection();
    if (run.account.isNull()) {
        ATTACHE_TRY(const auto deal, Store<Opportunity>(connection).find(run.opportunity));
        ATTACHE_TRY(const auto visit, Store<Visit>(connection).find(run.visit));
        if (deal)
            run.account = deal->account;
        else if (visit)
            run.account = visit->account;
    }
    ATTACHE_CHECK(writer.insert(run));
    ATTACHE_TRY(auto steps, recordsWith(connection, &PlaybookStep::playbook, run.playbook));
    std::ranges::stable_sort(steps, {}, &PlaybookStep::position);
    std::vector<PlaybookRunStep> copies;
    copies.reserve(steps.size());
    for (const PlaybookStep &step : steps)
        copies.push_back(copyOf(step, run.id, static_cast<int>(copies.size())));
    setClocks(copies, run.startedOn);
    for (PlaybookRunStep &copy : copies)
        ATTACHE_CHECK(writer.insert(copy));
    return {};
}

Result<void> Rules<PlaybookRunStep>::onUpdating(Writer &writer, const PlaybookRunStep &before,
                                                PlaybookRunStep &after)
{
    if (before.doneOn == after.doneOn || before.run != after.run)
        return {};
    ATTACHE_TRY(const auto steps, stepsWith(writer.connection(), after));
    const auto here = std::ranges::find(steps, after.id, &PlaybookRunStep::id);
    if (after.doneOn.isValid()) {
        std::vector<PlaybookRunStep> behind(here + 1, steps.end());
        setClocks(behind, after.doneOn);
        auto known = here + 1;
        for (const PlaybookRunStep &step : behind) {
            if (step.due != known->due)
                ATTACHE_CHECK(writer.update(step));
            ++known;
        }
    }
    QDate last;
    bool isOpen = false;
    for (const PlaybookRunStep &step : steps) {
        isOpen |= !step.doneOn.isValid();
        last = std::max(last, step.doneOn);
    }
    return writer.change(after.run,
                         [&](PlaybookRun &run) { run.endedOn = isOpen ? QDate() : last; });
}

} // namespace attache
