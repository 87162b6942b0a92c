#pragma once

#include "core/store/writer.h"

#include <QString>

namespace attache::bench {

/// A presentation of @p slides full slides with a picture each, made once a run for each @p seed.
QString deckOf(int slides, int seed);

/// Copies every entry of the ZIP file @p from into @p to, packed as it is.
void copyEntries(const QString &from, const QString &to);

/// 5,000 slides in decks of 50, with 1,000 pictures.
void fillWithSlides(Writer &writer);

} // namespace attache::bench
