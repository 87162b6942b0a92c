#include "core/brief/case_visits.h"

#include "core/domain/industry_tree.h"
#include "core/domain/stage_book.h"
#include "core/insight/readiness_outcome.h"

#include <algorithm>

namespace attache {

namespace {

constexpr int VisitsLookedAt = 40;

/// What was asked about the case where it was shown.
Result<void> addQuestions(Connection &connection, Id<CaseStudy> id, CaseUse &use)
{
    ATTACHE_TRY(const CaseStudy study, Store<CaseStudy>(connection).get(id));
    QString customer;
    if (!study.account.isNull()) {
        ATTACHE_TRY(const auto account, Store<Account>(connection).find(study.account));
        customer = account ? account->displayName() : QString();
    }
    ATTACHE_TRY(const auto questions, questionsAbout(connection, study, customer));
    for (const CustomerQuestion &question : questions) {
        use.asked += static_cast<int>(question.askings.size());
        const Asking &latest = question.askings.front();
        if (use.lastQuestion.visit.isNull() || latest.day > use.lastQuestion.day)
            use.lastQuestion = latest;
    }
    return {};
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
    ATTACHE_TRY(const auto held, visitOutcomes(connection, study));
    CaseUse result;
    if (held.empty())
        return result;
    std::vector<PreparedVisit> visits;
    visits.reserve(held.size());
    for (const VisitOutcomeFacts &each : held)
        visits.push_back({each, 0});
    ATTACHE_TRY(const auto steps, stageSteps(connection, study));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, settings));
    const ReadinessOutcome outcome = readinessOutcome(visits, steps, book);
    result.visits = outcome.visits;
    result.movedOn = outcome.movedOn;
    result.last = held.front().visit;
    result.lastDay = held.front().day;
    ATTACHE_TRY(const auto account, Store<Account>(connection).find(held.front().account));
    result.lastAccount = account ? account->displayName() : QString();
    ATTACHE_CHECK(addQuestions(connection, study, result));
    return result;
}

} // namespace attache
