#include "core/queries/account_order.h"

#include "core/domain/account.h"
#include "core/domain/custom_field.h"
#include "core/queries/account_keys.h"
#include "core/queries/read_rows.h"
#include "core/queries/text_ranks.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>

#include <sqlite3.h>

namespace attache {

namespace {

using accountorder::NoValue;

constexpr quint32 NoRank = std::numeric_limits<quint32>::max();

enum class Order { Choice, Text, PlainText, Number, Digest };
struct SortColumn
{
    const char *key;
    Order order;
};
/// The fields the list can be sorted by. Long free text is left out because its alphabetical order
/// is of no use.
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
    const auto day = [](QDate date) { return date.isValid() ? date.toJulianDay() : NoValue; };
    if (key == QLatin1String(accountcolumn::Stage))
        return digest.stage ? static_cast<qint64>(*digest.stage) : NoValue;
    if (key == QLatin1String(accountcolumn::Chain))
        return digest.chain.empty()
                   ? NoValue
                   : chainCoverage(digest.chain, terms.today, terms.settings.coverage).score;
    if (key == QLatin1String(accountcolumn::OpenAmount))
        return digest.openOpportunities ? digest.openAmount.minor : NoValue;
    if (key == QLatin1String(accountcolumn::OpenCount))
        return digest.openOpportunities ? digest.openOpportunities : NoValue;
    if (key == QLatin1String(accountcolumn::LastContact))
        return day(digest.last.last());
    return day(digest.nextContact(tier, terms.settings));
}

/// A decimal number in millionths, so that fractions keep their order as integers; NoValue for a
/// text that begins with none.
qint64 millionthsOf(std::string_view text)
{
    double number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number).ptr;
    constexpr double Most = 9e12; // beyond, only the sign tells
    if (end == text.data() || std::isnan(number))
        return NoValue;
    return std::llround(std::clamp(number, -Most, Most) * 1e6);
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
    // First the question that makes SQLite look at what others did.
    ATTACHE_TRY(stamp.others, m_connection.integer("PRAGMA data_version"));
    sqlite3_file_control(m_connection.handle(), nullptr, SQLITE_FCNTL_DATA_VERSION, &stamp.version);
    return stamp;
}

Result<void> AccountList::Orders::refresh()
{
    ATTACHE_TRY(const Stamp stamp, stampNow());
    ATTACHE_TRY(const qint64 revision, accountKeyRevision(m_connection));
    if (revision != m_nameRevision) {
        ATTACHE_CHECK(readNames());
        m_nameRevision = revision;
        m_stamp = {};
    }
    m_nameStamp = stamp;
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
    m_stamp = {}; // until it is there
    if (key == QLatin1String("name")) {
        m_order.assign(m_byName.rbegin(), m_byName.rend());
    } else {
        ATTACHE_TRY(const Source source, sourceOf(key, terms));
        ATTACHE_TRY(const Ranks ranks, source.number ? rankNumbers(source) : rankTexts(source));
        m_order = sorted(ranks, descending);
    }
    m_key = key;
    m_descending = descending;
    m_day = terms.today;
    m_stamp = stamp;
    return &m_order;
}

quint32 AccountList::Orders::Source::positionOf(std::string_view text) const
{
    const qsizetype at =
        fixedOrder.indexOf(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    return static_cast<quint32>(at < 0 ? fixedOrder.size() : at);
}

bool AccountList::Orders::readsDigests(const QString &key)
{
    return std::any_of(std::begin(SortColumns), std::end(SortColumns),
                       [&key](const SortColumn &each) {
                           return each.order == Order::Digest && key == QLatin1String(each.key);
                       });
}

QByteArray AccountList::Orders::Source::sqlForOne() const
{
    return sql + (sql.contains(" WHERE ") ? " AND " : " WHERE ") + id + " = ?1";
}

Result<AccountList::Orders::Source> AccountList::Orders::sourceOf(const QString &key,
                                                                  const AccountListTerms &terms)
{
    const QString custom = QStringLiteral("custom:");
    if (key.startsWith(custom))
        return customSource(key.sliced(custom.size()).toLongLong());
    const auto column =
        std::find_if(std::begin(SortColumns), std::end(SortColumns),
                     [&](const SortColumn &each) { return key == QLatin1String(each.key); });
    if (column == std::end(SortColumns))
        return Error{
            Error::Kind::Invalid,
            QCoreApplication::translate("AccountList", "The list cannot be sorted by \"%1\".")
                .arg(key),
            key, key};
    if (column->order == Order::Digest)
        return digestSource(key, terms);
    // Behind a province without a city stand those with one.
    const QByteArray value = key == QLatin1String(accountcolumn::Region)
                                 ? "iif(city <> '', province || char(9) || city, province)"
                                 : column->key;
    Source source;
    source.sql = "SELECT id, " + value + " FROM account";
    source.id = "id";
    source.collated = column->order == Order::Text;
    // In these words, SQLite reads the values from a partial index instead of from the rows.
    if (column->order == Order::PlainText)
        source.sql += " WHERE " + value + " <> ''";
    else if (column->order == Order::Choice)
        source.fixedOrder = choiceKeys(key);
    else if (column->order == Order::Number)
        source.number = [](const Statement &row) {
            return row.isNull(1) ? NoValue : row.integer(1);
        };
    return source;
}

AccountList::Orders::Source AccountList::Orders::digestSource(const QString &key,
                                                              const AccountListTerms &terms)
{
    const bool needsTier = key == QLatin1String(accountcolumn::NextContact);
    Source source;
    source.sql = QByteArray("SELECT d.account, ") + digest::Columns +
                 (needsTier ? ", a.tier FROM account_digest d JOIN account a ON a.id = d.account"
                            : " FROM account_digest d");
    source.id = "d.account";
    source.number = [key, needsTier, &terms](const Statement &row) {
        const Tier tier =
            needsTier ? queries::choiceAt<Tier>(row, 1 + digest::ColumnCount) : Tier::C;
        return valueOf(digest::read(row, 1), tier, key, terms);
    };
    return source;
}

Result<AccountList::Orders::Source> AccountList::Orders::customSource(qint64 field)
{
    ATTACHE_TRY(const CustomField custom,
                Store<CustomField>(m_connection).get(Id<CustomField>(field)));
    Source source;
    source.sql = "SELECT id, custom FROM account WHERE custom <> '{}'";
    source.id = "id";
    const auto value = std::make_shared<CustomValueFinder>(field);
    if (custom.kind == CustomFieldKind::Number) {
        source.number = [value](const Statement &row) {
            return millionthsOf((*value)(row.utf8(1)));
        };
        return source;
    }
    source.part = [value](std::string_view json) { return (*value)(json); };
    if (custom.kind == CustomFieldKind::Choice)
        source.fixedOrder = custom.choices.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    source.collated = custom.kind == CustomFieldKind::Text;
    return source;
}

/// Each different value is looked at once; there are few of most, and as many as accounts of some.
Result<AccountList::Orders::Ranks> AccountList::Orders::rankTexts(const Source &source)
{
    DistinctTexts distinct;
    Ranks ranks(m_ids.size(), NoRank);
    ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(source.sql));
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            break;
        const std::string_view text = source.part ? source.part(row->utf8(1)) : row->utf8(1);
        const quint32 place = placeOf(row->integer(0));
        if (!text.empty() && place != NoPlace)
            ranks[place] = distinct.numberOf(text);
    }
    const PackedTexts &texts = distinct.texts();
    std::vector<quint32> rankOf;
    if (source.fixedOrder.isEmpty())
        rankOf = ranksOf(source.collated ? collationKeys(texts) : texts);
    for (size_t i = 0; !source.fixedOrder.isEmpty() && i < texts.size(); ++i)
        rankOf.push_back(source.positionOf(texts[i]));
    for (quint32 &rank : ranks) {
        if (rank != NoRank)
            rank = rankOf[rank];
    }
    return ranks;
}

Result<AccountList::Orders::Ranks> AccountList::Orders::rankNumbers(const Source &source)
{
    std::vector<std::pair<qint64, quint32>> values; // with their places
    values.reserve(m_ids.size());
    ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(source.sql));
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return rankValues(std::move(values));
        const quint32 place = placeOf(row->integer(0));
        const qint64 value = source.number(*row);
        if (place != NoPlace && value != NoValue)
            values.emplace_back(value, place);
    }
}

AccountList::Orders::Ranks
AccountList::Orders::rankValues(std::vector<std::pair<qint64, quint32>> values) const
{
    std::sort(values.begin(), values.end());
    Ranks ranks(m_ids.size(), NoRank);
    quint32 rank = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (i > 0 && values[i].first != values[i - 1].first)
            ++rank;
        ranks[values[i].second] = rank;
    }
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
