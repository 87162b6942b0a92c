#include "core/store/blob_device.h"

#include "core/base/shared_text.h"
#include "core/store/connection.h"
#include "core/store/sqlite_error.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSaveFile>

#include <sqlite3.h>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BlobDevice)
};

constexpr qint64 Piece = qint64(256) * 1024;

struct BlobCloser
{
    void operator()(sqlite3_blob *blob) const { sqlite3_blob_close(blob); }
};

Result<qint64> rowOf(Connection &connection, const QString &hash)
{
    ATTACHE_TRY(BorrowedStatement row, connection.borrow("SELECT rowid FROM blob WHERE hash = ?1"));
    row->bind(1, hash);
    ATTACHE_TRY(const bool found, row->step());
    return found ? row->integer(0) : qint64(-1);
}

Error unreadable(const QIODevice &source)
{
    return {Error::Kind::Io,
            Words::tr("The file could not be read completely."),
            source.errorString(),
            {}};
}

} // namespace

BlobDevice::BlobDevice(sqlite3_blob *blob, qint64 size)
    : m_blob(blob)
    , m_size(size)
{
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

BlobDevice::~BlobDevice()
{
    sqlite3_blob_close(m_blob);
}

Result<std::unique_ptr<BlobDevice>> BlobDevice::open(Connection &connection, const QString &hash)
{
    ATTACHE_TRY(const qint64 row, rowOf(connection, hash));
    if (row < 0) {
        return Error{Error::Kind::NotFound,
                     Common::tr("The attached file is no longer in the workspace."),
                     hash,
                     {}};
    }
    sqlite3_blob *blob = nullptr;
    if (sqlite3_blob_open(connection.handle(), "main", "blob", "data", row, 0, &blob) != SQLITE_OK)
        return sqliteError(connection.handle(), hash);
    return std::unique_ptr<BlobDevice>(new BlobDevice(blob, sqlite3_blob_bytes(blob)));
}

qint64 BlobDevice::readData(char *data, qint64 count)
{
    const qint64 wanted = qMin(count, m_size - pos());
    if (wanted <= 0)
        return 0;
    const int result =
        sqlite3_blob_read(m_blob, data, static_cast<int>(wanted), static_cast<int>(pos()));
    if (result == SQLITE_OK)
        return wanted;
    setErrorString(QString::fromUtf8(sqlite3_errstr(result)));
    return -1;
}

qint64 BlobDevice::writeData(const char *, qint64)
{
    return -1;
}

Result<QString> putBlob(Connection &connection, QIODevice &source)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    source.seek(0);
    if (!digest.addData(&source))
        return unreadable(source);
    QString hash = QString::fromLatin1(digest.result().toHex());
    ATTACHE_TRY(const qint64 known, rowOf(connection, hash));
    if (known >= 0)
        return hash;

    const qint64 size = source.size();
    ATTACHE_CHECK(connection.run("INSERT INTO blob(hash, size, data) VALUES(?1, ?2, zeroblob(?2))",
                                 hash, size));
    sqlite3_blob *opened = nullptr;
    if (sqlite3_blob_open(connection.handle(), "main", "blob", "data",
                          sqlite3_last_insert_rowid(connection.handle()), 1, &opened) != SQLITE_OK)
        return sqliteError(connection.handle(), hash);
    const std::unique_ptr<sqlite3_blob, BlobCloser> blob(opened);
    source.seek(0);
    for (qint64 at = 0; at < size;) {
        const QByteArray bytes = source.read(qMin(Piece, size - at));
        if (bytes.isEmpty())
            return unreadable(source);
        if (sqlite3_blob_write(blob.get(), bytes.constData(), static_cast<int>(bytes.size()),
                               static_cast<int>(at)) != SQLITE_OK)
            return sqliteError(connection.handle(), hash);
        at += bytes.size();
    }
    return hash;
}

Result<void> saveBlob(Connection &connection, const QString &hash, const QString &path)
{
    ATTACHE_TRY(const auto source, BlobDevice::open(connection, hash));
    QSaveFile target(path);
    const auto failed = [&]() -> Error {
        return {Error::Kind::Io,
                Common::tr("The file \"%1\" cannot be written.").arg(path),
                target.errorString(),
                {}};
    };
    if (!target.open(QIODevice::WriteOnly))
        return failed();
    while (!source->atEnd()) {
        const QByteArray bytes = source->read(Piece);
        if (bytes.isEmpty())
            return unreadable(*source);
        if (target.write(bytes) != bytes.size())
            return failed();
    }
    if (!target.commit())
        return failed();
    return {};
}

Result<int> removeBlobsBut(Connection &connection, const QByteArrayList &references)
{
    // What an undone or undoable step would bring back is still needed; a changeset holds text as
    // it is, so that a hash in it can be found by its bytes.
    ATTACHE_CHECK(connection.run("DELETE FROM blob WHERE hash NOT IN (" +
                                 references.join(" UNION ALL ") +
                                 ") AND NOT EXISTS (SELECT 1 FROM journal WHERE "
                                 "instr(changeset, CAST(blob.hash AS BLOB)) > 0)"));
    ATTACHE_TRY(const qint64 removed, connection.integer("SELECT changes()"));
    return static_cast<int>(removed);
}

} // namespace attache
