#pragma once

#include "core/domain/account.h"

#include <functional>

class QMenu;

namespace attache {

class Desk;

/// A menu at the end of @p menu that notes time: by a clock, of which one runs at a time, or by
/// hand, by activity. @p account is whom it is spent on; null for the person's own week. @p desk
/// outlives it.
QMenu *addTimeMenu(Desk &desk, QMenu *menu, std::function<Id<Account>()> account);

} // namespace attache
