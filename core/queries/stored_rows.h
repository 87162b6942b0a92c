#pragma once

#include "core/record/record_type.h"

#include <functional>
#include <optional>
#include <vector>

/// @file
/// Records as they stand in their tables, past every rule: to take a whole workspace out of its
/// file and to put it into another.

namespace attache {

/// The id of a record and what its columns hold, by the names of storedColumns(); nothing for NULL.
using StoredRow = std::vector<std::optional<QString>>;

/// "id" and the keys of the fields of @p type, in their order.
QStringList storedColumns(const RecordType &type);

/// Hands every row of @p type to @p visit, in the order of ids, until it returns false.
Result<void> eachStoredRow(Connection &connection, const RecordType &type,
                           const std::function<bool(const StoredRow &row)> &visit);

/// The row of the record @p id; nothing where there is none.
Result<std::optional<StoredRow>> storedRow(Connection &connection, const RecordType &type,
                                           qint64 id);

/// Stores @p row under the columns @p columns, which are among storedColumns(); what they leave out
/// is as the schema begins it. Inside a step. Errors: Invalid for a number that is none;
/// Constraint.
Result<void> insertStoredRow(Connection &connection, const RecordType &type,
                             const QStringList &columns, const StoredRow &row);

/// Removes every record of every type. Inside a step.
Result<void> removeAllRows(Connection &connection);

struct StoredBlob
{
    QString hash;
    qint64 size = 0;
};
/// All blobs, by their hash.
Result<std::vector<StoredBlob>> storedBlobs(Connection &connection);

/// The version of the schema of the file.
Result<qint64> schemaVersionOf(Connection &connection);

} // namespace attache
