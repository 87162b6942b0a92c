#include "core/store/sqlite_error.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <sqlite3.h>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SqliteError)
};

/// "NOT NULL constraint failed: account.name" names the column; the field has the same key.
QString fieldAtFault(const QString &native)
{
    static const QRegularExpression column(QStringLiteral(": \\w+\\.(\\w+)"));
    return column.match(native).captured(1);
}

QString constraintMessage(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_NOTNULL:
        return Words::tr("A required value is missing. Fill it in and try again.");
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return Words::tr("A record with this value already exists.");
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return Words::tr("This refers to a record that no longer exists.");
    default:
        return Words::tr("The value is not allowed here.");
    }
}

std::pair<Error::Kind, QString> kindAndMessage(int code)
{
    if (code == SQLITE_IOERR_SHMSIZE) // no room for what SQLite keeps beside the file
        code = SQLITE_FULL;
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
        return {Error::Kind::Constraint, constraintMessage(code)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Kind::Conflict,
                Words::tr("The file is in use by another task. Wait a moment and try again.")};
    case SQLITE_FULL:
        return {Error::Kind::Io,
                Words::tr("The disk is full. Free some space and try again. Nothing was changed.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {Error::Kind::Io, Words::tr("The file cannot be written. Check that the file and "
                                           "its folder are not read-only.")};
    case SQLITE_CANTOPEN:
        return {Error::Kind::Io,
                Words::tr("The file cannot be opened. Check that it exists and is readable.")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {
            Error::Kind::Corrupt,
            Words::tr(
                "The file is damaged. Restore the latest backup; the damaged file will be kept.")};
    case SQLITE_INTERRUPT:
        return {Error::Kind::Cancelled, Words::tr("Cancelled. Nothing was changed.")};
    case SQLITE_TOOBIG:
        return {Error::Kind::Invalid, Words::tr("The value is too large to store.")};
    default:
        return {Error::Kind::Io, Words::tr("The file could not be read or written.")};
    }
}

} // namespace

Error sqliteError(int extendedCode, const QString &nativeMessage, const QString &context)
{
    auto [kind, message] = kindAndMessage(extendedCode);
    const QString field = kind == Error::Kind::Constraint ? fieldAtFault(nativeMessage) : QString();
    return {kind, message,
            QStringLiteral("SQLite %1: %2 [%3]")
                .arg(QString::number(extendedCode), nativeMessage, context),
            field};
}

Error sqliteError(sqlite3 *handle, const QString &context)
{
    return sqliteError(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)),
                       context);
}

} // namespace attache
