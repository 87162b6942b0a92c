#pragma once

#include "core/exchange/type_guess.h"

namespace attache {

class Connection;
struct ImportPlan;

/// What tells what a list is of beside its columns.
struct TypeEvidence
{
    QStringList called;               ///< the names of its file and its sheet
    Connection *connection = nullptr; ///< to the records that are there; null for none
};

/// The evidence there is of the list that @p plan takes from @p source.
TypeEvidence evidenceOf(const ImportPlan &plan, const RowSource &source, Connection *connection);

/// As guessType() of the rows; where that leaves a doubt, the type most of whose records the list
/// names, and else the one it is called after. A list of few columns, all of them ours, that is
/// called as we call our own is our own export.
TypeGuess guessType(const HeaderNames &names, const RowSource &source,
                    const TypeEvidence &evidence);

} // namespace attache
