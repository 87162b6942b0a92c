#include "core/search/search.h"

#include "core/queries/read_rows.h"
#include "core/search/full_text.h"
#include "core/search/search_text.h"


#include <algorithm>

namespace attache {

namespace {

/// What a hit says beside its title: the SQL of title, subtitle parts and account for a record ?1.
struct Presentation
{
    const char *table;
    const char *sql;
};
constexpr Presentation Presentations[] = {
    {"account", "SELECT name, iif(short_name <> name, short_name, ''), trim(province || ' ' || "
                "city), '', id FROM account WHERE id = ?1"},
    {"contact", "SELECT c.name, c.post, iif(a.short_name <> '', a.short_name, a.name), '', a.id "
                "FROM contact c LEFT JOIN account a ON a.id = c.account WHERE c.id = ?1"},
    {"opportunity", "SELECT o.name, iif(a.short_name <> '', a.short_name, a.name), '', '', a.id "
                    "FROM opportunity o LEFT JOIN account a ON a.id = o.account WHERE o.id = ?1"},
    {"visit", "SELECT iif(v.title <> '', v.title, v.purpose), iif(a.short_name <> '', "
              "a.short_name, a.name), '', v.starts_at, a.id FROM visit v "
              "JOIN account a ON a.id = v.account WHERE v.id = ?1"},
    {"visit_note", "SELECT iif(n.topic <> '', n.topic, v.title), iif(a.short_name <> '', "
                   "a.short_name, a.name), '', v.starts_at, a.id FROM visit_note n "
                   "JOIN visit v ON v.id = n.visit JOIN account a ON a.id = v.account "
                   "WHERE n.id = ?1"},
    {"promise", "SELECT p.text, iif(a.short_name <> '', a.short_name, a.name), '', p.due, a.id "
                "FROM promise p JOIN account a ON a.id = p.account WHERE p.id = ?1"},
    {"need", "SELECT n.text, iif(a.short_name <> '', a.short_name, a.name), '', n.heard_on, a.id "
             "FROM need n JOIN account a ON a.id = n.account WHERE n.id = ?1"},
    {"account_fact", "SELECT f.text, iif(a.short_name <> '', a.short_name, a.name), '', "
                     "f.learnt_on, a.id FROM account_fact f JOIN account a ON a.id = f.account "
                     "WHERE f.id = ?1"},
    {"buying_role", "SELECT c.name, iif(a.short_name <> '', a.short_name, a.name), '', '', a.id "
                    "FROM buying_role r JOIN contact c ON c.id = r.contact "
                    "JOIN account a ON a.id = r.account WHERE r.id = ?1"},
    {"deck", "SELECT name, file_name, '', '', 0 FROM deck WHERE id = ?1"},
    {"slide",
     "SELECT iif(s.title <> '', s.title, d.name), d.name || ' · ' || s.position, '', '', 0 "
     "FROM slide s JOIN deck d ON d.id = s.deck WHERE s.id = ?1"},
};

constexpr qsizetype SnippetLength = 80;

/// matchExpression() in stages: names that begin with the first word, names, anything.
struct Expressions
{
    QString beginning;
    QString inName;
    QString anywhere;
};

Expressions expressionsOf(const QString &text)
{
    Expressions all;
    all.anywhere = matchExpression(text);
    if (all.anywhere.isEmpty())
        return all;
    all.inName = QStringLiteral("name : (%1)").arg(all.anywhere);
    // "ab bc" with the mark of a beginning is "^ab ab bc"; the single "a"* is "^a"*.
    const QString start = QString::fromUtf8(NameStart);
    qsizetype end = 1;
    while (all.anywhere[end] != u' ' && all.anywhere[end] != u'"')
        ++end;
    const QString first = all.anywhere.sliced(1, end - 1);
    const bool single = all.anywhere.sliced(end).startsWith(QLatin1String("\"*"));
    all.beginning = QStringLiteral("name : (\"") + start + first +
                    (single ? QString() : QLatin1Char(' ') + first) + all.anywhere.sliced(end) +
                    QLatin1Char(')');
    return all;
}

Result<void> addIds(Connection &connection, const TextIndex &index, const QString &expression,
                    size_t limit, std::vector<qint64> &ids)
{
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow("SELECT rowid FROM " + index.table() + " WHERE " + index.table() +
                                  " MATCH ?1 ORDER BY rowid DESC LIMIT ?2"));
    row->bind(1, expression);
    row->bind(2, static_cast<qint64>(limit));
    while (ids.size() < limit) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            break;
        const qint64 id = row->integer(0);
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
    return {};
}

/// The line of the record's text that has @p words, shortened around them.
QString snippetOf(const RecordType &type, const void *record, const QStringList &words)
{
    for (const FieldInfo &field : type.fields) {
        if (!field.options.searchable || isNameField(field))
            continue;
        const QString text = field.get(record).toString();
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString key = searchKey(line);
            const bool hit = std::any_of(words.begin(), words.end(), [&](const QString &word) {
                return key.contains(searchKey(word));
            });
            if (!hit)
                continue;
            qsizetype at = 0;
            for (const QString &word : words)
                at = std::max(at, line.indexOf(word, 0, Qt::CaseInsensitive));
            const qsizetype from = std::max<qsizetype>(0, at - SnippetLength / 3);
            QString part = line.mid(from, SnippetLength).trimmed();
            if (from > 0)
                part.prepend(QChar(0x2026));
            if (from + SnippetLength < line.size())
                part.append(QChar(0x2026));
            return part;
        }
    }
    return {};
}

QString dayOf(const QString &stored)
{
    if (stored.isEmpty())
        return {};
    const QDateTime instant = QDateTime::fromString(stored, Qt::ISODateWithMs);
    constexpr qsizetype DayLength = 10;
    const QDate day = stored.size() == DayLength ? QDate::fromString(stored, Qt::ISODate)
                                                 : instant.toLocalTime().date();
    return day.toString(Qt::ISODate);
}

bool hasAll(const QString &text, const QStringList &words)
{
    const QString key = searchKey(text);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return key.contains(searchKey(word)); });
}

Result<std::optional<SearchHit>> present(Connection &connection, const TextIndex &index, qint64 id,
                                         const QStringList &words)
{
    const auto presentation = std::find_if(
        std::begin(Presentations), std::end(Presentations),
        [&](const Presentation &each) { return qstrcmp(each.table, index.type().table) == 0; });
    if (presentation == std::end(Presentations))
        return std::optional<SearchHit>();
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(presentation->sql));
    row->bind(1, id);
    ATTACHE_TRY(const bool found, row->step());
    if (!found)
        return std::optional<SearchHit>();
    SearchHit hit;
    hit.table = QString::fromLatin1(index.type().table);
    hit.id = id;
    hit.title = row->text(0).section(QLatin1Char('\n'), 0, 0);
    QStringList parts{row->text(1), row->text(2), dayOf(row->text(3))};
    parts.removeAll(QString());
    hit.subtitle = parts.join(QStringLiteral(" · "));
    hit.account = row->integer(4);
    row->reset();
    if (!hasAll(hit.title, words)) {
        ATTACHE_TRY(const AnyRecord record, index.type().load(connection, id));
        hit.snippet = snippetOf(index.type(), record.get(), words);
    }
    return std::optional(std::move(hit));
}

Result<SearchGroup> searchIndex(Connection &connection, const TextIndex &index, const QString &text,
                                const Expressions &expressions, int limit)
{
    SearchGroup group;
    group.table = QString::fromLatin1(index.type().table);
    if (expressions.anywhere.isEmpty() || limit <= 0)
        return group;
    std::vector<qint64> ids;
    const auto wanted = static_cast<size_t>(limit);
    const auto named = std::any_of(index.type().fields.begin(), index.type().fields.end(),
                                   [](const FieldInfo &field) { return isNameField(field); });
    if (named) {
        ATTACHE_CHECK(addIds(connection, index, expressions.beginning, wanted, ids));
        ATTACHE_CHECK(addIds(connection, index, expressions.inName, wanted, ids));
    }
    ATTACHE_CHECK(addIds(connection, index, expressions.anywhere, wanted, ids));
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const qint64 id : ids) {
        ATTACHE_TRY(auto hit, present(connection, index, id, words));
        if (hit)
            group.hits.push_back(*std::move(hit));
    }
    return group;
}

Result<qint64> countIn(Connection &connection, const TextIndex &index, const QString &expression)
{
    return connection.integer("SELECT count(*) FROM " + index.table() + " WHERE " + index.table() +
                                  " MATCH ?1",
                              expression);
}

} // namespace

Result<std::vector<SearchGroup>> searchAll(Connection &connection, const QString &text, int limit,
                                           bool counted)
{
    std::vector<SearchGroup> groups;
    const Expressions expressions = expressionsOf(text);
    if (expressions.anywhere.isEmpty())
        return groups;
    for (const TextIndex &index : FullText::indexes()) {
        ATTACHE_TRY(auto group, searchIndex(connection, index, text, expressions, limit));
        if (group.hits.empty())
            continue;
        if (counted) {
            ATTACHE_TRY(group.count, countIn(connection, index, expressions.anywhere));
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

Result<SearchGroup> searchType(Connection &connection, const QString &table, const QString &text,
                               int limit)
{
    const TextIndex *index = FullText::indexOf(table.toLatin1());
    if (!index)
        return SearchGroup{table, {}, 0};
    const Expressions expressions = expressionsOf(text);
    ATTACHE_TRY(auto group, searchIndex(connection, *index, text, expressions, limit));
    ATTACHE_TRY(group.count, searchCount(connection, table, text));
    return group;
}

Result<qint64> searchCount(Connection &connection, const QString &table, const QString &text)
{
    const TextIndex *index = FullText::indexOf(table.toLatin1());
    const QString expression = matchExpression(text);
    if (!index || expression.isEmpty())
        return qint64(0);
    return countIn(connection, *index, expression);
}

} // namespace attache
