#pragma once

#include "core/base/choice.h"
#include "core/base/money.h"
#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// Where a product stands in its life; what that means for selling differs from stage to stage.
enum class LifeStage { Development, Validation, Growth, Maturity, Decline };
template <>
inline constexpr std::array choicesOf<LifeStage> = {
    Choice<LifeStage>{LifeStage::Development, "development",
                      QT_TRANSLATE_NOOP("Choice", "Development")},
    Choice<LifeStage>{LifeStage::Validation, "validation",
                      QT_TRANSLATE_NOOP("Choice", "Validation")},
    Choice<LifeStage>{LifeStage::Growth, "growth", QT_TRANSLATE_NOOP("Choice", "Growth")},
    Choice<LifeStage>{LifeStage::Maturity, "maturity", QT_TRANSLATE_NOOP("Choice", "Maturity")},
    Choice<LifeStage>{LifeStage::Decline, "decline", QT_TRANSLATE_NOOP("Choice", "Decline")},
};

/// What we sell, as one speaks of it.
struct Product
{
    Id<Product> id;
    QString name;
    QString oneLiner; ///< in one or two sentences
    QString forWhom;
    std::optional<LifeStage> lifeStage;
    std::optional<Money> priceFrom; ///< minor units of `currency`
    std::optional<Money> priceTo;
    QString currency = QStringLiteral("CNY");
    LongText needs; ///< that it answers, one a line
    QString owner;
    QString externalId; ///< its number in the system it came from
    LongText notes;
    CustomValues custom;
    QString tags;      ///< separated by commas
    QDate brokeEvenOn; ///< since when it pays for itself; the mark to reach in validation
    QDate reviewOn;    ///< when somebody should look whether it still holds
    QString industry;  ///< it is made for; empty for all
    QString version;
    Id<Product> predecessor;
    bool shareable = true; ///< may be shown to customers
};

template <>
struct Description<Product>
{
    static constexpr TypeInfo info{
        .table = "product",
        .one = QT_TRANSLATE_NOOP("RecordType", "Product"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Products"),
        .key = "products",
        .icon = "folder-documents",
        .rank = 20,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New product"),
                     .shortcut = 'P',
                     .focus = "name"},
        .importable = true,
    };
    static constexpr void fields(auto &&field)
    {
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Product::name, Required | Named);
        field("one_liner", QT_TRANSLATE_NOOP("Field", "In one sentence"), &Product::oneLiner,
              Searchable);
        field("for_whom", QT_TRANSLATE_NOOP("Field", "For whom"), &Product::forWhom, Searchable);
        field("life_stage", QT_TRANSLATE_NOOP("Field", "Life stage"), &Product::lifeStage);
        field("price_from", QT_TRANSLATE_NOOP("Field", "Price from"), &Product::priceFrom,
              DependsOn("currency"));
        field("price_to", QT_TRANSLATE_NOOP("Field", "Price to"), &Product::priceTo,
              DependsOn("currency"));
        field("currency", QT_TRANSLATE_NOOP("Field", "Currency"), &Product::currency,
              Editor::Currency);
        field("needs", QT_TRANSLATE_NOOP("Field", "Needs it answers"), &Product::needs, Searchable);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Product::owner, Editor::Person);
        field("external_id", QT_TRANSLATE_NOOP("Field", "External number"), &Product::externalId,
              Searchable | ExternalNumber);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Product::notes, Searchable);
        field("custom", QT_TRANSLATE_NOOP("Field", "Own fields"), &Product::custom, Hidden);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &Product::tags, Searchable);
        field("broke_even_on", QT_TRANSLATE_NOOP("Field", "Broke even on"), &Product::brokeEvenOn);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &Product::reviewOn);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &Product::industry,
              Editor::IndustryTree);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &Product::version);
        field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"), &Product::predecessor);
        field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"),
              &Product::shareable);
    }
    static Caption caption(const Product &product, RecordNames &)
    {
        return {product.name, {}, product.oneLiner};
    }
    static Home home(const Product &) { return Home::own(); }
    static void begin(Product &product, const NewRecord &context)
    {
        product.owner = context.person;
    }
};

} // namespace attache
