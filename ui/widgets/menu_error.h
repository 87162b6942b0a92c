#pragma once

#include "core/base/result.h"

class QMenu;

namespace attache {

/// Says in @p menu, in the place of what could not be read, why.
void addUnreadable(QMenu &menu, const Error &error);

} // namespace attache
