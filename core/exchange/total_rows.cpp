#include "core/exchange/record_import.h"
#include "core/parse/values_p.h"

#include <algorithm>
#include <array>

namespace attache {

namespace {

constexpr std::array Totals = {
    QStringView(u"小计"),   QStringView(u"合计"),     QStringView(u"总计"),
    QStringView(u"共计"),   QStringView(u"累计"),     QStringView(u"总和"),
    QStringView(u"小計"),   QStringView(u"合計"),     QStringView(u"總計"),
    QStringView(u"总合计"), QStringView(u"本页小计"), QStringView(u"本页合计"),
    QStringView(u"total"),  QStringView(u"totals"),   QStringView(u"subtotal"),
    QStringView(u"sum"),    QStringView(u"summe"),    QStringView(u"grandtotal"),
};

constexpr std::array Remarks = {
    QStringView(u"备注"),  QStringView(u"注"),     QStringView(u"说明"),    QStringView(u"附注"),
    QStringView(u"備註"),  QStringView(u"制表人"), QStringView(u"制表"),    QStringView(u"审核人"),
    QStringView(u"审核"),  QStringView(u"填表人"), QStringView(u"导出人"),  QStringView(u"note"),
    QStringView(u"notes"), QStringView(u"remark"), QStringView(u"remarks"),
};

/// Whether @p cell begins like one of Totals: what nearly every row is told by to be none.
bool mayBeTotal(std::string_view cell)
{
    static constexpr std::array<std::string_view, 11> Starts = {
        "小", "合", "总", "總", "共", "累", "本", "tot", "sub", "sum", "gra"};
    const auto isStart = [cell](std::string_view start) {
        return cell.size() >= start.size() &&
               std::equal(start.begin(), start.end(), cell.begin(), [](char a, char b) {
                   return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
               });
    };
    return std::any_of(Starts.begin(), Starts.end(), isStart);
}

/// Letters and digits of @p text alone, folded.
QString lettersOf(std::string_view text)
{
    QString key = values::plain(text);
    key.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return key;
}

template <size_t N>
bool isAmong(const std::array<QStringView, N> &words, const QString &key)
{
    return std::find(words.begin(), words.end(), key) != words.end();
}

/// Whether a cell beside the word can stand in a line of totals: a number, an amount, a percentage,
/// or nothing.
bool isFigure(std::string_view cell)
{
    cell = trimmedCell(cell);
    return cell.empty() || cell.ends_with('%') || readMoney(cell).has_value() || isNoValue(cell);
}

/// The part before a colon of either width; empty without one.
std::string_view beforeColon(std::string_view cell)
{
    for (const std::string_view colon : {std::string_view("："), std::string_view(":")}) {
        if (const size_t at = cell.find(colon); at != std::string_view::npos && at > 0)
            return cell.substr(0, at);
    }
    return {};
}

} // namespace

QString totalOrRemark(std::span<const std::string_view> cells)
{
    constexpr size_t LongestWord = 40; // bytes of the longest word of a total
    constexpr qsizetype Shown = 40;
    const auto first = std::find_if(cells.begin(), cells.end(), [](std::string_view cell) {
        return !trimmedCell(cell).empty();
    });
    if (first == cells.end())
        return {};
    const std::string_view cell = trimmedCell(*first);
    const bool onlyFigures = cell.size() <= LongestWord && mayBeTotal(cell) &&
                             isAmong(Totals, lettersOf(cell)) &&
                             std::all_of(first + 1, cells.end(), isFigure);
    const bool alone = std::all_of(
        first + 1, cells.end(), [](std::string_view other) { return trimmedCell(other).empty(); });
    if (!onlyFigures && !alone)
        return {};
    const std::string_view title = beforeColon(cell);
    // A list of nothing but names may have a company called Total.
    const bool total = onlyFigures && (cells.size() > 1 || !title.empty());
    const bool remark = alone && !title.empty() && title.size() <= LongestWord &&
                        isAmong(Remarks, lettersOf(title));
    if (!total && !remark)
        return {};
    const QString text = readText(cell);
    return text.size() > Shown ? text.left(Shown) + QChar(u'…') : text;
}

} // namespace attache
