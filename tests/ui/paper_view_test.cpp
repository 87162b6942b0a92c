#include "ui/desk/paper_view.h"

#include "core/brief/document.h"
#include "tests/ui/widget_stage.h"

#include <QScrollBar>
#include <QWheelEvent>

namespace attache {
namespace {

/// A document of several pages in a window.
class PaperViewTest : public test::WidgetStage
{
protected:
    void SetUp() override
    {
        m_window.resize(600, 700);
        m_paper = put(new PaperView);
        Document document;
        for (int line = 0; line < 120; ++line)
            document.blocks.push_back(Paragraph{QStringLiteral("Line %1").arg(line)});
        m_paper->setDocument(document);
        ASSERT_GT(m_paper->pageCount(), 1);
    }

    void wheel(int delta, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at = m_paper->viewport()->rect().center();
        QWheelEvent event(at, m_paper->viewport()->mapToGlobal(at), {}, QPoint(0, delta),
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_paper->viewport(), &event);
    }

    PaperView *m_paper = nullptr;
};

TEST_F(PaperViewTest, TheWheelWithCtrlZoomsAndWithoutItScrolls)
{
    wheel(120, Qt::ControlModifier);
    EXPECT_GT(m_paper->zoom(), 1);
    EXPECT_EQ(m_paper->verticalScrollBar()->value(), 0);
    wheel(-120, Qt::ControlModifier);
    EXPECT_NEAR(m_paper->zoom(), 1, 1e-6);
    wheel(-120, Qt::NoModifier);
    EXPECT_NEAR(m_paper->zoom(), 1, 1e-6);
    EXPECT_GT(m_paper->verticalScrollBar()->value(), 0);
}

TEST_F(PaperViewTest, KeysZoomWithinBoundsAndGoBackToTheWidth)
{
    m_paper->setFocus();
    for (int press = 0; press < 40; ++press)
        QTest::keyClick(m_paper, Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_EQ(m_paper->zoom(), 3);
    EXPECT_GT(m_paper->horizontalScrollBar()->maximum(), 0);
    for (int press = 0; press < 60; ++press)
        QTest::keyClick(m_paper, Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(m_paper->zoom(), 0.5);
    EXPECT_EQ(m_paper->horizontalScrollBar()->maximum(), 0);
    QTest::keyClick(m_paper, Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(m_paper->zoom(), 1);
}

TEST_F(PaperViewTest, PagesAreTurnedByKeysAndTheOneInTheMiddleIsTheCurrentOne)
{
    EXPECT_EQ(m_paper->currentPage(), 0);
    m_paper->showPage(m_paper->pageCount() - 1);
    EXPECT_EQ(m_paper->currentPage(), m_paper->pageCount() - 1);
    const int before = m_paper->verticalScrollBar()->value();
    QTest::keyClick(m_paper, Qt::Key_PageUp);
    const int above = m_paper->verticalScrollBar()->value();
    EXPECT_LT(above, before);
    QTest::keyClick(m_paper, Qt::Key_Space);
    EXPECT_GT(m_paper->verticalScrollBar()->value(), above);
}

TEST_F(PaperViewTest, PagesStandBesideEachOtherWhereBothCanBeRead)
{
    const auto rows = [this] {
        const int high = m_paper->verticalScrollBar()->maximum() + m_paper->viewport()->height();
        return high / static_cast<double>(m_paper->viewport()->width());
    };
    const int pages = m_paper->pageCount();
    m_paper->setSideBySide(true);
    const double below = rows();
    m_window.resize(1000, 700);
    QCoreApplication::processEvents();
    EXPECT_LT(rows(), below / 2) << "half as many rows of pages of half the width";
    m_paper->showPage(1);
    EXPECT_EQ(m_paper->verticalScrollBar()->value(), 0) << "it is in sight beside the first";
    m_paper->showPage(pages - 1);
    EXPECT_EQ(m_paper->currentPage(), (pages - 1) / 2 * 2);
    m_window.resize(600, 700);
    QCoreApplication::processEvents();
    EXPECT_NEAR(rows(), below, 0.01);
}

} // namespace
} // namespace attache
