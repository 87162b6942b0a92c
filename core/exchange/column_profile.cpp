#include "core/exchange/import.h"

#include <algorithm>
#include <thread>

namespace attache {

namespace {

constexpr qsizetype SampleCount = 5;
constexpr size_t OptionLimit = 12;     // a longer list is not a choice but text
constexpr size_t OptionLength = 60;    // bytes; a sentence is not an option
constexpr qint64 RepeatsPerOption = 4; // fewer, and the values are not really a list

bool isDigits(std::string_view cell)
{
    return std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A number a person calculates with: a postal code or card number would lose digits as one.
bool isQuantity(std::string_view cell)
{
    if (cell.size() > 15)
        return false;
    if (isDigits(cell))
        return cell.size() == 1 || cell.front() != '0';
    // 二 may be what something is called.
    const bool hasDigits = std::any_of(cell.begin(), cell.end(), [](char c) {
        constexpr char FullWidth = '\xEF';
        return (c >= '0' && c <= '9') || c == FullWidth;
    });
    if (!hasDigits)
        return false;
    const bool isCalled =
        cell.front() == '+' || (cell.front() == '0' && isDigits(cell.substr(1, 1)));
    return !isCalled && readNumber(cell).has_value();
}

bool isWrittenDate(std::string_view cell)
{
    return !isDigits(cell) && cell.size() >= 6 && readDate(cell).has_value();
}

} // namespace

void ColumnProfile::observe(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.empty())
        return;
    ++m_filled;
    if (m_samples.size() < SampleCount) {
        const QString text = readText(cell.substr(0, 300));
        if (!m_samples.contains(text))
            m_samples.append(text);
    }
    const bool number = m_allNumbers && isQuantity(cell);
    const bool date = m_allDates && !number && isWrittenDate(cell);
    if ((m_allNumbers && !number) || (m_allDates && !date)) {
        const bool none = isNoValue(cell);
        m_allNumbers = m_allNumbers && (number || none);
        m_allDates = m_allDates && (date || none);
    }
    const auto first = static_cast<uchar>(cell.front());
    if ((first >= '0' && first <= '9') || first == '.') {
        m_dates.observe(cell);
        m_percents.observe(cell);
    }
    if (!date)
        m_decimals.observe(cell);
    if (m_distinct.size() > OptionLimit)
        return;
    const auto known =
        std::find_if(m_distinct.begin(), m_distinct.end(), [&](const QByteArray &value) {
            return std::string_view(value.constData(), static_cast<size_t>(value.size())) == cell;
        });
    if (known != m_distinct.end())
        return;
    if (cell.size() > OptionLength || cell.find('\n') != std::string_view::npos)
        m_distinct.resize(OptionLimit + 1);
    else
        m_distinct.emplace_back(cell.data(), static_cast<qsizetype>(cell.size()));
}

CustomFieldKind ColumnProfile::kind() const
{
    if (m_filled == 0)
        return CustomFieldKind::Text;
    if (m_allNumbers)
        return CustomFieldKind::Number;
    if (m_allDates)
        return CustomFieldKind::Date;
    const auto distinct = static_cast<qint64>(m_distinct.size());
    if (m_distinct.size() <= OptionLimit && distinct > 1 && m_filled >= distinct * RepeatsPerOption)
        return CustomFieldKind::Choice;
    return CustomFieldKind::Text;
}

QStringList ColumnProfile::options() const
{
    QStringList options;
    if (kind() == CustomFieldKind::Choice) {
        for (const QByteArray &value : m_distinct)
            options.append(QString::fromUtf8(value));
    }
    return options;
}

namespace {

/// Whether each cell of @p row stands under a name of the header, of @p width columns: in a row
/// that is too wide a comma may have torn one apart.
bool isInPlace(const SourceRow &row, size_t width)
{
    return row.fault.isEmpty() &&
           (row.cells.size() <= width ||
            std::all_of(row.cells.begin() + static_cast<std::ptrdiff_t>(width), row.cells.end(),
                        [](std::string_view cell) { return trimmedCell(cell).empty(); }));
}

/// Observes the columns @p first, @p first + @p step, …
Result<void> observeColumns(const RowSource &source, size_t first, size_t step,
                            std::vector<ColumnProfile> &profiles, const Progress &progress)
{
    std::vector<ColumnProfile> own(profiles.size()); // neighbours would share cache lines
    const auto observe = [&](const SourceRow &row) -> Result<void> {
        if (isInPlace(row, own.size())) {
            for (size_t i = first; i < own.size(); i += step)
                own[i].observe(row.cells[i]);
        }
        return {};
    };
    ATTACHE_CHECK(source.read(observe, progress));
    for (size_t i = first; i < own.size(); i += step)
        profiles[i] = std::move(own[i]);
    return {};
}

} // namespace

Result<TableProfile> profileBeginning(const RowSource &source)
{
    constexpr qint64 FirstRows = 4096;
    TableProfile table;
    table.columns.resize(static_cast<size_t>(source.header().size()));
    qint64 bytes = 0;
    const auto look = [&](const SourceRow &row) -> Result<void> {
        if (table.rows == FirstRows)
            return Error{Error::Kind::Cancelled, {}, {}, {}};
        ++table.rows;
        for (const std::string_view cell : row.cells)
            bytes += static_cast<qint64>(cell.size()) + 1;
        const bool inPlace = isInPlace(row, table.columns.size());
        for (size_t i = 0; inPlace && i < table.columns.size(); ++i)
            table.columns[i].observe(row.cells[i]);
        return {};
    };
    const auto read = source.read(look, Progress());
    table.whole = read.has_value();
    if (table.whole)
        return table;
    if (table.rows < FirstRows)
        return read.error();
    table.rows = table.rows * source.bytes() / std::max<qint64>(1, bytes);
    return table;
}

Result<TableProfile> profileColumns(const RowSource &source, const Progress &progress)
{
    TableProfile table;
    table.whole = true;
    std::vector<ColumnProfile> &profiles = table.columns;
    profiles.resize(static_cast<size_t>(source.header().size()));
    // Splitting a row costs less than looking at its cells: two threads look at every other column.
    Progress besides;
    Result<void> other;
    std::jthread beside([&] { other = observeColumns(source, 1, 2, profiles, besides); });
    const Result<void> mine = observeColumns(source, 0, 2, profiles, progress);
    if (!mine)
        besides.cancel();
    beside.join();
    ATTACHE_CHECK(mine);
    ATTACHE_CHECK(other);
    for (const ColumnProfile &profile : profiles)
        table.rows = std::max(table.rows, profile.filled());
    return table;
}

namespace {

/// In these scripts the year stands first.
bool isEastAsian(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hangul ||
           script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

} // namespace

void settleDates(const ImportPlan &plan, const QStringList &header,
                 std::vector<ColumnProfile> &columns)
{
    for (size_t i = 0; i < columns.size(); ++i) {
        if (plan.dateOrder)
            columns[i].settleDates(*plan.dateOrder);
        else if (std::ranges::any_of(header.value(static_cast<qsizetype>(i)), isEastAsian))
            columns[i].preferYearFirst();
    }
}

} // namespace attache
