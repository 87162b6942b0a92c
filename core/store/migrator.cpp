#include "core/store/migrator.h"

#include "core/store/sqlite_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Migrator)
};

Result<void> checkForeignKeys(Connection &connection)
{
    ATTACHE_TRY(Statement check, connection.prepare("PRAGMA foreign_key_check"));
    ATTACHE_TRY(const bool violated, check.step());
    if (!violated)
        return {};
    return Error{Error::Kind::Corrupt,
                 Words::tr("The file could not be upgraded: a record refers to another one that "
                           "does not exist. The file was not changed."),
                 check.text(0),
                 {}};
}

} // namespace

Migrator::Migrator(std::vector<Migration> migrations, FaultHook hook)
    : m_migrations(std::move(migrations))
    , m_hook(std::move(hook))
{
}

std::vector<Migration> Migrator::builtIn()
{
    std::vector<Migration> migrations;
    const QDir folder(QStringLiteral(":/migrations"));
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            migrations.push_back(
                {name.section(QLatin1Char('_'), 0, 0).toInt(), name, file.readAll()});
    }
    return migrations;
}

int Migrator::newestVersion() const
{
    return m_migrations.empty() ? 0 : m_migrations.back().version;
}

Result<int> Migrator::versionOf(Connection &connection)
{
    ATTACHE_TRY(const qint64 version, connection.integer("PRAGMA user_version"));
    return static_cast<int>(version);
}

Result<void> Migrator::migrate(Connection &connection)
{
    ATTACHE_TRY(const int from, versionOf(connection));
    if (from >= newestVersion())
        return {};
    // Steps may rebuild tables; the references are checked as a whole at the end.
    ATTACHE_CHECK(connection.execute("PRAGMA foreign_keys=OFF"));
    Result<void> result = runSteps(connection, from);
    ATTACHE_CHECK(connection.execute("PRAGMA foreign_keys=ON"));
    return result;
}

Result<void> Migrator::runSteps(Connection &connection, int from)
{
    ATTACHE_TRY(Transaction transaction, Transaction::begin(connection));
    m_statement = 0;
    for (const Migration &migration : m_migrations) {
        if (migration.version > from)
            ATTACHE_CHECK(runStatements(connection, migration.sql));
    }
    ATTACHE_CHECK(checkForeignKeys(connection));
    ATTACHE_CHECK(connection.execute("PRAGMA user_version=" + QByteArray::number(newestVersion())));
    ATTACHE_CHECK(connection.execute("PRAGMA application_id=" + QByteArray::number(ApplicationId)));
    return transaction.commit();
}

Result<void> Migrator::runStatements(Connection &connection, const QByteArray &sql)
{
    const char *rest = sql.constData();
    while (*rest != '\0') {
        sqlite3_stmt *prepared = nullptr;
        const char *tail = nullptr;
        if (sqlite3_prepare_v2(connection.handle(), rest, -1, &prepared, &tail) != SQLITE_OK)
            return sqliteError(connection.handle(), QString::fromUtf8(rest));
        rest = tail;
        if (!prepared)
            continue;
        Statement statement(prepared);
        if (m_hook && !m_hook(m_statement))
            return Error{Error::Kind::Io,
                         Words::tr("The file could not be upgraded. The file was not changed."),
                         QStringLiteral("injected at statement %1").arg(m_statement),
                         {}};
        ++m_statement;
        ATTACHE_CHECK(statement.execute());
    }
    return {};
}

} // namespace attache
