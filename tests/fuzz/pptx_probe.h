#pragma once

#include "core/deck/assembler.h"
#include "core/deck/deck_reader.h"
#include "core/deck/package_writer.h"

#include <QBuffer>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace attache::test {

/// A part of the smallest deck there is; what a probe replaces.
struct ProbePart
{
    const char *name;
    const char *type; ///< content type; null for relationships
    const char *content;
    bool inWorkbook = false; ///< a part of the workbook behind the chart
};

#define PROBE_NAMES                                                                                \
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "                           \
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "             \
    "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
#define PROBE_TYPE(kind) "application/vnd.openxmlformats-officedocument.presentationml." kind "+xml"
#define PROBE_SHEET_TYPE(kind)                                                                     \
    "application/vnd.openxmlformats-officedocument.spreadsheetml." kind "+xml"
#define PROBE_LINKS(links)                                                                         \
    "<Relationships "                                                                              \
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" links                \
    "</Relationships>"
#define PROBE_LINK(id, kind, target)                                                               \
    "<Relationship Id=\"" id "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"    \
    "relationships/" kind "\" Target=\"" target "\"/>"

inline constexpr std::array ProbeParts = {
    ProbePart{"ppt/presentation.xml", PROBE_TYPE("presentation.main"),
              "<p:presentation " PROBE_NAMES "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" "
              "r:id=\"rId1\"/></p:sldMasterIdLst><p:sldIdLst><p:sldId id=\"256\" r:id=\"rId2\"/>"
              "</p:sldIdLst><p:sldSz cx=\"9144000\" cy=\"6858000\"/><p:defaultTextStyle><a:lvl1pPr>"
              "<a:defRPr sz=\"1800\"><a:solidFill/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>"
              "</p:presentation>"},
    ProbePart{"ppt/slides/slide1.xml", PROBE_TYPE("slide"),
              "<p:sld " PROBE_NAMES "><p:cSld><p:spTree><a:tbl><a:tableStyleId>{1}</a:tableStyleId>"
              "</a:tbl></p:spTree></p:cSld></p:sld>"},
    ProbePart{"ppt/slides/_rels/slide1.xml.rels", nullptr,
              PROBE_LINKS(PROBE_LINK("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")
                              PROBE_LINK("rId2", "notesSlide", "../notesSlides/notesSlide1.xml")
                                  PROBE_LINK("rId3", "chart", "../charts/chart1.xml")
                                      PROBE_LINK("rId4", "diagramData", "../diagrams/data1.xml"))},
    ProbePart{"ppt/slideLayouts/slideLayout1.xml", PROBE_TYPE("slideLayout"),
              "<p:sldLayout " PROBE_NAMES "><p:cSld name=\"L\"><p:spTree/></p:cSld></p:sldLayout>"},
    ProbePart{"ppt/slideMasters/slideMaster1.xml", PROBE_TYPE("slideMaster"),
              "<p:sldMaster " PROBE_NAMES "><p:cSld><p:spTree/></p:cSld><p:clrMap/>"
              "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>"
              "</p:sldLayoutIdLst></p:sldMaster>"},
    ProbePart{"ppt/notesSlides/notesSlide1.xml", PROBE_TYPE("notesSlide"),
              "<p:notes " PROBE_NAMES "><p:cSld><p:spTree/></p:cSld></p:notes>"},
    ProbePart{"ppt/charts/chart1.xml",
              "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
              "<c:chartSpace xmlns:c=\"c\"/>"},
    ProbePart{"ppt/diagrams/data1.xml",
              "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
              "<dgm:dataModel xmlns:dgm=\"d\"/>"},
    ProbePart{"ppt/_rels/presentation.xml.rels", nullptr,
              PROBE_LINKS(PROBE_LINK("rId1", "slideMaster", "slideMasters/slideMaster1.xml")
                              PROBE_LINK("rId2", "slide", "slides/slide1.xml")
                                  PROBE_LINK("rId3", "tableStyles", "tableStyles.xml"))},
    ProbePart{"ppt/slideLayouts/_rels/slideLayout1.xml.rels", nullptr,
              PROBE_LINKS(PROBE_LINK("rId1", "slideMaster", "../slideMasters/slideMaster1.xml"))},
    ProbePart{"ppt/slideMasters/_rels/slideMaster1.xml.rels", nullptr,
              PROBE_LINKS(PROBE_LINK("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml")
                              PROBE_LINK("rId2", "theme", "../theme/theme1.xml"))},
    ProbePart{"ppt/charts/_rels/chart1.xml.rels", nullptr,
              PROBE_LINKS(PROBE_LINK("rId1", "package", "../embeddings/book.xlsx"))},
    ProbePart{"ppt/tableStyles.xml", PROBE_TYPE("tableStyles"),
              "<a:tblStyleLst xmlns:a=\"a\" def=\"{1}\"/>"},
    ProbePart{"ppt/_rels/tableStyles.xml.rels", nullptr,
              PROBE_LINKS(PROBE_LINK("rId1", "image", "charts/chart1.xml"))},
    ProbePart{"ppt/embeddings/book.xlsx",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ""},
    ProbePart{"xl/sharedStrings.xml", PROBE_SHEET_TYPE("sharedStrings"),
              "<sst><si><t>{{a.b}}</t></si></sst>", true},
    ProbePart{"xl/worksheets/sheet1.xml", PROBE_SHEET_TYPE("worksheet"),
              "<worksheet " PROBE_NAMES "><tableParts><tablePart r:id=\"rId1\"/></tableParts>"
              "</worksheet>",
              true},
    ProbePart{"xl/tables/table1.xml", PROBE_SHEET_TYPE("table"),
              "<table><tableColumns><tableColumn name=\"x\"/></tableColumns></table>", true},
    ProbePart{"xl/worksheets/_rels/sheet1.xml.rels", nullptr,
              PROBE_LINKS(PROBE_LINK("rId1", "table", "../tables/table1.xml")), true},
    ProbePart{"docProps/app.xml",
              "application/vnd.openxmlformats-officedocument.extended-properties+xml",
              "<Properties><AppVersion>12.0000</AppVersion></Properties>"},
    ProbePart{"ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml",
              "<a:theme xmlns:a=\"a\"><a:ln w=\"9\"/></a:theme>"},
};

#undef PROBE_NAMES
#undef PROBE_TYPE
#undef PROBE_SHEET_TYPE
#undef PROBE_LINKS
#undef PROBE_LINK

/// A package whose main part is @p main: of the parts of the workbook, or of the others, with part
/// number @p replaced having the content @p bytes.
inline QByteArray probePackage(const char *main, bool ofWorkbook, size_t replaced,
                               const QByteArray &bytes)
{
    PackageWriter writer;
    const QString office = QLatin1String(relationship::Office);
    std::vector<Relationship> top = {{QStringLiteral("rId1"),
                                      office + QStringLiteral("officeDocument"),
                                      QLatin1String(main), false}};
    // What version a chart is of decides what it means.
    if (!ofWorkbook)
        top.push_back({QStringLiteral("rId2"), office + QStringLiteral("extended-properties"),
                       QStringLiteral("docProps/app.xml"), false});
    writer.relate({}, top);
    for (size_t index = 0; index < ProbeParts.size(); ++index) {
        const ProbePart &part = ProbeParts[index];
        if (part.inWorkbook != ofWorkbook)
            continue;
        QByteArray content = index == replaced ? bytes : QByteArray(part.content);
        if (content.isEmpty() && !ofWorkbook)
            content = probePackage("xl/worksheets/sheet1.xml", true, replaced, bytes);
        writer.make(QLatin1String(part.name),
                    QLatin1String(part.type
                                      ? part.type
                                      : "application/vnd.openxmlformats-package.relationships+xml"),
                    [content]() -> Result<QByteArray> { return content; });
    }
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    if (!writer.write(buffer))
        std::abort();
    return buffer.data();
}

/// The smallest deck with part number @p replaced having the content @p bytes.
inline QByteArray probeDeck(size_t replaced, const QByteArray &bytes)
{
    return probePackage("ppt/presentation.xml", false, replaced, bytes);
}

/// What a deck of these bytes would do to the program: read it, take its slides twice, and read
/// what became of them. Aborts where something was promised that does not hold: an error without
/// words, a result that cannot be opened again.
inline void probeDeckBytes(const QByteArray &bytes)
{
    const auto require = [](bool kept, const QString &what) {
        if (kept)
            return;
        std::fprintf(stderr, "%s\n", qPrintable(what));
        std::abort();
    };
    PackageLimits limits;
    limits.totalBytes = 64LL << 20;
    limits.slides = 100;
    const auto open = [&](const QByteArray &content) -> Result<Presentation> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(content);
        buffer->open(QIODevice::ReadOnly);
        ATTACHE_TRY(auto package,
                    Package::open(std::move(buffer), QStringLiteral("probe"), limits));
        return Presentation::open(std::move(package));
    };
    const auto presentation = open(bytes);
    if (!presentation) {
        require(!presentation.error().message.isEmpty(), QStringLiteral("no message"));
        return;
    }
    const auto outline = DeckReader(*presentation).read();
    if (!outline) {
        require(!outline.error().message.isEmpty(), QStringLiteral("no message"));
        return;
    }
    AssemblyRequest request;
    request.decks.push_back({&*presentation, QStringLiteral("probe")});
    for (size_t slide = 0; slide < presentation->slides().size(); ++slide)
        request.slides.insert(request.slides.end(), 2, {0, slide});
    request.size = SlideSize{12192000, 9144000};
    request.leaveBlank = true;
    auto assembler = Assembler::prepare(std::move(request));
    if (!assembler)
        return;
    QBuffer target;
    target.open(QIODevice::ReadWrite);
    const auto written = assembler->write(target);
    if (!written)
        return;
    const auto again = open(target.data());
    require(again.has_value(), again ? QString() : again.error().message);
    require(again->slides().size() == 2 * presentation->slides().size(),
            QStringLiteral("slides are missing"));
}

/// The first byte says which part the others replace; without one, they are a file of their own.
inline void probePptx(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const auto part = static_cast<size_t>(static_cast<unsigned char>(bytes.at(0)) - '0');
    if (part < ProbeParts.size())
        probeDeckBytes(probeDeck(part, bytes.mid(1)));
    else
        probeDeckBytes(bytes);
}

} // namespace attache::test
