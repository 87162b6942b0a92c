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
    QString occurrence; ///< which one of an event that repeats was changed; mostly empty
    QDateTime occurred; ///< when that one was to start; UTC
    QString title;
    QString place;
    QString text;
    QDateTime starts; ///< UTC; midnight here where it lasts all day
    QDateTime ends;   ///< UTC; none where nothing says
    bool isCancelled = false;
    bool isAllDay = false;
    bool repeats = false;
    std::vector<CalendarPerson> people; ///< attendees and who invited
    QStringList doubts; ///< what was not taken as it stands, translated, one sentence each
};

struct EventFile
{
    std::vector<CalendarEvent> events;
    QStringList withoutTime; ///< the titles of events that could not be read, for want of a start
    int replaced = 0;        ///< earlier writings of events that the file has more than once
    int tasks = 0;           ///< what is to be done and no event
    int journals = 0;        ///< what somebody wrote down and is no event either
};

bool isCalendar(QByteArrayView start);

/// Reads the events of @p text; of one that repeats the first as it takes place, of one that was
/// changed the latest writing.
/// Invalid for a file without events.
Result<EventFile> readCalendar(const DecodedText &text, const QString &fileName);

} // namespace attache
