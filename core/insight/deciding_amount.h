#pragma once

#include "core/insight/week_plan.h"

namespace attache {

/// The amount by which it is decided how @p proposal is worked: of its deal, or of the one that can
/// be woken. None where it says none, or says it in another currency than that of the limits. Pure.
std::optional<Money> decidingAmount(const Proposal &proposal, const Settings &settings);

} // namespace attache
