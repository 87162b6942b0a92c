#pragma once

#include "core/brief/minutes_data.h"

namespace attache {

/// What @p minutes say, as a text that is kept with the edition that was sent. The letterhead and
/// what only the internal edition has of people and needs stay out of it: the pages are kept
/// besides.
QString minutesToJson(const MinutesData &minutes);

/// The same back; Invalid for anything else. What a later version of the program wrote beyond what
/// is known here is passed over.
Result<MinutesData> minutesFromJson(const QString &text);

} // namespace attache
