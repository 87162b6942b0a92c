#include "core/insight/meeting_slots.h"

#include "core/insight/two_places.h"

#include <QSet>

#include <algorithm>

namespace attache {

namespace {

constexpr int Weeks = 2;

struct Wanted
{
    size_t meeting = 0;
    VisitKind kind = VisitKind::OnSite;
    QString place;
};

std::vector<SlotDay> freeDays(const WeekPlan &plan)
{
    std::vector<SlotDay> days;
    for (const PlanDay &each : plan.days) {
        SlotDay &day = days.emplace_back(SlotDay{each.day, {}, each.places});
        if (each.holiday || each.day.dayOfWeek() > Qt::Friday)
            continue;
        for (size_t slot = 0; slot < each.taken.size(); ++slot) {
            if (each.taken[slot].isNull() && !each.over[slot])
                day.free.push_back(slot);
        }
    }
    return days;
}

/// Takes those that find room in @p plan out of @p wanted.
void place(const WeekPlan &plan, std::vector<Wanted> &wanted, std::vector<MeetingSlot> &found)
{
    std::vector<SlotJob> jobs;
    for (const Wanted &each : wanted)
        jobs.push_back({static_cast<double>(wanted.size() - jobs.size()), each.place, {}});
    const auto places = fillSlots(jobs, freeDays(plan));
    std::vector<Wanted> left;
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (places[i])
            found.push_back({wanted[i].meeting, wanted[i].kind, plan.startOf(*places[i]).toUTC(),
                             plan.endOf(*places[i]).toUTC()});
        else
            left.push_back(wanted[i]);
    }
    wanted = std::move(left);
}

} // namespace

Result<std::vector<MeetingSlot>> meetingSlots(Connection &connection,
                                              std::span<const NextMeeting> meetings, size_t most,
                                              const QDateTime &now)
{
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    const QDate today = now.toLocalTime().date();
    std::vector<WeekPlan> plans;
    QSet<Id<Account>> settled;
    for (int week = 0; week < Weeks; ++week) {
        ATTACHE_TRY(WeekPlan plan, weekPlan(connection, today.addDays(7 * week), now, 0));
        for (const VisitRow &row : plan.visits) {
            if (stands(row) && row.visit.startsAt > now)
                settled.insert(row.visit.account);
        }
        plans.push_back(std::move(plan));
    }
    std::vector<Wanted> wanted;
    for (size_t i = 0; i < meetings.size() && wanted.size() < most; ++i) {
        const NextMeeting &meeting = meetings[i];
        if (meeting.contact.isNull() || settled.contains(meeting.about.account))
            continue;
        settled.insert(meeting.about.account);
        const bool comparable = meeting.currency == settings.currency;
        const VisitKind kind =
            kindFor(comparable ? meeting.amount : std::nullopt, meeting.about.tier, settings);
        ATTACHE_TRY(const Account account, Store<Account>(connection).get(meeting.about.account));
        wanted.push_back(
            {i, kind, isThere(kind) ? placeOf(account.province, account.city) : QString()});
    }
    std::vector<MeetingSlot> found;
    for (const WeekPlan &plan : plans)
        place(plan, wanted, found);
    std::ranges::sort(found, {}, &MeetingSlot::meeting);
    return found;
}

} // namespace attache
