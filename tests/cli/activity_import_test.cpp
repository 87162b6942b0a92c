#include "tests/cli/cli_run.h"

#include <QDirIterator>

namespace attache::test {
namespace {

/// A list of activities as a program writes it, and what becomes of it.
struct Layout
{
    const char *name;
    QByteArray list;
    int visits;
    int notes;
    int promises;
    int rejects = 0;
};

const std::vector<Layout> &layouts()
{
    static const std::vector<Layout> all{
        {"HubSpotCalls",
         "Record ID,Call Title,Activity date,Call duration,Call notes,Call outcome,Activity "
         "assigned to,Associated Contact,Associated Company\n"
         "501,First call,2026-03-02 14:05,00:12:30,<p>Wants a&nbsp;quote</p><p>Soon</p>,Connected,"
         "Lin Fang,Vera Stein (vera@stein.example),Stein AG (stein.example)\n"
         "502,Second call,2026-03-09 10:00,,No answer,No answer,Lin Fang,,Stein AG\n"
         "503,Lost,2026-03-09 10:00,,,,Lin Fang,,\n",
         2, 0, 0, 1},
        {"HubSpotTasks",
         "Record ID,Task Title,Task Status,Task Type,Due date,Task Notes,Assigned to,Associated "
         "Company\n"
         "601,Send the offer,NOT_STARTED,EMAIL,2026-12-01,with prices,Lin Fang,Stein AG\n"
         "602,Call back,COMPLETED,CALL,2026-03-01,,Lin Fang,Stein AG\n",
         0, 0, 2},
        {"HubSpotNotes",
         "Record ID,Note Body,Activity date,Activity assigned to,Associated Company\n"
         "701,They like the demo,2026-03-02 14:05,Lin Fang,Stein AG\n",
         0, 1, 0},
        {"HubSpotTickets",
         "Ticket ID,Ticket name,Ticket status,Create date,Ticket owner,Associated Company\n"
         "801,Cannot log in,New,2026-03-02,Lin Fang,Stein AG\n"
         "802,Slow report,Closed,2026-03-02,Lin Fang,Stein AG\n",
         0, 1, 1},
        {"SalesforceTasks",
         "\"ID\",\"WHOID\",\"WHATID\",\"SUBJECT\",\"ACTIVITYDATE\",\"STATUS\",\"PRIORITY\","
         "\"DESCRIPTION\",\"ACCOUNTID\",\"TASKSUBTYPE\"\n"
         "\"00T1\",\"003V\",\"\",\"Send the contract\",\"2026-12-05\",\"Not "
         "Started\",\"High\",\"\",\"001S\",\"Task\"\n"
         "\"00T2\",\"\",\"001S\",\"Call\",\"2026-03-05\",\"Completed\",\"Normal\",\"said "
         "yes\",\"\",\"Task\"\n",
         0, 0, 2},
        {"SalesforceEvents",
         "\"ID\",\"SUBJECT\",\"LOCATION\",\"STARTDATETIME\",\"ENDDATETIME\",\"DESCRIPTION\","
         "\"ACCOUNTID\"\n"
         "\"00U1\",\"Kick-off\",\"Zoom\",\"2026-03-05T09:00:00.000Z\",\"2026-03-05T10:00:00.000Z\","
         "\"all there\",\"001S\"\n",
         1, 0, 0},
        {"SalesforceReport",
         "Subject,Date,Assigned,Company / Account,Contact,Task,Priority,Status,Full Comments\n"
         "Email: offer,3/5/2026,Lin Fang,Stein AG,Vera Stein,1,Normal,Completed,sent\n",
         0, 1, 0},
        {"Pipedrive",
         "ID,Subject,Type,Deal,Organization,Contact person,Due date,Due time,Duration,Done,"
         "Assigned to user,Note\n"
         "11,Visit the plant,Meeting,,Stein AG,Vera Stein,2026-03-05,09:30,02:00,Done,Lin Fang,ok\n"
         "12,Ring Vera,Call,,Stein AG,Vera Stein,2026-12-05,,,To do,Lin Fang,\n"
         "13,Write the offer,Task,,Stein AG,,2026-12-06,,,To do,Lin Fang,\n"
         "14,Lunch,Lunch,,Stein AG,Vera Stein,2026-03-06,12:00,01:00,Done,Lin Fang,\n"
         "15,Thanks,Email,,Stein AG,,2026-03-07,,,Done,Lin Fang,Thank you\n",
         3, 1, 1},
        {"PipedrivePrefixed",
         "Activity - Subject,Activity - Type,Activity - Due date,Activity - Done,Activity - "
         "Organization,Deal - Title\n"
         "Write the offer,Task,2026-12-06,To do,Stein AG,Big deal\n",
         0, 0, 1},
        {"ZohoCalls",
         "Call Owner,Subject,Call Type,Call Purpose,Call Start Time,Call Duration,Contact "
         "Name,Related To,Description\n"
         "Lin Fang,Price,Outbound,Negotiation,2026-03-05 15:00,12:30,Vera Stein,Stein AG,ok\n",
         1, 0, 0},
        {"ZohoEvents",
         "Event Title,Location,From,To,Host,Participants,Related To\n"
         "Workshop,Berlin,2026-03-05 09:00,2026-03-05 17:00,Lin Fang,vera@stein.example,\n",
         1, 0, 0},
        {"ZohoNotes",
         "Note Title,Note Content,Note Owner,Parent ID,Created Time\n"
         "Plans,They plan for May,Lin Fang,001S,2026-03-05 09:00\n",
         0, 1, 0},
        {"Wukong",
         "\xEF\xBB\xBF客户名称,联系人,跟进方式,跟进时间,跟进内容,下次联系时间,创建人\n"
         "Stein AG,Vera Stein,上门拜访,2026-03-05 14:30,谈了价格,2026-03-12,林芳\n"
         "Stein AG,Vera Stein,打电话,2026-03-06 10:00,约了下周,,林芳\n"
         "Stein AG,,发微信,2026-03-07 10:00,发了资料,,林芳\n",
         2, 1, 0},
        {"Cordys",
         "客户,联系人,跟进方式,预计开始时间,预计沟通内容,状态,负责人\n"
         "Stein AG,Vera Stein,电话,2026-12-08,问预算,未开始,林芳\n",
         1, 0, 0},
        {"ChineseTasks",
         "任务名称,关联客户,负责人,截止时间,任务状态,任务描述\n"
         "寄样品,Stein AG,林芳,2026-12-08,进行中,两件\n寄合同,Stein AG,林芳,2026-03-08,已完成,\n",
         0, 0, 2},
        {"Krayin",
         "id,title,type,comment,schedule_from,schedule_to,is_done,user,organization,location\n"
         "1,Intro,call,<p>fine</p>,2026-03-05 09:00:00,2026-03-05 09:30:00,1,Lin Fang,Stein AG,\n"
         "2,Plan,note,see you,,,0,Lin Fang,Stein AG,\n"
         "3,Meet,meeting,,2026-12-05 09:00:00,2026-12-05 10:00:00,0,Lin Fang,Stein AG,Berlin\n",
         2, 1, 0},
    };
    return all;
}

class Activities : public Cli, public ::testing::WithParamInterface<Layout>
{
protected:
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    /// An account with a number and a person.
    void makeAccount()
    {
        ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
        write(path("accounts.csv"), "Name,External number,Website\nStein AG,001S,stein.example\n");
        write(path("people.csv"), "Full name,Account,E-mail,External number\nVera Stein,Stein AG,"
                                  "vera@stein.example,003V\n");
        ASSERT_EQ(
            at({QStringLiteral("import"), QStringLiteral("accounts"), path("accounts.csv")}).status,
            0);
        ASSERT_EQ(
            at({QStringLiteral("import"), QStringLiteral("contacts"), path("people.csv")}).status,
            0);
    }

    QJsonArray list(const char *type)
    {
        return at({QStringLiteral("list"), QLatin1String(type), QStringLiteral("--json")}).array();
    }

    QJsonObject import(const QByteArray &bytes)
    {
        write(path("list.csv"), bytes);
        const Outcome run = at({QStringLiteral("import"), QStringLiteral("auto"), path("list.csv"),
                                QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.object();
    }
};

TEST_P(Activities, StandOnTheirAccount)
{
    makeAccount();
    const Layout &layout = GetParam();
    const QJsonObject report = import(layout.list);
    const QJsonArray visits = list("visits");
    const QJsonArray notes = list("quick-notes");
    const QJsonArray promises = list("promises");
    EXPECT_EQ(visits.size(), layout.visits);
    EXPECT_EQ(notes.size(), layout.notes);
    EXPECT_EQ(promises.size(), layout.promises);
    EXPECT_EQ(report[QStringLiteral("rejects")].toArray().size(), layout.rejects);
    EXPECT_EQ(list("accounts").size(), 1);
    EXPECT_EQ(list("opportunities").size(), 0);
    const QString account = list("accounts").at(0)[QStringLiteral("id")].toString();
    for (const QJsonArray &records : {visits, notes, promises}) {
        for (const QJsonValue &each : records)
            EXPECT_EQ(each[QStringLiteral("account")].toString(), account);
    }
    // The same once more changes nothing, and one step takes all of it back.
    const QJsonObject again = import(layout.list);
    EXPECT_EQ(again[QStringLiteral("created")].toInt(), 0);
    EXPECT_EQ(again[QStringLiteral("skipped")].toInt(),
              layout.visits + layout.notes + layout.promises);
    EXPECT_EQ(list("visits").size() + list("quick-notes").size() + list("promises").size(),
              layout.visits + layout.notes + layout.promises);
    ASSERT_EQ(at({QStringLiteral("undo")}).status, 0);
    EXPECT_EQ(list("visits").size() + list("quick-notes").size() + list("promises").size(), 0);
}

INSTANTIATE_TEST_SUITE_P(Import, Activities, ::testing::ValuesIn(layouts()),
                         [](const auto &info) { return std::string(info.param.name); });

class ActivityValues : public Activities
{
};

TEST_F(ActivityValues, SayWhatTheRowSays)
{
    makeAccount();
    import(layouts().front().list); // calls of HubSpot
    const QJsonArray visits = list("visits");
    ASSERT_EQ(visits.size(), 2);
    const QJsonValue call = visits.at(0);
    EXPECT_EQ(call[QStringLiteral("title")].toString(), QStringLiteral("First call"));
    EXPECT_EQ(call[QStringLiteral("kind")].toString(), QStringLiteral("phone"));
    EXPECT_EQ(call[QStringLiteral("status")].toString(), QStringLiteral("done"));
    EXPECT_EQ(call[QStringLiteral("recorder")].toString(), QStringLiteral("Lin Fang"));
    const QString purpose = call[QStringLiteral("purpose")].toString();
    EXPECT_TRUE(purpose.startsWith(QStringLiteral("Wants a quote\nSoon"))) << purpose.toStdString();
    EXPECT_TRUE(purpose.contains(QStringLiteral("Call duration: 00:12:30")));
    EXPECT_EQ(list("attendees").size(), 1);
}

TEST_F(ActivityValues, ANamedAccountIsAddedAndAnUnreadableDayIsKept)
{
    makeAccount();
    const QJsonObject report = import("Subject,Activity Type,Activity Date,Account,Description\n"
                                      "Hello,Meeting,next spring,New Co,first talk\n");
    EXPECT_EQ(list("accounts").size(), 2);
    EXPECT_EQ(list("visits").size(), 0);
    const QJsonArray notes = list("quick-notes");
    ASSERT_EQ(notes.size(), 1);
    EXPECT_TRUE(notes.at(0)[QStringLiteral("text")].toString().contains(
        QStringLiteral("Activity Date: next spring")));
    EXPECT_EQ(report[QStringLiteral("findings")].toArray().size(), 1);
}

TEST_F(ActivityValues, ARehearsalChangesNothing)
{
    makeAccount();
    write(path("list.csv"), layouts().front().list);
    const Outcome run = at({QStringLiteral("import"), QStringLiteral("auto"), path("list.csv"),
                            QStringLiteral("--dry-run"), QStringLiteral("--json")});
    EXPECT_EQ(run.object()[QStringLiteral("created")].toInt(), 2);
    EXPECT_EQ(list("visits").size(), 0);
}

TEST_F(ActivityValues, OtherListsAreNotTakenForActivities)
{
    if (!QDir(QStringLiteral(ATTACHE_SHARED_DIR)).exists())
        GTEST_SKIP() << "the shared files are not here";
    makeAccount();
    QDirIterator files(QStringLiteral(ATTACHE_SHARED_DIR), {QStringLiteral("*.csv")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        const QString file = files.next();
        if (QFileInfo(file).size() > 300'000)
            continue;
        const Outcome run = at(
            {QStringLiteral("import"), QStringLiteral("auto"), file, QStringLiteral("--dry-run")});
        EXPECT_FALSE(run.err.contains("list of activities")) << file.toStdString();
        ++read;
    }
    EXPECT_GT(read, 20);
}

} // namespace
} // namespace attache::test
