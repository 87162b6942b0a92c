#include "core/domain/promise.h"

namespace attache {

namespace {

void settleKeeping(Promise &promise, QDate today)
{
    if (promise.state != PromiseState::Kept)
        promise.keptOn = {};
    else if (!promise.keptOn.isValid())
        promise.keptOn = today;
}

} // namespace

Result<void> Rules<Promise>::onInserting(Writer &writer, Promise &promise)
{
    if (promise.state == PromiseState::Open && promise.keptOn.isValid())
        promise.state = PromiseState::Kept;
    settleKeeping(promise, writer.clock().today());
    return {};
}

Result<void> Rules<Promise>::onUpdating(Writer &writer, const Promise &before, Promise &after)
{
    const bool dayGiven = after.keptOn.isValid() && after.keptOn != before.keptOn;
    const bool dayTaken = !after.keptOn.isValid() && before.keptOn.isValid();
    if (after.state == before.state && after.state == PromiseState::Open && dayGiven)
        after.state = PromiseState::Kept;
    else if (after.state == before.state && after.state == PromiseState::Kept && dayTaken)
        after.state = PromiseState::Open;
    settleKeeping(after, writer.clock().today());
    return {};
}

} // namespace attache
