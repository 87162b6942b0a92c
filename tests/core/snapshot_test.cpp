#include "core/domain/account.h"
#include "core/record/records_with.h"
#include "core/search/search.h"
#include "core/store/snapshot.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

#include <sqlite3.h>

namespace attache {

namespace {

class SnapshotTest : public testing::Test
{
protected:
    Account add(Workspace &workspace, const QString &name)
    {
        Account account;
        account.name = name;
        EXPECT_TRUE(workspace.perform(QStringLiteral("add"),
                                      [&](Writer &writer) { return writer.insert(account); }));
        return account;
    }
    qint64 count()
    {
        return m_file.connection().integer("SELECT count(*) FROM account").value_or(-1);
    }
    bool isInTransaction() { return sqlite3_get_autocommit(m_file.connection().handle()) == 0; }

    test::TempWorkspace m_file;
};

} // namespace

TEST_F(SnapshotTest, ReadsAreOfOneMoment)
{
    auto sibling = m_file->sibling();
    ASSERT_OK(sibling);
    add(*m_file, QStringLiteral("Acme"));
    {
        const auto snapshot = Snapshot::of(m_file.connection());
        ASSERT_OK(snapshot);
        EXPECT_EQ(count(), 1);
        add(**sibling, QStringLiteral("Nova"));
        EXPECT_EQ(count(), 1);
    }
    EXPECT_EQ(count(), 2);
    EXPECT_FALSE(isInTransaction());
}

TEST_F(SnapshotTest, OneInAnotherEndsWithTheOuterOne)
{
    const auto outer = std::make_unique<Result<Snapshot>>(Snapshot::of(m_file.connection()));
    ASSERT_OK(*outer);
    {
        const auto inner = Snapshot::of(m_file.connection());
        ASSERT_OK(inner);
        EXPECT_EQ(count(), 0);
    }
    EXPECT_TRUE(isInTransaction());
}

TEST_F(SnapshotTest, InsideAStepItLeavesTheStepAlone)
{
    ASSERT_OK(m_file->perform(QStringLiteral("step"), [&](Writer &writer) -> Result<void> {
        Account account;
        account.name = QStringLiteral("Acme");
        ATTACHE_CHECK(writer.insert(account));
        ATTACHE_TRY(const auto found,
                    searchAll(writer.connection(), QStringLiteral("Acme"), 5, false));
        EXPECT_TRUE(isInTransaction());
        account.name = QStringLiteral("Nova");
        return writer.update(account);
    }));
    EXPECT_EQ(count(), 1);
    const auto found = searchAll(m_file.connection(), QStringLiteral("Nova"), 5, false);
    ASSERT_OK(found);
    EXPECT_EQ(found->size(), 1U);
    EXPECT_FALSE(isInTransaction());
}

TEST_F(SnapshotTest, RowsThatAreStillReadGoOnBehindIt)
{
    add(*m_file, QStringLiteral("Acme"));
    add(*m_file, QStringLiteral("Nova"));
    auto row = m_file.connection().prepare("SELECT name FROM account ORDER BY id");
    ASSERT_OK(row);
    ASSERT_TRUE(row->step().value_or(false));
    {
        const auto snapshot = Snapshot::of(m_file.connection());
        ASSERT_OK(snapshot);
        EXPECT_EQ(count(), 2);
    }
    ASSERT_TRUE(row->step().value_or(false));
    EXPECT_EQ(row->text(0), QStringLiteral("Nova"));
    row->reset();
    EXPECT_FALSE(isInTransaction());
}

} // namespace attache
