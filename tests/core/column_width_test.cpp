#include "core/base/column_width.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

TEST(ColumnWidth, CountsHanTwiceAndMarksNotAtAll)
{
    EXPECT_EQ(columnWidth(u"Acme"), 4);
    EXPECT_EQ(columnWidth(u"骁岭汽车"), 8);
    EXPECT_EQ(columnWidth(u"e\u0301"), 1);
    EXPECT_EQ(columnWidth(u"（🙂）"), 6);
}

TEST(ColumnWidth, FillsUpAndCutsToTheColumn)
{
    EXPECT_EQ(inColumns(QStringLiteral("客户"), 6), QStringLiteral("客户  "));
    EXPECT_EQ(inColumns(QStringLiteral("12"), 4, true), QStringLiteral("  12"));
    EXPECT_EQ(inColumns(QStringLiteral("骁岭汽车股份"), 6), QStringLiteral("骁岭… "));
    for (const QString &text :
         {QStringLiteral("a骁岭汽车"), QStringLiteral("🙂🙂🙂🙂"), QString()}) {
        for (int columns = 1; columns < 12; ++columns)
            EXPECT_EQ(columnWidth(inColumns(text, columns)), columns) << qPrintable(text);
    }
}

} // namespace
} // namespace attache
