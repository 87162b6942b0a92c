#pragma once

#include "core/exchange/spreadsheet_source.h"
#include "tests/support/sheet_fixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

namespace attache::test {

/// Reads the file at @p path as a spreadsheet the way import does and aborts where a promise is
/// broken: an error without words, a row of another width, text that is not UTF-8.
inline void probeSheetFile(const QString &path)
{
    const auto require = [](bool kept) {
        if (!kept)
            std::abort();
    };
    const auto source = SpreadsheetSource::open(path, {}, Progress());
    if (!source) {
        require(!source.error().message.isEmpty());
        return;
    }
    const auto width = static_cast<size_t>((*source)->header().size());
    const auto look = [&](const SourceRow &row) -> Result<void> {
        require(row.cells.size() == width);
        for (const std::string_view cell : row.cells)
            require(QByteArrayView(cell.data(), static_cast<qsizetype>(cell.size())).isValidUtf8());
        return {};
    };
    require((*source)->read(look, Progress()).has_value());
}

/// The first byte says which part of a small workbook the others replace: r the rows, m what
/// stands behind them, s the shared texts, f the formats, x the cells' styles. Without one of
/// these, all bytes are a file of their own.
inline void probeXlsx(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("probe.xlsx"));
    const QByteArray part = bytes.mid(1);
    SheetFixture book;
    SheetFixture::Sheet sheet{
        QStringLiteral("S"),
        SheetFixture::texts(1, {QStringLiteral("Name"), QStringLiteral("City")}) +
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" "
            "s=\"1\"><v>44562</v></c></row>"};
    book.strings = "<si><t>Acme</t></si>";
    book.formats = "<numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/>";
    book.xfs = "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>";
    switch (bytes.at(0)) {
    case 'r':
        sheet.rows = part;
        break;
    case 'm':
        sheet.behind = part;
        break;
    case 's':
        book.strings = part;
        break;
    case 'f':
        book.formats = part;
        break;
    case 'x':
        book.xfs = part;
        break;
    default: {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        file.close();
        probeSheetFile(path);
        return;
    }
    }
    book.sheets.push_back(sheet);
    if (book.save(path))
        probeSheetFile(path);
}

} // namespace attache::test
