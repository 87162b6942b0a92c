#pragma once

#include "core/base/language.h"
#include "core/domain/settings.h"
#include "core/domain/stage_book.h"
#include "core/queries/library_facts.h"

#include <array>
#include <span>

namespace attache {

class Industries;

/// What a visit asks of the library.
struct MatchQuestion
{
    Id<Visit> visit;
    Id<Account> account;
    QString industry;
    std::optional<int> employees;
    QStringList products; ///< by name
    QStringList needs;    ///< as they were noted, open ones
    std::vector<RoleKind> audience;
    Stage stage = Stage::Lead;
    Id<StageSet> stageSet; ///< in which it stands
    StageBook stages;      ///< what stages are called
    QDate today;
    Language language = Language::Chinese;
};

/// What a score is made of.
enum class MatchPart {
    Industry,
    Needs,
    Size,
    Product,
    Benchmark,
    Audience,
    Stage,
    Met,
    Choice,
    Age
};
inline constexpr size_t MatchParts = 10;

/// Something of the library with how well it suits a visit and why.
struct Match
{
    const RecordType *type = nullptr;
    qint64 id = 0;
    QString title;
    QString version;
    int score = 0;                           ///< 0–100
    std::array<double, MatchParts> points{}; ///< by MatchPart; those of age are negative
    QStringList reasons;                     ///< each true and in a few words
    QStringList against;                     ///< the same
    std::optional<UseKind> choice;           ///< what was chosen for this very visit
    bool expired = false;
    bool superseded = false; ///< by a newer version, but chosen
    bool shareable = true;
    bool answered = true;
    std::optional<CollateralKind> kind;

    /// Whether it should not be shown as it is.
    bool isStale() const { return expired || superseded; }
    double pointsOf(MatchPart part) const { return points[static_cast<size_t>(part)]; }
};

/// The best of one kind, with how it came about.
struct MatchList
{
    std::vector<Match> matches; ///< what was chosen for this visit, then by score, then by title
    int considered = 0;         ///< how many there were
    int fitting = 0;            ///< how many of them have something in common with the visit
    int tied = 0;               ///< how many more have the score of the last one

    /// What is to be said of ties and of nothing found, in the plain words of @p type; empty where
    /// nothing is.
    QString note(const RecordType &type) const;
};

/// Matches @p facts, which may be of any kind, with @p question. Cases by industry, needs, size,
/// product and benchmark, less what their age takes; competitors by where they were met; all else
/// by audience and stage, which make up at least 35 of 100 whatever the weights, then industry,
/// product and needs. What a person did with it before counts and is said. At most @p limit, none
/// that has nothing in common with the visit. Pure: the order is the same for the same input,
/// whatever order it comes in.
MatchList matchesFor(const MatchQuestion &question, std::span<const LibraryFacts> facts,
                     std::span<const MaterialUseFacts> uses,
                     std::span<const CompetitorMeeting> meetings, const MatchWeights &weights,
                     const Industries &industries, size_t limit);

/// Whether @p tag, a few words, says what @p need says in a sentence: all its Latin words and most
/// of its pairs of characters occur there.
bool isNeedOf(const QString &tag, const QString &need);

/// How two industries are related.
enum class Kinship { Unknown, Same, Section, Other };
/// The same division, or text that is the same; else the same section.
Kinship kinshipOf(const QString &industry, const QString &other);

} // namespace attache
