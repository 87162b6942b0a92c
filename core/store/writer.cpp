#include "core/store/writer.h"

#include <QCryptographicHash>

namespace attache {

Result<QString> Writer::putBlob(const QByteArray &bytes)
{
    QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    ATTACHE_CHECK(m_connection.run(
        "INSERT INTO blob(hash, size, data) VALUES(?1, ?2, ?3) ON CONFLICT(hash) DO NOTHING", hash,
        static_cast<qint64>(bytes.size()), bytes));
    return hash;
}

} // namespace attache
