#include "tests/cli/cli_run.h"

#include <QJsonArray>

#include <cmath>

namespace attache::test {
namespace {

class SteeringCommands : public Cli
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(attache({QStringLiteral("init"), workspace(), QStringLiteral("--sample")}).status,
                  0);
    }
    QJsonObject tiers(const QStringList &words = {})
    {
        const Outcome run = at(QStringList{QStringLiteral("tiers")} + words +
                               QStringList{QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.object();
    }
};

TEST_F(SteeringCommands, TiersSuggestsWithReasonsAndChangesNothing)
{
    const QJsonObject answer = tiers();
    const QJsonArray accounts = answer.value(QStringLiteral("accounts")).toArray();
    ASSERT_EQ(accounts.size(), 40);
    int moving = 0;
    for (const auto each : accounts) {
        const QJsonObject account = each.toObject();
        const QJsonValue suggested = account.value(QStringLiteral("suggested"));
        if (suggested.isNull() ||
            suggested.toString() == account.value(QStringLiteral("tier")).toString())
            continue;
        ++moving;
        EXPECT_FALSE(account.value(QStringLiteral("because")).toArray().isEmpty());
    }
    EXPECT_GT(moving, 0);
    // The score is that of the points and weights that are given with it.
    const QJsonArray sheet = answer.value(QStringLiteral("sheet")).toArray();
    ASSERT_EQ(sheet.size(), 7);
    for (const auto each : accounts) {
        const QJsonObject account = each.toObject();
        const QJsonArray criteria = account.value(QStringLiteral("criteria")).toArray();
        ASSERT_EQ(criteria.size(), sheet.size());
        int sum = 0;
        int weights = 0;
        for (qsizetype i = 0; i < sheet.size(); ++i) {
            const int weight = sheet[i].toObject().value(QStringLiteral("weight")).toInt();
            const QJsonObject criterion = criteria[i].toObject();
            sum += weight * criterion.value(QStringLiteral("points")).toInt(1);
            weights += weight;
            if (!criterion.value(QStringLiteral("points")).isNull() &&
                !criterion.value(QStringLiteral("from_records")).toBool()) {
                EXPECT_FALSE(criterion.value(QStringLiteral("learnt_on")).isNull());
            }
        }
        EXPECT_EQ(account.value(QStringLiteral("score")).toInt(),
                  static_cast<int>(std::lround(20.0 * sum / weights)));
    }
    EXPECT_EQ(tiers(), answer);
    const Outcome text = at({QStringLiteral("tiers")});
    EXPECT_EQ(text.status, 0);
    EXPECT_FALSE(text.out.trimmed().isEmpty());
}

TEST_F(SteeringCommands, WhatIfMovesOnlyBetweenTheLines)
{
    const QJsonArray before = tiers().value(QStringLiteral("accounts")).toArray();
    const QJsonObject tried = tiers({QStringLiteral("--what-if"), QStringLiteral("A=70")});
    EXPECT_EQ(tried.value(QStringLiteral("lines")).toObject().value(QStringLiteral("A")).toInt(),
              70);
    const QJsonArray after = tried.value(QStringLiteral("accounts")).toArray();
    ASSERT_EQ(before.size(), after.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QJsonObject was = before[i].toObject();
        const QJsonObject is = after[i].toObject();
        EXPECT_EQ(was.value(QStringLiteral("score")), is.value(QStringLiteral("score")));
        const int score = was.value(QStringLiteral("score")).toInt();
        if (score < 60 || score >= 70) {
            EXPECT_EQ(was.value(QStringLiteral("suggested")),
                      is.value(QStringLiteral("suggested")));
        }
    }
    EXPECT_EQ(tiers().value(QStringLiteral("accounts")).toArray(), before);
}

TEST_F(SteeringCommands, WhatIfRefusesWhatIsNoLineAndNoWeight)
{
    for (const char *words : {"A", "A=high", "C=10", "A=101", "colour=5", "A=90"}) {
        const Outcome run =
            at({QStringLiteral("tiers"), QStringLiteral("--what-if"), QLatin1String(words)});
        EXPECT_EQ(run.status, 2) << words;
        EXPECT_FALSE(run.err.isEmpty()) << words;
        if (QLatin1String(words) == QLatin1String("colour=5")) {
            EXPECT_TRUE(run.err.contains("chain_stores")) << run.err.toStdString();
        }
    }
}

TEST_F(SteeringCommands, ProductMapKeepsCustomersAndNewNamesApart)
{
    const Outcome run = at({QStringLiteral("product-map"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonObject map = run.object();
    int cells = 0;
    int accounts = 0;
    int decided = 0;
    for (const char *side : {"customers", "new_names"}) {
        const QJsonObject totals = map.value(QLatin1String(side)).toObject();
        accounts += totals.value(QStringLiteral("accounts")).toInt();
        const QJsonObject states = totals.value(QStringLiteral("cells")).toObject();
        for (const auto count : states)
            cells += count.toInt();
        EXPECT_GT(states.value(QStringLiteral("unknown")).toInt(), 0);
        decided +=
            totals.value(QStringLiteral("win_rate")).toObject().value(QStringLiteral("n")).toInt();
    }
    EXPECT_EQ(accounts, 40);
    EXPECT_EQ(cells, 200);
    EXPECT_EQ(decided,
              at({QStringLiteral("insight"), QStringLiteral("win-rate"), QStringLiteral("--json")})
                  .object()
                  .value(QStringLiteral("n"))
                  .toInt())
        << "each decided deal on one side";
    const QJsonArray spaces = map.value(QStringLiteral("could_buy")).toArray();
    ASSERT_FALSE(spaces.isEmpty());
    for (const auto space : spaces)
        EXPECT_FALSE(space.toObject().value(QStringLiteral("because")).toArray().isEmpty());
    EXPECT_EQ(at({QStringLiteral("product-map")}).status, 0);
}

} // namespace
} // namespace attache::test
