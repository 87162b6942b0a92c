#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/case_figure.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/faq_answer.h"
#include "core/domain/industry.h"
#include "core/domain/need.h"
#include "core/match/visit_matches.h"
#include "core/queries/library_facts.h"
#include "core/queries/material_questions.h"
#include "tests/support/temp_workspace.h"

#include <QRandomGenerator>

#include <algorithm>

namespace attache {
namespace {

const QDate Today(2026, 11, 24);

MatchQuestion question()
{
    MatchQuestion asked;
    asked.visit = Id<Visit>(1);
    asked.account = Id<Account>(2);
    asked.industry = QStringLiteral("C36");
    asked.employees = 12'000;
    asked.products = {QStringLiteral("车联网数据平台")};
    asked.needs = {QStringLiteral("夜间批量上传要压到一小时以内"),
                   QStringLiteral("质量部要按车架号当天查到原始报文"),
                   QStringLiteral("Data must stay in our own data centre")};
    asked.audience = {RoleKind::Evaluator, RoleKind::DecisionMaker};
    asked.stage = Stage::Proposal;
    asked.today = Today;
    return asked;
}

LibraryFacts aCase(qint64 id)
{
    LibraryFacts facts;
    facts.type = &recordTypeOf<CaseStudy>();
    facts.id = id;
    facts.title = QStringLiteral("Case %1").arg(id, 4, 10, QLatin1Char('0'));
    return facts;
}

LibraryFacts aDeck(qint64 id)
{
    LibraryFacts facts = aCase(id);
    facts.type = &recordTypeOf<Deck>();
    return facts;
}

class Matching : public ::testing::Test
{
protected:
    MatchList matched(const std::vector<LibraryFacts> &facts, size_t limit = 3,
                      const std::vector<MaterialUseFacts> &uses = {})
    {
        return matchesFor(asked, facts, uses, meetings, weights, industries, limit);
    }
    Match only(const LibraryFacts &facts, const std::vector<MaterialUseFacts> &uses = {})
    {
        const MatchList list = matched({facts}, 3, uses);
        EXPECT_EQ(list.matches.size(), 1U);
        return list.matches.empty() ? Match() : list.matches.front();
    }
    int score(const LibraryFacts &facts) { return only(facts).score; }

    MatchQuestion asked = question();
    std::vector<CompetitorMeeting> meetings;
    MatchWeights weights;
    Industries industries;
};

TEST_F(Matching, ACaseHasItsPointsByTheWeights)
{
    LibraryFacts best = aCase(1);
    best.industry = QStringLiteral("C36");
    best.needs = {QStringLiteral("夜间上传"), QStringLiteral("按车架号查报文"),
                  QStringLiteral("own data centre")};
    best.employees = 12'000;
    best.products = asked.products;
    best.tier = Tier::S;
    EXPECT_EQ(score(best), 100);

    LibraryFacts other = aCase(2);
    other.products = asked.products;
    EXPECT_EQ(score(other), weights.product);
    other.industry = QStringLiteral("C29");
    EXPECT_EQ(score(other), weights.product + weights.section);
    other.industry = QStringLiteral("C361");
    EXPECT_EQ(score(other), weights.product + weights.industry);
    other.employees = 3'000;
    EXPECT_EQ(score(other), weights.product + weights.industry + 8) << "half of 15: four times";
    other.since = Today.addMonths(-26);
    EXPECT_EQ(score(other), weights.product + weights.industry + 8 - 8);
}

TEST_F(Matching, SaysWhyAndWhatSpokeAgainst)
{
    LibraryFacts facts = aCase(1);
    facts.industry = QStringLiteral("C29");
    facts.needs = {QStringLiteral("夜间上传")};
    facts.employees = 1'000;
    facts.since = Today.addMonths(-26);
    facts.reviewOn = Today.addDays(-1);
    facts.shareable = false;
    facts.approved = false;
    facts.quoteOpen = true;
    const Match match = only(facts);
    EXPECT_EQ(match.reasons, QStringList({QStringLiteral("both in 制造业"),
                                          QStringLiteral("1 need(s) in common")}));
    EXPECT_EQ(match.against, QStringList({QStringLiteral("12 times smaller"),
                                          QStringLiteral("review overdue since 2026-11-23"),
                                          QStringLiteral("not to be shown to customers"),
                                          QStringLiteral("the customer has not approved it"),
                                          QStringLiteral("no consent to the quotation"),
                                          QStringLiteral("26 month(s) old")}));
    EXPECT_TRUE(match.expired);
}

TEST_F(Matching, SizesAreSimilarUpToTwiceAndSpeakAgainstFromFourTimesOn)
{
    const QString similar = QStringLiteral("similar size");
    LibraryFacts facts = aCase(1);
    facts.products = asked.products;
    const auto sized = [&](int theirs, int ours) {
        facts.employees = theirs;
        asked.employees = ours;
        return only(facts);
    };
    const auto against = [&](int theirs, int ours) {
        return sized(theirs, ours).against.filter(QStringLiteral("times"));
    };
    EXPECT_TRUE(sized(100, 100).reasons.contains(similar));
    EXPECT_TRUE(sized(200, 100).reasons.contains(similar));
    EXPECT_TRUE(sized(100, 200).reasons.contains(similar));
    EXPECT_FALSE(sized(201, 100).reasons.contains(similar));
    EXPECT_EQ(against(399, 100), QStringList());
    EXPECT_EQ(against(400, 100), QStringList(QStringLiteral("4 times larger")));
    EXPECT_EQ(against(100, 400), QStringList(QStringLiteral("4 times smaller")));
}

TEST_F(Matching, NobodyIsToldOfTheirOwnCase)
{
    LibraryFacts own = aCase(1);
    own.industry = QStringLiteral("C36");
    own.account = asked.account;
    LibraryFacts other = own;
    other.id = 2;
    other.account = Id<Account>(3);
    const MatchList list = matched({own, other});
    ASSERT_EQ(list.matches.size(), 1U);
    EXPECT_EQ(list.matches.front().id, 2);
    // Unless somebody wants it all the same.
    const std::vector<MaterialUseFacts> uses = {
        {&recordTypeOf<CaseStudy>(), 1, UseKind::Pinned, asked.visit, asked.account, {}, Today}};
    EXPECT_EQ(matched({own, other}, 3, uses).matches.front().id, 1);
}

TEST_F(Matching, WhomItIsForCountsAtLeastAThirdWhateverTheWeights)
{
    weights.audience = 1;
    weights.stage = 1;
    weights.contentIndustry = 100;
    LibraryFacts deck = aDeck(1);
    deck.industry = asked.industry;
    deck.audience = {RoleKind::Evaluator};
    deck.forAnybody = false;
    deck.stage = asked.stage;
    const Match match = only(deck);
    EXPECT_NEAR(match.pointsOf(MatchPart::Audience) + match.pointsOf(MatchPart::Stage), 35, 0.01);
    weights.audience = 0;
    weights.stage = 0;
    const Match without = only(deck);
    EXPECT_NEAR(without.pointsOf(MatchPart::Audience) + without.pointsOf(MatchPart::Stage), 35,
                0.01);
}

TEST_F(Matching, ADeckForOthersSaysSo)
{
    LibraryFacts deck = aDeck(1);
    deck.industry = QStringLiteral("F52");
    deck.products = asked.products;
    deck.audience = {RoleKind::User};
    deck.forAnybody = false;
    deck.stage = Stage::Lead;
    const Match match = only(deck);
    EXPECT_EQ(match.reasons, QStringList({QStringLiteral("same product")}));
    EXPECT_EQ(match.against, QStringList({QStringLiteral("made only for: User"),
                                          QStringLiteral("meant for another stage (Lead)"),
                                          QStringLiteral("another industry")}));
}

TEST_F(Matching, AChoiceWeighsAndIsSaid)
{
    LibraryFacts first = aCase(1);
    first.industry = asked.industry;
    LibraryFacts second = aCase(2);
    second.industry = QStringLiteral("C29");
    const auto use = [&](qint64 id, UseKind kind, Id<Visit> visit, Id<Account> account) {
        return MaterialUseFacts{
            &recordTypeOf<CaseStudy>(), id, kind, visit, account, QStringLiteral("C36"),
            QDate(2026, 10, 12)};
    };
    const MatchList chosen =
        matched({first, second}, 3, {use(2, UseKind::Pinned, asked.visit, asked.account)});
    EXPECT_EQ(chosen.matches[0].id, 2);
    EXPECT_EQ(chosen.matches[0].reasons.front(), QStringLiteral("chosen for this visit"));
    const MatchList leftOut =
        matched({first, second}, 3, {use(1, UseKind::Rejected, asked.visit, asked.account)});
    EXPECT_EQ(leftOut.matches[0].id, 2);
    EXPECT_EQ(leftOut.matches[1].against.front(), QStringLiteral("left out for this visit"));
    const Match seen = only(first, {use(1, UseKind::Shown, Id<Visit>(9), asked.account)});
    EXPECT_EQ(seen.score, weights.industry - weights.usedHere);
    EXPECT_TRUE(seen.against.contains(QStringLiteral("this account saw it on 2026-10-12")));
    const Match known = only(first, {use(1, UseKind::Packed, Id<Visit>(9), Id<Account>(8))});
    EXPECT_EQ(known.score, weights.industry + 2);
    EXPECT_TRUE(known.reasons.contains(QStringLiteral("used 1 time(s) in this trade")));
    std::vector<MaterialUseFacts> often;
    for (qint64 other = 10; other < 15; ++other)
        often.push_back(use(1, UseKind::Shown, Id<Visit>(other), Id<Account>(other)));
    EXPECT_EQ(only(first, often).score, weights.industry + 6)
        << "more than three times say no more";
    const auto before = [&](UseKind kind) {
        return only(first, {use(1, kind, Id<Visit>(9), asked.account)})
            .against.contains(QStringLiteral("left out for this account before"));
    };
    EXPECT_TRUE(before(UseKind::Rejected));
    EXPECT_FALSE(before(UseKind::Pinned));
}

TEST_F(Matching, WhatWentAlongIsStillChosenAndWhatIsYetToComeWasNotSeen)
{
    LibraryFacts facts = aCase(1);
    facts.industry = asked.industry;
    const auto use = [&](UseKind kind, Id<Visit> visit, Id<Account> account, QDate day) {
        return MaterialUseFacts{&recordTypeOf<CaseStudy>(), 1,  kind, visit, account,
                                QStringLiteral("C36"),      day};
    };
    const auto here = [&](UseKind kind) { return use(kind, asked.visit, asked.account, Today); };
    Match match = only(facts, {here(UseKind::Pinned), here(UseKind::Packed)});
    EXPECT_EQ(match.choice, UseKind::Pinned);
    EXPECT_EQ(match.reasons.mid(0, 2), QStringList({QStringLiteral("chosen for this visit"),
                                                    QStringLiteral("taken along to this visit")}));
    EXPECT_EQ(match.score, weights.industry + weights.chosen) << "once";
    EXPECT_EQ(
        only(facts, {here(UseKind::Shown)}).reasons.count(QStringLiteral("shown at this visit")),
        1);
    EXPECT_EQ(only(facts, {here(UseKind::Packed), here(UseKind::Shown)}).choice, UseKind::Shown);
    EXPECT_EQ(only(facts, {here(UseKind::Packed), here(UseKind::Rejected)}).choice,
              UseKind::Rejected);

    const Id<Visit> other(9);
    match = only(facts, {use(UseKind::Packed, other, asked.account, Today.addDays(1))});
    EXPECT_TRUE(match.against.isEmpty()) << "that visit is tomorrow";
    match = only(facts, {use(UseKind::Packed, other, Id<Account>(8), Today.addDays(1))});
    EXPECT_EQ(match.score, weights.industry);
    match = only(facts, {use(UseKind::Shown, other, asked.account, Today.addDays(-3)),
                         use(UseKind::Packed, Id<Visit>(10), asked.account, Today.addDays(-9))});
    EXPECT_EQ(match.against, QStringList(QStringLiteral("this account saw it on 2026-11-21")))
        << "the latest, in whatever order it was noted";
}

TEST_F(Matching, ACompetitorMetThereComesFirst)
{
    LibraryFacts met = aCase(1);
    met.type = &recordTypeOf<Competitor>();
    met.answered = false;
    LibraryFacts other = met;
    other.id = 2;
    other.products = asked.products;
    meetings = {{Id<Competitor>(1), asked.account, {}, QDate(2026, 10, 20)}};
    const MatchList list = matched({other, met});
    ASSERT_EQ(list.matches.size(), 2U);
    EXPECT_EQ(list.matches[0].id, 1);
    EXPECT_EQ(list.matches[0].reasons,
              QStringList({QStringLiteral("met at this account on 2026-10-20")}));
    EXPECT_EQ(list.matches[0].against, QStringList({QStringLiteral("no answer of ours yet")}));
}

TEST_F(Matching, TiesAndNothingFoundAreSaid)
{
    const RecordType &type = recordTypeOf<CaseStudy>();
    EXPECT_EQ(matched({}).note(type), QStringLiteral("Case studies: nothing in the library yet."));
    EXPECT_EQ(matched({aCase(1), aCase(2)}).note(type),
              QStringLiteral("Case studies: none of 2 suits this visit."));
    std::vector<LibraryFacts> equal;
    for (qint64 id = 1; id <= 5; ++id) {
        equal.push_back(aCase(id));
        equal.back().industry = asked.industry;
    }
    EXPECT_EQ(matched(equal).note(type),
              QStringLiteral("Case studies: 2 more with the same score as the last one."));
    EXPECT_TRUE(matched(equal, 5).note(type).isEmpty());
}

TEST_F(Matching, ANeedIsKnownByMostOfItsWords)
{
    const QString need = QStringLiteral("夜间批量上传要压到一小时以内");
    EXPECT_TRUE(isNeedOf(QStringLiteral("夜间上传"), need));
    EXPECT_TRUE(isNeedOf(QStringLiteral("批量上传"), need));
    EXPECT_FALSE(isNeedOf(QStringLiteral("权限隔离"), need));
    EXPECT_FALSE(isNeedOf(QString(), need));
    EXPECT_TRUE(isNeedOf(QStringLiteral("night upload"), QStringLiteral("Nightly uploads in 1 h")));
    EXPECT_FALSE(isNeedOf(QStringLiteral("night upload"), QStringLiteral("Uploads by day")));
}

TEST_F(Matching, IndustriesAreKinByDivisionAndSection)
{
    EXPECT_EQ(kinshipOf(QStringLiteral("C36"), QStringLiteral("C367")), Kinship::Same);
    EXPECT_EQ(kinshipOf(QStringLiteral("A01"), QStringLiteral("A011")), Kinship::Same);
    EXPECT_EQ(kinshipOf(QStringLiteral("T96"), QStringLiteral("T961")), Kinship::Same);
    EXPECT_EQ(kinshipOf(QStringLiteral("U96"), QStringLiteral("U961")), Kinship::Other);
    EXPECT_EQ(kinshipOf(QStringLiteral("C36"), QStringLiteral("C")), Kinship::Section);
    EXPECT_EQ(kinshipOf(QStringLiteral("C36"), QStringLiteral("F36")), Kinship::Other);
    EXPECT_EQ(kinshipOf(QStringLiteral("C36"), QString()), Kinship::Unknown);
    EXPECT_EQ(kinshipOf(QStringLiteral("Robots"), QStringLiteral("robots")), Kinship::Same);
    EXPECT_EQ(kinshipOf(QStringLiteral("Cars"), QStringLiteral("C36")), Kinship::Other);
}

/// Random cases and decks, the same for the same seed.
TEST_F(Matching, PointsOfACompetitorAndOfWhatWasDoneBefore)
{
    LibraryFacts rival = aCase(7);
    rival.type = &recordTypeOf<Competitor>();
    rival.products = asked.products;
    EXPECT_EQ(score(rival), 25);
    rival.industry = asked.industry;
    EXPECT_EQ(score(rival), 40);
    meetings.push_back({Id<Competitor>(7), Id<Account>(99), {}, Today});
    EXPECT_EQ(score(rival), 40) << "met elsewhere";
    meetings.push_back({Id<Competitor>(7), asked.account, {}, Today});
    EXPECT_EQ(score(rival), 100);
    LibraryFacts shown = aCase(1);
    shown.products = asked.products;
    const auto used = [&](UseKind kind, qint64 visit, qint64 account, const char *industry) {
        MaterialUseFacts use;
        use.type = shown.type;
        use.id = shown.id;
        use.use = kind;
        use.visit = Id<Visit>(visit);
        use.account = Id<Account>(account);
        use.industry = QLatin1String(industry);
        use.day = Today.addDays(-1);
        return use;
    };
    const int plain = weights.product;
    const auto points = [&](const std::vector<MaterialUseFacts> &uses) {
        return only(shown, uses).score - plain;
    };
    EXPECT_EQ(points({used(UseKind::Shown, 50, 60, "C36")}), 2);
    EXPECT_EQ(points({used(UseKind::Packed, 50, 60, "C361")}), 2);
    EXPECT_EQ(points({used(UseKind::Pinned, 50, 60, "C36")}), 0) << "chosen is not shown";
    EXPECT_EQ(points({used(UseKind::Shown, 50, 60, "C35")}), 0) << "another division";
    const auto often = [&](qint64 visits) {
        std::vector<MaterialUseFacts> uses;
        for (qint64 visit = 50; visit < 50 + visits; ++visit)
            uses.push_back(used(UseKind::Shown, visit, 60, "C36"));
        return uses;
    };
    EXPECT_EQ(points(often(3)), 6);
    EXPECT_EQ(points(often(9)), 6) << "at most three";
    EXPECT_EQ(points({used(UseKind::Packed, 50, 60, "C36"), used(UseKind::Shown, 50, 60, "C36")}),
              2)
        << "what was packed and shown was there once";
    EXPECT_EQ(points({used(UseKind::Pinned, 1, 2, "C36")}), weights.chosen);
    EXPECT_EQ(points({used(UseKind::Packed, 50, 2, "C36")}), -weights.usedHere);
    EXPECT_EQ(only(shown, {used(UseKind::Rejected, 50, 2, "C36")}).score,
              std::max(0, plain - weights.leftOut / 2));
    // More needs in common than count give no more than all.
    LibraryFacts answers = aCase(2);
    answers.needs = {QStringLiteral("a need"), QStringLiteral("b need"), QStringLiteral("c need"),
                     QStringLiteral("d need")};
    asked.needs = answers.needs;
    EXPECT_EQ(score(answers), weights.needs);
    asked.needs = {QStringLiteral("a need"), QStringLiteral("nothing else")};
    EXPECT_EQ(only(answers).pointsOf(MatchPart::Needs), weights.needs / 2.0);
}

TEST_F(Matching, SizesBeyondSixteenTimesGiveNothingAndAMonthIsAFullOne)
{
    LibraryFacts facts = aCase(1);
    facts.products = asked.products;
    const auto size = [&](int theirs, std::optional<int> ours) {
        facts.employees = theirs;
        asked.employees = ours;
        return only(facts).pointsOf(MatchPart::Size);
    };
    EXPECT_DOUBLE_EQ(size(100, 100), weights.size);
    EXPECT_DOUBLE_EQ(size(100, 200), weights.size * 0.75);
    EXPECT_DOUBLE_EQ(size(400, 100), weights.size * 0.5);
    EXPECT_DOUBLE_EQ(size(100, 1600), 0);
    EXPECT_DOUBLE_EQ(size(100, 99'999), 0);
    EXPECT_DOUBLE_EQ(size(0, 100), 0);
    EXPECT_DOUBLE_EQ(size(100, {}), 0);
    const auto age = [&](QDate since) {
        facts.since = since;
        return only(facts).pointsOf(MatchPart::Age);
    };
    const QDate fresh = Today.addMonths(-weights.freshMonths);
    EXPECT_DOUBLE_EQ(age(fresh), 0);
    EXPECT_DOUBLE_EQ(age(fresh.addMonths(-1).addDays(1)), 0) << "a day short of the next month";
    EXPECT_DOUBLE_EQ(age(fresh.addMonths(-1)), -1);
    EXPECT_DOUBLE_EQ(age(Today.addYears(-9)), -20);
    EXPECT_DOUBLE_EQ(age(Today.addDays(1)), 0);
    facts.since = {};
    for (const auto &[tier, points] :
         {std::pair(Tier::S, 10.0), std::pair(Tier::A, 6.0), std::pair(Tier::B, 0.0)}) {
        facts.tier = tier;
        EXPECT_DOUBLE_EQ(only(facts).pointsOf(MatchPart::Benchmark), points);
    }
    facts.reviewOn = Today;
    EXPECT_DOUBLE_EQ(only(facts).pointsOf(MatchPart::Age), 0) << "its last day";
    facts.reviewOn = Today.addDays(-1);
    EXPECT_DOUBLE_EQ(only(facts).pointsOf(MatchPart::Age), -10);
}

class MatchProperties : public Matching, public ::testing::WithParamInterface<quint32>
{
protected:
    std::vector<LibraryFacts> library(size_t count)
    {
        QRandomGenerator random(GetParam());
        const QStringList trades = {QStringLiteral("C36"), QStringLiteral("C29"),
                                    QStringLiteral("F52"), QString(), QStringLiteral("Trams")};
        const QStringList tags = {QStringLiteral("夜间上传"), QStringLiteral("按车架号查报文"),
                                  QStringLiteral("own data centre"), QStringLiteral("权限隔离")};
        const auto chance = [&random] { return random.bounded(2) == 0; };
        std::vector<LibraryFacts> facts;
        for (size_t i = 0; i < count; ++i) {
            LibraryFacts each = chance() ? aCase(qint64(i) + 1) : aDeck(qint64(i) + 1);
            each.industry = trades[random.bounded(int(trades.size()))];
            for (const QString &tag : tags) {
                if (random.bounded(3) == 0)
                    each.needs.append(tag);
            }
            if (chance())
                each.employees = random.bounded(1, 50'000);
            if (chance())
                each.products = asked.products;
            if (chance())
                each.tier = choicesOf<Tier>[size_t(random.bounded(4))].value;
            if (chance())
                each.audience = {KnownRoles[size_t(random.bounded(int(KnownRoles.size())))]};
            each.forAnybody = each.audience.empty();
            if (chance())
                each.stage = choicesOf<Stage>[size_t(random.bounded(4))].value;
            if (chance())
                each.since = Today.addDays(-random.bounded(1500));
            if (chance())
                each.reviewOn = Today.addDays(random.bounded(600) - 300);
            each.shareable = chance();
            facts.push_back(each);
        }
        return facts;
    }

    /// The score; −1 for what has nothing in common with the visit.
    int scoreOf(const LibraryFacts &facts)
    {
        const MatchList list = matched({facts}, 1);
        return list.matches.empty() ? -1 : list.matches.front().score;
    }
};

TEST_P(MatchProperties, EachPartOnlyEverHelps)
{
    const auto improved = [&](const LibraryFacts &before, auto change) {
        LibraryFacts after = before;
        change(after);
        EXPECT_GE(scoreOf(after), scoreOf(before)) << qPrintable(before.title);
    };
    for (const LibraryFacts &facts : library(120)) {
        improved(facts, [&](LibraryFacts &each) { each.industry = asked.industry; });
        if (!facts.industry.startsWith(u'C') && !facts.industry.isEmpty())
            improved(facts, [&](LibraryFacts &each) { each.industry = QStringLiteral("C29"); });
        improved(facts, [&](LibraryFacts &each) { each.needs.append(QStringLiteral("夜间上传")); });
        improved(facts, [&](LibraryFacts &each) { each.products.append(asked.products); });
        improved(facts, [&](LibraryFacts &each) { each.employees = asked.employees; });
        improved(facts, [&](LibraryFacts &each) { each.tier = Tier::S; });
        improved(facts, [&](LibraryFacts &each) { each.audience = {RoleKind::Evaluator}; });
        improved(facts, [&](LibraryFacts &each) { each.stage = asked.stage; });
        improved(facts, [&](LibraryFacts &each) { each.since = Today; });
        improved(facts, [&](LibraryFacts &each) { each.reviewOn = Today.addYears(1); });
    }
}

TEST_P(MatchProperties, TheOrderIsTheSameWhateverOrderTheyComeIn)
{
    std::vector<LibraryFacts> facts = library(200);
    const auto idsOf = [](const MatchList &list) {
        std::vector<qint64> ids;
        for (const Match &match : list.matches)
            ids.push_back(match.id);
        return ids;
    };
    const auto before = idsOf(matched(facts, 20));
    QRandomGenerator random(GetParam() + 1);
    std::shuffle(facts.begin(), facts.end(), random);
    EXPECT_EQ(idsOf(matched(facts, 20)), before);
    const MatchList ordered = matched(facts, 200);
    EXPECT_TRUE(std::ranges::is_sorted(ordered.matches, std::ranges::greater(), &Match::score));
}

TEST_P(MatchProperties, EveryReasonIsTrue)
{
    const std::vector<LibraryFacts> facts = library(200);
    const MatchList list = matched(facts, 200);
    EXPECT_GT(list.matches.size(), 20U);
    for (const Match &match : list.matches) {
        const LibraryFacts &each = facts[size_t(match.id) - 1];
        EXPECT_GE(match.score, 0);
        EXPECT_LE(match.score, 100);
        const auto says = [&](const char *words) {
            return match.reasons.contains(QLatin1String(words)) ||
                   match.against.contains(QLatin1String(words));
        };
        EXPECT_EQ(says("same industry"), each.industry.left(3) == QStringLiteral("C36"));
        EXPECT_EQ(says("another industry"),
                  !each.industry.isEmpty() && !each.industry.startsWith(u'C'));
        EXPECT_EQ(says("same product"), !each.products.isEmpty());
        int needs = 0;
        for (const QString &need : asked.needs)
            needs += std::ranges::any_of(each.needs,
                                         [&](const QString &tag) { return isNeedOf(tag, need); })
                         ? 1
                         : 0;
        EXPECT_EQ(says(qPrintable(QStringLiteral("%1 need(s) in common").arg(needs))), needs > 0);
        EXPECT_EQ(says("not to be shown to customers"), !each.shareable);
        EXPECT_EQ(match.expired, each.reviewOn.isValid() && each.reviewOn < Today);
        if (match.type != &recordTypeOf<CaseStudy>())
            continue;
        const double ratio = each.employees ? std::max(*each.employees, 12'000) /
                                                  double(std::min(*each.employees, 12'000))
                                            : 0;
        EXPECT_EQ(says("similar size"), ratio > 0 && ratio <= 2);
        EXPECT_EQ(says("benchmark customer (S)"), each.tier == Tier::S);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, MatchProperties, ::testing::Range(1U, 6U));

TEST(LibraryRows, AQuestionIsAnsweredToAllOrToOneRole)
{
    test::TempWorkspace file;
    const auto question = [&](const char *words, const char *answer) {
        Faq made;
        made.question = QLatin1String(words);
        made.answer = QString::fromLatin1(answer);
        return file.insert(made).id;
    };
    question("Open", "");
    question("For all", "Yes.");
    FaqAnswer answer;
    answer.faq = question("For one role", "");
    answer.audience = RoleKind::Evaluator;
    answer.text = QStringLiteral("In part.");
    file.insert(answer);
    QStringList answered;
    QStringList forAll;
    const auto facts = faqFacts(file.connection());
    ASSERT_OK(facts);
    for (const LibraryFacts &each : *facts) {
        if (each.answered)
            answered.append(each.title);
        if (each.forAnybody)
            forAll.append(each.title);
    }
    answered.sort();
    EXPECT_EQ(answered, (QStringList{QStringLiteral("For all"), QStringLiteral("For one role")}));
    EXPECT_EQ(forAll, QStringList(QStringLiteral("For all")));
}

} // namespace
} // namespace attache
