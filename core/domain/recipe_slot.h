#pragma once

#include "core/domain/library_kinds.h"
#include "core/domain/recipe.h"

namespace attache {

/// One place in a recipe: a slide that is always there, or a rule by which one is found.
struct RecipeSlot
{
    Id<RecipeSlot> id;
    Id<Recipe> recipe;
    int position = 0;
    SlotKind kind = SlotKind::Slide;
    QString title;         ///< what stands in this place, in words: "What hurts in this trade"
    Id<Slide> slide;       ///< of a fixed slide
    QString tags;          ///< of the slides looked for, separated by commas
    bool optional = false; ///< the deck is whole without it
};

template <>
struct Description<RecipeSlot>
{
    static constexpr TypeInfo info{
        .table = "recipe_slot",
        .one = QT_TRANSLATE_NOOP("RecordType", "Slot of a recipe"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Slots of recipes"),
        .key = "recipe-slots",
        .icon = "go-next",
        .rank = 43,
    };
    static constexpr void fields(auto &&field)
    {
        field("recipe", QT_TRANSLATE_NOOP("Field", "Recipe"), &RecipeSlot::recipe, Required);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &RecipeSlot::position, Hidden);
        field("kind", QT_TRANSLATE_NOOP("Field", "Filled with"), &RecipeSlot::kind);
        field("title", QT_TRANSLATE_NOOP("Field", "What it shows"), &RecipeSlot::title, Named);
        field("slide", QT_TRANSLATE_NOOP("Field", "Slide"), &RecipeSlot::slide);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &RecipeSlot::tags);
        field("optional", QT_TRANSLATE_NOOP("Field", "May be missing"), &RecipeSlot::optional);
    }
    static Caption caption(const RecipeSlot &slot, RecordNames &names)
    {
        return {firstOf({slot.title, names.of(slot.slide), labelOf(slot.kind)}),
                {},
                names.of(slot.recipe)};
    }
    static Home home(const RecipeSlot &slot) { return Home::with(slot.recipe); }
};

} // namespace attache
