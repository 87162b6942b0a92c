#include "core/deck/deck_reader.h"
#include "core/deck/made_slide.h"
#include "core/deck/slide_canvas.h"
#include "tests/core/assembler_fixture.h"
#include "tests/support/shared_data.h"

#include <QDirIterator>

#include <set>

namespace attache {
namespace {

using test::DeckFixture;

/// Slides that the program lays out, assembled like any others; the checker must find them clean.
class MadeSlideTest : public test::AssemblerTest
{
protected:
    static CaseSlide exampleCase()
    {
        CaseSlide slide;
        slide.title = QStringLiteral("夜间上传：4 小时 → 52 分钟 <&>");
        slide.subtitle = QStringLiteral("锦旷客车 · 车联网数据平台");
        slide.columns = {
            {QStringLiteral("挑战"), QStringLiteral("夜间批量上传要四个小时。")},
            {QStringLiteral("方案"), QStringLiteral("按车架号分片上传。\n先试一个车型。")},
            {QStringLiteral("结果"), QStringLiteral("早上八点就能看到昨晚的数。")}};
        slide.figures = {
            {QStringLiteral("夜间上传"), QStringLiteral("240"), QStringLiteral("52"),
             QStringLiteral("分钟")},
            {QStringLiteral("人工核对"), QStringLiteral("每天"), QStringLiteral("不再"), {}}};
        slide.quote = QStringLiteral("终于不用等到中午了。");
        slide.quoted = QStringLiteral("信息部 周工");
        return slide;
    }

    static TableSlide exampleTable()
    {
        return {QStringLiteral("与其他方案对比"),
                {},
                {{QString(), QStringLiteral("自建"), QStringLiteral("其他")},
                 {QStringLiteral("停机"), QStringLiteral("36 小时"), QStringLiteral("夜间")},
                 {QStringLiteral("价格"), QStringLiteral("一次性").repeated(4000),
                  QStringLiteral("按量")}}};
    }

    /// The slides made in the look of @p deck, assembled behind its own first one.
    DeckOutline made(size_t deck, const std::vector<MadeSlide> &slides, const QString &target)
    {
        auto presentation = makeSlides(*m_decks[deck], slides);
        EXPECT_TRUE(presentation) << (presentation ? "" : test::said(presentation.error()));
        if (!presentation)
            return {};
        m_decks.push_back(std::make_unique<Presentation>(*std::move(presentation)));
        m_request.decks.push_back({m_decks.back().get(), QStringLiteral("made")});
        m_request.slides.clear();
        if (!m_decks[deck]->slides().empty())
            m_request.slides.push_back({deck, 0});
        for (size_t slide = 0; slide < slides.size(); ++slide)
            m_request.slides.push_back({m_request.decks.size() - 1, slide});
        m_request.leaveBlank = true;
        const auto result = assemble(target);
        if (!result)
            return {};
        auto outline = DeckReader(*result).read();
        EXPECT_TRUE(outline);
        return outline ? *std::move(outline) : DeckOutline();
    }
};

TEST(SlideCanvasLines, ALineThatIsBegunTakesItsWholeHeight)
{
    const auto height = [](qsizetype characters) {
        return SlideCanvas::heightOf(QString(characters, u'字'), 100, 10);
    };
    const double line = height(1);
    EXPECT_GT(line, 0);
    EXPECT_DOUBLE_EQ(height(10), line) << "ten of ten points fill a hundred";
    EXPECT_GT(height(11), 1.5 * line);
    EXPECT_DOUBLE_EQ(height(20), height(11));
    EXPECT_GT(height(21), height(20));
}

TEST(SlideCanvasBoxes, APointIs12700OfTheUnitsOfAPresentation)
{
    SlideCanvas canvas;
    canvas.box(QRectF(10, 20, 30, 40.5), "accent1");
    EXPECT_TRUE(canvas.shapes().contains("<a:off x=\"127000\" y=\"254000\"/>"))
        << canvas.shapes().constData();
    EXPECT_TRUE(canvas.shapes().contains("<a:ext cx=\"381000\" cy=\"514350\"/>"))
        << canvas.shapes().constData();
}

TEST_F(MadeSlideTest, ACaseAndATableStandInTheLookOfADeck)
{
    DeckFixture fixture;
    fixture.masterName = QStringLiteral("House");
    fixture.addSlide(test::slideWith("Cover", {}, {}, "notes of the cover"));
    fixture.save(path("look.pptx"));
    const size_t look = use(path("look.pptx"));
    const DeckOutline outline = made(look, {exampleCase(), exampleTable()}, path("out.pptx"));
    ASSERT_EQ(outline.slides.size(), 3U);
    const SlideOutline &study = outline.slides[1];
    EXPECT_EQ(study.title, exampleCase().title);
    EXPECT_EQ(study.master, outline.slides[0].master);
    EXPECT_EQ(study.notes, QString()) << "nothing of the old slides comes along";
    const QString words = study.searchText();
    for (const char *each : {"锦旷客车", "挑战", "先试一个车型。", "240 分钟", "52 分钟", "不再",
                             "终于不用等到中午了。 — 信息部 周工"})
        EXPECT_TRUE(words.contains(QString::fromUtf8(each))) << each;
    const SlideOutline &table = outline.slides[2];
    EXPECT_TRUE(table.tableCells.contains(QStringLiteral("36 小时")));
    EXPECT_TRUE(table.searchText().contains(u'…')) << "what does not fit ends";
    EXPECT_TRUE(outline.warnings.isEmpty()) << outline.warnings.join(u'\n').toStdString();
}

TEST_F(MadeSlideTest, TheLookIsThatOfTheMasterThatSlidesStandOn)
{
    const QString master = QStringLiteral("ppt/slideMasters/slideMaster2.xml");
    const QString layout = QStringLiteral("ppt/slideLayouts/slideLayout9.xml");
    const auto sheet = [](const char *element, const QByteArray &rest) {
        return QByteArray("<p:") + element + ' ' + DeckFixture::Namespaces +
               "><p:cSld name=\"Unused\"><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/>"
               "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:spTree></p:cSld>" +
               rest + "</p:" + element + '>';
    };
    DeckFixture fixture;
    fixture.masterName = QStringLiteral("House");
    fixture.addSlide(test::slideWith("Cover"));
    fixture.addPart(master,
                    QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml."
                                   "slideMaster+xml"),
                    sheet("sldMaster", "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" "
                                       "accent1=\"accent1\" accent2=\"accent2\" "
                                       "accent3=\"accent3\" accent4=\"accent4\" "
                                       "accent5=\"accent5\" accent6=\"accent6\" "
                                       "hlink=\"hlink\" folHlink=\"folHlink\"/>"
                                       "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483700\" "
                                       "r:id=\"rId1\"/></p:sldLayoutIdLst>"));
    fixture.relate(
        master, {DeckFixture::internal("rId1", "slideLayout", layout),
                 DeckFixture::internal("rId2", "theme", QStringLiteral("ppt/theme/theme1.xml"))});
    fixture.addPart(layout,
                    QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml."
                                   "slideLayout+xml"),
                    sheet("sldLayout", {}));
    fixture.relate(layout, {DeckFixture::internal("rId1", "slideMaster", master)});
    fixture.relate(QStringLiteral("ppt/presentation.xml"),
                   {DeckFixture::internal("rId90", "slideMaster", master)});
    fixture.save(path("look.pptx"));
    const auto look = Presentation::open(path("look.pptx"));
    ASSERT_TRUE(look);
    const auto slides = makeSlides(*look, {exampleTable()});
    ASSERT_TRUE(slides);
    const auto used = slides->package().related(*slides->slides()[0].part, "slideLayout");
    ASSERT_TRUE(used && *used);
    EXPECT_NE((*used)->name, layout);
}

TEST_F(MadeSlideTest, BarsStandInProportion)
{
    EXPECT_EQ(leadingNumber(QStringLiteral("1,240 分钟")), 1240);
    EXPECT_EQ(leadingNumber(QStringLiteral("3.5")), 3.5);
    EXPECT_EQ(leadingNumber(QStringLiteral("约 3")), std::nullopt);
    EXPECT_EQ(leadingNumber(QStringLiteral("-3")), std::nullopt);
    EXPECT_EQ(leadingNumber(QString()), std::nullopt);

    DeckFixture fixture;
    fixture.addSlide(test::slideWith("Cover"));
    fixture.save(path("look.pptx"));
    use(path("look.pptx"));
    const auto slides = makeSlides(*m_decks[0], {exampleCase()});
    ASSERT_TRUE(slides);
    const auto xml = slides->package().readXml(*slides->slides()[0].part);
    ASSERT_TRUE(xml);
    std::vector<double> bars;
    for (pugi::xml_node node = xml->root(); node; node = xml::next(node, xml->root())) {
        const pugi::xml_node extent = xml::child(node, "ext");
        const bool isBox =
            xml::is(node, "xfrm") &&
            QByteArray(xml::child(xml::child(node.parent().parent(), "nvSpPr"), "cNvPr")
                           .attribute("name")
                           .value())
                .startsWith("Box");
        if (isBox && extent.attribute("cy").as_double() < extent.attribute("cx").as_double())
            bars.push_back(extent.attribute("cx").as_double());
    }
    bool found = false;
    for (size_t index = 1; index < bars.size(); ++index)
        found = found || std::abs(bars[index] / bars[index - 1] - 52.0 / 240) < 0.001;
    EXPECT_TRUE(found) << "one bar is to the other as 52 to 240";
}

TEST_F(MadeSlideTest, ATableGivesItsRoomToLongTextsAndSetsNumbersRight)
{
    DeckFixture fixture;
    fixture.addSlide(test::slideWith("Cover"));
    fixture.save(path("look.pptx"));
    use(path("look.pptx"));
    const TableSlide table{
        QStringLiteral("Cost"),
        {},
        {{QStringLiteral("Kind"), QStringLiteral("What it is"), QStringLiteral("Once")},
         {QStringLiteral("Cost"), QStringLiteral("Upload in parts. ").repeated(12),
          QStringLiteral("¥1,200")},
         {QStringLiteral("Net"), QString(), QStringLiteral("-¥30")}}};
    const auto slides = makeSlides(*m_decks[0], {table});
    ASSERT_TRUE(slides);
    const auto xml = slides->package().readXml(*slides->slides()[0].part);
    ASSERT_TRUE(xml);
    std::vector<double> widths;
    std::vector<double> heights;
    std::vector<std::string> sides;
    double frame = 0;
    for (pugi::xml_node node = xml->root(); node; node = xml::next(node, xml->root())) {
        if (xml::is(node, "gridCol"))
            widths.push_back(node.attribute("w").as_double());
        if (xml::is(node, "tr"))
            heights.push_back(node.attribute("h").as_double());
        if (xml::is(node, "xfrm") && xml::is(node.parent(), "graphicFrame"))
            frame = xml::child(node, "ext").attribute("cy").as_double();
        if (xml::is(node, "pPr") && xml::is(node.parent().parent().parent(), "tc"))
            sides.emplace_back(node.attribute("algn").value());
    }
    ASSERT_EQ(widths.size(), 3U);
    EXPECT_GT(widths[1], 3 * widths[0]);
    EXPECT_GT(widths[1], 3 * widths[2]);
    ASSERT_EQ(heights.size(), 3U);
    EXPECT_GT(heights[1], heights[2]);
    EXPECT_NEAR(frame, heights[0] + heights[1] + heights[2], 3);
    EXPECT_THAT(sides, testing::ElementsAre("l", "l", "r", "l", "l", "r", "l", "l", "r"));
}

/// Where the shapes called @p name stand on the first slide of @p made, in hundredths of its
/// height: top and bottom.
std::vector<std::pair<double, double>> placesOf(const Presentation &made, const char *name)
{
    std::vector<std::pair<double, double>> places;
    const auto xml = made.package().readXml(*made.slides()[0].part);
    EXPECT_TRUE(xml);
    for (pugi::xml_node node = xml->root(); node; node = xml::next(node, xml->root())) {
        const QByteArray called(node.attribute("name").value());
        if (!xml::is(node, "cNvPr") || !called.startsWith(name))
            continue;
        const pugi::xml_node shape = node.parent().parent();
        const pugi::xml_node properties = xml::child(shape, "spPr");
        const pugi::xml_node frame = xml::child(properties ? properties : shape, "xfrm");
        const double top = xml::child(frame, "off").attribute("y").as_double();
        const double height = xml::child(frame, "ext").attribute("cy").as_double();
        const double whole = double(made.size().height) / 100;
        places.emplace_back(top / whole, (top + height) / whole);
    }
    return places;
}

TEST_F(MadeSlideTest, ContentStandsBelowTheTitleOfTheLayoutAndItsLine)
{
    DeckFixture fixture;
    fixture.addSlide(test::slideWith("Cover"));
    fixture.save(path("look.pptx"));
    // A title across the slide, and a line under it that ends at 40 % of the height.
    test::replaceInEntry(
        path("look.pptx"), "ppt/slideLayouts/slideLayout1.xml", "</p:spTree>",
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"T\"/><p:cNvSpPr/><p:nvPr><p:ph "
        "type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"600000\" y=\"300000\"/>"
        "<a:ext cx=\"10000000\" cy=\"1000000\"/></a:xfrm></p:spPr></p:sp>"
        "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"L\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        "<a:xfrm><a:off x=\"600000\" y=\"2000000\"/><a:ext cx=\"900000\" cy=\"57400\"/></a:xfrm>"
        "</p:spPr></p:sp></p:spTree>");
    use(path("look.pptx"));
    const auto slides = makeSlides(*m_decks[0], {exampleTable()});
    ASSERT_TRUE(slides);
    const auto tables = placesOf(*slides, "Table");
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_GT(tables[0].first, 30) << "the line ends at 30";
    EXPECT_LE(tables[0].second, 92);
    const auto titles = placesOf(*slides, "Title");
    ASSERT_EQ(titles.size(), 1U);
    EXPECT_EQ(titles[0].second, 0) << "the layout says where it stands";
}

TEST_F(MadeSlideTest, ATitleThatWouldStandInTheWayGetsAPlaceOfItsOwn)
{
    DeckFixture fixture;
    fixture.addSlide(test::slideWith("Cover"));
    fixture.save(path("look.pptx"));
    // That of a cover, in the middle.
    test::replaceInEntry(
        path("look.pptx"), "ppt/slideLayouts/slideLayout1.xml", "</p:spTree>",
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"T\"/><p:cNvSpPr/><p:nvPr><p:ph "
        "type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"600000\" "
        "y=\"3000000\"/><a:ext cx=\"10000000\" cy=\"1000000\"/></a:xfrm></p:spPr></p:sp>"
        "</p:spTree>");
    use(path("look.pptx"));
    const auto slides = makeSlides(*m_decks[0], {exampleTable()});
    ASSERT_TRUE(slides);
    const auto titles = placesOf(*slides, "Title");
    const auto tables = placesOf(*slides, "Table");
    ASSERT_TRUE(titles.size() == 1 && tables.size() == 1);
    EXPECT_GT(titles[0].second, 0);
    EXPECT_LT(titles[0].second, 30);
    EXPECT_GE(tables[0].first, titles[0].second);
}

TEST_F(MadeSlideTest, ATableIsSetAsLargeAsItFitsAndBreaksNoWord)
{
    DeckFixture fixture;
    fixture.addSlide(test::slideWith("Cover"));
    fixture.save(path("look.pptx"));
    use(path("look.pptx"));
    const auto sizesOf = [&](const TableSlide &table) {
        std::set<int> sizes;
        const auto slides = makeSlides(*m_decks[0], {table});
        EXPECT_TRUE(slides);
        const auto xml = slides->package().readXml(*slides->slides()[0].part);
        for (pugi::xml_node node = xml->root(); node; node = xml::next(node, xml->root())) {
            if (xml::is(node, "rPr") && xml::is(node.parent().parent().parent().parent(), "tc"))
                sizes.insert(node.attribute("sz").as_int());
        }
        return sizes;
    };
    TableSlide table{QStringLiteral("Rivals"), {}, {{QStringLiteral("Competitor"), QString()}}};
    for (int row = 0; row < 3; ++row)
        table.rows.push_back({QStringLiteral("Yulink"), QStringLiteral("Done")});
    EXPECT_EQ(sizesOf(table), std::set<int>{1800});
    for (int column = 0; column < 6; ++column) {
        for (QStringList &row : table.rows)
            row.append(QStringLiteral("Maintenance"));
    }
    const std::set<int> narrow = sizesOf(table);
    ASSERT_EQ(narrow.size(), 1U) << "one size for the whole table";
    EXPECT_LT(*narrow.begin(), 1800);
}

TEST_F(MadeSlideTest, EveryRealDeckLendsItsLook)
{
    ATTACHE_NEEDS_DATA("pptx");
    QDirIterator files(test::sharedData("pptx"), {QStringLiteral("*.pptx")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QString file = files.next();
        SCOPED_TRACE(file.toStdString());
        m_decks.clear();
        m_request = {};
        const size_t look = use(file);
        const DeckOutline outline = made(look, {exampleCase(), exampleTable()}, path("out.pptx"));
        ASSERT_GE(outline.slides.size(), 2U);
        EXPECT_EQ(outline.slides[outline.slides.size() - 2].title, exampleCase().title);
        ++count;
    }
    EXPECT_GT(count, 10);
}

} // namespace
} // namespace attache
