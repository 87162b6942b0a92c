#include "core/exchange/csv_writer.h"

namespace attache {

QByteArray csvRecord(const QStringList &cells)
{
    QByteArray record;
    for (const QString &cell : cells) {
        if (&cell != &cells.first())
            record += ',';
        QByteArray text = cell.toUtf8();
        const bool quoted = text.contains(',') || text.contains('"') || text.contains('\n') ||
                            text.contains('\r') || text.startsWith(' ') || text.endsWith(' ');
        if (quoted)
            text = '"' + text.replace("\"", "\"\"") + '"';
        record += text;
    }
    return record + "\r\n";
}

} // namespace attache
