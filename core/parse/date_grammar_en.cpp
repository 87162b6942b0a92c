#include "core/parse/date_calendar.h"
#include "core/parse/date_grammar.h"

#include <algorithm>
#include <array>

namespace attache::dates {

namespace {

// What takes the words behind it along and says no day to come.
constexpr std::initializer_list<QStringView> TakesAlong = {u"every other",
                                                           u"every second",
                                                           u"every",
                                                           u"each",
                                                           u"alternate",
                                                           u"last",
                                                           u"past",
                                                           u"previous",
                                                           u"since",
                                                           u"early",
                                                           u"late",
                                                           u"beginning of",
                                                           u"start of",
                                                           u"the beginning of",
                                                           u"the start of",
                                                           u"first half of",
                                                           u"second half of",
                                                           u"first week of",
                                                           u"second week of",
                                                           u"third week of",
                                                           u"last week of",
                                                           u"the week of",
                                                           u"week of",
                                                           u"week commencing",
                                                           u"wk of",
                                                           u"wk commencing",
                                                           u"week beginning",
                                                           u"week starting",
                                                           u"w/c",
                                                           u"after",
                                                           u"not before",
                                                           u"not until",
                                                           u"not earlier than",
                                                           u"no earlier than",
                                                           u"no sooner than",
                                                           u"the following",
                                                           u"yesterday",
                                                           u"day before yesterday",
                                                           u"christmas",
                                                           u"easter",
                                                           u"thanksgiving",
                                                           u"fy",
                                                           u"fiscal",
                                                           u"last day",
                                                           u"same day",
                                                           u"the same day",
                                                           u"this day",
                                                           u"good friday",
                                                           u"casual friday",
                                                           u"black friday",
                                                           u"cyber monday",
                                                           u"ash wednesday",
                                                           u"palm sunday",
                                                           u"weekly",
                                                           u"monthly"};

} // namespace

std::optional<Phrase> Grammar::english(qsizetype place) const
{
    const QChar before = m_scan.at(place - 1);
    if (m_scan.isWordPart(place - 1) || before == u'-' || before == u'\'' || before == u'.' ||
        before == u'@')
        return std::nullopt;
    if (m_scan.isDigit(place))
        return longest({englishDayMonth(place), englishOrdinal(place), englishTerm(place)});
    return longest({englishNone(place), englishRuledOut(place), englishWord(place),
                    englishEnd(place), englishPeriod(place), englishWeekday(place),
                    englishMonthDay(place), englishMonth(place), englishQuarter(place),
                    englishHalf(place), englishOrdinal(place), englishTerm(place),
                    ordinalWord(place) ? englishDayMonth(place) : std::nullopt});
}

std::optional<Number> Grammar::monthName(qsizetype place) const
{
    static constexpr std::array Names = {u"january",   u"february", u"march",    u"april",
                                         u"may",       u"june",     u"july",     u"august",
                                         u"september", u"october",  u"november", u"december"};
    for (size_t index = 0; index < Names.size(); ++index) {
        const QStringView name(Names[index]);
        qsizetype end = m_scan.oneOf(place, {name, name.first(3)});
        if (end < 0 && name.startsWith(u"sept"))
            end = m_scan.oneOf(place, {u"sept"});
        if (end < 0)
            continue;
        // "may" and "march" are also ordinary words.
        if ((index == 2 || index == 4) && !m_scan.isCapital(place) && !m_isWhole)
            return std::nullopt;
        if (m_scan.at(end) == u'.')
            ++end;
        return Number{static_cast<int>(index) + 1, end, 0, false, true};
    }
    return std::nullopt;
}

std::optional<Number> Grammar::weekdayName(qsizetype place) const
{
    static constexpr std::array<std::array<QStringView, 4>, 7> Names = {{
        {u"monday", u"mon", u"mon", u"mon"},
        {u"tuesday", u"tues", u"tue", u"tue"},
        {u"wednesday", u"weds", u"wed", u"wed"},
        {u"thursday", u"thurs", u"thur", u"thu"},
        {u"friday", u"fri", u"fri", u"fri"},
        {u"saturday", u"sat", u"sat", u"sat"},
        {u"sunday", u"sun", u"sun", u"sun"},
    }};
    for (size_t index = 0; index < Names.size(); ++index) {
        const auto &names = Names[index];
        qsizetype end = m_scan.oneOf(place, {names[0], names[1], names[2], names[3]});
        if (end < 0)
            continue;
        // Sun and sat are words of their own unless something makes them days.
        const bool isShort = end == place + 3;
        if (isShort && (index == 5 || (index == 6 && !m_isWhole)) && !m_isWhole) {
            const bool led = m_scan.endsWith(
                m_scan.spacesBefore(place),
                {u"by", u"on", u"next", u"this", u"before", u"until", u"coming", u"to"});
            const bool alone = m_scan.isCapital(place) && !m_scan.isLetter(m_scan.spaces(end));
            if (!led && !alone)
                return std::nullopt;
        }
        if (index == 2 && isShort &&
            m_scan.oneOf(m_scan.spaces(end), {u"the", u"to", u"with"}) >= 0)
            return std::nullopt;
        if (m_scan.at(end) == u'.' && isShort)
            ++end;
        if (m_scan.at(end) == u'\'' || (m_scan.at(end) == u'-' && m_scan.isLetter(end + 1)))
            return std::nullopt;
        return Number{static_cast<int>(index) + 1, end, 0, false, true};
    }
    return std::nullopt;
}

/// "5th"; also plain digits are not an ordinal.
std::optional<Number> Grammar::ordinal(qsizetype place) const
{
    auto number = m_scan.digits(place, 2);
    if (!number)
        return std::nullopt;
    const auto end = m_scan.oneOf(number->end, {u"st", u"nd", u"rd", u"th"});
    if (end < 0)
        return std::nullopt;
    number->end = end;
    return number;
}

/// "first" and the like, before "of".
std::optional<Number> Grammar::ordinalWord(qsizetype place) const
{
    static constexpr QStringView Words[] = {u"first", u"second",  u"third",  u"fourth", u"fifth",
                                            u"sixth", u"seventh", u"eighth", u"ninth",  u"tenth"};
    const qsizetype from = m_scan.isAt(place, u"the") ? m_scan.spaces(place + 3) : place;
    int value = 0;
    for (const QStringView word : Words) {
        ++value;
        const qsizetype end = from + word.size();
        if (m_scan.isAt(from, word) && m_scan.isAt(m_scan.spaces(end), u"of"))
            return Number{value, end, static_cast<int>(word.size()), false, true};
    }
    return std::nullopt;
}

/// A year behind a day or a month: "2027", "'27", ", 2027", "next year".
std::optional<Number> Grammar::yearBehind(qsizetype place) const
{
    qsizetype from = m_scan.spaces(place);
    if (m_scan.at(from) == u',' || m_scan.at(from) == u'/' || m_scan.at(from) == u'-')
        from = m_scan.spaces(from + 1);
    if (m_scan.isAt(from, u"of"))
        from = m_scan.spaces(from + 2);
    if (from == place && m_scan.isDigit(from))
        return std::nullopt;
    if (m_scan.at(from) == u'\'') {
        auto year = m_scan.digits(from + 1, 2);
        if (!year || year->digits != 2)
            return std::nullopt;
        year->value += 2000;
        return year;
    }
    if (const auto year = m_scan.digits(from, 4); year && year->digits == 4 &&
                                                  year->value >= 1900 && year->value < 2200 &&
                                                  !m_scan.isWordPart(year->end))
        return year;
    if (!m_today.isValid())
        return std::nullopt;
    if (const auto next = m_scan.oneOf(from, {u"next year"}); next >= 0)
        return Number{m_today.year() + 1, next, 0, false, true};
    if (const auto present = m_scan.oneOf(from, {u"this year"}); present >= 0)
        return Number{m_today.year(), present, 0, false, true};
    if (const auto last = m_scan.oneOf(from, {u"last year"}); last >= 0)
        return Number{-1, last, 0, false, true};
    return std::nullopt;
}

/// "not Friday", "except on Mondays": the day that is ruled out.
std::optional<Phrase> Grammar::englishRuledOut(qsizetype place) const
{
    const auto word =
        m_scan.oneOf(place, {u"not", u"except", u"except for", u"excluding", u"other than",
                             u"instead of", u"rather than", u"any day but", u"all but"});
    if (word < 0)
        return std::nullopt;
    qsizetype from = m_scan.spaces(word);
    if (const auto joint = m_scan.oneOf(from, {u"on", u"by", u"in", u"at"}); joint >= 0)
        from = m_scan.spaces(joint);
    // "not later than Friday" is Friday.
    const Maybe day = simple(from);
    return day ? std::optional(made(Kind::Term, {}, place, day->end)) : std::nullopt;
}

/// What takes the words behind it along: "every Friday", "last week", "before Christmas".
std::optional<Phrase> Grammar::englishNone(qsizetype place) const
{
    qsizetype end = m_scan.oneOf(place, TakesAlong);
    if (end < 0)
        return std::nullopt;
    if (englishHalf(place))
        return std::nullopt;
    if (m_scan.isAt(place, u"fy") || m_scan.isAt(place, u"fiscal")) {
        while (m_scan.isDigit(end) && end < place + 12)
            ++end;
    }
    end = m_scan.spaces(end);
    // "early in", "early on", "late in"
    if (const auto joint =
            m_scan.oneOf(end, {u"in", u"on", u"of", u"the", u"in the", u"on the", u"of the"});
        joint >= 0)
        end = m_scan.spaces(joint);
    if (m_scan.isAt(place, u"last day"))
        return std::nullopt;
    if (const Maybe next = simple(end))
        return made(Kind::Term, {}, place, next->end);
    if (const auto month = monthName(end))
        return made(Kind::Term, {}, place, month->end);
    if (const auto unit = englishUnit(end)) {
        // "last week's Friday", "last week on Friday"
        end = m_scan.isAt(unit->second, u"'s") ? unit->second + 2 : unit->second;
        qsizetype behind = m_scan.spaces(end);
        if (const auto on = m_scan.oneOf(behind, {u"on"}); on >= 0)
            behind = m_scan.spaces(on);
        const auto day = weekdayName(behind);
        return made(Kind::Term, {}, place, day ? day->end : end);
    }
    return made(Kind::Term, {}, place, std::max(end, place + 1));
}

std::optional<Phrase> Grammar::englishWord(qsizetype place) const
{
    struct Word
    {
        QStringView word;
        int ahead;
    };
    static constexpr Word Words[] = {{u"today", 0},
                                     {u"tonight", 0},
                                     {u"this morning", 0},
                                     {u"this afternoon", 0},
                                     {u"this evening", 0},
                                     {u"later today", 0},
                                     {u"tomorrow", 1},
                                     {u"tmr", 1},
                                     {u"tmrw", 1},
                                     {u"the day after tomorrow", 2},
                                     {u"day after tomorrow", 2},
                                     {u"day before yesterday", -1}};
    const Word *best = nullptr;
    for (const Word &word : Words) {
        if (m_scan.isAt(place, word.word) && (!best || word.word.size() > best->word.size()))
            best = &word;
    }
    if (best) {
        qsizetype end = place + best->word.size();
        if (m_scan.at(end) == u'\'')
            return made(Kind::Near, {}, place, end);
        const bool known = m_today.isValid() && best->ahead >= 0;
        QDate date = known ? m_today.addDays(best->ahead) : QDate();
        // "tomorrow week" is eight days away for some and nothing for others.
        if (const auto week = m_scan.oneOf(m_scan.spaces(end), {u"week", u"fortnight"});
            week >= 0) {
            end = week;
            date = QDate();
        }
        return made(Kind::Near, date, place, end);
    }
    const auto end = m_scan.oneOf(place, {u"eod", u"cob", u"eob", u"close of business",
                                          u"end of business", u"close of play", u"end of play"});
    if (end >= 0) {
        // "COB Friday" is Friday.
        qsizetype from = m_scan.spaces(end);
        if (const auto on = m_scan.oneOf(from, {u"on", u"of"}); on >= 0)
            from = m_scan.spaces(on);
        if (Maybe day = simple(from); day && day->kind <= Kind::Near) {
            day->start = place;
            return day;
        }
        return made(Kind::Near, m_today, place, end);
    }
    if (Maybe last = shortEnd(place))
        return last;
    if (const auto eve = m_scan.oneOf(place, {u"new year's eve"}); eve >= 0)
        return made(Kind::MonthDay, withoutYear(12, 31), place, eve);
    if (const auto day = m_scan.oneOf(place, {u"new year's day"}); day >= 0)
        return made(Kind::MonthDay, withoutYear(1, 1), place, day);
    return std::nullopt;
}

std::optional<Phrase> Grammar::englishWeekday(qsizetype place) const
{
    struct Word
    {
        QStringView word;
        int ahead; ///< weeks; -1: the next one
    };
    static constexpr Word Words[] = {{u"next", 1},         {u"this", 0},        {u"coming", -1},
                                     {u"this coming", -1}, {u"the coming", -1}, {u"the", -1}};
    qsizetype from = place;
    int ahead = -1;
    for (const Word &word : Words) {
        if (m_scan.isAt(place, word.word) && m_scan.at(place + word.word.size()) == u' ' &&
            place + word.word.size() >= from) {
            from = m_scan.spaces(place + word.word.size());
            ahead = word.ahead;
        }
    }
    const auto day = weekdayName(from);
    if (!day)
        return std::nullopt;
    Phrase phrase = made(Kind::Weekday, {}, place, day->end);
    phrase.weekday = day->value;
    phrase.anchored = ahead >= 0;
    if (!m_today.isValid())
        return phrase;
    // "Friday next week", "Friday of next week"; "Monday week" is not read.
    qsizetype behind = m_scan.spaces(day->end);
    if (const auto of = m_scan.oneOf(behind, {u"of", u"in"}); of >= 0)
        behind = m_scan.spaces(of);
    if (const auto next = m_scan.oneOf(behind, {u"next week"}); next >= 0 && ahead < 0) {
        ahead = 1;
        phrase.end = next;
    } else if (const auto present = m_scan.oneOf(behind, {u"this week"});
               present >= 0 && ahead < 0) {
        ahead = 0;
        phrase.end = present;
    } else if (const auto none =
                   m_scan.oneOf(behind, {u"week", u"fortnight", u"after next", u"last week",
                                         u"before last", u"next", u"morning week"});
               none >= 0) {
        phrase.end = none;
        return phrase;
    }
    // "the Friday before Christmas"
    if (m_scan.isAt(place, u"the") &&
        m_scan.oneOf(m_scan.spaces(phrase.end), {u"before", u"after", u"following"}) >= 0) {
        phrase.end = m_scan.oneOf(m_scan.spaces(phrase.end), {u"before", u"after", u"following"});
        return phrase;
    }
    phrase.anchored = ahead >= 0;
    phrase.date = ahead >= 0 ? mondayOf(m_today).addDays(7 * ahead + day->value - 1)
                             : nextWeekday(day->value, m_today);
    return phrase;
}

/// "Dec 5", "December the 5th, 2026".
std::optional<Phrase> Grammar::englishMonthDay(qsizetype place) const
{
    const auto month = monthName(place);
    if (!month)
        return std::nullopt;
    qsizetype from = m_scan.spaces(month->end);
    if (m_scan.at(from) == u'-')
        ++from;
    if (m_scan.isAt(from, u"the"))
        from = m_scan.spaces(from + 3);
    auto day = ordinal(from);
    if (!day)
        day = m_scan.digits(from, 2);
    if (!day || m_scan.isWordPart(day->end) || m_scan.at(day->end) == u'%' ||
        m_scan.at(day->end) == u':' ||
        ((m_scan.at(day->end) == u'.' || m_scan.at(day->end) == u',') &&
         m_scan.isDigit(day->end + 1)))
        return std::nullopt;
    if (m_scan.oneOf(m_scan.spaces(day->end), {u"people", u"pcs", u"days", u"%", u"am", u"pm"}) >=
        0)
        return std::nullopt;
    qsizetype last = day->end;
    int lastDay = day->value;
    // "Dec 1-5, 2026"
    if (const auto joint = m_scan.oneOf(m_scan.spaces(last), {u"-", u"to", u"~"}); joint >= 0) {
        auto second = ordinal(m_scan.spaces(joint));
        if (!second)
            second = m_scan.digits(m_scan.spaces(joint), 2);
        if (second && second->value > lastDay && !m_scan.isWordPart(second->end) &&
            m_scan.at(second->end) != u':' && !monthName(m_scan.spaces(second->end))) {
            last = second->end;
            lastDay = second->value;
        }
    }
    Phrase phrase = made(Kind::MonthDay, {}, place, last);
    phrase.month = month->value;
    phrase.day = lastDay;
    if (const auto year = yearBehind(last)) {
        phrase.kind = Kind::Full;
        phrase.date = year->value > 0 ? QDate(year->value, month->value, lastDay) : QDate();
        phrase.end = year->end;
        phrase.anchored = true;
    } else {
        phrase.date = withoutYear(month->value, lastDay);
    }
    return phrase;
}

/// "5 Dec", "5th of December 2026", "1-5 Dec", "5-Dec-26".
std::optional<Phrase> Grammar::englishDayMonth(qsizetype place) const
{
    if (m_scan.at(place - 1) == u'/' || m_scan.at(place - 1) == u'.')
        return std::nullopt;
    auto day = ordinal(place);
    if (!day)
        day = m_scan.digits(place, 2);
    if (!day)
        day = ordinalWord(place);
    if (!day)
        return std::nullopt;
    if (const auto joint =
            m_scan.oneOf(m_scan.spaces(day->end), {u"-", u"to", u"~", u"/", u"and", u"&"});
        joint >= 0) {
        auto second = ordinal(m_scan.spaces(joint));
        if (!second)
            second = m_scan.digits(m_scan.spaces(joint), 2);
        if (second && second->value > day->value)
            day = second;
    }
    qsizetype from = m_scan.spaces(day->end);
    if (m_scan.at(from) == u'-' || m_scan.at(from) == u',')
        from = m_scan.spaces(from + 1);
    if (m_scan.isAt(from, u"of"))
        from = m_scan.spaces(from + 2);
    const auto month = monthName(from);
    if (!month)
        return std::nullopt;
    Phrase phrase = made(Kind::MonthDay, {}, place, month->end);
    phrase.month = month->value;
    phrase.day = day->value;
    auto year = yearBehind(month->end);
    if (!year) {
        // "5 Dec 26", "5-Dec-26"
        const qsizetype at =
            m_scan.at(month->end) == u'-' ? month->end + 1 : m_scan.spaces(month->end);
        const auto two = m_scan.digits(at, 2);
        if (two && two->digits == 2 && at > month->end && m_scan.isBoundary(two->end) &&
            m_scan.at(two->end) != u':' && m_scan.at(two->end) != u'.') {
            year = two;
            year->value += two->value < 70 ? 2000 : 1900;
        }
    }
    if (year) {
        phrase.kind = Kind::Full;
        phrase.date = year->value > 0 ? QDate(year->value, month->value, day->value) : QDate();
        phrase.end = year->end;
        phrase.anchored = true;
    } else {
        phrase.date = withoutYear(month->value, day->value);
    }
    return phrase;
}

/// "on the 5th", "by the 15th of next month", "the first of the month".
std::optional<Phrase> Grammar::englishOrdinal(qsizetype place) const
{
    qsizetype from = place;
    const bool isLed = m_scan.endsWith(m_scan.spacesBefore(place),
                                       {u"on", u"by", u"before", u"until", u"till", u"due", u"the",
                                        u"than", u"to", u"and", u"from"});
    if (m_scan.isAt(place, u"the"))
        from = m_scan.spaces(place + 3);
    auto day = ordinal(from);
    if (!day)
        day = ordinalWord(place);
    if (!day || !m_today.isValid())
        return std::nullopt;
    qsizetype next = m_scan.spaces(day->end);
    Phrase phrase = made(Kind::DayOfMonth, {}, place, day->end);
    phrase.day = day->value;
    const qsizetype of = m_scan.oneOf(next, {u"of"});
    if (of >= 0) {
        next = m_scan.spaces(of);
        const auto month = m_scan.oneOf(next, {u"next month", u"this month", u"the month"});
        if (month < 0)
            return std::nullopt;
        const QDate first = QDate(m_today.year(), m_today.month(), 1)
                                .addMonths(m_scan.isAt(next, u"next month") ? 1 : 0);
        phrase.date = m_scan.isAt(next, u"the month")
                          ? nextDayOfMonth(day->value, m_today)
                          : QDate(first.year(), first.month(), day->value);
        phrase.end = month;
        phrase.anchored = true;
        return phrase;
    }
    // "The 5th floor" is not a day.
    static constexpr QStringView Nouns[] = {
        u"floor",    u"meeting",     u"day",      u"week",       u"month",     u"quarter",
        u"year",     u"round",       u"draft",    u"version",    u"attempt",   u"visit",
        u"call",     u"time",        u"item",     u"page",       u"slide",     u"point",
        u"line",     u"row",         u"column",   u"place",      u"grade",     u"level",
        u"person",   u"customer",    u"order",    u"street",     u"avenue",    u"ave",
        u"century",  u"anniversary", u"edition",  u"generation", u"iteration", u"sprint",
        u"phase",    u"stage",       u"step",     u"session",    u"release",   u"build",
        u"ticket",   u"deal",        u"hour",     u"minute",     u"largest",   u"biggest",
        u"review",   u"party",       u"revision", u"user",       u"site",      u"plant",
        u"store",    u"door",        u"gate",     u"chapter",    u"section",   u"working",
        u"business", u"friday",      u"monday",   u"tuesday",    u"wednesday", u"thursday"};
    const bool isNoun =
        std::ranges::any_of(Nouns, [&](QStringView noun) { return m_scan.isAt(next, noun); });
    if (isNoun || m_scan.at(day->end) == u'-' || (!isLed && !m_isWhole && place == from))
        return std::nullopt;
    if (!isLed && !m_isWhole && !m_scan.isBoundary(day->end))
        return std::nullopt;
    if (!isLed && !m_isWhole && m_scan.isLetter(next))
        return std::nullopt;
    if (m_rules.withoutYear == DateRules::WithoutYear::Next)
        phrase.date = nextDayOfMonth(day->value, m_today);
    return phrase;
}

} // namespace attache::dates
