#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/exchange/import.h"
#include "core/record/records_with.h"
#include "tests/support/sheet_fixture.h"
#include "tests/support/temp_workspace.h"

#include <QFile>

/// @file
/// Forms about one customer, and tables that lie on their side.

namespace attache {
namespace {

using test::SheetFixture;
using test::TempWorkspace;

class ImportForms : public testing::Test
{
protected:
    void take(const QByteArray &text, qint64 headerRow = 0)
    {
        ImportPlan plan;
        plan.file = file.directory.filePath(QStringLiteral("form.csv"));
        plan.headerRow = headerRow;
        QFile out(plan.file);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(text);
        out.close();
        const auto preview = previewImport(plan, Progress(), &file.connection());
        ASSERT_TRUE(preview);
        shown = *preview;
        const auto done = runImport(*file.workspace, plan, Progress());
        ASSERT_TRUE(done) << qPrintable(done ? QString() : done.error().message);
        report = *done;
    }
    Account account(const char16_t *name)
    {
        const auto found = recordsWith(file.connection(), &Account::name, QString::fromUtf16(name));
        EXPECT_TRUE(found && found->size() == 1) << qPrintable(QString::fromUtf16(name));
        return found && !found->empty() ? found->front() : Account();
    }
    Contact contact(const char16_t *name)
    {
        const auto found = recordsWith(file.connection(), &Contact::name, QString::fromUtf16(name));
        EXPECT_TRUE(found && found->size() == 1) << qPrintable(QString::fromUtf16(name));
        return found && !found->empty() ? found->front() : Contact();
    }
    qint64 count(const QByteArray &table)
    {
        return *file.connection().integer("SELECT count(*) FROM " + table);
    }

    TempWorkspace file;
    ImportPreview shown;
    ImportReport report;
};

TEST_F(ImportForms, LabelsBesideWhatTheyAreOfAreOneCustomerWithItsPeople)
{
    take("客户信息登记表,,,\n客户名称,安徽拓原充电科技有限公司,客户级别,A\n所在城市：,合肥,* 网站,"
         "ty.example\n联系人,戚少辉,职　务,采购经理\n手机,13855500111,邮箱,q@ty.example\n"
         "主要痛点,调度靠人工,,\n备注,由展会认识,,\n");
    EXPECT_EQ(report.created, 1);
    EXPECT_TRUE(report.notes.join(u' ').contains(u"form"_qs))
        << qPrintable(report.notes.join(u' '));
    EXPECT_TRUE(shown.notes.join(u' ').contains(u"form"_qs)) << "the page says so, too";
    ASSERT_EQ(shown.rows.size(), 1U);
    const Account made = account(u"安徽拓原充电科技有限公司");
    EXPECT_EQ(made.tier, Tier::A);
    EXPECT_EQ(made.city, u"合肥"_qs);
    EXPECT_EQ(made.website, u"ty.example"_qs);
    EXPECT_TRUE(QString(made.notes).contains(u"由展会认识"_qs));
    const Contact person = contact(u"戚少辉");
    EXPECT_EQ(person.account, made.id);
    EXPECT_EQ(person.post, u"采购经理"_qs);
    EXPECT_EQ(person.mobile, u"13855500111"_qs);
    EXPECT_EQ(person.email, u"q@ty.example"_qs);
    EXPECT_EQ(count("custom_field WHERE label = '主要痛点'"), 1) << "a label nobody knows stays";
}

TEST_F(ImportForms, TwoColumnsAndLinesWithColonsAreForms)
{
    take("客户名称,海润物流有限公司\n城市,苏州\n电话,0512-62888888\n联系人,李明\n"
         "联系电话,13900001111\n");
    EXPECT_EQ(account(u"海润物流有限公司").phone, u"0512-62888888"_qs);
    EXPECT_EQ(contact(u"李明").mobile, u"13900001111"_qs) << "behind the person it is theirs";
    take("Company: Nord GmbH\nCity: Berlin\nWebsite: nord.example\nContact: Anna Berg\n");
    EXPECT_EQ(account(u"Nord GmbH").website, u"nord.example"_qs);
    EXPECT_EQ(contact(u"Anna Berg").account, account(u"Nord GmbH").id);
}

TEST_F(ImportForms, PeopleBelowEachOtherOrInATableWithinAreAllOfTheCustomer)
{
    take("客户名称,安徽拓原,城市,合肥\n联系人,戚少辉,手机,13855500111\n"
         "联系人,关婷,手机,13855500222\n");
    EXPECT_EQ(count("account"), 1);
    EXPECT_EQ(contact(u"关婷").mobile, u"13855500222"_qs);
    take("客户档案,,,\n客户名称,北辰数据,城市,苏州\n网站,bc.example,电话,0512-1234567\n"
         "姓名,职务,手机,邮箱\n王敏,经理,13800001111,w@bc.example\n"
         "李强,财务,13900002222,l@bc.example\n");
    const Account made = account(u"北辰数据");
    EXPECT_EQ(made.phone, u"0512-1234567"_qs);
    EXPECT_EQ(made.website, u"bc.example"_qs);
    EXPECT_EQ(contact(u"王敏").account, made.id);
    EXPECT_EQ(contact(u"李强").post, u"财务"_qs);
}

TEST_F(ImportForms, ATableOnItsSideHasARecordInEachColumn)
{
    take("客户名称,北辰数据,华东精工,青禾通信\n城市,苏州,无锡,杭州\n电话,0512-1234567,,\n"
         "联系人,王敏,李强,赵六\n");
    EXPECT_EQ(report.created, 3);
    EXPECT_EQ(account(u"青禾通信").city, u"杭州"_qs);
    EXPECT_EQ(contact(u"李强").account, account(u"华东精工").id);
}

TEST_F(ImportForms, AListIsNoForm)
{
    take("客户名称,联系人,职务,客户来源\n北辰,王敏,经理,展会\n华东,李强,负责人,电话\n");
    EXPECT_EQ(count("account"), 2);
    take("客户名称,城市,电话\n青禾,苏州,0512-1234567\n");
    EXPECT_EQ(count("account"), 3);
    // Who says where the header is, means a list.
    take("客户名称,海润\n城市,苏州\n电话,0512-62888888\n", 1);
    EXPECT_EQ(count("account"), 5);
}

TEST_F(ImportForms, MergedCellsOfASheetAreNoHindrance)
{
    const auto texts = [](int row, const QString &cells) {
        return SheetFixture::texts(row, cells.split(u'|'));
    };
    const SheetFixture book{
        {{u"表"_qs,
          texts(1, u"客户信息登记表"_qs) + texts(2, u"客户名称|安徽拓原|所属行业|软件"_qs) +
              texts(4, u"联系人|戚少辉|手机|13855500111"_qs) + texts(5, u"地址|创新大道66号"_qs)}}};
    ImportPlan plan;
    plan.file = file.directory.filePath(u"form.xlsx"_qs);
    ASSERT_OK(book.save(plan.file));
    ASSERT_TRUE(runImport(*file.workspace, plan, Progress()));
    EXPECT_EQ(account(u"安徽拓原").address, u"创新大道66号"_qs);
    EXPECT_EQ(contact(u"戚少辉").account, account(u"安徽拓原").id);
}

} // namespace
} // namespace attache
