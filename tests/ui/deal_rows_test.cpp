#include "core/domain/deal_line.h"
#include "core/domain/deferral.h"
#include "core/domain/opportunity.h"
#include "core/queries/deal_path.h"
#include "core/record/records_with.h"
#include "tests/support/window_session.h"
#include "ui/base/roles.h"
#include "ui/pages/chains/heat_map.h"
#include "ui/pages/opportunities/deal_page.h"
#include "ui/pages/opportunities/lines_card.h"
#include "ui/pages/opportunities/path_card.h"
#include "ui/pages/opportunities/path_view.h"
#include "ui/pages/today/wake_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>

namespace attache {
namespace {

using test::buttonSaying;

/// A deal of the sample with its lines and its path.
class DealRowsTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        window().resize(1440, 900);
        const auto deals = recordsWith(connection(), &Opportunity::name,
                                       QStringLiteral("Connected vehicle data platform, phase 1"));
        ASSERT_EQ(deals->size(), 1U);
        id = deals->front().id;
        main().open(QStringLiteral("attache:opportunity/%1").arg(id.value()));
        QCoreApplication::processEvents();
    }
    DealPage &page() { return *static_cast<DealPage *>(window().currentPage()); }
    std::vector<DealLine> lines() { return dealLinesOf(connection(), id).value(); }
    LinesModel *model() { return static_cast<LinesModel *>(page().lines()->table()->model()); }

    Id<Opportunity> id;
};

TEST_F(DealRowsTest, ALineIsAddedBehindTheOthersAndAsksForItsProduct)
{
    const size_t before = lines().size();
    buttonSaying(page().lines(), QStringLiteral("Add a line"))->click();
    QCoreApplication::processEvents();
    ASSERT_EQ(lines().size(), before + 1);
    const DealLine made = lines().back();
    EXPECT_EQ(made.quotedOn, clock.today());
    EXPECT_TRUE(made.product.isNull());
    const int row = static_cast<int>(before);
    EXPECT_EQ(model()->index(row, LinesModel::Product).data().toString(),
              QStringLiteral("choose a product"));
    EXPECT_EQ(model()->index(row, LinesModel::Sum).data().toString(), QStringLiteral("–"));
    EXPECT_EQ(model()->index(row, LinesModel::Product).data(Roles::ToneRole).toInt(),
              static_cast<int>(Tone::Accent));
    main().desk().undo();
    EXPECT_EQ(lines().size(), before);
}

TEST_F(DealRowsTest, DeleteRemovesTheChosenLineAndOnlyThere)
{
    const std::vector<DealLine> before = lines();
    ASSERT_GE(before.size(), 2U);
    TableView *table = page().lines()->table();
    table->setFocus();
    table->setCurrentIndex(model()->index(1, LinesModel::Price));
    QTest::keyClick(table, Qt::Key_Delete);
    QCoreApplication::processEvents();
    const std::vector<DealLine> now = lines();
    ASSERT_EQ(now.size(), before.size() - 1);
    EXPECT_EQ(now[0].id, before[0].id);
    EXPECT_TRUE(window().toast()->text().contains(QStringLiteral("Remove a line")));
    page().setFocus();
    QTest::keyClick(&page(), Qt::Key_Delete);
    EXPECT_EQ(lines().size(), now.size());
}

TEST_F(DealRowsTest, EachLineSaysItsSumAndThePriceThatWasGivenBefore)
{
    const DealLine line = lines().front();
    DealLine changed = line;
    changed.quantity = 2;
    changed.price = Money{150000};
    changed.discount = 10;
    ASSERT_TRUE(main().desk().edit(QStringLiteral("price"),
                                   [&](Writer &writer) { return writer.update(changed); }));
    QCoreApplication::processEvents();
    // Two of 1,500 less a tenth.
    EXPECT_EQ(changed.sum()->minor, 270000);
    const QString sum = model()->index(0, LinesModel::Sum).data().toString();
    EXPECT_TRUE(sum.contains(QStringLiteral("2,700"))) << qPrintable(sum);
    EXPECT_FALSE(sum.contains(QStringLiteral("3,000")));
    EXPECT_FALSE(page().lines()->summary().isEmpty());
    const Qt::Alignment right(
        model()->index(0, LinesModel::Sum).data(Qt::TextAlignmentRole).toInt());
    EXPECT_TRUE(right & Qt::AlignRight) << "numbers stand below one another";
}

TEST_F(DealRowsTest, OnThePathANumberTicksAndARowOpens)
{
    PathView *view = page().path()->view();
    const int row = 1;
    QSignalSpy toggled(view, &PathView::doneToggled);
    QSignalSpy opened(view, &PathView::opened);
    const QPoint number(6, view->rowRect(row).center().y());
    const QPoint name(120, view->rowRect(row).center().y());
    QTest::mouseClick(view, Qt::RightButton, {}, number);
    QTest::mouseClick(view, Qt::RightButton, {}, name);
    EXPECT_EQ(toggled.count() + opened.count(), 0);
    EXPECT_EQ(view->current(), row);
    QTest::mouseClick(view, Qt::LeftButton, {}, QPoint(120, 4));
    EXPECT_EQ(toggled.count() + opened.count(), 0) << "the head is no step";
    QTest::mouseClick(view, Qt::LeftButton, {}, name);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.at(0).at(0).toLongLong(), view->rows()[row].id);
    EXPECT_EQ(toggled.count(), 0);
    const bool done = view->rows()[row].step.doneOn.isValid();
    view->setWritable(false);
    QTest::mouseClick(view, Qt::LeftButton, {}, number);
    EXPECT_EQ(toggled.count(), 0);
    view->setWritable(true);
    QTest::mouseClick(view, Qt::LeftButton, {}, number);
    ASSERT_EQ(toggled.count(), 1);
    EXPECT_EQ(toggled.at(0).at(1).toBool(), !done);
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(DealRowsTest, TheMenuOfAStepOffersWhatCanBeDoneToIt)
{
    PathView *view = page().path()->view();
    QSignalSpy moved(view, &PathView::moveRequested);
    QSignalSpy removed(view, &PathView::removeRequested);
    const auto choose = [&](int row, const char *words) {
        const QPoint at = view->rowRect(row).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->mapToGlobal(at));
        QApplication::sendEvent(view, &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return false;
        bool enabled = false;
        for (QAction *action : menu->actions()) {
            if (action->text() == QLatin1String(words)) {
                enabled = action->isEnabled();
                action->trigger();
            }
        }
        menu->close();
        return enabled;
    };
    view->setWritable(false);
    EXPECT_FALSE(choose(1, "Remove"));
    EXPECT_TRUE(choose(1, "All fields"));
    view->setWritable(true);
    const qint64 second = view->rows()[1].id;
    EXPECT_TRUE(choose(1, "Move up"));
    ASSERT_EQ(moved.count(), 1);
    EXPECT_EQ(moved.at(0).at(0).toLongLong(), second);
    EXPECT_EQ(moved.at(0).at(1).toInt(), -1);
    EXPECT_EQ(removed.count(), 0);
}

/// Deals that lie still, on the page of the day.
class WakeCardTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        main().open(QStringLiteral("attache:today"));
        QCoreApplication::processEvents();
        card = window().currentPage()->findChild<WakeCard *>();
        ASSERT_NE(card, nullptr);
        ASSERT_TRUE(QTest::qWaitFor([this] { return card->count() > 0; }));
    }
    WakeLine *line() { return card->findChildren<WakeLine *>().constFirst(); }
    void press(const char *words)
    {
        QAbstractButton *button = buttonSaying(window().toast(), QLatin1String(words));
        ASSERT_NE(button, nullptr) << words;
        button->click();
        QCoreApplication::processEvents();
    }

    WakeCard *card = nullptr;
};

TEST_F(WakeCardTest, TheOpeningLineIsSaidAndCopied)
{
    line()->action()->click();
    const QString words = window().toast()->text();
    EXPECT_FALSE(words.isEmpty());
    QApplication::clipboard()->clear();
    press("Copy");
    EXPECT_EQ(QApplication::clipboard()->text(), words);
}

TEST_F(WakeCardTest, OneThatIsPutOffIsGoneForAMonth)
{
    const int before = card->count();
    const qint64 deferrals = number("SELECT count(*) FROM deferral");
    line()->action()->click();
    press("Not this month");
    EXPECT_EQ(number("SELECT count(*) FROM deferral"), deferrals + 1);
    const auto made = Store<Deferral>(connection()).list("ORDER BY id DESC LIMIT 1")->front();
    EXPECT_EQ(made.until, clock.today().addDays(30));
    EXPECT_FALSE(made.opportunity.isNull());
    EXPECT_TRUE(QTest::qWaitFor([&] { return card->count() == before - 1; }));
    main().desk().undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return card->count() == before; }));
}

TEST_F(WakeCardTest, ARowLeadsToItsDealAndThePoolToAllThatWereLost)
{
    QSignalSpy asked(card, &WakeCard::linkActivated);
    Q_EMIT line()->activated();
    ASSERT_EQ(asked.count(), 1);
    EXPECT_TRUE(asked.at(0).at(0).toString().startsWith(QStringLiteral("attache:opportunity/")));
    main().open(QStringLiteral("attache:today"));
    const qint64 lost = number("SELECT count(*) FROM opportunity WHERE stage = 'lost'");
    QAbstractButton *pool = nullptr;
    for (auto *button : card->findChildren<QAbstractButton *>()) {
        if (button->text().startsWith(QStringLiteral("Lost pool")))
            pool = button;
    }
    ASSERT_NE(pool, nullptr);
    EXPECT_EQ(pool->text(), QStringLiteral("Lost pool %1").arg(lost));
    pool->click();
    EXPECT_EQ(window().currentKey(), QStringLiteral("opportunities"));
}

/// All decision chains at once.
TEST_F(DealRowsTest, ACellOfTheHeatMapIsChosenByAClickAndLeadsToItsPersonByTwo)
{
    main().open(QStringLiteral("attache:chains"));
    auto *map = window().currentPage()->findChild<HeatMap *>();
    ASSERT_NE(map, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return map->currentRow() >= 0; }));
    QCoreApplication::processEvents();
    QSignalSpy activated(map, &HeatMap::activated);
    const auto at = [&](int row, int column) { return map->cellRect(row, column).center(); };
    QTest::mouseClick(map->viewport(), Qt::LeftButton, {}, at(1, 2));
    EXPECT_EQ(map->currentRow(), 1);
    EXPECT_EQ(map->currentRole(), HeatRoles[2]);
    const Id<Account> account = map->currentAccount();
    QTest::mouseClick(map->viewport(), Qt::LeftButton, {}, QPoint(at(0, 0).x(), 5));
    EXPECT_EQ(map->currentRow(), 1) << "the head is no row";
    QTest::mouseDClick(map->viewport(), Qt::RightButton, {}, at(1, 2));
    EXPECT_EQ(activated.count(), 0);
    const QPoint name(12, at(1, 0).y());
    QTest::mouseDClick(map->viewport(), Qt::LeftButton, {}, name);
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated.at(0).at(0).value<Id<Account>>(), account);
    EXPECT_TRUE(activated.at(0).at(1).value<Id<Contact>>().isNull()) << "the account as a whole";
}

TEST_F(DealRowsTest, TheHeatMapIsWalkedByKeysAndNoFurtherThanItsEdges)
{
    main().open(QStringLiteral("attache:chains"));
    auto *map = window().currentPage()->findChild<HeatMap *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return map->currentRow() >= 0; }));
    map->setCurrent(0, 0);
    QTest::keyClick(map, Qt::Key_Up);
    QTest::keyClick(map, Qt::Key_Left);
    EXPECT_EQ(map->currentRow(), 0);
    EXPECT_EQ(map->currentRole(), HeatRoles[0]);
    QTest::keyClick(map, Qt::Key_Down);
    QTest::keyClick(map, Qt::Key_Right);
    EXPECT_EQ(map->currentRow(), 1);
    EXPECT_EQ(map->currentRole(), HeatRoles[1]);
    QTest::keyClick(map, Qt::Key_End);
    const int last = map->currentRow();
    EXPECT_GT(last, 1);
    QTest::keyClick(map, Qt::Key_Down);
    EXPECT_EQ(map->currentRow(), last);
    EXPECT_EQ(map->currentRole(), HeatRoles[1]) << "in its column";
    EXPECT_LE(map->cellRect(last, 0).bottom(), map->viewport()->height()) << "it comes into sight";
    QTest::keyClick(map, Qt::Key_Home);
    EXPECT_EQ(map->currentRow(), 0);
}

} // namespace
} // namespace attache
