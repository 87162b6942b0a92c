#include "core/brief/promise_sync.h"
#include "tests/ui/visit_fixture.h"
#include "ui/desk/paper_view.h"
#include "ui/pages/visits/follow_ups_table.h"
#include "ui/pages/visits/minutes_view.h"
#include "ui/pages/visits/send_view.h"
#include "ui/pages/visits/visit_page.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QSignalSpy>
#include <QUrl>

namespace attache {
namespace {

/// Takes the place of the mail program.
class MailProgram : public QObject
{
    Q_OBJECT

public:
    MailProgram() { QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "open"); }
    ~MailProgram() override { QDesktopServices::unsetUrlHandler(QStringLiteral("mailto")); }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

class MinutesTest : public test::VisitFixture
{
protected:
    MinutesTest()
        : m_page(desk)
    {
        VisitNote note;
        note.visit = visit.id;
        note.thing = SixThing::FollowUps;
        note.topic = QStringLiteral("Next");
        note.body =
            QStringLiteral("[] @王工 补发安全白皮书 11月30日\n? 接口由谁改造\n! 预算可能推迟");
        desk.edit(QStringLiteral("notes"), [&](Writer &w) { return saveNote(w, note); });
        m_page.resize(1300, 800);
        m_page.activate(linkTo(QStringLiteral("minutes")));
        m_page.show();
        m_page.activateWindow();
        settle();
        m_view = m_page.findChild<MinutesView *>();
    }

    VisitPage m_page;
    MinutesView *m_view = nullptr;
};

TEST_F(MinutesTest, FollowUpsComeFromTheNotesAndAreChangedInPlace)
{
    FollowUpsModel *model = m_page.findChild<FollowUpsTable *>()->followUps();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(model->rowCount(), 1);
    const auto at = [&](int column) { return model->index(0, column); };
    EXPECT_EQ(at(FollowUpsModel::Item).data(Qt::EditRole).toString(),
              QStringLiteral("补发安全白皮书"));
    EXPECT_TRUE(model->setData(at(FollowUpsModel::Due), QStringLiteral("12月2日"), Qt::EditRole));
    EXPECT_TRUE(model->setData(at(FollowUpsModel::Owner), zhang.name, Qt::EditRole));
    EXPECT_FALSE(model->setData(at(FollowUpsModel::Due), QStringLiteral("someday"), Qt::EditRole));
    settle();
    Promise promise = all<Promise>().front();
    EXPECT_EQ(promise.due, QDate(2026, 12, 2));
    EXPECT_EQ(promise.contact, zhang.id);
    EXPECT_EQ(promise.party, Party::Them);
    EXPECT_TRUE(model->setData(at(FollowUpsModel::State), keyOf(PromiseState::Kept), Qt::EditRole));
    settle();
    EXPECT_EQ(all<Promise>().front().state, PromiseState::Kept);
    EXPECT_EQ(all<Promise>().front().keptOn, desk.clock().today());
}

TEST_F(MinutesTest, PaperFollowsWhatIsTypedAndTheEdition)
{
    m_page.activate(linkTo(QStringLiteral("agreements")));
    settle();
    QWidget *edit = QApplication::focusWidget();
    ASSERT_TRUE(edit);
    QTest::keyClicks(edit, QStringLiteral("Pilot in two plants"));
    m_page.setStep(VisitPage::Prepare);
    m_page.setStep(VisitPage::Minutes);
    settle();
    m_view->sendView()->copyText();
    const QString external = QApplication::clipboard()->text();
    EXPECT_TRUE(external.contains(QLatin1String("Pilot in two plants")));
    EXPECT_FALSE(external.contains(QStringLiteral("预算可能推迟")));
    m_view->setEdition(Edition::Internal);
    m_view->sendView()->copyText();
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("预算可能推迟")));
    EXPECT_GE(m_page.findChild<PaperView *>()->pageCount(), 1);
}

TEST_F(MinutesTest, PdfIsWritten)
{
    files.path = file.directory.filePath(QStringLiteral("minutes.pdf"));
    m_view->sendView()->exportPdf();
    QFile written(files.path);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_TRUE(written.read(5) == "%PDF-");
}

TEST_F(MinutesTest, MailGetsTheExternalEditionOnly)
{
    MailProgram mail;
    QApplication::clipboard()->clear();
    m_view->setEdition(Edition::Internal);
    m_view->sendView()->openInMail();
    ASSERT_EQ(mail.opened.size(), 1);
    const QString all = QUrl::fromPercentEncoding(mail.opened.front().toEncoded()) +
                        QApplication::clipboard()->text();
    EXPECT_TRUE(all.contains(QStringLiteral("补发安全白皮书")));
    EXPECT_FALSE(all.contains(QStringLiteral("预算可能推迟")));
}

TEST_F(MinutesTest, MarkingAsSentStopsTheClock)
{
    desk.edit(QStringLiteral("done"), [&](Writer &w) -> Result<void> {
        Visit done = stored(visit.id);
        done.status = VisitStatus::Done;
        return w.update(done);
    });
    settle();
    EXPECT_FALSE(stored(visit.id).minutesSentAt.isValid());
    m_view->sendView()->markSent();
    settle();
    EXPECT_EQ(stored(visit.id).minutesSentAt, desk.clock().now());
    desk.undo();
    EXPECT_FALSE(stored(visit.id).minutesSentAt.isValid());
}

} // namespace
} // namespace attache

#include "visits_minutes_test.moc"
