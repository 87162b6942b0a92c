#include "tests/core/visit_pack_fixture.h"

namespace attache {
namespace {

class PackPlanTest : public test::VisitPackFixture
{
};

TEST_F(PackPlanTest, ThePlanNamesTheFilesThatAreWrittenAndWhatHasNoValue)
{
    study("Told");
    deck("For {{account.name}}, {{pilot.model}} and {{Pilot.Model}} ");
    const VisitPack made = pack();
    const auto plan = maker().plan(made);
    ASSERT_TRUE(plan) << test::said(plan.error());
    EXPECT_EQ(plan->unfilled.join(u'|'), QStringLiteral("pilot.model"));
    QStringList planned;
    for (const PlannedFile &each : plan->files)
        planned.append(QStringLiteral("%1 %2").arg(each.name).arg(each.count));
    EXPECT_EQ(planned.filter(QStringLiteral(".pptx")).size(), 1);
    EXPECT_TRUE(planned.filter(QStringLiteral(".pptx")).front().endsWith(QStringLiteral(" 2")));
    EXPECT_TRUE(planned.contains(QStringLiteral("Case studies.pdf 1")));

    const PackPrinter printer{[](const Document &) { return Result<QByteArray>("%PDF"); }, {}};
    const auto papers = maker().papers(made, printer);
    ASSERT_TRUE(papers);
    const auto written = maker().write(made, place("planned"), *papers, true);
    ASSERT_TRUE(written) << test::said(written.error());
    QStringList names;
    for (const PlannedFile &each : plan->files)
        names.append(each.name);
    EXPECT_EQ(names, written->files);
}

} // namespace
} // namespace attache
