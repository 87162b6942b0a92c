#include "core/insight/stage_days.h"

#include "core/insight/by_stage.h"

#include <algorithm>
#include <iterator>

namespace attache {

namespace {

int median(std::vector<int> &days)
{
    if (days.empty())
        return 0;
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
    std::nth_element(days.begin(), middle, days.end());
    if (days.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(days.begin(), middle) + 1) / 2;
}

int daysFrom(QDate first, QDate last)
{
    return static_cast<int>(std::max<qint64>(first.daysTo(last), 0));
}

/// The open stages of the general set, and other open ones in which something is or was.
std::vector<Stage> shownStages(const StageBook &book, const ByStage<std::vector<int>> &stays)
{
    std::vector<Stage> shown = book.openStagesOf();
    const auto add = [&](Stage stage) {
        if (book.isOpen(stage) && std::ranges::find(shown, stage) == shown.end())
            shown.push_back(stage);
    };
    for (const auto &[stage, days] : stays)
        add(stage);
    std::ranges::sort(shown, [&book](Stage a, Stage b) {
        return std::pair(book.rank(a), keyOf(a)) < std::pair(book.rank(b), keyOf(b));
    });
    return shown;
}

} // namespace

StageDaysFigure stageDays(std::span<const OpportunityFacts> opportunities,
                          std::span<const StageStep> steps, QDate today, const StageBook &book)
{
    const ByOpportunity<StageStep> histories(steps);
    ByStage<std::vector<int>> stays; // also none, of where something stands now
    std::vector<QDate> since;        // of each opportunity
    since.reserve(opportunities.size());
    for (const OpportunityFacts &each : opportunities) {
        stays[each.stage];
        const std::span<const StageStep> history = histories.of(each.id);
        since.push_back(history.empty() ? each.openedOn : history.back().day);
        for (size_t i = 1; i < history.size(); ++i)
            stays[history[i - 1].to].push_back(daysFrom(history[i - 1].day, history[i].day));
    }
    StageDaysFigure figure;
    for (const Stage stage : shownStages(book, stays)) {
        std::vector<int> &finished = stays[stage];
        StageDays days;
        days.stage = stage;
        days.finished = static_cast<int>(finished.size());
        days.longest = finished.empty() ? 0 : *std::ranges::max_element(finished);
        days.median = median(finished);
        days.limit = book.dayLimit(stage, std::nullopt);
        figure.stages.push_back(days);
    }
    for (size_t i = 0; i < opportunities.size(); ++i) {
        const OpportunityFacts &each = opportunities[i];
        const auto days = std::ranges::find(figure.stages, each.stage, &StageDays::stage);
        if (days == figure.stages.end())
            continue;
        ++days->present;
        const QDate entered = since[i];
        const int limit = book.dayLimit(each.stage, each.tier, setOf(each, book));
        if (!entered.isValid() || limit <= 0 || daysFrom(entered, today) <= limit)
            continue;
        ++days->stuck;
        figure.stuck.push_back({each.id, daysFrom(entered, today), limit});
    }
    std::ranges::stable_sort(figure.stuck, [](const auto &a, const auto &b) {
        return qint64(a.days) * b.limit > qint64(b.days) * a.limit;
    });
    return figure;
}

std::vector<StageDays> daysInSet(const std::vector<StageDays> &stages, const StageBook &book,
                                 Id<StageSet> set)
{
    if (set.isNull())
        return stages;
    std::vector<StageDays> shown;
    for (const Stage stage : book.openStagesOf(set)) {
        const auto known = std::ranges::find(stages, stage, &StageDays::stage);
        shown.push_back(known != stages.end() ? *known : StageDays{.stage = stage});
        shown.back().limit = book.dayLimit(stage, std::nullopt, set);
    }
    std::ranges::copy_if(stages, std::back_inserter(shown), [&shown](const StageDays &each) {
        return each.finished + each.present > 0 &&
               std::ranges::find(shown, each.stage, &StageDays::stage) == shown.end();
    });
    return shown;
}

Id<StageSet> sharedSet(std::span<const OpportunityFacts> opportunities, const StageBook &book)
{
    if (opportunities.empty())
        return {};
    const Id<StageSet> first = setOf(opportunities.front(), book);
    const bool all = std::ranges::all_of(
        opportunities, [&](const OpportunityFacts &each) { return setOf(each, book) == first; });
    return all ? first : Id<StageSet>();
}

} // namespace attache
