#pragma once

#include "core/domain/account.h"
#include "core/domain/tier_kinds.h"

namespace attache {

/// Time that was spent, on an account or on the person's own week. Visits are not noted here: they
/// count by themselves.
struct TimeEntry
{
    Id<TimeEntry> id;
    Id<Account> account; ///< none: the person's own week
    Activity activity = Activity::Preparation;
    QDate day;
    int minutes = 0;
    QDateTime runningSince; ///< UTC; null unless the clock runs
    LongText note;
    QString person;
};

template <>
struct Description<TimeEntry>
{
    static constexpr TypeInfo info{
        .table = "time_entry",
        .one = QT_TRANSLATE_NOOP("RecordType", "Time entry"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Time entries"),
        .key = "time-entries",
        .icon = "view-calendar",
        .rank = 53,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &TimeEntry::account);
        field("activity", QT_TRANSLATE_NOOP("Field", "Activity"), &TimeEntry::activity);
        field("day", QT_TRANSLATE_NOOP("Field", "Day"), &TimeEntry::day);
        field("minutes", QT_TRANSLATE_NOOP("Field", "Minutes spent"), &TimeEntry::minutes);
        field("running_since", QT_TRANSLATE_NOOP("Field", "Running since"),
              &TimeEntry::runningSince, Hidden);
        field("note", QT_TRANSLATE_NOOP("Field", "Note"), &TimeEntry::note, Searchable);
        field("person", QT_TRANSLATE_NOOP("Field", "Person"), &TimeEntry::person, Editor::Person);
    }
    static Caption caption(const TimeEntry &entry, RecordNames &names)
    {
        return {firstOf({entry.note, labelOf(entry.activity)}),
                {},
                joined({labelOf(entry.activity), names.of(entry.account), isoDay(entry.day)})};
    }
    static Home home(const TimeEntry &entry)
    {
        return entry.account.isNull() ? Home::onPage(QStringLiteral("accounts"))
                                      : Home::with(entry.account);
    }
    static void begin(TimeEntry &entry, const NewRecord &context)
    {
        entry.day = context.today;
        entry.person = context.person;
    }
};

} // namespace attache
