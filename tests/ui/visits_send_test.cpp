#include "core/base/shared_text.h"
#include "core/brief/brief.h"
#include "core/brief/minutes.h"
#include "core/brief/minutes_json.h"
#include "core/queries/visit_records.h"
#include "tests/ui/visit_fixture.h"
#include "ui/base/tokens.h"
#include "ui/desk/paper_view.h"
#include "ui/pages/visits/change_notes.h"
#include "ui/pages/visits/minutes_view.h"
#include "ui/pages/visits/send_panel.h"
#include "ui/pages/visits/send_view.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/style/fonts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QUrl>

#include <algorithm>

namespace attache {
namespace {

/// The visit has taken place, and its minutes are to be sent.
class SendTest : public test::VisitFixture
{
protected:
    SendTest()
        : m_page(desk)
    {
        desk.edit(QStringLiteral("done"), [&](Writer &writer) -> Result<void> {
            Visit done = stored(visit.id);
            done.status = VisitStatus::Done;
            done.agreements = QStringLiteral("Review on 12月11日\nPilot in two plants");
            ATTACHE_CHECK(writer.update(done));
            Contact contact = stored(zhang.id);
            contact.email = QStringLiteral("zhang@example.com");
            ATTACHE_CHECK(writer.update(contact));
            Attendee second;
            second.visit = visit.id;
            second.contact = chen.id;
            ATTACHE_CHECK(writer.insert(second));
            Promise promise;
            promise.account = account.id;
            promise.visit = visit.id;
            promise.text = QStringLiteral("White paper");
            promise.owner = QStringLiteral("王工");
            promise.due = QDate(2026, 11, 30);
            return writer.insert(promise);
        });
        QObject::connect(&desk, &Desk::saidWithActions, &m_page,
                         [this](const QString &text, const std::vector<NoticeAction> &actions) {
                             said = text;
                             offered = actions;
                         });
        m_page.resize(1400, 860);
        m_page.activate(linkTo(QStringLiteral("minutes")));
        m_page.show();
        m_page.activateWindow();
        settle();
        m_view = m_page.findChild<MinutesView *>();
        m_send = m_page.findChild<SendView *>();
        m_panel = m_page.findChild<SendPanel *>();
    }

    QAbstractButton *button(const QString &text)
    {
        for (auto *each : m_page.findChildren<QAbstractButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    void press(const QString &text)
    {
        QAbstractButton *found = button(text);
        ASSERT_NE(found, nullptr) << qPrintable(text);
        QTest::mouseClick(found, Qt::LeftButton);
        settle();
    }
    void openSending()
    {
        press(QStringLiteral("Send…"));
        ASSERT_TRUE(m_view->isSending());
    }
    void offer(const QString &text)
    {
        for (const NoticeAction &each : offered) {
            if (each.text == text) {
                each.run();
                settle();
                return;
            }
        }
        FAIL() << qPrintable(text);
    }
    std::vector<SentMinutes> kept() { return *sentMinutesOf(file.connection(), visit.id); }
    void exportAndMark()
    {
        files.path = file.directory.filePath(QStringLiteral("out.pdf"));
        m_send->exportPdf();
        settle();
        offer(QStringLiteral("Mark as sent?"));
    }
    void agree(const QString &text)
    {
        desk.edit(QStringLiteral("agree"), [&](Writer &writer) {
            return writer.change(visit.id, [&](Visit &changed) { changed.agreements = text; });
        });
        settle();
    }

    VisitPage m_page;
    MinutesView *m_view = nullptr;
    SendView *m_send = nullptr;
    SendPanel *m_panel = nullptr;
    QString said;
    std::vector<NoticeAction> offered;
};

TEST_F(SendTest, ExportKeepsTheEditionAsksWhetherItWasSentAndStopsTheClock)
{
    openSending();
    files.path = file.directory.filePath(QStringLiteral("out.pdf"));
    press(QStringLiteral("Export PDF"));
    EXPECT_EQ(files.suggested, QStringLiteral("远山汽车_minutes_20261122.pdf"));
    EXPECT_TRUE(said.startsWith(QStringLiteral("Edition 1 exported\nout.pdf")));
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_FALSE(kept()[0].sentAt.isValid());
    EXPECT_EQ(kept()[0].recipients.split(u'\n').size(), 2);
    EXPECT_TRUE(file->blob(kept()[0].pdf)->startsWith("%PDF-"));
    EXPECT_FALSE(stored(visit.id).minutesSentAt.isValid());
    ASSERT_EQ(offered.size(), 3U);
    offer(QStringLiteral("Mark as sent?"));
    EXPECT_EQ(stored(visit.id).minutesSentAt, desk.clock().now());
    EXPECT_EQ(kept()[0].sentAt, desk.clock().now());
    desk.undo();
    settle();
    EXPECT_FALSE(stored(visit.id).minutesSentAt.isValid());
    EXPECT_FALSE(kept()[0].sentAt.isValid());
}

TEST_F(SendTest, WhatWasSentIsShownAsItWentOutWithItsNumber)
{
    agree(QStringLiteral("A pilot"));
    openSending();
    exportAndMark();
    agree(QStringLiteral("A pilot in May"));
    exportAndMark();
    ASSERT_EQ(kept().size(), 2U);
    ASSERT_EQ(kept().front().number, 2) << "the newest first";
    agree(QStringLiteral("A pilot in June"));
    SegmentedControl *show = nullptr;
    for (auto *each : m_send->findChildren<SegmentedControl *>()) {
        for (const auto *segment : each->findChildren<QAbstractButton *>()) {
            if (segment->text() == QStringLiteral("Compare"))
                show = each;
        }
    }
    ASSERT_NE(show, nullptr);
    show->setCurrentIndex(1);
    settle();
    auto *paper = m_send->findChild<PaperView *>();
    auto before = minutesFromJson(kept().front().content);
    ASSERT_OK(before);
    before->letterhead =
        briefData(file.connection(), visit.id, file.clock.today(), documentLanguage())->letterhead;
    const auto picture = [&](int number) {
        before->number = number;
        PaperView expected;
        expected.setDocument(makeMinutesDocument(*before));
        expected.resize(paper->size());
        expected.show();
        settle();
        return expected.viewport()->grab().toImage();
    };
    const QImage shown = paper->viewport()->grab().toImage();
    EXPECT_EQ(shown, picture(2));
    EXPECT_NE(shown, picture(1));
}

TEST_F(SendTest, WhoIsLeftOutAndThePasswordAreAsChosen)
{
    openSending();
    for (QCheckBox *box : m_panel->findChildren<QCheckBox *>()) {
        if (box->accessibleName().contains(chen.name))
            QTest::mouseClick(box, Qt::LeftButton);
    }
    QCheckBox *lock = nullptr;
    for (QCheckBox *box : m_panel->findChildren<QCheckBox *>()) {
        if (box->text() == QLatin1String("Password"))
            lock = box;
    }
    ASSERT_NE(lock, nullptr);
    EXPECT_EQ(m_panel->password(), QString());
    lock->setFocus(Qt::TabFocusReason);
    QTest::keyClick(lock, Qt::Key_Space);
    EXPECT_FALSE(m_panel->password().isEmpty()) << "one is suggested";
    auto *field = [&]() -> QLineEdit * {
        for (QLineEdit *each : m_panel->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == QLatin1String("PDF password"))
                return each;
        }
        return nullptr;
    }();
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->echoMode(), QLineEdit::Normal);
    field->actions().front()->trigger();
    EXPECT_EQ(field->echoMode(), QLineEdit::Password);
    field->setText(QStringLiteral("geheim-7"));
    files.path = file.directory.filePath(QStringLiteral("locked.pdf"));
    m_send->exportPdf();
    settle();
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].recipients, zhang.name);
    EXPECT_TRUE(kept()[0].password);
    QFile written(files.path);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_TRUE(written.readAll().contains("/Encrypt"));
    EXPECT_FALSE(file->blob(kept()[0].pdf)->contains("/Encrypt")) << "ours can be read";
}

TEST_F(SendTest, WhatChangedSinceIsMarkedAndTakenBack)
{
    openSending();
    exportAndMark();
    auto *notes = m_page.findChild<ChangeNotes *>();
    EXPECT_FALSE(notes->isVisible());
    agree(QStringLiteral("Review on 12月14日\nPilot in two plants"));
    ASSERT_TRUE(notes->isVisible());
    EXPECT_FALSE(m_page.findChildren<PaperView *>().isEmpty());
    PaperView *paper = m_send->findChild<PaperView *>();
    EXPECT_FALSE(paper->placeOfChange(1).isEmpty());
    EXPECT_TRUE(paper->placeOfChange(2).isEmpty());
    // What is exported carries no marks.
    m_send->copyText();
    EXPECT_FALSE(QApplication::clipboard()->text().contains(QStringLiteral("12月11日")));
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("12月14日")));
    // What was sent is still there as it was.
    EXPECT_TRUE(kept()[0].text.contains(QStringLiteral("12月11日")));
    press(QStringLiteral("Take back"));
    EXPECT_EQ(stored(visit.id).agreements,
              QStringLiteral("Review on 12月11日\nPilot in two plants"));
    EXPECT_FALSE(notes->isVisible());
    desk.undo();
    settle();
    EXPECT_TRUE(notes->isVisible());
}

TEST_F(SendTest, AChangeIsSaidInFullHoweverLongItIs)
{
    openSending();
    exportAndMark();
    auto *notes = m_page.findChild<ChangeNotes *>();
    agree(QStringLiteral("Review on 12月14日\nPilot in two plants"));
    const auto height = [notes] {
        int whole = 0;
        for (auto *note : notes->findChildren<CardWidget *>(QString(), Qt::FindDirectChildrenOnly))
            whole += note->isVisible() ? note->height() : 0;
        return whole;
    };
    const int before = height();
    ASSERT_GT(before, 0);
    const QString words = QStringLiteral("and what was said beside it, at length ").repeated(4);
    agree(QStringLiteral("Review on 12月14日 ") + words + QStringLiteral("\nPilot in two plants"));
    const int needed = QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(words) /
                       notes->width() * tokens::SmallLine;
    EXPECT_GE(height(), before + needed);
}

TEST_F(SendTest, TheFileIsNamedWithItsEnding)
{
    openSending();
    const QLineEdit *field = nullptr;
    for (const auto *each : m_panel->findChildren<QLineEdit *>()) {
        if (each->accessibleName() == FieldLabel::tr("File name"))
            field = each;
    }
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->text(), m_panel->fileName() + QStringLiteral(".pdf"));
    EXPECT_FALSE(m_panel->fileName().endsWith(QStringLiteral(".pdf")));
}

TEST_F(SendTest, TheNextEditionIsTheSecond)
{
    openSending();
    exportAndMark();
    agree(QStringLiteral("Something else"));
    exportAndMark();
    const auto both = kept();
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].number, 2);
    EXPECT_TRUE(both[0].text.contains(QStringLiteral("Something else")));
    EXPECT_FALSE(m_page.findChild<ChangeNotes *>()->isVisible());
}

TEST_F(SendTest, TheFolderIsAskedForOnceAndShown)
{
    openSending();
    EXPECT_TRUE(m_panel->folder().isEmpty());
    files.path = file.directory.filePath(QStringLiteral("first.pdf"));
    m_send->exportPdf();
    settle();
    EXPECT_EQ(m_panel->folder(), file.directory.path());
    auto *shown = [&]() -> QLineEdit * {
        for (QLineEdit *each : m_panel->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == QLatin1String("Save in"))
                return each;
        }
        return nullptr;
    }();
    ASSERT_NE(shown, nullptr);
    EXPECT_TRUE(shown->isReadOnly());
    EXPECT_TRUE(shown->text().contains(QFileInfo(file.directory.path()).fileName()));
    // The next edition has a name of its own and goes there without a question.
    offer(QStringLiteral("Mark as sent?"));
    agree(QStringLiteral("Something else"));
    files.suggested.clear();
    files.path.clear();
    m_send->exportPdf();
    settle();
    EXPECT_TRUE(files.suggested.isEmpty());
    ASSERT_EQ(kept().size(), 2U);
    const QString second = file.directory.filePath(kept()[0].fileName);
    EXPECT_TRUE(QFileInfo::exists(second)) << qPrintable(second);
    // Who is about to replace a file is asked.
    m_panel->setFileName(QFileInfo(second).completeBaseName());
    m_send->exportPdf();
    settle();
    EXPECT_EQ(files.suggested, second);
    EXPECT_EQ(kept().size(), 2U);
    // By Enter in the field the folder and the name are chosen without exporting.
    files.path = file.directory.filePath(QStringLiteral("elsewhere/other.pdf"));
    QTest::keyClick(shown, Qt::Key_Return);
    EXPECT_EQ(m_panel->folder(), file.directory.filePath(QStringLiteral("elsewhere")));
    EXPECT_EQ(m_panel->fileName(), QStringLiteral("other"));
    EXPECT_EQ(kept().size(), 2U);
}

TEST_F(SendTest, WhoDidNotComeIsLeftOutAtFirst)
{
    desk.edit(QStringLiteral("absent"), [&](Writer &writer) {
        return writer.change(attendee.id, [](Attendee &each) { each.absent = true; });
    });
    settle();
    VisitPage again(desk);
    again.activate(linkTo(QStringLiteral("send")));
    again.resize(1400, 860);
    again.show();
    settle();
    auto *panel = again.findChild<SendPanel *>();
    ASSERT_NE(panel, nullptr);
    const auto chosen = panel->recipients();
    EXPECT_TRUE(
        std::ranges::none_of(chosen, [this](const Contact &each) { return each.id == zhang.id; }));
    EXPECT_FALSE(chosen.empty());
}

TEST_F(SendTest, OnceSentItIsLookedAtFirstAndOneButtonLeadsBackToChangingIt)
{
    openSending();
    exportAndMark();
    VisitPage again(desk);
    again.activate(linkTo(QStringLiteral("minutes")));
    again.resize(1400, 860);
    again.show();
    settle();
    auto *view = again.findChild<MinutesView *>();
    EXPECT_TRUE(view->isSending());
    press(QStringLiteral("Back to editing"));
    EXPECT_FALSE(m_view->isSending());
    // A field of the minutes is where they are changed.
    again.activate(linkTo(QStringLiteral("agreements")));
    EXPECT_FALSE(view->isSending());
}

TEST_F(SendTest, TextIsSentByTheClipboard)
{
    openSending();
    m_panel->setForm(MinutesForm::Text);
    press(QStringLiteral("Copy text"));
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("Pilot in two plants")));
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].form, MinutesForm::Text);
    offer(QStringLiteral("Mark as sent?"));
    EXPECT_TRUE(stored(visit.id).minutesSentAt.isValid());
}

TEST_F(SendTest, EverythingInThePanelHasANameAndIsReachedByTab)
{
    openSending();
    for (QWidget *each : m_panel->findChildren<QWidget *>()) {
        if (!each->isVisible() || !(each->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *pushed = qobject_cast<QAbstractButton *>(each);
        EXPECT_TRUE(!each->accessibleName().isEmpty() || (pushed && !pushed->text().isEmpty()))
            << each->metaObject()->className();
    }
}

TEST(ToastOfTwoLines, SaysTheSecondBelowTheFirstAndAsksInAccent)
{
    QWidget host;
    host.resize(1000, 600);
    Toast toast(&host);
    host.show();
    bool asked = false;
    toast.showActions(QStringLiteral("Edition 2 exported\nminutes.pdf · 214 KB"),
                      {{QStringLiteral("Open"), [] {}},
                       {QStringLiteral("Mark as sent?"), [&] { asked = true; }}});
    EXPECT_EQ(toast.text(), QStringLiteral("Edition 2 exported"));
    for (auto *each : toast.findChildren<QAbstractButton *>()) {
        if (each->text() == QLatin1String("Mark as sent?"))
            QTest::mouseClick(each, Qt::LeftButton);
    }
    EXPECT_TRUE(asked);
    toast.showMessage(QStringLiteral("One line"));
    EXPECT_EQ(toast.text(), QStringLiteral("One line"));
}

} // namespace
} // namespace attache
