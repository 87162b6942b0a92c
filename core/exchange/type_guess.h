#pragma once

#include "core/record/record_type.h"

#include <QStringList>

namespace attache {

class HeaderNames;

/// What a foreign table seems to list, by all of its columns together.
struct TypeGuess
{
    const RecordType *type = nullptr;  ///< null where no column is known
    const RecordType *other = nullptr; ///< what else it may be, where that is in doubt
    QStringList because;               ///< headers that speak for the type more than for others

    bool isCertain() const { return type && !other; }
    /// A translated sentence: what the table looks like and which columns say so. Asks where it is
    /// in doubt.
    QString text() const;
};

TypeGuess guessType(const HeaderNames &names, const QStringList &headers);

} // namespace attache
