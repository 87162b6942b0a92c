#include "core/domain/account.h"
#include "core/workspace/open_workspace.h"
#include "tests/cli/cli_run.h"
#include "tests/support/manual_clock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <cstdio>

namespace attache {
namespace {

using test::Cli;
using test::Outcome;

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

TEST_F(Cli, AForeignFileIsRefusedAndLeftAlone)
{
    const QByteArray foreign = "Name,City\nAcme,Leeds\n" + QByteArray(200, 'x');
    write(workspace(), foreign);
    for (const char *call : {"list accounts", "undo", "check"}) {
        const Outcome run = at(words(call));
        EXPECT_EQ(run.status, 1) << call;
        EXPECT_TRUE(run.err.contains("not an Attaché workspace")) << run.err.toStdString();
    }
    EXPECT_EQ(contentOf(workspace()), foreign);
    EXPECT_EQ(attache({QStringLiteral("init"), workspace()}).status, 1);
    EXPECT_EQ(contentOf(workspace()), foreign);
}

TEST_F(Cli, ANewerFileIsRefusedAndLeftAlone)
{
    makeSample();
    QByteArray bytes = contentOf(workspace());
    // The user version of an SQLite file: four bytes at 60, the most significant first.
    bytes.replace(60, 4, QByteArray("\0\0\x03\xE7", 4));
    write(workspace(), bytes);
    const Outcome run = at(words("list accounts"));
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("newer version")) << run.err.toStdString();
    EXPECT_EQ(contentOf(workspace()), bytes);
}

TEST_F(Cli, AFileInUseIsReadButNotWritten)
{
    makeSample();
    const SystemClock clock;
    const auto held = openWorkspace(workspace(), Workspace::Mode::ReadWrite, clock);
    ASSERT_TRUE(held.has_value());
    const Outcome written = at(words("undo"));
    EXPECT_EQ(written.status, 1);
    EXPECT_FALSE(written.err.isEmpty());
    EXPECT_EQ(at(words("list accounts --json")).array().size(), 40);
}

TEST_F(Cli, ADamagedFileNamesTheNewestSoundBackup)
{
    makeSample();
    const Outcome made = at(words("backup"));
    ASSERT_EQ(made.status, 0) << made.err.toStdString();
    QByteArray bytes = contentOf(workspace());
    for (qsizetype at = 8192; at < bytes.size(); ++at)
        bytes[at] = char(~bytes.at(at));
    write(workspace(), bytes);
    for (const char *call : {"check", "list accounts"}) {
        const Outcome run = at(words(call));
        EXPECT_EQ(run.status, 1) << call;
        EXPECT_TRUE(run.err.contains(made.out.trimmed())) << call << run.err.toStdString();
        EXPECT_TRUE(run.err.contains(" restore ")) << run.err.toStdString();
    }
    ASSERT_EQ(at({QStringLiteral("restore"), QString::fromUtf8(made.out.trimmed())}).status, 0);
    EXPECT_EQ(at(words("list accounts --json")).array().size(), 40);
}

TEST_F(Cli, AFolderThatCannotBeWrittenSaysSo)
{
    const Outcome nowhere = attache({QStringLiteral("init"), path("no/such/folder/x.attache")});
    EXPECT_EQ(nowhere.status, 1);
    EXPECT_FALSE(nowhere.err.isEmpty());
    makeSample();
    const Outcome exported =
        at({QStringLiteral("export"), QStringLiteral("accounts"), path("no/such/folder/x.csv")});
    EXPECT_EQ(exported.status, 1);
    EXPECT_TRUE(exported.err.contains("could not be written")) << exported.err.toStdString();
}

TEST_F(Cli, AReadOnlyFolderCanBeReadAndSaysWhyItIsNotWritten)
{
    makeSample();
    // Where it was built may be out of another user's reach, as root's own folder is.
    const QTemporaryDir reachable;
    program = reachable.filePath(QStringLiteral("attache"));
    ASSERT_TRUE(QFile::copy(testedProgram(), program));
    const auto everybody = QFile::ReadOther | QFile::ExeOther | QFile::ReadGroup | QFile::ExeGroup |
                           QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    ASSERT_TRUE(QFile::setPermissions(program, everybody));
    ASSERT_TRUE(QFile::setPermissions(reachable.path(), everybody));
    const auto everybodyReads = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    ASSERT_TRUE(QFile::setPermissions(workspace(), everybodyReads));
    ASSERT_TRUE(QFile::setPermissions(folder.path(), everybodyReads | QFile::ExeOwner |
                                                         QFile::ExeGroup | QFile::ExeOther));
    asOrdinaryUser = true;
    const Outcome read = at(words("list accounts --json"));
    const Outcome written = at(words("undo"));
    const Outcome made = attache({QStringLiteral("init"), path("new.attache")});
    ASSERT_TRUE(QFile::setPermissions(folder.path(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    if (read.status == -1 || read.status == 99)
        GTEST_SKIP() << "an ordinary user cannot run the program from here";
    EXPECT_EQ(read.status, 0) << read.err.toStdString();
    EXPECT_EQ(read.array().size(), 40);
    EXPECT_EQ(written.status, 1);
    EXPECT_FALSE(written.err.isEmpty());
    EXPECT_EQ(made.status, 1);
    EXPECT_FALSE(made.err.isEmpty());
}

TEST_F(Cli, ListsThatAreNoneAreRefused)
{
    makeSample();
    write(path("x.csv"), QByteArray("PK\x03\x04", 4) + QByteArray(500, '\0'));
    const Outcome run = at({QStringLiteral("import"), QStringLiteral("accounts"), path("x.csv")});
    EXPECT_EQ(run.status, 1);
    EXPECT_FALSE(run.err.isEmpty());
    const Outcome missing =
        at({QStringLiteral("import"), QStringLiteral("accounts"), path("none.csv")});
    EXPECT_EQ(missing.status, 1);
    EXPECT_EQ(at(words("list accounts --json")).array().size(), 40);
}

/// Waits until @p process has said that it is @p percent through; false when it ended before.
bool hasReached(QProcess &process, int percent)
{
    QByteArray said;
    while (process.waitForReadyRead(60'000)) {
        said += process.readAllStandardError();
        const qsizetype end = said.lastIndexOf(" %");
        const qsizetype start = said.lastIndexOf(' ', end - 1);
        if (end > 0 && said.sliced(start + 1, end - start - 1).toInt() >= percent)
            return true;
    }
    return false;
}

QByteArray manyRows(int rows)
{
    QByteArray csv = "Account Name,City,Phone,Notes\n";
    for (int i = 0; i < rows; ++i)
        csv += "Company " + QByteArray::number(i) + ",Leeds,0113 " + QByteArray::number(i) +
               ",\"spoke about the schedule of " + QByteArray::number(i) + "\"\n";
    return csv;
}

TEST_F(Cli, AnImportKilledInTheMiddleLeavesNothing)
{
    makeSample();
    write(path("many.csv"), manyRows(60'000));
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    start(process, {QStringLiteral("--workspace"), workspace(), QStringLiteral("import"),
                    QStringLiteral("accounts"), path("many.csv"), QStringLiteral("--progress")});
    ASSERT_TRUE(hasReached(process, 25));
    process.kill();
    ASSERT_TRUE(process.waitForFinished());
    ASSERT_EQ(process.exitStatus(), QProcess::CrashExit);
    EXPECT_EQ(at(words("list accounts --json")).array().size(), 40);
    EXPECT_EQ(at(words("check")).status, 0);
    EXPECT_EQ(at(words("history --json")).array().size(), 1);
    EXPECT_EQ(at(words("undo")).status, 1); // creating the sample is not a step
}

TEST_F(Cli, CtrlCStopsAnImportAndLeavesNothing)
{
    makeSample();
    write(path("many.csv"), manyRows(60'000));
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    start(process, {QStringLiteral("--workspace"), workspace(), QStringLiteral("import"),
                    QStringLiteral("accounts"), path("many.csv"), QStringLiteral("--progress")});
    ASSERT_TRUE(hasReached(process, 25));
    ASSERT_EQ(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    ASSERT_TRUE(process.waitForFinished());
    const Outcome run = outcomeOf(process);
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("cancelled. Nothing was changed")) << run.err.toStdString();
    EXPECT_EQ(at(words("list accounts --json")).array().size(), 40);
    EXPECT_EQ(at(words("history --json")).array().size(), 1);
}

TEST_F(Cli, AnImportIntoAFileThatWasReplacedMeanwhileIsNotConfirmedAndSavedBeside)
{
    makeSample();
    ASSERT_EQ(attache({QStringLiteral("init"), path("other.tmp")}).status, 0);
    const QByteArray other = contentOf(path("other.tmp"));
    write(path("many.csv"), manyRows(60'000));
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    start(process, {QStringLiteral("--workspace"), workspace(), QStringLiteral("import"),
                    QStringLiteral("accounts"), path("many.csv"), QStringLiteral("--progress")});
    ASSERT_TRUE(hasReached(process, 25));
    ASSERT_EQ(std::rename(path("other.tmp").toLocal8Bit().constData(),
                          workspace().toLocal8Bit().constData()),
              0);
    ASSERT_TRUE(process.waitForFinished(120'000));
    const Outcome run = outcomeOf(process);
    EXPECT_EQ(run.status, 1);
    EXPECT_FALSE(run.out.contains("60000") || run.err.contains("60,000")) << run.err.toStdString();
    EXPECT_TRUE(run.err.contains("replaced by another program")) << run.err.toStdString();
    EXPECT_EQ(contentOf(workspace()), other);
    const QStringList saved =
        QDir(folder.path()).entryList({QStringLiteral("work (my work, *).attache")});
    ASSERT_EQ(saved.size(), 1);
    EXPECT_TRUE(run.err.contains(saved.first().toUtf8())) << run.err.toStdString();
    const QStringList work = {QStringLiteral("--workspace"), folder.filePath(saved.first())};
    EXPECT_EQ(attache(work + words("list accounts --json")).array().size(), 60'040);
    EXPECT_EQ(attache(work + words("check")).status, 0);
    EXPECT_TRUE(at(words("list accounts --json")).array().isEmpty());
}

TEST_F(Cli, ChangesThatFitAnotherFileAreKeptAndNamed)
{
    makeSample();
    const QString other = path("other.attache");
    ASSERT_TRUE(QFile::copy(workspace(), other));
    {
        const test::ManualClock clock;
        const auto opened = openWorkspace(other, Workspace::Mode::ReadWrite, clock);
        ASSERT_TRUE(opened.has_value());
        ASSERT_TRUE((*opened)->perform(QStringLiteral("add"), [](Writer &writer) {
            Account account;
            account.name = QStringLiteral("Elsewhere");
            return writer.insert(account);
        }));
        ASSERT_TRUE(QFile::copy(other + QStringLiteral("-wal"), path("log")));
    }
    ASSERT_EQ(
        at({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Here")}).status,
        0);
    ASSERT_TRUE(QFile::rename(path("log"), workspace() + QStringLiteral("-wal")));
    const QStringList list = {QStringLiteral("list"), QStringLiteral("accounts"),
                              QStringLiteral("--json")};
    const Outcome first = at(list);
    EXPECT_EQ(first.status, 0) << first.err.toStdString();
    EXPECT_EQ(first.array().size(), 41);
    EXPECT_TRUE(first.err.contains("(last changes, ")) << first.err.toStdString();
    EXPECT_TRUE(at(list).err.isEmpty()) << "it is said once";
    EXPECT_EQ(at({QStringLiteral("check")}).status, 0);
}

TEST_F(Cli, ABackupMadeWhileTheClockWasAheadIsNotTakenForTheNewest)
{
    makeSample();
    const auto rename = [&](const Outcome &made, const char *name) {
        const QFileInfo file(QString::fromUtf8(made.out.trimmed()));
        const QString renamed = file.absolutePath() + QLatin1Char('/') + QLatin1String(name);
        EXPECT_TRUE(QFile::rename(file.filePath(), renamed)) << made.err.toStdString();
        return renamed;
    };
    const QString ahead = rename(at(words("backup")), "2127-06-01T09-00-00.attache");
    importOne();
    const QString right = rename(at(words("backup")), "2020-11-30T09-00-00.attache");
    QByteArray bytes = contentOf(workspace());
    for (qsizetype at = 8192; at < bytes.size(); ++at)
        bytes[at] = char(~bytes.at(at));
    write(workspace(), bytes);
    const Outcome run = at(words("list accounts"));
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains(right.toUtf8())) << run.err.toStdString();
    EXPECT_FALSE(run.err.contains("2127")) << run.err.toStdString();
    // The day's own backup goes with it, so that only the one from the future is left.
    const QDir backups = QFileInfo(ahead).dir();
    for (const QFileInfo &each : backups.entryInfoList({QStringLiteral("*.attache")})) {
        if (each.fileName() != QFileInfo(ahead).fileName()) {
            ASSERT_TRUE(QFile::remove(each.filePath()));
        }
    }
    const Outcome marked = at(words("list accounts"));
    EXPECT_TRUE(marked.err.contains(ahead.toUtf8())) << marked.err.toStdString();
    EXPECT_TRUE(marked.err.contains("in the future")) << marked.err.toStdString();
}

TEST_F(Cli, AFullDiskLeavesTheWorkspaceAsItWas)
{
    makeSample();
    write(path("many.csv"), manyRows(60'000));
    const qint64 size = QFileInfo(workspace()).size();
    largestFile = static_cast<rlim_t>(size + 2'000'000);
    const Outcome run =
        at({QStringLiteral("import"), QStringLiteral("accounts"), path("many.csv")});
    EXPECT_EQ(run.status, 1) << run.err.toStdString();
    EXPECT_FALSE(run.err.isEmpty());
    largestFile = RLIM_INFINITY;
    EXPECT_EQ(at(words("list accounts --json")).array().size(), 40);
    EXPECT_EQ(at(words("check")).status, 0);
}

TEST_F(Cli, WithoutAnyRoomOnTheDiskTheWorkspaceIsReadAndSaysWhyItIsNotWritten)
{
    makeSample();
    largestFile = 0;
    const Outcome read = at(words("list accounts --json"));
    EXPECT_EQ(read.array().size(), 40) << read.err.toStdString();
    const Outcome written = at(words("add account name=New"));
    EXPECT_EQ(written.status, 1);
    EXPECT_TRUE(written.err.contains("the disk may be full")) << written.err.toStdString();
    largestFile = RLIM_INFINITY;
    EXPECT_EQ(at(words("check")).status, 0);
    EXPECT_EQ(at(words("add account name=New")).status, 0);
}

TEST_F(Cli, BlankRowsAreNoList)
{
    makeSample();
    write(path("blank.csv"), "Name,City\n" + QByteArray(",\n").repeated(4841));
    const Outcome headed = at(words("import accounts --json") + QStringList{path("blank.csv")});
    EXPECT_EQ(headed.status, 0) << headed.err.toStdString();
    EXPECT_EQ(headed.object().value(QLatin1String("read")).toInt(), 0);
    write(path("blank.csv"), QByteArray(",\n").repeated(4841));
    const Outcome blank = at(words("import accounts") + QStringList{path("blank.csv")});
    EXPECT_EQ(blank.status, 1);
    EXPECT_TRUE(blank.err.contains("4841 rows")) << blank.err.toStdString();
}

TEST_F(Cli, HugeAndStrangeCellsAreRejectedOrKeptAsTheyAre)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const QByteArray longName = QByteArray("长").repeated(300);
    write(path("odd.csv"), "客户名称,备注\n甲公司," + QByteArray(10 * 1024 * 1024, 'x') + "\n" +
                               longName + ",长名\n" + QByteArray("乙\0公司,空\n", 15) +
                               "🚀 Rocket GmbH,emoji\nشركة النور,يمين\n");
    const QJsonObject report =
        at(words("import accounts --json") + QStringList{path("odd.csv")}).object();
    EXPECT_EQ(report.value(QLatin1String("read")).toInt(), 5);
    EXPECT_EQ(report.value(QLatin1String("created")).toInt(), 4);
    const QJsonObject reject = report.value(QLatin1String("rejects")).toArray().first().toObject();
    EXPECT_EQ(reject.value(QLatin1String("row")).toInt(), 2);
    EXPECT_EQ(reject.value(QLatin1String("column")).toString(), QStringLiteral("备注"));
    QStringList found;
    for (const QJsonValue value : at(words("list accounts --json")).array())
        found.append(value.toObject().value(QLatin1String("name")).toString());
    for (const QString &name : {QString::fromUtf8(longName), QStringLiteral("🚀 Rocket GmbH"),
                                QStringLiteral("شركة النور"), QStringLiteral("乙公司")})
        EXPECT_TRUE(found.contains(name)) << qPrintable(found.join(u'|'));
    EXPECT_EQ(at({QStringLiteral("search"), QStringLiteral("Rocket")}).status, 0);
    EXPECT_TRUE(at(words("list accounts")).out.contains("🚀 Rocket GmbH"));
}

TEST_F(Cli, ASpreadsheetNamedCsvIsCalledWhatItIs)
{
    makeSample();
    write(path("x.csv"),
          QByteArray("PK\x03\x04", 4) + "[Content_Types].xml xl/workbook.xml" + QByteArray(500, 0));
    const Outcome run = at(words("import accounts") + QStringList{path("x.csv")});
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("is incomplete")) << run.err.toStdString();
    // The workspace is not what is damaged.
    EXPECT_FALSE(run.err.contains("backup")) << run.err.toStdString();
    language = QStringLiteral("zh_CN");
    const Outcome chinese = at(words("import accounts") + QStringList{path("x.csv")});
    EXPECT_EQ(chinese.status, 1);
    EXPECT_NE(chinese.err, run.err);
}

TEST_F(Cli, ABackupCanBeMadeWhileAWindowIsOpen)
{
    makeSample();
    const SystemClock clock;
    const auto held = openWorkspace(workspace(), Workspace::Mode::ReadWrite, clock);
    ASSERT_TRUE(held.has_value());
    const Outcome made = at({QStringLiteral("backup"), path("copy.attache")});
    ASSERT_EQ(made.status, 0) << made.err.toStdString();
    EXPECT_EQ(attache({QStringLiteral("--workspace"), path("copy.attache"), QStringLiteral("list"),
                       QStringLiteral("accounts"), QStringLiteral("--json")})
                  .array()
                  .size(),
              40);
}

TEST_F(Cli, ReadingLeavesNoFilesBeside)
{
    makeSample();
    ASSERT_EQ(at(words("list accounts")).status, 0);
    ASSERT_EQ(at(words("history")).status, 0);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files),
              QStringList{QStringLiteral("work.attache")});
}

} // namespace
} // namespace attache
