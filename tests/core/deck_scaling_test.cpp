#include "core/deck/table_text.h"
#include "tests/core/assembler_fixture.h"

#include <set>

namespace attache {
namespace {

using test::ChartType;
using test::contentOf;
using test::DeckFixture;
using test::slideWith;

/// Slides in presentations of other sizes, and text in presentations of other defaults.
class DeckScalingTest : public test::AssemblerTest
{
protected:
    /// A deck of that size with one slide of @p shapes; chosen.
    void useDeck(const char *file, qint64 width, qint64 height, const QByteArray &shapes = {},
                 const std::vector<Relationship> &relationships = {})
    {
        DeckFixture fixture;
        fixture.masterName = QLatin1String(file);
        fixture.width = width;
        fixture.height = height;
        fixture.addSlide(slideWith(file, shapes, relationships));
        if (!relationships.empty())
            fixture.addPart(
                QStringLiteral("ppt/charts/chart1.xml"), ChartType,
                "<c:chartSpace xmlns:c=\"c\" xmlns:a=\"a\"><c:chart/><c:txPr><a:p><a:pPr>"
                "<a:defRPr sz=\"1000\"/></a:pPr></a:p></c:txPr></c:chartSpace>");
        fixture.save(path(file));
        m_request.slides.push_back({use(path(file)), 0});
    }

    QByteArray slide(const Presentation &presentation, size_t index)
    {
        return contentOf(presentation, presentation.slides()[index].part->name);
    }
};

TEST_F(DeckScalingTest, SlidesOfOneShapeAreScaledWithoutAskingAndThatIsSaid)
{
    struct Case
    {
        SlideSize first;
        SlideSize second;
        const char *measures;
        const char *width; ///< of a box 4,000,000 wide
    };
    const std::vector<Case> cases = {
        {{9144000, 6858000}, {10080625, 7559675}, "28.00 × 21.00 cm", "cx=\"3628346\""},
        {{12192000, 6858000}, {9144000, 5143500}, "25.40 × 14.29 cm", "cx=\"5333333\""},
        {{9144000, 5143500}, {12192000, 6858000}, "33.87 × 19.05 cm", "cx=\"3000000\""},
    };
    for (const Case &each : cases) {
        SCOPED_TRACE(each.measures);
        m_decks.clear();
        m_request = {};
        useDeck("one.pptx", each.first.width, each.first.height);
        useDeck("two.pptx", each.second.width, each.second.height);
        const auto result = assemble(path("out.pptx"));
        ASSERT_TRUE(result);
        EXPECT_EQ(result->size(), each.first);
        ASSERT_EQ(m_report.warnings.size(), 1);
        EXPECT_TRUE(m_report.warnings[0].contains(QStringLiteral("\"two\"")));
        EXPECT_TRUE(m_report.warnings[0].contains(QString::fromUtf8(each.measures)));
        EXPECT_TRUE(slide(*result, 0).contains("cx=\"4000000\""));
        EXPECT_TRUE(slide(*result, 1).contains(each.width)) << slide(*result, 1).toStdString();
    }
}

TEST_F(DeckScalingTest, ASizeOfNothingIsNone)
{
    useDeck("none.pptx", 0, 0);
    useDeck("usual.pptx", 9144000, 6858000);
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->size(), (SlideSize{9144000, 6858000}));
    EXPECT_TRUE(m_report.warnings.isEmpty());
}

TEST_F(DeckScalingTest, OtherShapesAskAndTheMeasuresAreNamed)
{
    useDeck("high.pptx", 9144000, 6858000);
    useDeck("flat.pptx", 9144000, 5143500); // as wide, but not as high
    const auto refused = Assembler::prepare(m_request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Conflict);
    for (const char *said : {"high: 4:3, 25.40 × 19.05 cm", "flat: 16:9, 25.40 × 14.29 cm"})
        EXPECT_TRUE(refused.error().message.contains(QString::fromUtf8(said))) << said;
    // A shape of a name of its own is told by its measures alone.
    EXPECT_EQ((SlideSize{3600000, 7200000}.described()), QStringLiteral("10.00 × 20.00 cm"));
}

TEST_F(DeckScalingTest, AGroupIsScaledByItsFrameAlone)
{
    const auto grouped = [](const QByteArray &inside, int id) {
        return "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"" + QByteArray::number(id) +
               "\" name=\"g\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
               "<a:off x=\"120000\" y=\"240000\"/><a:ext cx=\"360000\" cy=\"480000\"/>"
               "<a:chOff x=\"7\" y=\"8\"/><a:chExt cx=\"720000\" cy=\"960000\"/></a:xfrm>"
               "</p:grpSpPr>" +
               inside + "</p:grpSp>";
    };
    useDeck("small.pptx", 6096000, 3429000);
    useDeck(
        "large.pptx", 12192000, 6858000,
        grouped(DeckFixture::shape(21, DeckFixture::paragraph({"in"}, "sz=\"2000\""), {}, 600) +
                    grouped(DeckFixture::shape(23, DeckFixture::paragraph({"deep"}), {}, 700), 22),
                20));
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const QByteArray xml = slide(*result, 1);
    // Once, for the outer frame; what it frames keeps its own measures, but letters shrink.
    EXPECT_EQ(xml.count("<a:off x=\"60000\" y=\"120000\"/><a:ext cx=\"180000\" cy=\"240000\"/>"
                        "<a:chOff x=\"7\" y=\"8\"/><a:chExt cx=\"720000\" cy=\"960000\"/>"),
              1)
        << xml.toStdString();
    EXPECT_EQ(xml.count("<a:off x=\"120000\" y=\"240000\"/><a:ext cx=\"360000\" cy=\"480000\"/>"),
              1);
    EXPECT_TRUE(xml.contains("<a:off x=\"100000\" y=\"600\"/>"));
    EXPECT_TRUE(xml.contains("<a:off x=\"100000\" y=\"700\"/>"));
    EXPECT_TRUE(xml.contains("sz=\"1000\""));
}

TEST_F(DeckScalingTest, AMasterThatIsScaledIsNotSharedWithADeckOfTheRightSize)
{
    for (const auto &[file, width] :
         {std::pair("large.pptx", qint64(12192000)), std::pair("small.pptx", qint64(6096000))}) {
        DeckFixture fixture;
        fixture.masterName = QStringLiteral("one template");
        fixture.width = width;
        fixture.height = width * 9 / 16;
        fixture.addSlide(slideWith(file));
        fixture.save(path(file));
        m_request.slides.push_back({use(path(file)), 0});
    }
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    std::set<const Part *> masters;
    for (const SlideEntry &slide : result->slides()) {
        const auto layout = result->package().related(*slide.part, "slideLayout");
        ASSERT_TRUE(layout && *layout);
        const auto master = result->package().related(**layout, "slideMaster");
        ASSERT_TRUE(master && *master);
        masters.insert(*master);
    }
    EXPECT_EQ(masters.size(), 2U);
}

TEST_F(DeckScalingTest, IndentsTabStopsAndLinesScaleOnMastersLayoutsAndSlides)
{
    useDeck("large.pptx", 12192000, 6858000);
    const QByteArray table =
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"9\" name=\"t\"/><p:cNvGraphicFramePr/>"
        "<p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"10\" cy=\"10\"/>"
        "</p:xfrm><a:graphic><a:graphicData uri=\"x\"><a:tbl><a:tblPr/><a:tblGrid>"
        "<a:gridCol w=\"500\"/></a:tblGrid><a:tr h=\"300\"><a:tc><a:txBody><a:bodyPr/><a:p/>"
        "</a:txBody><a:tcPr marL=\"70\"><a:lnB w=\"600\"/></a:tcPr></a:tc></a:tr></a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>";
    const QByteArray list =
        "<a:lstStyle><a:defPPr marL=\"11\"/><a:lvl1pPr marL=\"200\" indent=\"-100\" "
        "defTabSz=\"400\"><a:spcBef><a:spcPts val=\"600\"/></a:spcBef><a:tabLst>"
        "<a:tab pos=\"150\" algn=\"l\"/></a:tabLst><a:defRPr sz=\"900\" spc=\"30\"/></a:lvl1pPr>"
        "</a:lstStyle>";
    useDeck("small.pptx", 6096000, 3429000, table,
            {DeckFixture::internal("rId8", "chart", QStringLiteral("ppt/charts/chart1.xml"))});
    m_decks.pop_back();
    m_request.decks.pop_back();
    const QByteArray shape = DeckFixture::shape(31, DeckFixture::paragraph({"s"}));
    test::replaceInEntry(path("small.pptx"), "ppt/slideLayouts/slideLayout1.xml", "</p:spTree>",
                         QByteArray(shape).replace("<a:lstStyle/>", list) + "</p:spTree>");
    test::replaceInEntry(path("small.pptx"), "ppt/slideMasters/slideMaster1.xml", "</p:sldMaster>",
                         "<p:txStyles><p:bodyStyle>" + list.mid(12, list.size() - 25) +
                             "</p:bodyStyle></p:txStyles></p:sldMaster>");
    use(path("small.pptx"));
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const QByteArray scaled =
        "<a:defPPr marL=\"22\"/><a:lvl1pPr marL=\"400\" indent=\"-200\" defTabSz=\"800\">"
        "<a:spcBef><a:spcPts val=\"1200\"/></a:spcBef><a:tabLst><a:tab pos=\"300\" algn=\"l\"/>"
        "</a:tabLst><a:defRPr sz=\"1800\" spc=\"60\"/></a:lvl1pPr>";
    const auto layout = result->package().related(*result->slides()[1].part, "slideLayout");
    ASSERT_TRUE(layout && *layout);
    EXPECT_TRUE(contentOf(*result, (*layout)->name).contains(scaled))
        << contentOf(*result, (*layout)->name).toStdString();
    const auto master = result->package().related(**layout, "slideMaster");
    ASSERT_TRUE(master && *master);
    EXPECT_TRUE(contentOf(*result, (*master)->name).contains(scaled));
    const auto theme = result->package().related(**master, "theme");
    ASSERT_TRUE(theme && *theme);
    EXPECT_EQ(contentOf(*result, (*theme)->name).count("<a:ln w=\"12700\">"), 3);
    const QByteArray xml = slide(*result, 1);
    EXPECT_TRUE(xml.contains("<a:gridCol w=\"1000\"/>"));
    EXPECT_TRUE(xml.contains("<a:tr h=\"600\">"));
    EXPECT_TRUE(xml.contains("<a:tcPr marL=\"140\"><a:lnB w=\"1200\"/>"));
    const QString chart = names(*result).filter(QStringLiteral("charts/")).value(0);
    EXPECT_TRUE(contentOf(*result, chart).contains("sz=\"2000\""));
}

/// Decks whose text differs by its defaults: white and bold here, nothing said there.
class DeckDefaultsTest : public DeckScalingTest
{
protected:
    static QByteArray styled(const QByteArray &properties)
    {
        return "<p:defaultTextStyle><a:lvl1pPr><a:defRPr sz=\"1800\" b=\"1\">" + properties +
               "</a:defRPr></a:lvl1pPr></p:defaultTextStyle>";
    }
    static QByteArray table(const QByteArray &flags, const QByteArray &style)
    {
        const auto cell = [](const char *text) {
            return "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>" + QByteArray(text) +
                   "</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc>";
        };
        return "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"9\" name=\"t\"/>"
               "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic>"
               "<a:graphicData uri=\"x\"><a:tbl><a:tblPr " +
               flags + ">" +
               (style.isEmpty() ? QByteArray() : "<a:tableStyleId>" + style + "</a:tableStyleId>") +
               "</a:tblPr><a:tblGrid><a:gridCol w=\"1\"/></a:tblGrid><a:tr h=\"1\">" +
               cell("head") + "</a:tr><a:tr h=\"1\">" + cell("body") +
               "</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
    }
    /// A deck with a list of table styles (no part when empty) and a slide of @p shapes; chosen.
    void useStyled(const char *file, const QByteArray &style, const QByteArray &list,
                   const QByteArray &shapes)
    {
        DeckFixture fixture;
        fixture.masterName = QLatin1String(file);
        fixture.defaultTextStyle = style;
        fixture.addSlide(slideWith(file, shapes));
        if (!list.isEmpty()) {
            fixture.addPart(
                QStringLiteral("ppt/tableStyles.xml"),
                QStringLiteral(
                    "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml"),
                "<a:tblStyleLst "
                "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" " +
                    list + "</a:tblStyleLst>");
            fixture.relate(QStringLiteral("ppt/presentation.xml"),
                           {DeckFixture::internal("rId80", "tableStyles",
                                                  QStringLiteral("ppt/tableStyles.xml"))});
        }
        fixture.save(path(file));
        m_request.slides.push_back({use(path(file)), 0});
    }
    /// What was written down for the text @p said of @p xml.
    static QByteArray listStyleOf(const QByteArray &xml, const char *said)
    {
        const QByteArray before = xml.left(xml.indexOf(">" + QByteArray(said) + "<"));
        return before.mid(before.lastIndexOf("<a:bodyPr"));
    }

    static const QByteArray Black;
    static const QByteArray Mine;
    static const QByteArray Builtin;
};

const QByteArray DeckDefaultsTest::Black =
    "<a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"Own\"/>";
const QByteArray DeckDefaultsTest::Mine = "{11111111-2222-4333-8444-555555555555}";
const QByteArray DeckDefaultsTest::Builtin = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";

TEST_F(DeckDefaultsTest, WhatATableStyleSetsIsNotOverridden)
{
    const QByteArray list =
        "def=\"" + Mine + "\"><a:tblStyle styleId=\"" + Mine +
        "\" styleName=\"m\"><a:firstRow><a:tcTxStyle b=\"on\"><a:fontRef idx=\"minor\"/>"
        "<a:schemeClr val=\"lt1\"/></a:tcTxStyle></a:firstRow></a:tblStyle>";
    useStyled("first.pptx", {}, {}, {});
    useStyled("mine.pptx", styled(Black), list, table("firstRow=\"1\"", Mine));
    useStyled("off.pptx", styled(Black), list, table("", Mine));
    useStyled("known.pptx", styled(Black), {}, table("firstRow=\"1\"", Builtin));
    useStyled("none.pptx", styled(Black), {}, table("firstRow=\"1\"", {}));
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const auto baked = [&](size_t index, const char *text) {
        const QByteArray style = listStyleOf(slide(*result, index), text);
        return QStringList{style.contains("solidFill") ? QStringLiteral("color") : QString(),
                           style.contains("latin") ? QStringLiteral("font") : QString(),
                           style.contains("b=\"1\"") ? QStringLiteral("bold") : QString()}
            .join(u' ');
    };
    EXPECT_EQ(baked(1, "head"), QStringLiteral("  "));
    EXPECT_EQ(baked(1, "body"), QStringLiteral("color font bold"));
    EXPECT_EQ(baked(2, "head"), QStringLiteral("color font bold"));
    EXPECT_EQ(baked(3, "head"), QStringLiteral("  "));
    EXPECT_EQ(baked(3, "body"), QStringLiteral("  "));
    EXPECT_EQ(baked(4, "head"), QStringLiteral("color font bold"));
}

TEST_F(DeckDefaultsTest, BandsColumnsAndCornersOfTablesAreToldApart)
{
    pugi::xml_document document;
    document.load_string("<a:tbl><a:tblPr firstRow=\"1\" firstCol=\"1\" lastCol=\"true\" "
                         "bandRow=\"1\" bandCol=\"0\"/><a:tblGrid><a:gridCol/><a:gridCol/>"
                         "<a:gridCol/></a:tblGrid><a:tr/><a:tr/><a:tr/></a:tbl>");
    const TableGrid grid(document.document_element());
    const auto at = [&](int row, int column) {
        QStringList all = grid.sectionsAt(row, column).values();
        all.sort();
        return all.join(u' ').toStdString();
    };
    EXPECT_EQ(at(0, 0), "firstCol firstRow nwCell wholeTbl");
    EXPECT_EQ(at(0, 2), "firstRow lastCol neCell wholeTbl");
    EXPECT_EQ(at(1, 1), "band1H wholeTbl");
    EXPECT_EQ(at(2, 1), "band2H wholeTbl");
    EXPECT_EQ(at(2, 2), "band2H lastCol wholeTbl");
}

TEST_F(DeckDefaultsTest, WhatTheStyleOfAShapeSetsIsNotOverridden)
{
    const auto boxed = [](int id, const char *text, const char *reference) {
        return DeckFixture::shape(id, DeckFixture::paragraph({text}))
            .replace("<p:txBody>",
                     "<p:style><a:fontRef " + QByteArray(reference) + "</p:style><p:txBody>");
    };
    useStyled("first.pptx", {}, {}, {});
    useStyled("boxes.pptx", styled(Black), {},
              boxed(3, "both", "idx=\"minor\"><a:schemeClr val=\"lt1\"/></a:fontRef>") +
                  boxed(4, "color", "idx=\"none\"><a:schemeClr val=\"lt1\"/></a:fontRef>") +
                  DeckFixture::shape(5, DeckFixture::paragraph({"plain"})));
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const QByteArray xml = slide(*result, 1);
    EXPECT_FALSE(listStyleOf(xml, "both").contains("solidFill"));
    EXPECT_FALSE(listStyleOf(xml, "both").contains("latin"));
    EXPECT_TRUE(listStyleOf(xml, "both").contains("b=\"1\""));
    EXPECT_FALSE(listStyleOf(xml, "color").contains("solidFill"));
    EXPECT_TRUE(listStyleOf(xml, "color").contains("latin"));
    EXPECT_TRUE(listStyleOf(xml, "plain").contains("solidFill"));
}

TEST_F(DeckDefaultsTest, TheDefaultTableStyleComesAlongEvenWhereNothingIsDefined)
{
    const auto styles = [&] {
        const auto result = assemble(path("out.pptx"));
        return result ? contentOf(*result, QStringLiteral("ppt/tableStyles.xml")) : QByteArray();
    };
    const QByteArray named = "{22222222-2222-4333-8444-555555555555}";
    useStyled("empty.pptx", {}, "def=\"" + named + "\">", table("", Builtin));
    EXPECT_TRUE(styles().contains("def=\"" + named + "\""));

    // Its own style comes with it, though no table has it; others stay behind.
    m_decks.clear();
    m_request = {};
    useStyled("own.pptx", {},
              "def=\"" + Mine + "\"><a:tblStyle styleId=\"" + Mine +
                  "\" styleName=\"mine\"/><a:tblStyle styleId=\"" + named +
                  "\" styleName=\"other\"/>",
              {});
    EXPECT_TRUE(styles().contains("def=\"" + Mine + "\""));
    EXPECT_TRUE(styles().contains("\"mine\""));
    EXPECT_FALSE(styles().contains("\"other\""));

    // Another deck's style of this id has come first: the default goes by its new name.
    m_decks.clear();
    m_request = {};
    const auto list = [](const char *name) {
        return "<a:tblStyle styleId=\"" + Mine + "\" styleName=\"" + name + "\"/>";
    };
    useStyled("one.pptx", {}, ">" + list("one"), table("", Mine));
    useStyled("two.pptx", {}, "def=\"" + Mine + "\">" + list("two"), {});
    const QByteArray both = styles();
    EXPECT_TRUE(both.contains("styleName=\"one\"") && both.contains("styleName=\"two\""));
    EXPECT_FALSE(both.contains("def=\"" + Mine + "\"")) << both.toStdString();

    // Nothing names one: programs still look for theirs only where there is a list.
    m_decks.clear();
    m_request = {};
    useStyled("none.pptx", {}, {}, table("", Builtin));
    EXPECT_TRUE(styles().contains("def=\"" + Builtin + "\""));
}

TEST_F(DeckDefaultsTest, RulesForBreakingLinesComeAlong)
{
    DeckFixture fixture;
    fixture.presentationExtra =
        "<p:kinsoku lang=\"zh-CN\" invalStChars=\"!\" invalEndChars=\"(\"/>";
    fixture.addSlide(slideWith("x"));
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(contentOf(*result, QStringLiteral("ppt/presentation.xml"))
                    .contains(fixture.presentationExtra));
}

} // namespace
} // namespace attache
