#include "core/base/working_days.h"
#include "core/brief/document_text.h"
#include "core/brief/playbook_evidence.h"
#include "core/queries/playbook_runs.h"
#include "core/record/records_with.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

const QDate Monday(2026, 6, 1);

TEST(StepDurations, TheMedianIsTheMiddleOne)
{
    StepDurations durations;
    EXPECT_EQ(durations.median(), std::nullopt);
    durations.days = {7};
    EXPECT_EQ(durations.median(), 7);
    durations.days = {1, 2, 9};
    EXPECT_EQ(durations.median(), 2);
    durations.days = {1, 2, 5, 90};
    EXPECT_EQ(durations.median(), 3.5);
    EXPECT_FALSE(durations.isEnough());
    durations.days.push_back(91);
    EXPECT_TRUE(durations.isEnough());
}

/// A playbook of two steps and runs of it.
class PlaybookEvidenceTest : public ::testing::Test
{
protected:
    PlaybookEvidenceTest()
    {
        at(Monday.addDays(-20));
        playbook = addPlaybook(QStringLiteral("v1"));
    }

    void at(QDate day) { file.clock.set(QDateTime(day, QTime(8, 0), Qt::UTC)); }

    Playbook addPlaybook(const QString &version, Id<Playbook> predecessor = {})
    {
        Playbook made;
        made.name = QStringLiteral("Live in six weeks");
        made.version = version;
        made.predecessor = predecessor;
        made = file.insert(made);
        int position = 0;
        for (const char *title : {"Kick-off", "Switch"}) {
            PlaybookStep step;
            step.playbook = made.id;
            step.title = QLatin1String(title);
            step.limitDays = 5;
            step.position = position++;
            file.insert(step);
        }
        return made;
    }

    /// A run whose steps took so many working days; one that is left out is still open.
    void run(const Playbook &of, QDate start, std::initializer_list<int> days)
    {
        PlaybookRun made;
        made.playbook = of.id;
        made.startedOn = start;
        ASSERT_OK(file->perform(QStringLiteral("run"), [&](Writer &writer) {
            return recordTypeOf<PlaybookRun>().make(writer, &made);
        }));
        size_t place = 0;
        for (const int took : days) {
            PlaybookRunStep step = runStepsOf(file.connection(), made.id)->at(place++);
            start = addWorkingDays(start, took);
            step.doneOn = start;
            file.update(step);
        }
    }

    void renameFirstStep(const QString &title)
    {
        PlaybookStep step =
            recordsWith(file.connection(), &PlaybookStep::playbook, playbook.id)->front();
        step.title = title;
        file.update(step);
    }

    PlaybookEvidence evidence(const Playbook &of, QDate since = {})
    {
        auto read = readPlaybookEvidence(file.connection(), of.id, file.clock.today(), since);
        EXPECT_TRUE(read) << (read ? "" : qPrintable(read.error().message + read.error().detail));
        return read ? *std::move(read) : PlaybookEvidence();
    }
    static QString text(const PlaybookEvidence &of)
    {
        return toMarkdown(playbookEvidenceDocument(of, Language::English));
    }

    test::TempWorkspace file;
    Playbook playbook;
};

TEST_F(PlaybookEvidenceTest, RunsArePartedByTheDayItsStepsWereChanged)
{
    for (const int took : {8, 6, 7, 9, 10})
        run(playbook, Monday, {took, 2});
    at(Monday.addDays(30));
    renameFirstStep(QStringLiteral("Kick-off with the data"));
    for (const int took : {3, 4, 2, 3})
        run(playbook, Monday.addDays(30), {took, 2});
    // One that stands at its second step tells of the first alone.
    run(playbook, Monday.addDays(37), {5});

    const PlaybookEvidence made = evidence(playbook);
    EXPECT_EQ(made.changedOn, Monday.addDays(30));
    const PlaybookComparison &all = made.comparison;
    EXPECT_EQ(all.runsBefore, 5);
    EXPECT_EQ(all.runsAfter, 5);
    ASSERT_EQ(all.steps.size(), 2U) << "another title is no other step";
    EXPECT_EQ(all.steps[0].title, QStringLiteral("Kick-off with the data"));
    EXPECT_EQ(all.steps[0].before.days, (std::vector<int>{6, 7, 8, 9, 10}));
    EXPECT_EQ(all.steps[0].after.days, (std::vector<int>{2, 3, 3, 4, 5}));
    EXPECT_EQ(all.steps[0].change(), -5);
    EXPECT_EQ(all.steps[1].before.count(), 5);
    EXPECT_EQ(all.steps[1].after.count(), 4);
    EXPECT_EQ(all.steps[1].change(), std::nullopt);
    EXPECT_EQ(all.whole.before.median(), 10);
    EXPECT_EQ(all.whole.after.count(), 4);

    const QString said = text(made);
    EXPECT_TRUE(said.contains(QStringLiteral("Changed on 1 July 2026"))) << qPrintable(said);
    EXPECT_TRUE(said.contains(QStringLiteral("−5"))) << qPrintable(said);
    EXPECT_EQ(said.count(QStringLiteral("| too few to tell")), 2) << qPrintable(said);
}

TEST_F(PlaybookEvidenceTest, AVersionIsHeldAgainstTheOneBefore)
{
    run(playbook, Monday, {8, 2});
    const Playbook next = addPlaybook(QStringLiteral("v2"), playbook.id);
    run(next, Monday, {3, 2});
    PlaybookEvidence made = evidence(next);
    EXPECT_EQ(made.earlier, QStringLiteral("v1"));
    EXPECT_FALSE(made.changedOn.isValid());
    EXPECT_EQ(made.comparison.runsBefore, 1);
    EXPECT_EQ(made.comparison.runsAfter, 1);
    ASSERT_EQ(made.comparison.steps.size(), 2U) << "steps are known by their titles";
    EXPECT_EQ(made.comparison.steps[0].before.days, std::vector<int>{8});
    EXPECT_EQ(made.comparison.steps[0].after.days, std::vector<int>{3});
    EXPECT_TRUE(text(made).contains(QStringLiteral("v2 took the place of v1")));
    EXPECT_TRUE(text(made).contains(QStringLiteral("too few to tell")));

    // A day that is asked for parts the runs of both.
    run(next, Monday.addDays(14), {4, 2});
    made = evidence(next, Monday.addDays(14));
    EXPECT_EQ(made.comparison.runsBefore, 2);
    EXPECT_EQ(made.comparison.runsAfter, 1);
}

TEST_F(PlaybookEvidenceTest, AStepThatIsGoneIsStillTold)
{
    run(playbook, Monday, {8, 2});
    at(Monday.addDays(30));
    ASSERT_OK(file->perform(QStringLiteral("remove"), [&](Writer &writer) {
        return writer.remove<PlaybookStep>(
            recordsWith(file.connection(), &PlaybookStep::playbook, playbook.id)->front().id);
    }));
    run(playbook, Monday.addDays(42), {2});
    const PlaybookEvidence made = evidence(playbook);
    EXPECT_EQ(made.changedOn, Monday.addDays(30));
    ASSERT_EQ(made.comparison.steps.size(), 2U);
    EXPECT_EQ(made.comparison.steps[0].title, QStringLiteral("Switch"));
    EXPECT_EQ(made.comparison.steps[0].after.days, std::vector<int>{2});
    EXPECT_EQ(made.comparison.steps[1].title, QStringLiteral("Kick-off"));
    EXPECT_TRUE(made.comparison.steps[1].isGone);
    EXPECT_TRUE(text(made).contains(QStringLiteral("no step any more")));
}

TEST_F(PlaybookEvidenceTest, WhatWasNotChangedSaysSo)
{
    EXPECT_FALSE(evidence(playbook).isChanged());
    run(playbook, Monday, {8, 2});
    at(Monday.addDays(30));
    Playbook other = playbook;
    other.notes = QStringLiteral("works well");
    file.update(other);
    const PlaybookEvidence made = evidence(playbook);
    EXPECT_FALSE(made.isChanged());
    EXPECT_EQ(made.comparison.runsBefore, 1);
    EXPECT_EQ(made.comparison.runsAfter, 0);
    EXPECT_TRUE(text(made).contains(QStringLiteral("were not changed")));
    // What was done before it was written down is no change of it.
    run(playbook, Monday.addDays(-50), {8, 2});
    EXPECT_FALSE(evidence(playbook).isChanged());
    EXPECT_EQ(readPlaybookEvidence(file.connection(), Id<Playbook>(1), Monday).error().kind,
              Error::Kind::NotFound);
}

} // namespace
} // namespace attache
