#pragma once

#include "core/exchange/import.h"
#include "ui/badges/field_changes_model.h"

#include <memory>
#include <optional>

namespace attache {

/// What becomes of the rows of a list, as an import that was only tried out found it: a line for
/// each field that changes, or one for a row that is new or changes nothing.
class ImportDifferencesModel final : public FieldChangesModel
{
    Q_OBJECT

public:
    enum Column { RowColumn, KindColumn, NameColumn, FieldColumn, ChangeColumn, ColumnCount };

    explicit ImportDifferencesModel(QObject *parent = nullptr);

    /// Those of @p report, which are as many as a list has rows; null for none.
    void setReport(std::shared_ptr<const ImportReport> report);
    /// Only rows of @p kind; all without one.
    void show(std::optional<RowDifference::Kind> kind);
    int countOf(RowDifference::Kind kind) const;

protected:
    const std::vector<FieldDifference> &changesOf(size_t row) const override;
    QVariant ofRecord(size_t row, int column, int role) const override;
    QString head(int column) const override;

private:
    void makeLines();

    const std::vector<RowDifference> &differences() const;

    std::shared_ptr<const ImportReport> m_report;
    std::optional<RowDifference::Kind> m_kind;
};

} // namespace attache
