#include "core/domain/deal_line.h"

#include "core/record/records_with.h"

#include <algorithm>

namespace attache {

namespace {

/// Sets the amount of @p deal to the sum of its lines; @p line, where it is one of them, counts as
/// it is here, and not as it stands in the file. Lines without any price leave the amount alone.
Result<void> sumUp(Writer &writer, Id<Opportunity> deal, const DealLine &line, bool goes)
{
    if (deal.isNull())
        return {};
    ATTACHE_TRY(std::vector<DealLine> lines,
                recordsWith(writer.connection(), &DealLine::opportunity, deal));
    std::erase_if(lines, [&](const DealLine &each) { return each.id == line.id; });
    if (!goes && line.opportunity == deal)
        lines.push_back(line);
    std::optional<Money> amount;
    for (const DealLine &each : lines) {
        if (const std::optional<Money> sum = each.sum())
            amount = amount.value_or(Money()) + *sum;
    }
    if (!amount)
        return {};
    return writer.change(deal, [&](Opportunity &opportunity) { opportunity.amount = amount; });
}

} // namespace

std::optional<Money> DealLine::sum() const
{
    if (!price)
        return std::nullopt;
    qint64 full = 0;
    qint64 hundredfold = 0;
    if (__builtin_mul_overflow(price->minor, qint64(quantity), &full) ||
        __builtin_mul_overflow(full, qint64(100 - discount.value_or(0)), &hundredfold))
        return std::nullopt;
    return Money{hundredfold / 100 + (hundredfold % 100 >= 50    ? 1
                                      : hundredfold % 100 <= -50 ? -1
                                                                 : 0)};
}

Result<void> Rules<DealLine>::onInserting(Writer &writer, DealLine &line)
{
    return sumUp(writer, line.opportunity, line, false);
}

Result<void> Rules<DealLine>::onUpdating(Writer &writer, const DealLine &before, DealLine &after)
{
    if (before.opportunity != after.opportunity)
        ATTACHE_CHECK(sumUp(writer, before.opportunity, before, true));
    return sumUp(writer, after.opportunity, after, false);
}

Result<void> Rules<DealLine>::onRemoving(Writer &writer, const DealLine &line)
{
    return sumUp(writer, line.opportunity, line, true);
}

} // namespace attache
