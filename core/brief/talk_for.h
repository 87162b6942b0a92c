#pragma once

#include "core/domain/reference.h"
#include "core/domain/stage_book.h"
#include "core/domain/talk_track.h"

#include <optional>
#include <span>

namespace attache {

/// What to say to @p role about an opportunity in @p stage, none without one: as a person wrote it
/// in @p edited, for that very stage or else for talkStage(), or else @p builtIn. Pure.
TalkTrackText talkFor(RoleKind role, std::optional<Stage> stage, const StageBook &book,
                      std::span<const TalkTrack> edited, std::span<const TalkTrackText> builtIn);

/// The stage by which an opportunity in @p stage is talked about: the first one without an
/// opportunity, else usualStage(). Pure.
Stage talkStage(std::optional<Stage> stage, const StageBook &book);

} // namespace attache
