#include "core/base/collation.h"
#include "core/domain/custom_field.h"
#include "core/queries/account_keys.h"
#include "core/queries/account_order.h"
#include "core/queries/query_tables.h"
#include "core/store/changeset.h"
#include "core/store/snapshot.h"

#include <algorithm>
#include <tuple>

namespace attache {

namespace {

/// A step that changed more accounts is not followed: reading all anew takes less by then.
constexpr qsizetype MostFollowed = 64;

} // namespace

/// Finds where an account belongs in an order in which all others stand right, by looking at those
/// few that a binary search meets.
class AccountList::Orders::Places
{
public:
    explicit Places(Orders &orders)
        : m_orders(orders)
    {
    }

    /// Puts @p account into the order of names.
    Result<void> insertByName(qint64 account)
    {
        ATTACHE_TRY(const QByteArray name, nameOf(account));
        return insert(m_orders.m_byName, account, [&](qint64 other) -> Result<bool> {
            ATTACHE_TRY(const QByteArray otherName, nameOf(other));
            return std::tie(name, account) < std::tie(otherName, other);
        });
    }

    /// Puts @p account into the last order, whose values come from @p source.
    Result<void> insertByValue(qint64 account, const Source &source)
    {
        ATTACHE_TRY(const Value value, valueOf(account, source));
        return insert(m_orders.m_order, account, [&](qint64 other) -> Result<bool> {
            ATTACHE_TRY(const Value otherValue, valueOf(other, source));
            if (value.none != otherValue.none)
                return otherValue.none;
            if (value != otherValue)
                return m_orders.m_descending ? otherValue < value : value < otherValue;
            ATTACHE_TRY(const QByteArray name, nameOf(account));
            ATTACHE_TRY(const QByteArray otherName, nameOf(other));
            return std::tie(name, account) < std::tie(otherName, other);
        });
    }

private:
    /// What an account is ordered by: a number or bytes. All that have none are equal.
    struct Value
    {
        bool none = true;
        qint64 number = 0;
        QByteArray bytes;

        friend bool operator==(const Value &, const Value &) = default;
        friend bool operator<(const Value &a, const Value &b)
        {
            return std::tie(a.number, a.bytes) < std::tie(b.number, b.bytes);
        }
    };

    template <typename IsBefore>
    Result<void> insert(std::vector<quint32> &order, qint64 account, IsBefore isBefore)
    {
        size_t begin = 0;
        size_t end = order.size();
        while (begin < end) {
            const size_t middle = begin + (end - begin) / 2;
            ATTACHE_TRY(const bool before, isBefore(m_orders.m_ids[order[middle]]));
            if (before)
                end = middle;
            else
                begin = middle + 1;
        }
        order.insert(order.begin() + static_cast<ptrdiff_t>(begin), m_orders.placeOf(account));
        return {};
    }

    Result<QByteArray> nameOf(qint64 account)
    {
        ATTACHE_TRY(BorrowedStatement row,
                    m_orders.m_connection.borrow("SELECT name FROM account WHERE id = ?1"));
        row->bind(1, account);
        ATTACHE_TRY(const bool found, row->step());
        return found ? m_collation.sortKey(row->text(0)) : QByteArray();
    }

    Result<Value> valueOf(qint64 account, const Source &source)
    {
        ATTACHE_TRY(BorrowedStatement row, m_orders.m_connection.borrow(source.sqlForOne()));
        row->bind(1, account);
        ATTACHE_TRY(const bool found, row->step());
        Value value;
        if (!found)
            return value;
        if (source.number) {
            const qint64 number = source.number(*row);
            if (number != accountorder::NoValue)
                value = {false, number, {}};
            return value;
        }
        const std::string_view text = source.part ? source.part(row->utf8(1)) : row->utf8(1);
        if (text.empty())
            return value;
        value.none = false;
        const auto size = static_cast<qsizetype>(text.size());
        if (!source.fixedOrder.isEmpty())
            value.number = source.positionOf(text);
        else if (source.collated)
            value.bytes = m_collation.sortKey(QString::fromUtf8(text.data(), size));
        else
            value.bytes = QByteArray(text.data(), size);
        return value;
    }

    Orders &m_orders;
    const Collation m_collation;
};

void AccountList::Orders::follow(const Changes &changes, const AccountListTerms &terms)
{
    const QVector<qint64> changed = changes.ids.value(QLatin1String(tableOf<Account>));
    const auto snapshot = Snapshot::of(m_connection);
    const auto stamp = stampNow();
    const auto revision = accountKeyRevision(m_connection);
    // A step that is not all that happened leaves names and order to be read anew.
    if (!stamp || !revision || !stamp->isStepAfter(m_nameStamp) || changed.size() > MostFollowed)
        return;
    const std::vector<qint64> accounts(changed.begin(), changed.end());
    const bool keepsOrder = stamp->isStepAfter(m_stamp) && !orderDependsOn(changes, terms);
    const bool namesChanged = *revision != m_nameRevision;
    m_stamp = {};
    if (!accounts.empty() && (keepsOrder || namesChanged))
        ids(); // arranges them
    if (namesChanged) {
        m_nameRevision = -1;
        if (!followNames(accounts))
            return;
        m_nameRevision = *revision;
    }
    m_nameStamp = *stamp;
    if (keepsOrder && followOrder(accounts, terms))
        m_stamp = *stamp;
}

/// Whether @p changes may move accounts that are not among them.
bool AccountList::Orders::orderDependsOn(const Changes &changes,
                                         const AccountListTerms &terms) const
{
    if (m_day != terms.today || TableSet(tablesOf<Setting, CustomField>).touchedBy(changes))
        return true;
    return readsDigests(m_key) &&
           TableSet(tablesOf<Opportunity, Visit, Attendee, BuyingRole>).touchedBy(changes);
}

Result<void> AccountList::Orders::followNames(const std::vector<qint64> &accounts)
{
    takeOut(accounts, m_byName);
    takeOut(accounts, m_order);
    ATTACHE_CHECK(renumber(accounts));
    Places places(*this);
    for (const qint64 account : accounts) {
        if (placeOf(account) != NoPlace) {
            ATTACHE_CHECK(places.insertByName(account));
        }
    }
    return {};
}

Result<void> AccountList::Orders::followOrder(const std::vector<qint64> &accounts,
                                              const AccountListTerms &terms)
{
    if (m_key == QLatin1String("name")) {
        m_order.assign(m_byName.rbegin(), m_byName.rend());
        return {};
    }
    takeOut(accounts, m_order);
    ATTACHE_TRY(const Source source, sourceOf(m_key, terms));
    Places places(*this);
    for (const qint64 account : accounts) {
        if (placeOf(account) != NoPlace) {
            ATTACHE_CHECK(places.insertByValue(account, source));
        }
    }
    return {};
}

void AccountList::Orders::takeOut(const std::vector<qint64> &accounts, std::vector<quint32> &order)
{
    std::vector<bool> out(m_ids.size());
    for (const qint64 account : accounts) {
        if (const quint32 place = placeOf(account); place != NoPlace)
            out[place] = true;
    }
    std::erase_if(order, [&out](quint32 place) { return out[place]; });
}

/// Takes @p accounts into the ids that are in the file now, and out of them that are not.
Result<void> AccountList::Orders::renumber(const std::vector<qint64> &accounts)
{
    std::vector<qint64> ids = m_ids;
    for (const qint64 account : accounts) {
        ATTACHE_TRY(const qint64 exists,
                    m_connection.integer("SELECT count(*) FROM account WHERE id = ?1", account));
        const auto at = std::lower_bound(ids.begin(), ids.end(), account);
        const bool known = at != ids.end() && *at == account;
        if (exists && !known)
            ids.insert(at, account);
        else if (!exists && known)
            ids.erase(at);
    }
    if (ids == m_ids)
        return {};
    std::vector<quint32> places(m_ids.size(), NoPlace);
    for (size_t from = 0, to = 0; from < m_ids.size() && to < ids.size();) {
        if (m_ids[from] == ids[to])
            places[from++] = static_cast<quint32>(to++);
        else
            m_ids[from] < ids[to] ? ++from : ++to;
    }
    for (std::vector<quint32> *order : {&m_byName, &m_order}) {
        for (quint32 &place : *order)
            place = places[place];
    }
    m_ids = std::move(ids);
    m_lastPlace = 0;
    return {};
}

} // namespace attache
