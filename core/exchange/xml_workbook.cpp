#include "core/exchange/cell_format.h"
#include "core/exchange/markup_sheets.h"
#include "core/exchange/xml_stream.h"

#include <QHash>

#include <algorithm>

namespace attache {
namespace {

/// The value of an attribute whatever its prefix is.
QStringView valueOf(const QXmlStreamAttributes &attributes, QStringView name)
{
    for (const QXmlStreamAttribute &each : attributes) {
        if (each.name() == name)
            return each.value();
    }
    return {};
}

/// The formats that have a name there.
CellFormat formatOf(QStringView code)
{
    CellFormat format;
    if (code == u"Percent")
        format.kind = CellFormat::Kind::Percent;
    else if (code.endsWith(u"Date"))
        format.kind = CellFormat::Kind::Date;
    else if (code.endsWith(u"Time"))
        format.kind = CellFormat::Kind::Time;
    else if (!code.endsWith(u"Currency") && code != u"Standard" && code != u"Fixed" &&
             code != u"Scientific" && !code.contains(u'/'))
        format = CellFormat::of(code.toString());
    return format;
}

/// "2023-01-05T00:00:00.000" as a day, with the time where it has one; the time alone of the day
/// that spreadsheets begin with.
std::string shownMoment(const std::string &value)
{
    const size_t time = value.find('T');
    if (time == std::string::npos)
        return value;
    std::string clock = value.substr(time + 1, 5);
    if (value.starts_with("1899-12-3"))
        return clock;
    return clock == "00:00" ? value.substr(0, time) : value.substr(0, time) + ' ' + clock;
}

class WorkbookHandler final : public XmlHandler
{
public:
    MarkupSheets read;
    bool isTooLarge = false;

    void start(QStringView name, const QXmlStreamAttributes &attributes) override
    {
        const auto value = [&](QStringView key) { return valueOf(attributes, key); };
        isTooLarge |= ++m_depth > MarkupDepthLimit;
        if (name == u"Style") {
            m_styleId = value(u"ID").toString();
            if (const auto above = m_formats.constFind(value(u"Parent").toString());
                above != m_formats.cend())
                m_formats.insert(m_styleId, *above);
        } else if (name == u"NumberFormat" && m_formats.size() < MostFormats) {
            m_formats.insert(m_styleId, formatOf(value(u"Format")));
        } else if (name == u"Worksheet") {
            beginSheet(value(u"Name").toString());
        } else if (m_isSheet && name == u"Table") {
            m_isTable = true;
        } else if (m_isTable && name == u"Column") {
            beginColumn(value(u"Index").toInt(), value(u"Span").toInt(),
                        value(u"Hidden") == u"1" || isNothing(value(u"Width")));
        } else if (m_isTable && name == u"Row") {
            beginRow(value(u"Index").toLongLong(),
                     value(u"Hidden") == u"1" || isNothing(value(u"Height")));
        } else if (m_isTable && name == u"Cell") {
            beginCell(attributes);
        } else if (name == u"Comment" || name == u"PhoneticText") {
            m_inAside = true;
        } else if (name == u"Data" && m_isCell && !m_inAside) {
            m_type = value(u"Type").toString();
            m_inData = true;
        } else if (name == u"Visible") {
            m_inVisible = true;
        }
    }
    void end(QStringView name) override
    {
        --m_depth;
        if (name == u"Cell" && m_isCell) {
            endCell();
        } else if (name == u"Data") {
            m_inData = false;
        } else if (name == u"Comment" || name == u"PhoneticText") {
            m_inAside = false;
        } else if (name == u"Table") {
            m_isTable = false;
        } else if (name == u"Visible") {
            m_inVisible = false;
        } else if (name == u"Worksheet" && m_isSheet) {
            read.sheets.back().grid.finish();
            m_bytes += read.sheets.back().grid.bytes();
            m_isSheet = false;
        }
    }
    void text(QStringView text) override
    {
        if (m_inData)
            m_value += text.toUtf8().toStdString();
        else if (m_inVisible && m_isSheet)
            read.sheets.back().isHidden |= text.contains(u"Hidden");
    }
    bool isDone() const override { return isTooLarge; }

private:
    static constexpr qsizetype MostFormats = 100'000;
    static constexpr size_t MostMerges = 100'000;

    SheetGrid &grid() { return read.sheets.back().grid; }

    static bool isNothing(QStringView measure)
    {
        bool isNumber = false;
        const double value = measure.toDouble(&isNumber);
        return isNumber && value <= 0;
    }

    void beginSheet(const QString &name)
    {
        m_isSheet = read.sheets.size() < MarkupSheetLimit;
        m_isTable = false;
        if (!m_isSheet)
            return;
        read.sheets.push_back({name});
        m_row = 0;
        m_columns = 0;
    }

    void beginColumn(int index, int span, bool isHidden)
    {
        const int first = index > 0 ? index - 1 : m_columns;
        m_columns = std::min(first + std::max(0, span) + 1, SheetColumnLimit);
        for (int column = first; isHidden && column < m_columns; ++column)
            grid().hiddenColumns.insert(column);
    }

    void beginRow(qint64 index, bool isHidden)
    {
        m_row = std::max(index, m_row + 1);
        m_column = 0;
        isTooLarge |= m_row > SheetRowLimit;
        grid().beginRow(m_row, isHidden);
    }

    void beginCell(const QXmlStreamAttributes &attributes)
    {
        const auto value = [&](QStringView key) { return valueOf(attributes, key); };
        m_isCell = true;
        m_type.clear();
        m_value.clear();
        m_cellStyle = value(u"StyleID").toString();
        m_column = std::max(m_column, value(u"Index").toInt() - 1);
        m_across = std::clamp(value(u"MergeAcross").toInt(), 0, SheetColumnLimit);
        const qint64 down = std::clamp<qint64>(value(u"MergeDown").toLongLong(), 0, SheetRowLimit);
        if ((m_across > 0 || down > 0) && grid().merges.size() < MostMerges)
            grid().merges.push_back({m_row, m_row + down, m_column, m_column + m_across});
    }

    void endCell()
    {
        m_isCell = false;
        m_inData = false;
        if (m_column < SheetColumnLimit)
            grid().add(m_column, shown());
        m_column = std::min(m_column + m_across + 1, SheetColumnLimit);
        isTooLarge |= m_bytes + grid().bytes() > SheetBytesLimit;
    }

    std::string shown() const
    {
        if (m_type == u"DateTime")
            return shownMoment(m_value);
        if (m_type == u"Boolean")
            return m_value == "1" ? "TRUE" : "FALSE";
        bool isNumber = false;
        const double number =
            QByteArray::fromRawData(m_value.data(), qsizetype(m_value.size())).toDouble(&isNumber);
        return m_type == u"Number" && isNumber
                   ? shownValue(number, m_formats.value(m_cellStyle), false)
                   : m_value;
    }

    QHash<QString, CellFormat> m_formats;
    QString m_styleId;
    int m_depth = 0;
    qint64 m_bytes = 0; ///< of the sheets before
    bool m_isSheet = false;
    bool m_isTable = false;
    int m_columns = 0;
    qint64 m_row = 0;
    int m_column = 0;
    int m_across = 0;
    bool m_isCell = false;
    QString m_cellStyle;
    QString m_type;
    std::string m_value;
    bool m_inData = false;
    bool m_inAside = false;
    bool m_inVisible = false;
};

} // namespace

Result<MarkupSheets> readXmlWorkbook(QByteArrayView utf8, const QString &label,
                                     const Progress &progress)
{
    WorkbookHandler handler;
    ATTACHE_CHECK(readXmlText(utf8, label, handler, progress));
    if (handler.isTooLarge)
        return markupTooLarge(label);
    return std::move(handler.read);
}

} // namespace attache
