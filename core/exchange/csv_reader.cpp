#include "core/exchange/csv_reader.h"

#include "core/base/shared_text.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/import_rules.h"
#include "core/parse/values.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

/// How many rows pass between two looks at the progress; a power of two.
constexpr qint64 ProgressStep = 1024;

bool isBlankCell(std::string_view cell)
{
    return cell.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

bool isBlankRow(std::span<const std::string_view> cells)
{
    return std::all_of(cells.begin(), cells.end(), isBlankCell);
}

/// How many rows above the header are told of.
constexpr qsizetype MostPreamble = 10;

/// The delimiter a first line "sep=;" announces, as spreadsheets write and read it, also where a
/// program has put the line in quotation marks; empty without.
std::string_view announcedDelimiter(std::string_view text)
{
    std::string_view line = text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
    if (line.size() == text.size())
        return {};
    if (line.size() == 7 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, 5);
    return line.size() == 5 && line.starts_with("sep=") ? line.substr(4) : std::string_view();
}

size_t filledCells(std::span<const std::string_view> cells)
{
    return cells.size() -
           static_cast<size_t>(std::count_if(cells.begin(), cells.end(), isBlankCell));
}

/// Whether a row above others says something of the table: a lone title, or "导出人：张三".
bool isRemark(std::span<const std::string_view> cells)
{
    const size_t filled = filledCells(cells);
    return filled == 1 || std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
               return isBlankCell(cell) || cell.find(':') != std::string_view::npos ||
                      cell.find("：") != std::string_view::npos;
           });
}

/// Whether a row above the header may name groups of columns: 客户,,联系人,
bool namesGroups(std::span<const std::string_view> cells)
{
    return !isBlankCell(cells.front()) && 2 * filledCells(cells) <= cells.size();
}

bool isKnownName(const HeaderNames &names, const QString &name)
{
    return std::ranges::any_of(importableTypes(), [&](const RecordType *type) {
        return !names.match(*type, name).field.isEmpty();
    });
}

/// Whether at least two of the cells are names of columns that are known.
bool hasKnownNames(std::span<const std::string_view> cells)
{
    const HeaderNames names;
    return std::count_if(cells.begin(), cells.end(), [&](std::string_view cell) {
               return isKnownName(names, readText(cell.substr(0, 100)).simplified());
           }) >= 2;
}

/// The group that each column is under: what stands last at or before it.
QStringList groupsIn(std::span<const std::string_view> cells)
{
    QStringList groups;
    for (const std::string_view cell : cells)
        groups.append(isBlankCell(cell) && !groups.isEmpty()
                          ? groups.last()
                          : readText(cell.substr(0, 100)).simplified());
    return groups;
}

/// Whether a row may be a header: no cell of it is a number, a date or an address.
bool namesColumns(std::span<const std::string_view> cells)
{
    return std::none_of(cells.begin(), cells.end(), [](std::string_view cell) {
        return !isBlankCell(cell) &&
               (readNumber(cell) || readDate(cell) || cell.find('@') != std::string_view::npos);
    });
}

QString textOf(std::span<const std::string_view> cells)
{
    QStringList texts;
    for (const std::string_view cell : cells) {
        if (!isBlankCell(cell))
            texts.append(readText(cell));
    }
    return texts.join(QLatin1Char(' '));
}

Error invalid(const QString &message)
{
    return {Error::Kind::Invalid, message, {}, {}};
}

} // namespace

CsvSource::CsvSource(DecodedText text, QByteArray delimiter)
    : m_text(std::move(text))
    , m_delimiter(std::move(delimiter))
{
}

std::string_view CsvSource::body() const
{
    return {m_text.utf8.constData(), static_cast<size_t>(m_text.utf8.size())};
}

Result<std::unique_ptr<CsvSource>> CsvSource::open(const QString &path, const QString &encoding,
                                                   const QString &delimiter, qint64 headerRow)
{
    ATTACHE_TRY(DecodedText text, readTextFile(path, encoding));
    return fromText(std::move(text), QFileInfo(path).fileName(), delimiter, headerRow);
}

Result<std::unique_ptr<CsvSource>> CsvSource::fromBytes(QByteArray bytes, const QString &fileName,
                                                        const QString &encoding,
                                                        const QString &delimiter, qint64 headerRow)
{
    ATTACHE_TRY(DecodedText text, decodeText(std::move(bytes), fileName, encoding));
    return fromText(std::move(text), fileName, delimiter, headerRow);
}

Result<std::unique_ptr<CsvSource>> CsvSource::fromText(DecodedText text, const QString &fileName,
                                                       const QString &delimiter, qint64 headerRow)
{
    const std::string_view all(text.utf8.constData(), static_cast<size_t>(text.utf8.size()));
    const std::string_view announced = announcedDelimiter(all);
    QByteArray found = delimiter.toUtf8();
    if (found.isEmpty()) {
        const std::string_view best = announced.empty() ? detectDelimiter(all) : announced;
        found = QByteArray(best.data(), static_cast<qsizetype>(best.size()));
    }
    std::unique_ptr<CsvSource> source(new CsvSource(std::move(text), std::move(found)));
    if (!announced.empty()) {
        source->m_dataStart = source->body().find_first_of("\r\n");
        source->m_dataStart += source->body().compare(source->m_dataStart, 2, "\r\n") == 0 ? 2 : 1;
    }
    source->m_tableStart = source->m_dataStart;
    ATTACHE_CHECK(source->readHeader(fileName, headerRow));
    return source;
}

// Spreadsheets in China carry a title, a date, who made them, above the header.
size_t CsvSource::preambleEnd(CsvTokenizer &tokenizer)
{
    constexpr int MostRows = 10;
    size_t end = m_dataStart;
    size_t pending = 0; // filled cells of the row before
    bool isGrouped = false;
    QStringList texts;
    for (int row = 0; row < MostRows && tokenizer.next() && !tokenizer.unclosed();) {
        const size_t filled = filledCells(tokenizer.cells());
        if (filled == 0)
            continue;
        ++row;
        if (pending > 0 && filled > std::max<size_t>(pending, 2) &&
            namesColumns(tokenizer.cells()) && (!isGrouped || hasKnownNames(tokenizer.cells()))) {
            m_preamble = texts;
            if (!isGrouped || pending < 2)
                m_groups.clear();
            return end;
        }
        isGrouped = !isRemark(tokenizer.cells());
        if (isGrouped && !namesGroups(tokenizer.cells()))
            return m_dataStart;
        m_groups = groupsIn(tokenizer.cells());
        pending = filled;
        end = tokenizer.position();
        texts.append(textOf(tokenizer.cells()));
    }
    return m_dataStart;
}

bool CsvSource::findHeader(CsvTokenizer &tokenizer, qint64 &number)
{
    const qint64 wanted = std::exchange(number, m_dataStart > 0 ? 1 : 0);
    size_t preamble = m_dataStart;
    if (wanted == 0) {
        tokenizer.seek(m_dataStart);
        preamble = preambleEnd(tokenizer);
    }
    tokenizer.seek(m_dataStart);
    while (tokenizer.next()) {
        ++number;
        const bool isBlank = isBlankRow(tokenizer.cells());
        if (wanted > 0 ? number == wanted : !isBlank && tokenizer.position() > preamble)
            return !isBlank;
        if (wanted > 0 && !isBlank && m_preamble.size() < MostPreamble)
            m_preamble.append(textOf(tokenizer.cells()));
    }
    return false;
}

Result<void> CsvSource::readHeader(const QString &fileName, qint64 headerRow)
{
    CsvTokenizer tokenizer(body(),
                           {m_delimiter.constData(), static_cast<size_t>(m_delimiter.size())});
    qint64 number = headerRow;
    const bool found = findHeader(tokenizer, number);
    if (!found && headerRow > 0)
        return invalid(noSuchHeaderRow(headerRow));
    if (!found) {
        return invalid(Words::tr("\"%1\" has %n row(s), all blank. There is nothing to import.",
                                 nullptr, static_cast<int>(number))
                           .arg(fileName));
    }
    const auto cells = tokenizer.cells();
    if (tokenizer.unclosed() || cells.size() > CsvColumnLimit) {
        return invalid(Words::tr("The first row of \"%1\" is not a header. It must contain column "
                                 "names, at most %2.")
                           .arg(fileName, QLocale().toString(CsvColumnLimit)));
    }
    nameColumns(cells);
    m_dataStart = tokenizer.position();
    m_firstNumber = number + 1;
    return {};
}

void CsvSource::nameColumns(std::span<const std::string_view> cells)
{
    QSet<QString> taken;
    bool isUnderGroups = false;
    std::optional<HeaderNames> names;
    if (m_groups.size() == static_cast<qsizetype>(cells.size()))
        names.emplace();
    for (const std::string_view cell : cells) {
        QString name =
            QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).simplified();
        // 客户 above 名称 is what is known as 客户名称.
        const QString both =
            names && !name.isEmpty() ? QString(m_groups[m_header.size()] + name) : QString();
        if (!both.isEmpty() && both != name && isKnownName(*names, both)) {
            name = both;
            isUnderGroups = true;
        }
        if (name.isEmpty())
            name = Words::tr("Column %1").arg(m_header.size() + 1);
        QString unique = name;
        for (int again = 2; taken.contains(unique); ++again)
            unique = QStringLiteral("%1 (%2)").arg(name).arg(again);
        taken.insert(unique);
        m_header.append(unique);
    }
    if (isUnderGroups && !m_preamble.isEmpty())
        m_preamble.removeLast(); // it was read
}

SourceChoices CsvSource::choices() const
{
    constexpr size_t MostRows = 10;
    SourceChoices choices;
    choices.headerRow = m_firstNumber - 1;
    CsvTokenizer tokenizer(body(),
                           {m_delimiter.constData(), static_cast<size_t>(m_delimiter.size())});
    tokenizer.seek(m_tableStart);
    for (qint64 number = m_tableStart > 0 ? 2 : 1; tokenizer.next(); ++number) {
        if (choices.headerRows.size() >= MostRows && number > choices.headerRow)
            break;
        if (!isBlankRow(tokenizer.cells()))
            choices.headerRows.push_back({number, textOf(tokenizer.cells())});
    }
    return choices;
}

QString noSuchHeaderRow(qint64 number)
{
    return Words::tr("Row %1 is not a header. There is nothing in it.")
        .arg(QLocale().toString(number));
}

QStringList CsvSource::notes() const
{
    QStringList notes;
    if (!m_preamble.isEmpty())
        notes.append(Words::tr("Skipped above the header: \"%1\".")
                         .arg(m_preamble.join(QStringLiteral(" / "))));
    if (m_text.removedNuls > 0)
        notes.append(Words::tr("%n NUL character(s) removed.", nullptr,
                               static_cast<int>(m_text.removedNuls)));
    if (m_text.unreadable > 0) {
        notes.append(
            Words::tr("%n place(s) could not be read as %1; they are shown as �. If the text "
                      "looks wrong, choose another encoding.",
                      nullptr, static_cast<int>(m_text.unreadable))
                .arg(m_text.encoding));
    }
    return notes;
}

// Whether a forgotten quotation mark has joined the record with the next ones: it is too short or
// too long, and what follows its first line is a row.
bool CsvSource::isTorn(const CsvTokenizer &tokenizer) const
{
    const auto width = static_cast<size_t>(m_header.size());
    if (!tokenizer.ragged() || tokenizer.cells().size() == width)
        return false;
    CsvTokenizer ahead(body(), {m_delimiter.constData(), static_cast<size_t>(m_delimiter.size())});
    ahead.seek(tokenizer.endOfFirstLine());
    return ahead.next() && !ahead.unclosed() && ahead.cells().size() == width;
}

void CsvSource::judge(SourceRow &row, const CsvTokenizer &tokenizer) const
{
    for (size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].size() > CsvCellLimit) {
            row.faultColumn = static_cast<int>(i);
            row.fault =
                Words::tr("The cell contains %1; the limit is %2.")
                    .arg(QLocale().formattedDataSize(static_cast<qint64>(row.cells[i].size())),
                         QLocale().formattedDataSize(static_cast<qint64>(CsvCellLimit)));
            return;
        }
    }
    if (tokenizer.unclosed() || isTorn(tokenizer)) {
        row.faultColumn = static_cast<int>(row.cells.size()) - 1;
        row.fault = Words::tr("A quotation mark opened here is not closed.");
        return;
    }
}

// One missing quote must not swallow the rest of the file. The following lines are taken for rows
// only if they look like rows, because they may also be the inside of a cell that was cut off at
// the end.
void CsvSource::recover(CsvTokenizer &tokenizer) const
{
    const size_t end = tokenizer.position();
    tokenizer.seek(tokenizer.endOfFirstLine());
    const size_t start = tokenizer.position();
    const bool looksLikeRow = tokenizer.next() && !tokenizer.unclosed() &&
                              tokenizer.cells().size() == static_cast<size_t>(m_header.size());
    tokenizer.seek(looksLikeRow ? start : end);
}

Result<SourceCounts> CsvSource::read(const RowHandler &handler, const Progress &progress) const
{
    CsvTokenizer tokenizer(body(),
                           {m_delimiter.constData(), static_cast<size_t>(m_delimiter.size())});
    tokenizer.seek(m_dataStart);
    const auto width = static_cast<size_t>(m_header.size());
    const auto total = static_cast<qint64>(body().size());
    SourceCounts counts;
    std::vector<std::string_view> padded;
    for (qint64 number = m_firstNumber; tokenizer.next(); ++number) {
        if (number % ProgressStep == 0) {
            if (progress.cancelled())
                return Error{Error::Kind::Cancelled, Common::tr("Reading was cancelled."), {}, {}};
            progress.report(static_cast<qint64>(tokenizer.position()), total);
        }
        SourceRow row{number, tokenizer.cells(), {}, -1};
        if (isBlankRow(row.cells)) {
            ++counts.blankRows;
            continue;
        }
        judge(row, tokenizer);
        if (row.cells.size() < width) {
            padded.assign(row.cells.begin(), row.cells.end());
            padded.resize(width);
            row.cells = padded;
        }
        const bool unclosed = tokenizer.unclosed() || isTorn(tokenizer);
        ++counts.rows;
        ATTACHE_CHECK(handler(row));
        if (unclosed)
            recover(tokenizer);
    }
    progress.report(total, total);
    return counts;
}

} // namespace attache
