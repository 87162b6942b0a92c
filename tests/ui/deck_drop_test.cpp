#include "core/deck/library.h"
#include "core/pack/record_slides.h"
#include "core/record/records_with.h"
#include "tests/core/assembler_fixture.h"
#include "tests/support/deck_fixture.h"
#include "tests/support/fake_soffice.h"
#include "tests/support/window_session.h"
#include "ui/pages/decks/slide_difference.h"
#include "ui/pages/import/import_page.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/shell/conversation_dialog.h"
#include "ui/shell/conversations.h"
#include "ui/shell/file_drops.h"
#include "ui/shell/returned_slides_dialog.h"
#include "ui/shell/status_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/task_strip.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QWindow>

namespace attache {
namespace {

using test::buttonSaying;
using test::DeckFixture;

class DeckDropTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        m_sampleDecks = number("SELECT count(*) FROM deck");
        m_sampleSlides = number("SELECT count(*) FROM slide");
        // The day's backup is made first, once the page is painted.
        ASSERT_TRUE(QTest::qWaitFor(
            [this] {
                Desk &desk = main().desk();
                return !desk.workspace().backups().dueToday() && !desk.tasks().isRunning();
            },
            60'000));
    }

    QString deck(const QString &name, const QList<QByteArray> &titles = {"one", "two"})
    {
        DeckFixture fixture;
        for (const QByteArray &title : titles)
            fixture.addSlide({DeckFixture::shape(2, DeckFixture::paragraph({title}), "title"),
                              {},
                              false,
                              {},
                              {}});
        fixture.save(path(name));
        return path(name);
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile written(path(name));
        EXPECT_TRUE(written.open(QIODevice::WriteOnly));
        EXPECT_EQ(written.write(bytes), bytes.size());
        return path(name);
    }

    /// Drags @p paths to @p at, as the window system does; whether they would be taken.
    bool drag(const QStringList &paths, QPoint at)
    {
        setData(paths);
        QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &m_data, Qt::LeftButton,
                              Qt::NoModifier);
        enter.setDropAction(Qt::MoveAction);
        enter.setAccepted(false);
        QCoreApplication::sendEvent(window().windowHandle(), &enter);
        m_action = enter.dropAction();
        return enter.isAccepted();
    }
    bool drop(const QStringList &paths, QPoint at = {400, 300})
    {
        if (!drag(paths, at))
            return false;
        QDropEvent event(at, Qt::CopyAction | Qt::MoveAction, &m_data, Qt::LeftButton,
                         Qt::NoModifier);
        event.setAccepted(false);
        QCoreApplication::sendEvent(window().windowHandle(), &event);
        return event.isAccepted();
    }
    /// Drops @p paths and waits until the import is over.
    void import(const QStringList &paths)
    {
        QSignalSpy finished(&main().deckImports(), &DeckImports::finished);
        ASSERT_TRUE(drop(paths));
        ASSERT_TRUE(finished.wait(60'000));
    }
    /// Beside those of the sample.
    qint64 decks() { return number("SELECT count(*) FROM deck") - m_sampleDecks; }
    qint64 slides() { return number("SELECT count(*) FROM slide") - m_sampleSlides; }
    QWidget *hint()
    {
        for (auto *child : window().findChildren<QWidget *>()) {
            if (child->isVisible() && child->accessibleName().startsWith(QLatin1String("Drop to")))
                return child;
        }
        return nullptr;
    }

    test::FakeSoffice m_soffice; // not installed, unless a test says so
    Qt::DropAction m_action = Qt::IgnoreAction;
    qint64 m_sampleDecks = 0;
    qint64 m_sampleSlides = 0;

private:
    void setData(const QStringList &paths)
    {
        QList<QUrl> urls;
        for (const QString &each : paths)
            urls.append(QUrl::fromLocalFile(each));
        m_data.setUrls(urls);
    }
    QMimeData m_data;
};

TEST_F(DeckDropTest, BecomesADeckAndTheToastTakesItBack)
{
    import({deck(QStringLiteral("pitch.pptx"))});
    EXPECT_EQ(decks(), 1);
    EXPECT_EQ(slides(), 2);
    EXPECT_TRUE(window().toast()->text().contains(QStringLiteral("\"pitch\": 2 slides")))
        << qPrintable(window().toast()->text());
    QAbstractButton *undo = buttonSaying(window().toast(), QStringLiteral("Undo"));
    ASSERT_NE(undo, nullptr);
    QTest::mouseClick(undo, Qt::LeftButton);
    EXPECT_EQ(decks(), 0);
}

TEST_F(DeckDropTest, SeveralAreOneStep)
{
    import({deck(QStringLiteral("a.pptx")), deck(QStringLiteral("b.potx")),
            deck(QStringLiteral("C.PPSX")), deck(QStringLiteral("d.pptm"))});
    EXPECT_EQ(decks(), 4);
    EXPECT_TRUE(window().toast()->text().contains(QStringLiteral("4 decks: 8 slides")))
        << qPrintable(window().toast()->text());
    main().desk().undo();
    EXPECT_EQ(decks(), 0);
}

TEST_F(DeckDropTest, OfWhatComesBackItIsSaidHowItStandsToTheLibrary)
{
    DeckLibrary library(main().desk().workspace());
    const auto known = Store<Deck>(connection()).list();
    ASSERT_FALSE(known->empty());
    const Deck &base = known->back();
    const auto study = firstWith(connection(), &CaseStudy::anonymised, false);
    ASSERT_TRUE(study && *study);
    auto slide = caseSlide(connection(), (*study)->id);
    ASSERT_TRUE(slide);
    const QString challenge = (*study)->challenge.left(8);
    AssemblyOrder order;
    order.picks = {{base.id, {2}, {*slide}}};
    order.leaveBlank = true;
    const QString back = path(QStringLiteral("back.pptx"));
    ASSERT_TRUE(library.assemble(order, back));
    test::replaceInEntry(back, "ppt/slides/slide2.xml", challenge.toUtf8(), "Quite the contrary");

    import({back});
    EXPECT_EQ(decks(), 0) << "nobody said that it should become a deck";
    EXPECT_EQ(buttonSaying(window().toast(), QStringLiteral("Undo")), nullptr);
    QStringList said;
    for (const QLabel *label : window().toast()->findChildren<QLabel *>())
        said.append(label->text());
    EXPECT_TRUE(
        test::says(window().toast(), QStringLiteral("of yours came back: 1 current, 1 edited")))
        << qPrintable(said.join(u'|'));
    EXPECT_TRUE(test::says(window().toast(), QStringLiteral("Slide 2 was edited: ") + slide->title))
        << qPrintable(window().toast()->text());
    QSignalSpy finished(&main().deckImports(), &DeckImports::finished);
    QTest::mouseClick(buttonSaying(window().toast(), QStringLiteral("Import all the same")),
                      Qt::LeftButton);
    ASSERT_TRUE(finished.wait(60'000));
    EXPECT_EQ(decks(), 1);
    import({deck(QStringLiteral("pitch.pptx"))});
    EXPECT_FALSE(test::says(window().toast(), QStringLiteral("came back")));
    EXPECT_EQ(decks(), 2);
    test::replaceInEntry(back, "ppt/slides/slide2.xml", "Quite the contrary", "Once more");
    import({back, deck(QStringLiteral("plan.pptx"))});
    EXPECT_EQ(decks(), 3) << "the other one is no reason to wait";
    EXPECT_TRUE(test::says(window().toast(), QStringLiteral("Not imported: 1 presentation")));
}

TEST_F(DeckDropTest, TheToastLeadsToWhatCanBeDoneAboutSlidesThatCameBack)
{
    const QString plan = deck(QStringLiteral("plan.pptx"), {"Night upload in an hour"});
    import({plan});
    const Deck base = Store<Deck>(connection()).list()->back();
    AssemblyOrder order;
    order.picks = {{base.id, {1}}};
    const QString back = path(QStringLiteral("back.pptx"));
    ASSERT_TRUE(DeckLibrary(main().desk().workspace()).assemble(order, back));
    import({back});
    EXPECT_EQ(buttonSaying(window().toast(), QStringLiteral("Show slides…")), nullptr)
        << "nothing can be done about it";
    test::replaceInEntry(back, "ppt/slides/slide1.xml", "in an hour", "in a minute");
    import({back});
    QAbstractButton *show = buttonSaying(window().toast(), QStringLiteral("Show slides…"));
    ASSERT_NE(show, nullptr);
    EXPECT_EQ(buttonSaying(window().toast(), QStringLiteral("Undo")), nullptr)
        << "nothing was imported";
    QTest::mouseClick(show, Qt::LeftButton);
    auto *dialog = window().findChild<ReturnedSlidesDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(dialog->adoptButton()->isEnabled());
    EXPECT_FALSE(dialog->replaceButton()->isEnabled());
    const QStringList words = dialog->difference()->words();
    ASSERT_EQ(words.size(), 1);
    EXPECT_TRUE(words.front().contains(QStringLiteral("in a minute"))) << qPrintable(words.front());
}

TEST_F(DeckDropTest, WhatIsRefusedIsNamedAndKeepsNothingElseOut)
{
    const QString broken = file(QStringLiteral("broken.pptx"), "no deck");
    import({broken});
    EXPECT_EQ(decks(), 0);
    EXPECT_TRUE(window().toast()->text().contains(QStringLiteral("broken.pptx")));
    EXPECT_TRUE(window().toast()->text().contains(QStringLiteral("not a ZIP")))
        << qPrintable(window().toast()->text());
    EXPECT_EQ(buttonSaying(window().toast(), QStringLiteral("Undo")), nullptr);

    import({broken, deck(QStringLiteral("good.pptx")),
            file(QStringLiteral("empty.pptx"), QByteArray())});
    EXPECT_EQ(decks(), 1);
    for (const char *name : {"\"good\"", "broken.pptx", "empty.pptx"})
        EXPECT_TRUE(test::says(window().toast(), QLatin1String(name))) << name;
    EXPECT_NE(buttonSaying(window().toast(), QStringLiteral("Undo")), nullptr);
}

TEST_F(DeckDropTest, CancellingKeepsNothing)
{
    // As long as we hold the file, nothing can be written to it.
    auto held = Transaction::begin(connection());
    ASSERT_TRUE(held);
    auto *tasks = window().status()->tasks();
    QSignalSpy finished(&main().deckImports(), &DeckImports::finished);
    ASSERT_TRUE(drop({deck(QStringLiteral("a.pptx")), deck(QStringLiteral("b.pptx"))}));
    ASSERT_TRUE(tasks->isVisible());
    QAbstractButton *cancel = buttonSaying(tasks, QStringLiteral("Cancel"));
    ASSERT_NE(cancel, nullptr);
    QTest::mouseClick(cancel, Qt::LeftButton);
    held->rollback();
    ASSERT_TRUE(finished.wait(60'000));
    EXPECT_EQ(decks(), 0);
    EXPECT_TRUE(window().toast()->text().contains(QStringLiteral("cancelled")))
        << qPrintable(window().toast()->text());
}

TEST_F(DeckDropTest, IsTakenAnywhereAlsoOverFieldsAndShown)
{
    QLineEdit *search = window().findChild<QLineEdit *>();
    ASSERT_NE(search, nullptr);
    const QPoint overField = search->mapTo(&window(), search->rect().center());
    const QString pitch = deck(QStringLiteral("pitch.pptx"));
    EXPECT_EQ(hint(), nullptr);
    EXPECT_TRUE(drag({pitch}, overField));
    EXPECT_EQ(m_action, Qt::CopyAction); // or the file would be gone where it came from
    ASSERT_NE(hint(), nullptr);
    EXPECT_EQ(hint()->accessibleName(), QStringLiteral("Drop to import 1 deck"));
    EXPECT_EQ(hint()->size(), window().size());
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(window().windowHandle(), &leave);
    EXPECT_EQ(hint(), nullptr);

    for (const char *page : {"today", "accounts", "visits", "settings"}) {
        SCOPED_TRACE(page);
        window().showPage(QLatin1String(page));
        EXPECT_TRUE(drag({pitch}, {600, 400}));
    }
    import({pitch});
    EXPECT_EQ(hint(), nullptr);
    EXPECT_EQ(search->text(), QString());
}

TEST_F(DeckDropTest, ATableOpensItsImportOnAnyPageAndOthersAreNamed)
{
    const QString table = file(QStringLiteral("list.csv"), "Name\nAcme\n");
    window().showPage(QStringLiteral("today"));
    ASSERT_TRUE(drop({table, file(QStringLiteral("notes.pdf"), "x")}));
    auto *dialog = window().findChild<ImportPage *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    QSignalSpy previewed(dialog, &ImportPage::previewed);
    EXPECT_TRUE(previewed.wait(60'000));
    EXPECT_TRUE(window().toast()->text().contains(QStringLiteral("notes.pdf")));
    dialog->close();
    EXPECT_FALSE(drop({path(QStringLiteral("notes.pdf"))}));
}

TEST_F(DeckDropTest, TheHintNamesAllThatIsTaken)
{
    ASSERT_TRUE(drag({path(QStringLiteral("a.csv")), path(QStringLiteral("b.pptx")),
                      path(QStringLiteral("c.xlsx")), path(QStringLiteral("notes.pdf"))},
                     {400, 300}));
    ASSERT_NE(hint(), nullptr);
    EXPECT_EQ(hint()->accessibleName(),
              QStringLiteral("Drop to import 1 deck\nDrop to import 2 lists"));
}

TEST_F(DeckDropTest, SeveralTablesAreImportedOneAfterTheOther)
{
    const QStringList lists{file(QStringLiteral("a.csv"), "Name,City\nAcme,Leeds\n"),
                            file(QStringLiteral("b.csv"), "Name,City\nBolt,York\n")};
    ASSERT_TRUE(drag(lists, {400, 300}));
    ASSERT_NE(hint(), nullptr);
    EXPECT_EQ(hint()->accessibleName(), QStringLiteral("Drop to import 2 lists"));
    ASSERT_TRUE(drop(lists));
    auto *page = window().findChild<ImportPage *>();
    ASSERT_NE(page, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->report() != nullptr; }));
    page->runImport();
    QAbstractButton *next = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] {
        next = buttonSaying(page, QStringLiteral("Next file (1)"));
        return next != nullptr;
    }));
    QSignalSpy previewed(page, &ImportPage::previewed);
    QTest::mouseClick(next, Qt::LeftButton);
    ASSERT_TRUE(previewed.count() > 0 || previewed.wait(60'000));
    EXPECT_EQ(page->preview()->index(1, 0).data().toString(), QStringLiteral("Bolt"));
}

TEST_F(DeckDropTest, ATranscriptIsReadAsAConversation)
{
    ASSERT_TRUE(
        drop({file(QStringLiteral("call.srt"),
                   "1\n00:00:01,000 --> 00:00:05,000\nHelen: We need the data at eight.\n")}));
    ConversationDialog *dialog = main().conversations().dialog();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->rows().size(), 1U);
}

TEST_F(DeckDropTest, ATextFileIsAConversationWhereItReadsLikeOne)
{
    ASSERT_TRUE(drop(
        {file(QStringLiteral("talk.txt"), "Helen 2026/11/20 09:12\nWe need the data at eight.\n"
                                          "Tom 2026/11/20 09:14\nI will ask, and send it.\n")}));
    ConversationDialog *dialog = main().conversations().dialog();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->rows().size(), 2U);
    dialog->reject();
    ASSERT_TRUE(
        drop({file(QStringLiteral("list.txt"), "Name;City;Met at\nAcme;Leeds;2026/11/20 09:12\n"
                                               "Bolt;York;2026/11/20 09:14\n")}));
    EXPECT_EQ(window().currentKey(), QStringLiteral("import"));
}

TEST(FileDrops, TakesWhatItIsToldToAndNoMoves)
{
    QWidget plain;
    FileDrops drops(plain, DroppedKind::Decks);
    plain.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/some/pitch.pptx"))});
    const auto takes = [&](Qt::DropActions actions) {
        QDragEnterEvent enter({10, 10}, actions, &data, Qt::LeftButton, Qt::NoModifier);
        enter.setAccepted(false);
        QCoreApplication::sendEvent(plain.windowHandle(), &enter);
        return enter.isAccepted();
    };
    EXPECT_TRUE(takes(Qt::CopyAction));
    EXPECT_FALSE(takes(Qt::MoveAction));
    drops.setTaken(DroppedKind::Workspace);
    EXPECT_FALSE(takes(Qt::CopyAction));
    drops.setTaken(DroppedKind::Decks);
    data.setUrls({QUrl(QStringLiteral("https://example.com/pitch.pptx"))});
    EXPECT_FALSE(takes(Qt::CopyAction));
    data.setText(QStringLiteral("pitch.pptx"));
    EXPECT_FALSE(takes(Qt::CopyAction));
}

TEST_F(DeckDropTest, TheCommandAsksForFiles)
{
    files.toOpen = deck(QStringLiteral("pitch.pptx"));
    QSignalSpy finished(&main().deckImports(), &DeckImports::finished);
    main().commands().action(QStringLiteral("decks.import"))->trigger();
    ASSERT_TRUE(finished.wait(60'000));
    EXPECT_EQ(decks(), 1);
    main().commands().action(QStringLiteral("decks.import"))->trigger(); // thought better of it
    EXPECT_FALSE(main().desk().tasks().isRunning());
}

TEST_F(DeckDropTest, SlidesAreDrawnAfterwardsAsPartOfTheImport)
{
    m_soffice.draw("a picture");
    QSignalSpy drawn(&main().deckImports(), &DeckImports::drawn);
    import({deck(QStringLiteral("a.pptx")), deck(QStringLiteral("b.pptx"), {"three"})});
    if (drawn.isEmpty()) {
        ASSERT_TRUE(drawn.wait(60'000));
    }
    EXPECT_EQ(number("SELECT count(*) FROM slide WHERE thumbnail <> ''"), 3);
    EXPECT_EQ(main().desk().workspace().undoTitle(), QStringLiteral("Import 2 decks"));
    main().desk().undo();
    EXPECT_EQ(decks(), 0);
}

TEST_F(DeckDropTest, UndoWhileDrawingLeavesNothingBehind)
{
    m_soffice.hang();
    QSignalSpy drawn(&main().deckImports(), &DeckImports::drawn);
    import({deck(QStringLiteral("a.pptx"))});
    m_soffice.waitUntilRunning();
    main().desk().undo();
    EXPECT_EQ(decks(), 0);
    main().desk().tasks().cancel();
    ASSERT_TRUE(drawn.wait(60'000));
    m_soffice.waitUntilGone();
    EXPECT_EQ(decks(), 0);
}

} // namespace
} // namespace attache
