#include "core/store/left_log.h"

#include "core/store/bulk_mode.h"
#include "tests/support/account_names.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace attache {
namespace {

/// A workspace whose process is killed, so that its last changes stand in the log beside it.
class LeftLog : public testing::Test
{
protected:
    LeftLog()
    {
        add(QStringLiteral("first"));
        file.close();
        keep(QStringLiteral("base"));
    }

    QString kept(const QString &name) const { return file.directory.filePath(name); }
    QString log(const QString &path) const { return path + QStringLiteral("-wal"); }

    void add(const QString &name)
    {
        Account account;
        account.name = name;
        file.insert(account);
    }
    void keep(const QString &name) const
    {
        for (const QString &side : {QString(), QStringLiteral("-wal")}) {
            QFile::remove(kept(name) + side);
            if (QFile::exists(file.path() + side)) {
                ASSERT_TRUE(QFile::copy(file.path() + side, kept(name) + side));
            }
        }
    }
    void put(const QString &name, const QString &side = {})
    {
        QFile::remove(file.path() + side);
        ASSERT_TRUE(QFile::copy(kept(name) + side, file.path() + side));
    }
    /// What is in the file, and in the log, when the process is killed after @p name was added.
    void killAfterAdding(const QString &name, const QString &as)
    {
        file.reopen();
        add(name);
        keep(as);
        file.close();
    }
    /// The state of another computer, which added @p name and closed the file.
    void writeElsewhere(const QString &name)
    {
        put(QStringLiteral("base"));
        file.reopen();
        add(name);
        file.close();
        keep(QStringLiteral("elsewhere"));
    }

    QStringList namesIn(Workspace::Mode mode) const
    {
        return test::accountNamesIn(file.path(), file.clock, mode);
    }

    test::TempWorkspace file;
};

TEST_F(LeftLog, OfTheFileItWasWrittenForIsTakenIn)
{
    killAfterAdding(QStringLiteral("second"), QStringLiteral("killed"));
    put(QStringLiteral("killed"));
    put(QStringLiteral("killed"), QStringLiteral("-wal"));
    ASSERT_TRUE(hasLog(file.path()));
    const QStringList both = {QStringLiteral("first"), QStringLiteral("second")};
    EXPECT_EQ(namesIn(Workspace::Mode::ReadOnly), both);
    EXPECT_EQ(namesIn(Workspace::Mode::ReadWrite), both);
    EXPECT_TRUE(logsPutAside(file.path()).isEmpty());
}

TEST_F(LeftLog, OfAFileThatWasNeverClosedIsTakenIn)
{
    const QString path = kept(QStringLiteral("new.attache"));
    {
        const auto made = createWorkspace(path, file.clock);
        ASSERT_OK(made);
        Account account;
        account.name = QStringLiteral("first");
        ASSERT_OK((*made)->perform(QStringLiteral("add"),
                                   [&](Writer &writer) { return writer.insert(account); }));
        for (const QString &side : {QString(), QStringLiteral("-wal")}) {
            QFile::remove(file.path() + side);
            ASSERT_TRUE(QFile::copy(path + side, file.path() + side));
        }
    }
    EXPECT_EQ(namesIn(Workspace::Mode::ReadWrite), QStringList{QStringLiteral("first")});
}

TEST_F(LeftLog, IsTakenInAfterSeveralThatWereKilledOneAfterAnother)
{
    const QStringList all = {QStringLiteral("first"), QStringLiteral("second"),
                             QStringLiteral("third")};
    // Once of a file in which no stamp has been left yet.
    for (const bool isStamped : {true, false}) {
        put(QStringLiteral("base"));
        file.reopen();
        if (!isStamped)
            ASSERT_OK(file.connection().execute("DELETE FROM derivation WHERE name = 'writer'"));
        file.close();
        keep(QStringLiteral("base"));
        killAfterAdding(QStringLiteral("second"), QStringLiteral("killed"));
        put(QStringLiteral("killed"));
        put(QStringLiteral("killed"), QStringLiteral("-wal"));
        killAfterAdding(QStringLiteral("third"), QStringLiteral("again"));
        // The log goes on where it was; nothing of it has come into the file.
        put(QStringLiteral("base"));
        put(QStringLiteral("again"), QStringLiteral("-wal"));
        EXPECT_EQ(namesIn(Workspace::Mode::ReadWrite), all) << isStamped;
    }
}

TEST_F(LeftLog, OfAnotherFileIsPutAside)
{
    killAfterAdding(QStringLiteral("second"), QStringLiteral("killed"));
    writeElsewhere(QStringLiteral("from elsewhere"));
    const QStringList elsewhere = {QStringLiteral("first"), QStringLiteral("from elsewhere")};
    for (const Workspace::Mode mode : {Workspace::Mode::ReadWrite, Workspace::Mode::ReadOnly}) {
        put(QStringLiteral("elsewhere"));
        put(QStringLiteral("killed"), QStringLiteral("-wal"));
        EXPECT_EQ(namesIn(mode), elsewhere);
        EXPECT_EQ(namesIn(Workspace::Mode::ReadWrite), elsewhere);
    }
    const QStringList aside = logsPutAside(file.path());
    ASSERT_EQ(aside.size(), 2);
    EXPECT_TRUE(QFileInfo(aside.first()).fileName().startsWith(QStringLiteral("test (last")));
    // With the file that it was written for it can still be read.
    put(QStringLiteral("killed"));
    ASSERT_TRUE(QFile::rename(aside.first(), log(file.path())));
    EXPECT_EQ(namesIn(Workspace::Mode::ReadWrite),
              QStringList({QStringLiteral("first"), QStringLiteral("second")}));
}

TEST_F(LeftLog, OfAnotherFileIsPutAsideWhereBothChangedTheSamePages)
{
    // The same edit on both computers: the log covers all that the other one wrote.
    killAfterAdding(QStringLiteral("renamed here"), QStringLiteral("killed"));
    writeElsewhere(QStringLiteral("renamed else"));
    put(QStringLiteral("killed"), QStringLiteral("-wal"));
    EXPECT_EQ(namesIn(Workspace::Mode::ReadWrite),
              QStringList({QStringLiteral("first"), QStringLiteral("renamed else")}));
}

TEST_F(LeftLog, OfANewerFileIsPutAsideWhereAnOlderOneCameBack)
{
    file.reopen();
    add(QStringLiteral("second"));
    file.close();
    killAfterAdding(QStringLiteral("third"), QStringLiteral("killed"));
    put(QStringLiteral("base"));
    put(QStringLiteral("killed"), QStringLiteral("-wal"));
    EXPECT_EQ(namesIn(Workspace::Mode::ReadWrite), QStringList{QStringLiteral("first")});
    EXPECT_EQ(logsPutAside(file.path()).size(), 1);
}

TEST_F(LeftLog, IsLeftToWhoeverHasTheFileOpen)
{
    file.reopen();
    add(QStringLiteral("second"));
    ASSERT_TRUE(hasLog(file.path()));
    EXPECT_EQ(namesIn(Workspace::Mode::ReadOnly).size(), 2);
    EXPECT_TRUE(hasLog(file.path()));
    EXPECT_TRUE(logsPutAside(file.path()).isEmpty());
}

/// Kills a process in the middle of a large step that goes straight into the file.
void leaveKeptPages(const QString &path, const Clock &clock)
{
    const pid_t child = fork();
    if (child == 0) {
        auto workspace = openWorkspace(path, Workspace::Mode::ReadWrite, clock);
        const BulkMode bulk(**workspace);
        (void)(*workspace)->connection().execute("PRAGMA cache_size=10");
        (void)(*workspace)->perform(QStringLiteral("bulk"), [](Writer &writer) -> Result<void> {
            for (int i = 0; i < 5000; ++i) {
                Account account;
                account.name = QStringLiteral("account %1").arg(i);
                ATTACHE_CHECK(writer.insert(account));
            }
            raise(SIGKILL);
            return {};
        });
        _exit(0);
    }
    int status = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status));
}

TEST_F(LeftLog, PagesThatWereKeptGoBackIntoTheirFileAlone)
{
    leaveKeptPages(file.path(), file.clock);
    ASSERT_TRUE(hasKeptPages(file.path()));
    ASSERT_TRUE(QFile::copy(file.path(), kept(QStringLiteral("half"))));
    ASSERT_TRUE(QFile::rename(file.path() + QStringLiteral("-journal"),
                              kept(QStringLiteral("half-journal"))));
    writeElsewhere(QStringLiteral("from elsewhere"));
    for (const Workspace::Mode mode : {Workspace::Mode::ReadOnly, Workspace::Mode::ReadWrite}) {
        put(QStringLiteral("half"));
        put(QStringLiteral("half"), QStringLiteral("-journal"));
        EXPECT_EQ(namesIn(mode), QStringList{QStringLiteral("first")});
        put(QStringLiteral("elsewhere"));
        put(QStringLiteral("half"), QStringLiteral("-journal"));
        EXPECT_EQ(namesIn(mode),
                  QStringList({QStringLiteral("first"), QStringLiteral("from elsewhere")}));
    }
    EXPECT_TRUE(logsPutAside(file.path()).isEmpty()) << "nothing that was done is in them";
}

TEST_F(LeftLog, NothingIsNotedWhereNothingIsWritten)
{
    const auto content = [this] {
        QFile opened(file.path());
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    };
    const QByteArray before = content();
    file.reopen();
    EXPECT_TRUE(file->perform(QStringLiteral("nothing"), [](Writer &) { return Result<void>(); }));
    file.close();
    EXPECT_EQ(content(), before);
}

} // namespace
} // namespace attache
