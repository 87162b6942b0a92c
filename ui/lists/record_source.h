#pragma once

#include "core/base/clock.h"
#include "core/store/connection.h"
#include "ui/lists/list_source.h"

#include <QSet>

#include <functional>

namespace attache {

class FieldText;

/// All records of one type by its description: a column for each field that is not hidden, the
/// person's own fields included, edited where it stands. A row is the record.
class RecordSource final : public ListSource
{
public:
    /// @p connection and @p type outlive it. Of many fields, @p usual are those shown first and
    /// at first; none for all.
    RecordSource(Connection &connection, const RecordType &type, QStringList usual = {});
    ~RecordSource() override;

    /// Says which days are past; without it none is marked. @p clock outlives it.
    void setClock(const Clock &clock) { m_clock = &clock; }
    /// The days in the fields with these @p keys stand in danger once they are past, in records
    /// that
    /// @p waits says are still waited for.
    void setDue(QStringList keys, std::function<bool(const void *record)> waits);

    const RecordType &type() const override { return m_type; }
    Result<std::vector<ListColumn>> columns() override;
    Result<std::vector<qint64>> ids(const ListQuery &query) override;
    Result<std::vector<ListedRow>> rows(std::span<const qint64> ids) override;
    TableSet tables() const override { return TableSet::ofWords(m_type); }
    TableSet columnTables() const override;
    Maker maker() const override;

    /// The column with what each record is called, for types in which no one field says that: shown
    /// where the usual ones name it.
    static constexpr QLatin1String Name{"caption"};

    /// A facet that leaves the records with these ids alone: those that something else has counted.
    static constexpr QLatin1String Chosen{"chosen"};
    void setChosen(const std::vector<qint64> &ids);

    /// Of the columns: those there were when they were read last.
    const std::vector<FieldInfo> &fields() const { return m_fields; }

private:
    ListColumn columnOf(const FieldInfo &field) const;
    void markPastDays(ListColumn &column, const FieldInfo &field) const;
    ListColumn nameColumn() const;
    Result<std::vector<qint64>> idsByName(const ListQuery &query);

    Connection &m_connection;
    const RecordType &m_type;
    const QStringList m_usual;
    const Clock *m_clock = nullptr;
    QStringList m_due;
    std::function<bool(const void *)> m_waits;
    QSet<qint64> m_chosen;
    std::vector<FieldInfo> m_fields;
    std::shared_ptr<const FieldText> m_words;
};

} // namespace attache
