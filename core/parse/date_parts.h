#pragma once

#include <QChar>

#include <array>
#include <optional>
#include <string_view>

/// @file
/// What the readers of dates share; not for use outside them.

namespace attache::values {

/// A date taken apart: up to three numbers in the order written, and a month's name where one is.
struct DateParts
{
    std::array<int, 3> numbers = {};
    std::array<qsizetype, 3> widths = {};
    int count = 0;
    int namedMonth = 0;          ///< 1–12; 0 when the month is a number
    int monthPosition = 0;       ///< how many numbers stand before the name
    bool isMonthJoined = false;  ///< a hyphen or apostrophe stands behind the name: Jan-23
    bool isForeignMonth = false; ///< named in a language that puts the day before the month
    QChar separator;             ///< behind the first number
};

/// Two digits mean 1970–2069.
int fullYear(int year, qsizetype width);
/// Takes @p cell apart, whatever marks and words stand between its numbers; none for what is no
/// date.
std::optional<DateParts> dateParts(std::string_view cell);

} // namespace attache::values
