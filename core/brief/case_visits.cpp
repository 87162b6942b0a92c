#include "core/brief/case_visits.h"

#include "core/domain/industry_tree.h"
#include "core/domain/stage_book.h"
#include "core/insight/readiness_outcome.h"
#include "core/record/records_with.h"

#include <algorithm>

namespace attache {

namespace {

constexpr int VisitsLookedAt = 40;

bool isOf(const MaterialUseFacts &use, Id<CaseStudy> study)
{
    return use.type == &recordTypeOf<CaseStudy>() && use.id == study.value();
}

VisitOutcomeFacts outcomeFacts(const Visit &visit)
{
    const QDate best = visit.bestReachedOn;
    const QDate least = visit.minimumReachedOn;
    const bool bestFirst = best.isValid() && (!least.isValid() || best < least);
    return {visit.id, visit.account, visit.opportunity, visit.startsAt.toLocalTime().date(),
            bestFirst ? best : least};
}

/// The steps of the deals that @p visits were about: by deal, and within one by time.
Result<std::vector<StageStep>> stepsAfter(Connection &connection,
                                          const std::vector<PreparedVisit> &visits)
{
    std::vector<Id<Opportunity>> deals;
    for (const PreparedVisit &each : visits) {
        if (!each.facts.opportunity.isNull())
            deals.push_back(each.facts.opportunity);
    }
    std::ranges::sort(deals);
    deals.erase(std::unique(deals.begin(), deals.end()), deals.end());
    std::vector<StageStep> steps;
    for (const Id<Opportunity> deal : deals) {
        ATTACHE_TRY(auto changes, recordsWith(connection, &StageChange::opportunity, deal));
        std::ranges::stable_sort(changes, {}, &StageChange::changedAt);
        for (const StageChange &change : changes)
            steps.push_back({deal, change.from, change.to, change.changedAt.toLocalTime().date()});
    }
    return steps;
}

} // namespace

Result<CaseVisits> visitsForCase(Connection &connection, Id<CaseStudy> study, const QDateTime &now,
                                 Language language)
{
    const QDate today = now.toLocalTime().date();
    VisitFilter filter;
    filter.from = today;
    filter.statuses = {VisitStatus::Planned};
    filter.limit = VisitsLookedAt;
    ATTACHE_TRY(const auto planned, visits(connection, filter));
    ATTACHE_TRY(const auto cases, caseFacts(connection));
    ATTACHE_TRY(const auto uses, materialUses(connection));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    CaseVisits result;
    for (const VisitRow &row : planned) {
        if (row.end() < now)
            continue;
        ATTACHE_TRY(const MatchQuestion question,
                    matchQuestion(connection, row.visit.id, today, language));
        const MatchList list =
            matchesFor(question, cases, uses, {}, settings.match, industries, cases.size());
        const auto found = std::ranges::find(list.matches, study.value(), &Match::id);
        if (found == list.matches.end())
            ++result.others;
        else
            result.suited.push_back({row, *found});
    }
    std::ranges::stable_sort(result.suited, std::ranges::greater(),
                             [](const CaseVisit &each) { return each.match.score; });
    return result;
}

Result<CaseUse> useOfCase(Connection &connection, Id<CaseStudy> study)
{
    ATTACHE_TRY(const auto uses, materialUses(connection));
    std::vector<Id<Visit>> used;
    for (const MaterialUseFacts &use : uses) {
        if (isOf(use, study) && (use.use == UseKind::Shown || use.use == UseKind::Packed))
            used.push_back(use.visit);
    }
    std::ranges::sort(used);
    used.erase(std::unique(used.begin(), used.end()), used.end());
    std::vector<PreparedVisit> visits;
    for (const Id<Visit> id : used) {
        ATTACHE_TRY(const auto visit, Store<Visit>(connection).find(id));
        if (visit && visit->status == VisitStatus::Done)
            visits.push_back({outcomeFacts(*visit), 0});
    }
    CaseUse result;
    if (visits.empty())
        return result;
    ATTACHE_TRY(const auto steps, stepsAfter(connection, visits));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, settings));
    const ReadinessOutcome outcome = readinessOutcome(visits, steps, book);
    result.visits = outcome.visits;
    result.movedOn = outcome.movedOn;
    const auto last = std::ranges::max_element(
        visits, {}, [](const PreparedVisit &each) { return each.facts.day; });
    result.last = last->facts.visit;
    result.lastDay = last->facts.day;
    ATTACHE_TRY(const auto account, Store<Account>(connection).find(last->facts.account));
    result.lastAccount = account ? account->displayName() : QString();
    return result;
}

} // namespace attache
