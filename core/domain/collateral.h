#pragma once

#include "core/domain/kinds.h"
#include "core/domain/library_kinds.h"
#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// What is handed out or looked up beside decks and cases: handbooks, white papers, certificates,
/// web pages and social profiles.
struct Collateral
{
    Id<Collateral> id;
    QString title;
    CollateralKind kind = CollateralKind::Handbook;
    QString industry; ///< it is made for; empty for all
    std::optional<RoleKind> audience;
    std::optional<Stage> stage;
    QString products; ///< their names, separated by commas
    QString language;
    QString address; ///< of a page or profile, or where the paper is kept
    QDate lastCheckedOn;
    bool shareable = true; ///< may be shown to customers
    QString owner;
    QDate reviewOn;
    QString version;
    Id<Collateral> predecessor;
    QString tags; ///< separated by commas
    QString externalId;
    LongText notes;
    CustomValues custom;
};

template <>
struct Description<Collateral>
{
    static constexpr TypeInfo info{
        .table = "collateral",
        .one = QT_TRANSLATE_NOOP("RecordType", "Handout"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Handouts"),
        .key = "handouts",
        .icon = "view-pim-notes",
        .rank = 32,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New handout"), .focus = "title"},
        .importable = true,
    };
    static constexpr void fields(auto &&field)
    {
        field("title", QT_TRANSLATE_NOOP("Field", "Title"), &Collateral::title, Required | Named);
        field("kind", QT_TRANSLATE_NOOP("Field", "Kind"), &Collateral::kind);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &Collateral::industry,
              Editor::IndustryTree);
        field("audience", QT_TRANSLATE_NOOP("Field", "Audience"), &Collateral::audience);
        field("stage", QT_TRANSLATE_NOOP("Field", "Stage"), &Collateral::stage);
        field("products", QT_TRANSLATE_NOOP("Field", "Products"), &Collateral::products,
              Searchable);
        field("language", QT_TRANSLATE_NOOP("Field", "Language"), &Collateral::language);
        field("address", QT_TRANSLATE_NOOP("Field", "Where it is"), &Collateral::address,
              Searchable);
        field("last_checked_on", QT_TRANSLATE_NOOP("Field", "Last checked"),
              &Collateral::lastCheckedOn);
        field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"),
              &Collateral::shareable);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Collateral::owner, Editor::Person);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &Collateral::reviewOn);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &Collateral::version);
        field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"), &Collateral::predecessor);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &Collateral::tags, Searchable);
        field("external_id", QT_TRANSLATE_NOOP("Field", "External number"), &Collateral::externalId,
              Searchable | ExternalNumber);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Collateral::notes, Searchable);
        field("custom", QT_TRANSLATE_NOOP("Field", "Own fields"), &Collateral::custom, Hidden);
    }
    static Caption caption(const Collateral &collateral, RecordNames &)
    {
        return {collateral.title, {}, labelOf(collateral.kind)};
    }
    static Home home(const Collateral &) { return Home::onPage(QStringLiteral("library")); }
    static void begin(Collateral &collateral, const NewRecord &context)
    {
        collateral.owner = context.person;
        collateral.reviewOn = context.today.addYears(1);
    }
};

} // namespace attache
