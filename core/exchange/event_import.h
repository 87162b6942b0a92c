#pragma once

#include "core/exchange/calendar.h"
#include "core/exchange/import.h"

namespace attache {

/// Makes visits of the events of @p calendar as one undo step. Who takes part is known by e-mail;
/// the account is theirs, or the one whose site their address is of, or the one that title or place
/// name. An event of no known account is rejected, one that is there already is skipped, so that
/// the same file twice changes nothing. What was moved, cancelled or removed here since an event
/// was last taken in stays so unless the calendar has changed it since. @p plan says what the file
/// is called and whether it is a dry run.
Result<ImportReport> importEvents(Workspace &workspace, const EventFile &calendar,
                                  const ImportPlan &plan, const Progress &progress);

/// What becomes of the first @p most events of the calendar that @p plan names, in columns.
Result<ImportPreview> previewEvents(const ImportPlan &plan, size_t most);

} // namespace attache
