#include "tests/cli/cli_run.h"

#include <QFile>

namespace attache {
namespace {

using test::Cli;
using test::Outcome;

struct Case
{
    QString today;
    QString text;
    QStringList right;
};

/// The lines "today, text, right" of a table; none when it is absent.
std::vector<Case> casesOf(const QString &path)
{
    std::vector<Case> cases;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QStringList cells = QString::fromUtf8(line).split(u'\t');
        if (cells.size() == 3 && !line.startsWith('#'))
            cases.push_back({cells[0], cells[1], cells[2].split(u'|')});
    }
    return cases;
}

class DateCommand : public Cli
{
protected:
    QString read(const Case &each)
    {
        const Outcome run = attache({QStringLiteral("date"), each.text, QStringLiteral("--today"),
                                     each.today, QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        EXPECT_EQ(run.object().keys(), QStringList{QStringLiteral("date")});
        const QJsonValue date = run.object().value(QLatin1String("date"));
        return date.isNull() ? QStringLiteral("-") : date.toString();
    }
};

TEST_F(DateCommand, ReadsEveryPhraseOfTheSharedTable)
{
    const auto cases = casesOf(QStringLiteral(ATTACHE_SHARED_DIR "/cases/due-dates.tsv"));
    if (cases.empty())
        GTEST_SKIP() << "the shared table is not here";
    for (const Case &each : cases) {
        const QString date = read(each);
        EXPECT_TRUE(each.right.contains(date))
            << qPrintable(each.today + u' ' + each.text + QStringLiteral(" is ") + date);
    }
}

TEST_F(DateCommand, SaysInWordsWhatItReads)
{
    const QStringList today = {QStringLiteral("--today"), QStringLiteral("2026-11-25")};
    const Outcome english =
        attache(QStringList{QStringLiteral("date"), QStringLiteral("下周五下午3点")} + today);
    EXPECT_EQ(english.status, 0);
    EXPECT_EQ(english.out, "4 December 2026, Friday 15:00\n");
    const Outcome none = attache({QStringLiteral("date"), QStringLiteral("改天再说")});
    EXPECT_EQ(none.status, 0);
    EXPECT_EQ(none.out, "No date.\n");
    language = QStringLiteral("zh_CN");
    const Outcome chinese = attache(
        QStringList{QStringLiteral("date"), QStringLiteral("next"), QStringLiteral("Fri")} + today);
    EXPECT_EQ(chinese.out, QByteArray("2026年12月4日 星期五\n"));
}

TEST_F(DateCommand, RefusesADayThatIsNone)
{
    const Outcome run = attache({QStringLiteral("date"), QStringLiteral("周五"),
                                 QStringLiteral("--today"), QStringLiteral("soon")});
    EXPECT_EQ(run.status, 2);
    EXPECT_TRUE(run.err.contains("soon"));
}

} // namespace
} // namespace attache
