#include "core/parse/date_reader.h"
#include "core/parse/note_lines.h"

#include <gtest/gtest.h>

/// @file
/// Names that begin like a day.

namespace attache {
namespace {

const QDate Today(2026, 11, 25);

QString read(QStringView text)
{
    const auto found = findDate(text, {Today});
    return found ? found->date.toString(Qt::ISODate) : QStringLiteral("-");
}

TEST(DateNames, ACompanyIsNoDay)
{
    EXPECT_EQ(read(u"明天系统有限公司来访"), QStringLiteral("-"));
    EXPECT_EQ(read(u"明天系统有限公司下周三来访"), QStringLiteral("2026-12-02"));
    EXPECT_EQ(read(u"后天集团要报价"), QStringLiteral("-"));
    EXPECT_EQ(read(u"今天国际的合同周五前发"), QStringLiteral("2026-11-27"));
    EXPECT_EQ(read(u"Friday Ltd called"), QStringLiteral("-"));
    EXPECT_EQ(read(u"Friday Inc. pays by Dec 5"), QStringLiteral("2026-12-05"));
}

TEST(DateNames, ADayBeforeACompanyIsOne)
{
    EXPECT_EQ(read(u"明天北辰科技有限公司来访"), QStringLiteral("2026-11-26"));
    EXPECT_EQ(read(u"明天公司见"), QStringLiteral("2026-11-26"));
    EXPECT_EQ(read(u"周三集团例会"), QStringLiteral("2026-12-02"));
    EXPECT_EQ(read(u"明天国际会议"), QStringLiteral("2026-11-26"));
    EXPECT_EQ(read(u"Friday call with Acme Ltd"), QStringLiteral("2026-11-27"));
}

TEST(DateNames, SomebodyOfTheFamilyZhouIsNoDay)
{
    EXPECT_EQ(read(u"周三强来电"), QStringLiteral("-"));
    EXPECT_EQ(read(u"周日晖确认合同"), QStringLiteral("-"));
    EXPECT_EQ(read(u"和周三平约了12月3日"), QStringLiteral("2026-12-03"));
    for (const QStringView day : {u"周三强调了价格", u"周三确认", u"周三林总来访", u"周三飞上海"})
        EXPECT_EQ(read(day), QStringLiteral("2026-12-02")) << qPrintable(day.toString());
}

TEST(DateNames, WhoeverIsKnownIsNoDay)
{
    const NoteContext people{{}, {QStringLiteral("周三石"), QStringLiteral("张明天")}, {}};
    const NoteReader reader(people, Today, PlainLine::Promise);
    EXPECT_FALSE(reader.line(u"周三石补充图纸")->due.has_value());
    EXPECT_EQ(reader.line(u"周三石补充图纸")->owner, QStringLiteral("周三石"));
    EXPECT_EQ(reader.line(u"张明天后天发报价")->due, QDate(2026, 11, 27));
    EXPECT_EQ(reader.line(u"张明天周五前发报价")->text, QStringLiteral("发报价"));
    const NoteContext firm{{}, {}, {QStringLiteral("明天视界")}};
    const NoteReader known(firm, Today, PlainLine::Promise);
    EXPECT_FALSE(known.line(u"明天视界的合同发出")->due.has_value());
    EXPECT_EQ(known.line(u"明天发合同")->due, QDate(2026, 11, 26));
}

TEST(DateNames, ACompanyThatIsKnownIsNoDayBeforeOtherWords)
{
    const auto due = [](const QStringList &companies, QStringView line) {
        const NoteReader reader({{}, {}, companies}, Today, PlainLine::Promise);
        return reader.line(line)->due.value_or(QDate()).toString(Qt::ISODate);
    };
    const QStringList logistics{QStringLiteral("今天国际")};
    EXPECT_EQ(due(logistics, u"今天国际合同盖章"), QString());
    EXPECT_EQ(due(logistics, u"今天国际合同周五前盖章"), QStringLiteral("2026-11-27"));
    EXPECT_EQ(due(logistics, u"给今天国际发报价，明天"), QStringLiteral("2026-11-26"));
    EXPECT_EQ(due(logistics, u"今天发报价"), QStringLiteral("2026-11-25"));
    // Without these names it may be what is done today.
    EXPECT_EQ(due({}, u"今天国际合同盖章"), QStringLiteral("2026-11-25"));
    // People write the first words of a long name.
    EXPECT_EQ(due({QStringLiteral("深圳市今天国际物流技术股份有限公司")}, u"今天国际合同盖章"),
              QString());
    EXPECT_EQ(due({QStringLiteral("明日宇航工业有限责任公司")}, u"明日宇航图纸返修"), QString());
    EXPECT_EQ(due({QStringLiteral("明日宇航工业有限责任公司")}, u"明日补图纸"),
              QStringLiteral("2026-11-26"));
    EXPECT_EQ(due({QStringLiteral("周六福")}, u"周六福门店清单"), QString());
    EXPECT_EQ(due({QStringLiteral("周六福珠宝股份有限公司")}, u"周六福珠宝门店清单"), QString());
    EXPECT_EQ(due({QStringLiteral("后天信息技术有限公司")}, u"后天信息接口文档"), QString());
    EXPECT_EQ(due({QStringLiteral("一号店")}, u"一号店对账样例"), QString());
    EXPECT_EQ(due({QStringLiteral("五一视界")}, u"五一视界演示环境"), QString());
}

TEST(DateNames, WhatACompanyDoesIsNoDayEither)
{
    EXPECT_EQ(read(u"今天国际要求周五前给报价"), QStringLiteral("2026-11-27"));
    EXPECT_EQ(read(u"明天资本那边没有意见"), QStringLiteral("-"));
    EXPECT_EQ(read(u"今日传媒来电"), QStringLiteral("-"));
    EXPECT_EQ(read(u"明天国际部来访"), QStringLiteral("2026-11-26"));
    EXPECT_EQ(read(u"明天要求他们来"), QStringLiteral("2026-11-26"));
}

TEST(DateNames, ANameThatBeginsLikeADayIsNone)
{
    for (const QStringView name :
         {u"周三丰", u"周三丰来电", u"周一峰", u"周一峰 13800000000", u"今天国际", u"明天系",
          u"明天科技", u"今日说法", u"三月风", u"十月怀胎", u"九月九"})
        EXPECT_EQ(read(name), QStringLiteral("-")) << qPrintable(name.toString());
    EXPECT_EQ(read(u"周三峰会"), QStringLiteral("2026-12-02"));
    EXPECT_EQ(read(u"明天系统上线"), QStringLiteral("2026-11-26"));
    EXPECT_EQ(read(u"今晚报价"), QStringLiteral("2026-11-25"));
}

TEST(DateNames, ANameThatEndsWithANumeralLeavesTheDayBehindIt)
{
    EXPECT_EQ(read(u"李四四号给"), QStringLiteral("2026-12-04"));
    EXPECT_EQ(read(u"张三三月五号给"), QStringLiteral("2027-03-05"));
    EXPECT_EQ(read(u"二十四号给"), QStringLiteral("2026-12-24"));
}

} // namespace
} // namespace attache
