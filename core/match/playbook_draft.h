#pragma once

#include "core/domain/playbook_run_step.h"

#include <vector>

namespace attache {

/// A playbook that is still to be written, with its steps.
struct PlaybookDraft
{
    Playbook playbook;
    std::vector<PlaybookStep> steps; ///< in order
};

/// What a deal that was won says of how it is done: the steps of its path that were done, in the
/// order of the days on which they were, each with the working days it really took. The first
/// is reckoned from the day on which the deal left the first of its stages; where that is not known
/// it has no limit. Invalid where the deal is not won or no step of its path is done.
Result<PlaybookDraft> playbookDraft(Connection &connection, Id<Opportunity> deal, QDate today,
                                    const QString &person);

/// Writes @p draft. Inside Workspace::perform.
Result<void> insertPlaybook(Writer &writer, PlaybookDraft &draft);

} // namespace attache
