#include "core/domain/opportunity.h"
#include "tests/support/list_import.h"

namespace attache {
namespace {

using test::ListImport;

TEST(Import, WhatADealCannotHoldGoesToItsNotesAndNeverCostsTheRow)
{
    ListImport list(recordTypeOf<Opportunity>());
    list << "Deal ID,Deal Name,Stage,Create Date,Close Date,Amount,Currency\n"
            "1,Early,Won,2026-03-05,2026-02-01,100,USD\n"
            "2,Credit,Lead,2026-03-05,,-250,USD\n"
            "3,Odd,Lead,2026-03-05,,70,XYZ\n";
    EXPECT_EQ(list.report.created, 3);
    EXPECT_TRUE(list.report.rejects.empty());
    const auto early = list.named<Opportunity>("Early");
    EXPECT_EQ(early.closedOn, QDate(2026, 2, 1));
    EXPECT_EQ(early.openedOn, QDate(2026, 2, 1));
    EXPECT_TRUE(early.notes.contains(QStringLiteral("Create Date: 2026-03-05")));
    const auto credit = list.named<Opportunity>("Credit");
    EXPECT_EQ(credit.amount, Money::fromMajor(-250)) << "a credit is an amount";
    EXPECT_TRUE(list.named<Opportunity>("Odd").notes.contains(QStringLiteral("Currency: XYZ")));
    EXPECT_EQ(list.report.findings.size(), 2U);
    // The same row again finds what it brought.
    list << "Deal ID,Deal Name,Stage,Create Date,Close Date,Amount,Currency\n"
            "1,Early,Won,2026-03-05,2026-02-01,100,USD\n";
    EXPECT_EQ(list.report.created, 0);
    EXPECT_TRUE(list.report.rejects.empty());
}

} // namespace
} // namespace attache
