#include "tests/core/assembler_fixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>

namespace attache {
namespace {

using test::ChartType;
using test::contentOf;
using test::DeckFixture;
using test::ImageType;
using test::slideWith;

class DeckAssemblerTest : public test::AssemblerTest
{
};

QStringList sharedDecks()
{
    QStringList result;
    QDirIterator files(QStringLiteral(ATTACHE_SHARED_DIR "/data/pptx"), {QStringLiteral("*.pptx")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        result.append(files.next());
    result.sort();
    return result;
}

TEST_F(DeckAssemblerTest, AllSlidesOfEachSharedDeck)
{
    const QStringList files = sharedDecks();
    if (files.isEmpty())
        GTEST_SKIP() << "no shared data";
    for (const QString &file : files) {
        SCOPED_TRACE(file.toStdString());
        m_decks.clear();
        m_request = {};
        const size_t deck = use(file);
        if (m_decks.back()->slides().empty())
            continue; // there are decks without slides
        for (size_t slide = 0; slide < m_decks.back()->slides().size(); ++slide)
            m_request.slides.push_back({deck, slide});
        const auto result = assemble(path("all.pptx"));
        ASSERT_TRUE(result);
        EXPECT_EQ(result->slides().size(), m_decks.back()->slides().size());
        EXPECT_LE(QFileInfo(path("all.pptx")).size(), QFileInfo(file).size());
    }
}

TEST_F(DeckAssemblerTest, RandomMixturesOfTheSharedDecks)
{
    const QStringList files = sharedDecks();
    if (files.isEmpty())
        GTEST_SKIP() << "no shared data";
    for (const QString &file : files)
        use(file);
    for (quint32 seed = 1; seed <= 30; ++seed) {
        SCOPED_TRACE(seed);
        QRandomGenerator random(seed);
        m_request.slides.clear();
        m_request.size = SlideSize{12192000, 6858000};
        while (m_request.slides.size() < 12) {
            const size_t deck = size_t(random.bounded(int(m_decks.size())));
            const int slides = int(m_decks[deck]->slides().size());
            if (slides > 0)
                m_request.slides.push_back({deck, size_t(random.bounded(slides))});
        }
        const auto result = assemble(path("mixture.pptx"));
        ASSERT_TRUE(result);
        EXPECT_EQ(result->slides().size(), m_request.slides.size());
    }
}

TEST_F(DeckAssemblerTest, OrderRepetitionAndNotes)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith("one", {}, {}, "notes one"));
    fixture.addSlide(slideWith("two"));
    fixture.save(path("a.pptx"));
    const size_t deck = use(path("a.pptx"));
    m_request.slides = {{deck, 1}, {deck, 0}, {deck, 0}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    ASSERT_EQ(result->slides().size(), 3u);
    EXPECT_TRUE(contentOf(*result, result->slides()[0].part->name).contains(">two<"));
    EXPECT_TRUE(contentOf(*result, result->slides()[1].part->name).contains(">one<"));
    EXPECT_TRUE(contentOf(*result, result->slides()[2].part->name).contains(">one<"));
    const QStringList parts = names(*result);
    EXPECT_EQ(parts.filter(QStringLiteral("notesSlides/")).size(), 2);
    EXPECT_EQ(parts.filter(QStringLiteral("notesMasters/")).size(), 1);
    // One master, and of its two layouts the one that is used.
    EXPECT_EQ(parts.filter(QStringLiteral("slideMasters/")).size(), 1);
    EXPECT_EQ(parts.filter(QStringLiteral("slideLayouts/")).size(), 1);
}

TEST_F(DeckAssemblerTest, DecksOfOneTemplateShareItsMasterOthersKeepTheirs)
{
    const auto deckOf = [&](const char *file, const char *master, int layouts) {
        DeckFixture fixture;
        fixture.masterName = QLatin1String(master);
        fixture.layouts = layouts;
        fixture.addSlide(slideWith(file));
        fixture.save(path(file));
        m_request.slides.push_back({use(path(file)), 0});
    };
    deckOf("a.pptx", "Blue", 2);
    deckOf("b.pptx", "Blue", 3); // the same master, whose list of layouts differs
    deckOf("c.pptx", "Red", 2);
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_EQ(names(*result).filter(QStringLiteral("slideMasters/")).size(), 2);
    EXPECT_EQ(names(*result).filter(QStringLiteral("slideLayouts/")).size(), 2);
}

TEST_F(DeckAssemblerTest, EqualMediaIsCarriedOnceAcrossDecksAndChartsOnceACopy)
{
    const auto deckOf = [&](const char *file, char pixels) {
        DeckFixture fixture;
        fixture.masterName = QLatin1String(file);
        fixture.addSlide(slideWith(
            "x", DeckFixture::picture(5, "rId5", "p"),
            {DeckFixture::internal("rId5", "image", QStringLiteral("ppt/media/picture.png")),
             DeckFixture::internal("rId6", "chart", QStringLiteral("ppt/charts/chart7.xml"))}));
        fixture.addPart(QStringLiteral("ppt/media/picture.png"), ImageType,
                        DeckFixture::png(10, 10, pixels));
        fixture.addPart(QStringLiteral("ppt/charts/chart7.xml"), ChartType,
                        "<c:chartSpace xmlns:c=\"c\"/>");
        fixture.relate(QStringLiteral("ppt/charts/chart7.xml"),
                       {DeckFixture::internal("rId1", "package",
                                              QStringLiteral("ppt/embeddings/Sheet1.xlsx"))});
        fixture.addPart(
            QStringLiteral("ppt/embeddings/Sheet1.xlsx"),
            QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "PK workbook");
        fixture.save(path(file));
        const size_t deck = use(path(file));
        m_request.slides.push_back({deck, 0});
        m_request.slides.push_back({deck, 0});
    };
    deckOf("a.pptx", 'a');
    deckOf("b.pptx", 'a');
    deckOf("c.pptx", 'c');
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_EQ(names(*result).filter(QStringLiteral("media/")).size(), 2);
    EXPECT_EQ(names(*result).filter(QStringLiteral("embeddings/")).size(), 1);
    EXPECT_EQ(names(*result).filter(QStringLiteral("charts/")).size(), 6);
}

TEST_F(DeckAssemblerTest, LinksFollowTheirTargetsOrGo)
{
    const QByteArray link = "<a:p><a:r><a:rPr><a:hlinkClick r:id=\"rId7\" "
                            "action=\"ppaction://hlinksldjump\"/></a:rPr><a:t>go</a:t></a:r></a:p>";
    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "one", DeckFixture::shape(3, link),
        {DeckFixture::internal("rId7", "slide", QStringLiteral("ppt/slides/slide2.xml"))}));
    fixture.addSlide(slideWith("two"));
    fixture.save(path("a.pptx"));
    const size_t deck = use(path("a.pptx"));
    m_request.slides = {{deck, 1}, {deck, 0}};
    auto result = assemble(path("both.pptx"));
    ASSERT_TRUE(result);
    const auto target = result->package().related(*result->slides()[1].part, "slide");
    ASSERT_TRUE(target);
    EXPECT_EQ(*target, result->slides()[0].part);

    m_request.slides = {{deck, 0}};
    result = assemble(path("one.pptx"));
    ASSERT_TRUE(result);
    const QByteArray slide = contentOf(*result, result->slides()[0].part->name);
    EXPECT_FALSE(slide.contains("hlinkClick"));
    EXPECT_TRUE(slide.contains(">go<"));
}

TEST_F(DeckAssemblerTest, CommentsMacrosAndPrintSettingsStayBehindTheUnknownTravels)
{
    DeckFixture fixture;
    const QByteArray odd("\x00\x01 anything \xff", 12);
    fixture.addSlide(slideWith(
        "x", {},
        {DeckFixture::internal("rId3", "comments", QStringLiteral("ppt/comments/comment1.xml")),
         DeckFixture::internal("rId4", "http://example.com/relationships/odd",
                               QStringLiteral("ppt/odd/thing.odd"))}));
    fixture.addPart(
        QStringLiteral("ppt/comments/comment1.xml"),
        QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml.comments+xml"),
        "<p:cmLst xmlns:p=\"p\"/>");
    fixture.addPart(QStringLiteral("ppt/odd/thing.odd"), QStringLiteral("application/x-odd"), odd);
    fixture.addPart(QStringLiteral("ppt/vbaProject.bin"),
                    QStringLiteral("application/vnd.ms-office.vbaProject"), "macro");
    fixture.relate(QStringLiteral("ppt/presentation.xml"),
                   {DeckFixture::internal(
                       "rId50", "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                       QStringLiteral("ppt/vbaProject.bin"))});
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const QString all = names(*result).join(u' ');
    EXPECT_FALSE(all.contains(QStringLiteral("comment")));
    EXPECT_FALSE(all.contains(QStringLiteral("vba")));
    EXPECT_EQ(contentOf(*result, QStringLiteral("ppt/odd/thing.odd")), odd);
}

TEST_F(DeckAssemblerTest, MacrosOfAnEmbeddedWorkbookStayBehind)
{
    PackageWriter workbook;
    workbook.relate(
        {}, {DeckFixture::internal("rId1", "officeDocument", QStringLiteral("xl/workbook.xml"))});
    workbook.make(QStringLiteral("xl/workbook.xml"),
                  QStringLiteral("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
                  []() -> Result<QByteArray> { return QByteArray("<workbook/>"); });
    workbook.relate(QStringLiteral("xl/workbook.xml"),
                    {DeckFixture::internal(
                        "rId1", "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                        QStringLiteral("xl/vbaProject.bin"))});
    workbook.make(QStringLiteral("xl/vbaProject.bin"),
                  QStringLiteral("application/vnd.ms-office.vbaProject"),
                  []() -> Result<QByteArray> { return QByteArray("macro"); });
    ASSERT_TRUE(workbook.save(path("book.xlsm")));
    QFile file(path("book.xlsm"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));

    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "x", {},
        {DeckFixture::internal("rId4", "package", QStringLiteral("ppt/embeddings/book.xlsm"))}));
    fixture.addPart(QStringLiteral("ppt/embeddings/book.xlsm"),
                    QStringLiteral("application/vnd.ms-excel.sheet.macroEnabled.12"),
                    file.readAll());
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const QByteArray embedded = contentOf(*result, QStringLiteral("ppt/embeddings/book.xlsx"));
    EXPECT_TRUE(embedded.startsWith("PK"));
    EXPECT_FALSE(embedded.contains("vbaProject"));
    EXPECT_EQ(m_report.warnings.size(), 1);
}

TEST_F(DeckAssemblerTest, SectionsAreRebuilt)
{
    DeckFixture fixture;
    for (const char *title : {"a", "b", "c"})
        fixture.addSlide(slideWith(title));
    fixture.sections =
        "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\"><p14:sectionLst "
        "xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\">"
        "<p14:section name=\"First\" id=\"{00000000-0000-0000-0000-000000000001}\"><p14:sldIdLst>"
        "<p14:sldId id=\"300\"/></p14:sldIdLst></p14:section>"
        "<p14:section name=\"Rest\" id=\"{00000000-0000-0000-0000-000000000002}\"><p14:sldIdLst>"
        "<p14:sldId id=\"301\"/><p14:sldId id=\"302\"/></p14:sldIdLst></p14:section>"
        "</p14:sectionLst></p:ext></p:extLst>";
    fixture.save(path("a.pptx"));
    DeckFixture plain;
    plain.addSlide(slideWith("d"));
    plain.save(path("plain.pptx"));
    const size_t deck = use(path("a.pptx"));
    const size_t other = use(path("plain.pptx"));
    m_request.slides = {{deck, 1}, {deck, 2}, {other, 0}, {deck, 0}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    QStringList sections;
    for (const SlideEntry &slide : result->slides())
        sections.append(slide.section);
    EXPECT_EQ(sections, (QStringList{QStringLiteral("Rest"), QStringLiteral("Rest"),
                                     QStringLiteral("plain"), QStringLiteral("First")}));
}

TEST_F(DeckAssemblerTest, WritingIsAtomicAndCancellable)
{
    DeckFixture fixture;
    for (int slide = 0; slide < 50; ++slide)
        fixture.addSlide(slideWith("x"));
    fixture.save(path("a.pptx"));
    const size_t deck = use(path("a.pptx"));
    for (size_t slide = 0; slide < 50; ++slide)
        m_request.slides.push_back({deck, slide});
    QFile target(path("out.pptx"));
    ASSERT_TRUE(target.open(QIODevice::WriteOnly));
    target.write("what stood there");
    target.close();
    Progress *running = nullptr;
    Progress progress([&](qint64 done, qint64) {
        if (done > 200)
            running->cancel();
    });
    running = &progress;
    auto assembler = Assembler::prepare(m_request);
    ASSERT_TRUE(assembler);
    const auto written = assembler->write(path("out.pptx"), progress);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, Error::Kind::Cancelled);
    ASSERT_TRUE(target.open(QIODevice::ReadOnly));
    EXPECT_EQ(target.readAll(), QByteArray("what stood there"));
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files).size(), 2);
    EXPECT_FALSE(assembler->write(QStringLiteral("/nowhere/at/all.pptx")));
}

TEST_F(DeckAssemblerTest, ItsPropertiesSayWhatItIsWhoMadeItAndWhen)
{
    DeckFixture deck;
    deck.addSlide(slideWith("One"));
    deck.save(path("deck.pptx"));
    const size_t used = use(path("deck.pptx"));
    m_request.slides = {{used, 0}, {used, 0}};
    m_request.title = QStringLiteral("行前 <R&D>\x01\nfor \"Acme\"");
    m_request.author = QStringLiteral("Li\x1fSi");
    m_request.created = QDateTime(QDate(2026, 11, 24), QTime(8, 40), Qt::UTC);
    const auto made = assemble(path("out.pptx"));
    ASSERT_TRUE(made);
    pugi::xml_document core;
    ASSERT_TRUE(core.load_string(contentOf(*made, QStringLiteral("docProps/core.xml"))));
    const auto said = [&](const char *name) {
        return std::string(core.document_element().child(name).text().get());
    };
    EXPECT_EQ(said("dc:title"), "行前 <R&D> for \"Acme\"");
    EXPECT_EQ(said("dc:creator"), "LiSi");
    EXPECT_EQ(said("dcterms:created"), "2026-11-24T08:40:00Z");
    EXPECT_EQ(said("dcterms:modified"), "2026-11-24T08:40:00Z");
    EXPECT_TRUE(contentOf(*made, QStringLiteral("docProps/app.xml"))
                    .contains("<Application>Attaché</Application><Slides>2</Slides>"));
}

TEST_F(DeckAssemblerTest, SlidesBehindTheLastSectionLoseNoSections)
{
    DeckFixture fixture;
    for (const char *title : {"a", "b"})
        fixture.addSlide(slideWith(title));
    fixture.sections =
        "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\"><p14:sectionLst "
        "xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\">"
        "<p14:section name=\"First\" id=\"{00000000-0000-0000-0000-000000000001}\"><p14:sldIdLst>"
        "<p14:sldId id=\"300\"/></p14:sldIdLst></p14:section>"
        "</p14:sectionLst></p:ext></p:extLst>";
    fixture.save(path("a.pptx"));
    const size_t deck = use(path("a.pptx"));
    EXPECT_TRUE(m_request.decks[deck].presentation->hasSections());
    m_request.slides = {{deck, 0}, {deck, 1}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->slides()[0].section, QStringLiteral("First"));
    EXPECT_NE(result->slides()[1].section, QStringLiteral("First"));
    DeckFixture plain;
    plain.addSlide(slideWith("d"));
    plain.save(path("plain.pptx"));
    EXPECT_FALSE(m_request.decks[use(path("plain.pptx"))].presentation->hasSections());
}

} // namespace
} // namespace attache
