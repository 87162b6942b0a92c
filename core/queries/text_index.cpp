#include "core/queries/text_index.h"

#include "core/base/work_ahead.h"
#include "core/queries/asked_ids.h"
#include "core/store/changeset.h"
#include "core/store/stacked_tokens.h"
#include "core/store/text_postings.h"

#include <QVarLengthArray>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace attache {

namespace {

/// From so many new records on, FTS5 gathers more in memory before it writes a segment: every
/// segment written early is merged again later.
constexpr size_t Many = 5000;
constexpr qint64 UsualHashBytes = 1 << 20;
constexpr qint64 LargeHashBytes = 64 << 20;

void append(QByteArray &tokens, const QByteArray &more)
{
    if (!tokens.isEmpty() && !more.isEmpty())
        tokens.append(TokenEnd);
    tokens.append(more);
}

using TokenSet = std::vector<std::string_view>;

/// Each token once, in order.
TokenSet setOf(const QByteArray &tokens)
{
    TokenSet set;
    const std::string_view text(tokens.constData(), static_cast<size_t>(tokens.size()));
    for (size_t start = 0; start < text.size();) {
        const size_t end = std::min(text.find(TokenEnd, start), text.size());
        set.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
    return set;
}

QByteArray textOf(const TokenSet &set)
{
    QByteArray text;
    for (const std::string_view token : set)
        append(text, QByteArray(token.data(), static_cast<qsizetype>(token.size())));
    return text;
}

/// Those of @p set that are not in @p others.
QByteArray without(const TokenSet &set, const TokenSet &others)
{
    TokenSet rest;
    std::set_difference(set.begin(), set.end(), others.begin(), others.end(),
                        std::back_inserter(rest));
    return textOf(rest);
}

/// With a mark that neither a word of a text nor a sound begins with: both may be asked for by
/// their beginning.
QByteArray tierToken(QByteArrayView tier)
{
    return '!' + tier.toByteArray().toUpper();
}

/// The text in each of m_columns of a record.
struct TextAt
{
    const std::vector<std::string_view> &texts;
    QByteArrayView operator()(size_t i) const { return texts[i]; }
};

/// The same of a row of m_select.
QByteArrayView bytesAt(const Statement &row, size_t i)
{
    return row.utf8(static_cast<int>(i) + 1);
}

template <typename Entry>
void sortById(std::vector<Entry> &entries)
{
    std::sort(entries.begin(), entries.end(),
              [](const Entry &a, const Entry &b) { return a.first < b.first; });
}

} // namespace

std::optional<TextIndex> TextIndex::of(const RecordType &type)
{
    using Detail = TextPostings::Detail;
    TextIndex index;
    index.m_type = &type;
    const QByteArray table = type.table;
    QByteArrayList names{table + ".id"};
    QByteArrayList rest = names;
    int position = 0;
    for (const FieldInfo &field : type.fields) {
        ++position;
        const size_t before = index.m_columns.size();
        index.addColumn(position, field);
        if (index.m_columns.size() == before)
            continue;
        names.append(table + '.' + field.key.toLatin1());
        rest.append(index.m_columns.back().part == Part::Name ? "NULL" : names.back());
    }
    if (index.m_columns.empty())
        return std::nullopt;
    const QByteArray inIndex = "search_" + table;
    index.m_tables.push_back(tableCalled(inIndex, Detail::Rows));
    if (index.m_isNamed && !index.m_tierExpressions.isEmpty())
        index.m_tables.push_back(tableCalled(inIndex + "_names", Detail::Places));
    index.m_selectAll = "SELECT " + names.join(", ") + " FROM " + table;
    index.m_select = index.m_selectAll + " WHERE id = ?1";
    const QByteArray asked = " FROM " + queries::eachAsked(table);
    index.m_selectMany = "SELECT " + names.join(", ") + asked;
    index.m_selectRest = "SELECT " + rest.join(", ") + asked;
    return index;
}

void TextIndex::addColumn(int position, const FieldInfo &field)
{
    const bool custom = field.type == FieldType::Custom;
    const bool tier = field.type == FieldType::Choice && field.key == u"tier";
    if (!field.options.searchable && !custom && !tier)
        return;
    const Part part = custom                ? Part::Custom
                      : tier                ? Part::Tier
                      : field.options.named ? Part::Name
                                            : Part::Rest;
    for (const ChoiceInfo &choice : tier ? field.choices : std::span<const ChoiceInfo>())
        m_tierExpressions.append(u'"' + QString::fromLatin1(tierToken(choice.key.toLatin1())) +
                                 u'"');
    m_columns.push_back({position, part});
    m_inTable.push_back(position);
    m_isNamed |= part == Part::Name;
}

TextIndex::Table TextIndex::tableCalled(const QByteArray &name, TextPostings::Detail detail)
{
    const QByteArray into = "INSERT INTO " + name + '(';
    Table table{name, detail, {}, {}, {}};
    table.insert = into + "rowid, text) VALUES(?1, ?2)";
    table.remove = into + name + ", rowid, text) VALUES('delete', ?1, ?2)";
    // In one statement, because FTS5 writes a segment of its own before each.
    table.replace = into + name + ", rowid, text) VALUES('delete', ?1, ?2), (NULL, ?1, ?3)";
    return table;
}

QByteArrayList TextIndex::tables() const
{
    QByteArrayList names;
    for (const Table &table : m_tables)
        names.append(table.name);
    return names;
}

QString TextIndex::customWords(QByteArrayView json)
{
    if (json.isEmpty() || json == QByteArrayView("{}"))
        return {};
    const CustomValues custom = CustomValues::fromJson(json.toByteArray());
    return QStringList(custom.all().values()).join(QLatin1Char('\n'));
}

template <typename ValueAt>
QByteArray TextIndex::tokensFor(const Table &table, ValueAt valueAt) const
{
    QByteArray all;
    // Of the texts of a record, each in a line.
    QVarLengthArray<char, 512> names;
    QVarLengthArray<char, 512> rest;
    const auto addLine = [](auto &lines, QByteArrayView text) {
        lines.append(text.data(), text.size());
        lines.append('\n');
    };
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const Part part = m_columns[i].part;
        if (table.hasPlaces() && part != Part::Name)
            continue;
        const QByteArrayView value = valueAt(i);
        if (value.isEmpty())
            continue;
        if (part == Part::Tier)
            append(all, tierToken(value));
        else if (part == Part::Custom)
            addLine(rest, customWords(value).toUtf8());
        else
            addLine(part == Part::Name ? names : rest, value);
    }
    const auto text = [](const auto &lines) {
        return QString::fromUtf8(lines.data(), lines.size());
    };
    if (table.hasPlaces())
        return namePairs(text(names));
    append(all, nameTokens(text(names)));
    append(all, searchTokens(text(rest)));
    return all;
}

template <typename ValueAt>
TextIndex::Tokens TextIndex::tokensOf(ValueAt valueAt) const
{
    Tokens tokens;
    for (size_t i = 0; i < m_tables.size(); ++i)
        tokens[i] = tokensFor(m_tables[i], valueAt);
    return tokens;
}

void TextIndex::Changes::add(const TextIndex &index, const ChangesetReader &row)
{
    if (row.operation() == ChangesetReader::Operation::Insert) {
        m_inserted.emplace_back(row.id(), row.record());
        return;
    }
    Values old(index.m_columns.size());
    bool touched = false;
    for (size_t i = 0; i < index.m_columns.size(); ++i) {
        sqlite3_value *value = row.oldValue(index.m_columns[i].inTable);
        if (!value)
            continue;
        old[i] = textOf(value).toUtf8();
        touched = true;
    }
    if (row.operation() == ChangesetReader::Operation::Delete)
        m_removed.emplace_back(row.id(), std::move(old));
    else if (touched)
        m_changed.emplace_back(row.id(), std::move(old));
}

Result<void> TextIndex::create(Connection &connection) const
{
    for (const Table &table : m_tables) {
        ATTACHE_CHECK(connection.execute("DROP TABLE IF EXISTS " + table.name));
        // The tokens are prepared, so the tokenizer has only to split them; without column
        // sizes a row costs nothing beside its postings, and ranking by them is not used.
        ATTACHE_CHECK(connection.execute("CREATE VIRTUAL TABLE " + table.name +
                                         " USING fts5(text, content='', columnsize=0, "
                                         "tokenize='stacked'" +
                                         (table.hasPlaces() ? ")" : ", detail=none)")));
    }
    return {};
}

Result<void> TextIndex::rebuild(Connection &connection) const
{
    ATTACHE_CHECK(create(connection));
    ATTACHE_CHECK(setHashBytes(connection, LargeHashBytes));
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(m_selectAll + " ORDER BY id"));
    const auto valueAt = [&row](size_t i) { return bytesAt(*row, i); };
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return setHashBytes(connection, UsualHashBytes);
        ATTACHE_CHECK(write(connection, row->integer(0), tokensOf(valueAt), false));
    }
}

Result<void> TextIndex::follow(Connection &connection, Changes changes) const
{
    ATTACHE_CHECK(removeOld(connection, std::move(changes.m_removed)));
    ATTACHE_CHECK(replace(connection, std::move(changes.m_changed)));
    return insertNew(connection, std::move(changes.m_inserted));
}

Result<bool> TextIndex::isEmpty(Connection &connection) const
{
    // Below stand the averages and the list of segments, which are always there.
    ATTACHE_TRY(const qint64 segments, connection.integer("SELECT EXISTS(SELECT 1 FROM " + table() +
                                                          "_data WHERE id > 10)"));
    return segments == 0;
}

std::optional<TextSegment> TextIndex::madeAhead(const Changes &changes, size_t table) const
{
    if (changes.m_inserted.size() < Many || !changes.m_removed.empty() ||
        !changes.m_changed.empty())
        return std::nullopt;
    std::vector<Inserted> records = changes.m_inserted;
    sortById(records);
    TextPostings postings(m_tables[table].detail);
    std::vector<std::string_view> texts(m_columns.size());
    for (const auto &[id, record] : records) {
        textsOf(record, m_inTable, texts);
        const QByteArray tokens = tokensFor(m_tables[table], TextAt{texts});
        if (!tokens.isEmpty() && !postings.add(id, tokens))
            return std::nullopt;
    }
    return TextSegment::of(postings);
}

Result<bool> TextIndex::adopt(Connection &connection, const Made &made) const
{
    // FTS5 keeps what it has read of an index; of one just created it has read nothing.
    ATTACHE_CHECK(create(connection));
    for (const Table &table : m_tables) {
        ATTACHE_TRY(const bool known, TextSegment::known(connection, table.name));
        if (!known)
            return false;
    }
    for (size_t i = 0; i < made.size(); ++i)
        ATTACHE_CHECK(made[i].writeTo(connection, m_tables[i].name));
    return true;
}

TextIndex::Tokens TextIndex::tokensOf(const char *record,
                                      std::vector<std::string_view> &texts) const
{
    textsOf(record, m_inTable, texts);
    return tokensOf(TextAt{texts});
}

std::vector<std::pair<qint64, TextIndex::Tokens>>
TextIndex::tokensOfNew(std::span<const Inserted> records) const
{
    std::vector<std::pair<qint64, Tokens>> all;
    all.reserve(records.size());
    std::vector<std::string_view> texts(m_columns.size());
    for (const auto &[id, record] : records)
        all.emplace_back(id, tokensOf(record, texts));
    return all;
}

Result<void> TextIndex::insertNew(Connection &connection, std::vector<Inserted> records) const
{
    // FTS5 starts a new segment whenever an id is smaller than the one before.
    sortById(records);
    if (records.size() >= Many)
        return insertMany(connection, records);
    for (const auto &[id, tokens] : tokensOfNew(records))
        ATTACHE_CHECK(write(connection, id, tokens, false));
    return {};
}

/// Tokens are made on a thread of their own while FTS5 takes in those before.
Result<void> TextIndex::insertMany(Connection &connection, std::span<const Inserted> records) const
{
    constexpr size_t AtOnce = 512;
    using Chunk = std::vector<std::pair<qint64, Tokens>>;
    const auto make = [&](HandOver<Chunk> &chunks) -> Result<void> {
        for (size_t from = 0; from < records.size(); from += AtOnce) {
            const size_t count = std::min(AtOnce, records.size() - from);
            if (!chunks.put(tokensOfNew(records.subspan(from, count))))
                break;
        }
        return {};
    };
    const auto use = [&](const Chunk &chunk) -> Result<void> {
        for (const auto &[id, tokens] : chunk)
            ATTACHE_CHECK(write(connection, id, tokens, false));
        return {};
    };
    ATTACHE_CHECK(setHashBytes(connection, LargeHashBytes));
    ATTACHE_CHECK(workAhead<Chunk>(make, use));
    return setHashBytes(connection, UsualHashBytes);
}

Result<void> TextIndex::removeOld(Connection &connection,
                                  std::vector<std::pair<qint64, Changes::Values>> removed) const
{
    if (removed.empty())
        return {};
    ATTACHE_TRY(const qint64 some, connection.integer(QByteArray("SELECT EXISTS(SELECT 1 FROM ") +
                                                      m_type->table + ')'));
    if (!some) {
        for (const Table &table : m_tables)
            ATTACHE_CHECK(connection.execute("INSERT INTO " + table.name + '(' + table.name +
                                             ") VALUES('delete-all')"));
        return {};
    }
    sortById(removed);
    for (const auto &[id, values] : removed) {
        const Tokens tokens = tokensOf([&values = values](size_t i) {
            return values[i] ? QByteArrayView(*values[i]) : QByteArrayView();
        });
        ATTACHE_CHECK(write(connection, id, tokens, true));
    }
    return {};
}

Result<void> TextIndex::replace(Connection &connection,
                                std::vector<std::pair<qint64, Changes::Values>> changed) const
{
    sortById(changed);
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(m_select));
    for (const auto &[id, old] : changed) {
        row->reset();
        row->bind(1, id);
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            continue;
        const auto now = [&row](size_t i) { return bytesAt(*row, i); };
        // What stood before is the row as it is now with the changed values put back.
        const auto before = [&, &old = old](size_t i) {
            return old[i] ? QByteArrayView(*old[i]) : now(i);
        };
        ATTACHE_CHECK(rewrite(connection, id, tokensOf(before), tokensOf(now)));
    }
    return {};
}

Result<void> TextIndex::write(Connection &connection, qint64 id, const Tokens &tokens,
                              bool remove) const
{
    for (size_t i = 0; i < m_tables.size(); ++i)
        ATTACHE_CHECK(write(connection, m_tables[i], id, tokens[i], remove));
    return {};
}

/// FTS5 counts the tokens it is given and takes a negative count for damage: what has no places
/// gets each token once, so that rewrite() can take out and put in just those that differ.
Result<void> TextIndex::write(Connection &connection, const Table &table, qint64 id,
                              const QByteArray &tokens, bool remove)
{
    if (tokens.isEmpty())
        return {};
    const QByteArray text = table.hasPlaces() ? tokens : textOf(setOf(tokens));
    ATTACHE_TRY(BorrowedStatement statement,
                connection.borrow(remove ? table.remove : table.insert));
    statement->bind(1, id);
    statement->bindUtf8Static(2, text.constData(), text.size());
    return statement->execute();
}

Result<void> TextIndex::rewrite(Connection &connection, qint64 id, const Tokens &before,
                                const Tokens &now) const
{
    for (size_t i = 0; i < m_tables.size(); ++i) {
        // FTS5 counts rows, too: one that had no tokens is not there to be taken out.
        if (before[i].isEmpty() || now[i].isEmpty()) {
            const bool isGone = now[i].isEmpty();
            ATTACHE_CHECK(write(connection, m_tables[i], id, isGone ? before[i] : now[i], isGone));
            continue;
        }
        QByteArray gone = before[i];
        QByteArray come = now[i];
        if (!m_tables[i].hasPlaces()) {
            const TokenSet had = setOf(before[i]);
            const TokenSet has = setOf(now[i]);
            gone = without(had, has);
            come = without(has, had);
        }
        if (gone == come)
            continue;
        ATTACHE_TRY(BorrowedStatement statement, connection.borrow(m_tables[i].replace));
        statement->bind(1, id);
        statement->bindUtf8Static(2, gone.constData(), gone.size());
        statement->bindUtf8Static(3, come.constData(), come.size());
        ATTACHE_CHECK(statement->execute());
    }
    return {};
}

Result<void> TextIndex::setHashBytes(Connection &connection, qint64 bytes) const
{
    for (const Table &table : m_tables)
        ATTACHE_CHECK(connection.run("INSERT INTO " + table.name + '(' + table.name +
                                         ", rank) VALUES('hashsize', ?1)",
                                     bytes));
    return {};
}

} // namespace attache
