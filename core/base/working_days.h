#pragma once

#include <QDate>

/// @file
/// Days on which people work: Monday to Friday; holidays are not known.

namespace attache {

/// The day @p count working days after @p day; a negative count goes back. An invalid day stays
/// invalid.
QDate addWorkingDays(QDate day, int count);

/// How many working days lie after @p from up to @p to; negative where @p to is earlier, 0 where
/// one of them is invalid. addWorkingDays() gives back @p to where that is one.
int workingDaysBetween(QDate from, QDate to);

} // namespace attache
