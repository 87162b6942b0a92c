#pragma once

#include "core/base/collation.h"
#include "core/store/derivation.h"

#include <memory>

namespace attache {

/// The accounts in the order of their names (by pinyin): table account_key(name_key, account),
/// whose rows stand in that order by themselves. The one row of account_key_state counts the
/// changes, so that an order read from here can be kept while the count is the same.
class AccountKeys final : public Derivation
{
public:
    AccountKeys();
    ~AccountKeys() override;

    QString name() const override;
    QString version() const override;
    Result<void> rebuild(Connection &connection) override;
    Result<std::vector<Work>> ahead(Connection &connection, const QByteArray &changeset) override;
    Result<void> follow(Connection &connection, const QByteArray &changeset) override;

private:
    class Keys;
    struct Changed;

    Changed changedBy(const QByteArray &changeset) const;

    Collation m_collation;
    std::unique_ptr<Changed> m_ahead;
};

/// Counts up with every change of a name or of the set of accounts.
Result<qint64> accountKeyRevision(Connection &connection);

} // namespace attache
