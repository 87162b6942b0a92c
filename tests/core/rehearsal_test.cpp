#include "core/workspace/rehearsal.h"

#include "core/domain/account.h"
#include "tests/support/temp_workspace.h"

#include <QDir>
#include <QFileInfo>

namespace attache {
namespace {

using test::TempWorkspace;

Account named(const QString &name)
{
    Account account;
    account.name = name;
    return account;
}

Result<qint64> accountsIn(Connection &connection)
{
    return connection.integer("SELECT count(*) FROM account");
}

TEST(Rehearsal, HasWhatWasThereAndKeepsItsChangesToItself)
{
    TempWorkspace file;
    file.insert(named(QStringLiteral("北辰")));
    const auto copy = Rehearsal::of(*file.workspace, Progress());
    ASSERT_TRUE(copy);
    Workspace &tried = (*copy)->workspace();
    EXPECT_EQ(*accountsIn(tried.connection()), 1);
    EXPECT_TRUE(tried.check()->isEmpty());

    Account added = named(QStringLiteral("华东"));
    ASSERT_TRUE(tried.perform(QStringLiteral("try"), [&](Writer &w) -> Result<void> {
        ATTACHE_CHECK(w.insert(added));
        // The file itself is free in the middle of it.
        return file.workspace->perform(QStringLiteral("edit"), [](Writer &other) {
            Account meanwhile = named(QStringLiteral("青禾"));
            return other.insert(meanwhile);
        });
    }));
    EXPECT_EQ(*accountsIn(tried.connection()), 2);
    EXPECT_EQ(*accountsIn(file.connection()), 2);
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM account WHERE name = ?1",
                                         QStringLiteral("华东")),
              0);
    EXPECT_EQ(file.workspace->undoTitle(), QStringLiteral("edit"));
}

TEST(Rehearsal, LeavesNothingBehindAndCanBeStopped)
{
    TempWorkspace file;
    auto copy = Rehearsal::of(*file.workspace, Progress());
    ASSERT_TRUE(copy);
    const QString path = (*copy)->workspace().path();
    EXPECT_TRUE(QFileInfo::exists(path));
    copy->reset();
    EXPECT_FALSE(QFileInfo(path).dir().exists());

    Progress stopped;
    stopped.cancel();
    const auto none = Rehearsal::of(*file.workspace, stopped);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, Error::Kind::Cancelled);
}

} // namespace
} // namespace attache
