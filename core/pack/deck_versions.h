#pragma once

#include "core/match/gaps.h"
#include "core/queries/deck_list.h"

#include <array>
#include <optional>
#include <vector>

/// @file
/// Which versions of which decks exist for which trades, and who waits for those that do not.

namespace attache {

/// How a deck stands for a trade.
enum class VersionState { Valid, Expired, Missing, Unused };
template <>
inline constexpr std::array choicesOf<VersionState> = {
    Choice<VersionState>{VersionState::Valid, "valid", QT_TRANSLATE_NOOP("Choice", "Valid")},
    Choice<VersionState>{VersionState::Expired, "expired", QT_TRANSLATE_NOOP("Choice", "Expired")},
    Choice<VersionState>{VersionState::Missing, "missing", QT_TRANSLATE_NOOP("Choice", "Missing")},
    Choice<VersionState>{VersionState::Unused, "unused",
                         QT_TRANSLATE_NOOP("Choice", "Not used there")},
};

/// A deck for a trade.
struct VersionCell
{
    VersionState state = VersionState::Unused;
    std::optional<Deck> deck;            ///< the version, where there is one
    bool isBehind = false;               ///< the base deck has changed since it was made
    std::vector<WaitingAccount> waiting; ///< of tier S and A, with an open deal it is for
};

/// A base deck with its versions, one cell for each trade.
struct VersionRow
{
    Deck base; ///< its newest version
    int slides = 0;
    std::vector<VersionCell> cells;
};

struct VersionTrade
{
    QString industry; ///< code of a division, or text that is no code
    QString name;
    int keyAccounts = 0; ///< of tier S and A
    int wanted = 0;      ///< decks that are used there
    int valid = 0;       ///< … and have a valid version
};

struct VersionTable
{
    std::vector<VersionTrade> trades; ///< those with most accounts of tier S and A first
    std::vector<VersionRow> rows;     ///< by name

    /// How many cells are missing while somebody waits.
    int gaps() const;
    /// How many accounts wait for one of them.
    int waiting() const;
    int expired() const;
};

/// Pure. A deck is for the deals about one of its products; one that names none is for all.
VersionTable versionTable(const std::vector<DeckRow> &decks,
                          const std::vector<WaitingAccount> &accounts,
                          const std::vector<WaitingDeal> &deals, const Industries &industries,
                          QDate today, Language language);
/// That of the workspace.
Result<VersionTable> versionTable(Connection &connection, QDate today, Language language);

} // namespace attache
