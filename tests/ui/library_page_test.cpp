#include "core/brief/document_text.h"
#include "core/brief/gap_points.h"
#include "core/brief/links.h"
#include "core/domain/case_study.h"
#include "core/domain/collateral.h"
#include "core/domain/faq_answer.h"
#include "core/pack/recipe_filling.h"
#include "tests/support/temp_workspace.h"
#include "tests/support/window_session.h"
#include "ui/desk/paper_button.h"
#include "ui/lists/list_model.h"
#include "ui/lists/record_list_page.h"
#include "ui/pages/library/gap_lines.h"
#include "ui/pages/library/gap_table.h"
#include "ui/pages/library/gaps_view.h"
#include "ui/pages/library/library_page.h"
#include "ui/pages/library/library_sheet.h"
#include "ui/pages/library/library_tabs.h"
#include "ui/pages/library/part_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QTest>

#include <algorithm>

namespace attache {
namespace {

class LibraryPageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }
    LibraryPage *page() { return qobject_cast<LibraryPage *>(window().currentPage()); }
    LibraryPage *open(const QString &link)
    {
        main().open(link);
        QCoreApplication::processEvents();
        return page();
    }
    template <typename T>
    std::vector<T> all()
    {
        return *Store<T>(connection()).list();
    }
};

TEST_F(LibraryPageTest, ListsEachKindOnATabOfItsOwnAndOpensTheRecordThatIsAskedFor)
{
    ASSERT_NE(open(QStringLiteral("attache:library")), nullptr);
    EXPECT_EQ(page()->tabs()->count(),
              1 + std::ranges::count_if(libraryTabs(),
                                        [](const LibraryTab &tab) { return !tab.beside; }));
    for (const LibraryTab &tab : libraryTabs()) {
        RecordListPage *list = page()->list(*tab.type);
        ASSERT_NE(list, nullptr) << tab.type->table;
        EXPECT_EQ(page()->list(*tab.type), list) << "made once";
    }
    Collateral handout;
    handout.title = QStringLiteral("Ledger");
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("add"), [&](Writer &writer) { return writer.insert(handout); }));
    main().open(QStringLiteral("attache:today"));
    open(linkTo(handout.id));
    ASSERT_EQ(window().currentKey(), QStringLiteral("library"));
    ASSERT_EQ(page()->currentList(), page()->list(recordTypeOf<Collateral>()));
    EXPECT_EQ(page()->currentList()->sheet()->recordId(), handout.id.value());
    EXPECT_EQ(page()->currentList()->list()->model()->rowCount(),
              static_cast<int>(all<Collateral>().size()));
}

TEST_F(LibraryPageTest, WhatBelongsToAQuestionOpensWithIt)
{
    const FaqAnswer answer = all<FaqAnswer>().front();
    open(QStringLiteral("attache:faq_answer/%1").arg(answer.id.value()));
    ASSERT_NE(page(), nullptr);
    ASSERT_EQ(page()->currentList(), page()->list(recordTypeOf<Faq>()));
    auto *sheet = qobject_cast<LibrarySheet *>(page()->currentList()->sheet());
    ASSERT_NE(sheet, nullptr);
    EXPECT_EQ(sheet->recordId(), answer.faq.value());
    const qsizetype answers = sheet->parts()->forms().size();
    EXPECT_GT(answers, 0);
    sheet->parts()->add();
    EXPECT_EQ(sheet->parts()->forms().size(), answers + 1);
    main().desk().workspace().undo().value();
    QCoreApplication::processEvents();
    EXPECT_TRUE(QTest::qWaitFor([&] { return sheet->parts()->forms().size() == answers; }));
}

TEST_F(LibraryPageTest, WhatHasExpiredIsSaidAndCanBeFilteredAndSettled)
{
    Collateral old;
    old.title = QStringLiteral("Old");
    old.reviewOn = main().desk().clock().today().addDays(-3);
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("add"), [&](Writer &writer) { return writer.insert(old); }));
    open(QStringLiteral("attache:collateral/%1").arg(old.id.value()));
    RecordListPage *list = page()->currentList();
    auto *sheet = qobject_cast<LibrarySheet *>(list->sheet());
    ASSERT_EQ(sheet->notices().size(), 1);
    const int rows = list->list()->model()->rowCount();
    list->list()->facets()->setOnly(QStringLiteral("review_on"),
                                    {main().desk().clock().today().toString(Qt::ISODate)});
    QCoreApplication::processEvents();
    EXPECT_LT(list->list()->model()->rowCount(), rows);
    EXPECT_GT(list->list()->model()->rowCount(), 0);
}

TEST_F(LibraryPageTest, AnIndustryNarrowsWithAllBelowIt)
{
    open(QStringLiteral("attache:library#case_study"));
    RecordListPage *list = page()->currentList();
    const int all = list->list()->model()->rowCount();
    list->list()->facets()->setOnly(QStringLiteral("industry"), {QStringLiteral("C")});
    QCoreApplication::processEvents();
    const int makers = list->list()->model()->rowCount();
    EXPECT_GT(makers, 0);
    EXPECT_LT(makers, all);
}

TEST_F(LibraryPageTest, ACaseIsMadeOfADealThatWasWon)
{
    Id<Opportunity> deal;
    for (const Opportunity &each : all<Opportunity>()) {
        if (each.stage == Stage::Won)
            deal = each.id;
    }
    const size_t before = all<CaseStudy>().size();
    open(QStringLiteral("attache:library#case_of:%1").arg(deal.value()));
    ASSERT_EQ(all<CaseStudy>().size(), before + 1);
    const CaseStudy made = all<CaseStudy>().back();
    const Opportunity won = *Store<Opportunity>(connection()).get(deal);
    const Account customer = *Store<Account>(connection()).get(won.account);
    EXPECT_EQ(made.account, won.account);
    EXPECT_EQ(made.industry, customer.industry);
    EXPECT_EQ(made.products, won.product);
    EXPECT_FALSE(made.shareable) << "not before somebody has looked at it";
    EXPECT_EQ(window().currentKey(), QStringLiteral("case_study"));
    EXPECT_EQ(window().currentPage()->title(), made.title);
}

/// The action of the menu of the page in sight that says @p text, once that menu was opened.
QAction *offered(QWidget *page, const QString &text)
{
    for (QMenu *menu : page->findChildren<QMenu *>()) {
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
    }
    return nullptr;
}

TEST_F(LibraryPageTest, ADealThatWasWonAndAnAccountThatRenewedOfferToBecomeACase)
{
    const QString words = QStringLiteral("Make a case of it");
    for (const bool won : {true, false}) {
        const auto deals = all<Opportunity>();
        const auto deal = std::ranges::find_if(
            deals, [won](const Opportunity &each) { return (each.stage == Stage::Won) == won; });
        ASSERT_NE(deal, deals.end());
        open(linkTo(deal->id));
        QAction *action = offered(window().currentPage(), words);
        ASSERT_NE(action, nullptr);
        EXPECT_EQ(action->isVisible(), won);
    }
    Account customer = all<Account>().front();
    customer.lifecycle = Lifecycle::Renew;
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("renew"), [&](Writer &writer) { return writer.update(customer); }));
    open(linkTo(customer.id));
    QAction *action = offered(window().currentPage(), words);
    ASSERT_NE(action, nullptr);
    ASSERT_TRUE(action->isVisible());
    const size_t before = all<CaseStudy>().size();
    action->trigger();
    QCoreApplication::processEvents();
    ASSERT_EQ(all<CaseStudy>().size(), before + 1);
    EXPECT_EQ(all<CaseStudy>().back().account, customer.id);
    EXPECT_EQ(all<CaseStudy>().back().industry, customer.industry);
}

TEST_F(LibraryPageTest, ACaseThatBecomesAnonymisedIsTakenOutOfKeptDecksBesideIt)
{
    Workspace &workspace = main().desk().workspace();
    auto filler = RecipeFiller::of(workspace, clock.today(), Language::English);
    ASSERT_TRUE(filler);
    std::optional<FilledRecipe> filled;
    Id<CaseStudy> told;
    for (const Account &account : all<Account>()) {
        const auto recipe = filler->fill(all<Recipe>().front().id, account.id);
        if (!recipe || account.industry.isEmpty())
            continue;
        for (const FilledSlot &slot : recipe->slots) {
            if (slot.type == &recordTypeOf<CaseStudy>() && told.isNull())
                told = Id<CaseStudy>(slot.id);
        }
        if (!told.isNull()) {
            filled = *recipe;
            break;
        }
    }
    ASSERT_TRUE(filled);
    const auto kept = keepVersion(workspace, *filled, Language::English);
    ASSERT_TRUE(kept);
    const QString name =
        Store<Account>(connection()).get(Store<CaseStudy>(connection()).get(told)->account)->name;
    const auto isNamed = [&] {
        const auto deck = Store<Deck>(connection()).get(kept->deck.id);
        const auto file = DeckLibrary(workspace).open(*deck);
        const auto outline = DeckReader(*file).read();
        return std::ranges::any_of(outline->slides, [&](const SlideOutline &slide) {
            return slide.searchText().contains(name);
        });
    };
    ASSERT_TRUE(isNamed()) << name.toStdString();
    CaseStudy study = *Store<CaseStudy>(connection()).get(told);
    study.anonymised = true;
    ASSERT_TRUE(main().desk().edit(QStringLiteral("Anonymise"),
                                   [&](Writer &writer) { return writer.update(study); }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !main().desk().tasks().isRunning(); }, 60'000));
    EXPECT_FALSE(isNamed());
}

TEST_F(LibraryPageTest, AGapOfAVisitSaysWhatItsReadinessGains)
{
    open(QStringLiteral("attache:library#gaps"));
    QCoreApplication::processEvents();
    const std::vector<HurtVisit> &visits = page()->gaps()->gaps().visits;
    ASSERT_FALSE(visits.empty());
    const auto points =
        gapPoints(connection(), visits.front(), clock.today(), languageOf(QLocale()));
    ASSERT_TRUE(points);
    const auto rows = page()->gaps()->visitsCard()->findChildren<VisitGapLine *>();
    ASSERT_GE(size_t(rows.size()), points->size());
    bool gains = false;
    for (size_t i = 0; i < points->size(); ++i) {
        const QString said = rows[qsizetype(i)]->accessibleName();
        EXPECT_EQ(said.contains(QStringLiteral("Readiness gains")), (*points)[i] > 0)
            << said.toStdString();
        gains |= (*points)[i] > 0;
    }
    EXPECT_TRUE(gains);
}

TEST_F(LibraryPageTest, TheGapsAreShownAndLead)
{
    open(QStringLiteral("attache:library#gaps"));
    ASSERT_EQ(page()->currentList(), nullptr);
    GapTable *table = page()->gaps()->table();
    ASSERT_FALSE(table->trades().empty());
    EXPECT_EQ(table->trades().front().cases, 0);
    table->setCurrent(0, 0);
    const QString first = table->currentWords();
    QTest::keyClick(table, Qt::Key_Right);
    EXPECT_NE(table->currentWords(), first);
    EXPECT_FALSE(page()->gaps()->gaps().expired.empty());
}

TEST_F(LibraryPageTest, TheTableOfGapsIsInSightAndFurtherVisitsAreOneClickAway)
{
    window().resize(1440, 900);
    open(QStringLiteral("attache:library#gaps"));
    QCoreApplication::processEvents();
    size_t missing = 0;
    for (const HurtVisit &visit : page()->gaps()->gaps().visits)
        missing += visit.gaps.size();
    ASSERT_GT(missing, 6U);
    const QWidget *card = page()->gaps()->visitsCard();
    LinkButton *more = nullptr;
    for (LinkButton *link : card->findChildren<LinkButton *>()) {
        if (link->isVisible() && link->text().startsWith(QStringLiteral("Show all")))
            more = link;
    }
    ASSERT_NE(more, nullptr);
    const auto shown = [card] {
        const QList<ListRow *> rows = card->findChildren<ListRow *>();
        return size_t(std::ranges::count_if(rows, [](ListRow *row) { return row->isVisible(); }));
    };
    EXPECT_EQ(shown(), 6U);
    const GapTable *table = page()->gaps()->table();
    EXPECT_GE(table->visibleRegion().boundingRect().height(), 200);
    EXPECT_TRUE(table->showsTalks());
    more->click();
    QCoreApplication::processEvents();
    EXPECT_EQ(shown(), missing);
    EXPECT_TRUE(qobject_cast<ListRow *>(QApplication::focusWidget()));
}

TEST_F(LibraryPageTest, AGapIsFilledFromItsLine)
{
    const auto openGaps = [this] {
        open(QStringLiteral("attache:library#gaps"));
        QCoreApplication::processEvents();
        return page()->gaps();
    };
    GapsView *view = openGaps();
    view->table()->setCurrent(0, 0);
    const QString trade = view->table()->trades().front().industry;
    const size_t cases = all<CaseStudy>().size();
    view->newCase()->click();
    EXPECT_EQ(window().currentKey(), QStringLiteral("case_study"));
    ASSERT_EQ(all<CaseStudy>().size(), cases + 1);
    EXPECT_EQ(std::ranges::max(all<CaseStudy>(), {}, &CaseStudy::id).industry, trade);

    view = openGaps();
    const auto &questions = view->gaps().questions;
    const auto unknown = std::ranges::find(questions, 0, &OpenQuestion::faq);
    ASSERT_NE(unknown, questions.end());
    const QString text = unknown->text;
    const size_t entries = all<Faq>().size();
    for (GapLine *line : view->questionsCard()->findChildren<GapLine *>()) {
        if (line->isVisible() && line->accessibleName().startsWith(text)) {
            line->remedy()->click();
            break;
        }
    }
    ASSERT_EQ(all<Faq>().size(), entries + 1);
    EXPECT_EQ(std::ranges::max(all<Faq>(), {}, &Faq::id).question, text);
    EXPECT_EQ(page()->currentList(), page()->list(recordTypeOf<Faq>()));

    view = openGaps();
    const HurtVisit &visit = view->gaps().visits.front();
    const auto rows = view->visitsCard()->findChildren<VisitGapLine *>();
    ASSERT_FALSE(rows.empty());
    EXPECT_TRUE(rows.front()->accessibleName().contains(visit.gaps.front().text));
    ASSERT_EQ(visit.gaps.front().kind, VisitGap::Kind::ExpiredCases);
    const Id<CaseStudy> expired(visit.gaps.front().record);
    rows.front()->remedy()->click();
    EXPECT_EQ(window().currentKey(), QStringLiteral("case_study"));
    EXPECT_EQ(window().currentPage()->title(), Store<CaseStudy>(connection()).get(expired)->title);
}

TEST_F(LibraryPageTest, ManyStagesLeaveThePageAsWideAsItIs)
{
    open(QStringLiteral("attache:library#gaps"));
    const StageBook book = *StageBook::read(connection());
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("stages"), [&](Writer &writer) -> Result<void> {
            for (int i = 0; i < 6; ++i) {
                DealStage stage;
                stage.stageSet = book.setFor({}, std::nullopt);
                stage.key = QStringLiteral("step_%1").arg(i);
                stage.name = QStringLiteral("Step %1").arg(i);
                stage.phase = Phase::Open;
                stage.position = 20 + i;
                ATTACHE_CHECK(writer.insert(stage));
            }
            return {};
        }));
    window().resize(1280, 720);
    open(QStringLiteral("attache:library#gaps"));
    page()->gaps()->read();
    QCoreApplication::processEvents();
    GapTable *table = page()->gaps()->table();
    EXPECT_LE(window().width(), 1280);
    ASSERT_GT(table->minimumSizeHint().width(), page()->width()) << "too wide for the page";
    EXPECT_FALSE(table->currentRect().isEmpty());
    const auto isReached = [table] {
        const QWidget *viewport = table->parentWidget();
        const int x = table->mapTo(viewport, table->currentRect().center()).x();
        return x >= 0 && x < viewport->width();
    };
    table->setCurrent(0, 1000);
    EXPECT_TRUE(isReached()) << "it follows the current cell";
    EXPECT_LT(table->x(), 0);
    table->setCurrent(0, 0);
    EXPECT_TRUE(isReached());
}

TEST_F(LibraryPageTest, TheGapsGoOntoPaperAsEveryOtherViewDoes)
{
    open(QStringLiteral("attache:library#gaps"));
    auto *button = page()->findChild<PaperButton *>();
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->isVisible());
    button->copyMarkdown();
    const QString copied = QGuiApplication::clipboard()->text();
    const Result<Document> document = page()->gaps()->document();
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(copied, toMarkdown(*document));
    EXPECT_TRUE(copied.contains(page()->gaps()->gaps().expired.front().title));
    page()->tabs()->setCurrentIndex(0);
    EXPECT_FALSE(button->isVisible()) << "a list is exported";
}

} // namespace
} // namespace attache
