#include "core/exchange/open_source.h"

#include "core/domain/contact.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/spreadsheet_source.h"
#include "core/exchange/text_lines.h"
#include "core/exchange/vcard_source.h"

#include <QFile>
#include <QFileInfo>

namespace attache {

QByteArray beginningOf(const QString &path)
{
    constexpr qint64 Enough = 512;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(Enough) : QByteArray();
}

Result<OpenedSource> openSource(const QString &path, const SourceOptions &options,
                                const Progress &progress)
{
    OpenedSource opened;
    if (SpreadsheetSource::isLikely(path)) {
        ATTACHE_TRY(opened.rows, SpreadsheetSource::open(path, options.sheet, progress,
                                                         options.headerRow, options.encoding));
    } else if (VCardSource::isLikely(beginningOf(path))) {
        ATTACHE_TRY(const DecodedText text, readLines(path, options.encoding));
        ATTACHE_TRY(opened.rows, VCardSource::fromText(text, QFileInfo(path).fileName()));
        opened.type = &recordTypeOf<Contact>();
    } else {
        ATTACHE_TRY(opened.rows,
                    CsvSource::open(path, options.encoding, options.delimiter, options.headerRow));
    }
    return opened;
}

} // namespace attache
