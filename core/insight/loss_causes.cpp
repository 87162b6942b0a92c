#include "core/insight/loss_causes.h"

#include <algorithm>

namespace attache {

LossCauses lossCauses(std::span<const OpportunityFacts> opportunities, DayRange closed,
                      const StageBook &book)
{
    LossCauses figure;
    for (const OpportunityFacts &each : opportunities) {
        if (!book.isLost(each.stage) || !closed.contains(each.closedOn))
            continue;
        ++figure.lost;
        figure.stated += each.lostCause ? 1 : 0;
        auto row = std::ranges::find(figure.rows, each.lostCause, &LossCauseRow::cause);
        if (row == figure.rows.end()) {
            figure.rows.emplace_back().cause = each.lostCause;
            row = figure.rows.end() - 1;
        }
        ++row->count;
        row->wakeable += each.wakeable ? 1 : 0;
        if (each.amount)
            row->value.add(*each.amount, each.currency);
    }
    std::ranges::sort(figure.rows, [](const LossCauseRow &a, const LossCauseRow &b) {
        return std::tuple(!a.cause, -a.count, a.cause) < std::tuple(!b.cause, -b.count, b.cause);
    });
    return figure;
}

} // namespace attache
