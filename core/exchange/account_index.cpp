#include "core/exchange/account_index.h"

#include "core/base/company_name.h"
#include "core/queries/known_records.h"
#include "core/queries/record_aliases.h"

#include <cstring>
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
    ATTACHE_TRY(const qint64 known, countRecords(connection, recordTypeOf<Account>()));
    const auto all = static_cast<size_t>(known + more);
    m_entries.reserve(all);
    m_byName.reserve(qsizetype(all));
    m_byNumber.reserve(qsizetype(all));
    ATTACHE_CHECK(eachKnownAccount(connection, [this](const KnownAccount &account) {
        add(account.id, {account.externalId, account.name, account.website});
    }));
    ATTACHE_TRY(const auto aliases, aliasesOf(connection, recordTypeOf<Account>()));
    for (const KnownAlias &alias : aliases) {
        const Id<Account> account(alias.record);
        if (alias.kind == AliasKind::Name)
            add(account, {{}, alias.value, {}});
        else if (alias.kind == AliasKind::Number)
            insert({account, {}, {}, {}, {}}, kept(alias.value));
    }
    return {};
}

QStringView AccountIndex::kept(const QString &text)
{
    if (text.isEmpty())
        return {};
    const auto size = static_cast<size_t>(text.size()) * sizeof(QChar);
    void *place = m_texts.allocate(size, alignof(QChar));
    std::memcpy(place, text.constData(), size);
    return {static_cast<const QChar *>(place), text.size()};
}

int AccountIndex::byName(QStringView nameKey) const
{
    return m_byName.value(nameKey, None);
}

int AccountIndex::byNumber(QStringView number) const
{
    return m_byNumber.value(number, None);
}

int AccountIndex::byDomain(QStringView domain) const
{
    return m_byDomain.value(domain, None);
}

void AccountIndex::add(Id<Account> id, const RecordReference &account)
{
    const QString domain = m_withDomains ? domainOf(account.website) : QString();
    insert({id, kept(account.name), kept(normaliseCompanyName(account.name)), {}, kept(domain)},
           kept(account.externalId));
}

void AccountIndex::addMet(Id<Account> id, const RecordReference &row, const QString &nameKey)
{
    const QString domain = m_withDomains ? domainOf(row.website) : QString();
    const QStringView itsNumber = kept(row.externalId);
    insert({id, kept(row.name), kept(nameKey), itsNumber, kept(domain)}, itsNumber);
}

// The first of several with one name or domain stays the one that is found; of several with one
// number, a row of this list goes before.
void AccountIndex::insert(Entry entry, QStringView itsNumber)
{
    const auto position = static_cast<int>(m_entries.size());
    if (!entry.nameKey.isEmpty()) {
        const qsizetype known = m_byName.size();
        int &head = m_byName[entry.nameKey];
        if (m_byName.size() > known)
            head = position;
        else
            entry.nextOfName =
                std::exchange(m_entries[static_cast<size_t>(head)].nextOfName, position);
    }
    const bool met = !entry.claimedAs.isEmpty();
    if (!itsNumber.isEmpty() && (met || byNumber(itsNumber) == None))
        m_byNumber.insert(itsNumber, position);
    if (!entry.domain.isEmpty() && byDomain(entry.domain) == None)
        m_byDomain.insert(entry.domain, position);
    m_entries.push_back(entry);
}

Id<Account> AccountIndex::match(const RecordReference &row, const QString &nameKey) const
{
    if (!row.externalId.isEmpty()) {
        if (const int found = byNumber(row.externalId); found != None)
            return at(found).id;
    }
    Id<Account> alike;
    for (int i = nameKey.isEmpty() ? None : byName(nameKey); i != None; i = at(i).nextOfName) {
        const Entry &entry = at(i);
        const bool another = !entry.claimedAs.isEmpty() && !row.externalId.isEmpty() &&
                             entry.claimedAs != row.externalId;
        if (!another && entry.name == row.name)
            return entry.id;
        if (!another && alike.isNull())
            alike = entry.id;
    }
    return alike;
}

void AccountIndex::claim(Id<Account> id, const RecordReference &row, const QString &nameKey)
{
    if (row.externalId.isEmpty())
        return;
    int position = byNumber(row.externalId);
    if (position == None || at(position).id != id)
        position = byName(nameKey);
    while (position != None && at(position).id != id)
        position = at(position).nextOfName;
    if (position == None)
        return;
    const QStringView text = kept(row.externalId);
    m_byNumber.insert(text, position);
    m_entries[static_cast<size_t>(position)].claimedAs = text;
}

Id<Account> AccountIndex::find(const RecordReference &reference) const
{
    int found = None;
    if (!reference.externalId.isEmpty())
        found = byNumber(reference.externalId);
    if (found == None && m_withDomains && !reference.website.isEmpty())
        found = byDomain(domainOf(reference.website));
    if (found == None && !reference.name.isEmpty())
        found = byName(normaliseCompanyName(reference.name));
    return found == None ? Id<Account>() : at(found).id;
}

} // namespace attache
