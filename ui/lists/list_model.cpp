#include "ui/lists/list_model.h"

#include "core/record/field_writer.h"
#include "core/store/read_limit.h"
#include "ui/lists/late_values.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <limits>

namespace attache {

namespace {

constexpr int SegmentRows = 64;
constexpr int KeptSegments = 24;
constexpr int BeginningRows = 2 * SegmentRows; ///< more than a window shows
constexpr int RightAlignment = Qt::AlignRight | Qt::AlignVCenter;

TableSet allTables(const ListSource &source)
{
    TableSet tables = source.tables();
    tables |= source.columnTables();
    return tables;
}

/// On a thread of its own: what @p make's source answers to @p query.
Result<std::vector<qint64>> idsBeside(const Workspace &workspace, const ListSource::Maker &make,
                                      const ListQuery &query, const std::stop_token &stop)
{
    ATTACHE_TRY(const auto sibling, workspace.sibling());
    const ReadLimit limit(sibling->connection(), [&stop] { return stop.stop_requested(); });
    const std::unique_ptr<ListSource> source = make(*sibling);
    // Some sources know by their columns what can be asked.
    ATTACHE_CHECK(source->columns());
    return source->ids(query);
}

} // namespace

ListModel::ListModel(Workspace &workspace, std::unique_ptr<ListSource> source, QObject *parent)
    : IdTableModel(parent)
    , m_workspace(workspace)
    , m_source(std::move(source))
    , m_rowsFailed(new QTimer(this))
{
    m_rowsFailed->setSingleShot(true);
    connect(m_rowsFailed, &QTimer::timeout, this, [this] { setError(m_rowsError); });
    followTables(workspace, allTables(*m_source));
    auto columns = m_source->columns();
    if (took(columns))
        m_columns = *std::move(columns);
}

ListModel::~ListModel() = default;

void ListModel::setQuery(const ListQuery &query)
{
    m_query = query;
    readList();
}

void ListModel::refresh()
{
    beginResetModel();
    Result<std::vector<ListColumn>> columns = m_source->columns();
    if (columns)
        m_columns.swap(*columns);
    forgetRows();
    endResetModel();
    readList();
    if (!columns)
        setError(columns.error());
}

void ListModel::readList()
{
    upToDate();
    if (m_loading)
        return load();
    auto wanted = m_wasRead ? m_source->ids(m_query) : firstIds();
    if (!wanted && wanted.error().kind == Error::Kind::Cancelled)
        return load();
    take(std::move(wanted));
}

/// Cancelled when it takes too long.
Result<std::vector<qint64>> ListModel::firstIds()
{
    const QDeadlineTimer deadline(m_patience);
    const ReadLimit limit(m_workspace.connection(), [&] { return deadline.hasExpired(); });
    return m_source->ids(m_query);
}

void ListModel::take(Result<std::vector<qint64>> ids)
{
    m_wasRead = m_wasRead || ids.has_value();
    if (took(ids))
        sortByLateValues(*ids);
    // What follows a beginning comes below it, and nothing that is looked at moves.
    if (ids && rowCount() > 0 && ids->size() > this->ids().size())
        follow(*std::move(ids));
    else
        resetIds(std::move(ids).value_or(std::vector<qint64>()));
}

void ListModel::load()
{
    // Waits for the end of one that is under way, which is told to stop.
    m_loader = std::jthread([this, make = m_source->maker(), query = m_query,
                             load = ++m_load](const std::stop_token &stop) {
        auto ids = std::make_shared<Result<std::vector<qint64>>>(
            idsBeside(m_workspace, make, query, stop));
        QMetaObject::invokeMethod(this, [this, load, ids] { takeLoaded(load, std::move(*ids)); });
    });
    if (m_loading)
        return showBeginning();
    m_loading = true;
    setError(std::nullopt);
    resetIds({});
    showBeginning();
    Q_EMIT loadingChanged();
}

/// What cannot be read here is said when all has been read.
void ListModel::showBeginning()
{
    const int at = columnOf(m_query.sortKey);
    const bool isLate = at >= 0 && column(at).late;
    auto beginning = m_source->beginning(m_query, BeginningRows);
    const bool known = beginning && *beginning && !isLate;
    forgetRows();
    follow(known ? **std::move(beginning) : std::vector<qint64>());
    announceRows({});
}

void ListModel::takeLoaded(int load, Result<std::vector<qint64>> ids)
{
    if (load != m_load)
        return;
    m_loading = false;
    take(std::move(ids));
    Q_EMIT loadingChanged();
}

Result<std::vector<qint64>> ListModel::readIds()
{
    auto wanted = m_source->ids(m_query);
    if (took(wanted))
        sortByLateValues(*wanted);
    return wanted;
}

void ListModel::sortByLateValues(std::vector<qint64> &ids) const
{
    const int at = columnOf(m_query.sortKey);
    if (at < 0 || !column(at).late)
        return;
    // Those that are not known stand last either way.
    const QHash<qint64, int> numbers = column(at).late->numbers();
    std::ranges::stable_sort(ids, {}, [&, descending = m_query.descending](qint64 id) {
        const auto number = numbers.constFind(id);
        if (number == numbers.constEnd())
            return std::numeric_limits<int>::max();
        return descending ? -*number : *number;
    });
}

void ListModel::setLate(const QString &key, qint64 id, const Result<int> &value)
{
    const int at = columnOf(key);
    if (at < 0 || !column(at).late)
        return;
    column(at).late->set(id, value);
    announceRows({id});
    if (m_query.sortKey == key)
        readOrder();
}

void ListModel::forgetRows()
{
    m_segments.clear();
    m_recent.clear();
}

void ListModel::onChanged(const Changes &changes)
{
    m_source->follow(changes);
    if (m_source->columnTables().touchedBy(changes))
        return refresh();
    if (m_loading)
        return load();
    auto wanted = readIds();
    if (!wanted)
        return resetIds({});
    const QVector<qint64> own = changes.ids.value(m_source->type().tableName());
    forgetRows();
    follow(*std::move(wanted));
    const bool elsewhere = changes.ids.size() > (own.isEmpty() ? 0 : 1);
    announceRows(elsewhere ? QVector<qint64>() : own);
}

const ListModel::Segment *ListModel::segment(int number) const
{
    const auto known = m_segments.constFind(number);
    if (known != m_segments.constEnd()) {
        if (m_recent.constLast() != number) {
            m_recent.removeOne(number);
            m_recent.append(number);
        }
        return &*known;
    }
    const auto begin = static_cast<size_t>(number) * SegmentRows;
    const size_t count = std::min<size_t>(SegmentRows, ids().size() - begin);
    auto rows = m_source->rows(std::span(ids()).subspan(begin, count));
    if (!rows) {
        // Called while painting, when it is too late to show an error instead.
        m_rowsError = rows.error();
        m_rowsFailed->start();
        return nullptr;
    }
    rows->resize(count);
    if (m_recent.size() >= KeptSegments)
        m_segments.remove(m_recent.takeFirst());
    m_recent.append(number);
    return &*m_segments.insert(number, *std::move(rows));
}

ListedRow ListModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Segment *rows = segment(row / SegmentRows);
    return rows ? rows->at(static_cast<size_t>(row % SegmentRows)) : ListedRow();
}

int ListModel::columnOf(const QString &key) const
{
    const auto found = std::ranges::find(m_columns, key, &ListColumn::key);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return column(section).label;
    case Qt::TextAlignmentRole:
        return column(section).right ? RightAlignment : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Roles::ColumnKeyRole:
        return column(section).key;
    default:
        return {};
    }
}

Qt::ItemFlags ListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = IdTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemNeverHasChildren;
    if (!m_workspace.isReadOnly() && isEdited(column(index.column())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListColumn &asked = column(index.column());
    const qint64 id = recordAt(index.row());
    if (role == Roles::IdRole)
        return id;
    if (role == Roles::LinkRole)
        return QStringLiteral("attache:%1/%2").arg(m_source->type().tableName()).arg(id);
    if (role == Qt::TextAlignmentRole)
        return asked.right ? QVariant(RightAlignment) : QVariant();
    const ListedRow row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return asked.text(row.get());
    case Qt::EditRole:
        if (!asked.value)
            return asked.text(row.get());
        // A choice that is not made is the empty key, as editors offer it.
        return asked.field && asked.field->type == FieldType::Choice
                   ? QVariant(asked.value(row.get()).toString())
                   : asked.value(row.get());
    case Roles::ValueRole:
        return asked.value ? asked.value(row.get()) : QVariant(asked.text(row.get()));
    case Roles::ToneRole: {
        const Tone tone = asked.tone ? asked.tone(row.get()) : Tone::Neutral;
        return tone == Tone::Neutral ? QVariant() : QVariant(static_cast<int>(tone));
    }
    default:
        return asked.more ? asked.more(row.get(), role) : QVariant();
    }
}

bool ListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const qint64 id = recordAt(index.row());
    // Writing may read the columns anew.
    const ListColumn asked = column(index.column());
    Result<void> done;
    if (asked.write) {
        done = asked.write(id, value);
    } else {
        const FieldWriter writer(m_workspace, m_source->type());
        if (const auto written = writer.write(id, *asked.field, value); !written)
            done = written.error();
    }
    if (!done)
        Q_EMIT failed(done.error());
    return done.has_value();
}

void ListModel::sort(int at, Qt::SortOrder order)
{
    if (at < 0 || at >= columnCount() || !column(at).sortable)
        return;
    m_query.sortKey = column(at).key;
    m_query.descending = order == Qt::DescendingOrder;
    readOrder();
}

void ListModel::readOrder()
{
    if (m_loading)
        return load();
    if (auto wanted = readIds())
        follow(*std::move(wanted));
}

} // namespace attache
