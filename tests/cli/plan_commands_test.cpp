#include "tests/cli/cli_run.h"

namespace attache::test {
namespace {

class PlanCommands : public Cli
{
protected:
    PlanCommands() { language = QStringLiteral("en"); }
};

TEST_F(PlanCommands, PlanProposesWithReasonsInSlotsOfOnePlaceADay)
{
    makeSample();
    const Outcome run = at({QStringLiteral("plan"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonObject plan = run.object();
    EXPECT_EQ(plan.value(QStringLiteral("slot_starts")).toArray().size(), 8);
    const QJsonArray proposals = plan.value(QStringLiteral("proposals")).toArray();
    ASSERT_FALSE(proposals.isEmpty());
    int before = 1'000'000;
    QHash<QString, QString> placeOfDay;
    for (const auto each : proposals) {
        const QJsonObject proposal = each.toObject();
        EXPECT_LE(proposal.value(QStringLiteral("score")).toInt(), before);
        before = proposal.value(QStringLiteral("score")).toInt();
        EXPECT_FALSE(proposal.value(QStringLiteral("reasons")).toArray().isEmpty());
        EXPECT_FALSE(proposal.value(QStringLiteral("purpose")).toString().isEmpty());
        const QString day = proposal.value(QStringLiteral("starts")).toString().left(10);
        if (day.isEmpty() ||
            proposal.value(QStringLiteral("kind")).toString() != QLatin1String("on_site"))
            continue;
        const QString place = proposal.value(QStringLiteral("place")).toString();
        EXPECT_EQ(placeOfDay.value(day, place), place);
        placeOfDay.insert(day, place);
    }
    EXPECT_FALSE(plan.value(QStringLiteral("goals")).toArray().isEmpty());
    EXPECT_FALSE(plan.value(QStringLiteral("reactivations")).toArray().isEmpty());
    EXPECT_EQ(plan.value(QStringLiteral("enquiries")).toArray().size(), 1);

    const Outcome told = at({QStringLiteral("plan")});
    EXPECT_EQ(told.status, 0);
    EXPECT_GT(told.out.count('\n'), proposals.size());
    const Outcome later = at({QStringLiteral("plan"), QStringLiteral("--week"),
                              QStringLiteral("2031-03-05"), QStringLiteral("--json")});
    EXPECT_EQ(later.object().value(QStringLiteral("monday")).toString(),
              QStringLiteral("2031-03-03"));
    EXPECT_EQ(at({QStringLiteral("plan"), QStringLiteral("--week"), QStringLiteral("soon")}).status,
              2);
}

TEST_F(PlanCommands, TheWeekTheTiersAndTheMapGoOntoPaper)
{
    makeSample();
    for (const char *command : {"plan", "tiers", "product-map"}) {
        const QString name = QLatin1String(command);
        const Outcome told = at({name, QStringLiteral("--markdown")});
        ASSERT_EQ(told.status, 0) << command << told.err.toStdString();
        EXPECT_TRUE(told.out.startsWith("# ")) << command;
        EXPECT_TRUE(told.out.contains("How to read it")) << command;
        EXPECT_GT(told.out.count('|'), 20) << command << ": tables";
        EXPECT_EQ(at({name, QStringLiteral("--markdown"), QStringLiteral("--text")}).status, 2);
        EXPECT_EQ(at({name, QStringLiteral("--password"), QStringLiteral("x")}).status, 2)
            << "only a PDF has one";
        EXPECT_FALSE(at({name}).out.contains("How to read it")) << command;
    }
    const QString pdf = path("week.pdf");
    const Outcome written = at({QStringLiteral("plan"), QStringLiteral("--week"),
                                QStringLiteral("2026-12-07"), QStringLiteral("--pdf"), pdf});
    ASSERT_EQ(written.status, hasWindow() ? 0 : 1) << written.err.toStdString();
    QFile file(pdf);
    ASSERT_EQ(file.open(QIODevice::ReadOnly), hasWindow());
    if (hasWindow())
        EXPECT_EQ(file.read(5), "%PDF-");
}

TEST_F(PlanCommands, ReactivationsAreAFigure)
{
    makeSample();
    const Outcome run =
        at({QStringLiteral("insight"), QStringLiteral("reactivations"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonObject figure = run.object();
    EXPECT_EQ(figure.value(QStringLiteral("lost")).toInt(), 5);
    EXPECT_EQ(figure.value(QStringLiteral("reactivated")).toInt(), 0);
    EXPECT_TRUE(figure.value(QStringLiteral("rate")).isNull());
    EXPECT_GE(figure.value(QStringLiteral("wakeable")).toInt(), 4);
}

TEST_F(PlanCommands, NeedsAcrossAccountsAreAFigure)
{
    makeSample();
    const Outcome run =
        at({QStringLiteral("insight"), QStringLiteral("needs"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonObject figure = run.object();
    const QJsonArray themes = figure.value(QStringLiteral("themes")).toArray();
    ASSERT_EQ(themes.size(), 2);
    for (const auto each : themes) {
        const QJsonObject theme = each.toObject();
        EXPECT_GE(theme.value(QStringLiteral("accounts")).toInt(), 2);
        EXPECT_FALSE(theme.value(QStringLiteral("roles")).toArray().isEmpty());
        EXPECT_EQ(theme.value(QStringLiteral("true")).toInt() +
                      theme.value(QStringLiteral("unverified")).toInt() +
                      theme.value(QStringLiteral("doubtful")).toInt(),
                  theme.value(QStringLiteral("needs")).toInt());
        EXPECT_FALSE(theme.value(QStringLiteral("waiting")).toArray().isEmpty());
    }
    EXPECT_FALSE(figure.value(QStringLiteral("proposals")).toArray().isEmpty());
    const QJsonArray vague = figure.value(QStringLiteral("vague")).toArray();
    ASSERT_FALSE(vague.isEmpty());
    EXPECT_FALSE(vague.at(0).toObject().value(QStringLiteral("ask")).isUndefined());
    const Outcome told = at({QStringLiteral("insight"), QStringLiteral("needs")});
    EXPECT_EQ(told.out.count('\n'), themes.size() + 2) << "a head, and what has no theme";
}

} // namespace
} // namespace attache::test
