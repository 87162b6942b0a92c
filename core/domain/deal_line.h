#pragma once

#include "core/domain/opportunity.h"
#include "core/domain/product.h"

namespace attache {

/// One line of what a deal sells, in the deal's currency.
struct DealLine
{
    Id<DealLine> id;
    Id<Opportunity> opportunity;
    Id<Product> product;
    QString text; ///< what is sold, where it is no product of ours
    int quantity = 1;
    std::optional<Money> price;  ///< of one
    std::optional<int> discount; ///< percent off
    QDate quotedOn;              ///< when this price was given
    int position = 0;

    /// quantity × price less the discount, rounded to the minor unit; nothing without a price.
    std::optional<Money> sum() const;
};

template <>
struct Description<DealLine>
{
    static constexpr TypeInfo info{
        .table = "deal_line",
        .one = QT_TRANSLATE_NOOP("RecordType", "Deal line"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Deal lines"),
        .key = "deal-lines",
        .icon = "view-list-details",
        .rank = 24,
    };
    static constexpr void fields(auto &&field)
    {
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &DealLine::opportunity,
              Required);
        field("product", QT_TRANSLATE_NOOP("Field", "Product"), &DealLine::product);
        field("text", QT_TRANSLATE_NOOP("Field", "What is sold"), &DealLine::text, Searchable);
        field("quantity", QT_TRANSLATE_NOOP("Field", "Quantity"), &DealLine::quantity);
        field("price", QT_TRANSLATE_NOOP("Field", "Unit price"), &DealLine::price);
        field("discount", QT_TRANSLATE_NOOP("Field", "Discount"), &DealLine::discount,
              Editor::Percent);
        field("quoted_on", QT_TRANSLATE_NOOP("Field", "Quoted on"), &DealLine::quotedOn);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &DealLine::position, Hidden);
    }
    static Caption caption(const DealLine &line, RecordNames &names)
    {
        return {firstOf({names.of(line.product), line.text}), {}, names.of(line.opportunity)};
    }
    static Home home(const DealLine &line) { return Home::with(line.opportunity); }
    static void begin(DealLine &line, const NewRecord &context) { line.quotedOn = context.today; }
};

/// The amount of a deal is the sum of its lines as soon as one of them has a price.
template <>
struct Rules<DealLine>
{
    static constexpr bool actsOnInsert = true;
    static constexpr bool actsOnUpdate = true;
    static constexpr bool actsOnRemove = true;
    static Result<void> onInserting(Writer &writer, DealLine &line);
    static Result<void> onUpdating(Writer &writer, const DealLine &before, DealLine &after);
    static Result<void> onRemoving(Writer &writer, const DealLine &line);
};

} // namespace attache
