#include "core/exchange/kinds_of_numbers.h"

#include "core/exchange/changed_rows.h"
#include "core/exchange/column_mapping.h"
#include "core/parse/values.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace attache {
namespace {

/// The columns of one number.
struct Number
{
    size_t kind = 0;
    size_t value = 0;
};

std::vector<Number> numbersIn(const QStringList &header)
{
    static const QRegularExpression kindHeader(QStringLiteral("^phone(\\d+)(?:label|type)$"));
    QHash<QString, qsizetype> columns;
    for (qsizetype i = 0; i < header.size(); ++i)
        columns.insert(headerKey(header[i]), i);
    std::vector<Number> numbers;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto match = kindHeader.match(headerKey(header[i]));
        const qsizetype value =
            match.hasMatch()
                ? columns.value(QStringLiteral("phone%1value").arg(match.captured(1)), -1)
                : -1;
        if (value >= 0)
            numbers.push_back({static_cast<size_t>(i), static_cast<size_t>(value)});
    }
    return numbers;
}

bool isMobile(const SourceRow &row, const Number &number)
{
    return isMobileKind(readText(row.cells[number.kind]));
}

/// Whether some number of @p number is a mobile one and some is none.
bool isMixed(const RowSource &source, const std::vector<Number> &numbers)
{
    constexpr int Enough = 2000;
    int looked = 0;
    std::vector<std::pair<bool, bool>> seen(numbers.size());
    const auto look = [&](const SourceRow &row) -> Result<void> {
        if (looked++ == Enough)
            return Error{Error::Kind::Cancelled, {}, {}, {}};
        for (size_t i = 0; i < numbers.size(); ++i) {
            if (!trimmedCell(row.cells[numbers[i].value]).empty())
                (isMobile(row, numbers[i]) ? seen[i].first : seen[i].second) = true;
        }
        return {};
    };
    // What cannot be read is told when the rows are taken.
    (void)source.read(look, Progress());
    return std::ranges::any_of(seen, [](const auto &each) { return each.first && each.second; });
}

class OrderedRows final : public ChangedRows
{
public:
    OrderedRows(const RowSource &rows, std::vector<Number> numbers)
        : ChangedRows(rows)
        , m_numbers(std::move(numbers))
    {
    }

    Result<SourceCounts> read(const RowHandler &handler, const Progress &progress) const override
    {
        std::vector<std::string_view> cells;
        std::string last;
        return m_rows.read(
            [&](const SourceRow &row) -> Result<void> {
                cells.assign(row.cells.begin(), row.cells.end());
                order(row, cells, last);
                SourceRow ordered = row;
                ordered.cells = cells;
                return handler(ordered);
            },
            progress);
    }

private:
    /// Puts the first mobile number into the first place, and all others behind it in their order;
    /// those for which there is no place join the one in the last place, as in files of Google.
    void order(const SourceRow &row, std::vector<std::string_view> &cells, std::string &last) const
    {
        for (const Number &number : m_numbers)
            cells[number.kind] = cells[number.value] = {};
        const auto isTold = [&](const Number &number) {
            return !trimmedCell(row.cells[number.value]).empty();
        };
        const auto mobile = std::ranges::find_if(m_numbers, [&](const Number &number) {
            return isTold(number) && isMobile(row, number);
        });
        const auto put = [&](size_t place, const Number &number) {
            cells[m_numbers[place].kind] = row.cells[number.kind];
            cells[m_numbers[place].value] = row.cells[number.value];
        };
        if (mobile != m_numbers.end())
            put(0, *mobile);
        size_t place = 1;
        for (auto number = m_numbers.begin(); number != m_numbers.end(); ++number) {
            if (number == mobile || !isTold(*number))
                continue;
            if (place < m_numbers.size()) {
                put(place++, *number);
                continue;
            }
            std::string_view &cell = cells[m_numbers.back().value];
            last = std::string(cell) + " ::: " + std::string(row.cells[number->value]);
            cell = last;
        }
    }

    const std::vector<Number> m_numbers;
};

} // namespace

bool isMobileKind(const QString &kind)
{
    return kind.contains(u"mobile", Qt::CaseInsensitive) || kind.contains(u"手机") ||
           kind.contains(u"移动") || kind.contains(u"iphone", Qt::CaseInsensitive);
}

std::unique_ptr<RowSource> withKindsInOrder(const RowSource &source)
{
    std::vector<Number> numbers = numbersIn(source.header());
    if (numbers.size() < 2 || !isMixed(source, numbers))
        return nullptr;
    return std::make_unique<OrderedRows>(source, std::move(numbers));
}

} // namespace attache
