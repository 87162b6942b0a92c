#include "tests/core/assembler_fixture.h"

#include <QBuffer>
#include <QFile>

namespace attache {
namespace {

using test::ChartType;
using test::contentOf;
using test::DeckFixture;
using test::ImageType;
using test::slideWith;

class DeckFillingTest : public test::AssemblerTest
{
protected:
    struct Sheet
    {
        QByteArray strings; ///< of the shared ones
        QByteArray cells;
        QByteArray columns; ///< of the table; none when empty
    };

    /// A workbook as a program puts it behind a chart.
    static QByteArray workbook(const Sheet &sheet)
    {
        const QByteArray names =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        PackageWriter writer;
        const auto make = [&](const char *name, const char *kind, const QByteArray &content) {
            writer.make(QLatin1String(name), SheetType.arg(QLatin1String(kind)),
                        [content]() -> Result<QByteArray> { return content; });
        };
        writer.relate({}, {DeckFixture::internal("rId1", "officeDocument",
                                                 QStringLiteral("xl/workbook.xml"))});
        make("xl/workbook.xml", "sheet.main",
             "<workbook " + names +
                 "><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>"
                 "</sheets></workbook>");
        writer.relate(
            QStringLiteral("xl/workbook.xml"),
            {DeckFixture::internal("rId1", "worksheet", QStringLiteral("xl/worksheets/sheet1.xml")),
             DeckFixture::internal("rId2", "sharedStrings",
                                   QStringLiteral("xl/sharedStrings.xml"))});
        make("xl/sharedStrings.xml", "sharedStrings",
             "<sst " + names + ">" + sheet.strings + "</sst>");
        const QByteArray table =
            sheet.columns.isEmpty()
                ? QByteArray()
                : "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>";
        make("xl/worksheets/sheet1.xml", "worksheet",
             "<worksheet " + names + "><sheetData>" + sheet.cells + "</sheetData>" + table +
                 "</worksheet>");
        if (!sheet.columns.isEmpty()) {
            writer.relate(
                QStringLiteral("xl/worksheets/sheet1.xml"),
                {DeckFixture::internal("rId1", "table", QStringLiteral("xl/tables/table1.xml"))});
            make("xl/tables/table1.xml", "table",
                 "<table " + names + " id=\"1\" ref=\"A1:B2\"><tableColumns>" + sheet.columns +
                     "</tableColumns></table>");
        }
        QBuffer buffer;
        EXPECT_TRUE(buffer.open(QIODevice::ReadWrite) && writer.write(buffer));
        return buffer.data();
    }

    /// Chooses a slide with a chart that has @p bytes behind it.
    void useChartOn(const QByteArray &bytes, const char *type = "sheet")
    {
        DeckFixture fixture;
        fixture.addSlide(slideWith(
            "x", {},
            {DeckFixture::internal("rId5", "chart", QStringLiteral("ppt/charts/chart1.xml"))}));
        fixture.addPart(QStringLiteral("ppt/charts/chart1.xml"), ChartType,
                        "<c:chartSpace xmlns:c=\"c\"/>");
        fixture.relate(QStringLiteral("ppt/charts/chart1.xml"),
                       {DeckFixture::internal("rId1", "package", Book)});
        fixture.addPart(Book,
                        QStringLiteral("application/vnd.openxmlformats-officedocument."
                                       "spreadsheetml.") +
                            QLatin1String(type),
                        bytes);
        fixture.save(path("a.pptx"));
        m_request.slides = {{use(path("a.pptx")), 0}, {0, 0}};
        PlaceholderValues values;
        values.set(QStringLiteral("account.name"), QStringLiteral("Acme & Co"));
        values.set(QStringLiteral("account.city"), QString());
        m_request.values = values;
    }

    /// The workbook behind the chart of @p result, its parts joined.
    static QByteArray workbookIn(const Presentation &result)
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(contentOf(result, Book));
        EXPECT_TRUE(buffer->open(QIODevice::ReadOnly));
        const auto package = Package::open(std::move(buffer), Book);
        EXPECT_TRUE(package);
        QByteArray all;
        for (const Part &part : (*package)->parts())
            all += part.name.toUtf8() + '\n' + (*package)->read(part).value_or(QByteArray()) + '\n';
        return all;
    }

    static const QString Book;
    static const QString SheetType;
};

const QString DeckFillingTest::Book = QStringLiteral("ppt/embeddings/Book1.xlsx");
const QString DeckFillingTest::SheetType =
    QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.%1+xml");

TEST_F(DeckFillingTest, PlaceholdersAreFilledListedAndNeverLeft)
{
    const QByteArray split = DeckFixture::paragraph({"Dear {", "{account", ".name}}, ", "hello"});
    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "For {{ Account.Name }} by {{me.name}}",
        DeckFixture::shape(3, split) + DeckFixture::picture(5, "rId5", "{{account.logo}}") +
            DeckFixture::shape(6, DeckFixture::paragraph({"{{visit.date}}{{nobody.knows}}"})),
        {DeckFixture::internal("rId5", "image", QStringLiteral("ppt/media/image1.png"))},
        "say {{contact.name}}"));
    fixture.addPart(QStringLiteral("ppt/media/image1.png"), ImageType, DeckFixture::png(10, 10));
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    PlaceholderValues values;
    values.set(QStringLiteral("account.name"), QStringLiteral("行前 & Co"));
    values.set(QStringLiteral("me.name"), QStringLiteral("Me"));
    values.set(QStringLiteral("contact.name"), QStringLiteral("张三"));
    values.set(QStringLiteral("visit.date"), QString());
    values.logo = DeckFixture::png(400, 100, 'z');
    m_request.values = values;

    auto assembler = Assembler::prepare(m_request);
    ASSERT_TRUE(assembler);
    const std::vector<UnfilledPlaceholder> expected = {
        {QStringLiteral("visit.date"), UnfilledPlaceholder::Why::Empty, 1},
        {QStringLiteral("nobody.knows"), UnfilledPlaceholder::Why::Unknown, 1}};
    EXPECT_EQ(assembler->report().unfilled, expected);
    const auto refused = assembler->write(path("out.pptx"));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("{{nobody.knows}}")));
    EXPECT_FALSE(QFile::exists(path("out.pptx")));

    m_request.leaveBlank = true;
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const Part &slidePart = *result->slides()[0].part;
    const QByteArray slide = contentOf(*result, slidePart.name);
    EXPECT_FALSE(slide.contains("{{"));
    EXPECT_TRUE(slide.contains(">For 行前 &amp; Co by Me<"));
    EXPECT_TRUE(slide.contains(">Dear 行前 &amp; Co<"));
    EXPECT_TRUE(slide.contains(">, <"));
    EXPECT_TRUE(slide.contains(">hello<"));
    // A logo four times as wide as high, in a box twice as wide: half the height, in the middle.
    EXPECT_TRUE(
        slide.contains("<a:off x=\"0\" y=\"250000\"/><a:ext cx=\"2000000\" cy=\"500000\"/>"));
    EXPECT_EQ(names(*result).filter(QStringLiteral("media/")).size(), 1);
    const auto notes = result->package().related(slidePart, "notesSlide");
    ASSERT_TRUE(notes && *notes);
    EXPECT_TRUE(contentOf(*result, (*notes)->name).contains(">say 张三<"));
}

TEST_F(DeckFillingTest, PlaceholdersInChartsDiagramsTablesAndSectionsAreFilled)
{
    DeckFixture fixture;
    const QByteArray table =
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"9\" name=\"t\"/><p:cNvGraphicFramePr/>"
        "<p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri=\"x\"><a:tbl>"
        "<a:tblPr/><a:tblGrid/><a:tr h=\"1\"><a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>in "
        "{{account."
        "name}}</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData>"
        "</a:graphic></p:graphicFrame>";
    fixture.addSlide(slideWith(
        "x", table,
        {DeckFixture::internal("rId5", "chart", QStringLiteral("ppt/charts/chart1.xml")),
         DeckFixture::internal("rId6", "diagramData", QStringLiteral("ppt/diagrams/data1.xml"))}));
    fixture.addPart(
        QStringLiteral("ppt/charts/chart1.xml"), ChartType,
        "<c:chartSpace xmlns:c=\"c\" xmlns:a=\"a\"><c:chart><c:title><c:tx><c:rich><a:p>"
        "<a:r><a:t>Sales of {{acc</a:t></a:r><a:r><a:t>ount.name}}</a:t></a:r></a:p>"
        "</c:rich></c:tx></c:title><c:ser><c:tx><c:strRef><c:f>Sheet1!A1</c:f>"
        "<c:strCache><c:pt idx=\"0\"><c:v>{{account.name}}</c:v></c:pt></c:strCache>"
        "</c:strRef></c:tx></c:ser></c:chart></c:chartSpace>");
    fixture.addPart(
        QStringLiteral("ppt/diagrams/data1.xml"),
        QStringLiteral("application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"),
        "<dgm:dataModel xmlns:dgm=\"d\" xmlns:a=\"a\"><dgm:ptLst><dgm:pt modelId=\"1\"><dgm:t><a:p>"
        "<a:r><a:t>{{account.name}}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></"
        "dgm:dataModel>");
    fixture.sections =
        "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\"><p14:sectionLst "
        "xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\"><p14:section "
        "name=\"For {{account.name}}\" id=\"{00000000-0000-0000-0000-000000000001}\"><p14:sldIdLst>"
        "<p14:sldId id=\"300\"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>";
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    PlaceholderValues values;
    values.set(QStringLiteral("account.name"), QStringLiteral("Acme"));
    m_request.values = values;
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(m_report.unfilled.empty());
    EXPECT_EQ(result->slides()[0].section, QStringLiteral("For Acme"));
    EXPECT_TRUE(contentOf(*result, result->slides()[0].part->name).contains(">in Acme<"));
    const QByteArray chart = contentOf(*result, QStringLiteral("ppt/charts/chart1.xml"));
    EXPECT_TRUE(chart.contains(">Sales of Acme<"));
    EXPECT_TRUE(chart.contains("<c:v>Acme</c:v>"));
    EXPECT_TRUE(contentOf(*result, QStringLiteral("ppt/diagrams/data1.xml")).contains(">Acme<"));
}

TEST_F(DeckFillingTest, TheWorkbookBehindAChartIsFilledToo)
{
    useChartOn(workbook({"<si><t>{{account.name}}</t></si><si><r><t>for {{acc</t></r><r><t>ount."
                         "name}}</t></r></si><si><t>plain</t></si>",
                         "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>in {{account.name}}</t>"
                         "</is></c></row>",
                         "<tableColumn id=\"1\" name=\"{{account.name}}\"/>"
                         "<tableColumn id=\"2\" name=\"plain\"/>"}));
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(m_report.unfilled.empty());
    const QByteArray book = workbookIn(*result);
    EXPECT_FALSE(book.contains("{{")) << book.toStdString();
    EXPECT_TRUE(book.contains("<si><t>Acme &amp; Co</t></si>"));
    EXPECT_TRUE(book.contains("<t>for Acme &amp; Co</t>"));
    EXPECT_TRUE(book.contains("<t>in Acme &amp; Co</t>"));
    EXPECT_TRUE(book.contains("name=\"Acme &amp; Co\""));
    EXPECT_TRUE(book.contains("tablePart r:id"));
}

TEST_F(DeckFillingTest, WhatAWorkbookLacksStopsTheExport)
{
    useChartOn(workbook({"<si><t>{{account.city}}</t></si>", {}, {}}));
    const auto refused = Assembler::prepare(m_request);
    ASSERT_TRUE(refused);
    const std::vector<UnfilledPlaceholder> expected = {
        {QStringLiteral("account.city"), UnfilledPlaceholder::Why::Empty, 0}};
    EXPECT_EQ(refused->report().unfilled, expected);
    m_request.leaveBlank = true;
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_FALSE(workbookIn(*result).contains("{{"));
}

TEST_F(DeckFillingTest, ATableWhoseHeadsWouldBeEmptyOrEqualBecomesPlainCells)
{
    for (const char *columns :
         {"<tableColumn id=\"1\" name=\"{{account.city}}\"/><tableColumn id=\"2\" name=\"b\"/>",
          "<tableColumn id=\"1\" name=\"{{account.name}}\"/>"
          "<tableColumn id=\"2\" name=\"{{ Account.Name }}\"/>",
          // To Excel, heads that differ in case alone are equal.
          "<tableColumn id=\"1\" name=\"{{account.name}}\"/>"
          "<tableColumn id=\"2\" name=\"ACME &amp; co\"/>"}) {
        SCOPED_TRACE(columns);
        m_decks.clear();
        m_request = {};
        m_request.leaveBlank = true;
        useChartOn(workbook({"<si><t>{{account.name}}</t></si>", {}, columns}));
        const auto result = assemble(path("out.pptx"));
        ASSERT_TRUE(result);
        const QByteArray book = workbookIn(*result);
        EXPECT_FALSE(book.contains("table")) << book.toStdString();
        EXPECT_TRUE(book.contains("Acme &amp; Co"));
    }
}

TEST_F(DeckFillingTest, AWorkbookWithoutPlaceholdersOrOfAnOldFormatTravelsAsItIs)
{
    const QByteArray plain = workbook({"<si><t>{single}</t></si>", {}, {}});
    for (const QByteArray &bytes : {plain, QByteArray("\xd0\xcf\x11\xe0 {{account.name}}")}) {
        m_decks.clear();
        m_request = {};
        useChartOn(bytes);
        const auto result = assemble(path("out.pptx"));
        ASSERT_TRUE(result);
        EXPECT_EQ(contentOf(*result, Book), bytes);
    }
}

TEST_F(DeckFillingTest, FullWidthBracesAreBraces)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "\uff5b\uff5baccount.name\uff5d\uff5d",
        DeckFixture::shape(3, DeckFixture::paragraph({"to \uff5b", "{account", ".name}\uff5d."})) +
            DeckFixture::shape(4, DeckFixture::paragraph({"\ufe5b\ufe5bme.post\ufe5c\ufe5c"})) +
            DeckFixture::picture(5, "rId5", "\uff5b\uff5baccount.name\uff5d\uff5d") +
            DeckFixture::shape(6, DeckFixture::paragraph({"{one} \uff5btwo\uff5d }} }{"})),
        {DeckFixture::internal("rId5", "image", QStringLiteral("ppt/media/image1.png"))}));
    fixture.addPart(QStringLiteral("ppt/media/image1.png"), ImageType, DeckFixture::png(10, 10));
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    PlaceholderValues values;
    values.set(QStringLiteral("account.name"), QStringLiteral("Acme"));
    values.set(QStringLiteral("me.post"), QStringLiteral("Sales"));
    m_request.values = values;
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_TRUE(m_report.unfilled.empty());
    const QByteArray slide = contentOf(*result, result->slides()[0].part->name);
    EXPECT_TRUE(slide.contains(">Acme<"));
    EXPECT_TRUE(slide.contains(">to Acme<"));
    EXPECT_TRUE(slide.contains(">.<"));
    EXPECT_TRUE(slide.contains(">Sales<"));
    EXPECT_TRUE(slide.contains("descr=\"Acme\""));
    // Braces that hold nothing of ours are text.
    EXPECT_TRUE(slide.contains(">{one} \uff5btwo\uff5d }} }{<"));
}

TEST_F(DeckFillingTest, WhatWasMeantAsAPlaceholderIsListedAndStopsTheExport)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "x", DeckFixture::shape(3, DeckFixture::paragraph({"a {{account.name, and so on"})) +
                 DeckFixture::shape(4, DeckFixture::paragraph({"b {{account.", "city} c"})) +
                 DeckFixture::shape(5, DeckFixture::paragraph({"d {me.name}} e"})) +
                 DeckFixture::shape(6, DeckFixture::paragraph({"\uff5b\uff5b客户名称"})) +
                 DeckFixture::shape(7, DeckFixture::paragraph({"{{open {{me.post}} {\"a\":{}}"})) +
                 DeckFixture::shape(
                     8, DeckFixture::paragraph({"f {{", "}} g", "\uff5b\uff5b \uff5d\uff5d"}))));
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    PlaceholderValues values;
    for (const char *key : {"account.name", "account.city", "me.name", "me.post"})
        values.set(QLatin1String(key), QStringLiteral("Value"));
    m_request.values = values;
    auto assembler = Assembler::prepare(m_request);
    ASSERT_TRUE(assembler);
    std::vector<UnfilledPlaceholder> expected;
    for (const char *key : {"account.name", "account.city", "me.name", "客户名称", "open"})
        expected.push_back({QString::fromUtf8(key), UnfilledPlaceholder::Why::Unclosed, 1});
    expected.push_back({QString(), UnfilledPlaceholder::Why::Unknown, 1}); // nothing between them
    EXPECT_EQ(assembler->report().unfilled, expected);
    const auto refused = assembler->write(path("out.pptx"));
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(QStringLiteral("{{account.name (not closed)")));

    m_request.leaveBlank = true;
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const QByteArray slide = contentOf(*result, result->slides()[0].part->name);
    EXPECT_TRUE(slide.contains(">a , and so on<")) << slide.toStdString();
    EXPECT_TRUE(slide.contains(">b <"));
    EXPECT_TRUE(slide.contains("> c<"));
    EXPECT_TRUE(slide.contains(">d  e<"));
    EXPECT_TRUE(slide.contains(">f <"));
    EXPECT_FALSE(slide.contains("{{") || slide.contains("\uff5b"));
    EXPECT_TRUE(slide.contains(">Value {&quot;a&quot;:{}}<") ||
                slide.contains(">Value {\"a\":{}}<"));
    EXPECT_FALSE(slide.contains("客户名称"));
}

TEST_F(DeckFillingTest, APlaceholderInAnotherOneIsListedAsItStands)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "x", DeckFixture::shape(3, DeckFixture::paragraph({"a {{account.{{name}}}} b"})) +
                 DeckFixture::shape(4, DeckFixture::paragraph({"c {{{{account.name", "}}}} d"}))));
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    PlaceholderValues values;
    values.set(QStringLiteral("account.name"), QStringLiteral("Acme"));
    m_request.values = values;
    auto assembler = Assembler::prepare(m_request);
    ASSERT_TRUE(assembler);
    EXPECT_EQ(assembler->report().unfilled,
              (std::vector<UnfilledPlaceholder>{
                  {QStringLiteral("account.{{name}}"), UnfilledPlaceholder::Why::Unknown, 1},
                  {QStringLiteral("{{account.name}}"), UnfilledPlaceholder::Why::Unknown, 1}}));
    m_request.leaveBlank = true;
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const QByteArray slide = contentOf(*result, result->slides()[0].part->name);
    EXPECT_TRUE(slide.contains(">a  b<"));
    EXPECT_TRUE(slide.contains(">c <") && slide.contains("> d<"));
}

TEST_F(DeckFillingTest, SingleBracesAroundAKnownKeyAreMeantAsAPlaceholder)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "x", DeckFixture::shape(3, DeckFixture::paragraph({"a {account.name} b"})) +
                 DeckFixture::shape(4, DeckFixture::paragraph({"\uff5bme.", "name\uff5d"})) +
                 DeckFixture::shape(5, DeckFixture::paragraph({"{ {me.post} }"})) +
                 DeckFixture::shape(6, DeckFixture::paragraph({"{a.b} {x} {\"me\":{}}"}))));
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    PlaceholderValues values;
    for (const char *key : {"account.name", "me.name", "me.post"})
        values.set(QLatin1String(key), QStringLiteral("Value"));
    m_request.values = values;
    const auto assembler = Assembler::prepare(m_request);
    ASSERT_TRUE(assembler);
    std::vector<UnfilledPlaceholder> expected;
    for (const char *key : {"account.name", "me.name", "me.post"})
        expected.push_back({QLatin1String(key), UnfilledPlaceholder::Why::Unclosed, 1});
    EXPECT_EQ(assembler->report().unfilled, expected);
}

TEST_F(DeckFillingTest, KeysAreKnownHoweverAnInputMethodWritesThem)
{
    DeckFixture fixture;
    QByteArray shapes;
    int id = 3;
    for (const char *key : {"account\uff0ename", "account\u3002name", "account . name",
                            "account.\u200bname", "\uff41\uff43\uff43\uff4funt.name"})
        shapes += DeckFixture::shape(
            id++, DeckFixture::paragraph({"\uff5b\uff5b" + QByteArray(key) + "\uff5d\uff5d"}));
    fixture.addSlide(slideWith("x", shapes));
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    PlaceholderValues values;
    values.set(QStringLiteral("account.name"), QStringLiteral("Value"));
    m_request.values = values;
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    EXPECT_EQ(contentOf(*result, result->slides()[0].part->name).count(">Value<"), 5);
}

TEST_F(DeckFillingTest, AddressesOfLinksAreFilledAndListed)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith(
        "x", {},
        {DeckFixture::external("rId11", "hyperlink",
                               QStringLiteral("https://example.com/?for={{account.name}}&b=%20")),
         DeckFixture::external(
             "rId12", "hyperlink",
             QStringLiteral("mailto:a@example.com?subject=%7B%7Baccount.name%7d%7d")),
         DeckFixture::external("rId13", "hyperlink",
                               QStringLiteral("https://example.com/%7B%7Baccount.nmae%7D%7D"))}));
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    PlaceholderValues values;
    values.set(QStringLiteral("account.name"), QStringLiteral("A & B"));
    m_request.values = values;
    const auto prepared = Assembler::prepare(m_request);
    ASSERT_TRUE(prepared);
    EXPECT_EQ(prepared->report().unfilled,
              (std::vector<UnfilledPlaceholder>{
                  {QStringLiteral("account.nmae"), UnfilledPlaceholder::Why::Unknown, 1}}));
    m_request.leaveBlank = true;
    const auto result = assemble(path("out.pptx"));
    ASSERT_TRUE(result);
    const auto links = result->package().relationships(*result->slides()[0].part);
    ASSERT_TRUE(links);
    QStringList addresses;
    for (const Relationship &each : **links) {
        if (each.external)
            addresses.append(each.target);
    }
    EXPECT_EQ(addresses, QStringList({QStringLiteral("https://example.com/?for=A%20%26%20B&b=%20"),
                                      QStringLiteral("mailto:a@example.com?subject=A%20%26%20B"),
                                      QStringLiteral("https://example.com/")}));
}

TEST_F(DeckFillingTest, NamesOfSectionsAreListedToo)
{
    DeckFixture fixture;
    fixture.addSlide(slideWith("x"));
    fixture.sections =
        "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\"><p14:sectionLst "
        "xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\"><p14:section "
        "name=\"For {{account.name}}\" id=\"{00000000-0000-0000-0000-000000000001}\"><p14:sldIdLst>"
        "<p14:sldId id=\"300\"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>";
    fixture.save(path("a.pptx"));
    m_request.slides = {{use(path("a.pptx")), 0}};
    const auto assembler = Assembler::prepare(m_request);
    ASSERT_TRUE(assembler);
    const std::vector<UnfilledPlaceholder> expected = {
        {QStringLiteral("account.name"), UnfilledPlaceholder::Why::Unknown, 1}};
    EXPECT_EQ(assembler->report().unfilled, expected);
}

} // namespace
} // namespace attache
