#include "core/base/id.h"
#include "core/base/id_generator.h"
#include "core/base/result.h"
#include "tests/support/manual_clock.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

Result<int> half(int value)
{
    if (value % 2 != 0)
        return Error{Error::Kind::Invalid, QStringLiteral("odd"), {}, {}};
    return value / 2;
}

Result<int> quarter(int value)
{
    ATTACHE_TRY(const int once, half(value));
    ATTACHE_TRY(const int twice, half(once));
    return twice;
}

TEST(Result, TryHandsTheErrorUp)
{
    EXPECT_EQ(*quarter(8), 2);
    ASSERT_FALSE(quarter(6));
    EXPECT_EQ(quarter(6).error().message, QStringLiteral("odd"));
}

TEST(Result, WhatATemporaryHoldsOutlivesIt)
{
    static_assert(std::is_same_v<decltype(*half(8)), int>);
    static_assert(std::is_same_v<decltype(half(8).value()), int>);
    const auto words = []() -> Result<QStringList> {
        return QStringList{QStringLiteral("one"), QStringLiteral("two")};
    };
    QString joined;
    for (const QString &word : *words())
        joined += word;
    EXPECT_EQ(joined, QStringLiteral("onetwo"));
}

TEST(Result, AnEmptyValueIsAValue)
{
    const Result<std::optional<int>> nothing = std::optional<int>();
    ASSERT_TRUE(nothing);
    EXPECT_FALSE(nothing->has_value());
    const Result<std::optional<int>> none = std::nullopt;
    EXPECT_TRUE(none);
}

TEST(Id, ReadsOnlyItsOwnForm)
{
    struct Thing;
    EXPECT_EQ(Id<Thing>::fromString(u"12").value(), 12);
    EXPECT_TRUE(Id<Thing>::fromString(u"-3").isNull());
    EXPECT_TRUE(Id<Thing>::fromString(u"12x").isNull());
}

TEST(Id, GrowsWithinOneMillisecondAndWhenTheClockIsSetBack)
{
    test::ManualClock clock;
    IdGenerator ids(clock);
    qint64 last = ids.next();
    for (int i = 0; i < 50; ++i) {
        const qint64 id = ids.next();
        ASSERT_GT(id, last);
        last = id;
    }
    clock.advance(-3600);
    EXPECT_GT(ids.next(), last);
}

} // namespace
} // namespace attache
