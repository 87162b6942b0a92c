#include "core/match/fitting_products.h"

#include <gmock/gmock.h>

namespace attache {
namespace {

using ::testing::ElementsAre;

MapProduct product(qint64 id, const char *name, const char *needs)
{
    return {Id<Product>(id), QString::fromUtf8(name), QString::fromUtf8(needs)};
}

MapNeed need(const char *text)
{
    return {Id<Account>(1), QString::fromUtf8(text), NeedTruth::Unverified, {}};
}

QStringList namesOf(const std::vector<FittingProduct> &fitting)
{
    QStringList names;
    for (const FittingProduct &each : fitting)
        names.append(each.name);
    return names;
}

TEST(FittingProducts, ThoseThatAnswerMostComeFirst)
{
    ProductMapRows rows;
    rows.products = {product(1, "Archive", "夜间上传"),
                     product(2, "Platform", "夜间上传\n统一看板"), product(3, "Settlement", "对账"),
                     product(4, "Unsaid", "")};
    rows.needs = {need("夜间上传总是失败"), need("要一个统一看板")};
    const auto fitting = fittingProducts(rows, {});
    EXPECT_THAT(namesOf(fitting),
                ElementsAre(QStringLiteral("Platform"), QStringLiteral("Archive")));
    EXPECT_EQ(fitting.front().product, Id<Product>(2));
    EXPECT_THAT(fitting.front().needs,
                ElementsAre(QStringLiteral("夜间上传总是失败"), QStringLiteral("要一个统一看板")));
    EXPECT_THAT(fitting.back().needs, ElementsAre(QStringLiteral("夜间上传总是失败")));
}

TEST(FittingProducts, TheCoreNeedOfTheDealCountsAsOneOfTheNeeds)
{
    ProductMapRows rows;
    rows.products = {product(1, "Settlement", "对账")};
    EXPECT_TRUE(fittingProducts(rows, {}).empty());
    const auto fitting = fittingProducts(rows, QStringLiteral(" 月底对账太慢 "));
    ASSERT_EQ(fitting.size(), 1U);
    EXPECT_THAT(fitting.front().needs, ElementsAre(QStringLiteral("月底对账太慢")));
    // Said by the account as well, it is still one need.
    rows.needs = {need("月底对账太慢")};
    EXPECT_EQ(fittingProducts(rows, QStringLiteral("月底对账太慢")).front().needs.size(), 1);
}

} // namespace
} // namespace attache
