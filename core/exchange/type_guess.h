#pragma once

#include "core/record/record_type.h"

#include <QStringList>

namespace attache {

class HeaderNames;
class RowSource;

/// What a foreign table seems to list, by all of its columns together.
struct TypeGuess
{
    const RecordType *type = nullptr;  ///< null where no column is known
    const RecordType *other = nullptr; ///< what else it may be, where that is in doubt
    QStringList because;               ///< headers that speak for the type more than for others
    QString reason = {};               ///< translated, where order or cells decided; else empty
    /// Whose own export the table is where lists cannot be imported as that; null for any other.
    const RecordType *exportOf = nullptr;

    bool isCertain() const { return type && !other; }
    /// A translated sentence: what the table looks like and which columns say so. Asks where it is
    /// in doubt.
    QString text() const;
};

/// Of a table that names companies and people, what stands first tells what it lists, and else what
/// most of its columns are about.
TypeGuess guessType(const HeaderNames &names, const QStringList &headers);
/// The same, where the first rows are known: companies that come again and again, each time with
/// another person, make a list of people.
TypeGuess guessType(const HeaderNames &names, const RowSource &source);

} // namespace attache
