#include "core/domain/contact.h"
#include "tests/support/list_import.h"

/// @file
/// What a list is of where its columns leave that open.

namespace attache {
namespace {

using namespace test;

constexpr const char *Open = "ID,Name,Views,Created At\n1,甲有限公司,3,2024-05-01\n"
                             "2,乙有限公司,1,2024-05-01\n";

TEST(TypeEvidence, WithoutAnyItIsAsked)
{
    ListImport into(recordTypeOf<Account>());
    into.plan.type = nullptr;
    const auto source = CsvSource::fromBytes(Open, into.plan.file);
    ASSERT_TRUE(source);
    const auto done = importRows(*into.file.workspace, **source, into.plan, Progress());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().field, QStringLiteral("type"));
}

TEST(TypeEvidence, RecordsThatTheListNamesDecide)
{
    ListImport into(recordTypeOf<Account>());
    into << "客户名称,城市\n甲有限公司,北京\n";
    into.plan.type = nullptr;
    into << Open;
    EXPECT_EQ(into.count("account"), 2);
    EXPECT_EQ(into.count("contact"), 0);
    EXPECT_EQ(into.named<Account>("甲有限公司").externalId, QStringLiteral("1"));

    ListImport people(recordTypeOf<Contact>());
    people << "姓名,公司\n王敏,北辰数据\n李强,北辰数据\n";
    people.plan.type = nullptr;
    people << "ID,Name,Views,Created At\n1,王敏,3,2024-05-01\n2,李强,1,2024-05-01\n";
    EXPECT_EQ(people.count("account"), 1);
}

TEST(TypeEvidence, TheNameOfTheFileDecides)
{
    for (const char *name : {"organizations.csv", "krayin-companies (2).csv",
                             "客户导出20260501.csv", "Customers_2026-05.csv"}) {
        ListImport into(recordTypeOf<Account>());
        into.plan.type = nullptr;
        into.plan.file = QString::fromUtf8(name);
        into << Open;
        EXPECT_EQ(into.count("account"), 2) << name;
    }
}

} // namespace
} // namespace attache
