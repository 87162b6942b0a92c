#pragma once

#include "core/domain/account.h"
#include "core/domain/collateral.h"
#include "core/domain/deck.h"
#include "core/domain/product.h"
#include "core/domain/work_kinds.h"

namespace attache {

/// A training of our sales or of a customer's users, with the assessment that ends it.
struct Training
{
    Id<Training> id;
    QString title;
    TrainingAudience audience = TrainingAudience::OurSales;
    Id<Account> account; ///< whose users they are
    Id<Product> product;
    QDate heldOn;
    QString trainer;
    Id<Deck> deck;               ///< what is shown
    Id<Collateral> collateral;   ///< what is handed out
    std::optional<int> passMark; ///< points that are enough to pass
    QString tags;                ///< separated by commas
    LongText notes;
    CustomValues custom;
    QString industry; ///< it is made for; empty for all
    QString owner;
    QDate reviewOn;
    QString version;
    Id<Training> predecessor;
    bool shareable = false; ///< may be shown to customers
};

template <>
struct Description<Training>
{
    static constexpr TypeInfo info{
        .table = "training",
        .one = QT_TRANSLATE_NOOP("RecordType", "Training"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Trainings"),
        .key = "trainings",
        .icon = "system-users",
        .rank = 70,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New training"), .focus = "audience"},
    };
    static constexpr void fields(auto &&field)
    {
        field("title", QT_TRANSLATE_NOOP("Field", "Title"), &Training::title, Required | Named);
        field("audience", QT_TRANSLATE_NOOP("Field", "Who is trained"), &Training::audience);
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Training::account);
        field("product", QT_TRANSLATE_NOOP("Field", "Product"), &Training::product);
        field("held_on", QT_TRANSLATE_NOOP("Field", "Held on"), &Training::heldOn);
        field("trainer", QT_TRANSLATE_NOOP("Field", "Trainer"), &Training::trainer, Editor::Person);
        field("deck", QT_TRANSLATE_NOOP("Field", "Deck"), &Training::deck);
        field("collateral", QT_TRANSLATE_NOOP("Field", "Handout"), &Training::collateral);
        field("pass_mark", QT_TRANSLATE_NOOP("Field", "Pass mark (points)"), &Training::passMark);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &Training::tags, Searchable);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Training::notes, Searchable);
        field("custom", QT_TRANSLATE_NOOP("Field", "Own fields"), &Training::custom, Hidden);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &Training::industry,
              Editor::IndustryTree);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Training::owner, Editor::Person);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &Training::reviewOn);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &Training::version);
        field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"), &Training::predecessor);
        field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"),
              &Training::shareable);
    }
    static Caption caption(const Training &training, RecordNames &names)
    {
        return {training.title,
                {},
                joined({firstOf({names.of(training.account), labelOf(training.audience)}),
                        isoDay(training.heldOn)})};
    }
    static Home home(const Training &) { return Home::onPage(QStringLiteral("library")); }
    static void begin(Training &training, const NewRecord &context)
    {
        training.trainer = context.person;
        training.heldOn = context.today;
        training.owner = context.person;
        training.reviewOn = context.today.addYears(1);
    }
};

/// Another pass mark means other results: see Rules<TrainingPerson>.
template <>
struct Rules<Training>
{
    static constexpr bool actsOnInsert = false;
    static constexpr bool actsOnUpdate = true;
    static Result<void> onInserting(Writer &, Training & /*record*/) { return {}; }
    static Result<void> onUpdating(Writer &writer, const Training &before, Training &after);
};

} // namespace attache
