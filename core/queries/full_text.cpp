#include "core/queries/full_text.h"

#include "core/base/work_ahead.h"
#include "core/domain/record_types.h"
#include "core/queries/search_text.h"
#include "core/store/changeset.h"
#include "core/store/text_postings.h"

#include <sqlite3.h>

#include <algorithm>

namespace attache {

namespace {

/// From so many new records on, FTS5 gathers more in memory before it writes a segment: every
/// segment written early is merged again later.
constexpr size_t Many = 5000;
/// A changeset smaller than this has no so many records.
constexpr qsizetype ManyBytes = 1 << 20;
constexpr qint64 UsualHashBytes = 1 << 20;
constexpr qint64 LargeHashBytes = 64 << 20;

void appendName(QByteArray &tokens, const QString &name)
{
    const QByteArray line = nameTokens(name);
    if (line.isEmpty())
        return;
    if (!tokens.isEmpty())
        tokens.append(' ');
    tokens.append(line);
}

QString customText(const QString &json)
{
    if (json.isEmpty() || json == QLatin1String("{}"))
        return {};
    const CustomValues custom = CustomValues::fromJson(json.toUtf8());
    return QStringList(custom.all().values()).join(QLatin1Char('\n'));
}

/// In capitals, which no word of a text has once it is folded.
QByteArray tierToken(const QString &tier)
{
    return "TIER" + tier.toUpper().toLatin1();
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
    TextIndex index;
    index.m_type = &type;
    index.m_table = QByteArray("search_") + type.table;
    QByteArrayList names{"id"};
    int position = 0;
    for (const FieldInfo &field : type.fields) {
        ++position;
        const bool custom = field.type == FieldType::Custom;
        const bool tier = field.type == FieldType::Choice && field.key == u"tier";
        if (!field.options.searchable && !custom && !tier)
            continue;
        const Part part = custom                ? Part::Custom
                          : tier                ? Part::Tier
                          : field.options.named ? Part::Name
                                                : Part::Rest;
        for (const ChoiceInfo &choice : tier ? field.choices : std::span<const ChoiceInfo>())
            index.m_tierExpressions.append(
                QStringLiteral("rest : \"%1\"").arg(QString::fromLatin1(tierToken(choice.key))));
        index.m_columns.push_back({position, part});
        index.m_isNamed |= part == Part::Name;
        index.m_inTable.push_back(position);
        names.append(field.key.toLatin1());
    }
    if (index.m_columns.empty())
        return std::nullopt;
    index.m_select = "SELECT " + names.join(", ") + " FROM " + type.table + ' ';
    index.m_insert = "INSERT INTO " + index.m_table + "(rowid, name, rest) VALUES(?1, ?2, ?3)";
    // In one statement, because FTS5 writes a segment of its own before each.
    index.m_replace = "INSERT INTO " + index.m_table + '(' + index.m_table +
                      ", rowid, name, rest) VALUES('delete', ?1, ?2, ?3), (NULL, ?1, ?4, ?5)";
    index.m_remove = "INSERT INTO " + index.m_table + '(' + index.m_table +
                     ", rowid, name, rest) VALUES('delete', ?1, ?2, ?3)";
    return index;
}

template <typename ValueAt>
TextIndex::Tokens TextIndex::tokensOf(ValueAt valueAt) const
{
    Tokens tokens;
    QString rest;
    QByteArray tier;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        QString value = valueAt(i);
        if (value.isEmpty())
            continue;
        if (m_columns[i].part == Part::Name) {
            appendName(tokens.name, value);
            continue;
        }
        if (m_columns[i].part == Part::Tier) {
            tier = tierToken(value);
            continue;
        }
        if (m_columns[i].part == Part::Custom)
            value = customText(value);
        rest += value;
        rest += QLatin1Char('\n');
    }
    if (!rest.isEmpty())
        tokens.rest = searchTokens(rest);
    if (!tier.isEmpty() && !tokens.rest.isEmpty())
        tokens.rest.append(' ');
    tokens.rest.append(tier);
    return tokens;
}

Result<TextIndex::Keys> TextIndex::keysOf(Connection &connection, qint64 id) const
{
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(m_select + "WHERE id = ?1"));
    row->bind(1, id);
    ATTACHE_TRY(const bool found, row->step());
    Keys keys;
    QString rest;
    for (size_t i = 0; found && i < m_columns.size(); ++i) {
        if (m_columns[i].part == Part::Tier)
            continue;
        const QString value = row->text(static_cast<int>(i) + 1);
        QString &into = m_columns[i].part == Part::Name ? keys.name : rest;
        into += m_columns[i].part == Part::Custom ? customText(value) : value;
        into += QLatin1Char('\n');
    }
    keys.name = searchKey(keys.name);
    keys.all = keys.name + QLatin1Char('\n') + searchKey(rest);
    return keys;
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
        old[i] = textOf(value);
        touched = true;
    }
    if (row.operation() == ChangesetReader::Operation::Delete)
        m_removed.emplace_back(row.id(), std::move(old));
    else if (touched)
        m_changed.emplace_back(row.id(), std::move(old));
}

Result<void> TextIndex::create(Connection &connection) const
{
    ATTACHE_CHECK(connection.execute("DROP TABLE IF EXISTS " + m_table));
    // The tokens are prepared, so the tokenizer has only to split them; without column
    // sizes a row costs nothing beside its postings, and ranking by them is not used.
    return connection.execute("CREATE VIRTUAL TABLE " + m_table +
                              " USING fts5(name, rest, content='', columnsize=0, "
                              "tokenize='stacked')");
}

Result<void> TextIndex::rebuild(Connection &connection) const
{
    ATTACHE_CHECK(create(connection));
    ATTACHE_CHECK(command(connection, "hashsize", LargeHashBytes));
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(m_select + "ORDER BY id"));
    const auto valueAt = [&row](size_t i) { return row->text(static_cast<int>(i) + 1); };
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return command(connection, "hashsize", UsualHashBytes);
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
    ATTACHE_TRY(const qint64 segments, connection.integer("SELECT EXISTS(SELECT 1 FROM " + m_table +
                                                          "_data WHERE id > 10)"));
    return segments == 0;
}

std::optional<TextSegment> TextIndex::madeAhead(const Changes &changes) const
{
    if (changes.m_inserted.size() < Many || !changes.m_removed.empty() ||
        !changes.m_changed.empty())
        return std::nullopt;
    std::vector<Inserted> records = changes.m_inserted;
    sortById(records);
    TextPostings postings;
    std::vector<std::string_view> texts(m_columns.size());
    for (const auto &[id, record] : records) {
        const Tokens tokens = tokensOf(record, texts);
        if (!tokens.isEmpty() && !postings.add(id, {tokens.name, tokens.rest}))
            return std::nullopt;
    }
    return TextSegment::of(postings);
}

Result<bool> TextIndex::adopt(Connection &connection, const TextSegment &segment) const
{
    // FTS5 keeps what it has read of an index; of one just created it has read nothing.
    ATTACHE_CHECK(create(connection));
    ATTACHE_TRY(const bool known, TextSegment::known(connection, m_table));
    if (known)
        ATTACHE_CHECK(segment.writeTo(connection, m_table));
    return known;
}

TextIndex::Tokens TextIndex::tokensOf(const char *record,
                                      std::vector<std::string_view> &texts) const
{
    textsOf(record, m_inTable, texts);
    return tokensOf([&texts](size_t i) {
        return QString::fromUtf8(texts[i].data(), static_cast<qsizetype>(texts[i].size()));
    });
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
    ATTACHE_CHECK(command(connection, "hashsize", LargeHashBytes));
    ATTACHE_CHECK(workAhead<Chunk>(make, use));
    return command(connection, "hashsize", UsualHashBytes);
}

Result<void> TextIndex::removeOld(Connection &connection,
                                  std::vector<std::pair<qint64, Changes::Values>> removed) const
{
    if (removed.empty())
        return {};
    ATTACHE_TRY(const qint64 some, connection.integer(QByteArray("SELECT EXISTS(SELECT 1 FROM ") +
                                                      m_type->table + ')'));
    if (!some)
        return connection.execute("INSERT INTO " + m_table + '(' + m_table +
                                  ") VALUES('delete-all')");
    sortById(removed);
    for (const auto &[id, values] : removed) {
        const Tokens tokens =
            tokensOf([&values = values](size_t i) { return values[i].value_or(QString()); });
        ATTACHE_CHECK(write(connection, id, tokens, true));
    }
    return {};
}

Result<void> TextIndex::replace(Connection &connection,
                                std::vector<std::pair<qint64, Changes::Values>> changed) const
{
    sortById(changed);
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(m_select + "WHERE id = ?1"));
    for (const auto &[id, old] : changed) {
        row->reset();
        row->bind(1, id);
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            continue;
        const auto now = [&row](size_t i) { return row->text(static_cast<int>(i) + 1); };
        // What stood before is the row as it is now with the changed values put back.
        const auto before = [&, &old = old](size_t i) { return old[i] ? *old[i] : now(i); };
        ATTACHE_CHECK(rewrite(connection, id, tokensOf(before), tokensOf(now)));
    }
    return {};
}

Result<void> TextIndex::write(Connection &connection, qint64 id, const Tokens &tokens,
                              bool remove) const
{
    if (tokens.isEmpty())
        return {};
    ATTACHE_TRY(BorrowedStatement statement, connection.borrow(remove ? m_remove : m_insert));
    statement->bind(1, id);
    statement->bindUtf8Static(2, tokens.name.constData(), tokens.name.size());
    statement->bindUtf8Static(3, tokens.rest.constData(), tokens.rest.size());
    return statement->execute();
}

Result<void> TextIndex::rewrite(Connection &connection, qint64 id, const Tokens &before,
                                const Tokens &now) const
{
    if (before == now)
        return {};
    if (before.isEmpty() || now.isEmpty()) {
        ATTACHE_CHECK(write(connection, id, before, true));
        return write(connection, id, now, false);
    }
    ATTACHE_TRY(BorrowedStatement statement, connection.borrow(m_replace));
    statement->bind(1, id);
    statement->bindUtf8Static(2, before.name.constData(), before.name.size());
    statement->bindUtf8Static(3, before.rest.constData(), before.rest.size());
    statement->bindUtf8Static(4, now.name.constData(), now.name.size());
    statement->bindUtf8Static(5, now.rest.constData(), now.rest.size());
    return statement->execute();
}

Result<void> TextIndex::command(Connection &connection, const char *name, qint64 value) const
{
    return connection.run("INSERT INTO " + m_table + '(' + m_table + ", rank) VALUES(?1, ?2)", name,
                          value);
}

FullText::FullText() = default;

QString FullText::name() const
{
    return QStringLiteral("full_text");
}

QString FullText::version() const
{
    // Which fields are searchable is part of the description and changes with it.
    QString version = QStringLiteral("6");
    for (const TextIndex &index : indexes()) {
        version += QLatin1Char(' ') + QLatin1String(index.type().table);
        for (const FieldInfo &field : index.type().fields) {
            if (field.options.searchable)
                version += QLatin1Char('.') + field.key;
        }
    }
    return version;
}

Result<void> FullText::rebuild(Connection &connection)
{
    for (const TextIndex &index : indexes())
        ATTACHE_CHECK(index.rebuild(connection));
    return {};
}

FullText::Gathered FullText::gather(const QByteArray &changeset)
{
    Gathered changes;
    ChangesetReader row(changeset);
    QByteArray table;
    const TextIndex *index = nullptr;
    TextIndex::Changes *gathered = nullptr;
    while (row.next()) {
        // Rows of one table stand together.
        if (table != row.table()) {
            table = row.table();
            index = indexOf(table);
            gathered = index ? &changes[index] : nullptr;
        }
        if (gathered)
            gathered->add(*index, row);
    }
    return changes;
}

Result<std::function<Result<void>()>> FullText::ahead(Connection &connection,
                                                      const QByteArray &changeset)
{
    m_ahead.reset();
    if (changeset.size() < ManyBytes)
        return std::function<Result<void>()>();
    m_ahead = std::make_unique<Ahead>();
    m_ahead->changeset = changeset;
    for (const TextIndex &index : indexes()) {
        ATTACHE_TRY(const bool empty, index.isEmpty(connection));
        if (empty)
            m_ahead->empty.push_back(&index);
    }
    return std::function<Result<void>()>([this] {
        work(*m_ahead);
        return Result<void>();
    });
}

void FullText::work(Ahead &ahead)
{
    ahead.gathered = gather(ahead.changeset);
    for (const TextIndex *index : ahead.empty) {
        const auto changes = ahead.gathered.constFind(index);
        if (changes == ahead.gathered.constEnd())
            continue;
        if (auto segment = index->madeAhead(*changes))
            ahead.made.emplace(index, *std::move(segment));
    }
}

Result<void> FullText::follow(Connection &connection, const QByteArray &changeset)
{
    const std::unique_ptr<Ahead> ahead = std::move(m_ahead);
    const bool done = ahead && ahead->changeset.constData() == changeset.constData();
    Gathered changes = done ? std::move(ahead->gathered) : gather(changeset);
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const TextIndex *index = it.key();
        bool adopted = false;
        if (done && ahead->made.contains(index)) {
            ATTACHE_TRY(adopted, index->adopt(connection, ahead->made.at(index)));
        }
        if (!adopted && !it->isEmpty())
            ATTACHE_CHECK(index->follow(connection, std::move(*it)));
    }
    return {};
}

const std::vector<TextIndex> &FullText::indexes()
{
    static const std::vector<TextIndex> all = [] {
        std::vector<TextIndex> made;
        for (const RecordType *type : allRecordTypes()) {
            if (auto index = TextIndex::of(*type))
                made.push_back(*std::move(index));
        }
        return made;
    }();
    return all;
}

const TextIndex *FullText::indexOf(QByteArrayView table)
{
    for (const TextIndex &index : indexes()) {
        if (table == QByteArrayView(index.type().table))
            return &index;
    }
    return nullptr;
}

} // namespace attache
