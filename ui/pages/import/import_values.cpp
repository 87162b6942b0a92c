#include "ui/pages/import/import_values.h"

#include "core/base/fold.h"
#include "core/base/shared_text.h"
#include "core/record/record_type.h"
#include "ui/base/roles.h"

#include <QLocale>

#include <algorithm>

namespace attache {

void ImportValuesModel::setValues(const RecordType &type, std::vector<FieldInfo> fields,
                                  std::vector<ForeignValue> values)
{
    beginResetModel();
    const bool sameType = m_type == &type;
    const std::vector<Row> before = std::exchange(m_rows, {});
    m_type = &type;
    m_fields = std::move(fields);
    for (ForeignValue &value : values) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const Row &row) {
            return row.value.field == value.field && row.value.text == value.text;
        });
        const QString chosen = sameType && known != before.end() ? known->chosen : QString();
        m_rows.push_back({std::move(value), chosen});
    }
    endResetModel();
}

void ImportValuesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int ImportValuesModel::unknown() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [](const Row &row) { return row.meaning().isEmpty(); }));
}

ImportValuesModel::Summary ImportValuesModel::summaryOf(const QString &header,
                                                        const QString &field) const
{
    Summary summary;
    for (const Row &row : m_rows) {
        if (row.value.header != header || row.value.field != field)
            continue;
        ++summary.values;
        if (row.meaning().isEmpty()) {
            ++summary.unknown;
            summary.unknownRows += row.value.count;
        } else if (const QString meaning = meaningText(row);
                   foldedLetters(meaning) != foldedLetters(row.value.text) &&
                   row.value.count > summary.rows) {
            summary.text = row.value.text;
            summary.meaning = meaning;
            summary.rows = row.value.count;
        }
    }
    return summary;
}

QStringList ImportValuesModel::rules(const std::vector<ColumnMapping> &mapping) const
{
    QStringList rules;
    for (const Row &row : m_rows) {
        const bool mapped = std::ranges::any_of(mapping, [&](const ColumnMapping &column) {
            return column.target == ColumnMapping::Target::Field && column.field == row.value.field;
        });
        if (mapped && !row.chosen.isEmpty())
            rules.append(
                QStringLiteral("%1:%2=%3").arg(row.value.field, row.value.text, row.chosen));
    }
    return rules;
}

ChoiceDelegate::Choices ImportValuesModel::choices(const QModelIndex &index) const
{
    ChoiceDelegate::Choices all;
    if (!index.isValid() || !m_type)
        return all;
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (row.value.value.isEmpty())
        all.emplace_back(tr("Unknown; keep in the notes"), QString());
    const FieldInfo *field = this->field(row);
    for (const ChoiceInfo &choice : field ? field->choices : std::vector<ChoiceInfo>())
        all.emplace_back(choice.text(), choice.key);
    return all;
}

int ImportValuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportValuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const FieldInfo *ImportValuesModel::field(const Row &row) const
{
    const auto found = std::ranges::find(m_fields, row.value.field, &FieldInfo::key);
    return found == m_fields.end() ? nullptr : &*found;
}

QString ImportValuesModel::meaningText(const Row &row) const
{
    const FieldInfo *field = this->field(row);
    for (const ChoiceInfo &choice : field ? field->choices : std::vector<ChoiceInfo>()) {
        if (choice.key == row.meaning())
            return choice.text();
    }
    return tr("Unknown; keep in the notes");
}

QVariant ImportValuesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (index.column() == MeaningColumn) {
        if (role == Qt::DisplayRole)
            return meaningText(row) + QStringLiteral("  ▾");
        if (role == Qt::EditRole)
            return row.meaning();
        if (role == Roles::ToneRole)
            return static_cast<int>(row.meaning().isEmpty() ? Tone::Warn : Tone::Accent);
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == RowsColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case HeaderColumn:
        return row.value.header;
    case TextColumn:
        return row.value.text;
    default:
        return QLocale().toString(row.value.count);
    }
}

QVariant ImportValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HeaderColumn:
        return Common::tr("Column");
    case TextColumn:
        return tr("Value in the file");
    case RowsColumn:
        return tr("Rows");
    default:
        return tr("Import as");
    }
}

Qt::ItemFlags ImportValuesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == MeaningColumn ? flags | Qt::ItemIsEditable : flags;
}

bool ImportValuesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != MeaningColumn)
        return false;
    Row &row = m_rows[static_cast<size_t>(index.row())];
    const QString key = value.toString();
    row.chosen = key == row.value.value ? QString() : key;
    Q_EMIT dataChanged(index, index);
    return true;
}

} // namespace attache
