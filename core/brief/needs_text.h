#pragma once

#include "core/match/need_themes.h"

#include <QStringList>

/// @file
/// What is said of the needs of several accounts, on screen and on paper, in the language of the
/// locale. Pure.

namespace attache {

/// Its name, or that the needs have none.
QString themeName(const ThemeFigure &figure);
/// The roles of those who state or confirm it.
QString themeRoles(const ThemeFigure &figure);
/// How many of its needs are what: "True 4", "Unverified 2".
QStringList themeTruths(const ThemeFigure &figure);
/// What waits for it, once for each currency.
QStringList themeWaiting(const ThemeFigure &figure);

/// What @p proposal would join: “New theme “Invoices””.
QString proposalText(const NeedsOverview &overview, const ThemeProposal &proposal);
/// "4 needs · 3 accounts · 80 % alike"
QString proposalNote(const ThemeProposal &proposal);
/// Who is to be asked for the cause of @p need.
QString causeText(const VagueNeed &need);

} // namespace attache
