#include "tests/support/deck_fixture.h"

#include <gtest/gtest.h>

#include <QtEndian>

namespace attache::test {

namespace {

const QByteArray Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const QByteArray TreeHead = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
                            "</p:nvGrpSpPr><p:grpSpPr/>";
const QByteArray ColorMap =
    "bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" "
    "accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" "
    "hlink=\"hlink\" folHlink=\"folHlink\"";

QString presentationType(const char *kind)
{
    return QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml.%1+xml")
        .arg(QLatin1String(kind));
}

const QString ThemeType = QStringLiteral("application/vnd.openxmlformats-officedocument.theme+xml");

QByteArray theme(const QByteArray &name)
{
    QByteArray colors;
    for (const char *slot : {"dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4",
                             "accent5", "accent6", "hlink", "folHlink"}) {
        colors += QByteArray("<a:") + slot + "><a:srgbClr val=\"" +
                  (qstrcmp(slot, "lt1") == 0 || qstrcmp(slot, "lt2") == 0 ? "FFFFFF" : "1F3864") +
                  "\"/></a:" + slot + ">";
    }
    const QByteArray fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    const QByteArray line = "<a:ln w=\"6350\">" + fill + "</a:ln>";
    const QByteArray effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    const QByteArray font =
        "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
    return Head +
           "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
           "name=\"" +
           name + "\"><a:themeElements><a:clrScheme name=\"x\">" + colors +
           "</a:clrScheme><a:fontScheme name=\"x\"><a:majorFont>" + font +
           "</a:majorFont><a:minorFont>" + font +
           "</a:minorFont></a:fontScheme>"
           "<a:fmtScheme name=\"x\"><a:fillStyleLst>" +
           fill.repeated(3) + "</a:fillStyleLst><a:lnStyleLst>" + line.repeated(3) +
           "</a:lnStyleLst>"
           "<a:effectStyleLst>" +
           effect.repeated(3) + "</a:effectStyleLst><a:bgFillStyleLst>" + fill.repeated(3) +
           "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
}

PackageWriter::Make bytes(const QByteArray &content)
{
    return [content]() -> Result<QByteArray> { return content; };
}

} // namespace

const QByteArray DeckFixture::Namespaces =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

QByteArray DeckFixture::paragraph(const QList<QByteArray> &runs, const QByteArray &properties)
{
    QByteArray xml = "<a:p>";
    for (const QByteArray &run : runs)
        xml += "<a:r><a:rPr lang=\"en-US\" " + properties + "/><a:t>" + run + "</a:t></a:r>";
    return xml + "</a:p>";
}

QByteArray DeckFixture::shape(int id, const QByteArray &paragraphs, const QByteArray &placeholder,
                              int top)
{
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + QByteArray::number(id) + "\" name=\"Shape " +
           QByteArray::number(id) + "\"/><p:cNvSpPr/><p:nvPr>" +
           (placeholder.isEmpty() ? QByteArray() : "<p:ph type=\"" + placeholder + "\"/>") +
           "</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"100000\" y=\"" +
           QByteArray::number(top) +
           "\"/><a:ext cx=\"4000000\" cy=\"900000\"/></a:xfrm>"
           "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>"
           "<a:lstStyle/>" +
           paragraphs + "</p:txBody></p:sp>";
}

QByteArray DeckFixture::picture(int id, const QByteArray &relationship,
                                const QByteArray &description, const QByteArray &frame)
{
    const QByteArray box = frame.isEmpty() ? QByteArray("<a:off x=\"0\" y=\"0\"/>"
                                                        "<a:ext cx=\"2000000\" cy=\"1000000\"/>")
                                           : frame;
    return "<p:pic><p:nvPicPr><p:cNvPr id=\"" + QByteArray::number(id) +
           "\" name=\"Picture\" descr=\"" + description +
           "\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"" + relationship +
           "\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>" + box +
           "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>";
}

QByteArray DeckFixture::png(int width, int height, char seed)
{
    QByteArray result("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QByteArray size(8, '\0');
    qToBigEndian<qint32>(width, size.data());
    qToBigEndian<qint32>(height, size.data() + 4);
    return result + size + QByteArray(200, seed);
}

Relationship DeckFixture::internal(const char *id, const char *word, const QString &target)
{
    const QLatin1String type(word);
    return {QLatin1String(id),
            type.contains(u':') ? QString(type) : QLatin1String(relationship::Office) + type,
            target, false};
}

Relationship DeckFixture::external(const char *id, const char *word, const QString &target)
{
    Relationship result = internal(id, word, target);
    result.external = true;
    return result;
}

QString DeckFixture::addSlide(const Slide &slide)
{
    m_slides.push_back(slide);
    return QStringLiteral("ppt/slides/slide%1.xml").arg(m_slides.size());
}

void DeckFixture::addPart(const QString &name, const QString &contentType,
                          const QByteArray &content)
{
    m_parts.push_back({name, contentType, content});
}

void DeckFixture::relate(const QString &owner, const std::vector<Relationship> &relationships)
{
    m_relationships.emplace_back(owner, relationships);
}

void DeckFixture::addMaster(PackageWriter &writer) const
{
    const QString master = QStringLiteral("ppt/slideMasters/slideMaster1.xml");
    QByteArray list;
    std::vector<Relationship> relationships = {
        internal("rId1", "theme", QStringLiteral("ppt/theme/theme1.xml"))};
    for (int number = 1; number <= layouts; ++number) {
        const QByteArray id = "rId" + QByteArray::number(number + 1);
        const QString name = QStringLiteral("ppt/slideLayouts/slideLayout%1.xml").arg(number);
        list += "<p:sldLayoutId id=\"" + QByteArray::number(2147483648LL + number) + "\" r:id=\"" +
                id + "\"/>";
        relationships.push_back(internal(id.constData(), "slideLayout", name));
        writer.make(name, presentationType("slideLayout"),
                    bytes(Head + "<p:sldLayout " + Namespaces + "><p:cSld name=\"Layout " +
                          QByteArray::number(number) + "\"><p:spTree>" + TreeHead +
                          "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                          "</p:sldLayout>"));
        writer.relate(name, {internal("rId1", "slideMaster", master)});
    }
    writer.make(master, presentationType("slideMaster"),
                bytes(Head + "<p:sldMaster " + Namespaces + "><p:cSld name=\"" +
                      masterName.toUtf8() + "\"><p:spTree>" + TreeHead +
                      "</p:spTree></p:cSld><p:clrMap " + ColorMap + "/><p:sldLayoutIdLst>" + list +
                      "</p:sldLayoutIdLst></p:sldMaster>"));
    writer.relate(master, relationships);
    writer.make(QStringLiteral("ppt/theme/theme1.xml"), ThemeType, bytes(theme("One")));
}

void DeckFixture::addNotes(PackageWriter &writer) const
{
    const QString master = QStringLiteral("ppt/notesMasters/notesMaster1.xml");
    writer.make(master, presentationType("notesMaster"),
                bytes(Head + "<p:notesMaster " + Namespaces + "><p:cSld><p:spTree>" + TreeHead +
                      "</p:spTree></p:cSld><p:clrMap " + ColorMap + "/></p:notesMaster>"));
    writer.relate(master, {internal("rId1", "theme", QStringLiteral("ppt/theme/theme2.xml"))});
    writer.make(QStringLiteral("ppt/theme/theme2.xml"), ThemeType, bytes(theme("Two")));
}

void DeckFixture::save(const QString &path) const
{
    PackageWriter writer;
    const QString main = QStringLiteral("ppt/presentation.xml");
    writer.relate({}, {internal("rId1", "officeDocument", main)});
    QByteArray list;
    std::vector<Relationship> relationships = {
        internal("rId1", "slideMaster", QStringLiteral("ppt/slideMasters/slideMaster1.xml"))};
    if (withNotesMaster) {
        relationships.push_back(
            internal("rId2", "notesMaster", QStringLiteral("ppt/notesMasters/notesMaster1.xml")));
    }
    for (size_t index = 0; index < m_slides.size(); ++index) {
        const QByteArray id = "rId" + QByteArray::number(qint64(index) + 100);
        list +=
            "<p:sldId id=\"" + QByteArray::number(qint64(index) + 300) + "\" r:id=\"" + id + "\"/>";
        relationships.push_back(internal(id.constData(), "slide",
                                         QStringLiteral("ppt/slides/slide%1.xml").arg(index + 1)));
    }
    writer.make(main, presentationType("presentation.main"),
                bytes(Head + "<p:presentation " + Namespaces +
                      "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
                      "</p:sldMasterIdLst>" +
                      (withNotesMaster ? "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/>"
                                         "</p:notesMasterIdLst>"
                                       : "") +
                      "<p:sldIdLst>" + list + "</p:sldIdLst><p:sldSz cx=\"" +
                      QByteArray::number(width) + "\" cy=\"" + QByteArray::number(height) +
                      "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>" + presentationExtra +
                      defaultTextStyle + sections + "</p:presentation>"));
    addMaster(writer);
    if (withNotesMaster)
        addNotes(writer);
    for (const auto &[owner, more] : m_relationships) {
        if (owner == main)
            relationships.insert(relationships.end(), more.begin(), more.end());
        else
            writer.relate(owner, more);
    }
    writer.relate(main, relationships);
    for (size_t index = 0; index < m_slides.size(); ++index) {
        const Slide &slide = m_slides[index];
        const QString name = QStringLiteral("ppt/slides/slide%1.xml").arg(index + 1);
        std::vector<Relationship> own = {
            internal("rId1", "slideLayout", QStringLiteral("ppt/slideLayouts/slideLayout1.xml"))};
        own.insert(own.end(), slide.relationships.begin(), slide.relationships.end());
        if (!slide.notes.isEmpty()) {
            const QString notes = QStringLiteral("ppt/notesSlides/notesSlide%1.xml").arg(index + 1);
            own.push_back(internal("rId90", "notesSlide", notes));
            writer.make(notes, presentationType("notesSlide"),
                        bytes(Head + "<p:notes " + Namespaces + "><p:cSld><p:spTree>" + TreeHead +
                              shape(2, paragraph({slide.notes}), "body") +
                              "</p:spTree></p:cSld></p:notes>"));
            writer.relate(notes, {internal("rId1", "notesMaster",
                                           QStringLiteral("ppt/notesMasters/notesMaster1.xml")),
                                  internal("rId2", "slide", name)});
        }
        writer.make(name, presentationType("slide"),
                    bytes(Head + "<p:sld " + Namespaces + (slide.hidden ? " show=\"0\"" : "") +
                          "><p:cSld><p:spTree>" + TreeHead + slide.shapes + "</p:spTree></p:cSld>" +
                          slide.extra + "</p:sld>"));
        writer.relate(name, own);
    }
    for (const Extra &part : m_parts)
        writer.make(part.name, part.contentType, bytes(part.bytes));
    const auto saved = writer.save(path);
    ASSERT_TRUE(saved) << qPrintable(saved.error().message + saved.error().detail);
}

} // namespace attache::test
