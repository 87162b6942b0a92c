#pragma once

#include "core/record/record_type.h"

#include <QDate>

#include <vector>

/// @file
/// Whether what stands in the library still holds, for whoever shows it or refers to it.

namespace attache {

/// Whether records of @p type are reviewed and have versions, as each kind of the library does.
bool isLibraryKind(const RecordType &type);

/// How something of the library stands on a day.
struct LibraryStanding
{
    const RecordType *type = nullptr;
    qint64 id = 0;
    QString name;
    QDate expiredOn;  ///< when its review was due, where that has passed
    qint64 newer = 0; ///< the newest version that replaces it; 0 for none
    QString newerName;

    bool holds() const { return !expiredOn.isValid() && newer == 0; }
};

/// The newest version of the record @p id; itself where nothing replaces it.
Result<qint64> newestVersion(Connection &connection, const RecordType &type, qint64 id);

/// The standing of @p record, which is of a type that is reviewed.
Result<LibraryStanding> libraryStanding(Connection &connection, const RecordType &type,
                                        const void *record, QDate today);

/// What @p record, of whatever type, refers to of the library and does not hold any more. A slide
/// stands as its deck does.
Result<std::vector<LibraryStanding>> staleReferences(Connection &connection, const RecordType &type,
                                                     const void *record, QDate today);

} // namespace attache
