#include "core/domain/opportunity.h"
#include "core/domain/settings.h"
#include "tests/support/window_session.h"
#include "ui/base/roles.h"
#include "ui/charts/figure_card.h"
#include "ui/lists/list_model.h"
#include "ui/pages/opportunities/forecast_bar.h"
#include "ui/pages/opportunities/forecast_tab.h"
#include "ui/pages/opportunities/opportunities_page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/table_view.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>

namespace attache {
namespace {

/// How long a task may take on a busy machine, in milliseconds; none waits so long otherwise.
constexpr int Patience = 60000;

class ForecastViewTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        main().open(QStringLiteral("attache:opportunities#forecast"));
        settle();
    }
    void settle()
    {
        QCoreApplication::processEvents();
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }, Patience));
        QCoreApplication::processEvents();
    }
    ForecastTab &tab()
    {
        return *static_cast<OpportunitiesPage *>(window().currentPage())->forecast();
    }
    int target() { return Settings::read(connection()).value().quarterTarget; }
    void type(const QString &text)
    {
        tab().targetLine()->setFocus();
        tab().targetLine()->selectAll();
        QTest::keyClicks(tab().targetLine(), text);
        QTest::keyClick(tab().targetLine(), Qt::Key_Return);
        settle();
    }
};

TEST_F(ForecastViewTest, ShowsEachOpenDealWithWhatItCountsForAndWhy)
{
    const auto *model = tab().table()->model();
    EXPECT_EQ(model->rowCount(),
              number("SELECT count(*) FROM opportunity WHERE stage NOT IN ('won', 'lost')"));
    bool capped = false;
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto value = [&](int column) {
            return model->index(row, column).data(Roles::ValueRole).toLongLong();
        };
        EXPECT_LE(value(ForecastTable::Capped), value(ForecastTable::Said));
        EXPECT_LE(value(ForecastTable::CappedAmount), value(ForecastTable::SaidAmount));
        const bool less = value(ForecastTable::Capped) < value(ForecastTable::Said);
        capped = capped || less;
        const QString reason = model->index(row, ForecastTable::Reason).data().toString();
        EXPECT_EQ(less, reason != QStringLiteral("–"));
    }
    EXPECT_TRUE(capped);
    EXPECT_FALSE(tab().months()->figure().chart.isEmpty());
}

TEST_F(ForecastViewTest, ATargetCanBeTypedInAndSaysWhatIsMissing)
{
    EXPECT_FALSE(tab().quarterWords().contains(QStringLiteral("still to be won")));
    type(QStringLiteral("50,000,000"));
    EXPECT_EQ(target(), 50'000'000);
    EXPECT_TRUE(tab().quarterWords().contains(QStringLiteral("still to be won")));
    main().desk().undo();
    settle();
    EXPECT_EQ(target(), 0);
    QSignalSpy failed(&main().desk(), &Desk::failed);
    type(QStringLiteral("a lot"));
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(target(), 0);
}

TEST_F(ForecastViewTest, ThePageAloneScrollsAndFollowsTheCurrentDeal)
{
    TableView *table = tab().table();
    const int last = table->model()->rowCount() - 1;
    ASSERT_GT(last, 10);
    EXPECT_EQ(table->verticalScrollBar()->maximum(), 0);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(table->currentIndex().row(), last);
    const QRect row = table->visualRect(table->currentIndex());
    EXPECT_TRUE(table->viewport()->visibleRegion().contains(row.center()));
}

TEST_F(ForecastViewTest, TheHeadSaysTheSameAsThatOfTheBoard)
{
    auto &page = *static_cast<OpportunitiesPage *>(window().currentPage());
    const QString forecast = page.forecast()->summary();
    EXPECT_TRUE(forecast.contains(QStringLiteral("weighted"))) << qPrintable(forecast);
    page.setView(OpportunitiesPage::View::Board);
    settle();
    const auto labels = page.header()->findChildren<ElidedLabel *>();
    EXPECT_TRUE(std::ranges::any_of(labels, [&](const ElidedLabel *label) {
        return label->text() == forecast;
    })) << qPrintable(forecast);
}

TEST_F(ForecastViewTest, EachPartOfTheQuarterAndEachCapLeadsToItsDeals)
{
    ForecastBar *bar = tab().bar();
    ASSERT_GE(bar->parts().size(), 2U);
    const auto shown = [this] {
        auto *page = static_cast<OpportunitiesPage *>(window().currentPage());
        return page->view() == OpportunitiesPage::View::List ? page->list()->model()->rowCount()
                                                             : -1;
    };
    const auto counted = static_cast<int>(bar->parts()[1].records.size());
    ASSERT_GT(counted, 0);
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->placeOf(1).center());
    EXPECT_EQ(shown(), counted);
    main().open(QStringLiteral("attache:opportunities#forecast"));
    settle();
    const auto first = static_cast<int>(tab().bar()->parts()[0].records.size());
    tab().bar()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(tab().bar(), Qt::Key_Right);
    QTest::keyClick(tab().bar(), Qt::Key_Return);
    EXPECT_EQ(shown(), first);
    main().open(QStringLiteral("attache:opportunities#forecast"));
    settle();
    const auto rows = tab().caps()->findChildren<ListRow *>();
    ASSERT_GE(rows.size(), 2);
    Q_EMIT rows.front()->activated();
    EXPECT_GT(shown(), 0);
    main().open(QStringLiteral("attache:opportunities#forecast"));
    settle();
    Q_EMIT tab().caps()->findChildren<ListRow *>().at(1)->activated();
    EXPECT_EQ(window().currentKey(), QLatin1String(tableOf<Opportunity>));
}

TEST_F(ForecastViewTest, ADealLeadsToItsPage)
{
    TableView *table = tab().table();
    const QModelIndex first = table->model()->index(0, 0);
    Q_EMIT table->activated(first);
    EXPECT_EQ(window().currentKey(), QLatin1String(tableOf<Opportunity>));
}

} // namespace
} // namespace attache
