#include "core/insight/week_outlook.h"

#include <algorithm>

namespace attache {

namespace {

bool isDueByRhythm(const Proposal &proposal)
{
    return std::ranges::any_of(proposal.reasons, [](const PlanReason &reason) {
        return reason.kind == PlanReason::Kind::Overdue || reason.kind == PlanReason::Kind::Due ||
               reason.kind == PlanReason::Kind::NeverContacted;
    });
}

TierOutlook outlookOf(const WeekPlan &plan, Tier tier)
{
    QSet<Id<Account>> seen;
    QSet<Id<Account>> due;
    for (const VisitRow &row : plan.visits) {
        if (row.tier == tier && row.visit.status != VisitStatus::Cancelled)
            seen.insert(row.visit.account);
    }
    for (const Proposal &proposal : plan.proposals) {
        if (proposal.about.tier != tier || !isDueByRhythm(proposal))
            continue;
        due.insert(proposal.about.account);
        if (proposal.slot)
            seen.insert(proposal.about.account);
    }
    due.unite(seen);
    return {tier, static_cast<int>(due.size()), static_cast<int>(seen.size())};
}

} // namespace

WeekOutlook outlookOf(const WeekPlan &plan)
{
    WeekOutlook outlook;
    for (const Tier tier : {Tier::S, Tier::A}) {
        if (const TierOutlook each = outlookOf(plan, tier); each.due > 0)
            outlook.tiers.push_back(each);
    }
    for (const Proposal &proposal : plan.proposals) {
        if (proposal.slot)
            continue;
        ++outlook.withoutSlot;
        outlook.promisesLeft += proposal.about.promises > 0 ? 1 : 0;
    }
    return outlook;
}

} // namespace attache
