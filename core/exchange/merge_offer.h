#pragma once

#include "core/domain/decision_chain.h"
#include "core/exchange/merge_choices.h"
#include "core/queries/contact_days.h"
#include "core/record/record_names.h"

/// @file
/// All that a person looks at before two records become one.

namespace attache {

/// How many records of one type refer to each of two that are to become one.
struct MergedPart
{
    const RecordType *type = nullptr;
    qint64 ofKept = 0;
    qint64 ofOther = 0;
    /// Those of the other one that say what one of the kept says already: mergeRecords() leaves
    /// one.
    qint64 equal = 0;
    qint64 together = 0; ///< how many there will be
};
/// What comes together when @p other of @p type becomes part of @p keep, by the descriptions of all
/// types, in their order; types that refer to neither are left out.
Result<std::vector<MergedPart>> mergedParts(Connection &connection, const RecordType &type,
                                            qint64 keep, qint64 other);

/// One of the two.
struct MergeCandidate
{
    AnyRecord record;
    Caption caption;
    MergeStanding standing;
};

/// What is known of the record that the two become, beyond its fields.
struct MergeOutcome
{
    std::vector<ChainPerson> chain; ///< of an account: the people of both
    ContactDays last;               ///< of an account or a person
    QDate contractEnd;              ///< of an account: the next one of what they have in use
    QStringList numbers;            ///< in other systems, of both
};

struct MergeOffer
{
    const RecordType *type = nullptr;
    MergeCandidate kept;
    MergeCandidate other;
    MergeChoices choices;
    std::vector<MergedPart> parts;
    MergeOutcome outcome;
};

/// Reads it all at once, by index. @p times are what recordTimes() says of the two. Errors:
/// NotFound.
Result<MergeOffer> mergeOffer(Connection &connection, const RecordType &type, qint64 keep,
                              qint64 other, const QHash<qint64, RecordTimes> &times, QDate today);

} // namespace attache
