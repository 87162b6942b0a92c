#include "ui/badges/field_changes_model.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/widgets/difference_label.h"

#include <algorithm>

namespace attache {

FieldChangesModel::FieldChangesModel(int recordColumns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_recordColumns(recordColumns)
{
}

void FieldChangesModel::addLines(size_t record)
{
    const size_t lines = std::max<size_t>(changesOf(record).size(), 1);
    for (size_t change = 0; change < lines; ++change)
        m_lines.push_back({record, change});
}

int FieldChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int FieldChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_recordColumns + 2;
}

QVariant FieldChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    if (index.column() < m_recordColumns)
        return line.change == 0 ? ofRecord(line.record, index.column(), role) : QVariant();
    const auto &changes = changesOf(line.record);
    if (changes.empty())
        return {};
    const FieldDifference &change = changes[line.change];
    const bool isField = index.column() == m_recordColumns;
    if (role == Qt::DisplayRole)
        return isField ? change.label : change.after;
    if (isField)
        return {};
    if (role == DifferenceDelegate::BeforeRole)
        return change.before;
    const QString both = change.before + QStringLiteral(" → ") + change.after;
    if (role == Qt::AccessibleTextRole)
        return both;
    return role == Qt::ToolTipRole ? plainTip(both) : QVariant();
}

QVariant FieldChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == m_recordColumns ? Common::tr("Field") : head(section);
}

} // namespace attache
