#include "core/exchange/amount_columns.h"
#include "core/exchange/row_filler.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RowFiller)
};

/// Whether @p cell is what follows a comma within a text: "Acme, Inc."
bool isTextGoingOn(std::string_view cell)
{
    return cell.size() > 1 && cell[0] == ' ' && cell[1] != ' ';
}

constexpr std::string_view Digits = "0123456789";

/// Whether @p cell may be the first group of "¥1,200,000".
bool isFirstGroup(std::string_view cell)
{
    const size_t from = std::min(cell.find_first_of(Digits), cell.size());
    const std::string_view digits = cell.substr(from);
    return from <= 4 && !digits.empty() && digits.size() <= 3 && digits.front() != '0' &&
           digits.find_first_not_of(Digits) == std::string_view::npos;
}

bool isNextGroup(std::string_view cell)
{
    const std::string_view whole = cell.substr(0, cell.find('.'));
    return whole.size() == 3 && whole.find_first_not_of(Digits) == std::string_view::npos;
}

/// Which of @p cells go on from the one before them, by the way of texts or of numbers.
std::vector<bool> goingOn(const std::vector<std::string_view> &cells, bool numbers)
{
    std::vector<bool> goes(cells.size());
    for (size_t i = 1; i < cells.size(); ++i)
        goes[i] = numbers ? isNextGroup(cells[i]) && (goes[i - 1] || isFirstGroup(cells[i - 1]))
                          : isTextGoingOn(cells[i]);
    return goes;
}

/// Puts each of @p cells that goes on to the one before it; @p text holds what they become, which
/// is returned.
QStringList join(std::vector<std::string_view> &cells, const std::vector<bool> &goes,
                 std::string &text)
{
    size_t size = 0;
    for (const std::string_view cell : cells)
        size += cell.size() + 1;
    text.reserve(size); // the cells point into it
    std::vector<std::string_view> whole;
    QStringList joined;
    for (size_t i = 0; i < cells.size();) {
        const size_t first = i++;
        const size_t start = text.size();
        for (; i < cells.size() && goes[i]; ++i) {
            if (text.size() == start)
                text.append(cells[first]);
            text.append(",").append(cells[i]);
        }
        const bool isOne = text.size() == start;
        whole.push_back(isOne ? cells[first] : std::string_view(text).substr(start));
        if (!isOne)
            joined.append(readText(whole.back()).simplified());
    }
    cells = std::move(whole);
    return joined;
}

} // namespace

MoneyUnit RowFiller::unitOf(std::span<const std::string_view> cells) const
{
    for (const size_t column : m_unitColumns) {
        if (MoneyUnit unit = unitIn(cells[column]); unit.powerOfTen != 0)
            return unit;
    }
    return {};
}

void RowFiller::narrow(std::vector<std::string_view> &cells, std::string &text,
                       FillContext &context) const
{
    const auto width = static_cast<size_t>(m_headers.size());
    while (cells.size() > width && trimmedCell(cells.back()).empty())
        cells.pop_back();
    const size_t had = cells.size();
    if (had == width)
        return;
    for (const bool numbers : {false, true}) {
        const std::vector<bool> goes = goingOn(cells, numbers);
        const auto count = static_cast<size_t>(std::count(goes.begin(), goes.end(), true));
        if (count != had - width || context.delimiter != u",")
            continue;
        const QString joined = join(cells, goes, text).join(QStringLiteral("\", \""));
        context.findings.push_back({-1,
                                    Words::tr("The row has %1 cells, but the header has only %2: "
                                              "\"%3\" was read as one cell.")
                                        .arg(had)
                                        .arg(width)
                                        .arg(joined),
                                    {}});
        return;
    }
    QStringList beyond;
    for (size_t i = width; i < had; ++i) {
        if (const QString kept = readText(cells[i]).simplified(); !kept.isEmpty())
            beyond.append(kept);
    }
    cells.resize(width);
    context.findings.push_back(
        {-1,
         Words::tr("The row has %1 cells, but the header has only %2. The rest was added to the "
                   "notes. Check that the other cells are in their columns.")
             .arg(had)
             .arg(width),
         beyond.join(QStringLiteral(", "))});
}

} // namespace attache
