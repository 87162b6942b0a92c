#include "core/domain/terms_change.h"
#include "core/insight/as_of.h"
#include "core/insight/bridge.h"
#include "core/insight/pipeline_totals.h"
#include "core/record/records_with.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

#include <QRandomGenerator>

namespace attache {
namespace {

using testing::SizeIs;

/// What the figures of a day need, read from one file.
struct Pipeline
{
    std::vector<OpportunityFacts> facts;
    std::vector<StageStep> steps;
    std::vector<TermsStep> terms;
    StageBook book;

    explicit Pipeline(Connection &connection)
        : facts(*opportunityFacts(connection))
        , steps(*stageSteps(connection))
        , terms(*termsSteps(connection))
        , book(*StageBook::read(connection))
    {
    }
};

class PastDays : public ::testing::Test
{
protected:
    /// Noon, so that the day is the same one wherever the test runs.
    void goTo(QDate day) { m_file.clock.set(QDateTime(day, QTime(12, 0), Qt::LocalTime).toUTC()); }

    Opportunity deal(qint64 amount, QDate close = {})
    {
        Opportunity made;
        made.name = QStringLiteral("Deal");
        made.amount = Money::fromMajor(amount);
        made.expectedClose = close;
        return m_file.insert(made);
    }

    template <typename Change>
    void change(const Opportunity &deal, Change change)
    {
        ASSERT_OK(m_file->perform(QStringLiteral("change"),
                                  [&](Writer &writer) { return writer.change(deal.id, change); }));
    }

    std::vector<TermsChange> termsOf(const Opportunity &deal)
    {
        return *recordsWith(m_file.connection(), &TermsChange::opportunity, deal.id);
    }

    test::TempWorkspace m_file;
    const QDate m_start{2026, 3, 2};
};

TEST_F(PastDays, TheFirstChangeKeepsWhatStoodBeforeIt)
{
    goTo(m_start);
    const Opportunity one = deal(100, m_start.addDays(30));
    EXPECT_THAT(termsOf(one), SizeIs(0));
    change(one, [](Opportunity &each) { each.notes = QStringLiteral("Nothing of the terms"); });
    EXPECT_THAT(termsOf(one), SizeIs(0));

    goTo(m_start.addDays(5));
    change(one, [](Opportunity &each) { each.amount = Money::fromMajor(250); });
    goTo(m_start.addDays(9));
    change(one, [](Opportunity &each) { each.probability = 80; });
    ASSERT_THAT(termsOf(one), SizeIs(3));

    const Pipeline all(m_file.connection());
    const auto on = [&](int days) {
        return opportunitiesAsOf(m_start.addDays(days), all.facts, all.steps, all.terms).front();
    };
    EXPECT_EQ(on(0).amount, Money::fromMajor(100));
    EXPECT_EQ(on(4).amount, Money::fromMajor(100));
    EXPECT_EQ(on(5).amount, Money::fromMajor(250));
    EXPECT_EQ(on(8).probability, std::nullopt);
    EXPECT_EQ(on(9).probability, 80);
    EXPECT_TRUE(opportunitiesAsOf(m_start.addDays(-1), all.facts, all.steps, all.terms).empty());

    ASSERT_OK(m_file->undo());
    ASSERT_OK(m_file->undo());
    EXPECT_THAT(termsOf(one), SizeIs(0));
}

TEST_F(PastDays, CountsHowOftenACloseWasPutOffAndHowFar)
{
    goTo(m_start);
    const Opportunity one = deal(100, m_start.addDays(30));
    const auto close = [&](int day, int days) {
        goTo(m_start.addDays(day));
        change(one, [&](Opportunity &each) { each.expectedClose = m_start.addDays(days); });
    };
    close(10, 60);
    close(11, 90);
    close(12, 80); // earlier again
    close(20, 100);
    close(20, 104); // on the same day
    const Postponement postponement = postponementOf(*termsSteps(m_file.connection(), one.id));
    EXPECT_EQ(postponement.count, 3);
    EXPECT_EQ(postponement.days, 74);
    EXPECT_EQ(postponementOf({}).count, 0);
}

/// What is open in a file, in words that can be compared.
QStringList openOf(std::span<const OpportunityFacts> facts, const StageBook &book)
{
    QStringList lines;
    for (const OpportunityFacts &each : facts) {
        lines.append(
            QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
                .arg(each.id.toString(), keyOf(each.stage),
                     QString::number(each.amount.value_or(Money{-1}).minor), each.currency,
                     each.expectedClose.toString(Qt::ISODate),
                     QString::number(each.probability.value_or(-1)),
                     book.isOpen(each.stage) ? QString() : each.closedOn.toString(Qt::ISODate)));
    }
    return lines;
}

class SavedCopies : public PastDays, public ::testing::WithParamInterface<quint32>
{
protected:
    QString save(const QString &name)
    {
        m_file.close();
        const QString copy = m_file.directory.filePath(name);
        EXPECT_TRUE(QFile::copy(m_file.path(), copy));
        m_file.reopen();
        return copy;
    }

    Pipeline readCopy(const QString &path)
    {
        auto opened = openWorkspace(path, Workspace::Mode::ReadWrite, m_file.clock);
        EXPECT_TRUE(opened);
        return Pipeline((*opened)->connection());
    }

    int random(int below) { return static_cast<int>(m_random.bounded(quint32(below))); }

    /// One thing that a person might do to a deal, at noon or later.
    void doSomething()
    {
        m_file.clock.advance(60);
        if (m_deals.empty() || random(4) == 0) {
            m_deals.push_back(deal(random(1000), random(2) == 0 ? QDate() : anyDay()));
            return;
        }
        const Opportunity &one = m_deals[static_cast<size_t>(random(int(m_deals.size())))];
        change(one, [&](Opportunity &each) {
            switch (random(5)) {
            case 0:
                each.amount = random(5) == 0 ? std::nullopt : std::optional(Money{random(100000)});
                break;
            case 1:
                each.expectedClose = anyDay();
                break;
            case 2:
                each.probability = random(101);
                break;
            case 3:
                each.currency = random(3) == 0 ? QStringLiteral("USD") : QStringLiteral("CNY");
                break;
            default: {
                const auto &stages = choicesOf<Stage>;
                each.stage = stages.at(static_cast<size_t>(random(int(stages.size())))).value;
            }
            }
        });
    }
    QDate anyDay() { return m_start.addDays(random(200)); }

    QRandomGenerator m_random{GetParam()};
    std::vector<Opportunity> m_deals;
};

TEST_P(SavedCopies, TheBridgeIsTheDifferenceOfTwoCopiesSavedThen)
{
    QStringList copies;
    const std::array days = {3, 17, 40};
    for (int day = 0; day <= 60; ++day) {
        goTo(m_start.addDays(day));
        for (int i = random(4); i > 0; --i)
            doSomething();
        if (std::ranges::find(days, day) != days.end())
            copies.append(save(QStringLiteral("copy%1.attache").arg(day)));
    }
    const Pipeline now(m_file.connection());
    std::vector<PipelineTotals> totals;
    for (size_t i = 0; i < days.size(); ++i) {
        const Pipeline then = readCopy(copies.at(qsizetype(i)));
        EXPECT_EQ(openOf(opportunitiesAsOf(m_start.addDays(days[i]), now.facts, now.steps,
                                           now.terms, now.book),
                         now.book),
                  openOf(then.facts, then.book));
        totals.push_back(pipelineTotals(then.facts, then.book));
    }
    for (size_t i = 1; i < days.size(); ++i) {
        const Bridge steps = bridge(now.facts, now.steps, now.terms, m_start.addDays(days[i - 1]),
                                    m_start.addDays(days[i]), now.book);
        EXPECT_EQ(steps.opening.count, totals[i - 1].all.count);
        EXPECT_EQ(steps.closing.count, totals[i].all.count);
        for (const QString &currency : {QStringLiteral("CNY"), QStringLiteral("USD")}) {
            const auto minor = [&](const MoneySums &sums) { return sums.of(currency).minor; };
            EXPECT_EQ(minor(steps.opening.value), minor(totals[i - 1].all.value));
            EXPECT_EQ(minor(steps.closing.value), minor(totals[i].all.value));
            EXPECT_EQ(minor(steps.opening.value) + minor(steps.opened.value) +
                          minor(steps.reopened.value) + minor(steps.raised.value) -
                          minor(steps.lowered.value) - minor(steps.won.value) -
                          minor(steps.lost.value),
                      minor(steps.closing.value));
        }
    }
}

TEST(ByOpportunity, FindsTheRowsInAnyOrder)
{
    for (const std::vector<qint64> &order :
         {std::vector<qint64>{2, 4, 6, 8}, std::vector<qint64>{8, 2, 6, 4}}) {
        std::vector<StageStep> steps;
        for (const qint64 id : order) {
            for (int i = 0; i < 3; ++i)
                steps.emplace_back().opportunity = Id<Opportunity>(id);
        }
        const ByOpportunity<StageStep> histories(steps);
        for (const qint64 id : std::vector<qint64>{2, 4, 5, 6, 8, 9, 6, 1, 2, 2, 8}) {
            const auto found = histories.of(Id<Opportunity>(id));
            EXPECT_EQ(found.size(), id % 2 == 0 ? 3U : 0U) << id;
            for (const StageStep &step : found)
                EXPECT_EQ(step.opportunity.value(), id);
        }
    }
    EXPECT_TRUE(ByOpportunity<StageStep>({}).of(Id<Opportunity>(1)).empty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, SavedCopies, ::testing::Range(1U, 6U));

} // namespace
} // namespace attache
