#include "core/exchange/calendar.h"
#include "core/exchange/text_lines.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

/// The events of a calendar with @p components, read on 22 November 2026.
EventFile eventsIn(const QByteArray &components)
{
    const auto text = decodeLines("BEGIN:VCALENDAR\r\n" + components + "END:VCALENDAR\r\n",
                                  QStringLiteral("a.ics"));
    EXPECT_TRUE(text.has_value());
    const auto calendar = readCalendar(*text, QStringLiteral("a.ics"), QDate(2026, 11, 22));
    EXPECT_TRUE(calendar.has_value());
    return calendar.value_or(EventFile());
}

QByteArray component(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\n" + lines + "\r\nEND:VEVENT\r\n";
}

/// Their days in order, those that do not take place in brackets.
std::string daysOf(const EventFile &file)
{
    QStringList days;
    for (const CalendarEvent &event : file.events) {
        const QDateTime start = event.isAllDay ? event.starts.toLocalTime() : event.starts;
        const QString day = start.date().toString(QStringLiteral("yyMMdd"));
        days.append(event.isCancelled ? u'(' + day + u')' : day);
    }
    return days.join(u' ').toStdString();
}

/// 9 o'clock in London on 4 January 2027, which is a Monday.
constexpr const char *Monday = "DTSTART:20270104T090000Z\r\nDURATION:PT1H\r\n";

struct Series
{
    const char *rule;
    const char *days; ///< counted by hand
};

TEST(EventSeries, GivesTheDaysOfEachRule)
{
    const std::vector<Series> table = {
        {"FREQ=DAILY;INTERVAL=3;COUNT=4", "270104 270107 270110 270113"},
        {"FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270112T090000Z",
         "270104 270105 270106 270107 270108 270111 270112"},
        {"FREQ=DAILY;BYMONTH=1;BYMONTHDAY=4,31,-2;COUNT=4", "270104 270130 270131 280104"},
        {"FREQ=DAILY;BYSETPOS=1;COUNT=2", "270104 270105"},
        {"FREQ=WEEKLY;BYDAY=MO,SU;INTERVAL=2;WKST=MO;COUNT=4", "270104 270110 270118 270124"},
        {"FREQ=WEEKLY;BYDAY=MO,SU;INTERVAL=2;WKST=SU;COUNT=4", "270104 270117 270118 270131"},
        {"FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1;COUNT=3", "270104 270108 270115"},
        {"FREQ=WEEKLY;BYDAY=SA;COUNT=3", "270104 270109 270116"},
        {"FREQ=MONTHLY;BYDAY=1MO,-1FR;COUNT=5", "270104 270129 270201 270226 270301"},
        {"FREQ=MONTHLY;BYDAY=+2TU;COUNT=3", "270104 270112 270209"},
        {"FREQ=MONTHLY;BYDAY=5MO;COUNT=3", "270104 270329 270531"},
        {"FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4", "270104 270131 270331 270531"},
        {"FREQ=MONTHLY;BYMONTHDAY=15,-1;INTERVAL=2;COUNT=5", "270104 270115 270131 270315 270331"},
        {"FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "270104 270813"},
        {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;COUNT=4", "270104 270129 270201 270226"},
        {"FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=2;BYMONTH=2,3;COUNT=3", "270104 270207 270307"},
        {"FREQ=YEARLY;COUNT=3", "270104 280104 290104"},
        {"FREQ=YEARLY;BYMONTH=3,6;BYDAY=-1SU;COUNT=4", "270104 270328 270627 280326"},
        {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=3", "270104 270228 280229"},
        {"FREQ=YEARLY;BYMONTHDAY=31;COUNT=4", "270104 270131 270331 270531"},
        {"FREQ=YEARLY;BYDAY=20MO;COUNT=3", "270104 270517 280515"},
        {"FREQ=YEARLY;BYDAY=-1FR;COUNT=3", "270104 271231 281229"},
        {"FREQ=YEARLY;BYDAY=MO;COUNT=3", "270104 270111 270118"},
        {"FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "270104 271231 281229"},
        {"FREQ=YEARLY;BYYEARDAY=1,100,-1;COUNT=4", "270104 270410 271231 280101"},
        {"FREQ=YEARLY;BYWEEKNO=20;COUNT=3", "270104 270517 280515"},
        {"FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3", "270104 280103 290101"},
        {"FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR;COUNT=3", "270104 271231 281229"},
        // What says nothing but what is so anyhow.
        {"FREQ=WEEKLY;BYHOUR=9;BYMINUTE=0;BYSECOND=0;COUNT=2", "270104 270111"},
        {"RSCALE=GREGORIAN;SKIP=OMIT;FREQ=WEEKLY;COUNT=2;X-A=1", "270104 270111"},
        {"freq = weekly; count = 2 ;", "270104 270111"},
        // It ends before it begins.
        {"FREQ=WEEKLY;UNTIL=20261231", "270104"},
        {"FREQ=DAILY;UNTIL=20270106", "270104 270105 270106"},
        // As vCalendar 1.0 wrote it.
        {"D2 #3", "270104 270106 270108"},
        {"W2 MO TH #4", "270104 270107 270118 270121"},
        {"W1", "270104 270111"},
        {"MP1 1+ MO 1- FR #4", "270104 270129 270201 270226"},
        {"MD1 15 LD 20270228T235959Z", "270104 270115 270131 270215 270228"},
        {"YM1 6 1 #3", "270104 270604 280104"},
        {"YD1 1 #3", "270104 280101 290101"},
    };
    for (const Series &each : table) {
        const EventFile file = eventsIn(component(Monday + QByteArray("RRULE:") + each.rule));
        EXPECT_EQ(daysOf(file), each.days) << each.rule;
        EXPECT_TRUE(file.cutSeries.isEmpty() || QByteArray(each.rule).contains("29")) << each.rule;
        EXPECT_FALSE(file.events.front().repeats) << each.rule;
    }
}

TEST(EventSeries, ARuleThatIsNotReadGivesTheFirstOne)
{
    for (const char *rule :
         {"FREQ=HOURLY;COUNT=9", "FREQ=DAILY;BYHOUR=9,14", "FREQ=DAILY;BYHOUR=10",
          "FREQ=WEEKLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=6MO", "FREQ=MONTHLY;BYWEEKNO=3",
          "FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=WEEKLY;COUNT=0",
          "FREQ=WEEKLY;INTERVAL=0", "FREQ=WEEKLY;UNTIL=soon", "RSCALE=CHINESE;FREQ=YEARLY",
          "INTERVAL=2", "weekly", "M1 #3"}) {
        const EventFile file =
            eventsIn(component(Monday + QByteArray("EXDATE:20270111T090000Z\r\nRRULE:") + rule));
        EXPECT_EQ(daysOf(file), "270104") << rule;
        EXPECT_TRUE(file.events.front().repeats) << rule;
        EXPECT_EQ(file.events.front().rule, QLatin1String(rule));
        EXPECT_TRUE(file.cutSeries.isEmpty()) << rule;
    }
}

TEST(EventSeries, PutsSeveralRulesAndDaysTogether)
{
    const auto days = [](const QByteArray &lines) {
        return daysOf(eventsIn(component(Monday + lines)));
    };
    EXPECT_EQ(days("RRULE:FREQ=WEEKLY;COUNT=2\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=7;COUNT=3"),
              "270104 270107 270111 270207");
    EXPECT_EQ(days("RRULE:FREQ=WEEKLY;COUNT=2\r\nRRULE:FREQ=HOURLY"), "270104");
    EXPECT_EQ(days("RRULE:FREQ=WEEKLY;COUNT=4\r\nEXRULE:FREQ=WEEKLY;INTERVAL=2"), "270104")
        << "what it leaves out is not known";
    EXPECT_EQ(days("RRULE:FREQ=WEEKLY;COUNT=2\r\nRDATE:20270106T090000Z,20270104T090000Z"),
              "270104 270106 270111");
    EXPECT_EQ(days("RRULE:FREQ=DAILY;COUNT=4\r\nEXDATE:20270105T090000Z\r\n"
                   "EXDATE;VALUE=DATE:20270107"),
              "270104 (270105) 270106 (270107)");
    EXPECT_EQ(days("RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20270105T090000Z;20270106T090000Z"),
              "270104 (270105) (270106)")
        << "vCalendar 1.0";
    EXPECT_EQ(days("RRULE:FREQ=DAILY;COUNT=2\r\nEXDATE:20270105T100000Z"), "270104 270105")
        << "another time is another event";
}

TEST(EventSeries, ARuleWithoutWordsIsNone)
{
    const EventFile file = eventsIn(component(Monday + QByteArray("RRULE:")));
    EXPECT_EQ(daysOf(file), "270104");
    EXPECT_FALSE(file.events.front().repeats);
}

TEST(EventSeries, ADayAmongDatesTakesTheTimeOfTheEvent)
{
    const EventFile file = eventsIn(component(Monday + QByteArray("RDATE;VALUE=DATE:20270106")));
    ASSERT_EQ(daysOf(file), "270104 270106");
    EXPECT_EQ(file.events[1].starts.time(), QTime(9, 0));
}

TEST(EventSeries, APeriodAmongDatesSaysWhenItEnds)
{
    const EventFile file =
        eventsIn(component(Monday + QByteArray("RDATE;VALUE=PERIOD:20270105T090000Z/PT3H,"
                                               "20270106T090000Z/20270106T093000Z")));
    ASSERT_EQ(daysOf(file), "270104 270105 270106");
    EXPECT_EQ(file.events[0].ends.time(), QTime(10, 0));
    EXPECT_EQ(file.events[1].ends.time(), QTime(12, 0));
    EXPECT_EQ(file.events[2].ends.time(), QTime(9, 30));
}

TEST(EventSeries, WholeDaysAreLeftOutByMidnightOfWhateverZone)
{
    EXPECT_EQ(
        daysOf(eventsIn(component("DTSTART;VALUE=DATE:20270104\r\nRRULE:FREQ=DAILY;COUNT=4\r\n"
                                  "EXDATE;TZID=America/New_York:20270105T000000\r\n"
                                  "EXDATE:20270107"))),
        "270104 (270105) 270106 (270107)");
}

TEST(EventSeries, IsFollowedForTwoYearsAndSaysSo)
{
    const EventFile file = eventsIn(component(Monday + QByteArray("RRULE:FREQ=MONTHLY;BYDAY=1MO")));
    EXPECT_EQ(file.events.size(), 25U);
    EXPECT_EQ(file.events.back().starts.date(), QDate(2029, 1, 1));
    EXPECT_EQ(file.cutSeries, QStringList(QStringLiteral("A")));
    const EventFile dates =
        eventsIn(component(Monday + QByteArray("RDATE:20270105T090000Z,20400105T090000Z")));
    EXPECT_EQ(daysOf(dates), "270104 270105");
    EXPECT_EQ(dates.cutSeries.size(), 1);
    const EventFile never =
        eventsIn(component(Monday + QByteArray("RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30")));
    EXPECT_EQ(daysOf(never), "270104");
}

TEST(EventSeries, SingleOnesAreMovedAndCancelled)
{
    const QByteArray series = component(Monday + QByteArray("RRULE:FREQ=WEEKLY;COUNT=4"));
    EXPECT_EQ(daysOf(eventsIn(series +
                              component("RECURRENCE-ID:20270111T090000Z\r\n"
                                        "DTSTART:20270112T100000Z") +
                              component("RECURRENCE-ID:20270118T090000Z\r\n"
                                        "DTSTART:20270118T090000Z\r\nSTATUS:CANCELLED"))),
              "270104 270112 (270118) 270125");
    EXPECT_EQ(daysOf(eventsIn(component("RECURRENCE-ID;VALUE=DATE:20270111\r\n"
                                        "DTSTART:20270112T100000Z") +
                              series)),
              "270104 270112 270118 270125")
        << "by the day alone, and before the series";
    EXPECT_EQ(daysOf(eventsIn(series + component("RECURRENCE-ID:20270113T090000Z\r\n"
                                                 "DTSTART:20270114T090000Z"))),
              "270104 270111 270118 270125 270114")
        << "one that the rule does not give is there all the same";
    EXPECT_EQ(daysOf(eventsIn(component("DTSTART;VALUE=DATE:20270104\r\nRRULE:FREQ=DAILY;COUNT=3") +
                              component("RECURRENCE-ID;TZID=America/New_York:20270105T000000\r\n"
                                        "DTSTART;VALUE=DATE:20270110"))),
              "270104 270110 270106");
}

TEST(EventSeries, AChangeFromOneOnGoesOn)
{
    const EventFile file =
        eventsIn(component(Monday + QByteArray("RRULE:FREQ=WEEKLY;COUNT=5")) +
                 component("RECURRENCE-ID;RANGE=THISANDFUTURE:20270111T090000Z\r\n"
                           "DTSTART:20270112T140000Z\r\nDURATION:PT2H\r\nLOCATION:B") +
                 component("RECURRENCE-ID:20270125T090000Z\r\nDTSTART:20270125T090000Z"));
    ASSERT_EQ(daysOf(file), "270104 270112 270119 270125 270202");
    EXPECT_EQ(file.events[0].place, QString());
    EXPECT_EQ(file.events[2].place, QStringLiteral("B"));
    EXPECT_EQ(file.events[2].starts.time(), QTime(14, 0));
    EXPECT_EQ(file.events[2].ends.time(), QTime(16, 0));
    EXPECT_EQ(file.events[3].starts.time(), QTime(9, 0));
    EXPECT_EQ(file.events[4].occurrence, QStringLiteral("20270201T090000Z"))
        << "by which it is known again";
    EXPECT_EQ(daysOf(eventsIn(component(Monday + QByteArray("RRULE:FREQ=WEEKLY;COUNT=3")) +
                              component("RECURRENCE-ID;RANGE=THISANDFUTURE:20270111T090000Z\r\n"
                                        "DTSTART:20270111T090000Z\r\nSTATUS:CANCELLED"))),
              "270104 (270111) (270118)");
}

} // namespace
} // namespace attache
