#include "core/parse/date_calendar.h"
#include "core/parse/date_grammar.h"

#include <algorithm>

namespace attache::dates {

/// "month-end", "quarter end" and the like at @p at, in a phrase that begins at @p place.
std::optional<Phrase> Grammar::joinedEnd(qsizetype place, qsizetype at) const
{
    const auto joined = m_scan.oneOf(at, {u"month-end", u"month end", u"month's end",
                                          u"quarter-end", u"quarter end", u"quarter's end",
                                          u"year-end", u"year end", u"year's end"});
    if (joined < 0)
        return std::nullopt;
    const QChar unit = m_scan.at(at);
    if (unit == u'm')
        return made(Kind::Month, endOfMonth(m_today), place, joined);
    if (unit == u'q')
        return made(Kind::Quarter, endOfQuarter(m_today), place, joined);
    return made(Kind::Year, QDate(m_today.year(), 12, 31), place, joined);
}

/// "end of", "mid-", "last working day of", "first Monday in" at @p at.
std::optional<Grammar::EndHead> Grammar::endHead(qsizetype at) const
{
    static constexpr QStringView Ordinals[] = {u"last",  u"first",  u"second",
                                               u"third", u"fourth", u"fifth"};
    EndHead head;
    for (int index = 0; index < 6; ++index) {
        if (m_scan.isAt(at, Ordinals[index])) {
            head.nth = index;
            at = m_scan.spaces(at + Ordinals[index].size());
        }
    }
    head.at = at;
    head.isMiddle = m_scan.oneOf(at, {u"mid", u"middle", u"mid-"}) >= 0;
    if (head.nth >= 0) {
        head.weekday = weekdayName(at);
        const auto working = m_scan.oneOf(at, {u"working day", u"business day", u"workday"});
        const auto day = m_scan.oneOf(at, {u"day"});
        head.isWorkingDay = working >= 0;
        const qsizetype end =
            head.weekday ? head.weekday->end : std::max(working, head.nth == 0 ? day : -1);
        if (end < 0)
            return std::nullopt;
        head.of = m_scan.oneOf(m_scan.spaces(end), {u"of the", u"of", u"in"});
    } else {
        const auto word = m_scan.oneOf(at, {u"end-of", u"end", u"mid", u"middle", u"mid-"});
        if (word < 0)
            return std::nullopt;
        head.of = m_scan.oneOf(m_scan.spaces(word), {u"of the", u"of"});
        if (m_scan.isAt(at, u"mid-") && head.of < 0)
            head.of = at + 4;
        else if (head.of < 0)
            head.of = word;
    }
    return head.of < 0 ? std::nullopt : std::optional(head);
}

/// The day that @p head means in the month of @p month.
Phrase Grammar::endInMonth(const EndHead &head, QDate month, qsizetype place, qsizetype end) const
{
    QDate date = endOfMonth(month);
    if (head.isMiddle)
        date = QDate(month.year(), month.month(), 15);
    else if (head.weekday)
        date = weekdayOfMonth(month, head.weekday->value, head.nth);
    else if (head.isWorkingDay)
        date = head.nth == 0
                   ? addWorkingDays(date.addDays(1), -1)
                   : addWorkingDays(QDate(month.year(), month.month(), 1).addDays(-1), head.nth);
    Phrase phrase = made(Kind::Month, date, place, end);
    phrase.approximate = head.isMiddle;
    return phrase;
}

/// The same where a month is named at @p from, or is this one or a later one.
std::optional<Phrase> Grammar::endOfNamedMonth(const EndHead &head, qsizetype place, qsizetype from,
                                               int ahead) const
{
    if (const auto month = m_scan.oneOf(from, {u"month"}); month >= 0) {
        const QDate first(m_today.year(), m_today.month(), 1);
        const bool isOver = head.isMiddle && ahead == 0 && m_today.day() > 15;
        return endInMonth(head, first.addMonths(isOver ? 1 : ahead), place, month);
    }
    const auto month = monthName(from);
    if (!month)
        return std::nullopt;
    if (const auto year = yearBehind(month->end))
        return endInMonth(head, QDate(std::max(year->value, 1), month->value, 1), place, year->end);
    const QDate next = nextMonthEnd(month->value, m_today);
    Phrase phrase = endInMonth(head, next, place, month->end);
    if (phrase.date < m_today)
        phrase = endInMonth(head, next.addYears(1), place, month->end);
    return phrase;
}

/// "end of day", "end of next week", "end of 2027": @p from is behind "of" and "next".
std::optional<Phrase> Grammar::endOfPeriod(qsizetype place, qsizetype from, int ahead) const
{
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
    return std::nullopt;
}

/// "end of next month", "month-end", "end of Q1", "last day of December", "first Monday of March".
std::optional<Phrase> Grammar::englishEnd(qsizetype place) const
{
    if (!m_today.isValid())
        return std::nullopt;
    const qsizetype at = m_scan.isAt(place, u"the") ? m_scan.spaces(place + 3) : place;
    if (Maybe joined = joinedEnd(place, at))
        return joined;
    const auto head = endHead(at);
    if (!head)
        return std::nullopt;
    qsizetype from = m_scan.spaces(head->of);
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
    if (Maybe month = endOfNamedMonth(*head, place, from, ahead))
        return month;
    if (head->isMiddle || head->nth >= 0) {
        // "mid next week", "first Monday of next quarter": more than the end is said of it.
        Maybe period = endOfPeriod(place, from, ahead);
        if (!period && head->isMiddle)
            period = quarter(named, std::nullopt);
        if (period) {
            period->date = QDate();
            period->start = place;
        }
        return period;
    }
    if (Maybe last = quarter(named, std::nullopt)) {
        last->start = place;
        last->approximate = false;
        return last;
    }
    if (Maybe last = halfYear(named, std::nullopt)) {
        last->start = place;
        last->approximate = false;
        return last;
    }
    if (Maybe period = endOfPeriod(place, from, ahead))
        return period;
    // "end of Friday", "end of tomorrow"
    if (Maybe day = simple(named);
        day && day->kind <= Kind::Near && m_scan.isAt(head->at, u"end")) {
        day->start = place;
        return day;
    }
    return std::nullopt;
}

/// "EOM", "EOM Dec", "EOW next week", "EOY 2027".
std::optional<Phrase> Grammar::shortEnd(qsizetype place) const
{
    const auto end = m_scan.oneOf(place, {u"eow", u"eom", u"eoq", u"eoy"});
    if (end < 0)
        return std::nullopt;
    const QChar unit = m_scan.at(place + 2);
    if (!m_today.isValid())
        return made(Kind::Year, {}, place, end);
    // EOQ1 is no usual word.
    if (m_scan.isDigit(end))
        return made(Kind::Year, {}, place, end + 1);
    qsizetype from = m_scan.spaces(end);
    if (const auto joint = m_scan.oneOf(from, {u"of", u"in"}); joint >= 0)
        from = m_scan.spaces(joint);
    if (unit == u'q') {
        if (Maybe named = quarter(from, std::nullopt)) {
            named->start = place;
            named->approximate = false;
            return named;
        }
    }
    const auto next = m_scan.oneOf(from, {u"next"});
    const auto present = m_scan.oneOf(from, {u"this"});
    from = m_scan.spaces(std::max({next, present, from}));
    const int ahead = next >= 0 ? 1 : 0;
    Maybe named;
    if (unit == u'm')
        named = endOfNamedMonth({}, place, from, ahead);
    else if (m_scan.at(from) == unit || (unit == u'y' && m_scan.isDigit(from)))
        named = endOfPeriod(place, from, ahead);
    if (named)
        return named;
    if (next >= 0)
        return made(Kind::Year, {}, place, next);
    switch (unit.unicode()) {
    case u'w':
        return made(Kind::Week, endOfWeek(0, m_today), place, end);
    case u'm':
        return made(Kind::Month, endOfMonth(m_today), place, end);
    case u'q':
        return made(Kind::Quarter, endOfQuarter(m_today), place, end);
    default:
        return made(Kind::Year, QDate(m_today.year(), 12, 31), place, end);
    }
}

/// "the week after next", "the month after next", "next weekend".
std::optional<Phrase> Grammar::distantPeriod(qsizetype place) const
{
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
    return std::nullopt;
}

/// "Friday" behind "next week", which @p phrase is.
bool Grammar::takeDayInWeek(Phrase &phrase, qsizetype place, QDate monday) const
{
    qsizetype day = place;
    if (const auto on = m_scan.oneOf(day, {u"on"}); on >= 0)
        day = m_scan.spaces(on);
    const auto weekday = weekdayName(day);
    if (!weekday)
        return false;
    phrase.kind = Kind::Weekday;
    phrase.approximate = false;
    phrase.end = weekday->end;
    phrase.date = monday.addDays(weekday->value - 1);
    return true;
}

/// "on the 5th" behind "next month", which @p phrase is.
bool Grammar::takeDayInMonth(Phrase &phrase, qsizetype place) const
{
    qsizetype day = place;
    if (const auto on = m_scan.oneOf(day, {u"on the", u"the"}); on >= 0)
        day = m_scan.spaces(on);
    const auto number = ordinal(day);
    if (!number)
        return false;
    phrase.kind = Kind::MonthDay;
    phrase.approximate = false;
    phrase.end = number->end;
    phrase.date = QDate(phrase.date.year(), phrase.date.month(), number->value);
    return true;
}

/// "next week", "this month", "next week Friday", "next month on the 5th".
std::optional<Phrase> Grammar::englishPeriod(qsizetype place) const
{
    if (!m_today.isValid())
        return std::nullopt;
    if (Maybe distant = distantPeriod(place))
        return distant;
    const QDate month(m_today.year(), m_today.month(), 1);
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
        if (!isThe && takeDayInWeek(phrase, behind, mondayOf(m_today).addDays(next ? 7 : 0)))
            return phrase;
    } else if (letter == u'm') {
        phrase.kind = Kind::Month;
        phrase.date = endOfMonth(next ? month.addMonths(1) : month);
        if (!isThe && takeDayInMonth(phrase, behind))
            return phrase;
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

/// "first half of 2027", "the second half of next year".
std::optional<Phrase> Grammar::englishHalf(qsizetype place) const
{
    const qsizetype from = m_scan.isAt(place, u"the") ? m_scan.spaces(place + 3) : place;
    const auto end = m_scan.oneOf(from, {u"first half", u"second half"});
    if (end < 0)
        return std::nullopt;
    auto year = yearBehind(end);
    if (const auto present = m_scan.oneOf(m_scan.spaces(end), {u"of the year"});
        present >= 0 && m_today.isValid())
        year = Number{m_today.year(), present, 0, false, true};
    if (!year)
        return std::nullopt;
    const bool first = m_scan.isAt(from, u"first half");
    const QDate last(std::max(year->value, 1), first ? 6 : 12, first ? 30 : 31);
    const bool known = year->value > 0 && (!m_today.isValid() || last >= m_today);
    Phrase phrase = made(Kind::Year, known ? last : QDate(), place, year->end);
    phrase.approximate = true;
    phrase.anchored = true;
    return phrase;
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
                                     {u"fortnights", Unit::Week},
                                     {u"fortnight", Unit::Week},
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

/// "half a", "3", "two or three", "one and a half", "1.5" before a unit.
std::optional<Grammar::Count> Grammar::englishCount(qsizetype place) const
{
    if (const auto half = m_scan.oneOf(place, {u"half a", u"half an"}); half >= 0)
        return Count{0, true, false, false, half};
    const auto number = m_scan.englishNumber(place);
    if (!number)
        return std::nullopt;
    Count many{number->value, false, false, false, number->end};
    const qsizetype joint = m_scan.spaces(number->end);
    const auto to = m_scan.oneOf(joint, {u"-", u"to", u"or"});
    const auto second = to >= 0 ? m_scan.englishNumber(m_scan.spaces(to)) : std::nullopt;
    if (second && second->value > number->value)
        return Count{second->value, false, false, true, second->end};
    if (const auto half = m_scan.oneOf(joint, {u"and a half"}); half >= 0) {
        many.hasHalf = true;
        many.end = half;
    } else if (m_scan.at(number->end) == u'.' && m_scan.at(number->end + 1) == u'5') {
        many.hasHalf = true;
        many.end = number->end + 2;
    }
    return many;
}

/// A term of @p many @p unit counted from, or back from, what is said at @p behind: "from now",
/// "after Friday", "before the demo". @p phrase is the term alone, @p isLed whether "in" or
/// "within" stands before it. Nothing where the term stands by itself.
std::optional<Phrase> Grammar::countedTerm(Phrase phrase, Unit unit, const Count &many,
                                           qsizetype behind, bool isLed) const
{
    const auto after = m_scan.oneOf(
        behind, {u"from", u"after", u"following", u"of", u"upon", u"since", u"starting", u"as of"});
    const auto before =
        m_scan.oneOf(behind, {u"before", u"prior to", u"ahead of", u"ago", u"earlier"});
    if (after < 0 && before < 0)
        return std::nullopt;
    const qsizetype origin = m_scan.spaces(std::max(after, before));
    const auto now = m_scan.oneOf(origin, {u"now", u"today"});
    if (after >= 0 && now >= 0) {
        phrase.date = added(m_today, unit, many, false);
        phrase.end = now;
        return phrase;
    }
    phrase.end = std::max(after, before);
    if (const Maybe day = simple(origin); day && !m_scan.isAt(behind, u"of")) {
        phrase.kind = Kind::Full;
        phrase.end = day->end;
        if (day->kind <= Kind::Near)
            phrase.date = added(day->date, unit, many, before >= 0);
    } else if (!isLed && before < 0) {
        // "5 days of work", "2 weeks after": nothing to count from, and nothing said.
        return made(Kind::Term, {}, phrase.start, phrase.end);
    }
    return phrase;
}

/// "in 2 weeks", "within the next 3 days", "two weeks from now", "a week from Friday".
std::optional<Phrase> Grammar::englishTerm(qsizetype place) const
{
    // "the day before Friday"
    if (const auto one = m_scan.oneOf(place, {u"the day", u"the week"}); one >= 0) {
        const qsizetype behind = m_scan.spaces(one);
        if (m_scan.oneOf(behind, {u"before", u"after", u"prior to", u"following"}) >= 0)
            return countedTerm(made(Kind::Term, {}, place, one),
                               m_scan.isAt(place, u"the day") ? Unit::Day : Unit::Week,
                               {1, false, false, false, one}, behind, true);
    }
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
    std::optional<Count> many = englishCount(from);
    if (!many)
        return std::nullopt;
    const auto unit = englishUnit(m_scan.spaces(many->end));
    if (!unit)
        return std::nullopt;
    qsizetype end = unit->second;
    if (const auto half = m_scan.oneOf(m_scan.spaces(end), {u"and a half"}); half >= 0) {
        many->hasHalf = true;
        end = half;
    }
    Phrase phrase = made(Kind::Term, {}, place, end);
    phrase.approximate = many->isVague;
    const qsizetype behind = m_scan.spaces(end);
    const bool isLong = m_scan.endsWith(unit->second, {u"fortnight", u"fortnights"});
    if (Maybe counted = countedTerm(phrase, unit->first, *many, behind, lead >= 0)) {
        // Not everybody means two weeks.
        if (isLong)
            counted->date = QDate();
        return counted;
    }
    // "a week on Friday", "a week tomorrow"
    if (lead < 0) {
        const auto on = m_scan.oneOf(behind, {u"on"});
        const Maybe day = simple(on >= 0 ? m_scan.spaces(on) : behind);
        if (day && unit->first == Unit::Week && day->kind <= Kind::Near)
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
    phrase.date = isLong ? QDate() : added(m_today, unit->first, *many, false);
    return phrase;
}

} // namespace attache::dates
