#pragma once

#include "app/cli/insight_answers.h"

/// @file
/// The figures that one steers by: what the person aims at, and where value comes from and goes.

namespace attache {

Result<InsightAnswer> northStarAnswer(Connection &connection, const InsightQuestion &question);
Result<InsightAnswer> readinessOutcomeAnswer(Connection &connection,
                                             const InsightQuestion &question);
Result<InsightAnswer> tierDistributionAnswer(Connection &connection,
                                             const InsightQuestion &question);
Result<InsightAnswer> lossCausesAnswer(Connection &connection, const InsightQuestion &question);
Result<InsightAnswer> customerWorthAnswer(Connection &connection, const InsightQuestion &question);

} // namespace attache
