#include "core/brief/document_text.h"
#include "core/brief/links.h"
#include "core/domain/competitor.h"
#include "core/domain/placement.h"
#include "core/domain/promise.h"
#include "core/queries/tier_rows.h"
#include "core/record/records_with.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/desk/link.h"
#include "ui/desk/paper_button.h"
#include "ui/forms/saved_number_edit.h"
#include "ui/lists/list_view.h"
#include "ui/lists/record_sheet.h"
#include "ui/pages/accounts/accounts_page.h"
#include "ui/pages/accounts/contract_line.h"
#include "ui/pages/accounts/criteria_table.h"
#include "ui/pages/accounts/product_cell_panel.h"
#include "ui/pages/accounts/product_map_view.h"
#include "ui/pages/accounts/product_matrix.h"
#include "ui/pages/accounts/score_axis.h"
#include "ui/pages/accounts/tiers_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

namespace attache::test {
namespace {

class AccountsViewsTest : public AccountsFixture
{
protected:
    AccountsViewsTest()
    {
        rising = addAccount(u"Rising"_qs, Tier::C);
        falling = addAccount(u"Falling"_qs, Tier::A);
        silent = addAccount(u"Silent"_qs, Tier::B);
        judge(rising, 1, 5);
        judge(rising, 3, 5);
        judge(rising, 6, 3);
        judge(falling, 1, 1);
        judge(falling, 3, 1);
        judge(falling, 6, 1);
    }
    void judge(const Account &account, qint64 criterion, int points)
    {
        TierEvidence evidence;
        evidence.account = account.id;
        evidence.criterion = Id<TierCriterion>(criterion);
        evidence.points = points;
        evidence.learntOn = workspace.clock.today();
        workspace.insert(evidence);
    }
    std::unique_ptr<AccountsPage> show(const QString &view)
    {
        auto page = std::make_unique<AccountsPage>(desk);
        page->resize(1440, 900);
        page->activate(QVariant::fromValue(Link{u"accounts"_qs, 0, view}));
        page->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(page.get()));
        return page;
    }
    TiersView &tiers(AccountsPage &page)
    {
        return *static_cast<TiersView *>(page.view(u"tiers"_qs));
    }
    ProductMapView &products(AccountsPage &page)
    {
        return *static_cast<ProductMapView *>(page.view(u"product-map"_qs));
    }
    Tier tierOf(const Account &account)
    {
        return Store<Account>(workspace.connection()).find(account.id)->value().tier;
    }

    Account rising;
    Account falling;
    Account silent;
};

TEST_F(AccountsViewsTest, aLinkLeadsToAViewAndTheSegmentsLeadBack)
{
    auto page = show(u"tiers"_qs);
    EXPECT_EQ(page->views()->currentIndex(), 1);
    EXPECT_TRUE(tiers(*page).isVisible());
    EXPECT_FALSE(page->list()->isVisible());
    page->views()->setCurrentIndex(0);
    EXPECT_TRUE(page->list()->isVisible());
    page->views()->setCurrentIndex(2);
    EXPECT_TRUE(products(*page).isVisible());
}

TEST_F(AccountsViewsTest, withoutAccountsTheTiersSayWhatToDo)
{
    auto page = show(u"tiers"_qs);
    TiersView &view = tiers(*page);
    EXPECT_TRUE(view.axis()->isVisible());
    EXPECT_FALSE(view.emptyState()->isVisible());
    ASSERT_TRUE(workspace.workspace->perform(u"clear"_qs, [&](Writer &writer) -> Result<void> {
        for (const Account &each : {rising, falling, silent})
            ATTACHE_CHECK(writer.remove(each.id));
        return {};
    }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.emptyState()->isVisible(); }));
    EXPECT_FALSE(view.axis()->isVisible());
    EXPECT_TRUE(view.criteria()->isVisible()) << "the sheet can be made before";
    QSignalSpy asked(page.get(), &Page::openRequested);
    for (auto *button : view.emptyState()->findChildren<QAbstractButton *>()) {
        if (button->text() == u"Add an account"_qs)
            button->click();
    }
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.front().front().toString(), u"attache:command#new.account"_qs);
}

TEST_F(AccountsViewsTest, suggestionsAreTakenWhereTheyAreTickedAsOneStep)
{
    auto page = show(u"tiers"_qs);
    TiersView &view = tiers(*page);
    // 25×5 + 20×1 + 15×5 + 15×1 + 10×1 + 10×3 + 5×1 = 280 of 500: 56. All one: 20.
    ASSERT_EQ(view.rows().size(), 2U);
    for (TierMoveRow *row : view.rows())
        row->box()->setChecked(row->account() == rising.id);
    EXPECT_TRUE(view.acceptButton()->isEnabled());
    QTest::mouseClick(view.acceptButton(), Qt::LeftButton);
    EXPECT_EQ(tierOf(rising), Tier::B);
    EXPECT_EQ(tierOf(falling), Tier::A);
    EXPECT_EQ(tierOf(silent), Tier::B);
    const auto history = tierHistory(workspace.connection(), rising.id);
    ASSERT_TRUE(history && history->size() == 1);
    EXPECT_EQ(history->front().previous, Tier::C);
    EXPECT_FALSE(history->front().grounds.isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.rows().size() == 1; }));
    ASSERT_TRUE(workspace->undo().has_value());
    EXPECT_EQ(tierOf(rising), Tier::C);
}

TEST_F(AccountsViewsTest, criteriaAreKeptUnderANameUsedAgainAndDeleted)
{
    auto page = show(u"tiers"_qs);
    TiersView &view = tiers(*page);
    const auto press = [&](const QString &text, const QString &within = {}) {
        QMenu menu;
        view.fillPresets(menu);
        QList<QAction *> actions = menu.actions();
        for (QAction *each : menu.actions()) {
            if (each->menu() && each->text() == within)
                actions = each->menu()->actions();
        }
        for (QAction *each : actions) {
            if (each->text() == text && !each->menu()) {
                each->trigger();
                return true;
            }
        }
        return false;
    };
    EXPECT_FALSE(press(u"Ours"_qs));
    view.keepPreset(u"Ours"_qs);
    const auto weights = [&] {
        std::vector<int> all;
        const auto sheet = tierSheet(workspace.connection());
        for (const TierCriterion &each : *sheet)
            all.push_back(each.weight);
        return all;
    };
    const std::vector<int> before = weights();
    EXPECT_TRUE(press(u"Simple: spend, revenue, size"_qs));
    EXPECT_NE(weights(), before);
    EXPECT_TRUE(press(u"Ours"_qs));
    std::vector<int> now = weights();
    now.resize(before.size());
    EXPECT_EQ(now, before);
    EXPECT_TRUE(press(u"Ours"_qs, u"Delete"_qs));
    EXPECT_FALSE(press(u"Ours"_qs));
}

TEST_F(AccountsViewsTest, theTiersGoOntoPaperByTheLinesThatAreTried)
{
    const auto page = show(u"tiers"_qs);
    TiersView &view = tiers(*page);
    ASSERT_NE(view.paperButton(), nullptr);
    EXPECT_TRUE(view.paperButton()->isVisible());
    const auto text = [&] { return toMarkdown(*view.document()); };
    EXPECT_TRUE(text().contains(u"Rising"_qs));
    EXPECT_FALSE(text().contains(u"tried and not kept"_qs));
    view.axis()->setFocus();
    QTest::keyClick(view.axis(), Qt::Key_Left);
    EXPECT_TRUE(text().contains(u"tried and not kept"_qs));
    filesToAnswer.printTo = workspace.directory.filePath(u"tiers.pdf"_qs);
    view.print();
    QFile paper(filesToAnswer.printTo);
    ASSERT_TRUE(paper.open(QIODevice::ReadOnly));
    EXPECT_TRUE(paper.readAll().startsWith("%PDF"));
}

TEST_F(AccountsViewsTest, aTierIsKeptWithAReasonAndNotWithout)
{
    auto page = show(u"tiers"_qs);
    TiersView &view = tiers(*page);
    TierMoveRow *row = view.rows().front();
    ASSERT_EQ(row->account(), falling.id);
    row->askReason();
    QTest::keyClick(row->reasonEdit(), Qt::Key_Return);
    EXPECT_TRUE(tierHistory(workspace.connection(), falling.id)->empty());
    QTest::keyClicks(row->reasonEdit(), u"Signing next week"_qs);
    QTest::keyClick(row->reasonEdit(), Qt::Key_Return);
    const auto history = tierHistory(workspace.connection(), falling.id);
    ASSERT_EQ(history->size(), 1U);
    EXPECT_EQ(history->front().reason, u"Signing next week"_qs);
    EXPECT_EQ(tierOf(falling), Tier::A);
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.rows().size() == 1; }));
    EXPECT_EQ(view.rows().front()->account(), rising.id);
}

TEST_F(AccountsViewsTest, aLineIsTriedByKeyboardAndMouseAndKeptOnlyWhenAsked)
{
    auto page = show(u"tiers"_qs);
    TiersView &view = tiers(*page);
    ScoreAxis *axis = view.axis();
    QTest::keyClick(axis, Qt::Key_B);
    for (int i = 0; i < 17; ++i)
        QTest::keyClick(axis, Qt::Key_Right);
    EXPECT_EQ(axis->lines().b, 57);
    EXPECT_EQ(view.rows().size(), 1U) << "the one that rose does not any more";
    EXPECT_EQ(Settings::read(workspace.connection())->tier(Tier::B).fromScore, 40);
    const QPoint handle = axis->handleOf(Tier::A);
    QTest::mousePress(axis, Qt::LeftButton, {}, handle);
    QTest::mouseMove(axis, handle + QPoint(axis->width(), 0));
    QTest::mouseRelease(axis, Qt::LeftButton, {}, handle + QPoint(axis->width(), 0));
    EXPECT_EQ(axis->lines().a, axis->lines().s) << "a line does not pass the next";
    view.keepLines();
    const auto kept = Settings::read(workspace.connection());
    EXPECT_EQ(kept->tier(Tier::B).fromScore, 57);
    EXPECT_EQ(kept->tier(Tier::A).fromScore, 80);
}

TEST_F(AccountsViewsTest, aWeightIsEditedInTheSheet)
{
    auto page = show(u"tiers"_qs);
    SavedNumberEdit *weight = tiers(*page).criteria()->weightEdit(CriterionKind::Strategic);
    ASSERT_NE(weight, nullptr);
    weight->lineEdit()->setFocus();
    weight->lineEdit()->selectAll();
    QTest::keyClicks(weight->lineEdit(), u"40"_qs);
    QTest::keyClick(weight->lineEdit(), Qt::Key_Return);
    EXPECT_EQ(tierSheet(workspace.connection())->front().weight, 40);
}

class ProductViewTest : public AccountsViewsTest
{
protected:
    ProductViewTest()
    {
        platform.name = u"Platform"_qs;
        platform = workspace.insert(platform);
        Competitor rival;
        rival.name = u"Rival"_qs;
        rival = workspace.insert(rival);
        Placement placement;
        placement.account = falling.id;
        placement.product = platform.id;
        placement.state = PlacementState::Rival;
        placement.competitor = rival.id;
        placement.contractEnd = workspace.clock.today().addDays(100);
        placement.learntOn = workspace.clock.today();
        workspace.insert(placement);
    }

    Product platform;
};

TEST_F(ProductViewTest, theCurrentCellFollowsTheKeysAndIsShownAtTheSide)
{
    auto page = show(u"product-map"_qs);
    ProductMapView &view = products(*page);
    EXPECT_EQ(view.matrix()->accountRows(), 3);
    EXPECT_EQ(view.matrix()->currentAccount(), falling.id);
    EXPECT_TRUE(view.matrix()->currentWords().contains(u"Rival"_qs));
    EXPECT_TRUE(view.panel()->isVisible());
    EXPECT_TRUE(view.panel()->remindButton()->isEnabled());
    QTest::keyClick(view.matrix(), Qt::Key_Down);
    EXPECT_EQ(view.matrix()->currentAccount(), silent.id);
    EXPECT_FALSE(view.panel()->remindButton()->isEnabled()) << "nothing ends there";
}

TEST_F(ProductViewTest, theEndOfAContractStandsOnALineAndSumsAreNotCut)
{
    auto page = show(u"product-map"_qs);
    ProductMapView &view = products(*page);
    const auto *line = view.panel()->findChild<ContractLine *>();
    ASSERT_NE(line, nullptr);
    EXPECT_TRUE(line->accessibleName().contains(u"Talk from"_qs));
    EXPECT_FALSE(view.matrix()->hasTallHead());
    for (int i = 0; i < 6; ++i) {
        Product more;
        more.name = u"Product %1"_qs.arg(i);
        workspace.insert(more);
        for (const Stage stage : {Stage::Won, Stage::Proposal}) {
            Opportunity deal;
            deal.account = rising.id;
            deal.name = more.name;
            deal.product = more.name;
            deal.stage = stage;
            deal.amount = Money::fromMajor(1'234'500);
            workspace.insert(deal);
        }
    }
    view.read();
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.map().products().size() > 6; }));
    EXPECT_TRUE(view.matrix()->hasTallHead()) << "in two lines where one is too short";
}

TEST_F(ProductViewTest, theMapGoesOntoPaperAndTheButtonStaysWithItsView)
{
    const auto page = show(u"product-map"_qs);
    ProductMapView &view = products(*page);
    ASSERT_NE(view.paperButton(), nullptr);
    EXPECT_TRUE(view.paperButton()->isVisible());
    const QString text = toMarkdown(*view.document());
    EXPECT_TRUE(text.contains(u"Platform"_qs));
    EXPECT_TRUE(text.contains(view.rateLabel(true)->text())) << "the same win rate as on screen";
    EXPECT_FALSE(view.rateLabel(false)->text().isEmpty());
    EXPECT_TRUE(text.contains(u"Rival"_qs));
    filesToAnswer.save = workspace.directory.filePath(u"map.pdf"_qs);
    view.paperButton()->savePdf();
    QFile paper(filesToAnswer.save);
    ASSERT_TRUE(paper.open(QIODevice::ReadOnly));
    EXPECT_TRUE(paper.readAll().startsWith("%PDF"));
    page->activate(QVariant::fromValue(Link{u"accounts"_qs, 0, u"list"_qs}));
    EXPECT_FALSE(view.paperButton()->isVisible());
}

TEST_F(ProductViewTest, whatTheyHaveIsNotedAndOpenedForMore)
{
    auto page = show(u"product-map"_qs);
    ProductMapView &view = products(*page);
    view.matrix()->setCurrent(silent.id, platform.id);
    view.panel()->note(PlacementState::None);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return view.map().cell(silent.id, platform.id).state == MapState::None; }));
    EXPECT_TRUE(view.panel()->sheet()->isVisible());
    const auto noted = recordsWith(workspace.connection(), &Placement::account, silent.id);
    ASSERT_EQ(noted->size(), 1U);
    EXPECT_EQ(noted->front().learntOn, workspace.clock.today());
}

TEST_F(ProductViewTest, aContractEndBecomesAPromiseOfTheDayToTalk)
{
    auto page = show(u"product-map"_qs);
    ProductMapView &view = products(*page);
    view.matrix()->setCurrent(falling.id, platform.id);
    view.panel()->remind();
    const auto promises = recordsWith(workspace.connection(), &Promise::account, falling.id);
    ASSERT_EQ(promises->size(), 1U);
    EXPECT_EQ(promises->front().party, Party::Us);
    EXPECT_EQ(promises->front().due, workspace.clock.today().addDays(10));
}

TEST_F(ProductViewTest, aDealAboutTheProductIsBegun)
{
    auto page = show(u"product-map"_qs);
    ProductMapView &view = products(*page);
    QSignalSpy left(page.get(), &Page::openRequested);
    view.matrix()->setCurrent(silent.id, platform.id);
    view.panel()->makeDeal();
    const auto deals = recordsWith(workspace.connection(), &Opportunity::account, silent.id);
    ASSERT_EQ(deals->size(), 1U);
    EXPECT_EQ(deals->front().product, platform.name);
    ASSERT_EQ(left.count(), 1);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return view.map().cell(silent.id, platform.id).state == MapState::InTalks; }));
}

TEST_F(ProductViewTest, groupsFoldAndFiltersLeaveTheRest)
{
    silent.parent = falling.id;
    workspace.update(silent);
    auto page = show(u"product-map"_qs);
    ProductMatrix *matrix = products(*page).matrix();
    EXPECT_EQ(matrix->groupRows(), 1);
    EXPECT_EQ(matrix->accountRows(), 3);
    QTest::keyClick(matrix, Qt::Key_Home);
    QTest::keyClick(matrix, Qt::Key_Space);
    EXPECT_EQ(matrix->accountRows(), 1);
    QTest::keyClick(matrix, Qt::Key_Space);
    matrix->setGrouped(false);
    EXPECT_EQ(matrix->groupRows(), 0);
    matrix->setEndingWithin(182);
    EXPECT_EQ(matrix->accountRows(), 1);
    matrix->setEndingWithin(0);
    matrix->setCustomers(true);
    EXPECT_EQ(matrix->accountRows(), 0);
}

} // namespace
} // namespace attache::test
