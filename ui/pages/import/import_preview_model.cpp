#include "ui/pages/import/import_preview_model.h"

#include "core/exchange/activity_layout.h"
#include "core/exchange/import_rules.h"
#include "core/record/record_type.h"
#include "ui/base/plain_words.h"
#include "ui/base/roles.h"

#include <QFont>

namespace attache {

namespace {

const QString FieldPrefix = QStringLiteral("field:");
const QString CustomPrefix = QStringLiteral("custom:");
const QString SkipKey = QStringLiteral("skip");

QString keyOfTarget(const ColumnMapping &column)
{
    switch (column.target) {
    case ColumnMapping::Target::Field:
        return FieldPrefix + column.field;
    case ColumnMapping::Target::Custom:
        return CustomPrefix + keyOf(column.kind);
    case ColumnMapping::Target::Skip:
        break;
    }
    return SkipKey;
}

} // namespace

void ImportPreviewModel::setPreview(const RecordType &type, ImportPreview preview)
{
    beginResetModel();
    m_type = &type;
    m_preview = std::move(preview);
    endResetModel();
}

void ImportPreviewModel::clear()
{
    beginResetModel();
    m_preview = {};
    endResetModel();
}

ChoiceDelegate::Choices ImportPreviewModel::choices() const
{
    ChoiceDelegate::Choices all;
    if (m_preview.isActivities)
        return all;
    for (const QString &key : m_type ? importFields(*m_type) : QStringList())
        all.emplace_back(importFieldLabel(*m_type, key), FieldPrefix + key);
    for (const Choice<CustomFieldKind> &kind : choicesOf<CustomFieldKind>) {
        //: A new field of that kind of value
        all.emplace_back(tr("New field: %1").arg(labelOf(kind.value)),
                         CustomPrefix + QLatin1String(kind.key));
    }
    all.emplace_back(tr("Do not import"), SkipKey);
    return all;
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || isEmpty() ? 0 : static_cast<int>(m_preview.rows.size()) + 1;
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.mapping.size());
}

QString ImportPreviewModel::targetText(const ColumnMapping &column) const
{
    switch (column.target) {
    case ColumnMapping::Target::Field:
        return QStringLiteral("→ ") + (m_preview.isActivities
                                           ? activityRoleLabel(column.field)
                                           : importFieldLabel(*m_type, column.field));
    case ColumnMapping::Target::Custom:
        //: A column becomes a new field; the kind of its values
        return QStringLiteral("→ ") + tr("new field (%1)").arg(labelOf(column.kind));
    case ColumnMapping::Target::Skip:
        break;
    }
    return m_preview.isActivities ? QStringLiteral("→ ") + activityRoleLabel(QStringLiteral("text"))
                                  : tr("not imported");
}

QVariant ImportPreviewModel::mappingData(const ColumnMapping &column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return targetText(column) + (m_preview.isActivities ? QString() : QStringLiteral("  ▾"));
    case Qt::EditRole:
        return keyOfTarget(column);
    case Roles::ToneRole:
        if (column.target == ColumnMapping::Target::Skip)
            return static_cast<int>(Tone::Muted);
        return static_cast<int>(column.target == ColumnMapping::Target::Field ? Tone::Accent
                                                                              : Tone::Warn);
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    case Qt::ToolTipRole:
        return plainTip(
            tr("The field for \"%1\". Press F2 or click to change it.").arg(column.header));
    default:
        return {};
    }
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<size_t>(index.column());
    if (index.row() == 0)
        return mappingData(m_preview.mapping[column], role);
    if (role == Qt::DisplayRole)
        return m_preview.rows[static_cast<size_t>(index.row()) - 1].value(index.column());
    if (role == Roles::ToneRole && m_preview.mapping[column].target == ColumnMapping::Target::Skip)
        return static_cast<int>(Tone::Muted);
    return {};
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= columnCount())
        return {};
    return m_preview.mapping[static_cast<size_t>(section)].header;
}

Qt::ItemFlags ImportPreviewModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.row() == 0 && !m_preview.isActivities ? flags | Qt::ItemIsEditable : flags;
}

bool ImportPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.row() != 0)
        return false;
    ColumnMapping &column = m_preview.mapping[static_cast<size_t>(index.column())];
    const QString key = value.toString();
    if (key.startsWith(FieldPrefix)) {
        const QString field = key.mid(FieldPrefix.size());
        for (ColumnMapping &other : m_preview.mapping) {
            if (other.target == ColumnMapping::Target::Field && other.field == field)
                other.target = ColumnMapping::Target::Custom;
        }
        column.target = ColumnMapping::Target::Field;
        column.field = field;
    } else if (key.startsWith(CustomPrefix)) {
        column.target = ColumnMapping::Target::Custom;
        column.kind =
            fromKey<CustomFieldKind>(key.mid(CustomPrefix.size())).value_or(CustomFieldKind::Text);
        const ColumnProfile &profile = m_preview.profiles[static_cast<size_t>(index.column())];
        if (column.kind == CustomFieldKind::Choice && column.options.isEmpty())
            column.options =
                profile.kind() == CustomFieldKind::Choice ? profile.options() : profile.samples();
    } else {
        column.target = ColumnMapping::Target::Skip;
    }
    if (column.label.isEmpty())
        column.label = column.header;
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1));
    Q_EMIT mappingChanged();
    return true;
}

} // namespace attache
