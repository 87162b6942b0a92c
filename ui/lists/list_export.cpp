#include "ui/lists/list_export.h"

#include "core/exchange/export_list.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace attache {

namespace {

constexpr size_t RowsAtOnce = 64;

/// The rows of a source one after the other, read several at once.
class RowsInTurn
{
public:
    RowsInTurn(ListSource &source, const std::vector<qint64> &ids)
        : m_source(source)
        , m_ids(ids)
    {
    }

    /// Null for one that is gone or could not be read.
    ListedRow at(qint64 id)
    {
        if (!m_rows.contains(id))
            readFrom(id);
        return m_rows.value(id);
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    void readFrom(qint64 id)
    {
        m_rows.clear();
        const auto begin = std::find(m_ids.begin() + m_next, m_ids.end(), id);
        const std::span<const qint64> part(begin, m_ids.end());
        const auto wanted = part.first(std::min(part.size(), RowsAtOnce));
        m_next = begin - m_ids.begin();
        const auto rows = m_source.rows(wanted);
        if (!rows) {
            m_error = rows.error();
            return;
        }
        for (size_t i = 0; i < rows->size(); ++i)
            m_rows.insert(wanted[i], (*rows)[i]);
    }

    ListSource &m_source;
    const std::vector<qint64> &m_ids;
    std::ptrdiff_t m_next = 0;
    QHash<qint64, ListedRow> m_rows;
    std::optional<Error> m_error;
};

QVariant shownIn(const ListColumn &column, const void *row)
{
    const QVariant value = column.value ? column.value(row) : QVariant();
    const bool isTime =
        value.typeId() == QMetaType::QDate || value.typeId() == QMetaType::QDateTime;
    return isTime ? value : QVariant(column.text(row));
}

} // namespace

Result<ExportedList> ListExport::write(Workspace &workspace, const Progress &progress) const
{
    const std::unique_ptr<ListSource> made = source(workspace);
    ATTACHE_TRY(const std::vector<ListColumn> all, made->columns());
    RowsInTurn rows(*made, ids);
    std::vector<ExportColumn> wanted;
    for (const QString &key : columns) {
        const auto column = std::ranges::find(all, key, &ListColumn::key);
        if (column == all.end())
            continue;
        if (column->field)
            wanted.push_back({column->field});
        else
            wanted.push_back({{}, column->label, [&rows, column](qint64 id) {
                                  const ListedRow row = rows.at(id);
                                  return row ? shownIn(*column, row.get()) : QVariant();
                              }});
    }
    auto written = exportList(workspace.connection(), made->type(), path, progress, ids, wanted);
    if (written && rows.error())
        return *rows.error();
    return written;
}

} // namespace attache
