#include "core/base/han.h"
#include "core/parse/date_calendar.h"
#include "core/parse/date_grammar.h"

#include <algorithm>

namespace attache::dates {

namespace {

/// 2027, 27, 二〇二七 or 民国116, in our count.
std::optional<Number> writtenYear(const Scanner &scan, qsizetype place)
{
    qsizetype end = place;
    int year = 0;
    if (const auto republic = scan.oneOf(place, {u"民国", u"民國"}); republic >= 0) {
        const auto number = scan.number(scan.spaces(republic));
        if (!number)
            return std::nullopt;
        year = 1911 + number->value;
        end = number->end;
    } else if (const auto han = scan.hanYear(place)) {
        year = han->value;
        end = han->end;
    } else if (const auto digits = scan.digits(place, 4);
               digits && (digits->digits == 4 || digits->digits == 2)) {
        year = digits->digits == 2 ? 2000 + digits->value : digits->value;
        end = digits->end;
    } else {
        return std::nullopt;
    }
    return Number{year, end, 0, false, false};
}

/// Whether the numeral at @p place stands behind a name that ends with one: 李四四号给. Two such
/// digits are no number.
bool isBehindName(const Scanner &scan, qsizetype place)
{
    static constexpr QStringView Digits = u"一二三四五六七八九";
    static constexpr QStringView Families =
        u"张李王赵孙吴郑钱陈刘杨黄林朱马胡郭何罗梁宋韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛"
        u"叶潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝孔崔康毛邱秦顾侯邵孟";
    const auto isOneOf = [&scan](QStringView characters, qsizetype at) {
        return !scan.at(at).isNull() && characters.contains(scan.at(at));
    };
    return isOneOf(Digits, place) && isOneOf(Digits, place - 1) && isOneOf(Families, place - 2);
}

} // namespace

std::optional<Phrase> Grammar::chinese(qsizetype place) const
{
    // A numeral inside of another one begins nothing.
    if (m_scan.isHanNumeral(place) &&
        (m_scan.isDigit(place - 1) || m_scan.isHanNumeral(place - 1)) &&
        !isBehindName(m_scan, place))
        return std::nullopt;
    if (m_scan.isDigit(place) && isInsideNumber(place))
        return std::nullopt;
    return longest({skippedQualifier(place), yearPhrase(place), monthPhrase(place, std::nullopt),
                    relativeMonth(place), quarter(place, std::nullopt),
                    halfYear(place, std::nullopt), week(place), nearDay(place), dayOfMonth(place),
                    bareEnd(place), term(place)});
}

/// 每, 隔 and the lunar calendar take what follows with them.
std::optional<Phrase> Grammar::skippedQualifier(qsizetype place) const
{
    // 报价单周五前
    const bool isFortnightly = m_scan.oneOf(place, {u"单周", u"双周"}) >= 0;
    if (isFortnightly && place > 0 && isHan(m_scan.at(place - 1)) &&
        !QStringView(u"每逢在的是为按到于和").contains(m_scan.at(place - 1)))
        return std::nullopt;
    qsizetype end =
        m_scan.oneOf(place, {u"大下",   u"每逢",   u"每隔",     u"每个",   u"每",      u"隔",
                             u"逢",     u"农历",   u"阴历",     u"旧历",   u"财年",    u"双周",
                             u"单周",   u"每天",   u"每日",     u"每晚",   u"每早",    u"天天",
                             u"每年",   u"每月",   u"每个月",   u"每周",   u"每星期",  u"每季度",
                             u"每年的", u"每月的", u"每个月的", u"每周的", u"每季度的"});
    if (end < 0)
        return std::nullopt;
    end = m_scan.spaces(end);
    if (const auto lunar = m_scan.oneOf(end, {u"腊月", u"正月", u"冬月"}); lunar >= 0)
        end = lunar;
    if (const Maybe next = simple(end)) {
        end = next->end;
    } else if (const auto many = count(end)) {
        const auto unit = unitAt(many->end);
        end = unit ? unit->second : many->end;
        if (const Maybe day = simple(m_scan.spaces(end)))
            end = day->end;
    }
    // 每周一、周五
    for (int others = 0; others < 6; ++others) {
        const auto joint = m_scan.oneOf(m_scan.spaces(end), {u"、", u"和", u"与", u"及"});
        const Maybe other = joint >= 0 ? simple(m_scan.spaces(joint)) : std::nullopt;
        if (!other)
            break;
        end = other->end;
    }
    return made(Kind::Term, {}, place, end);
}

std::optional<Grammar::Relation> Grammar::relation(qsizetype place) const
{
    Relation relation{0, false, place};
    // 线下, 样本 and 合同 are words of their own.
    struct Inside
    {
        char16_t word;
        QStringView before;
    };
    static constexpr Inside Words[] = {
        {u'下', u"线楼以如地乡手私台之余剩底上"}, {u'上', u"线晚早马网楼以船车手上"},
        {u'本', u"成样版基文副剧课书账脚资根原"}, {u'次', u"本每上下首一二两几层档多再依"},
        {u'同', u"合共相如协一陪不认会"},         {u'当', u"相应适正恰充担不妥"}};
    for (const Inside &inside : Words) {
        if (m_scan.at(place) == inside.word && place > 0 &&
            inside.before.contains(m_scan.at(place - 1)))
            return std::nullopt;
    }
    // 再下周 is the one after 下周.
    if (m_scan.isAt(place, u"再下")) {
        relation.ahead = 2;
        relation.end = place + 2;
    } else if (m_scan.at(place) == u'下') {
        while (m_scan.at(relation.end) == u'下' && relation.ahead < 5) {
            ++relation.ahead;
            ++relation.end;
        }
    } else if (const auto present = m_scan.oneOf(place, {u"本", u"这"}); present >= 0) {
        relation.end = present;
    } else if (const auto none =
                   m_scan.oneOf(place, {u"上上", u"上", u"当", u"次", u"同", u"首", u"某"});
               none >= 0) {
        relation.isNone = true;
        relation.end = none;
    } else {
        return std::nullopt;
    }
    if (m_scan.at(relation.end) == u'一')
        ++relation.end;
    if (m_scan.at(relation.end) == u'个')
        ++relation.end;
    return relation;
}

std::optional<Phrase> Grammar::yearPhrase(qsizetype place) const
{
    struct Word
    {
        QStringView word;
        int ahead;
    };
    static constexpr Word Words[] = {{u"今年", 0},   {u"本年", 0},   {u"这一年", 0}, {u"明年", 1},
                                     {u"来年", 1},   {u"下一年", 1}, {u"翌年", 1},   {u"后年", 2},
                                     {u"大后年", 3}, {u"去年", -1},  {u"前年", -1},  {u"上年", -1},
                                     {u"往年", -1},  {u"当年", -1},  {u"次年", -1},  {u"同年", -1},
                                     {u"历年", -1},  {u"上一年", -1}};
    for (const Word &word : Words) {
        if (!m_scan.isAt(place, word.word))
            continue;
        std::optional<int> year;
        if (word.ahead >= 0 && m_today.isValid())
            year = m_today.year() + word.ahead;
        const qsizetype end = place + word.word.size();
        if (Maybe phrase = inYear(end, year, place))
            return phrase;
        return made(Kind::Year, {}, place, end);
    }
    const auto written = writtenYear(m_scan, place);
    if (!written)
        return std::nullopt;
    const int year = written->value;
    qsizetype end = written->end;
    const bool isShort = end - place == 2 && m_scan.isDigit(place);
    end = m_scan.spaces(end);
    if ((m_scan.at(end) == u'-' || m_scan.at(end) == u'/') && !isShort)
        ++end;
    // 2027Q1, 2027H1, 2027-Q1
    if ((m_scan.at(end) == u'q' || m_scan.at(end) == u'h') && m_scan.isDigit(place)) {
        Maybe named = m_scan.at(end) == u'q' ? quarter(end, year) : halfYear(end, year);
        if (named)
            named->start = place;
        return named;
    }
    // 2027上半年, 2027一季度
    if (m_scan.isDigit(place) && m_scan.at(end) != u'年' && year > 1900 && year < 2200) {
        Maybe span = halfYear(end, year);
        if (!span && !isShort)
            span = quarter(end, year);
        if (span) {
            span->start = place;
            span->anchored = true;
            return span;
        }
    }
    if (m_scan.at(end) != u'年' || year < 1900 || year > 2200)
        return std::nullopt;
    ++end;
    if (Maybe phrase = inYear(end, year, place))
        return phrase;
    // 20年 may be how long something lasts.
    return isShort ? std::nullopt : Maybe(made(Kind::Year, {}, place, end));
}

/// What stands behind a year; the phrase of no day where it is not understood, nothing where
/// nothing follows.
std::optional<Phrase> Grammar::inYear(qsizetype place, std::optional<int> year,
                                      qsizetype start) const
{
    const bool spoken = !m_scan.isDigit(start);
    qsizetype from = place;
    if (m_scan.at(from) == u'度')
        ++from;
    if (m_scan.at(from) == u'的')
        ++from;
    from = m_scan.spaces(from);
    for (Maybe phrase : {monthPhrase(from, year), quarter(from, year), halfYear(from, year)}) {
        if (!phrase)
            continue;
        phrase->start = start;
        phrase->anchored = true;
        if (phrase->kind == Kind::MonthDay)
            phrase->kind = Kind::Full;
        if (!year)
            phrase->date = QDate();
        return phrase;
    }
    // 明年 12/5
    if (const auto month = m_scan.digits(from, 2)) {
        const QChar separator = m_scan.at(month->end);
        const auto day = separator == u'/' || separator == u'-' || separator == u'.'
                             ? m_scan.digits(month->end + 1, 2)
                             : std::nullopt;
        if (day && !m_scan.isWordPart(day->end) && m_scan.at(day->end) != u'/' &&
            !isAmount(day->end))
            return made(Kind::Full, year ? QDate(*year, month->value, day->value) : QDate(), start,
                        day->end);
    }
    if (const auto end = m_scan.oneOf(
            from, {u"年底", u"年末", u"底", u"末", u"年终", u"之内", u"以内", u"内", u"年内"});
        end >= 0 && (spoken || !m_scan.isAt(from, u"内"))) {
        Phrase phrase = made(Kind::Year, year ? QDate(*year, 12, 31) : QDate(), start, end);
        phrase.anchored = true;
        return phrase;
    }
    if (const auto end = m_scan.oneOf(from, {u"最后一天", u"最后一日"}); end >= 0)
        return made(Kind::Full, year ? QDate(*year, 12, 31) : QDate(), start, end);
    if (const auto end = m_scan.oneOf(from, {u"最后一个工作日"}); end >= 0)
        return made(Kind::Full, year ? addWorkingDays(QDate(*year + 1, 1, 1), -1) : QDate(), start,
                    end);
    if (const auto end = m_scan.oneOf(from, {u"元旦节", u"元旦"}); end >= 0)
        return made(Kind::Full, year ? QDate(*year, 1, 1) : QDate(), start, end);
    if (!spoken && place - start < 4)
        return std::nullopt;
    // 明年5号: what follows belongs to the year, and together they say no day.
    if (const Maybe next = simple(from); next && next->kind != Kind::Full)
        return made(Kind::Year, {}, start, next->end);
    return std::nullopt;
}

QDate Grammar::inMonth(const Month &month, int day) const
{
    if (month.year || month.number == 0)
        return {month.first.year(), month.first.month(), day};
    return withoutYear(month.number, day);
}

QDate Grammar::endOf(const Month &month) const
{
    if (month.year || month.number == 0)
        return month.first.isValid() ? endOfMonth(month.first) : QDate();
    return m_today.isValid() && m_rules.withoutYear == DateRules::WithoutYear::Next
               ? nextMonthEnd(month.number, m_today)
               : QDate();
}

std::optional<Phrase> Grammar::monthPhrase(qsizetype place, std::optional<int> year) const
{
    const auto number = m_scan.isAt(place, u"元月")
                            ? std::optional(Number{1, place + 1, 1, true, false})
                            : m_scan.number(place, 2);
    if (!number || (number->isHan && number->value == 0))
        return std::nullopt;
    qsizetype end = m_scan.spaces(number->end);
    // 3-5月
    if (const auto joint = m_scan.oneOf(end, {u"-", u"~", u"到", u"至", u"、", u"/"});
        joint >= 0 && m_scan.at(end) != u'月') {
        const auto last = m_scan.number(joint, 2);
        if (!last || m_scan.at(m_scan.spaces(last->end)) != u'月' || number->value > 12 ||
            number->value < 1)
            return std::nullopt;
        Maybe phrase = monthPhrase(joint, year);
        if (!phrase || phrase->kind != Kind::Month)
            return std::nullopt;
        phrase->start = place;
        return phrase;
    }
    if (m_scan.at(end) != u'月' || m_scan.at(place - 1) == u'第')
        return std::nullopt;
    ++end;
    if (m_scan.at(end) == u'份')
        ++end;
    if (number->value < 1 || number->value > 12)
        return made(Kind::Month, {}, place, end);
    Month month;
    month.number = number->value;
    month.year = year;
    if (year)
        month.first = QDate(*year, number->value, 1);
    Maybe phrase = monthTail(month, place, end);
    if (phrase && m_scan.endsWith(m_scan.spacesBefore(place), {u"近", u"前", u"过去", u"最近"}))
        phrase->date = QDate();
    return phrase;
}

std::optional<Phrase> Grammar::relativeMonth(qsizetype place) const
{
    const auto related = relation(place);
    if (!related || m_scan.at(related->end) != u'月')
        return std::nullopt;
    qsizetype end = related->end + 1;
    if (m_scan.at(end) == u'份')
        ++end;
    Month month;
    if (m_today.isValid() && !related->isNone)
        month.first = QDate(m_today.year(), m_today.month(), 1).addMonths(related->ahead);
    Maybe phrase = monthTail(month, place, end);
    if (!phrase)
        return std::nullopt;
    if (related->isNone)
        phrase->date = QDate();
    phrase->anchored = true;
    // 本月 is this month whatever stands before it; 下个月 may be the one after an event.
    phrase->relative = related->ahead > 0;
    if (phrase->kind == Kind::Month && !phrase->approximate)
        return phrase;
    if (phrase->kind == Kind::Month && related->ahead == 0 && isAttribute(phrase->end, true) &&
        phrase->end == end)
        phrase->date = QDate();
    return phrase;
}

/// What stands behind a month: a day, its end, or nothing.
std::optional<Phrase> Grammar::monthTail(const Month &month, qsizetype start, qsizetype place) const
{
    // 下个月的今天
    if (const auto same = m_scan.oneOf(m_scan.at(place) == u'的' ? place + 1 : place,
                                       {u"今天", u"今日", u"同一天"});
        same >= 0) {
        const bool known = month.first.isValid() && m_today.isValid();
        return made(Kind::MonthDay,
                    known ? QDate(month.first.year(), month.first.month(), m_today.day()) : QDate(),
                    start, same);
    }
    qsizetype from = m_scan.spaces(place);
    if (m_scan.at(from) == u'的' &&
        (m_scan.number(from + 1) || m_scan.oneOf(from + 1, {u"第", u"最后", u"底", u"月底"}) >= 0))
        ++from;
    if (Maybe day = dayInMonth(month, start, from))
        return day;
    if (Maybe part = partOfMonth(month, start, from))
        return part;
    Phrase phrase = made(Kind::Month, endOf(month), start, place);
    phrase.approximate = true;
    phrase.month = month.number;
    // 12月5个客户, 三月的报表 say no day.
    const bool isNumbered = month.number > 0;
    if (m_scan.isDigit(from) || m_scan.isHanNumeral(from) || m_scan.at(place) == u'的' ||
        m_scan.at(place) == u'度' || (isNumbered && !month.year && isAttribute(place, true)))
        phrase.date = QDate();
    if (isNumbered && !month.year && m_scan.oneOf(place, {u"起", u"以来", u"至今"}) >= 0)
        phrase.date = QDate();
    // 三月集团, 五月花酒店, 三月风, 十月怀胎: names and sayings.
    const auto ending = m_scan.oneOf(place, {u"风", u"天", u"雪", u"雨", u"半"});
    if (isNumbered && !month.year && m_scan.isHanNumeral(start) &&
        (m_scan.oneOf(place, {u"花", u"集团", u"科技", u"股份", u"公司", u"怀胎", u"围城", u"流火",
                              u"革命"}) >= 0 ||
         (ending >= 0 && m_scan.isBoundary(ending))))
        phrase.date = QDate();
    return phrase;
}

std::optional<Phrase> Grammar::dayInMonth(const Month &month, qsizetype start,
                                          qsizetype place) const
{
    auto number = m_scan.number(place, 2);
    if (!number || number->value == 0)
        return std::nullopt;
    qsizetype end = number->end;
    int day = number->value;
    // 12月1-5日, 12月5、6日
    if (const auto joint = m_scan.oneOf(end, {u"-", u"~", u"到", u"至", u"、", u"和", u"或"});
        joint >= 0) {
        const auto last = m_scan.number(joint, 2);
        const bool closed = last && m_scan.oneOf(last->end, {u"日", u"号"}) >= 0;
        // 12月15-17培训, but not 12月5-10家, 12月3-5.5万
        const bool isOpen = last && !last->isHan && last->value <= 31 &&
                            (m_scan.at(end) == u'-' || m_scan.at(end) == u'~') &&
                            !isMeasured(m_scan.spaces(last->end)) && !isAmount(last->end) &&
                            !m_scan.isWordPart(last->end) &&
                            m_scan.oneOf(last->end, {u".", u"/", u"-", u"%", u":", u"月"}) < 0;
        if ((closed || isOpen) && day >= 1 && last->value > day) {
            day = last->value;
            end = last->end;
        }
    }
    const auto unit = m_scan.oneOf(m_scan.spaces(end), {u"日", u"号"});
    if (unit >= 0)
        end = unit;
    if (unit < 0) {
        const qsizetype next = m_scan.spaces(end);
        const bool measured = isMeasured(next) || m_scan.isWordPart(end) ||
                              m_scan.oneOf(end, {u".", u"/", u"-", u"%", u":"}) >= 0;
        if (measured && m_scan.oneOf(next, {u"前", u"之前", u"以前"}) < 0)
            return std::nullopt;
    }
    Phrase phrase = made(Kind::MonthDay, inMonth(month, day), start, end);
    phrase.month = month.number > 0 ? month.number : month.first.month();
    phrase.day = day;
    phrase.anchored = month.year.has_value() || month.number == 0;
    // 三月三, 九月九, 八月十五: festivals of the lunar calendar.
    const bool isFestival = day == month.number || (day == 15 && month.number == 8);
    if (unit < 0 && number->isHan && isFestival && m_scan.isHanNumeral(start) && !month.year)
        phrase.date = QDate();
    return phrase;
}

Phrase Grammar::monthPart(const Month &month, QDate date, qsizetype start, qsizetype end,
                          bool approximate) const
{
    Phrase phrase = made(Kind::Month, date, start, end);
    phrase.approximate = approximate;
    phrase.month = month.number;
    return phrase;
}

/// 底, 中旬, 最后一个周五 of a month.
std::optional<Phrase> Grammar::partOfMonth(const Month &month, qsizetype start,
                                           qsizetype place) const
{
    const auto phrase = [&](QDate date, qsizetype end, bool approximate) {
        return monthPart(month, date, start, end, approximate);
    };
    const QDate last = endOf(month);
    if (const auto end = m_scan.oneOf(place, {u"月底", u"底", u"月末", u"末"}); end >= 0)
        return phrase(last, end, false);
    if (const auto end = m_scan.oneOf(place, {u"下旬", u"底旬", u"中下旬", u"月中下旬"}); end >= 0)
        return phrase(last, end, true);
    if (const auto end = m_scan.oneOf(place, {u"上旬", u"中旬"}); end >= 0)
        return phrase(inMonth(month, m_scan.at(place) == u'上' ? 10 : 20), end, true);
    if (const auto end = m_scan.oneOf(
            place, {u"月初", u"初", u"上半月", u"下半月", u"前半月", u"后半月", u"上半", u"下半"});
        end >= 0)
        return phrase({}, end, true);
    if (const auto end = m_scan.oneOf(place, {u"月中", u"中"});
        end >= 0 && m_scan.oneOf(end, {u"心", u"国", u"间", u"标", u"秋", u"型"}) < 0)
        return phrase(inMonth(month, 15), end, true);
    if (const auto end = m_scan.oneOf(place, {u"之内", u"以内", u"内"}); end >= 0) {
        // 三月内 may be three months.
        const bool isTerm =
            month.number > 0 && month.number < 10 && !month.year && m_scan.at(place - 1) != u'份';
        return phrase(isTerm ? QDate() : last, end, false);
    }
    return nthOfMonth(month, start, place);
}

/// 第一周, 第三个工作日, 最后一个周五 of a month.
std::optional<Phrase> Grammar::nthOfMonth(const Month &month, qsizetype start,
                                          qsizetype place) const
{
    const auto phrase = [&](QDate date, qsizetype end, bool approximate) {
        return monthPart(month, date, start, end, approximate);
    };
    const QDate last = endOf(month);
    if (const auto fromEnd = m_scan.oneOf(place, {u"倒数"}); fromEnd >= 0)
        return phrase({}, fromEnd, true);
    const auto which = m_scan.oneOf(place, {u"最后一个", u"最后", u"第"});
    if (which < 0)
        return std::nullopt;
    int nth = 0;
    qsizetype end = which;
    if (m_scan.at(place) == u'第') {
        const auto number = m_scan.number(which, 1);
        if (!number)
            return std::nullopt;
        nth = number->value;
        end = number->end;
    } else if (m_scan.at(end) == u'一') {
        ++end;
    }
    if (m_scan.at(end) == u'个')
        ++end;
    if (const auto day = m_scan.oneOf(end, {u"天", u"日"}); day >= 0)
        return phrase(nth == 0 ? last : inMonth(month, nth), day, false);
    if (const auto working = m_scan.oneOf(end, {u"工作日"}); working >= 0) {
        if (!last.isValid())
            return phrase({}, working, false);
        return phrase(nth == 0
                          ? addWorkingDays(last.addDays(1), -1)
                          : addWorkingDays(QDate(last.year(), last.month(), 1).addDays(-1), nth),
                      working, false);
    }
    const auto week = m_scan.oneOf(end, {u"周", u"星期", u"礼拜"});
    if (week < 0)
        return std::nullopt;
    const auto weekday = weekdayAt(week);
    if (!weekday)
        return phrase({}, week, true);
    return phrase(last.isValid() ? weekdayOfMonth(last, weekday->value, nth) : QDate(),
                  weekday->end, false);
}

std::optional<Phrase> Grammar::dayOfMonth(qsizetype place) const
{
    const auto number = m_scan.number(place, 2);
    if (!number || number->value == 0 || number->value > 31 || m_today.isNull())
        return std::nullopt;
    if (m_scan.endsWith(place, {u"月", u"第", u"近", u"每", u"前", u"后", u"年", u"+", u"#", u"_"}))
        return std::nullopt;
    int day = number->value;
    qsizetype end = number->end;
    if (const auto joint = m_scan.oneOf(end, {u"-", u"~", u"到", u"至", u"、", u"和", u"或"});
        joint >= 0) {
        const auto last = m_scan.number(joint, 2);
        if (last && last->value > day && m_scan.oneOf(last->end, {u"日", u"号"}) >= 0) {
            day = last->value;
            end = last->end;
        }
    }
    end = m_scan.spaces(end);
    const bool isNumber = m_scan.at(end) == u'号';
    if (!isNumber && m_scan.at(end) != u'日')
        return std::nullopt;
    ++end;
    // 人民路5号
    if (isNumber &&
        m_scan.endsWith(place, {u"路", u"大道", u"大街", u"街", u"巷", u"弄", u"胡同", u"村"}))
        return std::nullopt;
    // 3号楼 and 5号会议室 are places, 7日内 a term.
    if (isNumber &&
        (m_scan.oneOf(end,
                      {u"楼",   u"馆",     u"厅",   u"门",   u"机",   u"车",     u"库",   u"仓",
                       u"院",   u"桥",     u"井",   u"炉",   u"店",   u"房",     u"室",   u"会议室",
                       u"会场", u"位",     u"工厂", u"工位", u"工地", u"工程",   u"工序", u"厂",
                       u"园",   u"区",     u"地块", u"柜",   u"箱",   u"桌",     u"台",   u"码",
                       u"令",   u"称",     u"角",   u"站",   u"矿",   u"船",     u"段",   u"员",
                       u"选手", u"产线",   u"产品", u"文件", u"文",   u"样",     u"柱",   u"梁",
                       u"泵",   u"罐",     u"塔",   u"窗",   u"栋",   u"座",     u"单元", u"电池",
                       u"钢",   u"油",     u"模",   u"型",   u"铺",   u"槽",     u"通道", u"出口",
                       u"入口", u"附件",   u"问题", u"方案", u"客户", u"服务器", u"设备", u"池",
                       u"坑",   u"标段",   u"包",   u"路",   u"街",   u"巷",     u"人物", u"合同",
                       u"船",   u"冷库",   u"岗",   u"展",   u"摊",   u"铁",     u"高速", u"公路",
                       u"公告", u"生产线", u"字"}) >= 0 ||
         (m_scan.at(end) == u'线' && m_scan.oneOf(end, {u"线上", u"线下"}) < 0)))
        return std::nullopt;
    if (!isNumber &&
        m_scan.oneOf(end, {u"内", u"之内", u"以内", u"后",   u"之后", u"以后", u"均", u"报",
                           u"游", u"线",   u"无",   u"可达", u"达",   u"常",   u"本", u"元",
                           u"间", u"志",   u"租",   u"程",   u"期",   u"游"}) >= 0)
        return std::nullopt;
    Phrase phrase = made(Kind::DayOfMonth, nextDayOfMonth(day, m_today), place, end);
    if (m_rules.withoutYear != DateRules::WithoutYear::Next)
        phrase.date = QDate();
    phrase.day = day;
    return phrase;
}

} // namespace attache::dates
