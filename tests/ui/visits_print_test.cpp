#include "core/brief/promise_sync.h"
#include "tests/ui/visit_fixture.h"
#include "ui/pages/visits/visit_page.h"

#include <QAction>
#include <QSignalSpy>

namespace attache {
namespace {

/// A visit with enough said about it that its minutes fill more than a page.
class PrintTest : public test::VisitFixture
{
protected:
    PrintTest()
        : m_page(desk)
        , m_said(&desk, &Desk::said)
        , m_failed(&desk, &Desk::failed)
    {
        VisitNote note;
        note.visit = visit.id;
        note.thing = SixThing::RealNeed;
        note.topic = QStringLiteral("夜间上传");
        for (int line = 1; line <= 70; ++line)
            note.body += QStringLiteral("第%1台设备的数据由人工导出\n").arg(line);
        desk.edit(QStringLiteral("notes"), [&](Writer &w) { return saveNote(w, note); });
        m_page.resize(1300, 800);
        m_page.activate(linkTo());
        m_page.show();
        settle();
    }

    void SetUp() override
    {
        if (!test::canLookAtPdf())
            GTEST_SKIP() << "pdftoppm (poppler-utils) is not installed";
    }

    QString at(const char *name) const { return file.directory.filePath(QLatin1String(name)); }

    void trigger(const QString &title)
    {
        for (QAction *action : m_page.actions()) {
            if (action->text() == title)
                return action->trigger();
        }
        FAIL() << qPrintable(title);
    }

    void print(VisitPage::Step step, const QString &path)
    {
        m_page.setStep(step);
        files.printTo = path;
        trigger(QStringLiteral("Print…"));
    }

    void exportAs(const QString &title, const QString &path)
    {
        files.path = path;
        trigger(title);
    }

    VisitPage m_page;
    QSignalSpy m_said;
    QSignalSpy m_failed;
};

TEST_F(PrintTest, ThePrinterGetsThePagesOfThePdf)
{
    print(VisitPage::Prepare, at("brief printed.pdf"));
    exportAs(QStringLiteral("Export brief as PDF…"), at("brief.pdf"));
    test::expectSamePages(at("brief printed.pdf"), at("brief.pdf"));
    print(VisitPage::Minutes, at("minutes printed.pdf"));
    exportAs(QStringLiteral("Export minutes as PDF…"), at("minutes.pdf"));
    EXPECT_GE(test::pdfPages(at("minutes.pdf")).size(), 2U);
    test::expectSamePages(at("minutes printed.pdf"), at("minutes.pdf"));
    // Of exported minutes it is said with what can be done next.
    EXPECT_EQ(m_said.count(), 3);
    EXPECT_EQ(m_failed.count(), 0);
}

TEST_F(PrintTest, ThinkingBetterOfItPrintsNothingAndSaysNothing)
{
    for (const VisitPage::Step step : {VisitPage::Prepare, VisitPage::Minutes})
        print(step, {});
    EXPECT_EQ(m_said.count(), 0);
    EXPECT_EQ(m_failed.count(), 0);
    EXPECT_TRUE(QDir(file.directory.path()).entryList({QStringLiteral("*.pdf")}).isEmpty());
}

TEST_F(PrintTest, SaysWhenThePrinterCannot)
{
    print(VisitPage::Prepare, QStringLiteral("/nowhere/brief.pdf"));
    EXPECT_EQ(m_said.count(), 0);
    ASSERT_EQ(m_failed.count(), 1);
    EXPECT_TRUE(m_failed.front().front().toString().contains(account.displayName()));
}

} // namespace
} // namespace attache
