#include "ui/pages/import/import_differences.h"

#include "core/base/shared_text.h"
#include "ui/base/roles.h"

#include <QLocale>

#include <algorithm>

namespace attache {

ImportDifferencesModel::ImportDifferencesModel(QObject *parent)
    : FieldChangesModel(FieldColumn, parent)
{
}

const std::vector<RowDifference> &ImportDifferencesModel::differences() const
{
    static const std::vector<RowDifference> none;
    return m_report ? m_report->differences : none;
}

void ImportDifferencesModel::setReport(std::shared_ptr<const ImportReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    makeLines();
    endResetModel();
}

void ImportDifferencesModel::show(std::optional<RowDifference::Kind> kind)
{
    beginResetModel();
    m_kind = kind;
    makeLines();
    endResetModel();
}

void ImportDifferencesModel::makeLines()
{
    clearLines();
    const std::vector<RowDifference> &rows = differences();
    for (size_t row = 0; row < rows.size(); ++row) {
        if (!m_kind || rows[row].kind == *m_kind)
            addLines(row);
    }
}

int ImportDifferencesModel::countOf(RowDifference::Kind kind) const
{
    return static_cast<int>(std::ranges::count(differences(), kind, &RowDifference::kind));
}

const std::vector<FieldDifference> &ImportDifferencesModel::changesOf(size_t row) const
{
    return differences()[row].changes;
}

QVariant ImportDifferencesModel::ofRecord(size_t row, int column, int role) const
{
    using Kind = RowDifference::Kind;
    const RowDifference &shown = differences()[row];
    if (role == Roles::ToneRole && column == KindColumn)
        return static_cast<int>(shown.kind == Kind::New       ? Tone::Accent
                                : shown.kind == Kind::Changed ? Tone::Warn
                                                              : Tone::Neutral);
    if (role != Qt::DisplayRole)
        return {};
    if (column == RowColumn)
        return QLocale().toString(shown.row);
    if (column == NameColumn)
        return shown.name;
    return shown.kind == Kind::New       ? tr("New")
           : shown.kind == Kind::Changed ? Common::tr("Changed")
                                         : Common::tr("Unchanged");
}

QString ImportDifferencesModel::head(int column) const
{
    switch (column) {
    case RowColumn:
        return Common::tr("Row");
    case KindColumn:
        return FieldLabel::tr("Result");
    case NameColumn:
        return Common::tr("Record");
    default:
        return tr("Before and after");
    }
}

} // namespace attache
