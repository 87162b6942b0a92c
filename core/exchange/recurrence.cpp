#include "core/exchange/recurrence.h"

#include <QStringList>

#include <algorithm>
#include <array>

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

} // namespace

std::optional<Recurrence> Recurrence::of(const QString &rule)
{
    Recurrence made;
    bool hasFrequency = false;
    for (const QString &part : rule.trimmed().toUpper().split(u';', Qt::SkipEmptyParts)) {
        const QString key = part.section(u'=', 0, 0).trimmed();
        hasFrequency |= key == u"FREQ";
        if (!made.take(key, part.section(u'=', 1).trimmed()))
            return std::nullopt;
    }
    return hasFrequency && made.isPossible() ? std::optional(made) : std::nullopt;
}

bool Recurrence::take(const QString &key, const QString &value)
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
    return key == u"BYSETPOS" && list(m_positions, 366);
}

bool Recurrence::takeWeekdays(const QString &value)
{
    constexpr int MostWeeks = 5; // of a month
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

/// Whether the parts of the rule belong together in a way that is read here.
bool Recurrence::isPossible() const
{
    const bool isCounted =
        std::ranges::any_of(m_weekdays, [](const Weekday &each) { return each.which != 0; });
    const bool isInMonth = m_frequency == Frequency::Monthly ||
                           (m_frequency == Frequency::Yearly && !m_months.empty());
    if (isCounted && !isInMonth)
        return false;
    // Each Monday of a year, or its Mondays by number.
    if (m_frequency == Frequency::Yearly && !m_weekdays.empty() && m_months.empty())
        return false;
    return m_frequency != Frequency::Daily || m_positions.empty();
}

/// Whether @p day is among those that the rule keeps, whatever brought it up.
bool Recurrence::allows(QDate day) const
{
    if (!m_months.empty() && !contains(m_months, day.month()))
        return false;
    if (!m_monthDays.empty() && !contains(m_monthDays, day.day()) &&
        !contains(m_monthDays, day.day() - day.daysInMonth() - 1))
        return false;
    return m_weekdays.empty() || std::ranges::any_of(m_weekdays, [&](const Weekday &each) {
               if (each.day != day.dayOfWeek())
                   return false;
               const int fromStart = (day.day() - 1) / 7 + 1;
               const int fromEnd = -((day.daysInMonth() - day.day()) / 7 + 1);
               return each.which == 0 || each.which == fromStart || each.which == fromEnd;
           });
}

/// Those of one month; the one numbered @p usual where the rule names no days.
std::vector<QDate> Recurrence::daysOfMonth(QDate month, int usual) const
{
    std::vector<QDate> days;
    const bool isNamed = !m_monthDays.empty() || !m_weekdays.empty();
    for (int number = 1; number <= month.daysInMonth(); ++number) {
        const QDate day(month.year(), month.month(), number);
        if ((isNamed || number == usual) && allows(day))
            days.push_back(day);
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
        days = daysOfMonth(begin, first.day());
        break;
    case Frequency::Yearly:
        for (int month = 1; month <= 12; ++month) {
            const bool isMeant = m_months.empty() ? month == first.month() || !m_monthDays.empty()
                                                  : contains(m_months, month);
            if (!isMeant)
                continue;
            const std::vector<QDate> more = daysOfMonth(QDate(begin.year(), month, 1), first.day());
            days.insert(days.end(), more.begin(), more.end());
        }
        break;
    }
    if (m_positions.empty())
        return days;
    std::vector<QDate> chosen;
    const auto count = static_cast<int>(days.size());
    for (int at = 0; at < count; ++at) {
        if (contains(m_positions, at + 1) || contains(m_positions, at - count))
            chosen.push_back(days[static_cast<size_t>(at)]);
    }
    return chosen;
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
        patience -= m_frequency == Frequency::Daily ? 1 : m_frequency == Frequency::Weekly ? 7 : 31;
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
