#include "core/exchange/markup_sheets.h"

#include "core/base/shared_text.h"
#include "core/exchange/text_lines.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SpreadsheetReader)
};

constexpr QByteArrayView WorkbookNamespace = "urn:schemas-microsoft-com:office:spreadsheet";

/// @p start without a byte-order mark and the zeros of UTF-16, in small letters: enough to tell
/// what the ASCII of the first tags says.
QByteArray plainStart(QByteArrayView start)
{
    QByteArray plain;
    for (const char c : start) {
        if (c != '\0' && static_cast<uchar>(c) < 0x80)
            plain.append(c);
    }
    return plain.trimmed().toLower();
}

bool isPage(const QByteArray &plain)
{
    static constexpr std::array Tags = {"<!doctype html", "<html", "<head",  "<meta",
                                        "<style",         "<body", "<table", "<div",
                                        "<title",         "<link", "<center"};
    return std::ranges::any_of(Tags, [&](const char *tag) { return plain.startsWith(tag); });
}

bool isWorkbook(const QByteArray &plain)
{
    return plain.startsWith("<?xml") && plain.contains(WorkbookNamespace);
}

class MarkupReader final : public SpreadsheetReader
{
public:
    MarkupReader(MarkupSheets read, const QString &encoding)
        : SpreadsheetReader(nullptr)
        , m_read(std::move(read))
    {
        m_encoding = encoding;
        for (const MarkupSheets::Sheet &sheet : m_read.sheets)
            m_sheets.push_back({sheet.name, QString::number(m_sheets.size()), sheet.isHidden});
    }

    /// All rows, whatever is asked for: they are there.
    Result<SheetGrid> read(const Sheet &sheet, qint64, const Progress &) const override
    {
        SheetGrid grid = m_read.sheets[sheet.part.toULongLong()].grid;
        grid.isCutOff = m_read.isCutOff;
        return grid;
    }

private:
    const MarkupSheets m_read;
};

} // namespace

bool isMarkup(QByteArrayView start)
{
    const QByteArray plain = plainStart(start);
    return isPage(plain) || isWorkbook(plain) ||
           (plain.startsWith("<?xml") && plain.contains("<html"));
}

Result<std::unique_ptr<SpreadsheetReader>> openMarkup(const QString &path, const QString &encoding,
                                                      const Progress &progress)
{
    const QString label = QFileInfo(path).fileName();
    ATTACHE_TRY(const DecodedText text, readMarkup(path, encoding));
    constexpr qsizetype Start = 4096;
    const bool isXml =
        isWorkbook(plainStart(text.utf8.first(std::min<qsizetype>(text.utf8.size(), Start))));
    const auto read = isXml ? readXmlWorkbook : readHtmlTables;
    ATTACHE_TRY(MarkupSheets sheets, read(text.utf8, label, progress));
    if (sheets.sheets.empty())
        return Error{
            Error::Kind::Invalid,
            Words::tr("\"%1\" is a web page (HTML) without a table. Open it in a browser to "
                      "see what it says, and export the list again.")
                .arg(label),
            {},
            {}};
    return std::unique_ptr<SpreadsheetReader>(
        std::make_unique<MarkupReader>(std::move(sheets), text.encoding));
}

Error markupTooLarge(const QString &label)
{
    return {Error::Kind::Invalid,
            Words::tr("\"%1\" is too large to be read as a table. Split it.").arg(label),
            {},
            {}};
}

} // namespace attache
