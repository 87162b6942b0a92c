#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace attache {

/// "ATCH": the application id in the header of every workspace file.
inline constexpr qint64 ApplicationId = 0x41544348;

struct Migration
{
    int version = 0;
    QString name;
    QByteArray sql;
};

/// Brings a file's schema to the newest version, all or nothing.
class Migrator
{
public:
    /// Called before the n-th statement (from 0); false makes it fail there. For tests.
    using FaultHook = std::function<bool(int statement)>;

    explicit Migrator(std::vector<Migration> migrations, FaultHook hook = {});

    /// The migrations compiled in from resources/migrations, in order.
    static std::vector<Migration> builtIn();

    int newestVersion() const;
    /// A version that cannot be read is an error, never "0".
    static Result<int> versionOf(Connection &connection);
    /// Runs the steps the file lacks in one transaction with foreign keys off, checks the foreign
    /// keys and sets the version. At any failure the file stays as it was.
    Result<void> migrate(Connection &connection);

private:
    Result<void> runSteps(Connection &connection, int from);
    Result<void> runStatements(Connection &connection, const QByteArray &sql);

    std::vector<Migration> m_migrations;
    FaultHook m_hook;
    int m_statement = 0;
};

} // namespace attache
