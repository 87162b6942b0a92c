#include "core/brief/document_text.h"
#include "core/brief/joint_plan.h"
#include "core/insight/forecast_error.h"
#include "core/insight/gate_state.h"
#include "core/insight/path_outlook.h"
#include "core/insight/readiness_outcome.h"
#include "core/queries/deal_path.h"
#include "core/queries/report_comments.h"
#include "core/record/records_with.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

namespace attache {
namespace {

QDate day(const char *text)
{
    return QDate::fromString(QLatin1String(text), Qt::ISODate);
}

PathStep step(const char *due, int days, const char *done = nullptr)
{
    PathStep made;
    made.due = day(due);
    made.days = days;
    if (done != nullptr)
        made.doneOn = day(done);
    return made;
}

TEST(PathOutlook, WhatIsLateMovesTheStepsAfterItByAsMuch)
{
    const std::vector<PathStep> steps = {step("2026-03-01", 2, "2026-03-01"), step("2026-03-05", 3),
                                         step("2026-03-20", 5), step("2026-04-30", 10)};
    const PathOutlook outlook = pathOutlook(steps, day("2026-03-12"));
    EXPECT_EQ(outlook.behind, 7);
    EXPECT_EQ(outlook.waitsFor, 1);
    EXPECT_FALSE(outlook.steps[0].late);
    EXPECT_FALSE(outlook.steps[0].likely.isValid()) << "it is done";
    EXPECT_TRUE(outlook.steps[1].late);
    EXPECT_EQ(outlook.steps[2].begin, day("2026-03-15"));
    EXPECT_EQ(outlook.steps[1].latest, day("2026-03-15")) << "then the next one can still begin";
    EXPECT_FALSE(outlook.steps[2].latest.isValid()) << "it is not late";
    EXPECT_FALSE(pathOutlook(steps, day("2026-03-16")).steps[1].latest.isValid());
    EXPECT_EQ(outlook.steps[2].likely, day("2026-03-27"));
    EXPECT_EQ(outlook.goLive, day("2026-04-30"));
    EXPECT_EQ(outlook.likelyGoLive, day("2026-05-07"));
}

TEST(PathOutlook, APathInTimeMovesNothing)
{
    const PathOutlook outlook = pathOutlook(std::vector{step("2026-03-20", 5)}, day("2026-03-12"));
    EXPECT_FALSE(outlook.isLate());
    EXPECT_FALSE(outlook.steps[0].likely.isValid());
    EXPECT_EQ(outlook.likelyGoLive, outlook.goLive);
    EXPECT_FALSE(pathOutlook({}, day("2026-03-12")).goLive.isValid());
}

OpportunityFacts deal(qint64 id, Stage stage, qint64 major, const char *close,
                      const char *closed = nullptr)
{
    OpportunityFacts made;
    made.id = Id<Opportunity>(id);
    made.account = Id<Account>(id);
    made.stage = stage;
    made.amount = Money::fromMajor(major);
    made.currency = QStringLiteral("CNY");
    made.openedOn = day("2026-01-05");
    made.expectedClose = day(close);
    if (closed != nullptr)
        made.closedOn = day(closed);
    made.hasMetDecider = true;
    return made;
}

TEST(ForecastError, HoldsWhatWasForecastAgainstWhatCame)
{
    // The second quarter as it stood on its first day: one that was won in it, one that is still
    // open, one that was expected later, and one that was opened only within it.
    std::vector<OpportunityFacts> deals = {deal(1, Stage::Won, 100, "2026-05-01", "2026-05-20"),
                                           deal(2, Stage::Negotiation, 200, "2026-06-01"),
                                           deal(3, Stage::Negotiation, 400, "2026-09-01"),
                                           deal(4, Stage::Won, 50, "2026-06-01", "2026-06-02")};
    deals[0].probability = 60;
    deals[3].openedOn = day("2026-04-10");
    const std::vector<StageStep> steps = {
        {Id<Opportunity>(1), std::nullopt, Stage::Negotiation, day("2026-03-20")},
        {Id<Opportunity>(1), Stage::Negotiation, Stage::Won, day("2026-05-20")},
        {Id<Opportunity>(2), std::nullopt, Stage::Negotiation, day("2026-03-25")},
        {Id<Opportunity>(3), std::nullopt, Stage::Negotiation, day("2026-03-25")},
        {Id<Opportunity>(4), std::nullopt, Stage::Lead, day("2026-04-10")},
        {Id<Opportunity>(4), Stage::Lead, Stage::Won, day("2026-06-02")}};
    const ForecastError error =
        lastQuarterError(deals, steps, {}, day("2026-08-15"), StageBook::standard());
    EXPECT_EQ(error.begin, day("2026-04-01"));
    EXPECT_EQ(error.end, day("2026-06-30"));
    EXPECT_EQ(error.n, 2);
    EXPECT_EQ(error.won, Money::fromMajor(150));
    EXPECT_EQ(error.said, Money::fromMajor(60 + 140)) << "60 % of 100, the usual 70 % of 200";
    EXPECT_EQ(error.weighted, Money::fromMajor(70 + 140));
    ASSERT_TRUE(error.errorOf(error.said));
    EXPECT_NEAR(*error.errorOf(error.said), 33.33, 0.01);
    EXPECT_NEAR(*error.errorOf(Money::fromMajor(120)), -20, 0.01);
}

TEST(ForecastError, SaysNothingWhereNothingWasWonOrForecast)
{
    const ForecastError error =
        lastQuarterError({}, {}, {}, day("2026-08-15"), StageBook::standard());
    EXPECT_EQ(error.n, 0);
    EXPECT_FALSE(error.errorOf(Money::fromMajor(5)));
}

PreparedVisit visit(qint64 deal, const char *on, int readiness, const char *reached = nullptr)
{
    PreparedVisit made;
    made.facts.opportunity = Id<Opportunity>(deal);
    made.facts.day = day(on);
    if (reached != nullptr)
        made.facts.reachedOn = day(reached);
    made.readiness = readiness;
    return made;
}

TEST(ReadinessOutcome, CountsWhatMovedOnByHowWellItWasPrepared)
{
    const std::vector<PreparedVisit> visits = {
        visit(1, "2026-03-01", 40),                // its deal went on too late
        visit(1, "2026-03-20", 49, "2026-03-21"),  // an objective was reached
        visit(2, "2026-03-01", 50),                // its deal was lost
        visit(3, "2026-03-01", 84),                // its deal went on
        visit(0, "2026-03-01", 85, "2026-04-20")}; // reached by another visit, long after
    const std::vector<StageStep> steps = {
        {Id<Opportunity>(1), Stage::Lead, Stage::Qualified, day("2026-04-10")},
        {Id<Opportunity>(2), Stage::Lead, Stage::Lost, day("2026-03-03")},
        {Id<Opportunity>(3), Stage::Qualified, Stage::Proposal, day("2026-03-15")}};
    const ReadinessOutcome outcome = readinessOutcome(visits, steps);
    EXPECT_EQ(outcome.visits, 5);
    EXPECT_EQ(outcome.movedOn, 2);
    EXPECT_NEAR(outcome.average, (40 + 49 + 50 + 84 + 85) / 5.0, 0.001);
    EXPECT_EQ(outcome.bands[0].visits, 2);
    EXPECT_EQ(outcome.bands[0].movedOn, 1);
    EXPECT_EQ(outcome.bands[0].deals.size(), 1U) << "each deal once";
    EXPECT_EQ(outcome.bands[1].movedOn, 0);
    EXPECT_EQ(outcome.bands[2].movedOn, 1);
    EXPECT_EQ(outcome.bands[3].visits, 1);
    EXPECT_EQ(outcome.bands[3].movedOn, 0);
    EXPECT_FALSE(outcome.bands[0].says()) << "two visits are too few for a rate";
}

class GatesOfADeal : public ::testing::Test
{
protected:
    GatesOfADeal()
    {
        Account account;
        account.name = QStringLiteral("Acme");
        account.businessType = BusinessType::Tool;
        m_account = m_file.insert(account);
        Opportunity made;
        made.account = m_account.id;
        made.name = QStringLiteral("Deal");
        made.stage = Stage::Lead;
        m_deal = m_file.insert(made);
    }

    StageBook book() { return *StageBook::read(m_file.connection()); }
    std::vector<GateState> gates(Language language = Language::Chinese)
    {
        const StageBook stages = book();
        const auto evidence = gateEvidenceOf(m_file.connection(), m_deal.id);
        return gatesOnTheWay(stages, stages.setFor({}, BusinessType::Tool), Stage::Lead,
                             std::nullopt, *evidence, language);
    }
    GateEvidence note(const GateState &gate, size_t condition, EvidenceLevel level)
    {
        GateEvidence made;
        made.opportunity = m_deal.id;
        made.stage = gate.stage;
        made.condition = gate.conditions[condition].condition;
        made.level = level;
        return m_file.insert(made);
    }
    Result<void> moveTo(Stage stage, const QString &reason = {})
    {
        return m_file->perform(QStringLiteral("move"), [&](Writer &writer) {
            return writer.change(m_deal.id, [&](Opportunity &deal) {
                deal.stage = stage;
                if (!reason.isEmpty())
                    deal.stageReason = reason;
            });
        });
    }

    test::TempWorkspace m_file;
    Account m_account;
    Opportunity m_deal;
};

TEST_F(GatesOfADeal, TheBestOfWhatIsKnownCounts)
{
    const std::vector<GateState> before = gates();
    ASSERT_FALSE(before.empty());
    EXPECT_EQ(before.front().stage, Stage::Qualified);
    EXPECT_EQ(before.front().missing(), 2);
    note(before.front(), 0, EvidenceLevel::Confirmed);
    note(before.front(), 0, EvidenceLevel::Assumed);
    note(before.front(), 1, EvidenceLevel::Assumed);
    const GateState after = gates().front();
    EXPECT_EQ(after.missing(), 1);
    EXPECT_EQ(after.conditions[0].level, EvidenceLevel::Confirmed);
    EXPECT_FALSE(after.conditions[1].isMet());
    EXPECT_TRUE(after.conditions[1].evidence) << "noted, but only assumed";
}

TEST_F(GatesOfADeal, StandInBothLanguagesUnderOneName)
{
    const GateState chinese = gates().front();
    const GateState english = gates(Language::English).front();
    ASSERT_EQ(chinese.conditions.size(), english.conditions.size());
    EXPECT_EQ(chinese.conditions[0].condition, english.conditions[0].condition);
    EXPECT_NE(chinese.conditions[0].words, english.conditions[0].words);
    EXPECT_TRUE(english.conditions[0].words.at(0).isUpper());
}

TEST_F(GatesOfADeal, AssumedNeverPassesSilentlyInAnyOfThePresets)
{
    const StageBook stages = book();
    for (const StageSet &set : stages.sets())
        EXPECT_TRUE(set.asksReason) << qPrintable(set.name);
    EXPECT_FALSE(moveTo(Stage::Qualified));
    const GateState gate = gates().front();
    note(gate, 0, EvidenceLevel::Said);
    note(gate, 1, EvidenceLevel::Written);
    EXPECT_TRUE(moveTo(Stage::Qualified));
    EXPECT_FALSE(moveTo(Stage::Proposal));
    EXPECT_TRUE(moveTo(Stage::Proposal, QStringLiteral("They insist on a demonstration")));
}

class JointPlanTest : public GatesOfADeal
{
protected:
    JointPlanTest()
    {
        Contact buyer;
        buyer.account = m_account.id;
        buyer.name = QStringLiteral("Zhang San");
        m_buyer = m_file.insert(buyer);
        add(QStringLiteral("White paper"), Party::Us, -3);
        add(QStringLiteral("Review"), Party::Them, 10);
    }
    void add(const QString &name, Party party, int due)
    {
        PathStep made;
        made.opportunity = m_deal.id;
        made.name = name;
        made.party = party;
        made.owner = QStringLiteral("Lin");
        made.contact = m_buyer.id;
        made.due = m_file.clock.today().addDays(due);
        made.days = 4;
        made.stepInOn = made.due.addDays(-1);
        made.notes = QStringLiteral("their lawyer is slow");
        made.position = m_position++;
        m_file.insert(made);
    }
    QString text(Edition edition)
    {
        const auto plan = readJointPlan(m_file.connection(), m_deal.id, m_file.clock.today());
        return toMarkdown(jointPlanDocument(*plan, edition, Language::English));
    }

    Contact m_buyer;
    int m_position = 0;
};

TEST_F(JointPlanTest, TheExternalEditionHoldsWhatBothSidesAgreed)
{
    const QString external = text(Edition::External);
    for (const char *held : {"White paper", "Review", "Zhang San", "Lin", "Acme"})
        EXPECT_TRUE(external.contains(QLatin1String(held))) << held;
    for (const char *ours : {"lawyer", "likely", "As it stands", "late"})
        EXPECT_FALSE(external.contains(QLatin1String(ours))) << ours;
    EXPECT_TRUE(external.contains(QStringLiteral("under way"))) << "of what is late";
    const QString internal = text(Edition::Internal);
    for (const char *ours : {"lawyer", "likely", "As it stands", "late"})
        EXPECT_TRUE(internal.contains(QLatin1String(ours))) << ours;
    EXPECT_GT(internal.size(), external.size());
}

TEST_F(JointPlanTest, ItsTimetableHasABarForEachStepWithADay)
{
    PathStep open;
    open.opportunity = m_deal.id;
    open.name = QStringLiteral("Signature");
    open.position = m_position++;
    m_file.insert(open);
    const auto plan = readJointPlan(m_file.connection(), m_deal.id, m_file.clock.today());
    ASSERT_TRUE(plan);
    const Document document = jointPlanDocument(*plan, Edition::External, Language::English);
    const Chart *chart = nullptr;
    for (const Block &block : document.blocks)
        chart = std::holds_alternative<Chart>(block) ? &std::get<Chart>(block) : chart;
    ASSERT_TRUE(chart);
    ASSERT_GE(chart->categories.size(), 2U);
    const ChartCategory &ours = chart->categories[0];
    const ChartCategory &theirs = chart->categories[1];
    EXPECT_EQ(ours.label, QStringLiteral("1  White paper"));
    EXPECT_EQ(theirs.label, QStringLiteral("2  Review"));
    EXPECT_GT(ours.marks.front().strength, theirs.marks.front().strength);
    EXPECT_LT(ours.marks.front().to, theirs.marks.front().to);
    for (const ChartCategory &each : chart->categories) {
        EXPECT_LT(each.marks.front().from, each.marks.front().to) << qPrintable(each.label);
        EXPECT_LE(each.marks.front().to, chart->high) << qPrintable(each.label);
    }
}

TEST_F(JointPlanTest, AnotherDealsPriceIsTheOneLastGiven)
{
    Product product;
    product.name = QStringLiteral("Console");
    product = m_file.insert(product);
    const auto line = [&](Id<Opportunity> deal, qint64 major) {
        DealLine made;
        made.opportunity = deal;
        made.product = product.id;
        made.price = Money::fromMajor(major);
        made.quotedOn = m_file.clock.today();
        m_file.insert(made);
    };
    Opportunity other;
    other.account = m_account.id;
    other.name = QStringLiteral("Before");
    other = m_file.insert(other);
    line(other.id, 80);
    line(m_deal.id, 100);
    const auto given = lastPrice(m_file.connection(), m_account.id, product.id, m_deal.id);
    ASSERT_TRUE(given && *given);
    EXPECT_EQ((*given)->price, Money::fromMajor(80));
}

TEST(ReportComments, BelongToTheirDaysAndGoWithTheirWords)
{
    test::TempWorkspace file;
    const QDate from = day("2026-03-02");
    const QDate to = day("2026-03-08");
    const auto say = [&](const QString &text) {
        return file->perform(QStringLiteral("comment"), [&](Writer &writer) {
            return setReportComment(writer, from, to, QStringLiteral("bridge"), text);
        });
    };
    ASSERT_TRUE(say(QStringLiteral("All from the open day")));
    ASSERT_TRUE(say(QStringLiteral("Most from the open day")));
    const auto comments = reportComments(file.connection(), from, to);
    ASSERT_EQ(comments->size(), 1U);
    EXPECT_EQ(comments->front().text, QStringLiteral("Most from the open day"));
    EXPECT_TRUE(reportComments(file.connection(), from.addDays(7), to.addDays(7))->empty());
    ASSERT_TRUE(say({}));
    EXPECT_TRUE(reportComments(file.connection(), from, to)->empty());
}

} // namespace
} // namespace attache
