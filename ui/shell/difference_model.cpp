#include "ui/shell/difference_model.h"

#include "core/base/shared_text.h"
#include "ui/base/roles.h"

namespace attache {

DifferenceModel::DifferenceModel(QObject *parent)
    : FieldChangesModel(FieldColumn, parent)
{
}

void DifferenceModel::setRecords(std::vector<DifferingRecord> records)
{
    beginResetModel();
    m_records = std::move(records);
    clearLines();
    for (size_t record = 0; record < m_records.size(); ++record)
        addLines(record);
    endResetModel();
}

const DifferingRecord &DifferenceModel::record(int row) const
{
    return m_records[recordAt(row)];
}

const std::vector<FieldDifference> &DifferenceModel::changesOf(size_t record) const
{
    return m_records[record].changes;
}

QVariant DifferenceModel::ofRecord(size_t record, int column, int role) const
{
    using Where = DifferingRecord::Where;
    const DifferingRecord &shown = m_records[record];
    if (role == Roles::ToneRole && column == WhereColumn)
        return static_cast<int>(shown.where == Where::OnlyThere ? Tone::Accent
                                : shown.where == Where::Both    ? Tone::Warn
                                                                : Tone::Neutral);
    if (role != Qt::DisplayRole)
        return {};
    if (column == TypeColumn)
        return shown.type->oneLabel();
    if (column == NameColumn)
        return shown.name;
    return shown.where == Where::OnlyHere    ? tr("Only here")
           : shown.where == Where::OnlyThere ? tr("Only there")
                                             : tr("Different");
}

QString DifferenceModel::head(int column) const
{
    switch (column) {
    case TypeColumn:
        return tr("Type");
    case NameColumn:
        return Common::tr("Record");
    case WhereColumn:
        return FieldLabel::tr("State");
    default:
        return tr("Here and there");
    }
}

} // namespace attache
