#pragma once

#include "core/domain/reference.h"
#include "core/domain/stage_book.h"
#include "core/domain/talk_track.h"

#include <optional>
#include <span>

namespace attache {

/// What to say to @p role at @p stage: as a person wrote it in @p edited, or else @p builtIn. Pure.
TalkTrackText talkFor(RoleKind role, Stage stage, std::span<const TalkTrack> edited,
                      std::span<const TalkTrackText> builtIn);

/// The stage by which an opportunity in @p stage is talked about: the first one without an
/// opportunity, the last one for a closed one, and for a stage of the person's own the last
/// built-in stage that comes before it. Pure.
Stage talkStage(std::optional<Stage> stage, const StageBook &book);

} // namespace attache
