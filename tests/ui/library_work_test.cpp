#include "core/deck/package_checker.h"
#include "core/deck/presentation.h"
#include "core/domain/exam_question.h"
#include "core/domain/training_person.h"
#include "core/domain/training_question.h"
#include "core/queries/deal_costs.h"
#include "core/queries/playbook_runs.h"
#include "core/record/records_with.h"
#include "tests/support/window_session.h"
#include "ui/forms/record_form.h"
#include "ui/lists/list_model.h"
#include "ui/lists/record_list_page.h"
#include "ui/lists/record_sheet.h"
#include "ui/pages/library/library_page.h"
#include "ui/pages/library/library_sheet.h"
#include "ui/pages/library/part_list.h"
#include "ui/pages/opportunities/cost_card.h"
#include "ui/pages/opportunities/deal_page.h"
#include "ui/pages/opportunities/entry_line.h"
#include "ui/pages/today/run_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list_row.h"

#include <QFile>
#include <QMenu>

#include <algorithm>

namespace attache {
namespace {

class LibraryWork : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }

    template <typename P>
    P *open(const QString &link)
    {
        main().open(link);
        QCoreApplication::processEvents();
        return qobject_cast<P *>(window().currentPage());
    }
    template <typename T>
    std::vector<T> all()
    {
        return *Store<T>(connection()).list("ORDER BY id");
    }
    LibrarySheet *sheetOf(const QString &link)
    {
        auto *page = open<LibraryPage>(link);
        return page ? qobject_cast<LibrarySheet *>(page->currentList()->sheet()) : nullptr;
    }
};

TEST_F(LibraryWork, ATrainingHoldsItsPeopleAndQuestions)
{
    const Training training = all<Training>().front();
    LibrarySheet *sheet = sheetOf(QStringLiteral("attache:training/%1").arg(training.id.value()));
    ASSERT_NE(sheet, nullptr);
    ASSERT_EQ(sheet->allParts().size(), 2);
    EXPECT_EQ(sheet->allParts()[0]->forms().size(), 4);
    EXPECT_EQ(sheet->allParts()[1]->forms().size(), 5);
    EXPECT_TRUE(test::says(sheet, QStringLiteral("2 passed, 1 not passed, 1 without a result")));
    sheet->allParts()[1]->add();
    EXPECT_EQ(sheet->allParts()[1]->forms().size(), 6);
    files.toSave = path(QStringLiteral("paper.pdf"));
    test::buttonSaying(sheet, QStringLiteral("Assessment as PDF…"))->click();
    EXPECT_TRUE(QFile::exists(path(QStringLiteral("paper.pdf"))));
}

TEST_F(LibraryWork, ListsOfOneTabStandBesideOneAnother)
{
    const TrainingPerson person = all<TrainingPerson>().front();
    auto *page =
        open<LibraryPage>(QStringLiteral("attache:training_person/%1").arg(person.id.value()));
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(page->currentList(), page->list(recordTypeOf<TrainingPerson>()));
    EXPECT_EQ(page->currentList()->sheet()->recordId(), person.id.value());
    const TrainingQuestion asked = all<TrainingQuestion>().front();
    page = open<LibraryPage>(QStringLiteral("attache:training_question/%1").arg(asked.id.value()));
    EXPECT_EQ(page->currentList(), page->list(recordTypeOf<Training>()));
    EXPECT_EQ(page->currentList()->sheet()->recordId(), asked.training.value());
    page = open<LibraryPage>(QStringLiteral("attache:library#exam_question"));
    EXPECT_EQ(page->currentList(), page->list(recordTypeOf<ExamQuestion>()));
    EXPECT_NE(test::buttonSaying(page, QStringLiteral("New exam question")), nullptr);
}

TEST_F(LibraryWork, TheListOfTrainedPeopleNamesThemWhoeverTheyAre)
{
    const TrainingPerson person = all<TrainingPerson>().front();
    auto *page =
        open<LibraryPage>(QStringLiteral("attache:training_person/%1").arg(person.id.value()));
    ASSERT_NE(page, nullptr);
    ListModel *model = page->currentList()->list()->model();
    const auto names = [&] {
        QStringList said;
        for (int row = 0; row < model->rowCount(); ++row)
            said.append(model->index(row, 0).data().toString());
        return said;
    };
    QStringList known;
    int ours = 0;
    for (const TrainingPerson &each : all<TrainingPerson>()) {
        const auto contact = Store<Contact>(connection()).find(each.contact);
        known.append(*contact ? (*contact)->name : each.name);
        ours += each.contact.isNull() ? 1 : 0;
    }
    ASSERT_GT(ours, 0);
    ASSERT_LT(ours, known.size());
    EXPECT_THAT(names(), testing::UnorderedElementsAreArray(known));
    EXPECT_EQ(model->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
              QStringLiteral("Name"));
    ListQuery query;
    query.sortKey = model->column(0).key;
    model->setQuery(query);
    QStringList sorted = names();
    query.descending = true;
    model->setQuery(query);
    EXPECT_NE(names(), sorted);
    std::ranges::reverse(sorted);
    EXPECT_EQ(names(), sorted);
}

TEST_F(LibraryWork, WhatAChangeOfAPlaybookCameToIsPrintedFromItsSheet)
{
    LibrarySheet *sheet = sheetOf(
        QStringLiteral("attache:playbook/%1").arg(all<PlaybookRun>().front().playbook.value()));
    ASSERT_NE(sheet, nullptr);
    files.toSave = path(QStringLiteral("evidence.pdf"));
    auto *button = test::buttonSaying(sheet, QStringLiteral("Time per step as PDF…"));
    ASSERT_NE(button, nullptr);
    button->click();
    EXPECT_TRUE(QFile::exists(path(QStringLiteral("evidence.pdf"))));
}

TEST_F(LibraryWork, WhatADealCostsStandsOnSlidesInTheLookOfADeck)
{
    const Id<Opportunity> deal = all<CostLine>().front().opportunity;
    auto *page = open<DealPage>(QStringLiteral("attache:opportunity/%1").arg(deal.value()));
    ASSERT_NE(page, nullptr);
    QMenu *looks = nullptr;
    for (QMenu *menu : page->costs()->findChildren<QMenu *>()) {
        if (menu->accessibleName().startsWith(QStringLiteral("Decks whose look")))
            looks = menu;
    }
    ASSERT_NE(looks, nullptr);
    Q_EMIT looks->aboutToShow();
    ASSERT_GT(looks->actions().size(), 1);
    files.toSave = path(QStringLiteral("cost.pptx"));
    looks->actions().at(1)->trigger();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }));
    const auto made = Presentation::open(path(QStringLiteral("cost.pptx")));
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->slides().size(), 2U);
    const auto findings = PackageChecker().check(path(QStringLiteral("cost.pptx")));
    ASSERT_TRUE(findings.has_value());
    EXPECT_TRUE(findings->empty());
}

TEST_F(LibraryWork, FunctionsOfACompetitorOpenWithIt)
{
    const RivalFunction function = all<RivalFunction>().front();
    LibrarySheet *sheet =
        sheetOf(QStringLiteral("attache:rival_function/%1").arg(function.id.value()));
    ASSERT_NE(sheet, nullptr);
    EXPECT_EQ(sheet->recordId(), function.competitor.value());
    ASSERT_EQ(sheet->allParts().size(), 2);
    EXPECT_EQ(sheet->allParts()[1]->forms().size(), 3);
}

TEST_F(LibraryWork, WhatADealCostsIsNotedAndPrinted)
{
    const Id<Opportunity> deal = all<CostLine>().front().opportunity;
    auto *page = open<DealPage>(QStringLiteral("attache:opportunity/%1").arg(deal.value()));
    ASSERT_NE(page, nullptr);
    ASSERT_EQ(page->costs()->rows().size(), 6U);
    EXPECT_TRUE(test::says(page->costs(), QStringLiteral("Paid back after 17 months")));
    for (QMenu *menu : page->costs()->findChildren<QMenu *>()) {
        if (!menu->actions().isEmpty())
            menu->actions().front()->trigger();
    }
    page->costs()->entry()->setText(QStringLiteral("Training of users"));
    QTest::keyClick(page->costs()->entry(), Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(costLinesOf(connection(), deal)->size(), 7U);
    ASSERT_NE(page->sheet(), nullptr);
    EXPECT_EQ(page->sheet()->recordId(), all<CostLine>().back().id.value());
    files.toSave = path(QStringLiteral("cost.pdf"));
    page->costs()->exportPage();
    EXPECT_TRUE(QFile::exists(path(QStringLiteral("cost.pdf"))));
}

TEST_F(LibraryWork, RivalsAloneAreWorthAPageToo)
{
    const Id<Opportunity> deal = all<CostLine>().front().opportunity;
    auto *page = open<DealPage>(QStringLiteral("attache:opportunity/%1").arg(deal.value()));
    ASSERT_NE(page, nullptr);
    const auto *button = test::buttonSaying(page->costs(), QStringLiteral("Slides…"));
    ASSERT_NE(button, nullptr);
    main().desk().edit(QStringLiteral("no costs"), [&](Writer &writer) -> Result<void> {
        for (const CostLine &line : all<CostLine>())
            ATTACHE_CHECK(writer.remove<CostLine>(line.id));
        return {};
    });
    QCoreApplication::processEvents();
    EXPECT_TRUE(page->costs()->rows().empty());
    EXPECT_TRUE(button->isVisibleTo(page->costs()));
    main().desk().edit(QStringLiteral("no rivals"), [&](Writer &writer) -> Result<void> {
        for (const RivalFunction &function : all<RivalFunction>())
            ATTACHE_CHECK(writer.remove<RivalFunction>(function.id));
        return {};
    });
    QCoreApplication::processEvents();
    EXPECT_FALSE(button->isVisibleTo(page->costs()));
}

TEST_F(LibraryWork, AStepThatIsDueTodayIsNotLate)
{
    main().open(QStringLiteral("attache:today"));
    QCoreApplication::processEvents();
    auto *card = window().currentPage()->findChild<RunCard *>();
    ASSERT_NE(card, nullptr);
    ASSERT_EQ(card->count(), 1);
    const QDate today = main().desk().clock().today();
    const auto due = runStepsDue(connection(), today.addDays(1), 1);
    ASSERT_TRUE(due.has_value() && due->size() == 1);
    const auto clockOn = [&](QDate day) {
        main().desk().edit(QStringLiteral("due"), [&](Writer &writer) {
            return writer.change(due->front().step.id,
                                 [day](PlaybookRunStep &step) { step.due = day; });
        });
        QCoreApplication::processEvents();
        return card->row(0)->accessibleDescription();
    };
    EXPECT_TRUE(clockOn(today).endsWith(QStringLiteral("Today"))) << qPrintable(clockOn(today));
    EXPECT_TRUE(clockOn(today.addDays(-1)).endsWith(QStringLiteral("1 day late")))
        << qPrintable(clockOn(today.addDays(-1)));
}

TEST_F(LibraryWork, ADueStepStandsOnTodayAndIsDoneThere)
{
    main().open(QStringLiteral("attache:today"));
    QCoreApplication::processEvents();
    auto *card = window().currentPage()->findChild<RunCard *>();
    ASSERT_NE(card, nullptr);
    ASSERT_EQ(card->count(), 1);
    ASSERT_TRUE(card->isVisible());
    const QString title = card->row(0)->accessibleName();
    card->row(0)->done()->click();
    QCoreApplication::processEvents();
    const auto done = recordsWith(connection(), &PlaybookRunStep::title, title);
    ASSERT_TRUE(done.has_value());
    ASSERT_EQ(done->size(), 1U);
    EXPECT_EQ(done->front().doneOn, main().desk().clock().today());
    main().desk().undo();
    QCoreApplication::processEvents();
    EXPECT_EQ(card->count(), 1);
}

TEST_F(LibraryWork, ADealStartsAPlaybookFromItsMenu)
{
    const Id<Opportunity> deal = all<CostLine>().front().opportunity;
    auto *page = open<DealPage>(QStringLiteral("attache:opportunity/%1").arg(deal.value()));
    QMenu *playbooks = nullptr;
    for (QMenu *menu : page->findChildren<QMenu *>()) {
        if (menu->title() == QStringLiteral("Start a playbook"))
            playbooks = menu;
    }
    ASSERT_NE(playbooks, nullptr);
    Q_EMIT playbooks->aboutToShow();
    ASSERT_EQ(playbooks->actions().size(), 1);
    playbooks->actions().front()->trigger();
    QCoreApplication::processEvents();
    const PlaybookRun run = all<PlaybookRun>().back();
    EXPECT_EQ(run.opportunity, deal);
    EXPECT_FALSE(run.account.isNull());
    EXPECT_EQ(runStepsOf(connection(), run.id)->size(), 5U);
    auto *library = qobject_cast<LibraryPage *>(window().currentPage());
    ASSERT_NE(library, nullptr);
    EXPECT_EQ(library->currentList(), library->list(recordTypeOf<PlaybookRun>()));
    EXPECT_EQ(library->currentList()->sheet()->recordId(), run.id.value());
}

TEST_F(LibraryWork, APlaybookIsMadeOfADealThatWasWon)
{
    const size_t before = all<Playbook>().size();
    Id<Opportunity> won;
    for (const Opportunity &each : all<Opportunity>()) {
        if (each.stage == Stage::Won)
            won = each.id;
    }
    auto *page = open<LibraryPage>(QStringLiteral("attache:library#playbook"));
    page->makePlaybook(won);
    ASSERT_EQ(all<Playbook>().size(), before + 1);
    EXPECT_EQ(page->currentList()->sheet()->recordId(), all<Playbook>().back().id.value());
}

} // namespace
} // namespace attache
