#include "core/base/fold.h"
#include "core/parse/values.h"
#include "core/parse/values_p.h"

#include <algorithm>
#include <array>

namespace attache {

namespace {

/// Space beyond ASCII that stands around cells: no-break, full-width, zero-width, stray BOM.
constexpr std::array<std::string_view, 5> WideSpaces = {"\u00A0", "\u3000", "\u200B", "\uFEFF",
                                                        "\u202F"};
/// What a text begins with that stands behind an apostrophe lest a spreadsheet compute it.
constexpr std::string_view GuardedStarts = "=+-@'\t\r";
constexpr std::string_view Spaces = " \t\r\n\v\f";

/// In lower case.
constexpr std::array<std::string_view, 20> NoValues = {
    "-",   "--",   "---",  "/",      "?",         "n/a",        "na", "#n/a", "nan",  "nil",
    "\\n", "null", "none", "(none)", "undefined", "0000-00-00", "无", "未知", "暂无", "—",
};
constexpr size_t LongestNoValue = 10;

/// Whether a space, of one of WideSpaces or of ASCII, may begin or end with this byte.
bool mayStartSpace(char c)
{
    const auto byte = static_cast<uchar>(c);
    return byte <= ' ' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
}

bool mayEndSpace(char c)
{
    const auto byte = static_cast<uchar>(c);
    return byte <= ' ' || byte == 0xA0 || byte == 0x80 || byte == 0x8B || byte == 0xBF ||
           byte == 0xAF;
}

} // namespace

std::string_view trimmedCell(std::string_view cell)
{
    if (cell.empty() || (!mayStartSpace(cell.front()) && !mayEndSpace(cell.back())))
        return cell; // nearly every cell
    bool again = true;
    while (again) {
        const size_t start = cell.find_first_not_of(Spaces);
        if (start == std::string_view::npos)
            return {};
        cell = cell.substr(start, cell.find_last_not_of(Spaces) - start + 1);
        again = false;
        // Nearly every cell begins and ends in ASCII or Han: only these leads can be wide spaces.
        for (const std::string_view space : WideSpaces) {
            if (cell.starts_with(space)) {
                cell.remove_prefix(space.size());
                again = true;
            }
            if (cell.ends_with(space)) {
                cell.remove_suffix(space.size());
                again = true;
            }
        }
    }
    return cell;
}

QString readText(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"'))
        cell = cell.substr(2, cell.size() - 3);
    else if (cell.size() >= 2 && cell.front() == '\'' &&
             GuardedStarts.find(cell[1]) != std::string_view::npos)
        cell.remove_prefix(1);
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
}

bool isNoValue(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.empty())
        return true;
    if (cell.size() > LongestNoValue || (cell.front() >= '1' && cell.front() <= '9'))
        return false;
    std::array<char, LongestNoValue> lower;
    std::transform(cell.begin(), cell.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const std::string_view text(lower.data(), cell.size());
    return std::find(NoValues.begin(), NoValues.end(), text) != NoValues.end();
}

namespace values {

QString plain(std::string_view cell)
{
    cell = trimmedCell(cell);
    return folded(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()))).simplified();
}

QString wordKey(std::string_view cell)
{
    QString text = plain(cell);
    if (const qsizetype bracket = text.indexOf(QLatin1Char('(')); bracket > 0)
        text.truncate(bracket);
    QString key;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c == QLatin1Char('+'))
            key.append(c);
    }
    const auto firstLetter =
        std::find_if(key.cbegin(), key.cend(), [](QChar c) { return c.isLetter(); });
    return firstLetter == key.cend() ? key : key.mid(firstLetter - key.cbegin());
}

Error unreadable(const QString &message, std::string_view cell)
{
    constexpr qsizetype Shown = 40;
    cell = trimmedCell(cell);
    QString text =
        QString::fromUtf8(cell.data(), static_cast<qsizetype>(std::min<size_t>(cell.size(), 400)));
    if (text.size() > Shown)
        text = text.left(Shown) + QChar(u'…');
    return {Error::Kind::Invalid, message.arg(text), {}, {}};
}

} // namespace values

} // namespace attache
