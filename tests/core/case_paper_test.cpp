#include "core/pack/pack_documents.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

CaseFigure figureOf(const char *label, const char *before, const char *after)
{
    CaseFigure figure;
    figure.label = QString::fromUtf8(label);
    figure.before = QString::fromUtf8(before);
    figure.after = QString::fromUtf8(after);
    figure.unit = QStringLiteral("min");
    return figure;
}

/// The figures that the paper of a case with @p figures begins with.
auto largeFigures(std::vector<CaseFigure> figures)
{
    BookletCase told;
    told.study.title = QStringLiteral("Told");
    told.figures = std::move(figures);
    const Document page = makeCasePage(told, {});
    for (const Block &block : page.blocks) {
        const auto *values = std::get_if<KeyValues>(&block);
        if (values && values->columns == 3)
            return values->rows;
    }
    return decltype(KeyValues::rows)();
}

TEST(CasePaper, BeginsWithItsFiguresInLarge)
{
    const auto rows = largeFigures({figureOf("Upload", "200", "50"), figureOf("Only now", "", "4"),
                                    figureOf("Words", "by hand", "by itself")});
    ASSERT_EQ(rows.size(), 2U) << "one without a value before has nothing to compare";
    EXPECT_EQ(rows[0].value.plain(), QStringLiteral("200 → 50 min"));
    EXPECT_TRUE(rows[0].value.spans.front().bold);
    EXPECT_TRUE(rows[0].note.startsWith(QStringLiteral("Upload · ")));
    EXPECT_TRUE(rows[0].note.contains(QStringLiteral("75")));
    EXPECT_EQ(rows[1].note, QStringLiteral("Words"));
}

TEST(CasePaper, HasThreeFiguresInLargeAndNoneThatLacksAnEnd)
{
    const auto rows = largeFigures({figureOf("One", "200", "50"), figureOf("Only before", "4", ""),
                                    figureOf("Two", "3", "1"), figureOf("Three", "8", "2"),
                                    figureOf("Four", "9", "3")});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_TRUE(rows[0].note.startsWith(QStringLiteral("One")));
    EXPECT_TRUE(rows[1].note.startsWith(QStringLiteral("Two")));
    EXPECT_TRUE(rows[2].note.startsWith(QStringLiteral("Three")));
}

} // namespace
} // namespace attache
