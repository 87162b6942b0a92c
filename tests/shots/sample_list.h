#pragma once

#include <QString>

namespace attache::test {

/// Writes a workbook as people send it around to @p path: accounts of the sample workspace and new
/// ones under two lines of title, with a column whose dates can be read in two ways, words that are
/// no tiers of ours, and a row without a name. False when that fails.
bool writeSampleList(const QString &path, bool english);

} // namespace attache::test
