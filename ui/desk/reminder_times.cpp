#include "ui/desk/reminder_times.h"

#include "ui/desk/preferences.h"

namespace attache {

namespace {

/// Kept as lists keep theirs: "on 20:00 08:00".
QString stateKey()
{
    return QStringLiteral("reminders");
}
constexpr QLatin1String On("on");
constexpr QLatin1String Off("off");
QString timeFormat()
{
    return QStringLiteral("HH:mm");
}

} // namespace

ReminderTimes reminderTimes(const Preferences &preferences)
{
    ReminderTimes times;
    const QStringList parts = preferences.listState(stateKey()).split(QLatin1Char(' '));
    times.on = parts.value(0) != Off;
    const QTime from = QTime::fromString(parts.value(1), timeFormat());
    const QTime to = QTime::fromString(parts.value(2), timeFormat());
    if (from.isValid() && to.isValid()) {
        times.quietFrom = from;
        times.quietTo = to;
    }
    return times;
}

void setReminderTimes(Preferences &preferences, const ReminderTimes &times)
{
    preferences.setListState(stateKey(), QStringList{times.on ? On : Off,
                                                     times.quietFrom.toString(timeFormat()),
                                                     times.quietTo.toString(timeFormat())}
                                             .join(QLatin1Char(' ')));
}

} // namespace attache
