#include "core/domain/attendee.h"
#include "core/domain/contact.h"
#include "core/exchange/calendar.h"
#include "core/exchange/content_lines.h"
#include "core/exchange/export_cards.h"
#include "core/exchange/import.h"
#include "core/parse/han_names.h"
#include "core/queries/known_records.h"
#include "core/queries/record_filter.h"
#include "tests/fuzz/card_probe.h"
#include "tests/support/all_records.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QTemporaryDir>

namespace attache {
namespace {

using namespace test;

class Cards : public testing::Test
{
protected:
    Result<ImportReport> import(const QString &file)
    {
        ImportPlan plan;
        plan.file = file;
        return runImport(*m_file.workspace, plan, Progress());
    }
    Result<ImportReport> importBytes(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        return import(file.fileName());
    }
    Contact contact(const QString &name)
    {
        Contact found;
        const auto each = [&](const void *record) {
            const auto &contact = *static_cast<const Contact *>(record);
            if (contact.name == name)
                found = contact;
            return true;
        };
        EXPECT_TRUE(eachRecord(m_file.connection(), recordTypeOf<Contact>(), {}, each).has_value());
        EXPECT_FALSE(found.id.isNull()) << qPrintable(name);
        return found;
    }
    std::vector<Visit> visits() { return test::allRecords<Visit>(m_file.connection()); }

    TempWorkspace m_file;
    QTemporaryDir m_folder;
};

TEST_F(Cards, BecomeContactsWhateverTheirVersion)
{
    const auto report = importBytes(
        "a.vcf",
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D5=C5;=C8=FD;;;\r\n"
        "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E9=9D=92=E7=A6=BE;=E9=87=87=E8=B4=AD=\r\n"
        "=E9=83=A8\r\nTEL;CELL:138 0013 8000\r\nTEL;WORK:0755-1\r\nTEL;WORK;FAX:0755-2\r\n"
        "PHOTO;ENCODING=BASE64;JPEG:AAAA\r\n AAAA\r\n\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\nN:Lee;Ann;;;\r\nitem1.TEL:+1 555\r\n"
        "item1.X-ABLabel:_$!<Mobile>!$_\r\nitem2.EMAIL;type=INTERNET:ann@exa\r\n mple.com\r\n"
        "EMAIL:other@example.com\r\nTITLE:Buyer\\, senior\r\nBDAY:19900105\r\nNOTE:one\\ntwo\r\n"
        "X-WECHAT:annlee\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:李四\r\nTEL;VALUE=uri:tel:13900139000\r\nBDAY:--"
        "0519\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Friends\r\nEND:VCARD\r\n");
    ASSERT_OK(report);
    EXPECT_EQ(report->created, 3);
    EXPECT_EQ(report->notes.size(), 3) << "a picture, a group, an account added";
    const Contact zhang = contact(QStringLiteral("张三"));
    EXPECT_EQ(zhang.department, QStringLiteral("采购部"));
    EXPECT_EQ(zhang.mobile, QStringLiteral("138 0013 8000"));
    EXPECT_EQ(zhang.phone, QStringLiteral("0755-1"));
    EXPECT_TRUE(zhang.notes.contains(QStringLiteral("0755-2")));
    EXPECT_FALSE(zhang.account.isNull());
    const Contact ann = contact(QStringLiteral("Ann Lee"));
    EXPECT_EQ(ann.email, QStringLiteral("ann@example.com"));
    EXPECT_EQ(ann.post, QStringLiteral("Buyer, senior"));
    EXPECT_EQ(ann.wechat, QStringLiteral("annlee"));
    EXPECT_FALSE(ann.mobile.isEmpty());
    EXPECT_EQ(ann.birthday.toText(), QStringLiteral("1990-01-05"));
    EXPECT_TRUE(ann.notes.contains(QStringLiteral("one\ntwo")));
    EXPECT_TRUE(ann.notes.contains(QStringLiteral("other@example.com")));
    const Contact li = contact(QStringLiteral("李四"));
    EXPECT_EQ(li.mobile, QStringLiteral("13900139000"));
    EXPECT_FALSE(li.birthday.toText().isEmpty());
}

TEST_F(Cards, OfRealProgramsAreRead)
{
    ATTACHE_NEEDS_DATA("vcard-ics/zh/huawei_3.0.vcf");
    const std::pair<const char *, int> files[] = {{"programs/John_Doe_ANDROID.vcf", 0},
                                                  {"programs/John_Doe_GMAIL.vcf", 1},
                                                  {"programs/John_Doe_IPHONE.vcf", 1},
                                                  {"programs/John_Doe_MS_OUTLOOK.vcf", 1},
                                                  {"programs/rfc2426-example.vcf", 2},
                                                  {"programs/rfc6350-example.vcf", 1},
                                                  {"zh/huawei_3.0.vcf", 1},
                                                  {"zh/ohos_qp_utf8.vcf", 2},
                                                  {"zh/xiaomi_2.1_qp.vcf", 1}};
    for (const auto &[name, count] : files) {
        const auto report = import(sharedData((std::string("vcard-ics/") + name).c_str()));
        ASSERT_OK(report);
        if (count > 0) {
            EXPECT_EQ(report->created + report->updated, count) << name;
        }
        EXPECT_TRUE(report->rejects.empty()) << name;
    }
    EXPECT_EQ(contact(QStringLiteral("张三")).mobile, QStringLiteral("13800138000"));
    contact(QStringLiteral("外公"));
    contact(QStringLiteral("测试N"));
    contact(QStringLiteral("中国联通"));
}

TEST_F(Cards, AMissingEndCostsNobody)
{
    const auto report = importBytes(
        "a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:周一一\r\nTEL:13600004444\r\n"
                 "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:周二二\r\nTEL;VALUE=uri:tel:+86-10-66001234;"
                 "ext=12\r\nEND:VCARD\r\n"
                 "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:周三三\r\nAGENT:\r\nBEGIN:VCARD\r\n"
                 "VERSION:2.1\r\nFN:秘书\r\nEND:VCARD\r\nTEL:13600006666\r\nEND:VCARD\r\n"
                 "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:周四四\r\nTEL:13600007777\r\n");
    ASSERT_OK(report);
    EXPECT_EQ(report->created, 4);
    EXPECT_EQ(contact(QStringLiteral("周一一")).mobile, QStringLiteral("13600004444"));
    EXPECT_EQ(contact(QStringLiteral("周二二")).phone, QStringLiteral("+86-10-66001234 ext. 12"));
    EXPECT_EQ(contact(QStringLiteral("周三三")).mobile, QStringLiteral("13600006666"));
    EXPECT_EQ(contact(QStringLiteral("周四四")).mobile, QStringLiteral("13600007777"));
}

TEST_F(Cards, OfAnEventThatWasChangedTheLatestCounts)
{
    Account account;
    account.name = QStringLiteral("青禾通信技术有限公司");
    m_file.insert(account);
    const auto event = [](const char *lines) {
        return QByteArray("BEGIN:VEVENT\r\n") + lines +
               "\r\nSUMMARY:青禾通信技术\r\nEND:VEVENT\r\n";
    };
    const auto report = importBytes(
        "a.ics", "BEGIN:VCALENDAR\r\n" + event("UID:1\r\nSEQUENCE:1\r\nDTSTART:20300117T090000Z") +
                     event("UID:1\r\nSEQUENCE:0\r\nDTSTART:20300116T090000Z") +
                     event("UID:2\r\nDTSTART:20300201T090000Z\r\nRRULE:FREQ=WEEKLY;COUNT=2") +
                     event("UID:2\r\nRECURRENCE-ID:20300208T090000Z\r\nDTSTART:20300209T090000Z") +
                     event("UID:3\r\nDTSTART:2030-03-01T09:00:00Z") +
                     event("UID:4\r\nDTSTART:soon") +
                     "BEGIN:VTODO\r\nSUMMARY:发报价\r\nEND:VTODO\r\nEND:VCALENDAR\r\n");
    ASSERT_OK(report);
    EXPECT_EQ(report->created, 4);
    QStringList days;
    for (const Visit &visit : visits())
        days.append(visit.startsAt.date().toString(Qt::ISODate));
    days.sort();
    EXPECT_EQ(days.join(u' '), QStringLiteral("2030-01-17 2030-02-01 2030-02-09 2030-03-01"));
    const QString notes = report->notes.join(u'\n');
    EXPECT_TRUE(notes.contains(QStringLiteral("青禾通信技术"))) << qPrintable(notes);
    EXPECT_EQ(report->notes.size(), 3) << qPrintable(notes);
}

TEST_F(Cards, EventsBecomeVisitsOfThoseWhoAreInvited)
{
    Account account;
    account.name = QStringLiteral("青禾通信技术有限公司");
    account.website = QStringLiteral("https://www.qinghe.example");
    account = m_file.insert(account);
    Contact person;
    person.name = QStringLiteral("李四");
    person.account = account.id;
    person.email = QStringLiteral("li@qinghe.example");
    person = m_file.insert(person);
    const QByteArray calendar =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Asia/Shanghai:20300102T150000\r\n"
        "DTEND;TZID=China Standard Time:20300102T160000\r\nSUMMARY:方案\\, 第一轮\r\n"
        "LOCATION:腾讯会议\r\nDESCRIPTION:看方案\r\nORGANIZER;CN=我:mailto:me@example.com\r\n"
        "ATTENDEE;CN=\"Li: Si\";ROLE=REQ-PARTICIPANT:mailto:LI@qinghe.example\r\n"
        "BEGIN:VALARM\r\nDESCRIPTION:不是\r\nEND:VALARM\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART:20200102T070000Z\r\nDURATION:PT90M\r\nSUMMARY:"
        "拜访青禾通信技术\r\nRRULE:FREQ=HOURLY\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250101\r\nSUMMARY:元旦\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nSUMMARY:没有时间\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const auto report = importBytes("a.ics", calendar);
    ASSERT_OK(report);
    EXPECT_EQ(report->read, 3);
    EXPECT_EQ(report->created, 2);
    EXPECT_EQ(report->rejects.size(), 1U);
    EXPECT_EQ(report->findings.size(), 1U);
    auto all = visits();
    ASSERT_EQ(all.size(), 2U);
    if (all[0].title != QStringLiteral("方案, 第一轮"))
        std::swap(all[0], all[1]);
    EXPECT_EQ(all[0].account, account.id);
    EXPECT_EQ(all[0].kind, VisitKind::Online);
    EXPECT_EQ(all[0].status, VisitStatus::Planned);
    EXPECT_EQ(all[0].startsAt, QDateTime(QDate(2030, 1, 2), QTime(7, 0), Qt::UTC));
    EXPECT_EQ(all[0].endsAt, QDateTime(QDate(2030, 1, 2), QTime(8, 0), Qt::UTC));
    EXPECT_TRUE(all[0].purpose.startsWith(QStringLiteral("看方案")));
    EXPECT_EQ(all[1].status, VisitStatus::Done);
    EXPECT_EQ(all[1].endsAt, QDateTime(QDate(2020, 1, 2), QTime(8, 30), Qt::UTC));
    EXPECT_EQ(*countRecords(m_file.connection(), recordTypeOf<Attendee>()), 1);
    const auto again = importBytes("a.ics", calendar);
    ASSERT_OK(again);
    EXPECT_EQ(again->created, 0);
    EXPECT_EQ(again->skipped, 2);
    ASSERT_OK(m_file->undo());
    EXPECT_TRUE(visits().empty()) << "the second time was no step";
}

TEST_F(Cards, ARoomIsAPlaceAndNobodyWhoIsInvited)
{
    Account account;
    account.name = QStringLiteral("青禾通信技术有限公司");
    account = m_file.insert(account);
    const char *event = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:%1\r\nDTSTART:2030010%1T070000Z\r\n"
                        "SUMMARY:青禾通信技术 需求沟通\r\n%2END:VEVENT\r\nEND:VCALENDAR\r\n";
    const QByteArray room = "ATTENDEE;CUTYPE=ROOM;CN=会议室3:mailto:room@we.example\r\n"
                            "ATTENDEE;CUTYPE=RESOURCE;CN=投影仪:mailto:beamer@we.example\r\n";
    const QByteArray online = "DESCRIPTION:https://vc.feishu.cn/j/1\r\n";
    ASSERT_OK(importBytes("a.ics", QByteArray(event).replace("%1", "1").replace("%2", room)));
    ASSERT_OK(importBytes("b.ics", QByteArray(event).replace("%1", "2").replace("%2", online)));
    auto all = visits();
    ASSERT_EQ(all.size(), 2U);
    if (all[0].place.isEmpty())
        std::swap(all[0], all[1]);
    EXPECT_EQ(all[0].place, QStringLiteral("会议室3"));
    EXPECT_TRUE(all[0].purpose.isEmpty()) << "nobody else is named";
    EXPECT_EQ(all[1].kind, VisitKind::Online);
}

TEST_F(Cards, ABirthdayWithoutItsYearIsWrittenAsTheFormatSays)
{
    ASSERT_OK(importBytes("a.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:李四\r\nBDAY:--0519\r\n"
                                   "END:VCARD\r\n"));
    const QString out = m_folder.filePath(QStringLiteral("out.vcf"));
    ASSERT_OK(exportVCards(m_file.connection(), out, Progress()));
    QFile file(out);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("\r\nBDAY:--0519\r\n"));
}

TEST_F(Cards, LeaveAsTheyCameIn)
{
    const QByteArray cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:欧阳李四\r\nORG:青禾\\; "
                             "通信;采购部\r\nTITLE:经理\\, 采购\r\n"
                             "TEL;TYPE=CELL:13800138000\r\nTEL;TYPE=WORK:0755-1\r\nEMAIL:li@qinghe."
                             "example\r\nBDAY:1990-01-05\r\n"
                             "NOTE:"
                             "一个很长的备注，长到一行里放不下，所以在写出去的时候必须折行，读回来"
                             "的时候又要接上。\\n第二行\r\nX-WECHAT:lisi\r\nEND:VCARD\r\n";
    ASSERT_OK(importBytes("a.vcf", cards));
    const Contact before = contact(QStringLiteral("欧阳李四"));
    const QString out = m_folder.filePath(QStringLiteral("out.vcf"));
    const auto count = exportVCards(m_file.connection(), out, Progress());
    ASSERT_OK(count);
    EXPECT_EQ(*count, 1);
    QFile file(out);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    for (const QByteArray &line : file.readAll().split('\n'))
        EXPECT_LE(line.size(), 76);
    ASSERT_OK(m_file->undo());
    ASSERT_OK(import(out));
    const Contact after = contact(QStringLiteral("欧阳李四"));
    for (const FieldInfo &field : recordTypeOf<Contact>().fields) {
        if (field.key != u"account") {
            EXPECT_EQ(field.get(&before), field.get(&after)) << qPrintable(field.key);
        }
    }
    EXPECT_FALSE(after.account.isNull());

    Visit visit;
    visit.account = after.account;
    visit.title = QStringLiteral("方案, 第一轮");
    visit.startsAt = QDateTime(QDate(2030, 1, 2), QTime(7, 0), Qt::UTC);
    visit.endsAt = visit.startsAt.addSecs(3600);
    visit = m_file.insert(visit);
    Attendee attendee;
    attendee.visit = visit.id;
    attendee.contact = after.id;
    m_file.insert(attendee);
    const QString calendar = m_folder.filePath(QStringLiteral("out.ics"));
    ASSERT_OK(exportCalendar(m_file.connection(), calendar, m_file.clock.now(), Progress()));
    const auto text = readLines(calendar);
    ASSERT_OK(text);
    const auto events = readCalendar(*text, calendar, m_file.clock.today());
    ASSERT_OK(events);
    ASSERT_EQ(events->events.size(), 1U);
    EXPECT_EQ(events->events[0].starts, visit.startsAt);
    EXPECT_EQ(events->events[0].ends, visit.endsAt);
    EXPECT_TRUE(events->events[0].title.endsWith(visit.title));
    ASSERT_EQ(events->events[0].people.size(), 1U);
    EXPECT_EQ(events->events[0].people[0].email, after.email);
}

TEST_F(Cards, ChineseNamesAreSplitAndJoinedAsTheyAre)
{
    const auto report = importBytes(
        "a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:欧阳锋\r\nEND:VCARD\r\n"
                 "BEGIN:VCARD\r\nVERSION:3.0\r\nN:诸葛;亮;;;\r\nEND:VCARD\r\n"
                 "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:光 司马\r\nN:司马;光;;;\r\nEND:VCARD\r\n"
                 "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:三张\r\nN:张;三;;;\r\nEND:VCARD\r\n"
                 "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\nN:Lee;Ann;;;\r\nEND:VCARD\r\n");
    ASSERT_OK(report);
    for (const char16_t *name : {u"欧阳锋", u"诸葛亮", u"司马光", u"张三", u"Ann Lee"})
        contact(QString::fromUtf16(name));
    const QString out = m_folder.filePath(QStringLiteral("out.vcf"));
    ASSERT_OK(exportVCards(m_file.connection(), out, Progress()));
    QFile file(out);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString cards = QString::fromUtf8(file.readAll());
    for (const char16_t *name :
         {u"N:欧阳;锋;;;", u"N:诸葛;亮;;;", u"N:司马;光;;;", u"N:张;三;;;", u"N:Lee;Ann;;;"})
        EXPECT_TRUE(cards.contains(QString::fromUtf16(name) + QStringLiteral("\r\n")))
            << qPrintable(QString::fromUtf16(name));
}

TEST(HanNames, FamilyNamesOfTwoCharactersNeedAGivenName)
{
    EXPECT_EQ(familyLength(u"欧阳锋"), 2);
    EXPECT_EQ(familyLength(u"歐陽鋒"), 2);
    EXPECT_EQ(familyLength(u"诸葛孔明"), 2);
    EXPECT_EQ(familyLength(u"欧阳"), 1) << "Yang of the family Ou";
    EXPECT_EQ(familyLength(u"王小明"), 1);
    EXPECT_EQ(familyLength(u"王"), 1);
    EXPECT_EQ(familyLength(u""), 0);
}

/// The start of the only event of a calendar with @p zones, in UTC.
QDateTime startOf(const QByteArray &zones, const QByteArray &start)
{
    DecodedText text;
    text.utf8 = "BEGIN:VCALENDAR\r\n" + zones + "BEGIN:VEVENT\r\nDTSTART" + start +
                "\r\nSUMMARY:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    const auto calendar = readCalendar(text, QStringLiteral("a.ics"), {});
    EXPECT_TRUE(calendar.has_value());
    return calendar ? calendar->events.at(0).starts : QDateTime();
}

TEST(CalendarZones, AreKnownByWhateverNameProgramsGiveThem)
{
    const QDateTime seven(QDate(2026, 7, 1), QTime(7, 0), Qt::UTC);
    for (const char *zone :
         {"Asia/Shanghai", "China Standard Time", "/mozilla.org/20050126_1/Asia/Shanghai",
          "\"(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi\"",
          "(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi", "GMT+8", "GMT+0800"})
        EXPECT_EQ(startOf({}, QByteArray(";TZID=") + zone + ":20260701T150000"), seven) << zone;
}

TEST(CalendarZones, AreThoseThatTheFileDescribes)
{
    // Six hours ahead of UTC, seven from the last Sunday of March to that of October.
    const QByteArray zone =
        "BEGIN:VTIMEZONE\r\nTZID:Our office\r\n"
        "BEGIN:STANDARD\r\nDTSTART:19971026T030000\r\nTZOFFSETFROM:+0700\r\n"
        "TZOFFSETTO:+0600\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
        "BEGIN:DAYLIGHT\r\nDTSTART:19970330T020000\r\nTZOFFSETFROM:+0600\r\n"
        "TZOFFSETTO:+0700\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
        "END:VTIMEZONE\r\n";
    const auto at = [&](const char *local) {
        return startOf(zone, QByteArray(";TZID=Our office:") + local);
    };
    EXPECT_EQ(at("20260701T150000"), QDateTime(QDate(2026, 7, 1), QTime(8, 0), Qt::UTC));
    EXPECT_EQ(at("20260115T150000"), QDateTime(QDate(2026, 1, 15), QTime(9, 0), Qt::UTC));
    EXPECT_EQ(at("20261024T150000"), QDateTime(QDate(2026, 10, 24), QTime(8, 0), Qt::UTC));
    EXPECT_EQ(at("20261026T150000"), QDateTime(QDate(2026, 10, 26), QTime(9, 0), Qt::UTC));
    // A name that the system knows is not what the file says of it.
    EXPECT_EQ(startOf("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\nBEGIN:STANDARD\r\n"
                      "DTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\n"
                      "END:STANDARD\r\nEND:VTIMEZONE\r\n",
                      ";TZID=Asia/Shanghai:20260701T150000"),
              QDateTime(QDate(2026, 7, 1), QTime(7, 0), Qt::UTC));
    EXPECT_EQ(startOf("BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                      "TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\nEND:STANDARD\r\n"
                      "END:VTIMEZONE\r\n",
                      ";TZID=X:20260701T150000"),
              QDateTime(QDate(2026, 7, 1), QTime(9, 30), Qt::UTC));
}

TEST_F(Cards, TheEventOfAPlannedVisitRemindsADayAndAnHourBefore)
{
    Account account;
    account.name = QStringLiteral("青禾通信技术有限公司");
    account = m_file.insert(account);
    Visit visit;
    visit.account = account.id;
    visit.title = QStringLiteral("方案, 第一轮");
    visit.purpose = QStringLiteral("看方案");
    visit.startsAt = QDateTime(QDate(2030, 1, 2), QTime(7, 0), Qt::UTC);
    visit = m_file.insert(visit);
    const QString path = m_folder.filePath(QStringLiteral("one.ics"));
    const auto written = [&] {
        EXPECT_TRUE(exportEvent(m_file.connection(), visit.id, path, m_file.clock.now()));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray bytes = written();
    EXPECT_EQ(bytes.count("BEGIN:VALARM\r\nACTION:DISPLAY\r\n"), 2);
    EXPECT_EQ(bytes.count("END:VALARM\r\n"), 2);
    EXPECT_TRUE(bytes.contains("TRIGGER:-P1D\r\n"));
    EXPECT_TRUE(bytes.contains("TRIGGER:-PT1H\r\n"));
    EXPECT_LT(bytes.lastIndexOf("END:VALARM"), bytes.indexOf("END:VEVENT"));

    // Read again it is the same visit: what an alarm says is not what the visit is for.
    const auto text = readLines(path);
    ASSERT_OK(text);
    const auto events = readCalendar(*text, path, m_file.clock.today());
    ASSERT_OK(events);
    ASSERT_EQ(events->events.size(), 1U);
    EXPECT_EQ(events->events[0].starts, visit.startsAt);
    EXPECT_TRUE(events->events[0].title.endsWith(visit.title));
    ASSERT_OK(m_file->undo());
    ASSERT_TRUE(visits().empty());
    const auto report = import(path);
    ASSERT_OK(report);
    EXPECT_EQ(report->created, 1);
    ASSERT_EQ(visits().size(), 1U);
    EXPECT_TRUE(visits()[0].purpose.startsWith(QStringLiteral("看方案")));

    visit = visits()[0];
    visit.status = VisitStatus::Done;
    m_file.update(visit);
    EXPECT_FALSE(written().contains("VALARM")) << "nobody is reminded of what has been";
}

TEST_F(Cards, HolidaysAreNoVisits)
{
    ATTACHE_NEEDS_DATA("vcard-ics/ics/holidayCal.ics");
    const auto report = import(sharedData("vcard-ics/ics/holidayCal.ics"));
    ASSERT_OK(report);
    EXPECT_GT(report->read, 100);
    EXPECT_EQ(report->created, 0);
}

TEST(CardCorpus, EveryFileIsReadOrRefusedWithoutHarm)
{
    for (const auto &[name, probe] :
         {std::pair("vcard-corpus", &probeVCard), std::pair("ics-corpus", &probeCalendar)}) {
        const QDir folder(QStringLiteral(ATTACHE_FIXTURES_DIR "/") + QString::fromLatin1(name));
        const QStringList files = folder.entryList(QDir::Files);
        ASSERT_FALSE(files.isEmpty());
        for (const QString &each : files) {
            QFile file(folder.filePath(each));
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            probe(file.readAll());
        }
    }
}

TEST_F(Cards, AnEventUnderWayIsNotOverYet)
{
    Account account;
    account.name = QStringLiteral("青禾通信技术有限公司");
    m_file.insert(account);
    // It is eight o'clock.
    const auto report = importBytes(
        "a.ics", "BEGIN:VCALENDAR\r\n"
                 "BEGIN:VEVENT\r\nDTSTART:20261122T070000Z\r\nDTEND:20261122T075900Z\r\n"
                 "SUMMARY:青禾通信技术 over\r\nEND:VEVENT\r\n"
                 "BEGIN:VEVENT\r\nDTSTART:20261122T073000Z\r\nDTEND:20261122T080100Z\r\n"
                 "SUMMARY:青禾通信技术 under way\r\nEND:VEVENT\r\n"
                 "BEGIN:VEVENT\r\nDTSTART:20261122T073000Z\r\nSUMMARY:青禾通信技术 without end\r\n"
                 "END:VEVENT\r\nEND:VCALENDAR\r\n");
    ASSERT_OK(report);
    ASSERT_EQ(visits().size(), 3U);
    for (const Visit &visit : visits())
        EXPECT_EQ(visit.status, visit.title.contains(QStringLiteral("under way"))
                                    ? VisitStatus::Planned
                                    : VisitStatus::Done)
            << qPrintable(visit.title);
}

TEST_F(Cards, SayWhichWordIsTheFamilyName)
{
    for (const char *name : {"Ann Maria Lee", "Cher", "李四", "欧阳李四", "Lee; Ann"}) {
        Contact made;
        made.name = QString::fromUtf8(name);
        m_file.insert(made);
    }
    const QString out = m_folder.filePath(QStringLiteral("out.vcf"));
    ASSERT_OK(exportVCards(m_file.connection(), out, Progress()));
    QFile file(out);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QStringList names;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("N:"))
            names.append(QString::fromUtf8(line.trimmed()));
    }
    EXPECT_EQ(names.join(u'|').toStdString(),
              "N:Lee;Ann Maria;;;|N:Cher;;;;|N:李;四;;;|N:欧阳;李四;;;|N:Ann;Lee\\;;;;");
}

TEST_F(Cards, AnEventThatWasMovedMovesItsVisit)
{
    Account account;
    account.name = QStringLiteral("青禾通信技术有限公司");
    m_file.insert(account);
    const auto calendar = [](const char *lines, const char *head = "") {
        return QByteArray("BEGIN:VCALENDAR\r\n") + head + "BEGIN:VEVENT\r\nUID:abc\r\n" + lines +
               "SUMMARY:青禾通信技术\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    };
    ASSERT_OK(importBytes("a.ics", calendar("DTSTART:20300117T090000Z\r\nDURATION:PT1H\r\n")));
    ASSERT_EQ(visits().size(), 1U);
    const auto moved =
        importBytes("b.ics", calendar("SEQUENCE:1\r\nDTSTART:20300118T100000Z\r\nDURATION:PT1H\r\n"
                                      "LOCATION:二楼\r\n"));
    ASSERT_OK(moved);
    EXPECT_EQ(moved->created, 0);
    EXPECT_EQ(moved->updated, 1);
    ASSERT_EQ(visits().size(), 1U);
    EXPECT_EQ(visits().front().startsAt.toUTC().date(), QDate(2030, 1, 18));
    EXPECT_EQ(visits().front().endsAt.toUTC().time(), QTime(11, 0));
    EXPECT_EQ(visits().front().place, QStringLiteral("二楼"));
    const auto again =
        importBytes("b.ics", calendar("SEQUENCE:1\r\nDTSTART:20300118T100000Z\r\nDURATION:PT1H\r\n"
                                      "LOCATION:二楼\r\n"));
    ASSERT_OK(again);
    EXPECT_EQ(again->skipped, 1) << "the same file twice";
    ASSERT_OK(importBytes("c.ics", calendar("DTSTART:20300118T100000Z\r\n", "METHOD:CANCEL\r\n")));
    ASSERT_EQ(visits().size(), 1U);
    EXPECT_EQ(visits().front().status, VisitStatus::Cancelled);
}

TEST_F(Cards, AVisitThatWasTakenOutComesBackMoved)
{
    Account account;
    account.name = QStringLiteral("青禾通信技术有限公司");
    account = m_file.insert(account);
    Visit visit;
    visit.account = account.id;
    visit.title = QStringLiteral("方案沟通");
    visit.startsAt = QDateTime(QDate(2030, 1, 17), QTime(9, 0), Qt::UTC);
    visit = m_file.insert(visit);
    const auto moved =
        importBytes("own.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:attache-visit-" +
                                   visit.id.toString().toLatin1() +
                                   "\r\nDTSTART:20300120T090000Z\r\nSUMMARY:青禾 – 方案沟通\r\n"
                                   "END:VEVENT\r\nEND:VCALENDAR\r\n");
    ASSERT_OK(moved);
    ASSERT_EQ(visits().size(), 1U);
    EXPECT_EQ(visits().front().startsAt.toUTC().date(), QDate(2030, 1, 20));
    EXPECT_EQ(visits().front().title, QStringLiteral("方案沟通"));
}

TEST(ContactCards, AreNotSeenInATableThatHasOneInACell)
{
    for (const char *cards : {"BEGIN:VCARD\r\n",
                              "\xEF\xBB\xBF"
                              "BEGIN:VCARD\n",
                              "\n begin:vcard\n", "X-EXPORT:1\nBEGIN:VCARD\n"})
        EXPECT_TRUE(beginsWith(cards, "BEGIN:VCARD")) << cards;
    for (const char *table :
         {"Name,Notes\nAnn,\"BEGIN:VCARD\"\n", "Name,Notes\nAnn,see BEGIN:VCARD\n"})
        EXPECT_FALSE(beginsWith(table, "BEGIN:VCARD")) << table;
}

} // namespace
} // namespace attache
