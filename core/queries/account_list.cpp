#include "core/queries/account_list.h"

#include "core/queries/account_order.h"
#include "core/queries/account_overview.h"
#include "core/queries/full_text.h"
#include "core/queries/read_rows.h"
#include "core/queries/today.h"
#include "core/store/snapshot.h"

#include <algorithm>

namespace attache {

namespace {

using namespace queries;

/// One condition of a query: SQL that yields the ids which suit it.
struct Filter
{
    QByteArray sql;
    std::vector<QVariant> values;
};

void addAnyOf(std::vector<Filter> &filters, const QByteArray &select, const QByteArray &column,
              const QStringList &values)
{
    if (values.isEmpty())
        return;
    Filter filter;
    QByteArrayList marks;
    for (const QString &value : values) {
        marks.append("?");
        filter.values.push_back(value);
    }
    filter.sql = select + " WHERE " + column + " IN (" + marks.join(',') + ')';
    filters.push_back(std::move(filter));
}

void addRegions(std::vector<Filter> &filters, const AccountQuery &query)
{
    Filter filter;
    QByteArrayList parts;
    for (const QString &province : query.provinces) {
        parts.append("province = ?");
        filter.values.push_back(province);
    }
    for (const Region &city : query.cities) {
        parts.append("province = ? AND city = ?");
        filter.values.insert(filter.values.end(), {city.province, city.city});
    }
    if (parts.isEmpty())
        return;
    filter.sql = "SELECT id FROM account WHERE " + parts.join(" OR ");
    filters.push_back(std::move(filter));
}

void addIndustries(std::vector<Filter> &filters, const QStringList &codes)
{
    if (codes.isEmpty())
        return;
    Filter filter;
    QByteArrayList ranges;
    for (const QString &code : codes) {
        // A code takes in all that go on with digits: "I" has I65 and I651, but not "IT".
        ranges.append("industry = ? OR industry >= ? AND industry < ?");
        filter.values.push_back(code);
        filter.values.push_back(code + QLatin1Char('0'));
        filter.values.push_back(code + QLatin1Char('9' + 1));
    }
    filter.sql = "SELECT id FROM account WHERE " + ranges.join(" OR ");
    filters.push_back(std::move(filter));
}

void addStages(std::vector<Filter> &filters, const AccountQuery &query)
{
    if (query.stages.empty() && !query.withoutStage)
        return;
    Filter filter;
    QByteArrayList parts;
    if (!query.stages.empty()) {
        QByteArrayList marks;
        for (const QString &key : keysOf(query.stages)) {
            marks.append("?");
            filter.values.push_back(key);
        }
        parts.append("SELECT account FROM account_digest WHERE stage IN (" + marks.join(',') + ')');
    }
    if (query.withoutStage)
        parts.append("SELECT id FROM account WHERE id NOT IN "
                     "(SELECT account FROM account_digest WHERE stage IS NOT NULL)");
    filter.sql = parts.join(" UNION ALL ");
    filters.push_back(std::move(filter));
}

/// The custom values stand as one JSON object, whose text has `"field":"value"` in it exactly if
/// the field has that value.
void addCustom(std::vector<Filter> &filters, const QHash<qint64, QStringList> &custom)
{
    for (auto it = custom.begin(); it != custom.end(); ++it) {
        Filter filter;
        QByteArrayList parts;
        for (const QString &value : it.value()) {
            CustomValues wanted;
            wanted.setValue(it.key(), value);
            const QByteArray json = wanted.toJson();
            parts.append("instr(custom, ?)");
            filter.values.push_back(QString::fromUtf8(json.sliced(1, json.size() - 2)));
        }
        if (parts.isEmpty())
            continue;
        filter.sql = "SELECT id FROM account WHERE " + parts.join(" OR ");
        filters.push_back(std::move(filter));
    }
}

std::vector<Filter> filtersOf(const AccountQuery &query)
{
    std::vector<Filter> filters;
    addAnyOf(filters, "SELECT id FROM account", "tier", keysOf(query.tiers));
    addRegions(filters, query);
    addAnyOf(filters, "SELECT id FROM account", "owner", query.owners);
    addIndustries(filters, query.industries);
    addStages(filters, query);
    addCustom(filters, query.custom);
    return filters;
}

using Marks = std::vector<quint8>;

} // namespace

bool AccountQuery::restricts() const
{
    return overdueForContact || !only.empty() || !TextQuestion(text).isEmpty() ||
           !filtersOf(*this).empty();
}

AccountList::AccountList(Connection &connection)
    : m_connection(connection)
    , m_orders(std::make_unique<Orders>(connection))
{
}

AccountList::~AccountList() = default;

Result<std::vector<qint64>> AccountList::ids(const AccountQuery &query,
                                             const AccountListTerms &terms)
{
    ATTACHE_CHECK(m_orders->refresh());
    if (!query.restricts() && query.sortKey == QLatin1String("name") && !query.descending &&
        !m_orders->named().empty())
        return m_orders->named();
    const std::vector<qint64> &all = m_orders->ids();

    // An account is wanted when as many conditions have marked it as there are.
    Marks marks(all.size(), 0);
    quint8 conditions = 0;
    const auto mark = [&](qint64 id) {
        const quint32 place = m_orders->placeOf(id);
        if (place != Orders::NoPlace && marks[place] == conditions)
            marks[place] = static_cast<quint8>(conditions + 1);
    };
    for (const Filter &filter : filtersOf(query)) {
        ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(filter.sql));
        int parameter = 0;
        for (const QVariant &value : filter.values)
            row->bind(++parameter, value.toString());
        while (true) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                break;
            mark(row->integer(0));
        }
        ++conditions;
    }
    if (const TextQuestion question(query.text); !question.isEmpty()) {
        ATTACHE_TRY(const std::vector<qint64> found,
                    FullText::indexOf(tableOf<Account>)->find(m_connection, question));
        for (const qint64 id : found)
            mark(id);
        ++conditions;
    }
    if (!query.only.empty()) {
        for (const qint64 id : query.only)
            mark(id);
        ++conditions;
    }
    if (query.overdueForContact) {
        ATTACHE_TRY(const auto overdue, accountsOverdue(m_connection, terms.today, terms.settings));
        for (const qint64 account : overdue)
            mark(account);
        ++conditions;
    }

    ATTACHE_TRY(const std::vector<quint32> *order,
                m_orders->orderBy(query.sortKey, query.descending, terms));
    std::vector<qint64> ids;
    ids.reserve(conditions ? all.size() / 8 : all.size());
    for (const quint32 place : *order) {
        if (marks[place] == conditions)
            ids.push_back(all[place]);
    }
    return ids;
}

void AccountList::follow(const Changes &changes, const AccountListTerms &terms)
{
    m_orders->follow(changes, terms);
}

Result<std::vector<qint64>> firstAccounts(Connection &connection, int most)
{
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow("SELECT account FROM account_key ORDER BY name_key, account "
                                  "LIMIT ?1"));
    row->bind(1, most);
    std::vector<qint64> ids;
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return ids;
        ids.push_back(row->integer(0));
    }
}

Result<qint64> accountCount(Connection &connection)
{
    return connection.integer("SELECT count(*) FROM account");
}

Result<std::vector<AccountRow>> accountRows(Connection &connection, const std::vector<qint64> &ids)
{
    static const QByteArray sql = "SELECT " + columnsOf<Account>("a") + ", " + digest::Columns +
                                  ", iif(p.short_name <> '', p.short_name, p.name) FROM account a "
                                  "LEFT JOIN account_digest d ON d.account = a.id "
                                  "LEFT JOIN account p ON p.id = a.parent WHERE a.id = ?1";
    const int digestColumn = after<Account>();
    const int parentColumn = digestColumn + digest::ColumnCount;
    std::vector<AccountRow> rows;
    rows.reserve(ids.size());
    ATTACHE_TRY(const Snapshot snapshot, Snapshot::of(connection));
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(sql));
    for (const qint64 id : ids) {
        row->reset();
        row->bind(1, id);
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            continue;
        AccountRow read;
        read.account = Table<Account>::read(*row);
        read.digest = digest::read(*row, digestColumn);
        read.parent = row->text(parentColumn);
        if (!read.digest.chain.empty()) {
            // The digest has no names: they are only wanted for what is seen.
            ATTACHE_TRY(read.digest.chain, decisionChain(connection, read.account.id));
        }
        rows.push_back(std::move(read));
    }
    return rows;
}

Result<std::vector<ValueCount>> accountValues(Connection &connection, const QString &key)
{
    static const QStringList offered{QStringLiteral("owner"),    QStringLiteral("province"),
                                     QStringLiteral("industry"), QStringLiteral("tier"),
                                     QStringLiteral("city"),     QStringLiteral("stage")};
    if (!offered.contains(key))
        return Error{Error::Kind::Invalid, {}, key, key};
    const QByteArray column = key.toLatin1();
    const QByteArray table = key == QLatin1String("stage") ? "account_digest" : "account";
    return readRows(connection,
                    "SELECT " + column + ", count(*) AS n FROM " + table + " WHERE " + column +
                        " <> '' GROUP BY 1 ORDER BY n DESC, 1",
                    [](const Statement &row) {
                        return ValueCount{row.text(0), row.integer(1)};
                    });
}

Result<std::vector<RegionCount>> accountRegions(Connection &connection)
{
    return readRows(connection,
                    "SELECT province, city, count(*) FROM account "
                    "WHERE province <> '' OR city <> '' GROUP BY 1, 2",
                    [](const Statement &row) {
                        return RegionCount{{row.text(0), row.text(1)}, row.integer(2)};
                    });
}

} // namespace attache
