#include "core/brief/document_text.h"
#include "tests/support/window_session.h"
#include "ui/desk/paper_view.h"
#include "ui/pages/report/report_page.h"
#include "ui/widgets/segmented_control.h"

#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

namespace attache {
namespace {

/// How long a task may take on a busy machine, in milliseconds; none waits so long otherwise.
constexpr int Patience = 60000;

class ReportPageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        openReport();
    }
    void openReport()
    {
        main().open(QStringLiteral("attache:report"));
        settle();
    }
    void settle()
    {
        QCoreApplication::processEvents();
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }, Patience));
        QCoreApplication::processEvents();
    }
    ReportPage &page() { return *static_cast<ReportPage *>(window().currentPage()); }
    QString text() { return toMarkdown(page().document()); }
};

TEST_F(ReportPageTest, IsOnePaperWithFiguresChangesAndNextSteps)
{
    EXPECT_GE(page().paper()->pageCount(), 1);
    int charts = 0;
    for (const Block &block : page().document().blocks)
        charts += std::holds_alternative<Chart>(block) ? 1 : 0;
    EXPECT_GE(charts, 2);
    for (const char *title : {"What changed", "Next steps", "Stuck deals"})
        EXPECT_TRUE(text().contains(QLatin1String(title))) << title;
}

TEST_F(ReportPageTest, PartsAreLeftOutAndMovedByTheKeyboardAndStayThatWay)
{
    QListWidget *list = page().parts();
    ASSERT_EQ(list->item(6)->text(), QStringLiteral("Promises kept"));
    list->setFocus();
    list->setCurrentRow(4);
    ASSERT_EQ(list->currentItem()->text(), QStringLiteral("What changed"));
    QTest::keyClick(list, Qt::Key_Space);
    settle();
    EXPECT_FALSE(text().contains(QStringLiteral("What changed")));
    list->setCurrentRow(7);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    settle();
    EXPECT_EQ(list->item(6)->text(), QStringLiteral("Next steps"));
    session->start(samplePath());
    openReport();
    EXPECT_EQ(page().parts()->item(6)->text(), QStringLiteral("Next steps"));
    EXPECT_FALSE(text().contains(QStringLiteral("What changed")));
}

TEST_F(ReportPageTest, ItSaysForWhomItIsAndKeepsThatForTheNextOne)
{
    page().recipient()->setFocus();
    QTest::keyClicks(page().recipient(), QStringLiteral("Monday round"));
    QTest::keyClick(page().recipient(), Qt::Key_Return);
    settle();
    EXPECT_TRUE(page().document().subtitle.contains(QStringLiteral("for Monday round")));
    session->start(samplePath());
    openReport();
    EXPECT_EQ(page().recipient()->text(), QStringLiteral("Monday round"));
    EXPECT_TRUE(text().contains(QStringLiteral("for Monday round")));
}

TEST_F(ReportPageTest, EachPartSaysOnWhichPageItStands)
{
    QListWidget *list = page().parts();
    const auto pages = page().paper()->pagesOfHeadings();
    int before = 1;
    for (int row = 0; row < list->count(); ++row) {
        const QListWidgetItem *item = list->item(row);
        const QString said = item->data(Qt::AccessibleDescriptionRole).toString();
        if (item->checkState() != Qt::Checked) {
            EXPECT_TRUE(said.isEmpty()) << qPrintable(item->text());
            continue;
        }
        const auto known = pages.find(item->text());
        if (known == pages.end())
            continue; // without a heading of its own, or with nothing to say
        EXPECT_EQ(said, QStringLiteral("p. %1").arg(known->second)) << qPrintable(item->text());
        EXPECT_GE(known->second, before);
        before = known->second;
    }
    EXPECT_TRUE(pages.contains(QStringLiteral("What changed")));
}

TEST_F(ReportPageTest, ACommentStandsUnderItsPartAndBelongsToItsWeek)
{
    page().parts()->setCurrentRow(2);
    page().comment()->setPlainText(QStringLiteral("All five came from the open day."));
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return text().contains(QStringLiteral("came from the open day")); }, Patience));
    page().goBy(-1);
    settle();
    EXPECT_FALSE(text().contains(QStringLiteral("came from the open day")));
    EXPECT_TRUE(page().comment()->toPlainText().isEmpty());
    page().goBy(1);
    settle();
    EXPECT_TRUE(text().contains(QStringLiteral("came from the open day")));
}

TEST_F(ReportPageTest, ItGoesOutAsPdfAndAsMarkdown)
{
    files.toSave = path(QStringLiteral("report.pdf"));
    auto *pdf = test::buttonSaying(&page(), QStringLiteral("Export report as PDF…"));
    ASSERT_NE(pdf, nullptr);
    QTest::mouseClick(pdf, Qt::LeftButton);
    QFile file(path(QStringLiteral("report.pdf")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
    QTest::mouseClick(test::buttonSaying(&page(), QStringLiteral("Copy Markdown")), Qt::LeftButton);
    EXPECT_EQ(QApplication::clipboard()->text(), text());
}

TEST_F(ReportPageTest, AMonthIsAWholeMonth)
{
    page().kinds()->setCurrentIndex(1);
    settle();
    EXPECT_TRUE(page().document().title.contains(QStringLiteral("Monthly")));
}

} // namespace
} // namespace attache
