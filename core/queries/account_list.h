#pragma once

#include "core/parse/region.h"
#include "core/queries/account_digest.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

/// @file
/// The list of accounts: first which ones and in what order, then the rows of the part one sees.

namespace attache {

struct Changes;

/// Which accounts; an empty member does not restrict, several of them all apply.
struct AccountQuery
{
    QString text; ///< full text, as TextQuestion reads it
    std::vector<Tier> tiers;
    QStringList industries; ///< codes; each takes in what lies below it. Or a text as given
    std::vector<Stage> stages;
    bool withoutStage = false; ///< adds, to `stages`, the accounts without any opportunity
    /// Places: an account suits that lies in any of the provinces or of the cities.
    QStringList provinces;
    std::vector<Region> cities;
    QStringList owners;
    bool overdueForContact = false; ///< beyond the cadence of the tier
    /// These accounts alone, as an import brought them; empty for no such restriction.
    std::vector<qint64> only;
    /// Values by id of the custom field; any of them suits.
    QHash<qint64, QStringList> custom;

    /// Key of a column of accountColumns(), or of a custom field ("custom:<id>").
    QString sortKey = QStringLiteral("name");
    bool descending = false;

    bool restricts() const;
};

/// Columns a list of accounts has beyond the fields of the account.
namespace accountcolumn {
inline constexpr char Region[] = "region"; ///< province and city
inline constexpr char Stage[] = "stage";
inline constexpr char Chain[] = "chain"; ///< sorted by the coverage of the decision chain
inline constexpr char OpenAmount[] = "open_amount";
inline constexpr char OpenCount[] = "open_count";
inline constexpr char LastContact[] = "last_contact";
inline constexpr char NextContact[] = "next_contact";
} // namespace accountcolumn

/// What the list's answers depend on beside the file.
struct AccountListTerms
{
    QDate today;
    Settings settings;
};

/// One account as the list shows it.
struct AccountRow
{
    Account account;
    AccountDigest digest; ///< its chain with names
    QString parent;       ///< what the parent account is called
};

/// Answers list queries of one connection, keeping the last orders: an order is read once and
/// used until something it depends on changes in the file, from whatever side. Belongs to the
/// thread of its connection. Takes some 2 MB at 100,000 accounts.
class AccountList
{
public:
    explicit AccountList(Connection &connection);
    ~AccountList();
    AccountList(const AccountList &) = delete;
    AccountList &operator=(const AccountList &) = delete;

    /// The ids that suit @p query, in its order. Equals stand in the order of their names; those
    /// without a value stand last either way. Invalid for a sort key that is not offered.
    Result<std::vector<qint64>> ids(const AccountQuery &query, const AccountListTerms &terms);

    /// After one step that @p changes describes, and before the next question: moves the accounts
    /// that it changed to where they now belong, so that the order need not be read anew. Saves
    /// time and nothing else: what lies between the last question and now beyond that step is
    /// noticed, and answers are the same without it.
    void follow(const Changes &changes, const AccountListTerms &terms);

private:
    class Orders;

    Connection &m_connection;
    std::unique_ptr<Orders> m_orders;
};

/// The first @p most ids in the order of names, as AccountList::ids() begins without a filter.
Result<std::vector<qint64>> firstAccounts(Connection &connection, int most);
/// How many accounts there are.
Result<qint64> accountCount(Connection &connection);

/// The rows of @p ids, in that order; accounts that are gone are left out.
Result<std::vector<AccountRow>> accountRows(Connection &connection, const std::vector<qint64> &ids);

/// The keys a list of accounts can be sorted by, custom fields not included: these are, too.
QStringList accountSortKeys();

/// A value of a filter with the number of accounts that have it.
struct ValueCount
{
    QString value;
    qint64 count = 0;
};
/// The distinct values of @p key ("owner", "province", "industry", "tier", "city", "stage"), most
/// frequent first, empty ones left out.
Result<std::vector<ValueCount>> accountValues(Connection &connection, const QString &key);
/// A place with the number of accounts there.
struct RegionCount
{
    Region region;
    qint64 count = 0;
};
/// The provinces and cities that accounts lie in, without the empty ones, in no order.
Result<std::vector<RegionCount>> accountRegions(Connection &connection);

} // namespace attache
