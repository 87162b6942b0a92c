#include "tests/cli/cli_run.h"

namespace attache::test {
namespace {

/// Stages as a person has them, by the commands that all records have.
class StageCommands : public Cli
{
protected:
    void SetUp() override { ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0); }

    QJsonObject made(const QString &words)
    {
        const Outcome run =
            at(words.split(QLatin1Char(' ')) + QStringList{QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.object();
    }
    QString idOf(const QString &words)
    {
        return made(words).value(QStringLiteral("id")).toString();
    }
    QJsonArray listed(const QString &type)
    {
        return at({QStringLiteral("list"), type, QStringLiteral("--json")}).array();
    }
    /// The set of a business type, or the general one.
    QString setOf(const QString &businessType)
    {
        for (const QJsonValue &each : listed(QStringLiteral("stage-sets"))) {
            const QJsonObject set = each.toObject();
            if (set.value(QStringLiteral("business_type")).toString() == businessType)
                return set.value(QStringLiteral("id")).toString();
        }
        return {};
    }
};

TEST_F(StageCommands, ADeckIsTaggedWithAStageOfOnesOwn)
{
    idOf(QStringLiteral("add deal-stages stage_set=%1 name=试点 name_en=Pilot phase=trial")
             .arg(setOf(QString())));
    const QString deck = idOf(QStringLiteral("add deck name=Fleet"));
    for (const char *stage : {"pilot", "Pilot"}) {
        const Outcome run = at({QStringLiteral("deck"), QStringLiteral("tag"), deck,
                                QStringLiteral("--stage"), QLatin1String(stage)});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        EXPECT_EQ(made(QStringLiteral("show deck %1").arg(deck))
                      .value(QStringLiteral("stage"))
                      .toString(),
                  QStringLiteral("pilot"));
    }
    const Outcome none = at({QStringLiteral("deck"), QStringLiteral("tag"), deck,
                             QStringLiteral("--stage"), QStringLiteral("nowhere")});
    EXPECT_EQ(none.status, 2);
    EXPECT_TRUE(none.err.contains("pilot")) << none.err.toStdString();
}

TEST_F(StageCommands, AStageOfOnesOwnIsAddedUsedAndCounted)
{
    EXPECT_EQ(listed(QStringLiteral("stage-sets")).size(), 6);
    const QString set = setOf(QString());
    EXPECT_EQ(
        made(QStringLiteral("add deal-stages stage_set=%1 name=试点 name_en=Pilot phase=trial "
                            "probability=60")
                 .arg(set))
            .value(QStringLiteral("key"))
            .toString(),
        QStringLiteral("pilot"));
    const QString deal = idOf(QStringLiteral("add opportunity name=Deal amount=1000"));
    EXPECT_EQ(made(QStringLiteral("set opportunity %1 stage=Pilot").arg(deal))
                  .value(QStringLiteral("stage"))
                  .toString(),
              QStringLiteral("pilot"));
    const QJsonObject pipeline = made(QStringLiteral("insight pipeline"));
    EXPECT_EQ(pipeline.value(QStringLiteral("count")).toInt(), 1);
    bool found = false;
    for (const QJsonValue &each : pipeline.value(QStringLiteral("stages")).toArray()) {
        const QJsonObject stage = each.toObject();
        if (stage.value(QStringLiteral("stage")).toString() != QLatin1String("pilot"))
            continue;
        found = true;
        EXPECT_EQ(stage.value(QStringLiteral("label")).toString(), QStringLiteral("Pilot"));
        EXPECT_EQ(stage.value(QStringLiteral("count")).toInt(), 1);
    }
    EXPECT_TRUE(found);
    EXPECT_NE(at({QStringLiteral("set"), QStringLiteral("opportunity"), deal,
                  QStringLiteral("stage=nowhere")})
                  .status,
              0);
    EXPECT_FALSE(made(QStringLiteral("set opportunity %1 stage=paying").arg(deal))
                     .value(QStringLiteral("first_income_on"))
                     .toString()
                     .isEmpty());
    EXPECT_EQ(made(QStringLiteral("insight win-rate")).value(QStringLiteral("won")).toInt(), 1);
}

TEST_F(StageCommands, AGateIsPassedByEvidenceOrAReasonThatIsKept)
{
    made(QStringLiteral("set stage-sets %1 asks_reason=yes").arg(setOf(QStringLiteral("tool"))));
    made(QStringLiteral("add account name=Acme business_type=tool"));
    const QString deal = idOf(QStringLiteral("add opportunity name=Deal account=Acme"));
    const Outcome refused = at({QStringLiteral("set"), QStringLiteral("opportunity"), deal,
                                QStringLiteral("stage=qualified")});
    EXPECT_EQ(refused.status, 1);
    EXPECT_TRUE(refused.err.contains("stage_reason")) << refused.err.toStdString();
    made(QStringLiteral("set opportunity %1 stage=qualified stage_reason=Urgent").arg(deal));
    const QJsonArray history = listed(QStringLiteral("stage-changes"));
    EXPECT_EQ(history.last().toObject().value(QStringLiteral("reason")).toString(),
              QStringLiteral("Urgent"));
}

TEST_F(StageCommands, LinesSumUpAndTheNorthStarIsTheOneThatIsSet)
{
    made(QStringLiteral("add product name=Console"));
    const QString deal = idOf(QStringLiteral("add opportunity name=Deal"));
    made(QStringLiteral("add deal-lines opportunity=%1 product=Console quantity=3 price=100 "
                        "discount=10")
             .arg(deal));
    EXPECT_EQ(made(QStringLiteral("show opportunity %1").arg(deal))
                  .value(QStringLiteral("amount"))
                  .toInt(),
              27000);
    EXPECT_EQ(listed(QStringLiteral("terms-changes")).size(), 2);
    made(QStringLiteral("set opportunity %1 stage=won").arg(deal));
    made(QStringLiteral("add setting key=north_star.target value=1000"));
    const QJsonObject star = made(QStringLiteral("insight north-star"));
    EXPECT_EQ(star.value(QStringLiteral("figure")).toString(), QStringLiteral("won_value"));
    EXPECT_DOUBLE_EQ(star.value(QStringLiteral("value")).toDouble(), 270);
    EXPECT_DOUBLE_EQ(star.value(QStringLiteral("reached")).toDouble(), 27);
}

} // namespace
} // namespace attache::test
