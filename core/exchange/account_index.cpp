#include "core/exchange/account_index.h"

#include "core/domain/company_name.h"

#include <utility>

namespace attache {

QString domainOf(const QString &website)
{
    QStringView host(website);
    if (const qsizetype scheme = host.indexOf(u"://"); scheme >= 0)
        host = host.mid(scheme + 3);
    const auto isEnd = [](QChar c) {
        return c == QLatin1Char('/') || c == QLatin1Char('?') || c == QLatin1Char(':') ||
               c.isSpace();
    };
    qsizetype end = 0;
    while (end < host.size() && !isEnd(host[end]))
        ++end;
    host = host.left(end);
    if (host.startsWith(u"www.", Qt::CaseInsensitive))
        host = host.mid(4);
    return host.contains(QLatin1Char('.')) ? host.toString().toLower() : QString();
}

Result<void> AccountIndex::load(Connection &connection, qint64 more, bool withDomains)
{
    m_withDomains = withDomains;
    ATTACHE_TRY(const qint64 known, connection.integer("SELECT count(*) FROM account"));
    m_entries.reserve(static_cast<size_t>(known + more));
    m_byName.reserve(known + more);
    m_byExternalId.reserve(known + more);
    ATTACHE_TRY(
        Statement row,
        connection.prepare("SELECT id, name, external_id, website FROM account ORDER BY id"));
    while (true) {
        ATTACHE_TRY(const bool found, row.step());
        if (!found)
            return {};
        add(row.id<Account>(0), {row.text(2), row.text(1), row.text(3)});
    }
}

void AccountIndex::add(Id<Account> id, const AccountReference &account)
{
    add(id, account, normaliseCompanyName(account.name));
}

void AccountIndex::add(Id<Account> id, const AccountReference &account, const QString &nameKey)
{
    const auto index = static_cast<int>(m_entries.size());
    Entry entry{id, account.name, {}, -1};
    // The first of several stays the one that is found.
    const auto keepFirst = [index](QHash<QString, int> &map, const QString &key) {
        if (!key.isEmpty() && !map.contains(key))
            map.insert(key, index);
    };
    if (const auto head = m_byName.constFind(nameKey); head != m_byName.cend()) {
        Entry &first = m_entries[static_cast<size_t>(*head)];
        entry.nextOfName = std::exchange(first.nextOfName, index);
    } else if (!nameKey.isEmpty()) {
        m_byName.insert(nameKey, index);
    }
    keepFirst(m_byExternalId, account.externalId);
    if (m_withDomains && !account.website.isEmpty())
        keepFirst(m_byDomain, domainOf(account.website));
    m_entries.push_back(std::move(entry));
}

Id<Account> AccountIndex::match(const AccountReference &row, const QString &nameKey) const
{
    if (!row.externalId.isEmpty()) {
        if (const auto found = m_byExternalId.constFind(row.externalId);
            found != m_byExternalId.cend())
            return m_entries[static_cast<size_t>(*found)].id;
    }
    Id<Account> alike;
    for (int i = m_byName.value(nameKey, -1); i >= 0;) {
        const Entry &entry = m_entries[static_cast<size_t>(i)];
        const bool another = !entry.claimedAs.isEmpty() && !row.externalId.isEmpty() &&
                             entry.claimedAs != row.externalId;
        if (!another && entry.name == row.name)
            return entry.id;
        if (!another && alike.isNull())
            alike = entry.id;
        i = entry.nextOfName;
    }
    return alike;
}

void AccountIndex::claim(Id<Account> id, const AccountReference &row, const QString &nameKey)
{
    if (row.externalId.isEmpty())
        return;
    int index = m_byExternalId.value(row.externalId, -1);
    if (index < 0 || m_entries[static_cast<size_t>(index)].id != id)
        index = m_byName.value(nameKey, -1);
    while (index >= 0 && m_entries[static_cast<size_t>(index)].id != id)
        index = m_entries[static_cast<size_t>(index)].nextOfName;
    if (index < 0)
        return;
    m_entries[static_cast<size_t>(index)].claimedAs = row.externalId;
    m_byExternalId.insert(row.externalId, index);
}

Id<Account> AccountIndex::find(const AccountReference &reference) const
{
    const auto idAt = [this](int index) {
        return index < 0 ? Id<Account>() : m_entries[static_cast<size_t>(index)].id;
    };
    if (!reference.externalId.isEmpty()) {
        if (const auto id = idAt(m_byExternalId.value(reference.externalId, -1)); !id.isNull())
            return id;
    }
    if (!reference.website.isEmpty()) {
        if (const auto id = idAt(m_byDomain.value(domainOf(reference.website), -1)); !id.isNull())
            return id;
    }
    return reference.name.isEmpty()
               ? Id<Account>()
               : idAt(m_byName.value(normaliseCompanyName(reference.name), -1));
}

} // namespace attache
