#include "core/brief/tier_text.h"

#include "core/brief/amount_text.h"
#include "core/brief/value_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Tiers)
};

/// Hours beyond so many times the share of the value are a mismatch.
constexpr double MismatchFactor = 1.5;

QString percentText(double percent)
{
    const int decimals = percent > 0 && percent < 10 ? 1 : 0;
    return QLocale().toString(percent, 'f', decimals) + QStringLiteral(" %");
}

QString fromWords(const TierCriterion &criterion, std::optional<int> bound, const QString &currency)
{
    return bound ? QStringLiteral("≥ ") + criterionValue(criterion.kind, *bound, currency)
                 : QStringLiteral("–");
}

QString usualFull(CriterionKind kind)
{
    switch (kind) {
    case CriterionKind::Strategic:
        return Words::tr("On the year's strategic list");
    case CriterionKind::Standing:
        return Words::tr("First five of its niche");
    case CriterionKind::Brand:
        return Words::tr("Known in the whole country");
    default:
        return QStringLiteral("–");
    }
}

QString usualPart(CriterionKind kind)
{
    switch (kind) {
    case CriterionKind::Strategic:
        return Words::tr("In our direction");
    case CriterionKind::Standing:
        return Words::tr("First twenty of its niche");
    case CriterionKind::Brand:
        return Words::tr("Known in its region");
    default:
        return QStringLiteral("–");
    }
}

QString pointsText(const TierCriterion &criterion, const CriterionScore &score,
                   const QString &currency)
{
    if (score.value)
        return criterionName(criterion) + u' ' +
               criterionValue(criterion.kind, *score.value, currency);
    return Words::tr("%1: %n point(s)", nullptr, score.points).arg(criterionName(criterion));
}

} // namespace

QString criterionName(const TierCriterion &criterion)
{
    return criterion.name.isEmpty() ? labelOf(criterion.kind) : criterion.name;
}

QString criterionValue(CriterionKind kind, double value, const QString &currency)
{
    switch (kind) {
    case CriterionKind::RevenueShare:
        return percentText(value);
    case CriterionKind::Spend:
    case CriterionKind::CustomerRevenue:
        return shortAmount(Money{static_cast<qint64>(std::llround(value * 100))}, currency);
    default:
        return QLocale().toString(std::llround(value));
    }
}

QString fullWords(const TierCriterion &criterion, const QString &currency)
{
    if (isNumeric(criterion))
        return fromWords(criterion, criterion.fullFrom, currency);
    return criterion.fullIs.isEmpty() ? usualFull(criterion.kind) : criterion.fullIs;
}

QString partWords(const TierCriterion &criterion, const QString &currency)
{
    if (isNumeric(criterion))
        return fromWords(criterion, criterion.partFrom, currency);
    return criterion.partIs.isEmpty() ? usualPart(criterion.kind) : criterion.partIs;
}

QString originWords(CriterionKind kind)
{
    switch (kind) {
    case CriterionKind::RevenueShare:
    case CriterionKind::Spend:
        return Words::tr("Deals signed");
    case CriterionKind::Employees:
    case CriterionKind::CustomerRevenue:
        return Words::tr("The account");
    case CriterionKind::CustomerBase:
    case CriterionKind::ChainStores:
        return Words::tr("A number noted");
    default:
        return Words::tr("Judged by hand");
    }
}

QString tierReasonText(const TierReason &reason, const TierSuggestion &suggestion,
                       std::span<const TierCriterion> sheet, const QString &currency, QDate today)
{
    using Kind = TierReason::Kind;
    if (reason.kind == Kind::Negotiating)
        return Words::tr("A deal is being negotiated: better after it is signed");
    if (reason.kind == Kind::LittleKnown)
        return Words::tr("Too little is known to suggest a tier");
    const TierCriterion &criterion = sheet[static_cast<size_t>(reason.criterion)];
    const CriterionScore &score = suggestion.criteria[static_cast<size_t>(reason.criterion)];
    switch (reason.kind) {
    case Kind::Needed:
        return Words::tr("S needs five points for %1").arg(criterionName(criterion));
    case Kind::Missing:
        return Words::tr("Nothing known: %1").arg(criterionName(criterion));
    case Kind::Old:
        if (!score.learntOn.isValid())
            return Words::tr("%1 has no date").arg(criterionName(criterion));
        return Words::tr("%1 is %n day(s) old", nullptr,
                         static_cast<int>(score.learntOn.daysTo(today)))
            .arg(criterionName(criterion));
    default:
        return pointsText(criterion, score, currency);
    }
}

QString tierReasonsText(std::span<const TierReason> reasons, const TierSuggestion &suggestion,
                        std::span<const TierCriterion> sheet, const QString &currency, QDate today)
{
    const Language language = languageOf(QLocale());
    QStringList parts;
    QStringList missing;
    for (const TierReason &reason : reasons) {
        if (reason.kind == TierReason::Kind::Missing)
            missing.append(criterionName(sheet[static_cast<size_t>(reason.criterion)]));
        else
            parts.append(tierReasonText(reason, suggestion, sheet, currency, today));
    }
    if (!missing.isEmpty())
        parts.append(Words::tr("Nothing known: %1").arg(listText(missing, language)));
    return parts.join(language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; "));
}

ValueAndHours valueAndHours(std::span<const TierShare> value, std::span<const TierShare> hours,
                            const QString &currency)
{
    ValueAndHours figure;
    figure.currency = currency;
    Money allValue;
    int allMinutes = 0;
    for (const Choice<Tier> &choice : choicesOf<Tier>) {
        ValueAndHours::Row row;
        row.tier = choice.value;
        const auto won = std::ranges::find(value, std::optional(choice.value), &TierShare::tier);
        const auto spent = std::ranges::find(hours, std::optional(choice.value), &TierShare::tier);
        if (won != value.end()) {
            row.accounts = won->accounts;
            row.value = won->won.of(currency);
        }
        if (spent != hours.end())
            row.minutes = spent->minutes;
        allValue += row.value;
        allMinutes += row.minutes;
        figure.rows.push_back(row);
    }
    double lowValue = 0;
    double lowHours = 0;
    for (ValueAndHours::Row &row : figure.rows) {
        row.valueShare = allValue.minor > 0 ? 100 * row.value.major() / allValue.major() : 0;
        row.hourShare = allMinutes > 0 ? 100.0 * row.minutes / allMinutes : 0;
        row.mismatch = row.hourShare > MismatchFactor * row.valueShare && allValue.minor > 0;
        if (row.tier == Tier::B || row.tier == Tier::C) {
            lowValue += row.valueShare;
            lowHours += row.hourShare;
        }
    }
    if (allValue.minor <= 0 || allMinutes <= 0)
        figure.conclusion = Words::tr("Nothing to compare yet: it needs signed deals and hours.");
    else if (lowHours > MismatchFactor * lowValue)
        figure.conclusion = Words::tr("B and C take %1 of the hours and bring %2 of the value. See "
                                      "them by phone and online more often.")
                                .arg(percentText(lowHours), percentText(lowValue));
    else
        figure.conclusion = Words::tr("The hours follow the value: B and C take %1 of the hours "
                                      "and bring %2 of the value.")
                                .arg(percentText(lowHours), percentText(lowValue));
    return figure;
}

} // namespace attache
