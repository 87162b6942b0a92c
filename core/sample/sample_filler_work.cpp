#include "core/domain/cost_line.h"
#include "core/domain/playbook_run_step.h"
#include "core/domain/stage_book.h"
#include "core/record/records_with.h"
#include "core/sample/sample_filler.h"

#include <QJsonArray>

#include <algorithm>

namespace attache::sample {

/// What a deal costs the customer and brings them, and a playbook that is under way.
Result<void> Filler::addWork()
{
    int position = 0;
    for (const auto each : m_tables.library.value(QLatin1String(tableOf<CostLine>)).toArray()) {
        const QJsonObject row = each.toObject();
        const Company *owner = company(row.value(QLatin1String("of")).toString());
        if (!owner || owner->opportunities.empty())
            continue;
        ATTACHE_TRY([[maybe_unused]] const qint64 made,
                    addLibraryRecord(recordTypeOf<CostLine>(), row, &recordTypeOf<Opportunity>(),
                                     owner->opportunities.front().id.value(), position++));
    }
    for (const auto each : m_tables.library.value(QLatin1String(tableOf<PlaybookRun>)).toArray())
        ATTACHE_CHECK(addRun(each.toObject()));
    return {};
}

Result<void> Filler::addRun(const QJsonObject &row)
{
    const StageBook &book = StageBook::standard();
    const Company *owner = company(row.value(QLatin1String("of")).toString());
    if (!owner)
        return {};
    const auto won = std::ranges::find_if(
        owner->opportunities, [&](const Opportunity &deal) { return book.isWon(deal.stage); });
    PlaybookRun run;
    run.playbook =
        Id<Playbook>(m_keys.value(row.value(QLatin1String(tableOf<Playbook>)).toString()));
    if (won != owner->opportunities.end())
        run.opportunity = won->id;
    run.account = owner->account.id;
    run.startedOn = dayAt(row, QLatin1String("started_on"));
    run.owner = colleague(QLatin1String("delivery"));
    ATTACHE_CHECK(Description<PlaybookRun>::make(m_writer, run));
    ATTACHE_TRY(auto steps, recordsWith(m_writer.connection(), &PlaybookRunStep::run, run.id));
    std::ranges::stable_sort(steps, {}, &PlaybookRunStep::position);
    const QJsonArray told = row.value(QLatin1String("steps")).toArray();
    for (size_t i = 0; i < std::min(steps.size(), static_cast<size_t>(told.size())); ++i) {
        const QJsonObject step = told.at(static_cast<qsizetype>(i)).toObject();
        ATTACHE_CHECK(m_writer.change(steps[i].id, [&](PlaybookRunStep &changed) {
            changed.party =
                fromKey<Party>(step.value(QLatin1String("party")).toString()).value_or(Party::Us);
            changed.doneOn = dayAt(step, QLatin1String("done_on"));
            changed.waitedFor = wordsAt(step, QLatin1String("waited_for"));
        }));
    }
    return {};
}

} // namespace attache::sample
