#include "core/exchange/spreadsheet_source.h"

#include "core/base/shared_text.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/markup_sheets.h"
#include "core/exchange/spreadsheet_reader.h"
#include "core/exchange/xlsx_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SpreadsheetReader)
};

/// What a reader of delimited text says in the same words.
struct CsvTr
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

constexpr qint64 ProgressStep = 1024;
/// Enough rows to tell a list from a cover sheet.
constexpr qint64 RowsToTell = 40;

/// How many rows are offered as the header.
constexpr size_t MostHeaderRows = 10;

/// The sheets of @p reader, with what their first rows look like.
Result<std::vector<SourceChoices::Sheet>> sheetsOf(const SpreadsheetReader &reader)
{
    std::vector<SourceChoices::Sheet> sheets;
    for (const SpreadsheetReader::Sheet &sheet : reader.sheets()) {
        ATTACHE_TRY(const SheetGrid grid, reader.read(sheet, RowsToTell, Progress()));
        sheets.push_back(
            {sheet.name, sheet.isHidden, grid.rowCount() == 0 ? -1 : knownNamesIn(grid)});
    }
    return sheets;
}

QString namesOf(const std::vector<SourceChoices::Sheet> &sheets, int without = -1)
{
    QStringList names;
    for (size_t i = 0; i < sheets.size(); ++i) {
        if (static_cast<int>(i) == without)
            continue;
        //: The name of a sheet of a workbook
        names.append(sheets[i].isHidden ? Common::tr("%1 (hidden)").arg(sheets[i].name)
                                        : sheets[i].name);
    }
    return names.join(Common::tr(", "));
}

Result<int> sheetNamed(const std::vector<SourceChoices::Sheet> &sheets, const QString &wanted)
{
    for (size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i].name.compare(wanted, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    bool isNumber = false;
    const int number = wanted.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= static_cast<int>(sheets.size()))
        return number - 1;
    return Error{
        Error::Kind::NotFound,
        Words::tr("There is no sheet \"%1\". The sheets are: %2.").arg(wanted, namesOf(sheets)),
        {},
        {}};
}

/// The visible sheet that has most columns of known names, of several the first; else the first
/// that has rows. Below 0 where there is none.
int likeliestSheet(const std::vector<SourceChoices::Sheet> &sheets)
{
    int best = -1;
    int most = -1;
    for (const bool hidden : {false, true}) {
        for (size_t i = 0; i < sheets.size() && !(hidden && best >= 0); ++i) {
            if (sheets[i].isHidden == hidden && sheets[i].knownColumns > most) {
                most = sheets[i].knownColumns;
                best = static_cast<int>(i);
            }
        }
    }
    return best;
}

QString reasonFor(const SourceChoices::Sheet &sheet)
{
    return sheet.knownColumns > 0
               ? Words::tr("%n of its column names are known", nullptr, sheet.knownColumns)
               : Words::tr("it is the first one with rows");
}

/// As much of the file at @p path as it takes for a workbook in XML to have said what it is.
QByteArray startOf(const QString &path)
{
    constexpr qint64 Enough = 4096;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(Enough) : QByteArray();
}

} // namespace

Result<std::unique_ptr<SpreadsheetReader>> SpreadsheetReader::open(std::unique_ptr<Package> package)
{
    if (package->part(QStringLiteral("content.xml")) && package->part(QStringLiteral("mimetype"))) {
        ATTACHE_TRY(const QByteArray type,
                    package->read(*package->part(QStringLiteral("mimetype"))));
        if (type.contains("opendocument.spreadsheet"))
            return openOds(std::move(package));
    }
    ATTACHE_TRY(const auto *relationships, package->relationships());
    for (const Relationship &each : *relationships) {
        const Part *workbook =
            relationship::is(each.type, "officeDocument") ? package->part(each.target) : nullptr;
        if (workbook && workbook->contentType.contains(QLatin1String("sheet"))) {
            if (workbook->contentType.contains(QLatin1String("binary")))
                return Error{
                    Error::Kind::Invalid,
                    Words::tr("\"%1\" is a binary workbook. Save it as .xlsx and try again.")
                        .arg(package->label()),
                    {},
                    {}};
            return openXlsx(std::move(package), *workbook);
        }
    }
    return Error{Error::Kind::Invalid,
                 Words::tr("\"%1\" is a ZIP file, but not a spreadsheet.").arg(package->label()),
                 {},
                 {}};
}

bool SpreadsheetSource::isLikely(const QString &path)
{
    const QByteArray start = startOf(path);
    return isMarkup(start) || start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06") ||
           start.startsWith("\xd0\xcf\x11\xe0");
}

namespace {

Result<std::unique_ptr<SpreadsheetReader>> readerFor(const QString &path, const QString &encoding,
                                                     const Progress &progress)
{
    if (isMarkup(startOf(path)))
        return openMarkup(path, encoding, progress);
    ATTACHE_TRY(auto package, Package::open(path, {}, Package::Expected::Spreadsheet));
    return SpreadsheetReader::open(std::move(package));
}

} // namespace

Result<std::unique_ptr<SpreadsheetSource>>
SpreadsheetSource::open(const QString &path, const QString &sheet, const Progress &progress,
                        qint64 headerRow, const QString &encoding)
{
    const QString fileName = QFileInfo(path).fileName();
    const auto invalid = [](const QString &message) {
        return Error{Error::Kind::Invalid, message, {}, {}};
    };
    ATTACHE_TRY(const auto reader, readerFor(path, encoding, progress));
    std::unique_ptr<SpreadsheetSource> source(new SpreadsheetSource);
    source->m_encoding = reader->encoding();
    SourceChoices &choices = source->m_choices;
    ATTACHE_TRY(choices.sheets, sheetsOf(*reader));
    const int likeliest = likeliestSheet(choices.sheets);
    choices.sheet = likeliest;
    if (!sheet.isEmpty()) {
        ATTACHE_TRY(choices.sheet, sheetNamed(choices.sheets, sheet));
    }
    const auto chosen = static_cast<size_t>(choices.sheet);
    if (choices.sheet >= 0) {
        ATTACHE_TRY(source->m_grid, reader->read(reader->sheets()[chosen], 0, progress));
    }
    if (source->m_grid.rowCount() == 0)
        return invalid(Words::tr("\"%1\" has no rows. There is nothing to import.").arg(fileName));
    if (choices.sheet == likeliest)
        choices.sheetReason = reasonFor(choices.sheets[chosen]);
    source->m_table = tableIn(source->m_grid, headerRow);
    if (source->m_table.header.isEmpty())
        return invalid(noSuchHeaderRow(headerRow));
    if (source->m_table.header.size() > CsvColumnLimit)
        return invalid(CsvTr::tr("The first row of \"%1\" is not a header. It must contain column "
                                 "names, at most %2.")
                           .arg(fileName, QLocale().toString(CsvColumnLimit)));
    source->fillDown();
    source->offerHeaderRows();
    source->makeNotes();
    return source;
}

void SpreadsheetSource::offerHeaderRows()
{
    const size_t header = m_table.headerRow;
    m_choices.headerRow = m_grid.row(header).number;
    const size_t offered = std::min(m_grid.rowCount(), std::max(MostHeaderRows, header + 1));
    for (size_t row = 0; row < offered; ++row)
        m_choices.headerRows.push_back({m_grid.row(row).number, rowText(m_grid, row)});
}

void SpreadsheetSource::fillDown()
{
    constexpr qint64 MostFilled = 1'000'000;
    qint64 filled = 0;
    const qint64 last = m_grid.row(m_grid.rowCount() - 1).number;
    for (const SheetGrid::Merge &merge : m_grid.merges) {
        const size_t first = m_grid.indexOf(merge.firstRow);
        if (merge.lastRow == merge.firstRow || first < m_table.firstRow ||
            first == m_grid.rowCount())
            continue;
        const std::string_view text = m_grid.at(first, merge.firstColumn);
        for (qint64 row = merge.firstRow + 1; row <= std::min(last, merge.lastRow); ++row) {
            if (text.empty() || ++filled > MostFilled)
                break;
            m_filled[row].emplace_back(merge.firstColumn, text);
        }
    }
}

void SpreadsheetSource::makeNotes()
{
    const auto &sheets = m_choices.sheets;
    if (sheets.size() > 1)
        m_notes.append(Words::tr("The sheet \"%1\" was read. Others in the file: %2.")
                           .arg(sheets[static_cast<size_t>(m_choices.sheet)].name,
                                namesOf(sheets, m_choices.sheet)));
    if (!m_table.above.isEmpty())
        m_notes.append(CsvTr::tr("Skipped above the header: \"%1\".")
                           .arg(m_table.above.join(QStringLiteral(" / "))));
    if (m_table.hiddenRows > 0)
        m_notes.append(Words::tr("%n hidden row(s) were read, too.", nullptr,
                                 static_cast<int>(m_table.hiddenRows)));
    if (!m_table.hidden.empty()) {
        QStringList names;
        for (const int column : m_table.hidden)
            names.append(m_table.header[column]);
        m_notes.append(
            Words::tr("Hidden columns were read, too: %1.").arg(names.join(Common::tr(", "))));
    }
    if (m_grid.formulasWithoutResult > 0)
        m_notes.append(
            Words::tr("%n formula(s) have no stored result and were read as empty. Open the "
                      "file in a spreadsheet program, save it, and import it again.",
                      nullptr, static_cast<int>(m_grid.formulasWithoutResult)));
    if (m_grid.isCutOff)
        m_notes.append(Words::tr("The file ends in the middle of a table. Rows may be missing: "
                                 "export the list again, or compare the number of rows."));
    if (m_grid.lostTexts > 0)
        m_notes.append(Words::tr("%n cell(s) name a text that is missing from the file and were "
                                 "read as empty. Get a new copy of the file.",
                                 nullptr, static_cast<int>(m_grid.lostTexts)));
}

Result<SourceCounts> SpreadsheetSource::read(const RowHandler &handler,
                                             const Progress &progress) const
{
    QHash<int, size_t> places; // of columns
    for (size_t i = 0; i < m_table.columns.size(); ++i)
        places.insert(m_table.columns[i], i);
    SourceCounts counts;
    std::vector<std::string_view> cells;
    qint64 before = m_table.firstRow == 0 ? 0 : m_grid.row(m_table.firstRow - 1).number;
    const auto total = static_cast<qint64>(m_grid.rowCount());
    for (size_t index = m_table.firstRow; index < m_grid.rowCount(); ++index) {
        if (index % ProgressStep == 0) {
            if (progress.cancelled())
                return Error{Error::Kind::Cancelled, Common::tr("Reading was cancelled."), {}, {}};
            progress.report(static_cast<qint64>(index), total);
        }
        SourceRow row{m_grid.row(index).number, {}, {}, -1};
        counts.blankRows += row.number - before - 1;
        before = row.number;
        cells.assign(m_table.columns.size(), {});
        for (const SheetGrid::Cell &cell : m_grid.cells(index)) {
            const size_t place = places.value(cell.column);
            cells[place] = m_grid.text(cell);
            if (cell.size > CsvCellLimit) {
                row.faultColumn = static_cast<int>(place);
                row.fault =
                    CsvTr::tr("The cell contains %1; the limit is %2.")
                        .arg(QLocale().formattedDataSize(cell.size),
                             QLocale().formattedDataSize(static_cast<qint64>(CsvCellLimit)));
            }
        }
        if (const auto filled = m_filled.constFind(row.number); filled != m_filled.constEnd()) {
            for (const auto &[column, text] : *filled) {
                std::string_view &cell = cells[places.value(column)];
                cell = cell.empty() ? text : cell;
            }
        }
        row.cells = cells;
        ++counts.rows;
        ATTACHE_CHECK(handler(row));
    }
    progress.report(total, total);
    return counts;
}

} // namespace attache
