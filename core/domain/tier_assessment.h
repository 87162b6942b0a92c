#pragma once

#include "core/domain/account.h"

namespace attache {

/// That somebody decided on the tier of an account: what it became, what was suggested and on what
/// grounds. All of an account together are the history of its tier.
struct TierAssessment
{
    Id<TierAssessment> id;
    Id<Account> account;
    std::optional<Tier> previous;
    Tier tier = Tier::C;
    std::optional<Tier> suggested;
    std::optional<int> score; ///< of 100
    LongText grounds;         ///< of the suggestion, as they were that day
    LongText reason;          ///< why it was decided otherwise; needed then
    QDate assessedOn;
    QString assessedBy;

    bool isOverride() const { return suggested && *suggested != tier; }
};

template <>
struct Description<TierAssessment>
{
    static constexpr TypeInfo info{
        .table = "tier_assessment",
        .one = QT_TRANSLATE_NOOP("RecordType", "Tier assessment"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Tier assessments"),
        .key = "tier-assessments",
        .icon = "view-history",
        .rank = 52,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &TierAssessment::account, Required);
        field("previous", QT_TRANSLATE_NOOP("Field", "Tier before"), &TierAssessment::previous);
        field("tier", QT_TRANSLATE_NOOP("Field", "Tier"), &TierAssessment::tier, Editor::Segmented);
        field("suggested", QT_TRANSLATE_NOOP("Field", "Suggested tier"),
              &TierAssessment::suggested);
        field("score", QT_TRANSLATE_NOOP("Field", "Score"), &TierAssessment::score);
        field("grounds", QT_TRANSLATE_NOOP("Field", "Grounds"), &TierAssessment::grounds);
        field("reason", QT_TRANSLATE_NOOP("Field", "Reason"), &TierAssessment::reason, Searchable);
        field("assessed_on", QT_TRANSLATE_NOOP("Field", "Assessed on"),
              &TierAssessment::assessedOn);
        field("assessed_by", QT_TRANSLATE_NOOP("Field", "Assessed by"), &TierAssessment::assessedBy,
              Editor::Person);
    }
    static Caption caption(const TierAssessment &assessment, RecordNames &names)
    {
        return {labelOf(assessment.tier),
                {},
                joined({names.of(assessment.account), isoDay(assessment.assessedOn)})};
    }
    static Home home(const TierAssessment &assessment) { return Home::with(assessment.account); }
    static void begin(TierAssessment &assessment, const NewRecord &context)
    {
        assessment.assessedOn = context.today;
        assessment.assessedBy = context.person;
    }
};

/// Another tier than the suggested one needs a reason; the account gets the tier.
template <>
struct Rules<TierAssessment>
{
    static constexpr bool actsOnInsert = true;
    static constexpr bool actsOnUpdate = true;
    static Result<void> onInserting(Writer &writer, TierAssessment &assessment);
    static Result<void> onUpdating(Writer &writer, const TierAssessment &before,
                                   TierAssessment &after);
};

} // namespace attache
