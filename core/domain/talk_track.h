#pragma once

#include "core/domain/kinds.h"
#include "core/record/record_type.h"

namespace attache {

/// What a role weighs and how to meet it, at one stage, in one language. A row exists only where
/// a person changed the prefilled matrix.
struct TalkTrack
{
    Id<TalkTrack> id;
    RoleKind role = RoleKind::User;
    Stage stage = Stage::Lead;
    QString language; ///< "zh" or "en"
    LongText weighs;
    LongText bring;
    LongText ask;
    LongText avoid;
};

template <>
inline constexpr const char *tableOf<TalkTrack> = "talk_track";
template <>
inline constexpr TypeLabels labelsOf<TalkTrack> = {QT_TRANSLATE_NOOP("RecordType", "Talk track"),
                                                   QT_TRANSLATE_NOOP("RecordType", "Talk tracks"),
                                                   "talk-tracks"};
template <>
inline constexpr auto fieldsOf<TalkTrack> = fields(
    field("role", QT_TRANSLATE_NOOP("Field", "Role"), &TalkTrack::role),
    field("stage", QT_TRANSLATE_NOOP("Field", "Stage"), &TalkTrack::stage),
    field("language", QT_TRANSLATE_NOOP("Field", "Language"), &TalkTrack::language, Required),
    field("weighs", QT_TRANSLATE_NOOP("Field", "Weighs"), &TalkTrack::weighs),
    field("bring", QT_TRANSLATE_NOOP("Field", "Bring"), &TalkTrack::bring),
    field("ask", QT_TRANSLATE_NOOP("Field", "Ask"), &TalkTrack::ask),
    field("avoid", QT_TRANSLATE_NOOP("Field", "Avoid"), &TalkTrack::avoid));

} // namespace attache
