#include "core/deck/assembler.h"

#include "core/deck/package_checker.h"
#include "tests/support/deck_fixture.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace attache {
namespace {

using test::DeckFixture;

std::string said(const Error &error)
{
    return (error.message + QStringLiteral(" | ") + error.detail).toStdString();
}

/// The findings of the checker, errors only, as lines.
QStringList errorsIn(const QString &path)
{
    const auto findings = PackageChecker().check(path);
    if (!findings)
        return {findings.error().message};
    QStringList lines;
    for (const PackageFinding &each : *findings) {
        if (each.severity == PackageFinding::Severity::Error)
            lines.append(each.part + QStringLiteral(": ") + each.message);
    }
    return lines;
}

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

class DeckAssemblerTest : public ::testing::Test
{
protected:
    QString path(const char *name) { return m_folder.filePath(QLatin1String(name)); }

    /// Opens @p file and keeps it open for the test.
    size_t use(const QString &file)
    {
        auto opened = Presentation::open(file);
        EXPECT_TRUE(opened) << (opened ? "" : said(opened.error()));
        if (!opened)
            return 0;
        m_decks.push_back(std::make_unique<Presentation>(*std::move(opened)));
        m_request.decks.push_back({m_decks.back().get(), QFileInfo(file).completeBaseName()});
        return m_request.decks.size() - 1;
    }

    /// Assembles and opens the result; the checker must find it clean.
    std::unique_ptr<Presentation> assemble(const QString &target)
    {
        auto assembler = Assembler::prepare(m_request);
        EXPECT_TRUE(assembler) << (assembler ? "" : said(assembler.error()));
        if (!assembler)
            return nullptr;
        m_report = assembler->report();
        const auto written = assembler->write(target);
        EXPECT_TRUE(written) << (written ? "" : said(written.error()));
        if (!written)
            return nullptr;
        EXPECT_EQ(errorsIn(target).join(u'\n').toStdString(), "");
        auto opened = Presentation::open(target);
        EXPECT_TRUE(opened) << (opened ? "" : said(opened.error()));
        return opened ? std::make_unique<Presentation>(*std::move(opened)) : nullptr;
    }

    static QStringList names(const Presentation &presentation)
    {
        QStringList result;
        for (const Part &part : presentation.package().parts())
            result.append(part.name);
        result.sort();
        return result;
    }

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Presentation>> m_decks;
    AssemblyRequest m_request;
    AssemblyReport m_report;
};

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

QByteArray contentOf(const Presentation &presentation, const QString &name)
{
    const Part *part = presentation.package().part(name);
    EXPECT_NE(part, nullptr) << name.toStdString();
    const auto bytes = part ? presentation.package().read(*part) : Result<QByteArray>(QByteArray());
    return bytes ? *bytes : QByteArray();
}

const QString ImageType = QStringLiteral("image/png");
const QString ChartType =
    QStringLiteral("application/vnd.openxmlformats-officedocument.drawingml.chart+xml");

/// A slide with a title and further relationships.
DeckFixture::Slide slideWith(const QByteArray &title, const QByteArray &shapes = {},
                             std::vector<Relationship> relationships = {},
                             const QByteArray &notes = {})
{
    return {DeckFixture::shape(2, DeckFixture::paragraph({title}), "title") + shapes,
            notes,
            false,
            {},
            std::move(relationships)};
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

TEST_F(DeckAssemblerTest, DifferentSizesAreToldAndDecided)
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
}

TEST_F(DeckAssemblerTest, TextKeepsTheDefaultsOfItsOwnDeck)
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

TEST_F(DeckAssemblerTest, PlaceholdersAreFilledListedAndNeverLeft)
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

TEST_F(DeckAssemblerTest, PlaceholdersInChartsDiagramsTablesAndSectionsAreFilled)
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

TEST_F(DeckAssemblerTest, EmbeddedFontsOfTheTextComeAlong)
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

TEST_F(DeckAssemblerTest, TableStylesFollowTheirTables)
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

} // namespace
} // namespace attache
