#include "core/store/file_copy.h"

#include "core/store/snapshot.h"
#include "core/store/sqlite_error.h"

#include <sqlite3.h>

#include <memory>

namespace attache {

namespace {

constexpr int PagesAtOnce = 4096; // a few milliseconds

struct CloseFile
{
    void operator()(sqlite3 *file) const { sqlite3_close_v2(file); }
};
struct FinishCopy
{
    void operator()(sqlite3_backup *copy) const { sqlite3_backup_finish(copy); }
};

} // namespace

Result<void> copyFile(Connection &connection, const QString &target, const Progress &progress)
{
    sqlite3 *opened = nullptr;
    const int open = sqlite3_open_v2(target.toUtf8().constData(), &opened,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const std::unique_ptr<sqlite3, CloseFile> file(opened);
    if (open != SQLITE_OK)
        return sqliteError(open, QString::fromUtf8(sqlite3_errstr(open)), target);
    sqlite3_exec(file.get(), "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF", nullptr, nullptr,
                 nullptr);
    // Without it, the copy would begin anew whenever something is written meanwhile.
    ATTACHE_TRY(const Snapshot moment, Snapshot::of(connection));
    ATTACHE_CHECK(connection.integer("SELECT count(*) FROM sqlite_schema"));
    const std::unique_ptr<sqlite3_backup, FinishCopy> copy(
        sqlite3_backup_init(file.get(), "main", connection.handle(), "main"));
    int step = copy ? SQLITE_OK : sqlite3_errcode(file.get());
    while (step == SQLITE_OK) {
        if (progress.cancelled())
            return Error{Error::Kind::Cancelled, {}, {}, {}};
        step = sqlite3_backup_step(copy.get(), PagesAtOnce);
    }
    if (step != SQLITE_DONE)
        return sqliteError(step, QString::fromUtf8(sqlite3_errstr(step)), target);
    return {};
}

} // namespace attache
