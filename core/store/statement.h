#pragma once

#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace attache {

/// One prepared statement over the driver's own handle; the one way to read and write rows.
/// Columns count from 0, parameters from 1, as in SQLite. Belongs to the thread of its connection
/// and must not outlive it.
class Statement
{
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    void bindNull(int parameter);
    void bind(int parameter, qint64 value);
    void bind(int parameter, int value) { bind(parameter, static_cast<qint64>(value)); }
    void bind(int parameter, bool value) { bind(parameter, static_cast<qint64>(value)); }
    void bind(int parameter, double value);
    void bind(int parameter, const QString &value);
    void bind(int parameter, const char *value);
    /// Date as ISO-8601; a null date as NULL.
    void bind(int parameter, QDate value);
    /// Instant as ISO-8601 in UTC with milliseconds; a null one as NULL.
    void bind(int parameter, const QDateTime &value);
    void bind(int parameter, const QByteArray &blob);
    void bind(int parameter, Money value) { bind(parameter, value.minor); }
    template <typename T>
    void bind(int parameter, Id<T> id)
    {
        id.isNull() ? bindNull(parameter) : bind(parameter, id.value());
    }
    /// Text already in UTF-8; must stay alive until the statement is reset or bound anew.
    void bindUtf8Static(int parameter, const char *text, qsizetype size);
    /// A blob that stays alive until the statement is reset or bound anew.
    void bindBlobStatic(int parameter, const void *data, qsizetype size);
    template <typename... Values>
    void bindAll(const Values &...values)
    {
        [[maybe_unused]] int parameter = 0;
        (bind(++parameter, values), ...);
    }

    /// True when a row is there to read, false at the end.
    Result<bool> step();
    /// For statements without rows: runs to the end and is ready to be bound again.
    Result<void> execute();
    /// Ready to run again; parameters are cleared.
    void reset();

    int columnCount() const;
    QString columnName(int column) const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    QString text(int column) const;
    /// The text as it stands there; until the next step.
    std::string_view utf8(int column) const;
    QByteArray blob(int column) const;
    QDate date(int column) const;
    /// In UTC; null for NULL or text that is not an instant.
    QDateTime instant(int column) const;
    Money money(int column) const { return {integer(column)}; }
    template <typename T>
    Id<T> id(int column) const
    {
        return Id<T>(integer(column));
    }

    sqlite3_stmt *handle() const { return m_statement; }

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// A cached statement on loan from its connection: reset when the loan ends, so that a half-read
/// SELECT never keeps the file busy.
class BorrowedStatement
{
public:
    explicit BorrowedStatement(Statement *statement)
        : m_statement(statement)
    {
    }
    ~BorrowedStatement();
    BorrowedStatement(BorrowedStatement &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
    {
    }
    BorrowedStatement &operator=(BorrowedStatement &&) = delete;
    BorrowedStatement(const BorrowedStatement &) = delete;
    BorrowedStatement &operator=(const BorrowedStatement &) = delete;

    Statement *operator->() const { return m_statement; }
    Statement &operator*() const { return *m_statement; }

private:
    Statement *m_statement;
};

} // namespace attache
