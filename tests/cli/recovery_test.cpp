#include "core/store/connection.h"
#include "tests/cli/cli_run.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

namespace attache::test {
namespace {

/// All of what these tests can try, instead of as much as there is time for each time they run.
constexpr const char *AllVariable = "ATTACHE_RECOVERY_ALL";

/// What becomes of a workspace when something goes wrong around the program.
class Recovery : public Cli
{
protected:
    static QStringList words(const char *text)
    {
        return QString::fromUtf8(text).split(QLatin1Char(' '));
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    /// The workspace as it now is is either read rightly or said to be damaged.
    void isReadOrRefused(const QString &what)
    {
        const Outcome list = at(words("list accounts --json"));
        const Outcome check = at(words("check"));
        for (const Outcome *run : {&list, &check}) {
            EXPECT_TRUE(run->status == 0 || run->status == 1)
                << what.toStdString() << ' ' << run->status << run->err.toStdString();
            EXPECT_TRUE(run->status == 0 || !run->err.isEmpty()) << what.toStdString();
        }
        // What cannot be trusted may be listed in part, but never as if nothing were wrong.
        if (list.status == 0 && check.status == 0) {
            EXPECT_EQ(list.array().size(), 40) << what.toStdString();
        }
    }
};

TEST_F(Recovery, ABitThatFlipsIsFoundOrDoesNoHarm)
{
    makeSample();
    const QByteArray sound = contentOf(workspace());
    QRandomGenerator random(20261128);
    const int places = qEnvironmentVariableIsSet(AllVariable) ? 200 : 40;
    for (int i = 0; i < places; ++i) {
        QByteArray bytes = sound;
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(sound.size())));
        const int bit = random.bounded(8);
        bytes[at] = static_cast<char>(static_cast<uchar>(bytes.at(at)) ^ (1U << bit));
        write(workspace(), bytes);
        isReadOrRefused(QStringLiteral("bit %1 of byte %2").arg(bit).arg(at));
    }
}

TEST_F(Recovery, AFileThatIsCutIsRefused)
{
    makeSample();
    const QByteArray sound = contentOf(workspace());
    std::vector<double> parts = {0.0, 0.0001, 0.01, 0.3, 0.6, 0.9};
    for (int at = 1; qEnvironmentVariableIsSet(AllVariable) && at < 50; ++at)
        parts.push_back(at / 50.0);
    for (const double part : parts) {
        write(workspace(), sound.left(static_cast<qsizetype>(double(sound.size()) * part)));
        const Outcome list = at(words("list accounts --json"));
        const Outcome check = at(words("check"));
        EXPECT_TRUE(check.status == 1) << part << check.err.toStdString();
        EXPECT_FALSE(check.err.isEmpty()) << part;
        EXPECT_TRUE(list.status == 0 || list.status == 1) << part;
    }
}

/// What an ordinary user does with a workspace that they may only read.
class ReadOnlyMedium : public Recovery
{
protected:
    void SetUp() override
    {
        makeSample();
        const auto everything = QFile::Permissions(0x7777);
        // Root may write whatever the permissions say, and where it builds others may not reach.
        program = reachable.filePath(QStringLiteral("attache"));
        ASSERT_TRUE(QFile::copy(testedProgram(), program));
        ASSERT_TRUE(QFile::setPermissions(program, everything));
        ASSERT_TRUE(QFile::setPermissions(reachable.path(), everything));
        ASSERT_TRUE(QFile::setPermissions(folder.path(), everything));
        ASSERT_TRUE(QFile::setPermissions(workspace(), reading));
        asOrdinaryUser = true;
    }
    void TearDown() override { QFile::setPermissions(folder.path(), QFile::Permissions(0x7777)); }

    const QFile::Permissions reading = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const QTemporaryDir reachable;
};

TEST_F(ReadOnlyMedium, AFileIsReadAndSaysWhyItIsNotWritten)
{
    const QByteArray before = contentOf(workspace());
    const Outcome read = at(words("list accounts --json"));
    if (read.status == -1 || read.status == 99)
        GTEST_SKIP() << "an ordinary user cannot run the program from here";
    EXPECT_EQ(read.array().size(), 40);
    const Outcome undo = at(words("add account name=New"));
    EXPECT_EQ(undo.status, 1);
    EXPECT_FALSE(undo.err.isEmpty());
    EXPECT_EQ(contentOf(workspace()), before);
}

TEST_F(ReadOnlyMedium, AFileWithOlderDerivedTablesIsSearchedAndLeftAlone)
{
    const auto all =
        reading | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    const auto found = [this] { return at(words("search tyres --json")).array(); };
    const QJsonArray expected = found();
    ASSERT_TRUE(QFile::setPermissions(workspace(), all));
    {
        const auto file = Connection::open(workspace(), Connection::Mode::ReadWrite);
        ASSERT_TRUE(file);
        ASSERT_TRUE(
            (*file)->execute("INSERT INTO search_account(search_account) VALUES('delete-all'); "
                             "UPDATE derivation SET version = 'older'"));
    }
    ASSERT_TRUE(QFile::setPermissions(workspace(), reading));
    ASSERT_TRUE(QFile::setPermissions(folder.path(), reading | QFile::ExeOwner | QFile::ExeGroup |
                                                         QFile::ExeOther));
    const QByteArray before = contentOf(workspace());
    const Outcome read = at(words("list accounts --json"));
    if (read.status == -1 || read.status == 99)
        GTEST_SKIP() << "an ordinary user cannot run the program from here";
    EXPECT_EQ(read.array().size(), 40) << read.err.toStdString();
    EXPECT_FALSE(expected.isEmpty());
    EXPECT_EQ(found(), expected);
    EXPECT_EQ(contentOf(workspace()), before);
}

TEST_F(Recovery, KilledAtAnyMomentAStepIsWholeOrNotThere)
{
    makeSample();
    QByteArray list = "Name,City,Notes\n";
    constexpr int Rows = 4000;
    for (int i = 0; i < Rows; ++i)
        list += "Company " + QByteArray::number(i) + ",Leeds,spoke about the schedule\n";
    write(path("many.csv"), list);
    const QByteArray before = contentOf(workspace());
    QRandomGenerator random(7);
    int killed = 0;
    const int times = qEnvironmentVariableIsSet(AllVariable) ? 200 : 8;
    for (int i = 0; i < times; ++i) {
        write(workspace(), before);
        QProcess process;
        process.setReadChannel(QProcess::StandardError);
        start(process,
              {QStringLiteral("--workspace"), workspace(), QStringLiteral("import"),
               QStringLiteral("accounts"), path("many.csv"), QStringLiteral("--progress")});
        // After so many reports of how far it is, wherever in the work that may be.
        for (int left = random.bounded(1, 20); left > 0 && process.waitForReadyRead(60'000); --left)
            process.readAllStandardError();
        process.kill();
        ASSERT_TRUE(process.state() == QProcess::NotRunning || process.waitForFinished(60'000));
        killed += process.exitStatus() == QProcess::CrashExit ? 1 : 0;
        const qsizetype accounts = at(words("list accounts --json")).array().size();
        EXPECT_TRUE(accounts == 40 || accounts == 40 + Rows) << accounts;
        EXPECT_EQ(at(words("check")).status, 0);
        // And work goes on.
        EXPECT_EQ(at(words("add account name=After")).status, 0);
        for (const char *ending : {"-wal", "-shm", "-journal"})
            QFile::remove(workspace() + QLatin1String(ending));
    }
    EXPECT_GT(killed, 0);
}

TEST_F(Recovery, AnExportOfEverythingThatIsKilledLeavesNoFolder)
{
    makeSample();
    QByteArray list = "Name,City,Notes\n";
    for (int i = 0; i < 20'000; ++i)
        list += "Company " + QByteArray::number(i) + ",Leeds,spoke about the schedule\n";
    write(path("many.csv"), list);
    ASSERT_EQ(at({QStringLiteral("import"), QStringLiteral("accounts"), path("many.csv")}).status,
              0);
    QProcess process;
    start(process,
          {QStringLiteral("--workspace"), workspace(), QStringLiteral("export-all"), path("all")});
    ASSERT_TRUE(process.waitForStarted());
    // A folder of another name stands beside its place while it is being written.
    bool isBegun = false;
    while (!isBegun && process.state() != QProcess::NotRunning) {
        isBegun = !QDir(folder.path()).entryList({QStringLiteral("all.*")}, QDir::Dirs).isEmpty();
        process.waitForFinished(1);
    }
    process.kill();
    ASSERT_TRUE(process.waitForFinished(60'000));
    if (process.exitStatus() == QProcess::CrashExit) {
        EXPECT_FALSE(QFileInfo::exists(path("all")));
    }
    EXPECT_EQ(at({QStringLiteral("export-all"), path("again")}).status, 0);
}

} // namespace
} // namespace attache::test
