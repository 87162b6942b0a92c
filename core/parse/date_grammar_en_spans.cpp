#include "core/parse/date_calendar.h"
#include "core/parse/date_grammar.h"

#include <algorithm>

namespace attache::dates {

/// "end of next month", "month-end", "end of Q1", "last day of December", "first Monday of March".
std::optional<Phrase> Grammar::englishEnd(qsizetype place) const
{
    if (!m_today.isValid())
        return std::nullopt;
    qsizetype at = m_scan.isAt(place, u"the") ? m_scan.spaces(place + 3) : place;
    if (const auto joined = m_scan.oneOf(at, {u"month-end", u"month end", u"quarter-end",
                                              u"quarter end", u"year-end", u"year end"});
        joined >= 0) {
        const QChar unit = m_scan.at(at);
        if (unit == u'm')
            return made(Kind::Month, endOfMonth(m_today), place, joined);
        if (unit == u'q')
            return made(Kind::Quarter, endOfQuarter(m_today), place, joined);
        return made(Kind::Year, QDate(m_today.year(), 12, 31), place, joined);
    }
    // The ordinal of a weekday within a month.
    int nth = -1;
    static constexpr QStringView Ordinals[] = {u"last",  u"first",  u"second",
                                               u"third", u"fourth", u"fifth"};
    for (int index = 0; index < 6; ++index) {
        if (m_scan.isAt(at, Ordinals[index])) {
            nth = index;
            at = m_scan.spaces(at + Ordinals[index].size());
        }
    }
    std::optional<Number> weekday;
    bool isWorkingDay = false;
    qsizetype of = -1;
    if (nth >= 0) {
        weekday = weekdayName(at);
        const auto working = m_scan.oneOf(at, {u"working day", u"business day", u"workday"});
        const auto day = m_scan.oneOf(at, {u"day"});
        isWorkingDay = working >= 0;
        const qsizetype head = weekday ? weekday->end : std::max(working, nth == 0 ? day : -1);
        if (head < 0)
            return std::nullopt;
        of = m_scan.oneOf(m_scan.spaces(head), {u"of the", u"of", u"in"});
    } else {
        const auto head = m_scan.oneOf(at, {u"end-of", u"end", u"mid", u"middle", u"mid-"});
        if (head < 0)
            return std::nullopt;
        of = m_scan.oneOf(m_scan.spaces(head), {u"of the", u"of"});
        if (m_scan.isAt(at, u"mid-") && of < 0)
            of = at + 4;
        else if (of < 0)
            of = head;
    }
    if (of < 0)
        return std::nullopt;
    const bool isMiddle = m_scan.oneOf(at, {u"mid", u"middle", u"mid-"}) >= 0;
    qsizetype from = m_scan.spaces(of);
    if (m_scan.at(from) == u'-')
        ++from;
    int ahead = 0;
    const qsizetype named = from;
    if (const auto next = m_scan.oneOf(from, {u"next"}); next >= 0) {
        ahead = 1;
        from = m_scan.spaces(next);
    } else if (const auto present = m_scan.oneOf(from, {u"this", u"the", u"current"});
               present >= 0) {
        from = m_scan.spaces(present);
    } else if (const auto past = m_scan.oneOf(from, {u"last", u"previous", u"each", u"every"});
               past >= 0) {
        return made(Kind::Month, {}, place, past);
    }
    const auto inMonthOf = [&](QDate month, qsizetype end) {
        QDate date = endOfMonth(month);
        if (isMiddle)
            date = QDate(month.year(), month.month(), 15);
        else if (weekday)
            date = weekdayOfMonth(month, weekday->value, nth);
        else if (isWorkingDay)
            date = nth == 0
                       ? addWorkingDays(date.addDays(1), -1)
                       : addWorkingDays(QDate(month.year(), month.month(), 1).addDays(-1), nth);
        Phrase phrase = made(Kind::Month, date, place, end);
        phrase.approximate = isMiddle;
        return phrase;
    };
    if (const auto month = m_scan.oneOf(from, {u"month"}); month >= 0) {
        const QDate first(m_today.year(), m_today.month(), 1);
        return inMonthOf(first.addMonths(ahead), month);
    }
    if (const auto month = monthName(from)) {
        if (const auto year = yearBehind(month->end))
            return inMonthOf(QDate(std::max(year->value, 1), month->value, 1), year->end);
        Phrase phrase = inMonthOf(nextMonthEnd(month->value, m_today), month->end);
        if (phrase.date < m_today)
            phrase = inMonthOf(nextMonthEnd(month->value, m_today).addYears(1), month->end);
        return phrase;
    }
    if (isMiddle || nth >= 0)
        return std::nullopt;
    if (const Maybe last = quarter(named, std::nullopt)) {
        Phrase phrase = *last;
        phrase.start = place;
        phrase.approximate = false;
        return phrase;
    }
    if (const auto day = m_scan.oneOf(from, {u"day", u"business", u"play", u"business day"});
        day >= 0) {
        qsizetype next = m_scan.spaces(day);
        if (const auto on = m_scan.oneOf(next, {u"on"}); on >= 0)
            next = m_scan.spaces(on);
        if (Maybe later = simple(next); later && later->kind <= Kind::Near) {
            later->start = place;
            return later;
        }
        return made(Kind::Near, m_today.addDays(ahead), place, day);
    }
    if (const auto week = m_scan.oneOf(from, {u"week"}); week >= 0)
        return made(Kind::Week, endOfWeek(ahead, m_today), place, week);
    if (const auto last = m_scan.oneOf(from, {u"quarter"}); last >= 0)
        return made(Kind::Quarter,
                    endOfQuarter(ahead > 0 ? endOfQuarter(m_today).addDays(1) : m_today), place,
                    last);
    if (const auto year = m_scan.oneOf(from, {u"year"}); year >= 0)
        return made(Kind::Year, QDate(m_today.year() + ahead, 12, 31), place, year);
    if (const auto year = m_scan.digits(from, 4); year && year->digits == 4)
        return made(Kind::Year, QDate(year->value, 12, 31), place, year->end);
    // "end of Friday", "end of tomorrow"
    if (Maybe day = simple(named); day && day->kind <= Kind::Near && m_scan.isAt(at, u"end")) {
        day->start = place;
        return day;
    }
    return std::nullopt;
}

/// "next week", "this month", "the week after next", "next week Friday", "next month on the 5th".
std::optional<Phrase> Grammar::englishPeriod(qsizetype place) const
{
    if (!m_today.isValid())
        return std::nullopt;
    const QDate month(m_today.year(), m_today.month(), 1);
    if (const auto after = m_scan.oneOf(place, {u"the week after next", u"week after next"});
        after >= 0) {
        Phrase phrase = made(Kind::Week, endOfWeek(2, m_today), place, after);
        phrase.approximate = true;
        return phrase;
    }
    if (const auto after = m_scan.oneOf(place, {u"the month after next", u"month after next"});
        after >= 0) {
        Phrase phrase = made(Kind::Month, endOfMonth(month.addMonths(2)), place, after);
        phrase.approximate = true;
        return phrase;
    }
    if (const auto end =
            m_scan.oneOf(place, {u"this weekend", u"the weekend", u"next weekend", u"weekend"});
        end >= 0) {
        const int ahead = m_scan.isAt(place, u"next weekend") ? 1 : 0;
        return made(Kind::Week, mondayOf(m_today).addDays(7 * ahead + 6), place, end);
    }
    const auto later = m_scan.oneOf(place, {u"later"});
    const qsizetype from = later >= 0 ? m_scan.spaces(later) : place;
    const bool next = m_scan.isAt(from, u"next");
    const auto which = m_scan.oneOf(from, {u"next", u"this", u"the", u"the current"});
    if (which < 0)
        return std::nullopt;
    const qsizetype unitAt = m_scan.spaces(which);
    const auto unit = m_scan.oneOf(unitAt, {u"week", u"month", u"quarter", u"year"});
    if (unit < 0 || m_scan.at(unit) == u'\'')
        return std::nullopt;
    const QChar letter = m_scan.at(unitAt);
    // "this week we met" is not a date, "by this week" is.
    const qsizetype behind = m_scan.spaces(unit);
    const bool isLed = later >= 0 || m_scan.endsWith(m_scan.spacesBefore(place),
                                                     {u"by", u"within", u"before", u"during", u"in",
                                                      u"until", u"sometime", u"for"});
    const bool closes = !m_scan.isLetter(behind) && !m_scan.isDigit(behind);
    const bool isThe = m_scan.isAt(from, u"the");
    Phrase phrase = made(Kind::Week, {}, place, unit);
    phrase.approximate = true;
    phrase.anchored = true;
    if (letter == u'w') {
        phrase.date = endOfWeek(next ? 1 : 0, m_today);
        // "next week Friday"
        qsizetype day = behind;
        if (const auto on = m_scan.oneOf(day, {u"on"}); on >= 0)
            day = m_scan.spaces(on);
        if (const auto weekday = weekdayName(day); weekday && !isThe) {
            phrase.kind = Kind::Weekday;
            phrase.approximate = false;
            phrase.end = weekday->end;
            phrase.date = mondayOf(m_today).addDays((next ? 7 : 0) + weekday->value - 1);
            return phrase;
        }
    } else if (letter == u'm') {
        phrase.kind = Kind::Month;
        phrase.date = endOfMonth(next ? month.addMonths(1) : month);
        qsizetype day = behind;
        if (const auto on = m_scan.oneOf(day, {u"on the", u"the"}); on >= 0)
            day = m_scan.spaces(on);
        if (const auto number = ordinal(day); number && !isThe) {
            phrase.kind = Kind::MonthDay;
            phrase.approximate = false;
            phrase.end = number->end;
            phrase.date = QDate(phrase.date.year(), phrase.date.month(), number->value);
            return phrase;
        }
    } else if (letter == u'q') {
        phrase.kind = Kind::Quarter;
        phrase.date = endOfQuarter(next ? endOfQuarter(m_today).addDays(1) : m_today);
    } else {
        phrase.kind = Kind::Year;
        phrase.date = QDate(m_today.year() + (next ? 1 : 0), 12, 31);
        // "next year" alone is too long to be due in; "in March next year" is read as March.
        if (next || !isLed)
            phrase.date = QDate();
    }
    if (isThe && !m_scan.endsWith(m_scan.spacesBefore(place), {u"within", u"during"}))
        return std::nullopt;
    if (!next && !isThe && !isLed && !closes)
        return std::nullopt;
    return phrase;
}

/// "by March", "in December 2026", "Dec 2026".
std::optional<Phrase> Grammar::englishMonth(qsizetype place) const
{
    qsizetype from = place;
    int ahead = -1;
    if (const auto next = m_scan.oneOf(place, {u"next", u"this", u"coming"}); next >= 0) {
        ahead = m_scan.isAt(place, u"this") ? 0 : 1;
        from = m_scan.spaces(next);
    }
    const auto month = monthName(from);
    if (!month)
        return std::nullopt;
    const qsizetype behind = m_scan.spaces(month->end);
    Phrase phrase = made(Kind::Month, {}, place, month->end);
    phrase.approximate = true;
    phrase.month = month->value;
    if (const auto year = yearBehind(month->end)) {
        phrase.date = year->value > 0 ? endOfMonth(QDate(year->value, month->value, 1)) : QDate();
        phrase.end = year->end;
        phrase.anchored = true;
        return phrase;
    }
    const bool isLed =
        ahead >= 0 || m_isWhole ||
        m_scan.endsWith(m_scan.spacesBefore(place),
                        {u"by", u"in", u"before", u"until", u"till", u"during", u"within"});
    if (!isLed || m_scan.isDigit(behind) || m_scan.at(month->end) == u'\'' || !m_today.isValid())
        return std::nullopt;
    if (m_rules.withoutYear == DateRules::WithoutYear::Next)
        phrase.date = nextMonthEnd(month->value, m_today);
    return phrase;
}

/// "next year's Q1", "first quarter".
std::optional<Phrase> Grammar::englishQuarter(qsizetype place) const
{
    if (!m_today.isValid())
        return std::nullopt;
    qsizetype from = m_scan.isAt(place, u"the") ? m_scan.spaces(place + 3) : place;
    std::optional<int> year;
    if (const auto next = m_scan.oneOf(from, {u"next year's", u"next year"}); next >= 0) {
        year = m_today.year() + 1;
        from = m_scan.spaces(next);
        if (Maybe named = quarter(from, year)) {
            named->start = place;
            return named;
        }
    }
    static constexpr QStringView Ordinals[] = {u"first quarter", u"second quarter",
                                               u"third quarter", u"fourth quarter"};
    for (int index = 0; index < 4; ++index) {
        if (!m_scan.isAt(from, Ordinals[index]))
            continue;
        Phrase phrase = made(Kind::Quarter, nextQuarterEnd(index + 1, m_today), place,
                             from + Ordinals[index].size());
        phrase.approximate = true;
        if (const auto behind = yearBehind(phrase.end)) {
            year = behind->value;
            phrase.end = behind->end;
        }
        if (year)
            phrase.date = *year > 0 ? endOfQuarter(QDate(*year, 3 * index + 1, 1)) : QDate();
        return phrase;
    }
    return std::nullopt;
}

std::optional<std::pair<Grammar::Unit, qsizetype>> Grammar::englishUnit(qsizetype place) const
{
    struct Word
    {
        QStringView word;
        Unit unit;
    };
    static constexpr Word Words[] = {{u"working days", Unit::WorkingDay},
                                     {u"working day", Unit::WorkingDay},
                                     {u"business days", Unit::WorkingDay},
                                     {u"business day", Unit::WorkingDay},
                                     {u"workdays", Unit::WorkingDay},
                                     {u"calendar days", Unit::Day},
                                     {u"days", Unit::Day},
                                     {u"day", Unit::Day},
                                     {u"weeks", Unit::Week},
                                     {u"week", Unit::Week},
                                     {u"wks", Unit::Week},
                                     {u"wk", Unit::Week},
                                     {u"months", Unit::Month},
                                     {u"month", Unit::Month},
                                     {u"quarters", Unit::Quarter},
                                     {u"years", Unit::Year},
                                     {u"year", Unit::Year},
                                     {u"hours", Unit::Hour},
                                     {u"hour", Unit::Hour},
                                     {u"hrs", Unit::Hour},
                                     {u"h", Unit::Hour}};
    for (const Word &word : Words) {
        if (!m_scan.isAt(place, word.word))
            continue;
        qsizetype end = place + word.word.size();
        // "in two weeks' time"
        if (const auto time = m_scan.oneOf(end, {u"' time", u"'s time", u" time"}); time >= 0)
            end = time;
        return std::pair(word.unit, end);
    }
    return std::nullopt;
}

/// "in 2 weeks", "within the next 3 days", "two weeks from now", "a week from Friday".
std::optional<Phrase> Grammar::englishTerm(qsizetype place) const
{
    qsizetype from = place;
    const auto lead = m_scan.oneOf(place, {u"in", u"within", u"over", u"inside of"});
    if (lead >= 0)
        from = m_scan.spaces(lead);
    if (lead >= 0) {
        if (const auto words =
                m_scan.oneOf(from, {u"the next", u"about", u"approximately", u"at most", u"max",
                                    u"up to", u"roughly", u"another", u"the following", u"next"});
            words >= 0)
            from = m_scan.spaces(words);
    }
    Count many;
    if (const auto half = m_scan.oneOf(from, {u"half a", u"half an"}); half >= 0) {
        many = Count{0, true, false, false, half};
    } else {
        const auto number = m_scan.englishNumber(from);
        if (!number)
            return std::nullopt;
        many = Count{number->value, false, false, false, number->end};
        qsizetype joint = m_scan.spaces(number->end);
        const auto to = m_scan.oneOf(joint, {u"-", u"to", u"or"});
        if (const auto second = to >= 0 ? m_scan.englishNumber(m_scan.spaces(to)) : std::nullopt;
            second && second->value > number->value)
            many = Count{second->value, false, false, true, second->end};
        else if (const auto half = m_scan.oneOf(joint, {u"and a half"}); half >= 0) {
            many.hasHalf = true;
            many.end = half;
        } else if (m_scan.at(number->end) == u'.' && m_scan.at(number->end + 1) == u'5') {
            many.hasHalf = true;
            many.end = number->end + 2;
        }
    }
    const auto unit = englishUnit(m_scan.spaces(many.end));
    if (!unit)
        return std::nullopt;
    qsizetype end = unit->second;
    if (const auto half = m_scan.oneOf(m_scan.spaces(end), {u"and a half"}); half >= 0) {
        many.hasHalf = true;
        end = half;
    }
    Phrase phrase = made(Kind::Term, {}, place, end);
    phrase.approximate = many.isVague;
    const qsizetype behind = m_scan.spaces(end);
    // What the term counts from, or back from.
    const auto after = m_scan.oneOf(
        behind, {u"from", u"after", u"following", u"of", u"upon", u"since", u"starting", u"as of"});
    const auto before =
        m_scan.oneOf(behind, {u"before", u"prior to", u"ahead of", u"ago", u"earlier"});
    if (after >= 0 || before >= 0) {
        const qsizetype origin = m_scan.spaces(std::max(after, before));
        const auto now = m_scan.oneOf(origin, {u"now", u"today"});
        if (after >= 0 && now >= 0) {
            phrase.date = added(m_today, unit->first, many, false);
            phrase.end = now;
            return phrase;
        }
        phrase.end = std::max(after, before);
        if (const Maybe day = simple(origin); day && !m_scan.isAt(behind, u"of")) {
            phrase.kind = Kind::Full;
            phrase.end = day->end;
            if (day->kind <= Kind::Weekday)
                phrase.date = added(day->date, unit->first, many, before >= 0);
        } else if (lead < 0 && before < 0) {
            // "5 days of work", "2 weeks after": nothing to count from, and nothing said.
            return made(Kind::Term, {}, place, phrase.end);
        }
        return phrase;
    }
    // "a week on Friday", "a week tomorrow"
    if (lead < 0) {
        const auto on = m_scan.oneOf(behind, {u"on"});
        const Maybe day = simple(on >= 0 ? m_scan.spaces(on) : behind);
        if (day && unit->first == Unit::Week && day->kind <= Kind::Weekday)
            return made(Kind::Term, {}, place, day->end);
        return std::nullopt;
    }
    if (m_scan.isAt(place, u"over") && !m_scan.isAt(m_scan.spaces(lead), u"the next"))
        return std::nullopt;
    // "after acceptance, within 5 days"
    const qsizetype reach = std::max<qsizetype>(0, place - 40);
    for (qsizetype at = place - 1; at >= reach; --at) {
        const QChar c = m_scan.at(at);
        if (c == u';' || c == u'。' || (c == u'.' && m_scan.at(at + 1) == u' '))
            break;
        if (!m_scan.isLetter(at - 1) &&
            m_scan.oneOf(at, {u"after", u"upon", u"once", u"following", u"as soon as"}) >= 0)
            return phrase;
    }
    phrase.date = added(m_today, unit->first, many, false);
    return phrase;
}

} // namespace attache::dates
