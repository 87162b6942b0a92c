#include "core/brief/document_text.h"
#include "core/brief/needs_document.h"
#include "core/brief/plan_words.h"
#include "core/brief/product_map_document.h"
#include "core/brief/tiers_document.h"
#include "core/brief/week_document.h"
#include "core/domain/competitor.h"
#include "core/domain/wake_condition.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

/// @file
/// Tiers, the map of products and the plan of a week as papers.

namespace attache {
namespace {

class WeekPapers : public ::testing::Test
{
protected:
    Account account(const QString &name, Tier tier)
    {
        Account made;
        made.name = name;
        made.tier = tier;
        return file.insert(made);
    }
    void judge(const Account &of, qint64 criterion, int points)
    {
        TierEvidence evidence;
        evidence.account = of.id;
        evidence.criterion = Id<TierCriterion>(criterion);
        evidence.points = points;
        evidence.learntOn = today();
        file.insert(evidence);
    }
    QDate today() { return file.clock.today(); }
    LetterheadContent letterhead()
    {
        LetterheadContent paper;
        paper.company = QStringLiteral("Hengtu");
        return paper;
    }

    test::TempWorkspace file;
};

TEST_F(WeekPapers, TiersSayWhoWouldMoveWhyAndByWhichSheet)
{
    const Account rising = account(QStringLiteral("Rising"), Tier::C);
    account(QStringLiteral("Silent"), Tier::B);
    judge(rising, 1, 5);
    judge(rising, 3, 5);
    judge(rising, 6, 3);
    const Settings settings = *Settings::read(file.connection());
    const TierRows rows = *tierRows(file.connection(), today());
    TierLines lines = TierLines::of(settings);
    const auto write = [&] {
        const auto suggestions = suggestTiers(rows, lines, settings, today());
        return makeTiersDocument({rows, suggestions, lines, settings}, letterhead(),
                                 QStringLiteral("Lin"), today());
    };
    const Document document = write();
    EXPECT_EQ(document.letterhead.company, QStringLiteral("Hengtu"));
    EXPECT_FALSE(document.subtitle.isEmpty());
    const QString text = toMarkdown(document);
    const auto moving = text.indexOf(QStringLiteral("Accounts that would move"));
    const auto all = text.indexOf(QStringLiteral("All accounts"));
    ASSERT_GE(moving, 0);
    ASSERT_GT(all, moving);
    EXPECT_TRUE(text.sliced(moving, all - moving).contains(QStringLiteral("Rising")));
    EXPECT_FALSE(text.sliced(moving, all - moving).contains(QStringLiteral("Silent")))
        << "nothing is known of it";
    EXPECT_TRUE(text.sliced(all).contains(QStringLiteral("Silent")));
    EXPECT_TRUE(text.contains(QStringLiteral("How to read it")));
    EXPECT_FALSE(text.contains(QStringLiteral("tried and not kept")));
    lines.a = lines.b;
    EXPECT_TRUE(toMarkdown(write()).contains(QStringLiteral("tried and not kept")));
}

TEST_F(WeekPapers, TheNeedsOfSeveralAccountsStandByThemeWithWhatIsOpen)
{
    const Account one = account(QStringLiteral("One"), Tier::S);
    const Account two = account(QStringLiteral("Two"), Tier::B);
    Contact boss;
    boss.account = one.id;
    boss.name = QStringLiteral("Richard");
    boss = file.insert(boss);
    BuyingRole part;
    part.account = one.id;
    part.contact = boss.id;
    part.role = RoleKind::DecisionMaker;
    file.insert(part);
    NeedTheme theme;
    theme.name = QStringLiteral("Invoices without hands");
    theme = file.insert(theme);
    const auto need = [this](const Account &of, const QString &text, Id<NeedTheme> under,
                             Id<Contact> by = {}) {
        Need made;
        made.account = of.id;
        made.text = text;
        made.theme = under;
        made.statedBy = by;
        file.insert(made);
    };
    need(one, QStringLiteral("Invoices take three days"), theme.id);
    need(two, QStringLiteral("Customers scan for an invoice"), theme.id);
    need(one, QStringLiteral("Put our data to use"), {}, boss.id);
    const NeedsOverview overview = needsOverview(*needRows(file.connection()));
    const Document document =
        makeNeedsDocument(overview, letterhead(), QStringLiteral("Lin"), today());
    EXPECT_EQ(document.letterhead.company, QStringLiteral("Hengtu"));
    EXPECT_TRUE(document.confidential);
    const QString text = toMarkdown(document);
    const auto figures = text.indexOf(QStringLiteral("Need themes"));
    const auto needs = text.indexOf(QStringLiteral("## Invoices without hands"));
    const auto loose = text.indexOf(QStringLiteral("## Without a theme"));
    const auto cause = text.indexOf(QStringLiteral("Ask a user for the cause"));
    ASSERT_TRUE(0 <= figures && figures < needs && needs < loose && loose < cause)
        << qPrintable(text);
    EXPECT_TRUE(text.sliced(needs, loose - needs).contains(QStringLiteral("S One")));
    EXPECT_TRUE(text.sliced(needs, loose - needs).contains(QStringLiteral("Customers scan")));
    EXPECT_TRUE(text.sliced(loose).contains(QStringLiteral("Put our data to use")));
    EXPECT_TRUE(text.sliced(cause).contains(QStringLiteral("Richard")));
    EXPECT_TRUE(text.sliced(cause).contains(QStringLiteral("Find a user first")));
    const QString empty =
        toMarkdown(makeNeedsDocument({}, letterhead(), QStringLiteral("Lin"), today()));
    EXPECT_TRUE(empty.contains(QStringLiteral("No needs are noted yet.")));
}

TEST_F(WeekPapers, OfManyNeedsTheRestIsSaidOnlyWhereThereIsOne)
{
    const Account one = account(QStringLiteral("One"), Tier::S);
    const auto add = [&](int count) {
        const Result<void> added =
            file->perform(QStringLiteral("add"), [&](Writer &writer) -> Result<void> {
                for (int i = 0; i < count; ++i) {
                    Need made;
                    made.account = one.id;
                    made.text = QStringLiteral("Need %1").arg(i);
                    ATTACHE_CHECK(writer.insert(made));
                }
                return {};
            });
        EXPECT_TRUE(added.has_value());
    };
    const auto text = [&] {
        return toMarkdown(makeNeedsDocument(needsOverview(*needRows(file.connection())),
                                            letterhead(), QStringLiteral("Lin"), today()));
    };
    add(200);
    EXPECT_FALSE(text().contains(QStringLiteral("and 0 more")));
    add(1);
    EXPECT_TRUE(text().contains(QStringLiteral("and 1 more")));
}

TEST_F(WeekPapers, TheMapSaysEveryStateWithItsSourceAndPartsWideOnes)
{
    const Account one = account(QStringLiteral("One"), Tier::S);
    account(QStringLiteral("Two"), Tier::B);
    std::vector<Product> products;
    for (int i = 0; i < 8; ++i) {
        Product made;
        made.name = QStringLiteral("Product %1").arg(i);
        products.push_back(file.insert(made));
    }
    Competitor rival;
    rival.name = QStringLiteral("Yulink");
    rival = file.insert(rival);
    Placement placement;
    placement.account = one.id;
    placement.product = products[7].id;
    placement.state = PlacementState::Rival;
    placement.competitor = rival.id;
    placement.knownFrom = KnownFrom::Seen;
    placement.contractEnd = today().addDays(60);
    placement.learntOn = today();
    file.insert(placement);
    auto rows = productMapRows(file.connection());
    ASSERT_OK(rows);
    const ProductMap map(*std::move(rows), Settings(), today());
    StandingWinRates rates;
    rates.prospects.won = 3;
    const Document document =
        makeProductMapDocument(map, rates, letterhead(), QStringLiteral("Lin"));
    const QString text = toMarkdown(document);
    EXPECT_TRUE(text.contains(QStringLiteral("products 1 to 6 of 8")));
    EXPECT_TRUE(text.contains(QStringLiteral("products 7 to 8 of 8")));
    EXPECT_TRUE(text.contains(QStringLiteral("Yulink")));
    EXPECT_TRUE(text.contains(QStringLiteral("Unknown")));
    EXPECT_TRUE(text.contains(QStringLiteral("S One")));
    EXPECT_TRUE(text.contains(QStringLiteral("contract ends"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("O We saw it"))) << "the legend";
    EXPECT_TRUE(text.contains(QStringLiteral("3 of 3 won, too few"))) << "no rate of three";
    EXPECT_TRUE(text.contains(QStringLiteral("Win rate: none decided yet")));
    size_t widest = 0;
    for (const Block &block : document.blocks) {
        if (const auto *table = std::get_if<TableBlock>(&block))
            widest = std::max(widest, table->columns.size());
    }
    EXPECT_EQ(widest, 7U);
}

TEST_F(WeekPapers, AWeekSaysWhatIsPlannedAndWhatIsProposedAndWhy)
{
    Account overdue = account(QStringLiteral("Long Bridge"), Tier::S);
    Visit held;
    held.account = overdue.id;
    held.title = QStringLiteral("Held");
    held.status = VisitStatus::Done;
    held.startsAt = file.clock.now().addDays(-60);
    held.endsAt = held.startsAt.addSecs(3600);
    file.insert(held);
    const QDate monday = today().addDays(8 - today().dayOfWeek());
    const Account other = account(QStringLiteral("Calder"), Tier::B);
    Visit planned;
    planned.account = other.id;
    planned.title = QStringLiteral("Show the trial");
    planned.startsAt = QDateTime(monday, QTime(9, 0)).toUTC();
    planned.endsAt = planned.startsAt.addSecs(3600);
    file.insert(planned);
    Goal goal;
    goal.text = QStringLiteral("Two offers out");
    goal.startsOn = monday;
    file.insert(goal);
    const auto paper = readWeekPaper(file.connection(), monday, file.clock.now());
    ASSERT_OK(paper);
    const Document document =
        makeWeekDocument(*paper, letterhead(), QStringLiteral("Lin"), today(), Language::English);
    const QString text = toMarkdown(document);
    EXPECT_TRUE(text.contains(QStringLiteral("Show the trial"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("09:00–10:00"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("S Long Bridge")));
    EXPECT_TRUE(text.contains(QStringLiteral("Proposed")));
    EXPECT_TRUE(text.contains(QStringLiteral("every 14 days"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("Two offers out")));
    EXPECT_TRUE(text.contains(QStringLiteral("Nothing is planned or proposed.")));
    EXPECT_TRUE(text.contains(QStringLiteral("Monday")));
    EXPECT_EQ(document.letterhead.company, QStringLiteral("Hengtu"));
}

TEST_F(WeekPapers, AVisitIsForWhatIsPromisedElseForTheNextStepElseForTheDeal)
{
    Proposal proposal;
    const auto purpose = [&] { return purposeOf(proposal, today(), Language::English); };
    EXPECT_EQ(purpose(), QStringLiteral("First contact"));
    proposal.about.lastContact = today().addDays(-40);
    EXPECT_EQ(purpose(), QStringLiteral("Keep in touch"));
    proposal.about.dealName = QStringLiteral("Fleet");
    EXPECT_EQ(purpose(), QStringLiteral("Fleet"));
    proposal.about.nextStep = QStringLiteral("Show the trial\nwith the new reader");
    EXPECT_EQ(purpose(), QStringLiteral("Show the trial"));
    proposal.about.promise = QStringLiteral("Bring the offer");
    EXPECT_EQ(purpose(), QStringLiteral("Bring the offer"));
}

TEST_F(WeekPapers, WhatAVisitIsForIsNotSaidAgainAsItsReason)
{
    const Account lost = account(QStringLiteral("Long Bridge"), Tier::A);
    Opportunity deal;
    deal.account = lost.id;
    deal.name = QStringLiteral("Interface");
    deal.stage = Stage::Lost;
    deal = file.insert(deal);
    WakeCondition later;
    later.opportunity = deal.id;
    later.kind = WakeKind::Day;
    later.dueOn = today();
    file.insert(later);
    const QDate monday = today().addDays(8 - today().dayOfWeek());
    const auto paper = readWeekPaper(file.connection(), monday, file.clock.now());
    ASSERT_OK(paper);
    const QString text = toMarkdown(
        makeWeekDocument(*paper, letterhead(), QStringLiteral("Lin"), today(), Language::English));
    const QString reason = QStringLiteral("put off until");
    ASSERT_TRUE(text.contains(reason)) << qPrintable(text);
    for (const QString &line : text.split(u'\n'))
        EXPECT_LE(line.count(reason), 1) << qPrintable(line);
}

} // namespace
} // namespace attache
