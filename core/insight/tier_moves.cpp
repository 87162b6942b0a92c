#include "core/insight/tier_moves.h"

#include <map>

namespace attache {

std::vector<TierMoves> tierMoves(std::span<const TierAssessment> assessments, DayRange period)
{
    std::map<QDate, TierMoves> months;
    for (const TierAssessment &each : assessments) {
        if (!each.assessedOn.isValid() || !period.contains(each.assessedOn))
            continue;
        const QDate month(each.assessedOn.year(), each.assessedOn.month(), 1);
        TierMoves &moves = months[month];
        moves.month = month;
        if (!each.previous || *each.previous == each.tier) {
            ++moves.kept;
            continue;
        }
        // S stands first.
        ++(each.tier < *each.previous ? moves.rose : moves.fell);
        moves.accounts.push_back(each.account);
    }
    std::vector<TierMoves> found;
    found.reserve(months.size());
    for (auto &[month, moves] : months)
        found.push_back(std::move(moves));
    return found;
}

} // namespace attache
