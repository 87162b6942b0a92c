#pragma once

#include "core/base/result.h"
#include "core/record/description.h"

namespace attache {

class Connection;

/// Where a record is shown, followed to the end.
struct Place
{
    /// Key of a page, or table of the record the page is about.
    QString page;
    qint64 id = 0;  ///< of that record; 0 where the page is about none
    QString anchor; ///< "contact:34", the record that was asked for; empty for the page's own
};

/// The page of the record that @p type and @p id are shown with, by Description::home(). NotFound
/// when a record on the way is gone.
Result<Place> placeOf(Connection &connection, const RecordType &type, qint64 id);

/// The record of type @p wanted that a record is itself or belongs to: what it refers to, or what
/// that refers to (the account of an attendee's visit). 0 for none.
Result<qint64> relatedId(Connection &connection, const RecordType &type, qint64 id,
                         const RecordType &wanted);

} // namespace attache
