#pragma once

#include "core/exchange/text_encoding.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace attache {

/// Somebody whom an event of a calendar names.
struct CalendarPerson
{
    QString email;
    QString name;
    bool declined = false;
};

/// An event of an iCalendar file.
struct CalendarEvent
{
    QString uid;
    QString occurrence;       ///< which one of an event that repeats it is; empty for its first one
    QString formerOccurrence; ///< the same as written in the file
    QDateTime occurred;       ///< when that one was to start; UTC
    QString exported;         ///< stateOf() when it was taken out of a workspace; mostly empty
    QString title;
    QString place;
    QString text;
    QDateTime starts; ///< UTC; midnight here where it lasts all day
    QDateTime ends;   ///< UTC; none where nothing says
    bool isCancelled = false;
    bool isAllDay = false;
    bool repeats = false;               ///< by a rule that is not understood
    QString rule;                       ///< that rule
    bool isOnward = false;              ///< stands for those of its series behind it as well
    bool isTakenOut = false;            ///< of its series, so that nobody need hear of it
    std::vector<CalendarPerson> people; ///< attendees and who invited
    QStringList doubts; ///< what was not taken as it stands, translated, one sentence each
};

/// When @p event takes place, and whether: "20260101T090000Z/20260101T100000Z/planned". What a
/// calendar said last is told by it from what was changed here.
QString stateOf(const CalendarEvent &event);
QString stateOf(const QDateTime &starts, const QDateTime &ends, bool isCancelled);

struct EventFile
{
    std::vector<CalendarEvent> events;
    QStringList withoutTime; ///< the titles of events that could not be read, for want of a start
    int replaced = 0;        ///< earlier writings of events that the file has more than once
    QStringList cutSeries;   ///< the titles of series that go on for longer than is read
    int tasks = 0;           ///< what is to be done and no event
    int journals = 0;        ///< what somebody wrote down and is no event either
};

bool isCalendar(QByteArrayView start);

/// Reads the events of @p text; of one that repeats each one, as eventsOf() bounds them around
/// @p today, of one that was changed the latest writing. Invalid for a file without events.
Result<EventFile> readCalendar(const DecodedText &text, const QString &fileName, QDate today);

} // namespace attache
