#pragma once

#include "core/domain/playbook_run_step.h"
#include "core/queries/library_facts.h"
#include "core/record/table_set.h"

#include <vector>

/// @file
/// Playbooks that are run.

namespace attache {

/// runStepsDue()
inline constexpr auto RunTables =
    tablesOf<Playbook, PlaybookRun, PlaybookRunStep, Opportunity, Visit, Account>;

/// In order.
Result<std::vector<PlaybookRunStep>> runStepsOf(Connection &connection, Id<PlaybookRun> run);

/// The playbooks for @p scope, by name.
Result<std::vector<Playbook>> playbooksFor(Connection &connection, PlaybookScope scope);

/// The deals that were won and can become playbooks, the latest first.
Result<std::vector<WonDeal>> wonDeals(Connection &connection);

/// The step a run stands at, with what it is a step of.
struct RunStepDue
{
    PlaybookRunStep step;
    QString playbook;
    QString about; ///< the deal, the visit or the account it is run for
};
/// Of each run that has not ended its first open step, where that is due by @p until; the one that
/// is due first comes first.
Result<std::vector<RunStepDue>> runStepsDue(Connection &connection, QDate until, int limit = 0);

} // namespace attache
