#pragma once

#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/visit.h"

#include <QHash>

/// @file
/// When we last had to do with a customer. A call is contact, but nobody is met by it: coverage and
/// "last met" count meetings only, the rhythm of the tiers counts both.

namespace attache {

/// The last days with a person or an account; local days, null where there is none.
struct ContactDays
{
    QDate met;    ///< a visit done that was not a call, or a meeting noted in a role
    QDate called; ///< a call done

    QDate last() const { return isCalledSince() ? called : met; }
    /// Whether the last contact was a call after the last meeting.
    bool isCalledSince() const { return called.isValid() && (!met.isValid() || called > met); }
};

/// Of everybody who works at @p account or plays a part there, leaving out the visit @p except.
Result<QHash<Id<Contact>, ContactDays>> contactDaysAt(Connection &connection, Id<Account> account,
                                                      Id<Visit> except = {});
/// Of one person.
Result<ContactDays> contactDaysOf(Connection &connection, Id<Contact> contact,
                                  Id<Visit> except = {});
/// Of the account as a whole, before @p before.
Result<ContactDays> contactDaysOf(Connection &connection, Id<Account> account,
                                  const QDateTime &before);

} // namespace attache
