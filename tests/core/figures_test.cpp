#include "core/brief/amount_text.h"
#include "core/brief/chart_table.h"
#include "core/brief/document_text.h"
#include "core/brief/figure.h"
#include "core/brief/report.h"
#include "core/brief/week_figures.h"
#include "core/domain/path_step.h"
#include "core/domain/record_types.h"
#include "core/insight/bridge.h"
#include "core/insight/forecast_plan.h"
#include "tests/core/figure_deals.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace attache {
namespace {

using test::Cny;
using test::deal;
using test::someDeals;
using test::sourceOf;
using test::Today;

TEST(Figures, EachAnswersItsQuestionOrSaysWhyItCannot)
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        for (const int count : {0, 1, 3, 200}) {
            const FigureSource source = sourceOf(someDeals(seed, count));
            for (const RateGroup group : {RateGroup::Industry, RateGroup::Coverage}) {
                for (const Figure &figure : allFigures(source, group)) {
                    SCOPED_TRACE(figure.key.toStdString());
                    EXPECT_FALSE(figure.question.isEmpty());
                    EXPECT_FALSE(figure.definition.isEmpty());
                    EXPECT_NE(figure.chart.isEmpty(), figure.nothing.isEmpty());
                    EXPECT_EQ(figure.chart.isEmpty(), figure.finding.isEmpty());
                    for (const auto &row : figure.table.rows)
                        EXPECT_EQ(row.size(), figure.table.columns.size());
                    for (const ChartLine &line : figure.chart.lines)
                        EXPECT_EQ(line.values.size(), figure.chart.categories.size());
                }
            }
        }
    }
}

TEST(Figures, ASmallSampleIsSaidInWordsAndNotDrawnAsARate)
{
    std::vector<OpportunityFacts> deals;
    for (int i = 1; i <= 4; ++i)
        deals.push_back(deal(i, Stage::Won, 1000, Today));
    Figure figure = winRateFigure(sourceOf(deals), RateGroup::Industry);
    ASSERT_EQ(figure.chart.categories.size(), 1U);
    EXPECT_FALSE(figure.chart.categories[0].point.has_value());
    EXPECT_FALSE(figure.chart.categories[0].words.isEmpty());
    EXPECT_FALSE(figure.chart.reference.has_value());
    deals.push_back(deal(5, Stage::Lost, 1000, Today));
    figure = winRateFigure(sourceOf(deals), RateGroup::Industry);
    ASSERT_TRUE(figure.chart.categories[0].point.has_value());
    EXPECT_DOUBLE_EQ(*figure.chart.categories[0].point, 80);
    EXPECT_LT(figure.chart.categories[0].low, 80);
    EXPECT_LE(figure.chart.categories[0].high, 100);
}

TEST(Figures, ARateAtTheHeadIsSaidFromFiveDecisionsOn)
{
    std::vector<OpportunityFacts> deals;
    for (int i = 1; i <= 4; ++i)
        deals.push_back(deal(i, Stage::Won, 1000, Today));
    const auto rate = [&deals] {
        const std::vector<HeadFigure> heads = headFigures(sourceOf(deals));
        const auto found = std::ranges::find(heads, QStringLiteral("win-rate"), &HeadFigure::key);
        return found == heads.end() ? HeadFigure() : *found;
    };
    const HeadFigure small = rate();
    EXPECT_FALSE(small.value.contains(u'%'));
    EXPECT_FALSE(small.values.back().has_value());
    deals.push_back(deal(5, Stage::Lost, 1000, Today));
    const HeadFigure enough = rate();
    EXPECT_TRUE(enough.value.contains(QStringLiteral("80"))) << qPrintable(enough.value);
    EXPECT_EQ(enough.note, QStringLiteral("n = 5"));
    EXPECT_NE(enough.note, small.note);
    ASSERT_TRUE(enough.values.back().has_value());
}

TEST(Figures, TheRowsOfTheirTablesLeadToTheAccountsOfATier)
{
    FigureSource source = sourceOf({});
    const auto account = [&source](qint64 id, Tier tier, QDate met) {
        AccountFacts facts;
        facts.id = Id<Account>(id);
        facts.tier = tier;
        facts.lastContact = met;
        source.accounts.push_back(facts);
    };
    account(1, Tier::S, Today);
    account(2, Tier::S, Today.addYears(-1));
    account(3, Tier::B, {});
    account(4, Tier::B, Today.addYears(-2));
    const Figure figure = cadenceFigure(source);
    ASSERT_EQ(figure.table.rows.size(), 2U);
    ASSERT_EQ(figure.tableRecords.size(), 2U);
    EXPECT_EQ(figure.tableRecords[0], std::vector<qint64>{2}) << "whom one neglects";
    EXPECT_EQ(figure.tableRecords[1], (std::vector<qint64>{3, 4}));
    ASSERT_EQ(figure.chart.categories.size(), 2U);
    EXPECT_EQ(figure.chart.categories[1].records, figure.tableRecords[1]);
}

TEST(Figures, EveryRowOfAChartHasItsName)
{
    FigureSource source = sourceOf(someDeals(7, 120));
    for (int i = 1; i <= 12; ++i) {
        AccountFacts facts;
        facts.id = Id<Account>(i);
        facts.tier = i % 2 == 0 ? Tier::A : Tier::C;
        facts.lastContact = Today.addDays(-40 * i);
        source.accounts.push_back(facts);
    }
    std::vector<Figure> figures = allFigures(source, RateGroup::Industry);
    for (Figure &each : steeringFigures(source))
        figures.push_back(std::move(each));
    int drawn = 0;
    for (const Figure &figure : figures) {
        for (const ChartCategory &row : figure.chart.categories)
            EXPECT_FALSE(row.label.isEmpty()) << figure.key.toStdString();
        drawn += figure.chart.categories.empty() ? 0 : 1;
    }
    EXPECT_GT(drawn, 5);
}

TEST(Figures, TheBridgeEndsWhereItsLastColumnStands)
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        FigureSource source = sourceOf(someDeals(seed, 80));
        source.period = {Today.addDays(-90), Today};
        const Figure figure = bridgeFigure(source);
        if (figure.chart.isEmpty())
            continue;
        const auto &columns = figure.chart.categories;
        for (size_t i = 1; i + 1 < columns.size(); ++i)
            EXPECT_NEAR(columns[i].marks.front().from, columns[i - 1].marks.front().to, 1e-6);
        EXPECT_NEAR(columns.back().marks.front().to, columns[columns.size() - 2].marks.front().to,
                    1e-6);
        EXPECT_LE(figure.chart.low, columns.back().marks.front().to);
    }
}

TEST(Figures, ABridgeWithoutAnyChangeSaysSo)
{
    FigureSource source = sourceOf({deal(1, Stage::Negotiation, 100'000, Today.addDays(20))});
    source.period = {Today.addDays(-7), Today};
    EXPECT_EQ(bridgeFigure(source).finding, QStringLiteral("As much is open as before."));
}

TEST(Figures, AFunnelNeverWidensAndItsRecordsAreThoseItCounts)
{
    const Figure figure = funnelFigure(sourceOf(someDeals(3, 200)));
    for (size_t i = 0; i < figure.chart.categories.size(); ++i) {
        const ChartCategory &row = figure.chart.categories[i];
        EXPECT_EQ(static_cast<double>(row.records.size()), row.marks.front().to);
        if (i > 0) {
            EXPECT_LE(row.marks.front().to, figure.chart.categories[i - 1].marks.front().to);
        }
    }
}

TEST(Report, GoesOutForTheWeekBeforeTheReportDay)
{
    // 24 November 2026 is a Tuesday.
    EXPECT_EQ(reportDays(false, Today, 1).to, QDate(2026, 11, 22));
    EXPECT_EQ(reportDays(false, Today, 1).from, QDate(2026, 11, 16));
    EXPECT_EQ(reportDays(false, Today, 2).to, QDate(2026, 11, 23));
    EXPECT_EQ(reportDays(false, Today, 3).to, QDate(2026, 11, 17));
    EXPECT_EQ(reportDays(false, Today, 1, 1).to, QDate(2026, 11, 15));
    EXPECT_EQ(reportDays(true, Today, 1).from, QDate(2026, 10, 1));
    EXPECT_EQ(reportDays(true, Today, 1, 2).to, QDate(2026, 8, 31));
}

TEST(Report, HasWhatIsChosenInItsOrderWithTheComments)
{
    ReportSource source;
    source.figures = sourceOf(someDeals(5, 60));
    ReportOptions options;
    options.days = reportDays(false, Today, 1);
    options.parts = {QStringLiteral("stuck"), QStringLiteral("forecast")};
    options.comments.insert(QStringLiteral("forecast"), QStringLiteral("Ask *now*"));
    const Document document = reportDocument(source, options);
    const QString text = toMarkdown(document);
    const auto stuck = text.indexOf(QStringLiteral("Stuck deals"));
    const auto forecast = text.indexOf(QStringLiteral("Forecast by month"));
    EXPECT_GE(stuck, 0);
    EXPECT_GT(forecast, stuck);
    EXPECT_GT(text.indexOf(QStringLiteral("Ask \\*now\\*")), forecast);
    EXPECT_FALSE(text.contains(QStringLiteral("Stage funnel")));
}

TEST(Report, AConclusionLeadsToItsFigureWhereThatIsShown)
{
    ReportSource source;
    source.figures = sourceOf(someDeals(5, 60));
    ReportOptions options;
    options.days = reportDays(false, Today, 1);
    options.parts = {QStringLiteral("conclusions"), QStringLiteral("forecast")};
    const QString text = toPlainText(reportDocument(source, options));
    EXPECT_EQ(text.count(QStringLiteral("(see ")), 1) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("(see Forecast by month)"))) << qPrintable(text);
    options.parts = {QStringLiteral("conclusions")};
    EXPECT_FALSE(toPlainText(reportDocument(source, options)).contains(QStringLiteral("(see ")));
}

TEST(Report, TellsWhatChangedSinceTheLast)
{
    ReportSource source;
    OpportunityFacts one = deal(1, Stage::Proposal, 240'000, QDate(2027, 1, 20));
    one.openedOn = QDate(2026, 9, 1);
    source.figures = sourceOf({one});
    source.figures.steps = {{one.id, {}, Stage::Lead, QDate(2026, 9, 1)},
                            {one.id, Stage::Lead, Stage::Proposal, QDate(2026, 11, 18)}};
    const auto terms = [&](qint64 minor, QDate close, QDate day) {
        return TermsStep{one.id, Money{minor}, Cny, close, {}, day};
    };
    source.figures.terms = {terms(20'000'000, QDate(2026, 12, 1), QDate(2026, 9, 1)),
                            terms(20'000'000, QDate(2026, 12, 21), QDate(2026, 10, 5)),
                            terms(24'000'000, QDate(2027, 1, 20), QDate(2026, 11, 17))};
    ReportOptions options;
    options.days = reportDays(false, Today, 1);
    options.parts = {QStringLiteral("numbers"), QStringLiteral("changes")};
    const Document document = reportDocument(source, options);
    const QString text = toMarkdown(document);
    EXPECT_TRUE(text.contains(shortAmount(Money{4'000'000}, Cny) +
                              QStringLiteral(" since the last report")))
        << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("Lead → Proposal"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("put off 2 time(s), +50 d"))) << qPrintable(text);
    for (const Block &block : document.blocks) {
        const auto *table = std::get_if<TableBlock>(&block);
        if (!table || table->columns.size() != 5)
            continue;
        ASSERT_EQ(table->rows.size(), 2U);
        EXPECT_EQ(table->rows[0][3].spans.front().tone, Tone::Ok) << "more than before";
        EXPECT_EQ(table->rows[1][3].spans.front().tone, Tone::Neutral);
    }
}

TEST(ChartTable, HasARowForEachCategory)
{
    Chart chart;
    chart.kind = Chart::Kind::Lines;
    chart.categories.resize(2);
    chart.lines = {{QStringLiteral("Us"), {}, Tone::Accent, true, {50.0, std::nullopt}}};
    const TableBlock table = chartTable(chart);
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0][1].plain(), QStringLiteral("50"));
    EXPECT_TRUE(table.rows[1][1].plain().isEmpty());
}

TEST(Figures, ValueAndHoursCountWhatIsServedAsWon)
{
    test::TempWorkspace file;
    FigureSource source = sourceOf({deal(1, fromStoredKey<Stage>(QStringLiteral("serving")), 1000),
                                    deal(2, Stage::Lead, 9000)});
    source.opportunities[0].closedOn = Today;
    source.stages = *StageBook::read(file.connection());
    source.times = {{Id<Account>(2), Today, 60}, {Id<Account>(9), Today, 60}};
    const Figure figure = valueAndHoursFigure(source);
    ASSERT_TRUE(figure.nothing.isEmpty());
    ASSERT_EQ(figure.table.rows.size(), 1U);
    EXPECT_EQ(figure.tableRecords, (std::vector<std::vector<qint64>>{{1}}));
    EXPECT_EQ(figure.finding,
              QStringLiteral("1 account(s) bring 80 % of the value and take 50 % of the hours."));
    EXPECT_TRUE(figure.advice.isEmpty()) << "half of the hours are not elsewhere";
    source.times[1].minutes = 61;
    EXPECT_FALSE(valueAndHoursFigure(source).advice.isEmpty());
    source.times.clear();
    EXPECT_EQ(valueAndHoursFigure(source).finding,
              QStringLiteral("1 account(s) bring 80 % of the value."));
}

TEST(Figures, ALongLineHasAPointForEverySoManyAccountsAndItsEnd)
{
    const auto points = [](int count) {
        std::vector<OpportunityFacts> deals;
        for (int i = 1; i <= count; ++i) {
            deals.push_back(deal(i, Stage::Won, 1000, Today));
            deals.back().account = Id<Account>(i);
        }
        const Figure figure = valueAndHoursFigure(sourceOf(deals));
        QStringList labels;
        for (const ChartCategory &each : figure.chart.categories)
            labels.append(each.label);
        EXPECT_EQ(figure.table.rows.size(), static_cast<size_t>(count));
        EXPECT_EQ(labels.first(), QStringLiteral("0"));
        EXPECT_EQ(labels.last(), QString::number(count));
        return labels.size();
    };
    EXPECT_EQ(points(1), 2);
    EXPECT_EQ(points(60), 61);
    EXPECT_EQ(points(61), 32) << "every second one, and the last";
    EXPECT_EQ(points(120), 61);
}

TEST(Figures, TheLeakIsTheStepOfTheLowestRateThatEnoughHaveStoodBefore)
{
    std::vector<OpportunityFacts> deals;
    qint64 id = 0;
    const auto add = [&](Stage furthest, int count) {
        for (int i = 0; i < count; ++i)
            deals.push_back(deal(++id, furthest, 1000));
    };
    // 12 leads, 9 qualified, 5 proposals, 1 negotiation, none won.
    add(Stage::Lead, 3);
    add(Stage::Qualified, 4);
    add(Stage::Proposal, 4);
    add(Stage::Negotiation, 1);
    EXPECT_EQ(funnelFigure(sourceOf(deals)).finding,
              QStringLiteral("The largest loss is after Proposal: 4 of 5 went no further."));
    // With one proposal less, too few have stood there.
    deals.erase(deals.begin() + 7);
    EXPECT_EQ(funnelFigure(sourceOf(deals)).finding,
              QStringLiteral("The largest loss is after Qualified: 4 of 8 went no further."));
}

TEST(Figures, AStageWithoutAFinishedStaySaysNoDays)
{
    FigureSource source = sourceOf({deal(1, Stage::Proposal, 1000), deal(2, Stage::Lead, 1000)});
    source.steps = {{Id<Opportunity>(1), std::nullopt, Stage::Lead, Today.addDays(-20)},
                    {Id<Opportunity>(1), Stage::Lead, Stage::Proposal, Today.addDays(-20)},
                    {Id<Opportunity>(2), std::nullopt, Stage::Lead, Today.addDays(-20)}};
    const Figure figure = stageDaysFigure(source);
    QStringList rows;
    for (const auto &row : figure.table.rows) {
        QStringList cells;
        for (const Inline &cell : row)
            cells.append(cell.plain());
        rows.append(cells.join(u'|'));
    }
    EXPECT_EQ(rows.at(0), QStringLiteral("Lead|0|0|45|1|0")) << "left on the day it came";
    EXPECT_EQ(rows.at(1), QStringLiteral("Qualified|–|–|30|0|0"));
    EXPECT_EQ(rows.at(2), QStringLiteral("Proposal|–|–|30|1|0"));
}

TEST(Figures, DealsThatGoThroughOneSetAreShownByItsStages)
{
    test::TempWorkspace file;
    const auto addDeal = [&](std::optional<BusinessType> type, Stage stage) {
        Account account;
        account.name = QStringLiteral("Account");
        account.businessType = type;
        Opportunity opportunity;
        opportunity.account = file.insert(account).id;
        opportunity.name = QStringLiteral("Deal");
        opportunity.stage = stage;
        file.insert(opportunity);
    };
    const auto expectStagesOf = [&](std::optional<BusinessType> type) {
        const auto source = readFigureSource(file.connection(), {}, {}, file.clock.today());
        ASSERT_OK(source);
        const StageBook &book = source->stages;
        QStringList expected;
        for (const Stage stage : book.openStagesOf(book.setFor({}, type)))
            expected.append(book.label(stage, book.setFor({}, type)));
        QStringList stays;
        for (const ChartCategory &each : stageDaysFigure(*source).chart.categories)
            stays.append(each.label);
        EXPECT_EQ(stays, expected);
        QStringList steps;
        for (const ChartCategory &each : funnelFigure(*source).chart.categories)
            steps.append(each.label);
        EXPECT_EQ(steps.first(expected.size()), expected);
    };
    addDeal(BusinessType::Hardware, Stage::Qualified);
    expectStagesOf(BusinessType::Hardware);
    addDeal(std::nullopt, Stage::Proposal);
    expectStagesOf(std::nullopt);
}

TEST(Figures, TheStarIsReachedAtItsTargetAndItsWeakDriverIsNamedBelowIt)
{
    std::vector<OpportunityFacts> deals;
    for (int i = 1; i <= 5; ++i)
        deals.push_back(deal(i, i <= 2 ? Stage::Won : Stage::Lost, 1000, Today));
    FigureSource source = sourceOf(deals);
    source.settings.northStar.drivers = {StarFigure::WinRate};
    EXPECT_TRUE(northStarFigure(source).advice.contains(QStringLiteral("Set a target")));
    source.settings.northStar.target = 2001;
    EXPECT_TRUE(northStarFigure(source).advice.startsWith(QStringLiteral("Weakest driver:")));
    source.settings.northStar.target = 2000;
    EXPECT_EQ(northStarFigure(source).advice, QStringLiteral("Reached: set the next target."));
    source.settings.northStar.target = 2001;
    source.opportunities.pop_back();
    EXPECT_EQ(northStarFigure(source).advice, QStringLiteral("The drivers hold: stay at it."))
        << "four are too few for a rate";
}

TEST(Figures, ARateOfDealsTakenUpAgainIsSaidFromFiveOn)
{
    const auto findingOf = [](int decided) {
        std::vector<OpportunityFacts> deals;
        for (int i = 1; i <= decided; ++i)
            deals.push_back(deal(i, i == 1 ? Stage::Won : Stage::Lost, 1000, Today.addDays(-1)));
        FigureSource source = sourceOf(deals);
        for (const OpportunityFacts &each : deals)
            source.steps.push_back({each.id, Stage::Lost, Stage::Lead, Today.addDays(-5)});
        return reactivationsFigure(source).finding;
    };
    EXPECT_TRUE(findingOf(5).contains(u'%')) << qPrintable(findingOf(5));
    EXPECT_FALSE(findingOf(4).contains(u'%')) << qPrintable(findingOf(4));
}

TEST(Figures, CallStagesByTheNamesOfTheStageSet)
{
    FigureSource source = sourceOf({deal(1, Stage::Won, 100, Today.addDays(-3)),
                                    deal(2, Stage::Lost, 70, Today.addDays(-3)),
                                    deal(3, Stage::Lead, 90, Today.addDays(9))});
    const auto words = [&] {
        QStringList all;
        for (const Figure &figure : allFigures(source, RateGroup::Industry)) {
            all.append(figure.chart.pastLabel);
            for (const ChartCategory &each : figure.chart.categories)
                all.append(each.label);
            for (const auto &column : figure.table.columns)
                all.append(column.header);
        }
        return all;
    };
    EXPECT_TRUE(words().contains(QStringLiteral("Won")));
    StageSet set;
    set.id = Id<StageSet>(1);
    std::vector<DealStage> stages;
    for (const auto &[stage, phase, name] : {std::tuple(Stage::Lead, Phase::Lead, "Idea"),
                                             std::tuple(Stage::Won, Phase::Won, "Signed"),
                                             std::tuple(Stage::Lost, Phase::Lost, "Gone")}) {
        DealStage made;
        made.stageSet = set.id;
        made.key = keyOf(stage);
        made.phase = phase;
        made.name = made.nameEn = QLatin1String(name);
        stages.push_back(made);
    }
    source.stages = StageBook({set}, stages, Settings());
    EXPECT_FALSE(words().contains(QStringLiteral("Won")));
    EXPECT_FALSE(words().contains(QStringLiteral("Lost")));
    EXPECT_TRUE(words().contains(QStringLiteral("Signed")));
    EXPECT_TRUE(words().contains(QStringLiteral("Gone")));
}

TEST(Figures, NameTheCurrenciesThatTheyLeaveOut)
{
    FigureSource source = sourceOf(
        {deal(1, Stage::Won, 100, Today.addDays(-3)), deal(2, Stage::Won, 100, Today.addDays(-3)),
         deal(3, Stage::Won, 70, Today.addDays(-3)), deal(4, Stage::Lead, 90, Today.addDays(9)),
         deal(5, Stage::Lead, 90, Today.addDays(9)), deal(6, Stage::Lead, 90, Today.addDays(9))});
    const QString words = QStringLiteral("Not in it:");
    for (const Figure &figure : allFigures(source, RateGroup::Industry))
        EXPECT_FALSE(figure.finding.contains(words)) << figure.key.toStdString();
    source.opportunities[2].currency = QStringLiteral("USD");
    source.opportunities[4].currency = QStringLiteral("USD");
    source.opportunities[5].currency = QStringLiteral("EUR");
    EXPECT_TRUE(forecastFigure(source).finding.contains(QStringLiteral("in EUR, USD.")));
    EXPECT_TRUE(bridgeFigure(source).finding.contains(words));
    EXPECT_TRUE(valueAndHoursFigure(source).finding.contains(QStringLiteral("in USD.")));
    EXPECT_TRUE(sourcesFigure(source).finding.contains(QStringLiteral("in USD.")));
    EXPECT_FALSE(funnelFigure(source).finding.contains(words)) << "it counts no money";
}

} // namespace
} // namespace attache
