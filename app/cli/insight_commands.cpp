#include "app/cli/command.h"

#include "app/cli/choices_named.h"
#include "app/cli/insight_answers.h"
#include "core/domain/industry_tree.h"
#include "core/queries/filter_values.h"

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

Result<InsightQuestion> questionOf(const Invocation &call)
{
    InsightQuestion question;
    question.today = call.clock().today();
    question.language = call.language();
    ATTACHE_TRY(question.days.from, dayOf(call, "from"));
    ATTACHE_TRY(question.days.to, dayOf(call, "to"));
    if (question.days.from.isValid() && question.days.to.isValid() &&
        question.days.to < question.days.from)
        return usageError(Words::tr("The period ends on %1, before it begins on %2.")
                              .arg(call.value("to"), call.value("from")));
    ATTACHE_TRY(question.filter.tiers, choicesNamed<Tier>(call.values("tier")));
    ATTACHE_TRY(question.filter.businessTypes,
                choicesNamed<BusinessType>(call.values("business-type")));
    question.filter.industries = call.values("industry");
    question.filter.owners = call.values("owner");
    if (call.isSet("by")) {
        ATTACHE_TRY(question.by, oneNamed<OpportunityGroup>(call.value("by")));
    }
    return question;
}

/// As many of @p values as a person reads through.
QString someOf(const QStringList &values)
{
    constexpr qsizetype Most = 20;
    return values.mid(0, Most).join(QStringLiteral(", ")) +
           (values.size() > Most ? QStringLiteral(", …") : QString());
}

Result<void> checkOwners(Connection &connection, const QStringList &owners)
{
    if (owners.isEmpty())
        return {};
    ATTACHE_TRY(const QStringList known, ownersInUse(connection));
    for (const QString &owner : owners) {
        if (owner.isEmpty() || known.contains(owner))
            continue;
        return usageError(
            known.isEmpty()
                ? Words::tr("Nobody owns anything in this workspace.")
                : Words::tr("\"%1\" owns nothing. Choose one of: %2.").arg(owner, someOf(known)));
    }
    return {};
}

/// Codes may be written in any spelling; text has to occur.
Result<void> settleIndustries(Connection &connection, QStringList &industries)
{
    if (industries.isEmpty())
        return {};
    ATTACHE_TRY(const Industries tree, industriesOf(connection));
    ATTACHE_TRY(const QStringList known, industriesInUse(connection));
    for (QString &industry : industries) {
        if (industry.isEmpty() || known.contains(industry))
            continue;
        const std::optional<QString> code = tree.codeOf(industry);
        if (!code)
            return usageError(
                Words::tr("\"%1\" is no industry. Use a code, such as C36, or one of: %2.")
                    .arg(industry, someOf(known)));
        industry = *code;
    }
    return {};
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
    ATTACHE_TRY(InsightQuestion question, questionOf(call));
    if (question.by && figure->split == Split::None)
        return usageError(Words::tr("The figure \"%1\" cannot be split.").arg(call.word(0)));
    ATTACHE_TRY(const std::unique_ptr<Workspace> workspace, call.openToRead());
    ATTACHE_CHECK(checkOwners(workspace->connection(), question.filter.owners));
    ATTACHE_CHECK(settleIndustries(workspace->connection(), question.filter.industries));
    ATTACHE_TRY(const InsightAnswer answer,
                question.by && figure->split == Split::Parts
                    ? splitAnswer(workspace->connection(), *figure, question)
                    : figure->answer(workspace->connection(), question));
    if (figure->isOfToday && !question.days.isOpen())
        call.console().note(Words::tr("\"%1\" says how things stand today: --from and --to change "
                                      "nothing.")
                                .arg(call.word(0)));
    giveAnswer(call, answer);
    return {};
}

constexpr std::array Commands = {
    Command{"insight", "NAME [--by FIELD] [--from DAY] [--to DAY] [--tier TIER] …",
            QT_TRANSLATE_NOOP("Command",
                              "show a figure of the pipeline: win-rate, sources, "
                              "pipeline, funnel, stage-days, forecast, bridge, pareto, "
                              "coverage, promises, cadence, "
                              "readiness-outcome, north-star, "
                              "tier-distribution, loss-causes, ltv-cac, reactivations or needs"),
            1, 1, true, declareInsight, insight},
};

} // namespace

std::span<const Command> insightCommands()
{
    return Commands;
}

} // namespace attache
