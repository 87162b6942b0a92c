#include "ui/base/roles.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <gtest/gtest.h>

namespace attache {
namespace {

class TableViewTest : public testing::Test
{
protected:
    TableViewTest()
    {
        fill(m_model, {QStringLiteral("name"), QStringLiteral("city"), QStringLiteral("amount")});
        m_view.setModel(&m_model);
        m_view.setSortingEnabled(true);
        m_view.horizontalHeader()->setStretchLastSection(false);
        m_view.resize(600, 300);
    }

    static void fill(QStandardItemModel &model, const QStringList &keys)
    {
        model.setColumnCount(static_cast<int>(keys.size()));
        model.setRowCount(5);
        for (int i = 0; i < keys.size(); ++i) {
            model.setHeaderData(i, Qt::Horizontal, keys[i]);
            model.setHeaderData(i, Qt::Horizontal, keys[i], Roles::ColumnKeyRole);
            for (int row = 0; row < 5; ++row)
                model.setItem(row, i, new QStandardItem(keys[i] + QString::number(row)));
        }
    }

    QStandardItemModel m_model;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
    TableView m_view;
};

TEST_F(TableViewTest, ColumnsComeBackAsTheyWereLeft)
{
    QHeaderView *header = m_view.horizontalHeader();
    header->moveSection(2, 0);
    header->resizeSection(0, 222);
    header->setSectionHidden(1, true);
    m_view.sortByColumn(0, Qt::DescendingOrder);
    const QByteArray state = m_view.saveColumns();

    // Meanwhile a field was added before the others.
    QStandardItemModel later;
    fill(later, {QStringLiteral("own field"), QStringLiteral("name"), QStringLiteral("city"),
                 QStringLiteral("amount")});
    TableView view;
    view.setModel(&later);
    view.setSortingEnabled(true);
    view.horizontalHeader()->setStretchLastSection(false);
    ASSERT_TRUE(view.restoreColumns(state));
    const QHeaderView *restored = view.horizontalHeader();
    EXPECT_EQ(restored->logicalIndex(0), 3);
    EXPECT_EQ(restored->logicalIndex(1), 1);
    EXPECT_EQ(restored->sectionSize(1), 222);
    EXPECT_TRUE(restored->isSectionHidden(2));
    EXPECT_FALSE(restored->isSectionHidden(0));
    EXPECT_EQ(restored->sortIndicatorSection(), 1);
    EXPECT_EQ(restored->sortIndicatorOrder(), Qt::DescendingOrder);
}

TEST_F(TableViewTest, ForeignStateIsRefused)
{
    EXPECT_FALSE(m_view.restoreColumns({}));
    EXPECT_FALSE(m_view.restoreColumns("not a state"));
    EXPECT_FALSE(m_view.restoreColumns(m_view.saveColumns().left(20)));
}

TEST_F(TableViewTest, TheLastColumnCannotBeHidden)
{
    QSignalSpy changed(&m_view, &TableView::columnsChanged);
    for (int expected : {2, 1}) {
        QMenu menu;
        m_view.fillColumnsMenu(&menu);
        ASSERT_EQ(menu.actions().size(), 3);
        for (QAction *action : menu.actions()) {
            if (action->isChecked()) {
                action->trigger();
                break;
            }
        }
        EXPECT_EQ(m_view.horizontalHeader()->count() -
                      m_view.horizontalHeader()->hiddenSectionCount(),
                  expected);
    }
    EXPECT_GE(changed.count(), 2);
    QMenu menu;
    m_view.fillColumnsMenu(&menu);
    for (const QAction *action : menu.actions())
        EXPECT_EQ(action->isEnabled(), !action->isChecked());
}

TEST_F(TableViewTest, TheKeyboardFindsAPlaceAndOpensARow)
{
    m_view.show();
    m_view.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_view));
    m_view.clearFocus();
    m_view.setFocus(Qt::TabFocusReason);
    ASSERT_TRUE(m_view.currentIndex().isValid());
    QSignalSpy activated(&m_view, &QAbstractItemView::activated);
    QTest::keyClick(&m_view, Qt::Key_Down);
    QTest::keyClick(&m_view, Qt::Key_Return);
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated.at(0).at(0).toModelIndex().row(), 1);
}

TEST_F(TableViewTest, RowsAreOfTheHouseHeight)
{
    m_view.show();
    EXPECT_EQ(m_view.rowHeight(0), 36);
    EXPECT_FALSE(m_view.showGrid());
}

TEST_F(TableViewTest, SpareRoomIsSharedBesideAHiddenColumnAndAStretchedOne)
{
    m_view.horizontalHeader()->setStretchLastSection(true);
    m_view.setColumnHidden(1, true);
    m_view.setUsualWidths({100, 80, 90}, {0});
    m_view.show();
    for (const int width : {500, 700, 640}) {
        m_view.resize(width, 300);
        QCoreApplication::processEvents();
        EXPECT_EQ(m_view.columnWidth(0), m_view.viewport()->width() - 90) << width;
        EXPECT_EQ(m_view.columnWidth(2), 90) << width;
    }
}

TEST_F(TableViewTest, SpareRoomGoesWhereItIsNeededUntilAPersonSetsWidths)
{
    m_view.setUsualWidths({100, 80, 90}, {0, 1});
    m_view.show();
    const int spare = (m_view.viewport()->width() - 270) / 2;
    ASSERT_GT(spare, 0);
    EXPECT_EQ(m_view.columnWidth(0), 100 + spare);
    EXPECT_EQ(m_view.columnWidth(1), 80 + spare);
    EXPECT_EQ(m_view.columnWidth(2), 90);

    m_view.resize(200, 300);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_view.columnWidth(0), 100) << "narrow tables scroll";
    m_view.setColumnWidth(0, 130);
    m_view.resize(600, 300);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_view.columnWidth(0), 130);
}

TEST_F(TableViewTest, NoColumnIsNarrowerThanItsName)
{
    m_model.setHeaderData(2, Qt::Horizontal, QStringLiteral("Expected close"));
    m_view.setUsualWidths({100, 80, 40}, {0});
    m_view.show();
    const QHeaderView &header = *m_view.horizontalHeader();
    const QRect cell(0, 0, m_view.columnWidth(2), header.height());
    EXPECT_GE(CellDelegate::contentRect(cell).width(),
              QFontMetrics(header.font()).horizontalAdvance(QStringLiteral("Expected close")));
    m_view.resize(200, 300);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_view.columnWidth(2), cell.width()) << "narrow tables scroll";
}

} // namespace
} // namespace attache
