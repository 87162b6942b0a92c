#include "core/base/work_beside.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <vector>

namespace attache {
namespace {

TEST(WorkBeside, DoesEachPieceOnceWhoeverDoesIt)
{
    constexpr size_t Pieces = 200;
    std::vector<std::atomic<int>> done(Pieces);
    WorkBeside beside;
    for (size_t i = 0; i < Pieces; ++i)
        beside.add([&one = done[i]] {
            ++one;
            return Result<void>();
        });
    beside.begin();
    ASSERT_TRUE(beside.finish(Pieces / 2).has_value());
    for (size_t i = 0; i < Pieces / 2; ++i)
        EXPECT_EQ(done[i], 1) << i;
    ASSERT_TRUE(beside.finish(Pieces).has_value());
    for (size_t i = 0; i < Pieces; ++i)
        EXPECT_EQ(done[i], 1) << i;
}

TEST(WorkBeside, WhoWaitsDoesWhatNobodyHasBegun)
{
    std::promise<void> second;
    std::promise<void> first;
    WorkBeside beside;
    // Neither ends before the other has begun, so one thread alone would wait for ever.
    beside.add([&] {
        first.set_value();
        second.get_future().wait();
        return Result<void>();
    });
    beside.add([&] {
        first.get_future().wait();
        second.set_value();
        return Result<void>();
    });
    beside.begin();
    EXPECT_TRUE(beside.finish(2).has_value());
}

TEST(WorkBeside, GivesTheErrorOfAPiece)
{
    WorkBeside beside;
    beside.add([] { return Result<void>(); });
    beside.add([]() -> Result<void> { return Error{Error::Kind::Invalid, {}, {}, {}}; });
    beside.begin();
    EXPECT_TRUE(beside.finish(1).has_value());
    const Result<void> failed = beside.finish(2);
    ASSERT_FALSE(failed.has_value());
    EXPECT_EQ(failed.error().kind, Error::Kind::Invalid);
}

TEST(WorkBeside, LeavesOutWhatWasNotBegun)
{
    std::atomic<int> done = 0;
    {
        WorkBeside beside;
        beside.add([&] {
            ++done;
            return Result<void>();
        });
    }
    EXPECT_EQ(done, 0);
}

} // namespace
} // namespace attache
