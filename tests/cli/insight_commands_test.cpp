#include "tests/cli/cli_run.h"
#include "tests/support/shared_data.h"

#include <QJsonArray>
#include <QProcess>

namespace attache::test {
namespace {

class InsightCommands : public Cli
{
protected:
    QJsonObject figure(const QStringList &words)
    {
        const Outcome run = at(QStringList{QStringLiteral("insight")} + words +
                               QStringList{QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.object();
    }
    static qint64 sum(const QJsonValue &sums)
    {
        return sums.toArray().isEmpty()
                   ? 0
                   : sums.toArray().at(0).toObject().value(QStringLiteral("minor")).toInteger();
    }
};

TEST_F(InsightCommands, EveryFigureOfTheSampleIsGivenAsJsonAndAsText)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace(), QStringLiteral("--sample")}).status, 0);
    for (const char *name : {"win-rate", "sources", "pipeline", "funnel", "stage-days", "forecast",
                             "bridge", "pareto", "coverage", "promises", "cadence", "north-star",
                             "tier-distribution", "loss-causes", "ltv-cac"}) {
        EXPECT_FALSE(figure({QLatin1String(name)}).isEmpty()) << name;
        const Outcome text = at({QStringLiteral("insight"), QLatin1String(name)});
        EXPECT_EQ(text.status, 0) << name;
        EXPECT_FALSE(text.out.trimmed().isEmpty()) << name;
    }
}

TEST_F(InsightCommands, AnUnknownFigureFieldOrDayIsRefusedWithTheChoices)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const auto refused = [&](const QStringList &words, const char *word) {
        const Outcome run = at(QStringList{QStringLiteral("insight")} + words);
        EXPECT_NE(run.status, 0) << qPrintable(words.join(QLatin1Char(' ')));
        EXPECT_TRUE(run.err.contains(word)) << run.err.toStdString();
    };
    refused({QStringLiteral("winrate")}, "win-rate");
    refused({QStringLiteral("win-rate"), QStringLiteral("--by"), QStringLiteral("colour")},
            "owner");
    refused({QStringLiteral("win-rate"), QStringLiteral("--from"), QStringLiteral("yesterday")},
            "yesterday");
    refused({QStringLiteral("cadence"), QStringLiteral("--by"), QStringLiteral("owner")},
            "cadence");
}

TEST_F(InsightCommands, AnEmptyWorkspaceHasNoRates)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    EXPECT_TRUE(figure({QStringLiteral("win-rate")}).value(QStringLiteral("rate")).isNull());
    EXPECT_EQ(figure({QStringLiteral("pipeline")}).value(QStringLiteral("count")).toInt(), 0);
}

/// The figures of 8,800 real opportunities, recomputed from the list itself by a script that
/// shares nothing with the program.
TEST_F(InsightCommands, AListOfManyOpportunitiesGivesTheFiguresOfItsRows)
{
    ATTACHE_NEEDS_DATA("crm-datasets/maven-crm/sales_pipeline.csv");
    const QString folder = sharedData("crm-datasets/maven-crm");
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    ASSERT_EQ(at({QStringLiteral("import"), QStringLiteral("accounts"),
                  folder + QStringLiteral("/accounts.csv")})
                  .status,
              0);
    ASSERT_EQ(at({QStringLiteral("import"), QStringLiteral("opportunities"),
                  folder + QStringLiteral("/sales_pipeline.csv")})
                  .status,
              0);
    QProcess script;
    script.start(QStringLiteral("python3"),
                 {QStringLiteral(ATTACHE_FIXTURES_DIR "/../cli/pipeline_figures.py"), folder});
    const Outcome accounts =
        at({QStringLiteral("list"), QStringLiteral("accounts"), QStringLiteral("--json")});
    script.write(accounts.out);
    script.closeWriteChannel();
    ASSERT_TRUE(script.waitForFinished(60'000)) << qPrintable(script.errorString());
    ASSERT_EQ(script.exitCode(), 0) << script.readAllStandardError().toStdString();
    const QJsonObject wanted = QJsonDocument::fromJson(script.readAllStandardOutput()).object();
    ASSERT_EQ(wanted.value(QStringLiteral("won")).toInt(), 4238);

    const QJsonObject all = figure({QStringLiteral("win-rate")});
    EXPECT_EQ(all.value(QStringLiteral("won")), wanted.value(QStringLiteral("won")));
    EXPECT_EQ(all.value(QStringLiteral("lost")), wanted.value(QStringLiteral("lost")));
    EXPECT_EQ(sum(all.value(QStringLiteral("value"))), 1'000'553'400);
    EXPECT_DOUBLE_EQ(all.value(QStringLiteral("rate")).toDouble(), 63.15);
    for (const char *by : {"owner", "product", "industry"}) {
        const QJsonObject expected = wanted.value(QLatin1String(by)).toObject();
        const QJsonArray groups =
            figure({QStringLiteral("win-rate"), QStringLiteral("--by"), QLatin1String(by)})
                .value(QStringLiteral("groups"))
                .toArray();
        EXPECT_EQ(groups.size(), expected.size()) << by;
        for (const QJsonValue &each : groups) {
            const QJsonObject group = each.toObject();
            const QString key = group.value(QStringLiteral("key")).toString();
            const QJsonArray counts = expected.value(key).toArray();
            EXPECT_EQ(group.value(QStringLiteral("won")), counts.at(0)) << qPrintable(key);
            EXPECT_EQ(group.value(QStringLiteral("lost")), counts.at(1)) << qPrintable(key);
            EXPECT_EQ(sum(group.value(QStringLiteral("value"))), 100 * counts.at(2).toInteger())
                << qPrintable(key);
        }
    }
}

} // namespace
} // namespace attache::test
