#include "core/domain/custom_field.h"
#include "ui/models/list_models.h"

#include <QLocale>

namespace attache {

RecordTableModel::RecordTableModel(Workspace &workspace, const RecordType &type, QObject *parent)
    : IdTableModel(parent)
    , m_workspace(workspace)
    , m_type(type)
    , m_words(std::make_unique<FieldWords>(workspace.connection(), QLocale()))
{
    if (auto fields = allFieldsOf(workspace.connection(), type)) {
        for (FieldInfo &field : *fields) {
            if (!field.options.hidden)
                m_fields.push_back(std::move(field));
        }
    }
    connect(&workspace, &Workspace::changed, this, &RecordTableModel::onChanged);
}

void RecordTableModel::setRecords(std::vector<qint64> ids)
{
    m_records.clear();
    follow(std::move(ids));
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const FieldInfo &field = m_fields[static_cast<size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return field.label();
    case Roles::ColumnKeyRole:
        return field.key;
    default:
        return {};
    }
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint64 id = recordAt(index.row());
    const FieldInfo &field = m_fields[static_cast<size_t>(index.column())];
    switch (role) {
    case Roles::IdRole:
        return id;
    case Roles::LinkRole:
        return QStringLiteral("attache:%1/%2").arg(QLatin1String(m_type.table)).arg(id);
    case Qt::TextAlignmentRole:
        return field.type == FieldType::Money || field.type == FieldType::Integer
                   ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case Qt::DisplayRole:
    case Roles::ValueRole:
        break;
    default:
        return {};
    }
    const void *found = record(id);
    if (!found)
        return {};
    const QVariant value = field.get(found);
    return role == Qt::DisplayRole ? QVariant(m_words->text(field, value)) : value;
}

const void *RecordTableModel::record(qint64 id) const
{
    auto known = m_records.constFind(id);
    if (known == m_records.constEnd()) {
        auto loaded = m_type.load(m_workspace.connection(), id);
        known = m_records.insert(id, loaded ? *std::move(loaded) : AnyRecord());
    }
    return known->get();
}

void RecordTableModel::onChanged(const Changes &changes)
{
    const QVector<qint64> ids = changes.ids.value(QString::fromLatin1(m_type.table));
    if (ids.isEmpty())
        return;
    for (const qint64 id : ids)
        m_records.remove(id);
    announceRows(ids);
}

} // namespace attache
