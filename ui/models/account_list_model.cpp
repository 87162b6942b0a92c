#include "ui/models/account_list_model.h"

#include "core/domain/buying_role.h"
#include "core/domain/custom_field.h"
#include "core/domain/industry_entry.h"
#include "core/domain/setting.h"
#include "core/queries/query_tables.h"
#include "core/record/field_writer.h"
#include "ui/models/day_text.h"

#include <QLocale>

#include <algorithm>
#include <iterator>

namespace attache {

namespace {

constexpr int SegmentRows = 64;
constexpr int KeptSegments = 24;

/// What columns and words depend on.
constexpr auto ColumnTables = tablesOf<CustomField, IndustryEntry, Setting>;

/// The columns beyond the fields, with their words.
struct DigestColumn
{
    const char *key;
    const char *label;
};
constexpr DigestColumn DigestColumns[] = {
    {accountcolumn::Region, QT_TRANSLATE_NOOP("attache::AccountListModel", "Region")},
    {accountcolumn::Stage, QT_TRANSLATE_NOOP("attache::AccountListModel", "Stage")},
    {accountcolumn::Chain, QT_TRANSLATE_NOOP("attache::AccountListModel", "Decision chain")},
    {accountcolumn::OpenAmount, QT_TRANSLATE_NOOP("attache::AccountListModel", "Open amount")},
    {accountcolumn::OpenCount,
     QT_TRANSLATE_NOOP("attache::AccountListModel", "Open opportunities")},
    {accountcolumn::LastContact, QT_TRANSLATE_NOOP("attache::AccountListModel", "Last contact")},
    {accountcolumn::NextContact, QT_TRANSLATE_NOOP("attache::AccountListModel", "Next contact")},
};

} // namespace

AccountListModel::AccountListModel(Workspace &workspace, QObject *parent)
    : IdTableModel(parent)
    , m_workspace(workspace)
    , m_list(workspace.connection())
    , m_rowsFailed(new QTimer(this))
{
    m_rowsFailed->setSingleShot(true);
    connect(m_rowsFailed, &QTimer::timeout, this, [this] { setError(m_rowsError); });
    followTables(workspace, TableSet(AccountListTables, ColumnTables));
    refresh();
}

AccountListModel::~AccountListModel() = default;

QStringList AccountListModel::defaultColumns()
{
    return {QStringLiteral("tier"),
            QStringLiteral("name"),
            QStringLiteral("industry"),
            QString::fromLatin1(accountcolumn::Region),
            QString::fromLatin1(accountcolumn::Stage),
            QString::fromLatin1(accountcolumn::Chain),
            QString::fromLatin1(accountcolumn::OpenAmount),
            QString::fromLatin1(accountcolumn::NextContact)};
}

void AccountListModel::setQuery(const AccountQuery &query)
{
    m_query = query;
    auto wanted = readIds();
    resetIds(wanted ? *std::move(wanted) : std::vector<qint64>());
}

void AccountListModel::refresh()
{
    beginResetModel();
    const Result<void> columns = readColumns();
    endResetModel();
    auto wanted = readIds();
    resetIds(wanted ? *std::move(wanted) : std::vector<qint64>());
    if (!columns)
        setError(columns.error());
}

Result<void> AccountListModel::readColumns()
{
    m_terms.today = m_workspace.clock().today();
    auto settings = Settings::read(m_workspace.connection());
    if (settings)
        m_terms.settings = *std::move(settings);
    m_words = std::make_unique<FieldText>(m_workspace.connection(), QLocale());
    m_columns.clear();
    for (const DigestColumn &column : DigestColumns)
        m_columns.push_back({QString::fromLatin1(column.key), {}, column.label});
    const auto fields = allFieldsOf(m_workspace.connection(), recordTypeOf<Account>());
    for (const FieldInfo &field : fields ? *fields : recordTypeOf<Account>().fields) {
        if (!field.options.hidden)
            m_columns.push_back({field.key, field, nullptr});
    }
    // The usual columns first and in their order, the others behind them.
    const QStringList usual = defaultColumns();
    const auto place = [&](const Column &column) {
        const qsizetype at = usual.indexOf(column.key);
        return at < 0 ? usual.size() : at;
    };
    std::stable_sort(m_columns.begin(), m_columns.end(),
                     [&](const Column &a, const Column &b) { return place(a) < place(b); });
    ATTACHE_CHECK(settings);
    ATTACHE_CHECK(fields);
    return {};
}

Result<std::vector<qint64>> AccountListModel::readIds()
{
    auto wanted = m_list.ids(m_query, m_terms);
    took(wanted);
    return wanted;
}

void AccountListModel::forgetRows()
{
    m_segments.clear();
    m_recent.clear();
}

const AccountListModel::Segment *AccountListModel::segment(int number) const
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
    const size_t end = std::min(begin + SegmentRows, ids().size());
    const std::vector<qint64> wanted(ids().begin() + static_cast<ptrdiff_t>(begin),
                                     ids().begin() + static_cast<ptrdiff_t>(end));
    auto rows = accountRows(m_workspace.connection(), wanted);
    if (!rows) {
        // Asked for while painting, which is no time to show something else.
        m_rowsError = rows.error();
        m_rowsFailed->start();
        return nullptr;
    }
    if (rows->size() != wanted.size()) {
        // Somebody removed one just now; the announcement is on its way. Keep the places.
        Segment placed(wanted.size());
        for (AccountRow &row : *rows) {
            const auto at = std::find(wanted.begin(), wanted.end(), row.account.id.value());
            placed[static_cast<size_t>(at - wanted.begin())] = std::move(row);
        }
        *rows = std::move(placed);
    }
    if (m_recent.size() >= KeptSegments)
        m_segments.remove(m_recent.takeFirst());
    m_recent.append(number);
    return &*m_segments.insert(number, *std::move(rows));
}

const AccountRow *AccountListModel::accountAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Segment *rows = segment(row / SegmentRows);
    if (!rows)
        return nullptr;
    const AccountRow &found = rows->at(static_cast<size_t>(row % SegmentRows));
    return found.account.id.isNull() ? nullptr : &found;
}

int AccountListModel::columnOf(const QString &key) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&](const Column &column) { return column.key == key; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

bool AccountListModel::isSortable(int column) const
{
    if (column < 0 || column >= columnCount())
        return false;
    const Column &asked = m_columns[static_cast<size_t>(column)];
    return asked.field.isCustom() || accountSortKeys().contains(asked.key);
}

int AccountListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

void AccountListModel::sort(int column, Qt::SortOrder order)
{
    if (!isSortable(column))
        return;
    m_query.sortKey = m_columns[static_cast<size_t>(column)].key;
    m_query.descending = order == Qt::DescendingOrder;
    if (auto wanted = readIds())
        follow(*std::move(wanted));
}

void AccountListModel::onChanged(const Changes &changes)
{
    m_list.follow(changes, m_terms);
    if (TableSet(ColumnTables).touchedBy(changes))
        return refresh();
    auto wanted = readIds();
    if (!wanted)
        return;
    const QVector<qint64> accounts = changes.ids.value(QLatin1String(tableOf<Account>));
    forgetRows();
    follow(*std::move(wanted));
    const bool elsewhere = changes.ids.size() > (accounts.isEmpty() ? 0 : 1);
    announceRows(elsewhere ? QVector<qint64>() : accounts);
}

const FieldInfo *AccountListModel::fieldAt(int column) const
{
    if (column < 0 || column >= columnCount())
        return nullptr;
    const Column &asked = m_columns[static_cast<size_t>(column)];
    return asked.isField() ? &asked.field : nullptr;
}

Result<void> AccountListModel::changeRegion(Id<Account> id, const QString &words)
{
    ATTACHE_TRY(Account account, Store<Account>(m_workspace.connection()).get(id));
    const Region region = m_words->regionFrom(words);
    account.province = region.province;
    account.city = region.city;
    return m_workspace.perform(FieldWriter::title(tr("Region"), account.displayName()),
                               [&](Writer &writer) { return writer.update(account); });
}

bool AccountListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Id<Account> id = idAt(index.row());
    const Column column = m_columns[static_cast<size_t>(index.column())];
    Result<void> done;
    if (column.isField()) {
        const FieldWriter writer(m_workspace, recordTypeOf<Account>());
        if (const auto changed = writer.write(id.value(), column.field, value); !changed)
            done = changed.error();
    } else {
        done = changeRegion(id, value.toString());
    }
    if (!done)
        Q_EMIT failed(done.error());
    return done.has_value();
}

} // namespace attache
