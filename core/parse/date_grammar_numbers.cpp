#include "core/parse/date_calendar.h"
#include "core/parse/date_grammar.h"

#include <algorithm>
#include <cstdlib>

namespace attache::dates {
namespace {

bool isSeparator(QChar c)
{
    return c == u'-' || c == u'/' || c == u'.';
}

/// 3栋12-05, 12-05室
bool isRoom(const Scanner &scan, qsizetype start, qsizetype end)
{
    return scan.oneOf(end, {u"室", u"房", u"号楼", u"号房", u"单元", u"铺", u"户"}) >= 0 ||
           scan.endsWith(start, {u"栋", u"幢", u"楼", u"座", u"单元"});
}

} // namespace

/// A number that stands for something else: 版本 3.12, 订单 20261205.
bool Grammar::isIdentifier(qsizetype start) const
{
    qsizetype before = m_scan.spacesBefore(start);
    while (before > 0 && (m_scan.at(before - 1) == u':' || m_scan.at(before - 1) == u'#'))
        before = m_scan.spacesBefore(before - 1);
    return m_scan.endsWith(
        before, {u"版本",   u"版本号",  u"编号",    u"单号",    u"订单",  u"合同号",  u"电话",
                 u"手机",   u"型号",    u"尾号",    u"房号",    u"号码",  u"座机",    u"分机",
                 u"工号",   u"卡号",    u"票号",    u"批号",    u"货号",  u"第",      u"比例",
                 u"比分",   u"尺寸",    u"文号",    u"案号",    u"图号",  u"料号",    u"序号",
                 u"流水号", u"规格",    u"version", u"ver",     u"v",     u"no",      u"ext",
                 u"ticket", u"invoice", u"order",   u"po",      u"build", u"release", u"ip",
                 u"tel",    u"phone",   u"fax",     u"model",   u"id",    u"section", u"chapter",
                 u"iphone", u"windows", u"ios",     u"android", u"ratio", u"score",   u"size",
                 u"room",   u"suite",   u"gate"});
}

/// What behind a number makes it an amount.
bool Grammar::isAmount(qsizetype end) const
{
    const qsizetype from = m_scan.spaces(end);
    if (m_scan.oneOf(from,
                     {u"周一", u"周二", u"周三", u"周四", u"周五", u"周六", u"周日", u"周天"}) >= 0)
        return false;
    return isMeasured(from) ||
           m_scan.oneOf(from, {u"of",       u"days",      u"day",       u"weeks",    u"week",
                               u"months",   u"month",     u"hours",     u"hour",     u"people",
                               u"users",    u"seats",     u"licenses",  u"licences", u"units",
                               u"stores",   u"sites",     u"customers", u"done",     u"passed",
                               u"complete", u"completed", u"points",    u"pcs",      u"times",
                               u"percent",  u"以上",      u"以下",      u"的",       u"版"}) >= 0;
}

/// Whether a word beside [start, end) says that a date is meant.
bool Grammar::isDateSaid(qsizetype start, qsizetype end) const
{
    if (m_isWhole)
        return true;
    const qsizetype next = m_scan.spaces(end);
    if (const auto rank = m_scan.isAt(next, u"前") ? m_scan.number(next + 1) : std::nullopt;
        rank && isMeasured(rank->end) && !unitAt(rank->end))
        return false;
    if (m_scan.oneOf(next, {u"前",   u"之前", u"以前", u"截止", u"为止",  u"下班", u"上午", u"下午",
                            u"晚上", u"中午", u"早上", u"(周",  u"(星期", u"周一", u"周二", u"周三",
                            u"周四", u"周五", u"周六", u"周日", u"日前",  u"号前"}) >= 0)
        return true;
    qsizetype before = m_scan.spacesBefore(start);
    if (m_scan.at(before - 1) == u':')
        before = m_scan.spacesBefore(before - 1);
    return m_scan.endsWith(before, {u"截止", u"截至", u"截止日期", u"截止到", u"最晚", u"最迟",
                                    u"不晚于", u"务必在", u"时间", u"日期", u"期限", u"by", u"due",
                                    u"due on", u"before", u"until", u"till", u"ddl", u"deadline"});
}

/// 30 in v2.11-30, A-30 and 10.30.
bool Grammar::isInsideNumber(qsizetype place) const
{
    return m_scan.isWordPart(place - 1) ||
           (isSeparator(m_scan.at(place - 1)) &&
            (m_scan.isWordPart(place - 2) || m_scan.at(place - 1) == u'.'));
}

std::optional<Phrase> Grammar::numeric(qsizetype place) const
{
    const QChar before = m_scan.at(place - 1);
    if (isInsideNumber(place) || before == u'+' || before == u'$' || before == u'¥' ||
        before == u'￥' || before == u'€' || before == u'\'' ||
        (before == u',' && m_scan.isDigit(place - 2)))
        return std::nullopt;
    if (m_scan.at(place) == u'\'')
        return shortYear(place);
    return longest({fullNumeric(place), shortYear(place), yearLast(place), monthAndDay(place),
                    monthOfYear(place), digitsOnly(place)});
}

/// The last day of 2026/12/5-2026/12/8 and 2026.12.5-12.8, behind @p first and written with the
/// same @p separator.
std::optional<Phrase> Grammar::rangeBehind(qsizetype end, QChar separator, QDate first) const
{
    const auto joint = m_scan.oneOf(m_scan.spaces(end), {u"-", u"~", u"到", u"至"});
    if (joint < 0 || separator == u'-' || !first.isValid())
        return std::nullopt;
    int inYear = first.year();
    qsizetype at = m_scan.spaces(joint);
    const auto year = m_scan.digits(at, 4);
    if (year && year->digits == 4 && m_scan.at(year->end) == separator) {
        inYear = year->value;
        at = year->end + 1;
    }
    const auto month = m_scan.digits(at, 2);
    const auto day = month && m_scan.at(month->end) == separator ? m_scan.digits(month->end + 1, 2)
                                                                 : std::nullopt;
    if (!day || m_scan.isWordPart(day->end) ||
        (isSeparator(m_scan.at(day->end)) && m_scan.isDigit(day->end + 1)))
        return std::nullopt;
    const QDate last(inYear, month->value, day->value);
    Phrase phrase = made(Kind::Full, last >= first ? last : QDate(), end, day->end);
    phrase.anchored = true;
    return phrase;
}

/// 2026-12-05, 2026/12/5, 2026.12.5.
std::optional<Phrase> Grammar::fullNumeric(qsizetype place) const
{
    const auto year = m_scan.digits(place, 4);
    if (!year || year->digits != 4 || !isSeparator(m_scan.at(year->end)))
        return std::nullopt;
    const QChar separator = m_scan.at(year->end);
    const auto month = m_scan.digits(m_scan.spaces(year->end + 1), 2);
    if (!month || m_scan.at(month->end) != separator)
        return std::nullopt;
    const auto day = m_scan.digits(m_scan.spaces(month->end + 1), 2);
    if (!day)
        return std::nullopt;
    const QDate first(year->value, month->value, day->value);
    if (const auto last = rangeBehind(day->end, separator, first)) {
        Phrase range = *last;
        range.start = place;
        return range;
    }
    if (isSeparator(m_scan.at(day->end)) && m_scan.isDigit(day->end + 1))
        return std::nullopt;
    const bool behindT = m_scan.at(day->end) == u't' && m_scan.isDigit(day->end + 1);
    if (m_scan.isWordPart(day->end) && !behindT)
        return std::nullopt;
    if (!m_isWhole && (year->value < 1900 || year->value > 2200))
        return std::nullopt;
    Phrase phrase = made(Kind::Full, first, place, day->end);
    phrase.anchored = true;
    phrase.month = month->value;
    phrase.day = day->value;
    return phrase;
}

/// '26-12-05, 26-12-05, 26/12/05 where the first number cannot be a month or day of a near date.
std::optional<Phrase> Grammar::shortYear(qsizetype place) const
{
    const bool marked = m_scan.at(place) == u'\'';
    const auto year = m_scan.digits(marked ? place + 1 : place, 2);
    if (!year || year->digits != 2 || !isSeparator(m_scan.at(year->end)))
        return std::nullopt;
    const QChar separator = m_scan.at(year->end);
    const auto month = m_scan.digits(year->end + 1, 2);
    if (!month || m_scan.at(month->end) != separator)
        return std::nullopt;
    const auto day = m_scan.digits(month->end + 1, 2);
    if (!day || m_scan.isWordPart(day->end) ||
        (isSeparator(m_scan.at(day->end)) && m_scan.isDigit(day->end + 1)))
        return std::nullopt;
    const QDate date((year->value < 70 ? 2000 : 1900) + year->value, month->value, day->value);
    const int now = m_today.isValid() ? m_today.year() : date.year();
    const bool plausible = date.isValid() && std::abs(date.year() - now) <= 15;
    if (!plausible || (!marked && isIdentifier(place)))
        return std::nullopt;
    // Without a day to be near to, it is the usual order that counts.
    const bool yearFirst = m_rules.order == DateRules::Order::YearFirst;
    if (!marked && !yearFirst && !m_today.isValid() && year->value <= 31)
        return std::nullopt;
    // 26-12-05 begins with the year as all dates with dashes do; 12/5/26 does not, and 5.12.26
    // never.
    if (!marked && separator == u'-' && (month->digits != 2 || day->digits != 2) && !m_isWhole)
        return std::nullopt;
    if (!marked && !yearFirst && separator == u'/' && year->value <= 12)
        return std::nullopt;
    if (!marked && !yearFirst && separator != u'-' && year->value <= 31) {
        const QDate other(2000 + day->value, month->value, year->value);
        if (other.isValid() && m_today.isValid() && day->digits == 2 &&
            std::abs(m_today.daysTo(other)) < std::abs(m_today.daysTo(date)))
            return std::nullopt;
    }
    Phrase phrase = made(Kind::Full, date, place, day->end);
    phrase.anchored = true;
    return phrase;
}

/// 12/05/2026, 5.12.2026, 12/5/26.
std::optional<Phrase> Grammar::yearLast(qsizetype place) const
{
    const auto first = m_scan.digits(place, 2);
    if (!first || !isSeparator(m_scan.at(first->end)))
        return std::nullopt;
    const QChar separator = m_scan.at(first->end);
    const auto second = m_scan.digits(first->end + 1, 2);
    if (!second || m_scan.at(second->end) != separator)
        return std::nullopt;
    const auto year = m_scan.digits(second->end + 1, 4);
    if (!year || (year->digits != 4 && year->digits != 2) || m_scan.isWordPart(year->end) ||
        (isSeparator(m_scan.at(year->end)) && m_scan.isDigit(year->end + 1)))
        return std::nullopt;
    // 11-30-22 may be anything.
    if (year->digits == 2 && (separator == u'-' || isIdentifier(place)) && !m_isWhole)
        return std::nullopt;
    int full = year->value;
    if (year->digits == 2)
        full += year->value < 70 ? 2000 : 1900;
    const bool dayFirst = separator == u'.' || m_rules.order == DateRules::Order::DayFirst;
    const QDate usual = dayFirst ? QDate(full, second->value, first->value)
                                 : QDate(full, first->value, second->value);
    // One value the other way round in an otherwise clear column is still readable one way only.
    const QDate other = dayFirst ? QDate(full, first->value, second->value)
                                 : QDate(full, second->value, first->value);
    Phrase phrase = made(Kind::Full, usual.isValid() ? usual : other, place, year->end);
    phrase.anchored = true;
    return phrase;
}

/// 03/2027, and 2027-03 where a word beside it says that it is a date: the month's last day.
std::optional<Phrase> Grammar::monthOfYear(qsizetype place) const
{
    const auto first = m_scan.digits(place, 4);
    if (!first || !isSeparator(m_scan.at(first->end)) || isIdentifier(place))
        return std::nullopt;
    const QChar separator = m_scan.at(first->end);
    const auto second = m_scan.digits(first->end + 1, 4);
    if (!second || m_scan.isWordPart(second->end) ||
        (isSeparator(m_scan.at(second->end)) && m_scan.isDigit(second->end + 1)))
        return std::nullopt;
    const bool yearLast = first->digits <= 2 && second->digits == 4 && separator == u'/';
    const bool yearFirst = first->digits == 4 && second->digits <= 2;
    if (!yearLast && !yearFirst)
        return std::nullopt;
    const int year = yearLast ? second->value : first->value;
    const int month = yearLast ? first->value : second->value;
    if (year < 1990 || year > 2100 || month < 1 || month > 12 || isAmount(second->end) ||
        m_scan.at(second->end) == u'号')
        return std::nullopt;
    if (yearFirst && (m_isWhole || !isDateSaid(place, second->end)))
        return std::nullopt;
    Phrase phrase = made(Kind::Month, endOfMonth(QDate(year, month, 1)), place, second->end);
    phrase.approximate = true;
    phrase.anchored = true;
    return phrase;
}

/// 1/3付款, 5/8接口, 1/2的门店: a part of something or a measure in inches, or it may be one.
bool Grammar::isFraction(int first, int second, qsizetype end) const
{
    if (first < 1 || first >= second)
        return false;
    const qsizetype next = m_scan.spaces(end);
    const bool isInches =
        m_scan.oneOf(next, {u"接口", u"接头", u"弯头", u"螺", u"管", u"牙", u"阀", u"英寸", u"寸",
                            u"吋", u"\"", u"''", u"inch", u"inches", u"in"}) >= 0;
    if (isInches)
        return true;
    constexpr int LargestPart = 5;
    return second <= LargestPart &&
           m_scan.oneOf(next, {u"付",   u"预付", u"首付",     u"首款", u"尾款",    u"款",   u"到账",
                               u"到款", u"回款", u"定金",     u"订金", u"已",      u"完成", u"通过",
                               u"同意", u"左右", u"用户",     u"客户", u"门店",    u"员工", u"股",
                               u"份额", u"预算", u"majority", u"paid", u"upfront", u"down"}) >= 0;
}

/// 完成了3/10, 7/24 支持.
bool Grammar::isShareOrHours(qsizetype start, int first, int second, qsizetype end) const
{
    if (m_scan.endsWith(m_scan.spacesBefore(start), {u"完成了", u"完成", u"占", u"占比", u"比例",
                                                     u"进度", u"得分", u"评分", u"得了"}))
        return true;
    return first == 7 && second == 24 &&
           m_scan.oneOf(m_scan.spaces(end), {u"支持", u"服务", u"小时", u"值班", u"运维", u"响应",
                                             u"热线", u"客服", u"在线", u"support", u"service"}) >=
               0;
}

/// Whether 12.5-12.8 are days: they begin the line or stand behind a mark, and what follows is not
/// counted in them. Numbers of one digit may be versions, unless what follows happens on days.
bool Grammar::isDayRange(qsizetype start, qsizetype end) const
{
    const qsizetype next = m_scan.spaces(end);
    const QChar before = m_scan.at(m_scan.spacesBefore(start) - 1);
    if (!before.isNull() && !QStringView(u",。(").contains(before))
        return false;
    if (m_scan.oneOf(next, {u"培训", u"来访", u"拜访", u"出差", u"安装", u"调试", u"试用", u"演示",
                            u"驻场", u"展会", u"参展", u"会议", u"开会", u"实施", u"training"}) >=
        0)
        return true;
    const bool isWide = m_scan.isDigit(start + 1);
    const bool ends =
        next >= m_scan.size() || (m_scan.at(next).isLetter() && !m_scan.isLetter(next));
    return isWide && ends && m_scan.oneOf(next, {u"之间", u"左右", u"之内", u"不等"}) < 0;
}

/// 12-05, 12/5, 12.5.
std::optional<Phrase> Grammar::monthAndDay(qsizetype place) const
{
    const auto month = m_scan.digits(place, 2);
    if (!month || !isSeparator(m_scan.at(month->end)))
        return std::nullopt;
    const QChar separator = m_scan.at(month->end);
    const auto day = m_scan.digits(month->end + 1, 2);
    if (!day)
        return std::nullopt;
    qsizetype end = day->end;
    int lastMonth = month->value;
    int lastDay = day->value;
    // 12/1-12/5
    if (const auto joint = m_scan.oneOf(m_scan.spaces(end), {u"-", u"~", u"到", u"至"});
        joint >= 0 && separator != u'-') {
        const auto again = m_scan.digits(m_scan.spaces(joint), 2);
        if (again && m_scan.at(again->end) == separator) {
            const auto last = m_scan.digits(again->end + 1, 2);
            if (!last)
                return std::nullopt;
            lastMonth = again->value;
            lastDay = last->value;
            end = last->end;
        }
    }
    if (m_scan.isWordPart(end) || (isSeparator(m_scan.at(end)) && m_scan.isDigit(end + 1)) ||
        m_scan.at(end) == u'%' || isIdentifier(place))
        return std::nullopt;
    const bool said = isDateSaid(place, end);
    // "5/6 Dec"
    if (monthName(m_scan.spaces(end)))
        return std::nullopt;
    if (separator == u'-' && isRoom(m_scan, place, end))
        return std::nullopt;
    if (m_scan.oneOf(end, {u"日", u"号"}) >= 0 && said)
        ++end;
    else if (isAmount(end))
        return std::nullopt;
    if (separator == u'/' && !m_isWhole &&
        (isShareOrHours(place, month->value, day->value, end) ||
         (!said && isFraction(month->value, day->value, end))))
        return std::nullopt;
    const bool isRange = end > day->end;
    const bool wide = month->digits == 2 || day->digits == 2;
    const bool usual = separator == u'/'   ? wide || place == 0
                       : separator == u'-' ? month->digits == 2 && day->digits == 2
                                           : isRange && isDayRange(place, end);
    if (!said && !usual)
        return std::nullopt;
    QDate date = withoutYear(month->value, day->value);
    if ((lastMonth != month->value || lastDay != day->value) && date.isValid())
        date = nextMonthDay(lastMonth, lastDay, date);
    const bool isAllDay = month->value == 24 && day->value == 7;
    if (!date.isValid() && m_isWhole && separator != u'-' && !isAllDay)
        date = withoutYear(day->value, month->value);
    if (!date.isValid() && separator == u'.')
        return std::nullopt;
    Phrase phrase = made(Kind::MonthDay, date, place, end);
    phrase.month = lastMonth;
    phrase.day = lastDay;
    return phrase;
}

/// 20261205; of a text that is a date as a whole also 261205 and 1205.
std::optional<Phrase> Grammar::digitsOnly(qsizetype place) const
{
    const auto number = m_scan.digits(place, 8);
    if (!number || isIdentifier(place) || m_scan.isWordPart(number->end) ||
        isSeparator(m_scan.at(number->end)))
        return std::nullopt;
    const int value = number->value;
    if (number->digits == 8 && value >= 19000101 && value < 22000101) {
        const QDate date(value / 10000, value / 100 % 100, value % 100);
        if (!date.isValid() || isMeasured(m_scan.spaces(number->end)))
            return std::nullopt;
        Phrase phrase = made(Kind::Full, date, place, number->end);
        phrase.anchored = true;
        return phrase;
    }
    if (!m_isWhole || !m_today.isValid())
        return std::nullopt;
    QDate date;
    if (number->digits == 6)
        date = QDate(2000 + value / 10000, value / 100 % 100, value % 100);
    else if (number->digits == 4 && value / 100 != 19 && value / 100 != 20)
        date = withoutYear(value / 100, value % 100);
    if (!date.isValid())
        return std::nullopt;
    return made(Kind::Full, date, place, number->end);
}

/// 15:30, 3点半, "5pm".
std::optional<TimePhrase> Grammar::clockAt(qsizetype place) const
{
    const auto hour = m_scan.number(place, 2);
    if (!hour || hour->value > 24)
        return std::nullopt;
    qsizetype end = hour->end;
    int minutes = 0;
    bool isClock = false;
    if (m_scan.at(end) == u':') {
        const auto minute = m_scan.digits(end + 1, 2);
        if (!minute || minute->digits != 2 || minute->value > 59)
            return std::nullopt;
        minutes = minute->value;
        end = minute->end;
        isClock = true;
        if (const auto second = m_scan.at(end) == u':' ? m_scan.digits(end + 1, 2) : std::nullopt) {
            end = second->end;
            if (m_scan.at(end) == u'.') {
                ++end;
                while (m_scan.isDigit(end))
                    ++end;
            }
        }
        if (const auto zone = m_scan.oneOf(end, {u"z", u"utc", u"gmt"}); zone >= 0)
            end = zone;
    } else if (m_scan.at(end) == u'点' || (m_scan.at(end) == u'时' && !hour->isHan)) {
        if (m_scan.oneOf(end + 1, {u"意", u"建", u"要", u"问", u"内"}) >= 0)
            return std::nullopt;
        ++end;
        isClock = true;
        if (const auto word = m_scan.oneOf(end, {u"半", u"一刻", u"三刻", u"钟", u"整"});
            word >= 0) {
            minutes = m_scan.at(end) == u'半'   ? 30
                      : m_scan.at(end) == u'一' ? 15
                      : m_scan.at(end) == u'三' ? 45
                                                : 0;
            end = word;
        } else if (const auto minute = m_scan.number(end, 2);
                   minute && minute->value < 60 && !isMeasured(minute->end)) {
            minutes = minute->value;
            end = minute->end;
            if (m_scan.at(end) == u'分')
                ++end;
        }
    }
    int shift = 0;
    const qsizetype half = m_scan.spaces(end);
    if (const auto late = m_scan.oneOf(half, {u"pm", u"p.m.", u"p.m"}); late >= 0) {
        shift = hour->value < 12 ? 12 : 0;
        end = late;
        isClock = true;
    } else if (const auto early = m_scan.oneOf(half, {u"am", u"a.m.", u"a.m"}); early >= 0) {
        shift = hour->value == 12 ? -12 : 0;
        end = early;
        isClock = true;
    }
    if (!isClock || hour->value + shift > 24 || (hour->value == 24 && minutes > 0))
        return std::nullopt;
    return TimePhrase{QTime((hour->value + shift) % 24, minutes), end};
}

/// What may follow a day: 下午3点, 下班, "at 5pm", "morning".
std::optional<TimePhrase> Grammar::timeAt(qsizetype place) const
{
    if (m_scan.at(place) == u't' && m_scan.isDigit(place + 1) && m_scan.isDigit(place - 1))
        return clockAt(place + 1);
    const auto part =
        m_scan.oneOf(place, {u"上午", u"下午", u"早上", u"早晨", u"晚上", u"中午",   u"凌晨",
                             u"傍晚", u"午前", u"午后", u"清早", u"一早", u"一大早", u"大清早",
                             u"晚间", u"夜里", u"早",   u"晚",   u"晨",   u"夜",     u"午"});
    if (part >= 0) {
        if (part == place + 1 &&
            m_scan.oneOf(part, {u"会", u"餐", u"饭", u"宴", u"班", u"期"}) >= 0)
            return std::nullopt;
        auto clock = clockAt(m_scan.spaces(part));
        if (!clock) {
            const auto work = m_scan.oneOf(part, {u"下班", u"收工", u"上班"});
            return TimePhrase{std::nullopt, std::max(part, work)};
        }
        const bool late = m_scan.oneOf(place, {u"下午", u"晚上", u"傍晚", u"午后", u"晚间", u"夜里",
                                               u"晚", u"夜"}) >= 0;
        const bool noon = m_scan.isAt(place, u"中午") && clock->time->hour() < 6;
        if ((late && clock->time->hour() < 12) || noon)
            clock->time = clock->time->addSecs(12 * 3600);
        return clock;
    }
    if (const auto work = m_scan.oneOf(place, {u"下班", u"收工", u"收盘", u"上班"}); work >= 0)
        return TimePhrase{std::nullopt, work};
    qsizetype from = place;
    if (const auto lead = m_scan.oneOf(place, {u"at", u"by", u"before", u"around", u"@"});
        lead >= 0)
        from = m_scan.spaces(lead);
    if (const auto word =
            m_scan.oneOf(from, {u"noon", u"midday", u"midnight", u"eod", u"cob", u"eob", u"morning",
                                u"afternoon", u"evening", u"night", u"end of day",
                                u"close of business", u"end of business", u"lunch", u"lunchtime"});
        word >= 0) {
        const bool isNoon = m_scan.oneOf(from, {u"noon", u"midday"}) >= 0;
        return TimePhrase{isNoon ? std::optional(QTime(12, 0)) : std::nullopt, word};
    }
    return clockAt(from);
}

/// 下午3点前 and "by 5pm" are today.
std::optional<Phrase> Grammar::timeAlone(qsizetype place) const
{
    if (m_isWhole || m_scan.isWordPart(place - 1) || m_scan.isHanNumeral(place - 1) ||
        m_scan.endsWith(place, {u"-", u"~", u":", u".", u"/", u"到", u"至"}))
        return std::nullopt;
    const auto time = timeAt(place);
    if (!time || !time->time)
        return std::nullopt;
    const qsizetype next = m_scan.spaces(time->end);
    const bool isBound = m_scan.oneOf(next, {u"前", u"之前", u"以前"}) >= 0;
    const bool isLed = m_scan.endsWith(m_scan.spacesBefore(place), {u"by", u"before"});
    if (!isBound && !isLed)
        return std::nullopt;
    // 3点前 alone may be three points.
    if (isBound && !isLed && m_scan.number(place) &&
        !m_scan.text().sliced(place, time->end - place).contains(u':'))
        return std::nullopt;
    // "by 5 pm on Friday"
    const auto on = m_scan.oneOf(next, {u"on"});
    if (Maybe day = simple(on >= 0 ? m_scan.spaces(on) : next);
        day && day->kind <= Kind::Near && !day->time) {
        day->start = place;
        day->time = time->time;
        return day;
    }
    Phrase phrase = made(Kind::Time, m_today, place, time->end);
    phrase.time = time->time;
    return phrase;
}

} // namespace attache::dates
