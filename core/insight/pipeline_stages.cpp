#include "core/insight/pipeline_stages.h"

#include <algorithm>

namespace attache {

namespace {

StagePhase phaseOf(Stage stage)
{
    if (isOpen(stage))
        return StagePhase::Open;
    return stage == Stage::Won ? StagePhase::Won : StagePhase::Lost;
}

int probabilityOf(Stage stage, const Settings &settings)
{
    const StageSettings *usual = settings.stage(stage);
    if (usual != nullptr)
        return usual->probability;
    return stage == Stage::Won ? 100 : 0;
}

} // namespace

std::vector<PipelineStage> pipelineStages(const Settings &settings)
{
    std::vector<PipelineStage> stages;
    for (const Choice<Stage> &choice : choicesOf<Stage>)
        stages.push_back({choice.value, labelOf(choice.value), phaseOf(choice.value),
                          probabilityOf(choice.value, settings)});
    return stages;
}

std::vector<PipelineStage> openStages(const Settings &settings)
{
    std::vector<PipelineStage> stages = pipelineStages(settings);
    std::erase_if(stages, [](const auto &each) { return each.phase != StagePhase::Open; });
    return stages;
}

size_t stagePlace(Stage stage)
{
    const auto at = std::ranges::find(choicesOf<Stage>, stage, &Choice<Stage>::value);
    return at != choicesOf<Stage>.end() ? static_cast<size_t>(at - choicesOf<Stage>.begin()) : 0;
}

QString stageName(Stage stage)
{
    return labelOf(stage);
}

int stageDayLimit(Stage stage, std::optional<Tier>, const Settings &settings)
{
    const StageSettings *usual = settings.stage(stage);
    return usual != nullptr ? usual->dayLimit : 0;
}

} // namespace attache
