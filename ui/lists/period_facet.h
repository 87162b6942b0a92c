#pragma once

#include "ui/lists/facet_bar.h"

namespace attache {

/// Narrows a list by the days of its records: from today on, this week, this month, the last
/// 90 days. What is chosen is for daysOf().
Facet periodFacet(const QString &key);

} // namespace attache
