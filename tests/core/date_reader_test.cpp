#include "core/parse/date_calendar.h"
#include "core/parse/date_reader.h"
#include "tests/fuzz/date_probe.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRandomGenerator>

namespace attache {
namespace {

const QDate Sunday(2026, 11, 22);
const QDate Thursday(2026, 11, 26);

QString found(QStringView line, QDate today = Sunday)
{
    const auto due = findDate(line, {today});
    return due ? due->date.toString(Qt::ISODate) : QStringLiteral("-");
}

TEST(DateReader, ANumberThatRunsOnIntoAWordIsNoDay)
{
    EXPECT_EQ(found(u"12月3"), QStringLiteral("2026-12-03"));
    EXPECT_EQ(found(u"12月3，再谈"), QStringLiteral("2026-12-03"));
    for (const QStringView line : {u"12月3G 用户大会", u"12月3x 版本", u"12月3D 打印"})
        EXPECT_NE(found(line), QStringLiteral("2026-12-03")) << line.toUtf8().toStdString();
}

TEST(DateReader, OfTwoThatBelongTogetherTheFinerSaysHowExactItIs)
{
    const auto vague = [](QStringView line) {
        const auto due = findDate(line, {Sunday});
        EXPECT_TRUE(due) << line.toUtf8().toStdString();
        return due && due->approximate;
    };
    for (const QStringView line : {u"下周（周五）", u"周五（下周）", u"12月（12月5日）", u"下周五"})
        EXPECT_FALSE(vague(line)) << line.toUtf8().toStdString();
    for (const QStringView line : {u"下周", u"12月", u"一季度（3月）"})
        EXPECT_TRUE(vague(line)) << line.toUtf8().toStdString();
}

TEST(DateReader, ADayOffAndHoursOfWorkAreNoDueDates)
{
    for (const QStringView line : {u"周六周日休息", u"周六日不上班", u"周五放假", u"9-5上班",
                                   u"9-5营业", u"周六、周日双休", u"12月31日调休"})
        EXPECT_EQ(found(line), QStringLiteral("-")) << line.toUtf8().toStdString();
    EXPECT_EQ(found(u"周四上班发合同"), QStringLiteral("2026-11-26"));
    // Hours of work stand behind figures; behind a day the same words say when.
    for (const QStringView line : {u"周四营业前送到", u"周四办公时间来取"})
        EXPECT_EQ(found(line), QStringLiteral("2026-11-26")) << line.toUtf8().toStdString();
}

TEST(DateReader, ReadsTheUsualWritings)
{
    const std::pair<QStringView, const char *> cases[] = {
        {u"2026-11-30", "2026-11-30"},
        {u"2026/11/30 前", "2026-11-30"},
        {u"2026.11.30", "2026-11-30"},
        {u"2026年11月30日", "2026-11-30"},
        {u"2026年1月5日", "2026-01-05"},
        {u"11/30", "2026-11-30"},
        {u"11-30 提交", "2026-11-30"},
        {u"03-05", "2027-03-05"},
        {u"11月30日", "2026-11-30"},
        {u"11月30号前给", "2026-11-30"},
        {u"１１月３０日", "2026-11-30"},
        {u"十一月三十日", "2026-11-30"},
        {u"明年1月5日", "2027-01-05"},
        {u"1月5日", "2027-01-05"},
        {u"30日", "2026-11-30"},
        {u"30号前", "2026-11-30"},
        {u"5号交", "2026-12-05"},
        {u"31日", "2026-12-31"},
        {u"周四", "2026-11-26"},
        {u"周四前补发", "2026-11-26"},
        {u"星期四", "2026-11-26"},
        {u"礼拜四", "2026-11-26"},
        {u"下周四", "2026-11-26"},
        {u"下下周四", "2026-12-03"},
        {u"本周五", "2026-11-20"},
        {u"这周日", "2026-11-22"},
        {u"周日", "2026-11-29"},
        {u"今天", "2026-11-22"},
        {u"明天", "2026-11-23"},
        {u"后天", "2026-11-24"},
        {u"大后天", "2026-11-25"},
        {u"月底", "2026-11-30"},
        {u"本月底", "2026-11-30"},
        {u"下月底", "2026-12-31"},
        {u"下个月底前", "2026-12-31"},
        {u"2月底", "2027-02-28"},
        {u"年底", "2026-12-31"},
        {u"明年底", "2027-12-31"},
        {u"季度末", "2026-12-31"},
        {u"下月5日", "2026-12-05"},
        {u"下个月5号", "2026-12-05"},
        {u"两周后", "2026-12-06"},
        {u"2周内", "2026-12-06"},
        {u"三天后", "2026-11-25"},
        {u"三天之内", "2026-11-25"},
        {u"一个月内", "2026-12-22"},
        {u"半个月内", "2026-12-07"},
        {u"3个工作日内", "2026-11-25"},
        {u"24小时内", "2026-11-23"},
        {u"下周给方案", "2026-11-27"},
        {u"Thu", "2026-11-26"},
        {u"Thursday", "2026-11-26"},
        {u"next Thu", "2026-11-26"},
        {u"by Friday", "2026-11-27"},
        {u"tomorrow", "2026-11-23"},
        {u"today", "2026-11-22"},
        {u"in 2 weeks", "2026-12-06"},
        {u"in 3 days", "2026-11-25"},
        {u"within a month", "2026-12-22"},
        {u"two weeks from now", "2026-12-06"},
        {u"Nov 30", "2026-11-30"},
        {u"30 Nov", "2026-11-30"},
        {u"November 30th, 2027", "2027-11-30"},
        {u"1st of December", "2026-12-01"},
        {u"end of month", "2026-11-30"},
        {u"by the end of the month", "2026-11-30"},
        {u"EOM", "2026-11-30"},
        {u"end of next month", "2026-12-31"},
        {u"next week", "2026-11-27"},
        {u"on Sat", "2026-11-28"},
        {u"9/5 发报价", "2027-09-05"},
        {u"给他们 3/4 之前发", "2027-03-04"},
    };
    for (const auto &[line, date] : cases)
        EXPECT_EQ(found(line), QLatin1String(date)) << qPrintable(line.toString());
}

TEST(DateReader, AWeekdayIsTheNextOneAfterToday)
{
    EXPECT_EQ(found(u"周四", Thursday), QStringLiteral("2026-12-03"));
    EXPECT_EQ(found(u"本周四", Thursday), QStringLiteral("2026-11-26"));
    EXPECT_EQ(found(u"下周四", Thursday), QStringLiteral("2026-12-03"));
    EXPECT_EQ(found(u"周五", Thursday), QStringLiteral("2026-11-27"));
    EXPECT_EQ(found(u"11月26日", Thursday), QStringLiteral("2026-11-26"));
    EXPECT_EQ(found(u"11月25日", Thursday), QStringLiteral("2027-11-25"));
    EXPECT_EQ(found(u"2月29日", Thursday), QStringLiteral("2028-02-29"));
}

TEST(DateReader, LeavesAloneWhatIsNoDueDate)
{
    for (const QStringView line : {u"",
                                   u"11月31日",
                                   u"2026-02-30",
                                   u"2月30日",
                                   u"13/45",
                                   u"0/0",
                                   u"00-00",
                                   u"32日",
                                   u"v2.11-30",
                                   u"版本 2.5",
                                   u"3/4 of the users",
                                   u"3/4 的门店",
                                   u"010-12345678",
                                   u"138-0013-8000",
                                   u"+86 21 11-30-22",
                                   u"10-12 人",
                                   u"10-12点",
                                   u"30-45 天",
                                   u"24/7",
                                   u"3号楼",
                                   u"5号会议室",
                                   u"每周三例会",
                                   u"上周四见过",
                                   u"一周四次",
                                   u"近三天内",
                                   u"去年底",
                                   u"上月底",
                                   u"Sun Microsystems",
                                   u"he sat down",
                                   u"may 5 people come",
                                   u"Mondays",
                                   u"last Thursday",
                                   u"every Friday",
                                   u"以后天天",
                                   u"100万",
                                   u"A-11-30-B",
                                   u"192.168.11.30",
                                   u"完成 1/2",
                                   u"周边市场",
                                   u"月亮",
                                   u"第30日",
                                   u"\u0000"})
        EXPECT_EQ(found(line), QStringLiteral("-")) << qPrintable(line.toString());
}

TEST(DateReader, TheSpanHoldsTheWordsOfTheDate)
{
    const std::pair<QStringView, QStringView> cases[] = {
        {u"@王工 周四前补发数据安全白皮书", u"@王工 补发数据安全白皮书"},
        {u"最晚11月30日之前给报价", u"给报价"},
        {u"send the deck by Friday", u"send the deck "},
        {u"截止 2026-11-30 交合同", u" 交合同"},
        {u"在12月1日至12月5日之间交付", u"交付"},
        {u"下周三（12月2日）下午3点前补发", u"补发"},
        {u"关于下周三的演示", u"关于的演示"},
        {u"checked in Friday", u"checked in"},
        {u"11月31日不存在，12月1日存在", u"11月31日不存在，存在"},
    };
    for (const auto &[line, rest] : cases) {
        const auto due = findDate(line, {Sunday});
        ASSERT_TRUE(due) << qPrintable(line.toString());
        QString left = line.toString();
        left.remove(due->start, due->length);
        EXPECT_EQ(left.trimmed(), rest.trimmed());
    }
}

TEST(DateReader, HoldsForEveryDayOfManyYears)
{
    for (QDate today(2024, 1, 1); today < QDate(2029, 1, 1); today = today.addDays(1)) {
        for (int ahead : {0, 1, 27, 200, 364}) {
            const QDate date = today.addDays(ahead);
            for (const QString &line :
                 {date.toString(u"M月d日"), date.toString(u"MM-dd"),
                  QLocale::c().toString(date, u"MMM d"), QLocale::c().toString(date, u"d MMMM")})
                ASSERT_EQ(findDate(line, {today}).value_or(DateReading{}).date, date)
                    << qPrintable(line) << qPrintable(today.toString(Qt::ISODate));
            ASSERT_EQ(findDate(date.toString(Qt::ISODate), {today})->date, date);
        }
        const QString days = QStringLiteral("一二三四五六日");
        for (int day = 1; day <= 7; ++day) {
            const QDate next = findDate(QString(u'周' + days.mid(day - 1, 1)), {today})->date;
            ASSERT_EQ(next.dayOfWeek(), day);
            ASSERT_GT(next, today);
            ASSERT_LE(next, today.addDays(7));
        }
        if (today.day() % 5 == 0) {
            const QDate end = findDate(u"月底", {today})->date;
            ASSERT_EQ(end.month(), today.month());
            ASSERT_EQ(end.addDays(1).day(), 1);
            ASSERT_GE(findDate(u"next week", {today})->date, today);
            ASSERT_GE(findDate(u"本周内", {today})->date, today);
        }
    }
}

TEST(DateReader, TakesAnyTextAtAnyLength)
{
    QRandomGenerator random(11);
    const QString pieces = QStringLiteral("0123456789/-.月日号周一四下年底天内后in by MonNv前@") +
                           QChar(0) + QChar(0xD83D) + QChar(0xDE00);
    for (int round = 0; round < 5000; ++round) {
        QString line;
        for (int count = random.bounded(30); count > 0; --count)
            line += pieces[random.bounded(static_cast<int>(pieces.size()))];
        if (const auto due = findDate(line, {Sunday})) {
            ASSERT_TRUE(due->date.isValid());
            ASSERT_GE(due->start, 0);
            ASSERT_GT(due->length, 0);
            ASSERT_LE(due->start + due->length, line.size());
        }
    }
    const QString longLine = QStringLiteral("11月31日 ").repeated(150000);
    EXPECT_FALSE(findDate(longLine, {Sunday}));
    EXPECT_EQ(findDate(longLine + QStringLiteral("12月1日"), {Sunday})->start, longLine.size());
}

/// The table of phrases: a day, what is said on it, and what it means.
TEST(DateReader, ReadsEveryPhraseOfTheTable)
{
    QFile table(QStringLiteral(ATTACHE_FIXTURES_DIR "/dates/phrases.tsv"));
    ASSERT_TRUE(table.open(QIODevice::ReadOnly));
    int count = 0;
    for (const QByteArray &line : table.readAll().split('\n')) {
        const QStringList cells = QString::fromUtf8(line).split(u'\t');
        if (cells.size() != 3 || line.startsWith('#'))
            continue;
        ++count;
        DateRules rules;
        rules.today = QDate::fromString(cells[0], Qt::ISODate);
        auto reading = readWholeDate(cells[1], rules);
        if (!reading)
            reading = findDate(cells[1], rules);
        const QString date = reading ? reading->date.toString(Qt::ISODate) : QStringLiteral("-");
        EXPECT_TRUE(cells[2].split(u'|').contains(date))
            << qPrintable(cells[0] + u' ' + cells[1] + QStringLiteral(" is ") + date);
    }
    EXPECT_GE(count, 1000);
}

QString whole(QStringView text, const DateRules &rules)
{
    const auto reading = readWholeDate(text, rules);
    return reading ? reading->date.toString(Qt::ISODate) : QStringLiteral("-");
}

TEST(DateReader, AWholeDateHasNothingBesideIt)
{
    const DateRules rules{QDate(2026, 11, 25)};
    const std::pair<QStringView, const char *> cases[] = {{u"12-25", "2026-12-25"},
                                                          {u"12-5", "2026-12-05"},
                                                          {u"12.5", "2026-12-05"},
                                                          {u"3/4", "2027-03-04"},
                                                          {u"25/12", "2026-12-25"},
                                                          {u"1225", "2026-12-25"},
                                                          {u"261225", "2026-12-25"},
                                                          {u" 下周五 ", "2026-12-04"},
                                                          {u"周五前", "2026-11-27"},
                                                          {u"next Fri", "2026-12-04"},
                                                          {u"in 3 days", "2026-11-28"},
                                                          {u"by Friday", "2026-11-27"},
                                                          {u"周五发报价", "-"},
                                                          {u"发报价 周五", "-"},
                                                          {u"1", "-"},
                                                          {u"12-", "-"},
                                                          {u"2026", "-"},
                                                          {u"2026-1", "-"},
                                                          {u"明年", "-"},
                                                          {u"", "-"},
                                                          {u"   ", "-"},
                                                          {u"Friday or so we think", "-"}};
    for (const auto &[text, date] : cases)
        EXPECT_EQ(whole(text, rules), QLatin1String(date)) << qPrintable(text.toString());
}

TEST(DateReader, WithoutATodayOnlyADateWithItsYearIsRead)
{
    DateRules rules;
    for (const QStringView text :
         {u"2026-12-05", u"2026年12月5日", u"5 Dec 2026", u"12/5/2026", u"Sat, 5 Dec 2026",
          u"20261205", u"民国115年12月5日", u"二〇二六年十二月五日", u"2026-12-05T15:00:00.000Z"})
        EXPECT_EQ(whole(text, rules), QStringLiteral("2026-12-05")) << qPrintable(text.toString());
    for (const QStringView text : {u"12-05", u"明天", u"周五", u"三天内", u"Dec 5", u"next week",
                                   u"月底", u"Q1", u"上半年", u"元旦", u"EOY", u"5号", u"年底"})
        EXPECT_EQ(whole(text, rules), QStringLiteral("-")) << qPrintable(text.toString());
    rules.order = DateRules::Order::DayFirst;
    EXPECT_EQ(whole(u"12/5/2026", rules), QStringLiteral("2026-05-12"));
    rules.order = DateRules::Order::YearFirst;
    EXPECT_EQ(whole(u"12/5/26", rules), QStringLiteral("2012-05-26"));
}

TEST(DateReader, ADayWithoutItsYearIsLeftWhereTheRulesSaySo)
{
    DateRules rules{QDate(2026, 11, 25)};
    rules.withoutYear = DateRules::WithoutYear::Unread;
    for (const QStringView text : {u"12-05", u"12月5日", u"Dec 5", u"5号", u"12月", u"Q1"})
        EXPECT_EQ(whole(text, rules), QStringLiteral("-")) << qPrintable(text.toString());
    EXPECT_EQ(whole(u"2026-12-05", rules), QStringLiteral("2026-12-05"));
    EXPECT_EQ(whole(u"明天", rules), QStringLiteral("2026-11-26"));
}

TEST(DateReader, SaysTheTimeAndWhatIsVague)
{
    const DateRules rules{QDate(2026, 11, 25)};
    EXPECT_EQ(findDate(u"周五下午3点半见", rules)->time, QTime(15, 30));
    EXPECT_EQ(findDate(u"12月5日 09:15 见", rules)->time, QTime(9, 15));
    EXPECT_EQ(findDate(u"tomorrow at 5pm", rules)->time, QTime(17, 0));
    EXPECT_EQ(findDate(u"tomorrow at noon", rules)->time, QTime(12, 0));
    EXPECT_FALSE(findDate(u"周五", rules)->time.has_value());
    for (const QStringView text : {u"下周", u"12月", u"Q1", u"月中", u"周五左右", u"in 2-3 weeks"})
        EXPECT_TRUE(findDate(text, rules)->approximate) << qPrintable(text.toString());
    for (const QStringView text : {u"下周五", u"12月5日", u"月底", u"三天内", u"by Friday"})
        EXPECT_FALSE(findDate(text, rules)->approximate) << qPrintable(text.toString());
}

TEST(DateReader, HoldsOverTheCorpusOfTheFuzzer)
{
    const QDir corpus(QStringLiteral(ATTACHE_FIXTURES_DIR "/date-corpus"));
    const QStringList names = corpus.entryList(QDir::Files);
    ASSERT_FALSE(names.isEmpty());
    for (const QString &name : names) {
        QFile file(corpus.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        test::probeDates(file.readAll());
    }
}

TEST(DateCalendar, EndsAndNextDaysStandWhereTheyShould)
{
    using namespace dates;
    const auto on = [](const char *text) {
        return QDate::fromString(QLatin1String(text), Qt::ISODate);
    };
    const QDate friday = on("2026-11-27");
    EXPECT_EQ(endOfMonth(on("2028-02-01")), on("2028-02-29"));
    for (const auto &[day, end] :
         {std::pair("2026-01-01", "2026-03-31"), std::pair("2026-03-31", "2026-03-31"),
          std::pair("2026-04-01", "2026-06-30"), std::pair("2026-12-31", "2026-12-31")})
        EXPECT_EQ(endOfQuarter(on(day)), on(end)) << day;
    EXPECT_EQ(mondayOf(friday), on("2026-11-23"));
    EXPECT_EQ(mondayOf(on("2026-11-23")), on("2026-11-23"));
    EXPECT_EQ(mondayOf(on("2026-11-29")), on("2026-11-23"));
    EXPECT_EQ(endOfWeek(0, friday), friday) << "this week, said on a Friday";
    EXPECT_EQ(endOfWeek(0, friday.addDays(1)), on("2026-11-29"));
    EXPECT_EQ(endOfWeek(0, friday.addDays(2)), on("2026-11-29"));
    EXPECT_EQ(endOfWeek(1, friday.addDays(2)), on("2026-12-04"));
    EXPECT_EQ(nextMonthDay(11, 27, friday), friday);
    EXPECT_EQ(nextMonthDay(11, 26, friday), on("2027-11-26"));
    EXPECT_EQ(nextMonthDay(2, 29, friday), on("2028-02-29"));
    EXPECT_EQ(nextMonthDay(2, 29, on("2096-03-01")), on("2104-02-29"));
    EXPECT_FALSE(nextMonthDay(2, 30, friday).isValid());
    EXPECT_EQ(nextDayOfMonth(27, friday), friday);
    EXPECT_EQ(nextDayOfMonth(26, friday), on("2026-12-26"));
    EXPECT_EQ(nextDayOfMonth(31, friday), on("2026-12-31"));
    EXPECT_EQ(nextDayOfMonth(30, on("2026-01-31")), on("2026-03-30"));
    EXPECT_FALSE(nextDayOfMonth(32, friday).isValid());
    EXPECT_EQ(nextWeekday(Qt::Friday, friday), on("2026-12-04")) << "never today";
    EXPECT_EQ(nextWeekday(Qt::Saturday, friday), on("2026-11-28"));
    EXPECT_EQ(nextWeekday(Qt::Thursday, friday), on("2026-12-03"));
    EXPECT_EQ(addWorkingDays(friday, 0), friday);
    EXPECT_EQ(addWorkingDays(friday, 1), on("2026-11-30"));
    EXPECT_EQ(addWorkingDays(friday, 5), on("2026-12-04"));
    EXPECT_EQ(addWorkingDays(friday, 6), on("2026-12-07"));
    EXPECT_EQ(addWorkingDays(on("2026-11-30"), -1), friday);
    EXPECT_EQ(addWorkingDays(on("2026-11-29"), -1), friday);
    EXPECT_EQ(nextMonthEnd(11, friday), on("2026-11-30"));
    EXPECT_EQ(nextMonthEnd(10, friday), on("2027-10-31"));
    EXPECT_EQ(nextMonthEnd(12, friday), on("2026-12-31"));
    EXPECT_EQ(nextQuarterEnd(4, friday), on("2026-12-31"));
    EXPECT_EQ(nextQuarterEnd(3, friday), on("2027-09-30"));
    const QDate month = on("2026-11-01"); // a Sunday
    EXPECT_EQ(weekdayOfMonth(month, Qt::Sunday, 1), month);
    EXPECT_EQ(weekdayOfMonth(month, Qt::Monday, 1), on("2026-11-02"));
    EXPECT_EQ(weekdayOfMonth(month, Qt::Saturday, 1), on("2026-11-07"));
    EXPECT_EQ(weekdayOfMonth(month, Qt::Monday, 5), on("2026-11-30"));
    EXPECT_FALSE(weekdayOfMonth(month, Qt::Tuesday, 5).isValid());
    EXPECT_EQ(weekdayOfMonth(month, Qt::Monday, 0), on("2026-11-30"));
    EXPECT_EQ(weekdayOfMonth(month, Qt::Tuesday, 0), on("2026-11-24"));
}

TEST(DateReader, APeriodInTheMiddleOfALineIsADayWhereAWordLeadsToIt)
{
    const QDate tuesday(2026, 11, 24);
    const auto on = [&](QStringView text) {
        const auto phrase = findDate(text, {tuesday});
        return phrase ? phrase->date : QDate();
    };
    EXPECT_FALSE(on(u"this week we met them").isValid());
    EXPECT_EQ(on(u"later this week we send it"), QDate(2026, 11, 27));
    EXPECT_EQ(on(u"by this week we send it"), QDate(2026, 11, 27));
    EXPECT_EQ(on(u"send it this week"), QDate(2026, 11, 27));
}

TEST(DateReader, TwoWeekdaysAreOneSpanOnlyWhereTheyStandSideBySide)
{
    EXPECT_EQ(found(u"周三四去一趟"), QStringLiteral("2026-11-26"));
    EXPECT_EQ(found(u"周二四去一趟"), QStringLiteral("-")) << "a rhythm";
    EXPECT_EQ(found(u"周一三五例行"), QStringLiteral("-"));
}

} // namespace
} // namespace attache
