#include "core/search/search.h"

#include "core/base/fold.h"
#include "core/domain/contact.h"
#include "core/domain/record_types.h"
#include "core/queries/full_text.h"
#include "core/queries/read_rows.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"
#include "core/store/snapshot.h"

#include <algorithm>
#include <iterator>

namespace attache {

namespace {

constexpr qsizetype SnippetLength = 80;

/// At how many of the first records that may suit the texts are looked, for the first page.
constexpr size_t MostLooked = 100;
/// So many texts are looked at in about a millisecond.
constexpr size_t FewLooked = 1000;
/// How many of the records of a type that were opened lately are looked at.
constexpr size_t MostOpened = 12;

/// How a record that has all words suits.
SearchMatch matchOf(const TextQuestion &question, const TextIndex::Keys &keys)
{
    QString whole;
    for (const SearchWord &word : question.words())
        whole += word.key;
    if (!question.allInNames(keys.name))
        return SearchMatch::InText;
    const QString &first = question.words().front().key;
    const QStringList names = keys.name.split(u'\n', Qt::SkipEmptyParts);
    const auto anyName = [&names](auto suits) { return std::ranges::any_of(names, suits); };
    if (names.contains(whole))
        return SearchMatch::SameName;
    if (anyName([&](const QString &name) { return name.startsWith(first); }))
        return SearchMatch::Beginning;
    const auto sounds = [&](const QString &name) {
        const auto place = placeOf(name, first);
        return place && place->first == 0;
    };
    return anyName(sounds) ? SearchMatch::Sounding : SearchMatch::InName;
}

/// A record that was found, and how it suits.
struct Found
{
    qint64 id = 0;
    SearchMatch match = SearchMatch::InText;
};

/// Finds the first page of one index. FTS5 gives candidates in the order of the ids at once, but
/// for a single character: it first gathers the postings of all pairs that begin with it. So these
/// are looked for in the text of the first candidates instead.
class Finder
{
public:
    Finder(Connection &connection, const TextIndex &index, const TextQuestion &question,
           size_t limit)
        : m_connection(connection)
        , m_index(index)
        , m_question(question)
        , m_limit(limit)
        , m_isTold(question.isExact() && !question.hasSingle())
    {
    }

    Result<std::vector<Found>> find(const std::vector<OpenedRecord> &opened)
    {
        ATTACHE_CHECK(lookAt(opened));
        if (m_index.isNamed()) {
            const std::pair<SearchMatch, QString> stages[] = {
                {SearchMatch::SameName, m_question.sameName()},
                {SearchMatch::Beginning, m_question.beginning()},
                {SearchMatch::Sounding, m_question.soundBeginning()}};
            for (const auto &[match, names] : stages) {
                addOpened(match);
                if (!names.isEmpty() && !isFull())
                    ATTACHE_CHECK(addNames(match, names));
            }
        }
        if (!isFull())
            ATTACHE_CHECK(m_question.hasSingle() ? lookAtFirst() : addOthers());
        if (!isFull() && m_leftSome)
            ATTACHE_CHECK(addAnywhere());
        m_found.resize(std::min(m_found.size(), m_limit));
        return std::move(m_found);
    }

private:
    bool isFull() const { return m_found.size() >= m_limit; }
    /// How many the page still has room for.
    size_t room() const { return m_limit - std::min(m_limit, m_found.size()); }
    /// How many are not to be added again.
    size_t known() const { return m_found.size() + m_opened.size(); }
    /// So many candidates that those not known yet fill the page.
    size_t page() const { return m_limit + known(); }

    /// Up to @p most of those that @p expression matches, all records of the type for an empty one:
    /// the higher tiers first where records have one, then the newest.
    /// Where there are few at all, as mostly, they are read at once and put in order; that is tried
    /// at first unless @p isWide, when there mostly are enough of the highest tier.
    Result<std::vector<qint64>> candidates(const QString &expression, size_t most,
                                           bool isWide = false) const
    {
        const QStringList &tiers = m_index.tierExpressions();
        std::vector<qint64> ordered;
        for (qsizetype i = 0; i < tiers.size(); ++i) {
            if (i == (isWide ? 1 : 0)) {
                ATTACHE_TRY(const std::vector<qint64> few,
                            matching(expression, std::max(most, MostLooked)));
                if (few.size() < std::max(most, MostLooked))
                    return rankedByTier(few, most);
            }
            const QString both = expression.isEmpty()
                                     ? tiers[i]
                                     : QStringLiteral("(%1) AND (%2)").arg(expression, tiers[i]);
            ATTACHE_TRY(const std::vector<qint64> ofTier, matching(both, most - ordered.size()));
            ordered.insert(ordered.end(), ofTier.begin(), ofTier.end());
            if (ordered.size() == most)
                return ordered;
        }
        // Records without tiers, and tiers of a later version that this one does not know.
        ATTACHE_TRY(const std::vector<qint64> newest, matching(expression, most));
        for (const qint64 id : newest) {
            if (ordered.size() < most &&
                (tiers.isEmpty() || std::ranges::find(ordered, id) == ordered.end()))
                ordered.push_back(id);
        }
        return ordered;
    }

    Result<std::vector<qint64>> rankedByTier(const std::vector<qint64> &ids, size_t most) const
    {
        if (m_index.tierExpressions().isEmpty())
            return std::vector<qint64>(
                ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min(most, ids.size())));
        const FieldInfo *tier = m_index.type().field(u"tier");
        std::vector<std::pair<size_t, qint64>> ranked;
        for (const qint64 id : ids) {
            ATTACHE_TRY(BorrowedStatement row,
                        m_connection.borrow(QByteArray("SELECT tier FROM ") + m_index.type().table +
                                            " WHERE id = ?1"));
            row->bind(1, id);
            ATTACHE_TRY(const bool found, row->step());
            const auto place =
                found ? std::ranges::find(tier->choices, row->text(0), &ChoiceInfo::key)
                      : tier->choices.end();
            ranked.emplace_back(static_cast<size_t>(place - tier->choices.begin()), id);
        }
        std::ranges::stable_sort(ranked, {}, &std::pair<size_t, qint64>::first);
        std::vector<qint64> ordered;
        std::ranges::transform(ranked, std::back_inserter(ordered),
                               &std::pair<size_t, qint64>::second);
        ordered.resize(std::min(ordered.size(), most));
        return ordered;
    }

    /// The newest first.
    Result<std::vector<qint64>> matching(const QString &expression, size_t most) const
    {
        const bool all = expression.isEmpty();
        QByteArray sql = QByteArray("SELECT id FROM ") + m_index.type().table + " ORDER BY id DESC";
        if (!all)
            sql = "SELECT rowid FROM " + m_index.table() + " WHERE " + m_index.table() +
                  " MATCH ?1 ORDER BY rowid DESC";
        ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(sql));
        if (!all)
            row->bind(1, expression);
        std::vector<qint64> ids;
        while (ids.size() < most) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                break;
            ids.push_back(row->integer(0));
        }
        return ids;
    }

    /// How those of @p opened suit that are of this type.
    Result<void> lookAt(const std::vector<OpenedRecord> &opened)
    {
        for (const OpenedRecord &each : opened) {
            if (m_opened.size() == MostOpened)
                break;
            if (each.table != QLatin1String(m_index.type().table))
                continue;
            ATTACHE_TRY(const TextIndex::Keys keys, m_index.keysOf(m_connection, each.id));
            if (m_question.allIn(keys.name, keys.all))
                m_opened.push_back({each.id, matchOf(m_question, keys)});
        }
        return {};
    }

    void addOpened(SearchMatch match)
    {
        for (const Found &each : m_opened) {
            if (each.match == match)
                m_found.push_back(each);
        }
    }

    /// Of the first candidates of @p expression, those that suit at least as @p match says. Mostly
    /// the very first ones fill the page.
    Result<void> addNames(SearchMatch match, const QString &expression)
    {
        const bool isTold = m_isTold && match != SearchMatch::SameName;
        size_t looked = 0;
        for (size_t most = page();; most = std::min(4 * most, std::max(page(), MostLooked))) {
            ATTACHE_TRY(const std::vector<qint64> ids,
                        candidates(expression, most, match == SearchMatch::Sounding));
            for (; looked < ids.size() && !isFull(); ++looked) {
                if (isKnown(ids[looked]))
                    continue;
                if (!isTold) {
                    ATTACHE_TRY(const TextIndex::Keys keys,
                                m_index.keysOf(m_connection, ids[looked]));
                    if (matchOf(m_question, keys) > match)
                        continue;
                }
                m_found.push_back({ids[looked], match});
            }
            if (isFull() || ids.size() < most || most >= MostLooked)
                return {};
        }
    }

    /// Those with all words in the name, then the others.
    Result<void> addOthers()
    {
        addOpened(SearchMatch::InName);
        if (m_index.isNamed() && !isFull())
            ATTACHE_CHECK(addNames(SearchMatch::InName, m_question.inNames()));
        addOpened(SearchMatch::InText);
        return isFull() ? Result<void>() : addAnywhere();
    }

    /// The same by the text of the first records, whatever suits among them.
    Result<void> lookAtFirst()
    {
        ATTACHE_TRY(const std::vector<qint64> ids,
                    candidates(m_question.anywhereButSingles(), MostLooked));
        m_leftSome = ids.size() == MostLooked;
        std::vector<qint64> names;
        std::vector<qint64> others;
        const size_t wanted = room();
        for (const qint64 id : ids) {
            if (names.size() == wanted) {
                m_leftSome = true;
                break;
            }
            if (isKnown(id))
                continue;
            ATTACHE_TRY(const TextIndex::Keys keys, m_index.keysOf(m_connection, id));
            if (m_question.allInNames(keys.name))
                names.push_back(id);
            else if (others.size() < wanted && m_question.allIn(keys.name, keys.all))
                others.push_back(id);
        }
        addOpened(SearchMatch::InName);
        add(SearchMatch::InName, names);
        addOpened(SearchMatch::InText);
        add(SearchMatch::InText, others);
        return {};
    }

    Result<void> addAnywhere()
    {
        const QString expression = m_question.anywhere();
        if (m_question.isExact()) {
            ATTACHE_TRY(const std::vector<qint64> ids, candidates(expression, page()));
            add(SearchMatch::InText, ids);
            return {};
        }
        // Mostly there are few candidates, which are all looked at before they are put in order.
        ATTACHE_TRY(const std::vector<qint64> few, matching(expression, FewLooked));
        if (few.size() < FewLooked) {
            ATTACHE_TRY(const std::vector<qint64> suit,
                        m_index.suiting(m_connection, few, m_question, few.size()));
            ATTACHE_TRY(const std::vector<qint64> ranked, rankedByTier(suit, page()));
            add(SearchMatch::InText, ranked);
            return {};
        }
        return addMoreAndMore(expression);
    }

    /// Looks at candidates until the page is full or there are no more.
    Result<void> addMoreAndMore(const QString &expression)
    {
        size_t looked = 0;
        for (size_t most = MostLooked;; most *= 8) {
            ATTACHE_TRY(const std::vector<qint64> ids, candidates(expression, most));
            std::vector<qint64> others;
            std::copy_if(ids.begin() + static_cast<std::ptrdiff_t>(std::min(looked, ids.size())),
                         ids.end(), std::back_inserter(others),
                         [this](qint64 id) { return !isKnown(id); });
            looked = ids.size();
            ATTACHE_TRY(const std::vector<qint64> suit,
                        m_index.suiting(m_connection, others, m_question, room()));
            add(SearchMatch::InText, suit);
            if (isFull() || ids.size() < most)
                return {};
        }
    }

    void add(SearchMatch match, const std::vector<qint64> &ids)
    {
        for (const qint64 id : ids) {
            if (!isKnown(id))
                m_found.push_back({id, match});
        }
    }

    bool isKnown(qint64 id) const
    {
        const auto isIt = [id](const Found &each) { return each.id == id; };
        return std::ranges::any_of(m_found, isIt) || std::ranges::any_of(m_opened, isIt);
    }

    Connection &m_connection;
    const TextIndex &m_index;
    const TextQuestion &m_question;
    const size_t m_limit;
    const bool m_isTold;         ///< whether all candidates suit
    std::vector<Found> m_opened; ///< of those that suit, the one opened last first
    std::vector<Found> m_found;
    bool m_leftSome = false;
};

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

Result<SearchGroup> searchIndex(Connection &connection, const TextIndex &index,
                                const TextQuestion &question, int limit,
                                const std::vector<OpenedRecord> &opened)
{
    SearchGroup group;
    group.table = QString::fromLatin1(index.type().table);
    if (question.isEmpty() || limit <= 0)
        return group;
    ATTACHE_TRY(const std::vector<Found> found,
                Finder(connection, index, question, static_cast<size_t>(limit)).find(opened));
    RecordNames names(connection);
    for (const Found &each : found) {
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
    ATTACHE_TRY(const std::vector<Found> found,
                Finder(connection, index, question, static_cast<size_t>(limit)).find({}));
    std::vector<qint64> names;
    for (const Found &each : found) {
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
    std::vector<Found> found;
    for (const qint64 id : ids) {
        ATTACHE_TRY(const TextIndex::Keys keys, index.keysOf(connection, id));
        found.push_back({id, matchOf(question, keys)});
    }
    std::ranges::stable_sort(found, {}, &Found::match);
    std::ranges::transform(found, ids.begin(), &Found::id);
    return {};
}

Result<qint64> searchCount(Connection &connection, const QString &table, const QString &text)
{
    const TextIndex *index = FullText::indexOf(table.toLatin1());
    return index ? index->count(connection, TextQuestion(text)) : Result<qint64>(qint64(0));
}

} // namespace attache
