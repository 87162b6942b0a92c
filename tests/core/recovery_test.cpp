#include "core/domain/account.h"
#include "core/domain/record_types.h"
#include "core/exchange/import.h"
#include "core/search/search.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/temp_workspace.h"

#include <QDir>
#include <QFile>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <iostream>

namespace attache {
namespace {

using test::FaultyDisk;

/// All of what these tests can try, instead of as much as there is time for each time they run.
constexpr const char *AllVariable = "ATTACHE_RECOVERY_ALL";
bool isAllTried()
{
    return qEnvironmentVariableIsSet(AllVariable);
}

/// The built-in schema and one more step on top, as the next release would bring.
WorkspaceParts partsWithNextRelease()
{
    WorkspaceParts parts = standardParts();
    parts.migrations.push_back(
        {parts.migrations.back().version + 1, QStringLiteral("next.sql"),
         "CREATE TABLE later (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
         "INSERT INTO later(name) SELECT name FROM account;\n"
         "CREATE INDEX later_by_name ON later(name);"});
    return parts;
}

/// A large import goes into a file without accounts, whose text index is then made at once.
enum class Work { Edits, Import, LargeImport, Migration };
constexpr int Edits = 12;

int rowsOf(Work work)
{
    return work == Work::LargeImport ? 6000 : 400;
}

bool isImport(Work work)
{
    return work == Work::Import || work == Work::LargeImport;
}

/// What both processes see.
struct Shared
{
    FaultyDisk::State disk;
    int confirmed = 0;       ///< steps that were said to be done
    bool wasRefused = false; ///< with a reason
    bool isMute = false;     ///< a refusal without one
};

/// A workspace with one account and a list to import, and processes that work in a copy of it.
class Recovery : public testing::TestWithParam<Work>
{
protected:
    Recovery()
        : m_shared(static_cast<Shared *>(mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE,
                                              MAP_SHARED | MAP_ANONYMOUS, -1, 0)))
    {
        Account account;
        account.name = QStringLiteral("first");
        if (accountsBefore() > 0)
            m_file.insert(account);
        m_file.close();
        EXPECT_TRUE(QFile::copy(m_file.path(), keptPath()));
        QFile list(listPath());
        EXPECT_TRUE(list.open(QIODevice::WriteOnly));
        list.write("Account Name,City,Notes\n");
        for (int i = 0; i < rowsOf(GetParam()); ++i)
            list.write("Company " + QByteArray::number(i) + ",Leeds,spoke about the schedule\n");
    }
    ~Recovery() override { munmap(m_shared, sizeof(Shared)); }

    static int accountsBefore() { return GetParam() == Work::LargeImport ? 0 : 1; }

    QString keptPath() const { return m_file.directory.filePath(QStringLiteral("kept")); }
    QString listPath() const { return m_file.directory.filePath(QStringLiteral("list.csv")); }

    /// The workspace as it was at first, with nothing beside it.
    void restore()
    {
        QDir folder(m_file.directory.path());
        for (const QFileInfo &each :
             folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            if (each.filePath() == keptPath() || each.filePath() == listPath())
                continue;
            const bool gone = each.isDir() ? QDir(each.filePath()).removeRecursively()
                                           : QFile::remove(each.filePath());
            ASSERT_TRUE(gone);
        }
        ASSERT_TRUE(QFile::copy(keptPath(), m_file.path()));
    }

    void note(const Result<void> &done)
    {
        if (done) {
            ++m_shared->confirmed;
            return;
        }
        m_shared->wasRefused = true;
        m_shared->isMute |= done.error().message.isEmpty();
    }

    void work()
    {
        auto opened = GetParam() == Work::Migration
                          ? Workspace::open(m_file.path(), Workspace::Mode::ReadWrite, m_file.clock,
                                            partsWithNextRelease())
                          : openWorkspace(m_file.path(), Workspace::Mode::ReadWrite, m_file.clock);
        if (!opened) {
            note(opened.error());
            return;
        }
        Workspace &workspace = **opened;
        if (GetParam() == Work::Migration) {
            note({});
        } else if (isImport(GetParam())) {
            ImportPlan plan;
            plan.type = &recordTypeOf<Account>();
            plan.file = listPath();
            const auto report = runImport(workspace, plan, Progress());
            note(report ? Result<void>() : Result<void>(report.error()));
        } else {
            for (int i = 0; i < Edits && !m_shared->wasRefused; ++i) {
                Account account;
                account.name = QStringLiteral("edit %1").arg(i);
                note(workspace.perform(QStringLiteral("edit"),
                                       [&](Writer &writer) { return writer.insert(account); }));
            }
        }
    }

    /// Does the work in a process whose disk fails; how that ended.
    int run(FaultyDisk::Fault fault, qint64 at)
    {
        *m_shared = Shared();
        const pid_t child = fork();
        if (child == 0) {
            FaultyDisk::install(fault, at, m_shared->disk);
            work();
            _exit(0);
        }
        int status = -1;
        EXPECT_EQ(waitpid(child, &status, 0), child);
        return status;
    }

    /// The workspace is sound and holds whole steps alone: all that were confirmed, and @p more at
    /// most.
    void isWhole(qint64 at, int more)
    {
        const auto opened = Workspace::open(m_file.path(), Workspace::Mode::ReadWrite, m_file.clock,
                                            GetParam() == Work::Migration ? partsWithNextRelease()
                                                                          : standardParts());
        ASSERT_TRUE(opened) << "write " << at << ": " << qPrintable(opened.error().message);
        Workspace &workspace = **opened;
        const auto findings = workspace.check();
        ASSERT_TRUE(findings && findings->isEmpty())
            << "write " << at << ": " << qPrintable(findings->join(u'\n'));
        const qint64 accounts = *workspace.connection().integer("SELECT count(*) FROM account");
        const int confirmed = m_shared->confirmed;
        if (GetParam() == Work::Migration) {
            EXPECT_EQ(accounts, 1);
            EXPECT_EQ(*workspace.connection().integer("SELECT count(*) FROM later"), 1);
            return;
        }
        const qint64 step = isImport(GetParam()) ? rowsOf(GetParam()) : 1;
        const qint64 added = accounts - accountsBefore();
        EXPECT_EQ(added % step, 0) << "write " << at;
        EXPECT_GE(added / step, confirmed) << "write " << at;
        EXPECT_LE(added / step, confirmed + more) << "write " << at;
        if (isImport(GetParam())) {
            EXPECT_EQ(*searchCount(workspace.connection(), QStringLiteral("account"),
                                   QStringLiteral("Leeds")),
                      added);
        }
        Account after;
        after.name = QStringLiteral("after");
        EXPECT_TRUE(workspace.perform(QStringLiteral("after"),
                                      [&](Writer &writer) { return writer.insert(after); }));
    }

    /// How many writes the work takes when nothing fails.
    qint64 writes()
    {
        restore();
        EXPECT_EQ(run(FaultyDisk::Fault::None, 0), 0);
        EXPECT_GT(m_shared->confirmed, 0);
        return m_shared->disk.writes;
    }

    test::TempWorkspace m_file;
    Shared *m_shared;
};

/// @p count numbers from 1 to @p most, the first and the last among them.
std::vector<qint64> spread(qint64 most, qint64 count)
{
    std::vector<qint64> places;
    for (qint64 i = 0; i < std::min(most, count); ++i)
        places.push_back(most <= count ? i + 1 : 1 + i * (most - 1) / (count - 1));
    return places;
}

TEST_P(Recovery, KilledAtAnyWriteWholeStepsAreThere)
{
    const qint64 most = writes();
    const auto places = spread(most, isAllTried() ? 200 : 8);
    for (const qint64 at : places) {
        restore();
        const int status = run(FaultyDisk::Fault::Kill, at);
        if (status == 0 && !m_shared->disk.failed)
            continue; // one of the last writes that did not come to be
        ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << "write " << at;
        isWhole(at, 1);
        if (HasFatalFailure())
            return;
    }
    if (isAllTried())
        std::cout << places.size() << " of " << most << " writes\n";
}

TEST_P(Recovery, ADiskThatIsFullFromAnyWriteOnIsSaidAndLosesNothing)
{
    const qint64 most = writes();
    const auto places = spread(most, isAllTried() ? most : 8);
    size_t failed = 0; // of the last ones, some may not come to be
    for (const qint64 at : places) {
        restore();
        EXPECT_EQ(run(FaultyDisk::Fault::Full, at), 0) << "write " << at;
        failed += m_shared->disk.failed ? 1 : 0;
        EXPECT_FALSE(m_shared->isMute) << "write " << at;
        isWhole(at, 0);
        if (HasFatalFailure())
            return;
    }
    EXPECT_GT(2 * failed, places.size());
    if (isAllTried())
        std::cout << places.size() << " of " << most << " writes\n";
}

INSTANTIATE_TEST_SUITE_P(Works, Recovery,
                         testing::Values(Work::Edits, Work::Import, Work::LargeImport,
                                         Work::Migration),
                         [](const auto &info) {
                             return std::string(info.param == Work::Edits         ? "Edits"
                                                : info.param == Work::Import      ? "Import"
                                                : info.param == Work::LargeImport ? "LargeImport"
                                                                                  : "Migration");
                         });

} // namespace
} // namespace attache
