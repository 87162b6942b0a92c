#pragma once

#include "core/domain/kinds.h"
#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

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
struct Description<TalkTrack>
{
    static constexpr TypeInfo info{
        .table = "talk_track",
        .one = QT_TRANSLATE_NOOP("RecordType", "Talk track"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Talk tracks"),
        .key = "talk-tracks",
        .icon = "configure",
        .rank = 11,
    };
    static constexpr void fields(auto &&field)
    {
        field("role", QT_TRANSLATE_NOOP("Field", "Role"), &TalkTrack::role);
        field("stage", QT_TRANSLATE_NOOP("Field", "Stage"), &TalkTrack::stage);
        field("language", QT_TRANSLATE_NOOP("Field", "Language"), &TalkTrack::language, Required);
        field("weighs", QT_TRANSLATE_NOOP("Field", "Weighs"), &TalkTrack::weighs);
        field("bring", QT_TRANSLATE_NOOP("Field", "Bring"), &TalkTrack::bring);
        field("ask", QT_TRANSLATE_NOOP("Field", "Ask"), &TalkTrack::ask);
        field("avoid", QT_TRANSLATE_NOOP("Field", "Avoid"), &TalkTrack::avoid);
    }
    static Caption caption(const TalkTrack &track, RecordNames &)
    {
        return {labelOf(track.role) + QStringLiteral(" / ") + labelOf(track.stage)};
    }
    static Home home(const TalkTrack &) { return Home::onPage(QStringLiteral("settings")); }
};

} // namespace attache
