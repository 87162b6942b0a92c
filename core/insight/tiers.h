#pragma once

#include "core/domain/settings.h"
#include "core/queries/tier_rows.h"

#include <array>
#include <span>

/// @file
/// Which tier an account would have by the sheet of criteria, and why. Nothing is decided here: a
/// suggestion is a question to the person. Pure; any thread.

namespace attache {

/// From how many points on an account is suggested for S, A and B; below that for C.
struct TierLines
{
    int s = 80;
    int a = 60;
    int b = 40;

    static TierLines of(const Settings &settings);
    Tier tierAt(int score) const;
    /// The line of @p tier, which is not C.
    int &line(Tier tier);
    /// Whether they stand in the order S, A, B from 100 down to 0.
    bool isOrdered() const { return 100 >= s && s >= a && a >= b && b >= 0; }

    friend bool operator==(const TierLines &, const TierLines &) = default;
};

/// Whether the value of @p kind comes from records of ours, so that no evidence need be noted.
bool comesFromRecords(CriterionKind kind);
/// Whether a number decides for @p criterion, and not a judgement.
bool isNumeric(const TierCriterion &criterion);

/// What an account has for one criterion.
struct CriterionScore
{
    int points = 1; ///< 5, 3 or 1; 1 where nothing is known
    bool known = false;
    bool old = false;            ///< the evidence should be looked at again
    std::optional<double> value; ///< percent, major units or a count
    QDate learntOn;
    int evidence = -1; ///< its place in TierRows::evidence; -1 where a record of ours says it
};

/// Why a tier is suggested, or what speaks against acting on it at once.
struct TierReason
{
    enum class Kind {
        Full,        ///< five points
        Part,        ///< three
        Low,         ///< one, and that is known
        Needed,      ///< enough points for S, but not the five that this criterion needs
        Missing,     ///< nothing is known
        Old,         ///< what is known is old
        Negotiating, ///< terms are being agreed: not the time to lower a tier
        LittleKnown, ///< less than half of the weight is known
    };
    Kind kind = Kind::Full;
    int criterion = -1; ///< its place in the sheet; -1 where it is about the account

    friend bool operator==(const TierReason &, const TierReason &) = default;
};

/// The suggestion for one account.
struct TierSuggestion
{
    Id<Account> account;
    QString name;
    Tier tier = Tier::C; ///< that it has
    int score = 0;       ///< of 100
    /// None where too little is known to suggest anything.
    std::optional<Tier> suggested;
    std::vector<CriterionScore> criteria; ///< in the order of the sheet
    std::vector<TierReason> because;      ///< the weightiest first, three at most
    std::vector<TierReason> but;
    QDate assessedOn;    ///< null: never
    bool due = false;    ///< to be assessed again
    QString keptBecause; ///< why the person decided otherwise on this very suggestion

    /// Whether another tier is suggested, and nobody has decided on that yet.
    bool moves() const { return suggested && *suggested != tier && keptBecause.isEmpty(); }
    /// Up the ladder, towards S.
    bool rises() const { return moves() && *suggested < tier; }
};

/// One for each account, in the order of their ids. The lines may be others than those of the
/// settings: that is how "what if" is asked.
std::vector<TierSuggestion> suggestTiers(const TierRows &rows, const TierLines &lines,
                                         const Settings &settings, QDate today);

/// The score of @p criteria on @p sheet: each point weighs a fifth of the weight.
int tierScore(std::span<const CriterionScore> criteria, std::span<const TierCriterion> sheet);

/// How many accounts each tier has, S first.
using TierCounts = std::array<int, 4>;
struct TierTotals
{
    TierCounts now{};
    TierCounts suggested{}; ///< one for which nothing is suggested stays where it is
    int rising = 0;
    int falling = 0;
    int due = 0;
    QDate lastAssessed;     ///< the newest of all
    std::vector<int> known; ///< accounts with evidence, by the place of the criterion in the sheet
};
TierTotals totalsOf(std::span<const TierSuggestion> suggestions, size_t criteria);

} // namespace attache
