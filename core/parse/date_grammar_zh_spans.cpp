#include "core/base/han.h"
#include "core/parse/date_calendar.h"
#include "core/parse/date_grammar.h"

#include <algorithm>

namespace attache::dates {

/// Whether a number before @p place counts things and is not a day.
bool Grammar::isMeasured(qsizetype place) const
{
    return m_scan.oneOf(place,
                        {u"个", u"家",   u"名", u"人",   u"次", u"台", u"份", u"场", u"天", u"套",
                         u"件", u"款",   u"项", u"万",   u"亿", u"千", u"百", u"元", u"块", u"点",
                         u"时", u"小时", u"周", u"星期", u"月", u"年", u"季", u"倍", u"期", u"折",
                         u"成", u"%",    u"米", u"岁",   u"页", u"颗", u"批", u"条", u"张", u"位",
                         u"种", u"层",   u"轮", u"部",   u"辆", u"分", u"度", u"趟", u"遍", u"笔",
                         u"盒", u"箱",   u"吨", u"克",   u"公", u"斤", u"寸", u"轴", u"线"}) >= 0;
}

/// Whether what follows makes a month or a week the attribute of something (本周进展, 3月的报表)
/// instead of the time by which something is due.
bool Grammar::isAttribute(qsizetype place, bool isPresent) const
{
    if (m_scan.oneOf(place, {u"的", u"度",   u"报",   u"周报", u"例会",   u"薪",   u"均",   u"租",
                             u"刊", u"数据", u"业绩", u"销量", u"销售额", u"账单", u"份额", u"龄",
                             u"间", u"以来", u"至今", u"已",   u"计划",   u"总结"}) >= 0)
        return true;
    return isPresent && m_scan.oneOf(place, {u"有", u"是", u"没", u"进展", u"工作", u"情况",
                                             u"完成了", u"我们", u"客户", u"共", u"新增", u"进度",
                                             u"主要", u"会议", u"拜访了"}) >= 0;
}

std::optional<Phrase> Grammar::quarter(qsizetype place, std::optional<int> year) const
{
    int number = 0;
    std::optional<Relation> related;
    qsizetype end = place;
    const bool isLetter = m_scan.at(place) == u'q' && (year || !m_scan.isWordPart(place - 1));
    if (isLetter) {
        const auto digit = m_scan.digits(place + 1, 1);
        if (!digit || m_scan.isLetter(digit->end) ||
            m_scan.oneOf(digit->end, {u":", u".", u")"}) >= 0)
            return std::nullopt;
        number = digit->value;
        end = digit->end;
    } else if (const auto numbered =
                   m_scan.number(m_scan.at(place) == u'第' ? place + 1 : place, 1)) {
        end = m_scan.oneOf(numbered->end, {u"季度", u"季"});
        number = numbered->value;
        // 四季酒店, 四季如春
        if (end == numbered->end + 1 &&
            m_scan.oneOf(end, {u"酒店", u"如", u"豆", u"花", u"常", u"青", u"分明", u"歌", u"桂",
                               u"沐歌", u"度假", u"稻"}) >= 0)
            return std::nullopt;
    } else if (!year) {
        related = relation(place);
        end = related ? m_scan.oneOf(related->end, {u"季度", u"季"}) : -1;
    } else {
        return std::nullopt;
    }
    if (end < 0 || (!related && (number < 1 || number > 4)))
        return std::nullopt;
    QDate last;
    const bool next = m_rules.withoutYear == DateRules::WithoutYear::Next;
    if (related) {
        if (!related->isNone && m_today.isValid())
            last = endOfQuarter(endOfQuarter(m_today).addDays(1).addMonths(3 * related->ahead - 1));
    } else if (year) {
        last = endOfQuarter(QDate(*year, 3 * number, 1));
    } else if (isLetter) {
        // "Q1 2027"
        const auto behind = yearBehind(end);
        if (behind) {
            end = behind->end;
            last = endOfQuarter(QDate(behind->value, 3 * number, 1));
        }
    }
    const bool anchored = year || related || last.isValid();
    if (!anchored && next && m_today.isValid())
        last = nextQuarterEnd(number, m_today);
    const qsizetype head = end;
    bool approximate = true;
    if (const auto tail = m_scan.oneOf(end, {u"末", u"底", u"之内", u"以内", u"内", u"度末"});
        tail >= 0) {
        end = tail;
        approximate = false;
    } else if (const auto none = m_scan.oneOf(end, {u"初", u"中"}); none >= 0) {
        end = none;
        last = QDate();
    }
    if (head == end && isAttribute(end, related && related->ahead == 0))
        last = QDate();
    Phrase phrase = made(Kind::Quarter, last, place, end);
    phrase.approximate = approximate;
    phrase.anchored = anchored;
    phrase.relative = related && related->ahead > 0;
    return phrase;
}

std::optional<Phrase> Grammar::halfYear(qsizetype place, std::optional<int> year) const
{
    if (m_scan.at(place) == u'h')
        return shortHalf(place, year);
    const auto end = m_scan.oneOf(place, {u"上半年", u"下半年"});
    if (end < 0)
        return std::nullopt;
    const bool first = m_scan.at(place) == u'上';
    QDate last;
    if (year || m_today.isValid())
        last = QDate(year.value_or(m_today.year()), first ? 6 : 12, first ? 30 : 31);
    const auto tail = m_scan.oneOf(end, {u"末", u"底", u"之内", u"以内", u"内"});
    if ((!year && last < m_today) || (tail < 0 && isAttribute(end, !year)))
        last = QDate();
    Phrase phrase = made(Kind::Year, last, place, std::max(end, tail));
    phrase.approximate = tail < 0;
    return phrase;
}

/// H1, "H2 2027", 2027H1: without a year only where words say that something is due.
std::optional<Phrase> Grammar::shortHalf(qsizetype place, std::optional<int> year) const
{
    const auto half = m_scan.digits(place + 1, 1);
    if (!half || half->value < 1 || half->value > 2 || m_scan.isWordPart(half->end) ||
        (!year && m_scan.isWordPart(place - 1)) || m_scan.oneOf(half->end, {u":", u".", u")"}) >= 0)
        return std::nullopt;
    qsizetype end = half->end;
    const bool first = half->value == 1;
    const bool anchored = year.has_value();
    if (!year) {
        if (const auto behind = yearBehind(end)) {
            year = behind->value;
            end = behind->end;
        }
    }
    const auto tail = m_scan.oneOf(end, {u"末", u"底", u"之内", u"以内", u"内"});
    if (!year) {
        const QChar next = m_scan.at(m_scan.spaces(end));
        const bool isLed =
            m_isWhole || attache::isHan(next) ||
            m_scan.endsWith(m_scan.spacesBefore(place),
                            {u"by", u"in", u"before", u"until", u"during", u"within", u"of"});
        if (!isLed || !m_today.isValid())
            return std::nullopt;
        const bool over = first && m_today.month() > 6;
        year = m_today.year() + (over ? 1 : 0);
    }
    Phrase phrase =
        made(Kind::Year, *year > 0 ? QDate(*year, first ? 6 : 12, first ? 30 : 31) : QDate(), place,
             std::max(end, tail));
    phrase.approximate = tail < 0;
    phrase.anchored = anchored;
    return phrase;
}

/// 三 behind 周, as a number 1–7.
std::optional<Number> Grammar::weekdayAt(qsizetype place) const
{
    const QChar c = m_scan.at(place);
    int value = c.isNull() ? -1 : static_cast<int>(QStringView(u"一二三四五六日天").indexOf(c));
    if (value < 0 && c >= u'1' && c <= u'7' && !m_scan.isDigit(place + 1))
        value = c.unicode() - u'1';
    if (value < 0)
        return std::nullopt;
    return Number{std::min(value, 6) + 1, place + 1, 1, true, false};
}

std::optional<Phrase> Grammar::week(qsizetype place) const
{
    if (const auto related = relation(place)) {
        if (const auto end = m_scan.oneOf(related->end, {u"周", u"星期", u"礼拜"}); end >= 0)
            return weekTail(*related, true, place, end);
        return std::nullopt;
    }
    const auto end = m_scan.oneOf(place, {u"周", u"星期", u"礼拜"});
    // 两周三次 counts weeks.
    if (end < 0 || m_scan.isDigit(place - 1) || m_scan.at(place - 1) == u'两' ||
        m_scan.endsWith(place, {u"个", u"几", u"数", u"多", u"整", u"半"}))
        return std::nullopt;
    return weekTail({0, false, end}, false, place, end);
}

Phrase Grammar::inWeek(const Relation &related, bool isRelated, Kind kind, QDate date,
                       qsizetype start, qsizetype end) const
{
    Phrase phrase = made(kind, related.isNone ? QDate() : date, start, end);
    phrase.anchored = isRelated;
    phrase.relative = related.ahead > 0;
    phrase.isPast = related.isNone;
    return phrase;
}

QDate Grammar::mondayIn(const Relation &related) const
{
    return m_today.isValid() ? mondayOf(m_today).addDays(qint64{7} * related.ahead) : QDate();
}

/// 下周三, 周三四, 周一三五. Nothing where the number counts (周三家) or is part of a word
/// (周日报).
std::optional<Phrase> Grammar::dayOfWeek(const Relation &related, bool isRelated, qsizetype start,
                                         qsizetype place, bool isRepeated) const
{
    const auto day = weekdayAt(place);
    if (!day)
        return std::nullopt;
    const bool isSunday = m_scan.at(place) == u'日';
    const bool counts = isRelated && !isRepeated
                            ? isMeasured(day->end)
                            : m_scan.oneOf(day->end, {u"次", u"家", u"个", u"名", u"人"}) >= 0;
    const bool isWord = m_scan.oneOf(day->end, {u"天", u"鸣", u"元", u"福"}) >= 0 ||
                        (isSunday && m_scan.isAt(day->end, u"报"));
    if (counts || isWord)
        return std::nullopt;
    const QDate date = !m_today.isValid() ? QDate()
                       : isRelated        ? mondayIn(related).addDays(day->value - 1)
                                          : nextWeekday(day->value, m_today);
    Phrase found = inWeek(related, isRelated, Kind::Weekday, date, start, day->end);
    found.weekday = day->value;
    found.relative = false;
    // 周三四 is two days, 周一三五 a rhythm.
    const bool isWeekend = day->value == 6 && m_scan.at(day->end) == u'日';
    if (const auto second = weekdayAt(day->end);
        second && (m_scan.isHanNumeral(day->end) || isWeekend) && !isMeasured(second->end) &&
        m_scan.oneOf(day->end, {u"一早", u"一大早", u"一上班"}) < 0) {
        const bool isPair = second->value == day->value + 1 && !weekdayAt(second->end);
        found.end = second->end;
        found.date = isPair && found.date.isValid() ? found.date.addDays(1) : QDate();
        while (weekdayAt(found.end))
            ++found.end;
    }
    return found;
}

std::optional<Phrase> Grammar::weekTail(const Relation &related, bool isRelated, qsizetype start,
                                        qsizetype place) const
{
    const QDate monday = mondayIn(related);
    // 下周周三, 下周的周三
    qsizetype from = m_scan.spaces(m_scan.at(place) == u'的' ? place + 1 : place);
    if (const auto again = m_scan.oneOf(from, {u"周", u"星期", u"礼拜"}); again >= 0)
        from = again;
    else
        from = place;
    if (const auto weekend = m_scan.oneOf(from, {u"末"}); weekend >= 0)
        return inWeek(related, isRelated, Kind::Week,
                      monday.isValid() ? monday.addDays(6) : QDate(), start, weekend);
    if (Maybe day = dayOfWeek(related, isRelated, start, from, from != place))
        return day;
    if (!isRelated)
        return std::nullopt;
    if (const auto nth = m_scan.at(place) == u'第' ? m_scan.number(place + 1, 1) : std::nullopt) {
        const qsizetype unit = m_scan.at(nth->end) == u'个' ? nth->end + 1 : nth->end;
        const auto end = m_scan.oneOf(unit, {u"天", u"日", u"工作日"});
        return inWeek(related, isRelated, Kind::Weekday,
                      monday.isValid() ? monday.addDays(nth->value - 1) : QDate(), start,
                      std::max(end, nth->end));
    }
    Phrase found =
        inWeek(related, isRelated, Kind::Week,
               m_today.isValid() ? endOfWeek(related.ahead, m_today) : QDate(), start, place);
    found.approximate = true;
    if (const auto inside = m_scan.oneOf(place, {u"之内", u"以内", u"内"}); inside >= 0) {
        found.end = inside;
        return found;
    }
    if (const auto none = m_scan.oneOf(place, {u"初", u"头", u"中", u"前半", u"后半", u"上半"});
        none >= 0) {
        found.end = none;
        found.date = QDate();
    } else if (m_scan.isHanNumeral(place) || isAttribute(place, related.ahead == 0)) {
        // 下周三天培训 is next week; 下周一三五 and the like are not read.
        if (!(related.ahead > 0 && m_scan.number(place) && isMeasured(m_scan.number(place)->end)))
            found.date = QDate();
    }
    return found;
}

std::optional<Phrase> Grammar::nearDay(qsizetype place) const
{
    struct Word
    {
        QStringView word;
        int ahead;
    };
    static constexpr Word Words[] = {{u"今", 0},     {u"明", 1},  {u"后", 2},  {u"大后", 3},
                                     {u"大大后", 4}, {u"昨", -1}, {u"前", -2}, {u"大前", -3}};
    // 清明后, 说明后: not the days to come but what is over.
    const bool isWord = m_scan.endsWith(place, {u"清", u"说", u"證", u"证", u"声", u"表", u"标"}) &&
                        m_scan.oneOf(place, {u"明后天", u"明后两天"}) < 0;
    if (const auto both = m_scan.oneOf(place, {u"明后两天", u"明后天", u"明后"});
        both >= 0 && !isWord)
        return made(Kind::Near, m_today.isValid() ? m_today.addDays(2) : QDate(), place, both);
    if (const auto all = m_scan.oneOf(place, {u"今明后三天", u"今明后"}); all >= 0)
        return made(Kind::Near, m_today.isValid() ? m_today.addDays(2) : QDate(), place, all);
    if (const auto both = m_scan.oneOf(place, {u"今明两天", u"今明两日", u"今明"}); both >= 0)
        return made(Kind::Near, m_today.isValid() ? m_today.addDays(1) : QDate(), place, both);
    for (auto word = std::rbegin(Words); word != std::rend(Words); ++word) {
        if (!m_scan.isAt(place, word->word))
            continue;
        // 以后天天, 目前天气, 如今天天
        const QChar last = word->word.back();
        if ((last == u'后' || last == u'前')
                ? m_scan.endsWith(place, {u"以", u"之", u"最", u"今", u"大", u"目", u"当", u"往",
                                          u"先", u"提", u"事", u"然"})
                : m_scan.endsWith(place, {u"如", u"迄", u"每"}))
            return std::nullopt;
        const qsizetype from = place + word->word.size();
        qsizetype end = m_scan.oneOf(from, {u"天", u"日", u"儿个", u"儿"});
        if (end < 0) {
            // 今晚, 明早: the part of the day is left to the time.
            if (m_scan.oneOf(from, {u"晚", u"早", u"晨", u"夜", u"午", u"下午", u"上午"}) < 0 ||
                word->word.back() == u'后' || word->word.back() == u'前')
                continue;
            end = from;
        }
        if (m_scan.oneOf(end, {u"性", u"头条", u"方舟", u"之星", u"资本", u"说法"}) >= 0)
            return std::nullopt;
        // 今晚报 is a newspaper, 今晚报价 is not.
        if (const auto paper = m_scan.oneOf(end, {u"晚报", u"早报"});
            paper >= 0 && m_scan.isBoundary(paper))
            return std::nullopt;
        const bool known = word->ahead >= 0 && m_today.isValid();
        return made(Kind::Near, known ? m_today.addDays(word->ahead) : QDate(), place, end);
    }
    return std::nullopt;
}

/// 月底, 季末, 年底, 元旦: without a word that says which.
std::optional<Phrase> Grammar::bareEnd(qsizetype place) const
{
    const QDate day = m_today;
    const auto phrase = [&](Kind kind, QDate date, qsizetype end) {
        Phrase made = this->made(kind, day.isValid() ? date : QDate(), place, end);
        made.relative = true;
        return made;
    };
    if (const auto end = m_scan.oneOf(place, {u"元旦节", u"元旦当天", u"元旦"}); end >= 0) {
        const bool isSpan =
            m_scan.oneOf(end, {u"后", u"之后", u"以后", u"假", u"放假", u"期间"}) >= 0;
        Phrase made =
            phrase(Kind::MonthDay, day.isValid() ? nextMonthDay(1, 1, day) : QDate(), end);
        made.relative = false;
        if (isSpan)
            made.date = QDate();
        return made;
    }
    if (m_scan.endsWith(place, {u"个", u"几", u"数", u"两", u"半", u"多", u"岁", u"蜜", u"包",
                                u"正", u"腊", u"满", u"近", u"中", u"前", u"后", u"隔", u"新",
                                u"今", u"每", u"童", u"青", u"少", u"周", u"成", u"全", u"当"}) ||
        m_scan.isHanNumeral(place - 1))
        return std::nullopt;
    if (const auto end = m_scan.oneOf(place, {u"月底", u"月末", u"月内", u"下旬"}); end >= 0) {
        if (m_scan.at(place) == u'月') {
            Month month;
            month.first = day.isValid() ? QDate(day.year(), day.month(), 1) : QDate();
            // 月内第二个周五, 月底最后一天
            if (Maybe nth = nthOfMonth(month, place, m_scan.spaces(end))) {
                if (nth->date < day)
                    nth->date = QDate();
                return nth;
            }
        }
        return phrase(Kind::Month, day.isValid() ? endOfMonth(day) : QDate(), end);
    }
    if (const auto end = m_scan.oneOf(place, {u"中旬", u"上旬", u"月中"}); end >= 0) {
        const int last = m_scan.at(place) == u'上' ? 10 : m_scan.at(end - 1) == u'旬' ? 20 : 15;
        Phrase made = phrase(Kind::Month, day.isValid() ? nextDayOfMonth(last, day) : QDate(), end);
        made.approximate = true;
        return made;
    }
    if (const auto end = m_scan.oneOf(place, {u"季度末", u"季度底", u"季度内", u"季末", u"季底"});
        end >= 0)
        return phrase(Kind::Quarter, day.isValid() ? endOfQuarter(day) : QDate(), end);
    if (const auto end =
            m_scan.oneOf(place, {u"年底", u"年末", u"年终", u"年内", u"年度末", u"年度内"});
        end >= 0 && m_scan.oneOf(end, {u"奖", u"总结"}) < 0) {
        Phrase made = phrase(Kind::Year, QDate(day.year(), 12, 31), end);
        made.relative = false;
        return made;
    }
    if (const auto end =
            m_scan.oneOf(place, {u"月初", u"年初", u"年中", u"季初", u"年前", u"年后"});
        end >= 0)
        return phrase(Kind::Year, {}, end);
    return std::nullopt;
}

std::optional<Grammar::Count> Grammar::count(qsizetype place) const
{
    if (m_scan.at(place) == u'半')
        return Count{0, true, false, false, place + 1};
    if (const auto hundreds = m_scan.hanHundreds(place))
        return Count{hundreds->value, false, false, false, hundreds->end};
    const auto first = m_scan.number(place);
    if (!first || first->value == 0)
        return std::nullopt;
    Count count{first->value, false, false, false, first->end};
    // 两三, 三五, 2-3
    if (first->isHan && first->digits == 1) {
        if (const auto second = m_scan.hanNumber(first->end);
            second && second->digits == 1 && second->value > first->value)
            return Count{second->value, false, false, true, second->end};
    }
    if (const auto joint = m_scan.oneOf(first->end, {u"-", u"~", u"到", u"至"}); joint >= 0) {
        if (const auto second = m_scan.number(joint); second && second->value > first->value)
            return Count{second->value, false, false, true, second->end};
    }
    if (m_scan.at(first->end) == u'.' && m_scan.at(first->end + 1) == u'5' &&
        !m_scan.isDigit(first->end + 2)) {
        count.hasHalf = true;
        count.end += 2;
    }
    return count;
}

std::optional<std::pair<Grammar::Unit, qsizetype>> Grammar::unitAt(qsizetype place) const
{
    const qsizetype from = m_scan.at(place) == u'个' ? place + 1 : place;
    struct Word
    {
        QStringView word;
        Unit unit;
        bool needsCount; ///< 个月, not 月
    };
    static constexpr Word Words[] = {{u"工作日", Unit::WorkingDay, false},
                                     {u"工作天", Unit::WorkingDay, false},
                                     {u"交易日", Unit::WorkingDay, false},
                                     {u"自然日", Unit::Day, false},
                                     {u"小时", Unit::Hour, false},
                                     {u"钟头", Unit::Hour, false},
                                     {u"分钟", Unit::Hour, false},
                                     {u"星期", Unit::Week, false},
                                     {u"礼拜", Unit::Week, false},
                                     {u"季度", Unit::Quarter, true},
                                     {u"月", Unit::Month, true},
                                     {u"周", Unit::Week, false},
                                     {u"天", Unit::Day, false},
                                     {u"日", Unit::Day, false},
                                     {u"年", Unit::Year, false},
                                     {u"h", Unit::Hour, false}};
    for (const Word &word : Words) {
        if (m_scan.isAt(from, word.word) && (from > place || !word.needsCount))
            return std::pair(word.unit, from + word.word.size());
    }
    return std::nullopt;
}

QDate Grammar::added(QDate day, Unit unit, const Count &count, bool back)
{
    if (!day.isValid())
        return {};
    const int sign = back ? -1 : 1;
    const int value = sign * count.value;
    const bool half = count.isHalf || count.hasHalf;
    switch (unit) {
    case Unit::Hour:
        return day.addDays(qint64{sign} * ((count.value + 12) / 24));
    case Unit::Day:
        return day.addDays(value + (count.hasHalf ? sign : 0));
    case Unit::WorkingDay:
        return half ? QDate() : addWorkingDays(day, value);
    case Unit::Week:
        return day.addDays(7 * value + (half ? sign * 4 : 0));
    case Unit::Month:
        return day.addMonths(value).addDays(half ? sign * 15 : 0);
    case Unit::Quarter:
        return half ? QDate() : day.addMonths(3 * value);
    case Unit::Year:
        return day.addMonths(12 * value + (half ? sign * 6 : 0));
    }
    return {};
}

/// The unit that @p many counts, whose half may stand on either side of it; @p many then ends
/// behind both.
std::optional<std::pair<Grammar::Unit, qsizetype>> Grammar::termUnit(Count &many) const
{
    qsizetype end = m_scan.spaces(many.end);
    // 一个半月, 两个半星期; 一年半, 两天半
    if (!many.isHalf && m_scan.isAt(end, u"个半")) {
        many.hasHalf = true;
        ++end;
    }
    const bool isHalfUnit = many.isHalf || many.hasHalf;
    auto unit = isHalfUnit && m_scan.at(end) == u'半' ? unitAt(end + 1) : unitAt(end);
    if (!unit && isHalfUnit) {
        // 半月
        const qsizetype at = m_scan.at(end) == u'半' ? end + 1 : end;
        if (m_scan.at(at) == u'月')
            unit = std::pair(Unit::Month, at + 1);
    }
    if (many.hasHalf && m_scan.isAt(end, u"半月"))
        unit = std::pair(Unit::Month, end + 2);
    if (!unit)
        return std::nullopt;
    many.end = unit->second;
    if (m_scan.at(many.end) == u'半' && !isHalfUnit) {
        many.hasHalf = true;
        ++many.end;
    }
    return unit;
}

/// 一天内能装两台: how much is done in the time, and nothing due at its end.
bool Grammar::isRate(qsizetype end) const
{
    constexpr qsizetype Reach = 8;
    const auto able = m_scan.oneOf(m_scan.spaces(end), {u"能", u"就能", u"可", u"可以", u"就可以",
                                                        u"即可", u"最多", u"至少", u"平均"});
    if (able < 0)
        return false;
    for (qsizetype at = able; at < able + Reach && !m_scan.isBoundary(at); ++at) {
        if (m_scan.number(at))
            return true;
    }
    return false;
}

/// 三天内, 一个半月后, 未来两周内, 再过三天.
std::optional<Phrase> Grammar::term(qsizetype place) const
{
    qsizetype from = place;
    const auto ahead = m_scan.oneOf(from, {u"未来", u"今后", u"往后", u"接下来的", u"接下来"});
    if (ahead >= 0)
        from = m_scan.spaces(ahead);
    const auto passing = m_scan.oneOf(from, {u"再过", u"再等"});
    if (passing >= 0)
        from = passing;
    auto many = count(from);
    if (!many)
        return std::nullopt;
    const auto unit = termUnit(*many);
    if (!unit)
        return std::nullopt;
    qsizetype end = many->end;
    const bool isMinutes = m_scan.endsWith(unit->second, {u"分钟"});
    if (const auto time = m_scan.oneOf(end, {u"的时间", u"时间"}); time >= 0)
        end = time;
    const auto suffix = m_scan.oneOf(end, {u"之内", u"以内", u"内", u"之后", u"以后", u"后"});
    const bool isDays = m_scan.at(unit->second - 1) == u'日' &&
                        !m_scan.endsWith(unit->second, {u"工作日", u"自然日", u"交易日"});
    if (suffix < 0) {
        const auto past = m_scan.oneOf(end, {u"前", u"之前", u"以前"});
        // 30日前 is a day of the month.
        if (past >= 0 && !isDays)
            return made(Kind::Term, {}, place, past);
        if (passing < 0)
            return std::nullopt;
    }
    Count counted = *many;
    if (isMinutes)
        counted = Count{0, false, false, false, 0};
    Phrase phrase =
        made(Kind::Term, added(m_today, unit->first, counted, false), place, std::max(suffix, end));
    phrase.approximate = many->isVague;
    phrase.relative = passing < 0;
    const qsizetype before = m_scan.spacesBefore(place);
    if (m_scan.endsWith(before, {u"近", u"去", u"前", u"第", u"最", u"过", u"上", u"隔", u"每",
                                 u"几", u"多", u"来"}) &&
        !m_scan.endsWith(before, {u"接下来", u"目前", u"提前"}))
        phrase.date = QDate();
    if (isRate(phrase.end))
        phrase.date = QDate();
    // Behind a two-digit number the same words may be a year: 26年内.
    if (unit->first == Unit::Year && many->value > 20)
        phrase.date = QDate();
    return phrase;
}

} // namespace attache::dates
