#pragma once

#include "core/domain/playbook_run.h"

#include <functional>

class QMenu;

namespace attache {

class Desk;

/// A menu at the end of @p menu with the playbooks there are for @p scope: choosing one starts it
/// for what @p about names in a new run, and hands the link to that run to @p open. @p desk
/// outlives it.
QMenu *addPlaybookMenu(Desk &desk, QMenu *menu, PlaybookScope scope,
                       std::function<void(PlaybookRun &)> about,
                       std::function<void(const QString &)> open);

} // namespace attache
