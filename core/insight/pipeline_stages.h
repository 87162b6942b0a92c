#pragma once

#include "core/domain/settings.h"

#include <optional>
#include <vector>

/// @file
/// The stages of the pipeline as pages and reports show them: the one place that says which there
/// are, in what order, and what is usual for each. Pure; any thread.

namespace attache {

enum class StagePhase { Open, Won, Lost };

struct PipelineStage
{
    Stage stage = Stage::Lead;
    QString name;
    StagePhase phase = StagePhase::Open;
    int probability = 0; ///< percent
};

/// All stages in their order: the open ones, won, lost.
std::vector<PipelineStage> pipelineStages(const Settings &settings);
std::vector<PipelineStage> openStages(const Settings &settings);
/// The place of @p stage in pipelineStages(); that of the first one for a stage that is unknown.
size_t stagePlace(Stage stage);
QString stageName(Stage stage);
/// After how many days an account of @p tier is stale in @p stage; 0 for no limit.
int stageDayLimit(Stage stage, std::optional<Tier> tier, const Settings &settings);

} // namespace attache
