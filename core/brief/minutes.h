#pragma once

#include "core/base/language.h"
#include "core/brief/document.h"
#include "core/brief/minutes_data.h"

namespace attache {

/// The minutes of a visit in the conventional order; NotFound when it is gone. The external
/// edition is what both sides said, agreed and will do; the internal one adds what only we may
/// read and is marked confidential. @p language selects the forms of dates, numbers and
/// punctuation; the words follow the installed translation. Sections without content are left out
/// and the others numbered through.
Result<Document> makeMinutes(Connection &connection, Id<Visit> visit, Edition edition,
                             Language language, QDate today);

/// The same from data already read. Pure.
Document makeMinutesDocument(const MinutesData &minutes);

} // namespace attache
