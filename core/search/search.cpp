#include "core/search/search.h"

#include "core/base/fold.h"
#include "core/domain/contact.h"
#include "core/domain/record_types.h"
#include "core/queries/full_text.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"
#include "core/search/finder.h"
#include "core/store/snapshot.h"

#include <algorithm>
#include <iterator>

namespace attache {

namespace {

constexpr qsizetype SnippetLength = 80;

/// What in @p text is written or sounds like the word with @p key, as it stands there.
QString partLike(const QString &text, const QString &key)
{
    QString letters;
    std::vector<qsizetype> starts; // of each of the letters in the text
    std::vector<qsizetype> ends;   // behind each, with its accents and without what parts names
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        const char32_t point = nextCodePoint(text, at);
        // A sign counts where it is looked for.
        const QString one = folded(QStringView(text).sliced(start, at - start));
        const bool isSign = one.size() == 1 && QStringView(u"%_+#‰").contains(one[0]);
        letters += !isSign ? searchKey(one) : key.contains(one) ? one : QString();
        starts.resize(static_cast<size_t>(letters.size()), start);
        if (starts.size() == ends.size() && !ends.empty() && QChar::isMark(point))
            ends.back() = at;
        ends.resize(starts.size(), at);
    }
    const auto place = placeOf(letters, key);
    if (!place)
        return {};
    if (place->second <= 0)
        return {};
    const qsizetype from = starts[static_cast<size_t>(place->first)];
    const qsizetype to = ends[static_cast<size_t>(place->first + place->second - 1)];
    return text.sliced(from, to - from);
}

/// The line of the record's text that has one of @p words, shortened around it, and what was found.
std::pair<QString, QString> snippetOf(const RecordType &type, const void *record,
                                      const std::vector<SearchWord> &words)
{
    for (const FieldInfo &field : type.fields) {
        if (!field.options.searchable || field.options.named)
            continue;
        const QString text = field.get(record).toString();
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString key = searchKey(line);
            const auto word = std::find_if(words.begin(), words.end(), [&](const SearchWord &each) {
                return key.contains(each.key);
            });
            if (word == words.end())
                continue;
            const QString matched = partLike(line, word->key);
            const qsizetype at = std::max<qsizetype>(0, line.indexOf(matched));
            const qsizetype from = std::max<qsizetype>(0, at - SnippetLength / 3);
            QString part = line.mid(from, SnippetLength).trimmed();
            if (from > 0)
                part.prepend(QChar(0x2026));
            if (from + SnippetLength < line.size())
                part.append(QChar(0x2026));
            return {part, matched};
        }
    }
    return {};
}

/// The names of a record, the title first.
QStringList namesOf(const RecordType &type, const void *record, const QString &title)
{
    QStringList names{title};
    for (const FieldInfo &field : type.fields) {
        if (field.options.named)
            names.append(field.get(record).toString());
    }
    return names;
}

/// Nothing when the record is gone.
Result<std::optional<SearchHit>> hitOf(Connection &connection, RecordNames &names,
                                       const RecordType &type, qint64 id,
                                       const std::vector<SearchWord> &words)
{
    const Result<AnyRecord> record = type.load(connection, id);
    if (!record && record.error().kind == Error::Kind::NotFound)
        return std::optional<SearchHit>();
    if (!record)
        return record.error();
    const Caption caption = names.captionOf(type, record->get());
    ATTACHE_CHECK(names.status());
    SearchHit hit{type.tableName(), id, caption.full(), caption.subtitle, {}, {}};
    bool allInTitle = true;
    for (const SearchWord &word : words) {
        bool inTitle = true;
        for (const QString &name : namesOf(type, record->get(), hit.title)) {
            if (const QString part = partLike(name, word.key); !part.isEmpty()) {
                hit.matched.append(part);
                break;
            }
            inTitle = false;
        }
        allInTitle &= inTitle;
    }
    if (!allInTitle) {
        const auto [snippet, matched] = snippetOf(type, record->get(), words);
        hit.snippet = snippet;
        if (!matched.isEmpty() && !hit.matched.contains(matched))
            hit.matched.append(matched);
    }
    return std::optional(std::move(hit));
}

Result<bool> hasRows(Connection &connection, const char *table)
{
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow(QByteArray("SELECT 1 FROM ") + table + " LIMIT 1"));
    return row->step();
}

Result<SearchGroup> searchIndex(Connection &connection, const TextIndex &index,
                                const TextQuestion &question, int limit,
                                const std::vector<OpenedRecord> &opened)
{
    SearchGroup group;
    group.table = QString::fromLatin1(index.type().table);
    ATTACHE_TRY(const bool hasRecords, hasRows(connection, index.type().table));
    if (question.isEmpty() || limit <= 0 || !hasRecords)
        return group;
    ATTACHE_TRY(const std::vector<FoundRecord> found,
                Finder(connection, index, question, static_cast<size_t>(limit)).find(opened));
    RecordNames names(connection);
    for (const FoundRecord &each : found) {
        ATTACHE_TRY(auto hit, hitOf(connection, names, index.type(), each.id, question.words()));
        if (!hit)
            continue;
        hit->match = each.match;
        group.hits.push_back(*std::move(hit));
    }
    return group;
}

/// Where a group stands among the others.
std::tuple<SearchMatch, bool, int> orderOf(const SearchGroup &group)
{
    const SearchMatch match = group.hits.front().match;
    const bool isPerson = group.table == QLatin1String(tableOf<Contact>);
    return {match, match == SearchMatch::InName && !isPerson, recordTypeNamed(group.table)->rank};
}

} // namespace

Result<std::vector<SearchGroup>> searchAll(Connection &connection, const QString &text, int limit,
                                           bool counted, const std::vector<OpenedRecord> &opened)
{
    std::vector<SearchGroup> groups;
    const TextQuestion question(text);
    if (question.isEmpty())
        return groups;
    ATTACHE_TRY(const Snapshot snapshot, Snapshot::of(connection));
    for (const TextIndex &index : FullText::indexes()) {
        ATTACHE_TRY(auto group, searchIndex(connection, index, question, limit, opened));
        if (group.hits.empty())
            continue;
        if (counted) {
            ATTACHE_TRY(group.count, index.count(connection, question));
        }
        groups.push_back(std::move(group));
    }
    std::ranges::stable_sort(groups, {}, orderOf);
    return groups;
}

Result<SearchGroup> searchType(Connection &connection, const QString &table, const QString &text,
                               int limit, const std::vector<OpenedRecord> &opened)
{
    const TextIndex *index = FullText::indexOf(table.toLatin1());
    if (!index)
        return SearchGroup{table, {}, 0};
    const TextQuestion question(text);
    ATTACHE_TRY(const Snapshot snapshot, Snapshot::of(connection));
    ATTACHE_TRY(auto group, searchIndex(connection, *index, question, limit, opened));
    ATTACHE_TRY(group.count, searchCount(connection, table, text));
    return group;
}

Result<std::vector<qint64>> bestNames(Connection &connection, const TextIndex &index,
                                      const TextQuestion &question, int limit)
{
    if (question.isEmpty() || limit <= 0)
        return std::vector<qint64>();
    ATTACHE_TRY(const Snapshot snapshot, Snapshot::of(connection));
    ATTACHE_TRY(const std::vector<FoundRecord> found,
                Finder(connection, index, question, static_cast<size_t>(limit)).find({}));
    std::vector<qint64> names;
    for (const FoundRecord &each : found) {
        if (index.isNamed() && each.match == SearchMatch::InText) {
            ATTACHE_TRY(const TextIndex::Keys keys, index.keysOf(connection, each.id));
            if (!question.allInNames(keys.name))
                continue;
        }
        names.push_back(each.id);
    }
    return names;
}

Result<void> putBestFirst(Connection &connection, const TextIndex &index,
                          const TextQuestion &question, std::vector<qint64> &ids)
{
    std::vector<FoundRecord> found;
    for (const qint64 id : ids) {
        ATTACHE_TRY(const TextIndex::Keys keys, index.keysOf(connection, id));
        found.push_back({id, matchOf(question, keys)});
    }
    std::ranges::stable_sort(found, {}, &FoundRecord::match);
    std::ranges::transform(found, ids.begin(), &FoundRecord::id);
    return {};
}

Result<qint64> searchCount(Connection &connection, const QString &table, const QString &text)
{
    const TextIndex *index = FullText::indexOf(table.toLatin1());
    return index ? index->count(connection, TextQuestion(text)) : Result<qint64>(qint64(0));
}

} // namespace attache
