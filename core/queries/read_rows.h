#pragma once

#include "core/record/record_type.h"
#include "core/record/store.h"
#include "core/store/connection.h"

#include <span>
#include <type_traits>
#include <vector>

/// @file
/// What the named queries share. Rows are read on the caller's connection, in its transaction
/// where there is one.

namespace attache::queries {

/// Runs @p sql with @p values bound in order and reads each row with @p read(Statement).
template <typename Read, typename... Values>
auto readRows(Connection &connection, const QByteArray &sql, Read read, const Values &...values)
    -> Result<std::vector<std::invoke_result_t<Read, const Statement &>>>
{
    std::vector<std::invoke_result_t<Read, const Statement &>> rows;
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(sql));
    row->bindAll(values...);
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return rows;
        rows.push_back(read(*row));
    }
}

/// "v.id, v.title, …": all columns of @p T under @p alias, as Table<T>::read expects them.
template <typename T>
QByteArray columnsOf(const char *alias)
{
    QByteArray list = QByteArray(alias) + ".id";
    for (const QByteArray &column : Table<T>::columns())
        list += QByteArray(", ") + alias + '.' + column;
    return list;
}

/// The column behind those of @p T in a row begun with columnsOf<T>().
template <typename T>
int after()
{
    return Table<T>::fieldCount() + 1;
}

/// What an account is called where room is short, in SQL; the account's alias is "a".
inline constexpr char DisplayName[] = "iif(a.short_name <> '', a.short_name, a.name)";

/// The value of enumeration @p E in @p column.
template <typename E>
E choiceAt(const Statement &row, int column)
{
    return fromStoredKey<E>(row.text(column));
}

/// The same; nothing for NULL.
template <typename E>
std::optional<E> optionalChoiceAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(choiceAt<E>(row, column));
}

/// Of any number of ids one value, for json_each().
inline QString jsonOf(std::span<const qint64> ids)
{
    QByteArray json("[");
    for (const qint64 id : ids) {
        if (json.size() > 1)
            json += ',';
        json += QByteArray::number(id);
    }
    return QString::fromLatin1(json + ']');
}

/// Adds conditions to a WHERE clause and remembers what is to be bound for them.
class Conditions
{
public:
    /// @p sql has one "?" for each of @p values.
    template <typename... Values>
    void add(const QByteArray &sql, const Values &...values)
    {
        m_sql += (m_sql.isEmpty() ? " WHERE (" : " AND (") + sql + ')';
        (m_values.push_back(QVariant(values)), ...);
    }
    /// The same with the values in a list.
    void addAll(const QByteArray &sql, const QVariantList &values)
    {
        add(sql);
        m_values.insert(m_values.end(), values.begin(), values.end());
    }
    /// column IN (…), or nothing for an empty list.
    void addAnyOf(const QByteArray &column, const QStringList &values)
    {
        if (values.isEmpty())
            return;
        QByteArrayList marks;
        for (const QString &value : values) {
            marks.append("?");
            m_values.push_back(value);
        }
        m_sql +=
            (m_sql.isEmpty() ? " WHERE (" : " AND (") + column + " IN (" + marks.join(',') + "))";
    }

    /// column IN (…), also for an empty list.
    void addAnyId(const QByteArray &column, std::span<const qint64> ids)
    {
        add(column + " IN (SELECT value FROM json_each(?))", jsonOf(ids));
    }

    const QByteArray &sql() const { return m_sql; }
    void bind(Statement &statement, int first = 1) const
    {
        for (const QVariant &value : m_values)
            detail::bindVariant(statement, first++, value);
    }

private:
    QByteArray m_sql;
    std::vector<QVariant> m_values;
};

/// readRows() with the WHERE clause and values of @p conditions between @p select and @p rest.
template <typename Read>
auto readRows(Connection &connection, const QByteArray &select, const Conditions &conditions,
              const QByteArray &rest, Read read)
    -> Result<std::vector<std::invoke_result_t<Read, const Statement &>>>
{
    std::vector<std::invoke_result_t<Read, const Statement &>> rows;
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(select + conditions.sql() + rest));
    conditions.bind(*row);
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return rows;
        rows.push_back(read(*row));
    }
}

/// How many rows of @p tables suit @p conditions.
inline Result<qint64> countRows(Connection &connection, const QByteArray &tables,
                                const Conditions &conditions)
{
    ATTACHE_TRY(const auto counts,
                readRows(connection, "SELECT count(*) FROM " + tables, conditions, {},
                         [](const Statement &row) { return row.integer(0); }));
    return counts.front();
}

/// Keys of @p values as they stand in the file.
template <typename E>
QStringList keysOf(const std::vector<E> &values)
{
    QStringList keys;
    for (const E value : values)
        keys.append(keyOf(value));
    return keys;
}

} // namespace attache::queries
