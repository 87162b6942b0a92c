#pragma once

#include "core/domain/settings.h"
#include "core/queries/account_timeline.h"
#include "ui/widgets/timeline_view.h"

namespace attache {

/// What a row for @p entry shows, but for its date. Materials are called as in @p settings.
TimelineItem timelineItem(const TimelineEntry &entry, const Settings &settings, QDate today);

} // namespace attache
