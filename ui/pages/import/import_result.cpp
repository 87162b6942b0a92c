#include "ui/pages/import/import_result.h"

#include "core/base/shared_text.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/pages/import/import_differences.h"
#include "ui/widgets/button.h"
#include "ui/widgets/difference_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace attache {

void RejectsModel::setRows(std::vector<RejectedRow> rejects, std::vector<ImportFinding> findings)
{
    beginResetModel();
    m_rejects = std::move(rejects);
    m_findings = std::move(findings);
    endResetModel();
}

int RejectsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rejects.size() + m_findings.size());
}

int RejectsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QVariant RejectsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<size_t>(index.row());
    const bool arrived = row >= m_rejects.size();
    if (role == Roles::ToneRole && index.column() == 2)
        return static_cast<int>(arrived ? Tone::Warn : Tone::Danger);
    if (role != Qt::DisplayRole)
        return {};
    if (arrived) {
        const ImportFinding &finding = m_findings[row - m_rejects.size()];
        return index.column() == 0   ? QLocale().toString(finding.row)
               : index.column() == 1 ? finding.column
               : index.column() == 2 ? finding.reason
                                     : tr("The row was imported.");
    }
    const RejectedRow &reject = m_rejects[row];
    switch (index.column()) {
    case 0:
        return QLocale().toString(reject.row);
    case 1:
        return reject.column;
    case 2:
        return reject.reason;
    default:
        return reject.cells.join(QStringLiteral(" | "));
    }
}

QVariant RejectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0:
        return Common::tr("Row");
    case 1:
        return Common::tr("Column");
    case 2:
        return Common::tr("Reason");
    default:
        return tr("Row content");
    }
}

ImportResult::ImportResult(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, FontRole::Section))
    , m_summary(new TextLabel)
    , m_notes(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_kinds(new SegmentedControl)
    , m_differences(new ImportDifferencesModel(this))
    , m_differenceTable(new TableView)
    , m_rejects(new RejectsModel(this))
    , m_table(new TableView)
    , m_save(new Button(tr("Save the rejected rows as CSV…")))
    , m_unassigned(new Button(QString()))
    , m_rest(new QSpacerItem(0, 0))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    m_summary->setWordWrap(true);
    m_notes->setWordWrap(true);
    m_table->setModel(m_rejects);
    m_table->setAccessibleName(tr("Rejected rows and cells to check"));
    m_table->setColumnWidth(0, 64);
    m_table->setColumnWidth(1, 140);
    m_table->setColumnWidth(2, 320);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(m_notes);
    layOutDifferences(column);
    column->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    buttons->addWidget(m_unassigned);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addItem(m_rest);
    connect(m_save, &Button::clicked, this, &ImportResult::saveRejectsRequested);
    connect(m_unassigned, &Button::clicked, this, &ImportResult::unassignedRequested);
}

void ImportResult::layOutDifferences(QVBoxLayout *column)
{
    m_kinds->setAccessibleName(tr("What becomes of the rows"));
    m_kinds->addSegment(Common::tr("Changed"), static_cast<int>(RowDifference::Kind::Changed));
    m_kinds->addSegment(tr("New"), static_cast<int>(RowDifference::Kind::New));
    m_kinds->addSegment(Common::tr("Unchanged"), static_cast<int>(RowDifference::Kind::Unchanged));
    m_kinds->addSegment(Common::tr("All"));
    connect(m_kinds, &SegmentedControl::currentChanged, this, [this] {
        const QVariant kind = m_kinds->currentData();
        m_differences->show(kind.isValid()
                                ? std::optional(static_cast<RowDifference::Kind>(kind.toInt()))
                                : std::nullopt);
    });
    m_differenceTable->setModel(m_differences);
    m_differenceTable->setAccessibleName(tr("What becomes of each row"));
    m_differenceTable->setItemDelegateForColumn(ImportDifferencesModel::KindColumn,
                                                new TagDelegate(m_differenceTable));
    m_differenceTable->setItemDelegateForColumn(ImportDifferencesModel::ChangeColumn,
                                                new DifferenceDelegate(m_differenceTable));
    m_differenceTable->setUsualWidths({64, 110, 240, 140, 300},
                                      {ImportDifferencesModel::ChangeColumn});
    auto *line = new QHBoxLayout;
    line->addWidget(m_kinds);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(m_differenceTable, 2);
}

void ImportResult::showDifferences(std::shared_ptr<const ImportReport> report)
{
    const bool any = !report->differences.empty();
    m_differences->setReport(std::move(report));
    int first = m_kinds->count() - 1;
    for (int segment = m_kinds->count() - 2; segment >= 0; --segment) {
        m_kinds->setCurrentIndex(segment);
        const int count = m_differences->countOf(
            static_cast<RowDifference::Kind>(m_kinds->currentData().toInt()));
        m_kinds->setSegmentCount(segment, count);
        m_kinds->setSegmentEnabled(segment, count > 0);
        first = count > 0 ? segment : first;
    }
    m_kinds->setCurrentIndex(first);
    m_kinds->setVisible(any);
    m_differenceTable->setVisible(any);
}

QString ImportResult::summary(const ImportReport &report)
{
    const QLocale locale;
    QStringList parts;
    const auto add = [&](qint64 count, const QString &words) {
        if (count > 0)
            parts.append(words.arg(locale.toString(count)));
    };
    add(report.created, tr("%1 created"));
    add(report.updated - report.unchanged, tr("%1 updated"));
    add(report.unchanged, tr("%1 unchanged"));
    add(report.skipped, tr("%1 skipped"));
    add(static_cast<qint64>(report.rejects.size()), tr("%1 rejected"));
    add(static_cast<qint64>(report.findings.size()), tr("%1 cells to check"));
    const QString read = tr("%Ln row(s) read", nullptr, static_cast<int>(report.read));
    return parts.isEmpty()
               ? read
               : Common::tr("%1: %2").arg(read, parts.join(Common::tr(", ", "between phrases")));
}

void ImportResult::showReport(std::shared_ptr<const ImportReport> told, bool rehearsal)
{
    const ImportReport &report = *told;
    m_title->setText(rehearsal ? tr("Preview (nothing has been changed)") : tr("Import finished"));
    m_summary->setText(summary(report));
    m_notes->setText(report.notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!report.notes.isEmpty());
    const bool listed = !report.rejects.empty() || !report.findings.empty();
    m_rejects->setRows(report.rejects, report.findings);
    showDifferences(std::move(told));
    m_table->setVisible(listed);
    m_save->setVisible(!report.rejects.empty());
    m_unassigned->setText(
        tr("Show %n without an account", nullptr, static_cast<int>(report.withoutAccount)));
    m_unassigned->setVisible(!rehearsal && report.withoutAccount > 0);
    // Without the table the words stay at the top.
    m_rest->changeSize(0, 0, QSizePolicy::Minimum,
                       listed || !report.differences.empty() ? QSizePolicy::Minimum
                                                             : QSizePolicy::Expanding);
    layout()->invalidate();
}

void ImportResult::showColumn(const ImportReport &report, const QString &header)
{
    const auto part = std::make_shared<ImportReport>();
    std::ranges::copy_if(report.findings, std::back_inserter(part->findings),
                         [&](const ImportFinding &finding) { return finding.column == header; });
    showReport(part, true);
    m_summary->setText(
        tr("%Ln cell(s) of \"%1\" to check", nullptr, static_cast<int>(part->findings.size()))
            .arg(header));
}

} // namespace attache
