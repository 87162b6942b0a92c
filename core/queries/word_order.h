#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace attache {

/// The ids of @p entries by their words as people expect names to stand, those without words last
/// either way; equals stay in their order.
std::vector<qint64> orderedByWords(const std::vector<std::pair<qint64, QString>> &entries,
                                   bool descending);

} // namespace attache
