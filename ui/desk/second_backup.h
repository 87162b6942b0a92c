#pragma once

#include "core/base/result.h"

#include <functional>

namespace attache {

class Desk;
class Preferences;

/// Makes a backup in the second place in the background, and remembers how that went; nothing where
/// no second place is chosen. @p done is called on this thread when it is over. Where the drive is
/// not connected nothing is tried: since when is known by the last backup there.
void backUpToSecondPlace(Desk &desk, Preferences &preferences,
                         const std::function<void(const Result<void> &)> &done = {});

/// Whether the drive of the second place is connected and has no backup of today yet.
bool isSecondBackupDue(const Desk &desk, const Preferences &preferences);

} // namespace attache
