#include "core/brief/product_map_text.h"
#include "core/domain/deal_line.h"
#include "core/match/product_map.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

namespace attache::test {
namespace {

const QDate Today(2026, 11, 24);

class ProductMaps : public ::testing::Test
{
protected:
    ProductMaps()
    {
        m_product.name = QStringLiteral("Platform");
        m_product.needs = LongText(QStringLiteral("夜间上传"));
        m_product = m_file.insert(m_product);
        m_other.name = QStringLiteral("Settlement");
        m_other = m_file.insert(m_other);
    }
    Id<Account> add(const char *name, const char *industry = "", Id<Account> parent = {})
    {
        Account made;
        made.name = QLatin1String(name);
        made.industry = QLatin1String(industry);
        made.parent = parent;
        return m_file.insert(made).id;
    }
    Placement place(Id<Account> account, PlacementState state, QDate learntOn = Today)
    {
        Placement made;
        made.account = account;
        made.product = m_product.id;
        made.state = state;
        made.learntOn = learntOn;
        return made;
    }
    Opportunity deal(Id<Account> account, Stage stage, qint64 major, QDate closed = {})
    {
        Opportunity made;
        made.account = account;
        made.name = QStringLiteral("Deal");
        made.stage = stage;
        made.product = m_product.name;
        made.amount = Money::fromMajor(major);
        made.closedOn = closed;
        return m_file.insert(made);
    }
    ProductMap map()
    {
        auto rows = productMapRows(m_file.connection());
        EXPECT_TRUE(rows.has_value());
        return {*std::move(rows), Settings(), Today};
    }

    TempWorkspace m_file;
    Product m_product;
    Product m_other;
};

TEST_F(ProductMaps, UnknownIsNeverCountedAsNone)
{
    const Id<Account> asked = add("Asked");
    const Id<Account> silent = add("Silent");
    const Id<Account> remarked = add("Remarked");
    m_file.insert(place(asked, PlacementState::None));
    Placement remark = place(remarked, PlacementState::Unknown);
    remark.text = LongText(QStringLiteral("Somebody said something"));
    m_file.insert(remark);
    const ProductMap made = map();
    EXPECT_EQ(made.cell(asked, m_product.id).state, MapState::None);
    EXPECT_EQ(made.cell(silent, m_product.id).state, MapState::Unknown);
    EXPECT_FALSE(made.cell(silent, m_product.id).knownFrom);
    EXPECT_EQ(made.cell(remarked, m_product.id).state, MapState::Unknown);
    const MapTotals totals = made.totals(m_product.id);
    EXPECT_EQ(totals.count(MapState::None), 1);
    EXPECT_EQ(totals.count(MapState::Unknown), 2);
    EXPECT_EQ(made.totals(false).count(MapState::Unknown), 5)
        << "the other product was never asked";
}

TEST_F(ProductMaps, TheNewestThatSaysAStateCounts)
{
    const Id<Account> id = add("Alpha");
    m_file.insert(place(id, PlacementState::InHouse, Today.addDays(-300)));
    Placement rival = place(id, PlacementState::Rival, Today.addDays(-200));
    rival.knownFrom = KnownFrom::Relayed;
    rival.contractEnd = QDate(2027, 3, 1);
    m_file.insert(rival);
    m_file.insert(place(id, PlacementState::Unknown, Today));
    const ProductMap made = map();
    const MapCell &cell = made.cell(id, m_product.id);
    EXPECT_EQ(cell.state, MapState::Rival);
    EXPECT_EQ(cell.knownFrom, KnownFrom::Relayed);
    EXPECT_EQ(cell.learntOn, Today.addDays(-200));
    EXPECT_TRUE(cell.old);
    EXPECT_EQ(cell.talkFrom, QDate(2026, 12, 1));
    EXPECT_FALSE(cell.isTriggered(Today));
    EXPECT_TRUE(cell.isTriggered(QDate(2026, 12, 1)));
    EXPECT_TRUE(cell.isTriggered(QDate(2027, 3, 1)));
    EXPECT_FALSE(cell.isTriggered(QDate(2027, 3, 2)));
}

TEST_F(ProductMaps, DealsSayWhatIsOursAndWhatIsInTalks)
{
    const Id<Account> customer = add("Customer");
    const Id<Account> talking = add("Talking");
    const Id<Account> gone = add("Gone");
    deal(customer, Stage::Won, 100, Today.addDays(-10));
    deal(customer, Stage::Won, 30, Today.addDays(-20));
    deal(customer, Stage::Proposal, 50);
    deal(talking, Stage::Lead, 70);
    deal(talking, Stage::Lost, 900, Today);
    deal(gone, Stage::Won, 40, Today.addDays(-500));
    m_file.insert(place(gone, PlacementState::Rival, Today.addDays(-5)));
    const ProductMap made = map();
    const MapCell &ours = made.cell(customer, m_product.id);
    EXPECT_EQ(ours.state, MapState::Ours);
    EXPECT_EQ(ours.amount, Money::fromMajor(130));
    EXPECT_EQ(ours.talks, Money::fromMajor(50));
    EXPECT_EQ(ours.knownFrom, KnownFrom::Written);
    EXPECT_EQ(made.cell(talking, m_product.id).state, MapState::InTalks);
    EXPECT_EQ(made.cell(talking, m_product.id).talks, Money::fromMajor(70));
    EXPECT_EQ(made.cell(gone, m_product.id).state, MapState::Rival) << "it left us later";
    // Installed base and new names stand apart and add up to all cells.
    const MapTotals old = made.totals(true);
    const MapTotals fresh = made.totals(false);
    EXPECT_EQ(old.accounts, 1);
    EXPECT_EQ(fresh.accounts, 2);
    EXPECT_EQ(old.ours.value(QStringLiteral("CNY")), Money::fromMajor(130));
    EXPECT_EQ(old.talks.value(QStringLiteral("CNY")), Money::fromMajor(50));
    EXPECT_TRUE(fresh.ours.isEmpty());
    int cells = 0;
    for (const Choice<MapState> &choice : choicesOf<MapState>)
        cells += old.count(choice.value) + fresh.count(choice.value);
    EXPECT_EQ(cells, 6);
}

TEST_F(ProductMaps, LinesOfADealStandBeforeTheNameItGives)
{
    const Id<Account> id = add("Alpha");
    const Opportunity made = deal(id, Stage::Proposal, 500);
    DealLine line;
    line.opportunity = made.id;
    line.product = m_other.id;
    line.quantity = 2;
    line.price = Money::fromMajor(60);
    line.discount = 50;
    m_file.insert(line);
    const ProductMap both = map();
    EXPECT_EQ(both.cell(id, m_product.id).state, MapState::Unknown);
    EXPECT_EQ(both.cell(id, m_other.id).talks, Money::fromMajor(60));
}

TEST_F(ProductMaps, WhatTheyDidNotAskForHasReasonsThatHold)
{
    const Id<Account> peer = add("Peer", "G54");
    const Id<Account> wanting = add("Wanting", "G54");
    const Id<Account> unfit = add("Unfit", "G54");
    const Id<Account> stranger = add("Stranger", "J66");
    m_file.insert(place(peer, PlacementState::Ours));
    m_file.insert(place(unfit, PlacementState::Unfit));
    Need need;
    need.account = wanting;
    need.text = LongText(QStringLiteral("希望夜间上传能快一点"));
    need.truth = NeedTruth::True;
    m_file.insert(need);
    const ProductMap made = map();
    const auto reasons = made.reasons(wanting, m_product.id);
    ASSERT_EQ(reasons.size(), 2U);
    EXPECT_EQ(reasons[0].kind, WhiteReason::Kind::AnswersNeed);
    EXPECT_EQ(reasons[0].truth, NeedTruth::True);
    EXPECT_EQ(reasons[1].kind, WhiteReason::Kind::SameTrade);
    EXPECT_THAT(reasons[1].names, ::testing::ElementsAre(QStringLiteral("Peer")));
    EXPECT_TRUE(made.reasons(peer, m_product.id).empty()) << "they have it";
    EXPECT_TRUE(made.reasons(unfit, m_product.id).empty()) << "it does not suit";
    EXPECT_TRUE(made.reasons(stranger, m_product.id).empty());
    const auto spaces = made.whiteSpaces();
    ASSERT_EQ(spaces.size(), 1U);
    EXPECT_EQ(spaces.front().account, wanting);
}

TEST_F(ProductMaps, AContractThatEndsIsATriggerByItsLead)
{
    const Id<Account> id = add("Alpha");
    const Id<Account> early = add("Beta");
    Competitor rival;
    rival.name = QStringLiteral("Rival");
    rival = m_file.insert(rival);
    Placement placement = place(id, PlacementState::Rival);
    placement.competitor = rival.id;
    placement.contractEnd = Today.addDays(60);
    m_file.insert(placement);
    placement.id = {};
    placement.account = early;
    placement.leadDays = 30;
    m_file.insert(placement);
    const ProductMap made = map();
    const auto near = made.triggered();
    ASSERT_EQ(near.size(), 1U);
    EXPECT_EQ(near.front().account, id);
    ASSERT_FALSE(near.front().reasons.empty());
    EXPECT_EQ(near.front().reasons.front().kind, WhiteReason::Kind::ContractEnds);
    EXPECT_EQ(near.front().reasons.front().names.value(0), QStringLiteral("Rival"));
    EXPECT_EQ(near.front().reasons.front().day, Today.addDays(-30));
}

TEST_F(ProductMaps, GroupsStandBehindTheirHeadAndAddUp)
{
    const Id<Account> head = add("Zeta");
    const Id<Account> child = add("Alpha", "", head);
    const Id<Account> grandchild = add("Beta", "", child);
    const Id<Account> alone = add("Gamma");
    m_file.insert(place(head, PlacementState::None));
    m_file.insert(place(grandchild, PlacementState::Rival));
    const ProductMap made = map();
    const auto groups = made.groups();
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_THAT(groups[0], ::testing::ElementsAre(head, child, grandchild));
    EXPECT_THAT(groups[1], ::testing::ElementsAre(alone));
    const MapTotals totals = made.totals(groups[0], m_product.id);
    EXPECT_EQ(totals.accounts, 3);
    EXPECT_EQ(totals.count(MapState::None), 1);
    EXPECT_EQ(totals.count(MapState::Rival), 1);
    EXPECT_EQ(totals.count(MapState::Unknown), 1);
}

TEST_F(ProductMaps, ASumWithoutAnAmountSaysHowManyCellsAreWhat)
{
    const Id<Account> rival = add("Rival");
    const Id<Account> none = add("None");
    m_file.insert(place(rival, PlacementState::Rival));
    m_file.insert(place(none, PlacementState::None));
    const QStringList counted = totalsParts(map().totals(m_product.id));
    EXPECT_TRUE(counted.contains(labelOf(MapState::Rival) + QStringLiteral(" 1")))
        << counted.join(u'|').toStdString();
    EXPECT_EQ(totalsWords(map().totals(m_product.id)), joinedTotals(counted));
    deal(add("Buyer"), Stage::Won, 80, Today.addDays(-10));
    const QStringList sums = totalsParts(map().totals(m_product.id));
    ASSERT_EQ(sums.size(), 1) << sums.join(u'|').toStdString();
    EXPECT_TRUE(sums.front().startsWith(labelOf(MapState::Ours)));
    deal(add("Talker"), Stage::Proposal, 50);
    EXPECT_EQ(totalsParts(map().totals(m_product.id)).size(), 2);
    EXPECT_TRUE(totalsParts(MapTotals()).isEmpty());
}

TEST_F(ProductMaps, OfOneAccountItSaysTheSameWithoutTheOthers)
{
    const Id<Account> peer = add("Peer", "G54");
    const Id<Account> id = add("Alpha", "G54");
    m_file.insert(place(peer, PlacementState::Ours));
    m_file.insert(place(id, PlacementState::InHouse));
    deal(peer, Stage::Proposal, 50);
    auto rows = productMapRowsOf(m_file.connection(), id);
    ASSERT_OK(rows);
    const ProductMap one(*std::move(rows), Settings(), Today);
    EXPECT_EQ(one.cell(id, m_product.id).state, MapState::InHouse);
    EXPECT_EQ(one.accounts().size(), 1U);
    EXPECT_EQ(one.cell(peer, m_product.id).state, MapState::Unknown);
    EXPECT_TRUE(one.reasons(id, m_product.id).empty());
}

TEST_F(ProductMaps, AmountsOfTwoCurrenciesAreNeverMixedInACell)
{
    const Id<Account> customer = add("Customer");
    const auto in = [&](Opportunity made, const char *currency) {
        made.currency = QLatin1String(currency);
        m_file.update(made);
    };
    in(deal(customer, Stage::Won, 100, Today.addDays(-10)), "USD");
    in(deal(customer, Stage::Proposal, 50), "CNY");
    in(deal(customer, Stage::Proposal, 7), "USD");
    in(deal(customer, Stage::Won, 1000, Today.addDays(-9)), "CNY");
    const Id<Account> talking = add("Talking");
    in(deal(talking, Stage::Lead, 3), "EUR");
    in(deal(talking, Stage::Lead, 4), "CNY");
    in(deal(talking, Stage::Lead, 5), "EUR");
    const MapTotals totals = map().totals(m_product.id);
    EXPECT_EQ(totals.ours, (QMap<QString, Money>{{QStringLiteral("USD"), Money::fromMajor(100)}}));
    EXPECT_EQ(totals.talks, (QMap<QString, Money>{{QStringLiteral("EUR"), Money::fromMajor(8)},
                                                  {QStringLiteral("USD"), Money::fromMajor(7)}}));
}

TEST_F(ProductMaps, WhatWasSignedCountsForAYearAndWhatWasSaidStandsBefore)
{
    const Id<Account> old = add("Old");
    deal(old, Stage::Won, 40, Today.addDays(-365));
    EXPECT_EQ(map().cell(old, m_product.id).state, MapState::Ours);
    EXPECT_FALSE(map().cell(old, m_product.id).amount) << "a year ago to the day";
    deal(old, Stage::Won, 30, Today.addDays(-364));
    EXPECT_EQ(map().cell(old, m_product.id).amount, Money::fromMajor(30));
    EXPECT_EQ(map().cell(old, m_product.id).since, Today.addDays(-365));
    Placement said = place(old, PlacementState::Ours, Today.addDays(-180));
    said.spend = Money::fromMajor(9);
    m_file.insert(said);
    EXPECT_EQ(map().cell(old, m_product.id).amount, Money::fromMajor(9));
    EXPECT_FALSE(map().cell(old, m_product.id).old);
    const Id<Account> rival = add("Rival");
    Placement theirs = place(rival, PlacementState::Rival, Today.addDays(-180));
    m_file.insert(theirs);
    EXPECT_FALSE(map().cell(rival, m_product.id).old) << "good for its last day";
    const Id<Account> older = add("Older");
    m_file.insert(place(older, PlacementState::Rival, Today.addDays(-181)));
    EXPECT_TRUE(map().cell(older, m_product.id).old);
    // A remark keeps the words that stand there, and gives some where none do.
    Placement remark = place(older, PlacementState::Unknown);
    remark.text = LongText(QStringLiteral("first"));
    m_file.insert(remark);
    remark.text = LongText(QStringLiteral("second"));
    m_file.insert(remark);
    EXPECT_EQ(map().cell(older, m_product.id).text, QStringLiteral("first"));
    EXPECT_EQ(map().cell(older, m_product.id).state, MapState::Rival);
}

} // namespace
} // namespace attache::test
