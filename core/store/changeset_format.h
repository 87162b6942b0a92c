#pragma once

#include <QByteArray>

struct sqlite3_stmt;
struct sqlite3_value;

/// @file
/// The documented form of the session extension's changesets, as far as we read and write it
/// ourselves: for each table 'T', the number of columns, one byte a column (1 in the primary key),
/// the name with its NUL; for each row the operation, whether it was indirect, and one record, or
/// two for an update: one value a column, a zero byte for one that is not said.

namespace attache::changesetformat {

/// Reads a variable-length integer and moves @p at behind it, not past @p end where one is given.
qint64 readVarint(const char *&at, const char *end = nullptr);
void appendVarint(QByteArray &bytes, quint64 value);

/// The byte behind the value that begins at @p at, which must be whole.
const char *valueEnd(const char *at);
void appendValue(QByteArray &bytes, sqlite3_value *value);
void appendColumn(QByteArray &bytes, sqlite3_stmt *row, int column);

} // namespace attache::changesetformat
