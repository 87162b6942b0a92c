#include "core/insight/week_plan.h"

#include "core/base/id_time.h"
#include "core/insight/deciding_amount.h"
#include "core/insight/two_places.h"

#include <QHash>

#include <algorithm>

namespace attache {

namespace {

constexpr size_t WorkingDays = 5;
constexpr size_t AllDays = 7;

/// Stands for a place that nobody knows: no other account is there.
QString unknownPlaceOf(Id<Account> account)
{
    return QLatin1Char('#') + account.toString();
}

/// Lays out what is fixed and finds slots for what is proposed.
class Planning
{
public:
    Planning(WeekPlan &plan, const QDateTime &now)
        : m_plan(plan)
        , m_now(now.toLocalTime())
    {
    }

    void run()
    {
        layDays();
        for (const VisitRow &row : m_plan.visits)
            lay(row);
        m_plan.clashes = placeClashes(m_plan.monday, m_plan.visits, m_plan.places);
        place();
        countOutcome();
    }

private:
    void layDays()
    {
        size_t count = WorkingDays;
        for (const VisitRow &row : m_plan.visits) {
            const auto day = m_plan.monday.daysTo(row.visit.startsAt.toLocalTime().date());
            if (stands(row) && day >= 0 && day < static_cast<qint64>(AllDays))
                count = std::max(count, static_cast<size_t>(day) + 1);
        }
        for (size_t day = 0; day < count; ++day) {
            PlanDay made;
            made.day = m_plan.monday.addDays(static_cast<qint64>(day));
            if (const auto holidays = longHolidays(made.day, made.day); !holidays.empty())
                made.holiday = holidays.front().kind;
            made.taken.resize(m_plan.starts.size());
            for (const QTime &start : m_plan.starts)
                made.over.push_back(QDateTime(made.day, start) <= m_now);
            m_plan.days.push_back(std::move(made));
        }
    }

    void lay(const VisitRow &row)
    {
        const QDateTime start = row.visit.startsAt.toLocalTime();
        // Nobody knows how long one lasts whose end is not set: as long as a slot.
        const QDateTime end = row.visit.endsAt.isValid()
                                  ? std::max(row.visit.endsAt.toLocalTime(), start.addSecs(1))
                                  : start.addSecs(m_plan.slotMinutes * 60LL);
        const auto at = m_plan.monday.daysTo(start.date());
        if (!stands(row) || at < 0 || at >= static_cast<qint64>(m_plan.days.size()))
            return;
        PlanDay &day = m_plan.days[static_cast<size_t>(at)];
        for (size_t slot = 0; slot < m_plan.starts.size(); ++slot) {
            const QDateTime from(day.day, m_plan.starts[slot]);
            if (start < from.addSecs(m_plan.slotMinutes * 60LL) && end > from &&
                day.taken[slot].isNull())
                day.taken[slot] = row.visit.id;
        }
        const QString place = placeOfVisit(row, m_plan.places);
        if (!place.isEmpty() && !day.places.contains(place))
            day.places.append(place);
        if (place.isEmpty() && isThere(row.visit.kind))
            m_elsewhere[day.day].append(unknownPlaceOf(row.visit.account));
    }

    void place()
    {
        std::vector<SlotDay> days;
        for (const PlanDay &day : m_plan.days) {
            SlotDay left{day.day, {}, day.places + m_elsewhere.value(day.day)};
            left.places.removeDuplicates();
            for (size_t slot = 0; slot < day.taken.size(); ++slot) {
                if (day.taken[slot].isNull() && !day.over[slot])
                    left.free.push_back(slot);
            }
            // Nobody is asked to work on a weekend, and nobody is there on a holiday.
            if (days.size() >= WorkingDays || day.holiday)
                left.free.clear();
            days.push_back(std::move(left));
        }
        std::vector<SlotJob> jobs;
        for (const Proposal &proposal : m_plan.proposals) {
            SlotJob job;
            job.score = proposal.score;
            job.by = proposal.about.promiseDue;
            if (isThere(proposal.kind)) {
                job.place = proposal.about.place.isEmpty() ? unknownPlaceOf(proposal.about.account)
                                                           : proposal.about.place;
            }
            jobs.push_back(std::move(job));
        }
        const auto found = fillSlots(jobs, days);
        for (size_t i = 0; i < found.size(); ++i)
            m_plan.proposals[i].slot = found[i];
    }

    void countOutcome()
    {
        for (const VisitRow &row : m_plan.visits) {
            const bool ahead = timeOfId(row.visit.id.value()) < row.visit.startsAt;
            const bool held = row.visit.status == VisitStatus::Done;
            m_plan.outcome.planned += ahead ? 1 : 0;
            m_plan.outcome.held += ahead && held ? 1 : 0;
            m_plan.outcome.cancelled += ahead && !stands(row) ? 1 : 0;
            m_plan.outcome.added += !ahead && held ? 1 : 0;
        }
    }

    WeekPlan &m_plan;
    QDateTime m_now;
    QHash<QDate, QStringList> m_elsewhere; ///< by day, where one is and nobody knows where
};

} // namespace

int WeekPlan::fixedSlots() const
{
    int count = 0;
    for (const PlanDay &day : days)
        count += static_cast<int>(
            std::ranges::count_if(day.taken, [](Id<Visit> visit) { return !visit.isNull(); }));
    return count;
}

QDateTime WeekPlan::startOf(SlotPlace place) const
{
    return QDateTime(days.at(place.day).day, starts.at(place.slot));
}

std::optional<Money> decidingAmount(const Proposal &proposal, const Settings &settings)
{
    const WeekCandidate &about = proposal.about;
    if (!about.deal.isNull())
        return about.currency == settings.currency ? about.amount : std::nullopt;
    if (!proposal.reactivation)
        return std::nullopt;
    const SleepingDeal &deal = proposal.reactivation->deal;
    return deal.currency == settings.currency ? deal.amount : std::nullopt;
}

Proposal proposalFor(const WeekCandidate &candidate, const Reactivation *reactivation,
                     const WeekAsked &asked, const Settings &settings, const StageBook &book)
{
    Proposal proposal;
    proposal.about = candidate;
    const int cadence = std::max(1, settings.tier(candidate.tier).cadenceDays);
    VisitWorth worth;
    worth.tier = candidate.tier;
    worth.promise = candidate.promises > 0;
    worth.reactivation = reactivation != nullptr;
    if (worth.promise)
        proposal.reasons.push_back({.kind = PlanReason::Kind::Promise,
                                    .text = candidate.promise,
                                    .day = candidate.promiseDue});
    if (reactivation != nullptr) {
        proposal.reactivation = *reactivation;
        proposal.reasons.push_back({.kind = PlanReason::Kind::Reactivation,
                                    .text = reactivation->deal.name,
                                    .day = reactivation->day});
    }
    if (!candidate.deal.isNull()) {
        worth.probability = book.probability(candidate.stage, candidate.stageSet);
        proposal.reasons.push_back({.kind = PlanReason::Kind::Deal,
                                    .text = candidate.dealName,
                                    .stage = candidate.stage,
                                    .stageSet = candidate.stageSet});
    }
    if (candidate.lastContact.isValid()) {
        worth.overdue = static_cast<double>(candidate.lastContact.daysTo(asked.sunday())) / cadence;
        const QDate due = candidate.lastContact.addDays(cadence);
        const int beyond = static_cast<int>(due.daysTo(asked.today));
        if (due <= asked.sunday())
            proposal.reasons.push_back(
                {.kind = beyond > 0 ? PlanReason::Kind::Overdue : PlanReason::Kind::Due,
                 .day = candidate.lastContact,
                 .days = cadence,
                 .beyond = std::max(0, beyond)});
    } else if (candidate.tier <= Tier::A) {
        worth.overdue = 1;
        proposal.reasons.push_back({.kind = PlanReason::Kind::NeverContacted});
    }
    proposal.kind = kindFor(decidingAmount(proposal, settings), candidate.tier, settings);
    proposal.score = visitScore(worth, settings.planner);
    return proposal;
}

Result<WeekPlan> weekPlan(Connection &connection, QDate day, const QDateTime &now, size_t most)
{
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, settings));
    const WeekAsked asked{mondayOf(day), now.toLocalTime().date()};
    WeekPlan plan;
    plan.monday = asked.monday;
    plan.starts = slotStarts(settings);
    plan.slotMinutes = settings.planner.slotMinutes;
    ATTACHE_TRY(plan.visits, visitsOfWeek(connection, asked.monday));
    ATTACHE_TRY(plan.places, weekPlaces(connection, asked.monday));
    // What is over is no longer planned.
    if (asked.sunday() >= asked.today) {
        ATTACHE_TRY(plan.waking,
                    reactivations(connection, std::max(asked.today, asked.monday), settings));
        QHash<Id<Account>, const Reactivation *> woken;
        for (const Reactivation &each : plan.waking) {
            if (!woken.contains(each.deal.account))
                woken.insert(each.deal.account, &each);
        }
        const QSet<Id<Account>> accounts(woken.keyBegin(), woken.keyEnd());
        ATTACHE_TRY(const auto candidates,
                    weekCandidates(connection, asked, accounts, settings, book, most));
        for (const WeekCandidate &candidate : candidates)
            plan.proposals.push_back(
                proposalFor(candidate, woken.value(candidate.account), asked, settings, book));
        std::ranges::sort(plan.proposals, [](const Proposal &a, const Proposal &b) {
            return a.score != b.score ? a.score > b.score : a.about.account < b.about.account;
        });
    }
    Planning(plan, now).run();
    return plan;
}

} // namespace attache
