#include "core/exchange/recurrence.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace attache {
namespace {

/// The numbers of a list like "1,15,-1", each from 1 to @p most or as far from the end; nothing
/// where one is none.
std::optional<std::vector<int>> numbersOf(const QString &list, int most)
{
    std::vector<int> numbers;
    for (const QString &part : list.split(u',')) {
        bool isNumber = false;
        const int number = part.trimmed().toInt(&isNumber);
        if (!isNumber || number == 0 || number > most || number < -most)
            return std::nullopt;
        numbers.push_back(number);
    }
    return numbers;
}

/// 1 Monday to 7 Sunday; 0 for none.
int weekdayNamed(QStringView name)
{
    constexpr std::array<QStringView, 7> Names = {u"MO", u"TU", u"WE", u"TH", u"FR", u"SA", u"SU"};
    const auto found = std::ranges::find(Names, name);
    return found == Names.end() ? 0 : static_cast<int>(found - Names.begin()) + 1;
}

bool contains(const std::vector<int> &numbers, int number)
{
    return std::ranges::find(numbers, number) != numbers.end();
}

/// Whether @p numbers has the @p at -th of something, or that counted from the end.
bool containsEither(const std::vector<int> &numbers, int at, int count)
{
    return contains(numbers, at) || contains(numbers, at - count - 1);
}

/// Whether the week of @p day, which begins on @p weekStart, is among @p weeks. The first one of a
/// year has at least four of its days.
bool isInWeek(const std::vector<int> &weeks, QDate day, int weekStart)
{
    const QDate middle = day.addDays(3 - (day.dayOfWeek() - weekStart + 7) % 7);
    const int fromStart = (middle.dayOfYear() - 1) / 7 + 1;
    const int fromEnd = -((middle.daysInYear() - middle.dayOfYear()) / 7 + 1);
    return contains(weeks, fromStart) || contains(weeks, fromEnd);
}

/// What the days of a rule of vCalendar 1.0 say: "1+ MO FR 2- TU", "1 15 1-", "LD".
QString oldDays(const QStringList &words, const QString &key)
{
    QStringList days;
    QString ordinal;
    for (const QString &word : words) {
        const bool isNegative = word.endsWith(u'-');
        const QString number = word.endsWith(u'+') || isNegative ? word.chopped(1) : QString(word);
        const QString signedNumber = isNegative ? u'-' + number : number;
        if (key != u"BYDAY")
            days.append(word == u"LD" ? QStringLiteral("-1") : signedNumber);
        else if (weekdayNamed(word) > 0)
            days.append(ordinal + word);
        else
            ordinal = signedNumber;
    }
    return days.isEmpty() ? QString() : u';' + key + u'=' + days.join(u',');
}

/// @p rule as it is written since iCalendar, if vCalendar 1.0 wrote it; else as it is.
QString inNewWords(const QString &rule)
{
    struct Kind
    {
        QStringView start;
        QStringView frequency;
        QStringView days;
    };
    constexpr std::array<Kind, 6> Kinds = {{{u"MP", u"MONTHLY", u"BYDAY"},
                                            {u"MD", u"MONTHLY", u"BYMONTHDAY"},
                                            {u"YM", u"YEARLY", u"BYMONTH"},
                                            {u"YD", u"YEARLY", u"BYYEARDAY"},
                                            {u"D", u"DAILY", u""},
                                            {u"W", u"WEEKLY", u"BYDAY"}}};
    QStringList words = rule.split(u' ', Qt::SkipEmptyParts);
    const QString head = words.isEmpty() ? QString() : words.takeFirst();
    const auto kind =
        std::ranges::find_if(Kinds, [&](const Kind &each) { return head.startsWith(each.start); });
    bool isNumber = false;
    const int every = kind == Kinds.end() ? 0 : head.mid(kind->start.size()).toInt(&isNumber);
    if (!isNumber)
        return rule;
    QString written = QStringLiteral("FREQ=%1;INTERVAL=%2").arg(kind->frequency).arg(every);
    QString end = QStringLiteral(";COUNT=2"); // where the rule says none
    if (!words.isEmpty() && words.last().startsWith(u'#')) {
        const QString count = words.takeLast().mid(1);
        end = count == u"0" ? QString() : QStringLiteral(";COUNT=") + count;
    } else if (!words.isEmpty() && words.last().size() >= 8) {
        end = QStringLiteral(";UNTIL=") + words.takeLast();
    }
    return written + oldDays(words, kind->days.toString()) + end;
}

/// Whether a part of a rule repeats what is so without it: the time at which the event starts, the
/// calendar that is meant.
bool saysNothingNew(const QString &key, const QString &value, QTime time)
{
    const auto isSame = [&](int number) {
        bool isNumber = false;
        return value.toInt(&isNumber) == number && isNumber;
    };
    if (key == u"BYHOUR")
        return isSame(time.hour());
    if (key == u"BYMINUTE")
        return isSame(time.minute());
    if (key == u"BYSECOND")
        return isSame(time.second());
    return (key == u"RSCALE" && value == u"GREGORIAN") || (key == u"SKIP" && value == u"OMIT") ||
           key.startsWith(QLatin1String("X-"));
}

} // namespace

std::optional<Recurrence> Recurrence::of(const QString &rule, QTime time)
{
    Recurrence made;
    bool hasFrequency = false;
    const QString written = inNewWords(rule.trimmed().toUpper());
    for (const QString &part : written.split(u';', Qt::SkipEmptyParts)) {
        const QString key = part.section(u'=', 0, 0).trimmed();
        hasFrequency |= key == u"FREQ";
        if (!made.take(key, part.section(u'=', 1).trimmed(), time))
            return std::nullopt;
    }
    return hasFrequency && made.isPossible() ? std::optional(made) : std::nullopt;
}

bool Recurrence::take(const QString &key, const QString &value, QTime time)
{
    constexpr int MostInterval = 1000;
    const auto list = [&](std::vector<int> &into, int most) {
        const auto numbers = numbersOf(value, most);
        into = numbers.value_or(std::vector<int>());
        return numbers.has_value();
    };
    if (key == u"FREQ") {
        constexpr std::array<QStringView, 4> Names = {u"DAILY", u"WEEKLY", u"MONTHLY", u"YEARLY"};
        const auto found = std::ranges::find(Names, QStringView(value));
        m_frequency = static_cast<Frequency>(found - Names.begin());
        return found != Names.end();
    }
    if (key == u"INTERVAL") {
        m_interval = value.toInt();
        return m_interval >= 1 && m_interval <= MostInterval;
    }
    if (key == u"COUNT") {
        m_count = value.toInt();
        return m_count >= 1;
    }
    if (key == u"UNTIL") {
        m_until = value;
        return !value.isEmpty();
    }
    if (key == u"WKST") {
        m_weekStart = weekdayNamed(value);
        return m_weekStart > 0;
    }
    if (key == u"BYDAY")
        return takeWeekdays(value);
    if (key == u"BYMONTHDAY")
        return list(m_monthDays, 31);
    if (key == u"BYMONTH")
        return list(m_months, 12);
    if (key == u"BYYEARDAY")
        return list(m_yearDays, 366);
    if (key == u"BYWEEKNO")
        return list(m_weeks, 53);
    if (key == u"BYSETPOS")
        return list(m_positions, 366);
    return saysNothingNew(key, value, time);
}

bool Recurrence::takeWeekdays(const QString &value)
{
    constexpr int MostWeeks = 53; // of a year
    for (const QString &part : value.split(u',')) {
        const QString each = part.trimmed();
        const int day = weekdayNamed(QStringView(each).right(2));
        const QString number = each.chopped(std::min<qsizetype>(2, each.size()));
        bool isNumber = true;
        const int which = number.isEmpty() ? 0 : number.toInt(&isNumber);
        if (day == 0 || !isNumber || which < -MostWeeks || which > MostWeeks)
            return false;
        m_weekdays.push_back({day, which});
    }
    return true;
}

/// Whether the rule names days of its periods.
bool Recurrence::hasDays() const
{
    return !m_weekdays.empty() || !m_monthDays.empty() || !m_yearDays.empty();
}

/// Whether it is days of a year that are named or counted, and not those of its months.
bool Recurrence::isOfYear() const
{
    return m_frequency == Frequency::Yearly && m_months.empty();
}

/// Whether the parts of the rule belong together in a way that is read here.
bool Recurrence::isPossible() const
{
    const bool isYearly = m_frequency == Frequency::Yearly;
    if (!isYearly && !(m_yearDays.empty() && m_weeks.empty()))
        return false;
    const int most = isOfYear() && m_weeks.empty()                   ? 53
                     : isYearly || m_frequency == Frequency::Monthly ? 5
                                                                     : 0;
    return std::ranges::all_of(m_weekdays, [&](const Weekday &each) {
        return each.which == 0 || (std::abs(each.which) <= most && m_weeks.empty());
    });
}

bool Recurrence::allowsWeekday(const Weekday &weekday, QDate day) const
{
    if (weekday.day != day.dayOfWeek())
        return false;
    const int number = isOfYear() ? day.dayOfYear() : day.day();
    const int count = isOfYear() ? day.daysInYear() : day.daysInMonth();
    const int fromStart = (number - 1) / 7 + 1;
    const int fromEnd = -((count - number) / 7 + 1);
    return weekday.which == 0 || weekday.which == fromStart || weekday.which == fromEnd;
}

/// Whether @p day is among those that the rule keeps, whatever brought it up.
bool Recurrence::allows(QDate day) const
{
    if (!m_months.empty() && !contains(m_months, day.month()))
        return false;
    if (!m_monthDays.empty() && !containsEither(m_monthDays, day.day(), day.daysInMonth()))
        return false;
    if (!m_yearDays.empty() && !containsEither(m_yearDays, day.dayOfYear(), day.daysInYear()))
        return false;
    if (!m_weeks.empty() && !isInWeek(m_weeks, day, m_weekStart))
        return false;
    return m_weekdays.empty() || std::ranges::any_of(m_weekdays, [&](const Weekday &each) {
               return allowsWeekday(each, day);
           });
}

/// Those of one month; where the rule names no days, the one that is as @p first.
std::vector<QDate> Recurrence::daysOfMonth(QDate month, QDate first) const
{
    std::vector<QDate> days;
    for (int number = 1; number <= month.daysInMonth(); ++number) {
        const QDate day(month.year(), month.month(), number);
        const bool isMeant = hasDays()          ? true
                             : !m_weeks.empty() ? day.dayOfWeek() == first.dayOfWeek()
                                                : number == first.day();
        if (isMeant && allows(day))
            days.push_back(day);
    }
    return days;
}

std::vector<QDate> Recurrence::daysOfYear(QDate year, QDate first) const
{
    std::vector<QDate> days;
    const bool isInEach = m_months.empty() && (hasDays() || !m_weeks.empty());
    for (int month = 1; month <= 12; ++month) {
        if (!isInEach && (m_months.empty() ? month != first.month() : !contains(m_months, month)))
            continue;
        const std::vector<QDate> more = daysOfMonth(QDate(year.year(), month, 1), first);
        days.insert(days.end(), more.begin(), more.end());
    }
    return days;
}

QDate Recurrence::beginOf(QDate first, int periods) const
{
    const qint64 many = qint64(periods) * m_interval;
    switch (m_frequency) {
    case Frequency::Daily:
        return first.addDays(many);
    case Frequency::Weekly:
        return first.addDays(7 * many - (first.dayOfWeek() - m_weekStart + 7) % 7);
    case Frequency::Monthly:
        return QDate(first.year(), first.month(), 1).addMonths(static_cast<int>(many));
    case Frequency::Yearly:
        break;
    }
    return QDate(first.year(), 1, 1).addYears(static_cast<int>(many));
}

std::vector<QDate> Recurrence::period(QDate first, int periods) const
{
    const QDate begin = beginOf(first, periods);
    std::vector<QDate> days;
    switch (m_frequency) {
    case Frequency::Daily:
        if (allows(begin))
            days.push_back(begin);
        break;
    case Frequency::Weekly:
        for (int ahead = 0; ahead < 7; ++ahead) {
            const QDate day = begin.addDays(ahead);
            if (allows(day) && (!m_weekdays.empty() || day.dayOfWeek() == first.dayOfWeek()))
                days.push_back(day);
        }
        break;
    case Frequency::Monthly:
        days = daysOfMonth(begin, first);
        break;
    case Frequency::Yearly:
        days = daysOfYear(begin, first);
        break;
    }
    if (m_positions.empty())
        return days;
    std::vector<QDate> chosen;
    const auto count = static_cast<int>(days.size());
    for (int at = 0; at < count; ++at) {
        if (containsEither(m_positions, at + 1, count))
            chosen.push_back(days[static_cast<size_t>(at)]);
    }
    return chosen;
}

/// How many days a period has that are looked at.
qint64 Recurrence::daysLookedAt() const
{
    constexpr qint64 Month = 31;
    switch (m_frequency) {
    case Frequency::Daily:
        return 1;
    case Frequency::Weekly:
        return 7;
    case Frequency::Monthly:
        return Month;
    case Frequency::Yearly:
        break;
    }
    if (!m_months.empty())
        return Month * static_cast<qint64>(m_months.size());
    return hasDays() || !m_weeks.empty() ? 366 : Month;
}

bool Recurrence::eachDay(QDate first, QDate last, qint64 &patience,
                         const std::function<bool(QDate day)> &take) const
{
    int left = m_count;
    const auto isLast = [&](QDate day) { return !take(day) || (m_count > 0 && --left == 0); };
    if (isLast(first))
        return false;
    for (int at = 0; patience > 0; ++at) {
        const QDate begin = beginOf(first, at);
        if (!begin.isValid() || begin > last)
            return true;
        patience -= daysLookedAt();
        for (const QDate day : period(first, at)) {
            if (day > last)
                return true;
            if (day > first && isLast(day))
                return false;
        }
    }
    return true;
}

} // namespace attache
