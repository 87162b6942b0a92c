#include "core/brief/talk_for.h"

namespace attache {

TalkTrackText talkFor(RoleKind role, Stage stage, std::span<const TalkTrack> edited,
                      std::span<const TalkTrackText> builtIn)
{
    TalkTrackText text;
    for (const TalkTrackText &each : builtIn) {
        if (each.role == role && each.stage == stage)
            text = each;
    }
    for (const TalkTrack &each : edited) {
        if (each.role == role && each.stage == stage)
            text = {role, stage, each.weighs, each.bring, each.ask, each.avoid};
    }
    return text;
}

Stage talkStage(std::optional<Stage> stage, const StageBook &book)
{
    const std::vector<Stage> talked = StageBook::standard().openStagesOf();
    if (!stage)
        return talked.front();
    if (!book.isOpen(*stage))
        return talked.back();
    return book.stage(*stage) != nullptr ? talked[book.rungOf(*stage, talked)] : *stage;
}

} // namespace attache
