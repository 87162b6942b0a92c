#pragma once

#include "core/base/result.h"
#include "core/store/statement.h"

#include <QHash>
#include <QSqlDatabase>

#include <memory>

namespace attache {

/// One open SQLite file: Qt's QSqlDatabase for its life, our Statement for its rows. Belongs to
/// the thread that opened it.
class Connection
{
public:
    enum class Mode {
        ReadWrite,
        Create,   ///< the file must not exist yet
        ReadOnly, ///< never writes, nor the WAL's side files where the folder forbids it
        /// Writes no data, but may fold the WAL into the file and remove it when the last
        /// connection closes, which ReadOnly cannot. ReadOnly where the file or its folder forbids.
        Reader,
    };

    /// Opens @p path and sets the connection's pragmas (foreign keys, WAL, full synchronisation).
    /// Fails when Qt's driver and our direct calls do not use the same SQLite library.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    /// A database of its own in memory, to make there what is then copied. Between being opened and
    /// closed, one other thread may work on it in its stead.
    static Result<std::unique_ptr<Connection>> openInMemory();
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    Mode mode() const { return m_mode; }
    bool isReader() const { return m_mode == Mode::ReadOnly || m_mode == Mode::Reader; }

    /// A new statement, the caller's own.
    Result<Statement> prepare(const QByteArray &sql) const;
    /// A statement kept for the life of the connection. Do not borrow the same SQL again while a
    /// loan of it is alive: the rows of the first would be lost.
    Result<BorrowedStatement> borrow(const QByteArray &sql);
    /// Runs one or several statements without parameters.
    Result<void> execute(const QByteArray &sql);
    /// Runs one statement with parameters, bound in order.
    template <typename... Values>
    Result<void> run(const QByteArray &sql, const Values &...values)
    {
        ATTACHE_TRY(BorrowedStatement statement, borrow(sql));
        statement->bindAll(values...);
        return statement->execute();
    }
    /// The first column of the first row as an integer; NotFound when there is no row.
    template <typename... Values>
    Result<qint64> integer(const QByteArray &sql, const Values &...values)
    {
        ATTACHE_TRY(BorrowedStatement statement, borrow(sql));
        statement->bindAll(values...);
        ATTACHE_TRY(const bool row, statement->step());
        if (!row)
            return Error{Error::Kind::NotFound, {}, QString::fromUtf8(sql), {}};
        return statement->integer(0);
    }

    /// The id of the row inserted last.
    qint64 lastInsertedId() const;

    /// Safe from any thread: the running statement ends with Cancelled.
    void interrupt();

private:
    Connection(const QSqlDatabase &database, sqlite3 *handle, Mode mode);
    static Result<std::unique_ptr<Connection>> openByDriver(const QString &name,
                                                            const QString &options, Mode mode);

    QSqlDatabase m_database;
    sqlite3 *m_handle;
    Mode m_mode;
    QHash<QByteArray, std::shared_ptr<Statement>> m_cache;
};

/// A transaction that rolls back unless committed. Begins immediate, so that the wait for another
/// writer happens here and not in the middle.
class Transaction
{
public:
    static Result<Transaction> begin(Connection &connection);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// A failed commit rolls back and is an error.
    Result<void> commit();
    void rollback();

private:
    explicit Transaction(Connection &connection)
        : m_connection(&connection)
    {
    }

    Connection *m_connection;
};

} // namespace attache
