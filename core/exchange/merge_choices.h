#pragma once

#include "core/queries/record_times.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

/// @file
/// Which of two records that are to become one says it better, field by field. Pure.

namespace attache {

/// The record that stays, or the one that becomes part of it.
enum class MergeSide { Kept, Other };

/// What is known of a record beyond what it says.
struct MergeStanding
{
    RecordTimes times;
    qint64 visits = 0; ///< at the account, or of the person
    QDate assessedOn;  ///< when its tier was decided on; null where nobody did
    QDate evidenceOn;  ///< when we last learnt something for its tier; null for never

    /// The day its tier stands on.
    QDate groundsOn() const { return assessedOn.isValid() ? assessedOn : evidenceOn; }
};

/// A field in which the two differ, and whose value is proposed.
struct MergeChoice
{
    enum class Reason {
        Stays,      ///< nothing speaks for the other one
        OnlyValue,  ///< the other side says nothing
        Grounds,    ///< the tier of this side stands on something, or on something later
        Newer,      ///< this side was changed later
        MoreVisits, ///< the owner who was there more often
        WithOther,  ///< goes with the field it depends on, such as a city with its province
    };

    const FieldInfo *field = nullptr;
    QStringList keys; ///< of this field and of what goes along with it, the currency of an amount
    MergeSide side = MergeSide::Kept;
    Reason reason = Reason::Stays;
    std::optional<MergeSide> newer; ///< who changed it later, as far as the journal tells
    QDate newerOn;
    bool isOnlyValue = false; ///< one side says nothing
};

struct MergeChoices
{
    std::vector<MergeChoice> differing;  ///< in the order of the fields
    std::vector<const FieldInfo *> same; ///< in which both say the same, and say something

    /// The keys of all fields that are proposed from the other record, as mergeRecords() takes
    /// them.
    QStringList fromOther() const;
};

/// Compares @p kept and @p other, both of @p type: a value goes before none; a tier that stands on
/// an assessment or on evidence before one that does not, and the later one before the earlier; the
/// owner of the side with more visits; the value that was changed later. What a record said from
/// its beginning is not taken for newer, or the row of an old list would win, and names stay. Notes
/// are joined and fields of the person's own completed, so that they are not compared.
MergeChoices mergeChoices(const RecordType &type, const void *kept, const void *other,
                          const MergeStanding &ofKept, const MergeStanding &ofOther);

} // namespace attache
