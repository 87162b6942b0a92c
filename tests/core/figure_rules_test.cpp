#include "core/brief/amount_text.h"
#include "core/brief/figure_words.h"
#include "core/domain/team_member.h"
#include "core/insight/account_figures.h"
#include "core/insight/as_of.h"
#include "core/insight/forecast.h"
#include "core/insight/money_sums.h"
#include "core/insight/north_star.h"
#include "core/insight/pipeline_totals.h"
#include "core/insight/repeated_misses.h"
#include "core/insight/service_levels.h"
#include "core/insight/stage_days.h"

#include <gmock/gmock.h>

namespace attache {
namespace {

using testing::ElementsAre;

const QString Cny = QStringLiteral("CNY");
const QDate Today(2026, 6, 15);

OpportunityFacts deal(qint64 id, Stage stage, std::optional<qint64> major, QDate closed = {})
{
    OpportunityFacts made;
    made.id = Id<Opportunity>(id);
    made.account = Id<Account>(id);
    made.stage = stage;
    if (major)
        made.amount = Money::fromMajor(*major);
    made.currency = Cny;
    made.closedOn = closed;
    return made;
}

// --- amounts and percentages in words ---

TEST(FigureWordsRules, AmountsTakeTheNextUnitWhereItBegins)
{
    const auto chinese = [](double major) {
        return shortAmount(Money{std::llround(major * 100)}, {});
    };
    const QString tens = QStringLiteral(" ten thousand");
    const QString hundreds = QStringLiteral(" hundred million");
    EXPECT_EQ(chinese(9'999), QStringLiteral("9999"));
    EXPECT_EQ(chinese(10'000), QStringLiteral("1") + tens);
    EXPECT_EQ(chinese(-10'000), QStringLiteral("-1") + tens);
    EXPECT_EQ(chinese(123'456), QStringLiteral("12.3") + tens);
    EXPECT_EQ(chinese(1'234'567), QStringLiteral("123") + tens);
    EXPECT_EQ(chinese(100'000), QStringLiteral("10") + tens) << "no zeros behind the point";
    EXPECT_EQ(chinese(99'990'000), QStringLiteral("9999") + tens);
    EXPECT_EQ(chinese(100'000'000), QStringLiteral("1") + hundreds);
    EXPECT_EQ(chinese(99'999'999), QStringLiteral("1") + hundreds) << "never 10,000 of the smaller";
    EXPECT_EQ(chinese(186'000'000), QStringLiteral("1.86") + hundreds);
    EXPECT_EQ(shortAmount(Money{12'345}, Cny), QStringLiteral("¥ 123"));
    EXPECT_EQ(shortAmount(Money{1'234}, QStringLiteral("USD")), QStringLiteral("USD 12.3"));
    EXPECT_EQ(shortAmount(Money{}, {}), QStringLiteral("0"));

    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto english = [](qint64 major) { return shortAmount(Money::fromMajor(major), {}); };
    EXPECT_EQ(english(9'999), QStringLiteral("9,999"));
    EXPECT_EQ(english(10'000), QStringLiteral("10 K"));
    EXPECT_EQ(english(999'000), QStringLiteral("999 K"));
    EXPECT_EQ(english(999'999), QStringLiteral("1 M"));
    EXPECT_EQ(english(1'000'000), QStringLiteral("1 M"));
    EXPECT_EQ(english(1'500'000), QStringLiteral("1.5 M"));
    EXPECT_EQ(english(999'999'999), QStringLiteral("1 B"));
    EXPECT_EQ(english(2'340'000'000), QStringLiteral("2.34 B"));
}

TEST(FigureWordsRules, AChartHasOneUnitByItsLargestAmount)
{
    const auto unit = [](qint64 major, const QString &currency = Cny) {
        return AmountScale(Money::fromMajor(major), currency).unit();
    };
    EXPECT_EQ(unit(99'999), QStringLiteral("元"));
    EXPECT_EQ(unit(100'000), QStringLiteral("万元"));
    EXPECT_EQ(unit(-100'000), QStringLiteral("万元"));
    EXPECT_EQ(unit(9'999'999'999), QStringLiteral("万元"));
    EXPECT_EQ(unit(10'000'000'000), QStringLiteral("亿元"));
    EXPECT_EQ(unit(100'000, QStringLiteral("USD")), QStringLiteral("万 USD"));
    const AmountScale scale(Money::fromMajor(200'000), Cny);
    EXPECT_EQ(scale.text(Money::fromMajor(35'000)), QStringLiteral("3.5"));
    EXPECT_EQ(scale.text(Money::fromMajor(-35'000)), QStringLiteral("−3.5"));
    EXPECT_EQ(scale.text(Money::fromMajor(30'000)), QStringLiteral("3"));
    EXPECT_EQ(scale.text(Money::fromMajor(100'000)), QStringLiteral("10"));
    EXPECT_EQ(scale.text(Money::fromMajor(134'000)), QStringLiteral("13"));
    EXPECT_EQ(scale.change(Money::fromMajor(30'000)), QStringLiteral("+3"));
    EXPECT_EQ(scale.change(Money{}), QStringLiteral("0"));
    EXPECT_EQ(AmountScale(Money::fromMajor(9), Cny).text(Money{420}), QStringLiteral("4"))
        << "whole amounts where nothing is divided";
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(unit(99'999), QStringLiteral("CNY"));
    EXPECT_EQ(unit(100'000), QStringLiteral("thousand CNY"));
    EXPECT_EQ(unit(99'999'999), QStringLiteral("thousand CNY"));
    EXPECT_EQ(unit(100'000'000), QStringLiteral("million CNY"));
}

TEST(FigureWordsRules, PercentagesSayTheirSignWhereThereIsOne)
{
    EXPECT_EQ(percentText(61.6), QStringLiteral("62 %"));
    EXPECT_EQ(percentText(-0.4), QStringLiteral("0 %"));
    EXPECT_EQ(percentChange(61.6), QStringLiteral("+62 %"));
    EXPECT_EQ(percentChange(-7.6), QStringLiteral("−8 %"));
    EXPECT_EQ(percentChange(0), QStringLiteral("0 %"));
    EXPECT_EQ(percentChange(0.3), QStringLiteral("0 %"));
    EXPECT_EQ(percentChange(-0.3), QStringLiteral("0 %"));
    EXPECT_EQ(tooSmall(0), QStringLiteral("none decided yet"));
    EXPECT_EQ(tooSmall(1), QStringLiteral("too few for a rate"));
}

TEST(FigureWordsRules, MonthsAndDaysSayTheirYearWhereItIsAnother)
{
    EXPECT_EQ(monthName({2026, 1, 1}, Today), QStringLiteral("Jan"));
    EXPECT_EQ(monthName({2027, 1, 1}, Today), QStringLiteral("Jan 27"));
    EXPECT_EQ(axisMonth({2027, 1, 1}, Today), QStringLiteral("Jan 27"));
    EXPECT_EQ(axisMonth({2027, 2, 1}, Today), QStringLiteral("Feb"));
    EXPECT_EQ(axisMonth({2026, 1, 1}, Today), QStringLiteral("Jan"));
    EXPECT_EQ(dayName({2026, 11, 26}, Today), QStringLiteral("26 Nov"));
    EXPECT_EQ(dayName({2025, 11, 26}, Today), QStringLiteral("26 Nov 2025"));
}

// --- sums ---

TEST(MoneyRules, PercentOfRoundsHalvesAwayFromZero)
{
    EXPECT_EQ(percentOf(Money{1}, 50).minor, 1);
    EXPECT_EQ(percentOf(Money{1}, 49).minor, 0);
    EXPECT_EQ(percentOf(Money{-1}, 50).minor, -1);
    EXPECT_EQ(percentOf(Money{-1}, 49).minor, 0);
    EXPECT_EQ(percentOf(Money{333}, 10).minor, 33);
    EXPECT_EQ(percentOf(Money{335}, 10).minor, 34);
    EXPECT_EQ(percentOf(Money{335}, 100).minor, 335);
    EXPECT_EQ(percentOf(Money{335}, 0).minor, 0);
}

TEST(MoneyRules, ACauseIsRepeatedFromTheSecondTimeOn)
{
    const auto goal = [](GoalState state, std::optional<GoalMiss> cause) {
        Goal made;
        made.state = state;
        made.missCause = cause;
        return made;
    };
    const GoalMiss first = choicesOf<GoalMiss>[0].value;
    const GoalMiss second = choicesOf<GoalMiss>[1].value;
    std::vector<Goal> goals{goal(GoalState::Missed, second), goal(GoalState::Missed, first),
                            goal(GoalState::Missed, {}), goal(GoalState::Missed, {}),
                            goal(GoalState::Reached, first)};
    EXPECT_FALSE(repeatedMiss(goals));
    goals.push_back(goal(GoalState::Missed, second));
    ASSERT_TRUE(repeatedMiss(goals));
    EXPECT_EQ(repeatedMiss(goals)->cause, second);
    EXPECT_EQ(repeatedMiss(goals)->times, 2);
    goals.push_back(goal(GoalState::Missed, first));
    EXPECT_EQ(repeatedMiss(goals)->cause, first) << "of equals the first of the list of causes";
    goals.push_back(goal(GoalState::Missed, second));
    EXPECT_EQ(repeatedMiss(goals)->cause, second);
    EXPECT_EQ(repeatedMiss(goals)->times, 3);
}

TEST(ParetoRules, TheVitalFewEndWhereEightyPercentAreReached)
{
    std::vector<OpportunityFacts> deals{deal(1, Stage::Won, 80),   deal(2, Stage::Won, 10),
                                        deal(3, Stage::Won, 10),   deal(4, Stage::Lost, 900),
                                        deal(5, Stage::Lead, 900), deal(6, Stage::Won, {})};
    std::vector<AccountTime> times{{Id<Account>(1), Today, 30},
                                   {Id<Account>(1), Today, 15},
                                   {Id<Account>(2), Today, 45},
                                   {Id<Account>(3), Today.addDays(-40), 999}};
    const DayRange period{Today.addDays(-30), Today};
    for (OpportunityFacts &each : deals)
        each.closedOn = Today;
    std::vector<Pareto> figures = pareto(deals, times, period);
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_EQ(figures[0].vitalFew, 1) << "80 of 100 are enough";
    EXPECT_EQ(figures[0].minutes, 90) << "hours before the period do not count";
    EXPECT_DOUBLE_EQ(figures[0].minutesOfVitalFew, 50);
    ASSERT_EQ(figures[0].rows.size(), 3U);
    EXPECT_EQ(figures[0].rows[1].account, Id<Account>(2)) << "equals by their id";
    EXPECT_EQ(figures[0].rows[1].minutes, 45);
    EXPECT_DOUBLE_EQ(figures[0].rows[0].shareSoFar, 80);
    deals[0].amount = Money::fromMajor(79);
    EXPECT_EQ(pareto(deals, times, period)[0].vitalFew, 2);
    deals[0].closedOn = Today.addDays(1);
    EXPECT_EQ(pareto(deals, times, period)[0].value, Money::fromMajor(20));
    // The currency of most deals first, however much the other one is.
    deals[0].closedOn = Today;
    deals[0].currency = QStringLiteral("AUD");
    deals[0].account = {};
    figures = pareto(deals, times, period);
    ASSERT_EQ(figures.size(), 2U);
    EXPECT_EQ(figures[0].currency, Cny);
    EXPECT_EQ(figures[0].valueWithoutAccount, 0);
    EXPECT_EQ(figures[1].value, Money::fromMajor(79));
    EXPECT_EQ(figures[1].valueWithoutAccount, 1);
    EXPECT_TRUE(figures[1].rows.empty());
}

TEST(PipelineRules, DealsWithoutAccountOrAmountAreCounted)
{
    std::vector<OpportunityFacts> deals{deal(1, Stage::Lead, 100), deal(2, Stage::Lead, {}),
                                        deal(3, Stage::Negotiation, 10), deal(4, Stage::Won, 5)};
    deals[1].account = {};
    deals[2].account = {};
    deals[2].probability = 0;
    deals[3].account = {};
    const PipelineTotals totals = pipelineTotals(deals, StageBook::standard());
    EXPECT_EQ(totals.all.count, 3);
    EXPECT_EQ(totals.withoutAccount, 2);
    EXPECT_EQ(totals.all.withoutAmount, 1);
    EXPECT_EQ(totals.all.value.of(Cny), Money::fromMajor(110));
    EXPECT_EQ(totals.all.weighted.of(Cny), Money::fromMajor(10)) << "its own 0 % counts";
    ASSERT_EQ(totals.stages.size(), 4U) << "also those in which nothing is";
    EXPECT_EQ(totals.stages[0].count, 2);
    EXPECT_EQ(totals.stages[1].count, 0);
    EXPECT_EQ(totals.stages[3].value.of(Cny), Money::fromMajor(10));
}

// --- the one figure to steer by ---

TEST(NorthStarRules, EachFigureCountsWhatItSays)
{
    StarRows rows;
    rows.opportunities = {deal(1, Stage::Won, 300, Today), deal(2, Stage::Won, {}, Today),
                          deal(3, Stage::Lost, 70, Today), deal(4, Stage::Proposal, 1000),
                          deal(5, Stage::Won, 900, Today.addDays(-31))};
    rows.opportunities.push_back(deal(6, Stage::Won, 5, Today));
    rows.opportunities.back().currency = QStringLiteral("USD");
    rows.accounts = {{Id<Account>(1), {}, Tier::S, Today.addDays(-14)},
                     {Id<Account>(2), {}, Tier::S, Today.addDays(-15)},
                     {Id<Account>(3), {}, Tier::A, Today.addDays(-30)},
                     {Id<Account>(4), {}, Tier::A, {}}};
    ChainPerson decider;
    decider.role = RoleKind::DecisionMaker;
    decider.coverage = RoleCoverage::Supportive;
    rows.chains = {{Id<Account>(1), {decider}}};
    rows.promises = {{{}, Party::Us, PromiseState::Kept, Today, Today},
                     {{}, Party::Us, PromiseState::Kept, Today.addDays(-1), Today},
                     {{}, Party::Us, PromiseState::Open, Today.addDays(-1), {}},
                     {{}, Party::Us, PromiseState::Open, Today, {}},
                     {{}, Party::Them, PromiseState::Open, Today.addDays(-1), {}},
                     {{}, Party::Us, PromiseState::Kept, Today.addDays(-60), Today}};
    rows.times = {{Id<Account>(1), Today, 90},
                  {Id<Account>(1), Today, 15},
                  {Id<Account>(1), Today.addDays(-31), 600}};
    const DayRange month{Today.addDays(-30), Today};
    const auto figure = [&](StarFigure which) {
        return starValue(which, rows, month, Today, Settings(), StageBook::standard());
    };
    const struct
    {
        StarFigure figure;
        double value;
        int n;
    } expected[] = {
        {StarFigure::WonValue, 300, 2}, // in the currency of the workspace
        {StarFigure::WonDeals, 3, 3},
        {StarFigure::WinRate, 75, 4},
        {StarFigure::OpenValue, 1000, 1},
        {StarFigure::WeightedValue, 400, 1},
        {StarFigure::Coverage, 30 / 4.0, 4},
        {StarFigure::PromisesKept, 100 / 3.0, 3},
        {StarFigure::CadenceKept, 200 / 3.0, 3}, // who was never met is still to be won
        {StarFigure::VisitHours, 1.75, 2},
    };
    for (const auto &each : expected) {
        const StarValue value = figure(each.figure);
        EXPECT_EQ(value.figure, each.figure);
        ASSERT_TRUE(value.value) << keyOf(each.figure).toStdString();
        EXPECT_DOUBLE_EQ(*value.value, each.value) << keyOf(each.figure).toStdString();
        EXPECT_EQ(value.n, each.n) << keyOf(each.figure).toStdString();
    }
    rows = {};
    for (const StarFigure none : {StarFigure::WinRate, StarFigure::Coverage,
                                  StarFigure::PromisesKept, StarFigure::CadenceKept})
        EXPECT_FALSE(figure(none).value) << keyOf(none).toStdString();
    EXPECT_DOUBLE_EQ(*figure(StarFigure::WonValue).value, 0);
}

// --- what each tier is owed ---

TEST(ServiceLevelRules, LoadAndRhythmAreKeptUpToTheirLimit)
{
    const auto member = [](qint64 account, const char *person, TeamRole role) {
        TeamMember made;
        made.account = Id<Account>(account);
        made.person = QLatin1String(person);
        made.role = role;
        return made;
    };
    std::vector<AccountFacts> accounts;
    std::vector<TeamMember> teams;
    for (qint64 id = 1; id <= 3; ++id) {
        accounts.push_back({Id<Account>(id), QString::number(id), Tier::A, Today.addDays(-30)});
        for (const TeamRole role : teamOwed(Tier::A))
            teams.push_back(member(id, id < 3 ? "Li" : "Wu", role));
    }
    accounts.push_back({Id<Account>(4), QStringLiteral("4"), Tier::B, Today.addDays(-61)});
    accounts.push_back({Id<Account>(5), QStringLiteral("5"), Tier::B, Today.addDays(-63)});
    accounts.push_back({Id<Account>(6), QStringLiteral("6"), Tier::B, Today});
    accounts.push_back({Id<Account>(7), QStringLiteral("7"), Tier::A, {}});
    for (qint64 id = 4; id <= 6; ++id)
        teams.push_back(member(id, "Li", TeamRole::Operations));
    const auto levels = [&] { return serviceLevels(accounts, teams, Settings(), Today); };
    EXPECT_EQ(levels().tiers[1].accounts, 4);
    EXPECT_EQ(levels().tiers[1].kept, 3) << "two accounts are what one serves at most";
    EXPECT_EQ(levels().tiers[2].met, 1);
    EXPECT_EQ(levels().tiers[2].kept, 1) << "of tier B one serves any number";
    QStringList order;
    QList<int> late;
    const ServiceLevels made = levels();
    for (const ServiceCheck &each : made.checks) {
        order.append(each.name);
        late.append(each.overdueDays);
    }
    EXPECT_EQ(order.join(u' '), QStringLiteral("7 5 4")) << "by tier, then the latest first";
    EXPECT_EQ(late, (QList<int>{0, 3, 1}));
    accounts[2].lastContact = Today;
    for (TeamMember &each : teams)
        each.person = QStringLiteral("Li");
    const ServiceLevels loaded = levels();
    EXPECT_EQ(loaded.tiers[1].kept, 0) << "one of us serves three";
    EXPECT_EQ(loaded.tiers[1].met, 3);
    EXPECT_EQ(loaded.checks.front().overloaded.size(), 1U) << "named once, whatever they do there";
    EXPECT_EQ(loaded.checks.front().overdueDays, 0);
}

// --- the forecast ---

TEST(ForecastRules, MonthsClassesAndWhatIsLate)
{
    std::vector<OpportunityFacts> deals{deal(1, Stage::Won, 1, {2026, 5, 31}),
                                        deal(2, Stage::Won, 2, {2026, 6, 1}),
                                        deal(3, Stage::Won, 4),
                                        deal(4, Stage::Lost, 8, Today),
                                        deal(5, Stage::Negotiation, 100),
                                        deal(6, Stage::Negotiation, 200),
                                        deal(7, Stage::Lead, {}),
                                        deal(8, Stage::Lead, 1000)};
    deals[4].expectedClose = Today.addDays(-1);
    deals[4].hasMetDecider = true;
    deals[5].expectedClose = Today;
    deals[5].probability = 100;
    deals[5].hasMetDecider = true;
    deals[6].expectedClose = Today.addDays(-1);
    const Forecast made = forecast(deals, {}, Today, StageBook::standard());
    EXPECT_EQ(made.lateCount, 2) << "today is not late; one without an amount is";
    EXPECT_EQ(made.late.of(Cny), Money::fromMajor(100));
    ASSERT_EQ(made.months.size(), 2U);
    EXPECT_FALSE(made.months[0].month.isValid()) << "without a day first";
    EXPECT_EQ(made.months[0].count, 1);
    const ForecastMonth &june = made.months[1];
    EXPECT_EQ(june.month, QDate(2026, 6, 1));
    EXPECT_EQ(june.count, 4) << "won this month, and three to come";
    EXPECT_EQ(june.of(ForecastClass::Won).of(Cny), Money::fromMajor(2));
    EXPECT_EQ(june.of(ForecastClass::Commit).of(Cny), Money::fromMajor(300));
    EXPECT_EQ(june.said.of(Cny), Money::fromMajor(2 + 70 + 198)) << "99 % at most while it is open";
    EXPECT_EQ(june.weighted.of(Cny), Money::fromMajor(2 + 70 + 140));
    EXPECT_EQ(june.capped.of(Cny), Money::fromMajor(2 + 70 + 198));
    EXPECT_TRUE(made.caps.empty());
}

TEST(ForecastRules, CapsBeginBehindTheirLimit)
{
    OpportunityFacts each = deal(1, Stage::Proposal, 100);
    each.tier = Tier::C;
    const auto cap = [&](int probability, bool met, int days) {
        each.probability = probability;
        each.hasMetDecider = met;
        return capOf(each, days, StageBook::standard());
    };
    const int limit = StageBook::standard().dayLimit(Stage::Proposal, Tier::C);
    ASSERT_GT(limit, 0);
    EXPECT_TRUE(cap(40, false, 0).reasons.empty());
    EXPECT_EQ(cap(41, false, 0).capped, 40);
    EXPECT_THAT(cap(41, false, 0).reasons, ElementsAre(CapReason::DeciderNeverMet));
    EXPECT_EQ(cap(90, true, limit).capped, 90);
    EXPECT_EQ(cap(90, true, limit + 1).capped, 25) << "what the stage before is worth";
    EXPECT_THAT(cap(90, false, limit + 1).reasons,
                ElementsAre(CapReason::DeciderNeverMet, CapReason::TooLongInStage));
    EXPECT_EQ(cap(90, false, limit + 1).capped, 25);
    EXPECT_EQ(cap(150, true, 0).said, 99);
    EXPECT_EQ(cap(-5, true, 0).said, 0);
    each.stage = Stage::Won;
    EXPECT_EQ(cap(50, false, 999).said, 100);
    EXPECT_TRUE(cap(50, false, 999).reasons.empty());
    for (const auto &[percent, kind] :
         {std::pair(39, ForecastClass::Upside), std::pair(40, ForecastClass::Likely),
          std::pair(69, ForecastClass::Likely), std::pair(70, ForecastClass::Commit),
          std::pair(99, ForecastClass::Commit), std::pair(100, ForecastClass::Won)})
        EXPECT_EQ(forecastClass(percent), kind) << percent;
}

TEST(StageDaysRules, ALimitIsPassedOnTheDayAfter)
{
    std::vector<OpportunityFacts> deals{deal(1, Stage::Lead, 1), deal(2, Stage::Lead, 1),
                                        deal(3, Stage::Proposal, 1), deal(4, Stage::Lead, 1)};
    deals[0].openedOn = Today.addDays(-45);
    deals[1].openedOn = Today.addDays(-46);
    deals[2].openedOn = Today.addDays(-60);
    deals[3].openedOn = {};
    const StageDaysFigure made = stageDays(deals, {}, Today, StageBook::standard());
    EXPECT_EQ(made.stages[0].present, 3);
    EXPECT_EQ(made.stages[0].stuck, 1);
    EXPECT_EQ(made.stages[0].limit, 45);
    ASSERT_EQ(made.stuck.size(), 2U);
    EXPECT_EQ(made.stuck[0].days, 60) << "twice its limit stands before little more than it";
    EXPECT_EQ(made.stuck[1].days, 46);
    EXPECT_EQ(made.stuck[1].limit, 45);
}

// --- a past day ---

TEST(AsOfRules, EachDayHasTheStepsAndTermsUntilItsEnd)
{
    OpportunityFacts now = deal(1, Stage::Lost, 500, Today);
    now.openedOn = Today.addDays(-20);
    now.expectedClose = Today.addDays(90);
    const std::vector<StageStep> steps{{now.id, {}, Stage::Lead, Today.addDays(-18)},
                                       {now.id, Stage::Lead, Stage::Won, Today.addDays(-10)},
                                       {now.id, Stage::Won, Stage::Proposal, Today.addDays(-5)},
                                       {now.id, Stage::Proposal, Stage::Lost, Today}};
    const std::vector<TermsStep> terms{
        {now.id, Money::fromMajor(100), Cny, Today.addDays(30), 10, Today.addDays(-20)},
        {now.id, Money::fromMajor(300), Cny, Today.addDays(60), {}, Today.addDays(-7)}};
    const auto on = [&](int days) { return stateOn(now, steps, terms, Today.addDays(days)); };
    EXPECT_FALSE(on(-21).exists);
    EXPECT_TRUE(on(-20).exists) << "opened before its first step";
    EXPECT_EQ(on(-20).stage, Stage::Lead);
    EXPECT_EQ(on(-11).stage, Stage::Lead);
    EXPECT_TRUE(on(-11).open());
    EXPECT_EQ(on(-10).stage, Stage::Won);
    EXPECT_FALSE(on(-10).open());
    EXPECT_EQ(on(-10).closedOn, Today.addDays(-10)) << "it was reopened since";
    EXPECT_EQ(on(-6).closedOn, Today.addDays(-10));
    EXPECT_EQ(on(-5).stage, Stage::Proposal);
    EXPECT_FALSE(on(-5).closedOn.isValid());
    EXPECT_EQ(on(-1).stage, Stage::Proposal);
    EXPECT_EQ(on(0).stage, Stage::Lost);
    EXPECT_EQ(on(0).closedOn, Today);
    EXPECT_EQ(on(-30).amount, Money::fromMajor(100)) << "the first stood from the beginning";
    EXPECT_EQ(on(-8).amount, Money::fromMajor(100));
    EXPECT_EQ(on(-8).probability, 10);
    EXPECT_EQ(on(-7).amount, Money::fromMajor(300));
    EXPECT_EQ(on(-7).expectedClose, Today.addDays(60));
    EXPECT_FALSE(on(-7).probability);
    EXPECT_EQ(stateOn(now, steps, {}, Today).amount, Money::fromMajor(500));
    // A day that was set by hand stands where nothing came after.
    now.closedOn = Today.addDays(-3);
    EXPECT_EQ(on(0).closedOn, Today.addDays(-3));
    const std::vector<OpportunityFacts> all{now};
    EXPECT_TRUE(opportunitiesAsOf(Today.addDays(-21), all, steps, terms).empty());
    const auto then = opportunitiesAsOf(Today.addDays(-9), all, steps, terms);
    ASSERT_EQ(then.size(), 1U);
    EXPECT_EQ(then[0].stage, Stage::Won);
    EXPECT_EQ(then[0].amount, Money::fromMajor(100));
    EXPECT_EQ(then[0].closedOn, Today.addDays(-10));
    const auto open = [](const OpportunityState &state) { return state.open(); };
    EXPECT_TRUE(opportunitiesAsOf(Today.addDays(-9), all, steps, terms, StageBook::standard(), open)
                    .empty());
}

TEST(AsOfRules, WhatWasDecidedOtherwiseHadBeenClosedWhenItWasFirst)
{
    OpportunityFacts now = deal(1, Stage::Won, 500, Today);
    now.openedOn = Today.addDays(-20);
    const std::vector<StageStep> steps{{now.id, {}, Stage::Lead, Today.addDays(-20)},
                                       {now.id, Stage::Lead, Stage::Lost, Today.addDays(-10)},
                                       {now.id, Stage::Lost, Stage::Won, Today}};
    const auto on = [&](int days) { return stateOn(now, steps, {}, Today.addDays(days)); };
    EXPECT_EQ(on(-1).stage, Stage::Lost);
    EXPECT_EQ(on(-1).closedOn, Today.addDays(-10));
    EXPECT_EQ(on(0).stage, Stage::Won);
    EXPECT_EQ(on(0).closedOn, Today);
    now.closedOn = Today.addDays(-2);
    EXPECT_EQ(on(0).closedOn, Today.addDays(-2)) << "as somebody set it";
    EXPECT_EQ(on(-1).closedOn, Today.addDays(-10));
}

TEST(AsOfRules, APostponementCountsTheLastWordOfEachDay)
{
    const auto step = [](int day, int close) {
        return TermsStep{
            {}, {}, Cny, close == 0 ? QDate() : Today.addDays(close), {}, Today.addDays(day)};
    };
    const auto of = [](std::vector<TermsStep> terms) {
        const Postponement made = postponementOf(terms);
        return std::pair(made.count, made.days);
    };
    EXPECT_EQ(of({}), std::pair(0, 0));
    EXPECT_EQ(of({step(0, 10)}), std::pair(0, 0));
    EXPECT_EQ(of({step(0, 10), step(1, 10)}), std::pair(0, 0));
    EXPECT_EQ(of({step(0, 10), step(1, 11)}), std::pair(1, 1));
    EXPECT_EQ(of({step(0, 10), step(1, 40), step(1, 5)}), std::pair(0, -5));
    EXPECT_EQ(of({step(0, 10), step(0, 40)}), std::pair(1, 30)) << "the first is the beginning";
    EXPECT_EQ(of({step(0, 0), step(1, 20), step(2, 0), step(3, 25)}), std::pair(1, 5));
    EXPECT_EQ(of({step(0, 10), step(1, 5), step(2, 20)}), std::pair(1, 10));
}

} // namespace
} // namespace attache
