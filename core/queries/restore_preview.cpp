#include "core/queries/restore_preview.h"

#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/domain/record_types.h"
#include "core/domain/visit.h"
#include "core/store/connection.h"

namespace attache {

namespace {

/// A table that an older version did not have yet holds nothing.
qint64 countOf(Connection &connection, const RecordType &type)
{
    return connection.integer(QByteArray("SELECT count(*) FROM ") + type.table).value_or(0);
}

/// What tells a state from all others of its file: the last step and how far it was undone. A step
/// that went on while somebody typed has another changeset. Null where there is no step.
Result<QByteArray> stateOf(Connection &connection)
{
    ATTACHE_TRY(
        Statement last,
        connection.prepare("SELECT id, at, undone, changeset, (SELECT count(*) FROM journal "
                           "WHERE undone = 1) FROM journal ORDER BY id DESC LIMIT 1"));
    ATTACHE_TRY(const bool some, last.step());
    if (!some)
        return QByteArray();
    QByteArray state;
    for (int column = 0; column < last.columnCount(); ++column)
        state += last.blob(column) + '\n';
    return state;
}

} // namespace

Result<BackupContent> contentOfBackup(const QString &path, const Clock &clock)
{
    ATTACHE_TRY(const auto file, Connection::open(path, Connection::Mode::ReadOnly));
    BackupContent content;
    ATTACHE_TRY(content.age, Backups::ageOf(*file, clock.now()));
    for (const RecordType *type : {&recordTypeOf<Account>(), &recordTypeOf<Contact>(),
                                   &recordTypeOf<Opportunity>(), &recordTypeOf<Visit>()})
        content.counts.push_back({type->severalLabel(), countOf(*file, *type)});
    return content;
}

Result<RestorePreview> previewRestore(Connection *current, const QString &backup,
                                      const Clock &clock)
{
    ATTACHE_TRY(const auto copy, Connection::open(backup, Connection::Mode::ReadOnly));
    RestorePreview preview;
    ATTACHE_TRY(preview.then, Backups::ageOf(*copy, clock.now()));
    if (current) {
        ATTACHE_TRY(preview.now, Backups::ageOf(*current, clock.now()));
        ATTACHE_TRY(const QByteArray now, stateOf(*current));
        ATTACHE_TRY(const QByteArray then, stateOf(*copy));
        preview.isSame = now == then;
    }
    for (const RecordType *type : allRecordTypes()) {
        const qint64 now = current ? countOf(*current, *type) : 0;
        const qint64 then = countOf(*copy, *type);
        if (now != then)
            preview.counts.push_back({type->severalLabel(), now, then});
    }
    preview.isSame = preview.isSame && preview.counts.empty();
    return preview;
}

} // namespace attache
