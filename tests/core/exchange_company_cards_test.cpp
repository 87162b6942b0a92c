#include "core/domain/contact.h"
#include "core/exchange/import.h"
#include "tests/support/all_records.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

/// @file
/// Cards of an address book that are of companies.

namespace attache {
namespace {

constexpr char Cards[] =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:张;三;;;\r\nFN:张三\r\nORG:北辰数据有限公司;采购部\r\n"
    "TEL;TYPE=CELL:13800001111\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:北辰数据有限公司\r\nORG:北辰数据有限公司\r\n"
    "TEL;TYPE=WORK:0512-66001234\r\nURL:https://beichen.example\r\n"
    "ADR;TYPE=WORK:;;星湖街328号;苏州;江苏;215000;中国\r\nEMAIL:info@beichen.example\r\n"
    "NOTE:前台周一休息\r\nX-ABShowAs:COMPANY\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Blue Ltd\r\nTEL:+44 113 496 0000\r\n"
    "END:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:2.1\r\nORG:华东精工\r\nTEL:051288880000\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lee;Ann;;;\r\nFN:Ann Lee\r\nORG:Blue Ltd\r\n"
    "X-ABShowAs:COMPANY\r\nEND:VCARD\r\n";

class CompanyCards : public ::testing::Test
{
protected:
    Result<ImportReport> import(const QByteArray &cards)
    {
        QFile file(m_folder.filePath(QStringLiteral("book.vcf")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(cards);
        file.close();
        ImportPlan plan;
        plan.file = file.fileName();
        return runImport(*m_file.workspace, plan, Progress());
    }
    template <typename T>
    std::vector<T> all()
    {
        return test::allRecords<T>(m_file.connection());
    }

    QTemporaryDir m_folder;
    test::TempWorkspace m_file;
};

TEST_F(CompanyCards, CompaniesBecomeAccountsAndPeopleContacts)
{
    const auto report = import(Cards);
    ASSERT_TRUE(report) << report.error().message.toStdString();
    EXPECT_EQ(report->read, 5);
    EXPECT_EQ(report->created, 5);
    EXPECT_TRUE(report->rejects.empty());
    EXPECT_EQ(all<Account>().size(), 3U);
    EXPECT_EQ(all<Contact>().size(), 2U) << "Ann Lee is a person, whatever her card is shown as";
    const auto accounts = all<Account>();
    const auto one =
        std::ranges::find(accounts, QStringLiteral("北辰数据有限公司"), &Account::name);
    ASSERT_NE(one, accounts.end());
    EXPECT_EQ(one->phone, QStringLiteral("0512-66001234"));
    EXPECT_TRUE(one->website.contains(QLatin1String("beichen.example")));
    EXPECT_TRUE(one->address.contains(QStringLiteral("星湖街328号")));
    EXPECT_TRUE(one->notes.contains(QStringLiteral("前台周一休息")));
    EXPECT_TRUE(one->notes.contains(QStringLiteral("info@beichen.example")));
    const auto again = import(Cards);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->created, 0);
    EXPECT_EQ(again->unchanged, 5);
    ASSERT_TRUE(m_file.workspace->undo());
    EXPECT_EQ(all<Account>().size(), 0U) << "one step";
    EXPECT_EQ(all<Contact>().size(), 0U);
}

TEST_F(CompanyCards, AFileOfCompaniesAloneIsAListOfAccounts)
{
    const auto report = import("BEGIN:VCARD\r\nVERSION:3.0\r\nORG:甲机械厂\r\nEND:VCARD\r\n"
                               "BEGIN:VCARD\r\nVERSION:3.0\r\nORG:乙机械厂\r\nEND:VCARD\r\n");
    ASSERT_TRUE(report) << report.error().message.toStdString();
    EXPECT_EQ(all<Account>().size(), 2U);
    EXPECT_EQ(all<Contact>().size(), 0U);
}

} // namespace
} // namespace attache
