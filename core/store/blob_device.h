#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <memory>

struct sqlite3_blob;

namespace attache {

class Connection;

/// The bytes kept under a hash, read in pieces as they are asked for. Belongs to the thread of
/// its connection, which must outlive it.
class BlobDevice final : public QIODevice
{
    Q_OBJECT

public:
    /// NotFound when there are no bytes under @p hash. The device is open for reading.
    static Result<std::unique_ptr<BlobDevice>> open(Connection &connection, const QString &hash);
    ~BlobDevice() override;

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 count) override;
    qint64 writeData(const char *data, qint64 count) override;

private:
    BlobDevice(sqlite3_blob *blob, qint64 size);

    sqlite3_blob *m_blob;
    qint64 m_size;
};

/// Stores what @p source (open, random access) holds under its SHA-256, without holding it in
/// memory, and returns that hash. Call it inside the transaction of Workspace::perform.
Result<QString> putBlob(Connection &connection, QIODevice &source);

/// Writes the bytes kept under @p hash to the file at @p path, in pieces; what stood there stays
/// where that fails.
Result<void> saveBlob(Connection &connection, const QString &hash, const QString &path);

/// Removes the blobs whose hash is neither returned by one of the queries @p references nor
/// contained in a step of the journal, and returns how many there were. Call it inside a
/// transaction. It cannot be undone, as nothing refers to these blobs.
Result<int> removeBlobsBut(Connection &connection, const QByteArrayList &references);

} // namespace attache
