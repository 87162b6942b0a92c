#pragma once

#include "core/base/progress.h"
#include "core/record/record_type.h"

#include <QStringList>

#include <vector>

namespace attache {

class Writer;

/// Two records that may be one.
struct DuplicatePair
{
    qint64 first = 0; ///< the older one
    qint64 second = 0;
    QString firstName;
    QString secondName;
    /// What is alike: "name", "short_name", "place" (the names but for the place in one of them),
    /// "sound", "phone", "mobile", "email", "domain".
    QStringList reasons;
    int score = 0; ///< of 100: how much the reasons together speak for one record
};

/// The pairs of records of @p type that may be one, the highest score first: names as
/// normaliseCompanyName() makes them, that differ by a place or that are read alike, telephone
/// numbers, e-mail addresses, domains of sites. People are compared by names at one account. What
/// so many have that it tells nothing, such as a switchboard, is passed over, and so are the pairs
/// of which a person said that they are two. Errors: Cancelled.
Result<std::vector<DuplicatePair>> findDuplicates(Connection &connection, const RecordType &type,
                                                  const Progress &progress);

/// Makes @p other part of @p keep, both of @p type: whatever refers to the one then refers to the
/// other, by the descriptions of all types; what @p keep does not say is taken over; notes are
/// joined; another name and number stand in the notes. Then @p other is removed. Of records about
/// both that say the same, such as two equal roles, one stays. The name and the numbers of
/// @p other are kept as aliases of @p keep, by which later imports find it. The fields whose keys
/// are in @p fromOther get what @p other says, where it says something; what @p keep said is then
/// what stands in the notes. Errors: Invalid for the same record twice; NotFound.
Result<void> mergeRecords(Writer &writer, const RecordType &type, qint64 keep, qint64 other,
                          const QStringList &fromOther = {});

/// The record that mergeRecords() makes of @p keep, without writing it. A reference that would lead
/// in a circle through others is not looked for.
AnyRecord mergedRecord(const RecordType &type, const void *keep, const void *other,
                       const QStringList &fromOther);

/// Notes that two records of @p type are two, however alike. Errors: Invalid for the same record
/// twice; NotFound.
Result<void> sayNotDuplicate(Writer &writer, const RecordType &type, qint64 first, qint64 second);

} // namespace attache
