#include "tests/cli/cli_run.h"
#include "tests/support/shared_data.h"

#include <QJsonArray>
#include <QProcess>

#include <algorithm>
#include <functional>

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
    refused({QStringLiteral("bridge"), QStringLiteral("--from"), QStringLiteral("2026-05-01"),
             QStringLiteral("--to"), QStringLiteral("2026-04-01")},
            "2026-04-01");
    refused({QStringLiteral("funnel"), QStringLiteral("--tier"), QStringLiteral("Z")}, "S");
    refused({QStringLiteral("funnel"), QStringLiteral("--tier"), QString()}, "S, A");
    refused({QStringLiteral("funnel"), QStringLiteral("--by"), QString()}, "owner");
    ASSERT_EQ(at({QStringLiteral("add"), QStringLiteral("opportunities"),
                  QStringLiteral("name=Deal"), QStringLiteral("owner=Wu")})
                  .status,
              0);
    refused({QStringLiteral("win-rate"), QStringLiteral("--owner"), QStringLiteral("Nobody")},
            "Wu");
    refused({QStringLiteral("win-rate"), QStringLiteral("--industry"), QStringLiteral("Z99")},
            "C36");
}

TEST_F(InsightCommands, AnEmptyWorkspaceHasNoRates)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    EXPECT_TRUE(figure({QStringLiteral("win-rate")}).value(QStringLiteral("rate")).isNull());
    EXPECT_EQ(figure({QStringLiteral("pipeline")}).value(QStringLiteral("count")).toInt(), 0);
}

TEST_F(InsightCommands, WhatIsMadeOfNothingIsNoNumber)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const auto isNull = [this](const char *name, const char *key) {
        return figure({QLatin1String(name)}).value(QLatin1String(key)).isNull();
    };
    EXPECT_TRUE(isNull("coverage", "average_score"));
    EXPECT_TRUE(isNull("readiness-outcome", "average"));
    const auto conversions = [this] {
        QList<QJsonValue> all;
        const QJsonArray stages =
            figure({QStringLiteral("funnel")}).value(QStringLiteral("stages")).toArray();
        for (const QJsonValue &stage : stages)
            all.append(stage.toObject().value(QStringLiteral("conversion")));
        return all;
    };
    EXPECT_EQ(conversions(), QList<QJsonValue>(5, QJsonValue()));
    ASSERT_EQ(
        at({QStringLiteral("add"), QStringLiteral("opportunity"), QStringLiteral("name=Deal")})
            .status,
        0);
    // Of one lead none went on; of none that went on nobody can say more.
    EXPECT_EQ(conversions(), (QList<QJsonValue>{100, 0, QJsonValue(), QJsonValue(), QJsonValue()}));
    EXPECT_TRUE(at({QStringLiteral("insight"), QStringLiteral("funnel")}).out.contains("–"));
}

TEST_F(InsightCommands, CoverageCountsWhoWasMetAsTheBriefDoes)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const auto add = [this](const QString &type, const QStringList &fields) {
        const Outcome run =
            at(QStringList{QStringLiteral("add"), type, QStringLiteral("--json")} + fields);
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.object().value(QStringLiteral("id")).toString();
    };
    const QString account =
        QStringLiteral("account=") + add(QStringLiteral("account"), {QStringLiteral("name=Acme")});
    const QString contact = QStringLiteral("contact=") +
                            add(QStringLiteral("contact"), {QStringLiteral("name=Ann"), account});
    const QDateTime past = QDateTime::currentDateTime().addDays(-200);
    const QString visit =
        add(QStringLiteral("visit"),
            {account, QStringLiteral("status=done"), QStringLiteral("kind=on_site"),
             QStringLiteral("starts_at=") + past.toString(QStringLiteral("yyyy-MM-ddTHH:mm")),
             QStringLiteral("ends_at=") + past.toString(QStringLiteral("yyyy-MM-ddTHH:mm"))});
    add(QStringLiteral("attendee"), {QStringLiteral("visit=") + visit, contact});
    // Her role is noted later, without a day: that she was met so long ago has faded.
    add(QStringLiteral("roles"),
        {account, contact, QStringLiteral("role=decision_maker"), QStringLiteral("coverage=met")});
    const QJsonObject coverage = figure({QStringLiteral("coverage")});
    const int score = coverage.value(QStringLiteral("average_score")).toInt();
    EXPECT_GT(score, 0);
    const QString said = QStringLiteral("Decision chain: %1 / 100").arg(score);
    const QString next = add(QStringLiteral("visit"), {account, QStringLiteral("title=Next")});
    const Outcome brief = at({QStringLiteral("brief"), next, QStringLiteral("--markdown")});
    EXPECT_TRUE(QString::fromUtf8(brief.out).contains(said)) << brief.out.toStdString();
}

TEST_F(InsightCommands, ABridgeOfDaysToComeIsRefused)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const QDate today = QDate::currentDate();
    const auto status = [&](int from, int to) {
        return at({QStringLiteral("insight"), QStringLiteral("bridge"), QStringLiteral("--from"),
                   today.addDays(from).toString(Qt::ISODate), QStringLiteral("--to"),
                   today.addDays(to).toString(Qt::ISODate)})
            .status;
    };
    EXPECT_EQ(status(-9, 9), 0) << "it ends today";
    EXPECT_EQ(status(3, 9), 2);
}

TEST_F(InsightCommands, TheNorthStarSaysWhatItLeavesOut)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    for (const char *currency : {"CNY", "USD", "EUR"})
        ASSERT_EQ(
            at({QStringLiteral("add"), QStringLiteral("opportunity"), QStringLiteral("name=Deal"),
                QStringLiteral("stage=won"), QStringLiteral("amount=100"),
                QStringLiteral("currency=") + QLatin1String(currency)})
                .status,
            0);
    const QJsonObject star = figure({QStringLiteral("north-star")});
    EXPECT_EQ(star.value(QStringLiteral("value")).toDouble(), 100);
    EXPECT_EQ(star.value(QStringLiteral("other_currencies")).toInt(), 2);
    EXPECT_TRUE(at({QStringLiteral("insight"), QStringLiteral("north-star")})
                    .out.contains("Not in it: deals in other currencies"));
}

TEST_F(InsightCommands, ThePartsOfAFigureAddUpToTheWhole)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace(), QStringLiteral("--sample")}).status, 0);
    const auto counts = [](const QJsonObject &figure) {
        const auto step = [&](const char *name) {
            return figure.value(QLatin1String(name)).toObject().value(QStringLiteral("count"));
        };
        return std::vector<int>{figure.value(QStringLiteral("count")).toInt(),
                                step("opening").toInt(), step("opened").toInt(),
                                step("won").toInt(), step("closing").toInt()};
    };
    for (const char *by :
         {"owner", "tier", "industry", "source", "stage", "currency", "coverage"}) {
        for (const char *name : {"pipeline", "bridge"}) {
            const QJsonObject whole =
                figure({QLatin1String(name), QStringLiteral("--by"), QLatin1String(by)});
            const QJsonArray groups = whole.value(QStringLiteral("groups")).toArray();
            EXPECT_GT(groups.size(), 1 - (qstrcmp(by, "currency") == 0)) << name << ' ' << by;
            std::vector<int> sums(counts(whole).size());
            for (const QJsonValue &group : groups) {
                const std::vector<int> part = counts(group.toObject());
                std::ranges::transform(sums, part, sums.begin(), std::plus());
            }
            EXPECT_EQ(sums, counts(whole)) << name << ' ' << by;
        }
    }
    // Of one group the figure is the same as under a filter that leaves it alone.
    const QJsonArray tiers =
        figure({QStringLiteral("pipeline"), QStringLiteral("--by"), QStringLiteral("tier")})
            .value(QStringLiteral("groups"))
            .toArray();
    for (const QJsonValue &each : tiers) {
        const QString tier = each.toObject().value(QStringLiteral("key")).toString();
        if (tier.isEmpty())
            continue;
        const QJsonObject alone =
            figure({QStringLiteral("pipeline"), QStringLiteral("--tier"), tier});
        EXPECT_EQ(each.toObject().value(QStringLiteral("stages")),
                  alone.value(QStringLiteral("stages")))
            << qPrintable(tier);
    }
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
        // A filter and its complement add up to the whole.
        qint64 won = 0;
        for (const QJsonValue &each : groups)
            won += each.toObject().value(QStringLiteral("won")).toInteger();
        EXPECT_EQ(won, wanted.value(QStringLiteral("won")).toInteger()) << by;
    }
    const auto numbers = [](const QJsonObject &figure, const char *list, const char *name,
                            const char *value) {
        QJsonObject found;
        for (const QJsonValue &each : figure.value(QLatin1String(list)).toArray()) {
            const QJsonObject row = each.toObject();
            if (row.value(QLatin1String(value)).toInteger() > 0)
                found.insert(row.value(QLatin1String(name)).toString(),
                             row.value(QLatin1String(value)));
        }
        return found;
    };
    const QJsonObject funnel = figure({QStringLiteral("funnel")});
    EXPECT_EQ(numbers(funnel, "stages", "stage", "reached"),
              wanted.value(QStringLiteral("reached")).toObject());
    EXPECT_EQ(funnel.value(QStringLiteral("lost")), wanted.value(QStringLiteral("lost")));
    // What does not say when it began is counted where it was first heard of.
    QJsonObject months = numbers(funnel, "cohorts", "month", "opened");
    months.remove(QDate::currentDate().toString(QStringLiteral("yyyy-MM")));
    EXPECT_EQ(months, wanted.value(QStringLiteral("months")).toObject());
    const QJsonObject pipeline = figure({QStringLiteral("pipeline")});
    const QJsonObject present = wanted.value(QStringLiteral("present")).toObject();
    EXPECT_EQ(numbers(pipeline, "stages", "stage", "count"), present);
    EXPECT_EQ(numbers(figure({QStringLiteral("stage-days")}), "stages", "stage", "present"),
              present);
    EXPECT_EQ(pipeline.value(QStringLiteral("without_account")),
              wanted.value(QStringLiteral("without_account")));
    const QJsonArray best = figure({QStringLiteral("pareto")})
                                .value(QStringLiteral("currencies"))
                                .toArray()
                                .at(0)
                                .toObject()
                                .value(QStringLiteral("rows"))
                                .toArray();
    const QJsonArray brought = wanted.value(QStringLiteral("best")).toArray();
    ASSERT_EQ(best.size(), brought.size());
    for (qsizetype i = 0; i < best.size(); ++i)
        EXPECT_EQ(best.at(i).toObject().value(QStringLiteral("minor")).toInteger(),
                  100 * brought.at(i).toInteger());
}

TEST_F(InsightCommands, WhetherADeciderWasMetPartsTheWinRateInTwo)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace(), QStringLiteral("--sample")}).status, 0);
    const QJsonObject rates =
        figure({QStringLiteral("win-rate"), QStringLiteral("--by"), QStringLiteral("coverage")});
    QStringList keys;
    int won = 0;
    int lost = 0;
    for (const QJsonValue &each : rates.value(QStringLiteral("groups")).toArray()) {
        const QJsonObject group = each.toObject();
        keys.append(group.value(QStringLiteral("key")).toString());
        won += group.value(QStringLiteral("won")).toInt();
        lost += group.value(QStringLiteral("lost")).toInt();
    }
    keys.sort();
    EXPECT_EQ(keys, (QStringList{QStringLiteral("met"), QStringLiteral("unmet")}));
    EXPECT_EQ(won, rates.value(QStringLiteral("won")).toInt());
    EXPECT_EQ(lost, rates.value(QStringLiteral("lost")).toInt());
    EXPECT_TRUE(at({QStringLiteral("insight"), QStringLiteral("win-rate"), QStringLiteral("--by"),
                    QStringLiteral("coverage")})
                    .out.contains("Decider never met"));
}

/// Every figure, whatever restricts it.
TEST_F(InsightCommands, EveryFigureTakesEveryFilterAlsoWhereThereIsLittleToCount)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const QStringList filters{QStringLiteral("--from"), QStringLiteral("2026-01-01"),
                              QStringLiteral("--to"),   QStringLiteral("2031-12-31"),
                              QStringLiteral("--tier"), QStringLiteral("S,A")};
    const auto all = [&] {
        for (const char *name :
             {"win-rate", "sources", "pipeline", "funnel", "stage-days", "forecast", "bridge",
              "pareto", "coverage", "promises", "cadence", "readiness-outcome", "north-star",
              "tier-distribution", "loss-causes", "ltv-cac", "reactivations"}) {
            const QJsonObject whole = figure({QLatin1String(name)});
            const QJsonObject part = figure(QStringList{QLatin1String(name)} + filters);
            EXPECT_EQ(whole.keys(), part.keys()) << name << ": the keys stay the same";
        }
    };
    all();
    // One deal of no currency that is expected in the past, and two of other currencies.
    const auto add = [&](const QStringList &fields) {
        const Outcome added =
            at(QStringList{QStringLiteral("add"), QStringLiteral("opportunities")} + fields);
        ASSERT_EQ(added.status, 0) << added.err.toStdString();
    };
    add({QStringLiteral("name=One"), QStringLiteral("amount=100"),
         QStringLiteral("expected_close=2020-01-01")});
    all();
    add({QStringLiteral("name=Two"), QStringLiteral("amount=20"), QStringLiteral("currency=USD"),
         QStringLiteral("expected_close=2099-01-01")});
    add({QStringLiteral("name=Three"), QStringLiteral("amount=3"), QStringLiteral("currency=EUR")});
    all();
    QStringList currencies;
    for (const QJsonValue &each :
         figure({QStringLiteral("pipeline")}).value(QStringLiteral("value")).toArray())
        currencies.append(
            each.toObject().value(QStringLiteral("currency")).toString() + u' ' +
            QString::number(each.toObject().value(QStringLiteral("amount")).toDouble()));
    EXPECT_EQ(currencies, (QStringList{QStringLiteral("CNY 100"), QStringLiteral("EUR 3"),
                                       QStringLiteral("USD 20")}));
}

TEST_F(InsightCommands, TheHoursOfAFilterAndOfWhatItLeavesOutAddUp)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace(), QStringLiteral("--sample")}).status, 0);
    const auto minutes = [&](const QString &tiers) {
        const QStringList filter =
            tiers.isEmpty() ? QStringList() : QStringList{QStringLiteral("--tier"), tiers};
        return figure(QStringList{QStringLiteral("pareto")} + filter)
            .value(QStringLiteral("currencies"))
            .toArray()
            .at(0)
            .toObject()
            .value(QStringLiteral("minutes"))
            .toInt();
    };
    const int some = minutes(QStringLiteral("S,A"));
    EXPECT_GT(some, 0);
    EXPECT_EQ(some + minutes(QStringLiteral("B,C")), minutes({}));
    // Of a group the hours at its accounts, and not all there are.
    const QJsonArray groups =
        figure({QStringLiteral("pareto"), QStringLiteral("--by"), QStringLiteral("tier")})
            .value(QStringLiteral("groups"))
            .toArray();
    int grouped = 0;
    for (const QJsonValue &group : groups) {
        const QJsonArray currencies =
            group.toObject().value(QStringLiteral("currencies")).toArray();
        grouped += currencies.at(0).toObject().value(QStringLiteral("minutes")).toInt();
    }
    EXPECT_GT(grouped, 0);
    EXPECT_LE(grouped, minutes({}));
    // The same hours as in the figure of the tiers.
    const QJsonArray tiers =
        figure({QStringLiteral("tier-distribution")}).value(QStringLiteral("tiers")).toArray();
    EXPECT_EQ(some, tiers.at(0).toObject().value(QStringLiteral("minutes")).toInt() +
                        tiers.at(1).toObject().value(QStringLiteral("minutes")).toInt());
}

TEST_F(InsightCommands, AnIndustryInWordsIsNotTheOneThatBeginsLikeIt)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const auto account = [&](const char *name, const char *industry) {
        ASSERT_EQ(at({QStringLiteral("add"), QStringLiteral("accounts"),
                      QStringLiteral("name=") + QLatin1String(name),
                      QStringLiteral("industry=") + QLatin1String(industry)})
                      .status,
                  0);
        ASSERT_EQ(
            at({QStringLiteral("add"), QStringLiteral("opportunities"), QStringLiteral("name=Deal"),
                QStringLiteral("account=") + QLatin1String(name)})
                .status,
            0);
    };
    account("One", "Odd jobs");
    account("Two", "Odd jobs and more");
    account("Three", "C36");
    account("Four", "C361");
    account("Five", "");
    const auto count = [&](const char *industry) {
        const QStringList filter{QStringLiteral("--industry"), QLatin1String(industry)};
        const int accounts = figure(QStringList{QStringLiteral("coverage")} + filter)
                                 .value(QStringLiteral("accounts"))
                                 .toInt();
        const int deals = figure(QStringList{QStringLiteral("pipeline")} + filter)
                              .value(QStringLiteral("count"))
                              .toInt();
        EXPECT_EQ(accounts, deals) << industry;
        return deals;
    };
    EXPECT_EQ(count("Odd jobs"), 1);
    EXPECT_EQ(count("C36"), 2) << "a code stands for those below it";
    EXPECT_EQ(count("C"), 2);
    EXPECT_EQ(count(""), 1) << "those that say none";
}

TEST_F(InsightCommands, APeriodCountsFromItsFirstDayToItsLast)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const auto add = [&](const char *opened, const char *expected) {
        ASSERT_EQ(
            at({QStringLiteral("add"), QStringLiteral("opportunities"), QStringLiteral("name=Deal"),
                QStringLiteral("amount=100"), QStringLiteral("opened_on=") + QLatin1String(opened),
                QStringLiteral("expected_close=") + QLatin1String(expected)})
                .status,
            0);
    };
    add("2024-02-29", "2099-12-15");
    add("2024-02-28", "2099-12-20");
    const QStringList days{QStringLiteral("--from"), QStringLiteral("2024-02-29"),
                           QStringLiteral("--to"), QStringLiteral("2024-02-29")};
    const QJsonObject bridge = figure(QStringList{QStringLiteral("bridge")} + days);
    const auto number = [&](const char *step) {
        return bridge.value(QLatin1String(step)).toObject().value(QStringLiteral("count")).toInt();
    };
    EXPECT_EQ(bridge.value(QStringLiteral("from")).toString(), QStringLiteral("2024-02-28"));
    EXPECT_EQ(number("opening"), 1);
    EXPECT_EQ(number("opened"), 1) << "on the first day";
    EXPECT_EQ(number("closing"), 2);
    const QJsonArray months =
        figure({QStringLiteral("forecast"), QStringLiteral("--from"), QStringLiteral("2099-12-10"),
                QStringLiteral("--to"), QStringLiteral("2099-12-18")})
            .value(QStringLiteral("months"))
            .toArray();
    ASSERT_EQ(months.size(), 1);
    EXPECT_EQ(months.at(0).toObject().value(QStringLiteral("count")).toInt(), 1);
    // What knows no period says so.
    const Outcome now =
        at(QStringList{QStringLiteral("insight"), QStringLiteral("pipeline")} + days);
    EXPECT_EQ(now.status, 0);
    EXPECT_TRUE(now.err.contains("--from")) << now.err.toStdString();
    EXPECT_TRUE(at({QStringLiteral("insight"), QStringLiteral("pipeline")}).err.isEmpty());
}

TEST_F(InsightCommands, TheReportThatIsDueGoesOutWithItsComments)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace(), QStringLiteral("--sample")}).status, 0);
    const Outcome weekly = at({QStringLiteral("report"), QStringLiteral("--markdown")});
    ASSERT_EQ(weekly.status, 0) << weekly.err.toStdString();
    EXPECT_TRUE(weekly.out.startsWith("# ")) << weekly.out.left(200).toStdString();
    const Outcome before = at({QStringLiteral("report"), QStringLiteral("weekly"),
                               QStringLiteral("--back"), QStringLiteral("1")});
    ASSERT_EQ(before.status, 0);
    EXPECT_NE(before.out.left(400), weekly.out.left(400));
    const QString pdf = path("report.pdf");
    const Outcome monthly =
        at({QStringLiteral("report"), QStringLiteral("monthly"), QStringLiteral("--pdf"), pdf});
    EXPECT_EQ(monthly.status, hasWindow() ? 0 : 1) << monthly.err.toStdString();
    EXPECT_EQ(QFile::exists(pdf), hasWindow());
    for (const QStringList &wrong : {QStringList{QStringLiteral("yearly")},
                                     QStringList{QStringLiteral("--back"), QStringLiteral("x")}})
        EXPECT_EQ(at(QStringList{QStringLiteral("report")} + wrong).status, 2);
}

TEST_F(InsightCommands, ParetoCountsWhatIsServedAsWon)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const Outcome account = at({QStringLiteral("add"), QStringLiteral("account"),
                                QStringLiteral("name=Acme"), QStringLiteral("--json")});
    ASSERT_EQ(account.status, 0);
    const QString id = account.object().value(QStringLiteral("id")).toString();
    for (const char *stage : {"serving", "lead"}) {
        ASSERT_EQ(
            at({QStringLiteral("add"), QStringLiteral("opportunity"), QStringLiteral("name=Deal"),
                QStringLiteral("account=") + id, QStringLiteral("amount=1000"),
                QStringLiteral("stage=") + QLatin1String(stage)})
                .status,
            0);
    }
    const QJsonArray currencies =
        figure({QStringLiteral("pareto")}).value(QStringLiteral("currencies")).toArray();
    ASSERT_EQ(currencies.size(), 1);
    EXPECT_TRUE(at({QStringLiteral("insight"), QStringLiteral("pareto")}).out.contains("Acme"));
}

TEST_F(InsightCommands, AnOptionWithOneValueIsGivenOnce)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    for (const auto &[name, value] : {std::pair("--by", "owner"), std::pair("--from", "2026-01-01"),
                                      std::pair("--to", "2026-01-01")}) {
        const QStringList option{QLatin1String(name), QLatin1String(value)};
        const Outcome run = at(QStringList{QStringLiteral("insight"), QStringLiteral("win-rate")} +
                               option + option);
        EXPECT_EQ(run.status, 2);
        EXPECT_TRUE(run.err.contains(name)) << run.err.toStdString();
    }
    EXPECT_EQ(at({QStringLiteral("insight"), QStringLiteral("win-rate"), QStringLiteral("--tier"),
                  QStringLiteral("S"), QStringLiteral("--tier"), QStringLiteral("A")})
                  .status,
              0)
        << "of these each adds something";
}

TEST_F(InsightCommands, AnEmptyWorkspaceSaysThatThereIsNothing)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    for (const QStringList &words :
         {QStringList{QStringLiteral("insight"), QStringLiteral("pareto")},
          QStringList{QStringLiteral("insight"), QStringLiteral("loss-causes")},
          QStringList{QStringLiteral("tiers")}, QStringList{QStringLiteral("plan")}}) {
        const Outcome run = at(words);
        EXPECT_EQ(run.status, 0);
        EXPECT_TRUE(run.out.startsWith("Nothing to show.")) << run.out.toStdString();
    }
}

TEST_F(InsightCommands, TheNorthStarIsSaidInItsUnit)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    ASSERT_EQ(at({QStringLiteral("add"), QStringLiteral("opportunity"), QStringLiteral("name=Deal"),
                  QStringLiteral("stage=won"), QStringLiteral("amount=12345")})
                  .status,
              0);
    const QByteArray out = at({QStringLiteral("insight"), QStringLiteral("north-star")}).out;
    EXPECT_TRUE(out.contains("12,345\n")) << out.toStdString();
    EXPECT_FALSE(out.contains("12,345.0"));
}

TEST_F(InsightCommands, TheStagesOfABusinessTypeAreThoseOfItsOwnSet)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace(), QStringLiteral("--sample")}).status, 0);
    const auto stages = [&](const QStringList &words) {
        const QJsonArray rows = figure(QStringList{QStringLiteral("stage-days")} + words)
                                    .value(QStringLiteral("stages"))
                                    .toArray();
        QStringList keys;
        for (const QJsonValue &row : rows)
            keys.append(row.toObject().value(QStringLiteral("stage")).toString());
        return keys.join(QLatin1Char(' '));
    };
    EXPECT_EQ(stages({}), QStringLiteral("lead qualified proposal negotiation"));
    EXPECT_EQ(stages({QStringLiteral("--business-type"), QStringLiteral("hardware")}),
              QStringLiteral("lead qualified proposal trial negotiation"));
}

} // namespace
} // namespace attache::test
