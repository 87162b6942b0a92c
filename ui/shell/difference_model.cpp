#include "ui/shell/difference_model.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/roles.h"
#include "ui/widgets/difference_label.h"

#include <algorithm>

namespace attache {

void DifferenceModel::setRecords(std::vector<DifferingRecord> records)
{
    beginResetModel();
    m_records = std::move(records);
    m_lines.clear();
    for (size_t record = 0; record < m_records.size(); ++record) {
        const size_t lines = std::max<size_t>(m_records[record].changes.size(), 1);
        for (size_t change = 0; change < lines; ++change)
            m_lines.push_back({record, change});
    }
    endResetModel();
}

const DifferingRecord &DifferenceModel::record(int row) const
{
    return m_records[m_lines[static_cast<size_t>(row)].record];
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DifferenceModel::ofRecord(const DifferingRecord &record, int column, int role) const
{
    using Where = DifferingRecord::Where;
    if (role == Roles::ToneRole && column == WhereColumn)
        return static_cast<int>(record.where == Where::OnlyThere ? Tone::Accent
                                : record.where == Where::Both    ? Tone::Warn
                                                                 : Tone::Neutral);
    if (role != Qt::DisplayRole)
        return {};
    if (column == TypeColumn)
        return record.type->oneLabel();
    if (column == NameColumn)
        return record.name;
    return record.where == Where::OnlyHere    ? tr("Only here")
           : record.where == Where::OnlyThere ? tr("Only there")
                                              : tr("Different");
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    const DifferingRecord &record = m_records[line.record];
    const int column = index.column();
    // What is said of the record stands in its first line.
    if (column < FieldColumn)
        return line.change == 0 ? ofRecord(record, column, role) : QVariant();
    if (record.changes.empty())
        return {};
    const FieldDifference &change = record.changes[line.change];
    const QString both = change.before + QStringLiteral(" → ") + change.after;
    if (column == ChangeColumn && role == DifferenceDelegate::BeforeRole)
        return change.before;
    if (column == ChangeColumn && role == Qt::AccessibleTextRole)
        return both;
    if (column == ChangeColumn && role == Qt::ToolTipRole)
        return plainTip(both);
    if (role != Qt::DisplayRole)
        return {};
    return column == FieldColumn ? change.label : change.after;
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TypeColumn:
        return tr("Type");
    case NameColumn:
        return Common::tr("Record");
    case WhereColumn:
        return FieldLabel::tr("State");
    case FieldColumn:
        return Common::tr("Field");
    default:
        return tr("Here and there");
    }
}

} // namespace attache
