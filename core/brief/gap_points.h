#pragma once

#include "core/brief/brief.h"
#include "core/match/gaps.h"

namespace attache {

/// How many points of the readiness of @p brief hang on @p gap; 0 where nobody there needs what is
/// missing, or somebody has settled it. Pure.
int pointsOf(const BriefData &brief, const VisitGap &gap);
/// Those of all gaps of @p visit, in their order; zeros where the visit is gone.
Result<std::vector<int>> gapPoints(Connection &connection, const HurtVisit &visit, QDate today,
                                   Language language);

} // namespace attache
