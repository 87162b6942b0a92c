#include "tests/cli/cli_run.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace attache::test {
namespace {

/// Lists that are tried out, and files that are compared.
class Compare : public Cli
{
protected:
    static QStringList words(const char *text)
    {
        return QString::fromUtf8(text).split(QLatin1Char(' '));
    }
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
};

TEST_F(Compare, ADryRunSaysWhatEachRowChanges)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    importOne();
    write("more.csv", "My list\nName,City\nAcme Ltd,York\nOther Ltd,Leeds\n");
    const Outcome run = at(words("import accounts more.csv --header-row 2 --dry-run --json"));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonArray rows = run.object().value(QLatin1String("differences")).toArray();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0].toObject().value(QLatin1String("row")).toInt(), 3);
    EXPECT_EQ(rows[0].toObject().value(QLatin1String("kind")).toString(), QLatin1String("changed"));
    const QJsonObject change =
        rows[0].toObject().value(QLatin1String("changes")).toArray()[0].toObject();
    EXPECT_EQ(change.value(QLatin1String("before")).toString(), QLatin1String("Leeds"));
    EXPECT_EQ(change.value(QLatin1String("after")).toString(), QLatin1String("York"));
    EXPECT_EQ(rows[1].toObject().value(QLatin1String("kind")).toString(), QLatin1String("new"));
    const Outcome told = at(words("import accounts more.csv --header-row 2 --dry-run"));
    EXPECT_TRUE(told.err.contains("City: Leeds → York")) << told.err.toStdString();
    EXPECT_EQ(at(words("import accounts more.csv --header-row 0")).status, 2);
    const Outcome none = at(words("import accounts more.csv --header-row 9"));
    EXPECT_EQ(none.status, 1);
    EXPECT_TRUE(none.err.contains("9")) << none.err.toStdString();
}

TEST_F(Compare, ADryRunLeavesTheFileAsItWasToTheByte)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    importOne();
    QByteArray many = "Name,City\n";
    for (int i = 0; i < 5000; ++i) // more than stays in memory
        many += "Company " + QByteArray::number(i) + ",Leeds\n";
    write("many.csv", many);
    write("deals.csv", "Opportunity,Account,Amount\nNew line,Acme Ltd,1200\n");
    write("calls.csv", "Subject,Call Date,Account Name\nFirst call,2026-11-02,Acme Ltd\n");
    write("day.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Acme Ltd\n"
                     "DTSTART:20261102T100000Z\nEND:VEVENT\nEND:VCALENDAR\n");
    const auto bytes = [this] {
        QFile file(workspace());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    const QDateTime written = QFileInfo(workspace()).lastModified();
    for (const char *line : {"import auto many.csv --dry-run", "import auto deals.csv --dry-run",
                             "import auto calls.csv --dry-run", "import auto day.ics --dry-run"}) {
        const Outcome run = at(words(line));
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        EXPECT_TRUE(bytes() == before) << line;
        EXPECT_EQ(QFileInfo(workspace()).lastModified(), written) << line;
    }
}

TEST_F(Compare, TwoStatesOfAWorkspaceAreComparedAndRecordsTakenOver)
{
    makeSample();
    ASSERT_TRUE(QFile::copy(workspace(), path("copy.attache")));
    importOne();
    const Outcome same = attache({QStringLiteral("--workspace"), path("copy.attache"),
                                  QStringLiteral("compare"), path("copy.attache")});
    EXPECT_EQ(same.status, 0) << same.err.toStdString();
    EXPECT_TRUE(same.out.isEmpty());
    const QStringList compare = {QStringLiteral("--workspace"), path("copy.attache"),
                                 QStringLiteral("compare"), workspace()};
    const Outcome run = attache(compare + QStringList{QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonArray records = run.object().value(QLatin1String("records")).toArray();
    ASSERT_EQ(records.size(), 1);
    EXPECT_EQ(records[0].toObject().value(QLatin1String("name")).toString(),
              QLatin1String("Acme Ltd"));
    EXPECT_EQ(records[0].toObject().value(QLatin1String("where")).toString(),
              QLatin1String("there"));
    const QJsonArray counts = run.object().value(QLatin1String("counts")).toArray();
    ASSERT_EQ(counts.size(), 1);
    EXPECT_EQ(counts[0].toObject().value(QLatin1String("only_there")).toInt(), 1);
    EXPECT_TRUE(attache(compare).out.contains("Acme Ltd"));

    const QString key =
        QStringLiteral("account/") + records[0].toObject().value(QLatin1String("id")).toString();
    const Outcome taken = attache(compare + QStringList{QStringLiteral("--take"), key});
    ASSERT_EQ(taken.status, 0) << taken.err.toStdString();
    EXPECT_TRUE(attache(compare + QStringList{QStringLiteral("--json")})
                    .object()
                    .value(QLatin1String("records"))
                    .toArray()
                    .isEmpty());
    EXPECT_EQ(
        attache(compare + QStringList{QStringLiteral("--take"), QStringLiteral("nothing")}).status,
        2);
    EXPECT_EQ(attache({QStringLiteral("--workspace"), workspace(), QStringLiteral("compare"),
                       path("one.csv")})
                  .status,
              1);
}

TEST_F(Compare, NothingIsLeftBesideTheOtherFile)
{
    makeSample();
    const QDir other(path("other"));
    ASSERT_TRUE(other.mkpath(QStringLiteral(".")));
    const QString copy = other.filePath(QStringLiteral("copy.attache"));
    ASSERT_TRUE(QFile::copy(workspace(), copy));
    EXPECT_EQ(at({QStringLiteral("compare"), copy}).status, 0);
    EXPECT_EQ(other.entryList(QDir::Files | QDir::Hidden),
              QStringList{QStringLiteral("copy.attache")});
}

} // namespace
} // namespace attache::test
