#pragma once

#include "core/deck/placeholders.h"
#include "core/domain/account.h"
#include "core/domain/visit.h"
#include "core/store/workspace.h"

namespace attache {

/// What placeholders stand for when a presentation is made for @p visit, or for @p account where
/// there is no visit: `account.…`, `contact.…` (the first attendee of theirs; without a visit the
/// account's only contact), `opportunity.…`, `visit.…` with every field by its key, `visit.date`,
/// `visit.time`, `today`, and `me.name`, `me.post`, `me.company`, `me.phone`, `me.email` of the
/// letterhead. All keys are there; those without a value are empty.
Result<PlaceholderValues> placeholdersFor(Workspace &workspace, Id<Visit> visit,
                                          Id<Account> account);

/// The whole placeholders in @p text, each once, as they are written between their braces.
QStringList placeholderNames(const QString &text);

/// Those of @p names for which @p values has nothing to put there.
QStringList withoutValue(const QStringList &names, const PlaceholderValues &values);

} // namespace attache
