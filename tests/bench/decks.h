#pragma once

#include <QString>

namespace attache::bench {

/// A presentation of @p slides full slides with a picture each, made once a run for each @p seed.
QString deckOf(int slides, int seed);

/// Copies every entry of the ZIP file @p from into @p to, packed as it is.
void copyEntries(const QString &from, const QString &to);

} // namespace attache::bench
