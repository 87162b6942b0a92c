#include "core/deck/deck_reader.h"
#include "core/deck/library.h"
#include "core/deck/package_checker.h"
#include "core/queries/deck_list.h"

#include "tests/support/deck_fixture.h"
#include "tests/support/temp_workspace.h"

#include <QTemporaryDir>

namespace attache {
namespace {

using test::DeckFixture;

DeckFixture::Slide slideOf(const QByteArray &title, const QByteArray &notes = {})
{
    return {DeckFixture::shape(2, DeckFixture::paragraph({title}), "title"), notes, false, {}, {}};
}

/// Presentations made of slides whose notes were changed here.
class SlideNotesTest : public testing::Test
{
protected:
    QString path(const char *name) { return m_folder.filePath(QLatin1String(name)); }

    Id<Deck> imported(const char *name, const std::vector<DeckFixture::Slide> &slides,
                      const Deck &facts = {}, bool withNotesMaster = true)
    {
        DeckFixture fixture;
        fixture.withNotesMaster = withNotesMaster;
        for (const DeckFixture::Slide &slide : slides)
            fixture.addSlide(slide);
        fixture.save(path(name));
        const auto result = m_library.import(path(name), facts, true);
        EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().message));
        return result ? result->deck.id : Id<Deck>();
    }
    std::vector<Slide> slidesOf(Id<Deck> deck) { return m_library.slides(deck).value(); }
    void note(Id<Deck> deck, int position, const QString &words)
    {
        Slide slide = slidesOf(deck).at(size_t(position) - 1);
        slide.notes = words;
        m_file.update(slide);
    }
    DeckOutline outlineOf(const QString &file)
    {
        const auto findings = PackageChecker().check(file);
        EXPECT_TRUE(findings);
        for (const PackageFinding &each : *findings)
            ADD_FAILURE() << qPrintable(each.part + each.message);
        const auto opened = Presentation::open(file);
        EXPECT_TRUE(opened);
        const auto outline = DeckReader(*opened).read();
        EXPECT_TRUE(outline);
        return *outline;
    }
    static AssemblyOrder orderOf(Id<Deck> deck, const std::vector<int> &slides)
    {
        AssemblyOrder order;
        order.picks = {{deck, slides}};
        return order;
    }
    DeckOutline assembled(const AssemblyOrder &order)
    {
        const auto report = m_library.assemble(order, path("out.pptx"));
        EXPECT_TRUE(report) << (report ? "" : qPrintable(report.error().message));
        return outlineOf(path("out.pptx"));
    }

    QTemporaryDir m_folder;
    test::TempWorkspace m_file;
    DeckLibrary m_library{*m_file};
};

TEST_F(SlideNotesTest, WhatWasChangedHereIsInThePresentation)
{
    const Id<Deck> deck = imported("a.pptx", {slideOf("One", "as it was"), slideOf("Two"),
                                              slideOf("Three", "three"), slideOf("Four", "four")});
    note(deck, 1, QStringLiteral("Ask first: <when> do you see it?\nThen show the chart."));
    note(deck, 2, QStringLiteral("new here"));
    note(deck, 3, {});
    const DeckOutline made = assembled(orderOf(deck, {1, 2, 3, 4, 1}));
    ASSERT_EQ(made.slides.size(), 5U);
    EXPECT_EQ(made.slides[0].notes,
              QStringLiteral("Ask first: <when> do you see it?\nThen show the chart."));
    EXPECT_EQ(made.slides[1].notes, QStringLiteral("new here"));
    EXPECT_EQ(made.slides[2].notes, QString());
    EXPECT_EQ(made.slides[3].notes, QStringLiteral("four"));
    EXPECT_EQ(made.slides[4].notes, made.slides[0].notes);
}

TEST_F(SlideNotesTest, ADeckThatNeverHadNotesGetsThem)
{
    const Id<Deck> deck = imported("a.pptx", {slideOf("One"), slideOf("Two")}, {}, false);
    note(deck, 1, QStringLiteral("first"));
    note(deck, 2, QStringLiteral("second"));
    const DeckOutline made = assembled(orderOf(deck, {2, 1}));
    EXPECT_EQ(made.slides.at(0).notes, QStringLiteral("second"));
    EXPECT_EQ(made.slides.at(1).notes, QStringLiteral("first"));
}

TEST_F(SlideNotesTest, PlaceholdersInThemAreFilledAndThoseThatWentAskForNothing)
{
    Account account;
    account.name = QStringLiteral("Acme Ltd");
    account = m_file.insert(account);
    const Id<Deck> deck =
        imported("a.pptx", {slideOf("One", "{{visit.place}}"), slideOf("Two"), slideOf("Three")});
    note(deck, 1, QStringLiteral("Thank {{account.name}}"));
    note(deck, 2, QStringLiteral("Greet {{account.name}}"));
    AssemblyOrder order = orderOf(deck, {1, 2});
    order.account = account.id;
    const DeckOutline made = assembled(order);
    EXPECT_EQ(made.slides.at(0).notes, QStringLiteral("Thank Acme Ltd"));
    EXPECT_EQ(made.slides.at(1).notes, QStringLiteral("Greet Acme Ltd"));
    // What has no value stops the export, as anywhere.
    note(deck, 3, QStringLiteral("{{visit.place}}"));
    order.picks.front().slides = {3};
    EXPECT_FALSE(m_library.assemble(order, path("out.pptx")));
}

TEST_F(SlideNotesTest, ASlideOfTheVersionBeforeComesBackIntoItsPlace)
{
    Deck facts;
    facts.name = QStringLiteral("Cars");
    const Id<Deck> first =
        imported("cars.pptx", {slideOf("Cover"), slideOf("Upload: 61", "say 61"), slideOf("End")});
    facts.predecessor = first;
    const Id<Deck> second =
        imported("cars.pptx",
                 {slideOf("Cover"), slideOf("Upload: 52", "say 52"), slideOf("End", "end")}, facts);
    note(first, 2, QStringLiteral("ask first"));
    std::vector<Slide> before = slidesOf(second);
    before[2].tags = QStringLiteral("close");
    m_file.update(before[2]);
    const QString file = Store<Deck>(m_file.connection()).get(second)->file;

    ASSERT_OK(m_library.restoreSlide(second, 2, slidesOf(first)[1].id));
    const std::vector<Slide> after = slidesOf(second);
    ASSERT_EQ(after.size(), 3U);
    EXPECT_EQ(after[1].title, QStringLiteral("Upload: 61"));
    EXPECT_EQ(QString(after[1].notes), QStringLiteral("ask first"));
    EXPECT_EQ(after[1].id, before[1].id);
    EXPECT_EQ(after[0].id, before[0].id);
    EXPECT_EQ(after[2].id, before[2].id);
    EXPECT_EQ(after[2].tags, QStringLiteral("close"));
    EXPECT_EQ(after[0].contentHash, before[0].contentHash);
    EXPECT_EQ(after[2].contentHash, before[2].contentHash);
    // In the file, too.
    const Deck deck = *Store<Deck>(m_file.connection()).get(second);
    EXPECT_NE(deck.file, file);
    EXPECT_EQ(deck.name, QStringLiteral("Cars"));
    EXPECT_EQ(deck.fileName, QStringLiteral("cars.pptx"));
    const auto opened = m_library.open(deck);
    ASSERT_OK(opened);
    const auto outline = DeckReader(*opened).read();
    ASSERT_OK(outline);
    EXPECT_EQ(outline->slides.at(1).title, QStringLiteral("Upload: 61"));
    EXPECT_EQ(outline->slides.at(1).notes, QStringLiteral("ask first"));
    // The older version stays as it was, and one step takes it all back.
    EXPECT_EQ(slidesOf(first)[1].title, QStringLiteral("Upload: 61"));
    ASSERT_OK(m_file->undo());
    EXPECT_EQ(slidesOf(second)[1].title, QStringLiteral("Upload: 52"));
    EXPECT_EQ(Store<Deck>(m_file.connection()).get(second)->file, file);
    EXPECT_FALSE(m_library.restoreSlide(second, 4, slidesOf(first)[1].id));
}

TEST_F(SlideNotesTest, ASlideComesBackWhereTheLibraryKnowsFewerSlidesThanTheFileHas)
{
    const Id<Deck> first = imported("cars.pptx", {slideOf("Cover"), slideOf("61"), slideOf("End")});
    Deck facts;
    facts.predecessor = first;
    const Id<Deck> second =
        imported("cars.pptx", {slideOf("Cover"), slideOf("52"), slideOf("End")}, facts);
    const std::vector<Slide> before = slidesOf(second);
    ASSERT_OK(m_file->perform(QStringLiteral("remove"),
                              [&](Writer &writer) { return writer.remove(before[2].id); }));
    ASSERT_OK(m_library.restoreSlide(second, 2, slidesOf(first)[1].id));
    const std::vector<Slide> after = slidesOf(second);
    ASSERT_GE(after.size(), 2U);
    EXPECT_EQ(after[0].id, before[0].id);
    EXPECT_EQ(after[1].id, before[1].id);
    EXPECT_EQ(after[1].title, QStringLiteral("61"));
}

TEST_F(SlideNotesTest, ARestoredSlideBringsNoSectionsAlong)
{
    const auto saved = [this](const char *name, const QByteArray &section) {
        DeckFixture fixture;
        fixture.addSlide(slideOf("Cover"));
        fixture.addSlide(slideOf(section));
        fixture.sections =
            "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\"><p14:sectionLst "
            "xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\">"
            "<p14:section name=\"" +
            section +
            "\" id=\"{00000000-0000-0000-0000-000000000001}\"><p14:sldIdLst><p14:sldId "
            "id=\"300\"/><p14:sldId id=\"301\"/></p14:sldIdLst></p14:section></p14:sectionLst>"
            "</p:ext></p:extLst>";
        fixture.save(path(name));
        return m_library.import(path(name), {}, true)->deck.id;
    };
    const Id<Deck> first = saved("a.pptx", "Before");
    const Id<Deck> second = saved("b.pptx", "After");
    ASSERT_OK(m_library.restoreSlide(second, 2, slidesOf(first)[1].id));
    const auto opened = m_library.open(*Store<Deck>(m_file.connection()).get(second));
    ASSERT_OK(opened);
    const auto outline = DeckReader(*opened).read();
    ASSERT_OK(outline);
    EXPECT_EQ(outline->sections, QStringList{QStringLiteral("After")});
    EXPECT_EQ(outline->slides.at(1).title, QStringLiteral("Before"));
}

} // namespace
} // namespace attache
