#include "core/base/working_days.h"
#include "core/brief/assessment.h"
#include "core/brief/cost_page.h"
#include "core/brief/document_text.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/path_step.h"
#include "core/domain/stage_change.h"
#include "core/insight/run_waiting.h"
#include "core/match/playbook_draft.h"
#include "core/queries/playbook_runs.h"
#include "core/record/records_with.h"
#include "tests/support/temp_workspace.h"

#include <QTimeZone>

namespace attache {
namespace {

const QDate Monday(2026, 11, 23);

TEST(WorkingDays, AreCountedAsTheyAreAdded)
{
    EXPECT_EQ(addWorkingDays(Monday, 5), QDate(2026, 11, 30));
    EXPECT_EQ(addWorkingDays(QDate(2026, 11, 28), 1), QDate(2026, 11, 30));
    EXPECT_EQ(addWorkingDays(Monday, -1), QDate(2026, 11, 20));
    EXPECT_FALSE(addWorkingDays(QDate(), 3).isValid());
    for (int days = -30; days <= 30; ++days)
        EXPECT_EQ(workingDaysBetween(Monday, addWorkingDays(Monday, days)), days);
    EXPECT_EQ(workingDaysBetween(QDate(2026, 11, 27), QDate(2026, 11, 29)), 0);
    EXPECT_EQ(workingDaysBetween(QDate(), Monday), 0);
}

class Trainings : public ::testing::Test
{
protected:
    Training training(std::optional<int> passMark)
    {
        Training made;
        made.title = QStringLiteral("Platform for sales");
        made.passMark = passMark;
        made.heldOn = Monday;
        return file.insert(made);
    }
    TrainingPerson person(const Training &of, std::optional<int> score)
    {
        TrainingPerson made;
        made.training = of.id;
        made.name = QStringLiteral("Li Lei");
        made.score = score;
        return file.insert(made);
    }
    TrainingResult stored(Id<TrainingPerson> id)
    {
        return Store<TrainingPerson>(file.connection()).get(id)->result;
    }

    test::TempWorkspace file;
};

TEST_F(Trainings, TheResultFollowsFromThePointsAndThePassMark)
{
    Training held = training(60);
    const TrainingPerson exact = person(held, 60);
    TrainingPerson below = person(held, 59);
    const TrainingPerson absent = person(held, std::nullopt);
    EXPECT_EQ(stored(exact.id), TrainingResult::Passed);
    EXPECT_EQ(stored(below.id), TrainingResult::Failed);
    EXPECT_EQ(stored(absent.id), TrainingResult::Open);

    held.passMark = 50;
    file.update(held);
    EXPECT_EQ(stored(below.id), TrainingResult::Passed);
    EXPECT_EQ(stored(absent.id), TrainingResult::Open);

    below = *Store<TrainingPerson>(file.connection()).get(below.id);
    below.score = 12;
    file.update(below);
    EXPECT_EQ(stored(below.id), TrainingResult::Failed);
    // The trainer has the last word.
    below = *Store<TrainingPerson>(file.connection()).get(below.id);
    below.result = TrainingResult::Passed;
    file.update(below);
    EXPECT_EQ(stored(below.id), TrainingResult::Passed);
}

TEST_F(Trainings, WithoutAPassMarkAPersonSaysTheResult)
{
    const Training held = training(std::nullopt);
    TrainingPerson one = person(held, 80);
    EXPECT_EQ(stored(one.id), TrainingResult::Open);
    one.result = TrainingResult::Passed;
    file.update(one);
    EXPECT_EQ(stored(one.id), TrainingResult::Passed);
}

TEST_F(Trainings, WhoIsTrainedOnWhatAndSinceWhen)
{
    const Training held = training(60);
    TrainingPerson ours = person(held, 70);
    ours.assessedOn = Monday.addDays(2);
    file.update(ours);
    person(held, 10);
    Account account;
    account.name = QStringLiteral("Acme Motors");
    account.shortName = QStringLiteral("Acme");
    account = file.insert(account);
    Contact contact;
    contact.account = account.id;
    contact.name = QStringLiteral("Han Mei");
    contact = file.insert(contact);
    TrainingPerson theirs;
    theirs.training = held.id;
    theirs.contact = contact.id;
    theirs.score = 90;
    file.insert(theirs);

    const auto trained = trainedPeople(file.connection());
    ASSERT_OK(trained);
    ASSERT_EQ(trained->size(), 2U);
    EXPECT_EQ(trained->at(0).name, QStringLiteral("Li Lei"));
    EXPECT_EQ(trained->at(0).since, Monday.addDays(2));
    EXPECT_EQ(trained->at(1).name, QStringLiteral("Han Mei"));
    EXPECT_EQ(trained->at(1).account, QStringLiteral("Acme"));
    EXPECT_EQ(trained->at(1).since, Monday);
    const auto count = trainingCount(file.connection(), held.id);
    ASSERT_OK(count);
    EXPECT_EQ(count->people, 3);
    EXPECT_EQ(count->passed, 2);
    EXPECT_EQ(count->failed, 1);
    EXPECT_EQ(count->open(), 0);
}

ExamQuestion question(QuestionKind kind, const QString &choices, const QString &answer)
{
    ExamQuestion made;
    made.text = QStringLiteral("What holds?");
    made.kind = kind;
    made.choices = choices;
    made.answer = answer;
    return made;
}

TEST(ExamQuestions, RightChoicesAreNamedByLettersOrWords)
{
    const QString three = QStringLiteral("Red\nGreen\n\nBlue\n");
    const auto right = [&](QuestionKind kind, const QString &answer) {
        return rightChoices(question(kind, three, answer));
    };
    const std::vector<bool> green{false, true, false};
    const std::vector<bool> redAndBlue{true, false, true};
    const std::vector<bool> none{false, false, false};
    EXPECT_EQ(right(QuestionKind::Single, QStringLiteral("b")), green);
    EXPECT_EQ(right(QuestionKind::Single, QStringLiteral("Green")), green);
    EXPECT_EQ(right(QuestionKind::Multiple, QStringLiteral("A, C")), redAndBlue);
    EXPECT_EQ(right(QuestionKind::Multiple, QStringLiteral("CA")), redAndBlue);
    EXPECT_EQ(right(QuestionKind::Multiple, QStringLiteral("A、C")), redAndBlue);
    EXPECT_EQ(right(QuestionKind::Multiple, QStringLiteral("Red\nBlue")), redAndBlue);
    EXPECT_EQ(right(QuestionKind::Single, QStringLiteral("D")), none);
    EXPECT_EQ(right(QuestionKind::Single, QString()), none);
    const std::vector<bool> isTrue{true, false};
    const std::vector<bool> isFalse{false, true};
    EXPECT_EQ(right(QuestionKind::TrueFalse, QStringLiteral("对")), isTrue);
    EXPECT_EQ(right(QuestionKind::TrueFalse, QStringLiteral("True")), isTrue);
    EXPECT_EQ(right(QuestionKind::TrueFalse, QStringLiteral("错误")), isFalse);
    EXPECT_TRUE(right(QuestionKind::Short, QStringLiteral("A")).empty());
}

TEST_F(Trainings, TheSheetHidesTheAnswersAndTheAnswerSheetShowsThem)
{
    const Training held = training(60);
    EXPECT_EQ(readAssessment(file.connection(), held.id).error().kind, Error::Kind::Invalid);
    int position = 1;
    for (ExamQuestion each :
         {question(QuestionKind::Short, {}, QStringLiteral("Forty-two")),
          question(QuestionKind::Single, QStringLiteral("Red\nGreen"), QStringLiteral("B"))}) {
        each.text += QString::number(position);
        each = file.insert(each);
        TrainingQuestion asked;
        asked.training = held.id;
        asked.question = each.id;
        asked.position = position--;
        file.insert(asked);
    }
    const auto paper = readAssessment(file.connection(), held.id);
    ASSERT_OK(paper);
    EXPECT_EQ(paper->points(), 20);
    const QString sheet = toMarkdown(assessmentDocument(*paper, false, Language::English));
    EXPECT_FALSE(sheet.contains(QStringLiteral("Forty-two")));
    EXPECT_TRUE(sheet.contains(QStringLiteral("[ ] B")) || sheet.contains(QStringLiteral("B\\.")) ||
                sheet.contains(QStringLiteral("B. Green")));
    EXPECT_FALSE(sheet.contains(QStringLiteral("[x]")));
    // In the order of the assessment, not as they were written.
    EXPECT_LT(sheet.indexOf(QStringLiteral("holds?0")), sheet.indexOf(QStringLiteral("holds?1")));
    const QString answers = toMarkdown(assessmentDocument(*paper, true, Language::English));
    EXPECT_TRUE(answers.contains(QStringLiteral("Forty-two")));
    EXPECT_EQ(answers.count(QStringLiteral("[x]")), 1);
}

/// Over three years: once 100 + 20 to pay, 30 a year to keep, 90 a year saved; made up for after
/// 120 ÷ 60 = 2 years.
TEST(CostReturns, AreReckonedOverTheContract)
{
    const auto line = [](CostKind kind, CostPeriod period, qint64 amount, CostSource source) {
        CostLine made;
        made.kind = kind;
        made.period = period;
        made.amount = Money::fromMajor(amount);
        made.source = source;
        return made;
    };
    std::vector<CostLine> lines{
        line(CostKind::Visible, CostPeriod::OneOff, 100, CostSource::Ours),
        line(CostKind::Migration, CostPeriod::OneOff, 20, CostSource::Assumed),
        line(CostKind::Maintenance, CostPeriod::PerYear, 30, CostSource::Theirs),
        line(CostKind::Benefit, CostPeriod::PerYear, 90, CostSource::Theirs)};
    lines.emplace_back(); // without a number
    CostReturn all = costReturn(lines, 3);
    EXPECT_EQ(all.cost(), Money::fromMajor(210));
    EXPECT_EQ(all.benefit(), Money::fromMajor(270));
    EXPECT_EQ(all.net(), Money::fromMajor(60));
    EXPECT_EQ(all.of(CostKind::Maintenance), Money::fromMajor(90));
    EXPECT_EQ(all.paybackMonths, 24);
    EXPECT_TRUE(all.isPaidBack());
    EXPECT_EQ(all.numbers(), 4);
    EXPECT_EQ(all.from(CostSource::Assumed), 1);
    EXPECT_EQ(all.without, 1);

    // A contract of one year ends before that.
    all = costReturn(lines, 1);
    EXPECT_EQ(all.paybackMonths, 24);
    EXPECT_FALSE(all.isPaidBack());

    // A month that was begun counts: 121 ÷ 60 of a year are 24.2 months.
    lines[1].amount = Money::fromMajor(21);
    EXPECT_EQ(costReturn(lines, 3).paybackMonths, 25);

    // What is saved does not even pay for the upkeep.
    lines[3].amount = Money::fromMajor(30);
    EXPECT_EQ(costReturn(lines, 3).paybackMonths, std::nullopt);

    // Brings more at once than it costs at all.
    lines[3] = line(CostKind::Benefit, CostPeriod::OneOff, 500, CostSource::Ours);
    EXPECT_EQ(costReturn(lines, 3).paybackMonths, 0);
    EXPECT_EQ(costReturn({}, 3).paybackMonths, std::nullopt);
    // Amounts that nobody means do not overflow.
    lines[0].amount = Money{std::numeric_limits<qint64>::max()};
    lines[2].amount = Money{std::numeric_limits<qint64>::max()};
    EXPECT_LT(costReturn(lines, 20).net(), Money());
}

TEST(CostPages, HoldTheNumbersAndTheRivalsThatWereMet)
{
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme Motors");
    account = file.insert(account);
    Opportunity deal;
    deal.name = QStringLiteral("Platform");
    deal.account = account.id;
    deal.currency = QStringLiteral("CNY");
    deal = file.insert(deal);
    EXPECT_TRUE(readCostPage(file.connection(), deal.id, Monday)->isEmpty());
    CostLine line;
    line.opportunity = deal.id;
    line.text = QStringLiteral("Licence");
    line.amount = Money::fromMajor(1200);
    line.note = QStringLiteral("our secret");
    file.insert(line);
    line.kind = CostKind::Benefit;
    line.text = QStringLiteral("Saved hours");
    line.period = CostPeriod::PerYear;
    file.insert(line);
    const auto rival = [&](const char *name, const char *function) {
        Competitor competitor;
        competitor.name = QString::fromLatin1(name);
        competitor = file.insert(competitor);
        RivalFunction offered;
        offered.competitor = competitor.id;
        offered.name = QString::fromLatin1(function);
        offered.usersSay = QStringLiteral("slow at night");
        file.insert(offered);
        return competitor;
    };
    CompetitorSighting met;
    met.competitor = rival("Yulink", "Look-up").id;
    met.account = account.id;
    file.insert(met);
    rival("Never met", "Something else");

    const auto page = readCostPage(file.connection(), deal.id, Monday);
    ASSERT_OK(page);
    EXPECT_EQ(page->result.years, 3);
    ASSERT_EQ(page->rivals.size(), 1U);
    const QString text = toMarkdown(costPageDocument(*page, Language::English));
    EXPECT_TRUE(text.contains(QStringLiteral("Licence")));
    EXPECT_TRUE(text.contains(QStringLiteral("3,600")));
    // What it is, once, per year, over the years.
    const auto cell = [&](const char *what, int column) {
        for (const QString &row : text.split(u'\n')) {
            if (row.contains(QLatin1String(what)))
                return row.section(u'|', column, column).trimmed();
        }
        return QStringLiteral("missing");
    };
    EXPECT_TRUE(cell("Licence", 2).contains(QStringLiteral("1,200")));
    EXPECT_EQ(cell("Licence", 3), QString());
    EXPECT_EQ(cell("Saved hours", 2), QString());
    EXPECT_TRUE(cell("Saved hours", 3).contains(QStringLiteral("1,200")));
    EXPECT_TRUE(text.contains(QStringLiteral("slow at night")));
    EXPECT_FALSE(text.contains(QStringLiteral("Something else")));
    EXPECT_FALSE(text.contains(QStringLiteral("secret")));
    EXPECT_EQ(readCostPage(file.connection(), deal.id, Monday, 5)->result.years, 5);
}

class Runs : public ::testing::Test
{
protected:
    Runs()
    {
        playbook.name = QStringLiteral("Live in six weeks");
        playbook = file.insert(playbook);
        int position = 0;
        for (const auto &[title, days] :
             {std::pair("Kick-off", 3), std::pair("Network ready", 5), std::pair("Switch", 2)}) {
            PlaybookStep step;
            step.playbook = playbook.id;
            step.title = QString::fromLatin1(title);
            step.limitDays = days;
            step.position = position++;
            file.insert(step);
        }
        run.playbook = playbook.id;
        run.startedOn = Monday;
        EXPECT_TRUE(file->perform(QStringLiteral("run"), [&](Writer &writer) {
            return recordTypeOf<PlaybookRun>().make(writer, &run);
        }));
    }
    std::vector<PlaybookRunStep> steps() { return *runStepsOf(file.connection(), run.id); }
    void done(size_t place, QDate day)
    {
        PlaybookRunStep step = steps()[place];
        step.doneOn = day;
        file.update(step);
    }
    QDate ended() { return Store<PlaybookRun>(file.connection()).get(run.id)->endedOn; }

    test::TempWorkspace file;
    Playbook playbook;
    PlaybookRun run;
};

TEST_F(Runs, BeginWithTheStepsOfThePlaybookAndTheirClocks)
{
    ASSERT_EQ(steps().size(), 3U);
    EXPECT_EQ(steps()[0].due, QDate(2026, 11, 26));
    EXPECT_EQ(steps()[1].due, QDate(2026, 12, 3));
    EXPECT_EQ(steps()[2].due, QDate(2026, 12, 7));
    EXPECT_EQ(steps()[1].title, QStringLiteral("Network ready"));
}

TEST_F(Runs, AStepThatIsDoneSetsTheClocksBehindItAnew)
{
    done(0, QDate(2026, 11, 30));
    EXPECT_EQ(steps()[0].due, QDate(2026, 11, 26));
    EXPECT_EQ(steps()[1].due, QDate(2026, 12, 7));
    EXPECT_EQ(steps()[2].due, QDate(2026, 12, 9));
    EXPECT_FALSE(ended().isValid());
    ASSERT_OK(file->undo());
    EXPECT_EQ(steps()[1].due, QDate(2026, 12, 3));
    done(0, QDate(2026, 11, 24));
    done(1, QDate(2026, 11, 25));
    done(2, QDate(2026, 11, 26));
    EXPECT_EQ(ended(), QDate(2026, 11, 26));
    done(2, QDate());
    EXPECT_FALSE(ended().isValid());
}

TEST_F(Runs, OnlyTheStepARunStandsAtIsDue)
{
    const auto due = [&](QDate day) { return *runStepsDue(file.connection(), day); };
    EXPECT_TRUE(due(QDate(2026, 11, 25)).empty());
    ASSERT_EQ(due(QDate(2027, 1, 1)).size(), 1U);
    EXPECT_EQ(due(QDate(2027, 1, 1))[0].step.title, QStringLiteral("Kick-off"));
    EXPECT_EQ(due(QDate(2027, 1, 1))[0].playbook, QStringLiteral("Live in six weeks"));
    done(0, QDate(2026, 11, 24));
    EXPECT_EQ(due(QDate(2027, 1, 1))[0].step.title, QStringLiteral("Network ready"));
    PlaybookRun stopped = *Store<PlaybookRun>(file.connection()).get(run.id);
    stopped.endedOn = QDate(2026, 11, 25);
    file.update(stopped);
    EXPECT_TRUE(due(QDate(2027, 1, 1)).empty());
}

/// Ours took 5 working days instead of 3; theirs stands since 9 days and had 5.
TEST_F(Runs, SayWhoWaitedForWhom)
{
    done(0, QDate(2026, 11, 30));
    PlaybookRunStep theirs = steps()[1];
    theirs.party = Party::Them;
    file.update(theirs);
    const RunWaiting waiting = runWaiting(steps(), Monday, QDate(2026, 12, 11));
    EXPECT_EQ(waiting.theyWaited, 2);
    EXPECT_EQ(waiting.weWaited, 4);
    ASSERT_EQ(waiting.steps.size(), 2U);
    EXPECT_EQ(waiting.steps[1].took, 9);
    EXPECT_TRUE(waiting.steps[1].isOpen);
    EXPECT_EQ(waiting.of(steps()[2].id), nullptr);
}

TEST_F(Runs, ADealThatWasWonBecomesAPlaybookWithItsRealDays)
{
    Opportunity deal;
    deal.name = QStringLiteral("Coach platform");
    deal = file.insert(deal);
    EXPECT_EQ(playbookDraft(file.connection(), deal.id, Monday, {}).error().kind,
              Error::Kind::Invalid);
    deal.stage = Stage::Won;
    file.update(deal);
    StageChange begun = recordsWith(file.connection(), &StageChange::opportunity, deal.id)->front();
    begun.changedAt = QDateTime(QDate(2026, 9, 7), QTime(12, 0)).toUTC();
    file.update(begun);
    int position = 0;
    for (const auto &[name, day] : {std::pair("Demonstration", QDate(2026, 9, 14)),
                                    std::pair("Security review", QDate(2026, 9, 25))}) {
        PathStep step;
        step.opportunity = deal.id;
        step.name = QString::fromLatin1(name);
        step.party = position == 0 ? Party::Us : Party::Them;
        step.position = position++;
        step.doneOn = day;
        file.insert(step);
    }
    auto draft = playbookDraft(file.connection(), deal.id, Monday, QStringLiteral("Li Lei"));
    ASSERT_OK(draft);
    ASSERT_OK(file->perform(QStringLiteral("make"),
                            [&](Writer &writer) { return insertPlaybook(writer, *draft); }));
    const auto steps = recordsWith(file.connection(), &PlaybookStep::playbook, draft->playbook.id);
    ASSERT_OK(steps);
    ASSERT_EQ(steps->size(), 2U);
    EXPECT_EQ(steps->at(0).title, QStringLiteral("Demonstration"));
    EXPECT_EQ(steps->at(0).limitDays, 5);
    EXPECT_EQ(steps->at(1).limitDays, 9);
    EXPECT_TRUE(steps->at(1).responsible.isEmpty());
    EXPECT_EQ(draft->playbook.owner, QStringLiteral("Li Lei"));
}

} // namespace
} // namespace attache
