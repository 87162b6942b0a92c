#pragma once

#include "core/domain/competitor.h"
#include "core/domain/product.h"

namespace attache {

/// What a competitor offers in one function: what it claims, what it takes, what its users say of
/// it.
struct RivalFunction
{
    Id<RivalFunction> id;
    Id<Competitor> competitor;
    int position = 0;
    QString name;
    Id<Product> product; ///< of ours that it is held against
    LongText valueClaimed;
    QString price;
    LongText usersSay;
    QString source;
    QDate seenOn;
    LongText ours; ///< what our product does in this function
};

template <>
struct Description<RivalFunction>
{
    static constexpr TypeInfo info{
        .table = "rival_function",
        .one = QT_TRANSLATE_NOOP("RecordType", "Function of a competitor"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Functions of competitors"),
        .key = "rival-functions",
        .icon = "view-list-tree",
        .rank = 78,
    };
    static constexpr void fields(auto &&field)
    {
        field("competitor", QT_TRANSLATE_NOOP("Field", "Competitor"), &RivalFunction::competitor,
              Required);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &RivalFunction::position, Hidden);
        field("name", QT_TRANSLATE_NOOP("Field", "Function"), &RivalFunction::name,
              Required | Named);
        field("product", QT_TRANSLATE_NOOP("Field", "Against our product"),
              &RivalFunction::product);
        field("value_claimed", QT_TRANSLATE_NOOP("Field", "Value claimed"),
              &RivalFunction::valueClaimed, Searchable);
        field("price", QT_TRANSLATE_NOOP("Field", "Price"), &RivalFunction::price);
        field("users_say", QT_TRANSLATE_NOOP("Field", "What its users say"),
              &RivalFunction::usersSay, Searchable);
        field("source", QT_TRANSLATE_NOOP("Field", "Source"), &RivalFunction::source);
        field("seen_on", QT_TRANSLATE_NOOP("Field", "Seen on"), &RivalFunction::seenOn);
        field("ours", QT_TRANSLATE_NOOP("Field", "Ours"), &RivalFunction::ours, Searchable);
    }
    static Caption caption(const RivalFunction &function, RecordNames &names)
    {
        return {function.name, {}, names.of(function.competitor)};
    }
    static Home home(const RivalFunction &function) { return Home::with(function.competitor); }
    static void begin(RivalFunction &function, const NewRecord &context)
    {
        function.seenOn = context.today;
    }
};

} // namespace attache
