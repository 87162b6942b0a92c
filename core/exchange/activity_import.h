#pragma once

#include "core/exchange/activity_layout.h"
#include "core/exchange/import.h"

namespace attache {

/// Imports a list of activities of another program in one step: calls and meetings become visits,
/// notes and mails quick notes, tasks and open tickets promises by us, each on the account, with
/// the people and for the deal that its row names. An account that is named and not known is added.
/// A row that comes again, by its number or by what it says, is left alone. Errors: as
/// importRows().
Result<ImportReport> importActivities(Workspace &workspace, const RowSource &source,
                                      const ActivityLayout &layout, const ImportPlan &plan,
                                      const Progress &progress);

/// What the columns of @p headers hold, as a mapping to the roles of @p layout.
std::vector<ColumnMapping> activityMapping(const ActivityLayout &layout,
                                           const QStringList &headers);
/// A translated sentence: that it looks like activities, and which columns say so.
QString activityGuessText(const ActivityLayout &layout);

} // namespace attache
