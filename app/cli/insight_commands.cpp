#include "app/cli/command.h"

#include "app/cli/deck_lookup.h"
#include "app/cli/insight_answers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declareInsight(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("by"), Words::tr("Split the figure by this field."),
                      QStringLiteral("FIELD")});
    parser.addOption(
        {QStringLiteral("from"), Words::tr("First day of the period."), QStringLiteral("DAY")});
    parser.addOption(
        {QStringLiteral("to"), Words::tr("Last day of the period."), QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("tier"), Words::tr("Count only accounts of this tier."),
                      QStringLiteral("TIER")});
    parser.addOption({QStringLiteral("industry"),
                      Words::tr("Count only accounts of this industry, by its code."),
                      QStringLiteral("CODE")});
    parser.addOption({QStringLiteral("owner"), Words::tr("Count only what this person owns."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("business-type"),
                      Words::tr("Count only accounts of this business type."),
                      QStringLiteral("TYPE")});
}

Result<QDate> dayOf(const Invocation &call, const char *option)
{
    if (!call.isSet(option))
        return QDate();
    const QDate day = QDate::fromString(call.value(option), Qt::ISODate);
    if (!day.isValid())
        return usageError(
            Words::tr("\"%1\" is not a date. Write it as 2026-11-30.").arg(call.value(option)));
    return day;
}

template <typename E>
Result<std::vector<E>> choicesIn(const Invocation &call, const char *option)
{
    std::vector<E> chosen;
    for (const QString &values : call.values(option)) {
        for (const QString &word : values.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            ATTACHE_TRY(const std::optional<E> value, choiceNamed<E>(word.trimmed()));
            if (value)
                chosen.push_back(*value);
        }
    }
    return chosen;
}

Result<InsightQuestion> questionOf(const Invocation &call)
{
    InsightQuestion question;
    question.today = call.clock().today();
    question.language = call.language();
    ATTACHE_TRY(question.days.from, dayOf(call, "from"));
    ATTACHE_TRY(question.days.to, dayOf(call, "to"));
    ATTACHE_TRY(question.filter.tiers, choicesIn<Tier>(call, "tier"));
    ATTACHE_TRY(question.filter.businessTypes, choicesIn<BusinessType>(call, "business-type"));
    question.filter.industries = call.values("industry");
    question.filter.owners = call.values("owner");
    ATTACHE_TRY(question.by, choiceNamed<OpportunityGroup>(call.value("by")));
    return question;
}

Result<void> insight(Invocation &call)
{
    const auto figure = std::ranges::find(insightFigures(), call.word(0), [](const auto &each) {
        return QString::fromLatin1(each.name);
    });
    if (figure == insightFigures().end()) {
        QStringList names;
        for (const InsightFigure &each : insightFigures())
            names.append(QLatin1String(each.name));
        return usageError(Words::tr("There is no figure \"%1\". Choose one of: %2.")
                              .arg(call.word(0), names.join(QStringLiteral(", "))));
    }
    ATTACHE_TRY(const InsightQuestion question, questionOf(call));
    if (question.by && !figure->canBeSplit)
        return usageError(Words::tr("The figure \"%1\" cannot be split.").arg(call.word(0)));
    ATTACHE_TRY(const std::unique_ptr<Workspace> workspace, call.openToRead());
    ATTACHE_TRY(const InsightAnswer answer, figure->answer(workspace->connection(), question));
    if (call.wantsJson()) {
        call.console().json(answer.json);
        return {};
    }
    for (const QString &line : answer.lines)
        call.console().line(line);
    return {};
}

constexpr std::array Commands = {
    Command{"insight", "NAME [--by FIELD] [--from DAY] [--to DAY] [--tier TIER] …",
            QT_TRANSLATE_NOOP("Command",
                              "show a figure of the pipeline: win-rate, sources, "
                              "pipeline, funnel, stage-days, forecast, bridge, pareto, "
                              "coverage, promises, cadence, "
                              "readiness-outcome, north-star, "
                              "tier-distribution, loss-causes, ltv-cac or reactivations"),
            1, 1, true, declareInsight, insight},
};

} // namespace

std::span<const Command> insightCommands()
{
    return Commands;
}

} // namespace attache
