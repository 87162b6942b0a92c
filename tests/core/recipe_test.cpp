#include "core/domain/case_figure.h"
#include "core/domain/competitor_sighting.h"
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

} // namespace
} // namespace attache
