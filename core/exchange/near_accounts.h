#pragma once

#include "core/domain/account.h"
#include "core/store/connection.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace attache {

/// The accounts that were there before an import, by what new ones may mean: names that are equal
/// but for a place, and short names. Such an account is proposed and never taken.
class NearAccounts
{
public:
    /// Reads every account the first time it is called.
    Result<void> load(Connection &connection);

    /// The names of a few accounts that @p account may be; none where it is one of them by name.
    QStringList namesNear(const Account &account) const;

private:
    struct Known
    {
        QString name;
        QString normal;
        QString province;
        QString city;
    };

    bool m_isLoaded = false;
    std::vector<Known> m_known;
    QHash<QString, QList<int>> m_byCore;
    QHash<QString, QList<int>> m_byShortName;
};

} // namespace attache
