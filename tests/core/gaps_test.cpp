#include "core/brief/document_text.h"
#include "core/brief/gap_document.h"
#include "core/match/gaps.h"

#include "core/domain/industry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

/// @file
/// What the library lacks, from rows made by hand.

namespace attache {
namespace {

using testing::ElementsAre;

const QDate Today(2026, 11, 24);
const QString Cars = QStringLiteral("C36");
const QString Chemistry = QStringLiteral("C26");
const QString Trade = QStringLiteral("F51");

WaitingAccount account(qint64 id, Tier tier, const QString &industry)
{
    return {Id<Account>(id), QStringLiteral("Account %1").arg(id), tier, industry};
}

LibraryFacts aCase(const QString &industry, QDate reviewOn = {})
{
    LibraryFacts facts;
    facts.type = &recordTypeOf<CaseStudy>();
    facts.industry = industry;
    facts.reviewOn = reviewOn;
    return facts;
}

LibraryFacts aDeck(std::vector<RoleKind> audience, std::optional<Stage> stage)
{
    LibraryFacts facts;
    facts.type = &recordTypeOf<Deck>();
    facts.audience = std::move(audience);
    facts.forAnybody = facts.audience.empty();
    facts.stage = stage;
    facts.industry = Cars;
    return facts;
}

LibraryFacts aQuestion(qint64 id, const QString &title, bool answered)
{
    LibraryFacts facts;
    facts.type = &recordTypeOf<Faq>();
    facts.id = id;
    facts.title = title;
    facts.answered = answered;
    return facts;
}

class GapsTest : public testing::Test
{
protected:
    Gaps find()
    {
        return findGaps(m_shelf, m_rows, m_industries, m_stages, Today, Language::English);
    }

    AskingNote asks(qint64 visit, qint64 account, const QString &body)
    {
        AskingNote note;
        note.body = body;
        note.visit = Id<Visit>(visit);
        note.account = Id<Account>(account);
        note.accountName = QStringLiteral("Account %1").arg(account);
        note.day = Today.addDays(visit - 100);
        return note;
    }

    static GapState stateOf(const Gaps &gaps, Stage stage, RoleKind audience)
    {
        for (size_t i = 0; i < gaps.columns.size(); ++i) {
            if (gaps.columns[i].stage == stage && gaps.columns[i].audience == audience)
                return gaps.trades.front().cells[i].state;
        }
        ADD_FAILURE() << "no such column";
        return GapState::Missing;
    }

    LibraryShelf m_shelf;
    GapRows m_rows;
    Industries m_industries;
    StageBook m_stages;
};

TEST_F(GapsTest, TradesWithoutACaseComeFirstThenThoseWithMostWaiting)
{
    m_rows.accounts = {account(1, Tier::S, Cars), account(2, Tier::A, Cars),
                       account(3, Tier::A, Chemistry), account(4, Tier::B, Trade),
                       account(5, Tier::S, {})};
    m_shelf.cases = {aCase(Cars), aCase(QStringLiteral("C361"), Today.addDays(-1))};
    m_shelf.cases.push_back(aCase(Chemistry));
    m_shelf.cases.back().shareable = false;
    const Gaps gaps = find();
    QStringList order;
    for (const TradeGaps &trade : gaps.trades)
        order.append(trade.industry);
    EXPECT_EQ(order, QStringList({Chemistry, Trade, Cars}));
    EXPECT_EQ(gaps.trades[0].waiting.size(), 1U);
    EXPECT_EQ(gaps.trades[1].waiting.size(), 0U) << "B does not wait";
    EXPECT_EQ(gaps.trades[2].waiting.size(), 2U);
    EXPECT_EQ(gaps.trades[2].cases, 1);
    EXPECT_EQ(gaps.trades[2].expiredCases, 1);
    EXPECT_EQ(gaps.trades[0].cases, 0) << "it must not be shown";
}

TEST_F(GapsTest, DealsAddUpAndThoseOfKeyAccountsWaitAtTheirStage)
{
    m_rows.accounts = {account(1, Tier::A, Cars), account(2, Tier::B, Cars)};
    const QString cny = QStringLiteral("CNY");
    m_rows.deals = {{Id<Account>(1), Stage::Proposal, Money::fromMajor(30), cny},
                    {Id<Account>(1), Stage::Lead, std::nullopt, cny},
                    {Id<Account>(2), Stage::Proposal, Money::fromMajor(12), cny},
                    {Id<Account>(9), Stage::Proposal, Money::fromMajor(1000), cny}};
    const Gaps gaps = find();
    ASSERT_EQ(gaps.trades.size(), 1U);
    const TradeGaps &cars = gaps.trades.front();
    EXPECT_EQ(cars.open.value(cny), Money::fromMajor(42));
    for (size_t i = 0; i < gaps.columns.size(); ++i) {
        const Stage stage = gaps.columns[i].stage;
        EXPECT_EQ(cars.cells[i].waiting, stage == Stage::Proposal || stage == Stage::Lead ? 1 : 0);
    }
    EXPECT_EQ(cars.missingCells(), 8) << "three for leads, five for proposals";
}

TEST_F(GapsTest, ACellIsFilledByWhatSuitsItsAudienceStageAndTrade)
{
    m_rows.accounts = {account(1, Tier::S, Cars)};
    const auto with = [&](const LibraryFacts &facts) {
        m_shelf.decks = {facts};
        return stateOf(find(), Stage::Proposal, RoleKind::Evaluator);
    };
    EXPECT_EQ(with(aDeck({}, {})), GapState::There) << "a deck for all at any stage";
    EXPECT_EQ(with(aDeck({RoleKind::Evaluator}, Stage::Proposal)), GapState::There);
    EXPECT_EQ(with(aDeck({RoleKind::User}, Stage::Proposal)), GapState::Missing);
    EXPECT_EQ(with(aDeck({RoleKind::Evaluator}, Stage::Lead)), GapState::Missing);
    LibraryFacts deck = aDeck({RoleKind::Evaluator}, Stage::Proposal);
    deck.industry = Chemistry;
    EXPECT_EQ(with(deck), GapState::Missing);
    deck.industry = QStringLiteral("C36");
    EXPECT_EQ(with(deck), GapState::There);
    deck.reviewOn = Today;
    EXPECT_EQ(with(deck), GapState::There) << "good for today";
    deck.reviewOn = Today.addDays(-1);
    EXPECT_EQ(with(deck), GapState::Expired);
    deck.shareable = false;
    EXPECT_EQ(with(deck), GapState::Missing);
    LibraryFacts general = aDeck({}, {});
    general.industry.clear();
    EXPECT_EQ(with(general), GapState::Missing) << "one deck for all trades";
    // A handout without an audience was written for nobody.
    m_shelf.decks.clear();
    LibraryFacts handout = aDeck({}, {});
    handout.type = &recordTypeOf<Collateral>();
    m_shelf.handouts = {handout};
    EXPECT_EQ(stateOf(find(), Stage::Proposal, RoleKind::Evaluator), GapState::Missing);
    // One for an audience serves it in any trade.
    handout.audience = {RoleKind::Evaluator};
    handout.industry.clear();
    m_shelf.handouts = {handout};
    EXPECT_EQ(stateOf(find(), Stage::Proposal, RoleKind::Evaluator), GapState::There);
}

TEST_F(GapsTest, WhatHasExpiredLongestComesFirst)
{
    m_shelf.cases = {aCase(Cars, Today.addDays(-3)), aCase(Cars, Today)};
    m_shelf.handouts = {aCase(Cars, Today.addDays(-30))};
    const Gaps gaps = find();
    ASSERT_EQ(gaps.expired.size(), 2U);
    EXPECT_EQ(gaps.expired[0].reviewOn, Today.addDays(-30));
    EXPECT_EQ(gaps.expired[1].reviewOn, Today.addDays(-3));
}

TEST_F(GapsTest, QuestionsAreCountedHoweverTheyArePut)
{
    m_shelf.questions = {aQuestion(1, QStringLiteral("how long does training take"), false),
                         aQuestion(2, QStringLiteral("where is the data kept"), true),
                         aQuestion(3, QStringLiteral("never asked so far"), false)};
    m_rows.notes = {asks(1, 7, QStringLiteral("? Does it run offline")),
                    asks(2, 7, QStringLiteral("? How long does training take")),
                    asks(3, 7, QStringLiteral("? So how long does training take, all told")),
                    asks(4, 8, QStringLiteral("? Where is the data kept"))};
    const Gaps gaps = find();
    ASSERT_EQ(gaps.questions.size(), 3U) << "one of them has its answer";
    const OpenQuestion &most = gaps.questions[0];
    EXPECT_EQ(most.faq, 1);
    EXPECT_EQ(most.times, 2);
    EXPECT_EQ(most.text, QStringLiteral("So how long does training take, all told"));
    EXPECT_THAT(most.accounts, ElementsAre(QStringLiteral("Account 7")));
    EXPECT_EQ(most.visit, Id<Visit>(3));
    EXPECT_EQ(most.lastAsked, Today.addDays(-97));
    EXPECT_EQ(gaps.questions[1].text, QStringLiteral("Does it run offline"));
    EXPECT_EQ(gaps.questions[1].faq, 0);
    EXPECT_EQ(gaps.questions[2].faq, 3);
    EXPECT_EQ(gaps.questions[2].times, 0);
}

TEST_F(GapsTest, AVisitIsHurtByWhatItsAccountWouldNeed)
{
    m_rows.accounts = {account(1, Tier::S, Cars), account(2, Tier::S, Chemistry)};
    m_shelf.cases = {aCase(Chemistry), aCase(Cars, Today.addDays(-1)),
                     aCase(Cars, Today.addDays(-90))};
    m_shelf.cases[1].id = 77;
    m_rows.notes = {asks(1, 1, QStringLiteral("? Does it run offline"))};
    LibraryFacts rival;
    rival.type = &recordTypeOf<Competitor>();
    rival.id = 5;
    rival.title = QStringLiteral("Rival");
    rival.answered = false;
    m_shelf.competitors = {rival};
    const QString name = QStringLiteral("Account 1");
    m_shelf.meetings = {{Id<Competitor>(5), Id<Account>(1), name, Today.addDays(-9)},
                        {Id<Competitor>(5), Id<Account>(1), name, Today.addDays(-2)},
                        {Id<Competitor>(6), Id<Account>(2), QStringLiteral("Account 2"), Today}};
    m_rows.visits = {{Id<Visit>(11), Id<Account>(1), Today.addDays(2)},
                     {Id<Visit>(12), Id<Account>(2), Today.addDays(3)},
                     {Id<Visit>(13), Id<Account>(3), Today.addDays(4)}};
    const Gaps gaps = find();
    ASSERT_EQ(gaps.rivals.size(), 1U);
    EXPECT_EQ(gaps.rivals[0].times, 2);
    EXPECT_THAT(gaps.rivals[0].accounts, ElementsAre(name));
    ASSERT_EQ(gaps.visits.size(), 1U);
    EXPECT_EQ(gaps.visits[0].visit, Id<Visit>(11));
    EXPECT_EQ(gaps.visits[0].tier, Tier::S);
    const QStringList words = gaps.visits[0].words();
    ASSERT_EQ(words.size(), 3);
    EXPECT_TRUE(words[0].endsWith(QStringLiteral("all cases have expired")));
    EXPECT_EQ(words[1], QStringLiteral("asked, not answered: Does it run offline"));
    EXPECT_EQ(words[2], QStringLiteral("no answer to Rival"));
    const auto &missing = gaps.visits[0].gaps;
    EXPECT_EQ(missing[0].kind, VisitGap::Kind::ExpiredCases);
    EXPECT_EQ(missing[0].record, 77) << "the case that is renewed most easily";
    EXPECT_EQ(missing[1].kind, VisitGap::Kind::Question);
    EXPECT_EQ(missing[1].subject, QStringLiteral("Does it run offline"));
    EXPECT_EQ(missing[2].kind, VisitGap::Kind::Rival);
    EXPECT_EQ(missing[2].record, 5);
}

TEST_F(GapsTest, AQuestionIsTheSameWhicheverOfTheTwoSaysMore)
{
    m_shelf.questions = {aQuestion(1, QStringLiteral("so how long does the training take"), true),
                         aQuestion(2, QStringLiteral("offline use"), true)};
    m_rows.notes = {asks(1, 7, QStringLiteral("? how long does the training take")),
                    asks(2, 7, QStringLiteral("? what of offline use there"))};
    EXPECT_TRUE(find().questions.empty()) << "both have their answer";
    m_shelf.questions[0].answered = false;
    m_rows.notes.push_back(asks(3, 7, QStringLiteral("? how long does the training take")));
    ASSERT_EQ(find().questions.size(), 1U);
    EXPECT_EQ(find().questions[0].times, 2);
    EXPECT_EQ(find().questions[0].faq, 1);
    EXPECT_EQ(find().questions[0].accounts.size(), 1);
}

TEST_F(GapsTest, AnExpiredPieceDoesNotHideOneThatHolds)
{
    m_rows.accounts = {account(1, Tier::S, Cars)};
    LibraryFacts over = aDeck({}, {});
    over.reviewOn = Today.addDays(-1);
    m_shelf.decks = {over, aDeck({}, {})};
    EXPECT_EQ(stateOf(find(), Stage::Lead, RoleKind::User), GapState::There);
    m_shelf.decks = {aDeck({}, {}), over};
    EXPECT_EQ(stateOf(find(), Stage::Lead, RoleKind::User), GapState::There);
    m_shelf.decks = {over};
    EXPECT_EQ(stateOf(find(), Stage::Lead, RoleKind::User), GapState::Expired);
    LibraryFacts open = aDeck({}, {});
    open.answered = false;
    m_shelf.decks = {open};
    EXPECT_EQ(stateOf(find(), Stage::Lead, RoleKind::User), GapState::Missing);
}

TEST_F(GapsTest, ARivalWithoutAnAnswerCountsWhereItWasMet)
{
    LibraryFacts rival;
    rival.type = &recordTypeOf<Competitor>();
    rival.answered = false;
    for (qint64 id = 1; id <= 3; ++id) {
        rival.id = id;
        rival.title = QStringLiteral("Rival %1").arg(id);
        m_shelf.competitors.push_back(rival);
    }
    m_shelf.competitors[2].answered = true;
    const auto met = [&](qint64 competitor, const char *where) {
        m_shelf.meetings.push_back(
            {Id<Competitor>(competitor), Id<Account>(1), QLatin1String(where), Today});
    };
    met(2, "Alpha");
    met(1, "Alpha");
    met(2, "Alpha");
    met(2, "");
    met(3, "Alpha");
    const Gaps gaps = find();
    ASSERT_EQ(gaps.rivals.size(), 2U) << "one of them has its answer";
    EXPECT_EQ(gaps.rivals[0].name, QStringLiteral("Rival 2"));
    EXPECT_EQ(gaps.rivals[0].times, 3);
    EXPECT_THAT(gaps.rivals[0].accounts, ElementsAre(QStringLiteral("Alpha")));
    EXPECT_EQ(gaps.rivals[1].times, 1);
    m_shelf.meetings.clear();
    EXPECT_TRUE(find().rivals.empty()) << "nobody met them";
}

TEST_F(GapsTest, TheListNamesOnlyAudiencesForWhomSomebodyWaits)
{
    m_rows.accounts = {account(1, Tier::S, Cars)};
    m_rows.deals = {{Id<Account>(1), Stage::Proposal, Money::fromMajor(30), QStringLiteral("CNY")}};
    const Gaps gaps = find();
    const QString text = toPlainText(makeGapDocument(gaps, {}, {}, Today, Language::English));
    const auto name = [&](Stage stage) { return gaps.stages.label(stage, Language::English); };
    EXPECT_TRUE(text.contains(name(Stage::Proposal) + QStringLiteral(": "))) << qPrintable(text);
    for (const Stage stage : {Stage::Lead, Stage::Qualified, Stage::Negotiation})
        EXPECT_FALSE(text.contains(name(stage) + QStringLiteral(": "))) << qPrintable(text);
}

/// The stages of a workspace that has named and ordered them its own way.
StageBook ownStages()
{
    StageSet set;
    set.id = Id<StageSet>(1);
    std::vector<DealStage> stages;
    const auto add = [&](const char *key, const char *name, Phase phase) {
        DealStage stage;
        stage.id = Id<DealStage>(static_cast<qint64>(stages.size()) + 1);
        stage.stageSet = set.id;
        stage.key = QLatin1String(key);
        stage.name = QLatin1String(name);
        stage.position = static_cast<int>(stages.size());
        stage.phase = phase;
        stages.push_back(stage);
    };
    add("hello", "First hello", Phase::Lead);
    add("diagnosis", "Diagnosis", Phase::Open);
    add("pilot", "Pilot", Phase::Trial);
    add("paper", "Paperwork", Phase::Open);
    add("won", "Signed", Phase::Won);
    add("lost", "Gone", Phase::Lost);
    return {{set}, stages, Settings()};
}

TEST_F(GapsTest, TheColumnsAreTheStagesOfTheWorkspaceInItsWords)
{
    m_stages = ownStages();
    const auto diagnosis = fromStoredKey<Stage>(u"diagnosis");
    const auto paper = fromStoredKey<Stage>(u"paper");
    m_rows.accounts = {account(1, Tier::S, Cars)};
    m_rows.deals = {{Id<Account>(1), diagnosis, Money::fromMajor(30), QStringLiteral("CNY")}};
    m_shelf.decks = {aDeck({RoleKind::User}, diagnosis)};
    const Gaps gaps = find();
    std::vector<QString> names;
    for (const GapColumn &column : gaps.columns) {
        const QString name = gaps.stages.label(column.stage, Language::English);
        if (names.empty() || names.back() != name)
            names.push_back(name);
    }
    EXPECT_THAT(names, ElementsAre(QStringLiteral("First hello"), QStringLiteral("Diagnosis"),
                                   QStringLiteral("Pilot"), QStringLiteral("Paperwork")));
    EXPECT_EQ(stateOf(gaps, diagnosis, RoleKind::User), GapState::There);
    EXPECT_EQ(stateOf(gaps, fromStoredKey<Stage>(u"pilot"), RoleKind::User), GapState::Missing)
        << "what is for one stage is for no other";
    EXPECT_EQ(stateOf(gaps, paper, RoleKind::Signatory), GapState::Missing)
        << "as far on the way as negotiation";
    const QString text = toPlainText(makeGapDocument(gaps, {}, {}, Today, Language::English));
    EXPECT_TRUE(text.contains(QStringLiteral("Diagnosis: "))) << qPrintable(text);
    for (const char *none : {"Lead: ", "Qualified: ", "Proposal: ", "Negotiation: ", "Pilot: "})
        EXPECT_FALSE(text.contains(QLatin1String(none))) << none;
}

TEST_F(GapsTest, AStageOfAnotherSetCountsWhereTheDealHasCome)
{
    // The platform business has a trial between proposal and negotiation.
    StageSet platform;
    platform.id = Id<StageSet>(2);
    platform.businessType = BusinessType::Platform;
    platform.position = 2;
    std::vector<StageSet> sets = m_stages.sets();
    sets.push_back(platform);
    std::vector<DealStage> stages;
    const auto add = [&](Id<StageSet> set, const char *key, Phase phase) {
        DealStage stage;
        stage.id = Id<DealStage>(static_cast<qint64>(stages.size()) + 1);
        stage.stageSet = set;
        stage.key = QLatin1String(key);
        stage.position = static_cast<int>(stages.size());
        stage.phase = phase;
        stages.push_back(stage);
    };
    for (const char *key : {"lead", "qualified", "proposal", "negotiation"})
        add(Id<StageSet>(1), key, Phase::Open);
    for (const char *key : {"lead", "proposal", "trial", "negotiation"})
        add(platform.id, key, Phase::Open);
    m_stages = StageBook(sets, stages, Settings());
    m_rows.accounts = {account(1, Tier::S, Cars)};
    m_rows.deals = {{Id<Account>(1), fromStoredKey<Stage>(u"trial"), Money::fromMajor(30),
                     QStringLiteral("CNY")}};
    const Gaps gaps = find();
    for (size_t i = 0; i < gaps.columns.size(); ++i)
        EXPECT_EQ(gaps.trades.front().cells[i].waiting,
                  gaps.columns[i].stage == Stage::Proposal ? 1 : 0);
}

} // namespace
} // namespace attache
