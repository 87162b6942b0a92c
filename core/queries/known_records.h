#pragma once

#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/store/connection.h"

#include <QHash>

#include <functional>
#include <vector>

/// @file
/// What is known already, as an import compares rows with it and as an export names it. Each list
/// is in the order of the ids.

namespace attache {

struct KnownAccount
{
    Id<Account> id;
    QString name;
    QString externalId;
    QString website;
};
/// Hands every account to @p visit: there may be many of them.
Result<void> eachKnownAccount(Connection &connection,
                              const std::function<void(const KnownAccount &)> &visit);

struct KnownPerson
{
    Id<Contact> id;
    Id<Account> account;
    QString name;
    QString email;
    QString mobile;
    QString phone;
    QString externalId;
    QString wechat;
};
Result<std::vector<KnownPerson>> knownPeople(Connection &connection);

struct KnownDeal
{
    Id<Opportunity> id;
    Id<Account> account;
    QString name;
    QDate openedOn;
    QString externalId;
};
Result<std::vector<KnownDeal>> knownDeals(Connection &connection);

/// The field of @p type that holds the number another program gave a record; null for none.
const FieldInfo *externalNumber(const RecordType &type);

/// What a record of any type is called, and its number in another program; either may be empty.
struct NamedRecord
{
    qint64 id = 0;
    QString name;
    QString externalId;
};
Result<std::vector<NamedRecord>> namedRecords(Connection &connection, const RecordType &type);

/// Which record stands above which, by id, as the reference @p field of @p type says.
Result<QHash<qint64, qint64>> recordsAbove(Connection &connection, const RecordType &type,
                                           const FieldInfo &field);

/// How many records of @p type there are.
Result<qint64> countRecords(Connection &connection, const RecordType &type);

} // namespace attache
