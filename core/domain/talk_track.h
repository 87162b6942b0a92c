#pragma once

#include "core/domain/kinds.h"
#include "core/domain/product.h"

namespace attache {

/// What a role weighs and how to meet it, at one stage, in one language: of whatever we sell, where
/// a person changed the prefilled matrix, or of one product.
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
    Id<Product> product; ///< none for whatever we sell
    QString industry;    ///< it is for; empty for all
    QString owner;
    QDate reviewOn;
    QString version;
    Id<TalkTrack> predecessor;
    bool shareable = false; ///< may be shown to customers
    QString tags;           ///< separated by commas
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
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New talk track"),
                     .prompt = QT_TRANSLATE_NOOP("RecordType", "For which product?"),
                     .under = "product"},
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
        field("product", QT_TRANSLATE_NOOP("Field", "Product"), &TalkTrack::product);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &TalkTrack::industry,
              Editor::IndustryTree);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &TalkTrack::owner, Editor::Person);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &TalkTrack::reviewOn);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &TalkTrack::version);
        field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"), &TalkTrack::predecessor);
        field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"),
              &TalkTrack::shareable);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &TalkTrack::tags, Searchable);
    }
    static Caption caption(const TalkTrack &track, RecordNames &names)
    {
        return {labelOf(track.role) + QStringLiteral(" / ") + labelOf(track.stage),
                {},
                names.of(track.product)};
    }
    static void begin(TalkTrack &track, const NewRecord &context)
    {
        track.owner = context.person;
        track.reviewOn = context.today.addYears(1);
    }
    /// The language is the person's, role and stage the first for which the product has none yet.
    static Result<void> make(Writer &writer, TalkTrack &track);
    /// The matrix for whatever we sell is a setting.
    static Home home(const TalkTrack &track)
    {
        return Home::onPage(track.product.isNull() ? QStringLiteral("settings")
                                                   : QStringLiteral("library"));
    }
};

} // namespace attache
