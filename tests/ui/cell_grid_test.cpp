#include "ui/widgets/cell_grid.h"

#include "tests/ui/widget_stage.h"

#include <QHelpEvent>
#include <QToolTip>

namespace attache {
namespace {

/// Cells of 20 pixels beside names of 50.
class Squares final : public CellGrid
{
public:
    int rows = 3;

protected:
    int rowCount() const override { return rows; }
    int columnCount() const override { return 2; }
    QRect cellAt(int row, int column) const override
    {
        return {50 + 30 * column, 30 * row, 20, 20};
    }
    QString wordsOf(int row, int column) const override
    {
        return QStringLiteral("<b>%1</b> %2").arg(row).arg(column);
    }
};

class CellGridTest : public test::WidgetStage
{
protected:
    void SetUp() override
    {
        m_grid = put(new Squares);
        m_grid->setMinimumSize(200, 200);
        m_grid->setCurrent(0, 0);
        m_grid->setFocus();
    }
    QPoint current() const { return {m_grid->column(), m_grid->row()}; }
    void press(Qt::Key key) { QTest::keyClick(m_grid, key); }
    void click(QPoint at, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(m_grid, button, {}, at);
    }

    Squares *m_grid = nullptr;
};

TEST_F(CellGridTest, KeysMoveToTheCellsThereAre)
{
    press(Qt::Key_Up);
    press(Qt::Key_Left);
    EXPECT_EQ(current(), QPoint(0, 0));
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    EXPECT_EQ(current(), QPoint(1, 1));
    press(Qt::Key_End);
    EXPECT_EQ(current(), QPoint(1, 2));
    press(Qt::Key_Home);
    EXPECT_EQ(current(), QPoint(1, 0));
    EXPECT_EQ(m_grid->currentRect(), QRect(80, 0, 20, 20));
}

TEST_F(CellGridTest, AClickChoosesACellOrTheRowBesideItsName)
{
    click({85, 35});
    EXPECT_EQ(current(), QPoint(1, 1));
    click({10, 65});
    EXPECT_EQ(current(), QPoint(1, 2));
    click({55, 5}, Qt::RightButton);
    EXPECT_EQ(current(), QPoint(1, 2));
    click({55, 190});
    EXPECT_EQ(current(), QPoint(1, 2));
}

TEST_F(CellGridTest, WhatACellSaysIsHeardAndShownAsItIs)
{
    m_grid->setCurrent(2, 1);
    EXPECT_EQ(m_grid->accessibleDescription(), QStringLiteral("<b>2</b> 1"));
    QHelpEvent over(QEvent::ToolTip, {55, 5}, m_grid->mapToGlobal(QPoint(55, 5)));
    QApplication::sendEvent(m_grid, &over);
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("&lt;b&gt;0&lt;/b&gt; 0")));
    QHelpEvent beside(QEvent::ToolTip, {10, 5}, m_grid->mapToGlobal(QPoint(10, 5)));
    QApplication::sendEvent(m_grid, &beside);
    QTRY_VERIFY(!QToolTip::isVisible());
}

TEST_F(CellGridTest, WithoutCellsThereIsNoCurrentOne)
{
    m_grid->rows = 0;
    m_grid->setCurrent(1, 1);
    press(Qt::Key_Down);
    click({55, 5});
    EXPECT_EQ(m_grid->row(), -1);
    EXPECT_TRUE(m_grid->currentRect().isNull());
    EXPECT_TRUE(m_grid->currentWords().isEmpty());
}

} // namespace
} // namespace attache
