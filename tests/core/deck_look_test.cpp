#include "tests/core/assembler_fixture.h"

namespace attache {
namespace {

using test::contentOf;
using test::DeckFixture;
using test::slideWith;

class DeckLookTest : public test::AssemblerTest
{
};

TEST_F(DeckLookTest, DifferentSizesAreToldAndDecided)
{
    DeckFixture wide;
    wide.addSlide(slideWith("wide"));
    wide.save(path("wide.pptx"));
    DeckFixture narrow;
    narrow.width = 9144000;
    narrow.addSlide(slideWith("narrow"));
    narrow.save(path("narrow.pptx"));
    m_request.slides = {{use(path("wide.pptx")), 0}, {use(path("narrow.pptx")), 0}};
    const auto refused = Assembler::prepare(m_request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Conflict);
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("narrow: 4:3")));

    const auto size = slideSizeFor(QStringLiteral("16:9"), m_request.decks);
    ASSERT_TRUE(size);
    m_request.size = *size;
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->size(), (SlideSize{12192000, 6858000}));
    // As high as the new slide already: moved to its middle, no larger.
    const QByteArray slide = contentOf(*result, result->slides()[1].part->name);
    EXPECT_TRUE(slide.contains("x=\"1624000\""));
    EXPECT_TRUE(slide.contains("cx=\"4000000\""));
    EXPECT_FALSE(slideSizeFor(QStringLiteral("large"), m_request.decks));
    const auto typed = slideSizeFor(QStringLiteral("16：9"), m_request.decks);
    ASSERT_TRUE(typed) << "as an input method for Chinese writes it";
    EXPECT_EQ(*typed, *size);
}

TEST_F(DeckLookTest, TextKeepsTheDefaultsOfItsOwnDeck)
{
    const auto styled = [](const char *size) {
        return "<p:defaultTextStyle><a:lvl1pPr><a:defRPr sz=\"" + QByteArray(size) +
               "\"/></a:lvl1pPr></p:defaultTextStyle>";
    };
    DeckFixture small;
    small.defaultTextStyle = styled("1800");
    small.addSlide(slideWith("small"));
    small.save(path("small.pptx"));
    DeckFixture large;
    large.defaultTextStyle = styled("3200");
    large.addSlide(slideWith("large", DeckFixture::shape(3, DeckFixture::paragraph({"box"}))));
    large.save(path("large.pptx"));
    m_request.slides = {{use(path("small.pptx")), 0}, {use(path("large.pptx")), 0}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const QByteArray slide = contentOf(*result, result->slides()[1].part->name);
    EXPECT_EQ(slide.count("sz=\"3200\""), 1) << slide.toStdString(); // the box, not the title
}

TEST_F(DeckLookTest, EmbeddedFontsOfTheTextComeAlong)
{
    DeckFixture fixture;
    fixture.addSlide(
        slideWith("x", DeckFixture::shape(3, "<a:p><a:r><a:rPr><a:latin typeface=\"Ours\"/></a:rPr>"
                                             "<a:t>set in it</a:t></a:r></a:p>")));
    fixture.addSlide(slideWith("y"));
    fixture.presentationExtra =
        "<p:embeddedFontLst><p:embeddedFont><p:font typeface=\"Ours\"/><p:regular r:id=\"rId70\"/>"
        "</p:embeddedFont><p:embeddedFont><p:font typeface=\"Unused\"/><p:regular r:id=\"rId71\"/>"
        "</p:embeddedFont></p:embeddedFontLst>";
    const QString type = QStringLiteral("application/x-fontdata");
    fixture.addPart(QStringLiteral("ppt/fonts/font1.fntdata"), type, "ours");
    fixture.addPart(QStringLiteral("ppt/fonts/font2.fntdata"), type, "unused");
    fixture.relate(
        QStringLiteral("ppt/presentation.xml"),
        {DeckFixture::internal("rId70", "font", QStringLiteral("ppt/fonts/font1.fntdata")),
         DeckFixture::internal("rId71", "font", QStringLiteral("ppt/fonts/font2.fntdata"))});
    fixture.save(path("a.pptx"));
    const size_t deck = use(path("a.pptx"));
    m_request.slides = {{deck, 0}};
    auto result = assemble(path("with.pptx"));
    ASSERT_TRUE(result);
    EXPECT_EQ(names(*result).filter(QStringLiteral("fonts/")).size(), 1);
    EXPECT_EQ(contentOf(*result, QStringLiteral("ppt/fonts/font1.fntdata")), QByteArray("ours"));
    m_request.slides = {{deck, 1}};
    result = assemble(path("without.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(names(*result).filter(QStringLiteral("fonts/")).isEmpty());
}

TEST_F(DeckLookTest, TableStylesFollowTheirTables)
{
    const auto deckOf = [&](const char *file, const char *fill) {
        DeckFixture fixture;
        fixture.masterName = QLatin1String(file);
        const QByteArray id = "{11111111-2222-3333-4444-555555555555}";
        fixture.addSlide(slideWith(
            "x", "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"9\" name=\"t\"/>"
                 "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic>"
                 "<a:graphicData uri=\"x\"><a:tbl><a:tblPr><a:tableStyleId>" +
                     id +
                     "</a:tableStyleId></a:tblPr><a:tblGrid/></a:tbl></a:graphicData></a:graphic>"
                     "</p:graphicFrame>"));
        fixture.addPart(
            QStringLiteral("ppt/tableStyles.xml"),
            QStringLiteral(
                "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml"),
            "<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
            "def=\"" +
                id + "\"><a:tblStyle styleId=\"" + id + "\" styleName=\"" + fill +
                "\"/><a:tblStyle styleId=\"{99999999-2222-3333-4444-555555555555}\" "
                "styleName=\"unused\"/></a:tblStyleLst>");
        fixture.relate(
            QStringLiteral("ppt/presentation.xml"),
            {DeckFixture::internal("rId80", "tableStyles", QStringLiteral("ppt/tableStyles.xml"))});
        fixture.save(path(file));
        m_request.slides.push_back({use(path(file)), 0});
    };
    deckOf("a.pptx", "red");
    deckOf("b.pptx", "blue"); // another style of the same id
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const QByteArray styles = contentOf(*result, QStringLiteral("ppt/tableStyles.xml"));
    EXPECT_TRUE(styles.contains("\"red\""));
    EXPECT_TRUE(styles.contains("\"blue\""));
    EXPECT_FALSE(styles.contains("unused"));
    const QByteArray first = contentOf(*result, result->slides()[0].part->name);
    const QByteArray second = contentOf(*result, result->slides()[1].part->name);
    EXPECT_TRUE(first.contains("{11111111-2222"));
    EXPECT_FALSE(second.contains("{11111111-2222"));
}

TEST_F(DeckLookTest, IdsOfTableStylesAreComparedWithoutCaseAndBrokenOnesLeftOut)
{
    const auto deckOf = [&](const char *file, const QByteArray &styles) {
        DeckFixture fixture;
        fixture.addSlide(slideWith(
            "x", "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"9\" name=\"t\"/>"
                 "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic>"
                 "<a:graphicData uri=\"x\"><a:tbl><a:tblPr><a:tableStyleId>"
                 "{abcdef01-2222-3333-4444-555555555555}</a:tableStyleId></a:tblPr><a:tblGrid/>"
                 "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"));
        fixture.addPart(
            QStringLiteral("ppt/tableStyles.xml"),
            QStringLiteral(
                "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml"),
            styles);
        fixture.relate(
            QStringLiteral("ppt/presentation.xml"),
            {DeckFixture::internal("rId80", "tableStyles", QStringLiteral("ppt/tableStyles.xml"))});
        fixture.save(path(file));
        m_request = {};
        m_request.slides.push_back({use(path(file)), 0});
    };
    deckOf("a.pptx", "<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/"
                     "main\" def=\"{99999999-2222-3333-4444-555555555555}\"><a:tblStyle styleId="
                     "\"{ABCDEF01-2222-3333-4444-555555555555}\" styleName=\"red\"/>"
                     "</a:tblStyleLst>");
    auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(contentOf(*result, QStringLiteral("ppt/tableStyles.xml")).contains("\"red\""));
    EXPECT_TRUE(contentOf(*result, result->slides()[0].part->name)
                    .contains(">{ABCDEF01-2222-3333-4444-555555555555}<"));
    // Blanks around the id are none of it.
    test::replaceInEntry(path("a.pptx"), "ppt/slides/slide1.xml",
                         "<a:tableStyleId>{abcdef01-2222-3333-4444-555555555555}<",
                         "<a:tableStyleId >\n {abcdef01-2222-3333-4444-555555555555} <");
    m_decks.clear();
    m_request = {};
    m_request.slides.push_back({use(path("a.pptx")), 0});
    result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(contentOf(*result, QStringLiteral("ppt/tableStyles.xml")).contains("\"red\""));
    EXPECT_TRUE(contentOf(*result, result->slides()[0].part->name)
                    .contains(">{ABCDEF01-2222-3333-4444-555555555555}<"));
    m_decks.clear();
    deckOf("b.pptx", "<a:tblStyleLst");
    result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(m_report.warnings.join(u' ').contains(QStringLiteral("table styles")));
}

TEST_F(DeckLookTest, PicturesThatFillCellsComeAlongWithTheirStyle)
{
    const auto deckOf = [&](const char *file, char pixels) {
        DeckFixture fixture;
        fixture.masterName = QLatin1String(file);
        fixture.addSlide(slideWith(
            "x", "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"9\" name=\"t\"/>"
                 "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic>"
                 "<a:graphicData uri=\"x\"><a:tbl><a:tblPr><a:tableStyleId>"
                 "{11111111-2222-3333-4444-555555555555}</a:tableStyleId></a:tblPr><a:tblGrid/>"
                 "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"));
        const QString styles = QStringLiteral("ppt/tableStyles.xml");
        const QString picture = QStringLiteral("ppt/media/cells.png");
        const auto fill = [](const char *id) {
            return "<a:tcStyle><a:fill><a:blipFill><a:blip r:embed=\"" + QByteArray(id) +
                   "\"/></a:blipFill></a:fill></a:tcStyle>";
        };
        fixture.addPart(
            styles,
            QStringLiteral(
                "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml"),
            "<a:tblStyleLst " + DeckFixture::Namespaces +
                " def=\"{11111111-2222-3333-4444-555555555555}\"><a:tblStyle styleId=\""
                "{11111111-2222-3333-4444-555555555555}\" styleName=\"s\"><a:wholeTbl>" +
                fill("rId4") + "</a:wholeTbl><a:firstRow>" + fill("rId9") +
                "</a:firstRow></a:tblStyle></a:tblStyleLst>");
        fixture.relate(QStringLiteral("ppt/presentation.xml"),
                       {DeckFixture::internal("rId80", "tableStyles", styles)});
        fixture.relate(styles, {DeckFixture::internal("rId4", "image", picture)});
        fixture.addPart(picture, test::ImageType, DeckFixture::png(10, 10, pixels));
        fixture.save(path(file));
        m_request.slides.push_back({use(path(file)), 0});
    };
    deckOf("a.pptx", 'a');
    deckOf("b.pptx", 'a'); // the same style in all
    deckOf("c.pptx", 'c'); // … but for the picture
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const QString name = QStringLiteral("ppt/tableStyles.xml");
    const QByteArray styles = contentOf(*result, name);
    EXPECT_EQ(styles.count("<a:tblStyle "), 2) << styles.toStdString();
    // The first row's picture was never there; a fill of nothing would not be valid.
    EXPECT_EQ(styles.count("<a:fill>"), 2);
    EXPECT_EQ(styles.count("<a:tcStyle/>"), 2);
    EXPECT_EQ(names(*result).filter(QStringLiteral("media/")).size(), 2);
    const auto relationships = result->package().relationships(*result->package().part(name));
    ASSERT_TRUE(relationships);
    ASSERT_EQ((*relationships)->size(), 2u);
    for (const Relationship &each : **relationships)
        EXPECT_TRUE(styles.contains("r:embed=\"" + each.id.toUtf8() + "\""));
}

TEST_F(DeckLookTest, WhatIsScaledToASizeThatWasAskedForNeedsNoWord)
{
    DeckFixture large;
    large.addSlide(slideWith("large"));
    large.save(path("large.pptx"));
    DeckFixture small;
    small.width /= 2;
    small.height /= 2;
    small.addSlide(slideWith("small"));
    small.save(path("small.pptx"));
    m_request.slides = {{use(path("large.pptx")), 0}, {use(path("small.pptx")), 0}};
    const auto scaled = [&] {
        const auto assembler = Assembler::prepare(m_request);
        EXPECT_TRUE(assembler);
        return assembler ? assembler->report().warnings.filter(QStringLiteral("scaled")).size()
                         : qsizetype(-1);
    };
    EXPECT_EQ(scaled(), 1);
    m_request.size = SlideSize{12192000, 6858000};
    EXPECT_EQ(scaled(), 0);
}

} // namespace
} // namespace attache
