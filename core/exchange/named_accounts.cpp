#include "core/exchange/named_accounts.h"

#include "core/base/company_name.h"
#include "core/base/fold.h"
#include "core/exchange/account_index.h"
#include "core/queries/known_records.h"

namespace attache {

Result<void> NamedAccounts::load(Connection &connection)
{
    return eachKnownAccount(connection, [this](const KnownAccount &account) {
        const QString domain = domainOf(account.website);
        if (!domain.isEmpty() && !m_byDomain.contains(domain))
            m_byDomain.insert(domain, account.id);
        constexpr qsizetype ShortestName = 3;
        const QString name = normaliseCompanyName(account.name);
        if (name.size() >= ShortestName)
            m_byName.insert(name, account.id);
    });
}

Id<Account> NamedAccounts::byAddress(const QString &email) const
{
    return m_byDomain.value(folded(email.section(u'@', 1).trimmed()));
}

Id<Account> NamedAccounts::namedIn(const QString &text) const
{
    const QString letters = foldedLetters(text);
    Id<Account> named;
    qsizetype longest = 0;
    for (auto it = m_byName.begin(); it != m_byName.end(); ++it) {
        if (it.key().size() > longest && letters.contains(it.key())) {
            named = it.value();
            longest = it.key().size();
        }
    }
    return named;
}

} // namespace attache
