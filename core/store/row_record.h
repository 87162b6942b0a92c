#pragma once

#include "core/base/id.h"
#include "core/base/money.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

namespace attache {

class Statement;

/// One new row in the form a changeset has it: for each column its type and, but for NULL, its
/// bytes. Made once, on whatever thread, it is what the INSERT binds, what the journal keeps and
/// what the derived tables are computed from. The first column is the record's id.
class RowRecord
{
public:
    RowRecord() = default;
    explicit RowRecord(int columns);

    /// The same calls as a Statement has, so that one description of a record fills either. Columns
    /// count from 1 and come in order, from the second on.
    void bindNull(int column);
    void bind(int column, qint64 value);
    void bind(int column, int value) { bind(column, static_cast<qint64>(value)); }
    void bind(int column, bool value) { bind(column, static_cast<qint64>(value)); }
    void bind(int column, const QString &value);
    void bind(int column, QDate value);
    void bind(int column, const QDateTime &value);
    void bind(int column, Money value) { bind(column, value.minor); }
    template <typename T>
    void bind(int column, Id<T> id)
    {
        id.isNull() ? bindNull(column) : bind(column, id.value());
    }
    void bindUtf8Static(int column, const char *text, qsizetype size);

    void setId(qint64 id);

    bool isNull() const { return m_bytes.isEmpty(); }
    int columns() const { return m_columns; }
    const QByteArray &bytes() const { return m_bytes; }

    /// Binds all columns; they point into this row, which must stay until the statement is reset or
    /// bound anew.
    void bindTo(Statement &statement) const;

private:
    void begin(int column, char type);
    void appendText(const char *utf8, qsizetype size);

    QByteArray m_bytes;
    int m_columns = 0;
    int m_filled = 0;
};

} // namespace attache
