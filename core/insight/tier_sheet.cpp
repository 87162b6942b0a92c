#include "core/insight/tier_sheet.h"

#include "core/domain/settings.h"
#include "core/queries/workspace_records.h"
#include "core/record/record_type.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TierSheet)
};

/// Under which saved views the sheets are.
constexpr QLatin1String KeptSheets{"tier-criteria"};

QJsonValue boundOf(std::optional<int> bound)
{
    return bound ? QJsonValue(*bound) : QJsonValue();
}

std::optional<int> boundIn(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

QJsonObject written(const TierCriterion &criterion)
{
    return {{QStringLiteral("kind"), keyOf(criterion.kind)},
            {QStringLiteral("name"), criterion.name},
            {QStringLiteral("weight"), criterion.weight},
            {QStringLiteral("full_from"), boundOf(criterion.fullFrom)},
            {QStringLiteral("part_from"), boundOf(criterion.partFrom)},
            {QStringLiteral("full_is"), criterion.fullIs},
            {QStringLiteral("part_is"), criterion.partIs},
            {QStringLiteral("must_have"), criterion.mustHave}};
}

/// Sets what @p kept says of @p criterion, but for what it looks at.
void take(TierCriterion &criterion, const QJsonObject &kept)
{
    constexpr int MostWeight = 100;
    criterion.weight = std::clamp(kept[QStringLiteral("weight")].toInt(), 0, MostWeight);
    criterion.fullFrom = boundIn(kept[QStringLiteral("full_from")]);
    criterion.partFrom = boundIn(kept[QStringLiteral("part_from")]);
    criterion.fullIs = kept[QStringLiteral("full_is")].toString();
    criterion.partIs = kept[QStringLiteral("part_is")].toString();
    criterion.mustHave = kept[QStringLiteral("must_have")].toBool();
}

/// Whether two criteria are the same one: those of a person's own go by their names.
bool isSame(const TierCriterion &criterion, const TierCriterion &other)
{
    return criterion.kind == other.kind &&
           (criterion.kind != CriterionKind::Own || criterion.name == other.name);
}

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

Result<std::vector<SavedView>> keptTierSheets(Connection &connection)
{
    return savedViewsOf(connection, QString(KeptSheets));
}

Result<void> keepTierSheet(Writer &writer, const QString &name)
{
    ATTACHE_TRY(const std::vector<TierCriterion> sheet, tierSheet(writer.connection()));
    ATTACHE_TRY(const Settings settings, Settings::read(writer.connection()));
    ATTACHE_TRY(const std::vector<SavedView> all, keptTierSheets(writer.connection()));
    const TierLines lines = TierLines::of(settings);
    QJsonArray criteria;
    for (const TierCriterion &each : sheet)
        criteria.append(written(each));
    SavedView kept;
    for (const SavedView &each : all) {
        if (each.name == name)
            kept = each;
        else if (kept.id.isNull())
            kept.position = std::max(kept.position, each.position + 1);
    }
    kept.page = QString(KeptSheets);
    kept.name = name;
    const QJsonObject state{{QStringLiteral("criteria"), criteria},
                            {QStringLiteral("lines"), QJsonArray{lines.s, lines.a, lines.b}}};
    kept.state = LongText(QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact)));
    return kept.id.isNull() ? writer.insert(kept) : writer.update(kept);
}

Result<void> useTierSheet(Writer &writer, const SavedView &kept)
{
    const QJsonObject state = QJsonDocument::fromJson(QString(kept.state).toUtf8()).object();
    const QJsonArray criteria = state[QStringLiteral("criteria")].toArray();
    const QJsonArray bounds = state[QStringLiteral("lines")].toArray();
    TierLines lines;
    constexpr qsizetype Lines = 3;
    if (bounds.size() == Lines)
        lines = {bounds[0].toInt(), bounds[1].toInt(), bounds[2].toInt()};
    if (criteria.isEmpty() || !lines.isOrdered())
        return Error{Error::Kind::Invalid,
                     Words::tr("The criteria \"%1\" cannot be read.").arg(kept.name),
                     {},
                     {}};
    ATTACHE_TRY(std::vector<TierCriterion> sheet, tierSheet(writer.connection()));
    std::vector<bool> isNamed(sheet.size());
    for (const QJsonValue value : criteria) {
        const QJsonObject said = value.toObject();
        TierCriterion wanted;
        wanted.kind = fromStoredKey<CriterionKind>(said[QStringLiteral("kind")].toString());
        wanted.name = said[QStringLiteral("name")].toString();
        const auto known = std::ranges::find_if(
            sheet, [&](const TierCriterion &each) { return isSame(each, wanted); });
        const bool isNew = known == sheet.end();
        TierCriterion criterion = isNew ? wanted : *known;
        take(criterion, said);
        if (isNew) {
            criterion.position = static_cast<int>(sheet.size()) + 1;
            ATTACHE_CHECK(writer.insert(criterion));
            sheet.push_back(criterion);
            isNamed.push_back(true);
        } else {
            isNamed[static_cast<size_t>(known - sheet.begin())] = true;
            ATTACHE_CHECK(writer.update(criterion));
        }
    }
    for (size_t i = 0; i < sheet.size(); ++i) {
        if (isNamed[i] || sheet[i].weight == 0)
            continue;
        sheet[i].weight = 0;
        sheet[i].mustHave = false;
        ATTACHE_CHECK(writer.update(sheet[i]));
    }
    return keepTierLines(writer, lines);
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
