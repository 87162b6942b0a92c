#include "core/domain/account.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/import.h"
#include "tests/support/temp_workspace.h"

#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>

namespace attache {
namespace {

using test::TempWorkspace;

ImportPlan rehearsalOf(const RecordType &type)
{
    ImportPlan plan;
    plan.file = QStringLiteral("list.csv");
    plan.type = &type;
    plan.dryRun = true;
    return plan;
}

TEST(ImportFindings, AreCountedByColumn)
{
    const QString wrong = QStringLiteral("Wrong");
    const std::vector<ImportFinding> findings{
        {2, QStringLiteral("Mail"), wrong, true},
        {2, QStringLiteral("Tier"), wrong, false},
        {3, QStringLiteral("Mail"), wrong, true},
        {3, QStringLiteral("Mail"), wrong, true},
        {4, QStringLiteral("Tier"), QStringLiteral("?"), true}};
    const auto columns = findingsByColumn(findings);
    ASSERT_EQ(columns.size(), 2U);
    EXPECT_EQ(columns[0].column, QStringLiteral("Mail"));
    EXPECT_EQ(columns[0].rows, 2) << "a row counts once";
    EXPECT_EQ(columns[0].reason, wrong);
    EXPECT_TRUE(columns[0].isKept);
    EXPECT_EQ(columns[1].rows, 2);
    EXPECT_TRUE(columns[1].reason.isEmpty()) << "they differ";
    EXPECT_FALSE(columns[1].isKept);
}

TEST(ImportFindings, SayWhetherTheTextOfACellIsKept)
{
    TempWorkspace file;
    const auto source = CsvSource::fromBytes(
        "Name,Tier,Employees\nNord,A,many\nStein,unknown grade,12\n", QStringLiteral("list.csv"));
    ASSERT_TRUE(source);
    const auto report =
        importRows(*file.workspace, **source, rehearsalOf(recordTypeOf<Account>()), Progress());
    ASSERT_TRUE(report);
    const auto columns = findingsByColumn(report->findings);
    const auto employees =
        std::ranges::find(columns, QStringLiteral("Employees"), &ColumnFindings::column);
    ASSERT_NE(employees, columns.end());
    EXPECT_EQ(employees->rows, 1);
    EXPECT_TRUE(employees->isKept);
    ASSERT_EQ(report->differences.size(), 2U);
    EXPECT_EQ(report->differences[0].tier, Tier::A);
}

TEST(ImportFindings, ALookAtAFileNumbersItsRows)
{
    TempWorkspace file;
    QFile list(file.directory.filePath(QStringLiteral("list.csv")));
    ASSERT_TRUE(list.open(QIODevice::WriteOnly));
    list.write("Name,City,End\nNord,Leeds,03/04/2027\n\nStein,York,04/05/2027\n");
    list.close();
    ImportPlan plan = rehearsalOf(recordTypeOf<Account>());
    plan.file = list.fileName();
    plan.dateOrder = DateOrder::DayFirst;
    const auto preview = previewImport(plan, Progress());
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->numbers, (std::vector<qint64>{2, 4}));
    EXPECT_FALSE(preview->isRemembered);
    EXPECT_FALSE(preview->profiles[2].isDateOrderUncertain()) << "it was said";
    EXPECT_TRUE(preview->profiles[2].isDateOrderOpen()) << "the cells say nothing";
}

} // namespace
} // namespace attache
