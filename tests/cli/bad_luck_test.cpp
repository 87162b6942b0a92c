#include "core/open_workspace.h"
#include "tests/cli/cli_run.h"

#include <QDir>
#include <QFile>

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

} // namespace
} // namespace attache
