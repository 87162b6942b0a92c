#include "core/domain/custom_field.h"
#include "core/domain/gate_evidence.h"
#include "core/domain/record_types.h"
#include "core/domain/stage_book.h"
#include "core/domain/stage_change.h"
#include "core/insight/funnel.h"
#include "core/insight/pipeline_totals.h"
#include "core/insight/win_rate.h"
#include "core/queries/opportunity_facts.h"
#include "core/queries/opportunity_list.h"
#include "core/queries/today.h"
#include "core/record/field_writer.h"
#include "core/record/records_with.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

namespace attache {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Stage stageOf(const char *key)
{
    return fromStoredKey<Stage>(QString::fromLatin1(key));
}

class StagesTest : public ::testing::Test
{
protected:
    StageBook book() { return *StageBook::read(m_file.connection()); }

    Opportunity deal(Stage stage, const Account &account = {})
    {
        Opportunity made;
        made.account = account.id;
        made.name = QStringLiteral("Deal");
        made.stage = stage;
        made.amount = Money::fromMajor(1000);
        return m_file.insert(made);
    }

    Account customer(std::optional<BusinessType> type)
    {
        Account made;
        made.name = QStringLiteral("Acme");
        made.businessType = type;
        return m_file.insert(made);
    }

    DealStage stageRow(const char *key)
    {
        return firstWith(m_file.connection(), &DealStage::key, QLatin1String(key))->value();
    }

    Opportunity stored(const Opportunity &record)
    {
        return *Store<Opportunity>(m_file.connection()).get(record.id);
    }

    Result<AnyRecord> set(const Opportunity &record, QStringView key, const QVariant &value)
    {
        const RecordType &type = recordTypeOf<Opportunity>();
        return FieldWriter(*m_file, type).write(record.id.value(), *type.field(key), value);
    }

    Result<void> move(const Opportunity &record, const char *to, const QString &reason = {})
    {
        return m_file->perform(QStringLiteral("move"), [&](Writer &writer) {
            return writer.change(record.id, [&](Opportunity &each) {
                each.stage = stageOf(to);
                if (!reason.isEmpty())
                    each.stageReason = reason;
            });
        });
    }

    test::TempWorkspace m_file;
};

TEST_F(StagesTest, ANewFileHasAGeneralSetAndOneForEachBusinessType)
{
    const StageBook read = book();
    ASSERT_THAT(read.sets(), SizeIs(1 + choicesOf<BusinessType>.size()));
    EXPECT_THAT(read.stagesOf(), ElementsAre(Stage::Lead, Stage::Qualified, Stage::Proposal,
                                             Stage::Negotiation, Stage::Won, Stage::Lost));
    for (const Choice<BusinessType> &type : choicesOf<BusinessType>) {
        const Id<StageSet> set = read.setFor({}, type.value);
        EXPECT_EQ(read.set(set)->businessType, type.value);
        EXPECT_GT(read.stagesOf(set).size(), read.stagesOf().size());
    }
    // Service is paid before it is given, a tool is used before it is paid.
    const auto before = [&](BusinessType type, const char *first, const char *second) {
        const std::vector<Stage> stages = read.stagesOf(read.setFor({}, type));
        return std::ranges::find(stages, stageOf(first)) <
               std::ranges::find(stages, stageOf(second));
    };
    EXPECT_TRUE(before(BusinessType::Service, "paying", "serving"));
    EXPECT_TRUE(before(BusinessType::Hardware, "paying", "serving"));
    EXPECT_TRUE(before(BusinessType::Tool, "serving", "paying"));
    EXPECT_TRUE(before(BusinessType::Platform, "serving", "paying"));
}

TEST_F(StagesTest, TheKeysThatAlwaysWereMeanWhatTheyAlwaysMeant)
{
    const StageBook read = book();
    for (const Choice<Stage> &choice : choicesOf<Stage>) {
        EXPECT_EQ(read.phase(choice.value), StageBook::standard().phase(choice.value));
        EXPECT_EQ(read.probability(choice.value), StageBook().probability(choice.value));
        EXPECT_EQ(read.label(choice.value, Language::English), QLatin1String(choice.label));
    }
    EXPECT_EQ(read.probability(Stage::Qualified), 25);
    EXPECT_EQ(read.dayLimit(Stage::Lead, Tier::S), 45);
    EXPECT_EQ(read.dayLimit(Stage::Won, Tier::S), 0);
    EXPECT_EQ(read.label(Stage::Lead, Language::Chinese), QStringLiteral("线索"));
}

TEST_F(StagesTest, AKeyThatNobodyKnowsIsKeptAndShownAndOpen)
{
    const StageBook read = book();
    const Stage dream = stageOf("dreaming");
    EXPECT_TRUE(read.isOpen(dream));
    EXPECT_EQ(read.label(dream), QStringLiteral("dreaming"));
    EXPECT_EQ(read.probability(dream), 0);
    EXPECT_EQ(read.rungOf(dream, read.stagesOf()), 0U);
    const Opportunity kept = deal(dream);
    EXPECT_EQ(keyOf(stored(kept).stage), QStringLiteral("dreaming"));
    EXPECT_FALSE(stored(kept).closedOn.isValid());
}

TEST_F(StagesTest, StagesOfASetOfItsOwnStandWhereTheirPhaseBelongs)
{
    StageSet own;
    own.name = QStringLiteral("Own");
    own.position = 9;
    own = m_file.insert(own);
    int position = 0;
    for (const auto &[key, phase] :
         std::vector<std::pair<const char *, Phase>>{{"o_found", Phase::Lead},
                                                     {"o_talk", Phase::Open},
                                                     {"o_try", Phase::Trial},
                                                     {"o_again", Phase::Trial},
                                                     {"o_signed", Phase::Won},
                                                     {"o_live", Phase::Serving},
                                                     {"o_gone", Phase::Lost}}) {
        DealStage stage;
        stage.stageSet = own.id;
        stage.key = QLatin1String(key);
        stage.name = stage.key;
        stage.phase = phase;
        stage.position = ++position;
        m_file.insert(stage);
    }
    const StageBook read = book();
    std::vector<Stage> general = read.stagesOf();
    const auto rung = [&](const char *key) {
        return general.at(read.rungOf(stageOf(key), general));
    };
    EXPECT_EQ(rung("o_found"), Stage::Lead);
    EXPECT_EQ(rung("o_talk"), Stage::Qualified);
    EXPECT_EQ(rung("o_signed"), Stage::Won);
    EXPECT_EQ(rung("o_live"), Stage::Won);
    const std::vector<Stage> ofOwn = read.stagesOf(own.id);
    EXPECT_TRUE(std::ranges::is_sorted(ofOwn, {}, [&](Stage each) { return read.rank(each); }));
    EXPECT_LT(read.rank(Stage::Lead), read.rank(stageOf("o_talk")));
    EXPECT_LT(read.rank(stageOf("o_again")), read.rank(Stage::Won));
    EXPECT_LT(read.rank(stageOf("o_live")), read.rank(Stage::Lost));
    EXPECT_LT(read.rank(Stage::Qualified), read.rank(Stage::Proposal))
        << "the general one as it was";

    // What was won by such stages is won in the funnel of all.
    Opportunity made = deal(stageOf("o_signed"));
    const std::vector<OpportunityFacts> facts = *opportunityFacts(m_file.connection());
    const std::vector<StageStep> steps = *stageSteps(m_file.connection());
    const Funnel all = funnel(facts, steps, {}, read);
    ASSERT_EQ(all.stages.back(), Stage::Won);
    EXPECT_EQ(all.all.reached.back(), 1);
}

TEST_F(StagesTest, TheLimitIsThatOfTheTierWhereTheStageSaysOne)
{
    DealStage lead = stageRow("lead");
    lead.limitS = 7;
    lead.probability = 5;
    m_file.update(lead);
    const StageBook read = book();
    EXPECT_EQ(read.dayLimit(Stage::Lead, Tier::S), 7);
    EXPECT_EQ(read.dayLimit(Stage::Lead, Tier::A), 45);
    EXPECT_EQ(read.probability(Stage::Lead), 5);
    EXPECT_EQ(read.probabilityBefore(Stage::Qualified), 5);
}

TEST_F(StagesTest, AStageOfOnesOwnIsOfferedAndCountedByItsPhase)
{
    DealStage pilot;
    pilot.stageSet = book().setFor({}, std::nullopt);
    pilot.name = QStringLiteral("试点");
    pilot.nameEn = QStringLiteral("Pilot Run");
    pilot.phase = Phase::Trial;
    pilot.position = 4; // behind negotiation's, which came along with the same place
    pilot.probability = 60;
    pilot = m_file.insert(pilot);
    EXPECT_EQ(pilot.key, QStringLiteral("pilot_run"));

    const auto fields = *allFieldsOf(m_file.connection(), recordTypeOf<Opportunity>());
    const auto stage = std::ranges::find(fields, QStringLiteral("stage"), &FieldInfo::key);
    EXPECT_TRUE(std::ranges::any_of(stage->choices, [](const ChoiceInfo &choice) {
        return choice.key == QLatin1String("pilot_run");
    }));

    const Opportunity one = deal(Stage::Lead);
    ASSERT_OK(set(one, u"stage", QStringLiteral("pilot_run")));
    const auto facts = *opportunityFacts(m_file.connection());
    const PipelineTotals totals = pipelineTotals(facts, book());
    EXPECT_EQ(totals.all.count, 1);
    EXPECT_EQ(totals.all.weighted.of(QStringLiteral("CNY")), Money::fromMajor(600));
    const Funnel result = funnel(facts, *stageSteps(m_file.connection()), {}, book());
    ASSERT_EQ(result.stages.size(), 6U);
    EXPECT_EQ(result.stages[4], stageOf("pilot_run"));
    EXPECT_THAT(result.all.reached, ElementsAre(1, 1, 1, 1, 1, 0));
}

TEST_F(StagesTest, WhatComesBehindSigningIsWonAndTheFirstMoneyIsDated)
{
    const Opportunity one = deal(Stage::Lead, customer(BusinessType::Service));
    ASSERT_OK(move(one, "paying", QStringLiteral("Paid in advance")));
    EXPECT_EQ(stored(one).closedOn, m_file.clock.today());
    EXPECT_EQ(stored(one).firstIncomeOn, m_file.clock.today());
    m_file.clock.advance(86400);
    ASSERT_OK(move(one, "serving"));
    EXPECT_EQ(stored(one).closedOn, m_file.clock.today().addDays(-1));
    const auto facts = *opportunityFacts(m_file.connection());
    EXPECT_EQ(winRates(facts, {}, {}, book()).all.won, 1);
    EXPECT_EQ(pipelineTotals(facts, book()).all.count, 0);
    EXPECT_EQ(navigationCounts(m_file.connection(), m_file.clock.now())->openOpportunities, 0);
    OpportunityFilter open;
    open.onlyOpen = true;
    EXPECT_THAT(*opportunities(m_file.connection(), open), IsEmpty());
}

TEST_F(StagesTest, AKeyMeansOnePhaseInAllSets)
{
    DealStage serving = stageRow("serving");
    serving.phase = Phase::Open;
    const auto changed = m_file->perform(QStringLiteral("change"),
                                         [&](Writer &writer) { return writer.update(serving); });
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().kind, Error::Kind::Invalid);
    DealStage twice = stageRow("lead");
    twice.id = {};
    EXPECT_FALSE(m_file->perform(QStringLiteral("twice"),
                                 [&](Writer &writer) { return writer.insert(twice); }));
}

TEST_F(StagesTest, AStageThatDealsHaveHadIsRetiredAndNotRemoved)
{
    DealStage extra;
    extra.stageSet = book().setFor({}, std::nullopt);
    extra.name = QStringLiteral("Extra");
    extra.key = QStringLiteral("extra");
    extra = m_file.insert(extra);
    const auto remove = [&] {
        return m_file->perform(QStringLiteral("remove"),
                               [&](Writer &writer) { return writer.remove(extra.id); });
    };
    const Opportunity one = deal(stageOf("extra"));
    EXPECT_FALSE(remove());
    extra.phase = Phase::Lost;
    EXPECT_FALSE(m_file->perform(QStringLiteral("mean another thing"),
                                 [&](Writer &writer) { return writer.update(extra); }));
    ASSERT_OK(move(one, "lead"));
    EXPECT_FALSE(remove()); // it is part of the history
    extra.phase = Phase::Open;
    extra.retired = true;
    m_file.update(extra);
    EXPECT_EQ(book().label(stageOf("extra")), QStringLiteral("Extra"));
    const std::vector<Stage> offered = book().stagesOf();
    EXPECT_EQ(std::ranges::count(offered, stageOf("extra")), 0);
    ASSERT_OK(m_file->perform(QStringLiteral("remove"),
                              [&](Writer &writer) { return writer.remove(one.id); }));
    EXPECT_TRUE(remove());
}

TEST_F(StagesTest, NobodyPassesAGateOnAssumptionsWithoutSayingWhy)
{
    const Opportunity one = deal(Stage::Lead, customer(BusinessType::Tool));
    const Result<void> refused = move(one, "qualified");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, QStringLiteral("stage_reason"));
    EXPECT_EQ(stored(one).stage, Stage::Lead);

    ASSERT_OK(move(one, "qualified", QStringLiteral("They asked for a demo today")));
    const auto history = *recordsWith(m_file.connection(), &StageChange::opportunity, one.id);
    EXPECT_EQ(history.back().reason, QStringLiteral("They asked for a demo today"));

    // The same words do not open the next gate.
    EXPECT_FALSE(move(one, "proposal", QStringLiteral("They asked for a demo today")));
    const StageBook read = book();
    const Id<StageSet> set = read.setFor({}, BusinessType::Tool);
    for (const QString &condition : read.stage(Stage::Proposal, set)->conditions()) {
        EXPECT_FALSE(move(one, "proposal"));
        GateEvidence evidence;
        evidence.opportunity = one.id;
        evidence.stage = Stage::Proposal;
        evidence.condition = condition;
        evidence.level = EvidenceLevel::Said;
        m_file.insert(evidence);
    }
    ASSERT_OK(move(one, "proposal"));
    EXPECT_TRUE(stored(one).stageReason.isEmpty());
    // Back, and out, is free; a jump passes every gate on its way.
    ASSERT_OK(move(one, "qualified"));
    ASSERT_OK(move(one, "lost"));
    ASSERT_OK(move(one, "lead"));
    EXPECT_FALSE(move(one, "won"));
}

TEST_F(StagesTest, ASetThatDoesNotAskLetsPass)
{
    EXPECT_TRUE(move(deal(Stage::Lead), "won")) << "its set has no gates";
    const StageBook known = book();
    StageSet tools = *known.set(known.setFor({}, BusinessType::Tool));
    EXPECT_TRUE(tools.asksReason);
    tools.asksReason = false;
    m_file.update(tools);
    EXPECT_TRUE(move(deal(Stage::Lead, customer(BusinessType::Tool)), "won"));
}

TEST_F(StagesTest, ListsHaveTheMostAdvancedOpenStageFirst)
{
    for (const char *key : {"lost", "won", "lead", "serving", "trial", "negotiation", "dreaming"})
        deal(stageOf(key));
    QStringList order;
    const auto rows = opportunities(m_file.connection(), {});
    for (const OpportunityRow &row : *rows)
        order.append(keyOf(row.opportunity.stage));
    EXPECT_EQ(order.join(u' '), QStringLiteral("negotiation trial lead dreaming won serving lost"));
}

TEST_F(StagesTest, AUsedStageMayMeanAnotherPhaseOfItsSideAndNoneOfAnother)
{
    DealStage extra;
    extra.stageSet = book().setFor({}, std::nullopt);
    extra.name = QStringLiteral("Extra");
    extra.key = QStringLiteral("extra");
    extra.phase = Phase::Open;
    extra = m_file.insert(extra);
    deal(stageOf("extra"));
    const auto meaning = [&](Phase phase) {
        DealStage changed = extra;
        changed.phase = phase;
        return bool(m_file->perform(QStringLiteral("mean"),
                                    [&](Writer &writer) { return writer.update(changed); }));
    };
    EXPECT_TRUE(meaning(Phase::Trial)) << "open before and after";
    EXPECT_TRUE(meaning(Phase::Lead));
    for (const Phase phase : {Phase::Won, Phase::Serving, Phase::Paying, Phase::Lost})
        EXPECT_FALSE(meaning(phase)) << keyOf(phase).toStdString();
    DealStage renamed = extra;
    renamed.key = QStringLiteral("another");
    EXPECT_FALSE(m_file->perform(QStringLiteral("call"),
                                 [&](Writer &writer) { return writer.update(renamed); }));
    renamed = extra;
    renamed.name = QStringLiteral("Another name");
    renamed.key = QStringLiteral(" EXTRA ");
    m_file.update(renamed);
    EXPECT_EQ(book().label(stageOf("extra")), QStringLiteral("Another name"));
}

TEST_F(StagesTest, AStageNobodyEverHadGoesAndMayMeanAnything)
{
    DealStage extra;
    extra.stageSet = book().setFor({}, std::nullopt);
    extra.name = QStringLiteral("附加");
    extra.nameEn = QStringLiteral("--In Service!! 2--");
    extra = m_file.insert(extra);
    EXPECT_EQ(extra.key, QStringLiteral("in_service_2"));
    extra.phase = Phase::Lost;
    m_file.update(extra);
    EXPECT_TRUE(book().isLost(stageOf("in_service_2")));
    DealStage nameless = extra;
    nameless.id = {};
    nameless.key.clear();
    nameless.nameEn = QStringLiteral("附加");
    EXPECT_FALSE(m_file->perform(QStringLiteral("add"),
                                 [&](Writer &writer) { return writer.insert(nameless); }));
    EXPECT_TRUE(m_file->perform(QStringLiteral("remove"),
                                [&](Writer &writer) { return writer.remove(extra.id); }));
}

TEST_F(StagesTest, ASetWhoseStagesWereUsedStaysAndAnotherGoes)
{
    const auto removed = [&](Id<StageSet> set) {
        return bool(m_file->perform(QStringLiteral("remove"),
                                    [&](Writer &writer) { return writer.remove(set); }));
    };
    StageSet set;
    set.name = QStringLiteral("Own");
    set = m_file.insert(set);
    DealStage only;
    only.stageSet = set.id;
    only.name = QStringLiteral("Only");
    only.key = QStringLiteral("only");
    only = m_file.insert(only);
    const Opportunity used = deal(stageOf("only"));
    EXPECT_FALSE(removed(set.id));
    // Where the key stands in another set too, nothing is lost with this one.
    StageSet second = set;
    second.id = {};
    second.name = QStringLiteral("Second");
    second = m_file.insert(second);
    DealStage same = only;
    same.id = {};
    same.stageSet = second.id;
    m_file.insert(same);
    EXPECT_TRUE(removed(set.id));
    EXPECT_FALSE(removed(second.id));
    EXPECT_EQ(stored(used).stage, stageOf("only"));
}

TEST_F(StagesTest, ConditionsAreLinesWithEnglishOnesBesideThem)
{
    DealStage stage;
    stage.gate = QStringLiteral(" 预算已批 \n\n 决策人已见\n");
    EXPECT_EQ(stage.conditions().join(u'|'), QStringLiteral("预算已批|决策人已见"));
    EXPECT_EQ(stage.conditionsIn(Language::English), stage.conditions());
    stage.gateEn = QStringLiteral("Budget approved");
    EXPECT_EQ(stage.conditionsIn(Language::English), stage.conditions()) << "one has no words";
    stage.gateEn += QStringLiteral("\nDecision maker met");
    EXPECT_EQ(stage.conditionsIn(Language::English).join(u'|'),
              QStringLiteral("Budget approved|Decision maker met"));
    EXPECT_EQ(stage.conditionsIn(Language::Chinese), stage.conditions());
}

} // namespace
} // namespace attache
