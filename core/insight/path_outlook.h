#pragma once

#include "core/domain/path_step.h"

#include <span>

/// @file
/// Where the path of a deal leads as things stand. Pure; any thread.

namespace attache {

/// A step as it is planned, and when it is likely done.
struct PathOutlookStep
{
    QDate begin;  ///< its due day less the days it takes; null without a due day
    QDate due;    ///< as planned; null where the step does not say
    QDate likely; ///< later than planned because the path is behind; null where it is not
    bool late = false;
    /// Of what is late, the last day on which the next step can still begin as planned; null where
    /// that has passed.
    QDate latest{};
};

/// A path on a day: what is late, and what that moves.
struct PathOutlook
{
    std::vector<PathOutlookStep> steps; ///< as they were handed in
    int behind = 0;                     ///< days, as daysBehind()
    int waitsFor = -1;                  ///< place of the step that is overdue longest; -1 for none
    QDate goLive;                       ///< as planned: the last due day
    QDate likelyGoLive;

    bool isLate() const { return waitsFor >= 0; }
};

/// What is overdue on @p today moves each step that is due after it by as many days.
PathOutlook pathOutlook(std::span<const PathStep> steps, QDate today);

} // namespace attache
