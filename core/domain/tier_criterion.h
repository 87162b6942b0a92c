#pragma once

#include "core/domain/tier_kinds.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// One line of the sheet by which accounts are put into tiers. It gives five points, three or one;
/// each point weighs a fifth of the weight. What the words and bounds leave open follows from the
/// kind.
struct TierCriterion
{
    Id<TierCriterion> id;
    CriterionKind kind = CriterionKind::Own;
    QString name; ///< empty for the word of the kind
    int weight = 10;
    std::optional<int> fullFrom; ///< five points from here on: percent, major units or a count
    std::optional<int> partFrom; ///< three points from here on
    QString fullIs;              ///< what five points mean where no number decides
    QString partIs;
    bool mustHave = false; ///< no S without five points here
    int position = 0;
};

template <>
struct Description<TierCriterion>
{
    static constexpr TypeInfo info{
        .table = "tier_criterion",
        .one = QT_TRANSLATE_NOOP("RecordType", "Tier criterion"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Tier criteria"),
        .key = "tier-criteria",
        .icon = "view-list-details",
        .rank = 50,
    };
    static constexpr void fields(auto &&field)
    {
        field("kind", QT_TRANSLATE_NOOP("Field", "What it looks at"), &TierCriterion::kind);
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &TierCriterion::name, Named);
        field("weight", QT_TRANSLATE_NOOP("Field", "Weight"), &TierCriterion::weight);
        field("full_from", QT_TRANSLATE_NOOP("Field", "Five points from"),
              &TierCriterion::fullFrom);
        field("part_from", QT_TRANSLATE_NOOP("Field", "Three points from"),
              &TierCriterion::partFrom);
        field("full_is", QT_TRANSLATE_NOOP("Field", "Five points for"), &TierCriterion::fullIs);
        field("part_is", QT_TRANSLATE_NOOP("Field", "Three points for"), &TierCriterion::partIs);
        field("must_have", QT_TRANSLATE_NOOP("Field", "Needed for S"), &TierCriterion::mustHave);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &TierCriterion::position, Hidden);
    }
    static Caption caption(const TierCriterion &criterion, RecordNames &)
    {
        return {firstOf({criterion.name, labelOf(criterion.kind)})};
    }
    static Home home(const TierCriterion &) { return Home::onPage(QStringLiteral("accounts")); }
};

} // namespace attache
