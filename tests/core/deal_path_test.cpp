#include "core/domain/deal_line.h"
#include "core/domain/intent_sign.h"
#include "core/domain/path_step.h"
#include "core/domain/terms_change.h"
#include "core/queries/deal_path.h"
#include "core/record/records_with.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

namespace attache {
namespace {

class DealLinesTest : public ::testing::Test
{
protected:
    DealLinesTest()
    {
        Account made;
        made.name = QStringLiteral("Acme");
        m_account = m_file.insert(made);
        Product sold;
        sold.name = QStringLiteral("Console");
        m_product = m_file.insert(sold);
        m_deal = deal();
    }

    Opportunity deal()
    {
        Opportunity made;
        made.account = m_account.id;
        made.name = QStringLiteral("Deal");
        made.amount = Money::fromMajor(5);
        return m_file.insert(made);
    }

    DealLine line(int quantity, std::optional<Money> price, std::optional<int> discount = {})
    {
        DealLine made;
        made.opportunity = m_deal.id;
        made.product = m_product.id;
        made.quantity = quantity;
        made.price = price;
        made.discount = discount;
        made.quotedOn = m_file.clock.today();
        return m_file.insert(made);
    }

    std::optional<Money> amount(const Opportunity &of)
    {
        return Store<Opportunity>(m_file.connection()).get(of.id)->amount;
    }

    test::TempWorkspace m_file;
    Account m_account;
    Product m_product;
    Opportunity m_deal;
};

TEST_F(DealLinesTest, SumUpToTheAmountWhereTheyHaveAPrice)
{
    line(3, std::nullopt);
    EXPECT_EQ(amount(m_deal), Money::fromMajor(5));
    const DealLine first = line(3, Money::fromMajor(100), 10);
    EXPECT_EQ(amount(m_deal), Money::fromMajor(270));
    DealLine second = line(1, Money{1}, 50); // half a fen, away from zero
    EXPECT_EQ(amount(m_deal), Money{27001});
    second.quantity = 2;
    second.discount.reset();
    m_file.update(second);
    EXPECT_EQ(amount(m_deal), Money{27002});
    // Each of them is a dated change of the terms.
    EXPECT_EQ(recordsWith(m_file.connection(), &TermsChange::opportunity, m_deal.id)->size(), 4U);

    const Opportunity other = deal();
    second.opportunity = other.id;
    m_file.update(second);
    EXPECT_EQ(amount(m_deal), Money{27000});
    EXPECT_EQ(amount(other), Money{2});
    ASSERT_OK(m_file->perform(QStringLiteral("remove"),
                              [&](Writer &writer) { return writer.remove(first.id); }));
    EXPECT_EQ(amount(m_deal), Money{27000}) << "no line has a price any more";
    ASSERT_OK(m_file->undo());
    EXPECT_EQ(amount(m_deal), Money{27000});
}

TEST_F(DealLinesTest, ASumThatNoNumberHoldsIsNoSum)
{
    DealLine large;
    large.price = Money{std::numeric_limits<qint64>::max() / 2};
    large.quantity = 1000;
    EXPECT_EQ(large.sum(), std::nullopt);
}

TEST_F(DealLinesTest, TheLastPriceIsThatOfThisCustomer)
{
    EXPECT_FALSE(*lastPrice(m_file.connection(), m_account.id, m_product.id));
    line(1, Money::fromMajor(100));
    m_file.clock.advance(86400);
    line(5, Money::fromMajor(90), 5);
    line(5, std::nullopt);
    Account other;
    other.name = QStringLiteral("Other");
    m_account = m_file.insert(other);
    m_deal = deal();
    m_file.clock.advance(86400);
    line(1, Money::fromMajor(70));
    const auto accounts = *Store<Account>(m_file.connection()).list("ORDER BY id");
    const auto price = *lastPrice(m_file.connection(), accounts.front().id, m_product.id);
    ASSERT_TRUE(price);
    EXPECT_EQ(price->price, Money::fromMajor(90));
    EXPECT_EQ(price->discount, 5);
    EXPECT_EQ(price->quantity, 5);
    EXPECT_EQ(price->currency, QStringLiteral("CNY"));
    EXPECT_EQ(price->quotedOn, m_file.clock.today().addDays(-1));
}

TEST(Intent, OnlySignsWithEvidenceCountAndEachKindOnce)
{
    const auto sign = [](IntentKind kind, const char *evidence) {
        IntentSign made;
        made.kind = kind;
        made.evidence = QString::fromLatin1(evidence);
        return made;
    };
    std::vector<IntentSign> signs;
    EXPECT_EQ(intentOf(signs), IntentLevel::None);
    signs.push_back(sign(IntentKind::PriceAsked, " "));
    EXPECT_EQ(intentOf(signs), IntentLevel::None);
    signs.push_back(sign(IntentKind::PriceAsked, "mail of 3 May"));
    signs.push_back(sign(IntentKind::PriceAsked, "again"));
    EXPECT_EQ(intentOf(signs), IntentLevel::Weak);
    signs.push_back(sign(IntentKind::TrialUsed, "40 logins"));
    EXPECT_EQ(intentOf(signs), IntentLevel::Fair);
    signs.push_back(sign(IntentKind::RivalDropped, "said so"));
    signs.push_back(sign(IntentKind::DateNamed, "1 July"));
    EXPECT_EQ(intentOf(signs), IntentLevel::Fair) << "nobody named a budget or decides";
    signs.push_back(sign(IntentKind::BudgetNamed, "200,000"));
    EXPECT_EQ(intentOf(signs), IntentLevel::Strong);
}

TEST(Path, IsPlannedBackwardsFromItsGoLive)
{
    std::vector<PathStep> steps(4);
    steps[0].days = 5;
    steps[0].doneOn = QDate(2026, 4, 1);
    steps[0].due = QDate(2026, 4, 3);
    steps[1].days = 10;
    steps[2].days = 7;
    const QDate goLive(2026, 6, 30);
    planBackwards(steps, goLive);
    EXPECT_EQ(steps[3].due, goLive);
    EXPECT_EQ(steps[2].due, goLive);
    EXPECT_EQ(steps[1].due, goLive.addDays(-7));
    EXPECT_EQ(steps[0].due, QDate(2026, 4, 3)) << "what is done keeps its day";
    EXPECT_EQ(daysBehind(steps, goLive.addDays(-7)), 0);
    EXPECT_EQ(daysBehind(steps, goLive.addDays(-4)), 3);
    steps[1].doneOn = goLive;
    EXPECT_EQ(daysBehind(steps, goLive.addDays(-4)), 0);
}

} // namespace
} // namespace attache
