#include "core/base/work_ahead.h"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

using namespace attache;

namespace {

constexpr int Many = 1000; // far more than may wait

Result<void> putAll(HandOver<int> &chunks, int *put = nullptr)
{
    for (int i = 0; i < Many; ++i) {
        if (!chunks.put(i))
            break;
        if (put)
            ++*put;
    }
    return {};
}

Error broken()
{
    return {Error::Kind::Io, QStringLiteral("broken"), {}, {}};
}

TEST(WorkAhead, HandsAllOverInOrder)
{
    std::vector<int> taken;
    const auto make = [](HandOver<int> &chunks) { return putAll(chunks); };
    const auto use = [&](int chunk) -> Result<void> {
        taken.push_back(chunk);
        return {};
    };
    ASSERT_TRUE(workAhead<int>(make, use));
    std::vector<int> expected(Many);
    std::iota(expected.begin(), expected.end(), 0);
    EXPECT_EQ(taken, expected);
}

TEST(WorkAhead, EndsTheMakerWhenTheUserFails)
{
    int put = 0;
    const auto make = [&](HandOver<int> &chunks) { return putAll(chunks, &put); };
    const auto use = [](int chunk) -> Result<void> {
        return chunk < 3 ? Result<void>() : Result<void>(broken());
    };
    const Result<void> done = workAhead<int>(make, use);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error(), broken());
    EXPECT_LT(put, Many);
}

TEST(WorkAhead, GivesWhatWasMadeBeforeTheMakersErrorAndThenTheError)
{
    int taken = 0;
    const auto make = [](HandOver<int> &chunks) -> Result<void> {
        chunks.put(1);
        chunks.put(2);
        return broken();
    };
    const auto use = [&](int chunk) -> Result<void> {
        taken += chunk;
        return {};
    };
    const Result<void> done = workAhead<int>(make, use);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error(), broken());
    EXPECT_EQ(taken, 3);
}

} // namespace
