#include "core/domain/visit_rules.h"

#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/letterhead.h"
#include "core/domain/stage_book.h"
#include "core/record/records_with.h"

#include <algorithm>
#include <functional>

namespace attache {

namespace {

struct VisitWords
{
    Q_DECLARE_TR_FUNCTIONS(Visit)
};

/// Those of @p attendees who are contacts and came were met at @p visit.
Result<void> meet(Writer &writer, const Visit &visit, const std::vector<Attendee> &attendees)
{
    std::vector<Attendee> theirs;
    std::ranges::copy_if(attendees, std::back_inserter(theirs), [](const Attendee &attendee) {
        return !attendee.isOurs() && !attendee.absent;
    });
    if (visit.status != VisitStatus::Done || !meetsPeople(visit.kind) || theirs.empty())
        return {};
    const QDate day = std::min(visit.startsAt.toLocalTime().date(), writer.clock().today());
    ATTACHE_TRY(std::vector<BuyingRole> roles,
                recordsWith(writer.connection(), &BuyingRole::account, visit.account));
    for (BuyingRole &role : roles) {
        if (std::ranges::find(theirs, role.contact, &Attendee::contact) == theirs.end())
            continue;
        if (role.coverage == RoleCoverage::Unknown || role.coverage == RoleCoverage::Named)
            role.coverage = RoleCoverage::Met;
        if (!role.lastMet.isValid() || role.lastMet < day)
            role.lastMet = day;
        ATTACHE_CHECK(writer.update(role));
    }
    return {};
}

Result<void> meet(Writer &writer, const Attendee &attendee)
{
    if (attendee.isOurs())
        return {};
    ATTACHE_TRY(const std::optional<Visit> visit,
                Store<Visit>(writer.connection()).find(attendee.visit));
    return visit ? meet(writer, *visit, {attendee}) : Result<void>();
}

/// What has happened cannot lie ahead, or the clock of the minutes would run from there.
void endBy(Visit &visit, const QDateTime &now, bool endGiven)
{
    const bool sameDay = now.toLocalTime().date() == visit.startsAt.toLocalTime().date();
    const bool stands = endGiven && visit.endsAt <= now;
    if (!stands && (sameDay || visit.startsAt > now || visit.endsAt > now))
        visit.endsAt = now;
    else if (!visit.endsAt.isValid())
        visit.endsAt = visit.startsAt;
    if (visit.startsAt > now)
        visit.startsAt = visit.endsAt;
}

Error endsBeforeItBegins()
{
    return {Error::Kind::Invalid,
            VisitWords::tr("A visit cannot end before it begins."),
            {},
            QStringLiteral("ends_at")};
}

bool endsTooEarly(const Visit &visit)
{
    return visit.endsAt.isValid() && visit.startsAt.isValid() && visit.endsAt < visit.startsAt;
}

/// Whoever moves the start alone moves the visit, which stays as long as it was.
void moveEnd(const Visit &before, Visit &after)
{
    after.endsAt = after.startsAt.addSecs(qMax<qint64>(0, before.startsAt.secsTo(before.endsAt)));
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
    visit.startsAt = usualStart(context.today);
    visit.endsAt = visit.startsAt.addSecs(UsualVisitLength);
}

Result<void> Description<Visit>::make(Writer &writer, Visit &visit)
{
    return planVisit(writer, visit);
}

Result<void> Rules<Visit>::onInserting(Writer &writer, Visit &visit)
{
    if (endsTooEarly(visit)) {
        // Of what has been somebody says when it ended.
        if (visit.status == VisitStatus::Done)
            return endsBeforeItBegins();
        // Where only the start is given, the end may be that of the day that was proposed.
        visit.endsAt = visit.startsAt.addSecs(UsualVisitLength);
    }
    // Nobody can have been put down for it yet. What is noted after the fact may have no end.
    if (visit.status != VisitStatus::Done)
        return {};
    const QDateTime now = writer.clock().now();
    if (visit.endsAt > now)
        visit.endsAt = now;
    if (visit.startsAt > now)
        visit.startsAt = visit.endsAt.isValid() ? visit.endsAt : now;
    return {};
}

Result<void> Rules<Visit>::onUpdating(Writer &writer, const Visit &before, Visit &after)
{
    if (after.status != VisitStatus::Done) {
        if (endsTooEarly(after) && after.endsAt == before.endsAt)
            moveEnd(before, after);
        return {};
    }
    if (before.status != VisitStatus::Done && after.startsAt.isValid())
        endBy(after, writer.clock().now(), after.endsAt.isValid() && after.endsAt != before.endsAt);
    if (endsTooEarly(after) && after.endsAt != before.endsAt)
        return endsBeforeItBegins();
    if (endsTooEarly(after) && after.startsAt != before.startsAt)
        moveEnd(before, after);
    const bool sameMeeting = before.status == after.status && before.kind == after.kind &&
                             before.account == after.account && before.startsAt == after.startsAt;
    if (sameMeeting)
        return {};
    ATTACHE_TRY(const std::vector<Attendee> attendees,
                recordsWith(writer.connection(), &Attendee::visit, after.id));
    return meet(writer, after, attendees);
}

Result<void> Rules<Attendee>::onInserting(Writer &writer, Attendee &attendee)
{
    return meet(writer, attendee);
}

Result<void> Rules<Attendee>::onUpdating(Writer &writer, const Attendee &before, Attendee &after)
{
    const bool same = before.contact == after.contact && before.visit == after.visit &&
                      before.absent == after.absent;
    return same ? Result<void>() : meet(writer, after);
}

Result<void> planVisit(Writer &writer, Visit &visit)
{
    Connection &connection = writer.connection();
    if (visit.opportunity.isNull()) {
        ATTACHE_TRY(std::vector<Opportunity> open,
                    recordsWith(connection, &Opportunity::account, visit.account));
        ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
        std::erase_if(open, [&](const Opportunity &each) { return !book.isOpen(each.stage); });
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
    return writer.change(id, [](Visit &visit) { visit.status = VisitStatus::Done; });
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
    if (visit.status != VisitStatus::Done || visit.minutesSentAt.isValid() || isNotedCall(visit))
        return {};
    const QDateTime &end = visit.endsAt.isValid() ? visit.endsAt : visit.startsAt;
    return end.addSecs(qint64(3600) * dueHours);
}

Result<void> promiseKept(Writer &writer, Id<Promise> id)
{
    return writer.change(id, [](Promise &promise) { promise.state = PromiseState::Kept; });
}

Result<void> promiseReopened(Writer &writer, Id<Promise> id)
{
    return writer.change(id, [](Promise &promise) { promise.state = PromiseState::Open; });
}

} // namespace attache
