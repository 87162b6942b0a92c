#include "core/store/left_log.h"

#include "core/store/connection.h"
#include "core/store/sqlite_error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

#include <memory>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeftLog)
};

/// The row among the versions of what is derived: of the file, like them, and of no record.
constexpr const char *StampsSql = "SELECT version FROM derivation WHERE name = 'writer'";

QString logOf(const QString &path)
{
    return path + QStringLiteral("-wal");
}

QString keptPagesOf(const QString &path)
{
    return path + QStringLiteral("-journal");
}

/// A file of SQLite, opened without what a Connection makes of it.
class BareFile
{
public:
    /// As it stands, without what is in a log beside it.
    static BareFile alone(const QString &path)
    {
        return BareFile(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) +
                        QStringLiteral("?immutable=1"));
    }
    /// With what is in the log.
    static BareFile withLog(const QString &path)
    {
        return BareFile(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) +
                        QStringLiteral("?mode=ro"));
    }

    /// With the pages put back that were kept.
    static BareFile toRollBack(const QString &path)
    {
        return BareFile(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) +
                            QStringLiteral("?mode=rw"),
                        SQLITE_OPEN_READWRITE);
    }

    /// The first text that @p sql gives; empty where it gives none.
    Result<QString> text(const char *sql) const
    {
        sqlite3_stmt *prepared = nullptr;
        const int code = sqlite3_prepare_v2(m_handle.get(), sql, -1, &prepared, nullptr);
        Statement statement(prepared);
        if (code != SQLITE_OK)
            return sqliteError(m_handle.get(), QString::fromLatin1(sql));
        ATTACHE_TRY(const bool some, statement.step());
        return some ? statement.text(0) : QString();
    }
    bool isSound() const
    {
        const auto found = text("PRAGMA quick_check(1)");
        return found && *found == QLatin1String("ok");
    }

private:
    explicit BareFile(const QString &uri, int mode = SQLITE_OPEN_READONLY)
    {
        sqlite3 *handle = nullptr;
        sqlite3_open_v2(uri.toUtf8().constData(), &handle, mode | SQLITE_OPEN_URI, nullptr);
        m_handle.reset(handle);
    }

    struct Close
    {
        void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
    };
    std::unique_ptr<sqlite3, Close> m_handle;
};

/// Those that @p noted holds, that of whoever wrote last in front; a file in which nobody has left
/// one yet has one all the same.
QStringList stampsIn(const QString &noted)
{
    return noted.isEmpty() ? QStringList(QStringLiteral("-")) : noted.split(u' ');
}

/// Whether the log at @p path was written for another file. Its own one bears one of the stamps
/// that the log has: whoever writes puts their own before those that they found. A file that is
/// being folded when its process is killed may read as damaged by itself; that is its own log.
bool isLogForeign(const QString &path)
{
    const BareFile alone = BareFile::alone(path);
    const Result<QString> inFile = alone.text(StampsSql);
    if (!inFile)
        return false;
    const Result<QString> inLog = BareFile::withLog(path).text(StampsSql);
    if (!inLog)
        return inLog.error().kind == Error::Kind::Corrupt && alone.isSound();
    return !stampsIn(*inLog).contains(stampsIn(*inFile).front());
}

/// Whether the kept pages at @p path are those of another file: put into a copy, they bring back
/// another stamp than the file has. A copy that cannot be made tells nothing.
bool areKeptPagesForeign(const QString &path)
{
    const Result<QString> inFile = BareFile::alone(path).text(StampsSql);
    if (!inFile)
        return false; // half written, which is what they are for
    const QString copy = path + QStringLiteral(".looking");
    const auto clear = [&copy] {
        QFile::remove(copy);
        QFile::remove(keptPagesOf(copy));
    };
    clear();
    bool isForeign = false;
    if (QFile::copy(path, copy) && QFile::copy(keptPagesOf(path), keptPagesOf(copy))) {
        const BareFile before = BareFile::toRollBack(copy);
        const Result<QString> stamps = before.text(StampsSql);
        isForeign =
            stamps ? *stamps != *inFile
                   : stamps.error().kind == Error::Kind::Corrupt && BareFile::alone(path).isSound();
    }
    clear();
    return isForeign;
}

/// A name that nothing has for @p side of the workspace at @p path: "-wal".
QString placeAside(const QString &path, const QString &side)
{
    const QFileInfo file(path);
    const QDateTime written = QFileInfo(path + side).lastModified();
    //: Name of a file: %1 is that of the workspace, %2 a day and a time
    const QString stem =
        Words::tr("%1 (last changes, %2)")
            .arg(file.completeBaseName(), written.toString(QStringLiteral("yyyy-MM-dd HHmm")));
    const QString suffix = u'.' + file.suffix();
    const QString begin = file.absolutePath() + u'/' + stem;
    QString place = begin + suffix + side;
    for (int n = 2; QFileInfo::exists(place); ++n)
        place = begin + QStringLiteral(" %1").arg(n) + suffix + side;
    return place;
}

Result<void> putAside(const QString &path, const QString &side)
{
    if (QFile::rename(path + side, placeAside(path, side)))
        return {};
    return Error{Error::Kind::Io,
                 Words::tr("Beside \"%1\" stand changes of another state of it, which cannot be "
                           "put aside. Make its folder writable.")
                     .arg(QFileInfo(path).fileName()),
                 path,
                 {}};
}

} // namespace

QString newLogStamp()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

Result<QString> nextLogStamps(Connection &connection, bool hadLog)
{
    ATTACHE_TRY(BorrowedStatement stamps, connection.borrow(StampsSql));
    ATTACHE_TRY(const bool some, stamps->step());
    QStringList found = stampsIn(some ? stamps->text(0) : QString());
    if (!hadLog)
        found.resize(1);
    found.prepend(newLogStamp());
    return found.join(u' ');
}

Result<void> noteLogStamps(Connection &connection, const QString &stamps)
{
    return connection.run("INSERT INTO derivation(name, version) VALUES('writer', ?1) "
                          "ON CONFLICT(name) DO UPDATE SET version = excluded.version "
                          "WHERE version <> excluded.version",
                          stamps);
}

Result<void> markKeptPages(Connection &connection)
{
    ATTACHE_TRY(BorrowedStatement journal, connection.borrow("PRAGMA journal_mode"));
    ATTACHE_TRY(const bool some, journal->step());
    const bool isLog = some && journal->text(0) == QLatin1String("wal");
    journal->reset();
    if (isLog)
        return {};
    // Any change of the page with the stamps makes it one of those that are kept.
    return connection.run("INSERT INTO derivation(name, version) VALUES('kept pages', ?1) "
                          "ON CONFLICT(name) DO UPDATE SET version = excluded.version",
                          newLogStamp());
}

bool hasLog(const QString &path)
{
    return QFileInfo(logOf(path)).size() > 0;
}

bool hasKeptPages(const QString &path)
{
    return QFileInfo(keptPagesOf(path)).size() > 0;
}

Result<void> putForeignLogAside(const QString &path)
{
    if (hasKeptPages(path) && areKeptPagesForeign(path))
        ATTACHE_CHECK(putAside(path, QStringLiteral("-journal")));
    if (!hasLog(path) || !isLogForeign(path))
        return {};
    ATTACHE_CHECK(putAside(path, QStringLiteral("-wal")));
    QFile::remove(path + QStringLiteral("-shm"));
    return {};
}

QStringList logsPutAside(const QString &path)
{
    const QFileInfo file(path);
    QStringList found;
    const QFileInfoList logs =
        QDir(file.absolutePath())
            .entryInfoList({QStringLiteral("*.") + file.suffix() + QStringLiteral("-wal")},
                           QDir::Files, QDir::Name);
    for (const QFileInfo &log : logs) {
        const QString owner = log.absoluteFilePath().chopped(logOf({}).size());
        if (log.fileName().startsWith(file.completeBaseName()) && log.size() > 0 &&
            owner != file.absoluteFilePath() && !QFileInfo::exists(owner))
            found.append(log.absoluteFilePath());
    }
    return found;
}

} // namespace attache
