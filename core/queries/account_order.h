#pragma once

#include "core/queries/account_list.h"

#include <functional>
#include <limits>
#include <string_view>
#include <vector>

namespace attache {

namespace accountorder {
/// Among the numbers of an order, that of an account without a value.
inline constexpr qint64 NoValue = std::numeric_limits<qint64>::min();
} // namespace accountorder

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
    /// See AccountList::follow(). What cannot be followed is read anew when next asked for.
    void follow(const Changes &changes, const AccountListTerms &terms);
    /// The places in the order of @p key; valid until the next call.
    Result<const std::vector<quint32> *> orderBy(const QString &key, bool descending,
                                                 const AccountListTerms &terms);

private:
    /// What is known of the file's state.
    struct Stamp
    {
        qint64 own = -1;     ///< rows written by this connection
        qint64 others = -1;  ///< moves with other connections' commits
        quint32 version = 0; ///< one more with each commit of this connection

        friend bool operator==(const Stamp &, const Stamp &) = default;
        /// One commit of this connection, and nothing else, lies between @p before and this.
        bool isStepAfter(const Stamp &before) const
        {
            return others == before.others && version == before.version + 1;
        }
    };
    /// Rank by place: equal values have equal ranks; NoRank for none.
    using Ranks = std::vector<quint32>;

    /// Where the values of an order are read, each with the id of its account before it.
    struct Source
    {
        QByteArray sql;
        QByteArray id; ///< the column
        /// Reads a number, NoValue for none; without it, values are texts.
        std::function<qint64(const Statement &)> number;
        /// Finds the text in what the column holds; all of it where there is none.
        std::function<std::string_view(std::string_view)> part;
        QStringList fixedOrder; ///< of texts; those without one are ordered by code point
        bool collated = false;  ///< or as names are

        /// For the account ?1 alone.
        QByteArray sqlForOne() const;
        /// Where @p text stands in the fixed order; behind all of it what does not.
        quint32 positionOf(std::string_view text) const;
    };
    class Places;

    Result<Stamp> stampNow();
    Result<void> readNames();
    void arrange();
    static bool readsDigests(const QString &key);
    static Source digestSource(const QString &key, const AccountListTerms &terms);
    Result<Source> sourceOf(const QString &key, const AccountListTerms &terms);
    Result<Source> customSource(qint64 field);
    Result<Ranks> rankTexts(const Source &source);
    Result<Ranks> rankNumbers(const Source &source);
    Result<void> followNames(const std::vector<qint64> &accounts);
    Result<void> followOrder(const std::vector<qint64> &accounts, const AccountListTerms &terms);
    bool orderDependsOn(const Changes &changes, const AccountListTerms &terms) const;
    void takeOut(const std::vector<qint64> &accounts, std::vector<quint32> &order);
    Result<void> renumber(const std::vector<qint64> &accounts);
    Ranks rankValues(std::vector<std::pair<qint64, quint32>> values) const;
    std::vector<quint32> sorted(const Ranks &ranks, bool descending) const;

    Connection &m_connection;
    qint64 m_nameRevision = -1;
    Stamp m_nameStamp; ///< when names were last known to be right
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
