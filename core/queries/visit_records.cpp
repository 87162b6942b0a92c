#include "core/queries/visit_records.h"

#include "core/record/store.h"

namespace attache {

namespace {

template <typename T>
Result<std::optional<T>> firstOf(Result<std::vector<T>> &&records)
{
    if (!records)
        return std::move(records).error();
    if (records->empty())
        return std::optional<T>();
    return std::optional<T>(std::move(records->front()));
}

} // namespace

Result<std::vector<Attendee>> attendeesOf(Connection &connection, Id<Visit> visit)
{
    return Store<Attendee>(connection).list("WHERE visit = ?1 ORDER BY position, id", visit);
}

Result<std::vector<Contact>> contactsAt(Connection &connection, Id<Visit> visit)
{
    return Store<Contact>(connection)
        .list("WHERE id IN (SELECT contact FROM attendee WHERE visit = ?1) ORDER BY id", visit);
}

Result<std::vector<Contact>> contactsAwayFrom(Connection &connection, const Visit &visit)
{
    return Store<Contact>(connection)
        .list("WHERE account = ?1 AND id NOT IN (SELECT contact FROM attendee "
              "WHERE visit = ?2 AND contact IS NOT NULL) ORDER BY name",
              visit.account, visit.id);
}

Result<std::vector<Attendee>> ourLatestAttendees(Connection &connection, int limit)
{
    return Store<Attendee>(connection)
        .list("WHERE contact IS NULL AND name <> '' ORDER BY id DESC LIMIT ?1", limit);
}

Result<std::vector<VisitNote>> notesOf(Connection &connection, Id<Visit> visit)
{
    return Store<VisitNote>(connection).list("WHERE visit = ?1 ORDER BY position, id", visit);
}

Result<std::vector<PrepItem>> prepItemsOf(Connection &connection, Id<Visit> visit)
{
    return Store<PrepItem>(connection).list("WHERE visit = ?1 ORDER BY position, id", visit);
}

Result<std::vector<Promise>> promisesMadeAt(Connection &connection, Id<Visit> visit)
{
    return Store<Promise>(connection).list("WHERE visit = ?1 ORDER BY due IS NULL, due, id", visit);
}

Result<std::vector<Promise>> promisesNotedIn(Connection &connection, Id<VisitNote> note)
{
    return Store<Promise>(connection).list("WHERE note = ?1 AND origin <> '' ORDER BY id", note);
}

Result<std::vector<SentMinutes>> sentMinutesOf(Connection &connection, Id<Visit> visit)
{
    return Store<SentMinutes>(connection)
        .list("WHERE visit = ?1 ORDER BY number DESC, id DESC", visit);
}

Result<std::vector<Need>> needsHeardAt(Connection &connection, Id<Visit> visit)
{
    return Store<Need>(connection).list("WHERE visit = ?1 ORDER BY id", visit);
}

Result<std::vector<Visit>> visitsDoneBefore(Connection &connection, Id<Account> account,
                                            const QDateTime &before, int limit)
{
    return Store<Visit>(connection)
        .list("WHERE account = ?1 AND starts_at < ?2 AND status = 'done' "
              "ORDER BY starts_at DESC LIMIT ?3",
              account, before, limit);
}

Result<std::optional<Visit>> nextVisit(Connection &connection, const QDateTime &now)
{
    return firstOf(Store<Visit>(connection)
                       .list("WHERE status = 'planned' AND coalesce(ends_at, starts_at) >= ?1 "
                             "ORDER BY starts_at, id LIMIT 1",
                             now));
}

Result<std::optional<Visit>> visitUnderWay(Connection &connection, const QDateTime &now)
{
    constexpr qint64 Longest = qint64{12} * 60 * 60;
    return firstOf(Store<Visit>(connection)
                       .list("WHERE status = 'planned' AND starts_at <= ?1 AND starts_at > ?2 "
                             "AND (ends_at > ?1 OR EXISTS (SELECT 1 FROM visit_note "
                             "WHERE visit_note.visit = visit.id)) "
                             "ORDER BY starts_at DESC, id LIMIT 1",
                             now, now.addSecs(-Longest)));
}

Result<std::optional<Visit>> lastVisitDone(Connection &connection)
{
    return firstOf(
        Store<Visit>(connection).list("WHERE status = 'done' ORDER BY starts_at DESC, id LIMIT 1"));
}

} // namespace attache
