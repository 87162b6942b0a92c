#include "core/brief/document_text.h"
#include "core/brief/page_reference.h"
#include "core/brief/report.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

/// @file
/// The goals of a report, and its references to the pages of its figures.

namespace attache {
namespace {

class ReportGoals : public ::testing::Test
{
protected:
    // A Tuesday: the report that is due is that of the week before.
    const QDate today = QDate(2026, 11, 24);
    const QDate monday = QDate(2026, 11, 16);

    Goal goal(const QString &text, GoalPeriod period, QDate day, GoalState state)
    {
        Goal made;
        made.text = text;
        made.period = period;
        made.startsOn = day;
        made.state = state;
        return made;
    }
    Goal missed(const QString &text, QDate day, GoalMiss cause)
    {
        Goal made = goal(text, GoalPeriod::Week, day, GoalState::Missed);
        made.missCause = cause;
        return made;
    }
    QString report(bool monthly = false)
    {
        ReportOptions options;
        options.monthly = monthly;
        options.days = reportDays(monthly, today, 1);
        options.parts = {QStringLiteral("goals")};
        const auto source = readReport(file.connection(), options.days, today, options.parts);
        EXPECT_TRUE(source.has_value());
        return toMarkdown(reportDocument(*source, options));
    }

    test::TempWorkspace file;
};

TEST_F(ReportGoals, ThoseOfTheWeekSayWhetherTheyWereReachedAndWhyNot)
{
    Goal reached =
        goal(QStringLiteral("Meet a budget holder"), GoalPeriod::Week, monday, GoalState::Reached);
    reached.target = 8;
    reached.result = 9;
    file.insert(reached);
    Goal late = missed(QStringLiteral("Cost page anew"), monday, GoalMiss::NoTime);
    late.outcome = LongText(QStringLiteral("Given to Meng Fan"));
    file.insert(late);
    file.insert(missed(QStringLiteral("Week before"), monday.addDays(-7), GoalMiss::NoTime));
    file.insert(goal(QStringLiteral("Of November"), GoalPeriod::Month, today, GoalState::Open));
    file.insert(goal(QStringLiteral("Of this week"), GoalPeriod::Week, today, GoalState::Open));
    file.insert(goal(QStringLiteral("Forgotten"), GoalPeriod::Week, monday, GoalState::Open));
    const QString text = report();
    for (const char *word : {"Meet a budget holder", "9 / 8", "Cost page anew", "Given to Meng Fan",
                             "No time left for it", "Of November", "Under way", "Not said",
                             "in three months: No time left for it"})
        EXPECT_TRUE(text.contains(QLatin1String(word))) << word << qPrintable(text);
    EXPECT_FALSE(text.contains(QStringLiteral("Of this week")));
    EXPECT_FALSE(text.contains(QStringLiteral("Week before")));
}

TEST_F(ReportGoals, AMonthHasItsOwnAndThoseOfItsWeeks)
{
    file.insert(goal(QStringLiteral("Of October"), GoalPeriod::Month, QDate(2026, 10, 9),
                     GoalState::Reached));
    file.insert(goal(QStringLiteral("Of a week in October"), GoalPeriod::Week, QDate(2026, 10, 14),
                     GoalState::Reached));
    file.insert(goal(QStringLiteral("Of November"), GoalPeriod::Month, today, GoalState::Reached));
    const QString text = report(true);
    EXPECT_TRUE(text.contains(QStringLiteral("Of October")));
    EXPECT_TRUE(text.contains(QStringLiteral("Of a week in October")));
    EXPECT_FALSE(text.contains(QStringLiteral("Of November")));
}

TEST_F(ReportGoals, WithoutAnyThereIsNothingOfThem)
{
    EXPECT_FALSE(report().contains(QStringLiteral("Goals")));
}

TEST(PageReferences, AreWordsUntilThePagesAreKnown)
{
    Document document;
    ListBlock list;
    list.items.push_back({Inline{Span{QStringLiteral("Two deals are stuck.")},
                                 pageReference(QStringLiteral("Stuck deals"))},
                          {},
                          Tone::Neutral,
                          false});
    document.add(list);
    document.add(Paragraph{Inline{pageReference(QStringLiteral("Not there"))}});
    EXPECT_TRUE(hasPageReferences(document));
    EXPECT_FALSE(hasPageReferences(Document()));
    EXPECT_TRUE(toPlainText(document).contains(QStringLiteral("(see Stuck deals)")));
    const QString numbered =
        toPlainText(withPageNumbers(document, {{QStringLiteral("Stuck deals"), 3}}));
    EXPECT_TRUE(numbered.contains(QStringLiteral("stuck. (p.\u00a03)"))) << qPrintable(numbered);
    EXPECT_FALSE(numbered.contains(QStringLiteral("Not there"))) << qPrintable(numbered);
}

} // namespace
} // namespace attache
