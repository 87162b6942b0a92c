#pragma once

#include "core/base/language.h"
#include "core/domain/kinds.h"

#include <QString>

#include <vector>

/// @file
/// The defaults the program brings along, in our own words and both languages. They prefill what
/// the person may then change; nothing here is a rule. Read from compiled-in resources at each
/// call, which costs about a millisecond. Any thread.

namespace attache {

/// How to talk to a role at a stage, each in a few words.
struct TalkTrackText
{
    RoleKind role = RoleKind::User;
    Stage stage = Stage::Lead;
    QString weighs; ///< what they weigh
    QString bring;  ///< what to show them
    QString ask;    ///< what to ask them
    QString avoid;  ///< what not to talk about

    friend bool operator==(const TalkTrackText &, const TalkTrackText &) = default;
};

/// Seven roles by the four stages lead to negotiation, role by role.
std::vector<TalkTrackText> builtInTalkTracks(Language language);
/// The one for @p role at @p stage; a won or lost opportunity is talked about as in negotiation.
TalkTrackText builtInTalkTrack(RoleKind role, Stage stage, Language language);

/// A piece of material to bring, and when and for whom.
struct ChecklistText
{
    QString key; ///< stable, e.g. "deck"
    QString text;
    std::vector<Stage> stages;
    std::vector<RoleKind> roles;

    friend bool operator==(const ChecklistText &, const ChecklistText &) = default;
};

std::vector<ChecklistText> builtInChecklist(Language language);
/// Those of @p items for @p stage that somebody of @p audience has a use for, in their order; with
/// no audience known, all of the stage. Won and lost as in builtInTalkTrack().
std::vector<ChecklistText> checklistFor(std::vector<ChecklistText> items, Stage stage,
                                        const std::vector<RoleKind> &audience);
/// The same of what came along.
std::vector<ChecklistText> builtInChecklist(Stage stage, const std::vector<RoleKind> &audience,
                                            Language language);

/// What a tier is owed.
struct ServiceLevelText
{
    Tier tier = Tier::C;
    int cadenceDays = 0; ///< longest time between visits
    QString team;
    QString owed;

    friend bool operator==(const ServiceLevelText &, const ServiceLevelText &) = default;
};

/// One for each tier, S first.
std::vector<ServiceLevelText> builtInServiceLevels(Language language);

} // namespace attache
