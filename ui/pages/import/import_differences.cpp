#include "ui/pages/import/import_differences.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/roles.h"
#include "ui/widgets/difference_label.h"

#include <QLocale>

#include <algorithm>

namespace attache {

void ImportDifferencesModel::setDifferences(std::vector<RowDifference> differences)
{
    beginResetModel();
    m_differences = std::move(differences);
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
    m_lines.clear();
    for (size_t row = 0; row < m_differences.size(); ++row) {
        const RowDifference &each = m_differences[row];
        if (m_kind && each.kind != *m_kind)
            continue;
        for (size_t change = 0; change < std::max<size_t>(each.changes.size(), 1); ++change)
            m_lines.push_back({row, change});
    }
}

int ImportDifferencesModel::countOf(RowDifference::Kind kind) const
{
    return static_cast<int>(std::ranges::count(m_differences, kind, &RowDifference::kind));
}

int ImportDifferencesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ImportDifferencesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportDifferencesModel::ofRow(const RowDifference &row, int column, int role) const
{
    using Kind = RowDifference::Kind;
    if (role == Roles::ToneRole && column == KindColumn)
        return static_cast<int>(row.kind == Kind::New       ? Tone::Accent
                                : row.kind == Kind::Changed ? Tone::Warn
                                                            : Tone::Neutral);
    if (role != Qt::DisplayRole)
        return {};
    if (column == RowColumn)
        return QLocale().toString(row.row);
    if (column == NameColumn)
        return row.name;
    return row.kind == Kind::New       ? tr("New")
           : row.kind == Kind::Changed ? Common::tr("Changed")
                                       : Common::tr("Unchanged");
}

QVariant ImportDifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    const RowDifference &row = m_differences[line.row];
    const int column = index.column();
    // What is said of the row stands in its first line.
    if (column < FieldColumn)
        return line.change == 0 ? ofRow(row, column, role) : QVariant();
    if (row.changes.empty())
        return {};
    const FieldDifference &change = row.changes[line.change];
    if (column == ChangeColumn && role == DifferenceDelegate::BeforeRole)
        return change.before;
    const QString both = change.before + QStringLiteral(" → ") + change.after;
    if (column == ChangeColumn && role == Qt::AccessibleTextRole)
        return both;
    if (column == ChangeColumn && role == Qt::ToolTipRole)
        return plainTip(both);
    if (role != Qt::DisplayRole)
        return {};
    return column == FieldColumn ? change.label : change.after;
}

QVariant ImportDifferencesModel::headerData(int section, Qt::Orientation orientation,
                                            int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowColumn:
        return Common::tr("Row");
    case KindColumn:
        return FieldLabel::tr("Result");
    case NameColumn:
        return Common::tr("Record");
    case FieldColumn:
        return Common::tr("Field");
    default:
        return tr("Before and after");
    }
}

} // namespace attache
