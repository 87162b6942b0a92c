#include "core/exchange/cell_format.h"
#include "core/exchange/xlsx_reader.h"
#include "core/exchange/xml_stream.h"
#include "core/parse/values.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SpreadsheetReader)
};

constexpr QLatin1String ContentPart("content.xml");
constexpr QLatin1String ManifestPart("META-INF/manifest.xml");

/// The value of an attribute whatever namespace it is of.
QStringView valueOf(const QXmlStreamAttributes &attributes, QStringView name)
{
    for (const QXmlStreamAttribute &each : attributes) {
        if (each.name() == name)
            return each.value();
    }
    return {};
}

class ManifestHandler final : public XmlHandler
{
public:
    bool isEncrypted = false;

    void start(QStringView name, const QXmlStreamAttributes &) override
    {
        isEncrypted |= name == u"encryption-data";
    }
    void end(QStringView) override {}
};

/// The names of the sheets; those of a hidden style are hidden.
class SheetsHandler final : public XmlHandler
{
public:
    std::vector<SpreadsheetReader::Sheet> sheets;

    void start(QStringView name, const QXmlStreamAttributes &attributes) override
    {
        if (name == u"style")
            m_style = valueOf(attributes, u"name").toString();
        else if (name == u"table-properties" && valueOf(attributes, u"display") == u"false")
            m_hidden.insert(m_style);
        else if (name == u"table" && ++m_depth == 1)
            sheets.push_back({valueOf(attributes, u"name").toString(), ContentPart,
                              m_hidden.contains(valueOf(attributes, u"style-name").toString())});
    }
    void end(QStringView name) override { m_depth -= name == u"table" ? 1 : 0; }

private:
    QString m_style;
    QSet<QString> m_hidden;
    int m_depth = 0;
};

class ContentHandler final : public XmlHandler
{
public:
    SheetGrid grid;
    bool isTooLarge = false;

    ContentHandler(const QString &sheet, qint64 mostRows)
        : m_sheet(sheet)
        , m_mostRows(mostRows)
    {
    }

    void start(QStringView name, const QXmlStreamAttributes &attributes) override
    {
        const auto value = [&](QStringView key) { return valueOf(attributes, key); };
        if (name == u"style") {
            m_style = value(u"name").toString();
        } else if ((name == u"table-row-properties" && isNothing(value(u"row-height"))) ||
                   (name == u"table-column-properties" && isNothing(value(u"column-width")))) {
            m_flatStyles.insert(m_style);
        } else if (name == u"table") {
            ++m_depth;
            m_isHere |= m_depth == 1 && value(u"name") == m_sheet;
        } else if (!m_isHere || m_depth > 1) {
            return;
        } else if (name == u"table-column") {
            const int count = countOf(value(u"number-columns-repeated"));
            for (int i = 0; i < count && isHidden(attributes); ++i)
                grid.hiddenColumns.insert(m_columns + i);
            m_columns = std::min(m_columns + count, SheetColumnLimit);
        } else if (name == u"table-row") {
            m_rowCount = countOf(value(u"number-rows-repeated"));
            m_isHiddenRow = isHidden(attributes);
            m_row.clear();
            m_column = 0;
        } else if (name == u"table-cell" || name == u"covered-table-cell") {
            beginCell(attributes);
        } else if (name == u"annotation") {
            m_inNote = true;
        } else if (name == u"p" && m_inCell && !m_inNote) {
            if (!m_text.isEmpty())
                m_text += u'\n';
            m_inText = true;
        } else if (m_inText && (name == u"s" || name == u"tab" || name == u"line-break")) {
            m_text += name == u"line-break" ? u'\n' : u' ';
        }
    }
    void end(QStringView name) override
    {
        if (name == u"table") {
            m_isDone |= m_isHere && m_depth == 1;
            --m_depth;
        } else if (!m_isHere) {
            return;
        } else if (name == u"table-row") {
            endRow();
        } else if (name == u"table-cell" || name == u"covered-table-cell") {
            endCell();
        } else if (name == u"annotation") {
            m_inNote = false;
        } else if (name == u"p") {
            m_inText = false;
        }
    }
    void text(QStringView text) override
    {
        if (m_inText && !m_inNote)
            m_text += text;
    }
    bool isDone() const override
    {
        return m_isDone || isTooLarge ||
               (m_mostRows > 0 && static_cast<qint64>(grid.rowCount()) > m_mostRows);
    }

private:
    static int countOf(QStringView text) { return std::clamp(text.toInt(), 1, 1'048'576); }
    bool isHidden(const QXmlStreamAttributes &attributes) const
    {
        const QStringView visibility = valueOf(attributes, u"visibility");
        return visibility == u"collapse" || visibility == u"filter" ||
               m_flatStyles.contains(valueOf(attributes, u"style-name").toString());
    }
    /// Whether a height or width ("0cm") leaves nothing to be seen.
    static bool isNothing(QStringView measure)
    {
        qsizetype end = 0;
        while (end < measure.size() && (measure[end].isDigit() || measure[end] == u'.'))
            ++end;
        bool isNumber = false;
        const double value = measure.first(end).toDouble(&isNumber);
        return isNumber && value <= 0;
    }

    void beginCell(const QXmlStreamAttributes &attributes)
    {
        const auto value = [&](QStringView key) { return valueOf(attributes, key); };
        m_inCell = true;
        m_text.clear();
        m_repeated = countOf(value(u"number-columns-repeated"));
        m_value = shown(value(u"value-type"), attributes);
        const int across = value(u"number-columns-spanned").toInt();
        const int down = value(u"number-rows-spanned").toInt();
        if (across > 1 || down > 1)
            grid.merges.push_back({m_number, m_number + std::max(1, down) - 1, m_column,
                                   m_column + std::max(1, across) - 1});
    }

    /// The value where the text beside it may be shortened or in the reader's own manner; empty
    /// where the text is the value.
    static std::string shown(QStringView type, const QXmlStreamAttributes &attributes)
    {
        const auto value = [&](QStringView key) { return valueOf(attributes, key); };
        if (type == u"float" || type == u"currency") {
            const QString currency = value(u"currency").toString();
            const std::string number = plainNumber(value(u"value").toDouble());
            return currency.isEmpty() ? number : currency.toStdString() + ' ' + number;
        }
        if (type == u"percentage")
            return plainNumber(value(u"value").toDouble() * 100) + '%';
        if (type == u"date")
            return value(u"date-value").toString().replace(u'T', u' ').left(16).toStdString();
        if (type == u"boolean")
            return value(u"boolean-value") == u"true" ? "TRUE" : "FALSE";
        return {};
    }

    /// What a format like 0"万" adds to the number it shows, which is then a number of these;
    /// empty where the text shows the number in another way.
    std::string unitShown() const
    {
        static const QRegularExpression counted(
            QStringLiteral("^([-0-9.,]+)\\s*([百千]?[万亿]|百|千)元?$"));
        const QRegularExpressionMatch match = counted.match(m_text.trimmed());
        const auto number = readNumber(match.captured(1).toStdString());
        const auto value = readNumber(m_value);
        const bool isSame = match.hasMatch() && number && value && std::abs(*number - *value) < 1;
        return isSame ? match.captured(2).toStdString() : std::string();
    }

    void endCell()
    {
        m_inCell = false;
        if (!m_value.empty())
            m_value += unitShown();
        std::string text = m_value.empty() ? m_text.toUtf8().toStdString() : std::move(m_value);
        const int count = text.empty() ? m_repeated : std::min(m_repeated, 256);
        for (int i = 0; i < count && !text.empty() && m_column + i < SheetColumnLimit; ++i)
            m_row.emplace_back(m_column + i, text);
        m_column = std::min(m_column + m_repeated, SheetColumnLimit);
    }

    void endRow()
    {
        // What is repeated to the end of the sheet is blank; a record is rarely there 1,000 times.
        const int count = m_row.empty() ? 0 : std::min(m_rowCount, 1000);
        for (int i = 0; i < count; ++i) {
            grid.beginRow(m_number + i, m_isHiddenRow);
            for (const auto &[column, text] : m_row)
                grid.add(column, text);
        }
        m_number += m_rowCount;
        isTooLarge |= grid.bytes() > SheetBytesLimit;
    }

    const QString m_sheet;
    const qint64 m_mostRows;
    QString m_style;
    QSet<QString> m_flatStyles; ///< by which rows and columns have no height or width
    int m_depth = 0;            ///< tables may stand in cells
    bool m_isHere = false;
    bool m_isDone = false;
    int m_columns = 0;
    qint64 m_number = 1; ///< of the row
    int m_rowCount = 1;
    bool m_isHiddenRow = false;
    std::vector<std::pair<int, std::string>> m_row;
    int m_column = 0;
    int m_repeated = 1;
    bool m_inCell = false;
    bool m_inNote = false;
    bool m_inText = false;
    QString m_text;
    std::string m_value;
};

class OdsReader final : public SpreadsheetReader
{
public:
    explicit OdsReader(std::unique_ptr<Package> package)
        : SpreadsheetReader(std::move(package))
    {
    }

    Result<void> open()
    {
        if (const Part *part = m_package->part(ManifestPart)) {
            ManifestHandler manifest;
            ATTACHE_CHECK(readXmlPart(*m_package, *part, manifest, Progress()));
            if (manifest.isEncrypted)
                return m_package->encrypted();
        }
        SheetsHandler sheets;
        ATTACHE_CHECK(readXmlPart(*m_package, *m_package->part(ContentPart), sheets, Progress()));
        m_sheets = std::move(sheets.sheets);
        return {};
    }

    Result<SheetGrid> read(const Sheet &sheet, qint64 mostRows,
                           const Progress &progress) const override
    {
        ContentHandler handler(sheet.name, mostRows);
        ATTACHE_CHECK(readXmlPart(*m_package, *m_package->part(ContentPart), handler, progress));
        handler.grid.finish();
        if (handler.isTooLarge)
            return Error{Error::Kind::Invalid,
                         Words::tr("The sheet \"%2\" of \"%1\" is too large to be read. Split it.")
                             .arg(m_package->label(), sheet.name),
                         {},
                         {}};
        return std::move(handler.grid);
    }
};

} // namespace

Result<std::unique_ptr<SpreadsheetReader>> openOds(std::unique_ptr<Package> package)
{
    auto reader = std::make_unique<OdsReader>(std::move(package));
    ATTACHE_CHECK(reader->open());
    return std::unique_ptr<SpreadsheetReader>(std::move(reader));
}

} // namespace attache
