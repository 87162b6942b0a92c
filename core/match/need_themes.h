#pragma once

#include "core/queries/need_rows.h"

#include <QMap>

#include <array>
#include <vector>

/// @file
/// What several accounts need, each in their own words. Nothing is joined here: what looks alike is
/// a question to the person.

namespace attache {

/// How alike two needs are said to be, in percent: what they have in common of their words and, in
/// Chinese, of their pairs of characters. Pure.
int likeness(const QString &a, const QString &b);

/// From how many percent on two needs may be one.
inline constexpr int LeastLikeness = 50;

/// The needs of one theme, or those without one, in figures.
struct ThemeFigure
{
    Id<NeedTheme> theme; ///< none: the needs without a theme
    QString name;
    std::vector<size_t> needs; ///< their places in NeedRows::needs
    int accounts = 0;
    std::vector<RoleKind> roles; ///< of those who state or confirm it, in the order of KnownRoles
    std::array<int, 3> truths{}; ///< how many are true, unverified, doubtful
    QMap<QString, Money> waiting{}; ///< the open deals that the needs are about, each once

    int count(NeedTruth truth) const { return truths.at(static_cast<size_t>(truth)); }
};

/// What may be one.
struct ThemeProposal
{
    Id<NeedTheme> theme; ///< that the others would join; none: a new one
    Id<NeedTheme> other; ///< a theme that would become part of it; then there are no needs
    QString name;        ///< of the theme, or what a new one would be called
    std::vector<size_t> needs;
    int accounts = 0; ///< of the needs
    int likeness = 0; ///< percent, of the least alike of them
};

/// A need that whoever decides has stated without saying in which step of their work it arises, and
/// that no user has explained.
struct VagueNeed
{
    size_t need = 0;
    Id<Contact> user; ///< to be asked for the cause; none: no user is known yet
    QString userName;
};

struct NeedsOverview
{
    NeedRows rows;
    std::vector<ThemeFigure> themes;      ///< those of the most accounts first
    ThemeFigure loose;                    ///< without a theme
    std::vector<ThemeProposal> proposals; ///< those of the most accounts first
    std::vector<VagueNeed> vague;
};

/// Holds @p rows against each other. Needs of a theme whose tags they answer to, or that are said
/// alike, are proposed for it; of the others those said alike by two accounts or more for a new
/// one. What a person said to be different is not proposed again. Pure; any thread.
NeedsOverview needsOverview(NeedRows rows);

/// The pairs to be noted as different where @p proposal is declined.
std::vector<std::pair<qint64, qint64>> declinedPairs(const NeedsOverview &overview,
                                                     const ThemeProposal &proposal);

} // namespace attache
