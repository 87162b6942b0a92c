#pragma once

#include "core/insight/win_rate.h"
#include "core/queries/visit_outcomes.h"

#include <array>

/// @file
/// Whether preparing a visit pays. Pure; any thread.

namespace attache {

/// A visit that was held, with how well it was prepared.
struct PreparedVisit
{
    VisitOutcomeFacts facts;
    int readiness = 0; ///< 0–100
};

/// Visits prepared about equally well.
struct ReadinessBand
{
    int from = 0; ///< readiness, both ends in it
    int to = 100;
    int visits = 0;
    int movedOn = 0;
    std::vector<Id<Opportunity>> deals; ///< each once

    Share share() const { return shareOf(movedOn, visits); }
    bool says() const { return visits >= LeastForARate; }
};

struct ReadinessOutcome
{
    std::array<ReadinessBand, 4> bands; ///< below 50, 50–69, 70–84, from 85 on
    int visits = 0;
    int movedOn = 0;
    double average = 0; ///< readiness; 0 where there are no visits
};

/// A visit moved things on where one of its objectives was reached, or its deal went to a later
/// stage that is not lost, on its day or within this many days after it.
inline constexpr int MovesOnWithin = 14;

/// @p steps are by opportunity, and within one by time.
ReadinessOutcome readinessOutcome(std::span<const PreparedVisit> visits,
                                  std::span<const StageStep> steps,
                                  const StageBook &book = StageBook::standard());

} // namespace attache
