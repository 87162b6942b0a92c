#include "core/base/shared_text.h"
#include "core/exchange/markup_sheets.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cstring>
#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SpreadsheetReader)
};

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The text of a cell as a page shows it: blanks run together, and lines end where one is broken.
class CellText
{
public:
    void add(std::string_view text)
    {
        constexpr std::string_view HardSpace = "\xC2\xA0";
        for (size_t at = 0; at < text.size(); ++at) {
            const bool isHard = text.substr(at, HardSpace.size()) == HardSpace;
            if (isHard || isBlank(text[at])) {
                m_isApart = true;
                at += isHard ? 1 : 0;
                continue;
            }
            if (m_isApart && !m_text.empty() && m_text.back() != '\n')
                m_text += ' ';
            m_isApart = false;
            m_text += text[at];
        }
    }
    void breakLine()
    {
        m_isApart = false;
        if (!m_text.empty() && m_text.back() != '\n')
            m_text += '\n';
    }
    std::string take()
    {
        m_isApart = false;
        while (!m_text.empty() && m_text.back() == '\n')
            m_text.pop_back();
        return std::exchange(m_text, {});
    }

private:
    std::string m_text;
    bool m_isApart = false;
};

/// What is known of the attributes of an element.
class Attributes
{
public:
    explicit Attributes(const xmlChar **pairs)
        : m_pairs(pairs)
    {
    }
    std::string_view value(std::string_view name) const
    {
        for (const xmlChar **pair = m_pairs; pair && *pair; pair += 2) {
            if (name == reinterpret_cast<const char *>(pair[0]))
                return pair[1] ? reinterpret_cast<const char *>(pair[1]) : std::string_view();
        }
        return {};
    }
    qint64 number(std::string_view name) const
    {
        const std::string_view text = value(name);
        return QByteArray(text.data(), static_cast<qsizetype>(text.size())).trimmed().toLongLong();
    }
    bool isHidden() const
    {
        const std::string_view text = value("style");
        QByteArray style(text.data(), static_cast<qsizetype>(text.size()));
        style.replace(" ", "");
        return style.toLower().contains("display:none");
    }

private:
    const xmlChar **m_pairs;
};

/// Takes the tables of a page from the events of the parser.
class TableTaker
{
public:
    MarkupSheets read;
    bool isTooLarge = false;

    void start(std::string_view name, const Attributes &attributes)
    {
        isTooLarge |= ++m_depth > MarkupDepthLimit;
        if (name == "script" || name == "style" || name == "select")
            ++m_unseen;
        else if (name == "table")
            beginTable(attributes.isHidden());
        else if (m_open.empty())
            return;
        else if (name == "tr")
            beginRow(attributes.isHidden());
        else if (name == "td" || name == "th")
            beginCell(attributes);
        else if (name == "br" || name == "p" || name == "div" || name == "li")
            m_open.back().text.breakLine();
    }
    void end(std::string_view name)
    {
        --m_depth;
        if (name == "script" || name == "style" || name == "select")
            m_unseen = std::max(0, m_unseen - 1);
        else if (m_open.empty())
            return;
        else if (name == "table")
            endTable();
        else if (name == "td" || name == "th" || name == "tr")
            endCell();
        else if (name == "p" || name == "div" || name == "li")
            m_open.back().text.breakLine();
    }
    void text(std::string_view text)
    {
        if (m_open.empty() || !m_open.back().isCell || m_unseen > 0)
            return;
        m_bytes += static_cast<qint64>(text.size());
        isTooLarge |= m_bytes > SheetBytesLimit;
        m_open.back().text.add(text);
    }
    /// Leaves out what only arranged the page.
    void finish()
    {
        while (!m_open.empty())
            endTable();
        std::erase_if(read.sheets, [](const auto &sheet) { return sheet.grid.rowCount() == 0; });
        for (size_t i = 0; i < read.sheets.size(); ++i)
            read.sheets[i].name = Words::tr("Table %1").arg(i + 1);
    }

private:
    static constexpr size_t MostMerges = 100'000;
    static constexpr size_t None = ~size_t(0);

    /// A table that has begun; those that stand in cells of it are above it.
    struct Open
    {
        size_t sheet = None;
        qint64 row = 0;
        int column = 0; ///< where the next cell begins, unless one from above is there
        bool isCell = false;
        int first = 0; ///< column of the cell
        CellText text = {};
        std::string number = {};           ///< what a cell that shows it shortened holds
        QHash<int, qint64> coveredTo = {}; ///< by column, the last row of a cell from above
    };

    SheetGrid *grid()
    {
        const size_t sheet = m_open.back().sheet;
        return sheet == None ? nullptr : &read.sheets[sheet].grid;
    }

    void beginTable(bool isHidden)
    {
        Open table;
        if (read.sheets.size() < MarkupSheetLimit) {
            table.sheet = read.sheets.size();
            read.sheets.push_back({{}, isHidden});
        }
        m_open.push_back(std::move(table));
    }
    void endTable()
    {
        endCell();
        if (SheetGrid *const cells = grid())
            cells->finish();
        m_open.pop_back();
    }

    void beginRow(bool isHidden)
    {
        endCell();
        Open &table = m_open.back();
        ++table.row;
        table.column = 0;
        isTooLarge |= table.row > SheetRowLimit;
        if (SheetGrid *const cells = grid())
            cells->beginRow(table.row, isHidden);
    }

    void beginCell(const Attributes &attributes)
    {
        endCell();
        if (m_open.back().row == 0)
            beginRow(false);
        Open &table = m_open.back();
        while (table.coveredTo.value(table.column) >= table.row)
            ++table.column;
        const auto across =
            static_cast<int>(std::clamp<qint64>(attributes.number("colspan"), 1, 1000));
        // 0 reaches down to the end.
        const bool isOpenEnded = attributes.value("rowspan") == "0";
        const qint64 down =
            isOpenEnded ? SheetRowLimit
                        : std::clamp<qint64>(attributes.number("rowspan"), 1, SheetRowLimit);
        table.first = table.column;
        table.column = std::min(table.column + across, SheetColumnLimit);
        table.isCell = table.first < SheetColumnLimit;
        const std::string_view excel = attributes.value("x:num");
        table.number = excel.empty() ? attributes.value("sdval") : excel;
        for (int column = table.first; down > 1 && column < table.column; ++column)
            table.coveredTo.insert(column, table.row + down - 1);
        SheetGrid *const cells = grid();
        if (cells && attributes.isHidden())
            cells->hiddenColumns.insert(table.first);
        if (cells && (across > 1 || down > 1) && cells->merges.size() < MostMerges)
            cells->merges.push_back(
                {table.row, table.row + down - 1, table.first, table.column - 1});
    }

    void endCell()
    {
        Open &table = m_open.back();
        std::string text = table.text.take();
        SheetGrid *const cells = grid();
        if (!std::exchange(table.isCell, false) || !cells)
            return;
        // 1.38E+10 and #### are what there was room for.
        const bool isShortened = text.find("E+") != std::string::npos || text.starts_with("##");
        cells->add(table.first, isShortened && !table.number.empty() ? table.number : text);
    }

    std::vector<Open> m_open;
    int m_depth = 0;
    int m_unseen = 0; ///< depth of elements whose text is not shown
    qint64 m_bytes = 0;
};

/// What the parser hands to its callbacks.
struct Parsing
{
    TableTaker taker;
    htmlParserCtxtPtr parser = nullptr;
    const Progress &progress;
    qint64 size = 0;
    int elements = 0;

    void stopWhereAsked()
    {
        constexpr int Step = 4096;
        const bool looks = ++elements % Step == 0;
        if (looks)
            progress.report(xmlByteConsumed(parser), size);
        if (taker.isTooLarge || (looks && progress.cancelled()))
            xmlStopParser(parser);
    }
};

void startElement(void *data, const xmlChar *name, const xmlChar **attributes)
{
    auto &parsing = *static_cast<Parsing *>(data);
    parsing.taker.start(reinterpret_cast<const char *>(name), Attributes(attributes));
    parsing.stopWhereAsked();
}

void endElement(void *data, const xmlChar *name)
{
    static_cast<Parsing *>(data)->taker.end(reinterpret_cast<const char *>(name));
}

void characters(void *data, const xmlChar *text, int length)
{
    static_cast<Parsing *>(data)->taker.text(
        {reinterpret_cast<const char *>(text), static_cast<size_t>(length)});
}

/// Whether the page ends in a table, as one does whose download broke off.
bool endsInTable(QByteArrayView page)
{
    const auto last = [&](QByteArrayView small, QByteArrayView large) {
        return std::max(page.lastIndexOf(small), page.lastIndexOf(large));
    };
    return last("<table", "<TABLE") > last("</table", "</TABLE") && last("</html", "</HTML") < 0 &&
           last("</body", "</BODY") < 0;
}

} // namespace

Result<MarkupSheets> readHtmlTables(QByteArrayView utf8, const QString &label,
                                    const Progress &progress)
{
    const std::unique_ptr<xmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size())),
        &htmlFreeParserCtxt);
    if (!parser)
        return MarkupSheets(); // nothing but blanks
    // Nothing is fetched from anywhere, and no tree is built.
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    Parsing parsing{{}, parser.get(), progress, utf8.size()};
    htmlSAXHandler handler;
    std::memset(&handler, 0, sizeof handler);
    handler.startElement = startElement;
    handler.endElement = endElement;
    handler.characters = characters;
    handler.ignorableWhitespace = characters;
    *parser->sax = handler;
    parser->userData = &parsing;
    htmlParseDocument(parser.get());
    if (progress.cancelled())
        return Error{Error::Kind::Cancelled, Common::tr("Reading was cancelled."), {}, {}};
    if (parsing.taker.isTooLarge)
        return markupTooLarge(label);
    parsing.taker.finish();
    parsing.taker.read.isCutOff = endsInTable(utf8);
    return std::move(parsing.taker.read);
}

} // namespace attache
