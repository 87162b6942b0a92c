#include "core/domain/account.h"
#include "core/domain/visit_note.h"
#include "core/store/bulk_mode.h"
#include "tests/support/temp_workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace attache {
namespace {

/// Runs @p work in a process of its own that is expected to kill itself in the middle of it.
template <typename Work>
void inAProcessThatIsKilled(Work work)
{
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        work();
        _exit(7);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "ended with " << WEXITSTATUS(status);
}

qint64 accounts(Connection &connection)
{
    return *connection.integer("SELECT count(*) FROM account");
}

TEST(BadLuck, KilledInTheMiddleOfABulkStepLeavesTheStateBefore)
{
    test::TempWorkspace file;
    Account first;
    first.name = QStringLiteral("first");
    file.insert(first);
    file.close();
    inAProcessThatIsKilled([&] {
        auto workspace = openWorkspace(file.path(), Workspace::Mode::ReadWrite, file.clock);
        (void)(*workspace)->perform(QStringLiteral("bulk"), [](Writer &writer) -> Result<void> {
            for (int i = 0; i < 20000; ++i) {
                Account account;
                account.name = QStringLiteral("account %1").arg(i);
                ATTACHE_CHECK(writer.insert(account));
                if (i == 15000)
                    raise(SIGKILL);
            }
            return {};
        });
    });
    file.reopen();
    EXPECT_EQ(accounts(file.connection()), 1);
    EXPECT_TRUE(file->check()->isEmpty());
}

/// The file itself is half rewritten then, and its rollback journal stands beside it.
TEST(BadLuck, KilledInBulkModeLeavesTheStateBeforeToReadersToo)
{
    test::TempWorkspace file;
    Account first;
    first.name = QStringLiteral("first");
    file.insert(first);
    file.close();
    inAProcessThatIsKilled([&] {
        auto workspace = openWorkspace(file.path(), Workspace::Mode::ReadWrite, file.clock);
        const BulkMode bulk(**workspace);
        (void)(*workspace)->connection().execute("PRAGMA cache_size=10");
        (void)(*workspace)->perform(QStringLiteral("bulk"), [](Writer &writer) -> Result<void> {
            for (int i = 0; i < 20000; ++i) {
                Account account;
                account.name = QStringLiteral("account %1").arg(i);
                ATTACHE_CHECK(writer.insert(account));
            }
            raise(SIGKILL);
            return {};
        });
    });
    const QString journal = file.path() + QStringLiteral("-journal");
    EXPECT_TRUE(QFileInfo::exists(journal));
    {
        const auto reader = openWorkspace(file.path(), Workspace::Mode::ReadOnly, file.clock);
        ASSERT_OK(reader);
        EXPECT_EQ(accounts((*reader)->connection()), 1);
    }
    file.reopen();
    EXPECT_EQ(accounts(file.connection()), 1);
    EXPECT_TRUE(file->check()->isEmpty());
    EXPECT_FALSE(QFileInfo::exists(journal));
}

TEST(BulkMode, LeavesTheFileAsItIsWhereOthersHaveItOpen)
{
    const auto mode = [](Connection &connection) {
        Statement row = *connection.prepare("PRAGMA journal_mode");
        return *row.step() ? row.text(0) : QString();
    };
    test::TempWorkspace file;
    {
        const BulkMode alone(*file);
        EXPECT_EQ(mode(file.connection()), QStringLiteral("delete"));
    }
    EXPECT_EQ(mode(file.connection()), QStringLiteral("wal"));
    const auto sibling = file->sibling();
    ASSERT_OK(sibling);
    const BulkMode inCompany(*file);
    EXPECT_EQ(mode(file.connection()), QStringLiteral("wal"));
    Account account;
    account.name = QStringLiteral("Acme");
    file.insert(account);
    EXPECT_EQ(accounts((*sibling)->connection()), 1);
}

TEST(BadLuck, KilledWhileTypingKeepsEverySavedKeystroke)
{
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("长安汽车");
    account = file.insert(account);
    Visit visit;
    visit.account = account.id;
    visit.startsAt = file.clock.now();
    visit = file.insert(visit);
    VisitNote note;
    note.visit = visit.id;
    note = file.insert(note);
    file.close();
    const QString typed = QStringLiteral("夜间数据批量上传，现由人工导出");
    inAProcessThatIsKilled([&] {
        auto workspace = openWorkspace(file.path(), Workspace::Mode::ReadWrite, file.clock);
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            note.body = typed.left(length);
            (void)(*workspace)
                ->perform(
                    QStringLiteral("type"), [&](Writer &writer) { return writer.update(note); },
                    QStringLiteral("note"));
        }
        raise(SIGKILL);
    });
    file.reopen();
    EXPECT_EQ(Store<VisitNote>(file.connection()).get(note.id)->body, typed);
    ASSERT_OK(file->undo());
    EXPECT_TRUE(Store<VisitNote>(file.connection()).get(note.id)->body.isEmpty());
}

TEST(BadLuck, AFullDiskIsSaidAndNothingIsHalfDone)
{
    test::TempWorkspace file;
    const qint64 pages = *file.connection().integer("PRAGMA page_count");
    ASSERT_OK(file.connection().integer("PRAGMA max_page_count=" + QByteArray::number(pages + 20)));
    const auto done = file->perform(QStringLiteral("bulk"), [](Writer &writer) -> Result<void> {
        for (int i = 0; i < 20000; ++i) {
            Account account;
            account.name = QStringLiteral("account %1").arg(i);
            ATTACHE_CHECK(writer.insert(account));
        }
        return {};
    });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, Error::Kind::Io);
    EXPECT_EQ(accounts(file.connection()), 0);
    ASSERT_OK(file.connection().integer("PRAGMA max_page_count=1000000"));
    Account after;
    after.name = QStringLiteral("after");
    file.insert(after);
    EXPECT_EQ(accounts(file.connection()), 1);
}

TEST(BadLuck, ADamagedPageIsSaidAndNamedByTheCheck)
{
    test::TempWorkspace file;
    ASSERT_OK(file->perform(QStringLiteral("bulk"), [](Writer &writer) -> Result<void> {
        for (int i = 0; i < 3000; ++i) {
            Account account;
            account.name = QStringLiteral("account %1").arg(i);
            ATTACHE_CHECK(writer.insert(account));
        }
        return {};
    }));
    file.close();
    QFile damaged(file.path());
    ASSERT_TRUE(damaged.open(QIODevice::ReadWrite));
    for (qint64 page = damaged.size() / 4096 / 4; page < damaged.size() / 4096; page += 3) {
        damaged.seek(page * 4096);
        damaged.write(QByteArray(64, '\x7f'));
    }
    damaged.close();
    const auto opened = openWorkspace(file.path(), Workspace::Mode::ReadWrite, file.clock);
    if (!opened) {
        EXPECT_EQ(opened.error().kind, Error::Kind::Corrupt);
        return;
    }
    const auto findings = (*opened)->check();
    EXPECT_TRUE(!findings || !findings->isEmpty());
}

/// Root may write to any folder: takes on another user's rights for as long as it lives.
class OrdinaryUser
{
public:
    explicit OrdinaryUser(const QString &folder, const QString &file)
    {
        constexpr uid_t Nobody = 65534;
        if (m_original != 0)
            return;
        m_changed = chown(QFile::encodeName(folder).constData(), Nobody, Nobody) == 0 &&
                    chown(QFile::encodeName(file).constData(), Nobody, Nobody) == 0 &&
                    setresuid(Nobody, Nobody, 0) == 0;
    }
    ~OrdinaryUser()
    {
        if (m_changed)
            m_changed = setresuid(m_original, m_original, 0) != 0;
    }

private:
    const uid_t m_original = geteuid();
    bool m_changed = false;
};

TEST(BadLuck, AReadOnlyFolderIsSaidAndTheFileCanStillBeRead)
{
    test::TempWorkspace file;
    file.close();
    const OrdinaryUser user(file.directory.path(), file.path());
    ASSERT_NE(geteuid(), 0U);
    QFile::setPermissions(file.directory.path(), QFile::ReadOwner | QFile::ExeOwner);
    const auto writing = openWorkspace(file.path(), Workspace::Mode::ReadWrite, file.clock);
    const auto reading = openWorkspace(file.path(), Workspace::Mode::ReadOnly, file.clock);
    QFile::setPermissions(file.directory.path(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    ASSERT_FALSE(writing);
    EXPECT_EQ(writing.error().kind, Error::Kind::Io);
    EXPECT_TRUE(reading);
}

TEST(BadLuck, AClockSetBackNeitherRepeatsAnIdNorLosesAStep)
{
    test::TempWorkspace file;
    Account first;
    first.name = QStringLiteral("first");
    first = file.insert(first);
    file.clock.advance(-86400 * 400);
    Account second;
    second.name = QStringLiteral("second");
    second = file.insert(second);
    EXPECT_NE(first.id, second.id);
    file.reopen();
    Account third;
    third.name = QStringLiteral("third");
    file.insert(third);
    ASSERT_OK(file->undo());
    ASSERT_OK(file->undo());
    EXPECT_EQ(accounts(file.connection()), 1);
    EXPECT_TRUE(Store<Account>(file.connection()).get(first.id));
}

TEST(BadLuck, OddTextComesBackAsItWas)
{
    test::TempWorkspace file;
    const QStringList names = {
        QString(300, QLatin1Char('n')),      QString::fromUtf8("🏭 工厂 👩‍💼"),
        QString::fromUtf8("شركة الاختبار"),  QStringLiteral("a") + QChar(0) + QStringLiteral("b"),
        QString::fromUtf8("𠮷野家（中国）"), QStringLiteral("'; DROP TABLE account; --"),
        QStringLiteral("line\nbreak\ttab"),  QString(1 << 20, QChar(0x5ba2)),
    };
    for (const QString &name : names) {
        Account account;
        account.name = name;
        account = file.insert(account);
        EXPECT_EQ(Store<Account>(file.connection()).get(account.id)->name, name);
    }
}

} // namespace
} // namespace attache
