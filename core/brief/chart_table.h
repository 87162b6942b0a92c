#pragma once

#include "core/brief/document.h"

namespace attache {

/// The figures of @p chart as a table, for wherever nothing can be drawn.
TableBlock chartTable(const Chart &chart);

} // namespace attache
