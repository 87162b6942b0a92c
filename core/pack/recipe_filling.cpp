#include "core/pack/recipe_filling.h"

#include "core/base/shared_text.h"
#include "core/domain/industry_tree.h"
#include "core/domain/stage_book.h"
#include "core/match/gaps.h"
#include "core/pack/cost_slides.h"
#include "core/pack/record_slides.h"
#include "core/queries/deck_list.h"
#include "core/queries/library_standing.h"
#include "core/record/record_type.h"
#include "core/record/records_with.h"

#include <QTemporaryDir>

#include <algorithm>

namespace attache {

namespace {

/// The open deal of @p account that is worth most; of several without an amount the latest.
Result<Id<Opportunity>> mainDeal(Connection &connection, Id<Account> account)
{
    ATTACHE_TRY(const auto deals, recordsWith(connection, &Opportunity::account, account));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
    const Opportunity *main = nullptr;
    for (const Opportunity &deal : deals) {
        if (!book.isOpen(deal.stage))
            continue;
        if (!main || deal.amount.value_or(Money()) >= main->amount.value_or(Money()))
            main = &deal;
    }
    return main ? main->id : Id<Opportunity>();
}

bool sharesTag(const QStringList &tags, const QStringList &wanted)
{
    return std::ranges::any_of(
        wanted, [&](const QString &tag) { return tags.contains(tag, Qt::CaseInsensitive); });
}

void take(FilledSlot &filled, SlotState state, const QString &with)
{
    filled.state = state;
    filled.with = with;
}

QString placeOf(const Slide &slide, const Deck &deck)
{
    const QString name =
        deck.version.isEmpty() ? deck.name : deck.name + QLatin1Char(' ') + deck.version;
    return QStringLiteral("%1 · %2").arg(name).arg(slide.position);
}

/// The newest version of the product called @p name.
Result<std::optional<Product>> newestProduct(Connection &connection, const QString &name)
{
    ATTACHE_TRY(auto product, firstWith(connection, &Product::name, name));
    if (!product)
        return product;
    ATTACHE_TRY(const qint64 newest,
                newestVersion(connection, recordTypeOf<Product>(), product->id.value()));
    return Store<Product>(connection).find(Id<Product>(newest));
}

} // namespace

int FilledRecipe::filled() const
{
    return int(std::ranges::count_if(
        slots, [](const FilledSlot &each) { return each.state != SlotState::Missing; }));
}

std::vector<const FilledSlot *> FilledRecipe::lacking() const
{
    std::vector<const FilledSlot *> lacking;
    for (const FilledSlot &each : slots) {
        if (each.state == SlotState::Missing && !each.slot.optional)
            lacking.push_back(&each);
    }
    return lacking;
}

Result<RecipeFiller> RecipeFiller::of(Workspace &workspace, QDate today, Language language)
{
    RecipeFiller filler(workspace);
    ATTACHE_TRY(filler.m_shelf, libraryShelf(workspace.connection(), language));
    ATTACHE_TRY(filler.m_settings, Settings::read(workspace.connection()));
    ATTACHE_TRY(filler.m_industries, industriesOf(workspace.connection()));
    filler.m_language = language;
    filler.m_today = today;
    return filler;
}

Result<FilledRecipe> RecipeFiller::fill(Id<Recipe> id, Id<Account> account, Id<Visit> visit)
{
    FilledRecipe result;
    ATTACHE_TRY(result.recipe, Store<Recipe>(connection()).get(id));
    ATTACHE_TRY(result.account, Store<Account>(connection()).get(account));
    ATTACHE_TRY(auto slots, recordsWith(connection(), &RecipeSlot::recipe, id));
    std::ranges::stable_sort(slots, {}, &RecipeSlot::position);
    if (result.recipe.deck.isNull() || slots.empty()) {
        return Error{Error::Kind::Invalid,
                     result.recipe.deck.isNull()
                         ? tr("The recipe \"%1\" has no base deck.").arg(result.recipe.name)
                         : tr("The recipe \"%1\" has no slots.").arg(result.recipe.name),
                     {},
                     {}};
    }
    ATTACHE_TRY(const auto versions, deckVersions(connection(), result.recipe.deck));
    if (versions.empty())
        return Store<Deck>(connection()).get(result.recipe.deck).error();
    result.base = versions.front().deck;
    result.visit = visit;
    m_forCustomers = result.base.shareable && result.recipe.shareable;
    MatchQuestion question;
    if (visit.isNull()) {
        ATTACHE_TRY(result.deal, mainDeal(connection(), account));
        ATTACHE_TRY(question,
                    matchQuestion(connection(), account, result.deal, m_today, m_language));
    } else {
        ATTACHE_TRY(const Visit meeting, Store<Visit>(connection()).get(visit));
        result.deal = meeting.opportunity;
        ATTACHE_TRY(question, matchQuestion(connection(), visit, m_today, m_language));
    }
    for (const RecipeSlot &slot : slots) {
        ATTACHE_TRY(FilledSlot each, filled(slot, question, result.deal));
        result.slots.push_back(std::move(each));
    }
    return result;
}

Result<FilledSlot> RecipeFiller::filled(const RecipeSlot &slot, const MatchQuestion &question,
                                        Id<Opportunity> deal)
{
    FilledSlot result;
    result.slot = slot;
    switch (slot.kind) {
    case SlotKind::Slide:
        ATTACHE_CHECK(fillSlide(result));
        break;
    case SlotKind::TaggedSlide:
        ATTACHE_CHECK(fillTagged(result, question));
        break;
    case SlotKind::BestCase:
        ATTACHE_CHECK(fillCase(result, question));
        break;
    case SlotKind::Product:
        ATTACHE_CHECK(fillProduct(result, question));
        break;
    case SlotKind::Competitor:
        ATTACHE_CHECK(fillCompetitor(result, question));
        break;
    case SlotKind::CostReturn:
        ATTACHE_CHECK(fillCost(result, deal));
        break;
    case SlotKind::Rivals:
        ATTACHE_CHECK(fillRivals(result, deal));
        break;
    }
    return result;
}

Result<void> RecipeFiller::fillSlide(FilledSlot &filled)
{
    ATTACHE_TRY(const auto slide, Store<Slide>(connection()).find(filled.slot.slide));
    if (!slide) {
        filled.with = tr("No slide is chosen.");
        return {};
    }
    ATTACHE_TRY(filled.slide, m_library.newest(*slide));
    if (!filled.slide) {
        filled.with = tr("The slide is not in the newest version of its deck.");
        return {};
    }
    ATTACHE_TRY(const Deck deck, Store<Deck>(connection()).get(filled.slide->deck));
    if (m_forCustomers && !deck.shareable) {
        filled.slide.reset();
        filled.with = notForCustomers({placeOf(*slide, deck)});
        return {};
    }
    const bool expired = deck.reviewOn.isValid() && deck.reviewOn < m_today;
    take(filled, SlotState::Filled,
         joined({placeOf(*filled.slide, deck), expired ? Common::tr("Expired") : QString()}));
    return {};
}

QString RecipeFiller::notForCustomers(const QStringList &names) const
{
    return tr("Not to be shown to customers: %1").arg(names.join(QStringLiteral(", ")));
}

QString RecipeFiller::tradeName(const MatchQuestion &question) const
{
    return m_industries.label(divisionOf(m_industries, question.industry), m_language);
}

const LibraryFacts *RecipeFiller::taggedSlide(const QStringList &tags,
                                              const MatchQuestion &question) const
{
    const auto worth = [&](const LibraryFacts &facts) {
        switch (facts.industry.isEmpty() ? Kinship::Unknown
                                         : kinshipOf(facts.industry, question.industry)) {
        case Kinship::Same:
            return 3;
        case Kinship::Section:
            return 2;
        case Kinship::Unknown:
            return 1;
        case Kinship::Other:
            break;
        }
        return 0;
    };
    const LibraryFacts *best = nullptr;
    for (const LibraryFacts &facts : m_shelf.slides) {
        const bool fits = facts.shareable && sharesTag(facts.needs, tags) && worth(facts) > 0;
        if (fits && (!best || std::pair(worth(facts), !facts.isExpired(m_today)) >
                                  std::pair(worth(*best), !best->isExpired(m_today))))
            best = &facts;
    }
    return best;
}

Result<void> RecipeFiller::fillTagged(FilledSlot &filled, const MatchQuestion &question)
{
    const LibraryFacts *best = taggedSlide(tagsIn(filled.slot.tags), question);
    if (!best) {
        filled.with = tr("%1: no slide with these tags yet").arg(tradeName(question));
        return {};
    }
    ATTACHE_TRY(filled.slide, Store<Slide>(connection()).get(Id<Slide>(best->id)));
    ATTACHE_TRY(const Deck deck, Store<Deck>(connection()).get(filled.slide->deck));
    const bool own = kinshipOf(best->industry, question.industry) == Kinship::Same;
    const bool stands = own && !best->isExpired(m_today);
    take(filled, stands ? SlotState::Filled : SlotState::Substitute, placeOf(*filled.slide, deck));
    return {};
}

Result<void> RecipeFiller::fillCase(FilledSlot &filled, const MatchQuestion &question)
{
    std::vector<LibraryFacts> shown;
    std::ranges::copy_if(m_shelf.cases, std::back_inserter(shown), [](const LibraryFacts &facts) {
        return facts.shareable && facts.approved;
    });
    const MatchList matches = matchesFor(question, shown, m_shelf.uses, m_shelf.meetings,
                                         m_settings.match, m_industries, 1);
    if (matches.matches.empty()) {
        filled.with = tr("%1: no case that may be shown").arg(tradeName(question));
        return {};
    }
    const Match &best = matches.matches.front();
    const auto facts = std::ranges::find(shown, best.id, &LibraryFacts::id);
    const bool own = kinshipOf(facts->industry, question.industry) == Kinship::Same;
    ATTACHE_TRY(CaseSlide made, caseSlide(connection(), Id<CaseStudy>(best.id)));
    take(filled, own && !best.expired ? SlotState::Filled : SlotState::Substitute, made.title);
    filled.made.emplace_back(std::move(made));
    filled.type = best.type;
    filled.id = best.id;
    return {};
}

Result<void> RecipeFiller::fillProduct(FilledSlot &filled, const MatchQuestion &question)
{
    if (question.products.isEmpty()) {
        filled.with = tr("The opportunity names no product.");
        return {};
    }
    QStringList shown;
    QStringList withheld;
    std::optional<Product> first;
    for (const QString &name : question.products) {
        ATTACHE_TRY(auto product, newestProduct(connection(), name));
        if (product && !product->shareable) {
            withheld.append(product->name);
            continue;
        }
        shown.append(name);
        if (product && product->name != name)
            shown.append(product->name);
        if (product && !first)
            first = std::move(product);
    }
    if (const LibraryFacts *best = taggedSlide(shown, question)) {
        ATTACHE_TRY(filled.slide, Store<Slide>(connection()).get(Id<Slide>(best->id)));
        ATTACHE_TRY(const Deck deck, Store<Deck>(connection()).get(filled.slide->deck));
        take(filled, SlotState::Filled, placeOf(*filled.slide, deck));
    } else if (first) {
        filled.made.emplace_back(productSlide(*first));
        filled.type = &recordTypeOf<Product>();
        filled.id = first->id.value();
        const bool expired = first->reviewOn.isValid() && first->reviewOn < m_today;
        take(filled, expired ? SlotState::Substitute : SlotState::Filled, first->name);
    } else {
        filled.with = !withheld.isEmpty()
                          ? notForCustomers(withheld)
                          : tr("The library has no product \"%1\".").arg(shown.first());
    }
    return {};
}

Result<void> RecipeFiller::fillCompetitor(FilledSlot &filled, const MatchQuestion &question)
{
    constexpr size_t Most = 3;
    std::vector<Competitor> met;
    QStringList names;
    QStringList withheld;
    bool expired = false;
    // Those met last first.
    for (auto each = m_shelf.meetings.rbegin(); each != m_shelf.meetings.rend(); ++each) {
        if (each->account != question.account || met.size() == Most ||
            std::ranges::find(met, each->competitor, &Competitor::id) != met.end())
            continue;
        ATTACHE_TRY(Competitor competitor, Store<Competitor>(connection()).get(each->competitor));
        if (!competitor.shareable) {
            withheld.append(competitor.name);
            continue;
        }
        expired |= competitor.reviewOn.isValid() && competitor.reviewOn < m_today;
        names.append(competitor.name);
        met.push_back(std::move(competitor));
    }
    if (met.empty()) {
        withheld.removeDuplicates();
        filled.with =
            withheld.isEmpty() ? tr("No competitor was met there.") : notForCustomers(withheld);
        return {};
    }
    filled.made.emplace_back(competitorSlide(met));
    filled.type = &recordTypeOf<Competitor>();
    filled.id = met.front().id.value();
    take(filled, expired ? SlotState::Substitute : SlotState::Filled,
         names.join(QStringLiteral(", ")));
    return {};
}

Result<void> RecipeFiller::fillCost(FilledSlot &filled, Id<Opportunity> deal)
{
    if (deal.isNull()) {
        filled.with = tr("There is no open opportunity.");
        return {};
    }
    ATTACHE_TRY(const CostPage page, readCostPage(connection(), deal, m_today));
    for (TableSlide &slide : costSlides(page))
        filled.made.emplace_back(std::move(slide));
    if (filled.made.empty()) {
        filled.with = tr("\"%1\" has no costs and benefits yet.").arg(page.deal.name);
        return {};
    }
    filled.type = &recordTypeOf<Opportunity>();
    filled.id = deal.value();
    take(filled, SlotState::Filled, page.deal.name);
    return {};
}

Result<void> RecipeFiller::fillRivals(FilledSlot &filled, Id<Opportunity> deal)
{
    if (deal.isNull()) {
        filled.with = tr("There is no open opportunity.");
        return {};
    }
    ATTACHE_TRY(const CostPage page, readCostPage(connection(), deal, m_today));
    for (TableSlide &slide : rivalSlides(page, m_language))
        filled.made.emplace_back(std::move(slide));
    if (filled.made.empty()) {
        filled.with = tr("Of the competitors met there no function is noted.");
        return {};
    }
    filled.type = &recordTypeOf<Competitor>();
    filled.id = page.rivals.front().function.competitor.value();
    take(filled, SlotState::Filled, rivalNames(page).join(QStringLiteral(", ")));
    return {};
}

AssemblyOrder orderOf(const FilledRecipe &recipe)
{
    AssemblyOrder order;
    order.account = recipe.account.id;
    order.visit = recipe.visit;
    for (const FilledSlot &each : recipe.slots) {
        if (each.slide)
            order.picks.push_back({each.slide->deck, {each.slide->position}});
        else if (!each.made.empty())
            order.picks.push_back({recipe.base.id, {}, each.made});
    }
    return order;
}

Result<ImportedDeck> keepVersion(Workspace &workspace, const FilledRecipe &recipe,
                                 Language language, const Progress &progress)
{
    DeckLibrary library(workspace);
    ATTACHE_TRY(const Industries industries, industriesOf(workspace.connection()));
    const QString trade = divisionOf(industries, recipe.account.industry);
    if (trade.isEmpty()) {
        return Error{Error::Kind::Invalid,
                     QCoreApplication::translate(
                         "RecipeFiller", "\"%1\" has no industry a version could be made for.")
                         .arg(recipe.account.name),
                     {},
                     {}};
    }
    Deck facts;
    facts.name = recipe.base.name + QStringLiteral(" · ") + industries.label(trade, language);
    facts.industry = trade;
    facts.audience = recipe.base.audience;
    facts.stage = recipe.base.stage;
    facts.language = recipe.base.language;
    facts.version = QStringLiteral("v1");
    facts.reviewOn = workspace.clock().today().addYears(1);
    facts.shareable = recipe.base.shareable && recipe.recipe.shareable;
    facts.products = recipe.base.products;
    facts.needs = recipe.base.needs;
    facts.tags = recipe.base.tags;
    facts.owner = recipe.recipe.owner;
    ATTACHE_TRY(const auto all, library.decks());
    for (const Deck &deck : all) {
        const bool isLast = std::ranges::none_of(
            all, [&](const Deck &other) { return other.predecessor == deck.id; });
        if (isLast && deck.industry == trade && deck.name == facts.name &&
            !deck.versionOf.isNull()) {
            ATTACHE_TRY(const Deck next, library.nextVersion(deck.id));
            facts.predecessor = next.predecessor;
            facts.version = next.version;
        }
    }
    facts.versionOf = recipe.base.id;
    QTemporaryDir folder;
    if (!folder.isValid())
        return Error{Error::Kind::Io,
                     Common::tr("There is no space for temporary files."),
                     folder.errorString(),
                     {}};
    FilledRecipe ofTrade = recipe;
    std::erase_if(ofTrade.slots,
                  [](const FilledSlot &each) { return each.slot.kind == SlotKind::CostReturn; });
    AssemblyOrder order = orderOf(ofTrade);
    order.keepPlaceholders = true;
    order.title = facts.name;
    const QString path = folder.filePath(QStringLiteral("%1.pptx").arg(trade));
    ATTACHE_CHECK(library.assemble(order, path, progress));
    return library.import(path, facts, true, progress);
}

} // namespace attache
