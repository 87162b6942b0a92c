#include "tests/cli/cli_run.h"

#include <QDate>
#include <QFile>

namespace attache {
namespace {

using test::Cli;
using test::Outcome;

QString fixture(const char *name)
{
    return QStringLiteral(ATTACHE_FIXTURES_DIR "/conversation-corpus/") + QLatin1String(name);
}

class ConversationCommand : public Cli
{
};

TEST_F(ConversationCommand, ShowsWhatTheLinesCouldBecome)
{
    const Outcome run =
        attache({QStringLiteral("conversation"), fixture("wechat"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.object().value(QLatin1String("form")).toString(), QStringLiteral("chat"));
    EXPECT_EQ(run.object().value(QLatin1String("speakers")).toArray().size(), 3);
    const QJsonArray proposals = run.object().value(QLatin1String("proposals")).toArray();
    ASSERT_EQ(proposals.size(), 5);
    const QJsonObject promise = proposals[2].toObject();
    EXPECT_EQ(promise.value(QLatin1String("promise")).toObject().value(QLatin1String("due")),
              QStringLiteral("2026-11-06"));
    EXPECT_EQ(promise.value(QLatin1String("line")).toInt(), 5);
    EXPECT_EQ(promise.value(QLatin1String("thing")), QStringLiteral("follow_ups"));
    EXPECT_TRUE(proposals[0].toObject().value(QLatin1String("promise")).isNull());
}

TEST_F(ConversationCommand, ReadsTranscriptsAndSaysWhatIsWrong)
{
    const Outcome text = attache({QStringLiteral("conversation"), fixture("talk.srt")});
    ASSERT_EQ(text.status, 0) << text.err.toStdString();
    EXPECT_TRUE(text.out.contains("2026-11-06") || text.out.contains("2027-11-06"));
    EXPECT_EQ(attache({QStringLiteral("conversation"), QStringLiteral("nowhere.txt")}).status, 1);
    EXPECT_EQ(attache({QStringLiteral("conversation"), fixture("wechat"),
                       QStringLiteral("--account"), QStringLiteral("1")})
                  .status,
              2);
}

TEST_F(ConversationCommand, DaysCountFromTheVisitWhereTheTextSaysNone)
{
    makeSample();
    const QJsonArray visits =
        at({QStringLiteral("list"), QStringLiteral("visits"), QStringLiteral("--json")}).array();
    // The first one took place long ago, the last one is to come.
    for (const bool past : {true, false}) {
        QString id;
        QDate day;
        for (const QJsonValue &each : visits) {
            const QDate on =
                QDateTime::fromString(each[QStringLiteral("starts_at")].toString(), Qt::ISODate)
                    .toLocalTime()
                    .date();
            if (past ? on < QDate::currentDate().addDays(-30) : on > QDate::currentDate()) {
                id = each[QStringLiteral("id")].toString();
                day = past ? on : QDate::currentDate();
            }
        }
        ASSERT_FALSE(id.isEmpty());
        QFile file(path("talk.txt"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("We will send the plan in 3 days\n");
        file.close();
        const Outcome run = at({QStringLiteral("conversation"), path("talk.txt"),
                                QStringLiteral("--visit"), id, QStringLiteral("--json")});
        const QJsonObject promise = run.object()[QStringLiteral("proposals")][0]
                                        .toObject()[QStringLiteral("promise")]
                                        .toObject();
        EXPECT_EQ(promise[QStringLiteral("due")].toString(), day.addDays(3).toString(Qt::ISODate))
            << run.out.toStdString() << run.err.toStdString();
    }
}

} // namespace
} // namespace attache
