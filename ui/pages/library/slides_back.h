#pragma once

#include "core/deck/returned_deck.h"

namespace attache {

/// Those of the presentations at @p paths that were sent from here once, and how their slides stand
/// to the library. A file that says nothing of itself is not looked through, nor one that cannot be
/// read, and one with no slide of ours is left out.
std::vector<ReturnedDeck> decksBack(Workspace &workspace, const QStringList &paths,
                                    const Progress &progress);

/// The presentation at @p path, whatever it says of itself.
Result<ReturnedDeck> deckBack(Workspace &workspace, const QString &path, const Progress &progress);

} // namespace attache
