#include "core/brief/document_text.h"
#include "core/domain/opportunity.h"
#include "tests/support/window_session.h"
#include "ui/desk/paper_view.h"
#include "ui/lists/list_model.h"
#include "ui/lists/record_list_page.h"
#include "ui/pages/report/report_page.h"
#include "ui/widgets/arranged_list.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/notice_row.h"
#include "ui/widgets/segmented_control.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

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
    ArrangedList *list = page().parts();
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
    ArrangedList *list = page().parts();
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
    page().parts()->setFocus();
    page().parts()->setCurrentRow(2);
    QTest::keyClick(page().parts(), Qt::Key_Return);
    ASSERT_NE(page().comment(), nullptr);
    QTest::keyClicks(page().comment(), QStringLiteral("All five came from the open day."));
    QTest::keyClick(page().comment(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return text().contains(QStringLiteral("came from the open day")); }, Patience));
    const qsizetype said = text().indexOf(QStringLiteral("came from the open day"));
    EXPECT_GT(said, text().indexOf(QStringLiteral("# Pipeline movement")));
    EXPECT_LT(said, text().indexOf(QStringLiteral("# Forecast by month")));
    EXPECT_EQ(page().comment(), nullptr);
    page().goBy(-1);
    settle();
    EXPECT_FALSE(text().contains(QStringLiteral("came from the open day")));
    page().writeComment(QStringLiteral("bridge"));
    ASSERT_NE(page().comment(), nullptr);
    EXPECT_TRUE(page().comment()->toPlainText().isEmpty());
    page().goBy(1);
    settle();
    EXPECT_TRUE(text().contains(QStringLiteral("came from the open day")));
}

/// The block of the report that is the @p number-th chart.
int chartBlock(const Document &document, int number)
{
    for (size_t i = 0; i < document.blocks.size(); ++i) {
        if (std::holds_alternative<Chart>(document.blocks[i]) && number-- == 0)
            return static_cast<int>(i);
    }
    return -1;
}

TEST_F(ReportPageTest, ACommentIsWrittenOnThePaperWhereItPrints)
{
    PaperView *paper = page().paper();
    // The sentence under the first chart.
    const int sentence = chartBlock(page().document(), 0) + 1;
    const QRectF before = paper->placeOfBlock(sentence);
    const QRectF next = paper->placeOfBlock(sentence + 1);
    ASSERT_FALSE(before.isNull());
    QTest::mouseClick(paper->viewport(), Qt::LeftButton, {}, before.center().toPoint());
    ASSERT_NE(page().comment(), nullptr);
    EXPECT_TRUE(page().comment()->hasFocus());
    const QRect field(page().comment()->mapTo(paper, QPoint()), page().comment()->size());
    EXPECT_GE(field.top(), before.top());
    EXPECT_LE(field.top(), next.top() + 8) << "where the next part began";
    EXPECT_LT(paper->placeOfBlock(sentence).top(), paper->placeOfBlock(sentence + 1).top());
    const std::string unsaid = toPlainText(page().document()).toStdString();
    EXPECT_EQ(unsaid.find("\u00a0"), std::string::npos) << "the room is for the screen alone";
    QTest::keyClicks(page().comment(), QStringLiteral("First words"));
    QTest::keyClick(page().comment(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return text().contains(QStringLiteral("First words")); },
                                Patience));
    settle();
    // It is changed where it stands, and Esc takes that back.
    const QRectF said = paper->placeOfBlock(sentence + 1);
    QTest::mouseClick(paper->viewport(), Qt::LeftButton, {}, said.center().toPoint());
    ASSERT_NE(page().comment(), nullptr);
    EXPECT_EQ(page().comment()->toPlainText(), QStringLiteral("First words"));
    QTest::keyClicks(page().comment(), QStringLiteral(" and more"));
    QTest::keyClick(page().comment(), Qt::Key_Escape);
    settle();
    EXPECT_EQ(page().comment(), nullptr);
    EXPECT_FALSE(text().contains(QStringLiteral("and more")));
    main().desk().undo();
    settle();
    EXPECT_FALSE(text().contains(QStringLiteral("First words")));
}

TEST_F(ReportPageTest, AFigureOnThePaperLeadsToItsRecords)
{
    PaperView *paper = page().paper();
    const Document document = page().document();
    int numbers = -1;
    int table = -1;
    for (size_t i = 0; i < document.blocks.size(); ++i) {
        if (std::holds_alternative<KeyValues>(document.blocks[i]) && numbers < 0)
            numbers = static_cast<int>(i);
        if (std::holds_alternative<TableBlock>(document.blocks[i]))
            table = static_cast<int>(i); // the last: stuck deals
    }
    const auto click = [&](int block, int item) {
        QRectF place = paper->placeOfItem(block, item);
        ASSERT_FALSE(place.isNull()) << block << ' ' << item;
        paper->showPlace(place);
        place = paper->placeOfItem(block, item);
        QTest::mouseClick(paper->viewport(), Qt::LeftButton, {}, place.center().toPoint());
    };
    click(numbers, 0);
    EXPECT_EQ(window().currentKey(), QStringLiteral("opportunities"));
    auto *list = static_cast<RecordListPage *>(window().currentPage())->list();
    EXPECT_EQ(list->model()->rowCount(),
              number("SELECT count(*) FROM opportunity WHERE stage NOT IN ('won', 'lost')"));
    openReport();
    click(chartBlock(document, 0), 0);
    EXPECT_EQ(window().currentKey(), QStringLiteral("opportunities"));
    openReport();
    click(table, 0);
    EXPECT_EQ(window().currentKey(), QLatin1String(tableOf<Opportunity>));
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

TEST_F(ReportPageTest, OneClickRepeatsItAWeekLater)
{
    files.toSave = path(QStringLiteral("report.pdf"));
    QTest::mouseClick(test::buttonSaying(&page(), QStringLiteral("Export report as PDF…")),
                      Qt::LeftButton);
    ASSERT_TRUE(QFile::exists(path(QStringLiteral("report.pdf"))));
    clock.set(clock.now().addDays(7));
    openReport();
    page().refresh();
    settle();
    // Nobody is asked for a place again.
    files.toSave.clear();
    auto *again = test::buttonSaying(&page(), QStringLiteral("Export report as PDF"));
    ASSERT_NE(again, nullptr);
    QTest::mouseClick(again, Qt::LeftButton);
    const QStringList written =
        QDir(path({})).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name);
    EXPECT_EQ(written.size(), 2) << written.join(u' ').toStdString();
    EXPECT_EQ(preferences.listState(QStringLiteral("report.last")), QStringLiteral("2026-11-29"));
}

TEST_F(ReportPageTest, TodayTellsWhoSendsOneEveryWeekThatTheNextIsDue)
{
    main().open(QStringLiteral("attache:today"));
    settle();
    auto &today = *static_cast<Page *>(window().currentPage());
    const auto told = [&] {
        today.refresh();
        for (LinkButton *link : today.findChildren<LinkButton *>()) {
            if (link->isVisibleTo(&today) && link->text().endsWith(QStringLiteral("more")))
                QTest::mouseClick(link, Qt::LeftButton);
        }
        const auto rows = today.findChildren<NoticeRow *>();
        return std::ranges::any_of(rows, [&](const NoticeRow *row) {
            return row->isVisibleTo(&today) &&
                   row->accessibleName().contains(QStringLiteral("weekly report is due"));
        });
    };
    EXPECT_FALSE(told()) << "who never sent one is not asked to";
    preferences.setListState(QStringLiteral("report.last"), QStringLiteral("2026-11-15"));
    EXPECT_TRUE(told());
    preferences.setListState(QStringLiteral("report.last"), QStringLiteral("2026-11-22"));
    EXPECT_FALSE(told());
}

TEST_F(ReportPageTest, AMonthIsAWholeMonth)
{
    page().kinds()->setCurrentIndex(1);
    settle();
    EXPECT_TRUE(page().document().title.contains(QStringLiteral("Monthly")));
}

} // namespace
} // namespace attache
