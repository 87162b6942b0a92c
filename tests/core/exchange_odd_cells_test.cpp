#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/exchange/encoding_guess.h"
#include "core/parse/region.h"
#include "core/parse/values.h"
#include "tests/support/list_import.h"

#include <QStringEncoder>

/// @file
/// Cells of which something would be taken for the whole, or which look like a value and are none.

namespace attache {
namespace {

using test::ListImport;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();

TEST(OddCells, ARangeOfPeopleIsSaidAndAnUpperLimitIsNoNumber)
{
    ListImport into(Accounts);
    into << "客户名称,员工人数\n甲机械厂,100-499人\n乙机械厂,少于50人\n丙机械厂,500+\n"
            "丁机械厂,约300\n戊机械厂,500人\n己机械厂,\"1,200\"\n";
    EXPECT_EQ(into.named<Account>("甲机械厂").employees, 100);
    EXPECT_EQ(into.named<Account>("甲机械厂").notes, QStringLiteral("员工人数: 100-499人"));
    EXPECT_FALSE(into.named<Account>("乙机械厂").employees.has_value());
    EXPECT_EQ(into.named<Account>("乙机械厂").notes, QStringLiteral("员工人数: 少于50人"));
    for (const qint64 row : {2, 3, 4, 5})
        EXPECT_FALSE(into.finding(row, "员工人数").isEmpty()) << row;
    for (const qint64 row : {6, 7})
        EXPECT_TRUE(into.finding(row, "员工人数").isEmpty()) << row;
    EXPECT_EQ(into.named<Account>("己机械厂").employees, 1200);
}

TEST(OddCells, AnAmountInTwoCurrenciesIsNone)
{
    for (const char *cell : {"$1,000 CNY", "¥100 USD", "US$100 EUR", "€5 GBP"})
        EXPECT_FALSE(readMoney(cell)) << cell;
    for (const auto &[cell, currency] :
         {std::pair("$500 HKD", "HKD"), std::pair("HKD $500", "HKD"), std::pair("¥100 JPY", "JPY"),
          std::pair("JPY ¥100", "JPY"), std::pair("新台币30万元", "TWD"),
          std::pair("USD $5", "USD"), std::pair("约合50万元", "CNY")}) {
        const auto money = readMoney(cell);
        ASSERT_TRUE(money) << cell;
        EXPECT_EQ(money->currency, QLatin1String(currency)) << cell;
    }
}

TEST(OddCells, ABirthdayOfTwoDigitsIsNotYetToCome)
{
    ListImport into(Contacts);
    into << "Name,Birthday\nA,65/3/5\nB,65年3月5日\nC,2099-01-01\nD,1985-05-19\n";
    EXPECT_EQ(into.named<Contact>("A").birthday.toText(), QStringLiteral("1965-03-05"));
    EXPECT_EQ(into.named<Contact>("B").birthday.toText(), QStringLiteral("1965-03-05"));
    EXPECT_EQ(into.named<Contact>("C").birthday.toText(), QString());
    EXPECT_EQ(into.named<Contact>("C").notes, QStringLiteral("Birthday: 2099-01-01"));
    EXPECT_FALSE(into.finding(4, "Birthday").isEmpty());
    EXPECT_EQ(into.named<Contact>("D").birthday.toText(), QStringLiteral("1985-05-19"));
}

TEST(OddCells, AnAddressIsFreedOfWhatStandsAroundIt)
{
    ListImport into(Contacts);
    into << "Name,E-mail\nA,vera@stein.example（工作）\nB,'otto@berg.example'\n"
            "C,ｉｎｅｓ＠ｂｅｒｇ．ｅｘａｍｐｌｅ\nD,o'neil@berg.example\nE,x@(berg).example\n";
    EXPECT_EQ(into.named<Contact>("A").email, QStringLiteral("vera@stein.example"));
    EXPECT_EQ(into.named<Contact>("A").notes, QStringLiteral("E-mail: vera@stein.example（工作）"));
    EXPECT_EQ(into.named<Contact>("B").email, QStringLiteral("otto@berg.example"));
    EXPECT_EQ(into.named<Contact>("C").email, QStringLiteral("ines@berg.example"));
    EXPECT_EQ(into.named<Contact>("D").email, QStringLiteral("o'neil@berg.example"));
    EXPECT_EQ(into.named<Contact>("E").email, QString());
    EXPECT_FALSE(into.finding(6, "E-mail").isEmpty());
}

TEST(OddCells, ANumberToCallHasNoLabelAndNoLettersForDigits)
{
    ListImport into(Contacts);
    into << "Name,Mobile\nA,手机：13800001919\nB,Tel. 010-5555 1234\nC,138O000I111\n"
            "D,\"=HYPERLINK(\"\"tel:123\"\")\"\nE,0\nF,1-800-FLOWERS\n";
    EXPECT_EQ(into.named<Contact>("A").mobile, QStringLiteral("13800001919"));
    EXPECT_EQ(into.named<Contact>("B").mobile, QStringLiteral("010-5555 1234"));
    for (const auto &[name, row] : {std::pair("C", 4), std::pair("D", 5), std::pair("E", 6)}) {
        EXPECT_EQ(into.named<Contact>(name).mobile, QString()) << name;
        EXPECT_FALSE(into.named<Contact>(name).notes.isEmpty()) << name;
        EXPECT_FALSE(into.finding(row, "Mobile").isEmpty()) << name;
    }
    EXPECT_EQ(into.named<Contact>("F").mobile, QStringLiteral("1-800-FLOWERS"));
}

TEST(OddCells, LastLinesOfSeveralCellsAreNoRecords)
{
    ListImport into(Accounts);
    into << "客户名称,城市,年营收（万元）\n南山软件,深圳,80\n(空白),,5\n2 rows,,\n"
            "制表人：张三,,审核：李四\n\"(3 rows affected)\",,\n3M中国,上海,9\n";
    EXPECT_EQ(into.count("account"), 2);
    EXPECT_TRUE(into.report.rejects.empty());
}

TEST(OddCells, DistrictsInGeneralAreNoPlace)
{
    const Regions regions;
    EXPECT_EQ(regions.split(u"北京市", u"市辖区").province, QStringLiteral("北京"));
    EXPECT_EQ(regions.split(u"北京市", u"市辖区").city, QString());
    EXPECT_EQ(regions.split(u"北京市市辖区海淀区").city, QStringLiteral("海淀区"));
    EXPECT_EQ(regions.split(u"苏州市（工业园区）").rest, QStringLiteral("工业园区"));
}

TEST(OddCells, WhatALaterRowReplacesIsSaidAndItsNotesAreJoined)
{
    ListImport into(Accounts);
    into << "客户名称,城市,备注\n甲机械厂,北京,一\n乙机械厂,苏州,\n甲机械厂,上海,二\n乙机械厂,苏州,"
            "\n";
    EXPECT_EQ(into.named<Account>("甲机械厂").province, QStringLiteral("上海"));
    EXPECT_EQ(into.named<Account>("甲机械厂").notes, QStringLiteral("一\n二"));
    EXPECT_FALSE(into.finding(4, "").isEmpty());
    EXPECT_TRUE(into.finding(5, "").isEmpty());
    into << "客户名称,城市\n甲机械厂,广州\n";
    EXPECT_TRUE(into.report.findings.empty()) << "another list may say something else";
}

TEST(OddCells, ANoteThatBeginsLikeAListIsANote)
{
    ListImport into(Accounts);
    into << "客户名称,备注\n甲机械厂,\"[1,2]\"\n";
    EXPECT_EQ(into.named<Account>("甲机械厂").notes, QStringLiteral("[1,2]"));
    EXPECT_TRUE(into.report.findings.empty());
}

TEST(OddCells, ANameInKatakanaTellsJapanese)
{
    const QString list =
        QStringLiteral("会社名,担当者,電話番号,住所\n株式会社ブルー,山田太郎,03,東京都港区\n"
                       "緑商事株式会社,鈴木花子,06,大阪市\n");
    QStringEncoder encoder("EUC-JP");
    ASSERT_TRUE(encoder.isValid());
    bool valid = false;
    EXPECT_EQ(guessEncoding(QByteArray(encoder(list)), &valid), QStringLiteral("EUC-JP"));
}

TEST(OddCells, OnlyWhatACommaPartedIsJoinedByOne)
{
    ListImport semicolons(Contacts);
    semicolons << "Name;Department;Phone\nAnn;Sales; East;123\nBob;Sales;124\n";
    const Contact ann = semicolons.named<Contact>("Ann");
    EXPECT_EQ(ann.department, QStringLiteral("Sales"));
    EXPECT_TRUE(ann.notes.contains(QStringLiteral("123"))) << "the rest is kept";
    ListImport commas(Contacts);
    commas << "Name,Department,Phone\nAnn,Sales, East,123\nBob,Sales,124\n";
    EXPECT_EQ(commas.named<Contact>("Ann").department, QStringLiteral("Sales, East"));
}

} // namespace
} // namespace attache
