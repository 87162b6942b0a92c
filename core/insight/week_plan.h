#pragma once

#include "core/base/holidays.h"
#include "core/domain/week_rules.h"
#include "core/insight/reactivation.h"
#include "core/queries/week_rows.h"

#include <optional>
#include <span>
#include <vector>

/// @file
/// The plan of a week: whom to see, why, and in which slot, so that no day asks for two places.
/// Local days and times.

namespace attache {

/// Where a proposal stands: a day of the plan and a slot of that day.
struct SlotPlace
{
    size_t day = 0;
    size_t slot = 0;

    friend bool operator==(const SlotPlace &, const SlotPlace &) = default;
};

/// Something that takes one slot.
struct SlotJob
{
    double score = 0;
    QString place; ///< where one has to be for it; empty: anywhere
    QDate by;      ///< better not later than this day; none: any
};

/// What is left of a day.
struct SlotDay
{
    QDate day;
    std::vector<size_t> free; ///< slots, in order
    QStringList places;       ///< of what is fixed already
};

/// Gives jobs slots, so that the sum of their scores is the largest there is and each day has one
/// place at most: a day with a fixed place takes only jobs there, one with two takes none that need
/// a place. Jobs without a place go anywhere. Of several places that come into question for free
/// days only the eight best are tried. Whether a job is done by its day does not decide whether it
/// gets a slot, but which. Pure.
std::vector<std::optional<SlotPlace>> fillSlots(std::span<const SlotJob> jobs,
                                                std::span<const SlotDay> days);

/// One reason for a proposal; every one is true of the account.
struct PlanReason
{
    enum class Kind {
        Promise,        ///< `text` is due on `day`
        Overdue,        ///< last contact on `day`, the rhythm of `days` was over `beyond` days ago
        Due,            ///< … is over within the week
        NeverContacted, ///< an account of tier S or A
        Deal,           ///< `text` stands in `stage`
        Reactivation,   ///< see Proposal::reactivation
    };
    Kind kind = Kind::Due;
    QString text{};
    QDate day{};
    int days = 0;
    int beyond = 0;
    Stage stage = Stage::Lead;
    Id<StageSet> stageSet{};
};

/// A visit worth making.
struct Proposal
{
    WeekCandidate about;
    VisitKind kind = VisitKind::OnSite;
    double score = 0;
    std::vector<PlanReason> reasons; ///< the weightiest first
    std::optional<Reactivation> reactivation;
    std::optional<SlotPlace> slot; ///< none: there is no room in this week
};

/// A day on which what is fixed is in two places.
struct PlaceClash
{
    size_t day = 0;
    Id<Visit> first;
    Id<Visit> second;
    QString firstPlace;
    QString secondPlace;
    int minutesBetween = 0;
};

/// A day of the plan.
struct PlanDay
{
    QDate day;
    std::vector<Id<Visit>> taken;       ///< by slot; null where it is free
    std::vector<bool> over;             ///< by slot: it began already
    QStringList places;                 ///< where one has to be, in the order of the day
    std::optional<HolidayKind> holiday; ///< on which nothing is proposed
};

/// What was planned and what came of it.
struct PlanOutcome
{
    int planned = 0;   ///< before they began
    int held = 0;      ///< of them
    int cancelled = 0; ///< of them
    int added = 0;     ///< held without having been planned
};

struct WeekPlan
{
    QDate monday;
    std::vector<QTime> starts; ///< of the slots of each day
    int slotMinutes = 60;
    std::vector<PlanDay> days; ///< Monday to Friday, and further where there are visits
    std::vector<VisitRow> visits;
    QHash<Id<Account>, QString> places; ///< of the accounts of the visits
    std::vector<Proposal> proposals;    ///< the highest score first
    std::vector<PlaceClash> clashes;
    std::vector<Reactivation> waking; ///< what can be woken in the week; nothing once it is over
    PlanOutcome outcome;

    int fixedSlots() const;
    int allSlots() const { return static_cast<int>(days.size() * starts.size()); }
    QDateTime startOf(SlotPlace place) const;
    QDateTime endOf(SlotPlace place) const { return startOf(place).addSecs(slotMinutes * 60LL); }
};

/// What @p candidate is worth and why.
Proposal proposalFor(const WeekCandidate &candidate, const Reactivation *reactivation,
                     const WeekAsked &asked, const Settings &settings, const StageBook &book);

/// The plan of the week of @p day as it stands at @p now, with at most @p most proposals.
Result<WeekPlan> weekPlan(Connection &connection, QDate day, const QDateTime &now,
                          size_t most = 60);

} // namespace attache
