#include "core/store/journal.h"

#include <algorithm>

namespace attache {

namespace {

constexpr qint64 MergeWindowSecs = 120;

JournalEntry entryOf(const Statement &row)
{
    return {row.integer(0), row.text(1), row.instant(2), row.integer(3) == StepUndone,
            row.integer(4)};
}

} // namespace

Result<void> Journal::add(const QString &title, const QString &mergeKey, const QDateTime &at,
                          const QByteArray &changeset, const Changes &changes, Step step)
{
    ATTACHE_CHECK(dropUndone());
    if (!mergeKey.isEmpty()) {
        ATTACHE_TRY(const bool merged, mergeIntoNewest(mergeKey, at, changeset, changes));
        if (merged)
            return {};
    }
    ATTACHE_TRY(BorrowedStatement insert,
                m_connection.borrow("INSERT INTO journal(title, merge_key, at, records, changeset, "
                                    "undone) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"));
    insert->bind(1, title);
    insert->bind(2, mergeKey);
    insert->bind(3, at);
    insert->bind(4, static_cast<qint64>(changes.recordCount()));
    insert->bindBlobStatic(5, changeset.constData(), changeset.size());
    insert->bind(6, static_cast<qint64>(step == Step::Lasting ? StepLasting : StepDone));
    ATTACHE_CHECK(insert->execute());
    return indexRecords(m_connection.lastInsertedId(), changes);
}

Result<void> Journal::dropUndone()
{
    ATTACHE_TRY(const qint64 some,
                m_connection.integer("SELECT EXISTS(SELECT 1 FROM journal WHERE undone = 1)"));
    if (!some)
        return {};
    ATTACHE_CHECK(m_connection.run("DELETE FROM journal_record WHERE entry IN "
                                   "(SELECT id FROM journal WHERE undone = 1)"));
    return m_connection.run("DELETE FROM journal WHERE undone = 1");
}

Result<bool> Journal::mergeIntoNewest(const QString &mergeKey, const QDateTime &at,
                                      const QByteArray &changeset, const Changes &changes)
{
    ATTACHE_TRY(BorrowedStatement newest,
                m_connection.borrow("SELECT id, at, changeset FROM journal WHERE merge_key = ?1 "
                                    "AND id = (SELECT max(id) FROM journal)"));
    newest->bind(1, mergeKey);
    ATTACHE_TRY(const bool found, newest->step());
    if (!found)
        return false;
    const qint64 age = newest->instant(1).secsTo(at);
    if (age < 0 || age > MergeWindowSecs)
        return false;
    const qint64 entry = newest->integer(0);
    ATTACHE_TRY(const QByteArray joint, changesets::joined(newest->blob(2), changeset));
    newest->reset();
    if (joint.isEmpty()) {
        ATTACHE_CHECK(m_connection.run("DELETE FROM journal_record WHERE entry = ?1", entry));
        ATTACHE_CHECK(m_connection.run("DELETE FROM journal WHERE id = ?1", entry));
        return true;
    }
    const qsizetype records = changesets::changesOf(joint).recordCount();
    ATTACHE_CHECK(m_connection.run("UPDATE journal SET changeset = ?2, records = ?3 WHERE id = ?1",
                                   entry, joint, static_cast<qint64>(records)));
    ATTACHE_CHECK(indexRecords(entry, changes));
    return true;
}

Result<void> Journal::indexRecords(qint64 entry, const Changes &changes)
{
    if (changes.recordCount() > IndexedRecords)
        return {};
    ATTACHE_TRY(BorrowedStatement insert,
                m_connection.borrow("INSERT OR IGNORE INTO journal_record(record, entry) "
                                    "VALUES(?1, ?2)"));
    insert->bind(2, entry);
    for (const QVector<qint64> &ids : changes.ids) {
        for (const qint64 id : ids) {
            insert->bind(1, id);
            ATTACHE_CHECK(insert->execute());
        }
    }
    return {};
}

Result<std::optional<JournalEntry>> Journal::nextUndo()
{
    ATTACHE_TRY(BorrowedStatement statement,
                m_connection.borrow("SELECT id, title, at, undone, records FROM journal "
                                    "WHERE undone = 0 ORDER BY id DESC LIMIT 1"));
    ATTACHE_TRY(const auto entries, read(std::move(statement)));
    return entries.empty() ? std::nullopt : std::optional(entries.front());
}

Result<std::optional<JournalEntry>> Journal::nextRedo()
{
    ATTACHE_TRY(BorrowedStatement statement,
                m_connection.borrow("SELECT id, title, at, undone, records FROM journal "
                                    "WHERE undone = 1 ORDER BY id LIMIT 1"));
    ATTACHE_TRY(const auto entries, read(std::move(statement)));
    return entries.empty() ? std::nullopt : std::optional(entries.front());
}

Result<QByteArray> Journal::changeset(qint64 entry)
{
    ATTACHE_TRY(BorrowedStatement row,
                m_connection.borrow("SELECT changeset FROM journal WHERE id = ?1"));
    row->bind(1, entry);
    ATTACHE_TRY(const bool found, row->step());
    if (!found)
        return Error{Error::Kind::NotFound, {}, QStringLiteral("journal entry %1").arg(entry), {}};
    return row->blob(0);
}

Result<void> Journal::markUndone(qint64 entry, bool undone)
{
    return m_connection.run("UPDATE journal SET undone = ?2, merge_key = '' WHERE id = ?1", entry,
                            undone);
}

Result<std::vector<JournalEntry>> Journal::entries(int limit)
{
    ATTACHE_TRY(BorrowedStatement statement,
                m_connection.borrow("SELECT id, title, at, undone, records FROM journal "
                                    "ORDER BY id DESC LIMIT ?1"));
    statement->bind(1, limit);
    return read(std::move(statement));
}

Result<std::vector<JournalEntry>> Journal::entriesOf(const QString &table, qint64 record)
{
    ATTACHE_TRY(BorrowedStatement indexed,
                m_connection.borrow("SELECT id, title, at, undone, records FROM journal WHERE id "
                                    "IN (SELECT entry FROM journal_record WHERE record = ?1)"));
    indexed->bind(1, record);
    ATTACHE_TRY(auto found, read(std::move(indexed)));

    ATTACHE_TRY(BorrowedStatement large,
                m_connection.borrow("SELECT id, title, at, undone, records FROM journal "
                                    "WHERE records > ?1"));
    large->bind(1, IndexedRecords);
    ATTACHE_TRY(const auto candidates, read(std::move(large)));
    for (const JournalEntry &entry : candidates) {
        ATTACHE_TRY(const QByteArray bytes, changeset(entry.id));
        if (changesets::changesOf(bytes).ids.value(table).contains(record) &&
            std::none_of(found.begin(), found.end(),
                         [&](const JournalEntry &known) { return known.id == entry.id; }))
            found.push_back(entry);
    }
    std::sort(found.begin(), found.end(),
              [](const JournalEntry &a, const JournalEntry &b) { return a.id > b.id; });
    return found;
}

Result<std::vector<JournalEntry>> Journal::read(BorrowedStatement statement)
{
    std::vector<JournalEntry> entries;
    while (true) {
        ATTACHE_TRY(const bool row, statement->step());
        if (!row)
            return entries;
        entries.push_back(entryOf(*statement));
    }
}

} // namespace attache
