#pragma once

#include "ui/lists/facet_bar.h"

#include <QDate>

#include <utility>

namespace attache {

/// Narrows a list by the days of its records: from today on, this week, this month, the last
/// 90 days. Today is in all of them, so those chosen are one span.
Facet periodFacet(const QString &key);

/// The first and the last day of what is @p chosen of a periodFacet(); null is open.
std::pair<QDate, QDate> daysOf(const QStringList &chosen, QDate today);

} // namespace attache
