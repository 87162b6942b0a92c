#include "core/queries/period.h"

#include "core/domain/visit.h"
#include "core/queries/list_query.h"
#include "core/queries/visit_list.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

const QDate Today(2026, 11, 25); // a Wednesday

using Span = std::pair<QDate, QDate>;

Span days(const char *one, const char *other = nullptr)
{
    QStringList chosen{QLatin1String(one)};
    if (other)
        chosen.append(QLatin1String(other));
    return daysOf(chosen, Today);
}

TEST(Period, IsOneSpanOfDays)
{
    EXPECT_EQ(daysOf({}, Today), Span());
    EXPECT_EQ(days(period::Upcoming), Span(Today, QDate()));
    EXPECT_EQ(days(period::Week), Span(QDate(2026, 11, 23), QDate(2026, 11, 29)));
    EXPECT_EQ(days(period::Month), Span(QDate(2026, 11, 1), QDate(2026, 11, 30)));
    EXPECT_EQ(days(period::Past90), Span(Today.addDays(-90), Today));
    EXPECT_EQ(days(period::Past30), Span(Today.addDays(-30), Today));
    EXPECT_EQ(days(period::Past365, period::Past30), Span(Today.addDays(-365), Today));
    EXPECT_EQ(days(period::Week, period::Past90), Span(Today.addDays(-90), QDate(2026, 11, 29)));
    EXPECT_EQ(days(period::Month, period::Upcoming), Span(QDate(2026, 11, 1), QDate()));
}

TEST(Period, NarrowsVisitsWithTheOtherFacets)
{
    ListQuery query;
    query.text = QStringLiteral("demo");
    query.setFacet(QStringLiteral("period"), {QLatin1String(period::Upcoming)});
    query.setFacet(QStringLiteral("kind"), {keyOf(VisitKind::Phone), QStringLiteral("unknown")});
    const VisitFilter filter = visitFilterOf(query, Today);
    EXPECT_EQ(filter.text, query.text);
    EXPECT_EQ(filter.from, Today);
    EXPECT_FALSE(filter.to.isValid());
    EXPECT_EQ(filter.kinds, std::vector{VisitKind::Phone});
    EXPECT_TRUE(filter.statuses.empty());
}

} // namespace
} // namespace attache
