#include "core/exchange/near_accounts.h"

#include "core/base/company_name.h"
#include "core/parse/company_place.h"
#include "core/queries/record_filter.h"

namespace attache {

Result<void> NearAccounts::load(Connection &connection)
{
    if (m_isLoaded)
        return {};
    m_isLoaded = true;
    return eachRecord(connection, recordTypeOf<Account>(), {}, [this](const void *record) {
        const auto &account = *static_cast<const Account *>(record);
        const auto place = static_cast<int>(m_known.size());
        m_known.push_back(
            {account.name, normaliseCompanyName(account.name), account.province, account.city});
        m_byCore[placedName(account.name).core].append(place);
        if (!account.shortName.isEmpty())
            m_byShortName[normaliseCompanyName(account.shortName)].append(place);
        return true;
    });
}

QStringList NearAccounts::namesNear(const Account &account) const
{
    constexpr qsizetype MostNamed = 3;
    QStringList names;
    if (m_known.empty())
        return names;
    const QString normal = normaliseCompanyName(account.name);
    const PlacedName name = placedAt(placedName(account.name), account.province, account.city);
    for (const int place : m_byCore.value(name.core) + m_byShortName.value(normal)) {
        const Known &known = m_known[static_cast<size_t>(place)];
        const bool isNear =
            m_byShortName.value(normal).contains(place) ||
            mayBeOne(placedAt(placedName(known.name), known.province, known.city), name);
        if (isNear && known.normal != normal && !names.contains(known.name) &&
            names.size() < MostNamed)
            names.append(known.name);
    }
    return names;
}

} // namespace attache
