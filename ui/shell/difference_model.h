#pragma once

#include "core/exchange/take_records.h"
#include "core/queries/workspace_difference.h"
#include "ui/badges/field_changes_model.h"

namespace attache {

/// The records in which another file differs: a line for each field, or one for a record that only
/// one of the two has.
class DifferenceModel final : public FieldChangesModel
{
    Q_OBJECT

public:
    enum Column { TypeColumn, NameColumn, WhereColumn, FieldColumn, ChangeColumn, ColumnCount };

    explicit DifferenceModel(QObject *parent = nullptr);

    void setRecords(std::vector<DifferingRecord> records);
    /// The record of a line.
    const DifferingRecord &record(int row) const;

protected:
    const std::vector<FieldDifference> &changesOf(size_t record) const override;
    QVariant ofRecord(size_t record, int column, int role) const override;
    QString head(int column) const override;

private:
    std::vector<DifferingRecord> m_records;
};

} // namespace attache
