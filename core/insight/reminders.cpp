#include "core/insight/reminders.h"

namespace attache {

namespace {

/// The next moment from @p moment on that is not quiet.
QDateTime audible(const QDateTime &moment, const ReminderTimes &times)
{
    if (!times.isQuiet(moment.time()))
        return moment;
    const QDateTime end(moment.date(), times.quietTo);
    return end > moment ? end : end.addDays(1);
}

/// Whether what is said at @p moment came due since @p before.
bool cameDue(const QDateTime &moment, const QDateTime &now, const QDateTime &before)
{
    return moment <= now && (!before.isValid() || moment > before);
}

} // namespace

bool ReminderTimes::isQuiet(QTime time) const
{
    if (quietFrom == quietTo)
        return false;
    return quietFrom < quietTo ? time >= quietFrom && time < quietTo
                               : time >= quietFrom || time < quietTo;
}

std::vector<Reminder> remindersAt(const QDateTime &now, const QDateTime &before,
                                  std::span<const VisitRow> visits,
                                  std::span<const PromiseRow> promises, const ReminderTimes &times)
{
    std::vector<Reminder> due;
    if (!times.on || times.isQuiet(now.time()))
        return due;
    for (const VisitRow &row : visits) {
        const QDateTime start = row.visit.startsAt.toLocalTime();
        if (row.visit.status != VisitStatus::Planned || !start.isValid() || start <= now)
            continue;
        const QDateTime moment = audible(start.addSecs(-60LL * times.minutesBefore), times);
        if (cameDue(moment, now, before))
            due.push_back(
                {Reminder::Kind::Visit, row.visit.id, row.account, row.title(), start, 0});
    }
    Reminder all;
    all.kind = Reminder::Kind::Promises;
    for (const PromiseRow &row : promises) {
        const Promise &promise = row.promise;
        if (promise.party != Party::Us || promise.state != PromiseState::Open ||
            !promise.due.isValid() || promise.due > now.date())
            continue;
        if (all.count++ == 0) {
            all.account = row.account;
            all.text = promise.text;
        }
    }
    const QDateTime moment = audible(QDateTime(now.date(), times.promisesAt), times);
    if (all.count > 0 && cameDue(moment, now, before))
        due.push_back(std::move(all));
    return due;
}

} // namespace attache
