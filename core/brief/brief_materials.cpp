#include "core/brief/brief.h"

#include <algorithm>
#include <functional>

namespace attache {

namespace {

using Suits = std::function<bool(const Match &)>;

/// What of the library an item of the checklist can be, by the item's key.
struct Supply
{
    const char *item;
    MatchList VisitMatches::*matches;
    Suits suits;
};

bool isOfTrade(const Match &match)
{
    return match.pointsOf(MatchPart::Industry) > 0;
}

Suits isKind(CollateralKind kind)
{
    return [kind](const Match &match) { return match.kind == kind && match.shareable; };
}

const std::vector<Supply> &supplies()
{
    static const std::vector<Supply> all = {
        {"cases", &VisitMatches::cases,
         [](const Match &match) { return match.shareable && isOfTrade(match); }},
        {"benchmark", &VisitMatches::cases,
         [](const Match &match) {
             return match.shareable && match.pointsOf(MatchPart::Benchmark) > 0;
         }},
        {"deck", &VisitMatches::decks,
         [](const Match &match) { return match.shareable && isOfTrade(match); }},
        {"faq", &VisitMatches::questions,
         [](const Match &match) { return match.shareable && match.answered; }},
        {"swot", &VisitMatches::competitors, [](const Match &match) { return match.answered; }},
        {"brochure", &VisitMatches::handouts, isKind(CollateralKind::Handbook)},
        {"certificates", &VisitMatches::handouts, isKind(CollateralKind::Certificate)},
        {"security", &VisitMatches::handouts, isKind(CollateralKind::WhitePaper)},
    };
    return all;
}

/// What was chosen for the visit, an outdated one before others because it will be shown; where
/// nothing was, the best that still holds, whatever its score. Null where nothing suits.
const Match *bestOf(const MatchList &list, const Suits &suits)
{
    const Match *best = nullptr;
    const auto isChosen = [](const Match &match) { return match.choice == UseKind::Pinned; };
    for (const Match &match : list.matches) {
        if (match.choice == UseKind::Rejected || !suits(match))
            continue;
        const bool isBetter = !best || (isChosen(match) && !isChosen(*best));
        const bool isOther = best && isChosen(match) == isChosen(*best) &&
                             match.isStale() != best->isStale() &&
                             match.isStale() == isChosen(match);
        if (isBetter || isOther)
            best = &match;
    }
    return best;
}

} // namespace

void tickMaterials(BriefData &brief)
{
    for (BriefMaterial &material : brief.materials) {
        if (!material.item.isNull() && material.state != PrepState::Todo)
            continue;
        const auto supply = std::ranges::find_if(supplies(), [&](const Supply &each) {
            return material.key == QLatin1String(each.item);
        });
        if (supply == supplies().end())
            continue;
        const Match *best = bestOf(brief.matches.*supply->matches, supply->suits);
        if (!best)
            continue;
        material.state = best->isStale() ? PrepState::Outdated : PrepState::Ready;
        material.found = best->title;
    }
}

} // namespace attache
