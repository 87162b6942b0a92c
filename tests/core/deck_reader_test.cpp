#include "core/deck/deck_reader.h"

#include "tests/support/deck_fixture.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QTemporaryDir>

namespace attache {
namespace {

using test::DeckFixture;

class DeckReaderTest : public ::testing::Test
{
protected:
    DeckOutline read(const DeckFixture &fixture)
    {
        const QString path = m_folder.filePath(QStringLiteral("deck.pptx"));
        fixture.save(path);
        return readFile(path);
    }

    static DeckOutline readFile(const QString &path)
    {
        const auto opened = Presentation::open(path);
        EXPECT_TRUE(opened) << (opened ? "" : qPrintable(opened.error().message));
        if (!opened)
            return {};
        auto outline = DeckReader(*opened).read();
        EXPECT_TRUE(outline) << (outline ? "" : qPrintable(outline.error().message));
        return outline ? *std::move(outline) : DeckOutline();
    }

    static QString shared(const char *name)
    {
        return QStringLiteral(ATTACHE_SHARED_DIR "/data/pptx/") + QLatin1String(name);
    }

    QTemporaryDir m_folder;
};

QByteArray table(const QList<QByteArray> &cells)
{
    QByteArray row;
    for (const QByteArray &cell : cells)
        row += "<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>" + cell +
               "</a:t></a:r></a:p></a:txBody></a:tc>";
    return "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"9\" name=\"T\"/>"
           "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><a:graphic><a:graphicData "
           "uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tr h=\"1\">" +
           row + "</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
}

TEST_F(DeckReaderTest, TitleBodyNotesAndTable)
{
    DeckFixture fixture;
    fixture.addSlide(
        {DeckFixture::shape(2, DeckFixture::paragraph({"first ", "point"}) +
                                   DeckFixture::paragraph({"second"})) +
             DeckFixture::shape(3, DeckFixture::paragraph({"The", " title"}), "title") +
             table({"a", "b"}),
         "say this",
         true,
         {},
         {}});
    const DeckOutline deck = read(fixture);
    ASSERT_EQ(deck.slides.size(), 1u);
    const SlideOutline &slide = deck.slides.front();
    EXPECT_EQ(slide.title, QStringLiteral("The title"));
    EXPECT_EQ(slide.body, (QStringList{QStringLiteral("first point"), QStringLiteral("second")}));
    EXPECT_EQ(slide.tableCells, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    EXPECT_EQ(slide.notes, QStringLiteral("say this"));
    EXPECT_EQ(slide.layout, QStringLiteral("Layout 1"));
    EXPECT_EQ(slide.master, QStringLiteral("One"));
    EXPECT_TRUE(slide.hidden);
    EXPECT_EQ(deck.size.toString(), QStringLiteral("16:9"));
}

TEST_F(DeckReaderTest, WithoutTitlePlaceholderTheLargestAndTopMostTextIsTheTitle)
{
    DeckFixture fixture;
    const auto sized = [](const char *text, const char *size) {
        return DeckFixture::paragraph({text}, QByteArray("sz=\"") + size + "\"");
    };
    fixture.addSlide({DeckFixture::shape(2, sized("small", "1200"), {}, 0) +
                          DeckFixture::shape(3, sized("low", "4000"), {}, 500000) +
                          DeckFixture::shape(4, sized("high", "4000"), {}, 100000),
                      {},
                      false,
                      {},
                      {}});
    const DeckOutline deck = read(fixture);
    ASSERT_EQ(deck.slides.size(), 1u);
    EXPECT_EQ(deck.slides[0].title, QStringLiteral("high"));
    EXPECT_EQ(deck.slides[0].body, (QStringList{QStringLiteral("small"), QStringLiteral("low")}));
}

TEST_F(DeckReaderTest, GroupsAlternativesLinksAndMedia)
{
    DeckFixture fixture;
    const QByteArray grouped =
        "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"20\" name=\"g\"/><p:cNvGrpSpPr/><p:nvPr/>"
        "</p:nvGrpSpPr><p:grpSpPr/>" +
        DeckFixture::shape(21, DeckFixture::paragraph({"inside"})) + "</p:grpSp>";
    const QByteArray alternative =
        "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/"
        "2006\"><mc:Choice Requires=\"p14\">" +
        DeckFixture::shape(22, DeckFixture::paragraph({"new"})) + "</mc:Choice><mc:Fallback>" +
        DeckFixture::shape(22, DeckFixture::paragraph({"old"})) +
        "</mc:Fallback></mc:AlternateContent>";
    fixture.addSlide(
        {DeckFixture::shape(2, DeckFixture::paragraph({"T"}), "title") + grouped + alternative +
             DeckFixture::picture(5, "rId5", "a cat"),
         {},
         false,
         {},
         {DeckFixture::internal("rId5", "image", QStringLiteral("ppt/media/image1.png")),
          DeckFixture::external("rId6", "hyperlink", QStringLiteral("https://example.com/")),
          DeckFixture::internal("rId7", "slide", QStringLiteral("ppt/slides/slide2.xml"))}});
    fixture.addSlide({});
    fixture.addPart(QStringLiteral("ppt/media/image1.png"), QStringLiteral("image/png"),
                    DeckFixture::png(10, 10));
    const SlideOutline slide = read(fixture).slides.at(0);
    EXPECT_EQ(slide.body, (QStringList{QStringLiteral("inside"), QStringLiteral("new")}));
    EXPECT_EQ(slide.altTexts, QStringList{QStringLiteral("a cat")});
    EXPECT_EQ(slide.links,
              (QStringList{QStringLiteral("https://example.com/"), QStringLiteral("#2")}));
    ASSERT_EQ(slide.media.size(), 1u);
    EXPECT_EQ(slide.media[0].contentType, QStringLiteral("image/png"));
}

TEST_F(DeckReaderTest, ContentHashFollowsTheContentAlone)
{
    const auto hashOf = [&](const char *text, const char *noise, char pixels) {
        DeckFixture fixture;
        fixture.addSlide(
            {DeckFixture::shape(2, DeckFixture::paragraph({text}, noise)) +
                 DeckFixture::picture(3, QByteArray("rId5"), "x"),
             {},
             false,
             {},
             {DeckFixture::internal("rId5", "image", QStringLiteral("ppt/media/image1.png"))}});
        fixture.addPart(QStringLiteral("ppt/media/image1.png"), QStringLiteral("image/png"),
                        DeckFixture::png(10, 10, pixels));
        return read(fixture).slides.at(0).contentHash;
    };
    const QByteArray base = hashOf("one", "", 'a');
    EXPECT_EQ(base.size(), 64);
    EXPECT_EQ(hashOf("one", "dirty=\"0\"", 'a'), base);
    EXPECT_NE(hashOf("two", "", 'a'), base);
    EXPECT_NE(hashOf("one", "b=\"1\"", 'a'), base);
    EXPECT_NE(hashOf("one", "", 'b'), base);
}

TEST_F(DeckReaderTest, StrictNamespacesAreRead)
{
    DeckFixture fixture;
    fixture.addSlide(
        {DeckFixture::shape(2, DeckFixture::paragraph({"strict"}), "title"), {}, false, {}, {}});
    const QString path = m_folder.filePath(QStringLiteral("deck.pptx"));
    fixture.save(path);
    // The same package once more, with the other form's names in every part.
    const auto source = Package::open(path);
    ASSERT_TRUE(source);
    const auto strict = [](QByteArray bytes) {
        bytes.replace("http://schemas.openxmlformats.org/presentationml/2006/main",
                      "http://purl.oclc.org/ooxml/presentationml/main");
        bytes.replace("http://schemas.openxmlformats.org/drawingml/2006/main",
                      "http://purl.oclc.org/ooxml/drawingml/main");
        bytes.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                      "http://purl.oclc.org/ooxml/officeDocument/relationships");
        return bytes;
    };
    const auto renamed = [](std::vector<Relationship> all) {
        for (Relationship &each : all)
            each.type.replace(QLatin1String(relationship::Office),
                              QStringLiteral("http://purl.oclc.org/ooxml/officeDocument/"
                                             "relationships/"));
        return all;
    };
    PackageWriter writer;
    const auto top = (*source)->relationships();
    ASSERT_TRUE(top);
    writer.relate({}, renamed(**top));
    for (const Part &part : (*source)->parts()) {
        const auto bytes = (*source)->read(part);
        ASSERT_TRUE(bytes);
        writer.make(part.name, part.contentType,
                    [content = strict(*bytes)]() -> Result<QByteArray> { return content; });
        const auto relationships = (*source)->relationships(part);
        ASSERT_TRUE(relationships);
        writer.relate(part.name, renamed(**relationships));
    }
    const QString strictPath = m_folder.filePath(QStringLiteral("strict.pptx"));
    ASSERT_TRUE(writer.save(strictPath));
    EXPECT_EQ(readFile(strictPath).slides.at(0).title, QStringLiteral("strict"));
}

TEST_F(DeckReaderTest, SharedDecks)
{
    QDirIterator files(QStringLiteral(ATTACHE_SHARED_DIR "/data/pptx"), {QStringLiteral("*.pptx")},
                       QDir::Files, QDirIterator::Subdirectories);
    if (!files.hasNext())
        GTEST_SKIP() << "no shared data";
    while (files.hasNext()) {
        const QString file = files.next();
        SCOPED_TRACE(file.toStdString());
        const DeckOutline deck = readFile(file);
        EXPECT_TRUE(deck.warnings.isEmpty()) << qPrintable(deck.warnings.join(u'\n'));
        for (const SlideOutline &slide : deck.slides) {
            EXPECT_FALSE(slide.contentHash.isEmpty());
            if (qEnvironmentVariableIsSet("DECK_SHOW"))
                fprintf(stderr, "%s %d [%s] %s/%s\n%s\n--\n", qPrintable(file), slide.position,
                        qPrintable(slide.title), qPrintable(slide.master), qPrintable(slide.layout),
                        qPrintable(slide.searchText()));
        }
    }
}

TEST_F(DeckReaderTest, ContentHashFollowsWhatIsLinkedAndTheNotes)
{
    const auto hashOf = [&](const char *address, const char *tip, const char *notes) {
        DeckFixture fixture;
        fixture.addSlide(
            {DeckFixture::shape(
                 2, QByteArray(
                        "<a:p><a:r><a:rPr lang=\"en-US\"><a:hlinkClick r:id=\"rId7\" tooltip=\"") +
                        tip + "\"/></a:rPr><a:t>here</a:t></a:r></a:p>"),
             notes,
             false,
             {},
             {DeckFixture::external("rId7", "hyperlink", QLatin1String(address))}});
        return read(fixture).slides.at(0).contentHash;
    };
    const QByteArray base = hashOf("https://example.com/", "", "");
    EXPECT_EQ(hashOf("https://example.com/", "", ""), base);
    EXPECT_NE(hashOf("https://example.com/a", "", ""), base) << "it leads elsewhere";
    EXPECT_NE(hashOf("https://example.com/", "read", ""), base);
    EXPECT_NE(hashOf("https://example.com/", "", "say this"), base);
}

} // namespace
} // namespace attache
