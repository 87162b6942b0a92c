#pragma once

#include "core/base/tone.h"

#include <QDateTime>
#include <QString>

/// @file
/// Days and times in words, in the present language. Local time throughout.

namespace attache {

struct ContactDays;

/// "Today", "Yesterday", "Tomorrow", or shortDay().
QString relativeDay(QDate day, QDate today);
/// The same within a sentence: "yesterday".
QString relativeDayWithin(QDate day, QDate today);
/// "26 Nov" in the notation of the language, with the year where it is another one than that of
/// @p today.
QString shortDay(QDate day, QDate today);
/// "Sunday 22 November" in the order of the language; the year where it is another one.
QString longDay(QDate day, QDate today);
/// How urgent something due on @p due is: passed, due today or tomorrow, or neither.
Tone dueTone(QDate due, QDate today);
/// "2 days late", "Today", "Tomorrow", or shortDay().
QString dueText(QDate due, QDate today);
/// "2 days late", "Today", "In 3 days": for columns, where the distance is what counts.
QString dueDistance(QDate due, QDate today);
/// "3 Nov", "3 Nov · by phone 20 Nov", "by phone yesterday"; empty where there was no contact.
QString metText(const ContactDays &days, QDate today);
/// "23 h 12 min", "23 h", "12 minutes"; never less than none.
QString hoursAndMinutes(qint64 seconds);
/// "14:00".
QString clockTime(const QDateTime &instant);

} // namespace attache
