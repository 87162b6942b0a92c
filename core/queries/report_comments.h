#pragma once

#include "core/domain/report_comment.h"

#include <vector>

namespace attache {

/// What was said in the report on the days from @p from to @p to, in the order it was written.
Result<std::vector<ReportComment>> reportComments(Connection &connection, QDate from, QDate to);

/// Says @p text about @p part in that report, in place of what was said; nothing for no text.
/// Inside Workspace::perform.
Result<void> setReportComment(Writer &writer, QDate from, QDate to, const QString &part,
                              const QString &text);

} // namespace attache
