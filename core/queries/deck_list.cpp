#include "core/queries/deck_list.h"

#include "core/queries/read_rows.h"

#include <algorithm>
#include <functional>
#include <span>

namespace attache {

namespace {

using namespace queries;

template <typename T>
std::optional<T> firstOf(std::vector<T> found)
{
    return found.empty() ? std::nullopt : std::optional<T>(std::move(found.front()));
}

} // namespace

Result<std::vector<DeckRow>> deckRows(Connection &connection)
{
    static const QByteArray select = "SELECT " + columnsOf<Deck>("d") +
                                     ", (SELECT count(*) FROM slide s WHERE s.deck = d.id) "
                                     "FROM deck d ORDER BY d.name, d.id";
    return readRows(connection, select, [](const Statement &row) {
        return DeckRow{Table<Deck>::read(row), int(row.integer(after<Deck>()))};
    });
}

Result<std::vector<Slide>> slidesOf(Connection &connection, Id<Deck> deck)
{
    return Store<Slide>(connection).list("WHERE deck = ?1 ORDER BY position", deck);
}

Result<int> slideCount(Connection &connection, Id<Deck> deck)
{
    ATTACHE_TRY(const qint64 count,
                connection.integer("SELECT count(*) FROM slide WHERE deck = ?1", deck));
    return int(count);
}

Result<std::optional<Slide>> slideAt(Connection &connection, Id<Deck> deck, qint64 position)
{
    ATTACHE_TRY(auto found,
                Store<Slide>(connection)
                    .list("WHERE deck = ?1 AND position = ?2 ORDER BY id LIMIT 1", deck, position));
    return firstOf(std::move(found));
}

Result<std::optional<Deck>> newestDeckOf(Connection &connection, const QString &fileName)
{
    ATTACHE_TRY(
        auto found,
        Store<Deck>(connection).list("WHERE file_name = ?1 ORDER BY id DESC LIMIT 1", fileName));
    return firstOf(std::move(found));
}

Result<std::vector<Deck>> decksCalled(Connection &connection, const QString &word)
{
    const Store<Deck> decks(connection);
    ATTACHE_TRY(auto found, decks.list("WHERE name = ?1 ORDER BY id", word));
    if (found.empty())
        return decks.list("WHERE file_name = ?1 ORDER BY id", word);
    return found;
}

namespace {

/// How many versions among @p rows come before @p deck; a circle of them is walked once.
size_t versionsBefore(const Deck &deck, std::span<const DeckRow> rows)
{
    size_t count = 0;
    for (Id<Deck> id = deck.predecessor; !id.isNull() && count < rows.size(); ++count) {
        const auto before =
            std::ranges::find(rows, id, [](const DeckRow &row) { return row.deck.id; });
        if (before == rows.end())
            break;
        id = before->deck.predecessor;
    }
    return count;
}

} // namespace

Result<std::vector<DeckRow>> deckVersions(Connection &connection, Id<Deck> deck)
{
    // UNION ends where a version is met again, so that a circle of them ends, too.
    static const QByteArray sql =
        "WITH RECURSIVE before(id) AS (SELECT ?1 UNION SELECT d.predecessor FROM deck d "
        "JOIN before b ON d.id = b.id WHERE d.predecessor IS NOT NULL), "
        "version(id) AS (SELECT id FROM before UNION SELECT d.id FROM deck d "
        "JOIN version v ON d.predecessor = v.id) "
        "SELECT " +
        columnsOf<Deck>("d") +
        ", (SELECT count(*) FROM slide s WHERE s.deck = d.id) FROM deck d "
        "WHERE d.id IN (SELECT id FROM version) ORDER BY d.id DESC";
    ATTACHE_TRY(std::vector<DeckRow> rows,
                readRows(
                    connection, sql,
                    [](const Statement &row) {
                        return DeckRow{Table<Deck>::read(row), int(row.integer(after<Deck>()))};
                    },
                    deck));
    const std::vector<DeckRow> all = rows;
    std::ranges::stable_sort(rows, std::greater(),
                             [&all](const DeckRow &row) { return versionsBefore(row.deck, all); });
    return rows;
}

Result<std::vector<SlidePlace>> slidesLike(Connection &connection, const Slide &slide)
{
    return readRows(
        connection,
        "SELECT s.id, d.id, d.name, d.version, s.position FROM slide s "
        "JOIN deck d ON d.id = s.deck WHERE s.content_hash = ?1 AND s.content_hash <> '' "
        "ORDER BY d.name, d.id, s.position",
        [](const Statement &row) {
            return SlidePlace{row.id<Slide>(0), row.id<Deck>(1), row.text(2), row.text(3),
                              int(row.integer(4))};
        },
        slide.contentHash);
}

Result<QString> thumbnailOf(Connection &connection, const QString &contentHash)
{
    ATTACHE_TRY(const auto equal,
                Store<Slide>(connection)
                    .list("WHERE content_hash = ?1 AND thumbnail <> '' LIMIT 1", contentHash));
    return equal.empty() ? QString() : equal.front().thumbnail;
}

Result<std::vector<Account>> accountsCalled(Connection &connection, const QString &word)
{
    return Store<Account>(connection).list("WHERE name = ?1 OR short_name = ?1 ORDER BY id", word);
}

Result<std::optional<Contact>> firstContactAt(Connection &connection, Id<Visit> visit)
{
    ATTACHE_TRY(
        const auto attendees,
        Store<Attendee>(connection)
            .list("WHERE visit = ?1 AND contact IS NOT NULL ORDER BY position, id LIMIT 1", visit));
    if (attendees.empty())
        return std::optional<Contact>();
    return Store<Contact>(connection).find(attendees.front().contact);
}

Result<std::optional<Contact>> onlyContactOf(Connection &connection, Id<Account> account)
{
    ATTACHE_TRY(auto contacts,
                Store<Contact>(connection).list("WHERE account = ?1 LIMIT 2", account));
    if (contacts.size() != 1)
        return std::optional<Contact>();
    return firstOf(std::move(contacts));
}

Result<Letterhead> newestLetterhead(Connection &connection)
{
    ATTACHE_TRY(const auto papers, Store<Letterhead>(connection).list("ORDER BY id DESC LIMIT 1"));
    return papers.empty() ? Letterhead() : papers.front();
}

} // namespace attache
