#pragma once

#include "ui/lists/facet_bar.h"

namespace attache {

/// Narrows by the days of records. @p periods are those of core/queries/period.h to choose from;
/// what is chosen is for daysOf().
Facet periodFacet(const QString &key, const QStringList &periods);

} // namespace attache
