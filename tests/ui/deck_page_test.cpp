#include "ui/pages/decks/deck_page.h"

#include "core/deck/library.h"
#include "core/domain/material_use.h"
#include "core/domain/visit_note.h"
#include "core/record/records_with.h"
#include "tests/support/deck_fixture.h"
#include "tests/support/window_session.h"
#include "tests/ui/opened_files.h"
#include "ui/forms/quiet_form.h"
#include "ui/forms/saved_editor.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/pages/decks/deck_rail.h"
#include "ui/pages/decks/deck_slides_model.h"
#include "ui/pages/decks/slide_difference.h"
#include "ui/pages/decks/slide_notes.h"
#include "ui/pages/decks/slide_questions.h"
#include "ui/pages/decks/slide_show.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/page_grid.h"
#include "ui/widgets/page_rows.h"
#include "ui/widgets/quiet_field.h"
#include "ui/widgets/slide_paper.h"
#include "ui/widgets/tag_button.h"
#include "ui/widgets/version_bar.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace attache {
namespace {

class DeckPageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }

    template <typename T>
    T insert(T record)
    {
        EXPECT_TRUE(main()
                        .desk()
                        .workspace()
                        .perform(QStringLiteral("make"),
                                 [&](Writer &writer) { return writer.insert(record); })
                        .has_value());
        return record;
    }
    Deck addDeck(const QString &version, Id<Deck> predecessor, const QStringList &titles)
    {
        Deck deck;
        deck.name = QStringLiteral("Cars");
        deck.version = version;
        deck.predecessor = predecessor;
        deck.fileName = QStringLiteral("cars.pptx");
        deck.file = QStringLiteral("0");
        deck = insert(deck);
        int position = 0;
        for (const QString &title : titles) {
            Slide slide;
            slide.deck = deck.id;
            slide.position = ++position;
            slide.title = title;
            slide.body = QStringLiteral("Body of ") + title;
            slide.notes = QStringLiteral("Say ") + title;
            slide.contentHash = title;
            insert(slide);
        }
        return deck;
    }
    /// A deck with a file, whose slides say their titles.
    Deck importDeck(const QString &name, Id<Deck> predecessor, const QList<QByteArray> &titles)
    {
        test::DeckFixture fixture;
        for (const QByteArray &title : titles) {
            test::DeckFixture::Slide slide;
            slide.shapes =
                test::DeckFixture::shape(2, test::DeckFixture::paragraph({title}), "title");
            fixture.addSlide(slide);
        }
        fixture.save(path(name));
        Deck facts;
        facts.name = QStringLiteral("Cars");
        facts.predecessor = predecessor;
        const auto imported =
            DeckLibrary(main().desk().workspace()).import(path(name), facts, true);
        EXPECT_TRUE(imported.has_value());
        return imported ? imported->deck : Deck();
    }
    DeckPage *open(const QString &link)
    {
        main().open(link);
        QCoreApplication::processEvents();
        auto *page = qobject_cast<DeckPage *>(window().currentPage());
        EXPECT_NE(page, nullptr);
        return page;
    }
    DeckPage *open(const Deck &deck)
    {
        return open(QStringLiteral("attache:deck/") + deck.id.toString());
    }
};

TEST_F(DeckPageTest, ADeckShowsItsSlidesOneOfThemLarge)
{
    const Deck deck =
        addDeck({}, {}, {QStringLiteral("Cover"), QStringLiteral("Night"), QStringLiteral("End")});
    DeckPage *page = open(deck);
    ASSERT_EQ(page->slides()->rowCount(), 3);
    EXPECT_EQ(page->outline()->currentIndex().row(), 0);
    EXPECT_EQ(page->paper()->accessibleName(), QStringLiteral("Cover"));
    EXPECT_FALSE(page->paper()->hasPicture());
    QTest::keyClick(page->outline(), Qt::Key_Down);
    EXPECT_EQ(page->paper()->accessibleName(), QStringLiteral("Night"));
    EXPECT_EQ(page->notes()->text(), QStringLiteral("Say Night"));
    EXPECT_EQ(page->title(), QStringLiteral("Cars"));
}

TEST_F(DeckPageTest, ASlideThatWasFoundOpensInItsDeck)
{
    const Deck deck = addDeck({}, {}, {QStringLiteral("Cover"), QStringLiteral("Night")});
    const auto slides = slidesOf(connection(), deck.id);
    DeckPage *page = open(QStringLiteral("attache:slide/") + slides->back().id.toString());
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(page->paper()->accessibleName(), QStringLiteral("Night"));
}

TEST_F(DeckPageTest, NotesAreChangedWhereTheyStand)
{
    const Deck deck = addDeck({}, {}, {QStringLiteral("Cover"), QStringLiteral("Night")});
    DeckPage *page = open(deck);
    SlideNotes *notes = page->notes();
    ASSERT_TRUE(notes->isVisible());
    notes->setFocus(Qt::TabFocusReason);
    QTest::keyClick(notes, Qt::Key_F2);
    ASSERT_NE(notes->editor(), nullptr);
    notes->editor()->textEdit()->setPlainText(QStringLiteral("Ask first: when do you see it?"));
    QTest::keyClick(notes->editor()->textEdit(), Qt::Key_Return, Qt::ControlModifier);
    QCoreApplication::processEvents();
    EXPECT_EQ(slidesOf(connection(), deck.id)->front().notes,
              QStringLiteral("Ask first: when do you see it?"));
    EXPECT_EQ(notes->text(), QStringLiteral("Ask first: when do you see it?"));
    EXPECT_EQ(notes->minutes(), 1);
    // Another slide has its own.
    QTest::keyClick(page->outline(), Qt::Key_Down);
    EXPECT_EQ(notes->text(), QStringLiteral("Say Night"));
    ASSERT_TRUE(main().desk().workspace().undo());
    QTRY_COMPARE(slidesOf(connection(), deck.id)->front().notes, QStringLiteral("Say Cover"));
}

TEST_F(DeckPageTest, APictureIsShownWhereThereIsOne)
{
    const Deck deck = addDeck({}, {}, {QStringLiteral("Cover")});
    Slide slide = slidesOf(connection(), deck.id)->front();
    QImage image(160, 90, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    DeckPage *page = open(deck);
    EXPECT_FALSE(page->paper()->hasPicture());
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("draw"), [&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(slide.thumbnail, writer.putBlob(bytes));
            return writer.update(slide);
        }));
    QTRY_VERIFY(page->paper()->hasPicture());
}

TEST_F(DeckPageTest, VersionsSayWhatChangedSinceTheOneBefore)
{
    const Deck first = addDeck(QStringLiteral("v1"), {},
                               {QStringLiteral("Cover"), QStringLiteral("Wall of screens")});
    const Deck second =
        addDeck(QStringLiteral("v2"), first.id, {QStringLiteral("Cover"), QStringLiteral("Proof")});
    DeckPage *page = open(second);
    const VersionBar::Counts &counts = page->rail()->versionBar()->counts();
    EXPECT_EQ(counts.unchanged, 1);
    EXPECT_EQ(counts.added, 1);
    EXPECT_EQ(counts.removed, 1);
    EXPECT_EQ(page->slides()->index(1).data(PageRowDelegate::StateRole).toString(),
              QStringLiteral("new"));
    page = open(first);
    EXPECT_FALSE(page->rail()->versionBar()->isVisible());
}

TEST_F(DeckPageTest, AChangedSlideSaysWhatItSaidBefore)
{
    const Deck first = addDeck(QStringLiteral("v1"), {},
                               {QStringLiteral("Cover"), QStringLiteral("Night upload")});
    const Deck second = addDeck(QStringLiteral("v2"), first.id,
                                {QStringLiteral("Cover"), QStringLiteral("Night upload")});
    Slide slide = slidesOf(connection(), second.id)->back();
    slide.body = QStringLiteral("Body of Night upload, in 52 minutes");
    slide.notes = QStringLiteral("Ask first");
    slide.contentHash = QStringLiteral("another");
    ASSERT_TRUE(main().desk().edit(QStringLiteral("change"),
                                   [&](Writer &writer) { return writer.update(slide); }));
    DeckPage *page = open(second);
    EXPECT_FALSE(page->difference()->isVisible());
    QTest::keyClick(page->outline(), Qt::Key_Down);
    QCoreApplication::processEvents();
    ASSERT_TRUE(page->difference()->isVisible());
    const QString words = page->difference()->words().join(u'\n');
    EXPECT_TRUE(words.contains(QStringLiteral("52 minutes"))) << qPrintable(words);
    EXPECT_TRUE(words.contains(QStringLiteral("Say Night upload → Ask first")))
        << qPrintable(words);
    EXPECT_FALSE(words.contains(QStringLiteral("Title")));
    auto *there = test::buttonSaying(page->difference(), QStringLiteral("Open that slide"));
    ASSERT_NE(there, nullptr);
    QTest::mouseClick(there, Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_EQ(page->paper()->accessibleName(), QStringLiteral("Night upload"));
    EXPECT_EQ(page->notes()->text(), QStringLiteral("Say Night upload"));
}

TEST_F(DeckPageTest, TheSlidesAreAnOutlineOrPicturesWithOneSelection)
{
    const Deck deck = addDeck(
        {}, {}, {QStringLiteral("Cover"), QStringLiteral("Night"), QStringLiteral("Proof")});
    DeckPage *page = open(deck);
    EXPECT_TRUE(page->outline()->isVisible());
    EXPECT_FALSE(page->grid()->isVisible());
    QToolButton *pictures = nullptr;
    QToolButton *rows = nullptr;
    for (auto *each : page->findChildren<QToolButton *>()) {
        if (each->accessibleName() == QStringLiteral("Slides as pictures"))
            pictures = each;
        else if (each->accessibleName() == QStringLiteral("Slides as an outline"))
            rows = each;
    }
    ASSERT_TRUE(pictures && rows);
    QTest::keyClick(page->outline(), Qt::Key_Down);
    QTest::mouseClick(pictures, Qt::LeftButton);
    QCoreApplication::processEvents();
    ASSERT_TRUE(page->grid()->isVisible());
    EXPECT_EQ(page->grid()->currentIndex().row(), 1);
    EXPECT_GT(page->grid()->visualRect(page->slides()->index(1)).left(),
              page->grid()->visualRect(page->slides()->index(0)).left());
    QTest::keyClick(page->grid(), Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(page->selectedSlides().size(), 2U);
    EXPECT_EQ(page->paper()->accessibleName(), QStringLiteral("Proof"));
    QTest::mouseClick(rows, Qt::LeftButton);
    EXPECT_TRUE(page->outline()->isVisible());
    EXPECT_EQ(page->outline()->currentIndex().row(), 2);
}

TEST_F(DeckPageTest, ASlideIsShownOverTheWholeScreenAndLedOnByKeys)
{
    const Deck deck = addDeck({}, {}, {QStringLiteral("Cover"), QStringLiteral("Night")});
    DeckPage *page = open(deck);
    page->outline()->setFocus();
    QTest::keyClick(page->outline(), Qt::Key_F5);
    QPointer<SlideShow> show = page->slideShow();
    ASSERT_NE(show, nullptr);
    EXPECT_TRUE(show->isFullScreen());
    EXPECT_EQ(show->paper()->accessibleName(), QStringLiteral("Cover"));
    QTest::keyClick(show.data(), Qt::Key_Right);
    EXPECT_EQ(show->paper()->accessibleName(), QStringLiteral("Night"));
    QTest::keyClick(show.data(), Qt::Key_PageUp);
    EXPECT_EQ(show->paper()->accessibleName(), QStringLiteral("Cover"));
    QTest::keyClick(show.data(), Qt::Key_Escape);
    QTRY_VERIFY(show.isNull());
    EXPECT_EQ(page->slideShow(), nullptr);
}

TEST_F(DeckPageTest, SlidesAreTakenForANewPresentationOrThePackOfAVisit)
{
    const Deck deck = importDeck(QStringLiteral("cars.pptx"), {}, {"Cover", "Night", "End"});
    DeckPage *page = open(deck);
    QTest::keyClick(page->outline(), Qt::Key_Down);
    QTest::keyClick(page->outline(), Qt::Key_Down, Qt::ShiftModifier);
    auto *take = test::buttonSaying<QPushButton>(page, QStringLiteral("New presentation"));
    ASSERT_NE(take, nullptr);
    Q_EMIT take->menu()->aboutToShow();
    files.toSave = path(QStringLiteral("new.pptx"));
    take->menu()->actions().front()->trigger();
    QTRY_VERIFY(QFile::exists(path(QStringLiteral("new.pptx"))) &&
                !main().desk().tasks().isRunning());
    const auto made = Presentation::open(path(QStringLiteral("new.pptx")));
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->slides().size(), 2U);
    // The last action is a visit of the coming days.
    take->menu()->actions().back()->trigger();
    EXPECT_EQ(
        number("SELECT count(*) FROM material_use WHERE use = 'pinned' AND slide IS NOT NULL"), 2);
    QCoreApplication::processEvents();
    EXPECT_TRUE(test::buttonSaying<QPushButton>(page, QStringLiteral("Add to a pack")));
    main().desk().undo();
    EXPECT_EQ(number("SELECT count(*) FROM material_use WHERE slide IS NOT NULL"), 0);
}

TEST_F(DeckPageTest, AVisitItGoesAlongToIsNamedBesideTheSlide)
{
    const Deck deck = addDeck(QStringLiteral("v1"), {}, {QStringLiteral("Cover")});
    DeckPage *page = open(deck);
    EXPECT_TRUE(test::says(page->rail(), QStringLiteral("In no visit pack")));
    MaterialUse use;
    use.visit = Id<Visit>(number("SELECT min(id) FROM visit WHERE status = 'planned'"));
    use.deck = deck.id;
    use.version = QStringLiteral("v1");
    insert(use);
    QCoreApplication::processEvents();
    EXPECT_FALSE(test::says(page->rail(), QStringLiteral("In no visit pack")));
    EXPECT_TRUE(test::says(page->rail(), QStringLiteral("1 visit")));
}

TEST_F(DeckPageTest, ASlideOfTheVersionBeforeIsPutBackAndThatCanBeUndone)
{
    const Deck first = importDeck(QStringLiteral("a.pptx"), {}, {"Cover", "Night: 61 minutes"});
    const Deck second =
        importDeck(QStringLiteral("b.pptx"), first.id, {"Cover", "Night: 52 minutes"});
    DeckPage *page = open(second);
    QTest::keyClick(page->outline(), Qt::Key_Down);
    QCoreApplication::processEvents();
    ASSERT_TRUE(page->difference()->isVisible());
    auto *back = test::buttonSaying(page->difference(), QStringLiteral("Restore slide"));
    ASSERT_NE(back, nullptr);
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_COMPARE(page->paper()->accessibleName(), QStringLiteral("Night: 61 minutes"));
    EXPECT_FALSE(page->difference()->isVisible());
    main().desk().undo();
    QTRY_COMPARE(page->paper()->accessibleName(), QStringLiteral("Night: 52 minutes"));
    // Into an older version nothing is restored.
    page = open(first);
    EXPECT_FALSE(page->difference()->isVisible());
}

TEST_F(DeckPageTest, SectionsOfTheFilePartTheOutline)
{
    test::DeckFixture fixture;
    test::DeckFixture::Slide slide;
    slide.shapes = test::DeckFixture::shape(2, test::DeckFixture::paragraph({"One"}));
    fixture.addSlide(slide);
    slide.shapes = test::DeckFixture::shape(2, test::DeckFixture::paragraph({"Two"}));
    fixture.addSlide(slide);
    fixture.addSlide(slide);
    fixture.sections =
        "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\"><p14:sectionLst "
        "xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\">"
        "<p14:section name=\"Opening\" id=\"{00000000-0000-0000-0000-000000000001}\">"
        "<p14:sldIdLst><p14:sldId id=\"300\"/></p14:sldIdLst></p14:section>"
        "<p14:section name=\"Proof\" id=\"{00000000-0000-0000-0000-000000000002}\">"
        "<p14:sldIdLst><p14:sldId id=\"301\"/><p14:sldId id=\"302\"/></p14:sldIdLst>"
        "</p14:section></p14:sectionLst></p:ext></p:extLst>";
    const QString file = path(QStringLiteral("parts.pptx"));
    fixture.save(file);
    const auto imported = DeckLibrary(main().desk().workspace()).import(file, {});
    ASSERT_TRUE(imported.has_value()) << qPrintable(imported.error().message);
    DeckPage *page = open(imported->deck);
    QStringList headings;
    for (int row = 0; row < page->slides()->rowCount(); ++row) {
        if (!page->slides()->slideAt(row))
            headings.append(page->slides()->index(row).data().toString());
    }
    EXPECT_EQ(headings, (QStringList{QStringLiteral("Opening"), QStringLiteral("Proof")}));
    EXPECT_EQ(page->slides()->slideCount(), 3);
    // The keyboard goes from slide to slide, over the names of sections.
    ASSERT_NE(page->slides()->slideAt(page->outline()->currentIndex().row()), nullptr);
    QTest::keyClick(page->outline(), Qt::Key_Down);
    const Slide *second = page->slides()->slideAt(page->outline()->currentIndex().row());
    ASSERT_NE(second, nullptr);
    EXPECT_EQ(second->position, 2);
    QTest::keyClick(page->outline(), Qt::Key_Up);
    EXPECT_EQ(page->slides()->slideAt(page->outline()->currentIndex().row())->position, 1);
}

TEST_F(DeckPageTest, TagsAndReviewAreWrittenToTheFile)
{
    const Deck deck = addDeck({}, {}, {QStringLiteral("Cover")});
    DeckPage *page = open(deck);
    QuietForm *form = page->rail()->slideForm();
    ASSERT_TRUE(form->edit(QStringLiteral("tags")));
    SavedEditor *tags = form->editor(QStringLiteral("tags"));
    ASSERT_NE(tags, nullptr);
    QTest::keyClicks(tags->editor(), QStringLiteral("night, cars"));
    tags->saveNow();
    EXPECT_EQ(slidesOf(connection(), deck.id)->front().tags, QStringLiteral("night, cars"));
    form->saveNow();
    EXPECT_EQ(form->editor(QStringLiteral("tags")), nullptr);
    EXPECT_EQ(form->field(QStringLiteral("tags"))->value(), QStringLiteral("night, cars"));
    auto *reviewed = test::buttonSaying(page->rail(), QStringLiteral("Reviewed"));
    ASSERT_NE(reviewed, nullptr);
    reviewed->click();
    EXPECT_EQ(Store<Deck>(connection()).get(deck.id)->reviewOn, clock.today().addMonths(6));
    main().desk().undo();
    EXPECT_FALSE(Store<Deck>(connection()).get(deck.id)->reviewOn.isValid());
}

TEST_F(DeckPageTest, TheBarSaysHowNearTheReviewIsAlsoOfADeckThatCameInToday)
{
    Deck deck = addDeck({}, {}, {QStringLiteral("Cover")});
    const auto used = [&](int days) {
        deck.reviewOn = clock.today().addDays(days);
        const auto written = main().desk().workspace().perform(
            QStringLiteral("review"), [&](Writer &writer) { return writer.update(deck); });
        EXPECT_TRUE(written.has_value());
        DeckPage *page = open(deck);
        page->refresh();
        return page->rail()->findChild<MeterWidget *>()->value();
    };
    EXPECT_NEAR(used(91), 50, 2);
    EXPECT_NEAR(used(1), 100, 2);
    EXPECT_EQ(used(300), 0);
}

TEST_F(DeckPageTest, MoreHoldsMoreThanDeleting)
{
    const Deck deck = addDeck({}, {}, {QStringLiteral("Cover")});
    DeckPage *page = open(deck);
    const auto chosen = [page](const char *text) {
        for (const QMenu *menu : page->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text() == QString::fromUtf8(text))
                    return action;
            }
        }
        ADD_FAILURE() << text;
        return new QAction(page);
    };
    chosen("Copy the words of this slide")->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(),
              page->slides()->slideAt(page->outline()->currentIndex().row())->body);
    chosen("Change the name…")->trigger();
    auto *name = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_NE(name, nullptr);
    EXPECT_EQ(name->text(), deck.name);
    chosen("Show in the library")->trigger();
    EXPECT_EQ(window().currentKey(), QStringLiteral("library"));
}

TEST_F(DeckPageTest, ANewVersionIsADeckThatComesAfterThisOne)
{
    const Deck deck = addDeck(QStringLiteral("v1"), {}, {QStringLiteral("Cover")});
    test::DeckFixture fixture;
    test::DeckFixture::Slide slide;
    slide.shapes = test::DeckFixture::shape(2, test::DeckFixture::paragraph({"Later"}));
    fixture.addSlide(slide);
    const QString file = path(QStringLiteral("later.pptx"));
    fixture.save(file);
    DeckPage *page = open(deck);
    files.toOpen = file;
    QSignalSpy finished(&main().deckImports(), &DeckImports::finished);
    // In a small window it stands in the menu.
    page->findChild<QAction *>(QStringLiteral("importVersion"))->trigger();
    QTRY_COMPARE(finished.size(), 1);
    const auto versions = deckVersions(connection(), deck.id);
    ASSERT_EQ(versions->size(), 2U);
    EXPECT_EQ(versions->front().deck.predecessor, deck.id);
    EXPECT_EQ(versions->front().deck.version, QStringLiteral("v2"));
    EXPECT_EQ(versions->front().deck.name, QStringLiteral("Cars"));
    EXPECT_EQ(versions->front().slides, 1);
}

TEST_F(DeckPageTest, ADeletedDeckLeadsToTheLibraryAndComesBack)
{
    const Deck deck = addDeck({}, {}, {QStringLiteral("Cover")});
    open(deck);
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("delete"), [&](Writer &writer) { return writer.remove(deck.id); }));
    QTRY_COMPARE(window().currentKey(), QStringLiteral("library"));
    main().desk().undo();
    DeckPage *page = open(deck);
    EXPECT_EQ(page->slides()->rowCount(), 1);
}

TEST_F(DeckPageTest, OpensACopyOfItsPresentationWithTheProgramOfTheSystem)
{
    const Deck deck = importDeck(QStringLiteral("cars.pptx"), {}, {"Cover"});
    open(deck);
    QCoreApplication::processEvents();
    const test::OpenedFiles programs;
    auto *button = test::buttonSaying(window().currentPage(), QStringLiteral("Open PPTX"));
    ASSERT_NE(button, nullptr);
    button->click();
    ASSERT_EQ(programs.urls.size(), 1);
    QFile copy(programs.urls.front().toLocalFile());
    EXPECT_TRUE(copy.fileName().endsWith(QStringLiteral(".pptx"))) << qPrintable(copy.fileName());
    ASSERT_TRUE(copy.open(QIODevice::ReadOnly));
    EXPECT_TRUE(copy.readAll().startsWith("PK"));
    EXPECT_FALSE(copy.permissions().testFlag(QFileDevice::WriteOwner))
        << "changes in a copy would be lost";
}

TEST_F(DeckPageTest, VisitsToComeTakeTheNewVersionOnRequest)
{
    const Deck first =
        addDeck(QStringLiteral("v1"), {},
                {QStringLiteral("Cover"), QStringLiteral("Night"), QStringLiteral("Old prices")});
    const Deck second =
        addDeck(QStringLiteral("v2"), first.id,
                {QStringLiteral("Cover"), QStringLiteral("Who we are"), QStringLiteral("Night")});
    const auto slideOf = [&](const Deck &deck, const char *title) {
        const auto slides = recordsWith(connection(), &Slide::deck, deck.id);
        for (const Slide &slide : *slides) {
            if (slide.title == QLatin1String(title))
                return slide.id;
        }
        return Id<Slide>();
    };
    const auto visitWhere = [&](const char *condition) {
        return Id<Visit>(number(
            (QByteArray("SELECT id FROM visit WHERE ") + condition + " ORDER BY starts_at LIMIT 1")
                .constData()));
    };
    const auto choose = [&](Id<Visit> visit, Id<Deck> deck, Id<Slide> slide) {
        MaterialUse use;
        use.visit = visit;
        use.deck = deck;
        use.slide = slide;
        use.version = first.version;
        return insert(use).id;
    };
    const Id<Visit> planned = visitWhere("status = 'planned' AND starts_at > '2026-11-24T00:40'");
    const Id<Visit> done = visitWhere("status = 'done'");
    ASSERT_FALSE(planned.isNull() || done.isNull());
    const auto whole = choose(planned, first.id, {});
    const auto night = choose(planned, {}, slideOf(first, "Night"));
    const auto gone = choose(planned, {}, slideOf(first, "Old prices"));
    const auto past = choose(done, first.id, {});

    DeckPage *page = open(second);
    QAbstractButton *take = test::buttonSaying(page, QStringLiteral("Take this one"));
    ASSERT_NE(take, nullptr);
    EXPECT_TRUE(test::says(page, QStringLiteral("1 visit takes an earlier version")));
    take->click();
    QCoreApplication::processEvents();
    const Store<MaterialUse> uses(connection());
    EXPECT_EQ(uses.get(whole)->deck, second.id);
    EXPECT_EQ(uses.get(whole)->version, QStringLiteral("v2"));
    EXPECT_EQ(uses.get(night)->slide, slideOf(second, "Night"));
    EXPECT_EQ(uses.get(gone)->slide, slideOf(first, "Old prices")) << "v2 has no such slide";
    EXPECT_EQ(uses.get(past)->deck, first.id) << "what was shown stays as it was";
    EXPECT_EQ(test::buttonSaying(page, QStringLiteral("Take this one")), nullptr);
    ASSERT_TRUE(main().desk().workspace().undo());
    EXPECT_EQ(uses.get(whole)->deck, first.id);
    EXPECT_EQ(uses.get(night)->slide, slideOf(first, "Night"));
}

TEST_F(DeckPageTest, SaysWhatIsAskedAtASlideAndLeadsToTheAnswer)
{
    const Deck deck = addDeck({}, {}, {QStringLiteral("Cover"), QStringLiteral("Night upload")});
    DeckPage *page = open(deck);
    SlideQuestions *questions = page->questions();
    QTest::keyClick(page->outline(), Qt::Key_Down);
    EXPECT_FALSE(questions->isVisible());
    Faq entry;
    entry.question = QStringLiteral("How long does the night upload take?");
    entry.answer = LongText(QStringLiteral("52 minutes."));
    entry = insert(entry);
    const Id<Visit> done(number("SELECT id FROM visit WHERE status = 'done' LIMIT 1"));
    VisitNote note;
    note.visit = done;
    note.body = LongText(QStringLiteral("? How long does the night upload take?"));
    insert(note);
    MaterialUse use;
    use.visit = done;
    use.use = UseKind::Shown;
    use.deck = deck.id;
    insert(use);
    ASSERT_TRUE(QTest::qWaitFor([&] { return questions->isVisible(); }));
    ASSERT_EQ(questions->chips().size(), 1U);
    TagButton *chip = questions->chips().front();
    EXPECT_TRUE(chip->text().startsWith(QStringLiteral("How long does")));
    EXPECT_TRUE(chip->text().contains(QStringLiteral("1 time")));
    EXPECT_TRUE(chip->toolTip().contains(QStringLiteral("Asked at visits")));
    chip->click();
    auto *menu = chip->findChild<QMenu *>();
    ASSERT_NE(menu, nullptr);
    EXPECT_TRUE(menu->isVisible());
    const QList<QAction *> actions = menu->actions();
    ASSERT_EQ(actions.size(), 3) << "the answer, a line, the visit";
    EXPECT_EQ(actions[0]->text(), QStringLiteral("The answer in the library"));
    menu->hide();
    // The cover has nothing to do with it.
    QTest::keyClick(page->outline(), Qt::Key_Up);
    EXPECT_FALSE(questions->isVisible());
    QTest::keyClick(page->outline(), Qt::Key_Down);
    questions->chips().front()->findChild<QMenu *>()->actions().last()->trigger();
    QCoreApplication::processEvents();
    EXPECT_EQ(window().currentKey(), QStringLiteral("visit"));
}

} // namespace
} // namespace attache
