#include "ui/models/day_text.h"

#include "core/base/shared_text.h"
#include "core/queries/contact_days.h"

#include <QCoreApplication>
#include <QLocale>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DayWords)
};

struct NearDays
{
    QString yesterday;
    QString today;
    QString tomorrow;
};

QString lateWords(qint64 days)
{
    //: Of what was due: by how many days it is late now
    return Words::tr("%n day(s) late", nullptr, static_cast<int>(days));
}

QString relativeDay(QDate day, QDate today, const NearDays &words)
{
    switch (today.daysTo(day)) {
    case -1:
        return words.yesterday;
    case 0:
        return words.today;
    case 1:
        return words.tomorrow;
    default:
        return shortDay(day, today);
    }
}

} // namespace

QString relativeDay(QDate day, QDate today)
{
    return relativeDay(day, today,
                       {Words::tr("Yesterday"), Words::tr("Today"), Common::tr("Tomorrow")});
}

QString relativeDayWithin(QDate day, QDate today)
{
    return relativeDay(day, today,
                       {Words::tr("yesterday"), Common::tr("today"), Words::tr("tomorrow")});
}

QString shortDay(QDate day, QDate today)
{
    //: A day of this year as a date format of Qt, short: "26 Nov"
    const QString sameYear = Common::tr("d MMM");
    //: The same of another year
    const QString otherYear = Common::tr("d MMM yyyy");
    return QLocale().toString(day, day.year() == today.year() ? sameYear : otherYear);
}

QString longDay(QDate day, QDate today)
{
    //: A day as a date format of Qt, with its weekday: "Sunday 22 November"
    const QString sameYear = Words::tr("dddd d MMMM");
    //: The same with the year
    const QString otherYear = Words::tr("dddd d MMMM yyyy");
    return QLocale().toString(day, day.year() == today.year() ? sameYear : otherYear);
}

QString dueText(QDate due, QDate today)
{
    const qint64 late = due.daysTo(today);
    return late > 0 ? lateWords(late) : relativeDay(due, today);
}

QString dueDistance(QDate due, QDate today)
{
    const auto ahead = static_cast<int>(today.daysTo(due));
    if (ahead == 0)
        return relativeDay(due, today);
    return ahead > 0 ? Words::tr("In %n day(s)", nullptr, ahead) : lateWords(-ahead);
}

QString metText(const ContactDays &days, QDate today)
{
    QStringList parts;
    if (days.met.isValid())
        parts.append(relativeDay(days.met, today));
    if (days.isCalledSince())
        //: Beside the day somebody was last met: the day of the last telephone call
        parts.append(Words::tr("by phone %1").arg(relativeDayWithin(days.called, today)));
    return parts.join(QStringLiteral(" · "));
}

QString hoursAndMinutes(qint64 seconds)
{
    const qint64 minutes = qMax<qint64>(0, seconds) / 60;
    const int hours = static_cast<int>(minutes / 60);
    const int rest = static_cast<int>(minutes % 60);
    if (hours == 0)
        //: Minutes, short: "50 min"
        return Common::tr("%1 min").arg(rest);
    if (rest == 0)
        return Common::tr("%1 h").arg(hours);
    //: Hours and minutes, short: "23 h 12 min"
    return Words::tr("%1 h %2 min").arg(hours).arg(rest);
}

QString clockTime(const QDateTime &instant)
{
    return instant.toLocalTime().toString(QStringLiteral("HH:mm"));
}

Tone dueTone(QDate due, QDate today)
{
    if (!due.isValid() || due > today.addDays(1))
        return Tone::Neutral;
    return due < today ? Tone::Danger : Tone::Warn;
}

} // namespace attache
