#include "core/domain/setting_rows.h"

#include "core/domain/stage_book.h"

namespace attache {

namespace {

constexpr const char *Stages = QT_TRANSLATE_NOOP("Setting", "Stages: usual probability (%)");
constexpr const char *Limits = QT_TRANSLATE_NOOP("Setting", "Stages: days until stale");
constexpr const char *Cadence = QT_TRANSLATE_NOOP("Setting", "Tiers: days between visits");
constexpr const char *Teams = QT_TRANSLATE_NOOP("Setting", "Tiers: service team");
constexpr const char *Owed = QT_TRANSLATE_NOOP("Setting", "Tiers: service level");
constexpr const char *TierLines = QT_TRANSLATE_NOOP("Setting", "Tiers: from how many points");
constexpr const char *Responses = QT_TRANSLATE_NOOP("Setting", "Tiers: hours until a response");
constexpr const char *Loads = QT_TRANSLATE_NOOP("Setting", "Tiers: accounts per person");
constexpr const char *Reviews = QT_TRANSLATE_NOOP("Setting", "Tiers and product map: reviews");
constexpr const char *Star = QT_TRANSLATE_NOOP("Setting", "North star");
constexpr const char *Worth = QT_TRANSLATE_NOOP("Setting", "Worth of a customer");
constexpr const char *Planner = QT_TRANSLATE_NOOP("Setting", "Week planner");
constexpr const char *PlannerTiers = QT_TRANSLATE_NOOP("Setting", "Week planner: weight of a tier");
constexpr const char *Pipeline = QT_TRANSLATE_NOOP("Setting", "Pipeline and report");

void addStagesAndTiers(std::vector<SettingInfo> &all)
{
    for (size_t i = 0; i < std::size(Settings().stages); ++i) {
        const auto &choice = choiceOf(static_cast<Stage>(i));
        const QString key = QLatin1String("stage.") + QLatin1String(choice.key);
        all.push_back(integer(
            key + QStringLiteral(".probability"), Stages, "Choice", choice.label, 0,
            100, [i](auto &settings) -> auto & { return settings.stages[i].probability; }));
        all.push_back(integer(
            key + QStringLiteral(".days"), Limits, "Choice", choice.label, 1,
            3650, [i](auto &settings) -> auto & { return settings.stages[i].dayLimit; }));
    }
    for (size_t i = 0; i < std::size(Settings().tiers); ++i) {
        const auto &choice = choiceOf(static_cast<Tier>(i));
        const QString key = QLatin1String("tier.") + QLatin1String(choice.key);
        all.push_back(integer(
            key + QStringLiteral(".days"), Cadence, "Choice", choice.label, 1,
            3650, [i](auto &settings) -> auto & { return settings.tiers[i].cadenceDays; }));
        all.push_back(text(
            key + QStringLiteral(".team"), Teams, "Choice",
            choice.label, [i](auto &settings) -> auto & { return settings.tiers[i].team; }));
        all.push_back(text(
            key + QStringLiteral(".owed"), Owed, "Choice",
            choice.label, [i](auto &settings) -> auto & { return settings.tiers[i].owed; }));
        all.push_back(integer(
            key + QStringLiteral(".response"), Responses, "Choice", choice.label, 1,
            720, [i](auto &settings) -> auto & { return settings.tiers[i].responseHours; }));
        all.push_back(integer(
            key + QStringLiteral(".per_person"), Loads, "Choice", choice.label, 0,
            1000, [i](auto &settings) -> auto & { return settings.tiers[i].perPerson; }));
        if (static_cast<Tier>(i) == Tier::C)
            continue;
        all.push_back(integer(
            key + QStringLiteral(".from"), TierLines, "Choice", choice.label, 0,
            100, [i](auto &settings) -> auto & { return settings.tiers[i].fromScore; }));
    }
}

void addTierReviews(std::vector<SettingInfo> &all)
{
    const auto add = [&all](const char *key, const char *label, int TierReviewSettings::*member) {
        all.push_back(integer(
            QString::fromLatin1(key), Reviews, "Setting", label, 1,
            3650, [member](auto &settings) -> auto & { return settings.tierReview.*member; }));
    };
    add("tier.assess_days", QT_TRANSLATE_NOOP("Setting", "Assess accounts again after (days)"),
        &TierReviewSettings::assessDays);
    add("tier.evidence_days", QT_TRANSLATE_NOOP("Setting", "Evidence is old after (days)"),
        &TierReviewSettings::evidenceDays);
    add("product_map.lead_days",
        QT_TRANSLATE_NOOP("Setting", "Talks begin before a contract ends (days)"),
        &TierReviewSettings::leadDays);
}

void addNorthStar(std::vector<SettingInfo> &all)
{
    constexpr int Largest = 2'000'000'000;
    all.push_back(text(
        QStringLiteral("north_star.name"), Star, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Name of the north star"),
        [](auto &settings) -> auto & { return settings.northStar.name; }));
    SettingInfo figure;
    figure.key = QStringLiteral("north_star.figure");
    figure.group = Star;
    figure.context = "Setting";
    figure.label = QT_TRANSLATE_NOOP("Setting", "Figure");
    figure.type = SettingInfo::Type::Choice;
    figure.choices = choiceInfos<StarFigure>();
    figure.get = [](const Settings &settings) {
        return QVariant(keyOf(settings.northStar.figure));
    };
    figure.set = [](Settings &settings, const QVariant &value) {
        settings.northStar.figure =
            fromKey<StarFigure>(value.toString()).value_or(StarFigure::WonValue);
    };
    all.push_back(figure);
    all.push_back(integer(
        QStringLiteral("north_star.target"), Star, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Target"), 0, Largest,
        [](auto &settings) -> auto & { return settings.northStar.target; }));
    SettingInfo drivers = figure;
    drivers.key = QStringLiteral("north_star.drivers");
    drivers.label = QT_TRANSLATE_NOOP("Setting", "What drives it");
    drivers.type = SettingInfo::Type::Choices;
    drivers.get = [](const Settings &settings) {
        return QVariant(joinedKeys(settings.northStar.drivers));
    };
    drivers.set = [](Settings &settings, const QVariant &value) {
        settings.northStar.drivers = valuesOf<StarFigure>(value.toString());
    };
    all.push_back(drivers);
    const auto add = [&all](const char *key, const char *label, int most,
                            int CustomerWorthSettings::*member) {
        all.push_back(integer(
            QString::fromLatin1(key), Worth, "Setting", label, 0,
            most, [member](auto &settings) -> auto & { return settings.worth.*member; }));
    };
    add("worth.spend", QT_TRANSLATE_NOOP("Setting", "Spent on winning customers a year"), Largest,
        &CustomerWorthSettings::spend);
    add("worth.margin", QT_TRANSLATE_NOOP("Setting", "Margin (%)"), 100,
        &CustomerWorthSettings::margin);
    add("worth.years", QT_TRANSLATE_NOOP("Setting", "Years a customer stays"), 100,
        &CustomerWorthSettings::yearsKept);
    add("worth.healthy", QT_TRANSLATE_NOOP("Setting", "Healthy LTV:CAC"), 100,
        &CustomerWorthSettings::healthyRatio);
}

void addPlanner(std::vector<SettingInfo> &all)
{
    struct Line
    {
        const char *key;
        const char *label;
        int minimum;
        int maximum;
        int PlannerSettings::*member;
    };
    static constexpr std::array Lines = {
        Line{"day_starts", QT_TRANSLATE_NOOP("Setting", "First slot of a day (hour)"), 0, 12,
             &PlannerSettings::dayStarts},
        Line{"slot_minutes", QT_TRANSLATE_NOOP("Setting", "Length of a slot (minutes)"), 15, 240,
             &PlannerSettings::slotMinutes},
        Line{"morning_slots", QT_TRANSLATE_NOOP("Setting", "Slots before noon"), 0, 12,
             &PlannerSettings::morningSlots},
        Line{"noon_minutes", QT_TRANSLATE_NOOP("Setting", "Break at noon (minutes)"), 0, 240,
             &PlannerSettings::noonMinutes},
        Line{"promise", QT_TRANSLATE_NOOP("Setting", "Points for a promise that is due"), 0, 1000,
             &PlannerSettings::promise},
        Line{"reactivation", QT_TRANSLATE_NOOP("Setting", "Points for a deal that can be woken"), 0,
             1000, &PlannerSettings::reactivation},
        Line{"budget_lead", QT_TRANSLATE_NOOP("Setting", "Days before a budget month"), 0, 3650,
             &PlannerSettings::budgetLeadDays},
        Line{"contract_lead", QT_TRANSLATE_NOOP("Setting", "Days before a rival's contract ends"),
             0, 3650, &PlannerSettings::contractLeadDays},
        Line{"answer_hours", QT_TRANSLATE_NOOP("Setting", "Enquiries are answered within (hours)"),
             1, 8760, &PlannerSettings::answerHours},
    };
    for (const Line &line : Lines) {
        all.push_back(integer(
            QLatin1String("planner.") + QLatin1String(line.key), Planner, "Setting", line.label,
            line.minimum, line.maximum, [member = line.member](auto &settings) -> auto & {
                return settings.planner.*member;
            }));
    }
    for (size_t i = 0; i < std::size(PlannerSettings().tierWeights); ++i) {
        const auto &choice = choiceOf(static_cast<Tier>(i));
        all.push_back(integer(
            QLatin1String("planner.tier.") + QLatin1String(choice.key), PlannerTiers, "Choice",
            choice.label, 0,
            1000, [i](auto &settings) -> auto & { return settings.planner.tierWeights[i]; }));
    }
}

void addPipeline(std::vector<SettingInfo> &all)
{
    constexpr int Largest = 2'000'000'000;
    all.push_back(integer(
        QStringLiteral("pipeline.quarter_target"), Pipeline, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Target for a quarter"), 0, Largest,
        [](auto &settings) -> auto & { return settings.quarterTarget; }));
    all.push_back(integer(
        QStringLiteral("report.weekday"), Pipeline, "Setting",
        QT_TRANSLATE_NOOP("Setting", "Weekday of the report (1 Monday to 7 Sunday)"), 1, 7,
        [](auto &settings) -> auto & { return settings.reportDay; }));
}

} // namespace

void addSteeringSettings(std::vector<SettingInfo> &all)
{
    addStagesAndTiers(all);
    addTierReviews(all);
    addNorthStar(all);
}

void addPlanningSettings(std::vector<SettingInfo> &all)
{
    addPlanner(all);
    addPipeline(all);
}

} // namespace attache
