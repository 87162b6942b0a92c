#include "core/brief/time_clock.h"

#include "core/base/shared_text.h"
#include "core/queries/running_time.h"
#include "core/queries/workspace_records.h"

#include <QCoreApplication>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimeClock)
};

constexpr int Hour = 60;

Result<TimeEntry> begun(Writer &writer, Id<Account> account, Activity activity)
{
    ATTACHE_TRY(const Letterhead paper, letterheadOf(writer.connection()));
    TimeEntry entry;
    Description<TimeEntry>::begin(entry, {writer.clock().today(), paper.person});
    entry.account = account;
    entry.activity = activity;
    return entry;
}

} // namespace

Result<TimeEntry> noteTime(Writer &writer, Id<Account> account, Activity activity, int minutes)
{
    ATTACHE_TRY(TimeEntry entry, begun(writer, account, activity));
    entry.minutes = minutes;
    ATTACHE_CHECK(writer.insert(entry));
    return entry;
}

Result<TimeEntry> startClock(Writer &writer, Id<Account> account, Activity activity)
{
    ATTACHE_CHECK(stopClock(writer));
    ATTACHE_TRY(TimeEntry entry, begun(writer, account, activity));
    entry.runningSince = writer.clock().now();
    ATTACHE_CHECK(writer.insert(entry));
    return entry;
}

Result<std::optional<TimeEntry>> stopClock(Writer &writer)
{
    std::optional<TimeEntry> last;
    // Two laptops that met in one file may have left more than one running.
    while (true) {
        ATTACHE_TRY(const auto running, runningTime(writer.connection()));
        if (!running)
            return last;
        TimeEntry entry = running->entry;
        entry.minutes += running->minutes(writer.clock().now());
        entry.runningSince = {};
        ATTACHE_CHECK(writer.update(entry));
        if (!last)
            last = entry;
    }
}

QString durationText(int minutes)
{
    const int hours = minutes / Hour;
    const int rest = minutes % Hour;
    if (hours == 0)
        return Common::tr("%1 min").arg(rest);
    return rest == 0 ? Common::tr("%1 h").arg(hours)
                     : Words::tr("%1 h %2 min").arg(hours).arg(rest);
}

} // namespace attache
