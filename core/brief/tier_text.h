#pragma once

#include "core/insight/tier_distribution.h"
#include "core/insight/tiers.h"

#include <QCoreApplication>

/// @file
/// What is said of tiers, in the language of the locale. Pure.

namespace attache {

/// What @p criterion is called.
QString criterionName(const TierCriterion &criterion);
/// What it asks for to give five points, or three: "≥ 8%", "On the year's strategic list".
QString fullWords(const TierCriterion &criterion, const QString &currency);
QString partWords(const TierCriterion &criterion, const QString &currency);
/// Where its evidence comes from.
QString originWords(CriterionKind kind);
/// The value of a criterion as it is said: "4.1%", "¥ 150 万", "9,600".
QString criterionValue(CriterionKind kind, double value, const QString &currency);

/// A reason in a few words: "Share of our revenue 4.1%".
QString tierReasonText(const TierReason &reason, const TierSuggestion &suggestion,
                       std::span<const TierCriterion> sheet, const QString &currency, QDate today);
/// All of @p reasons in one line; what is missing is said together.
QString tierReasonsText(std::span<const TierReason> reasons, const TierSuggestion &suggestion,
                        std::span<const TierCriterion> sheet, const QString &currency, QDate today);

/// Value and hours by tier, each in percent of the whole, and what to conclude.
struct ValueAndHours
{
    struct Row
    {
        Tier tier = Tier::C;
        int accounts = 0;
        Money value;
        int minutes = 0;
        double valueShare = 0;
        double hourShare = 0;
        bool mismatch = false; ///< more than one and a half times the hours that its value asks for
    };
    std::vector<Row> rows; ///< S first
    QString currency;
    QString conclusion; ///< a sentence
};
/// @p value over one period, @p hours over another; only @p currency counts.
ValueAndHours valueAndHours(std::span<const TierShare> value, std::span<const TierShare> hours,
                            const QString &currency);

} // namespace attache
