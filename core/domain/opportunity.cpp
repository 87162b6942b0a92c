#include "core/domain/opportunity.h"

#include "core/domain/stage_change.h"

namespace attache {

namespace {

Result<void> recordStage(Writer &writer, const Opportunity &opportunity, std::optional<Stage> from,
                         const QDateTime &at)
{
    StageChange change;
    change.opportunity = opportunity.id;
    change.from = from;
    change.to = opportunity.stage;
    change.changedAt = at;
    return writer.insert(change);
}

/// Only what is won or lost has a closing day. A day given for an open one is when it is expected.
void settleClosing(Opportunity &opportunity, QDate today)
{
    if (!isOpen(opportunity.stage)) {
        if (!opportunity.closedOn.isValid())
            opportunity.closedOn = today;
        return;
    }
    if (!opportunity.expectedClose.isValid())
        opportunity.expectedClose = opportunity.closedOn;
    opportunity.closedOn = {};
}

} // namespace

Result<void> Rules<Opportunity>::onInserting(Writer &writer, Opportunity &opportunity)
{
    const QDate today = writer.clock().today();
    if (!opportunity.openedOn.isValid())
        opportunity.openedOn = today;
    settleClosing(opportunity, today);
    // An imported opportunity has been in its stage since it was closed or opened, as far as
    // anybody knows; one entered today, since now.
    const QDate since = isOpen(opportunity.stage) ? opportunity.openedOn : opportunity.closedOn;
    const QDateTime at = since == today ? writer.clock().now() : since.startOfDay().toUTC();
    return recordStage(writer, opportunity, std::nullopt, at);
}

Result<void> Rules<Opportunity>::onUpdating(Writer &writer, const Opportunity &before,
                                            Opportunity &after)
{
    const bool reopened = !isOpen(before.stage) && isOpen(after.stage);
    if (reopened && after.closedOn == before.closedOn)
        after.closedOn = {};
    settleClosing(after, writer.clock().today());
    if (before.stage == after.stage)
        return {};
    return recordStage(writer, after, before.stage, writer.clock().now());
}

} // namespace attache
