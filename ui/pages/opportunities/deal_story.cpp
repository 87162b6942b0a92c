#include "ui/pages/opportunities/deal_story.h"

#include "core/base/language.h"
#include "core/queries/account_overview.h"
#include "core/queries/library_standing.h"
#include "core/record/record_names.h"

#include <QLocale>

namespace attache {

namespace {

Result<void> readWorth(Connection &connection, DealStory &story, const Settings &settings)
{
    const Opportunity &deal = story.deal;
    std::vector<ChainPerson> chain;
    if (story.account) {
        ATTACHE_TRY(chain, decisionChain(connection, deal.account, deal.id));
    }
    const ChainCoverage coverage = chainCoverage(chain, story.today, settings.coverage);
    story.chain = coverage.cells;
    story.chainScore = coverage.score;
    ATTACHE_TRY(const auto paths, stagePaths(connection, deal.account, story.today));
    story.stays = paths.value(deal.id);
    const auto tier = story.account ? std::optional(story.account->tier) : std::nullopt;
    story.stageLimit = story.stages.dayLimit(deal.stage, tier, story.set);
    OpportunityFacts facts;
    facts.id = deal.id;
    facts.stage = deal.stage;
    facts.stageSet = story.set;
    facts.tier = tier;
    facts.probability = deal.probability;
    facts.hasMetDecider = hasMetDecider(chain);
    story.cap = capOf(facts, story.stays.empty() ? -1 : story.stays.back().days, story.stages);
    ATTACHE_TRY(story.terms, termsSteps(connection, deal.id));
    story.postponement = postponementOf(story.terms);
    return {};
}

Result<void> readLines(Connection &connection, DealStory &story, RecordNames &names)
{
    ATTACHE_TRY(const std::vector<DealLine> lines, dealLinesOf(connection, story.deal.id));
    for (const DealLine &line : lines) {
        PricedLine priced{line, firstOf({names.of(line.product), line.text}), {}, {}};
        ATTACHE_TRY(const auto stale,
                    staleReferences(connection, recordTypeOf<DealLine>(), &line, story.today));
        if (!stale.empty())
            priced.stale = stale.front();
        if (story.account && !line.product.isNull()) {
            ATTACHE_TRY(priced.given,
                        lastPrice(connection, story.deal.account, line.product, story.deal.id));
        }
        story.lines.push_back(std::move(priced));
    }
    return {};
}

} // namespace

std::optional<Money> DealStory::linesSum() const
{
    std::optional<Money> sum;
    for (const PricedLine &each : lines) {
        if (const auto part = each.line.sum())
            sum = sum.value_or(Money()) + *part;
    }
    return sum;
}

Result<DealStory> readDealStory(Connection &connection, Id<Opportunity> deal, QDate today)
{
    DealStory story;
    story.today = today;
    ATTACHE_TRY(story.deal, Store<Opportunity>(connection).get(deal));
    ATTACHE_TRY(story.account, Store<Account>(connection).find(story.deal.account));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(story.stages, StageBook::read(connection, settings));
    story.set = story.stages.setFor(story.deal.stageSet,
                                    story.account ? story.account->businessType : std::nullopt);
    ATTACHE_CHECK(readWorth(connection, story, settings));
    ATTACHE_TRY(const auto evidence, gateEvidenceOf(connection, deal));
    if (story.stages.isOpen(story.deal.stage))
        story.gates = gatesOnTheWay(story.stages, story.set, story.deal.stage, std::nullopt,
                                    evidence, languageOf(QLocale()));
    ATTACHE_TRY(story.signs, intentSignsOf(connection, deal));
    ATTACHE_TRY(const ProductMapRows products, productMapRowsOf(connection, story.deal.account));
    story.fitting = fittingProducts(products, story.deal.coreNeed);
    ATTACHE_TRY(story.proofs, trustProofsOf(connection, deal));
    ATTACHE_TRY(story.path, pathOf(connection, deal));
    ATTACHE_TRY(story.costs, costLinesOf(connection, deal));
    story.costReturn = costReturn(story.costs, settings.worth.yearsKept);
    ATTACHE_TRY(story.rivals, rivalFunctionsAt(connection, deal));
    story.outlook = pathOutlook(story.path, today);
    RecordNames names(connection);
    ATTACHE_CHECK(readLines(connection, story, names));
    const auto name = [&](Id<Contact> contact) {
        if (!contact.isNull())
            story.people.insert(contact, names.of(contact));
    };
    for (const PathStep &each : story.path)
        name(each.contact);
    for (const GateEvidence &each : evidence)
        name(each.contact);
    for (const IntentSign &each : story.signs)
        name(each.contact);
    for (const TrustProof &each : story.proofs)
        name(each.contact);
    ATTACHE_CHECK(names.status());
    return story;
}

} // namespace attache
