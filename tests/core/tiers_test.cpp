#include "core/brief/tier_text.h"
#include "core/insight/service_levels.h"
#include "core/insight/tier_sheet.h"
#include "core/insight/tiers.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

#include <QRandomGenerator>

#include <limits>

namespace attache::test {
namespace {

using Kind = TierReason::Kind;

const QDate Today(2026, 11, 24);

TierCriterion criterion(qint64 id, CriterionKind kind, int weight)
{
    TierCriterion made;
    made.id = Id<TierCriterion>(id);
    made.kind = kind;
    made.weight = weight;
    return made;
}

TierCriterion numeric(qint64 id, CriterionKind kind, int weight, int full, int part)
{
    TierCriterion made = criterion(id, kind, weight);
    made.fullFrom = full;
    made.partFrom = part;
    return made;
}

/// practice.md's seven signs, as a new workspace has them.
std::vector<TierCriterion> sevenSigns()
{
    std::vector<TierCriterion> sheet = {
        criterion(1, CriterionKind::Strategic, 25),
        numeric(2, CriterionKind::RevenueShare, 20, 8, 3),
        criterion(3, CriterionKind::Standing, 15),
        numeric(4, CriterionKind::Spend, 15, 1'500'000, 500'000),
        numeric(5, CriterionKind::CustomerBase, 10, 1'000'000, 100'000),
        criterion(6, CriterionKind::Brand, 10),
        numeric(7, CriterionKind::ChainStores, 5, 1000, 200)};
    sheet[0].mustHave = true;
    sheet[2].mustHave = true;
    return sheet;
}

TierEvidence judged(qint64 account, qint64 of, int points, QDate day = Today)
{
    TierEvidence made;
    made.account = Id<Account>(account);
    made.criterion = Id<TierCriterion>(of);
    made.points = points;
    made.learntOn = day;
    return made;
}

TierEvidence counted(qint64 account, qint64 of, int value, QDate day = Today)
{
    TierEvidence made = judged(account, of, 0, day);
    made.points.reset();
    made.value = value;
    return made;
}

TierAccount account(qint64 id, Tier tier)
{
    TierAccount made;
    made.id = Id<Account>(id);
    made.tier = tier;
    made.currency = QStringLiteral("CNY");
    return made;
}

SignedSum signedSum(qint64 account, qint64 major, const char *currency = "CNY")
{
    return {Id<Account>(account), QLatin1String(currency), Money::fromMajor(major),
            Today.addDays(-30)};
}

TierSuggestion only(const TierRows &rows, const TierLines &lines = {})
{
    return suggestTiers(rows, lines, Settings(), Today).front();
}

TEST(Tiers, ScoreIsTheWeightedShareOfFivePoints)
{
    TierRows rows;
    rows.sheet = sevenSigns();
    rows.accounts = {account(1, Tier::C), account(2, Tier::C)};
    // 5 × 25 + 5 × 20 + 3 × 15 + 5 × 15 + 3 × 10 + 1 × 10 + 1 × 5 = 390 of 500: 78.
    rows.evidence = {judged(1, 1, 5), judged(1, 3, 3), counted(1, 5, 250'000), judged(1, 6, 1),
                     counted(1, 7, 20)};
    rows.spend = {signedSum(1, 1'600'000), signedSum(2, 400'000)};
    const auto all = suggestTiers(rows, {}, Settings(), Today);
    EXPECT_EQ(all[0].score, 78);
    EXPECT_EQ(all[0].suggested, Tier::A);
    EXPECT_TRUE(all[0].rises());
    EXPECT_DOUBLE_EQ(*all[0].criteria[1].value, 80);
    EXPECT_EQ(all[0].because,
              (std::vector<TierReason>{{Kind::Full, 0}, {Kind::Full, 1}, {Kind::Full, 3}}));
    // Of the other only what our own records say is known: 35 of 100.
    EXPECT_FALSE(all[1].suggested);
    EXPECT_FALSE(all[1].moves());
    EXPECT_THAT(all[1].but, ::testing::Contains(TierReason{Kind::LittleKnown, -1}));
}

TEST(Tiers, WithoutWhatSNeedsEnoughPointsGiveA)
{
    TierRows rows;
    rows.sheet = sevenSigns();
    rows.accounts = {account(1, Tier::S)};
    rows.evidence = {judged(1, 1, 5), judged(1, 3, 3), counted(1, 5, 2'000'000), judged(1, 6, 5),
                     counted(1, 7, 5000)};
    rows.spend = {signedSum(1, 2'000'000)};
    TierSuggestion suggestion = only(rows);
    EXPECT_EQ(suggestion.score, 94);
    EXPECT_EQ(suggestion.suggested, Tier::A);
    EXPECT_EQ(suggestion.because.front(), (TierReason{Kind::Needed, 2}));
    rows.evidence[1].points = 5;
    suggestion = only(rows);
    EXPECT_EQ(suggestion.suggested, Tier::S);
    EXPECT_FALSE(suggestion.moves());
}

TEST(Tiers, TheNewestEvidenceCountsAndOldOneIsSaid)
{
    TierRows rows;
    rows.sheet = {criterion(1, CriterionKind::Strategic, 10),
                  criterion(2, CriterionKind::Brand, 5)};
    rows.accounts = {account(1, Tier::A)};
    rows.evidence = {judged(1, 1, 5, Today.addDays(-400)), judged(1, 1, 1, Today.addDays(-10)),
                     judged(1, 2, 3, Today.addDays(-181))};
    const TierSuggestion suggestion = only(rows);
    EXPECT_EQ(suggestion.criteria[0].points, 1);
    EXPECT_FALSE(suggestion.criteria[0].old);
    EXPECT_TRUE(suggestion.criteria[1].old);
    EXPECT_EQ(suggestion.but, (std::vector<TierReason>{{Kind::Old, 1}}));
}

TEST(Tiers, ADealInNegotiationSpeaksAgainstLoweringAndNothingElse)
{
    TierRows rows;
    rows.sheet = {criterion(1, CriterionKind::Strategic, 10)};
    rows.accounts = {account(1, Tier::A)};
    rows.evidence = {judged(1, 1, 1)};
    rows.negotiating = {Id<Account>(1)};
    EXPECT_EQ(only(rows).but.front(), (TierReason{Kind::Negotiating, -1}));
    rows.evidence = {judged(1, 1, 5)};
    EXPECT_TRUE(only(rows).but.empty());
}

TEST(Tiers, AmountsInOtherCurrenciesAreNotMixedIn)
{
    TierRows rows;
    rows.sheet = {numeric(1, CriterionKind::Spend, 10, 100, 50),
                  numeric(2, CriterionKind::RevenueShare, 10, 8, 3)};
    rows.accounts = {account(1, Tier::C)};
    rows.spend = {signedSum(1, 1'000'000, "USD")};
    // All there is was signed in dollars: how much that is nobody knows, and it is not nothing.
    EXPECT_FALSE(only(rows).criteria[0].known);
    EXPECT_FALSE(only(rows).criteria[1].known);
    EXPECT_FALSE(only(rows).suggested.has_value());
    rows.spend = {signedSum(1, 100), signedSum(1, 1'000'000, "USD")};
    EXPECT_EQ(*only(rows).criteria[0].value, 100);
    EXPECT_EQ(*only(rows).criteria[1].value, 100);
    rows.spend.clear();
    EXPECT_EQ(*only(rows).criteria[0].value, 0) << "nothing was signed";
}

TEST(Tiers, WeightsOfAnySizeAreAddedUp)
{
    TierRows rows;
    rows.sheet = {numeric(1, CriterionKind::Spend, std::numeric_limits<int>::max(), 100, 50),
                  numeric(2, CriterionKind::RevenueShare, 10, 8, 3)};
    rows.accounts = {account(1, Tier::C)};
    rows.spend = {signedSum(1, 1000)};
    EXPECT_EQ(only(rows).suggested, Tier::S);
    EXPECT_EQ(only(rows).score, 100);
}

TEST(Tiers, AreToBeAssessedAgainAfterTheDaysOfTheSettings)
{
    TierRows rows;
    rows.sheet = sevenSigns();
    rows.accounts = {account(1, Tier::C), account(2, Tier::C), account(3, Tier::C)};
    rows.assessments = {{Id<Account>(1), Today.addDays(-179), Tier::C, {}, {}},
                        {Id<Account>(2), Today.addDays(-180), Tier::C, {}, {}}};
    const auto all = suggestTiers(rows, {}, Settings(), Today);
    EXPECT_FALSE(all[0].due);
    EXPECT_TRUE(all[1].due);
    EXPECT_TRUE(all[2].due) << "never assessed";
    EXPECT_EQ(totalsOf(all, rows.sheet.size()).due, 2);
    EXPECT_EQ(totalsOf(all, rows.sheet.size()).lastAssessed, Today.addDays(-179));
}

TEST(Tiers, WhatWasKeptForAReasonIsNotSuggestedAgainUntilItIsDue)
{
    TierRows rows;
    rows.sheet = {criterion(1, CriterionKind::Strategic, 10)};
    rows.accounts = {account(1, Tier::A)};
    rows.evidence = {judged(1, 1, 1)};
    rows.assessments = {{Id<Account>(1), Today.addDays(-10), Tier::A,
                         QStringLiteral("Signing next week"), Tier::C}};
    EXPECT_FALSE(only(rows).moves());
    EXPECT_EQ(only(rows).keptBecause, QStringLiteral("Signing next week"));
    rows.evidence = {judged(1, 1, 3)};
    EXPECT_TRUE(only(rows, {80, 70, 40}).moves()) << "another tier is suggested now";
    rows.evidence = {judged(1, 1, 1)};
    rows.assessments.front().day = Today.addDays(-180);
    EXPECT_TRUE(only(rows).moves());
}

class TierFile : public ::testing::Test
{
protected:
    Id<Account> add(const char *name, Tier tier)
    {
        Account made;
        made.name = QLatin1String(name);
        made.tier = tier;
        return m_file.insert(made).id;
    }
    Result<void> assess(TierAssessment assessment)
    {
        return m_file->perform(QStringLiteral("assess"),
                               [&](Writer &writer) { return writer.insert(assessment); });
    }
    Account read(Id<Account> id) { return Store<Account>(m_file.connection()).find(id)->value(); }

    TempWorkspace m_file;
};

TEST_F(TierFile, APresetKeepsEvidenceAndWeighsWhatItDoesNotNameNothing)
{
    const Id<Account> id = add("Alpha", Tier::B);
    m_file.insert(judged(id.value(), 1, 5));
    const auto use = [&](TierPreset preset) {
        return m_file->perform(QStringLiteral("preset"),
                               [&](Writer &writer) { return useTierPreset(writer, preset); });
    };
    ASSERT_OK(use(TierPreset::Simple));
    auto sheet = tierSheet(m_file.connection());
    ASSERT_OK(sheet);
    int weight = 0;
    for (const TierCriterion &each : *sheet) {
        weight += each.weight;
        EXPECT_EQ(each.weight > 0,
                  comesFromRecords(each.kind) && each.kind != CriterionKind::RevenueShare);
    }
    EXPECT_EQ(weight, 100);
    EXPECT_EQ(tierEvidenceOf(m_file.connection(), id)->size(), 1U);
    ASSERT_OK(use(TierPreset::SevenSigns));
    sheet = tierSheet(m_file.connection());
    const auto expected = sevenSigns();
    for (size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ((*sheet)[i].kind, expected[i].kind);
        EXPECT_EQ((*sheet)[i].weight, expected[i].weight);
        EXPECT_EQ((*sheet)[i].fullFrom, expected[i].fullFrom);
        EXPECT_EQ((*sheet)[i].mustHave, expected[i].mustHave);
    }
}

/// Rows of any shape, always the same ones for a seed.
TierRows randomRows(quint32 seed)
{
    QRandomGenerator random(seed);
    TierRows rows;
    rows.sheet = sevenSigns();
    rows.sheet.push_back(numeric(8, CriterionKind::Employees, 10, 1000, 200));
    rows.sheet.push_back(numeric(9, CriterionKind::Own, 10, 50, 10));
    for (TierCriterion &each : rows.sheet) {
        each.weight = random.bounded(41);
        each.mustHave = random.bounded(4) == 0;
    }
    for (qint64 id = 1; id <= 30; ++id) {
        TierAccount made = account(id, static_cast<Tier>(random.bounded(4)));
        if (random.bounded(2) == 0)
            made.employees = random.bounded(2000);
        rows.accounts.push_back(made);
        for (const TierCriterion &each : rows.sheet) {
            if (comesFromRecords(each.kind) || random.bounded(3) == 0)
                continue;
            const QDate day = Today.addDays(-random.bounded(400));
            const int points = std::array{1, 3, 5}[static_cast<size_t>(random.bounded(3))];
            rows.evidence.push_back(
                isNumeric(each) ? counted(id, each.id.value(), random.bounded(2'000'000), day)
                                : judged(id, each.id.value(), points, day));
        }
        if (random.bounded(2) == 0)
            rows.spend.push_back(signedSum(id, random.bounded(3'000'000)));
        if (random.bounded(4) == 0)
            rows.negotiating.emplace_back(id);
    }
    return rows;
}

TEST(Tiers, AHigherWeightNeverLowersAScoreThatMeetsTheCriterion)
{
    int tried = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        TierRows rows = randomRows(seed);
        const auto before = suggestTiers(rows, {}, Settings(), Today);
        for (size_t at = 0; at < rows.sheet.size(); ++at) {
            TierRows heavier = rows;
            heavier.sheet[at].weight += 1 + static_cast<int>(seed % 30);
            const auto after = suggestTiers(heavier, {}, Settings(), Today);
            for (size_t i = 0; i < before.size(); ++i) {
                if (before[i].criteria[at].points < 5)
                    continue;
                ++tried;
                ASSERT_GE(after[i].score, before[i].score) << seed << ' ' << at << ' ' << i;
            }
        }
    }
    EXPECT_GT(tried, 1000);
}

/// Looked up in the rows themselves, not in what was computed of them.
void expectTrue(const TierReason &reason, const TierSuggestion &suggestion, const TierRows &rows)
{
    if (reason.kind == Kind::Negotiating) {
        EXPECT_THAT(rows.negotiating, ::testing::Contains(suggestion.account));
        EXPECT_TRUE(suggestion.suggested && *suggestion.suggested > suggestion.tier);
        return;
    }
    if (reason.kind == Kind::LittleKnown) {
        EXPECT_FALSE(suggestion.suggested);
        return;
    }
    const TierCriterion &criterion = rows.sheet.at(static_cast<size_t>(reason.criterion));
    std::optional<double> value;
    std::optional<int> points;
    QDate learnt = Today;
    if (criterion.kind == CriterionKind::Employees) {
        for (const TierAccount &each : rows.accounts) {
            if (each.id == suggestion.account && each.employees)
                value = *each.employees;
        }
    } else if (comesFromRecords(criterion.kind)) {
        double sum = 0;
        double all = 0;
        for (const SignedSum &each : rows.spend) {
            all += each.amount.major();
            sum += each.account == suggestion.account ? each.amount.major() : 0;
        }
        value = criterion.kind == CriterionKind::Spend ? sum : all > 0 ? 100 * sum / all : 0;
    } else {
        for (const TierEvidence &each : rows.evidence) {
            if (each.account != suggestion.account || each.criterion != criterion.id)
                continue;
            learnt = each.learntOn;
            points = each.points;
            if (each.value)
                value = *each.value;
        }
    }
    if (value)
        points = *value >= *criterion.fullFrom ? 5 : *value >= *criterion.partFrom ? 3 : 1;
    switch (reason.kind) {
    case Kind::Full:
        EXPECT_EQ(points, 5);
        break;
    case Kind::Part:
        EXPECT_EQ(points, 3);
        break;
    case Kind::Low:
        EXPECT_EQ(points, 1);
        break;
    case Kind::Needed:
        EXPECT_TRUE(criterion.mustHave);
        EXPECT_NE(points.value_or(1), 5);
        EXPECT_GE(suggestion.score, TierLines().s);
        break;
    case Kind::Missing:
        EXPECT_FALSE(points);
        break;
    case Kind::Old:
        EXPECT_GT(learnt.daysTo(Today), Settings().tierReview.evidenceDays);
        break;
    default:
        ADD_FAILURE() << "no such reason";
    }
}

TEST(Tiers, EveryReasonIsTrueAndEverySuggestionHasOne)
{
    int reasons = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const TierRows rows = randomRows(seed);
        for (const TierSuggestion &each : suggestTiers(rows, {}, Settings(), Today)) {
            if (each.moves()) {
                EXPECT_FALSE(each.because.empty()) << seed;
            }
            for (const auto *list : {&each.because, &each.but}) {
                for (const TierReason &reason : *list) {
                    ++reasons;
                    expectTrue(reason, each, rows);
                    if (::testing::Test::HasFailure())
                        FAIL() << seed << ' ' << each.account.value();
                }
            }
        }
    }
    EXPECT_GT(reasons, 10000);
}

TEST(Tiers, MovingALineMovesOnlyThoseBetweenTheOldAndTheNew)
{
    const TierRows rows = randomRows(7);
    const auto before = suggestTiers(rows, {80, 60, 40}, Settings(), Today);
    const auto after = suggestTiers(rows, {80, 64, 40}, Settings(), Today);
    for (size_t i = 0; i < before.size(); ++i) {
        const bool between = before[i].score >= 60 && before[i].score < 64;
        const bool moved = before[i].suggested != after[i].suggested;
        EXPECT_EQ(moved, between && before[i].suggested.has_value());
    }
}

TEST_F(TierFile, AnAssessmentChangesTheTierAndIsTheHistory)
{
    const Id<Account> id = add("Alpha", Tier::B);
    TierAssessment assessment;
    assessment.account = id;
    assessment.tier = Tier::A;
    assessment.suggested = Tier::A;
    assessment.assessedOn = Today;
    ASSERT_OK(assess(assessment));
    EXPECT_EQ(read(id).tier, Tier::A);
    const auto history = tierHistory(m_file.connection(), id);
    ASSERT_OK(history);
    ASSERT_EQ(history->size(), 1U);
    EXPECT_EQ(history->front().previous, Tier::B);
    ASSERT_OK(m_file->undo());
    EXPECT_EQ(read(id).tier, Tier::B);
    EXPECT_TRUE(tierHistory(m_file.connection(), id)->empty());
}

TEST_F(TierFile, AnotherTierThanTheSuggestedOneNeedsAReason)
{
    const Id<Account> id = add("Alpha", Tier::B);
    TierAssessment assessment;
    assessment.account = id;
    assessment.tier = Tier::B;
    assessment.suggested = Tier::C;
    assessment.reason = QStringLiteral("  ");
    const auto refused = assess(assessment);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, QStringLiteral("reason"));
    assessment.reason = QStringLiteral("Renewal is being signed");
    ASSERT_OK(assess(assessment));
    EXPECT_EQ(read(id).tier, Tier::B);
}

TEST_F(TierFile, RowsAreReadInOrderWithTheNewestEvidenceAndAssessmentLast)
{
    const Id<Account> first = add("Alpha", Tier::B);
    const Id<Account> second = add("Beta", Tier::C);
    const auto sheet = tierSheet(m_file.connection());
    ASSERT_OK(sheet);
    ASSERT_EQ(sheet->size(), 7U);
    EXPECT_EQ(sheet->front().kind, CriterionKind::Strategic);
    TierEvidence evidence = judged(second.value(), 1, 5, Today);
    m_file.insert(evidence);
    evidence.points = 1;
    evidence.learntOn = Today.addDays(-50);
    m_file.insert(evidence);
    Opportunity deal;
    deal.account = first;
    deal.name = QStringLiteral("Deal");
    deal.stage = Stage::Won;
    deal.amount = Money::fromMajor(100);
    deal.closedOn = Today.addDays(-364);
    m_file.insert(deal);
    deal.id = {};
    deal.closedOn = Today.addDays(-365);
    m_file.insert(deal);
    const auto rows = tierRows(m_file.connection(), Today);
    ASSERT_OK(rows);
    ASSERT_EQ(rows->accounts.size(), 2U);
    ASSERT_EQ(rows->evidence.size(), 2U);
    EXPECT_EQ(rows->evidence.back().points, 5);
    ASSERT_EQ(rows->spend.size(), 1U);
    EXPECT_EQ(rows->spend.front().amount, Money::fromMajor(100));
    const std::vector<TierSuggestion> suggestions = suggestTiers(*rows, {}, Settings(), Today);
    const auto one = std::ranges::find(suggestions, second, &TierSuggestion::account);
    ASSERT_NE(one, suggestions.end());
    EXPECT_EQ(one->criteria[0].points, 5);
}

TEST_F(TierFile, TimeNotedCountsBesideVisits)
{
    const Id<Account> id = add("Alpha", Tier::B);
    TimeEntry entry;
    entry.account = id;
    entry.day = Today;
    entry.minutes = 90;
    m_file.insert(entry);
    entry.id = {};
    entry.account = {};
    entry.activity = Activity::Office;
    entry.minutes = 30;
    m_file.insert(entry);
    const auto times = accountTimes(m_file.connection());
    ASSERT_OK(times);
    ASSERT_EQ(times->size(), 1U);
    EXPECT_EQ(times->front().minutes, 90);
    EXPECT_EQ(times->front().day, Today);
    const auto week = activityTimes(m_file.connection(), Today, Today);
    ASSERT_OK(week);
    ASSERT_EQ(week->size(), 2U);
    EXPECT_EQ(week->front().activity, Activity::Preparation);
}

TEST(ServiceLevels, ComplianceIsCadenceTeamAndLoad)
{
    const auto facts = [](qint64 id, Tier tier, int daysAgo) {
        return AccountFacts{Id<Account>(id), QString::number(id), tier,
                            daysAgo < 0 ? QDate() : Today.addDays(-daysAgo)};
    };
    const auto member = [](qint64 account, const char *person, TeamRole role) {
        TeamMember made;
        made.account = Id<Account>(account);
        made.person = QLatin1String(person);
        made.role = role;
        return made;
    };
    const std::vector<AccountFacts> accounts = {facts(1, Tier::S, 14), facts(2, Tier::S, 15),
                                                facts(3, Tier::A, 5), facts(4, Tier::C, -1)};
    std::vector<TeamMember> teams;
    for (const TeamRole role : teamOwed(Tier::S))
        teams.push_back(member(1, "Li", role));
    teams.push_back(member(2, "Li", TeamRole::Operations));
    teams.push_back(member(3, "Wu", TeamRole::Operations));
    teams.push_back(member(3, "Wu", TeamRole::Product));
    const ServiceLevels levels = serviceLevels(accounts, teams, Settings(), Today);
    const ServiceLevel &s = levels.tiers.front();
    EXPECT_EQ(s.accounts, 2);
    EXPECT_EQ(s.met, 1);
    EXPECT_EQ(s.staffed, 1);
    EXPECT_EQ(s.kept, 0) << "one person serves two accounts of S";
    EXPECT_EQ(levels.tiers[1].kept, 1);
    ASSERT_EQ(levels.checks.size(), 2U) << "who was never met is still to be won";
    EXPECT_EQ(levels.checks.front().overdueDays, 1);
    EXPECT_THAT(levels.checks.front().missing, ::testing::SizeIs(3));
    EXPECT_THAT(levels.checks.back().overloaded, ::testing::ElementsAre(QStringLiteral("Li")));
    // Whoever does everything for one account serves one account.
    teams.resize(teamOwed(Tier::S).size());
    EXPECT_EQ(
        serviceLevels(std::vector{accounts.front()}, teams, Settings(), Today).tiers.front().kept,
        1);
}

TEST(ValueAndHours, SayWhereHoursExceedTheValue)
{
    const auto share = [](Tier tier, qint64 won, int minutes) {
        TierShare made;
        made.tier = tier;
        made.won.add(Money::fromMajor(won), QStringLiteral("CNY"));
        made.minutes = minutes;
        return made;
    };
    const std::vector<TierShare> shares = {share(Tier::S, 46, 21), share(Tier::A, 32, 27),
                                           share(Tier::B, 16, 31), share(Tier::C, 6, 21)};
    const ValueAndHours figure = valueAndHours(shares, shares, QStringLiteral("CNY"));
    EXPECT_NEAR(figure.rows[0].valueShare, 46, 0.01);
    EXPECT_FALSE(figure.rows[1].mismatch);
    EXPECT_TRUE(figure.rows[2].mismatch);
    EXPECT_TRUE(figure.rows[3].mismatch);
    EXPECT_TRUE(figure.conclusion.contains(QStringLiteral("52")));
    EXPECT_TRUE(figure.conclusion.contains(QStringLiteral("22")));
}

} // namespace
} // namespace attache::test
