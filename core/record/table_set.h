#pragma once

#include "core/record/record_type.h"
#include "core/store/changeset.h"

#include <QSet>

#include <array>

namespace attache {

/// The tables of @p T…: what a query declares that it reads.
template <typename... T>
inline constexpr std::array<const char *, sizeof...(T)> tablesOf{tableOf<T>...};

/// The tables that something shown is read from: it is read again when one of them changes.
class TableSet
{
public:
    TableSet() = default;
    /// All tables of what several queries declare.
    template <size_t... N>
    explicit TableSet(const std::array<const char *, N> &...declared)
    {
        (addAll(declared), ...);
    }
    /// Those that a list of records of @p type shows words from: its own, and those of what it
    /// refers to, of what that refers to, and so on, because they are in the names of records.
    static TableSet ofWords(const RecordType &type);

    void add(const QString &table) { m_tables.insert(table); }
    TableSet &operator|=(const TableSet &other)
    {
        m_tables |= other.m_tables;
        return *this;
    }
    bool contains(const QString &table) const { return m_tables.contains(table); }
    bool touchedBy(const Changes &changes) const;

private:
    template <size_t N>
    void addAll(const std::array<const char *, N> &declared)
    {
        for (const char *table : declared)
            add(QString::fromLatin1(table));
    }

    QSet<QString> m_tables;
};

} // namespace attache
