#include "core/store/bulk_mode.h"
#include "tests/support/account_names.h"

#include <QDir>
#include <QFile>

#include <cstdio>

namespace attache {
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Account named(const QString &name)
{
    Account account;
    account.name = name;
    return account;
}

/// A workspace that is open, and another program that has a file of its own for its path.
class FilePlaceTest : public ::testing::Test
{
protected:
    FilePlaceTest()
    {
        file.insert(named(QStringLiteral("first")));
        auto other = createWorkspace(otherPath(), file.clock);
        Account account = named(QStringLiteral("from elsewhere"));
        EXPECT_TRUE((*other)->perform(QStringLiteral("add"),
                                      [&](Writer &writer) { return writer.insert(account); }));
    }

    QString otherPath() const { return file.directory.filePath(QStringLiteral("other.tmp")); }

    void renameOther()
    {
        ASSERT_EQ(std::rename(QFile::encodeName(otherPath()).constData(),
                              QFile::encodeName(file.path()).constData()),
                  0);
    }

    Result<void> add(const QString &name) { return addTo(*file, name); }

    static Result<void> addTo(Workspace &workspace, const QString &name)
    {
        Account account = named(name);
        return workspace.perform(QStringLiteral("add"),
                                 [&](Writer &writer) { return writer.insert(account); });
    }

    QStringList saved() const
    {
        return QDir(file.directory.path()).entryList({QStringLiteral("test (my work, *).attache")});
    }

    QStringList namesIn(const QString &path) const
    {
        return test::accountNamesIn(path, file.clock);
    }

    QStringList namesSaved() const
    {
        const QStringList files = saved();
        return files.size() == 1 ? namesIn(file.directory.filePath(files.first())) : files;
    }

    test::TempWorkspace file;
};

TEST_F(FilePlaceTest, AnotherFileRenamedOverItEndsAllWritingAndTheWorkIsSaved)
{
    renameOther();
    Changes confirmed;
    int said = 0;
    QObject::connect(file.workspace.get(), &Workspace::writeFailed, [&] { ++said; });
    bool stopped = false;
    QObject::connect(file.workspace.get(), &Workspace::writingStopped, [&] { stopped = true; });
    const Result<void> done = add(QStringLiteral("second"));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, Error::Kind::Io);
    EXPECT_TRUE(done.error().message.contains(QStringLiteral("replaced by another program")));
    ASSERT_EQ(saved().size(), 1);
    EXPECT_TRUE(done.error().message.contains(saved().first())) << qPrintable(done.error().message);
    EXPECT_EQ(said, 1);
    EXPECT_TRUE(stopped);
    EXPECT_TRUE(file->isReadOnly());
    ASSERT_TRUE(file->stopped());
    EXPECT_EQ(file->stopped()->savedAs, file.directory.filePath(saved().first()));

    EXPECT_FALSE(add(QStringLiteral("third")));
    EXPECT_FALSE(file->undo());
    EXPECT_FALSE(file->sibling());
    EXPECT_EQ(saved().size(), 1);
    file.close();
    EXPECT_EQ(namesSaved(), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    EXPECT_EQ(namesIn(file.path()), QStringList{QStringLiteral("from elsewhere")});
    EXPECT_FALSE(QFile::exists(file.path() + QStringLiteral("-wal")));
}

TEST_F(FilePlaceTest, TheLogOfTheOldFileIsNeverTakenForThatOfTheNewOne)
{
    renameOther();
    ASSERT_FALSE(add(QStringLiteral("second")));
    // As another program would find it, while this one still runs.
    EXPECT_EQ(QFileInfo(file.path() + QStringLiteral("-wal")).size(), 0);
}

TEST_F(FilePlaceTest, AFileMovedAwayIsMissedAndTheWorkSaved)
{
    const QString elsewhere = file.directory.filePath(QStringLiteral("elsewhere.attache"));
    ASSERT_EQ(std::rename(QFile::encodeName(file.path()).constData(),
                          QFile::encodeName(elsewhere).constData()),
              0);
    const Result<void> done = add(QStringLiteral("second"));
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().message.contains(QStringLiteral("moved or deleted")));
    file.close();
    EXPECT_EQ(namesSaved(), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    EXPECT_FALSE(QFile::exists(file.path()));
    EXPECT_EQ(QDir(file.directory.path()).entryList({QStringLiteral("test.attache*")}),
              QStringList());
}

TEST_F(FilePlaceTest, UndoAndRedoAreNotConfirmedEither)
{
    ASSERT_OK(add(QStringLiteral("second")));
    renameOther();
    const Result<QString> undone = file->undo();
    ASSERT_FALSE(undone);
    EXPECT_TRUE(undone.error().message.contains(QStringLiteral("replaced by another program")));
    file.close();
    EXPECT_EQ(namesSaved(), QStringList{QStringLiteral("first")});
}

TEST_F(FilePlaceTest, WhatAnotherProgramWroteIntoTheFileStaysAsItIs)
{
    const QByteArray foreign = contentOf(otherPath());
    ASSERT_NE(foreign, contentOf(file.path()));
    QFile same(file.path());
    ASSERT_TRUE(same.open(QIODevice::WriteOnly));
    same.write(foreign);
    same.close();
    const Result<void> done = add(QStringLiteral("second"));
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().message.contains(QStringLiteral("changed by another program")));
    file.close();
    EXPECT_EQ(contentOf(file.path()), foreign);
    EXPECT_EQ(namesIn(file.path()), QStringList{QStringLiteral("from elsewhere")});
}

TEST_F(FilePlaceTest, ATruncatedFileIsMissed)
{
    ASSERT_TRUE(QFile::resize(file.path(), 0));
    EXPECT_FALSE(add(QStringLiteral("second")));
    EXPECT_TRUE(file->isReadOnly());
    file.close();
    EXPECT_EQ(QFileInfo(file.path()).size(), 0);
}

TEST_F(FilePlaceTest, FoldingTheLogIntoItIsNoChangeByAnother)
{
    ASSERT_OK(file->checkpoint());
    ASSERT_OK(add(QStringLiteral("second")));
    EXPECT_FALSE(file->isReadOnly());
    file.close();
    EXPECT_EQ(namesIn(file.path()),
              QStringList({QStringLiteral("first"), QStringLiteral("second")}));
}

TEST_F(FilePlaceTest, AFileCutInTheMiddleIsMissed)
{
    ASSERT_OK(file->checkpoint());
    ASSERT_TRUE(QFile::resize(file.path(), QFileInfo(file.path()).size() / 2));
    const QByteArray cut = contentOf(file.path());
    bool ran = false;
    EXPECT_FALSE(file->perform(QStringLiteral("add"), [&](Writer &) -> Result<void> {
        ran = true;
        return {};
    }));
    EXPECT_FALSE(ran);
    EXPECT_TRUE(file->isReadOnly());
    file.close();
    EXPECT_EQ(contentOf(file.path()), cut) << "what is left of it stays as it is";
}

TEST_F(FilePlaceTest, ALargeStepWrittenStraightIntoTheFileIsNotConfirmedWhenItIsReplacedMeanwhile)
{
    const BulkMode bulk(*file);
    const Result<void> done =
        file->perform(QStringLiteral("bulk"), [&](Writer &writer) -> Result<void> {
            for (int i = 0; i < 5000; ++i) {
                Account account = named(QStringLiteral("account %1").arg(i));
                ATTACHE_CHECK(writer.insert(account));
                if (i == 2500)
                    renameOther();
            }
            return {};
        });
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().message.contains(QStringLiteral("replaced by another program")));
    EXPECT_EQ(namesSaved().size(), 5001);
    EXPECT_EQ(namesIn(file.path()), QStringList{QStringLiteral("from elsewhere")});
}

TEST_F(FilePlaceTest, ALargeStepIntoAReplacedFileIsRefusedBeforeItBegins)
{
    renameOther();
    const BulkMode bulk(*file);
    bool ran = false;
    EXPECT_FALSE(file->perform(QStringLiteral("bulk"), [&](Writer &) -> Result<void> {
        ran = true;
        return {};
    }));
    EXPECT_FALSE(ran);
    EXPECT_EQ(namesSaved(), QStringList{QStringLiteral("first")});
}

TEST_F(FilePlaceTest, ASiblingIsStoppedToo)
{
    const auto sibling = file->sibling();
    ASSERT_OK(sibling);
    renameOther();
    EXPECT_FALSE(addTo(**sibling, QStringLiteral("second")));
    EXPECT_TRUE(file->isReadOnly());
    EXPECT_FALSE(add(QStringLiteral("third")));
    EXPECT_EQ(namesSaved(), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
}

TEST_F(FilePlaceTest, AReaderNeverMixesTwoFiles)
{
    file.reopen();
    file.close();
    const auto reader = openWorkspace(file.path(), Workspace::Mode::ReadOnly, file.clock);
    ASSERT_OK(reader);
    renameOther();
    EXPECT_FALSE((*reader)->sibling());
}

TEST_F(FilePlaceTest, ClosingSavesWhatWasWrittenIntoAFileThatIsGone)
{
    ASSERT_OK(add(QStringLiteral("second")));
    renameOther();
    file.close();
    EXPECT_EQ(namesSaved(), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    EXPECT_EQ(namesIn(file.path()), QStringList{QStringLiteral("from elsewhere")});
}

TEST_F(FilePlaceTest, WhoeverHasWrittenNothingLeavesNoCopyBehind)
{
    file.reopen();
    renameOther();
    file->checkPlace();
    EXPECT_TRUE(file->isReadOnly());
    file.close();
    EXPECT_EQ(saved(), QStringList());
    EXPECT_EQ(namesIn(file.path()), QStringList{QStringLiteral("from elsewhere")});
}

TEST_F(FilePlaceTest, ThePersonsDocumentsTakeTheWorkWhenItsFolderIsGone)
{
    const QTemporaryDir home;
    const QByteArray homeBefore = qgetenv("HOME");
    const QByteArray configBefore = qgetenv("XDG_CONFIG_HOME");
    qputenv("HOME", QFile::encodeName(home.path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.path()));
    ASSERT_TRUE(QDir(file.directory.path()).removeRecursively());
    EXPECT_FALSE(add(QStringLiteral("second")));
    qputenv("HOME", homeBefore);
    configBefore.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", configBefore);
    ASSERT_TRUE(file->stopped());
    const QString work = file->stopped()->savedAs;
    EXPECT_TRUE(work.startsWith(home.path())) << qPrintable(work);
    EXPECT_TRUE(file->stopped()->error.message.contains(work));
    EXPECT_EQ(namesIn(work), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
}

/// What this program itself does to the file is never taken for another's doing.
TEST_F(FilePlaceTest, ItsOwnWritingIsKnown)
{
    for (int round = 0; round < 3; ++round) {
        ASSERT_OK(file->perform(QStringLiteral("many"), [](Writer &writer) -> Result<void> {
            for (int i = 0; i < 3000; ++i) { // more pages than the log keeps
                Account account = named(QStringLiteral("account %1").arg(i));
                ATTACHE_CHECK(writer.insert(account));
            }
            return {};
        }));
        ASSERT_OK(file->undo());
        {
            const BulkMode bulk(*file);
            ASSERT_OK(add(QStringLiteral("straight")));
        }
        const auto sibling = file->sibling();
        ASSERT_OK(sibling);
        ASSERT_OK(addTo(**sibling, QStringLiteral("aside")));
        ASSERT_OK((*sibling)->backups().make((*sibling)->connection()));
        ASSERT_OK(file->maintain(
            [](Connection &connection) { return connection.execute("DELETE FROM blob"); }));
        ASSERT_OK(add(QStringLiteral("after")));
    }
    EXPECT_FALSE(file->isReadOnly());
}

} // namespace
} // namespace attache
