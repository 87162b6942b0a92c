#pragma once

#include "core/store/connection.h"

#include <QStringList>

/// @file
/// What the filters of figures can ask for: the values that occur, in order.

namespace attache {

/// Who owns accounts or opportunities.
Result<QStringList> ownersInUse(Connection &connection);
/// What accounts say of their industry: codes, and text that is none.
Result<QStringList> industriesInUse(Connection &connection);

} // namespace attache
