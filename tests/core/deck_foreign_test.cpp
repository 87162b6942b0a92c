#include "core/deck/deck_reader.h"
#include "core/package/part_kinds.h"
#include "tests/core/assembler_fixture.h"

#include <QBuffer>
#include <QFile>
#include <QUrl>

namespace attache {
namespace {

using test::ChartType;
using test::contentOf;
using test::DeckFixture;
using test::ImageType;
using test::slideWith;

/// Decks as other programs write them, well or badly.
class DeckForeignTest : public test::AssemblerTest
{
protected:
    /// A deck with a picture @p name of @p bytes on its one slide, typed as @p type; chosen.
    void usePicture(const QString &name, const QString &type, const QByteArray &bytes,
                    const QByteArray &extra = {})
    {
        m_decks.clear();
        m_request = {};
        DeckFixture fixture;
        DeckFixture::Slide slide = slideWith("x", DeckFixture::picture(5, "rId5", "p"),
                                             {DeckFixture::internal("rId5", "image", name)});
        slide.extra = extra;
        fixture.addSlide(slide);
        fixture.addPart(name, type, bytes);
        fixture.save(path("a.pptx"));
        m_request.slides = {{use(path("a.pptx")), 0}};
    }

    QByteArray firstSlideOf(const Presentation &presentation)
    {
        return contentOf(presentation, presentation.slides()[0].part->name);
    }
};

TEST_F(DeckForeignTest, PicturesWithoutATypeGetThatOfTheirFirstBytesOrTheirEnding)
{
    const QByteArray emf = QByteArray("\1\0\0\0", 4) + QByteArray(36, 'x') + " EMF";
    const QByteArray riff = QByteArray("RIFF\x10\0\0\0", 8);
    struct Case
    {
        const char *name;
        QByteArray bytes;
        const char *type;
    };
    const std::vector<Case> cases = {
        {"ppt/media/image1.jpg", QByteArray("\xff\xd8\xff\xe0 jpeg"), "image/jpeg"},
        {"ppt/media/image1.dat", DeckFixture::png(3, 3), "image/png"},
        {"ppt/media/image1.png", QByteArray("\xff\xd8\xff\xe0 called png"), "image/jpeg"},
        {"ppt/media/image1", QByteArray("GIF89a"), "image/gif"},
        {"ppt/media/image1.x", emf, "image/x-emf"},
        {"ppt/media/image1.y", QByteArray("\xd7\xcd\xc6\x9a rest"), "image/x-wmf"},
        {"ppt/media/image1.emz", QByteArray("\x1f\x8b rest"), "image/x-emz"},
        {"ppt/media/image1.xml", "<!-- made --><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
         "image/svg+xml"},
        {"ppt/media/image2.xml",
         "<!-- was <p:old> and <b/> --><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
         "image/svg+xml"},
        {"ppt/media/media1.mp4",
         QByteArray("\0\0\0\x18"
                    "ftypmp42",
                    12),
         "video/mp4"},
        {"ppt/media/image1.avif",
         QByteArray("\0\0\0\x18"
                    "ftypavif",
                    12),
         "image/avif"},
        {"ppt/media/image2",
         QByteArray("\0\0\0\x18"
                    "ftypheic",
                    12),
         "image/heic"},
        {"ppt/media/image1.jp2", "no mark", "image/jp2"},
        {"ppt/media/media1.bin", riff + "WAVEfmt ", "audio/x-wav"},
        {"ppt/media/media1.mp3", "no frame", "audio/mpeg"},
        {"ppt/media/image1.TIFF", "no mark", "image/tiff"},
    };
    for (const Case &each : cases) {
        SCOPED_TRACE(each.name);
        usePicture(QLatin1String(each.name), {}, each.bytes);
        const auto result = assemble(path("out.pptx"));
        ASSERT_TRUE(result);
        const auto picture = result->package().related(*result->slides()[0].part, "image");
        ASSERT_TRUE(picture && *picture);
        EXPECT_EQ((*picture)->contentType, QLatin1String(each.type));
        EXPECT_FALSE((*picture)->isTypeGuessed);
        EXPECT_TRUE(m_report.warnings.isEmpty());
    }
    // The source itself is found faulty all the same.
    EXPECT_TRUE(test::errorsIn(path("a.pptx")).join(u' ').contains(QStringLiteral("image1.TIFF")));
}

TEST_F(DeckForeignTest, PartsOfAPresentationWithoutATypeAreKnownByTheirRoots)
{
    usePicture(QStringLiteral("ppt/media/image1.png"), ImageType, DeckFixture::png(3, 3));
    m_decks.clear();
    for (const char *part :
         {"slides/slide1", "slideLayouts/slideLayout1", "theme/theme1", "presentation"}) {
        const QString override =
            QStringLiteral("PartName=\"/ppt/%1.xml\"").arg(QLatin1String(part));
        test::replaceInEntry(path("a.pptx"), "[Content_Types].xml", override.toUtf8(),
                             "PartName=\"/ppt/nowhere.xml\"");
    }
    m_request = {};
    m_request.slides = {{use(path("a.pptx")), 0}};
    ASSERT_TRUE(assemble(path("out.pptx")));
}

TEST_F(DeckForeignTest, ATypeThatSaysNothingIsNone)
{
    usePicture(QStringLiteral("ppt/media/image1.bin"), QStringLiteral("application/octet-stream"),
               DeckFixture::png(3, 3));
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const auto picture = result->package().related(*result->slides()[0].part, "image");
    ASSERT_TRUE(picture && *picture);
    EXPECT_EQ((*picture)->contentType, ImageType);
}

TEST_F(DeckForeignTest, APictureNobodyKnowsIsLeftOutAndNamed)
{
    usePicture(QStringLiteral("ppt/media/thing.zzz"), {}, "????");
    auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(m_report.warnings.join(u' ').contains(QStringLiteral("ppt/media/thing.zzz")));
    EXPECT_FALSE(firstSlideOf(*result).contains("<p:pic>"));
    EXPECT_TRUE(names(*result).filter(QStringLiteral("media/")).isEmpty());

    // An animation needs the shape it moves.
    usePicture(QStringLiteral("ppt/media/thing.zzz"), {}, "????",
               "<p:timing><p:tnLst><p:spTgt spid=\"5\"/></p:tnLst></p:timing>");
    result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(firstSlideOf(*result).contains("<p:pic>"));
    EXPECT_FALSE(firstSlideOf(*result).contains("r:embed"));
}

TEST_F(DeckForeignTest, ADrawingThatDeclaresADocumentTypeIsJustAPicture)
{
    usePicture(QStringLiteral("ppt/media/image1.svg"), QStringLiteral("image/svg+xml"),
               "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x\"><svg/>");
    EXPECT_TRUE(assemble(path("out.pptx")));
}

TEST_F(DeckForeignTest, NothingUnsoundIsHandedOver)
{
    usePicture(QStringLiteral("ppt/tags/tag1.xml"),
               QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml.tags"
                              "+xml"),
               "<p:tagLst xmlns:p=\"p\">");
    QFile target(path("out.pptx"));
    ASSERT_TRUE(target.open(QIODevice::WriteOnly));
    target.write("what stood there");
    target.close();
    auto assembler = Assembler::prepare(m_request);
    ASSERT_TRUE(assembler);
    const auto written = assembler->write(path("out.pptx"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(written.error().message.contains(QStringLiteral("ppt/tags/tag1.xml")));
    ASSERT_TRUE(target.open(QIODevice::ReadOnly));
    EXPECT_EQ(target.readAll(), QByteArray("what stood there"));
    QBuffer device;
    ASSERT_TRUE(device.open(QIODevice::ReadWrite));
    EXPECT_FALSE(assembler->write(device));
    EXPECT_TRUE(device.data().isEmpty());
}

TEST_F(DeckForeignTest, ReferencesToNothingAreTakenOut)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith("x", DeckFixture::shape(3, "<a:p><a:r><a:rPr><a:hlinkClick "
                                                          "r:id=\"rId77\"/></a:rPr><a:t>go</a:t>"
                                                          "</a:r></a:p>")));
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_FALSE(firstSlideOf(*result).contains("rId77"));
    EXPECT_TRUE(firstSlideOf(*result).contains(">go<"));
    EXPECT_EQ(m_report.warnings.size(), 1);
}

TEST_F(DeckForeignTest, PartsOfOneEndingKeepTheirOwnContentTypes)
{
    PackageWriter writer;
    const auto make = [] { return Result<QByteArray>(QByteArray("x")); };
    writer.make(QStringLiteral("a/one.bin"), QStringLiteral("application/one"), make);
    writer.make(QStringLiteral("a/two.bin"), QStringLiteral("application/two"), make);
    writer.make(QStringLiteral("a/three.BIN"), QStringLiteral("application/one"), make);
    writer.make(QStringLiteral("a/four.rels"), QStringLiteral("application/four"), make);
    writer.make(QStringLiteral("a/five"), QStringLiteral("application/five"), make);
    writer.make(QStringLiteral("a/six seven.bin"), QStringLiteral("application/six"), make);
    ASSERT_TRUE(writer.save(path("types.zip")));
    const auto package = Package::open(path("types.zip"));
    ASSERT_TRUE(package);
    const auto typeOf = [&](const char *name) {
        const Part *part = (*package)->part(QLatin1String(name));
        return part ? part->contentType : QStringLiteral("missing");
    };
    EXPECT_EQ(typeOf("a/one.bin"), QStringLiteral("application/one"));
    EXPECT_EQ(typeOf("a/two.bin"), QStringLiteral("application/two"));
    EXPECT_EQ(typeOf("a/three.BIN"), QStringLiteral("application/one"));
    EXPECT_EQ(typeOf("a/four.rels"), QStringLiteral("application/four"));
    EXPECT_EQ(typeOf("a/five"), QStringLiteral("application/five"));
    EXPECT_EQ(typeOf("a/six seven.bin"), QStringLiteral("application/six"));
}

TEST(PartKinds, OfFilesThatBeginAlikeTheEndingTells)
{
    const QByteArray compound("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    const QByteArray media("\x30\x26\xb2\x75\x8e\x66\xcf\x11");
    const struct
    {
        QByteArray start;
        const char *name;
        const char *type;
    } known[] = {
        {compound, "ppt/embeddings/book1.xls", "application/vnd.ms-excel"},
        {compound, "ppt/embeddings/text1.doc", "application/msword"},
        {compound, "ppt/embeddings/old1.ppt", "application/vnd.ms-powerpoint"},
        {compound, "ppt/embeddings/oleObject1.bin",
         "application/vnd.openxmlformats-officedocument.oleObject"},
        {compound, "ppt/embeddings/thing",
         "application/vnd.openxmlformats-officedocument.oleObject"},
        {media, "ppt/media/film.wmv", "video/x-ms-wmv"},
        {media, "ppt/media/film.asf", "video/x-ms-asf"},
        {media, "ppt/media/sound.wma", "audio/x-ms-wma"},
        {media, "ppt/media/film", "video/x-ms-wmv"},
        {"PK\x03\x04", "ppt/embeddings/book1.xlsx",
         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    };
    for (const auto &each : known)
        EXPECT_EQ(contentTypeOf(each.start, QLatin1String(each.name)), QLatin1String(each.type))
            << each.name;
}

TEST_F(DeckForeignTest, ListsOfContentTypesAreReadAsTheyAreMeant)
{
    usePicture(QStringLiteral("ppt/media/image1.png"), ImageType, DeckFixture::png(3, 3));
    m_decks.clear();
    const char *const list = "[Content_Types].xml";
    test::replaceInEntry(path("a.pptx"), list, "Extension=\"png\"", "Extension=\".PNG\"");
    test::replaceInEntry(path("a.pptx"), list, "\"/ppt/slides/slide1.xml\"",
                         "\"PPT\\Slides/slide1.xml\"");
    test::replaceInEntry(path("a.pptx"), list, "\"/ppt/theme/theme1.xml\"",
                         "\"/ppt//theme/theme%31.xml\"");
    const auto presentation = Presentation::open(path("a.pptx"));
    ASSERT_TRUE(presentation);
    for (const Part &part : presentation->package().parts())
        EXPECT_FALSE(part.contentType.isEmpty() || part.isTypeGuessed) << part.name.toStdString();
}

TEST_F(DeckForeignTest, NamesWithBackslashesAreReadAsSlashesAndThatIsSaid)
{
    usePicture(QStringLiteral("ppt/media/image1.png"), ImageType, DeckFixture::png(3, 3));
    m_decks.clear();
    test::renameEntries(path("a.pptx"), [](QString name) { return name.replace(u'/', u'\\'); });
    m_request = {};
    m_request.slides = {{use(path("a.pptx")), 0}};
    const auto outline = DeckReader(*m_decks.back()).read();
    ASSERT_TRUE(outline);
    EXPECT_EQ(outline->warnings.size(), 1);
    EXPECT_TRUE(outline->warnings.join(u' ').contains(QStringLiteral("backslashes")));
    ASSERT_TRUE(assemble(path("out.pptx")));
    EXPECT_EQ(test::errorsIn(path("a.pptx")).join(u'\n'), QString());
    const auto findings = PackageChecker().check(path("a.pptx"));
    ASSERT_TRUE(findings);
    EXPECT_EQ(findings->size(), 1U);

    // What leads out of the package does so with either kind.
    for (const char *name : {"..\\evil.xml", "ppt\\..\\..\\evil.xml", "\\etc\\evil", "C:\\evil"}) {
        SCOPED_TRACE(name);
        DeckFixture().save(path("evil.pptx"));
        test::tamper(path("evil.pptx"),
                     [&](zip_t *archive) { test::putEntry(archive, name, "x"); });
        const auto refused = Package::open(path("evil.pptx"));
        ASSERT_FALSE(refused);
        EXPECT_TRUE(refused.error().message.contains(QStringLiteral("outside")));
    }
    // Two names that become one are two parts nobody can tell apart.
    DeckFixture().save(path("twice.pptx"));
    test::tamper(path("twice.pptx"),
                 [](zip_t *archive) { test::putEntry(archive, "ppt\\presentation.xml", "<x/>"); });
    const auto twice = Package::open(path("twice.pptx"));
    ASSERT_FALSE(twice);
    EXPECT_TRUE(twice.error().message.contains(QStringLiteral("twice")));
}

TEST_F(DeckForeignTest, NamesThatAllBeginWithASlashAreReadAndThatIsSaid)
{
    for (const QChar slash : {u'/', u'\\'}) {
        usePicture(QStringLiteral("ppt/media/image1.png"), ImageType, DeckFixture::png(3, 3));
        m_decks.clear();
        test::renameEntries(path("a.pptx"), [&](QString name) {
            return name.startsWith(u'[') ? name : slash + name.replace(u'/', slash);
        });
        m_request = {};
        m_request.slides = {{use(path("a.pptx")), 0}};
        EXPECT_EQ(m_decks.back()->package().remarks().size(), 1);
        ASSERT_TRUE(assemble(path("out.pptx")));
    }
    // One that leads elsewhere does so all the same.
    m_decks.clear();
    test::tamper(path("a.pptx"),
                 [](zip_t *archive) { test::putEntry(archive, "\\..\\evil.xml", "x"); });
    EXPECT_FALSE(Package::open(path("a.pptx")));
}

TEST_F(DeckForeignTest, OddNamesAreReadAndBecomePlainOnes)
{
    usePicture(QStringLiteral("ppt/media/图 1.png"), ImageType, DeckFixture::png(3, 3));
    const auto fits = [&](const char *what) {
        SCOPED_TRACE(what);
        m_decks.clear();
        m_request = {};
        m_request.slides = {{use(path("a.pptx")), 0}};
        const auto result = assemble(path("out.pptx"));
        ASSERT_TRUE(result);
        EXPECT_EQ(names(*result).filter(QStringLiteral("media/")),
                  QStringList{QStringLiteral("ppt/media/_1.png")});
        EXPECT_TRUE(m_report.warnings.isEmpty());
    };
    fits("blanks and Chinese");
    test::renameEntries(path("a.pptx"), [](const QString &name) {
        return name.contains(u' ') ? QString::fromLatin1(QUrl::toPercentEncoding(name, "/")) : name;
    });
    m_decks.clear();
    m_request = {};
    m_request.slides = {{use(path("a.pptx")), 0}};
    EXPECT_TRUE(assemble(path("out.pptx")));
    EXPECT_NE(m_decks.back()->package().part(QStringLiteral("ppt/media/图 1.png")), nullptr);

    usePicture(QStringLiteral("ppt/media/image1.png"), ImageType, DeckFixture::png(3, 3));
    m_decks.clear();
    test::renameEntries(path("a.pptx"), [](const QString &name) {
        return name.startsWith(QLatin1String("ppt/")) ? QStringLiteral("./ppt//") + name.mid(4)
                                                      : QStringLiteral("./") + name;
    });
    m_request = {};
    m_request.slides = {{use(path("a.pptx")), 0}};
    EXPECT_TRUE(assemble(path("out.pptx")));
    EXPECT_EQ(m_decks.back()->package().remarks().size(), 1);
}

TEST_F(DeckForeignTest, LinksToWhatStaysBehindAreListed)
{
    const auto link = [](const char *id) {
        return "<a:r><a:rPr><a:hlinkClick r:id=\"" + QByteArray(id) + "\"/></a:rPr><a:t>" + id +
               "</a:t></a:r>";
    };
    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "one",
        DeckFixture::shape(3, "<a:p>" + link("rId11") + link("rId12") + link("rId13") +
                                  link("rId14") + link("rId15") + link("rId16") + "</a:p>"),
        {DeckFixture::internal("rId11", "slide", QStringLiteral("ppt/slides/slide3.xml")),
         DeckFixture::external("rId12", "hyperlink", QStringLiteral("file:///C:/list.xlsx")),
         DeckFixture::external("rId13", "hyperlink", QStringLiteral("prices.docx")),
         DeckFixture::external("rId14", "hyperlink", QStringLiteral("https://example.com/")),
         DeckFixture::external("rId15", "hyperlink", QStringLiteral("mailto:a@example.com")),
         DeckFixture::external("rId16", "hyperlink", QStringLiteral("\\\\server\\plan.pptx")),
         DeckFixture::external("rId17", "video", QStringLiteral("D:\\film.mp4")),
         DeckFixture::internal("rId18", "chart", QStringLiteral("ppt/charts/chart1.xml"))}));
    fixture.addSlide(slideWith("two"));
    fixture.addSlide(slideWith("three"));
    fixture.addPart(QStringLiteral("ppt/charts/chart1.xml"), ChartType,
                    "<c:chartSpace xmlns:c=\"c\"/>");
    fixture.relate(
        QStringLiteral("ppt/charts/chart1.xml"),
        {DeckFixture::external("rId1", "oleObject", QStringLiteral("file:///C:/book1.xlsx"))});
    fixture.save(path("a.pptx"));
    const size_t deck = use(path("a.pptx"));
    m_request.slides = {{deck, 1}, {deck, 0}};
    auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const QString all = m_report.warnings.join(u'\n');
    EXPECT_EQ(m_report.warnings.size(), 6) << all.toStdString();
    for (const char *named : {"slide 1", "slide 3", "file:///C:/list.xlsx", "prices.docx",
                              "\\\\server\\plan.pptx", "D:\\film.mp4", "file:///C:/book1.xlsx"})
        EXPECT_TRUE(all.contains(QLatin1String(named))) << named;
    m_request.slides = {{deck, 2}, {deck, 0}};
    result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_EQ(m_report.warnings.size(), 5);
}

TEST_F(DeckForeignTest, WhatIsShownFromTheNetIsListedAsLinked)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "x", {},
        {DeckFixture::external("rId11", "image", QStringLiteral("http://intranet/logo.png")),
         DeckFixture::external("rId12", "video", QStringLiteral("https://example.com/film")),
         DeckFixture::external("rId13", "hyperlink", QStringLiteral("https://example.com/"))}));
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    ASSERT_TRUE(assemble(path("out.pptx")));
    EXPECT_EQ(m_report.warnings.size(), 2) << m_report.warnings.join(u'\n').toStdString();
    EXPECT_TRUE(m_report.warnings.join(u' ').contains(QStringLiteral("http://intranet/logo.png")));
    EXPECT_TRUE(m_report.warnings.join(u' ').contains(QStringLiteral("https://example.com/film")));
}

TEST_F(DeckForeignTest, LinkedSlidesChosenTwiceLeadEachToItsOwnPartner)
{
    const QByteArray link = "<a:p><a:r><a:rPr><a:hlinkClick r:id=\"rId7\" "
                            "action=\"ppaction://hlinksldjump\"/></a:rPr><a:t>go</a:t></a:r></a:p>";
    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "one", DeckFixture::shape(3, link),
        {DeckFixture::internal("rId7", "slide", QStringLiteral("ppt/slides/slide2.xml"))}));
    fixture.addSlide(slideWith(
        "two", DeckFixture::shape(3, link),
        {DeckFixture::internal("rId7", "slide", QStringLiteral("ppt/slides/slide1.xml"))}));
    fixture.save(path("a.pptx"));
    const size_t deck = use(path("a.pptx"));
    m_request.slides = {{deck, 0}, {deck, 1}, {deck, 0}, {deck, 1}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const std::array<size_t, 4> partners = {1, 0, 3, 2};
    for (size_t slide = 0; slide < partners.size(); ++slide) {
        const auto target = result->package().related(*result->slides()[slide].part, "slide");
        ASSERT_TRUE(target);
        EXPECT_EQ(*target, result->slides()[partners[slide]].part) << slide;
    }
}

TEST_F(DeckForeignTest, TargetsMayGoByDotsAndRoundabouts)
{
    DeckFixture fixture;
    for (const char *title : {"one", "two", "three"})
        fixture.addSlide(slideWith(title));
    fixture.save(path("a.pptx"));
    const char *const rels = "ppt/_rels/presentation.xml.rels";
    test::replaceInEntry(path("a.pptx"), rels, "slides/slide1.xml", "./slides/slide1.xml");
    test::replaceInEntry(path("a.pptx"), rels, "slides/slide2.xml", "slides/../slides//slide2.xml");
    test::replaceInEntry(path("a.pptx"), rels, "slides/slide3.xml", "/ppt/./slides/slide3.xml");
    const size_t deck = use(path("a.pptx"));
    m_request.slides = {{deck, 0}, {deck, 1}, {deck, 2}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->slides().size(), 3U);
}

TEST_F(DeckForeignTest, NotesLeadToTheirOwnSlideWhereverTheyLedBefore)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith("one", {}, {}, "say one"));
    fixture.addSlide(slideWith("two", {}, {}, "say two"));
    fixture.save(path("a.pptx"));
    test::replaceInEntry(path("a.pptx"), "ppt/notesSlides/_rels/notesSlide1.xml.rels",
                         "slides/slide1.xml", "slides/slide2.xml");
    const size_t deck = use(path("a.pptx"));
    for (const std::vector<SlideChoice> &chosen :
         {std::vector<SlideChoice>{{deck, 0}, {deck, 1}}, std::vector<SlideChoice>{{deck, 0}}}) {
        m_request.slides = chosen;
        const auto result = assemble(path("out.pptx")); // found clean
        ASSERT_TRUE(result);
        EXPECT_TRUE(m_report.warnings.isEmpty());
        for (const SlideEntry &slide : result->slides()) {
            const auto notes = result->package().related(*slide.part, "notesSlide");
            ASSERT_TRUE(notes && *notes);
            const auto back = result->package().related(**notes, "slide");
            ASSERT_TRUE(back);
            EXPECT_EQ(*back, slide.part);
        }
    }
}

TEST_F(DeckForeignTest, LinksInNotesStayBesideTheWayBack)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith("one", {}, {}, "say one"));
    fixture.addSlide(slideWith("two"));
    fixture.save(path("a.pptx"));
    const char *const rels = "ppt/notesSlides/_rels/notesSlide1.xml.rels";
    test::replaceInEntry(path("a.pptx"), rels, "</Relationships>",
                         "<Relationship Id=\"rId8\" Type=\"http://schemas.openxmlformats.org/"
                         "officeDocument/2006/relationships/slide\" "
                         "Target=\"../slides/slide2.xml\"/></Relationships>");
    test::replaceInEntry(path("a.pptx"), "ppt/notesSlides/notesSlide1.xml", "<a:t>",
                         "<a:t>with <a:hlinkClick r:id=\"rId8\"/>");
    const size_t deck = use(path("a.pptx"));
    m_request.slides = {{deck, 0}, {deck, 1}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const auto notes = result->package().related(*result->slides()[0].part, "notesSlide");
    ASSERT_TRUE(notes && *notes);
    const auto links = result->package().relationships(**notes);
    ASSERT_TRUE(links);
    QStringList targets;
    for (const Relationship &each : **links) {
        if (relationship::is(each.type, "slide"))
            targets.append(each.target);
    }
    EXPECT_EQ(targets,
              (QStringList{result->slides()[0].part->name, result->slides()[1].part->name}));
}

TEST_F(DeckForeignTest, OfTwoLayoutsASlideKeepsTheFirst)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith("x", {},
                               {DeckFixture::internal("rId9", "slideLayout",
                                                      QStringLiteral("ppt/slideLayouts/"
                                                                     "slideLayout2.xml"))}));
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const Part &slide = *result->slides()[0].part;
    int layouts = 0;
    for (const Relationship &each : **result->package().relationships(slide))
        layouts += relationship::is(each.type, "slideLayout") ? 1 : 0;
    EXPECT_EQ(layouts, 1);
    EXPECT_TRUE(m_report.warnings.contains(
        QStringLiteral("\"a\", slide 1 has more than one layout. The first one was kept.")))
        << m_report.warnings.join(u'\n').toStdString();
}

TEST_F(DeckForeignTest, WhatOffice2007LeavesOutOfAChartIsWrittenOut)
{
    const QByteArray chart =
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
        "<c:chart><c:plotArea><c:layout/><c:lineChart><c:grouping val=\"standard\"/><c:ser>"
        "<c:idx val=\"0\"/><c:order val=\"0\"/><c:dLbls><c:dLbl><c:idx val=\"1\"/>"
        "<c:delete val=\"1\"/></c:dLbl><c:dLblPos val=\"t\"/><c:showVal val=\"1\"/>"
        "<c:separator>;</c:separator></c:dLbls><c:val/></c:ser><c:marker val=\"1\"/>"
        "<c:axId val=\"1\"/></c:lineChart><c:catAx><c:axId val=\"1\"/><c:scaling/>"
        "<c:axPos val=\"b\"/></c:catAx></c:plotArea></c:chart></c:chartSpace>";
    const auto assembled = [&](const char *version) {
        m_decks.clear();
        m_request = {};
        DeckFixture fixture;
        fixture.addSlide(slideWith(
            "x", {},
            {DeckFixture::internal("rId5", "chart", QStringLiteral("ppt/charts/chart1.xml"))}));
        fixture.addPart(QStringLiteral("ppt/charts/chart1.xml"), ChartType, chart);
        fixture.addPart(
            QStringLiteral("docProps/app.xml"),
            QStringLiteral("application/vnd.openxmlformats-officedocument.extended-properties+xml"),
            "<Properties xmlns=\"p\"><Application>Microsoft Office PowerPoint</Application>"
            "<AppVersion>" +
                QByteArray(version) + "</AppVersion></Properties>");
        fixture.save(path("a.pptx"));
        test::replaceInEntry(path("a.pptx"), "_rels/.rels", "</Relationships>",
                             "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/"
                             "officeDocument/2006/relationships/extended-properties\" "
                             "Target=\"docProps/app.xml\"/></Relationships>");
        m_request.slides = {{use(path("a.pptx")), 0}};
        const auto result = assemble(path("out.pptx"));
        return result ? contentOf(*result, QStringLiteral("ppt/charts/chart1.xml")) : QByteArray();
    };
    EXPECT_EQ(assembled("16.0000"), chart);
    EXPECT_EQ(assembled("1.2"), chart);
    const QByteArray written = assembled("12.0000");
    EXPECT_TRUE(written.contains(
        "<c:dLblPos val=\"t\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>"
        "<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>"
        "<c:showBubbleSize val=\"0\"/><c:separator>;</c:separator></c:dLbls>"))
        << written.toStdString();
    EXPECT_EQ(assembled("12"), written);
    EXPECT_TRUE(written.contains("<c:dLbl><c:idx val=\"1\"/><c:delete val=\"1\"/></c:dLbl>"));
    // The schema's defaults would round the corners, smooth the lines and hide the axes.
    EXPECT_TRUE(written.contains("<c:roundedCorners val=\"0\"/><c:chart>"));
    EXPECT_TRUE(written.contains("<c:val/><c:smooth val=\"0\"/></c:ser>"));
    EXPECT_TRUE(written.contains("<c:scaling/><c:delete val=\"0\"/><c:axPos val=\"b\"/>"));
    EXPECT_TRUE(written.contains("<c:grouping val=\"standard\"/><c:varyColors val=\"0\"/><c:ser>"));
    EXPECT_TRUE(written.contains("<c:autoTitleDeleted val=\"0\"/><c:plotArea>"));
    EXPECT_TRUE(written.contains("<c:marker val=\"1\"/><c:axId"));
}

} // namespace
} // namespace attache
