#include "core/exchange/form_source.h"

#include "core/base/han.h"
#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/company_people.h"
#include "core/parse/values.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// What a reader of delimited text calls a column without a name.
struct CsvTr
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

constexpr size_t MostRows = 80;
constexpr size_t MostColumns = 40;
constexpr size_t FewestPairs = 3;

/// A label and what stands beside it, once for each record.
struct Entry
{
    QString label;
    std::vector<std::string> values;
    bool isKnown = false;
};

QString textOf(const std::string &cell)
{
    return readText(cell).simplified();
}

/// @p cell without the colon, the star of what has to be filled in, and the spaces that make labels
/// equally wide: "* 电　话：".
QString labelOf(const std::string &cell)
{
    QString label = textOf(cell);
    while (!label.isEmpty() && (label.back() == u':' || label.back() == u'：'))
        label.chop(1);
    while (!label.isEmpty() && (label.front() == u'*' || label.front() == u' '))
        label.remove(0, 1);
    return label.trimmed();
}

class FormReader
{
public:
    explicit FormReader(const RawRows &rows)
        : m_rows(rows)
    {
    }

    /// Whether the rows are a form; then header and records are what it says.
    bool read();
    const QStringList &header() const { return m_header; }
    const std::vector<std::vector<std::string>> &records() const { return m_records; }

private:
    bool isLabel(const std::string &cell) const;
    bool names(const QString &label) const;
    size_t filled(size_t row) const;
    size_t tableStart() const;
    bool readColon(const std::string &cell);
    bool findLabelColumns(size_t end);
    void readPairs(size_t row);
    QString besideCompany(const QString &label) const;
    void readTable(size_t start);
    void makeRecords();
    size_t columnFor(const QString &label);
    void put(size_t record, size_t column, const std::string &value);

    const RawRows &m_rows;
    const HeaderNames m_names;
    std::vector<size_t> m_labelColumns;
    std::vector<Entry> m_entries;
    QStringList m_header;
    std::vector<std::vector<std::string>> m_records;
};

bool FormReader::isLabel(const std::string &cell) const
{
    constexpr qsizetype Longest = 30;
    const QString label = labelOf(cell);
    return !label.isEmpty() && label.size() <= Longest &&
           (!m_names.match(recordTypeOf<Account>(), label).field.isEmpty() ||
            !m_names.match(recordTypeOf<Contact>(), label).field.isEmpty());
}

bool FormReader::names(const QString &label) const
{
    const RecordType &accounts = recordTypeOf<Account>();
    const RecordType &contacts = recordTypeOf<Contact>();
    return namesRecord(accounts, m_names.match(accounts, label).field) ||
           namesRecord(contacts, m_names.match(contacts, label).field);
}

size_t FormReader::filled(size_t row) const
{
    return static_cast<size_t>(
        std::ranges::count_if(m_rows[row], [](const std::string &cell) { return !cell.empty(); }));
}

/// The row that heads a table within the form: names alone, and none in the row below. How many
/// rows there are without one.
size_t FormReader::tableStart() const
{
    constexpr size_t FewestColumns = 3;
    const auto labels = [this](size_t row) {
        return static_cast<size_t>(std::ranges::count_if(
            m_rows[row], [this](const std::string &cell) { return isLabel(cell); }));
    };
    for (size_t row = 0; row + 1 < m_rows.size(); ++row) {
        if (filled(row) >= FewestColumns && labels(row) == filled(row) && labels(row + 1) == 0 &&
            filled(row + 1) > 1)
            return row;
    }
    return m_rows.size();
}

/// "客户名称：北辰" in one cell.
bool FormReader::readColon(const std::string &cell)
{
    const QString text = textOf(cell);
    const qsizetype at = text.indexOf(QRegularExpression(QStringLiteral("[:：]")));
    if (at <= 0 || at + 1 == text.size())
        return false;
    const std::string label = text.left(at).toStdString();
    if (!isLabel(label))
        return false;
    m_entries.push_back({labelOf(label), {text.mid(at + 1).trimmed().toStdString()}, true});
    return true;
}

/// Labels stand below each other, and what they are of does not.
bool FormReader::findLabelColumns(size_t end)
{
    struct Tally
    {
        int filled = 0;
        int known = 0;
    };
    std::vector<Tally> tallies;
    for (size_t row = 0; row < end; ++row) {
        if (filled(row) < 2)
            continue; // a title, or a label without anything
        tallies.resize(std::max(tallies.size(), m_rows[row].size()));
        for (size_t column = 0; column < m_rows[row].size(); ++column) {
            tallies[column].filled += m_rows[row][column].empty() ? 0 : 1;
            tallies[column].known += isLabel(m_rows[row][column]) ? 1 : 0;
        }
    }
    bool isFirst = true;
    for (size_t column = 0; column < tallies.size(); ++column) {
        const Tally &tally = tallies[column];
        if (tally.filled == 0)
            continue;
        const bool areLabels = 5 * tally.known >= 3 * tally.filled;
        const bool areValues = 3 * tally.known <= tally.filled;
        if (areLabels)
            m_labelColumns.push_back(column);
        if ((isFirst && !areLabels) || (!areLabels && !areValues))
            return false;
        isFirst = false;
    }
    return !m_labelColumns.empty();
}

void FormReader::readPairs(size_t row)
{
    const std::vector<std::string> &cells = m_rows[row];
    if (filled(row) == 1) {
        for (const std::string &cell : cells)
            readColon(cell);
        return;
    }
    for (size_t i = 0; i < m_labelColumns.size(); ++i) {
        const size_t from = m_labelColumns[i];
        const size_t to = i + 1 < m_labelColumns.size() ? m_labelColumns[i + 1] : cells.size();
        if (from >= cells.size() || cells[from].empty())
            continue;
        Entry entry{labelOf(cells[from]), {}, isLabel(cells[from])};
        for (size_t column = from + 1; column < std::min(to, cells.size()); ++column)
            entry.values.push_back(cells[column]);
        m_entries.push_back(std::move(entry));
    }
}

size_t FormReader::columnFor(const QString &label)
{
    const QString key = headerKey(label);
    for (qsizetype i = 0; i < m_header.size(); ++i) {
        if (headerKey(m_header[i]) == key)
            return static_cast<size_t>(i);
    }
    m_header.append(label);
    return static_cast<size_t>(m_header.size()) - 1;
}

void FormReader::put(size_t record, size_t column, const std::string &value)
{
    m_records.resize(std::max(m_records.size(), record + 1));
    m_records[record].resize(std::max(m_records[record].size(), column + 1));
    m_records[record][column] = value;
}

/// Each label once is the customer; what comes again is of somebody else there.
void FormReader::makeRecords()
{
    size_t beside = 1;
    if (m_labelColumns.size() == 1) {
        // Cells beyond the first are further records, where the name itself has them.
        for (const Entry &entry : m_entries) {
            size_t said = entry.values.size();
            while (said > 0 && entry.values[said - 1].empty())
                --said;
            if (names(entry.label))
                beside = std::max(beside, said);
        }
    }
    for (const Entry &entry : m_entries) {
        const size_t column = columnFor(entry.label);
        if (beside > 1) {
            for (size_t record = 0; record < std::min(beside, entry.values.size()); ++record)
                put(record, column, entry.values[record]);
            continue;
        }
        QStringList said;
        for (const std::string &value : entry.values) {
            if (!value.empty())
                said.append(textOf(value));
        }
        size_t record = 0;
        while (record < m_records.size() && column < m_records[record].size() &&
               !m_records[record][column].empty())
            ++record;
        if (!said.isEmpty())
            put(record, column, said.join(QLatin1Char(' ')).toStdString());
    }
}

/// Below a company, whose form it is, 姓名 heads those who work there.
QString FormReader::besideCompany(const QString &label) const
{
    const RecordType &accounts = recordTypeOf<Account>();
    const bool hasCompany = std::ranges::any_of(m_entries, [&](const Entry &entry) {
        return namesRecord(accounts, m_names.match(accounts, entry.label).field);
    });
    if (!hasCompany || m_names.match(recordTypeOf<Contact>(), label).field != u"name")
        return label;
    return hasHan(label) ? QStringLiteral("联系人") : QStringLiteral("Contact");
}

void FormReader::readTable(size_t start)
{
    if (start >= m_rows.size())
        return;
    std::vector<std::pair<size_t, size_t>> columns; // of the sheet and of the list
    for (size_t i = 0; i < m_rows[start].size(); ++i) {
        if (!m_rows[start][i].empty())
            columns.emplace_back(i, columnFor(besideCompany(labelOf(m_rows[start][i]))));
    }
    // The customer stays with the first of the people, unless the form has named somebody already.
    const auto isSaid = [&](const auto &each) {
        return !m_records.empty() && each.second < m_records.front().size() &&
               !m_records.front()[each.second].empty();
    };
    size_t record = std::ranges::any_of(columns, isSaid) ? m_records.size() : 0;
    for (size_t row = start + 1; row < m_rows.size() && filled(row) > 1; ++row, ++record) {
        for (const auto &[from, to] : columns) {
            if (from < m_rows[row].size() && !m_rows[row][from].empty())
                put(record, to, m_rows[row][from]);
        }
    }
}

bool FormReader::read()
{
    const size_t end = tableStart();
    const bool stand = findLabelColumns(end);
    for (size_t row = 0; row < end; ++row) {
        if (stand || filled(row) == 1) {
            readPairs(row);
        } else {
            for (const std::string &cell : m_rows[row])
                readColon(cell);
        }
    }
    std::set<QString> known;
    for (const Entry &entry : m_entries) {
        if (entry.isKnown)
            known.insert(headerKey(entry.label));
    }
    const auto saysName = [&](const Entry &entry) {
        return names(entry.label) && !entry.values.empty() && !entry.values.front().empty();
    };
    const auto name = std::ranges::find_if(m_entries, saysName);
    if (known.size() < FewestPairs || 2 * known.size() < m_entries.size() ||
        name == m_entries.end())
        return false;
    makeRecords();
    readTable(end);
    const size_t column = columnFor(name->label);
    for (size_t record = 1; record < m_records.size(); ++record) {
        if (column >= m_records[record].size() || m_records[record][column].empty())
            put(record, column, m_records.front()[column]);
    }
    for (std::vector<std::string> &record : m_records)
        record.resize(static_cast<size_t>(m_header.size()));
    return true;
}

class FormRows final : public RowSource
{
public:
    FormRows(const FormReader &form, const RowSource &read)
        : m_header(form.header())
        , m_records(form.records())
        , m_encoding(read.encoding())
        , m_delimiter(read.delimiter())
        , m_choices(read.choices())
        , m_bytes(read.bytes())
    {
        m_choices.headerRow = 0;
        m_notes.append(m_records.size() > 1
                           ? Words::tr("This is a form and no list: its labels were taken for the "
                                       "columns. It has %n record(s).",
                                       nullptr, static_cast<int>(m_records.size()))
                           : Words::tr("This is a form about one customer and no list: its labels "
                                       "were taken for the columns."));
    }

    const QStringList &header() const override { return m_header; }
    QString encoding() const override { return m_encoding; }
    QString delimiter() const override { return m_delimiter; }
    QStringList notes() const override { return m_notes; }
    SourceChoices choices() const override { return m_choices; }
    qint64 bytes() const override { return m_bytes; }

    Result<SourceCounts> read(const RowHandler &handler,
                              const Progress & /*progress*/) const override
    {
        SourceCounts counts;
        for (const std::vector<std::string> &record : m_records) {
            const std::vector<std::string_view> cells(record.begin(), record.end());
            ATTACHE_CHECK(handler({++counts.rows, cells, {}, -1}));
        }
        return counts;
    }

private:
    QStringList m_header;
    std::vector<std::vector<std::string>> m_records;
    QString m_encoding;
    QString m_delimiter;
    SourceChoices m_choices;
    qint64 m_bytes;
    QStringList m_notes;
};

} // namespace

RawRows rawRows(const RowSource &source)
{
    RawRows rows(1);
    for (qsizetype i = 0; i < source.header().size(); ++i) {
        // What the reader calls a column without a name is no content.
        const QString &cell = source.header()[i];
        rows.front().push_back(cell == CsvTr::tr("Column %1").arg(i + 1) ? std::string()
                                                                         : cell.toStdString());
    }
    const auto take = [&](const SourceRow &row) -> Result<void> {
        if (rows.size() >= MostRows || row.cells.size() > MostColumns || !row.fault.isEmpty())
            return Error{Error::Kind::Invalid, {}, {}, {}};
        std::vector<std::string> &cells = rows.emplace_back();
        for (const std::string_view cell : row.cells)
            cells.emplace_back(trimmedCell(cell));
        return {};
    };
    return source.read(take, Progress()) ? rows : RawRows();
}

std::unique_ptr<RowSource> formIn(const RawRows &rows, const RowSource &read)
{
    if (rows.size() < 2)
        return nullptr;
    FormReader form(rows);
    return form.read() ? std::make_unique<FormRows>(form, read) : nullptr;
}

} // namespace attache
