#include "core/domain/account.h"
#include "tests/support/list_import.h"

/// @file
/// What spreadsheets and reports put below a table, or between its rows.

namespace attache {
namespace {

using namespace test;

const RecordType &Accounts = recordTypeOf<Account>();

TEST(TableEnds, CountsAndSubtotalsOfASpreadsheetAreNoRecords)
{
    const std::vector<std::pair<const char *, qint64>> lists = {
        {"客户名称,城市,年营收\n甲公司,北京,1200\n乙公司,苏州,350\n计数,2,\n", 2},
        {"客户名称,城市,年营收\n甲公司,北京,1200\n乙公司,苏州,350\nCount,,2\n求和,,1550\n", 2},
        {"客户名称,城市,年营收\n甲公司,北京,1200\n乙公司,苏州,350\n计数：2,,\n标准差,,425\n∑,,"
         "1550\n",
         2},
        {"客户名称,城市,年营收\n甲公司,北京,1200\n乙公司,苏州,350\n合计人数,2,\n客户数：2,,\n", 2},
        {"客户名称,城市,年营收\n甲公司,北京,1200\n乙公司,苏州,350\n2,,1550\n", 2},
        {"客户名称,城市,年营收\n甲公司,北京,1200\n注：1、含税,,\n2、不含返利,,\n（3）截至十一月,,"
         "\n",
         1},
        {"Company,City,Revenue\nAlpha,Rome,12\nAlpha Total,,12\nBeta,Oslo,3\nBeta Total,,3\n"
         "Beta Count,,1\nGrand Total,,15\n",
         2},
        {"客户名称,城市,年营收\n北辰数据科技有限公司,北京,12\n北辰数据科技有限公司 汇总,,12\n"
         "北辰数据科技有限公司 计数,,1\n",
         1}};
    for (const auto &[list, rows] : lists) {
        ListImport into(Accounts);
        into << list;
        EXPECT_EQ(into.count("account"), rows) << list;
    }
}

TEST(TableEnds, NamesBesideNumbersStay)
{
    ListImport into(Accounts);
    into
        << "Company,City,Revenue\nAlpha,Rome,12\nBeta Total,,12\nCount,Paris,3\nCounting House,,3\n"
           "计数科技有限公司,,3\n360,,5\n数量软件,,1\n2、乙公司,,\n3、丙公司,,\n";
    EXPECT_EQ(into.count("account"), 9);
    ListImport numbered(Accounts);
    numbered << "Company,Revenue\n1,10\n2,20\n2,20\n";
    EXPECT_EQ(numbered.count("account"), 2);
}

} // namespace
} // namespace attache
