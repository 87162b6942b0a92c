#pragma once

#include "core/base/language.h"
#include "core/deck/library.h"
#include "core/domain/industry.h"
#include "core/domain/recipe_slot.h"
#include "core/match/visit_matches.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

/// @file
/// Recipes: the version of a deck for a trade and a customer, put together by rules.

namespace attache {

/// What became of a slot.
enum class SlotState { Filled, Substitute, Missing };
template <>
inline constexpr std::array choicesOf<SlotState> = {
    Choice<SlotState>{SlotState::Filled, "filled", QT_TRANSLATE_NOOP("Choice", "Filled")},
    Choice<SlotState>{SlotState::Substitute, "substitute",
                      QT_TRANSLATE_NOOP("Choice", "With a substitute")},
    Choice<SlotState>{SlotState::Missing, "missing", QT_TRANSLATE_NOOP("Choice", "Missing")},
};

/// A slot of a recipe with what fills it for an account.
struct FilledSlot
{
    RecipeSlot slot;
    SlotState state = SlotState::Missing;
    QString with;                     ///< what fills it; where it is missing, what lacks
    std::optional<Slide> slide;       ///< of the library …
    std::vector<MadeSlide> made;      ///< … or laid out by the program, one or several
    const RecordType *type = nullptr; ///< what it was laid out from
    qint64 id = 0;
};

/// A recipe filled for an account.
struct FilledRecipe
{
    Recipe recipe;
    Deck base; ///< the newest version of the recipe's deck
    Account account;
    Id<Visit> visit;
    Id<Opportunity> deal; ///< whose product and competitors are shown
    std::vector<FilledSlot> slots;

    /// How many slots hold something.
    int filled() const;
    /// The slots that are missing and must not be.
    std::vector<const FilledSlot *> lacking() const;
};

/// Fills recipes from the library. Reads it once for all of them.
class RecipeFiller
{
    Q_DECLARE_TR_FUNCTIONS(RecipeFiller)

public:
    static Result<RecipeFiller> of(Workspace &workspace, QDate today, Language language);

    /// For @p account and the deal of it that is largest; for those of @p visit where one is given.
    /// Invalid for a recipe without a base deck or without slots.
    Result<FilledRecipe> fill(Id<Recipe> recipe, Id<Account> account, Id<Visit> visit = {});

private:
    explicit RecipeFiller(Workspace &workspace)
        : m_workspace(&workspace)
        , m_library(workspace)
    {
    }
    Connection &connection() const { return m_workspace->connection(); }

    Result<FilledSlot> filled(const RecipeSlot &slot, const MatchQuestion &question,
                              Id<Opportunity> deal);
    Result<void> fillSlide(FilledSlot &filled);
    Result<void> fillTagged(FilledSlot &filled, const MatchQuestion &question);
    Result<void> fillCase(FilledSlot &filled, const MatchQuestion &question);
    Result<void> fillProduct(FilledSlot &filled, const MatchQuestion &question);
    Result<void> fillCompetitor(FilledSlot &filled, const MatchQuestion &question);
    Result<void> fillCost(FilledSlot &filled, Id<Opportunity> deal);
    Result<void> fillRivals(FilledSlot &filled, Id<Opportunity> deal);
    /// The slide with one of @p tags that suits the trade best.
    const LibraryFacts *taggedSlide(const QStringList &tags, const MatchQuestion &question) const;
    QString tradeName(const MatchQuestion &question) const;
    QString notForCustomers(const QStringList &names) const;

    Workspace *m_workspace;
    DeckLibrary m_library;
    LibraryShelf m_shelf;
    Settings m_settings;
    Industries m_industries;
    Language m_language = Language::Chinese;
    QDate m_today;
    bool m_forCustomers = true; ///< what is filled now
};

/// What is written of @p recipe: its slides in order, with all that is missing left out.
AssemblyOrder orderOf(const FilledRecipe &recipe);

/// Puts the version for the trade of the account into the library: placeholders stay, so that it
/// serves every account of the trade, and what one deal costs stays out. An earlier version of the
/// same base deck for that trade becomes its predecessor. One undo step.
Result<ImportedDeck> keepVersion(Workspace &workspace, const FilledRecipe &recipe,
                                 Language language, const Progress &progress = {});

} // namespace attache
