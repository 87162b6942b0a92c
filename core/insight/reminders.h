#pragma once

#include "core/queries/promise_list.h"
#include "core/queries/visit_list.h"

#include <QTime>

#include <span>
#include <vector>

/// @file
/// What to remind a person of while the program runs. Local times. Pure.

namespace attache {

/// When and whether to remind.
struct ReminderTimes
{
    bool on = true;
    QTime quietFrom{20, 0}; ///< nothing is said from here …
    QTime quietTo{8, 0};    ///< … to here, also over midnight; equal: at no time
    int minutesBefore = 30; ///< a visit begins
    QTime promisesAt{9, 0}; ///< what is due on the day is said

    bool isQuiet(QTime time) const;

    friend bool operator==(const ReminderTimes &, const ReminderTimes &) = default;
};

/// One thing to say.
struct Reminder
{
    enum class Kind {
        Visit,    ///< begins soon
        Promises, ///< of ours that are due on the day or overdue
    };
    Kind kind = Kind::Visit;
    Id<Visit> visit;
    QString account; ///< of the visit, or of the first promise
    QString text;    ///< title of the visit, or what the first promise says
    QDateTime startsAt;
    int count = 0; ///< promises
};

/// What is to be said at @p now, having looked last at @p before (invalid: never on this day): what
/// came due in between. A moment within the quiet hours is put off to their end, and what has begun
/// by then is no longer said. @p visits and @p promises are those of the day of @p now.
std::vector<Reminder> remindersAt(const QDateTime &now, const QDateTime &before,
                                  std::span<const VisitRow> visits,
                                  std::span<const PromiseRow> promises, const ReminderTimes &times);

} // namespace attache
