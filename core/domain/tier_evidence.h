#pragma once

#include "core/domain/account.h"
#include "core/domain/tier_criterion.h"

namespace attache {

/// What is known of an account for one criterion of the tiers, with where and when it was learnt.
/// The newest of an account and a criterion counts; those before it are its past.
struct TierEvidence
{
    Id<TierEvidence> id;
    Id<Account> account;
    Id<TierCriterion> criterion;
    std::optional<int> points; ///< five, three or one, where somebody judged
    std::optional<int> value;  ///< where a number decides
    LongText text;
    KnownFrom knownFrom = KnownFrom::Said;
    QString source; ///< who said it, where it is written
    QDate learntOn;
};

template <>
struct Description<TierEvidence>
{
    static constexpr TypeInfo info{
        .table = "tier_evidence",
        .one = QT_TRANSLATE_NOOP("RecordType", "Tier evidence"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Tier evidence"),
        .key = "tier-evidence",
        .icon = "documentinfo",
        .rank = 51,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &TierEvidence::account, Required);
        field("criterion", QT_TRANSLATE_NOOP("Field", "Criterion"), &TierEvidence::criterion,
              Required);
        field("points", QT_TRANSLATE_NOOP("Field", "Points"), &TierEvidence::points);
        field("value", QT_TRANSLATE_NOOP("Field", "Number"), &TierEvidence::value);
        field("text", QT_TRANSLATE_NOOP("Field", "What we know"), &TierEvidence::text, Searchable);
        field("known_from", QT_TRANSLATE_NOOP("Field", "Known from"), &TierEvidence::knownFrom);
        field("source", QT_TRANSLATE_NOOP("Field", "Source"), &TierEvidence::source);
        field("learnt_on", QT_TRANSLATE_NOOP("Field", "As of"), &TierEvidence::learntOn);
    }
    static Caption caption(const TierEvidence &evidence, RecordNames &names)
    {
        return {names.of(evidence.criterion),
                {},
                joined({names.of(evidence.account), isoDay(evidence.learntOn)})};
    }
    static Home home(const TierEvidence &evidence) { return Home::with(evidence.account); }
    static void begin(TierEvidence &evidence, const NewRecord &context)
    {
        evidence.learntOn = context.today;
    }
};

} // namespace attache
