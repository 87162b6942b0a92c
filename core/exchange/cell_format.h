#pragma once

#include <QString>

#include <string>

namespace attache {

/// What the number format of a spreadsheet makes of a number, as far as a reader must know: the
/// number alone does not say that it is a day, a percentage or an amount in ten thousands.
struct CellFormat
{
    enum class Kind { Number, Date, Time, Percent };

    Kind kind = Kind::Number;
    int digits = 0;       ///< to be filled up with zeros, of numbers that are codes: "000000"
    std::string before{}; ///< a currency sign
    std::string behind{}; ///< "万元"

    /// Of a code as "yyyy\"年\"m\"月\"" or "#,##0.00%".
    static CellFormat of(const QString &code);
    /// Of one of the formats that have a number instead of a code; those of Chinese editions, too.
    static CellFormat builtIn(int number);
};

/// @p value in a form that the readers of texts take: a day as 2023-01-05, an instant as
/// 2023-01-05 15:04, a number without exponent and without the dust of binary fractions. Days are
/// counted from 1904 where @p from1904, else from 1900 as spreadsheets do it.
std::string shownValue(double value, const CellFormat &format, bool from1904);

/// @p value alone.
std::string plainNumber(double value);

} // namespace attache
