#include "core/domain/opportunity.h"
#include "tests/support/list_import.h"

/// @file
/// Years of two digits: all cells of a column tell where they stand.

namespace attache {
namespace {

using test::ListImport;

QStringList daysOf(const char *header, std::initializer_list<const char *> cells,
                   bool *isAsked = nullptr)
{
    ListImport into(recordTypeOf<Opportunity>());
    QByteArray list = QByteArray("Name,") + header + '\n';
    int number = 0;
    for (const char *cell : cells)
        list += "D" + QByteArray::number(++number) + ',' + cell + '\n';
    into << list.constData();
    QStringList days;
    for (int i = 1; i <= number; ++i) {
        const QByteArray name = "D" + QByteArray::number(i);
        days.append(into.named<Opportunity>(name.constData()).expectedClose.toString(Qt::ISODate));
    }
    if (isAsked)
        *isAsked = into.report.notes.join(u' ').contains(QString::fromUtf8(header));
    return days;
}

TEST(ShortYears, StandFirstAmongDatesThatBeginWithTheYear)
{
    EXPECT_EQ(daysOf("Close Date", {"2026/11/25", "26.12.31", "2026-12-01", "26/12/05"}),
              (QStringList{QStringLiteral("2026-11-25"), QStringLiteral("2026-12-31"),
                           QStringLiteral("2026-12-01"), QStringLiteral("2026-12-05")}));
    EXPECT_EQ(daysOf("Close Date", {"2026.11.25", "26.12.10", "26.01.10"}),
              (QStringList{QStringLiteral("2026-11-25"), QStringLiteral("2026-12-10"),
                           QStringLiteral("2026-01-10")}));
}

TEST(ShortYears, StandWhereTheNumbersLieTogether)
{
    EXPECT_EQ(daysOf("Close Date", {"26/11/30", "26/12/02", "27/01/15"}),
              (QStringList{QStringLiteral("2026-11-30"), QStringLiteral("2026-12-02"),
                           QStringLiteral("2027-01-15")}));
    EXPECT_EQ(daysOf("Close Date", {"30/11/26", "02/12/26", "15/01/27"}),
              (QStringList{QStringLiteral("2026-11-30"), QStringLiteral("2026-12-02"),
                           QStringLiteral("2027-01-15")}));
    EXPECT_EQ(daysOf("Close Date", {"12/05/26", "2026-12-01"}).front(),
              QStringLiteral("2026-12-05"))
        << "2012 is far from the years written in full";
    EXPECT_EQ(daysOf("Abschluss", {"31.12.26", "05.01.27"}).size(), 2);
}

TEST(ShortYears, StandFirstUnderAChineseHeaderWhereNothingElseTells)
{
    EXPECT_EQ(daysOf("预计成交日期", {"26.12.31"}), QStringList{QStringLiteral("2026-12-31")});
    bool isAsked = false;
    daysOf("Close Date", {"26/12/05"}, &isAsked);
    EXPECT_TRUE(isAsked) << "one alone leaves it open";
}

TEST(ShortYears, StandFirstAmongDatesOfEightDigitsAndMonths)
{
    EXPECT_EQ(daysOf("Close Date", {"20261130", "26.12.10", "20261201"}),
              (QStringList{QStringLiteral("2026-11-30"), QStringLiteral("2026-12-10"),
                           QStringLiteral("2026-12-01")}));
    EXPECT_EQ(daysOf("Close Date", {"2026年11月", "26.12.31"}).back(),
              QStringLiteral("2026-12-31"));
}

} // namespace
} // namespace attache
