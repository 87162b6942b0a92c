#include "ui/models/id_table_model.h"

#include "ui/models/change_follower.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace attache {

namespace {

/// More runs than this that came or went are not announced one by one.
constexpr qsizetype MostRuns = 64;

/// Runs of positions in @p ids for which @p in does not hold, from the last to the first.
template <typename Known>
std::vector<std::pair<int, int>> runsNotIn(const std::vector<qint64> &ids, Known in)
{
    std::vector<std::pair<int, int>> runs;
    for (int end = static_cast<int>(ids.size()) - 1; end >= 0; --end) {
        if (in(ids[static_cast<size_t>(end)]))
            continue;
        int begin = end;
        while (begin > 0 && !in(ids[static_cast<size_t>(begin) - 1]))
            --begin;
        runs.emplace_back(begin, end);
        end = begin;
    }
    return runs;
}

auto knownIn(const std::vector<qint64> &sorted)
{
    return [&sorted](qint64 id) { return std::binary_search(sorted.begin(), sorted.end(), id); };
}

std::vector<qint64> sortedIds(const std::vector<qint64> &ids)
{
    std::vector<qint64> sorted = ids;
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace

void IdTableModel::followTables(Workspace &workspace, TableSet tables)
{
    if (m_follower)
        return m_follower->setTables(std::move(tables));
    m_follower =
        new ChangeFollower(workspace, std::move(tables), ChangeFollower::Pace::AtOnce, this);
    connect(m_follower, &ChangeFollower::changed, this, &IdTableModel::onChanged);
}

void IdTableModel::upToDate()
{
    if (m_follower)
        m_follower->forget();
}

qint64 IdTableModel::recordAt(int row) const
{
    return row < 0 || row >= rowCount() ? 0 : m_ids[static_cast<size_t>(row)];
}

int IdTableModel::rowOfRecord(qint64 id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int IdTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

void IdTableModel::setError(std::optional<Error> error)
{
    if (error == m_error)
        return;
    m_error = std::move(error);
    Q_EMIT errorChanged();
}

void IdTableModel::resetIds(std::vector<qint64> ids)
{
    beginResetModel();
    m_ids = std::move(ids);
    forgetRows();
    endResetModel();
    Q_EMIT countChanged();
}

/// Announces the rows of @p ids as changed; all of them when there are none or many.
void IdTableModel::announceRows(const QVector<qint64> &ids)
{
    if (m_ids.empty())
        return;
    const int lastColumn = columnCount() - 1;
    if (ids.isEmpty() || ids.size() > MostRuns) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, lastColumn));
        return;
    }
    for (const qint64 id : ids) {
        const int row = rowOfRecord(id);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, lastColumn));
    }
}

/// From the list as it stands to @p wanted: first what has gone is removed, then what stays is
/// put in its new order, then what has come is inserted.
void IdTableModel::follow(std::vector<qint64> wanted)
{
    if (wanted == m_ids)
        return;
    const size_t before = m_ids.size();
    const std::vector<qint64> sortedNow = sortedIds(m_ids);
    const std::vector<qint64> sortedWanted = sortedIds(wanted);
    const auto gone = runsNotIn(m_ids, knownIn(sortedWanted));
    const auto come = runsNotIn(wanted, knownIn(sortedNow));
    forgetRows();
    if (gone.size() + come.size() > size_t(MostRuns)) {
        beginResetModel();
        m_ids = std::move(wanted);
        endResetModel();
        Q_EMIT countChanged();
        return;
    }
    for (const auto &[begin, end] : gone) {
        beginRemoveRows({}, begin, end);
        m_ids.erase(m_ids.begin() + begin, m_ids.begin() + end + 1);
        forgetRows();
        endRemoveRows();
    }
    std::vector<qint64> staying;
    staying.reserve(m_ids.size());
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(staying), knownIn(sortedNow));
    reorder(staying);
    for (auto run = come.rbegin(); run != come.rend(); ++run) {
        beginInsertRows({}, run->first, run->second);
        m_ids.insert(m_ids.begin() + run->first, wanted.begin() + run->first,
                     wanted.begin() + run->second + 1);
        forgetRows();
        endInsertRows();
    }
    if (before != m_ids.size())
        Q_EMIT countChanged();
}

void IdTableModel::reorder(const std::vector<qint64> &wanted)
{
    if (wanted == m_ids)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    QHash<qint64, int> rows;
    for (const QModelIndex &index : kept)
        rows.insert(m_ids[static_cast<size_t>(index.row())], -1);
    for (size_t row = 0; row < wanted.size() && !rows.isEmpty(); ++row) {
        const auto found = rows.find(wanted[row]);
        if (found != rows.end())
            *found = static_cast<int>(row);
    }
    QModelIndexList moved;
    for (const QModelIndex &old : kept)
        moved.append(index(rows.value(m_ids[static_cast<size_t>(old.row())]), old.column()));
    m_ids = wanted;
    forgetRows();
    changePersistentIndexList(kept, moved);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

SmallTableModel::SmallTableModel(std::vector<Column> columns, QObject *parent)
    : IdTableModel(parent)
    , m_columns(std::move(columns))
{
}

int SmallTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int SmallTableModel::columnOf(const QString &key) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](const Column &column) {
        return key == QLatin1String(column.key);
    });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

QVariant SmallTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return QCoreApplication::translate("Field", column.label);
    case Qt::TextAlignmentRole:
        return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Roles::ColumnKeyRole:
        return QString::fromLatin1(column.key);
    default:
        return {};
    }
}

QVariant SmallTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column &column = columnAt(index.column());
    if (role == Roles::IdRole)
        return recordAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return column.right ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    return cell(recordAt(index.row()), QLatin1String(column.key), role);
}

} // namespace attache
