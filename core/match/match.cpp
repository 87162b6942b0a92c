#include "core/match/match.h"

#include "core/match/match_points.h"
#include "core/record/record_type.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Match)
};

/// What was chosen for the visit stands first, what was left out last.
int rankOf(const detail::Scored &scored)
{
    if (!scored.memory.here)
        return 1;
    return *scored.memory.here == UseKind::Rejected ? 2 : 0;
}

bool standsBefore(const detail::Scored &a, const detail::Scored &b)
{
    if (const int first = rankOf(a), second = rankOf(b); first != second)
        return first < second;
    if (a.score != b.score)
        return a.score > b.score;
    if (a.facts->title != b.facts->title)
        return a.facts->title < b.facts->title;
    return a.facts->id < b.facts->id;
}

Match matchOf(const detail::Scored &scored, const detail::Scorer &scorer,
              const Industries &industries)
{
    const LibraryFacts &facts = *scored.facts;
    Match match;
    match.type = facts.type;
    match.id = facts.id;
    match.title = facts.title;
    match.version = facts.version;
    match.score = scored.score;
    match.points = scored.points;
    match.choice = scored.memory.here;
    match.expired = facts.isExpired(scorer.question().today);
    match.superseded = facts.superseded;
    match.shareable = facts.shareable;
    match.answered = facts.answered;
    match.kind = facts.kind;
    detail::describe(scored, scorer, industries, match);
    return match;
}

} // namespace

MatchList matchesFor(const MatchQuestion &question, std::span<const LibraryFacts> facts,
                     std::span<const MaterialUseFacts> uses,
                     std::span<const CompetitorMeeting> meetings, const MatchWeights &weights,
                     const Industries &industries, size_t limit)
{
    detail::Scorer scorer(question, uses, meetings, weights);
    std::vector<detail::Scored> fitting;
    for (const LibraryFacts &each : facts) {
        const detail::Scored scored = scorer.score(each);
        if (scorer.fits(scored))
            fitting.push_back(scored);
    }
    MatchList list;
    list.considered = static_cast<int>(facts.size());
    list.fitting = static_cast<int>(fitting.size());
    const size_t shown = std::min(limit, fitting.size());
    std::ranges::partial_sort(fitting, fitting.begin() + static_cast<std::ptrdiff_t>(shown),
                              standsBefore);
    for (size_t i = 0; i < shown; ++i)
        list.matches.push_back(matchOf(fitting[i], scorer, industries));
    for (size_t i = shown; i < fitting.size() && shown > 0; ++i) {
        if (fitting[i].score == fitting[shown - 1].score &&
            rankOf(fitting[i]) == rankOf(fitting[shown - 1]))
            ++list.tied;
    }
    return list;
}

QString MatchList::note(const RecordType &type) const
{
    if (considered == 0)
        //: %1 are records of one kind, "Case studies"
        return Words::tr("%1: nothing in the library yet.").arg(type.severalLabel());
    if (fitting == 0)
        //: %1 are records of one kind, "Case studies"; %n is how many there are
        return Words::tr("%1: none of %n suits this visit.", nullptr, considered)
            .arg(type.severalLabel());
    if (tied > 0)
        //: %1 are records of one kind; equals are listed by name
        return Words::tr("%1: %n more with the same score as the last one.", nullptr, tied)
            .arg(type.severalLabel());
    return {};
}

} // namespace attache
