#include "core/parse/date_grammar.h"

#include "core/parse/date_calendar.h"

#include <algorithm>

namespace attache::dates {

Grammar::Grammar(const Scanner &scanner, const DateRules &rules, bool isWhole)
    : m_scan(scanner)
    , m_rules(rules)
    , m_today(rules.today)
    , m_isWhole(isWhole)
{
}

Phrase Grammar::made(Kind kind, QDate date, qsizetype start, qsizetype end) const
{
    Phrase phrase;
    phrase.kind = kind;
    phrase.date = date;
    phrase.start = start;
    phrase.end = end;
    return phrase;
}

QDate Grammar::withoutYear(int month, int day) const
{
    if (!m_today.isValid() || m_rules.withoutYear != DateRules::WithoutYear::Next)
        return {};
    return nextMonthDay(month, day, m_today);
}

std::optional<Phrase> Grammar::longest(std::initializer_list<Maybe> phrases) const
{
    Maybe best;
    for (const Maybe &phrase : phrases) {
        if (phrase && (!best || phrase->end > best->end))
            best = phrase;
    }
    return best;
}

std::optional<Phrase> Grammar::simple(qsizetype place) const
{
    // Phrases contain phrases (每…, 明年…, "end of …"), but in speech never deeper than this.
    constexpr int Deepest = 4;
    const QChar c = m_scan.at(place);
    if (c.isNull() || m_depth >= Deepest)
        return std::nullopt;
    ++m_depth;
    Maybe phrase = simpleOf(c, place);
    --m_depth;
    return phrase;
}

std::optional<Phrase> Grammar::simpleOf(QChar c, qsizetype place) const
{
    // What Chinese phrases begin with: most characters of a line begin none.
    static constexpr QStringView Begins =
        u"每隔逢农阴旧财双单天今明来后大去前往历翌民本这下上当次同首某第周星礼昨元月中年季未接再半"
        u"早晚凌傍午清夜晨零〇一二两三四五六七八九十廿卅百";
    if (m_scan.isLetter(place))
        return longest(
            {quarter(place, std::nullopt), halfYear(place, std::nullopt), english(place)});
    if (m_scan.isDigit(place) || c == u'\'')
        return longest({numeric(place), chinese(place), english(place), timeAlone(place)});
    if (Begins.contains(c))
        return longest({chinese(place), timeAlone(place)});
    return std::nullopt;
}

std::optional<Phrase> Grammar::phraseAt(qsizetype place) const
{
    if (const qsizetype name = nameAt(place); name > place)
        return made(Kind::Term, {}, place, name);
    Maybe phrase = simple(place);
    if (!phrase)
        return std::nullopt;
    phrase = withNeighbours(*phrase);
    if (phrase->date.isValid() &&
        (isFact(*phrase) || startsAtEvent(*phrase) || eventBehind(*phrase) || isRuledOut(*phrase)))
        phrase->date = QDate();
    return phrase;
}

std::optional<Phrase> Grammar::withNeighbours(Phrase phrase) const
{
    // A limit, because a line may be a megabyte long.
    for (int neighbours = 0; neighbours < 6; ++neighbours) {
        if (!takeTime(phrase) && !takeSecond(phrase) && !takeRange(phrase) && !takeTerm(phrase) &&
            !takeVagueness(phrase) && !takeHoliday(phrase))
            break;
    }
    return phrase;
}

bool Grammar::takeTime(Phrase &phrase) const
{
    if (phrase.time || phrase.kind == Kind::Time)
        return false;
    qsizetype from = m_scan.spaces(phrase.end);
    if (m_scan.at(from) == u',' && m_scan.at(from + 1) == u' ')
        from = m_scan.spaces(from + 1);
    const auto time = timeAt(from);
    if (!time)
        return false;
    phrase.time = time->time;
    phrase.end = time->end;
    // 14:00-15:30
    const auto joint = m_scan.oneOf(m_scan.spaces(time->end), {u"-", u"~", u"到", u"至", u"to"});
    if (const auto until = time->time && joint >= 0 ? clockAt(m_scan.spaces(joint)) : std::nullopt)
        phrase.end = until->end;
    return true;
}

/// The day that two phrases mean together; none where they contradict one another ("Friday the
/// 13th", 明天（周六）) and neither is written out with its month.
QDate Grammar::agreedDay(const Phrase &finer, const Phrase &coarser)
{
    // 月底30号, 12月底（31号）
    if (finer.kind == Kind::DayOfMonth && coarser.kind == Kind::Month)
        return {coarser.date.year(), coarser.date.month(), finer.day};
    // "5/6 Dec" is neither the fifth of June nor said.
    if (finer.kind == Kind::MonthDay &&
        ((coarser.kind == Kind::Month && coarser.date.month() != finer.date.month()) ||
         (coarser.kind == Kind::Quarter && endOfQuarter(finer.date) != endOfQuarter(coarser.date))))
        return {};
    // 下周（周五）
    if (finer.kind == Kind::Weekday && coarser.kind == Kind::Week && !finer.anchored)
        return mondayOf(coarser.date).addDays(finer.weekday - 1);
    if (finer.kind == Kind::DayOfMonth && coarser.kind == Kind::Near)
        return finer.day == coarser.date.day() ? coarser.date : QDate();
    if (finer.kind == Kind::Weekday && coarser.kind == Kind::Near)
        return finer.weekday == coarser.date.dayOfWeek() ? coarser.date : QDate();
    if (finer.kind == Kind::DayOfMonth && coarser.kind == Kind::Weekday) {
        const bool agrees = coarser.anchored ? coarser.date.day() == finer.day
                                             : coarser.weekday == finer.date.dayOfWeek();
        return !agrees ? QDate() : coarser.anchored ? coarser.date : finer.date;
    }
    return finer.date;
}

std::optional<Phrase> Grammar::combined(const Phrase &first, const Phrase &second)
{
    const bool precise = second.kind <= Kind::DayOfMonth;
    const bool isCheck = first.kind == Kind::Full && second.kind == Kind::Weekday && !second.isPast;
    if (!second.date.isValid() && !precise && !isCheck)
        return std::nullopt;
    if (first.kind == second.kind || first.kind == Kind::Time || second.kind == Kind::Time)
        return std::nullopt;
    const Phrase &finer = first.kind < second.kind ? first : second;
    const Phrase &coarser = first.kind < second.kind ? second : first;
    const bool nested =
        finer.kind == Kind::Month && (coarser.kind == Kind::Quarter || coarser.kind == Kind::Year);
    if (finer.kind > Kind::Near && !nested)
        return std::nullopt;
    Phrase both = first;
    both.end = second.end;
    both.kind = finer.kind;
    // A weekday beside a day with its year says nothing new, even where there is no today.
    const bool known = first.date.isValid() && second.date.isValid();
    const bool isChecked =
        coarser.kind == Kind::Weekday && finer.kind == Kind::Full && !coarser.isPast;
    both.date = known ? agreedDay(finer, coarser) : isChecked ? finer.date : QDate();
    both.time = first.time ? first.time : second.time;
    both.approximate = finer.approximate;
    both.anchored = finer.anchored;
    both.relative = false;
    both.month = finer.month;
    both.day = finer.day;
    both.weekday = finer.weekday;
    return both;
}

/// 下周三之后的周五
bool Grammar::takeLaterDay(Phrase &phrase) const
{
    const auto later = m_scan.oneOf(phrase.end, {u"后的", u"之后的", u"以后的"});
    const Maybe day =
        later >= 0 && phrase.kind <= Kind::Weekday ? simple(m_scan.spaces(later)) : std::nullopt;
    if (!day || day->kind > Kind::Weekday)
        return false;
    const bool known = day->kind == Kind::Weekday && !day->anchored && phrase.date.isValid();
    phrase.date = known ? nextWeekday(day->weekday, phrase.date) : QDate();
    phrase.end = day->end;
    phrase.kind = Kind::Full;
    phrase.relative = false;
    return true;
}

/// 两周后的周三, 两周后周三; 三天后周五 is another day than it says. Nothing where no such day
/// stands there, else whether it was taken.
std::optional<bool> Grammar::takeDayOfTerm(Phrase &phrase) const
{
    const qsizetype from = m_scan.spaces(phrase.end);
    const bool isOf = m_scan.at(from) == u'的';
    if (phrase.kind != Kind::Term || !phrase.date.isValid() ||
        !(isOf || m_scan.endsWith(phrase.end, {u"后"})))
        return std::nullopt;
    const Maybe day = simple(isOf ? from + 1 : from);
    if (!day && !isOf)
        return std::nullopt;
    if (!day || day->anchored || !day->date.isValid())
        return false;
    const QStringView said = m_scan.text().sliced(phrase.start, from - phrase.start);
    if (!isOf && said.contains(u'天') && day->date != phrase.date)
        return false;
    if (day->kind == Kind::Weekday)
        phrase.date = mondayOf(phrase.date).addDays(day->weekday - 1);
    else if (day->kind == Kind::DayOfMonth)
        phrase.date = QDate(phrase.date.year(), phrase.date.month(), day->day);
    else
        return false;
    phrase.end = day->end;
    return true;
}

/// "Wed 2/12": the day of the week tells which number is the month.
QDate Grammar::dayByWeekday(const Phrase &first, const Phrase &second, QDate date) const
{
    const Phrase &weekday = first.kind == Kind::Weekday ? first : second;
    const Phrase &written = first.kind == Kind::Weekday ? second : first;
    if (!date.isValid() || weekday.kind != Kind::Weekday || written.kind != Kind::MonthDay ||
        !m_scan.text().sliced(written.start, written.end - written.start).contains(u'/') ||
        date.dayOfWeek() == weekday.weekday)
        return date;
    const QDate other = withoutYear(written.day, written.month);
    return other.isValid() && other.dayOfWeek() == weekday.weekday ? other : QDate();
}

bool Grammar::takeSecond(Phrase &phrase) const
{
    if (takeLaterDay(phrase))
        return true;
    if (const auto taken = takeDayOfTerm(phrase))
        return *taken;
    qsizetype from = m_scan.spaces(phrase.end);
    const bool inBrackets = m_scan.at(from) == u'(';
    const bool behindComma = m_scan.at(from) == u',';
    if (inBrackets || behindComma)
        from = m_scan.spaces(from + 1);
    else if (const auto same = m_scan.oneOf(from, {u"即", u"也就是", u"就是", u"the"}); same >= 0)
        from = m_scan.spaces(same);
    if (from == phrase.end && m_scan.isLetter(from))
        return false;
    Maybe second = simple(from);
    if (!second)
        return false;
    if (behindComma && second->kind != Kind::Weekday && phrase.kind != Kind::Weekday)
        return false;
    if (behindComma && (second->kind > Kind::Weekday || phrase.kind > Kind::Weekday))
        return false;
    takeTime(*second);
    if (inBrackets) {
        qsizetype close = second->end;
        while (close < second->end + 12 && close < m_scan.size() && m_scan.at(close) != u')')
            ++close;
        if (m_scan.at(close) == u')')
            second->end = close + 1;
    }
    Maybe both = combined(phrase, *second);
    if (!both)
        return false;
    both->date = dayByWeekday(phrase, *second, both->date);
    phrase = *both;
    return true;
}

std::optional<Phrase> Grammar::rangeEnd(const Phrase &first, qsizetype place) const
{
    // 周一到五
    if (first.kind == Kind::Weekday) {
        if (const auto day = weekdayAt(place);
            day && m_scan.isHanNumeral(place) && !isMeasured(day->end) && !weekdayAt(day->end)) {
            Phrase last =
                made(Kind::Weekday, nextWeekday(day->value, first.date), first.start, day->end);
            last.weekday = day->value;
            return last;
        }
    }
    Maybe last = simple(place);
    if (!last) {
        // "Dec 1 - 5"
        const auto number = m_scan.digits(place, 2);
        if (first.kind > Kind::MonthDay || !number || m_scan.isWordPart(number->end) ||
            m_scan.oneOf(number->end, {u":", u"%", u"."}) >= 0 ||
            isMeasured(m_scan.spaces(number->end)) || number->value < first.date.day())
            return std::nullopt;
        return made(Kind::MonthDay, QDate(first.date.year(), first.date.month(), number->value),
                    first.start, number->end);
    }
    if (last->anchored || !first.date.isValid())
        return last;
    if (last->kind == Kind::Weekday)
        last->date = nextWeekday(last->weekday, first.date);
    else if (last->kind == Kind::MonthDay && last->month > 0)
        last->date = nextMonthDay(last->month, last->day, first.date);
    else if (last->kind == Kind::DayOfMonth) {
        const QDate month = last->day < first.date.day() ? first.date.addMonths(1) : first.date;
        last->date = QDate(month.year(), month.month(), last->day);
    }
    return last;
}

/// 周三到周五, "Dec 1 to Dec 5", 周四或周五: the last day; 从周三改到周五: the new one.
bool Grammar::takeRange(Phrase &phrase) const
{
    const qsizetype from = m_scan.spaces(phrase.end);
    // 原定周五，改到下周二
    const auto moved =
        m_scan.oneOf(m_scan.at(from) == u',' ? m_scan.spaces(from + 1) : from,
                     {u"推迟到", u"推迟至",   u"延期到",       u"延期至",    u"延后到",
                      u"延后至", u"延到",     u"延至",         u"改到",      u"改至",
                      u"改为",   u"改成",     u"改在",         u"调整到",    u"调整至",
                      u"调整为", u"挪到",     u"挪至",         u"顺延到",    u"顺延至",
                      u"拖到",   u"提前到",   u"提前至",       u"变更为",    u"移到",
                      u"移至",   u"换到",     u"改",           u"→",         u"->",
                      u"=>",     u"moved to", u"postponed to", u"pushed to", u"rescheduled to"});
    if (moved >= 0) {
        const Maybe next = simple(m_scan.spaces(moved));
        if (!next)
            return false;
        const qsizetype start = phrase.start;
        phrase = *next;
        phrase.start = start;
        return true;
    }
    const auto until = m_scan.oneOf(from, {u"到", u"至", u"直到", u"一直到", u"-", u"--", u"~",
                                           u"to", u"until", u"till", u"through", u"thru"});
    auto either = m_scan.oneOf(from, {u"或", u"或者", u"或是", u"or"});
    if (phrase.kind == Kind::Weekday && m_scan.at(from) == u'/')
        either = from + 1;
    const bool between = m_scan.endsWith(m_scan.spacesBefore(phrase.start), {u"between"});
    auto end = until >= 0 ? until : between && m_scan.isAt(from, u"and") ? from + 3 : either;
    // 11月底12月初
    if (phrase.kind == Kind::Month && phrase.date.isValid() && from == phrase.end && end < 0) {
        if (const Maybe next = simple(from); next && next->kind == Kind::Month)
            end = from;
    }
    if (end < 0)
        return false;
    if (m_scan.oneOf(from, {u"至今", u"到现在", u"至目前", u"到目前", u"to date"}) >= 0) {
        phrase.date = QDate();
        phrase.end = end;
        return true;
    }
    Maybe last = rangeEnd(phrase, m_scan.spaces(end));
    if (!last)
        return false;
    takeTime(*last);
    const bool backwards = last->date < phrase.date;
    const QDate date = !last->date.isValid() || !phrase.date.isValid() ? QDate()
                       : !backwards                                    ? last->date
                       : end == either                                 ? phrase.date
                                                                       : QDate();
    phrase.date = date;
    phrase.end = last->end;
    phrase.kind = std::min(phrase.kind, last->kind);
    phrase.approximate = last->approximate;
    phrase.time = last->time;
    if (m_scan.isAt(phrase.end, u"之间"))
        phrase.end += 2;
    else if (m_scan.isAt(phrase.end, u"间"))
        phrase.end += 1;
    return true;
}

/// 12月5日后三天内, 自12月1日起两周内, 12月5日前三天.
bool Grammar::takeTerm(Phrase &phrase) const
{
    if (phrase.kind == Kind::Term || phrase.kind == Kind::Time)
        return false;
    // 周五的前一天
    const bool isBeside =
        m_scan.at(phrase.end) == u'的' && m_scan.oneOf(phrase.end + 1, {u"前", u"后"}) >= 0;
    const auto from = m_scan.oneOf(phrase.end + (isBeside ? 1 : 0),
                                   {u"起的", u"起", u"后的", u"后", u"之后的", u"之后", u"以后",
                                    u"之日起", u"开始", u"前", u"之前", u"以前"});
    if (from < 0)
        return false;
    const auto many = count(m_scan.spaces(from));
    const auto unit = many ? unitAt(m_scan.spaces(many->end)) : std::nullopt;
    if (!unit)
        return false;
    const bool back = m_scan.at(from - 1) == u'前';
    const auto suffix =
        m_scan.oneOf(unit->second, {u"之内", u"以内", u"内", u"之后", u"以后", u"后"});
    phrase.end = std::max(unit->second, suffix);
    // 12月5日前三天内 says no one day.
    phrase.date = phrase.date.isValid() && (!back || suffix < 0)
                      ? added(phrase.date, unit->first, *many, back)
                      : QDate();
    phrase.kind = Kind::Full;
    return true;
}

bool Grammar::takeVagueness(Phrase &phrase) const
{
    const auto end = m_scan.oneOf(phrase.end, {u"左右", u"前后", u"上下", u"附近"});
    if (end < 0)
        return false;
    phrase.approximate = true;
    phrase.end = end;
    return true;
}

} // namespace attache::dates
