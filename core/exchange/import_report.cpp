#include "core/base/shared_text.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/import.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace attache {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportReport)
};

} // namespace

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
    return {{QStringLiteral("read"), read},
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

} // namespace attache
