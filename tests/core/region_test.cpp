#include "core/parse/region.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSet>

#include <algorithm>

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
        {u"江苏省昆山市", u"江苏", u"昆山"},
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

TEST(Regions, KnowsCitiesOfCountyLevel)
{
    const Regions regions;
    struct Case
    {
        QStringView text, province, city, rest = {};
    };
    const Case cases[] = {
        {u"昆山", u"江苏", u"昆山"},
        {u"昆山市", u"江苏", u"昆山"},
        {u"义乌市稠江街道", u"浙江", u"义乌", u"稠江街道"},
        {u"江阴高新区", u"江苏", u"江阴", u"高新区"},
        {u"晋江, 福建", u"福建", u"晋江"},
        {u"深圳市，广东省", u"广东", u"深圳"},
        {u"浙江慈溪", u"浙江", u"慈溪"},
        {u"江苏昆山花桥", u"江苏", u"昆山", u"花桥"},
        {u"江苏省苏州市昆山市花桥镇", u"江苏", u"苏州", u"昆山市花桥镇"},
        {u"義烏市", u"浙江", u"义乌"},
        {u"津市", u"湖南", u"津市"},
        {u"芒市", u"云南", u"芒市"},
        {u"大理市", u"云南", u"大理"},
        {u"恩施市", u"湖北", u"恩施"},
        {u"和田县", u"和田县", u""},
        {u"蛟河", u"吉林", u"蛟河"},
        {u"凯里", u"贵州", u"凯里"},
        {u"黔西南布依族苗族自治州", u"贵州", u"黔西南"},
        {u"Kunshan", u"江苏", u"昆山"},
        {u"Yiwu, Zhejiang", u"浙江", u"义乌"},
        {u"Binzhou", u"山东", u"滨州"},
        {u"Binzhou, Shaanxi", u"陕西", u"彬州"},
    };
    for (const Case &c : cases) {
        const Region region = regions.split(c.text);
        EXPECT_EQ(region.province, c.province) << qPrintable(c.text.toString());
        EXPECT_EQ(region.city, c.city) << qPrintable(c.text.toString());
        EXPECT_EQ(region.rest, c.rest) << qPrintable(c.text.toString());
    }
    EXPECT_EQ(regions.prefectureOf(u"江苏", u"昆山"), QStringLiteral("苏州"));
    EXPECT_EQ(regions.prefectureOf(u"江苏", u"苏州"), QString());
    EXPECT_EQ(regions.label({QStringLiteral("江苏"), QStringLiteral("昆山")}, Language::English),
              QStringLiteral("Kunshan, Jiangsu"));
    EXPECT_EQ(regions.cityLabel(u"江苏", u"昆山市", Language::English), QStringLiteral("Kunshan"))
        << "as it was kept before these cities were known";
}

TEST(Regions, GuessesNoCityOfCountyLevelWhereAnotherThingMayBeMeant)
{
    const Regions regions;
    // Districts elsewhere, words, streets and markets; two cities of one name in English.
    for (const QStringView text :
         {u"栖霞区", u"栖霞", u"合作", u"龙泉驿区", u"龙泉", u"合作市场", u"临海路", u"沙河口区",
          u"昆山路", u"南京路", u"Heshan", u"义乌商会", u"平湖街道"})
        EXPECT_EQ(regions.split(text).city, QString()) << qPrintable(text.toString());
    EXPECT_EQ(regions.split(u"栖霞市").province, QStringLiteral("山东"));
    EXPECT_EQ(regions.split(u"甘肃合作").city, QStringLiteral("合作"));
    EXPECT_EQ(regions.split(u"Heshan, Guangxi").city, QStringLiteral("合山"));
    EXPECT_EQ(regions.split(u"Ji'an").city, QStringLiteral("吉安"));
}

TEST(Regions, HasEachCityOfCountyLevelOnceAndUnderACity)
{
    const Regions regions;
    QSet<QString> seen;
    size_t count = 0;
    for (const RegionName &province : regions.provinces()) {
        const auto above = regions.citiesOf(province.name);
        for (const RegionName &city : regions.countyCitiesOf(province.name)) {
            ++count;
            EXPECT_FALSE(seen.contains(city.full)) << qPrintable(city.full);
            seen.insert(city.full);
            EXPECT_TRUE(std::ranges::any_of(above, [&](const RegionName &each) {
                return each.name == city.prefecture;
            })) << qPrintable(city.full);
            const Region region{province.name, city.name};
            EXPECT_EQ(regions.split(city.full), region) << qPrintable(city.full);
            for (const Language language : {Language::Chinese, Language::English})
                EXPECT_EQ(regions.split(regions.label(region, language)), region)
                    << qPrintable(regions.label(region, language));
        }
    }
    EXPECT_GT(count, 350u);
}

TEST(Regions, KnowsEveryCityOfTheOfficialDivisions)
{
    QFile file(QStringLiteral(ATTACHE_SHARED_DIR "/data/china-companies/divisions/areas.csv"));
    if (!file.open(QIODevice::ReadOnly))
        GTEST_SKIP() << "no shared data";
    const Regions regions;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines.sliced(1)) {
        const QString name = line.section(u',', 1, 1).remove(u'"').trimmed();
        EXPECT_TRUE(!name.endsWith(u'市') || !regions.split(name).city.isEmpty())
            << qPrintable(name);
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
    EXPECT_EQ(read(u"", u"义乌市"), QStringLiteral("浙江|义乌"));
    EXPECT_EQ(read(u"江苏", u"昆山市"), QStringLiteral("江苏|昆山"));
    EXPECT_EQ(read(u"苏州市", u"昆山市"), QStringLiteral("江苏|昆山"));
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
