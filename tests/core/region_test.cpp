#include "core/parse/region.h"

#include <gtest/gtest.h>

#include <QFile>

namespace attache {
namespace {

TEST(Regions, HasAllProvincesAndTheirCities)
{
    const Regions regions;
    EXPECT_EQ(regions.provinces().size(), 34u);
    EXPECT_EQ(regions.citiesOf(u"广东").size(), 21u);
    EXPECT_TRUE(regions.citiesOf(u"北京").empty());
    EXPECT_TRUE(regions.citiesOf(u"Minnesota").empty());
}

TEST(Regions, ReadsTheUsualSpellings)
{
    const Regions regions;
    struct Case
    {
        QStringView text, province, city, rest = {};
    };
    const Case cases[] = {
        {u"广东 深圳", u"广东", u"深圳"},
        {u"深圳", u"广东", u"深圳"},
        {u"深圳市", u"广东", u"深圳"},
        {u"广东省深圳市", u"广东", u"深圳"},
        {u"广东省 深圳市", u"广东", u"深圳"},
        {u"广东省深圳市南山区科技园", u"广东", u"深圳", u"南山区科技园"},
        {u"江苏 · 南京", u"江苏", u"南京"},
        {u"江苏-南京", u"江苏", u"南京"},
        {u"中国江苏省南京市", u"江苏", u"南京"},
        {u"北京", u"北京", u""},
        {u"北京市", u"北京", u""},
        {u"北京 北京", u"北京", u""},
        {u"北京市北京市朝阳区", u"北京", u"朝阳区"},
        {u"北京市海淀区中关村", u"北京", u"海淀区", u"中关村"},
        {u"内蒙", u"内蒙古", u""},
        {u"内蒙古自治区呼和浩特市", u"内蒙古", u"呼和浩特"},
        {u"吉林", u"吉林", u""},
        {u"吉林市", u"吉林", u"吉林"},
        {u"吉林省吉林市", u"吉林", u"吉林"},
        {u"海南", u"海南", u""},
        {u"海南藏族自治州", u"青海", u"海南州"},
        {u"延边州", u"吉林", u"延边"},
        {u"江苏 昆山", u"江苏", u"昆山"},
        {u"江苏省昆山市", u"江苏", u"昆山市"},
        {u"臺灣", u"台湾", u""},
        {u"香港", u"香港", u""},
        {u"Guangdong", u"广东", u""},
        {u"Shenzhen", u"广东", u"深圳"},
        {u"Shenzhen, China", u"广东", u"深圳"},
        {u"Shenzhen China", u"广东", u"深圳"},
        {u"shenzhen, Guangdong Province", u"广东", u"深圳"},
        {u"Guangdong Shenzhen", u"广东", u"深圳"},
        {u"Xi'an", u"陕西", u"西安"},
        {u"Xian", u"陕西", u"西安"},
        {u"Hong Kong", u"香港", u""},
        {u"Inner Mongolia", u"内蒙古", u""},
        {u"Suzhou, Anhui", u"安徽", u"宿州"},
        {u"Beijing, Beijing", u"北京", u""},
        {u"Suzhou", u"Suzhou", u""},
        {u"United States", u"United States", u""},
        {u"Saint Paul, Minnesota", u"Minnesota", u"Saint Paul"},
        {u"朝阳区", u"朝阳区", u""},
        {u"火星", u"火星", u""},
        {u"", u"", u""},
        {u"  ", u"", u""},
        {u"—", u"—", u""},
    };
    for (const Case &c : cases) {
        const Region region = regions.split(c.text);
        EXPECT_EQ(region.province, c.province) << qPrintable(c.text.toString());
        EXPECT_EQ(region.city, c.city) << qPrintable(c.text.toString());
        EXPECT_EQ(region.rest, c.rest) << qPrintable(c.text.toString());
    }
}

TEST(Regions, ReadsTwoColumns)
{
    const Regions regions;
    const auto read = [&](QStringView province, QStringView city) {
        const Region region = regions.split(province, city);
        return QString(region.province + u'|' + region.city);
    };
    EXPECT_EQ(read(u"广东省", u"深圳市"), QStringLiteral("广东|深圳"));
    EXPECT_EQ(read(u"", u"深圳市"), QStringLiteral("广东|深圳"));
    EXPECT_EQ(read(u"Jiangsu", u"Suzhou"), QStringLiteral("江苏|苏州"));
    EXPECT_EQ(read(u"江苏", u"昆山"), QStringLiteral("江苏|昆山"));
    EXPECT_EQ(read(u"CO", u"FORT COLLINS"), QStringLiteral("CO|FORT COLLINS"));
    EXPECT_EQ(read(u"", u"Utica"), QStringLiteral("|Utica"));
    EXPECT_EQ(read(u"北京", u"北京"), QStringLiteral("北京|"));
}

TEST(Regions, ReadsEveryLabelBack)
{
    const Regions regions;
    for (const RegionName &province : regions.provinces()) {
        for (const Language language : {Language::Chinese, Language::English}) {
            const Region whole{province.name, {}};
            EXPECT_EQ(regions.split(regions.label(whole, language)), whole);
            for (const RegionName &city : regions.citiesOf(province.name)) {
                const Region region{province.name, city.name};
                EXPECT_EQ(regions.split(regions.label(region, language)), region)
                    << qPrintable(regions.label(region, language));
            }
        }
        for (const RegionName &city : regions.citiesOf(province.name)) {
            const Region region{province.name, city.name};
            EXPECT_EQ(regions.split(city.full), region) << qPrintable(city.full);
            EXPECT_EQ(regions.split(QString(province.full + city.full)), region);
        }
    }
    const Region nanjing{QStringLiteral("江苏"), QStringLiteral("南京")};
    EXPECT_EQ(regions.label(nanjing, Language::English), QStringLiteral("Nanjing, Jiangsu"));
    EXPECT_EQ(regions.label(nanjing, Language::Chinese), QStringLiteral("江苏 · 南京"));
}

TEST(Regions, KnowsEveryRegionOfRealCompanies)
{
    QFile file(
        QStringLiteral(ATTACHE_SHARED_DIR "/data/china-companies/a-share/DERIVED_accounts_zh.csv"));
    if (!file.open(QIODevice::ReadOnly))
        GTEST_SKIP() << "no shared data";
    const Regions regions;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines.sliced(1)) {
        const QStringList cells = line.split(u',');
        if (cells.size() < 4 || cells[3].isEmpty())
            continue;
        EXPECT_TRUE(regions.split(cells[3]).rest.isEmpty());
        EXPECT_NE(regions.provinceLabel(regions.split(cells[3]).province, Language::English),
                  regions.split(cells[3]).province)
            << qPrintable(cells[3]);
    }
}

TEST(Regions, AForeignCityStandsBeforeItsCountryInBothLanguages)
{
    const Regions regions;
    const Region berlin{QStringLiteral("Germany"), QStringLiteral("Berlin")};
    EXPECT_EQ(regions.label(berlin, Language::English), QStringLiteral("Berlin, Germany"));
    EXPECT_EQ(regions.label(berlin, Language::Chinese), QStringLiteral("Berlin, Germany"));
}

} // namespace
} // namespace attache
