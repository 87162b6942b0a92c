#include "core/domain/case_figure.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/cost_line.h"
#include "core/domain/rival_function.h"
#include "core/pack/deck_versions.h"
#include "core/pack/recipe_filling.h"
#include "tests/core/assembler_fixture.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

using test::DeckFixture;

class RecipeTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        DeckFixture fixture;
        for (const char *title : {"For {{account.name}}", "What hurts car makers", "Certificates"})
            fixture.addSlide(test::slideWith(title));
        const QString path = m_folder.filePath(QStringLiteral("base.pptx"));
        fixture.save(path);
        Deck facts;
        facts.name = QStringLiteral("Fleet data");
        facts.version = QStringLiteral("v3");
        facts.products = QStringLiteral("Fleet");
        const auto imported = m_library.import(path, facts);
        ASSERT_TRUE(imported);
        m_base = imported->deck;
        m_slides = *m_library.slides(m_base.id);

        Account account;
        account.name = QStringLiteral("Acme Motors");
        account.industry = QStringLiteral("C36");
        account.tier = Tier::A;
        m_account = m_file.insert(account);
        Opportunity deal;
        deal.name = QStringLiteral("Fleet at Acme");
        deal.account = m_account.id;
        deal.product = QStringLiteral("Fleet");
        deal.amount = Money{100};
        m_file.insert(deal);
        m_recipe.name = QStringLiteral("For a trade");
        m_recipe.deck = m_base.id;
        m_recipe = m_file.insert(m_recipe);
    }

    RecipeSlot slot(int position, SlotKind kind, const QString &tags = {}, Id<Slide> slide = {},
                    bool optional = false)
    {
        RecipeSlot made;
        made.recipe = m_recipe.id;
        made.position = position;
        made.kind = kind;
        made.tags = tags;
        made.slide = slide;
        made.optional = optional;
        return m_file.insert(made);
    }

    FilledRecipe filled()
    {
        auto filler = RecipeFiller::of(*m_file, m_file.clock.today(), Language::English);
        EXPECT_TRUE(filler);
        auto result = filler->fill(m_recipe.id, m_account.id);
        EXPECT_TRUE(result) << (result ? "" : test::said(result.error()));
        return result ? *std::move(result) : FilledRecipe();
    }

    VersionTable table()
    {
        auto made = versionTable(m_file.connection(), m_file.clock.today(), Language::English);
        EXPECT_TRUE(made);
        return made ? *std::move(made) : VersionTable();
    }

    const VersionCell &cell(const VersionTable &table, const QString &trade)
    {
        static const VersionCell none;
        for (size_t index = 0; index < table.trades.size(); ++index) {
            if (table.trades[index].industry == trade)
                return table.rows.at(0).cells[index];
        }
        return none;
    }

    QTemporaryDir m_folder;
    test::TempWorkspace m_file;
    DeckLibrary m_library{*m_file};
    Deck m_base;
    std::vector<Slide> m_slides;
    Account m_account;
    Recipe m_recipe;
};

TEST_F(RecipeTest, EachSlotIsFilledByItsRuleOrSaysWhatLacks)
{
    slot(1, SlotKind::Slide, {}, m_slides[0].id);
    slot(2, SlotKind::TaggedSlide, QStringLiteral("pain"));
    slot(3, SlotKind::BestCase);
    slot(4, SlotKind::Product);
    slot(5, SlotKind::Competitor, {}, {}, true);
    FilledRecipe recipe = filled();
    ASSERT_EQ(recipe.slots.size(), 5U);
    EXPECT_EQ(recipe.filled(), 1);
    EXPECT_EQ(recipe.lacking().size(), 3U) << "the competitor may be missing";
    for (const FilledSlot &each : recipe.slots)
        EXPECT_FALSE(each.with.isEmpty());

    Slide pain = m_slides[1];
    pain.tags = QStringLiteral("pain");
    m_file.update(pain);
    CaseStudy study;
    study.title = QStringLiteral("Coach maker");
    study.industry = QStringLiteral("C36");
    study.shareable = true;
    study.approval = Approval::Approved;
    study.challenge = QStringLiteral("Four hours each night");
    study.quote = QStringLiteral("never said aloud");
    study = m_file.insert(study);
    CaseFigure figure;
    figure.caseStudy = study.id;
    figure.label = QStringLiteral("Upload");
    figure.before = QStringLiteral("240");
    figure.after = QStringLiteral("52");
    m_file.insert(figure);
    Product product;
    product.name = QStringLiteral("Fleet");
    product.oneLiner = QStringLiteral("All vehicles on one map");
    product.forWhom = QStringLiteral("car makers");
    m_file.insert(product);
    Competitor rival;
    rival.name = QStringLiteral("Rivalsoft");
    rival.weaknesses = QStringLiteral("No map");
    rival = m_file.insert(rival);
    CompetitorSighting sighting;
    sighting.competitor = rival.id;
    sighting.account = m_account.id;
    m_file.insert(sighting);

    recipe = filled();
    EXPECT_EQ(recipe.filled(), 5);
    EXPECT_TRUE(recipe.lacking().empty());
    // The deck is for all trades, so its slide stands in for one of this trade.
    EXPECT_EQ(recipe.slots[1].state, SlotState::Substitute);
    EXPECT_EQ(recipe.slots[2].state, SlotState::Filled);

    const QString out = m_folder.filePath(QStringLiteral("out.pptx"));
    const auto report = m_library.assemble(orderOf(recipe), out);
    ASSERT_TRUE(report) << test::said(report.error());
    EXPECT_EQ(test::errorsIn(out).join(u'\n').toStdString(), "");
    const auto written = Presentation::open(out);
    ASSERT_TRUE(written);
    const auto outline = DeckReader(*written).read();
    ASSERT_TRUE(outline);
    ASSERT_EQ(outline->slides.size(), 5U);
    EXPECT_EQ(outline->slides[0].title, QStringLiteral("For Acme Motors"));
    EXPECT_EQ(outline->slides[2].title, QStringLiteral("Coach maker"));
    EXPECT_FALSE(outline->slides[2].searchText().contains(QStringLiteral("never said aloud")))
        << "nobody agreed to be quoted";
    EXPECT_TRUE(outline->slides[3].searchText().contains(QStringLiteral("All vehicles")));
    EXPECT_TRUE(outline->slides[4].searchText().contains(QStringLiteral("No map")));
}

TEST_F(RecipeTest, CostAndRivalsOfTheDealStandOnSlidesOfItsDeckAlone)
{
    slot(1, SlotKind::Slide, {}, m_slides[0].id);
    slot(2, SlotKind::CostReturn);
    slot(3, SlotKind::Rivals);
    FilledRecipe recipe = filled();
    EXPECT_EQ(recipe.filled(), 1);
    EXPECT_TRUE(recipe.slots[1].with.contains(QStringLiteral("Fleet at Acme")));
    CostLine line;
    line.opportunity = recipe.deal;
    line.text = QStringLiteral("Licence of Acme");
    line.amount = Money::fromMajor(120'000);
    m_file.insert(line);
    Competitor rival;
    rival.name = QStringLiteral("Rivalsoft");
    rival = m_file.insert(rival);
    CompetitorSighting sighting;
    sighting.competitor = rival.id;
    sighting.account = m_account.id;
    m_file.insert(sighting);
    RivalFunction function;
    function.competitor = rival.id;
    function.name = QStringLiteral("Map of vehicles");
    function.source = QStringLiteral("trade fair");
    m_file.insert(function);
    Competitor second;
    second.name = QStringLiteral("Yulink");
    second = m_file.insert(second);
    sighting.id = {};
    sighting.competitor = second.id;
    m_file.insert(sighting);
    function.id = {};
    function.competitor = second.id;
    m_file.insert(function);

    recipe = filled();
    EXPECT_EQ(recipe.filled(), 3);
    EXPECT_EQ(recipe.slots[2].with, QStringLiteral("Rivalsoft, Yulink"));
    EXPECT_EQ(recipe.slots[2].id, rival.id.value()) << "it leads to the first that it names";
    const QString out = m_folder.filePath(QStringLiteral("out.pptx"));
    const auto report = m_library.assemble(orderOf(recipe), out);
    ASSERT_TRUE(report) << test::said(report.error());
    EXPECT_EQ(test::errorsIn(out).join(u'\n').toStdString(), "");
    const auto written = Presentation::open(out);
    ASSERT_TRUE(written);
    const auto outline = DeckReader(*written).read();
    ASSERT_TRUE(outline);
    ASSERT_EQ(outline->slides.size(), 3U);
    EXPECT_TRUE(outline->slides[1].searchText().contains(QStringLiteral("120,000")));
    EXPECT_TRUE(outline->slides[2].searchText().contains(QStringLiteral("trade fair")));

    // What one deal costs is nothing for the others of the trade.
    const auto kept = keepVersion(*m_file, recipe, Language::English);
    ASSERT_TRUE(kept) << test::said(kept.error());
    const auto slides = m_library.slides(kept->deck.id);
    ASSERT_TRUE(slides);
    EXPECT_EQ(slides->size(), 2U);
    for (const Slide &each : *slides)
        EXPECT_FALSE(each.body.contains(QStringLiteral("Licence of Acme")));
}

TEST_F(RecipeTest, WithoutAnOpenDealThereIsNoCost)
{
    slot(1, SlotKind::CostReturn);
    slot(2, SlotKind::Rivals);
    Account other;
    other.name = QStringLiteral("Other");
    m_account = m_file.insert(other);
    const FilledRecipe recipe = filled();
    EXPECT_EQ(recipe.filled(), 0);
    for (const FilledSlot &each : recipe.slots)
        EXPECT_FALSE(each.with.isEmpty());
}

TEST_F(RecipeTest, TheTableSaysWhatExistsAndWhoWaits)
{
    slot(1, SlotKind::Slide, {}, m_slides[0].id);
    VersionTable before = table();
    ASSERT_EQ(before.rows.size(), 1U);
    EXPECT_EQ(cell(before, QStringLiteral("C36")).state, VersionState::Missing);
    EXPECT_EQ(cell(before, QStringLiteral("C36")).waiting.size(), 1U);
    EXPECT_EQ(before.gaps(), 1);
    EXPECT_EQ(before.waiting(), 1);

    const auto kept = keepVersion(*m_file, filled(), Language::English);
    ASSERT_TRUE(kept) << test::said(kept.error());
    EXPECT_EQ(kept->deck.versionOf, m_base.id);
    EXPECT_EQ(kept->deck.industry, QStringLiteral("C36"));
    EXPECT_EQ(m_library.slides(kept->deck.id)->front().title,
              QStringLiteral("For {{account.name}}"));
    VersionTable after = table();
    ASSERT_EQ(after.rows.size(), 1U) << "a version is no base deck";
    EXPECT_EQ(cell(after, QStringLiteral("C36")).state, VersionState::Valid);
    EXPECT_EQ(after.gaps(), 0);
    for (const auto &[days, state] :
         {std::pair(0, VersionState::Valid), std::pair(1, VersionState::Expired)}) {
        const auto later =
            versionTable(m_file.connection(), kept->deck.reviewOn.addDays(days), Language::English);
        ASSERT_TRUE(later);
        EXPECT_EQ(cell(*later, QStringLiteral("C36")).state, state)
            << "days after its last: " << days;
    }

    // A second one replaces the first; a new base deck leaves it behind.
    const auto again = keepVersion(*m_file, filled(), Language::English);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->deck.predecessor, kept->deck.id);
    EXPECT_EQ(again->deck.version, QStringLiteral("v2"));
    Deck next = *m_library.nextVersion(m_base.id);
    ASSERT_TRUE(m_library.import(m_folder.filePath(QStringLiteral("base.pptx")), next, true));
    EXPECT_EQ(cell(table(), QStringLiteral("C36")).state, VersionState::Expired);
    EXPECT_TRUE(cell(table(), QStringLiteral("C36")).isBehind);
    // A deal about something else waits for nothing here.
    Account bank;
    bank.name = QStringLiteral("Bank");
    bank.industry = QStringLiteral("J66");
    bank.tier = Tier::S;
    bank = m_file.insert(bank);
    Opportunity deal;
    deal.name = QStringLiteral("Invoices");
    deal.account = bank.id;
    deal.product = QStringLiteral("Invoicing");
    m_file.insert(deal);
    EXPECT_EQ(cell(table(), QStringLiteral("J66")).state, VersionState::Unused);
}

TEST_F(RecipeTest, TheDealIsTheOpenOneThatIsWorthMostAndOfEqualsTheLatest)
{
    slot(1, SlotKind::Product);
    const auto deal = [&](const char *stage, std::optional<Money> amount,
                          Id<Account> account = {}) {
        Opportunity made;
        made.name = QStringLiteral("Another");
        made.account = account.isNull() ? m_account.id : account;
        made.stage = fromStoredKey<Stage>(QString::fromLatin1(stage));
        made.amount = amount;
        return m_file.insert(made).id;
    };
    deal("lead", Money{99});
    const Id<Opportunity> equal = deal("lead", Money{100});
    EXPECT_EQ(filled().deal, equal);
    // Signed and served: a stage that only the workspace knows.
    deal("serving", Money{900});
    deal("won", Money{900});
    deal("lost", Money{900});
    Account other;
    other.name = QStringLiteral("Other");
    deal("lead", Money{900}, m_file.insert(other).id);
    EXPECT_EQ(filled().deal, equal);
    const Id<Opportunity> largest = deal("negotiation", Money{101});
    deal("lead", std::nullopt);
    EXPECT_EQ(filled().deal, largest);
}

TEST_F(RecipeTest, OfDealsWithoutAnAmountTheLatestCounts)
{
    slot(1, SlotKind::Product);
    Account other;
    other.name = QStringLiteral("Other");
    m_account = m_file.insert(other);
    EXPECT_TRUE(filled().deal.isNull());
    Opportunity deal;
    deal.name = QStringLiteral("First");
    deal.account = m_account.id;
    m_file.insert(deal);
    deal.name = QStringLiteral("Second");
    EXPECT_EQ(filled().slots[0].state, SlotState::Missing);
    const Id<Opportunity> second = m_file.insert(deal).id;
    EXPECT_EQ(filled().deal, second);
}

TEST_F(RecipeTest, CompetitorsAreThreeAtMostThoseMetLastFirst)
{
    slot(1, SlotKind::Competitor);
    Account other;
    other.name = QStringLiteral("Other");
    other = m_file.insert(other);
    const auto meet = [&](const char *name, int day, Id<Account> account) {
        Competitor rival;
        rival.name = QLatin1String(name);
        rival = m_file.insert(rival);
        CompetitorSighting sighting;
        sighting.competitor = rival.id;
        sighting.account = account;
        sighting.seenOn = QDate(2026, 6, day);
        m_file.insert(sighting);
        return rival;
    };
    const Competitor first = meet("One", 1, m_account.id);
    meet("Two", 2, m_account.id);
    meet("Elsewhere", 20, other.id);
    meet("Three", 3, m_account.id);
    EXPECT_EQ(filled().slots[0].with, QStringLiteral("Three, Two, One"));
    const Competitor last = meet("Four", 4, m_account.id);
    EXPECT_EQ(filled().slots[0].with, QStringLiteral("Four, Three, Two"));
    EXPECT_EQ(filled().slots[0].id, last.id.value());
    // Met again: it is named once, in its newest place.
    CompetitorSighting again;
    again.competitor = first.id;
    again.account = m_account.id;
    again.seenOn = QDate(2026, 6, 5);
    m_file.insert(again);
    EXPECT_EQ(filled().slots[0].with, QStringLiteral("One, Four, Three"));
}

TEST_F(RecipeTest, ATaggedSlideIsOneOfTheTradeBeforeThoseForAllAndNoneOfAnother)
{
    slot(1, SlotKind::TaggedSlide, QStringLiteral("proof, PAIN"));
    const auto deckFor = [&](const char *name, const char *industry, bool shareable = true) {
        Deck facts;
        facts.name = QLatin1String(name);
        facts.industry = QLatin1String(industry);
        facts.shareable = shareable;
        DeckFixture fixture;
        fixture.addSlide(test::slideWith(name));
        const QString path = m_folder.filePath(facts.name + QStringLiteral(".pptx"));
        fixture.save(path);
        const auto imported = m_library.import(path, facts);
        EXPECT_TRUE(imported);
        Slide slide = m_library.slides(imported->deck.id)->front();
        slide.tags = QStringLiteral("pain");
        m_file.update(slide);
        return imported->deck;
    };
    const auto place = [&] { return filled().slots[0].with; };
    const auto state = [&] { return filled().slots[0].state; };
    deckFor("Banks", "J66");
    EXPECT_EQ(state(), SlotState::Missing) << "made for another trade";
    deckFor("Secret", "C36", false);
    EXPECT_EQ(state(), SlotState::Missing) << "not for customers";
    deckFor("All", "");
    EXPECT_EQ(place(), QStringLiteral("All · 1"));
    EXPECT_EQ(state(), SlotState::Substitute);
    deckFor("Makers", "C35");
    EXPECT_EQ(place(), QStringLiteral("Makers · 1")) << "the same section is nearer than all";
    EXPECT_EQ(state(), SlotState::Substitute);
    Deck own = deckFor("Cars", "C36");
    EXPECT_EQ(place(), QStringLiteral("Cars · 1"));
    EXPECT_EQ(state(), SlotState::Filled);
    // Expired, it stands back behind another of the trade, but before all others.
    own.reviewOn = m_file.clock.today().addDays(-1);
    m_file.update(own);
    EXPECT_EQ(place(), QStringLiteral("Cars · 1"));
    EXPECT_EQ(state(), SlotState::Substitute);
    own.reviewOn = m_file.clock.today();
    m_file.update(own);
    EXPECT_EQ(state(), SlotState::Filled) << "its last day";
    own.reviewOn = m_file.clock.today().addDays(-1);
    m_file.update(own);
    deckFor("Coaches", "C361");
    EXPECT_EQ(place(), QStringLiteral("Coaches · 1"));
    EXPECT_EQ(state(), SlotState::Filled);
}

TEST_F(RecipeTest, WhatCannotBeFilledSaysWhy)
{
    auto filler = RecipeFiller::of(*m_file, m_file.clock.today(), Language::English);
    ASSERT_TRUE(filler);
    EXPECT_FALSE(filler->fill(m_recipe.id, m_account.id)) << "a recipe without slots";
    slot(1, SlotKind::Slide);
    slot(2, SlotKind::BestCase);
    CaseStudy study;
    study.title = QStringLiteral("Draft");
    study.industry = QStringLiteral("C36");
    study.shareable = true;
    m_file.insert(study);
    study.title = QStringLiteral("Inside");
    study.shareable = false;
    study.approval = Approval::Approved;
    m_file.insert(study);
    EXPECT_EQ(filled().filled(), 0) << "neither may be shown";
    study.title = QStringLiteral("Section");
    study.shareable = true;
    study.industry = QStringLiteral("C35");
    m_file.insert(study);
    EXPECT_EQ(filled().slots[1].state, SlotState::Substitute) << "not quite their trade";
    Recipe none;
    none.name = QStringLiteral("None");
    none = m_file.insert(none);
    const auto failed = filler->fill(none.id, m_account.id);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().kind, Error::Kind::Invalid);
    // Nor can a version be kept for an account whose trade nobody knows.
    m_account.industry.clear();
    m_file.update(m_account);
    EXPECT_FALSE(keepVersion(*m_file, filled(), Language::English));
}

TEST_F(RecipeTest, TheTableCountsKeyAccountsAndWhatIsUsedThere)
{
    const auto customer = [&](const char *name, const char *industry, Tier tier,
                              const char *product) {
        Account account;
        account.name = QLatin1String(name);
        account.industry = QLatin1String(industry);
        account.tier = tier;
        account = m_file.insert(account);
        Opportunity deal;
        deal.name = account.name;
        deal.account = account.id;
        deal.product = QLatin1String(product);
        m_file.insert(deal);
        return account;
    };
    customer("Bus", "C36", Tier::B, "FLEET, other");
    customer("Tool", "C35", Tier::B, "fleet");
    customer("Bank", "J66", Tier::S, "Invoicing");
    customer("Insurer", "J68", Tier::S, "Fleet");
    customer("Insurer two", "J68", Tier::A, "Fleet");
    const VersionTable made = table();
    QStringList trades;
    QList<int> keys;
    QList<int> wanted;
    for (const VersionTrade &each : made.trades) {
        trades.append(each.industry);
        keys.append(each.keyAccounts);
        wanted.append(each.wanted);
        EXPECT_EQ(each.valid, 0);
    }
    EXPECT_EQ(trades.join(u' '), QStringLiteral("J68 C36 J66 C35"));
    EXPECT_EQ(keys, (QList<int>{2, 1, 1, 0}));
    EXPECT_EQ(wanted, (QList<int>{1, 1, 0, 1}));
    EXPECT_EQ(cell(made, QStringLiteral("C35")).state, VersionState::Missing);
    EXPECT_TRUE(cell(made, QStringLiteral("C35")).waiting.empty()) << "tier B waits for nothing";
    EXPECT_EQ(made.gaps(), 2);
    EXPECT_EQ(made.waiting(), 3);
    EXPECT_EQ(made.expired(), 0);
    // A base deck that is itself for a trade is its version there.
    m_base.industry = QStringLiteral("C36");
    m_base.reviewOn = m_file.clock.today().addDays(-1);
    m_file.update(m_base);
    const VersionTable own = table();
    EXPECT_EQ(cell(own, QStringLiteral("C36")).state, VersionState::Expired);
    EXPECT_FALSE(cell(own, QStringLiteral("C36")).isBehind);
    EXPECT_EQ(own.expired(), 1);
    EXPECT_EQ(own.gaps(), 1);
}

TEST_F(RecipeTest, WhatIsForUsOnlyFillsNoSlotAndANewerVersionDoes)
{
    slot(1, SlotKind::Product);
    slot(2, SlotKind::Competitor);
    Product product;
    product.name = QStringLiteral("Fleet");
    product.shareable = false;
    product = m_file.insert(product);
    Competitor rival;
    rival.name = QStringLiteral("Rivalsoft");
    rival.shareable = false;
    rival = m_file.insert(rival);
    CompetitorSighting met;
    met.competitor = rival.id;
    met.account = m_account.id;
    m_file.insert(met);
    FilledRecipe recipe = filled();
    EXPECT_EQ(recipe.filled(), 0);
    EXPECT_EQ(recipe.slots[0].with, QStringLiteral("Not to be shown to customers: Fleet"));
    EXPECT_EQ(recipe.slots[1].with, QStringLiteral("Not to be shown to customers: Rivalsoft"));

    Product next = product;
    next.id = {};
    next.name = QStringLiteral("Fleet 2");
    next.predecessor = product.id;
    next.shareable = true;
    m_file.insert(next);
    rival.shareable = true;
    rival.reviewOn = m_file.clock.today().addDays(-1);
    m_file.update(rival);
    recipe = filled();
    EXPECT_EQ(recipe.slots[0].with, QStringLiteral("Fleet 2"));
    EXPECT_EQ(recipe.slots[0].state, SlotState::Filled);
    EXPECT_EQ(recipe.slots[1].state, SlotState::Substitute) << "what is known of it has expired";
}

TEST_F(RecipeTest, ASlideOfADeckForUsOnlyGoesIntoNoDeckForCustomers)
{
    slot(1, SlotKind::Slide, {}, m_slides[0].id);
    Deck inner = m_base;
    inner.id = {};
    inner.name = QStringLiteral("Prices");
    inner.shareable = false;
    inner = m_file.insert(inner);
    Slide price;
    price.deck = inner.id;
    price.position = 1;
    price.title = QStringLiteral("Price list");
    price = m_file.insert(price);
    slot(2, SlotKind::Slide, {}, price.id);
    EXPECT_EQ(filled().filled(), 1);
    EXPECT_TRUE(filled().slots[1].with.startsWith(QStringLiteral("Not to be shown")));
    m_recipe.shareable = false;
    m_file.update(m_recipe);
    EXPECT_EQ(filled().filled(), 2) << "what it yields is for us";
}

} // namespace
} // namespace attache
