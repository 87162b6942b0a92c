#pragma once

#include "app/cli/insight_answers.h"

/// @file
/// The figures of where the week goes, and of what accounts need.

namespace attache {

Result<InsightAnswer> reactivationsAnswer(Connection &connection, const InsightQuestion &question);
Result<InsightAnswer> needsAnswer(Connection &connection, const InsightQuestion &question);

} // namespace attache
