#pragma once

#include "core/brief/brief.h"

namespace attache {

/// Fills in what the tier of the account stands on and is old, and what it has of us and of rivals.
Result<void> readStanding(Connection &connection, const Settings &settings, BriefData &brief);

} // namespace attache
