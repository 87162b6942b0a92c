#include "core/queries/account_order.h"

#include "core/domain/account.h"
#include "core/domain/custom_field.h"
#include "core/queries/account_keys.h"
#include "core/queries/read_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <numeric>

#include <sqlite3.h>

namespace attache {

namespace {

constexpr quint32 NoRank = std::numeric_limits<quint32>::max();

enum class Order { Choice, Text, PlainText, Number, Digest };
struct SortColumn
{
    const char *key;
    Order order;
};
/// What the list offers to sort by. Free text of many words is not among it: nobody looks for an
/// address by its alphabet.
constexpr SortColumn SortColumns[] = {
    {"name", Order::Text},
    {"tier", Order::Choice},
    {"industry", Order::PlainText},
    {"business_type", Order::Choice},
    {"lifecycle", Order::Choice},
    {"province", Order::Text},
    {"city", Order::Text},
    {accountcolumn::Region, Order::Text},
    {"employees", Order::Number},
    {"annual_revenue", Order::Number},
    {"owner", Order::Text},
    {"source", Order::Text},
    {"external_id", Order::PlainText},
    {accountcolumn::Stage, Order::Digest},
    {accountcolumn::Chain, Order::Digest},
    {accountcolumn::OpenAmount, Order::Digest},
    {accountcolumn::OpenCount, Order::Digest},
    {accountcolumn::LastContact, Order::Digest},
    {accountcolumn::NextContact, Order::Digest},
};

QStringList choiceKeys(const QString &key)
{
    QStringList keys;
    for (const ChoiceInfo &choice : recordTypeOf<Account>().field(key)->choices)
        keys.append(choice.key);
    return keys;
}

qint64 valueOf(const AccountDigest &digest, Tier tier, const QString &key,
               const AccountListTerms &terms)
{
    constexpr qint64 None = std::numeric_limits<qint64>::min();
    const auto day = [](QDate date) { return date.isValid() ? date.toJulianDay() : None; };
    if (key == QLatin1String(accountcolumn::Stage))
        return digest.stage ? static_cast<qint64>(*digest.stage) : None;
    if (key == QLatin1String(accountcolumn::Chain))
        return digest.chain.empty()
                   ? None
                   : chainCoverage(digest.chain, terms.today, terms.settings.coverage).score;
    if (key == QLatin1String(accountcolumn::OpenAmount))
        return digest.openOpportunities ? digest.openAmount.minor : None;
    if (key == QLatin1String(accountcolumn::OpenCount))
        return digest.openOpportunities ? digest.openOpportunities : None;
    if (key == QLatin1String(accountcolumn::LastContact))
        return day(digest.lastContact);
    return day(digest.nextContact(tier, terms.settings));
}

} // namespace

QStringList accountSortKeys()
{
    QStringList keys;
    for (const SortColumn &column : SortColumns)
        keys.append(QString::fromLatin1(column.key));
    return keys;
}

/// Rows mostly come in the order of their ids, so the place behind the last one is tried first.
quint32 AccountList::Orders::placeOf(qint64 id)
{
    if (m_lastPlace + 1 < m_ids.size() && m_ids[m_lastPlace + 1] == id)
        return static_cast<quint32>(++m_lastPlace);
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    if (found == m_ids.end() || *found != id)
        return NoPlace;
    m_lastPlace = static_cast<size_t>(found - m_ids.begin());
    return static_cast<quint32>(m_lastPlace);
}

Result<AccountList::Orders::Stamp> AccountList::Orders::stampNow()
{
    Stamp stamp;
    stamp.own = sqlite3_total_changes64(m_connection.handle());
    ATTACHE_TRY(stamp.others, m_connection.integer("PRAGMA data_version"));
    return stamp;
}

Result<void> AccountList::Orders::refresh()
{
    ATTACHE_TRY(const qint64 revision, accountKeyRevision(m_connection));
    if (revision == m_nameRevision)
        return {};
    ATTACHE_CHECK(readNames());
    m_nameRevision = revision;
    m_stamp = {};
    return {};
}

Result<void> AccountList::Orders::readNames()
{
    m_named.clear();
    m_ids.clear();
    m_byName.clear();
    ATTACHE_TRY(BorrowedStatement row,
                m_connection.borrow("SELECT account FROM account_key ORDER BY name_key, account"));
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return {};
        m_named.push_back(row->integer(0));
    }
}

const std::vector<qint64> &AccountList::Orders::ids()
{
    if (!m_named.empty())
        arrange();
    return m_ids;
}

void AccountList::Orders::arrange()
{
    std::vector<std::pair<qint64, quint32>> placed(m_named.size());
    for (size_t i = 0; i < m_named.size(); ++i)
        placed[i] = {m_named[i], static_cast<quint32>(i)};
    std::sort(placed.begin(), placed.end());
    m_ids.resize(placed.size());
    m_byName.resize(placed.size());
    for (size_t place = 0; place < placed.size(); ++place) {
        m_ids[place] = placed[place].first;
        m_byName[placed[place].second] = static_cast<quint32>(place);
    }
    m_named = {};
}

Result<const std::vector<quint32> *>
AccountList::Orders::orderBy(const QString &key, bool descending, const AccountListTerms &terms)
{
    if (key == QLatin1String("name") && !descending)
        return &m_byName;
    ATTACHE_TRY(const Stamp stamp, stampNow());
    if (key == m_key && descending == m_descending && stamp == m_stamp && terms.today == m_day)
        return &m_order;
    if (key == QLatin1String("name")) {
        m_order.assign(m_byName.rbegin(), m_byName.rend());
    } else {
        ATTACHE_TRY(const Ranks ranks, ranksBy(key, terms));
        m_order = sorted(ranks, descending);
    }
    m_key = key;
    m_descending = descending;
    m_day = terms.today;
    m_stamp = stamp;
    return &m_order;
}

Result<AccountList::Orders::Ranks> AccountList::Orders::ranksBy(const QString &key,
                                                                const AccountListTerms &terms)
{
    const QString custom = QStringLiteral("custom:");
    if (key.startsWith(custom))
        return rankCustom(key.sliced(custom.size()).toLongLong());
    const auto column =
        std::find_if(std::begin(SortColumns), std::end(SortColumns),
                     [&](const SortColumn &each) { return key == QLatin1String(each.key); });
    if (column == std::end(SortColumns))
        return Error{
            Error::Kind::Invalid,
            QCoreApplication::translate("AccountList", "The list cannot be sorted by “%1”.")
                .arg(key),
            key, key};
    // Behind a province without a city stand those with one.
    const QByteArray value = key == QLatin1String(accountcolumn::Region)
                                 ? "iif(city <> '', province || char(9) || city, province)"
                                 : column->key;
    const QByteArray sql = "SELECT id, " + value + " FROM account";
    switch (column->order) {
    case Order::Choice:
        return rankTexts(sql, choiceKeys(key), false);
    case Order::Text:
        return rankTexts(sql, {}, true);
    case Order::PlainText:
        return rankTexts(sql, {}, false);
    case Order::Number:
        return rankNumbers(sql);
    case Order::Digest:
        break;
    }
    return rankDigests(key, terms);
}

/// Ranks by text: in @p fixedOrder, else as names are ordered, else by code point. There are few
/// different values, so each is looked at once.
Result<AccountList::Orders::Ranks>
AccountList::Orders::rankTexts(const QByteArray &sql, const QStringList &fixedOrder, bool collated)
{
    QHash<QByteArray, quint32> numbers;
    std::vector<QByteArray> texts;
    Ranks ranks(m_ids.size(), NoRank);
    ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(sql));
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            break;
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row->handle(), 1));
        const int size = sqlite3_column_bytes(row->handle(), 1);
        const quint32 place = placeOf(row->integer(0));
        if (size == 0 || place == NoRank)
            continue;
        const auto known = numbers.constFind(QByteArray::fromRawData(text, size));
        if (known != numbers.constEnd()) {
            ranks[place] = *known;
            continue;
        }
        const auto number = static_cast<quint32>(texts.size());
        texts.emplace_back(text, size);
        numbers.insert(texts.back(), number);
        ranks[place] = number;
    }
    std::vector<QByteArray> keys;
    const Collation collation;
    for (const QByteArray &text : texts) {
        const QString word = QString::fromUtf8(text);
        if (!fixedOrder.isEmpty())
            keys.push_back(QByteArray(1, static_cast<char>(fixedOrder.indexOf(word))));
        else
            keys.push_back(collated ? collation.sortKey(word) : text);
    }
    std::vector<quint32> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return keys[a] < keys[b]; });
    std::vector<quint32> rankOf(texts.size());
    for (size_t i = 0; i < order.size(); ++i)
        rankOf[order[i]] = static_cast<quint32>(i);
    for (quint32 &rank : ranks) {
        if (rank != NoRank)
            rank = rankOf[rank];
    }
    return ranks;
}

Result<AccountList::Orders::Ranks> AccountList::Orders::rankNumbers(const QByteArray &sql)
{
    std::vector<std::pair<quint32, qint64>> values;
    ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(sql));
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return rankValues(values);
        const quint32 place = placeOf(row->integer(0));
        if (place != NoRank && !row->isNull(1))
            values.emplace_back(place, row->integer(1));
    }
}

Result<AccountList::Orders::Ranks> AccountList::Orders::rankDigests(const QString &key,
                                                                    const AccountListTerms &terms)
{
    const bool needsTier = key == QLatin1String(accountcolumn::NextContact);
    const QByteArray sql = QByteArray("SELECT ") + digest::Columns +
                           (needsTier ? ", d.account, a.tier FROM account_digest d JOIN account a "
                                        "ON a.id = d.account"
                                      : ", d.account FROM account_digest d");
    constexpr int AccountColumn = 7;
    std::vector<std::pair<quint32, qint64>> values;
    ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(sql));
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return rankValues(values);
        const quint32 place = placeOf(row->integer(AccountColumn));
        const Tier tier = needsTier ? queries::choiceAt<Tier>(*row, AccountColumn + 1) : Tier::C;
        const qint64 value = valueOf(digest::read(*row, 0), tier, key, terms);
        if (place != NoRank && value != std::numeric_limits<qint64>::min())
            values.emplace_back(place, value);
    }
}

Result<AccountList::Orders::Ranks> AccountList::Orders::rankCustom(qint64 field)
{
    ATTACHE_TRY(const CustomField custom,
                Store<CustomField>(m_connection).get(Id<CustomField>(field)));
    const QByteArray value = "custom ->> '$.\"" + QByteArray::number(field) + "\"'";
    const QByteArray from = " FROM account WHERE custom <> '{}'";
    if (custom.kind == CustomFieldKind::Number)
        // In millionths, so that decimal fractions keep their order as integers.
        return rankNumbers("SELECT id, CAST(round(" + value + " * 1000000) AS INTEGER)" + from);
    return rankTexts("SELECT id, " + value + from,
                     custom.kind == CustomFieldKind::Choice
                         ? custom.choices.split(QLatin1Char('\n'), Qt::SkipEmptyParts)
                         : QStringList(),
                     custom.kind == CustomFieldKind::Text);
}

AccountList::Orders::Ranks
AccountList::Orders::rankValues(const std::vector<std::pair<quint32, qint64>> &values) const
{
    std::vector<qint64> distinct;
    distinct.reserve(values.size());
    for (const auto &[place, value] : values)
        distinct.push_back(value);
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    Ranks ranks(m_ids.size(), NoRank);
    for (const auto &[place, value] : values)
        ranks[place] = static_cast<quint32>(
            std::lower_bound(distinct.begin(), distinct.end(), value) - distinct.begin());
    return ranks;
}

/// A counting sort by rank over the order of names: stable, and linear in the accounts.
std::vector<quint32> AccountList::Orders::sorted(const Ranks &ranks, bool descending) const
{
    quint32 most = 0;
    for (const quint32 rank : ranks) {
        if (rank != NoRank)
            most = std::max(most, rank + 1);
    }
    const auto bucketOf = [&](quint32 place) -> size_t {
        const quint32 rank = ranks[place];
        if (rank == NoRank)
            return most;
        return descending ? most - 1 - rank : rank;
    };
    std::vector<quint32> starts(static_cast<size_t>(most) + 2, 0);
    for (const quint32 place : m_byName)
        ++starts[bucketOf(place) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<quint32> order(m_byName.size());
    for (const quint32 place : m_byName)
        order[starts[bucketOf(place)]++] = place;
    return order;
}

} // namespace attache
