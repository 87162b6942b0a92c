#pragma once

#include "core/base/choice.h"

#include <QDate>

#include <vector>

/// @file
/// The long holidays of mainland China, which plans have to go around.

namespace attache {

enum class HolidayKind { SpringFestival, NationalDay };
template <>
inline constexpr std::array choicesOf<HolidayKind> = {
    Choice<HolidayKind>{HolidayKind::SpringFestival, "spring_festival",
                        QT_TRANSLATE_NOOP("Choice", "Spring Festival")},
    Choice<HolidayKind>{HolidayKind::NationalDay, "national_day",
                        QT_TRANSLATE_NOOP("Choice", "National Day holiday")},
};

/// Days on which nobody decides anything.
struct Holiday
{
    HolidayKind kind = HolidayKind::SpringFestival;
    QDate first;
    QDate last;
};

/// Those that touch the days from @p from to @p to, in order: from the eve of the lunar new year to
/// its seventh day, and the first week of October. Pure; any thread.
std::vector<Holiday> longHolidays(QDate from, QDate to);

} // namespace attache
