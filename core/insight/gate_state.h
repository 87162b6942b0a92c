#pragma once

#include "core/domain/gate_evidence.h"
#include "core/domain/stage_book.h"

#include <span>

/// @file
/// How far the gates before a deal are known to be open. Pure; any thread.

namespace attache {

/// A condition with the best that is known of it.
struct GateCondition
{
    QString condition; ///< as evidence names it
    QString words;     ///< in the language of the reader
    EvidenceLevel level = EvidenceLevel::Assumed;
    std::optional<GateEvidence> evidence; ///< none: nobody has noted anything

    bool isMet() const { return level != EvidenceLevel::Assumed; }
};

/// The gate of a stage.
struct GateState
{
    Stage stage = Stage::Lead;
    std::vector<GateCondition> conditions;

    int missing() const;
};

/// The gates with conditions that a deal has to pass from @p from on to @p to, this one included,
/// or to the last of @p set without a @p to, in order. Those of a deal that is lost, or moves back,
/// are none.
std::vector<GateState> gatesOnTheWay(const StageBook &book, Id<StageSet> set, Stage from,
                                     std::optional<Stage> to,
                                     std::span<const GateEvidence> evidence, Language language);

/// The open stage, or the signing, that follows @p stage in @p set; none behind the signing.
std::optional<Stage> nextStage(const StageBook &book, Id<StageSet> set, Stage stage);

} // namespace attache
