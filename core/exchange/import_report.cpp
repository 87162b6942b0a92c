#include "core/base/shared_text.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/import.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportReport)
};

QLatin1String keyOf(RowDifference::Kind kind)
{
    switch (kind) {
    case RowDifference::Kind::New:
        return QLatin1String("new");
    case RowDifference::Kind::Unchanged:
        return QLatin1String("unchanged");
    case RowDifference::Kind::Changed:
        break;
    }
    return QLatin1String("changed");
}

QJsonArray jsonOf(const std::vector<RowDifference> &differences)
{
    QJsonArray rows;
    for (const RowDifference &each : differences) {
        QJsonArray changes;
        for (const FieldDifference &field : each.changes) {
            changes.append(QJsonObject{{QStringLiteral("field"), field.key},
                                       {QStringLiteral("label"), field.label},
                                       {QStringLiteral("before"), field.before},
                                       {QStringLiteral("after"), field.after}});
        }
        QJsonObject row{{QStringLiteral("row"), each.row},
                        {QStringLiteral("kind"), keyOf(each.kind)},
                        {QStringLiteral("name"), each.name},
                        {QStringLiteral("changes"), changes}};
        if (each.id != 0)
            row.insert(QStringLiteral("id"), QString::number(each.id));
        rows.append(row);
    }
    return rows;
}

} // namespace

std::vector<ColumnFindings> findingsByColumn(const std::vector<ImportFinding> &findings)
{
    std::vector<ColumnFindings> columns;
    QHash<QString, size_t> places;
    std::vector<qint64> lastRows; // a row comes up again only right after itself
    for (const ImportFinding &finding : findings) {
        const auto place = places.constFind(finding.column);
        if (place == places.cend()) {
            places.insert(finding.column, columns.size());
            columns.push_back({finding.column, 1, finding.reason, finding.isKept});
            lastRows.push_back(finding.row);
            continue;
        }
        ColumnFindings &column = columns[*place];
        column.rows += lastRows[*place] == finding.row ? 0 : 1;
        lastRows[*place] = finding.row;
        column.isKept &= finding.isKept;
        if (column.reason != finding.reason)
            column.reason.clear();
    }
    return columns;
}

QJsonObject ImportReport::toJson() const
{
    QJsonObject fields;
    for (const ColumnMapping &column : mapping)
        fields.insert(column.header, column.targetText());
    QJsonArray rows;
    for (const RejectedRow &reject : rejects) {
        rows.append(QJsonObject{{QStringLiteral("row"), reject.row},
                                {QStringLiteral("column"), reject.column},
                                {QStringLiteral("reason"), reject.reason}});
    }
    QJsonArray cells;
    for (const ImportFinding &finding : findings) {
        cells.append(QJsonObject{{QStringLiteral("row"), finding.row},
                                 {QStringLiteral("column"), finding.column},
                                 {QStringLiteral("reason"), finding.reason}});
    }
    QJsonObject json{{QStringLiteral("read"), read},
                     {QStringLiteral("created"), created},
                     {QStringLiteral("updated"), updated},
                     {QStringLiteral("skipped"), skipped},
                     {QStringLiteral("rejected"), static_cast<qint64>(rejects.size())},
                     {QStringLiteral("encoding"), encoding},
                     {QStringLiteral("delimiter"), delimiter},
                     {QStringLiteral("mapping"), fields},
                     {QStringLiteral("rejects"), rows},
                     {QStringLiteral("findings"), cells},
                     {QStringLiteral("notes"), QJsonArray::fromStringList(notes)}};
    if (!differences.empty())
        json.insert(QStringLiteral("differences"), jsonOf(differences));
    return json;
}

QByteArray ImportReport::rejectsAsCsv() const
{
    QByteArray csv = CsvByteOrderMark;
    csv += csvRecord(QStringList{Common::tr("Row"), Common::tr("Column"), Common::tr("Reason")} +
                     header);
    for (const RejectedRow &reject : rejects) {
        csv += csvRecord(QStringList{QString::number(reject.row), reject.column, reject.reason} +
                         reject.cells);
    }
    return csv;
}

void ImportReport::add(const ImportReport &other)
{
    read += other.read;
    created += other.created;
    updated += other.updated;
    unchanged += other.unchanged;
    skipped += other.skipped;
    rejects.insert(rejects.end(), other.rejects.begin(), other.rejects.end());
    findings.insert(findings.end(), other.findings.begin(), other.findings.end());
    differences.insert(differences.end(), other.differences.begin(), other.differences.end());
    notes += other.notes;
}

} // namespace attache
