#include "core/search/finder.h"

#include "core/queries/asked_ids.h"
#include "core/queries/read_rows.h"
#include "core/record/record_type.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace attache {

namespace {

/// At how many of the first records that may suit the texts are looked, for the first page.
constexpr size_t MostLooked = 100;
/// So many texts are looked at in about a millisecond.
constexpr size_t FewLooked = 1000;
/// How many of the records of a type that were opened lately are looked at.
constexpr size_t MostOpened = 12;

QByteArray newestFirst(const TextIndex &index, const QString &expression)
{
    if (expression.isEmpty())
        return QByteArray("SELECT id FROM ") + index.type().table + " ORDER BY id DESC";
    return index.matching() + " ORDER BY rowid DESC";
}

/// Up to @p most of those that @p expression matches, in any order; all records of the type for an
/// empty one.
Result<std::vector<qint64>> anyMatching(Connection &connection, const TextIndex &index,
                                        const QString &expression, size_t most)
{
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow(expression.isEmpty()
                                      ? QByteArray("SELECT id FROM ") + index.type().table
                                      : index.matching()));
    if (!expression.isEmpty())
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

/// The higher tiers first, then the newest.
Result<std::vector<qint64>> ranked(Connection &connection, const TextIndex &index,
                                   std::vector<qint64> ids)
{
    std::ranges::sort(ids, std::ranges::greater());
    if (index.tierExpressions().isEmpty() || ids.size() < 2)
        return ids;
    const FieldInfo *tier = index.type().field(u"tier");
    ATTACHE_TRY(
        auto places,
        queries::readRows(
            connection, "SELECT asked.value, tier FROM " + queries::eachAsked(index.type().table),
            [tier](const Statement &row) {
                const auto place = std::ranges::find(tier->choices, row.text(1), &ChoiceInfo::key);
                return std::pair(place - tier->choices.begin(), row.integer(0));
            },
            queries::jsonOf(ids)));
    std::stable_sort(places.begin(), places.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<qint64> ordered;
    ordered.reserve(places.size());
    for (const auto &[place, id] : places)
        ordered.push_back(id);
    return ordered;
}

} // namespace

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

/// What an expression matches, all records of the type for an empty one: the higher tiers first
/// where records have one, then the newest.
class Finder::Candidates
{
public:
    /// Where there are few at all, as mostly, they are read at once and put in order; not where it
    /// is known that there @p areMany.
    static Result<Candidates> of(const Finder &finder, const QString &expression,
                                 bool areMany = false)
    {
        Candidates candidates(finder, expression);
        if (areMany)
            return candidates;
        ATTACHE_TRY(std::vector<qint64> few,
                    anyMatching(finder.m_connection, finder.m_index, expression, MostLooked));
        if (few.size() == MostLooked)
            return candidates;
        ATTACHE_TRY(candidates.m_few, ranked(finder.m_connection, finder.m_index, std::move(few)));
        return candidates;
    }

    /// Fewer than MostLooked.
    bool areFew() const { return m_few.has_value(); }
    /// Nothing behind the last one.
    Result<std::optional<qint64>> next()
    {
        if (m_few)
            return m_at < m_few->size() ? std::optional((*m_few)[m_at++]) : std::nullopt;
        while (true) {
            if (!m_row)
                ATTACHE_CHECK(begin());
            ATTACHE_TRY(const bool found, (*m_row)->step());
            if (found) {
                const qint64 id = (*m_row)->integer(0);
                if (!hasTiers() || m_given.insert(id).second)
                    return std::optional(id);
                continue;
            }
            m_row.reset();
            if (++m_tier > tiers().size())
                return std::optional<qint64>();
        }
    }

private:
    Candidates(const Finder &finder, QString expression)
        : m_connection(finder.m_connection)
        , m_index(finder.m_index)
        , m_expression(std::move(expression))
    {
    }

    const QStringList &tiers() const { return m_index.tierExpressions(); }
    bool hasTiers() const { return !tiers().isEmpty(); }

    /// Those of a tier; behind the last one all that are left: records without a tier, and of tiers
    /// of a later version that this one does not know.
    Result<void> begin()
    {
        QString expression = m_expression;
        if (m_tier < tiers().size())
            expression = m_expression.isEmpty()
                             ? tiers()[m_tier]
                             : u'(' + m_expression + QLatin1String(") AND ") + tiers()[m_tier];
        ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(newestFirst(m_index, expression)));
        if (!expression.isEmpty())
            row->bind(1, expression);
        m_row.emplace(std::move(row));
        return {};
    }

    Connection &m_connection;
    const TextIndex &m_index;
    QString m_expression;
    std::optional<std::vector<qint64>> m_few;
    size_t m_at = 0; ///< in m_few
    std::optional<BorrowedStatement> m_row;
    qsizetype m_tier = 0;
    std::unordered_set<qint64> m_given;
};

Finder::Finder(Connection &connection, const TextIndex &index, const TextQuestion &question,
               size_t limit)
    : m_connection(connection)
    , m_index(index)
    , m_question(question)
    , m_limit(limit)
{
}

Result<std::vector<FoundRecord>> Finder::find(const std::vector<OpenedRecord> &opened)
{
    ATTACHE_CHECK(lookAt(opened));
    ATTACHE_TRY(const bool isAll, lookAtFirst());
    const std::pair<SearchMatch, QString> stages[] = {
        {SearchMatch::SameName, m_question.sameName()},
        {SearchMatch::Beginning, m_question.beginning()},
        {SearchMatch::Sounding, m_question.soundBeginning()},
        {SearchMatch::InName, m_question.inNames()}};
    for (const auto &[match, names] : stages) {
        add(match, m_opened);
        add(match, m_first);
        if (!isAll && m_index.isNamed() && !names.isEmpty() && !isFull())
            ATTACHE_CHECK(addNames(match, names));
    }
    add(SearchMatch::InText, m_opened);
    add(SearchMatch::InText, m_first);
    if (!isAll && !isFull())
        ATTACHE_CHECK(addAnywhere());
    m_found.resize(std::min(m_found.size(), m_limit));
    return std::move(m_found);
}

Result<std::optional<SearchMatch>> Finder::looked(qint64 id) const
{
    ATTACHE_TRY(const TextIndex::Keys keys, m_index.keysOf(m_connection, id));
    return m_question.allIn(keys.name, keys.all) ? std::optional(matchOf(m_question, keys))
                                                 : std::nullopt;
}

/// How those of @p opened suit that are of this type.
Result<void> Finder::lookAt(const std::vector<OpenedRecord> &opened)
{
    for (const OpenedRecord &each : opened) {
        if (m_opened.size() == MostOpened)
            break;
        if (each.table != QLatin1String(m_index.type().table))
            continue;
        ATTACHE_TRY(const auto match, looked(each.id));
        if (match)
            m_opened.push_back({each.id, *match});
    }
    return {};
}

/// With a wide word, or few candidates at all. True when there are no more than these.
Result<bool> Finder::lookAtFirst()
{
    ATTACHE_TRY(Candidates candidates, Candidates::of(*this, m_question.anywhereButWide()));
    if (!candidates.areFew() && !m_question.hasWide())
        return false;
    for (size_t i = 0; i < MostLooked; ++i) {
        ATTACHE_TRY(const auto id, candidates.next());
        if (!id)
            break;
        ATTACHE_TRY(const auto match, looked(*id));
        if (match)
            m_first.push_back({*id, *match});
    }
    return candidates.areFew();
}

void Finder::add(SearchMatch match, const std::vector<FoundRecord> &looked)
{
    for (const FoundRecord &each : looked) {
        if (each.match == match)
            add(match, each.id);
    }
}

void Finder::add(const std::vector<qint64> &inText)
{
    for (const qint64 id : inText)
        add(SearchMatch::InText, id);
}

void Finder::add(SearchMatch match, qint64 id)
{
    if (std::ranges::find(m_found, id, &FoundRecord::id) == m_found.end())
        m_found.push_back({id, match});
}

bool Finder::isKnown(qint64 id) const
{
    const auto isIt = [id](const FoundRecord &each) { return each.id == id; };
    return std::ranges::any_of(m_found, isIt) || std::ranges::any_of(m_opened, isIt);
}

/// The next ones that are not known yet, up to @p most.
Result<std::vector<qint64>> Finder::unknown(Candidates &candidates, size_t most) const
{
    std::vector<qint64> ids;
    while (ids.size() < most) {
        ATTACHE_TRY(const auto id, candidates.next());
        if (!id)
            break;
        if (!isKnown(*id))
            ids.push_back(*id);
    }
    return ids;
}

/// Of the first candidates of @p expression, those that suit at least as @p match says. Mostly
/// the very first ones fill the page.
Result<void> Finder::addNames(SearchMatch match, const QString &expression)
{
    const bool isTold =
        m_question.isExact() && !m_question.hasWide() && match != SearchMatch::SameName;
    ATTACHE_TRY(Candidates candidates, Candidates::of(*this, expression));
    for (size_t i = 0; i < std::max(m_limit, MostLooked) && !isFull();) {
        ATTACHE_TRY(const auto id, candidates.next());
        if (!id)
            break;
        if (isKnown(*id))
            continue;
        ++i;
        if (!isTold) {
            ATTACHE_TRY(const auto suits, looked(*id));
            if (!suits || *suits > match)
                continue;
        }
        add(match, *id);
    }
    return {};
}

Result<void> Finder::addAnywhere()
{
    const QString expression = m_question.anywhere();
    if (m_question.isExact()) {
        ATTACHE_TRY(Candidates candidates, Candidates::of(*this, expression));
        ATTACHE_TRY(const auto ids, unknown(candidates, room()));
        add(ids);
        return {};
    }
    // Mostly there are few candidates, which are all looked at before they are put in order.
    ATTACHE_TRY(const std::vector<qint64> few,
                anyMatching(m_connection, m_index, expression, FewLooked));
    if (few.size() < FewLooked) {
        ATTACHE_TRY(std::vector<qint64> suit,
                    m_index.suiting(m_connection, few, m_question, few.size()));
        ATTACHE_TRY(const std::vector<qint64> ids, ranked(m_connection, m_index, std::move(suit)));
        add(ids);
        return {};
    }
    ATTACHE_TRY(Candidates candidates, Candidates::of(*this, expression, true));
    for (size_t most = MostLooked; !isFull(); most *= 2) {
        ATTACHE_TRY(const std::vector<qint64> ids, unknown(candidates, most));
        ATTACHE_TRY(const std::vector<qint64> suit,
                    m_index.suiting(m_connection, ids, m_question, room()));
        add(suit);
        if (ids.size() < most)
            break;
    }
    return {};
}

} // namespace attache
