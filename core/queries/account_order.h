#pragma once

#include "core/queries/account_list.h"

#include <functional>
#include <string_view>
#include <vector>

namespace attache {

/// All accounts by the place of their id, and places in the order of a column. A place is an index
/// into the sorted ids, so that sets of accounts are bit vectors and orders are arrays.
class AccountList::Orders
{
public:
    explicit Orders(Connection &connection)
        : m_connection(connection)
    {
    }

    /// All ids in the order of names, until they were first arranged; then none. The whole list as
    /// a window opens with it needs no more.
    const std::vector<qint64> &named() const { return m_named; }
    /// All ids, growing. The first call arranges them.
    const std::vector<qint64> &ids();
    /// NoPlace for an id that is not there.
    quint32 placeOf(qint64 id);
    static constexpr quint32 NoPlace = 0xFFFFFFFF;
    /// Brings ids and the order of names up to the file.
    Result<void> refresh();
    /// The places in the order of @p key; valid until the next call.
    Result<const std::vector<quint32> *> orderBy(const QString &key, bool descending,
                                                 const AccountListTerms &terms);

private:
    /// What is known of the file's state: own writes and other connections' commits.
    struct Stamp
    {
        qint64 own = -1;
        qint64 others = -1;
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    /// Rank by place: equal values have equal ranks; NoRank for none.
    using Ranks = std::vector<quint32>;

    Result<Stamp> stampNow();
    Result<void> readNames();
    void arrange();
    Result<Ranks> ranksBy(const QString &key, const AccountListTerms &terms);
    /// @p part finds the text in what the column holds; all of it where there is none.
    Result<Ranks> rankTexts(const QByteArray &sql, const QStringList &fixedOrder, bool collated,
                            const std::function<std::string_view(std::string_view)> &part = {});
    Result<Ranks> rankNumbers(const QByteArray &sql,
                              const std::function<qint64(const Statement &)> &number);
    Result<Ranks> rankDigests(const QString &key, const AccountListTerms &terms);
    Result<Ranks> rankCustom(qint64 field);
    Ranks rankValues(std::vector<std::pair<qint64, quint32>> values) const;
    std::vector<quint32> sorted(const Ranks &ranks, bool descending) const;

    Connection &m_connection;
    qint64 m_nameRevision = -1;
    std::vector<qint64> m_named;
    std::vector<qint64> m_ids;
    std::vector<quint32> m_byName;
    size_t m_lastPlace = 0;

    QString m_key;
    bool m_descending = false;
    QDate m_day;
    Stamp m_stamp;
    std::vector<quint32> m_order;
};

} // namespace attache
