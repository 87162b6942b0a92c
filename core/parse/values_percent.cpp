#include "core/base/shared_text.h"
#include "core/parse/values_number_p.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <optional>

namespace attache {

using values::readAnyNumber;
using values::toDouble;
using values::Tr;
using values::unreadable;

namespace {

/// 七成把握, 把握有七成, 有七成的机会: cuts off what is sure by so much.
void cutSureness(std::string_view &number)
{
    const auto isPlain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (number.empty() || (isPlain(number.front()) && isPlain(number.back())))
        return; // plain numbers and "35%"
    const auto cut = [&number](bool front, const auto &words) {
        for (const std::string_view word : words) {
            if (front ? !number.starts_with(word) : !number.ends_with(word))
                continue;
            front ? number.remove_prefix(word.size()) : number.remove_suffix(word.size());
            number = trimmedCell(number);
            return;
        }
    };
    static constexpr std::array<std::string_view, 9> Words = {
        "把握", "胜算", "可能性", "可能", "机会", "几率", "概率", "希望", "赢率"};
    static constexpr std::array<std::string_view, 6> Between = {"：", ":", "有", "在", "是", "的"};
    cut(false, Words);
    cut(false, Between);
    cut(true, Words);
    cut(true, Between);
}

/// 五五开, 一半一半
bool isHalf(std::string_view number)
{
    constexpr std::array<std::string_view, 7> Words = {"五五开", "55开",   "一半", "一半一半",
                                                       "对半",   "对半开", "半数"};
    return std::ranges::find(Words, number) != Words.end();
}

std::optional<double> percentNumber(std::string_view cell, bool *marked, bool *about = nullptr)
{
    std::string_view number = trimmedCell(cell);
    const auto cutSuffix = [&number](std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words) {
            if (number.ends_with(word)) {
                number.remove_suffix(word.size());
                number = trimmedCell(number);
                return true;
            }
        }
        return false;
    };
    constexpr std::string_view PerHundred = "百分之";
    cutSureness(number);
    if (isHalf(number)) {
        *marked = true;
        return 50;
    }
    const bool vague = cutSuffix({"以上", "左右", "上下", "多"});
    const bool thousandths = cutSuffix({"‰"});
    *marked = thousandths || cutSuffix({"%", "％", "percent", "Percent", "per cent", "pct",
                                        "Prozent", "个百分点", "百分点", "个点"});
    for (const std::string_view before :
         {PerHundred, std::string_view("%"), std::string_view("％")}) {
        if (number.size() > before.size() && number.starts_with(before)) { // ％50
            number.remove_prefix(before.size());
            *marked = true;
        }
    }
    // 七成, 七成五, 七成半
    double more = 0;
    constexpr std::string_view Tenth = "成";
    if (const size_t at = *marked ? std::string_view::npos : number.find(Tenth);
        at != std::string_view::npos && at + Tenth.size() < number.size()) {
        const std::string_view rest = number.substr(at + Tenth.size());
        const auto digit = readAnyNumber(rest);
        more = rest == "半" ? 5 : digit ? toDouble(digit->value) : -1;
        if (more < 1 || more > 9)
            return std::nullopt;
        number = number.substr(0, at + Tenth.size());
    }
    const bool tenths = !*marked && cutSuffix({"成"});
    *marked = *marked || tenths;
    const auto text = readAnyNumber(number);
    if (!text || text->unit != MoneyUnit{})
        return std::nullopt;
    if (about)
        *about = text->about || vague;
    return toDouble(text->value) * (tenths ? 10 : thousandths ? 0.1 : 1) + more;
}

} // namespace

Result<int> readPercent(std::string_view cell, PercentScale scale, QString *remark)
{
    bool marked = false;
    bool about = false;
    const std::optional<double> number = percentNumber(cell, &marked, &about);
    // Nobody writes a chance of less than one in a hundred into a list.
    const bool share = !marked && number && *number > 0 &&
                       (*number < 1 || (*number == 1 && scale == PercentScale::One));
    const double percent = number.value_or(-1) * (share ? 100 : 1);
    if (!number || percent < 0 || percent > 100)
        return unreadable(Common::tr("\"%1\" is not a percentage from 0 to 100."), cell);
    const long whole = std::lround(percent);
    if (remark && about)
        *remark = values::quoted(Tr::tr("\"%1\" was read as an exact percentage."), cell);
    if (remark && std::abs(percent - static_cast<double>(whole)) > 1e-9)
        *remark = values::quoted(Tr::tr("\"%1\" was rounded to a whole percent."), cell);
    return static_cast<int>(whole);
}

void PercentScaleDetector::observe(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (m_beyondOne || cell.find_first_not_of("0123456789.,%") != std::string_view::npos)
        return; // settled, or no such number
    bool marked = false;
    const std::optional<double> number = percentNumber(cell, &marked);
    if (!number || marked)
        return;
    m_beyondOne = m_beyondOne || *number > 1;
    m_fraction = m_fraction || (*number > 0 && *number < 1);
}

PercentScale PercentScaleDetector::scale() const
{
    return m_fraction && !m_beyondOne ? PercentScale::One : PercentScale::Hundred;
}

} // namespace attache
