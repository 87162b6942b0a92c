#pragma once

#include "core/base/clock.h"
#include "core/domain/attendee.h"
#include "core/domain/need.h"
#include "core/domain/prep_item.h"
#include "core/domain/promise.h"
#include "core/domain/sent_minutes.h"
#include "core/domain/visit_note.h"

#include <optional>
#include <vector>

/// @file
/// What belongs to one visit, as records.

namespace attache {

/// Who takes part, in the order they were given.
Result<std::vector<Attendee>> attendeesOf(Connection &connection, Id<Visit> visit);
/// The customer's people who take part.
Result<std::vector<Contact>> contactsAt(Connection &connection, Id<Visit> visit);
/// People of the account who do not take part, by name.
Result<std::vector<Contact>> contactsAwayFrom(Connection &connection, const Visit &visit);
/// Ours who took part in any visit, the latest entry first; at most @p limit entries.
Result<std::vector<Attendee>> ourLatestAttendees(Connection &connection, int limit);
/// The notes in their order.
Result<std::vector<VisitNote>> notesOf(Connection &connection, Id<Visit> visit);
/// The lines of preparation in their order.
Result<std::vector<PrepItem>> prepItemsOf(Connection &connection, Id<Visit> visit);
/// Promises made there, by due day, those without a date last.
Result<std::vector<Promise>> promisesMadeAt(Connection &connection, Id<Visit> visit);
/// Promises read from the lines of @p note.
Result<std::vector<Promise>> promisesNotedIn(Connection &connection, Id<VisitNote> note);
/// The editions of its minutes that were exported or sent, the newest first.
Result<std::vector<SentMinutes>> sentMinutesOf(Connection &connection, Id<Visit> visit);
/// Needs heard there.
Result<std::vector<Need>> needsHeardAt(Connection &connection, Id<Visit> visit);

/// The visits done at @p account before @p before, newest first.
Result<std::vector<Visit>> visitsDoneBefore(Connection &connection, Id<Account> account,
                                            const QDateTime &before, int limit);
/// The first planned visit that is not over at @p now.
Result<std::optional<Visit>> nextVisit(Connection &connection, const QDateTime &now);
/// The visit that is going on at @p now: planned, begun in the last twelve hours, and not over by
/// the clock or with notes that nobody has finished.
Result<std::optional<Visit>> visitUnderWay(Connection &connection, const QDateTime &now);
/// The latest visit done.
Result<std::optional<Visit>> lastVisitDone(Connection &connection);

} // namespace attache
