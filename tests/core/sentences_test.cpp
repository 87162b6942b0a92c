#include "core/base/sentences.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

TEST(Sentences, HaveASpaceBetweenThemOnlyWhereTheirEndBringsNone)
{
    EXPECT_EQ(joinedSentences({QStringLiteral("It was read."), QStringLiteral("Choose one.")}),
              QStringLiteral("It was read. Choose one."));
    EXPECT_EQ(joinedSentences({QStringLiteral("已读入。"), QStringLiteral("请选择。")}),
              QStringLiteral("已读入。请选择。"));
    EXPECT_EQ(joinedSentences({QString(), QStringLiteral("One."), QString()}),
              QStringLiteral("One."));
}

} // namespace
} // namespace attache
