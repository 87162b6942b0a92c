#include "core/deck/library.h"
#include "core/queries/deck_list.h"
#include "tests/core/assembler_fixture.h"
#include "tests/support/fake_soffice.h"
#include "tests/support/window_session.h"
#include "ui/pages/decks/slide_difference.h"
#include "ui/shell/returned_slides_dialog.h"
#include "ui/shell/returned_slides_model.h"
#include "ui/shell/status_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/task_strip.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QSignalSpy>

namespace attache {
namespace {

using test::buttonSaying;
using test::DeckFixture;

/// A deck was sent; its second slide has another text in the library now, and the customer changed
/// its third.
class ReturnedSlidesTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        ASSERT_TRUE(QTest::qWaitFor(
            [this] {
                Desk &desk = main().desk();
                return !desk.workspace().backups().dueToday() && !desk.tasks().isRunning();
            },
            60'000));
        Account account;
        account.name = QStringLiteral("Acme Motors");
        ASSERT_TRUE(main().desk().edit(QStringLiteral("insert"),
                                       [&](Writer &w) { return w.insert(account); }));
        auto imported = library().import(saved("measured in ninety days"), {});
        ASSERT_TRUE(imported);
        m_deck = imported->deck;
        AssemblyOrder order;
        order.account = account.id;
        order.picks = {{m_deck.id, {1, 2, 3}}};
        ASSERT_TRUE(library().assemble(order, m_back));
        test::replaceInEntry(m_back, "ppt/slides/slide3.xml", "Three of them", "Four of them");
        imported = library().import(saved("measured over a whole year"),
                                    *library().nextVersion(m_deck.id), true);
        ASSERT_TRUE(imported);
    }

    DeckLibrary library() { return DeckLibrary(main().desk().workspace()); }

    QString saved(const QByteArray &text)
    {
        const auto body = [](const QByteArray &words) {
            return DeckFixture::shape(3, DeckFixture::paragraph({words}));
        };
        DeckFixture fixture;
        fixture.addSlide(test::slideWith("For {{account.name}}", body("A plan in three steps")));
        fixture.addSlide(
            test::slideWith("Night upload", body("For {{account.name}} and others, " + text)));
        fixture.addSlide(test::slideWith("Certificates", body("Three of them, {{account.name}}")));
        fixture.save(path(QStringLiteral("plan.pptx")));
        return path(QStringLiteral("plan.pptx"));
    }

    /// Opens the file by the command; the dialog, once it has read.
    ReturnedSlidesDialog *opened(const QString &file)
    {
        files.toOpen = file;
        main().commands().action(QStringLiteral("decks.back"))->trigger();
        auto *dialog = window().findChild<ReturnedSlidesDialog *>();
        EXPECT_NE(dialog, nullptr);
        QSignalSpy read(dialog, &ReturnedSlidesDialog::wasRead);
        EXPECT_TRUE(read.wait(60'000));
        return dialog;
    }

    static QString cell(const ReturnedSlidesDialog *dialog, int row, int column)
    {
        return dialog->table()->model()->index(row, column).data().toString();
    }

    static void click(ReturnedSlidesDialog *dialog, QAbstractButton *button)
    {
        QSignalSpy finished(dialog, &ReturnedSlidesDialog::finished);
        QTest::mouseClick(button, Qt::LeftButton);
        ASSERT_TRUE(finished.count() > 0 || finished.wait(60'000));
    }

    QStringList titlesOf(const QString &file)
    {
        EXPECT_EQ(test::errorsIn(file), QStringList());
        const auto presentation = Presentation::open(file);
        EXPECT_TRUE(presentation);
        const auto outline = DeckReader(*presentation).read();
        QStringList lines;
        for (const SlideOutline &slide : outline->slides)
            lines.append(slide.searchText());
        return lines;
    }

    qint64 decks() { return number("SELECT count(*) FROM deck"); }

    test::FakeSoffice m_soffice; // not installed, unless a test says so
    Deck m_deck;
    QString m_back = path(QStringLiteral("back.pptx"));
};

TEST_F(ReturnedSlidesTest, AreListedWithHowTheyStandAndWhatDiffers)
{
    ReturnedSlidesDialog *dialog = opened(m_back);
    auto *model = dialog->table()->model();
    QAbstractItemModelTester tester(model);
    ASSERT_EQ(model->rowCount(), 3);
    EXPECT_EQ(cell(dialog, 0, ReturnedSlidesModel::StateColumn), QStringLiteral("Current"));
    EXPECT_EQ(cell(dialog, 1, ReturnedSlidesModel::StateColumn), QStringLiteral("Outdated"));
    EXPECT_EQ(cell(dialog, 1, ReturnedSlidesModel::NowColumn),
              QStringLiteral("Can be replaced by plan v2, slide 2"));
    EXPECT_EQ(cell(dialog, 2, ReturnedSlidesModel::StateColumn), QStringLiteral("Edited"));
    EXPECT_EQ(cell(dialog, 2, ReturnedSlidesModel::FromColumn), QStringLiteral("plan, slide 3"));
    EXPECT_TRUE(test::says(dialog, QStringLiteral("back.pptx: 1 current, 1 outdated, 1 edited")));
    // What can be done is chosen, and the first of it shown.
    EXPECT_TRUE(dialog->replaceButton()->isEnabled());
    EXPECT_TRUE(dialog->adoptButton()->isEnabled());
    EXPECT_TRUE(dialog->difference()->isVisible());
    QString words = dialog->difference()->words().join(u'|');
    EXPECT_TRUE(words.contains(QStringLiteral("whole year"))) << qPrintable(words);
    EXPECT_FALSE(words.contains(QStringLiteral("Acme"))) << qPrintable(words);
    // With the keyboard to the next one.
    dialog->table()->setFocus();
    QTest::keyClick(dialog->table(), Qt::Key_Down);
    words = dialog->difference()->words().join(u'|');
    EXPECT_TRUE(words.contains(QStringLiteral("Four"))) << qPrintable(words);
    EXPECT_FALSE(words.contains(QStringLiteral("Acme"))) << qPrintable(words);
    EXPECT_FALSE(dialog->replaceButton()->isEnabled()) << "only the edited one is chosen";
    QTest::keyClick(dialog->table(), Qt::Key_Up);
    QTest::keyClick(dialog->table(), Qt::Key_Up);
    EXPECT_FALSE(dialog->difference()->isVisible());
    EXPECT_FALSE(dialog->adoptButton()->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(ReturnedSlidesTest, OutdatedOnesAreReplacedInACopyOrInTheFileItself)
{
    ReturnedSlidesDialog *dialog = opened(m_back);
    const QStringList before = titlesOf(m_back);
    dialog->replaceButton()->click(); // thought better of it
    EXPECT_EQ(files.suggested, path(QStringLiteral("back (updated).pptx")));
    EXPECT_FALSE(main().desk().tasks().isRunning());
    files.toSave = path(QStringLiteral("copy.pptx"));
    click(dialog, dialog->replaceButton());
    EXPECT_TRUE(window().toast()->text().contains(QStringLiteral("copy.pptx")))
        << qPrintable(window().toast()->text());
    EXPECT_TRUE(test::says(window().toast(),
                           QStringLiteral("1 slide replaced, filled in for Acme Motors.")))
        << qPrintable(window().toast()->text());
    const QStringList after = titlesOf(path(QStringLiteral("copy.pptx")));
    EXPECT_EQ(after[0], before[0]);
    EXPECT_EQ(after[1], QStringLiteral("Night upload\nFor Acme Motors and others, measured over a "
                                       "whole year"));
    EXPECT_EQ(after[2], before[2]);
    EXPECT_EQ(titlesOf(m_back), before);

    files.toSave = m_back;
    QSignalSpy read(dialog, &ReturnedSlidesDialog::wasRead);
    click(dialog, dialog->replaceButton());
    ASSERT_TRUE(read.count() > 0 || read.wait(60'000));
    EXPECT_EQ(titlesOf(m_back), after);
    EXPECT_EQ(cell(dialog, 1, ReturnedSlidesModel::StateColumn), QStringLiteral("Current"));
    EXPECT_FALSE(dialog->replaceButton()->isEnabled());
    EXPECT_TRUE(dialog->adoptButton()->isEnabled());
}

TEST_F(ReturnedSlidesTest, EditedOnesBecomeANewVersionAndUndoTakesItBack)
{
    m_soffice.draw("a picture");
    ReturnedSlidesDialog *dialog = opened(m_back);
    const qint64 known = decks();
    QSignalSpy read(dialog, &ReturnedSlidesDialog::wasRead);
    QSignalSpy drawn(&main().deckImports(), &DeckImports::drawn);
    click(dialog, dialog->adoptButton());
    EXPECT_EQ(decks(), known + 1);
    EXPECT_TRUE(test::says(window().toast(), QStringLiteral("Adopt 1 slide into \"plan\"")))
        << qPrintable(window().toast()->text());
    ASSERT_TRUE(read.count() > 0 || read.wait(60'000));
    EXPECT_EQ(cell(dialog, 2, ReturnedSlidesModel::StateColumn), QStringLiteral("Current"));
    ASSERT_TRUE(drawn.count() > 0 || drawn.wait(60'000));
    const Deck deck = deckVersions(connection(), m_deck.id)->front().deck;
    EXPECT_EQ(deck.version, QStringLiteral("v3"));
    const auto slides = *library().slides(deck.id);
    EXPECT_EQ(QString(slides.at(2).body), QStringLiteral("Four of them, {{account.name}}"));
    EXPECT_FALSE(slides.at(2).thumbnail.isEmpty());

    read.clear();
    QAbstractButton *undo = buttonSaying(window().toast(), QStringLiteral("Undo"));
    ASSERT_NE(undo, nullptr);
    QTest::mouseClick(undo, Qt::LeftButton);
    EXPECT_EQ(decks(), known) << "the pictures belong to the step";
    ASSERT_TRUE(read.count() > 0 || read.wait(60'000));
    EXPECT_EQ(cell(dialog, 2, ReturnedSlidesModel::StateColumn), QStringLiteral("Edited"));
}

TEST_F(ReturnedSlidesTest, CancellingKeepsNothing)
{
    ReturnedSlidesDialog *dialog = opened(m_back);
    const qint64 known = decks();
    // As long as we hold the file, nothing can be written to it.
    auto held = Transaction::begin(connection());
    ASSERT_TRUE(held);
    QSignalSpy finished(dialog, &ReturnedSlidesDialog::finished);
    QTest::mouseClick(dialog->adoptButton(), Qt::LeftButton);
    EXPECT_FALSE(dialog->adoptButton()->isEnabled());
    QAbstractButton *cancel = buttonSaying(dialog, QStringLiteral("Cancel"));
    ASSERT_NE(cancel, nullptr);
    QTest::mouseClick(cancel, Qt::LeftButton);
    held->rollback();
    ASSERT_TRUE(finished.count() > 0 || finished.wait(60'000));
    EXPECT_EQ(decks(), known);
    EXPECT_TRUE(dialog->adoptButton()->isEnabled());
}

TEST_F(ReturnedSlidesTest, AFileFromElsewhereSaysSoAndOneThatCannotBeReadWhy)
{
    DeckFixture fixture;
    fixture.addSlide(test::slideWith("Rail freight at the border"));
    fixture.save(path(QStringLiteral("foreign.pptx")));
    ReturnedSlidesDialog *dialog = opened(path(QStringLiteral("foreign.pptx")));
    EXPECT_FALSE(dialog->table()->isVisible());
    EXPECT_TRUE(test::says(dialog, QStringLiteral("comes from your library")));
    EXPECT_FALSE(dialog->replaceButton()->isEnabled());
    EXPECT_FALSE(dialog->adoptButton()->isEnabled());
    delete dialog;
    QFile broken(path(QStringLiteral("broken.pptx")));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("no deck");
    broken.close();
    dialog = opened(broken.fileName());
    EXPECT_TRUE(test::says(dialog, QStringLiteral("not a ZIP")));
}

} // namespace
} // namespace attache
