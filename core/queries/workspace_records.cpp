#include "core/queries/workspace_records.h"

#include "core/base/language_key.h"
#include "core/domain/record_types.h"
#include "core/record/store.h"

namespace attache {

Result<Letterhead> letterheadOf(Connection &connection)
{
    ATTACHE_TRY(std::vector<Letterhead> newest,
                Store<Letterhead>(connection).list("ORDER BY id DESC LIMIT 1"));
    return newest.empty() ? Letterhead() : std::move(newest.front());
}

Result<std::optional<QByteArray>> blobOf(Connection &connection, const QString &hash)
{
    ATTACHE_TRY(BorrowedStatement row, connection.borrow("SELECT data FROM blob WHERE hash = ?1"));
    row->bind(1, hash);
    ATTACHE_TRY(const bool found, row->step());
    return found ? std::optional(row->blob(0)) : std::nullopt;
}

QByteArrayList blobReferences()
{
    QByteArrayList queries;
    for (const RecordType *type : allRecordTypes()) {
        for (const FieldInfo &field : type->fields) {
            if (field.options.editor == Editor::Blob)
                queries.append("SELECT " + field.key.toUtf8() + " FROM " + type->table);
        }
    }
    return queries;
}

Result<std::vector<TalkTrack>> talkTracksIn(Connection &connection, Language language)
{
    return Store<TalkTrack>(connection)
        .list("WHERE language = ?1 AND NOT EXISTS (SELECT 1 FROM talk_track later WHERE "
              "later.predecessor = talk_track.id) ORDER BY product IS NOT NULL, industry <> '', id",
              languageKey(language));
}

Result<std::vector<CustomField>> customFieldsOf(Connection &connection, const QString &table)
{
    return Store<CustomField>(connection)
        .list("WHERE record_type = ?1 ORDER BY position, id", table);
}

Result<std::vector<SavedView>> savedViewsOf(Connection &connection, const QString &page)
{
    return Store<SavedView>(connection).list("WHERE page = ?1 ORDER BY position, id", page);
}

} // namespace attache
