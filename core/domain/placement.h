#pragma once

#include "core/domain/account.h"
#include "core/domain/competitor.h"
#include "core/domain/product.h"
#include "core/domain/tier_kinds.h"

namespace attache {

/// What we learnt of what an account has in the place of one of our products, with where and when.
/// The newest that says a state counts; the others are what it stands on.
struct Placement
{
    Id<Placement> id;
    Id<Account> account;
    Id<Product> product;
    PlacementState state = PlacementState::Unknown;
    Id<Competitor> competitor;  ///< whose it is, where it is a rival's
    std::optional<Money> spend; ///< in a year, minor units of `currency`
    QString currency = QStringLiteral("CNY");
    QDate since;
    QDate contractEnd;
    std::optional<int> leadDays; ///< before its end that talks should begin; none: as is usual
    LongText text;
    KnownFrom knownFrom = KnownFrom::Said;
    QString source; ///< who said it, where it is written
    QDate learntOn;
};

template <>
struct Description<Placement>
{
    static constexpr TypeInfo info{
        .table = "placement",
        .one = QT_TRANSLATE_NOOP("RecordType", "Product in use"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Products in use"),
        .key = "placements",
        .icon = "view-grid",
        .rank = 55,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Placement::account, Required);
        field("product", QT_TRANSLATE_NOOP("Field", "Product"), &Placement::product, Required);
        field("state", QT_TRANSLATE_NOOP("Field", "What they have"), &Placement::state);
        field("competitor", QT_TRANSLATE_NOOP("Field", "Competitor"), &Placement::competitor);
        field("spend", QT_TRANSLATE_NOOP("Field", "Spend in a year"), &Placement::spend,
              DependsOn("currency"));
        field("currency", QT_TRANSLATE_NOOP("Field", "Currency"), &Placement::currency,
              Editor::Currency);
        field("since", QT_TRANSLATE_NOOP("Field", "Since"), &Placement::since);
        field("contract_end", QT_TRANSLATE_NOOP("Field", "Contract ends"), &Placement::contractEnd);
        field("lead_days", QT_TRANSLATE_NOOP("Field", "Days of lead"), &Placement::leadDays);
        field("text", QT_TRANSLATE_NOOP("Field", "What we know"), &Placement::text, Searchable);
        field("known_from", QT_TRANSLATE_NOOP("Field", "Known from"), &Placement::knownFrom);
        field("source", QT_TRANSLATE_NOOP("Field", "Source"), &Placement::source);
        field("learnt_on", QT_TRANSLATE_NOOP("Field", "As of"), &Placement::learntOn);
    }
    static Caption caption(const Placement &placement, RecordNames &names)
    {
        return {names.of(placement.product),
                {},
                joined({labelOf(placement.state), names.of(placement.account)})};
    }
    static Home home(const Placement &placement) { return Home::with(placement.account); }
    static void begin(Placement &placement, const NewRecord &context)
    {
        placement.learntOn = context.today;
    }
};

} // namespace attache
