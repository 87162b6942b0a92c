#pragma once

#include "core/base/progress.h"
#include "core/domain/attendee.h"
#include "core/store/connection.h"

#include <QDateTime>
#include <QString>

namespace attache {

/// Writes all contacts as vCard 4.0 to the file @p path and gives their number. The file is written
/// as a whole or not at all. Errors: Io, Cancelled.
Result<qint64> exportVCards(Connection &connection, const QString &path, const Progress &progress);

/// The same of all visits as events of a calendar, with those who come.
Result<qint64> exportCalendar(Connection &connection, const QString &path, const QDateTime &now,
                              const Progress &progress);
/// The same of the visits in the local week of @p monday.
Result<qint64> exportWeekCalendar(Connection &connection, const QString &path, QDate monday,
                                  const QDateTime &now);

/// The card of one contact for a phone to take up, without its notes, which may be long.
Result<QByteArray> cardForPhone(Connection &connection, Id<Contact> contact);
/// One visit as a calendar of one event, likewise, without those who come: a phone would write to
/// them.
Result<QByteArray> eventForPhone(Connection &connection, Id<Visit> visit, const QDateTime &now);

/// The same of one visit, with alarms a day and an hour before it where it is planned.
Result<void> exportEvent(Connection &connection, Id<Visit> visit, const QString &path,
                         const QDateTime &now);

} // namespace attache
