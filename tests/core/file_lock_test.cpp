#include "core/store/file_lock.h"

#include "tests/support/temp_workspace.h"

#include <QFile>

namespace attache {
namespace {

class FileLockTest : public testing::Test
{
protected:
    FileLockTest() { file.close(); }

    void leave(const QByteArray &content) const
    {
        QFile lock(file.path() + QStringLiteral(".lock"));
        ASSERT_TRUE(lock.open(QIODevice::WriteOnly));
        lock.write(content);
    }
    Result<std::unique_ptr<Workspace>> open() const
    {
        return openWorkspace(file.path(), Workspace::Mode::ReadWrite, file.clock);
    }

    test::TempWorkspace file;
    /// As another computer writes it.
    const QByteArray elsewhere = "4242\nattache\nOLD-LAPTOP\n0123\n4567\n";
};

TEST_F(FileLockTest, WhatAPowerCutLeavesHoldsNothing)
{
    for (const QByteArray &content : {QByteArray(), QByteArray("\n"), QByteArray(256, '\0')}) {
        leave(content);
        EXPECT_TRUE(open());
    }
}

TEST_F(FileLockTest, AnotherComputerHoldsItUntilAPersonSaysOtherwise)
{
    leave(elsewhere);
    const auto refused = open();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Conflict);
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("computer OLD-LAPTOP")))
        << qPrintable(refused.error().message);
    EXPECT_TRUE(FileLock::isHeldElsewhere(file.path()));
    EXPECT_TRUE(openWorkspace(file.path(), Workspace::Mode::ReadOnly, file.clock));
    EXPECT_FALSE(open()) << "reading ends no hold";
    ASSERT_OK(FileLock::takeOver(file.path()));
    EXPECT_FALSE(FileLock::isHeldElsewhere(file.path()));
    EXPECT_TRUE(open());
}

TEST_F(FileLockTest, WhatIsOpenHereIsNotTakenOver)
{
    const auto opened = open();
    ASSERT_OK(opened);
    EXPECT_FALSE(FileLock::isHeldElsewhere(file.path()));
    const auto taken = FileLock::takeOver(file.path());
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, Error::Kind::Conflict);
    EXPECT_FALSE(open());
}

} // namespace
} // namespace attache
