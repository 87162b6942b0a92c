#include "core/domain/competitor.h"
#include "core/domain/deal_line.h"
#include "core/domain/training_person.h"
#include "core/insight/cost_return.h"
#include "core/match/answered_needs.h"
#include "core/match/asked_questions.h"
#include "core/queries/deal_costs.h"
#include "core/queries/product_map_rows.h"
#include "core/queries/training_list.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

/// @file
/// What is read for the page of a product.

namespace attache::test {
namespace {

using ::testing::ElementsAre;

class ProductReads : public ::testing::Test
{
protected:
    ProductReads()
    {
        m_product.name = QStringLiteral("Planner");
        m_product.needs = LongText(QStringLiteral("Berth plan in an hour\n\n Tide tables "));
        m_product = m_file.insert(m_product);
        m_account.name = QStringLiteral("North");
        m_account = m_file.insert(m_account);
    }
    Opportunity deal(Stage stage, const QString &product = {}, QDate closed = {})
    {
        Opportunity made;
        made.account = m_account.id;
        made.name = QStringLiteral("Deal");
        made.stage = stage;
        made.product = product;
        made.amount = Money::fromMajor(1000);
        made.closedOn = closed;
        return m_file.insert(made);
    }
    Account account(const char *name)
    {
        Account made;
        made.name = QLatin1String(name);
        return m_file.insert(made);
    }

    TempWorkspace m_file;
    Product m_product;
    Account m_account;
};

TEST_F(ProductReads, DealsAboutItAreThoseThatNameItOrHaveALineOfIt)
{
    const QDate day(2026, 5, 4);
    const Opportunity lost = deal(Stage::Lost, m_product.name, day);
    const Opportunity won = deal(Stage::Won, m_product.name, day.addDays(1));
    const Opportunity open = deal(Stage::Proposal);
    deal(Stage::Won, QStringLiteral("Another"), day);
    DealLine line;
    line.opportunity = open.id;
    line.product = m_product.id;
    line.quantity = 3;
    line.price = Money::fromMajor(200);
    m_file.insert(line);
    const auto deals = dealsAbout(m_file.connection(), m_product.id);
    ASSERT_TRUE(deals);
    ASSERT_EQ(deals->size(), 3U);
    EXPECT_EQ((*deals)[0].opportunity, open.id);
    EXPECT_EQ((*deals)[0].amount, Money::fromMajor(600));
    EXPECT_FALSE((*deals)[0].isWon || (*deals)[0].isLost);
    EXPECT_EQ((*deals)[1].opportunity, lost.id);
    EXPECT_TRUE((*deals)[1].isLost);
    EXPECT_EQ((*deals)[2].opportunity, won.id);
    EXPECT_TRUE((*deals)[2].isWon);
    // The map of products goes on without those lost.
    const auto rows = productMapRows(m_file.connection());
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->deals.size(), 2U);
}

TEST_F(ProductReads, ANeedCountsTheAccountsThatSaidItAndWhatIsNotAnsweredComesLast)
{
    const Id<Account> one(1);
    const Id<Account> other(2);
    const Id<Opportunity> ours(10);
    const std::vector<StatedNeed> needs = {
        {one, {}, QStringLiteral("We want the berth plan in half an hour"), NeedTruth::Unverified},
        {one,
         {},
         QStringLiteral("The berth plan within an hour, in all weather"),
         NeedTruth::Unverified},
        {other, {}, QStringLiteral("An hour for the berth plan in summer"), NeedTruth::True},
        {one, ours, QStringLiteral("Book tugboats from the same screen"), NeedTruth::Unverified},
        {other, ours, QStringLiteral("Book the tugboats from the same screen"), NeedTruth::True},
        {one, Id<Opportunity>(11), QStringLiteral("Cheaper coffee"), NeedTruth::True},
    };
    const auto answered = answeredNeeds(m_product, needs, {ours});
    ASSERT_EQ(answered.size(), 3U);
    EXPECT_EQ(answered[0].text, QStringLiteral("Berth plan in an hour"));
    EXPECT_THAT(answered[0].accounts, ElementsAre(one, other));
    EXPECT_TRUE(answered[0].isTrue);
    EXPECT_EQ(answered[1].text, QStringLiteral("Tide tables"));
    EXPECT_TRUE(answered[1].accounts.empty());
    EXPECT_TRUE(answered[1].answered);
    EXPECT_FALSE(answered[2].answered);
    EXPECT_EQ(answered[2].text, QStringLiteral("Book tugboats from the same screen"));
    EXPECT_THAT(answered[2].accounts, ElementsAre(one, other));
}

TEST_F(ProductReads, EachQuestionIsCountedForTheEntryThatIsLikeIt)
{
    LibraryFacts offline;
    offline.id = 1;
    offline.title = QStringLiteral("Does it work offline?");
    offline.answered = false;
    LibraryFacts never;
    never.id = 2;
    never.title = QStringLiteral("How long is the training?");
    const QDate day(2026, 10, 1);
    const auto note = [&](const char *body, int days) {
        return AskingNote{QLatin1String(body),     SixThing::Feedback, Id<Visit>(days), {},
                          QStringLiteral("North"), day.addDays(days)};
    };
    const std::vector<AskingNote> notes = {note("? Does it work offline", 1),
                                           note("? does it work offline?\n? Who pays", 9),
                                           note("Does it work offline? they wondered", 5)};
    const std::vector<LibraryFacts> faqs = {offline, never};
    const auto asked = askingsOf(faqs, notes);
    ASSERT_EQ(asked.size(), 2U);
    ASSERT_EQ(asked[0].askings.size(), 2U);
    EXPECT_EQ(asked[0].askings.front().day, day.addDays(9)) << "the latest first";
    EXPECT_FALSE(asked[0].answered);
    EXPECT_TRUE(asked[1].askings.empty());
}

TEST_F(ProductReads, TrainingsSayWhoPassedWhoDidNotAndTheMean)
{
    Training old;
    old.title = QStringLiteral("Old");
    old.product = m_product.id;
    old.heldOn = QDate(2026, 1, 1);
    old = m_file.insert(old);
    Training held;
    held.title = QStringLiteral("New");
    held.product = m_product.id;
    held.account = m_account.id;
    held.audience = TrainingAudience::CustomerUsers;
    held.heldOn = QDate(2026, 2, 1);
    held.passMark = 70;
    held = m_file.insert(held);
    const auto person = [&](const char *name, std::optional<int> score) {
        TrainingPerson made;
        made.training = held.id;
        made.name = QLatin1String(name);
        made.score = score;
        m_file.insert(made);
    };
    person("Ann", 81);
    person("Bob", 60);
    person("Cy", {});
    const auto rows = trainingsOn(m_file.connection(), m_product.id);
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 2U);
    const TrainingRow &first = rows->front();
    EXPECT_EQ(first.training.id, held.id);
    EXPECT_EQ(first.account, QStringLiteral("North"));
    EXPECT_EQ(first.count.people, 3);
    EXPECT_EQ(first.count.passed, 1);
    EXPECT_EQ(first.count.failed, 1);
    EXPECT_EQ(first.mean, 71) << "70.5, rounded";
    EXPECT_EQ(first.failed, QStringList(QStringLiteral("Bob")));
    EXPECT_EQ(rows->back().count.people, 0);
    EXPECT_FALSE(rows->back().mean);
}

TEST_F(ProductReads, FunctionsAgainstItAndDealsWithNumbers)
{
    Competitor rival;
    rival.name = QStringLiteral("Pierless");
    rival = m_file.insert(rival);
    RivalFunction function;
    function.competitor = rival.id;
    function.name = QStringLiteral("Tide tables");
    m_file.insert(function);
    function.product = m_product.id;
    function.id = {};
    function.name = QStringLiteral("Berth plan");
    m_file.insert(function);
    const auto functions = rivalFunctionsAgainst(m_file.connection(), m_product.id);
    ASSERT_TRUE(functions);
    ASSERT_EQ(functions->size(), 1U);
    EXPECT_EQ(functions->front().function.name, QStringLiteral("Berth plan"));
    EXPECT_EQ(functions->front().competitor, QStringLiteral("Pierless"));

    const Opportunity without = deal(Stage::Proposal);
    const Opportunity with = deal(Stage::Proposal);
    CostLine line;
    line.opportunity = without.id;
    line.text = QStringLiteral("Licence");
    m_file.insert(line);
    line.id = {};
    line.opportunity = with.id;
    line.amount = Money::fromMajor(1);
    m_file.insert(line);
    const auto deals = dealsWithCosts(m_file.connection());
    ASSERT_TRUE(deals);
    ASSERT_EQ(deals->size(), 1U);
    EXPECT_EQ(deals->front().id, with.id);
}

TEST(CautiousReturn, HalvesOnlyBenefitsThatAreAssumed)
{
    const auto line = [](CostKind kind, CostSource source, CostPeriod period, qint64 major) {
        CostLine made;
        made.kind = kind;
        made.source = source;
        made.period = period;
        made.amount = Money::fromMajor(major);
        return made;
    };
    const std::vector<CostLine> lines = {
        line(CostKind::Visible, CostSource::Assumed, CostPeriod::OneOff, 100'000),
        line(CostKind::Maintenance, CostSource::Theirs, CostPeriod::PerYear, 10'000),
        line(CostKind::Benefit, CostSource::Assumed, CostPeriod::PerYear, 100'000),
        line(CostKind::Benefit, CostSource::Theirs, CostPeriod::PerYear, 20'000)};
    // 100,000 at 110,000 a year, and at 60,000 a year.
    EXPECT_EQ(costReturn(lines, 3).paybackMonths, 11);
    const CostReturn cautious = cautiousReturn(lines, 3);
    EXPECT_EQ(cautious.paybackMonths, 20);
    EXPECT_EQ(cautious.cost(), Money::fromMajor(130'000));
    EXPECT_EQ(cautious.benefit(), Money::fromMajor(210'000));
}

} // namespace
} // namespace attache::test
