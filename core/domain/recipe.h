#pragma once

#include "core/domain/slide.h"

namespace attache {

/// How the version of a deck for a trade and a customer is put together: an ordered list of slots
/// that are filled for each account anew.
struct Recipe
{
    Id<Recipe> id;
    QString name;
    Id<Deck> deck; ///< the base deck: its look is that of the slides the program lays out
    QString owner;
    QDate reviewOn;
    QString tags; ///< separated by commas
    LongText notes;
    QString industry; ///< it is made for; empty for all
    QString version;
    Id<Recipe> predecessor;
    bool shareable = true; ///< what it yields may be shown to customers
};

template <>
struct Description<Recipe>
{
    static constexpr TypeInfo info{
        .table = "recipe",
        .one = QT_TRANSLATE_NOOP("RecordType", "Recipe"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Recipes"),
        .key = "recipes",
        .icon = "view-list-details",
        .rank = 42,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New recipe"), .focus = "name"},
    };
    static constexpr void fields(auto &&field)
    {
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Recipe::name, Required | Named);
        field("deck", QT_TRANSLATE_NOOP("Field", "Base deck"), &Recipe::deck);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Recipe::owner, Editor::Person);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &Recipe::reviewOn);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &Recipe::tags, Searchable);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Recipe::notes, Searchable);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &Recipe::industry,
              Editor::IndustryTree);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &Recipe::version);
        field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"), &Recipe::predecessor);
        field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"),
              &Recipe::shareable);
    }
    static Caption caption(const Recipe &recipe, RecordNames &names)
    {
        return {recipe.name, {}, names.of(recipe.deck)};
    }
    static Home home(const Recipe &) { return Home::onPage(QStringLiteral("library")); }
    static void begin(Recipe &recipe, const NewRecord &context)
    {
        recipe.owner = context.person;
        recipe.reviewOn = context.today.addYears(1);
    }
};

} // namespace attache
