#include "core/queries/deal_digest.h"

#include "core/domain/stage_change.h"
#include "core/domain/terms_change.h"
#include "core/queries/deal_parts.h"
#include "core/queries/read_rows.h"
#include "core/queries/stored_days.h"
#include "core/store/changeset.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace attache {

using namespace queries;

namespace {

/// From so many opportunities on, all rows are made anew in one pass over each table.
constexpr size_t Many = 5000;

/// The numbers of texts: 0 for an empty one, and the same for ever for any other.
class Words
{
public:
    explicit Words(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<quint32> number(std::string_view text)
    {
        if (text.empty())
            return 0;
        if (const auto known = m_known.find(text); known != m_known.end())
            return known->second;
        const auto size = static_cast<qsizetype>(text.size());
        ATTACHE_TRY(std::optional<quint32> found,
                    ask("SELECT id FROM deal_word WHERE word = ?1", text.data(), size));
        if (!found) {
            ATTACHE_TRY(found, ask("INSERT INTO deal_word(word) VALUES(?1) RETURNING id",
                                   text.data(), size));
        }
        return m_known.emplace(text, found.value_or(0)).first->second;
    }

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    Result<std::optional<quint32>> ask(const char *sql, const char *text, qsizetype size)
    {
        ATTACHE_TRY(BorrowedStatement statement, m_connection.borrow(sql));
        statement->bindUtf8Static(1, text, size);
        std::optional<quint32> number;
        while (true) {
            ATTACHE_TRY(const bool found, statement->step());
            if (!found)
                return number;
            number = static_cast<quint32>(statement->integer(0));
        }
    }

    Connection &m_connection;
    std::unordered_map<std::string, quint32, Hash, std::equal_to<>> m_known;
};

qint32 numberOf(QDate day)
{
    return day.isValid() ? static_cast<qint32>(day.toJulianDay()) : NoDay;
}

qint32 numberAt(const Statement &row, int column)
{
    return row.isNull(column) ? NoNumber : static_cast<qint32>(row.integer(column));
}

// The columns behind the id of the opportunity, in the order in which they are packed. What reads
// them again is opportunity_facts.cpp.
constexpr char Facts[] =
    "SELECT o.id, o.account, o.stage_set, o.amount, o.opened_on, o.expected_close, o.closed_on, "
    "o.probability, a.employees, o.stage, o.currency, o.product, o.source, o.owner, o.lost_cause, "
    "a.tier, a.industry, a.business_type, a.province, o.reactivation <> '', o.name, ";
constexpr int FirstDay = 4;
constexpr int FirstNumber = 7;
constexpr int FirstWord = 9;
constexpr int WordsEnd = 19;
constexpr int NameColumn = 20;

Result<void> packFacts(const Statement &row, Words &words, Packed &into)
{
    for (int column = 1; column < FirstDay; ++column)
        into.add<qint64>(row.integer(column));
    for (int column = FirstDay; column < FirstNumber; ++column)
        into.add(numberOf(storedDay(row.utf8(column))));
    for (int column = FirstNumber; column < FirstWord; ++column)
        into.add(numberAt(row, column));
    for (int column = FirstWord; column < WordsEnd; ++column) {
        ATTACHE_TRY(const quint32 word, words.number(row.utf8(column)));
        into.add(word);
    }
    const int amount = FirstDay - 1;
    into.add(static_cast<quint8>((row.isNull(amount) ? 0 : HasAmount) |
                                 (row.boolean(WordsEnd) ? IsWakeable : 0)));
    return {};
}

constexpr char Steps[] = "SELECT opportunity, changed_at, from_stage, to_stage FROM stage_change ";

Result<void> packStep(const Statement &row, Words &words, Packed &into)
{
    into.add(storedInstant(row.utf8(1)));
    for (const int column : {2, 3}) {
        ATTACHE_TRY(const quint32 word, words.number(row.utf8(column)));
        into.add(word);
    }
    return {};
}

constexpr char Terms[] = "SELECT opportunity, changed_at, amount, expected_close, probability, "
                         "currency FROM terms_change ";

Result<void> packTerms(const Statement &row, Words &words, Packed &into)
{
    into.add(storedInstant(row.utf8(1)));
    into.add<qint64>(row.integer(2));
    into.add(numberOf(storedDay(row.utf8(3))));
    into.add(numberAt(row, 4));
    ATTACHE_TRY(const quint32 currency, words.number(row.utf8(5)));
    into.add(currency);
    into.add(static_cast<quint8>(row.isNull(2) ? 0 : HasAmount));
    return {};
}

/// Rows of one of the histories, by opportunity, packed for one opportunity after the other.
class History
{
public:
    using Pack = Result<void> (*)(const Statement &, Words &, Packed &);

    static Result<History> open(Connection &connection, const char *select, Pack pack, qint64 of)
    {
        QByteArray sql = select;
        if (of != 0)
            sql += "WHERE opportunity = ?1 ";
        ATTACHE_TRY(BorrowedStatement row,
                    connection.borrow(sql + "ORDER BY opportunity, changed_at, id"));
        if (of != 0)
            row->bind(1, of);
        History history(std::move(row), pack);
        ATTACHE_TRY(history.m_found, history.m_row->step());
        return history;
    }
    /// What there is of @p opportunity; asked for in growing order.
    Result<void> pack(qint64 opportunity, Words &words, Packed &into)
    {
        into.clear();
        while (m_found && m_row->integer(0) <= opportunity) {
            if (m_row->integer(0) == opportunity)
                ATTACHE_CHECK(m_pack(*m_row, words, into));
            ATTACHE_TRY(m_found, m_row->step());
        }
        return {};
    }

private:
    History(BorrowedStatement row, Pack pack)
        : m_row(std::move(row))
        , m_pack(pack)
    {
    }

    BorrowedStatement m_row;
    Pack m_pack;
    bool m_found = false;
};

/// What stands of one opportunity in each part; nothing of one that is gone.
struct Deal
{
    Packed facts;
    Packed names;
    Packed steps;
    Packed terms;
};

void packNames(const Statement &row, Packed &into)
{
    const std::string_view name = row.utf8(NameColumn);
    into.add(static_cast<quint32>(name.size()));
    into.addBytes(name);
    into.addBytes(row.utf8(NameColumn + 1));
}

/// Calls @p take(id, Deal) for the opportunity @p of, or for all by id when it is 0.
template <typename Take>
Result<void> packDeals(Connection &connection, Words &words, qint64 of, Take take)
{
    ATTACHE_TRY(History steps, History::open(connection, Steps, packStep, of));
    ATTACHE_TRY(History terms, History::open(connection, Terms, packTerms, of));
    QByteArray sql = QByteArray(Facts) + DisplayName +
                     " FROM opportunity o LEFT JOIN account a ON a.id = o.account ";
    if (of != 0)
        sql += "WHERE o.id = ?1 ";
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(sql + "ORDER BY o.id"));
    if (of != 0)
        row->bind(1, of);
    Deal deal;
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return {};
        const qint64 opportunity = row->integer(0);
        deal.facts.clear();
        deal.names.clear();
        ATTACHE_CHECK(packFacts(*row, words, deal.facts));
        packNames(*row, deal.names);
        ATTACHE_CHECK(steps.pack(opportunity, words, deal.steps));
        ATTACHE_CHECK(terms.pack(opportunity, words, deal.terms));
        ATTACHE_CHECK(take(opportunity, deal));
    }
}

Result<void> writeAll(Connection &connection)
{
    ATTACHE_CHECK(connection.execute(QByteArray("DELETE FROM ") + DealDigestTable));
    Words words(connection);
    BlockWriter facts(dealFacts(connection));
    BlockWriter names(dealNames(connection));
    BlockWriter steps(dealSteps(connection));
    BlockWriter terms(dealTerms(connection));
    ATTACHE_CHECK(
        packDeals(connection, words, 0, [&](qint64 opportunity, const Deal &deal) -> Result<void> {
            ATTACHE_CHECK(facts.add(opportunity, deal.facts.bytes()));
            ATTACHE_CHECK(names.add(opportunity, deal.names.bytes()));
            ATTACHE_CHECK(steps.add(opportunity, deal.steps.bytes()));
            return terms.add(opportunity, deal.terms.bytes());
        }));
    for (BlockWriter *each : {&facts, &names, &steps, &terms})
        ATTACHE_CHECK(each->finish());
    return {};
}

Result<void> writeEach(Connection &connection, const std::set<qint64> &opportunities)
{
    Words words(connection);
    PackedBlocks::Pieces facts;
    PackedBlocks::Pieces names;
    PackedBlocks::Pieces steps;
    PackedBlocks::Pieces terms;
    for (const qint64 opportunity : opportunities) {
        Deal packed;
        ATTACHE_CHECK(packDeals(connection, words, opportunity,
                                [&packed](qint64, const Deal &deal) -> Result<void> {
                                    packed = deal;
                                    return {};
                                }));
        facts[opportunity] = packed.facts.bytes();
        names[opportunity] = packed.names.bytes();
        steps[opportunity] = packed.steps.bytes();
        terms[opportunity] = packed.terms.bytes();
    }
    ATTACHE_CHECK(dealFacts(connection).replace(facts));
    ATTACHE_CHECK(dealNames(connection).replace(names));
    ATTACHE_CHECK(dealSteps(connection).replace(steps));
    return dealTerms(connection).replace(terms);
}

/// The places of @p keys in the rows of @p type, the id being column 0.
std::vector<int> columnsIn(const RecordType &type, const QStringList &keys)
{
    std::vector<int> columns;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (keys.contains(type.fields[i].key))
            columns.push_back(static_cast<int>(i) + 1);
    }
    return columns;
}

/// What of an account stands in the rows of its opportunities.
const std::vector<int> &accountColumns()
{
    static const std::vector<int> columns =
        columnsIn(recordTypeOf<Account>(),
                  {QStringLiteral("name"), QStringLiteral("short_name"), QStringLiteral("tier"),
                   QStringLiteral("industry"), QStringLiteral("business_type"),
                   QStringLiteral("province"), QStringLiteral("employees")});
    return columns;
}

/// Where a row of a history says whose it is.
template <typename T>
int ownerColumn()
{
    static const int column =
        columnsIn(recordTypeOf<T>(), {QLatin1String(tableOf<Opportunity>)}).front();
    return column;
}

/// The opportunities whose rows may have changed.
class Touched
{
public:
    explicit Touched(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<std::set<qint64>> of(const QByteArray &changeset)
    {
        ChangesetReader row(changeset);
        while (row.next() && m_ids.size() < Many) {
            const QByteArrayView table = row.table();
            if (table == tableOf<Opportunity>)
                m_ids.insert(row.id());
            else if (table == tableOf<StageChange>)
                ATTACHE_CHECK(addOwners(row, ownerColumn<StageChange>()));
            else if (table == tableOf<TermsChange>)
                ATTACHE_CHECK(addOwners(row, ownerColumn<TermsChange>()));
            else if (table == tableOf<Account>)
                ATTACHE_CHECK(addOpportunitiesOf(row));
        }
        return std::move(m_ids);
    }

private:
    Result<void> add(const QByteArray &sql, qint64 id)
    {
        ATTACHE_TRY(const auto found, readRows(
                                          m_connection, sql,
                                          [](const Statement &row) { return row.integer(0); }, id));
        m_ids.insert(found.begin(), found.end());
        return {};
    }
    Result<void> addOwners(const ChangesetReader &row, int column)
    {
        for (sqlite3_value *value : {row.oldValue(column), row.newValue(column)}) {
            if (value != nullptr)
                m_ids.insert(variantOf(value).toLongLong());
        }
        if (row.operation() != ChangesetReader::Operation::Update)
            return {};
        return add(QByteArray("SELECT opportunity FROM ") + row.table() + " WHERE id = ?1",
                   row.id());
    }
    /// A new account has none yet that was there before, and one that goes changes its own.
    Result<void> addOpportunitiesOf(const ChangesetReader &row)
    {
        if (row.operation() != ChangesetReader::Operation::Update ||
            std::ranges::none_of(accountColumns(),
                                 [&row](int column) { return row.oldValue(column) != nullptr; }))
            return {};
        return add("SELECT id FROM opportunity WHERE account = ?1", row.id());
    }

    Connection &m_connection;
    std::set<qint64> m_ids;
};

} // namespace

QString DealDigests::name() const
{
    return QStringLiteral("deal_digest");
}

QString DealDigests::version() const
{
    return QStringLiteral("2");
}

Result<void> DealDigests::rebuild(Connection &connection)
{
    ATTACHE_CHECK(connection.execute(QByteArray("DROP TABLE IF EXISTS ") + DealDigestTable));
    ATTACHE_CHECK(connection.execute(PackedBlocks::schema(DealDigestTable)));
    // Words keep their numbers, so that what is packed anew is the same.
    ATTACHE_CHECK(connection.execute(
        "CREATE TABLE IF NOT EXISTS deal_word(id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) "
        "STRICT"));
    return writeAll(connection);
}

Result<void> DealDigests::follow(Connection &connection, const QByteArray &changeset)
{
    ATTACHE_TRY(const std::set<qint64> touched, Touched(connection).of(changeset));
    return touched.size() >= Many ? writeAll(connection) : writeEach(connection, touched);
}

} // namespace attache
