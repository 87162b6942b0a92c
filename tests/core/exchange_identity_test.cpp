#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "tests/support/list_import.h"

/// @file
/// By what the rows of lists are known again, and told apart.

namespace attache {
namespace {

using test::ListImport;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();

TEST(ImportIdentity, WhatNamesARecordStaysWhateverASpreadsheetMadeOfIt)
{
    ListImport into(Accounts);
    into << "Company,City\n1E10,Paris\n";
    EXPECT_EQ(into.report.created, 1);
    EXPECT_EQ(into.named<Account>("1E10").city, QStringLiteral("Paris"));
    EXPECT_EQ(into.named<Account>("1E10").notes, QString());
    EXPECT_FALSE(into.finding(2, "Company").isEmpty());
}

TEST(ImportIdentity, AMobileNumberIsTheSameHoweverItIsWritten)
{
    for (const char *written : {"+86 138-0000-1111", "008613800001111", "１３８００００１１１１"}) {
        ListImport into(Contacts);
        into << "姓名,公司,手机,职务\n王敏,北辰,13800001111,A\n";
        into << (QByteArray("姓名,公司,手机,职务\n王敏,北辰,") + written + ",B\n").constData();
        EXPECT_EQ(into.report.updated, 1) << written;
        EXPECT_EQ(into.count("contact"), 1) << written;
    }
}

TEST(ImportIdentity, MobilesInTheOnlyColumnOfNumbersKeepPeopleApart)
{
    ListImport into(Contacts);
    into << "姓名,公司,电话\n王敏,北辰,13800001111\n王敏,北辰,13900002222\n";
    EXPECT_EQ(into.report.created, 2);
    into << "姓名,公司,电话,职务\n王敏,北辰,13900002222,B\n";
    EXPECT_EQ(into.report.updated, 1);
    EXPECT_EQ(into.count("contact"), 2);
}

TEST(ImportIdentity, ARowOfTwoPeopleIsUndecided)
{
    ListImport into(Contacts);
    into << "姓名,公司,手机,邮箱\n王敏,北辰,13800001111,a@x.example\n"
            "王敏,北辰,13900002222,b@x.example\n";
    into << "姓名,公司,手机,邮箱\n王敏,北辰,13900002222,a@x.example\n";
    EXPECT_EQ(into.report.updated, 0);
    ASSERT_EQ(into.report.rejects.size(), 1U);
    EXPECT_EQ(into.count("contact WHERE mobile = '13800001111' AND email = 'a@x.example'"), 1);
}

TEST(ImportIdentity, ANamePaddedOrTraditionalIsTheSameName)
{
    ListImport into(Contacts);
    into << "姓名,公司,手机\n王　敏,北辰,13800001111\n张伟,北辰,13700001111\n";
    EXPECT_EQ(into.count("contact WHERE name = '王敏'"), 1);
    into << "姓名,公司,手机\n王敏,北辰,13800001111\n張偉,北辰,13700001111\n";
    EXPECT_EQ(into.report.updated, 2);
    EXPECT_EQ(into.count("contact"), 2);
}

TEST(ImportIdentity, TheKeyOfAnotherProgramIsNoName)
{
    for (const char *key : {"12", "#12", "１２", "550e8400-e29b-41d4-a716-446655440000",
                            "507f1f77bcf86cd799439011"}) {
        ListImport into(Contacts);
        into << (QByteArray("姓名,公司\n王敏,") + key + '\n').constData();
        EXPECT_EQ(into.count("account WHERE external_id <> ''"), 1) << key;
    }
    ListImport into(Contacts);
    into << "姓名,公司\n王敏,3M\n李强,58同城\n";
    EXPECT_EQ(into.count("account WHERE external_id = ''"), 2);
}

TEST(ImportIdentity, ANumberOfTheListMeansItsOwnRowWhereAllAreAdded)
{
    ListImport into(recordTypeOf<Account>());
    into << "Name,External number\nOld,7\n";
    into.plan.matching = Matching::Create;
    into << "Name,External number,Parent Account ID\nNew,7,\nChild,8,7\n";
    EXPECT_EQ(into.report.created, 2);
    EXPECT_EQ(into.named<Account>("Child").parent, into.named<Account>("New").id);
}

TEST(ImportIdentity, PeopleOfWhomNothingIsKnownButANameAreNotDoubledByTheSameList)
{
    ListImport into(recordTypeOf<Contact>());
    const char *list = "Name,Home Phone,Age\nMum,010-66660000,60\nMum,,30\nLee,,20\n";
    into << list;
    EXPECT_EQ(into.report.created, 3);
    into << list;
    EXPECT_EQ(into.report.created, 0);
    EXPECT_EQ(into.report.unchanged, 3);
    EXPECT_EQ(into.count("contact"), 3);
    // With something to tell people apart by, a name is somebody else.
    into << "Name,Email\nLee,lee@blue.example\n";
    EXPECT_EQ(into.report.created, 1);
}

} // namespace
} // namespace attache
