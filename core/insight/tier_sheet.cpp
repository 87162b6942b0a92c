#include "core/insight/tier_sheet.h"

#include "core/record/record_type.h"

#include <algorithm>

namespace attache {

namespace {

struct PresetLine
{
    CriterionKind kind;
    int weight;
    std::optional<int> fullFrom;
    std::optional<int> partFrom;
    bool mustHave;
};

std::vector<PresetLine> linesOf(TierPreset preset)
{
    if (preset == TierPreset::Simple)
        return {{CriterionKind::Spend, 50, 1'500'000, 500'000, false},
                {CriterionKind::CustomerRevenue, 30, 1'000'000'000, 100'000'000, false},
                {CriterionKind::Employees, 20, 1000, 200, false}};
    return {{CriterionKind::Strategic, 25, {}, {}, true},
            {CriterionKind::RevenueShare, 20, 8, 3, false},
            {CriterionKind::Standing, 15, {}, {}, true},
            {CriterionKind::Spend, 15, 1'500'000, 500'000, false},
            {CriterionKind::CustomerBase, 10, 1'000'000, 100'000, false},
            {CriterionKind::Brand, 10, {}, {}, false},
            {CriterionKind::ChainStores, 5, 1000, 200, false}};
}

} // namespace

Result<void> useTierPreset(Writer &writer, TierPreset preset)
{
    ATTACHE_TRY(std::vector<TierCriterion> sheet, tierSheet(writer.connection()));
    const std::vector<PresetLine> lines = linesOf(preset);
    for (TierCriterion &criterion : sheet) {
        const auto named = std::ranges::find(lines, criterion.kind, &PresetLine::kind);
        if (named == lines.end() && criterion.weight != 0) {
            criterion.weight = 0;
            criterion.mustHave = false;
            ATTACHE_CHECK(writer.update(criterion));
        }
    }
    int position = 0;
    for (const PresetLine &line : lines) {
        const auto known = std::ranges::find(sheet, line.kind, &TierCriterion::kind);
        TierCriterion criterion = known == sheet.end() ? TierCriterion() : *known;
        criterion.kind = line.kind;
        criterion.weight = line.weight;
        criterion.fullFrom = line.fullFrom;
        criterion.partFrom = line.partFrom;
        criterion.fullIs.clear();
        criterion.partIs.clear();
        criterion.mustHave = line.mustHave;
        if (known == sheet.end())
            criterion.position = static_cast<int>(sheet.size()) + ++position;
        ATTACHE_CHECK(known == sheet.end() ? writer.insert(criterion) : writer.update(criterion));
    }
    return {};
}

Result<void> keepTierLines(Writer &writer, const TierLines &lines)
{
    ATTACHE_CHECK(setSetting(writer, u"tier.S.from", lines.s));
    ATTACHE_CHECK(setSetting(writer, u"tier.A.from", lines.a));
    return setSetting(writer, u"tier.B.from", lines.b);
}

TierAssessment decisionOn(const TierSuggestion &suggestion, Tier tier, const QString &grounds,
                          const QString &reason, QDate today, const QString &person)
{
    TierAssessment assessment;
    assessment.account = suggestion.account;
    assessment.previous = suggestion.tier;
    assessment.tier = tier;
    assessment.suggested = suggestion.suggested;
    assessment.score = suggestion.score;
    assessment.grounds = LongText(grounds);
    assessment.reason = LongText(reason);
    assessment.assessedOn = today;
    assessment.assessedBy = person;
    return assessment;
}

} // namespace attache
