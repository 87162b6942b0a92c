#pragma once

#include "core/domain/account.h"
#include "core/store/connection.h"

#include <QHash>

#include <memory_resource>
#include <vector>

namespace attache {

/// How a foreign table refers to a record; any of the three may be empty.
struct RecordReference
{
    QString externalId;
    QString name;
    QString website; ///< or bare domain

    bool isEmpty() const { return externalId.isEmpty() && name.isEmpty() && website.isEmpty(); }
};

/// All accounts of a workspace by what foreign tables call them. Kept current by the import while
/// it adds accounts.
class AccountIndex
{
public:
    /// Reads every account once; makes room for @p more. Domains are only kept for lists that
    /// refer to accounts by them.
    Result<void> load(Connection &connection, qint64 more, bool withDomains);

    void add(Id<Account> id, const RecordReference &account);
    /// The same for a row of the list being read, which then also has been met; @p nameKey is its
    /// name as normaliseCompanyName() makes it.
    void addMet(Id<Account> id, const RecordReference &row, const QString &nameKey);

    /// The account a row of an account list is about. Two rows of one list with the same name but
    /// different external numbers are two accounts; an account from elsewhere that happens to have
    /// another number is matched by name all the same.
    /// @p nameKey is its name as normaliseCompanyName() makes it.
    Id<Account> match(const RecordReference &row, const QString &nameKey) const;
    /// Marks @p id as met in this list under @p row's number.
    void claim(Id<Account> id, const RecordReference &row, const QString &nameKey);

    /// The account another record refers to: by number, then domain, then name.
    Id<Account> find(const RecordReference &reference) const;

private:
    static constexpr int None = -1; ///< no position in m_entries

    /// Its texts lie in m_texts: a hundred thousand strings would each have to be let go again.
    struct Entry
    {
        Id<Account> id;
        QStringView name;
        QStringView nameKey;
        QStringView claimedAs; ///< external number of the row of this list that is this account
        QStringView domain;
        int nextOfName = None;
    };
    QStringView kept(const QString &text);
    void insert(Entry entry, QStringView itsNumber);
    const Entry &at(int position) const { return m_entries[static_cast<size_t>(position)]; }
    int byName(QStringView nameKey) const;
    int byNumber(QStringView number) const;
    int byDomain(QStringView domain) const;

    std::pmr::monotonic_buffer_resource m_texts;
    std::vector<Entry> m_entries;
    QHash<QStringView, int> m_byName; ///< normalised; head of a chain
    QHash<QStringView, int> m_byNumber;
    QHash<QStringView, int> m_byDomain;
    bool m_withDomains = false;
};

/// "https://www.Acme.com/about" as "acme.com"; empty for what is no address of a site.
QString domainOf(const QString &website);

} // namespace attache
