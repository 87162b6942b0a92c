#pragma once

#include <QDate>
#include <QStringList>

#include <utility>

/// @file
/// The periods by which lists of dated records, and figures of them, are narrowed.

namespace attache {

namespace period {
inline constexpr char Upcoming[] = "upcoming"; ///< from today on
inline constexpr char Week[] = "week";
inline constexpr char Month[] = "month";
inline constexpr char Past30[] = "past30";
inline constexpr char Past90[] = "past90";
inline constexpr char Past365[] = "past365";
} // namespace period

/// The first and the last day of the periods @p chosen; null is open, as both are where none is
/// chosen. Today is in every period, so those chosen are one span.
std::pair<QDate, QDate> daysOf(const QStringList &chosen, QDate today);

} // namespace attache
