#include "core/brief/meeting_marks.h"

#include "core/brief/brief.h"
#include "core/domain/visit_rules.h"
#include "core/queries/visit_records.h"

#include <algorithm>

namespace attache {

namespace {

constexpr char BestReached[] = "reached:best";
constexpr char MinimumReached[] = "reached:minimum";

QString keyOfObjective(Objective objective)
{
    return QString::fromLatin1(objective == Objective::Best ? BestReached : MinimumReached);
}

} // namespace

Result<MeetingMarks> meetingMarks(Connection &connection, Id<Visit> visit)
{
    MeetingMarks marks;
    ATTACHE_TRY(const std::vector<PrepItem> items, prepItemsOf(connection, visit));
    for (const PrepItem &item : items) {
        if (item.item == QLatin1String(BestReached))
            marks.bestReached = QDate::fromString(item.text, Qt::ISODate);
        else if (item.item == QLatin1String(MinimumReached))
            marks.minimumReached = QDate::fromString(item.text, Qt::ISODate);
        else if (item.item == QLatin1String(AskedQuestion) && item.position > 0 &&
                 static_cast<size_t>(item.position) <= choicesOf<SixThing>.size())
            marks.answeredIn.insert(
                item.text, choicesOf<SixThing>[static_cast<size_t>(item.position) - 1].value);
    }
    ATTACHE_TRY(marks.absent, absentFrom(connection, visit));
    return marks;
}

bool isMeetingMark(const PrepItem &item)
{
    return item.item == QLatin1String(BestReached) || item.item == QLatin1String(MinimumReached) ||
           item.item == QLatin1String(AbsentAttendee);
}

Result<void> markReached(Writer &writer, Id<Visit> visit, Objective objective, QDate day)
{
    const QString key = keyOfObjective(objective);
    ATTACHE_TRY(const std::vector<PrepItem> items, prepItemsOf(writer.connection(), visit));
    for (const PrepItem &item : items) {
        if (item.item == key)
            ATTACHE_CHECK(writer.remove(item.id));
    }
    if (!day.isValid())
        return {};
    PrepItem mark;
    mark.visit = visit;
    mark.part = PrepPart::Plan;
    mark.item = key;
    mark.text = day.toString(Qt::ISODate);
    mark.state = PrepState::Ready;
    return writer.insert(mark);
}

Result<void> markAnswered(Writer &writer, Id<Visit> visit, const QString &question, SixThing thing)
{
    ATTACHE_CHECK(markAsked(writer, visit, question, true));
    ATTACHE_TRY(const std::vector<PrepItem> items, prepItemsOf(writer.connection(), visit));
    const auto tick = std::ranges::find_if(items, [&](const PrepItem &item) {
        return item.item == QLatin1String(AskedQuestion) && item.text == question;
    });
    if (tick == items.end())
        return {};
    PrepItem answered = *tick;
    answered.position = static_cast<int>(thing) + 1;
    return writer.update(answered);
}

} // namespace attache
