#include "core/domain/disguise.h"

#include <gtest/gtest.h>

#include <QStringList>

namespace attache {
namespace {

const QString Instead = QStringLiteral("a maker");

QString worn(const QString &company, const QString &text, const QStringList &places = {})
{
    Disguise disguise;
    disguise.hideCompany(company, places, Instead);
    return disguise.worn(text);
}

TEST(DisguiseTest, ACompanyIsHiddenByAllThatItIsCalled)
{
    const QString latin = QStringLiteral("Zeta Secret GmbH");
    for (const char *text : {"Zeta Secret GmbH", "ZETA SECRET", "Zeta-Secret", "ZetaSecret",
                             "zeta  secret gmbh", "Zeta", "ＺＥＴＡ ＳＥＣＲＥＴ"})
        EXPECT_EQ(worn(latin, QStringLiteral("At %1, 3").arg(QString::fromUtf8(text))),
                  QStringLiteral("At a maker, 3"))
            << text;
    EXPECT_EQ(worn(latin, QStringLiteral("Zeta's plant, zetasecret.example")),
              QStringLiteral("a maker's plant, a maker.example"));

    const QString han = QStringLiteral("深圳市华强电子有限公司");
    for (const char *text : {"深圳市华强电子有限公司", "深圳市华强电子", "华强电子", "华强"})
        EXPECT_EQ(worn(han, QStringLiteral("在%1的").arg(QString::fromUtf8(text))),
                  QStringLiteral("在a maker的"))
            << text;
    EXPECT_EQ(worn(QStringLiteral("江苏锦旷新能源客车股份有限公司"), QStringLiteral("锦旷说"),
                   {QStringLiteral("江苏")}),
              QStringLiteral("a maker说"));
}

TEST(DisguiseTest, AChineseCompanyIsHiddenByItsOwnWordWhateverItTradesIn)
{
    for (const auto &[company, own] :
         {std::pair("北京佰邻便利店有限公司", "佰邻"),
          std::pair("广州驿捷达速运有限公司", "驿捷达"), std::pair("河南恒穗粮油有限公司", "恒穗"),
          std::pair("云岫酒店管理集团有限公司", "云岫"),
          std::pair("澜柏商业连锁股份有限公司", "澜柏")})
        EXPECT_EQ(worn(QString::fromUtf8(company),
                       QStringLiteral("在%1的").arg(QString::fromUtf8(own)),
                       {QStringLiteral("北京"), QStringLiteral("广州"), QStringLiteral("河南")}),
                  QStringLiteral("在a maker的"))
            << company;
    EXPECT_EQ(worn(QStringLiteral("联合电子有限公司"), QStringLiteral("联合上线，联合电子说")),
              QStringLiteral("联合上线，a maker说"))
        << "a word of any text";

    // What it trades in need not be known to hide how its customer's own case calls it.
    const auto wornBeginning = [](const char *company, const char *text) {
        Disguise disguise;
        disguise.hideBeginning(QString::fromUtf8(company), {QStringLiteral("江苏")}, Instead);
        return disguise.worn(QString::fromUtf8(text));
    };
    EXPECT_EQ(wornBeginning("江苏锦旷磨料磨具有限公司", "锦旷说"), QStringLiteral("a maker说"));
    EXPECT_EQ(wornBeginning("华东磨料有限公司", "华东地区"), QStringLiteral("华东地区"));
    EXPECT_EQ(wornBeginning("Zeta Secret GmbH", "Ze"), QStringLiteral("Ze"));
}

TEST(DisguiseTest, OtherWordsStayWhatTheyAre)
{
    Disguise disguise;
    disguise.hide(QStringLiteral("Art"), Instead);
    disguise.hide(QStringLiteral("IT"), Instead);
    disguise.hide(QStringLiteral("C"), Instead);
    EXPECT_EQ(disguise.worn(QStringLiteral("Start smart with it, Car IT at Art.")),
              QStringLiteral("Start smart with it, Car a maker at a maker."));
    EXPECT_EQ(worn(QStringLiteral("Data GmbH"), QStringLiteral("Data has data, and DATA too")),
              QStringLiteral("a maker has data, and a maker too"));
    EXPECT_EQ(worn(QStringLiteral("General Widgets Ltd"), QStringLiteral("In General, widgets")),
              QStringLiteral("In General, widgets"));
    EXPECT_EQ(worn(QStringLiteral("Calder plc"), QStringLiteral("The caldera of Calder")),
              QStringLiteral("The caldera of a maker"));
}

TEST(DisguiseTest, WhatStandsInTheirPlaceIsNoName)
{
    Disguise disguise;
    disguise.hide(QStringLiteral("Motors"), QStringLiteral("a maker of cars"));
    disguise.hide(QStringLiteral("Cars"), QStringLiteral("the product"));
    EXPECT_EQ(disguise.worn(QStringLiteral("Motors sells Cars")),
              QStringLiteral("a maker of cars sells the product"));
}

TEST(DisguiseTest, APlaceOnTheWebIsHidden)
{
    Disguise disguise;
    disguise.hideWebsite(QStringLiteral("https://www.zs-drives.example/home"), Instead);
    EXPECT_EQ(disguise.worn(QStringLiteral("see www.ZS-drives.example or ann@zs-drives.example")),
              QStringLiteral("see a maker or ann@a maker"));
    Disguise none;
    none.hideWebsite(QString(), Instead);
    EXPECT_EQ(none.worn(QStringLiteral("a.example")), QStringLiteral("a.example"));
}

} // namespace
} // namespace attache
