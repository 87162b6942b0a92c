#pragma once

#include "core/domain/kinds.h"
#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// A rival: its four quadrants, its prices, and how we answer.
struct Competitor
{
    Id<Competitor> id;
    QString name;
    QString website;
    QString industry; ///< it is strong in; empty for all
    QString products; ///< of ours that it competes with, separated by commas
    LongText strengths;
    LongText weaknesses;
    LongText opportunities;
    LongText threats;
    LongText priceNotes;
    LongText answer; ///< what we say when its name is mentioned
    QString owner;
    QDate reviewOn;
    QString tags; ///< separated by commas
    QString externalId;
    LongText notes;
    CustomValues custom;
    QString version;
    Id<Competitor> predecessor;
    bool shareable = true; ///< may be shown to customers, on pages and slides that compare us
};

template <>
struct Description<Competitor>
{
    static constexpr TypeInfo info{
        .table = "competitor",
        .one = QT_TRANSLATE_NOOP("RecordType", "Competitor"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Competitors"),
        .key = "competitors",
        .icon = "view-grid",
        .rank = 35,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New competitor"), .focus = "name"},
    };
    static constexpr void fields(auto &&field)
    {
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Competitor::name, Required | Named);
        field("website", QT_TRANSLATE_NOOP("Field", "Website"), &Competitor::website, Editor::Url);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &Competitor::industry,
              Editor::IndustryTree);
        field("products", QT_TRANSLATE_NOOP("Field", "Products"), &Competitor::products,
              Searchable);
        field("strengths", QT_TRANSLATE_NOOP("Field", "Strengths"), &Competitor::strengths,
              Searchable);
        field("weaknesses", QT_TRANSLATE_NOOP("Field", "Weaknesses"), &Competitor::weaknesses,
              Searchable);
        field("opportunities", QT_TRANSLATE_NOOP("Field", "Its opportunities"),
              &Competitor::opportunities, Searchable);
        field("threats", QT_TRANSLATE_NOOP("Field", "Its threats"), &Competitor::threats,
              Searchable);
        field("price_notes", QT_TRANSLATE_NOOP("Field", "Notes on prices"), &Competitor::priceNotes,
              Searchable);
        field("answer", QT_TRANSLATE_NOOP("Field", "How we answer"), &Competitor::answer,
              Searchable);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Competitor::owner, Editor::Person);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &Competitor::reviewOn);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &Competitor::tags, Searchable);
        field("external_id", QT_TRANSLATE_NOOP("Field", "External number"), &Competitor::externalId,
              Searchable | ExternalNumber);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Competitor::notes, Searchable);
        field("custom", QT_TRANSLATE_NOOP("Field", "Own fields"), &Competitor::custom, Hidden);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &Competitor::version);
        field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"), &Competitor::predecessor);
        field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"),
              &Competitor::shareable);
    }
    static Caption caption(const Competitor &competitor, RecordNames &)
    {
        return {competitor.name, {}, competitor.products};
    }
    static Home home(const Competitor &) { return Home::onPage(QStringLiteral("library")); }
    static void begin(Competitor &competitor, const NewRecord &context)
    {
        competitor.owner = context.person;
        competitor.reviewOn = context.today.addMonths(6);
    }
};

} // namespace attache
