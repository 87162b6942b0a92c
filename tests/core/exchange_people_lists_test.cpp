#include "core/domain/contact.h"
#include "core/exchange/import.h"
#include "tests/support/list_import.h"

namespace attache {
namespace {

using namespace test;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();

QString mapped(const RecordType &type, const char *headers, const char *header)
{
    const QStringList names = QString::fromUtf8(headers).split(u',');
    for (const ColumnMapping &column : HeaderNames().suggest(type, names, {})) {
        if (column.header == QString::fromUtf8(header))
            return column.targetText();
    }
    return {};
}

TEST(PeopleLists, ANumberBesideThePersonIsTheirs)
{
    ListImport into(Accounts);
    into << "单位名称,联系人,联系电话,地址\n甲公司,张三,13800001111,杭州\n"
            "乙公司,李四,0571-88001122,义乌\n";
    EXPECT_EQ(into.named<Contact>("张三").mobile, QStringLiteral("13800001111"));
    EXPECT_EQ(into.named<Contact>("李四").phone, QStringLiteral("0571-88001122"));
    EXPECT_TRUE(into.named<Account>("甲公司").phone.isEmpty());

    ListImport desks(Accounts);
    desks << "单位名称,联系人,联系电话,地址\n甲公司,张三,0571-88000000,杭州\n";
    EXPECT_EQ(desks.named<Account>("甲公司").phone, QStringLiteral("0571-88000000"))
        << "landlines alone are those of the company";

    ListImport both(Accounts);
    both << "客户名称,联系人,手机,电话\n甲公司,张三,13800001111,0571-88000000\n";
    EXPECT_EQ(both.named<Contact>("张三").mobile, QStringLiteral("13800001111"));
    EXPECT_EQ(both.named<Account>("甲公司").phone, QStringLiteral("0571-88000000"));
}

TEST(PeopleLists, WhatIsSaidInTheCellOfAPersonIsTaken)
{
    ListImport into(Accounts);
    into << "客户名称,联系人,电话\n甲公司,张三（采购经理）,13800001111\n"
            "乙公司,李四 13800002222,\n丙公司,王五/赵六,13800003333/13800004444\n"
            "丁公司,\"孙七,周八\",13800005555\n";
    EXPECT_EQ(into.named<Contact>("张三").post, QStringLiteral("采购经理"));
    EXPECT_EQ(into.named<Contact>("张三").mobile, QStringLiteral("13800001111"));
    EXPECT_EQ(into.named<Contact>("李四").mobile, QStringLiteral("13800002222"));
    EXPECT_EQ(into.named<Contact>("王五").mobile, QStringLiteral("13800003333"));
    EXPECT_EQ(into.named<Contact>("赵六").mobile, QStringLiteral("13800004444"));
    EXPECT_TRUE(into.named<Contact>("孙七").mobile.isEmpty());
    EXPECT_TRUE(into.named<Account>("丁公司").notes.contains(u"13800005555"))
        << "of one of the two, nobody knows whom";
}

TEST(PeopleLists, SeveralNumbersOfOnePersonHaveAPlaceEach)
{
    ListImport into(Accounts);
    into << "客户名称,联系人,电话\n甲公司,张三,\"0571-88001122转8001,13800003333;13900004444\"\n";
    const auto person = into.named<Contact>("张三");
    EXPECT_EQ(person.mobile, QStringLiteral("13800003333"));
    EXPECT_TRUE(person.phone.startsWith(u"0571-88001122"));
    EXPECT_EQ(person.notes, QStringLiteral("13900004444"));
}

TEST(PeopleLists, HeadersOfTwoThingsAndOfTwoLanguagesAreKnown)
{
    ListImport into(Accounts);
    into << "客户名称/Customer,联系人（职务）/Contact,电话/Tel,所在省市区\n"
            "甲公司,张三（经理）,13800001111,浙江省/杭州市/西湖区\n";
    EXPECT_EQ(into.named<Contact>("张三").post, QStringLiteral("经理"));
    EXPECT_EQ(into.named<Contact>("张三").mobile, QStringLiteral("13800001111"));
    EXPECT_EQ(into.named<Account>("甲公司").city, QStringLiteral("杭州"));
    EXPECT_EQ(mapped(Accounts, "客户名称,联系人（职务）", "联系人（职务）"),
              QStringLiteral("contact"));
    EXPECT_EQ(mapped(Accounts, "客户名称,联系人,联系人职务", "联系人职务"),
              QStringLiteral("contact_post"));
    EXPECT_EQ(mapped(Accounts, "Account Name,Contact: Full Name", "Contact: Full Name"),
              QStringLiteral("contact"));
}

TEST(PeopleLists, AHeadingOverAGroupIsNoCompany)
{
    ListImport into(Accounts);
    into << "客户名称,联系人,手机\n华东区,,\n甲公司,张三,13800001111\n一、重点客户,,\n浙江省,,\n"
            "华东电子,,\n乙公司,李四,13800002222\n";
    EXPECT_EQ(into.count("account"), 3);
    EXPECT_TRUE(into.report.notes.join(u'\n').contains(u"华东区"))
        << "what was passed over is said";
}

TEST(PeopleLists, APersonWhoIsThereGetsWhatTheyLack)
{
    ListImport into(Accounts);
    into << "客户名称,联系人,手机\n甲公司,张三,13800001111\n";
    into << "客户名称,联系人,手机,邮箱\n甲公司,张三,13900002222,a@x.example\n";
    const auto person = into.named<Contact>("张三");
    EXPECT_EQ(person.mobile, QStringLiteral("13800001111")) << "what is known stays";
    EXPECT_EQ(person.email, QStringLiteral("a@x.example"));
    EXPECT_TRUE(person.notes.contains(u"13900002222")) << "and nothing is lost";
}

TEST(PeopleLists, ACompanyNamedOnceStandsForTheRowsBelow)
{
    const char *list = "客户名称,联系人,职务,手机\n甲公司,张三,采购经理,13800001111\n"
                       ",李四,厂长,13800002222\n乙公司,王五,总监,13800003333\n";
    for (const RecordType *type : {&Contacts, &Accounts}) {
        ListImport into(*type);
        into << list;
        EXPECT_TRUE(into.report.rejects.empty());
        EXPECT_EQ(into.count("account"), 2);
        EXPECT_EQ(into.named<Contact>("李四").account, into.named<Account>("甲公司").id);
        EXPECT_TRUE(into.report.notes.join(u'\n').contains(u"the one above"));
    }
    // Somebody without a company among many who have one is nobody's.
    ListImport lone(Contacts);
    lone << "公司,姓名\n甲,A君\n乙,B君\n丙,C君\n丁,D君\n戊,E君\n,F君\n";
    EXPECT_TRUE(lone.named<Contact>("F君").account.isNull());
    // What has an address of its own is a company without a name.
    ListImport own(Accounts);
    own << "客户名称,地址,联系人\n甲公司,杭州,张三\n,上海,李四\n";
    EXPECT_EQ(own.report.rejects.size(), 1U);
}

TEST(PeopleLists, AListWithoutNamesOfColumnsIsReadFromItsFirstRow)
{
    ListImport into(Accounts);
    into << "甲机械有限公司,张三,13800001111\n乙电子有限公司,李四,13800002222\n";
    EXPECT_EQ(into.report.created, 2);
    EXPECT_EQ(into.named<Contact>("张三").mobile, QStringLiteral("13800001111"));
    EXPECT_EQ(into.named<Contact>("张三").account, into.named<Account>("甲机械有限公司").id);
    EXPECT_TRUE(into.report.notes.join(u'\n').contains(u"names no columns"));

    ListImport names(Accounts);
    names << "甲机械有限公司\n乙电子有限公司\n丙贸易有限公司\n";
    EXPECT_EQ(names.report.created, 3);

    // A name that happens to look like data stays a name.
    ListImport odd(Accounts);
    odd << "客户名称,分公司\n甲公司,杭州分公司\n";
    EXPECT_EQ(odd.report.created, 1);
}

TEST(PeopleLists, AQuestionOfAFormNamesItsColumn)
{
    const char *form =
        "序号,1、您的姓名,2、您所在的公司,3、您的职务是？,4、您的手机号码：,贵公司网址";
    EXPECT_EQ(mapped(Contacts, form, "1、您的姓名"), QStringLiteral("name"));
    EXPECT_EQ(mapped(Contacts, form, "2、您所在的公司"), QStringLiteral("account"));
    EXPECT_EQ(mapped(Contacts, form, "3、您的职务是？"), QStringLiteral("post"));
    EXPECT_EQ(mapped(Contacts, form, "4、您的手机号码："), QStringLiteral("mobile"));
    EXPECT_EQ(mapped(Accounts, form, "贵公司网址"), QStringLiteral("website"));
}

} // namespace
} // namespace attache
