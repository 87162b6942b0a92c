#include "core/brief/meeting_marks.h"

#include "core/brief/brief.h"
#include "core/domain/visit_rules.h"
#include "core/queries/visit_records.h"

#include <algorithm>

namespace attache {

Result<MeetingMarks> meetingMarks(Connection &connection, Id<Visit> visit)
{
    MeetingMarks marks;
    ATTACHE_TRY(const std::vector<PrepItem> items, prepItemsOf(connection, visit));
    for (const PrepItem &item : items) {
        if (item.item == QLatin1String(AskedQuestion) && item.answeredIn)
            marks.answeredIn.insert(item.text, *item.answeredIn);
    }
    return marks;
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
    answered.answeredIn = thing;
    return writer.update(answered);
}

} // namespace attache
