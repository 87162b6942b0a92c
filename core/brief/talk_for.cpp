#include "core/brief/talk_for.h"

#include "core/domain/stage_choice.h"

namespace attache {

TalkTrackText talkFor(RoleKind role, std::optional<Stage> stage, const StageBook &book,
                      std::span<const TalkTrack> edited, std::span<const TalkTrackText> builtIn)
{
    const Stage talked = talkStage(stage, book);
    TalkTrackText text;
    for (const TalkTrackText &each : builtIn) {
        if (each.role == role && each.stage == talked)
            text = each;
    }
    const auto take = [&](Stage wanted) {
        for (const TalkTrack &each : edited) {
            if (each.role == role && each.stage == wanted)
                text = {role, wanted, each.weighs, each.bring, each.ask, each.avoid};
        }
    };
    take(talked);
    if (stage && *stage != talked)
        take(*stage);
    return text;
}

Stage talkStage(std::optional<Stage> stage, const StageBook &book)
{
    return stage ? usualStage(*stage, book) : StageBook::standard().openStagesOf().front();
}

} // namespace attache
