#include "core/store/statement.h"

#include "core/base/wide_registers.h"
#include "core/store/sqlite_error.h"

#include <sqlite3.h>

namespace attache {

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    return *this;
}

void Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement, parameter);
}

void Statement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement, parameter, value);
}

void Statement::bind(int parameter, double value)
{
    sqlite3_bind_double(m_statement, parameter, value);
}

void Statement::bind(int parameter, const QString &value)
{
    if (value.isEmpty())
        return bindUtf8Static(parameter, "", 0); // half of the fields of an imported row are empty
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_statement, parameter, utf8.constData(),
                        static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int parameter, const char *value)
{
    sqlite3_bind_text(m_statement, parameter, value, -1, SQLITE_TRANSIENT);
}

void Statement::bind(int parameter, QDate value)
{
    value.isValid() ? bind(parameter, value.toString(Qt::ISODate)) : bindNull(parameter);
}

void Statement::bind(int parameter, const QDateTime &value)
{
    value.isValid() ? bind(parameter, value.toUTC().toString(Qt::ISODateWithMs))
                    : bindNull(parameter);
}

void Statement::bind(int parameter, const QByteArray &blob)
{
    sqlite3_bind_blob64(m_statement, parameter, blob.constData(),
                        static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT);
}

void Statement::bindUtf8Static(int parameter, const char *text, qsizetype size)
{
    sqlite3_bind_text64(m_statement, parameter, text, static_cast<sqlite3_uint64>(size),
                        SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindBlobStatic(int parameter, const void *data, qsizetype size)
{
    sqlite3_bind_blob64(m_statement, parameter, data, static_cast<sqlite3_uint64>(size),
                        SQLITE_STATIC);
}

Result<bool> Statement::step()
{
    leaveWideRegisters();
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return sqliteError(sqlite3_db_handle(m_statement),
                           QString::fromUtf8(sqlite3_sql(m_statement)));
    }
}

Result<void> Statement::execute()
{
    Result<bool> row = step();
    while (row && *row)
        row = step();
    sqlite3_reset(m_statement);
    if (!row)
        return std::move(row).error();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

QString Statement::columnName(int column) const
{
    return QString::fromUtf8(sqlite3_column_name(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const std::string_view bytes = utf8(column);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string_view Statement::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, static_cast<size_t>(sqlite3_column_bytes(m_statement, column))};
}

QByteArray Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

QDate Statement::date(int column) const
{
    return isNull(column) ? QDate() : QDate::fromString(text(column), Qt::ISODate);
}

QDateTime Statement::instant(int column) const
{
    return isNull(column) ? QDateTime()
                          : QDateTime::fromString(text(column), Qt::ISODateWithMs).toUTC();
}

BorrowedStatement::~BorrowedStatement()
{
    if (m_statement)
        m_statement->reset();
}

} // namespace attache
