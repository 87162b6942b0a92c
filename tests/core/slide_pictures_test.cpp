#include "core/deck/slide_pictures.h"

#include "tests/support/deck_fixture.h"
#include "tests/support/fake_soffice.h"
#include "tests/support/temp_workspace.h"

#include <thread>

namespace attache {
namespace {

using test::DeckFixture;

class SlidePicturesTest : public ::testing::Test
{
protected:
    /// A deck of slides with these titles, imported.
    Id<Deck> imported(const QString &name, const QList<QByteArray> &titles)
    {
        DeckFixture fixture;
        for (const QByteArray &title : titles)
            fixture.addSlide({DeckFixture::shape(2, DeckFixture::paragraph({title}), "title"),
                              {},
                              false,
                              {},
                              {}});
        const QString path = m_file.directory.filePath(name);
        fixture.save(path);
        const auto result = DeckLibrary(*m_file).import(path, Deck());
        EXPECT_TRUE(result);
        return result ? result->deck.id : Id<Deck>();
    }
    std::vector<Slide> slides(Id<Deck> deck) { return *DeckLibrary(*m_file).slides(deck); }
    QByteArray pictureOf(const Slide &slide)
    {
        return slide.thumbnail.isEmpty() ? QByteArray() : *m_file->blob(slide.thumbnail);
    }
    Presentation presentationOf(Id<Deck> deck)
    {
        return *DeckLibrary(*m_file).open(*Store<Deck>(m_file.connection()).get(deck));
    }

    test::TempWorkspace m_file;
    test::FakeSoffice m_soffice;
};

TEST_F(SlidePicturesTest, AreDrawnKeptAndSharedByEqualSlides)
{
    m_soffice.draw("a picture");
    const Id<Deck> deck = imported(QStringLiteral("a.pptx"), {"one", "two"});
    EXPECT_EQ(drawSlidePictures(*m_file, deck).value_or(-1), 2);
    for (const Slide &slide : slides(deck))
        EXPECT_EQ(pictureOf(slide), QByteArray("a picture"));
    const QByteArray calls = m_soffice.calls();
    EXPECT_EQ(calls.count('\n'), 1);

    EXPECT_EQ(drawSlidePictures(*m_file, deck).value_or(-1), 0);
    const Id<Deck> other = imported(QStringLiteral("b.pptx"), {"two", "one"});
    EXPECT_EQ(drawSlidePictures(*m_file, other).value_or(-1), 2);
    EXPECT_EQ(m_soffice.calls(), calls); // known by what is on them
    ASSERT_TRUE(m_file->undo());
    EXPECT_EQ(pictureOf(slides(other).front()), QByteArray());
}

TEST_F(SlidePicturesTest, APictureIsTakenFromWhicheverEqualSlideHasOne)
{
    m_soffice.draw("a picture");
    const Id<Deck> first = imported(QStringLiteral("a.pptx"), {"one"});
    const Id<Deck> second = imported(QStringLiteral("b.pptx"), {"one"});
    const Id<Deck> third = imported(QStringLiteral("c.pptx"), {"one"});
    ASSERT_EQ(drawSlidePictures(*m_file, second).value_or(-1), 1);
    const QByteArray calls = m_soffice.calls();
    for (const Id<Deck> deck : {first, third}) {
        EXPECT_EQ(drawSlidePictures(*m_file, deck).value_or(-1), 1);
        EXPECT_EQ(pictureOf(slides(deck).front()), QByteArray("a picture"));
    }
    EXPECT_EQ(m_soffice.calls(), calls) << "nothing is drawn twice";
}

TEST_F(SlidePicturesTest, ATurnDrawsSomeAndJoinsTheStepItBelongsTo)
{
    m_soffice.draw("a picture");
    DeckFixture fixture;
    for (const char *title : {"one", "two", "three"})
        fixture.addSlide(
            {DeckFixture::shape(2, DeckFixture::paragraph({title}), "title"), {}, false, {}, {}});
    const QString path = m_file.directory.filePath(QStringLiteral("a.pptx"));
    fixture.save(path);
    const auto done = DeckLibrary(*m_file).import(QStringList{path}, Deck());
    ASSERT_TRUE(done);
    const Id<Deck> deck = done->decks.front().deck.id;
    const PictureTurn turn{2, done->mergeKey};
    EXPECT_EQ(drawSlidePictures(*m_file, deck, {}, turn).value_or(-1), 2);
    EXPECT_EQ(drawSlidePictures(*m_file, deck, {}, turn).value_or(-1), 1);
    EXPECT_EQ(drawSlidePictures(*m_file, deck, {}, turn).value_or(-1), 0);
    EXPECT_EQ(m_file->undoTitle(), QStringLiteral("Import deck \"a\""));
    ASSERT_TRUE(m_file->undo());
    EXPECT_EQ(DeckLibrary(*m_file).decks()->size(), 0U);
    ASSERT_TRUE(m_file->redo());
    EXPECT_EQ(pictureOf(slides(deck).back()), QByteArray("a picture"));
}

TEST_F(SlidePicturesTest, WhatChangedMeanwhileIsLeftAlone)
{
    m_soffice.draw("a picture");
    const Id<Deck> deck = imported(QStringLiteral("a.pptx"), {"one", "two", "three"});
    const std::vector<Slide> before = slides(deck);
    // The last that is reported before the pictures are kept.
    const Progress meddling([&](qint64, qint64) {
        Slide tagged = before[0];
        tagged.tags = QStringLiteral("mine");
        m_file.update(tagged);
        Slide changed = before[1];
        changed.contentHash = QStringLiteral("another");
        m_file.update(changed);
        ASSERT_TRUE(m_file->perform(QStringLiteral("remove"),
                                    [&](Writer &w) { return w.remove(before[2].id); }));
    });
    EXPECT_EQ(drawSlidePictures(*m_file, deck, meddling).value_or(-1), 1);
    const std::vector<Slide> after = slides(deck);
    ASSERT_EQ(after.size(), 2U);
    EXPECT_EQ(after[0].tags, QStringLiteral("mine"));
    EXPECT_EQ(pictureOf(after[0]), QByteArray("a picture"));
    EXPECT_EQ(pictureOf(after[1]), QByteArray());
}

TEST_F(SlidePicturesTest, AreMissedWhereThereIsNoLibreOfficeOrItDrawsNothing)
{
    const Id<Deck> deck = imported(QStringLiteral("a.pptx"), {"one"});
    const auto missing = drawSlidePictures(*m_file, deck);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, Error::Kind::NotFound);
    EXPECT_TRUE(missing.error().message.contains(QStringLiteral("LibreOffice")));

    QFile program(m_soffice.program());
    ASSERT_TRUE(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\nexit 1\n");
    program.close();
    ASSERT_TRUE(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    EXPECT_EQ(drawSlidePictures(*m_file, deck).value_or(-1), 0);
}

TEST_F(SlidePicturesTest, CancellingEndsTheProgramWithAllItStarted)
{
    m_soffice.hang();
    const Id<Deck> deck = imported(QStringLiteral("a.pptx"), {"one"});
    const Presentation presentation = presentationOf(deck);
    Progress progress;
    std::thread canceller([&] {
        m_soffice.waitUntilRunning();
        progress.cancel();
    });
    const auto drawn =
        SlidePainter(m_soffice.program(), std::chrono::hours(1)).draw(presentation, {0}, progress);
    canceller.join();
    ASSERT_FALSE(drawn);
    EXPECT_EQ(drawn.error().kind, Error::Kind::Cancelled);
    m_soffice.waitUntilGone();
}

TEST_F(SlidePicturesTest, TheTimeLimitEndsTheProgramWithAllItStarted)
{
    m_soffice.hang();
    const Id<Deck> deck = imported(QStringLiteral("a.pptx"), {"one"});
    const Presentation presentation = presentationOf(deck);
    const auto drawn =
        SlidePainter(m_soffice.program(), std::chrono::seconds(1), std::chrono::seconds(0))
            .draw(presentation, {0});
    ASSERT_FALSE(drawn);
    EXPECT_EQ(drawn.error().kind, Error::Kind::Conflict);
    m_soffice.waitUntilGone();
}

TEST_F(SlidePicturesTest, CancelledBeforeNothingIsStarted)
{
    m_soffice.draw("a picture");
    const Id<Deck> deck = imported(QStringLiteral("a.pptx"), {"one"});
    Progress progress;
    progress.cancel();
    const auto drawn = drawSlidePictures(*m_file, deck, progress);
    ASSERT_FALSE(drawn);
    EXPECT_EQ(drawn.error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(m_soffice.calls(), QByteArray());
}

} // namespace
} // namespace attache
