#include "core/domain/opportunity.h"
#include "core/domain/product.h"
#include "core/queries/deal_path.h"
#include "core/record/records_with.h"
#include "tests/support/window_session.h"
#include "ui/badges/evidence_mark.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/lists/record_sheet.h"
#include "ui/pages/opportunities/deal_move_panel.h"
#include "ui/pages/opportunities/deal_page.h"
#include "ui/pages/opportunities/entry_line.h"
#include "ui/pages/opportunities/gate_card.h"
#include "ui/pages/opportunities/intent_card.h"
#include "ui/pages/opportunities/lines_card.h"
#include "ui/pages/opportunities/path_card.h"
#include "ui/pages/opportunities/path_view.h"
#include "ui/pages/opportunities/trust_card.h"
#include "ui/pages/settings/stages_model.h"
#include "ui/pages/settings/stages_section.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>

namespace attache {
namespace {

class DealPageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        window().resize(1440, 900);
        const auto deals = recordsWith(connection(), &Opportunity::name,
                                       QStringLiteral("Connected vehicle data platform, phase 1"));
        ASSERT_EQ(deals->size(), 1U);
        m_id = deals->front().id;
        main().open(QStringLiteral("attache:opportunity/%1").arg(m_id.value()));
        QCoreApplication::processEvents();
    }

    DealPage &page() { return *static_cast<DealPage *>(window().currentPage()); }
    Opportunity deal() { return Store<Opportunity>(connection()).get(m_id).value(); }
    std::vector<GateEvidence> evidence() { return gateEvidenceOf(connection(), m_id).value(); }
    /// The mark of the first condition that nobody has noted anything about.
    EvidenceMark *openMark()
    {
        for (EvidenceMark *mark : page().gates()->marks()) {
            if (!mark->level())
                return mark;
        }
        return nullptr;
    }

    Id<Opportunity> m_id;
};

TEST_F(DealPageTest, ALinkToADealAndToItsPartsLeadsHere)
{
    EXPECT_EQ(page().title(), QStringLiteral("Connected vehicle data platform, phase 1"));
    const auto steps = pathOf(connection(), m_id);
    main().open(QStringLiteral("attache:path_step/%1").arg(steps->front().id.value()));
    QCoreApplication::processEvents();
    ASSERT_NE(page().sheet(), nullptr);
    EXPECT_EQ(page().sheet()->recordId(), steps->front().id.value());
    QTest::keyClick(page().sheet(), Qt::Key_Escape);
    EXPECT_EQ(page().sheet(), nullptr);
    main().open(QStringLiteral("attache:opportunity/%1#budget_on").arg(m_id.value()));
    QCoreApplication::processEvents();
    EXPECT_EQ(page().tabs()->currentIndex(), DealPage::Fields);
    EXPECT_EQ(page().form()->recordId(), m_id.value());
}

TEST_F(DealPageTest, ALevelIsNotedInItsRowAndAsksWhatItIsKnownFrom)
{
    const size_t before = evidence().size();
    EvidenceMark *mark = openMark();
    ASSERT_NE(mark, nullptr);
    Q_EMIT mark->levelChosen(EvidenceLevel::Said);
    QCoreApplication::processEvents();
    ASSERT_EQ(evidence().size(), before + 1);
    EXPECT_EQ(evidence().back().level, EvidenceLevel::Said);
    EntryLine *entry = page().gates()->entry();
    ASSERT_TRUE(entry->isVisibleTo(&page()));
    entry->setText(QStringLiteral("the head of finance, on the phone"));
    QTest::keyClick(entry, Qt::Key_Return);
    EXPECT_EQ(evidence().back().source, QStringLiteral("the head of finance, on the phone"));
    main().desk().undo();
    main().desk().undo();
    EXPECT_EQ(evidence().size(), before);
}

TEST_F(DealPageTest, AConditionTakesOneLineWhereItCanBeReadWhole)
{
    int single = 0;
    for (ListRow *row : page().gates()->findChildren<ListRow *>()) {
        const bool oneLine = row->height() < 40;
        single += oneLine ? 1 : 0;
        for (const ElidedLabel *label : row->findChildren<ElidedLabel *>()) {
            if (oneLine) {
                EXPECT_FALSE(label->isElided()) << qPrintable(label->text());
            }
        }
        EXPECT_TRUE(row->accessibleName().contains(QStringLiteral("Known how")));
    }
    EXPECT_GT(single, 0) << "\"Rivals known\" is short";
}

TEST_F(DealPageTest, PassingAnUnmetGateAsksWhyAndKeepsIt)
{
    const Stage before = deal().stage;
    page().moveOn();
    ASSERT_TRUE(page().movePanel()->isVisibleTo(&page()));
    EXPECT_EQ(deal().stage, before);
    auto *reason = page().movePanel()->findChild<QLineEdit *>();
    ASSERT_NE(reason, nullptr);
    for (QLineEdit *each : page().movePanel()->findChildren<QLineEdit *>()) {
        if (each->isVisibleTo(page().movePanel()))
            reason = each;
    }
    QTest::keyClick(reason, Qt::Key_Return);
    EXPECT_EQ(deal().stage, before) << "without a reason it stays";
    reason->setText(QStringLiteral("They start the pilot on their own"));
    QTest::keyClick(reason, Qt::Key_Return);
    EXPECT_NE(deal().stage, before);
    EXPECT_EQ(deal().stageReason, QStringLiteral("They start the pilot on their own"));
}

TEST_F(DealPageTest, ThePathSaysWhatIsLateAndWhatThatMovesButNotToTheCustomer)
{
    PathView *view = page().path()->view();
    ASSERT_GT(view->rows().size(), 5U);
    EXPECT_TRUE(page().path()->consequence().contains(QStringLiteral("late")));
    EXPECT_FALSE(view->holidays().empty()) << "the Spring Festival lies on the way";
    view->setCurrent(1);
    const qint64 id = view->rows()[1].id;
    QTest::keyClick(view, Qt::Key_Space);
    QCoreApplication::processEvents();
    EXPECT_EQ(Store<PathStep>(connection()).get(Id<PathStep>(id))->doneOn, clock.today());
    EXPECT_TRUE(page().path()->consequence().isEmpty());
    page().path()->editions()->setCurrentIndex(1);
    EXPECT_TRUE(view->isExternal());
}

TEST_F(DealPageTest, AStepIsAddedBeforeTheGoLiveAndMovedByTheKeyboard)
{
    page().path()->addStep();
    EntryLine *entry = page().path()->entry();
    entry->setText(QStringLiteral("Visit a reference"));
    QTest::keyClick(entry, Qt::Key_Return);
    QCoreApplication::processEvents();
    auto steps = pathOf(connection(), m_id).value();
    ASSERT_GE(steps.size(), 2U);
    EXPECT_EQ(steps.back().kind, PathKind::GoLive);
    EXPECT_EQ(steps[steps.size() - 2].name, QStringLiteral("Visit a reference"));
    PathView *view = page().path()->view();
    view->setCurrent(static_cast<int>(steps.size()) - 2);
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
    steps = pathOf(connection(), m_id).value();
    EXPECT_EQ(steps[steps.size() - 3].name, QStringLiteral("Visit a reference"));
}

TEST_F(DealPageTest, LinesAreEditedInTheirCellsAndAddUpToTheAmount)
{
    auto *model = page().lines()->table()->model();
    ASSERT_EQ(model->rowCount(), 3);
    EXPECT_TRUE(page().lines()->summary().contains(QStringLiteral("the amount of the deal")));
    const Money before = *deal().amount;
    ASSERT_TRUE(model->setData(model->index(2, LinesModel::Discount), 50, Qt::EditRole));
    QCoreApplication::processEvents();
    const auto lines = dealLinesOf(connection(), m_id).value();
    EXPECT_EQ(lines[2].discount, 50);
    EXPECT_LT(deal().amount->minor, before.minor);
}

TEST_F(DealPageTest, SignsAndProofsAreNotedWhereTheyAreMissing)
{
    const auto signs = intentSignsOf(connection(), m_id).value().size();
    ListRow *row = page().intent()->rows()[static_cast<size_t>(IntentKind::RivalDropped)];
    Q_EMIT row->activated();
    EntryLine *entry = page().intent()->entry();
    ASSERT_TRUE(entry->isVisibleTo(&page()));
    entry->setText(QStringLiteral("Yulink was told no"));
    QTest::keyClick(entry, Qt::Key_Return);
    EXPECT_EQ(intentSignsOf(connection(), m_id).value().size(), signs + 1);
    const auto proofs = trustProofsOf(connection(), m_id).value().size();
    Q_EMIT page().trust()->rows().back()->activated();
    page().trust()->entry()->setText(QStringLiteral("Our plan for three years"));
    QTest::keyClick(page().trust()->entry(), Qt::Key_Return);
    const auto after = trustProofsOf(connection(), m_id).value();
    ASSERT_EQ(after.size(), proofs + 1);
    EXPECT_EQ(after.front().source, TrustSource::Vision);
}

TEST_F(DealPageTest, ProductsThatAnswerItsCoreNeedAreNamedAndOpened)
{
    Product product;
    product.name = QStringLiteral("Night shift");
    product.oneLiner = QStringLiteral("Uploads while everybody sleeps.");
    product.needs = LongText(QStringLiteral("upload overnight"));
    Workspace &workspace = main().desk().workspace();
    ASSERT_TRUE(workspace.perform(QStringLiteral("test"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(writer.insert(product));
        return writer.change(m_id, [](Opportunity &deal) {
            deal.coreNeed = LongText(QStringLiteral("Recordings must upload overnight"));
        });
    }));
    QCoreApplication::processEvents();
    ListRow *row = page().intent()->products();
    EXPECT_TRUE(row->isVisibleTo(&page()));
    EXPECT_TRUE(row->accessibleName().contains(
        QStringLiteral("Night shift answers: Recordings must upload overnight")))
        << qPrintable(row->accessibleName());
    Q_EMIT row->activated();
    QCoreApplication::processEvents();
    EXPECT_NE(window().currentPage()->title(), deal().name);
}

TEST_F(DealPageTest, TheJointPlanGoesOutAsPdf)
{
    files.toSave = path(QStringLiteral("plan.pdf"));
    page().exportPlan();
    QFile file(path(QStringLiteral("plan.pdf")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
}

class StagesSectionTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        main().open(QStringLiteral("attache:settings#deal_stage"));
        QCoreApplication::processEvents();
        m_section = window().currentPage()->findChild<StagesSection *>();
        ASSERT_NE(m_section, nullptr);
    }

    StagesSection *m_section = nullptr;
};

TEST_F(StagesSectionTest, ASetIsEditedInPlace)
{
    StagesModel *model = m_section->model();
    const int rows = model->rowCount();
    ASSERT_GE(rows, 6);
    const Id<DealStage> second = model->stageAt(1)->id;
    ASSERT_TRUE(model->setData(model->index(1, StagesModel::NameEn), QStringLiteral("Fit checked"),
                               Qt::EditRole));
    ASSERT_TRUE(model->setData(model->index(1, StagesModel::Probability), 35, Qt::EditRole));
    QCoreApplication::processEvents();
    const DealStage stage = Store<DealStage>(connection()).get(second).value();
    EXPECT_EQ(stage.nameEn, QStringLiteral("Fit checked"));
    EXPECT_EQ(stage.probability, 35);
    m_section->table()->setCurrentIndex(model->index(1, 0));
    m_section->moveStage(1);
    QCoreApplication::processEvents();
    EXPECT_EQ(model->stageAt(2)->id, second);
    const Id<DealStage> below = model->stageAt(3)->id;
    m_section->addStage();
    QCoreApplication::processEvents();
    ASSERT_EQ(model->rowCount(), rows + 1);
    EXPECT_TRUE(model->stageAt(3)->key.startsWith(QStringLiteral("own_")))
        << "below the chosen one";
    EXPECT_EQ(model->stageAt(4)->id, below);
}

TEST_F(StagesSectionTest, AGateIsWrittenInBothLanguages)
{
    m_section->table()->setCurrentIndex(m_section->model()->index(1, 0));
    const Id<DealStage> id = m_section->model()->stageAt(1)->id;
    Q_EMIT m_section->gate()->saved(QStringLiteral("预算已知\n见过使用方"));
    Q_EMIT m_section->gateEn()->saved(QStringLiteral("Budget known\nUser met"));
    QCoreApplication::processEvents();
    const DealStage stage = Store<DealStage>(connection()).get(id).value();
    EXPECT_EQ(stage.conditions().size(), 2);
    EXPECT_EQ(stage.conditionsIn(Language::English).front(), QStringLiteral("Budget known"));
    m_section->asksReason()->click();
    EXPECT_FALSE(StageBook::read(connection())->sets().front().asksReason);
}

TEST_F(DealPageTest, ThePathIsPlannedBackFromTheGoLiveAndWhatIsDoneStays)
{
    Opportunity changed = deal();
    changed.goLiveOn = QDate(2027, 6, 30);
    ASSERT_TRUE(main().desk().edit(QStringLiteral("go-live"),
                                   [&](Writer &writer) { return writer.update(changed); }));
    QCoreApplication::processEvents();
    const auto before = pathOf(connection(), m_id).value();
    page().path()->planBack();
    const auto after = pathOf(connection(), m_id).value();
    ASSERT_EQ(after.size(), before.size());
    ASSERT_GE(after.size(), 2U);
    QDate end(2027, 6, 30);
    for (size_t i = after.size(); i > 0; --i) {
        const PathStep &step = after[i - 1];
        EXPECT_EQ(step.due, step.doneOn.isValid() ? before[i - 1].due : end)
            << qPrintable(step.name);
        end = end.addDays(-step.days.value_or(0));
    }
    main().desk().undo();
    EXPECT_EQ(pathOf(connection(), m_id).value().front().due, before.front().due);
}

TEST_F(DealPageTest, WithoutAGoLiveThePlanAsksForIt)
{
    Opportunity changed = deal();
    changed.goLiveOn = {};
    ASSERT_TRUE(main().desk().edit(QStringLiteral("go-live"),
                                   [&](Writer &writer) { return writer.update(changed); }));
    QCoreApplication::processEvents();
    const auto before = pathOf(connection(), m_id).value();
    page().path()->planBack();
    QCoreApplication::processEvents();
    EXPECT_EQ(page().tabs()->currentIndex(), DealPage::Fields);
    EXPECT_EQ(pathOf(connection(), m_id).value().front().due, before.front().due);
}

TEST_F(DealPageTest, ADealThatIsDeletedIsLeftAndComesBackWithUndo)
{
    QAction *remove = nullptr;
    for (const QMenu *menu : page().findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text() == QStringLiteral("Delete"))
                remove = action;
        }
    }
    ASSERT_NE(remove, nullptr);
    remove->trigger();
    EXPECT_FALSE(Store<Opportunity>(connection()).get(m_id).has_value());
    QTRY_VERIFY(!qobject_cast<DealPage *>(window().currentPage()));
    main().desk().undo();
    EXPECT_TRUE(Store<Opportunity>(connection()).get(m_id).has_value());
}

} // namespace
} // namespace attache
