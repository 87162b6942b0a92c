#include "core/domain/attendee.h"
#include "core/domain/contact.h"
#include "core/exchange/calendar.h"
#include "core/exchange/export_cards.h"
#include "core/exchange/import.h"
#include "core/exchange/line_encoding.h"
#include "core/exchange/vcard_source.h"
#include "tests/support/all_records.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

namespace attache {
namespace {

using namespace test;

QByteArray inEncoding(const char *codec, const char16_t *text)
{
    QStringEncoder encode(codec);
    return encode(QString::fromUtf16(text));
}

QByteArray quoted(const QByteArray &bytes)
{
    QByteArray text;
    for (const char c : bytes)
        text += '=' + QByteArray(1, c).toHex().toUpper();
    return text;
}

class OddCards : public testing::Test
{
protected:
    Result<ImportReport> import(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        ImportPlan plan;
        plan.file = file.fileName();
        return runImport(*m_file.workspace, plan, Progress());
    }
    Result<ImportReport> importCard(const QByteArray &lines)
    {
        return import("a.vcf", "BEGIN:VCARD\r\n" + lines + "END:VCARD\r\n");
    }
    Result<ImportReport> importEvents(const QByteArray &lines)
    {
        return import("a.ics", "BEGIN:VCALENDAR\r\n" + lines + "END:VCALENDAR\r\n");
    }
    template <typename T>
    std::vector<T> all()
    {
        return test::allRecords<T>(m_file.connection());
    }
    Contact only()
    {
        const auto people = all<Contact>();
        EXPECT_EQ(people.size(), 1U);
        return people.empty() ? Contact() : people.front();
    }
    Account customer()
    {
        Account account;
        account.name = QStringLiteral("青禾通信技术有限公司");
        return m_file.insert(account);
    }

    TempWorkspace m_file;
    QTemporaryDir m_folder;
};

TEST_F(OddCards, WhatIsPreferredGoesFirstHoweverItIsSaid)
{
    ASSERT_OK(importCard("VERSION:3.0\r\nFN:多多\r\nTEL;TYPE=CELL:13800001126\r\n"
                         "TEL;TYPE=CELL,PREF:13800001127\r\nEMAIL;TYPE=WORK:a@many.example\r\n"
                         "EMAIL;TYPE=INTERNET;TYPE=pref:c@many.example\r\n"));
    EXPECT_EQ(only().mobile, QStringLiteral("13800001127"));
    EXPECT_EQ(only().email, QStringLiteral("c@many.example"));
    EXPECT_TRUE(only().notes.contains(QStringLiteral("13800001126")));
    EXPECT_TRUE(only().notes.contains(QStringLiteral("a@many.example")));
}

TEST_F(OddCards, WhatNoFieldHasRoomForIsNoted)
{
    ASSERT_OK(importCard(
        "VERSION:3.0\r\nFN:何静\r\nX-QQ:12345678\r\nX-MANAGER:刘总\r\nCATEGORIES:客户,重点\r\n"
        "item6.X-ABDATE;type=pref:2015-06-01\r\nitem6.X-ABLabel:_$!<Anniversary>!$_\r\n"
        "item7.X-ABRELATEDNAMES:Jane\r\nitem7.X-ABLabel:_$!<Spouse>!$_\r\n"
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;静静;1;;;;\r\n"
        "UID:4711\r\nPRODID:-//A//B\r\nX-MIUI-GROUP:我的好友\r\nX-ABUID:5\r\n"));
    const QString notes = only().notes;
    for (const char16_t *word : {u"12345678", u"Manager: 刘总", u"客户", u"Anniversary: 2015-06-01",
                                 u"Spouse: Jane", u"静静"})
        EXPECT_TRUE(notes.contains(QString::fromUtf16(word))) << qPrintable(notes);
    for (const char *word : {"4711", "//A", "MIUI", "5\n"})
        EXPECT_FALSE(notes.contains(QString::fromLatin1(word))) << qPrintable(notes);
}

TEST_F(OddCards, AnAddressIsKeptHoweverItIsWritten)
{
    ASSERT_OK(importCard("VERSION:4.0\r\nFN:何静\r\nADR;LABEL=\"甲路1号\":;;;;;;\r\n"));
    EXPECT_TRUE(only().notes.contains(QStringLiteral("甲路1号"))) << qPrintable(only().notes);
    ASSERT_OK(m_file->undo());
    ASSERT_OK(importCard("VERSION:2.1\r\nFN:何静\r\nLABEL;WORK:乙路2号\r\n"));
    EXPECT_TRUE(only().notes.contains(QStringLiteral("乙路2号"))) << qPrintable(only().notes);
    ASSERT_OK(m_file->undo());
    ASSERT_OK(importCard("VERSION:2.1\r\nFN:何静\r\nADR;WORK:;;丙路3号;;;;\r\n"
                         "LABEL;WORK:丙路3号\r\n"));
    EXPECT_EQ(only().notes.count(QStringLiteral("丙路3号")), 1);
}

TEST_F(OddCards, AnAgentIsNotedAndNoContact)
{
    ASSERT_OK(importCard("VERSION:3.0\r\nFN:老板\r\nAGENT:BEGIN:VCARD\\nFN:秘书小李\\nTEL:555-1\\n"
                         "END:VCARD\\n\r\nTEL;TYPE=CELL:13800001134\r\n"));
    EXPECT_EQ(only().mobile, QStringLiteral("13800001134"));
    EXPECT_TRUE(only().notes.contains(QStringLiteral("秘书小李"))) << qPrintable(only().notes);
    ASSERT_OK(m_file->undo());
    ASSERT_OK(importCard("VERSION:2.1\r\nFN:老板\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:秘书小张\r\n"
                         "TEL:555-2\r\nEND:VCARD\r\nTEL;CELL:13800001134\r\n"));
    EXPECT_EQ(only().mobile, QStringLiteral("13800001134"));
    EXPECT_TRUE(only().notes.contains(QStringLiteral("秘书小张"))) << qPrintable(only().notes);
    EXPECT_TRUE(only().notes.contains(QStringLiteral("555-2")));
}

TEST_F(OddCards, NamesOfSeveralWordsAndYearsThatAreNone)
{
    ASSERT_OK(importCard("VERSION:3.0\r\nN:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.\r\n"
                         "BDAY;X-APPLE-OMIT-YEAR=1888:1888-05-19\r\n"));
    EXPECT_EQ(only().name, QStringLiteral("John Philip Paul Stevenson"));
    EXPECT_EQ(only().birthday.toText(), QStringLiteral("05-19"));
}

TEST_F(OddCards, EncodedTextIsReadAndAPictureIsNone)
{
    ASSERT_OK(importCard(
        "VERSION:3.0\r\nFN;ENCODING=BASE64;CHARSET=UTF-8:" + QByteArray("编码人").toBase64() +
        "\r\nNOTE;ENCODING=b:" + QByteArray("编码备注").toBase64() +
        "\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n"));
    EXPECT_EQ(only().name, QStringLiteral("编码人"));
    EXPECT_EQ(only().notes, QStringLiteral("编码备注"));
}

TEST_F(OddCards, ANoteThatIsTooLongIsNoPicture)
{
    const auto report =
        importCard("VERSION:3.0\r\nFN:长备注\r\nNOTE:" + QByteArray(300 * 1024, 'a') +
                   "\r\nTEL;CELL:13800001148\r\n");
    ASSERT_OK(report);
    EXPECT_TRUE(report->notes.isEmpty()) << qPrintable(report->notes.join(u'\n'));
    EXPECT_EQ(only().mobile, QStringLiteral("13800001148"));
    EXPECT_TRUE(only().notes.contains(QStringLiteral("too long"))) << qPrintable(only().notes);
}

TEST_F(OddCards, AnEncodingThatIsNotSaidIsToldByAllOfTheFile)
{
    const auto big5 = [](const char16_t *text) { return quoted(inEncoding("Big5", text)); };
    ASSERT_OK(importCard(
        "VERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:" + big5(u"林") + ';' + big5(u"淑芬") +
        ";;;\r\nORG;ENCODING=QUOTED-PRINTABLE:" + big5(u"高雄國際貿易股份有限公司") +
        "\r\nTITLE;ENCODING=QUOTED-PRINTABLE:" + big5(u"業務經理") +
        "\r\nNOTE;ENCODING=QUOTED-PRINTABLE:" + big5(u"請於下週聯絡，謝謝您") + "\r\n"));
    EXPECT_EQ(only().name, QStringLiteral("林淑芬"));
    EXPECT_EQ(only().post, QStringLiteral("業務經理"));
    ASSERT_OK(m_file->undo());
    ASSERT_OK(importCard(
        "VERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:" + quoted(inEncoding("GB18030", u"陈")) + ';' +
        quoted(inEncoding("GB18030", u"静")) + ";;;\r\n"));
    EXPECT_EQ(only().name, QStringLiteral("陈静"));
    ASSERT_OK(m_file->undo());
    // A phone that cuts a note cuts it within a character.
    ASSERT_OK(importCard("VERSION:2.1\r\nFN:断字\r\nNOTE;ENCODING=QUOTED-PRINTABLE:" +
                         quoted(QByteArray("备注被截断的半个字").chopped(1)) + "\r\n"));
    EXPECT_TRUE(only().notes.startsWith(QStringLiteral("备注被截断的半个")))
        << qPrintable(only().notes);
}

TEST_F(OddCards, CardsOfSeveralPhonesKeepTheirEncodings)
{
    const auto card = [](const QByteArray &lines) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n";
    };
    const auto report = import(
        "a.vcf",
        card("FN:孙丽\r\nNOTE:这是一段比较长的备注，编码为UTF-8\r\nTEL;CELL:13800001115\r\n") +
            card("FN;CHARSET=GBK:" + inEncoding("GB18030", u"周杰") +
                 "\r\nTEL;CELL:13800001116\r\n") +
            card("FN:" + inEncoding("GB18030", u"吴建国") + "\r\nTEL;CELL:13800001117\r\n"));
    ASSERT_OK(report);
    QStringList names;
    for (const Contact &contact : all<Contact>())
        names.append(contact.name);
    names.sort();
    EXPECT_EQ(names, (QStringList{QStringLiteral("吴建国"), QStringLiteral("周杰"),
                                  QStringLiteral("孙丽")}));
}

TEST_F(OddCards, ALineFoldedWithinACharacterIsJoined)
{
    const QByteArray note("中文备注在一个汉字中间折断");
    ASSERT_OK(importCard("VERSION:3.0\r\nFN:折断\r\nNOTE:" + note.left(19) + "\r\n " +
                         note.mid(19) + "\r\n"));
    EXPECT_EQ(only().notes, QString::fromUtf8(note));
}

TEST_F(OddCards, AFileInUtf16IsKnownForWhatItIs)
{
    const QString card = QStringLiteral("\ufeffBEGIN:VCARD\r\nVERSION:3.0\r\nFN:吴刚\r\n"
                                        "TEL;TYPE=CELL:13800001117\r\nEND:VCARD\r\n");
    QStringEncoder encode(QStringEncoder::Utf16LE);
    ASSERT_OK(import("a.vcf", encode(card)));
    EXPECT_EQ(only().name, QStringLiteral("吴刚"));
}

TEST_F(OddCards, TakenOutAndInAgainChangeNothing)
{
    Account account;
    account.name = QStringLiteral("青禾通信技术有限公司");
    account.shortName = QStringLiteral("青禾");
    account = m_file.insert(account);
    Contact contact;
    contact.name = QStringLiteral("何静");
    contact.account = account.id;
    contact.post = QStringLiteral("[1,2]");
    contact.notes = QStringLiteral("'=quoted");
    m_file.insert(contact);
    const QString out = m_folder.filePath(QStringLiteral("out.vcf"));
    ASSERT_OK(exportVCards(m_file.connection(), out, Progress()));
    ImportPlan plan;
    plan.file = out;
    const auto report = runImport(*m_file.workspace, plan, Progress());
    ASSERT_OK(report);
    EXPECT_EQ(report->unchanged, 1);
    EXPECT_TRUE(report->findings.empty());
    EXPECT_EQ(all<Account>().size(), 1U);
    EXPECT_EQ(only().account, account.id);
    EXPECT_EQ(only().notes, contact.notes);
    EXPECT_EQ(only().post, contact.post);
}

TEST(LineEncoding, ACutCharacterIsNotAnotherEncoding)
{
    EXPECT_TRUE(isCutUtf8(QByteArray("备注").chopped(1)));
    EXPECT_TRUE(isCutUtf8(QByteArray("备注").chopped(2)));
    EXPECT_FALSE(isCutUtf8(QByteArray("备注")));
    EXPECT_FALSE(isCutUtf8(inEncoding("GB18030", u"陈静")));
    EXPECT_FALSE(isCutUtf8("a\xE5"));
    EXPECT_FALSE(isCutUtf8({}));
}

TEST_F(OddCards, TheFirstOfASeriesIsWhereItWasMoved)
{
    customer();
    const QByteArray series = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20300201T090000Z\r\n"
                              "RRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:青禾通信技术\r\nEND:VEVENT\r\n";
    ASSERT_OK(importEvents(series));
    const auto report =
        importEvents(series + "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20300201T090000Z\r\n"
                              "DTSTART:20300202T100000Z\r\nSUMMARY:青禾通信技术\r\nEND:VEVENT\r\n");
    ASSERT_OK(report);
    EXPECT_EQ(report->updated, 1);
    ASSERT_EQ(all<Visit>().size(), 3U);
    EXPECT_EQ(all<Visit>()[0].startsAt.toUTC(),
              QDateTime(QDate(2030, 2, 2), QTime(10, 0), Qt::UTC));
}

TEST_F(OddCards, AFirstOneThatASeriesLeavesOutDoesNotTakePlace)
{
    customer();
    const QByteArray start =
        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Asia/Shanghai:20300201T090000\r\n"
        "RRULE:FREQ=WEEKLY;COUNT=2\r\n";
    const QByteArray out = "EXDATE;TZID=Asia/Shanghai:20300201T090000\r\n";
    const QByteArray end = "SUMMARY:青禾通信技术\r\nEND:VEVENT\r\n";
    ASSERT_OK(importEvents(start + out + end));
    ASSERT_EQ(all<Visit>().size(), 1U);
    EXPECT_EQ(all<Visit>()[0].status, VisitStatus::Planned);
    ASSERT_OK(m_file->undo());
    ASSERT_OK(importEvents(start + end));
    ASSERT_OK(importEvents(start + out + end));
    ASSERT_EQ(all<Visit>().size(), 2U);
    EXPECT_EQ(all<Visit>()[0].status, VisitStatus::Cancelled) << "it was known before";
}

TEST_F(OddCards, EventsWithoutAnEndAreNotLost)
{
    customer();
    ASSERT_OK(importEvents("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20300201T090000Z\r\n"
                           "SUMMARY:青禾通信技术\r\n"
                           "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20300202T0900Z\r\n"
                           "SUMMARY:青禾通信技术\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\n"));
    EXPECT_EQ(all<Visit>().size(), 2U) << "and a time without seconds is one";
}

TEST_F(OddCards, ADayAndALengthAreReadWhereverTheyStand)
{
    customer();
    ASSERT_OK(importEvents("BEGIN:VEVENT\r\nDURATION:PT90M\r\nDTSTART:20300201T090000Z\r\n"
                           "SUMMARY:青禾通信技术\r\nEND:VEVENT\r\n"));
    ASSERT_EQ(all<Visit>().size(), 1U);
    EXPECT_EQ(all<Visit>()[0].endsAt.toUTC().time(), QTime(10, 30));
    ASSERT_OK(m_file->undo());
    // It is eight o'clock on that day.
    ASSERT_OK(importEvents("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261122\r\n"
                           "SUMMARY:青禾通信技术\r\nEND:VEVENT\r\n"));
    ASSERT_EQ(all<Visit>().size(), 1U);
    EXPECT_EQ(all<Visit>()[0].status, VisitStatus::Planned) << "the day is not over";
}

TEST_F(OddCards, WhoDeclinedWasNotMet)
{
    const Account account = customer();
    for (const char *name : {"li", "wang"}) {
        Contact person;
        person.name = QString::fromLatin1(name);
        person.account = account.id;
        person.email = person.name + QStringLiteral("@qinghe.example");
        m_file.insert(person);
    }
    ASSERT_OK(importEvents("BEGIN:VEVENT\r\nDTSTART:20200102T070000Z\r\nSUMMARY:方案\r\n"
                           "ATTENDEE;PARTSTAT=ACCEPTED:mailto:li@qinghe.example\r\n"
                           "ATTENDEE;PARTSTAT=DECLINED:mailto:wang@qinghe.example\r\n"
                           "END:VEVENT\r\n"));
    ASSERT_EQ(all<Visit>().size(), 1U);
    EXPECT_EQ(all<Attendee>().size(), 1U);
    EXPECT_TRUE(all<Visit>()[0].purpose.contains(QStringLiteral("Declined: wang")));
}

TEST_F(OddCards, AYearThatIsNoneIsToldAndAJournalIsNoVisit)
{
    customer();
    const auto report = importEvents(
        "BEGIN:VEVENT\r\nDTSTART:16010101T000000Z\r\nSUMMARY:青禾通信技术\r\nEND:VEVENT\r\n"
        "BEGIN:VJOURNAL\r\nDTSTART:20300101\r\nSUMMARY:青禾通信技术\r\nEND:VJOURNAL\r\n");
    ASSERT_OK(report);
    EXPECT_EQ(all<Visit>().size(), 1U);
    EXPECT_EQ(report->findings.size(), 1U);
    EXPECT_EQ(report->notes.size(), 1) << qPrintable(report->notes.join(u'\n'));
}

TEST_F(OddCards, AVisitOfAnotherWorkspaceIsKnownWhenItComesAgain)
{
    customer();
    const auto event = [](const char *start) {
        return QByteArray("BEGIN:VEVENT\r\nUID:attache-visit-12345\r\nDTSTART:") + start +
               "\r\nSUMMARY:青禾通信技术\r\nEND:VEVENT\r\n";
    };
    ASSERT_OK(importEvents(event("20300201T090000Z")));
    const auto moved = importEvents(event("20300202T090000Z"));
    ASSERT_OK(moved);
    EXPECT_EQ(moved->updated, 1);
    EXPECT_EQ(all<Visit>().size(), 1U);
}

/// The days on which the visits are, in order; those that are cancelled in brackets.
QString daysOf(const std::vector<Visit> &visits)
{
    QStringList days;
    for (const Visit &visit : visits) {
        const QString day = visit.startsAt.toUTC().toString(QStringLiteral("MM-dd"));
        days.append(visit.status == VisitStatus::Cancelled ? u'(' + day + u')' : day);
    }
    days.sort();
    return days.join(u' ');
}

QByteArray eventWith(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\n" + lines + "SUMMARY:青禾通信技术\r\nEND:VEVENT\r\n";
}

TEST_F(OddCards, ASeriesGivesEachOfItsEvents)
{
    customer();
    const auto days = [this](const QByteArray &lines) {
        const auto report = importEvents(eventWith("UID:1\r\n" + lines));
        EXPECT_TRUE(report.has_value());
        const QString read = daysOf(all<Visit>());
        if (report->created > 0) {
            EXPECT_TRUE(m_file->undo().has_value());
        }
        return read;
    };
    const QByteArray start = "DTSTART:20270104T090000Z\r\nDURATION:PT1H\r\n"; // a Monday
    EXPECT_EQ(days(start + "RRULE:FREQ=DAILY;COUNT=3\r\n"), QStringLiteral("01-04 01-05 01-06"));
    EXPECT_EQ(days(start + "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4\r\n"),
              QStringLiteral("01-04 01-06 01-18 01-20"));
    EXPECT_EQ(days(start + "RRULE:FREQ=WEEKLY;UNTIL=20270118T090000Z\r\n"
                           "EXDATE:20270111T090000Z\r\n"),
              QStringLiteral("01-04 01-18"));
    EXPECT_EQ(days(start + "RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=3\r\n"),
              QStringLiteral("01-04 02-01 03-01"));
    EXPECT_EQ(days(start + "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270331\r\n"),
              QStringLiteral("01-04 01-31 02-28 03-31"));
    EXPECT_EQ(days(start + "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3\r\n"),
              QStringLiteral("01-04 01-29 02-26"));
    EXPECT_EQ(days(start + "RRULE:FREQ=YEARLY;COUNT=2\r\n"), QStringLiteral("01-04 01-04"));
    EXPECT_EQ(days(start + "RDATE:20270107T090000Z\r\n"), QStringLiteral("01-04 01-07"));
    EXPECT_EQ(days("DTSTART;VALUE=DATE:20270131\r\nRRULE:FREQ=MONTHLY;COUNT=3\r\n").size(), 17)
        << "months without such a day are left out";
    EXPECT_EQ(days(start + "RRULE:FREQ=HOURLY;COUNT=9\r\n"), QStringLiteral("01-04"))
        << "a rule that is not understood gives the first one";
}

TEST_F(OddCards, ARuleThatIsNotReadIsSaidWithTheEvent)
{
    customer();
    const auto report = importEvents(
        eventWith("UID:1\r\nDTSTART:20270104T090000Z\r\nRRULE:FREQ=HOURLY;COUNT=9\r\n"));
    ASSERT_OK(report);
    EXPECT_EQ(report->created, 1);
    ASSERT_EQ(report->findings.size(), 1U);
    EXPECT_TRUE(report->findings[0].reason.contains(QStringLiteral("青禾通信技术")));
    EXPECT_TRUE(report->findings[0].reason.contains(QStringLiteral("FREQ=HOURLY;COUNT=9")));
}

TEST_F(OddCards, ASeriesIsMovedCancelledAndReadAgainOneByOne)
{
    customer();
    const QByteArray series =
        eventWith("UID:1\r\nDTSTART;TZID=Asia/Shanghai:20270104T170000\r\nDURATION:PT1H\r\n"
                  "RRULE:FREQ=WEEKLY;COUNT=3\r\n");
    const QByteArray changed = eventWith("UID:1\r\nRECURRENCE-ID:20270111T090000Z\r\n"
                                         "DTSTART:20270112T090000Z\r\nDURATION:PT1H\r\n") +
                               eventWith("UID:1\r\nRECURRENCE-ID:20270118T090000Z\r\n"
                                         "DTSTART:20270118T090000Z\r\nDURATION:PT1H\r\n"
                                         "STATUS:CANCELLED\r\n");
    ASSERT_OK(importEvents(series));
    EXPECT_EQ(daysOf(all<Visit>()), QStringLiteral("01-04 01-11 01-18"));
    const auto moved = importEvents(series + changed);
    ASSERT_OK(moved);
    EXPECT_EQ(moved->created, 0);
    EXPECT_EQ(moved->updated, 2);
    EXPECT_EQ(daysOf(all<Visit>()), QStringLiteral("(01-18) 01-04 01-12"));
    const auto again = importEvents(series + changed);
    ASSERT_OK(again);
    EXPECT_EQ(again->skipped, 3);
    EXPECT_TRUE(again->findings.empty());
}

TEST_F(OddCards, ASeriesWithoutAnEndIsCutAndSaysSo)
{
    customer();
    const auto report =
        importEvents(eventWith("UID:1\r\nDTSTART:20200106T090000Z\r\nRRULE:FREQ=DAILY\r\n"));
    ASSERT_OK(report);
    EXPECT_EQ(report->created, 500);
    ASSERT_EQ(report->notes.size(), 1) << qPrintable(report->notes.join(u'\n'));
    const auto visits = all<Visit>();
    const auto [first, last] = std::ranges::minmax_element(visits, {}, &Visit::startsAt);
    const QDate today = m_file.clock.now().date();
    EXPECT_EQ(first->startsAt.date(), today.addDays(-92));
    EXPECT_LE(last->startsAt.date(), today.addYears(2));
}

TEST_F(OddCards, AnOldCalendarUndoesNothingThatWasChangedHere)
{
    customer();
    const QByteArray old = eventWith("UID:1\r\nDTSTART:20270104T090000Z\r\nDURATION:PT1H\r\n") +
                           eventWith("UID:2\r\nDTSTART:20270105T090000Z\r\nDURATION:PT1H\r\n") +
                           eventWith("UID:3\r\nDTSTART:20270106T090000Z\r\nDURATION:PT1H\r\n");
    ASSERT_OK(importEvents(old));
    auto visits = all<Visit>();
    ASSERT_EQ(visits.size(), 3U);
    visits[0].startsAt = visits[0].startsAt.addDays(20);
    visits[0].endsAt = visits[0].endsAt.addDays(20);
    m_file.update(visits[0]);
    visits[1].status = VisitStatus::Cancelled;
    m_file.update(visits[1]);
    ASSERT_OK(m_file->perform(QStringLiteral("remove"),
                              [&](Writer &writer) { return writer.remove(visits[2].id); }));
    const auto again = importEvents(old);
    ASSERT_OK(again);
    EXPECT_EQ(again->skipped, 3);
    EXPECT_EQ(again->findings.size(), 3U) << "each is told";
    EXPECT_EQ(daysOf(all<Visit>()), QStringLiteral("(01-05) 01-24"));
    // What the calendar changes since counts.
    ASSERT_OK(importEvents(eventWith("UID:1\r\nDTSTART:20270107T090000Z\r\nDURATION:PT1H\r\n") +
                           eventWith("UID:2\r\nDTSTART:20270108T090000Z\r\nDURATION:PT1H\r\n")));
    EXPECT_EQ(daysOf(all<Visit>()), QStringLiteral("(01-08) 01-07"))
        << "moved, and still cancelled";
}

TEST_F(OddCards, AVisitThatWasTakenOutAndMovedHereStays)
{
    Visit visit;
    visit.account = customer().id;
    visit.startsAt = QDateTime(QDate(2027, 1, 4), QTime(9, 0), Qt::UTC);
    visit = m_file.insert(visit);
    const QString out = m_folder.filePath(QStringLiteral("out.ics"));
    ASSERT_OK(exportCalendar(m_file.connection(), out, m_file.clock.now(), Progress()));
    visit = all<Visit>().front();
    visit.startsAt = visit.startsAt.addDays(3);
    visit.endsAt = {};
    m_file.update(visit);
    ImportPlan plan;
    plan.file = out;
    const auto report = runImport(*m_file.workspace, plan, Progress());
    ASSERT_OK(report);
    EXPECT_EQ(report->skipped, 1);
    EXPECT_EQ(daysOf(all<Visit>()), QStringLiteral("01-07"));
}

TEST_F(OddCards, AreKnownAgainByTheirOwnNumber)
{
    const QByteArray card = "VERSION:3.0\r\nUID:urn:uuid:4711\r\nFN:Zhang San\r\n"
                            "TEL;TYPE=CELL:13800001126\r\n";
    ASSERT_OK(importCard(card));
    const auto again = importCard(card);
    ASSERT_OK(again);
    EXPECT_EQ(again->unchanged, 1);
    ASSERT_OK(importCard("VERSION:3.0\r\nUID:urn:uuid:4711\r\nFN:张三\r\n"
                         "TEL;TYPE=CELL:13900009999\r\n"));
    EXPECT_EQ(only().name, QStringLiteral("张三"));
    EXPECT_EQ(only().mobile, QStringLiteral("13900009999"));
    EXPECT_TRUE(only().externalId.isEmpty());
    EXPECT_TRUE(only().notes.isEmpty()) << qPrintable(only().notes);
}

} // namespace
} // namespace attache
