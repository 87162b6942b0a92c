#include "core/insight/gate_state.h"

#include <algorithm>

namespace attache {

namespace {

GateCondition conditionOf(const DealStage &stage, const QString &condition, const QString &words,
                          std::span<const GateEvidence> evidence)
{
    GateCondition state{condition, words, EvidenceLevel::Assumed, {}};
    for (const GateEvidence &each : evidence) {
        if (keyOf(each.stage) != stage.key || each.condition.trimmed() != condition)
            continue;
        // The best, and of equals the latest.
        if (state.evidence && each.level < state.level)
            continue;
        state.level = each.level;
        state.evidence = each;
    }
    return state;
}

} // namespace

int GateState::missing() const
{
    return static_cast<int>(std::ranges::count_if(
        conditions, [](const GateCondition &condition) { return !condition.isMet(); }));
}

std::vector<GateState> gatesOnTheWay(const StageBook &book, Id<StageSet> set, Stage from,
                                     std::optional<Stage> to,
                                     std::span<const GateEvidence> evidence, Language language)
{
    std::vector<GateState> gates;
    const std::vector<Stage> stages = book.stagesOf(set);
    const auto end = to ? std::ranges::find(stages, *to) : stages.end();
    if (book.isLost(from) || (to && (book.isLost(*to) || end == stages.end())))
        return gates;
    const auto start = std::ranges::find(stages, from);
    auto at = start != stages.end() ? start + 1 : (to ? end : stages.begin());
    const auto last = to ? end + 1 : stages.end();
    for (; at < last; ++at) {
        const DealStage *stage = book.stage(*at, set);
        if (!stage || book.isLost(*at))
            continue;
        const QStringList conditions = stage->conditions();
        if (conditions.isEmpty())
            continue;
        const QStringList words = stage->conditionsIn(language);
        GateState gate{*at, {}};
        for (qsizetype i = 0; i < conditions.size(); ++i)
            gate.conditions.push_back(conditionOf(*stage, conditions[i], words[i], evidence));
        gates.push_back(std::move(gate));
    }
    return gates;
}

std::optional<Stage> nextStage(const StageBook &book, Id<StageSet> set, Stage stage)
{
    if (!book.isOpen(stage))
        return std::nullopt;
    const std::vector<Stage> stages = book.stagesOf(set);
    const auto at = std::ranges::find(stages, stage);
    for (auto next = at == stages.end() ? stages.begin() : at + 1; next != stages.end(); ++next) {
        if (!book.isLost(*next))
            return *next;
    }
    return std::nullopt;
}

} // namespace attache
