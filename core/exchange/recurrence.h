#pragma once

#include <QDate>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace attache {

/// The rule by which an event of a calendar comes again (RRULE): every so many days, weeks, months
/// or years, on some of their days. Also as vCalendar 1.0 wrote it ("W2 MO TU #4").
class Recurrence
{
public:
    /// Nothing for what is no rule, and for one that says more than days: every so many hours, or
    /// at several times of a day. @p time is when the event starts, which a rule may repeat.
    static std::optional<Recurrence> of(const QString &rule, QTime time);

    /// Hands over the days from @p first on, which is one of them whatever the rule says, in order,
    /// none behind @p last and not more than the rule counts; until @p take returns false. At most
    /// about @p patience days are looked at, from which those are taken. Whether there may be more.
    bool eachDay(QDate first, QDate last, qint64 &patience,
                 const std::function<bool(QDate day)> &take) const;

    /// The instant or day behind which there is none, as written; empty for none.
    const QString &until() const { return m_until; }

private:
    enum class Frequency { Daily, Weekly, Monthly, Yearly };
    struct Weekday
    {
        int day = 0;   ///< 1 Monday to 7 Sunday
        int which = 0; ///< of the month or year, below 0 counted from its end; 0 for each
    };

    bool take(const QString &key, const QString &value, QTime time);
    bool takeWeekdays(const QString &value);
    bool isPossible() const;
    bool hasDays() const;
    bool isOfYear() const;
    bool allowsWeekday(const Weekday &weekday, QDate day) const;
    bool allows(QDate day) const;
    std::vector<QDate> daysOfMonth(QDate month, QDate first) const;
    std::vector<QDate> daysOfYear(QDate year, QDate first) const;
    qint64 daysLookedAt() const;
    /// The days of the period that is @p periods behind the one of @p first, in order.
    std::vector<QDate> period(QDate first, int periods) const;
    QDate beginOf(QDate first, int periods) const;

    Frequency m_frequency = Frequency::Daily;
    int m_interval = 1;
    int m_count = 0; ///< 0 for no end
    int m_weekStart = 1;
    QString m_until;
    std::vector<Weekday> m_weekdays;
    std::vector<int> m_monthDays;
    std::vector<int> m_yearDays;
    std::vector<int> m_weeks; ///< of the year
    std::vector<int> m_months;
    std::vector<int> m_positions; ///< of the days of a period
};

} // namespace attache
