#include "core/match/visit_matches.h"

#include "core/base/language_key.h"
#include "core/domain/industry_tree.h"
#include "core/domain/stage_book.h"
#include "core/queries/account_records.h"
#include "core/queries/visit_records.h"
#include "core/record/record_type.h"
#include "core/record/records_with.h"

#include <algorithm>

namespace attache {

namespace {
constexpr size_t HandoutsKept = 12;
} // namespace

Result<LibraryShelf> libraryShelf(Connection &connection, Language language, Id<Visit> visit)
{
    LibraryShelf shelf;
    ATTACHE_TRY(shelf.cases, caseFacts(connection, visit));
    ATTACHE_TRY(shelf.decks, deckFacts(connection, visit));
    ATTACHE_TRY(shelf.slides, slideFacts(connection, visit));
    ATTACHE_TRY(shelf.questions, faqFacts(connection, visit));
    ATTACHE_TRY(shelf.competitors, competitorFacts(connection, visit));
    ATTACHE_TRY(shelf.handouts, collateralFacts(connection, visit));
    ATTACHE_TRY(shelf.talkTracks, talkTrackFacts(connection, languageKey(language)));
    ATTACHE_TRY(shelf.uses, materialUses(connection));
    ATTACHE_TRY(shelf.meetings, competitorMeetings(connection));
    return shelf;
}

std::vector<std::pair<const RecordType *, const MatchList *>> VisitMatches::all() const
{
    return {{&recordTypeOf<CaseStudy>(), &cases},        {&recordTypeOf<Deck>(), &decks},
            {&recordTypeOf<Slide>(), &slides},           {&recordTypeOf<Faq>(), &questions},
            {&recordTypeOf<Competitor>(), &competitors}, {&recordTypeOf<Collateral>(), &handouts},
            {&recordTypeOf<TalkTrack>(), &talkTracks}};
}

bool VisitMatches::isEmpty() const
{
    return std::ranges::all_of(all(),
                               [](const auto &each) { return each.second->matches.empty(); });
}

Result<MatchQuestion> matchQuestion(Connection &connection, Id<Account> accountId,
                                    Id<Opportunity> dealId, QDate today, Language language)
{
    ATTACHE_TRY(const Account account, Store<Account>(connection).get(accountId));
    MatchQuestion question;
    question.account = account.id;
    question.industry = account.industry;
    question.employees = account.employees;
    question.today = today;
    question.language = language;
    ATTACHE_TRY(const auto deal, Store<Opportunity>(connection).find(dealId));
    ATTACHE_TRY(question.stages, StageBook::read(connection, Settings()));
    const StageBook &book = question.stages;
    question.stageSet = book.setFor(deal ? deal->stageSet : Id<StageSet>(), account.businessType);
    const std::vector<Stage> open = book.openStagesOf(question.stageSet);
    if (deal) {
        question.products = tagsIn(deal->product);
        // What is closed is talked about as the last thing before it closed.
        question.stage = book.isOpen(deal->stage) || open.empty() ? deal->stage : open.back();
    } else if (!open.empty()) {
        question.stage = open.front();
    }
    ATTACHE_TRY(const auto needs, needsOf(connection, account.id));
    for (const Need &need : needs) {
        const bool another =
            !need.opportunity.isNull() && !dealId.isNull() && need.opportunity != dealId;
        if (!need.settled && !another)
            question.needs.append(need.text);
    }
    return question;
}

Result<MatchQuestion> matchQuestion(Connection &connection, Id<Visit> id, QDate today,
                                    Language language)
{
    ATTACHE_TRY(const Visit visit, Store<Visit>(connection).get(id));
    ATTACHE_TRY(MatchQuestion question,
                matchQuestion(connection, visit.account, visit.opportunity, today, language));
    question.visit = visit.id;
    ATTACHE_TRY(const auto attendees, attendeesOf(connection, id));
    ATTACHE_TRY(const auto roles, rolesAt(connection, visit.account, visit.opportunity));
    for (const Attendee &attendee : attendees) {
        for (const BuyingRole &role : roles) {
            if (!attendee.contact.isNull() && role.contact == attendee.contact &&
                role.role != RoleKind::Unknown &&
                std::ranges::find(question.audience, role.role) == question.audience.end())
                question.audience.push_back(role.role);
        }
    }
    return question;
}

Result<VisitMatches> visitMatches(Connection &connection, Id<Visit> visit, QDate today,
                                  Language language, size_t limit)
{
    ATTACHE_TRY(const MatchQuestion question, matchQuestion(connection, visit, today, language));
    ATTACHE_TRY(const LibraryShelf shelf, libraryShelf(connection, language, visit));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    const auto best = [&](std::span<const LibraryFacts> facts) {
        return matchesFor(question, facts, shelf.uses, shelf.meetings, settings.match, industries,
                          limit);
    };
    VisitMatches matches;
    matches.cases = best(shelf.cases);
    matches.decks = best(shelf.decks);
    matches.slides = best(shelf.slides);
    matches.questions = best(shelf.questions);
    matches.competitors = best(shelf.competitors);
    // Of each kind of handout there may be one on the checklist.
    matches.handouts = matchesFor(question, shelf.handouts, shelf.uses, shelf.meetings,
                                  settings.match, industries, std::max(limit, HandoutsKept));
    matches.talkTracks = best(shelf.talkTracks);
    return matches;
}

Result<void> rememberUse(Writer &writer, Id<Visit> visit, const Match &match,
                         std::optional<UseKind> use)
{
    const auto targetOf = [](MaterialUse &made, const RecordType *type, qint64 id) {
        if (type == &recordTypeOf<CaseStudy>())
            made.caseStudy = Id<CaseStudy>(id);
        else if (type == &recordTypeOf<Deck>())
            made.deck = Id<Deck>(id);
        else if (type == &recordTypeOf<Slide>())
            made.slide = Id<Slide>(id);
        else if (type == &recordTypeOf<Faq>())
            made.faq = Id<Faq>(id);
        else if (type == &recordTypeOf<Collateral>())
            made.collateral = Id<Collateral>(id);
        else if (type == &recordTypeOf<Competitor>())
            made.competitor = Id<Competitor>(id);
    };
    MaterialUse made;
    targetOf(made, match.type, match.id);
    ATTACHE_TRY(const auto known, recordsWith(writer.connection(), &MaterialUse::visit, visit));
    for (const MaterialUse &each : known) {
        const bool same = each.caseStudy == made.caseStudy && each.deck == made.deck &&
                          each.slide == made.slide && each.faq == made.faq &&
                          each.collateral == made.collateral && each.competitor == made.competitor;
        const bool choice = each.use == UseKind::Pinned || each.use == UseKind::Rejected;
        // What is taken along was chosen all the same.
        const bool packed = use == UseKind::Packed;
        if (same && (packed ? each.use == UseKind::Packed : choice))
            ATTACHE_CHECK(writer.remove(each.id));
    }
    if (!use)
        return {};
    made.visit = visit;
    made.use = *use;
    made.title = match.title;
    made.version = match.version;
    made.usedOn = writer.clock().today();
    return writer.insert(made);
}

} // namespace attache
