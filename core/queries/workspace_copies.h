#pragma once

#include "core/base/clock.h"
#include "core/store/backup.h"
#include "core/store/second_place.h"

#include <vector>

/// @file
/// Other states of a workspace that stand beside it.

namespace attache {

class Connection;

/// A file beside a workspace that holds another state of it.
struct ConflictCopy
{
    QString path;
    WorkspaceAge age;
};

/// The copies that synchronising programs made of the workspace at @p path, which @p connection has
/// open: files with such names (conflictNamesOf()) that are workspaces and, where the name alone
/// does not say it, have begun as the same one. @p clock tells which times have come. Files that
/// cannot be read are left out.
std::vector<ConflictCopy> conflictCopiesOf(Connection &connection, const QString &path,
                                           const Clock &clock);

/// Whether the two have the same first step, so that they were one once.
Result<bool> haveSameOrigin(Connection &one, Connection &other);

/// Whether the backups in @p place are of the workspace at @p connection, or none is there. Errors:
/// Invalid where they are of another one of that name, whose rotation would go on with these.
Result<void> requireOwnPlace(Connection &connection, const SecondPlace &place);

} // namespace attache
