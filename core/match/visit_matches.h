#pragma once

#include "core/match/match.h"

/// @file
/// What of the library suits a visit, read from the workspace.

namespace attache {

/// The whole library as matching needs it. Read once for several visits.
struct LibraryShelf
{
    std::vector<LibraryFacts> cases;
    std::vector<LibraryFacts> decks;
    std::vector<LibraryFacts> slides;
    std::vector<LibraryFacts> questions;
    std::vector<LibraryFacts> competitors;
    std::vector<LibraryFacts> handouts;
    std::vector<LibraryFacts> talkTracks;
    std::vector<MaterialUseFacts> uses;
    std::vector<CompetitorMeeting> meetings;
};
Result<LibraryShelf> libraryShelf(Connection &connection, Language language, Id<Visit> visit = {});

/// What suits a visit, kind by kind.
struct VisitMatches
{
    MatchList cases;
    MatchList decks;
    MatchList slides;
    MatchList questions;
    MatchList competitors;
    MatchList handouts;
    MatchList talkTracks;

    /// All kinds in the order above, with their types.
    std::vector<std::pair<const RecordType *, const MatchList *>> all() const;
    bool isEmpty() const;
};

/// What @p visit asks for: its account, opportunity, open needs, and who will be there.
Result<MatchQuestion> matchQuestion(Connection &connection, Id<Visit> visit, QDate today,
                                    Language language);
/// What a meeting with @p account about @p deal asks for, whoever is there; with no deal about none
/// of them.
Result<MatchQuestion> matchQuestion(Connection &connection, Id<Account> account,
                                    Id<Opportunity> deal, QDate today, Language language);
/// At most @p limit of each kind, of handouts a few more. NotFound when the visit is gone.
Result<VisitMatches> visitMatches(Connection &connection, Id<Visit> visit, QDate today,
                                  Language language, size_t limit = 3);

/// Remembers that @p match was chosen, left out, taken along or shown at @p visit, in the place of
/// what was chosen for that visit before; nothing forgets it. What is taken along stays chosen.
/// Inside Workspace::perform.
Result<void> rememberUse(Writer &writer, Id<Visit> visit, const Match &match,
                         std::optional<UseKind> use);

} // namespace attache
