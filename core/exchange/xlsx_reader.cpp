#include "core/exchange/xlsx_reader.h"

#include "core/base/shared_text.h"
#include "core/exchange/cell_format.h"
#include "core/exchange/xml_stream.h"

#include <QCoreApplication>

#include <array>
#include <charconv>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SpreadsheetReader)
};

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true";
}

/// @p text with what workbooks write for characters that XML has none for: "_x000D_", and
/// "_x005F_" for an underscore that would otherwise begin such a number.
std::string unescaped(std::string text)
{
    constexpr size_t Length = 7; // _xHHHH_
    if (text.find("_x") == std::string::npos)
        return text;
    QString whole = QString::fromStdString(text);
    for (qsizetype at = whole.indexOf(u"_x"); at >= 0; at = whole.indexOf(u"_x", at + 1)) {
        bool isNumber = false;
        const ushort code = QStringView(whole).mid(at + 2, 4).toUShort(&isNumber, 16);
        const bool isEscape = isNumber && whole.size() >= at + qsizetype(Length) &&
                              whole.at(at + 6) == u'_' && code != 0;
        if (isEscape)
            whole.replace(at, qsizetype(Length), QChar(code));
    }
    return whole.toStdString();
}

/// "BC23" as column and row; column -1 where it is none.
std::pair<int, qint64> placeOf(QStringView reference)
{
    int column = 0;
    qsizetype at = 0;
    for (; at < reference.size() && at < 3 && reference[at] >= u'A' && reference[at] <= u'Z'; ++at)
        column = column * 26 + (reference[at].unicode() - u'A' + 1);
    bool isNumber = false;
    const qint64 row = reference.sliced(at).toLongLong(&isNumber);
    return {isNumber && column <= SheetColumnLimit ? column - 1 : -1, isNumber ? row : 0};
}

class WorkbookHandler final : public XmlHandler
{
public:
    struct Entry
    {
        QString name;
        QString relationship;
        bool isHidden = false;
    };
    std::vector<Entry> sheets;
    bool from1904 = false;

    void start(QStringView name, const QXmlStreamAttributes &attributes) override
    {
        if (name == u"workbookPr")
            from1904 = isTrue(attributes.value(QLatin1String("date1904")));
        if (name != u"sheet")
            return;
        Entry entry;
        entry.name = attributes.value(QLatin1String("name")).toString();
        const QStringView state = attributes.value(QLatin1String("state"));
        entry.isHidden = state == u"hidden" || state == u"veryHidden";
        for (const QXmlStreamAttribute &each : attributes) {
            if (each.name() == u"id")
                entry.relationship = each.value().toString();
        }
        sheets.push_back(entry);
    }
    void end(QStringView) override {}
};

/// The formats of cells, by the number that cells name.
class StylesHandler final : public XmlHandler
{
public:
    std::vector<CellFormat> formats;

    void start(QStringView name, const QXmlStreamAttributes &attributes) override
    {
        const int number = attributes.value(QLatin1String("numFmtId")).toInt();
        if (name == u"numFmt")
            m_codes.insert(number, attributes.value(QLatin1String("formatCode")).toString());
        m_inCells |= name == u"cellXfs";
        if (name == u"xf" && m_inCells && formats.size() < MostFormats) {
            const auto code = m_codes.constFind(number);
            formats.push_back(code != m_codes.constEnd() ? CellFormat::of(*code)
                                                         : CellFormat::builtIn(number));
        }
    }
    void end(QStringView name) override { m_inCells &= name != u"cellXfs"; }

private:
    static constexpr size_t MostFormats = 100'000;
    QHash<int, QString> m_codes;
    bool m_inCells = false;
};

/// Texts that cells name by number.
class StringsHandler final : public XmlHandler
{
public:
    std::string texts;
    std::vector<size_t> ends;

    std::string_view at(size_t index) const
    {
        if (index >= ends.size())
            return {};
        const size_t from = index == 0 ? 0 : ends[index - 1];
        return std::string_view(texts).substr(from, ends[index] - from);
    }

    void start(QStringView name, const QXmlStreamAttributes &) override
    {
        if (name == u"t")
            m_start = texts.size();
        m_inText |= name == u"t";
        m_inPhonetic |= name == u"rPh";
    }
    void end(QStringView name) override
    {
        if (name == u"t") {
            m_inText = false;
            texts.replace(m_start, std::string::npos, unescaped(texts.substr(m_start)));
        } else if (name == u"rPh")
            m_inPhonetic = false;
        else if (name == u"si")
            ends.push_back(texts.size());
    }
    void text(QStringView text) override
    {
        if (m_inText && !m_inPhonetic)
            texts += text.toUtf8().toStdString();
    }
    bool isDone() const override { return static_cast<qint64>(texts.size()) > SheetBytesLimit; }

private:
    size_t m_start = 0; ///< of the text that is being read
    bool m_inText = false;
    bool m_inPhonetic = false;
};

class SheetHandler final : public XmlHandler
{
public:
    SheetGrid grid;
    bool isTooLarge = false;

    SheetHandler(const StringsHandler &strings, const std::vector<CellFormat> &formats,
                 bool from1904, qint64 mostRows)
        : m_strings(strings)
        , m_formats(formats)
        , m_from1904(from1904)
        , m_mostRows(mostRows)
    {
    }

    void start(QStringView name, const QXmlStreamAttributes &attributes) override
    {
        const auto value = [&](const char *key) { return attributes.value(QLatin1String(key)); };
        if (name == u"c") {
            beginCell(value("r"), value("t"), value("s"));
        } else if (name == u"v" || name == u"t") {
            m_inValue = true;
            m_hasValue = true;
        } else if (name == u"f") {
            m_hasFormula = true;
        } else if (name == u"rPh") {
            m_inPhonetic = true;
        } else if (name == u"row") {
            const qint64 number = value("r").toLongLong();
            m_row = number > 0 ? number : m_row + 1;
            m_column = -1;
            const bool isShown = value("hidden").isEmpty() && !value("ht").isEmpty();
            grid.beginRow(m_row, isTrue(value("hidden")) || isNothing(value("ht")) ||
                                     (m_rowsAreHidden && !isShown));
        } else if (name == u"sheetFormatPr") {
            m_rowsAreHidden = isTrue(value("zeroHeight"));
        } else if (name == u"col" && (isTrue(value("hidden")) || isNothing(value("width")))) {
            const int last = std::min(value("max").toInt(), SheetColumnLimit);
            for (int column = std::max(1, value("min").toInt()); column <= last; ++column)
                grid.hiddenColumns.insert(column - 1);
        } else if (name == u"mergeCell" && grid.merges.size() < MostMerges) {
            addMerge(value("ref"));
        }
    }
    void end(QStringView name) override
    {
        if (name == u"v" || name == u"t")
            m_inValue = false;
        else if (name == u"rPh")
            m_inPhonetic = false;
        else if (name == u"c")
            endCell();
    }
    void text(QStringView text) override
    {
        if (m_inValue && !m_inPhonetic)
            m_value += text.toUtf8().toStdString();
    }
    bool isDone() const override
    {
        return isTooLarge || (m_mostRows > 0 && static_cast<qint64>(grid.rowCount()) > m_mostRows);
    }

private:
    static constexpr size_t MostMerges = 100'000;

    /// Whether a height or width leaves nothing to be seen.
    static bool isNothing(QStringView measure)
    {
        bool isNumber = false;
        const double value = measure.toDouble(&isNumber);
        return isNumber && value <= 0;
    }

    void beginCell(QStringView reference, QStringView type, QStringView style)
    {
        const int column = reference.isEmpty() ? m_column + 1 : placeOf(reference).first;
        m_column = column > m_column ? column : m_column + 1;
        m_type = type.toString();
        m_style = static_cast<size_t>(style.toUInt());
        m_value.clear();
        m_hasFormula = false;
        m_hasValue = false;
    }

    void endCell()
    {
        if (m_value.empty()) {
            // A formula may well give an empty text.
            const bool isText = m_hasValue && m_type == u"str";
            grid.formulasWithoutResult += m_hasFormula && !isText ? 1 : 0;
            return;
        }
        grid.add(m_column, shown());
        isTooLarge |= grid.bytes() > SheetBytesLimit || m_row > SheetRowLimit;
    }

    std::string_view shown()
    {
        if (m_type == u"s") {
            size_t index = 0;
            const char *const end = m_value.data() + m_value.size();
            const auto read = std::from_chars(m_value.data(), end, index);
            const bool isKnown = read.ec == std::errc() && index < m_strings.ends.size();
            grid.lostTexts += isKnown ? 0 : 1;
            return isKnown ? m_strings.at(index) : std::string_view();
        }
        if (m_type == u"b")
            return m_value == "1" ? "TRUE" : "FALSE";
        if (m_type == u"d") {
            // ISO 8601; a day alone has the time of midnight.
            if (const size_t time = m_value.find('T'); time != std::string::npos)
                m_value = m_value.substr(0, time) + (m_value.compare(time, 6, "T00:00") == 0
                                                         ? std::string()
                                                         : ' ' + m_value.substr(time + 1, 5));
            return m_value;
        }
        if (!m_type.isEmpty() && m_type != u"n") {
            m_value = unescaped(std::move(m_value));
            return m_value;
        }
        bool isNumber = false;
        const double number =
            QByteArray::fromRawData(m_value.data(), qsizetype(m_value.size())).toDouble(&isNumber);
        if (isNumber)
            m_value = shownValue(
                number, m_style < m_formats.size() ? m_formats[m_style] : CellFormat(), m_from1904);
        return m_value;
    }

    void addMerge(QStringView reference)
    {
        const qsizetype colon = reference.indexOf(u':');
        if (colon < 0)
            return;
        const auto [firstColumn, firstRow] = placeOf(reference.first(colon));
        const auto [lastColumn, lastRow] = placeOf(reference.sliced(colon + 1));
        if (firstColumn >= 0 && lastColumn >= firstColumn && lastRow >= firstRow)
            grid.merges.push_back({firstRow, lastRow, firstColumn, lastColumn});
    }

    const StringsHandler &m_strings;
    const std::vector<CellFormat> &m_formats;
    const bool m_from1904;
    const qint64 m_mostRows;
    qint64 m_row = 0;
    int m_column = -1;
    bool m_rowsAreHidden = false; ///< those that do not say otherwise
    QString m_type;
    size_t m_style = 0;
    std::string m_value;
    bool m_inValue = false;
    bool m_inPhonetic = false;
    bool m_hasFormula = false;
    bool m_hasValue = false;
};

class XlsxReader final : public SpreadsheetReader
{
public:
    explicit XlsxReader(std::unique_ptr<Package> package)
        : SpreadsheetReader(std::move(package))
    {
    }

    Result<void> open(const Part &workbook)
    {
        WorkbookHandler book;
        ATTACHE_CHECK(readXmlPart(*m_package, workbook, book, Progress()));
        m_from1904 = book.from1904;
        ATTACHE_TRY(const auto *relationships, m_package->relationships(workbook));
        for (const Relationship &each : *relationships) {
            if (relationship::is(each.type, "styles"))
                m_styles = each.target;
            else if (relationship::is(each.type, "sharedStrings"))
                m_strings = each.target;
        }
        for (const auto &entry : book.sheets) {
            for (const Relationship &each : *relationships) {
                if (each.id == entry.relationship && relationship::is(each.type, "worksheet"))
                    m_sheets.push_back({entry.name, each.target, entry.isHidden});
            }
        }
        return {};
    }

    Result<SheetGrid> read(const Sheet &sheet, qint64 mostRows,
                           const Progress &progress) const override
    {
        if (!m_isLoaded) {
            StylesHandler styles;
            if (const Part *part = m_package->part(m_styles))
                ATTACHE_CHECK(readXmlPart(*m_package, *part, styles, progress));
            m_formats = std::move(styles.formats);
            if (const Part *part = m_package->part(m_strings))
                ATTACHE_CHECK(readXmlPart(*m_package, *part, m_texts, progress));
            m_isLoaded = true;
        }
        const Part *part = m_package->part(sheet.part);
        if (!part)
            return Error{
                Error::Kind::Corrupt,
                Words::tr("The sheet \"%2\" is missing from \"%1\". Get a new copy of the file.")
                    .arg(m_package->label(), sheet.name),
                sheet.part,
                {}};
        SheetHandler handler(m_texts, m_formats, m_from1904, mostRows);
        ATTACHE_CHECK(readXmlPart(*m_package, *part, handler, progress));
        handler.grid.finish();
        if (handler.isTooLarge || m_texts.isDone())
            return Error{Error::Kind::Invalid,
                         Words::tr("The sheet \"%2\" of \"%1\" is too large to be read. Split it.")
                             .arg(m_package->label(), sheet.name),
                         {},
                         {}};
        return std::move(handler.grid);
    }

private:
    bool m_from1904 = false;
    QString m_styles;
    QString m_strings;
    mutable bool m_isLoaded = false;
    mutable std::vector<CellFormat> m_formats;
    mutable StringsHandler m_texts;
};

} // namespace

Result<std::unique_ptr<SpreadsheetReader>> openXlsx(std::unique_ptr<Package> package,
                                                    const Part &workbook)
{
    auto reader = std::make_unique<XlsxReader>(std::move(package));
    ATTACHE_CHECK(reader->open(workbook));
    return std::unique_ptr<SpreadsheetReader>(std::move(reader));
}

} // namespace attache
