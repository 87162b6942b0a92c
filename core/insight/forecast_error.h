#pragma once

#include "core/domain/stage_book.h"
#include "core/queries/opportunity_facts.h"

#include <optional>
#include <span>
#include <vector>

/// @file
/// How far the forecast of the last quarter was from what came. Pure; any thread.

namespace attache {

/// What was forecast for a quarter on its first day, and what was won in it.
struct ForecastError
{
    QDate begin; ///< of the quarter
    QDate end;
    QString currency;
    int n = 0;                 ///< deals that were open then and expected by its end
    std::vector<qint64> deals; ///< those
    Money said;
    Money weighted;
    Money capped;
    Money won; ///< in the quarter, whenever it was opened

    /// Percent by which @p forecast was above what was won, or below; none where nothing was won.
    std::optional<double> errorOf(Money forecast) const;
};

/// Of the quarter before that of @p today. The stages, terms and days in stage are those of its
/// first day; who was met is not dated and counts as of now. @p steps and @p terms are by
/// opportunity, and within one by time.
ForecastError lastQuarterError(std::span<const OpportunityFacts> opportunities,
                               std::span<const StageStep> steps, std::span<const TermsStep> terms,
                               QDate today, const StageBook &book);

} // namespace attache
