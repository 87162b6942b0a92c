#include "core/store/connection.h"

#include "core/base/shared_text.h"
#include "core/store/sqlite_error.h"
#include "core/store/stacked_tokens.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

constexpr int BusyTimeoutMs = 3000;

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0
               ? *static_cast<sqlite3 *const *>(handle.constData())
               : nullptr;
}

/// Whether the file at @p path has all that was ever written to it.
bool isWhole(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() == 0 &&
           QFileInfo(path + QStringLiteral("-journal")).size() == 0;
}

/// Connection options for @p mode; may replace @p name by a URI. A reader of a WAL file wants to
/// create the -shm beside it; where that cannot be, a file nobody writes can still be read
/// @p asImmutable.
QString driverOptions(Connection::Mode mode, bool asImmutable, QString *name)
{
    if (asImmutable) {
        *name = QUrl::fromLocalFile(*name).toString(QUrl::FullyEncoded) +
                QStringLiteral("?immutable=1");
        return QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    }
    return mode == Connection::Mode::ReadOnly ? QStringLiteral("QSQLITE_OPEN_READONLY") : QString();
}

/// Whether the folder of @p path forbids what SQLite keeps beside a file that is complete in
/// itself.
bool isForbiddenBeside(const QString &path)
{
    const bool folded = !QFileInfo::exists(path + QStringLiteral("-wal")) &&
                        !QFileInfo::exists(path + QStringLiteral("-journal"));
    return folded && !QFileInfo(QFileInfo(path).absolutePath()).isWritable();
}

Result<void> setPragmas(Connection &connection)
{
    ATTACHE_CHECK(connection.execute("PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
                                     "PRAGMA cache_size=-32000; PRAGMA trusted_schema=OFF"));
    if (connection.isReader())
        return connection.execute("PRAGMA query_only=ON");
    return connection.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
}

Result<void> requireOneLibrary(Connection &connection)
{
    ATTACHE_TRY(Statement source, connection.prepare("SELECT sqlite_source_id()"));
    ATTACHE_TRY(const bool row, source.step());
    const QString ours = QString::fromLatin1(sqlite3_sourceid());
    if (row && source.text(0) == ours)
        return {};
    return Error{
        Error::Kind::Io,
        Words::tr(
            "This installation mixes two versions of SQLite. Reinstall Attaché from its package."),
        source.text(0) + QStringLiteral(" / ") + ours,
        {}};
}

/// Makes the empty file that is opened afterwards. Whether another program made one of that name
/// since somebody looked is for the system to say: SQLite would open that one and write into it.
Result<void> claimPath(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return {};
    const QFileInfo other(path);
    if (!other.exists() && !other.isSymLink())
        return sqliteError(SQLITE_CANTOPEN, file.errorString(), path);
    return Error{Error::Kind::Conflict,
                 Common::tr("A file named \"%1\" already exists. Choose another name.")
                     .arg(other.fileName()),
                 path,
                 {}};
}

/// SQLite counts every allocation under a lock for statistics that are not used; without them an
/// import takes a twentieth less time. Refused, without harm, if the library is already
/// initialised.
void goWithoutMemoryStatistics()
{
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(once)
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    goWithoutMemoryStatistics();
    const QString name = QFileInfo(path).absoluteFilePath();
    if (mode == Mode::Reader &&
        !(QFileInfo(name).isWritable() && QFileInfo(QFileInfo(name).absolutePath()).isWritable()))
        mode = Mode::ReadOnly;
    if (mode == Mode::Create)
        ATTACHE_CHECK(claimPath(name));

    const bool isComplete = isWhole(name);
    const auto attempt = [&](bool asImmutable) -> Result<std::unique_ptr<Connection>> {
        QString place = name;
        const QString options = driverOptions(mode, asImmutable, &place);
        ATTACHE_TRY(auto connection, openByDriver(place, options, mode));
        sqlite3_busy_timeout(connection->m_handle, BusyTimeoutMs);
        ATTACHE_CHECK(requireOneLibrary(*connection));
        ATTACHE_CHECK(setPragmas(*connection));
        return connection;
    };
    auto opened = attempt(mode == Mode::ReadOnly && isForbiddenBeside(name));
    // On a full disk there is no room for the -shm, either. Whoever has the file open made it
    // before, so that nobody writes.
    const bool isReading = mode == Mode::ReadOnly || mode == Mode::Reader;
    if (!opened && opened.error().kind == Error::Kind::Io && isReading && isComplete) {
        mode = Mode::ReadOnly;
        opened = attempt(true);
    }
    if (!opened && mode == Mode::Create)
        QFile::remove(name);
    return opened;
}

Result<std::unique_ptr<Connection>> Connection::openInMemory()
{
    ATTACHE_TRY(auto connection, openByDriver(QStringLiteral(":memory:"), {}, Mode::ReadWrite));
    ATTACHE_CHECK(connection->execute("PRAGMA journal_mode=OFF"));
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openByDriver(const QString &name,
                                                             const QString &options, Mode mode)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(
        QStringLiteral("QSQLITE"), QUuid::createUuid().toString(QUuid::WithoutBraces));
    database.setConnectOptions(options);
    database.setDatabaseName(name);
    if (!database.open()) {
        const QString native = database.lastError().text();
        const QString connectionName = database.connectionName();
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(connectionName);
        return sqliteError(SQLITE_CANTOPEN, native, name);
    }
    std::unique_ptr<Connection> connection(new Connection(database, handleOf(database), mode));
    database = QSqlDatabase();
    if (!connection->m_handle)
        return Error{Error::Kind::Io,
                     Words::tr("The database driver of this installation cannot be used."),
                     QStringLiteral("driver without sqlite3 handle"),
                     {}};
    sqlite3_extended_result_codes(connection->m_handle, 1);
    ATTACHE_CHECK(registerStackedTokens(connection->m_handle));
    return connection;
}

Connection::Connection(const QSqlDatabase &database, sqlite3 *handle, Mode mode)
    : m_database(database)
    , m_handle(handle)
    , m_mode(mode)
{
}

Connection::~Connection()
{
    m_cache.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<Statement> Connection::prepare(const QByteArray &sql) const
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return sqliteError(m_handle, QString::fromUtf8(sql));
    return Statement(statement);
}

Result<BorrowedStatement> Connection::borrow(const QByteArray &sql)
{
    auto cached = m_cache.find(sql);
    if (cached == m_cache.end()) {
        ATTACHE_TRY(Statement statement, prepare(sql));
        cached = m_cache.insert(sql, std::make_shared<Statement>(std::move(statement)));
    }
    (*cached)->reset();
    return BorrowedStatement(cached->get());
}

Result<void> Connection::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqliteError(m_handle, QString::fromUtf8(sql));
    return {};
}

qint64 Connection::lastInsertedId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_handle);
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    ATTACHE_CHECK(connection.run("BEGIN IMMEDIATE"));
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::commit()
{
    Result<void> committed = m_connection->run("COMMIT");
    if (committed)
        m_connection = nullptr;
    else
        rollback();
    return committed;
}

void Transaction::rollback()
{
    Connection *connection = std::exchange(m_connection, nullptr);
    // After some errors (a full disk, for one) SQLite has rolled back by itself.
    if (connection && sqlite3_get_autocommit(connection->handle()) == 0)
        sqlite3_exec(connection->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace attache
