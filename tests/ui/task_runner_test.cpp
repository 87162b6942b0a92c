#include "tests/support/temp_workspace.h"
#include "ui/desk/task_runner.h"

#include <QtTest>

#include <gtest/gtest.h>

namespace attache {
namespace {

/// What is started when another task ends must not take the place of one that waits.
TEST(TaskRunner, EachCallbackGetsTheResultOfItsOwnTask)
{
    test::TempWorkspace file;
    TaskRunner tasks(*file.workspace);
    QList<int> results;
    const auto number = [](int value) {
        return [value](Workspace &, const Progress &) { return Result<std::any>(std::any(value)); };
    };
    const auto keep = [&results](const Result<std::any> &done) {
        results.append(std::any_cast<int>(*done));
    };
    tasks.start({}, number(1), [&](const Result<std::any> &done) {
        keep(done);
        tasks.start({}, number(3), keep);
    });
    tasks.start({}, number(2), keep);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !tasks.isRunning(); }));
    EXPECT_EQ(results, (QList<int>{1, 2, 3}));
}

} // namespace
} // namespace attache
