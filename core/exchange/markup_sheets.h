#pragma once

#include "core/exchange/spreadsheet_reader.h"
#include "core/exchange/text_encoding.h"

namespace attache {

/// Sheets that stand in a text: what many systems hand out as an ".xls" is a web page with a table,
/// or XML of the time of Excel 2003. All of them are read at once, because a text has no parts.
struct MarkupSheets
{
    struct Sheet
    {
        QString name;
        bool isHidden = false;
        SheetGrid grid = {};
    };

    std::vector<Sheet> sheets;
    bool isCutOff = false; ///< whether the text ends within a table
};

/// Whether @p start, the first bytes of a file, are of a web page or of XML that may hold sheets.
bool isMarkup(QByteArrayView start);

/// The sheets in the file at @p path. @p encoding overrules what the file says and what is found.
/// Errors: as readMarkup(); Invalid for a page without a table, for XML without sheets, and for
/// what is larger or deeper than a spreadsheet can be; Corrupt for what is no XML; Cancelled.
Result<std::unique_ptr<SpreadsheetReader>> openMarkup(const QString &path, const QString &encoding,
                                                      const Progress &progress);

/// The tables of a web page, each a sheet; @p label is the file's name for messages.
Result<MarkupSheets> readHtmlTables(QByteArrayView utf8, const QString &label,
                                    const Progress &progress);
/// The sheets of a workbook in the XML of Excel 2003.
Result<MarkupSheets> readXmlWorkbook(QByteArrayView utf8, const QString &label,
                                     const Progress &progress);

/// Of either: the number of sheets that are looked at, and how deep elements may stand in others.
inline constexpr size_t MarkupSheetLimit = 256;
inline constexpr int MarkupDepthLimit = 1000;

/// What is said where a limit is passed.
Error markupTooLarge(const QString &label);

} // namespace attache
