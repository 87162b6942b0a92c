#include "core/domain/sent_minutes.h"
#include "core/queries/today.h"
#include "core/queries/visit_records.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"
#include "ui/desk/paper_view.h"
#include "ui/pages/visits/change_notes.h"
#include "ui/pages/visits/send_view.h"
#include "ui/widgets/toast.h"

#include <QFile>

#include <algorithm>

namespace attache {
namespace {

/// From the minutes that Today asks for to the edition that was sent, in the window as it is.
class SentEdition : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }

    static void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
    }
    std::vector<MinutesOwed> owed()
    {
        return minutesOwed(connection(), clock.now(), Settings()).value();
    }
    void open(const QString &link)
    {
        main().open(link);
        settle();
    }
    void press(QWidget *parent, const QString &text)
    {
        QAbstractButton *button = test::buttonSaying(parent, text);
        ASSERT_NE(button, nullptr) << qPrintable(text);
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
    }
    Page *page() { return window().currentPage(); }
};

TEST_F(SentEdition, IsKeptWholeLaterChangesAreMarkedAndTakenBackAndTheClockStops)
{
    const auto before = owed();
    ASSERT_FALSE(before.empty());
    const Visit visit = before.front().visit.visit;
    open(QStringLiteral("attache:today"));
    const auto clocks = [this] {
        int count = 0;
        for (const auto *each : page()->findChildren<QAbstractButton *>())
            count += each->text() == QStringLiteral("Continue") && each->isVisible() ? 1 : 0;
        return count;
    };
    const int shown = clocks();
    ASSERT_GT(shown, 0);

    open(QStringLiteral("attache:visit/%1#send").arg(visit.id.toString()));
    const QString pdf = path(QStringLiteral("out.pdf"));
    files.toSave = pdf;
    press(page(), QStringLiteral("Export PDF"));
    auto *toast = window().findChild<Toast *>();
    ASSERT_TRUE(toast && toast->isVisible());
    for (const char *offered : {"Open", "Open folder", "Mark as sent?"})
        EXPECT_NE(test::buttonSaying(toast, QLatin1String(offered)), nullptr) << offered;
    EXPECT_EQ(owed().size(), before.size()) << "exported is not sent";
    press(toast, QStringLiteral("Mark as sent?"));
    EXPECT_EQ(owed().size(), before.size() - 1);

    // Document and PDF as they went out.
    const auto kept = sentMinutesOf(connection(), visit.id);
    ASSERT_TRUE(kept && kept->size() == 1);
    const SentMinutes edition = kept->front();
    QFile file(pdf);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF-"));
    EXPECT_TRUE(main().desk().workspace().blob(edition.pdf)->startsWith("%PDF-"));

    open(QStringLiteral("attache:today"));
    EXPECT_EQ(clocks(), shown - 1);

    const QString agreed = Store<Visit>(connection()).get(visit.id)->agreements;
    ASSERT_TRUE(main().desk().edit(QStringLiteral("change"), [&](Writer &writer) {
        return writer.change(visit.id, [&](Visit &changed) {
            changed.agreements = agreed + QStringLiteral("\nA pilot on 14 December");
        });
    }));
    open(QStringLiteral("attache:visit/%1#send").arg(visit.id.toString()));
    auto *notes = page()->findChild<ChangeNotes *>();
    ASSERT_TRUE(notes && notes->isVisible());
    auto *paper = page()->findChild<SendView *>()->findChild<PaperView *>();
    ASSERT_NE(paper, nullptr);
    EXPECT_FALSE(paper->placeOfChange(1).isEmpty());
    EXPECT_TRUE(paper->placeOfChange(2).isEmpty());
    EXPECT_EQ(sentMinutesOf(connection(), visit.id)->front().text, edition.text);
    press(page(), QStringLiteral("Take back"));
    EXPECT_EQ(Store<Visit>(connection()).get(visit.id)->agreements, agreed);
    EXPECT_FALSE(notes->isVisible());
    EXPECT_EQ(owed().size(), before.size() - 1) << "the clock stays where it is";
}

} // namespace
} // namespace attache
