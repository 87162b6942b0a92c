#pragma once

#include "core/record/record_names.h"
#include "core/record/record_type.h"

/// @file
/// The records that a reference can be set to.

namespace attache {

/// Bounds a choice to the records whose @p reference holds @p id; none of them without a reference.
struct ChoiceScope
{
    const FieldInfo *reference = nullptr; ///< of the type that is chosen from
    qint64 id = 0;                        ///< 0: those whose reference is empty
};

/// A record to choose.
struct RecordChoice
{
    qint64 id = 0;
    Caption caption;
};

/// What bounds the choice for @p field, of a record whose field named by its `dependsOn` holds
/// @p bound: a contact of that account, or of the account of that visit. Unbounded where the field
/// depends on nothing.
Result<ChoiceScope> choiceScope(Connection &connection, const FieldInfo &field,
                                const QVariant &bound);

/// Records of @p type in @p scope whose name holds @p typed, in the order of searchType(); all of
/// them for an empty text, newest first. At most @p limit.
Result<std::vector<RecordChoice>> recordChoices(Connection &connection, const RecordType &type,
                                                const QString &typed, const ChoiceScope &scope,
                                                int limit);

} // namespace attache
