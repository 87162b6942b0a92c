#pragma once

#include "core/base/collation.h"
#include "core/store/derivation.h"

#include <utility>
#include <vector>

namespace attache {

/// Two keys for each account, computed from its name: "name_key", whose byte order is the order of
/// the names (by pinyin), and "match_key", the same for two spellings of one company. Table
/// account_key(account, name_key, match_key), indexed by both. The one row of account_key_state
/// counts the changes, so that an order read from here can be kept while the count is the same.
class AccountKeys final : public Derivation
{
public:
    QString name() const override;
    QString version() const override;
    Result<void> rebuild(Connection &connection) override;
    Result<void> follow(Connection &connection, const QByteArray &changeset) override;

private:
    struct Keys
    {
        qint64 account;
        QByteArray name;
        QByteArray match;
    };
    using Named = std::pair<qint64, QString>;

    Keys keysOf(const Named &account) const;
    Result<void> insertMany(Connection &connection, const std::vector<Named> &sorted);
    Result<void> write(Connection &connection, const Keys &keys);

    Collation m_collation;
};

/// The ids of the accounts whose name is @p name but for its spelling, oldest first.
Result<std::vector<qint64>> accountsNamedLike(Connection &connection, const QString &name);

/// Counts up with every change of a name or of the set of accounts.
Result<qint64> accountKeyRevision(Connection &connection);

} // namespace attache
