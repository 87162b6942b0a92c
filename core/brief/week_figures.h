#pragma once

#include "core/brief/figure.h"
#include "core/domain/tier_assessment.h"

namespace attache {

// Figures of where the week goes.

/// Which accounts rose and fell in the period, or else in the year that ends today, of @p
/// assessments those of the accounts of @p source.
Figure tierMovesFigure(const FigureSource &source, std::span<const TierAssessment> assessments);
/// What became of lost deals that were taken up again.
Figure reactivationsFigure(const FigureSource &source);

/// The tables that weekFigures() reads beyond those of its source.
inline constexpr auto WeekFiguresTables = tablesOf<TierAssessment>;
/// All of those in the order of the page.
Result<std::vector<Figure>> weekFigures(Connection &connection, const FigureSource &source);

} // namespace attache
