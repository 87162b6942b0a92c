#pragma once

#include "core/match/match.h"

#include <QHash>

#include <bit>

/// @file
/// Inside core/match: what the points of a match are made of, before any words are.

namespace attache::detail {

/// What is known of one thing of the library from its earlier uses.
struct Memory
{
    /// What a person chose for this very visit, or else what was done with it there.
    std::optional<UseKind> here;
    std::optional<UseKind> done; ///< taken along to this visit or shown there
    QDate shownToAccount;        ///< at another visit of the account, the latest
    bool leftOutForAccount = false;
    int usedInTrade = 0; ///< visits to other accounts of the same industry

    void remember(UseKind use);
};

/// One thing of the library with its points; the words follow for those that are shown.
struct Scored
{
    const LibraryFacts *facts = nullptr;
    std::array<double, MatchParts> points{};
    Kinship kinship = Kinship::Unknown;
    quint64 needs = 0; ///< of the question, a bit each
    bool sameProduct = false;
    Memory memory;
    QDate met;      ///< of a competitor: at this account, the latest
    int months = 0; ///< age of a case
    int score = 0;

    void give(MatchPart part, double value) { points[static_cast<size_t>(part)] = value; }
    int needCount() const { return std::popcount(needs); }
};

/// Gives points to one thing after another, looking each word up once.
class Scorer
{
public:
    Scorer(const MatchQuestion &question, std::span<const MaterialUseFacts> uses,
           std::span<const CompetitorMeeting> meetings, const MatchWeights &weights);

    Scored score(const LibraryFacts &facts);
    /// Whether it has anything in common with the visit.
    bool fits(const Scored &scored) const;

    const MatchQuestion &question() const { return m_question; }
    const MatchWeights &weights() const { return m_weights; }
    /// Those of the visit's audience that @p facts has something for.
    std::vector<RoleKind> reached(const LibraryFacts &facts) const;

private:
    void scoreCase(Scored &scored);
    void scoreContent(Scored &scored);
    void scoreCompetitor(Scored &scored);
    void scoreMemory(Scored &scored);
    quint64 needsIn(const QStringList &tags);
    bool hasProduct(const QStringList &products);
    double needShare(const Scored &scored) const;

    const MatchQuestion &m_question;
    const MatchWeights m_weights;
    QHash<std::pair<const RecordType *, qint64>, Memory> m_memory;
    QHash<qint64, QDate> m_met;
    QHash<QString, quint64> m_needsOfTag;
    QHash<QString, bool> m_products;
};

/// How many times larger the one is than the other, 1 or more; 0 where one is not known.
double sizeRatio(std::optional<int> a, std::optional<int> b);
/// Reasons and what spoke against, in words.
void describe(const Scored &scored, const Scorer &scorer, const Industries &industries,
              Match &match);

} // namespace attache::detail
