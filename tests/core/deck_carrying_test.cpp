#include "tests/core/assembler_fixture.h"

namespace attache {
namespace {

using test::contentOf;
using test::DeckFixture;
using test::ImageType;
using test::slideWith;

/// What becomes of the parts and elements that cannot come along as they are.
class DeckCarryingTest : public test::AssemblerTest
{
protected:
    QByteArray slide(const Presentation &presentation, size_t index = 0)
    {
        return contentOf(presentation, presentation.slides()[index].part->name);
    }

    /// Saves @p fixture and chooses its first slide.
    void choose(const DeckFixture &fixture)
    {
        fixture.save(path("a.pptx"));
        m_request.slides = {{use(path("a.pptx")), 0}};
    }
};

TEST_F(DeckCarryingTest, ButtonsThatRanMacrosOrShowsDoNothing)
{
    const auto button = [](const char *action) {
        return "<a:r><a:rPr><a:hlinkClick r:id=\"\" action=\"" + QByteArray(action) +
               "\"/></a:rPr><a:t>" + action + "</a:t></a:r>";
    };
    DeckFixture fixture;
    fixture.addSlide(
        slideWith("x", DeckFixture::shape(3, "<a:p>" + button("ppaction://macro?name=evil") +
                                                 button("ppaction://customshow?id=1") +
                                                 button("ppaction://hlinkshowjump?jump=nextslide") +
                                                 "</a:p>")));
    choose(fixture);
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_EQ(slide(*result).count("<a:hlinkClick"), 1);
    EXPECT_TRUE(slide(*result).contains("action=\"ppaction://hlinkshowjump?jump=nextslide\""));
    EXPECT_EQ(m_report.warnings.size(), 1);
}

TEST_F(DeckCarryingTest, ZoomsBecomeThePicturesBehindThem)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "x",
        "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/"
        "2006\"><mc:Choice Requires=\"psez\"><p:graphicFrame><psez:sldZm xmlns:psez=\"z\" "
        "sldId=\"257\"/></p:graphicFrame></mc:Choice><mc:Fallback>" +
            DeckFixture::picture(7, "rId5", "the other slide") +
            "</mc:Fallback></mc:AlternateContent>",
        {DeckFixture::internal("rId5", "image", QStringLiteral("ppt/media/image1.png"))}));
    fixture.addPart(QStringLiteral("ppt/media/image1.png"), ImageType, DeckFixture::png(4, 4));
    choose(fixture);
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_FALSE(slide(*result).contains("sldZm"));
    EXPECT_FALSE(slide(*result).contains("AlternateContent"));
    EXPECT_TRUE(slide(*result).contains("the other slide"));
    EXPECT_EQ(m_report.warnings.size(), 1);
}

TEST_F(DeckCarryingTest, NotesWithoutAMasterGetOne)
{
    DeckFixture fixture;
    fixture.withNotesMaster = false;
    fixture.addSlide(slideWith("x", {}, {}, "spoken"));
    choose(fixture);
    m_request.slides.push_back(m_request.slides.front());
    const auto result = assemble(path("out.pptx")); // found clean: it has a theme of its own
    ASSERT_TRUE(result);
    EXPECT_EQ(names(*result).filter(QStringLiteral("notesMasters/")).size(), 1);
    EXPECT_EQ(names(*result).filter(QStringLiteral("theme/")).size(), 2);
}

TEST_F(DeckCarryingTest, AnObjectWithOldMacrosLeavesItsPicture)
{
    const QString mark = QStringLiteral("_VBA_PROJECT");
    const QByteArray wide(reinterpret_cast<const char *>(mark.utf16()), mark.size() * 2);
    const auto result = [&](const QByteArray &object) {
        m_decks.clear();
        m_request = {};
        DeckFixture fixture;
        fixture.addSlide(slideWith(
            "x",
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"9\" name=\"o\"/>"
            "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic>"
            "<a:graphicData uri=\"ole\"><p:oleObj r:id=\"rId6\" progId=\"Excel.Sheet.8\">" +
                DeckFixture::picture(10, "rId5", "the object") +
                "</p:oleObj></a:graphicData></a:graphic></p:graphicFrame>",
            {DeckFixture::internal("rId5", "image", QStringLiteral("ppt/media/image1.png")),
             DeckFixture::internal("rId6", "oleObject",
                                   QStringLiteral("ppt/embeddings/oleObject1.bin"))}));
        fixture.addPart(QStringLiteral("ppt/media/image1.png"), ImageType, DeckFixture::png(4, 4));
        fixture.addPart(QStringLiteral("ppt/embeddings/oleObject1.bin"),
                        QStringLiteral("application/vnd.openxmlformats-officedocument.oleObject"),
                        object);
        choose(fixture);
        return assemble(path("out.pptx"));
    };
    const auto plain = result(QByteArray(50'000, 'o'));
    ASSERT_TRUE(plain);
    EXPECT_TRUE(slide(*plain).contains("<p:oleObj"));
    EXPECT_TRUE(m_report.warnings.isEmpty());
    // Wherever it stands: the object is read in pieces.
    for (qsizetype before = 32'768 - wide.size() - 2; before <= 32'768 + 2; before += 2) {
        const auto macros = result(QByteArray(before, 'o') + wide + "rest");
        ASSERT_TRUE(macros);
        EXPECT_FALSE(slide(*macros).contains("oleObj")) << before;
        EXPECT_TRUE(slide(*macros).contains("the object"));
        EXPECT_TRUE(names(*macros).filter(QStringLiteral("embeddings/")).isEmpty());
        EXPECT_EQ(m_report.warnings.size(), 1);
    }
}

TEST_F(DeckCarryingTest, ALogoWithoutABoxOfItsOwnFitsThatOfItsLayout)
{
    DeckFixture fixture;
    const QByteArray bare =
        DeckFixture::picture(5, "rId5", "{{account.logo}}")
            .replace("<p:nvPr/>", "<p:nvPr><p:ph type=\"pic\" idx=\"10\"/></p:nvPr>")
            .replace("<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2000000\" cy=\"1000000\"/>"
                     "</a:xfrm>",
                     "");
    fixture.addSlide(slideWith(
        "x", bare,
        {DeckFixture::internal("rId5", "image", QStringLiteral("ppt/media/image1.png"))}));
    fixture.addPart(QStringLiteral("ppt/media/image1.png"), ImageType, DeckFixture::png(9, 9));
    fixture.save(path("a.pptx"));
    test::replaceInEntry(
        path("a.pptx"), "ppt/slideLayouts/slideLayout1.xml", "</p:spTree>",
        DeckFixture::shape(8, {}).replace("<p:nvPr></p:nvPr>",
                                          "<p:nvPr><p:ph type=\"pic\" idx=\"10\"/></p:nvPr>") +
            "</p:spTree>");
    m_request.slides = {{use(path("a.pptx")), 0}};
    PlaceholderValues values;
    values.set(QStringLiteral("account.name"), QStringLiteral("Acme"));
    // The box is 4,000,000 × 900,000; a square in it leaves (40/9 − 1)/2 of its width at each side.
    values.logo = DeckFixture::png(50, 50);
    m_request.values = values;
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(slide(*result).contains("<a:srcRect l=\"-172222\" r=\"-172222\"/>"))
        << slide(*result).toStdString();
}

TEST_F(DeckCarryingTest, WhatTheFirstDeckSaysOfThePresentationComesAlong)
{
    const auto deckOf = [&](const char *file, const char *first, const char *type) {
        DeckFixture fixture;
        fixture.masterName = QLatin1String(file);
        fixture.addSlide(slideWith(file));
        fixture.save(path(file));
        test::replaceInEntry(path(file), "ppt/presentation.xml", "<p:presentation ",
                             "<p:presentation rtl=\"1\" firstSlideNum=\"" + QByteArray(first) +
                                 "\" ");
        test::replaceInEntry(path(file), "ppt/presentation.xml", "cy=\"6858000\"/>",
                             "cy=\"6858000\" type=\"" + QByteArray(type) + "\"/>");
        test::replaceInEntry(path(file), "ppt/presentation.xml", "<p:notesSz cx=\"6858000\"",
                             "<p:notesSz cx=\"7000000\"");
        return use(path(file));
    };
    const size_t one = deckOf("one.pptx", "7", "custom");
    const size_t two = deckOf("two.pptx", "9", "overhead");
    const auto presentation = [&] {
        const auto result = assemble(path("out.pptx"));
        return result ? contentOf(*result, QStringLiteral("ppt/presentation.xml")) : QByteArray();
    };
    m_request.slides = {{one, 0}, {one, 0}};
    QByteArray xml = presentation();
    EXPECT_TRUE(xml.contains("firstSlideNum=\"7\""));
    EXPECT_TRUE(xml.contains("rtl=\"1\""));
    EXPECT_TRUE(xml.contains("type=\"custom\""));
    EXPECT_TRUE(xml.contains("<p:notesSz cx=\"7000000\""));
    // Numbers begin where they did only if the slides are that deck's.
    m_request.slides = {{two, 0}, {one, 0}};
    xml = presentation();
    EXPECT_FALSE(xml.contains("firstSlideNum"));
    EXPECT_TRUE(xml.contains("type=\"overhead\""));
    m_request.size = SlideSize{9144000, 6858000};
    EXPECT_FALSE(presentation().contains("type="));
}

TEST_F(DeckCarryingTest, EqualPicturesPackedInOtherWaysAreOne)
{
    const auto deckOf = [&](const char *file, zip_int32_t method) {
        DeckFixture fixture;
        fixture.addSlide(slideWith(
            file, DeckFixture::picture(5, "rId5", "p"),
            {DeckFixture::internal("rId5", "image", QStringLiteral("ppt/media/image1.png"))}));
        fixture.addPart(QStringLiteral("ppt/media/image1.png"), ImageType,
                        DeckFixture::png(4, 4) + QByteArray(100'000, 'p'));
        fixture.save(path(file));
        test::tamper(path(file), [&](zip_t *archive) {
            const auto index = zip_uint64_t(zip_name_locate(archive, "ppt/media/image1.png", 0));
            ASSERT_EQ(zip_set_file_compression(archive, index, method, 0), 0);
        });
        m_request.slides.push_back({use(path(file)), 0});
    };
    deckOf("packed.pptx", ZIP_CM_DEFLATE);
    deckOf("stored.pptx", ZIP_CM_STORE);
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_EQ(names(*result).filter(QStringLiteral("media/")).size(), 1);
}

TEST_F(DeckCarryingTest, TheCheckerFindsWhatMakesProgramsRepairAFile)
{
    struct Fault
    {
        const char *entry;
        const char *from;
        const char *to;
        const char *said;
    };
    const std::vector<Fault> faults = {
        {"ppt/presentation.xml", "sldId id=\"300\"", "sldId id=\"200\"", "200 is out of range"},
        {"ppt/presentation.xml", "sldId id=\"301\"", "sldId id=\"300\"", "slides have the id 300"},
        {"ppt/presentation.xml", "sldMasterId id=\"2147483648\"", "sldMasterId id=\"5\"",
         "master id 5 is out of range"},
        {"ppt/slideMasters/slideMaster1.xml", "id=\"2147483649\"", "id=\"2147483648\"",
         "Two masters or layouts have the id"},
        {"ppt/slideMasters/slideMaster1.xml", "id=\"2147483650\"", "id=\"7\"",
         "layout id 7 is out of range"},
        {"ppt/slideMasters/slideMaster1.xml", "<p:sldLayoutId id=\"2147483650\" r:id=\"rId3\"/>",
         "", "not in the list of layouts"},
        {"ppt/presentation.xml", "<p:sldId id=\"301\" r:id=\"rId101\"/>", "",
         "not in the list of slides"},
        {"ppt/presentation.xml", "<p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>", "",
         "has no master"},
        {"ppt/notesSlides/_rels/notesSlide1.xml.rels", "slides/slide1.xml", "slides/slide2.xml",
         "do not refer back"},
        {"ppt/slides/_rels/slide1.xml.rels", "/slideLayout\"", "/elsewhere\"",
         "0 relationships of type \"slideLayout\""},
        {"[Content_Types].xml",
         "slideLayout+xml\"/><Override PartName=\"/ppt/slideLayouts/"
         "slideLayout2",
         "slideMaster+xml\"/><Override PartName=\"/ppt/slideLayouts/slideLayout2",
         "where a part of type \"slideLayout\" is expected"},
        {"ppt/presentation.xml", "</p:presentation>",
         "<p14:sectionLst xmlns:p14=\"x\"><p14:section id=\"1\"><p14:sldIdLst><p14:sldId "
         "id=\"999\"/></p14:sldIdLst></p14:section></p14:sectionLst></p:presentation>",
         "slide id 999, which does not exist"},
        {"ppt/presentation.xml", "</p:presentation>",
         "<p14:sectionLst xmlns:p14=\"x\"><p14:section id=\"1\"><p14:sldIdLst><p14:sldId "
         "id=\"300\"/></p14:sldIdLst></p14:section><p14:section id=\"2\"><p14:sldIdLst>"
         "<p14:sldId id=\"300\"/></p14:sldIdLst></p14:section></p14:sectionLst></p:presentation>",
         "is in two sections"},
        {"ppt/_rels/presentation.xml.rels", "slides/slide2.xml", "slides/slide9.xml", "slide9.xml"},
    };
    for (const Fault &fault : faults) {
        SCOPED_TRACE(fault.said);
        DeckFixture fixture;
        fixture.addSlide(slideWith("one", {}, {}, "spoken"));
        fixture.addSlide(slideWith("two"));
        fixture.save(path("a.pptx"));
        EXPECT_EQ(test::errorsIn(path("a.pptx")).join(u'\n').toStdString(), "");
        test::replaceInEntry(path("a.pptx"), fault.entry, fault.from, fault.to);
        const QString found = test::errorsIn(path("a.pptx")).join(u'\n');
        EXPECT_TRUE(found.contains(QLatin1String(fault.said))) << found.toStdString();
    }
}

} // namespace
} // namespace attache
