#pragma once

#include "core/domain/contact.h"

#include <vector>

/// @file
/// Records by a part of their name, as it is typed. Wildcards of SQL stand for themselves.

namespace attache {

/// A record that is offered while a name is typed.
struct NameRow
{
    qint64 id = 0;
    QString name;
    QString note; ///< the short name, or the post
};

/// Accounts whose name or short name holds @p typed.
Result<std::vector<NameRow>> accountsNamed(Connection &connection, const QString &typed, int limit);
/// People of @p account, or without an account, whose name holds @p typed.
Result<std::vector<NameRow>> contactsNamed(Connection &connection, Id<Account> account,
                                           const QString &typed, int limit);
/// Accounts whose name or short name begins with @p typed, in the order of names.
Result<std::vector<Id<Account>>> accountsBeginningWith(Connection &connection, const QString &typed,
                                                       int limit);

} // namespace attache
