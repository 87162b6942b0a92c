#pragma once

#include "core/domain/need.h"

namespace attache {

/// The parts played by the two people who speak for a need, as far as known.
struct NeedVoices
{
    std::optional<RoleKind> stated;
    std::optional<RoleKind> confirmed;
};

/// What @p need looks like: true when two different roles state it or we observed it ourselves,
/// and the step of the customer's process it belongs to is known; doubtful when it was only
/// relayed @p doubtfulAfterDays ago or longer and nobody confirmed it since; else unverified.
/// A suggestion: the person decides. Pure. (Rule of practice; the days are a setting.)
inline NeedTruth suggestedTruth(const Need &need, const NeedVoices &voices, QDate today,
                                int doubtfulAfterDays)
{
    const bool twoRoles = voices.stated && voices.confirmed && *voices.stated != *voices.confirmed;
    const bool borneOut = twoRoles || need.source == NeedSource::Observed;
    if (borneOut && !need.processStep.trimmed().isEmpty())
        return NeedTruth::True;
    const bool onlyRelayed =
        need.source == NeedSource::Relayed && need.confirmedBy.isNull() && !twoRoles;
    if (onlyRelayed && need.heardOn.isValid() && need.heardOn.daysTo(today) >= doubtfulAfterDays)
        return NeedTruth::Doubtful;
    return NeedTruth::Unverified;
}

} // namespace attache
