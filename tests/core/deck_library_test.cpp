#include "core/deck/library.h"
#include "core/deck/package_checker.h"
#include "core/domain/attendee.h"
#include "core/domain/letterhead.h"
#include "core/search/search.h"
#include "core/store/blob_device.h"
#include "core/workspace/collect_blobs.h"

#include "tests/support/deck_fixture.h"
#include "tests/support/temp_workspace.h"

#include <QBuffer>
#include <QFile>

namespace attache {
namespace {

using test::DeckFixture;

DeckFixture::Slide slideOf(const QByteArray &title, const QByteArray &text = {})
{
    return {DeckFixture::shape(2, DeckFixture::paragraph({title}), "title") +
                DeckFixture::shape(3, DeckFixture::paragraph({text})),
            {},
            false,
            {},
            {}};
}

class DeckLibraryTest : public ::testing::Test
{
protected:
    QString path(const char *name) { return m_folder.filePath(QLatin1String(name)); }

    QString saved(const char *name, const std::vector<DeckFixture::Slide> &slides)
    {
        DeckFixture fixture;
        for (const DeckFixture::Slide &slide : slides)
            fixture.addSlide(slide);
        fixture.save(path(name));
        return path(name);
    }

    ImportedDeck imported(const QString &file, const Deck &facts = {})
    {
        auto result = m_library.import(file, facts);
        EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().message));
        return result ? *std::move(result) : ImportedDeck();
    }

    std::vector<Slide> slidesOf(Id<Deck> deck)
    {
        const auto slides = m_library.slides(deck);
        EXPECT_TRUE(slides);
        return slides ? *slides : std::vector<Slide>();
    }

    QTemporaryDir m_folder;
    test::TempWorkspace m_file;
    DeckLibrary m_library{*m_file};
};

TEST_F(DeckLibraryTest, SeveralFilesAreOneStepAndARefusedOneKeepsNoneOut)
{
    const QString first = saved("first.pptx", {slideOf("One")});
    const QString second = saved("second.pptx", {slideOf("Two"), slideOf("Three")});
    double last = 0;
    const Progress progress([&](qint64 done, qint64 total) {
        const double share = double(done) / double(total);
        EXPECT_TRUE(share >= last && share <= 1);
        last = share;
    });
    const QStringList files = {first, path("missing.pptx"), second, first};
    const auto result = m_library.import(files, Deck(), false, progress);
    ASSERT_TRUE(result);
    ASSERT_EQ(result->refused.size(), 1U);
    EXPECT_EQ(result->refused.front().path, path("missing.pptx"));
    ASSERT_EQ(result->decks.size(), 3U);
    EXPECT_EQ(result->decks[1].path, second);
    EXPECT_EQ(result->decks[1].slides, 2);
    // The file that came twice is one deck, the second time brought up to date.
    EXPECT_FALSE(result->decks[2].isNew);
    EXPECT_EQ(result->decks[2].deck.id, result->decks[0].deck.id);
    EXPECT_EQ(m_library.decks()->size(), 2U);
    EXPECT_EQ(m_file->undoTitle(), result->title);
    ASSERT_TRUE(m_file->undo());
    EXPECT_EQ(m_library.decks()->size(), 0U);
    EXPECT_EQ(m_file->undoTitle(), QString());
}

TEST_F(DeckLibraryTest, CancelledBetweenFilesNothingIsKept)
{
    const QString first = saved("first.pptx", {slideOf("One")});
    const QString second = saved("second.pptx", {slideOf("Two")});
    Progress progress([&](qint64 done, qint64 total) {
        if (2 * done >= total)
            progress.cancel();
    });
    const auto result = m_library.import({first, second}, Deck(), false, progress);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(m_library.decks()->size(), 0U);
}

TEST_F(DeckLibraryTest, ImportKeepsFactsSlidesAndFileAndIsOneUndoStep)
{
    const QString file = saved("pitch.pptx", {slideOf("Welcome", "who we are"), slideOf("Prices")});
    Deck facts;
    facts.industry = QStringLiteral("I65");
    facts.audience = RoleKind::DecisionMaker;
    const ImportedDeck result = imported(file, facts);
    EXPECT_TRUE(result.isNew);
    EXPECT_EQ(result.deck.name, QStringLiteral("pitch"));
    EXPECT_EQ(result.deck.language, QStringLiteral("en"));
    const auto slides = slidesOf(result.deck.id);
    ASSERT_EQ(slides.size(), 2u);
    EXPECT_EQ(slides[0].title, QStringLiteral("Welcome"));
    EXPECT_EQ(slides[0].body, QStringLiteral("who we are"));
    const auto deck = Store<Deck>(m_file.connection()).get(result.deck.id);
    ASSERT_OK(deck);
    EXPECT_EQ(deck->audience, RoleKind::DecisionMaker);

    ASSERT_OK(m_file->undo());
    EXPECT_TRUE(m_library.decks()->empty());
    ASSERT_OK(m_file->redo());
    EXPECT_EQ(slidesOf(result.deck.id).size(), 2u);
    EXPECT_TRUE(m_library.open(*deck));
}

TEST_F(DeckLibraryTest, ImportingAgainKeepsIdsAndTagsOfWhatIsTheSame)
{
    const QString file = saved(
        "pitch.pptx", {slideOf("One", "alpha"), slideOf("Two", "beta"), slideOf("Three", "gamma")});
    const ImportedDeck first = imported(file);
    auto slides = slidesOf(first.deck.id);
    slides[0].tags = QStringLiteral("intro");
    slides[1].tags = QStringLiteral("price");
    ASSERT_OK(m_file->perform(QStringLiteral("tag"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(writer.update(slides[0]));
        return writer.update(slides[1]);
    }));
    // Moved, changed, removed and added.
    saved("pitch.pptx",
          {slideOf("New", "delta"), slideOf("Two", "beta two"), slideOf("One", "alpha")});

    const auto difference = m_library.compare(first.deck.id, file);
    ASSERT_OK(difference);
    ASSERT_EQ(difference->changes.size(), 4u);
    EXPECT_EQ(difference->changes[0].kind, SlideChange::Kind::Added);
    EXPECT_EQ(difference->changes[1].kind, SlideChange::Kind::Changed);
    EXPECT_EQ(difference->changes[2].kind, SlideChange::Kind::Unchanged);
    EXPECT_EQ(difference->changes[3].kind, SlideChange::Kind::Removed);
    EXPECT_EQ(slidesOf(first.deck.id).size(), 3u);

    const ImportedDeck second = imported(file);
    EXPECT_FALSE(second.isNew);
    EXPECT_EQ(second.deck.id, first.deck.id);
    const auto after = slidesOf(first.deck.id);
    ASSERT_EQ(after.size(), 3u);
    EXPECT_EQ(after[0].title, QStringLiteral("New"));
    EXPECT_EQ(after[1].id, slides[1].id);
    EXPECT_EQ(after[1].tags, QStringLiteral("price"));
    EXPECT_EQ(after[2].id, slides[0].id);
    EXPECT_EQ(after[2].tags, QStringLiteral("intro"));
    EXPECT_EQ(m_library.decks()->size(), 1u);
}

TEST_F(DeckLibraryTest, SlidesAreFoundByTheirWords)
{
    imported(saved("pitch.pptx", {slideOf("Welcome", "settlement in renminbi"), slideOf("Two")}));
    const auto groups = searchAll(m_file.connection(), QStringLiteral("renminbi"));
    ASSERT_OK(groups);
    ASSERT_EQ(groups->size(), 1u);
    EXPECT_EQ(groups->front().table, QStringLiteral("slide"));
    ASSERT_EQ(groups->front().hits.size(), 1u);
    EXPECT_EQ(groups->front().hits.front().title, QStringLiteral("Welcome"));
    EXPECT_EQ(groups->front().hits.front().subtitle, QStringLiteral("pitch · 1"));
}

TEST_F(DeckLibraryTest, AssemblesForAVisitFromTheWorkspaceAlone)
{
    const QString file = saved("pitch.pptx", {slideOf("For {{account.name}}", "{{visit.date}}"),
                                              slideOf("Dear {{contact.name}}", "{{me.name}}")});
    const ImportedDeck deck = imported(file);
    QFile::remove(file);
    Account account;
    account.name = QStringLiteral("Acme Ltd");
    account = m_file.insert(account);
    Contact contact;
    contact.account = account.id;
    contact.name = QStringLiteral("Zhang San");
    contact = m_file.insert(contact);
    Visit visit;
    visit.account = account.id;
    visit.startsAt = QDateTime(QDate(2026, 11, 24), QTime(2, 0), Qt::UTC);
    visit = m_file.insert(visit);
    Attendee attendee;
    attendee.visit = visit.id;
    attendee.contact = contact.id;
    m_file.insert(attendee);

    AssemblyOrder order;
    order.picks = {{deck.deck.id, {2, 1}}};
    order.visit = visit.id;
    const QString target = path("out.pptx");
    const auto refused = m_library.assemble(order, target);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("{{me.name}}")));

    Letterhead paper;
    paper.person = QStringLiteral("Li Si");
    m_file.insert(paper);
    ASSERT_OK(m_library.assemble(order, target));
    const auto findings = PackageChecker().check(target);
    ASSERT_OK(findings);
    EXPECT_TRUE(findings->empty());
    const auto made = Presentation::open(target);
    ASSERT_OK(made);
    const auto outline = DeckReader(*made).read();
    ASSERT_OK(outline);
    EXPECT_EQ(outline->slides[0].title, QStringLiteral("Dear Zhang San"));
    EXPECT_EQ(outline->slides[0].body, QStringList{QStringLiteral("Li Si")});
    EXPECT_EQ(outline->slides[1].title, QStringLiteral("For Acme Ltd"));
    EXPECT_TRUE(outline->slides[1].body.at(0).contains(QStringLiteral("2026")));

    order.picks = {{deck.deck.id, {3}}};
    EXPECT_FALSE(m_library.assemble(order, target));
}

TEST_F(DeckLibraryTest, BlobsGoOnlyWhenNothingCanBringThemBack)
{
    const ImportedDeck deck = imported(saved("pitch.pptx", {slideOf("One")}));
    ASSERT_OK(m_library.remove(deck.deck.id));
    EXPECT_EQ(*collectBlobs(*m_file), 0); // undo would need it
    ASSERT_OK(m_file->undo());
    EXPECT_TRUE(m_library.open(deck.deck));
    ASSERT_OK(m_file->perform(QStringLiteral("stray"), [](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(writer.putBlob("stray bytes"));
        Letterhead paper;
        return writer.insert(paper);
    }));
    EXPECT_EQ(*collectBlobs(*m_file), 1);
    EXPECT_TRUE(m_library.open(deck.deck));
}

TEST_F(DeckLibraryTest, BlobsAreReadInPiecesAndStoredOnce)
{
    QByteArray bytes;
    for (int piece = 0; piece < 70'000; ++piece)
        bytes += QByteArray::number(piece * 7919) + ' ';
    QString hash;
    for (int time = 0; time < 2; ++time) {
        QBuffer buffer(&bytes);
        ASSERT_TRUE(buffer.open(QIODevice::ReadOnly));
        ASSERT_OK(m_file->perform(QStringLiteral("blob"), [&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(hash, putBlob(writer.connection(), buffer));
            return {};
        }));
    }
    EXPECT_EQ(*m_file.connection().integer("SELECT count(*) FROM blob"), 1);
    const auto device = BlobDevice::open(m_file.connection(), hash);
    ASSERT_OK(device);
    EXPECT_EQ((*device)->size(), bytes.size());
    ASSERT_TRUE((*device)->seek(300'000));
    EXPECT_EQ((*device)->read(1000), bytes.mid(300'000, 1000));
    ASSERT_TRUE((*device)->seek(bytes.size() - 10));
    EXPECT_EQ((*device)->read(1000), bytes.last(10)) << "no further than its end";
    EXPECT_TRUE((*device)->read(1000).isEmpty());
    EXPECT_EQ(*m_file->blob(hash), bytes);
    EXPECT_FALSE(BlobDevice::open(m_file.connection(), QStringLiteral("none")));
}

TEST_F(DeckLibraryTest, ABlobThatWentWhileItWasReadSaysSo)
{
    QByteArray bytes(100'000, 'x');
    QString hash;
    ASSERT_OK(m_file->perform(QStringLiteral("blob"), [&](Writer &writer) -> Result<void> {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        ATTACHE_TRY(hash, putBlob(writer.connection(), buffer));
        return {};
    }));
    const auto device = BlobDevice::open(m_file.connection(), hash);
    ASSERT_OK(device);
    const QString silent = (*device)->errorString();
    EXPECT_EQ((*device)->read(10).size(), 10);
    ASSERT_OK(m_file.connection().run("DELETE FROM blob WHERE hash = ?1", hash));
    ASSERT_TRUE((*device)->seek(90'000));
    EXPECT_TRUE((*device)->read(10).isEmpty());
    EXPECT_NE((*device)->errorString(), silent);
}

} // namespace
} // namespace attache
