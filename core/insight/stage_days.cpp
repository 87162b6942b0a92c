#include "core/insight/stage_days.h"

#include <QHash>
#include <QSet>

#include <algorithm>

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
std::vector<Stage> shownStages(const StageBook &book, const QHash<Stage, std::vector<int>> &stays,
                               const QSet<Stage> &occurring)
{
    std::vector<Stage> shown = book.openStagesOf();
    const auto add = [&](Stage stage) {
        if (book.isOpen(stage) && std::ranges::find(shown, stage) == shown.end())
            shown.push_back(stage);
    };
    for (auto at = stays.cbegin(); at != stays.cend(); ++at)
        add(at.key());
    for (const Stage stage : occurring)
        add(stage);
    std::ranges::sort(shown, [&book](Stage a, Stage b) {
        return std::pair(book.rank(a), keyOf(a)) < std::pair(book.rank(b), keyOf(b));
    });
    return shown;
}

} // namespace

QHash<Id<Opportunity>, QDate> inStageSince(std::span<const StageStep> steps)
{
    QHash<Id<Opportunity>, QDate> since;
    for (const StageStep &step : steps)
        since.insert(step.opportunity, step.day);
    return since;
}

StageDaysFigure stageDays(std::span<const OpportunityFacts> opportunities,
                          std::span<const StageStep> steps, QDate today, const StageBook &book)
{
    QSet<Id<Opportunity>> counted;
    for (const OpportunityFacts &each : opportunities)
        counted.insert(each.id);
    QHash<Stage, std::vector<int>> stays;
    for (size_t i = 1; i < steps.size(); ++i) {
        const StageStep &entered = steps[i - 1];
        const StageStep &left = steps[i];
        if (entered.opportunity == left.opportunity && counted.contains(left.opportunity))
            stays[entered.to].push_back(daysFrom(entered.day, left.day));
    }
    QSet<Stage> occurring;
    for (const OpportunityFacts &each : opportunities)
        occurring.insert(each.stage);
    StageDaysFigure figure;
    for (const Stage stage : shownStages(book, stays, occurring)) {
        std::vector<int> &finished = stays[stage];
        StageDays days;
        days.stage = stage;
        days.finished = static_cast<int>(finished.size());
        days.longest = finished.empty() ? 0 : *std::ranges::max_element(finished);
        days.median = median(finished);
        days.limit = book.dayLimit(stage, std::nullopt);
        figure.stages.push_back(days);
    }
    const QHash<Id<Opportunity>, QDate> since = inStageSince(steps);
    for (const OpportunityFacts &each : opportunities) {
        const auto days = std::ranges::find(figure.stages, each.stage, &StageDays::stage);
        if (days == figure.stages.end())
            continue;
        ++days->present;
        const QDate entered = since.value(each.id, each.openedOn);
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

} // namespace attache
