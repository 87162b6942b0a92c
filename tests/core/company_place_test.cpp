#include "core/parse/company_place.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

bool mayBe(QStringView a, QStringView b)
{
    return mayBeOne(placedName(a), placedName(b));
}

TEST(CompanyPlace, IsLeftOutByMany)
{
    const std::pair<QStringView, QStringView> same[] = {
        {u"深圳市绿洲实业有限公司", u"绿洲实业"},
        {u"深圳市绿洲实业有限公司", u"绿洲实业（深圳）有限公司"},
        {u"广东省深圳市南山区绿洲实业有限公司", u"深圳绿洲实业"},
        {u"北京市海淀区绿洲实业", u"北京绿洲实业有限责任公司"},
        {u"昆山市绿洲机械有限公司", u"绿洲机械"},
        {u"臺北市綠洲實業股份有限公司", u"绿洲实业"},
        {u"內蒙古绿洲乳业集团", u"绿洲乳业"},
        {u"Shenzhen Oasis Industries Co., Ltd.", u"Oasis Industries"},
        {u"Oasis Industries (Hong Kong) Limited", u"Oasis Industries Inc."},
    };
    for (const auto &[a, b] : same)
        EXPECT_TRUE(mayBe(a, b)) << qPrintable(a.toString()) << qPrintable(b.toString());
}

TEST(CompanyPlace, KeepsApartWhatIsInTwoPlaces)
{
    const std::pair<QStringView, QStringView> apart[] = {
        {u"上海绿洲实业有限公司", u"深圳绿洲实业有限公司"},
        {u"上海绿洲实业有限公司", u"绿洲实业（深圳）有限公司"},
        {u"广东绿洲实业有限公司", u"深圳绿洲实业有限公司"},
        {u"深圳绿洲实业有限公司", u"深圳绿洲科技有限公司"},
        {u"Shanghai Oasis Ltd", u"Shenzhen Oasis Ltd"},
        {u"深圳", u"上海"},
    };
    for (const auto &[a, b] : apart)
        EXPECT_FALSE(mayBe(a, b)) << qPrintable(a.toString()) << qPrintable(b.toString());
}

TEST(CompanyPlace, IsPartOfANameThatHasNoOther)
{
    for (const QStringView name : {u"深圳", u"北京市", u"华润超市", u"Shanghai", u"上海有限公司"})
        EXPECT_FALSE(placedName(name).isTold) << qPrintable(name.toString());
}

TEST(CompanyPlace, IsWhereTheAccountIsWhenTheNameDoesNotTell)
{
    const PlacedName named = placedName(u"深圳市绿洲实业有限公司");
    const PlacedName plain = placedName(u"绿洲实业");
    const auto at = [&](const char16_t *province, const char16_t *city) {
        return mayBeOne(named,
                        placedAt(plain, QString::fromUtf16(province), QString::fromUtf16(city)));
    };
    EXPECT_TRUE(at(u"广东", u"深圳"));
    EXPECT_TRUE(at(u"广东", u""));
    const PlacedName county = placedName(u"昆山市绿洲实业有限公司");
    const auto with = [&](const char16_t *city) {
        return mayBeOne(county, placedAt(plain, QStringLiteral("江苏"), QString::fromUtf16(city)));
    };
    EXPECT_EQ(county.province, QStringLiteral("江苏"));
    EXPECT_TRUE(with(u"昆山"));
    EXPECT_TRUE(with(u"苏州")) << "where 昆山 is";
    EXPECT_FALSE(with(u"无锡"));
    EXPECT_FALSE(at(u"广东", u"广州"));
    EXPECT_FALSE(at(u"上海", u""));
}

} // namespace
} // namespace attache
