#include "core/domain/visit_rules.h"

#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/letterhead.h"
#include "core/record/records_with.h"

#include <algorithm>

namespace attache {

namespace {

Result<void> meetAttendees(Writer &writer, const Visit &visit)
{
    Connection &connection = writer.connection();
    const QDate day = visit.startsAt.toLocalTime().date();
    ATTACHE_TRY(const std::vector<Attendee> attendees,
                recordsWith(connection, &Attendee::visit, visit.id));
    ATTACHE_TRY(std::vector<BuyingRole> roles,
                recordsWith(connection, &BuyingRole::account, visit.account));
    for (BuyingRole &role : roles) {
        if (std::ranges::find(attendees, role.contact, &Attendee::contact) == attendees.end())
            continue;
        const bool newlyMet =
            role.coverage == RoleCoverage::Unknown || role.coverage == RoleCoverage::Named;
        const bool later = !role.lastMet.isValid() || role.lastMet < day;
        if (!newlyMet && !later)
            continue;
        if (newlyMet)
            role.coverage = RoleCoverage::Met;
        if (later)
            role.lastMet = day;
        ATTACHE_CHECK(writer.update(role));
    }
    return {};
}

/// What has happened cannot lie ahead, or the clock of the minutes would run from there.
void endBy(Visit &visit, const QDateTime &now)
{
    const bool sameDay = now.toLocalTime().date() == visit.startsAt.toLocalTime().date();
    if (sameDay || visit.startsAt > now || visit.endsAt > now)
        visit.endsAt = now;
    else if (!visit.endsAt.isValid())
        visit.endsAt = visit.startsAt;
    if (visit.startsAt > now)
        visit.startsAt = now;
}

/// Ten o'clock on the next working day.
QDateTime usualStart(QDate today)
{
    QDate day = today.addDays(1);
    while (day.dayOfWeek() > Qt::Friday)
        day = day.addDays(1);
    return QDateTime(day, QTime(10, 0)).toUTC();
}

} // namespace

void Description<Visit>::begin(Visit &visit, const NewRecord &context)
{
    constexpr qint64 UsualLength = 60 * 60;
    visit.startsAt = usualStart(context.today);
    visit.endsAt = visit.startsAt.addSecs(UsualLength);
}

Result<void> Description<Visit>::make(Writer &writer, Visit &visit)
{
    return planVisit(writer, visit);
}

Result<void> planVisit(Writer &writer, Visit &visit)
{
    Connection &connection = writer.connection();
    if (visit.opportunity.isNull()) {
        ATTACHE_TRY(std::vector<Opportunity> open,
                    recordsWith(connection, &Opportunity::account, visit.account));
        std::erase_if(open, [](const Opportunity &each) { return !isOpen(each.stage); });
        if (open.size() == 1)
            visit.opportunity = open.front().id;
    }
    ATTACHE_TRY(const std::vector<Letterhead> papers, Store<Letterhead>(connection).list());
    const auto newest = std::ranges::max_element(papers, {}, &Letterhead::id);
    const QString person = newest == papers.end() ? QString() : newest->person;
    if (visit.recorder.isEmpty())
        visit.recorder = person;
    ATTACHE_CHECK(writer.insert(visit));
    if (person.isEmpty())
        return {};
    Attendee ours;
    ours.visit = visit.id;
    ours.name = person;
    return writer.insert(ours);
}

Result<void> finishVisit(Writer &writer, Id<Visit> id)
{
    ATTACHE_TRY(Visit visit, Store<Visit>(writer.connection()).get(id));
    if (visit.status == VisitStatus::Done)
        return {};
    visit.status = VisitStatus::Done;
    endBy(visit, writer.clock().now());
    ATTACHE_CHECK(writer.update(visit));
    return meetsPeople(visit.kind) ? meetAttendees(writer, visit) : Result<void>();
}

Result<void> markMinutesSent(Writer &writer, Id<Visit> id)
{
    ATTACHE_TRY(Visit visit, Store<Visit>(writer.connection()).get(id));
    if (visit.minutesSentAt.isValid())
        return {};
    visit.minutesSentAt = writer.clock().now();
    return writer.update(visit);
}

QDateTime minutesDueAt(const Visit &visit, int dueHours)
{
    if (visit.status != VisitStatus::Done || visit.minutesSentAt.isValid())
        return {};
    const QDateTime &end = visit.endsAt.isValid() ? visit.endsAt : visit.startsAt;
    return end.addSecs(qint64(3600) * dueHours);
}

Result<void> promiseKept(Writer &writer, Id<Promise> id)
{
    ATTACHE_TRY(Promise promise, Store<Promise>(writer.connection()).get(id));
    promise.state = PromiseState::Kept;
    return writer.update(promise);
}

Result<void> promiseReopened(Writer &writer, Id<Promise> id)
{
    ATTACHE_TRY(Promise promise, Store<Promise>(writer.connection()).get(id));
    promise.state = PromiseState::Open;
    return writer.update(promise);
}

} // namespace attache
