#pragma once

#include "core/domain/account.h"
#include "core/domain/promise.h"

#include <optional>
#include <vector>

/// @file
/// Promises as lists show them.

namespace attache {

/// A promise with the words a list needs beside it.
struct PromiseRow
{
    Promise promise;
    QString account; ///< what the account is called in short
    Tier tier = Tier::C;
    QString contact; ///< name of the person of theirs who is to keep it
    QString visit;   ///< title of the visit it was made at

    /// Who has to keep it, by name.
    const QString &responsible() const { return contact.isEmpty() ? promise.owner : contact; }
    bool isOverdue(QDate today) const
    {
        return promise.state == PromiseState::Open && promise.due.isValid() && promise.due < today;
    }
};

/// Which promises; an empty member does not restrict.
struct PromiseFilter
{
    Id<Account> account;
    Id<Opportunity> opportunity;
    Id<Visit> visit;
    std::optional<Party> party;
    bool onlyOpen = false;
    QDate dueUntil; ///< included; leaves out those without a date
    int limit = 0;  ///< 0: all
};

/// Open ones first, then by due day; those without a date behind the others.
Result<std::vector<PromiseRow>> promises(Connection &connection, const PromiseFilter &filter);
/// One of them; NotFound when it is gone.
Result<PromiseRow> promiseRow(Connection &connection, Id<Promise> id);
/// How many promises() would give without its limit.
Result<qint64> promiseCount(Connection &connection, const PromiseFilter &filter);

} // namespace attache
