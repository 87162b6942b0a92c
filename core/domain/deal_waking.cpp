#include "core/domain/deal_waking.h"

#include "core/domain/stage_book.h"
#include "core/domain/stage_change.h"
#include "core/record/records_with.h"

#include <algorithm>

namespace attache {

Result<void> takeUpAgain(Writer &writer, Id<Opportunity> deal)
{
    ATTACHE_TRY(const StageBook book, StageBook::read(writer.connection(), Settings()));
    ATTACHE_TRY(const auto history,
                recordsWith(writer.connection(), &StageChange::opportunity, deal));
    Stage last = Stage::Lead;
    QDateTime at;
    for (const StageChange &change : history) {
        const bool lost = book.isLost(change.to) && change.from && book.isOpen(*change.from);
        if (lost && (!at.isValid() || change.changedAt >= at)) {
            last = *change.from;
            at = change.changedAt;
        }
    }
    return writer.change(deal, [&](Opportunity &changed) {
        if (book.isLost(changed.stage))
            changed.stage = last;
    });
}

Result<void> markAnswered(Writer &writer, Id<Opportunity> deal)
{
    const QDateTime now = writer.clock().now();
    return writer.change(deal, [&](Opportunity &changed) {
        if (!changed.answeredAt.isValid())
            changed.answeredAt = now;
    });
}

} // namespace attache
