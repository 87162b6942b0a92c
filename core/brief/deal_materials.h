#pragma once

#include "core/base/result.h"

namespace attache {

class Connection;
struct BriefData;

/// Ticks what of the checklist is written from what is noted at the opportunity of the visit: cost
/// and return where a number is noted, the comparison where functions of the rivals met there are.
/// What a person has settled stays.
Result<void> tickDealMaterials(Connection &connection, BriefData &brief);

} // namespace attache
