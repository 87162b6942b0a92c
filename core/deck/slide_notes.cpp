#include "core/deck/slide_notes.h"

#include "core/deck/shape_text.h"

#include <algorithm>

namespace attache {

namespace {

constexpr const char *DrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

bool saysNotes(const pugi::xml_node &shape)
{
    const QString placeholder = placeholderType(shape);
    return xml::is(shape, "sp") && !isPageFurniture(placeholder) &&
           placeholder != QLatin1String("ftr");
}

pugi::xml_node treeOf(const XmlPart &notes)
{
    return xml::child(xml::child(notes.root(), "cSld"), "spTree");
}

/// The first look of words in @p body, which the new ones take; none where nobody set any.
pugi::xml_node lookOf(const pugi::xml_node &body)
{
    for (pugi::xml_node node = xml::next(body, body); node; node = xml::next(node, body)) {
        if (xml::is(node, "rPr"))
            return node;
    }
    return {};
}

/// Replaces the paragraphs of @p body, which stand last in it.
void setParagraphs(pugi::xml_node body, const QStringList &lines)
{
    QByteArray prefix("a:");
    if (const pugi::xml_node first = xml::child(body, "bodyPr"))
        prefix = xml::prefixOf(first);
    else if (const pugi::xml_node paragraph = xml::child(body, "p"))
        prefix = xml::prefixOf(paragraph);
    else
        body.append_attribute("xmlns:a").set_value(DrawingNamespace);
    const auto named = [&prefix](const char *name) { return prefix + name; };
    pugi::xml_document kept;
    kept.append_copy(lookOf(body));
    // A link led from the words that stood there.
    for (const char *link : {"hlinkClick", "hlinkMouseOver"})
        kept.first_child().remove_child(xml::child(kept.first_child(), link));
    for (pugi::xml_node old = xml::child(body, "p"); old; old = xml::child(body, "p"))
        body.remove_child(old);
    for (const QString &line : lines) {
        pugi::xml_node paragraph = body.append_child(named("p").constData());
        if (line.isEmpty())
            continue;
        pugi::xml_node run = paragraph.append_child(named("r").constData());
        if (kept.first_child())
            run.append_copy(kept.first_child());
        run.append_child(named("t").constData()).text().set(line.toUtf8().constData());
    }
}

pugi::xml_node bodyOf(pugi::xml_node shape)
{
    if (pugi::xml_node body = xml::child(shape, "txBody"))
        return body;
    pugi::xml_node body = shape.append_child((xml::prefixOf(shape) + "txBody").constData());
    body.append_attribute("xmlns:a").set_value(DrawingNamespace);
    body.append_child("a:bodyPr");
    return body;
}

/// Notes begin with a place for their words, whoever wrote the part.
pugi::xml_node addShape(pugi::xml_node tree)
{
    const QByteArray prefix = xml::prefixOf(tree);
    const auto add = [&prefix](pugi::xml_node to, const char *name) {
        return to.append_child((prefix + name).constData());
    };
    int highest = 1;
    for (pugi::xml_node node = xml::next(tree, tree); node; node = xml::next(node, tree)) {
        if (xml::is(node, "cNvPr"))
            highest = std::max(highest, node.attribute("id").as_int());
    }
    pugi::xml_node shape = add(tree, "sp");
    pugi::xml_node about = add(shape, "nvSpPr");
    pugi::xml_node name = add(about, "cNvPr");
    name.append_attribute("id").set_value(highest + 1);
    name.append_attribute("name").set_value("Notes");
    add(about, "cNvSpPr");
    pugi::xml_node place = add(add(about, "nvPr"), "ph");
    place.append_attribute("type").set_value("body");
    place.append_attribute("idx").set_value("1");
    add(shape, "spPr");
    return shape;
}

} // namespace

bool isPageFurniture(const QString &placeholder)
{
    return placeholder == QLatin1String("sldNum") || placeholder == QLatin1String("dt") ||
           placeholder == QLatin1String("hdr") || placeholder == QLatin1String("sldImg");
}

QString notesIn(const XmlPart &notes)
{
    QStringList texts;
    for (const pugi::xml_node &shape : treeOf(notes).children()) {
        if (saysNotes(shape))
            texts += bodyParagraphs(xml::child(shape, "txBody"));
    }
    return texts.join(u'\n');
}

void setNotes(XmlPart &notes, const QString &words)
{
    pugi::xml_node tree = treeOf(notes);
    pugi::xml_node place;
    for (const pugi::xml_node &shape : tree.children()) {
        if (!saysNotes(shape))
            continue;
        // Words that a person put beside the placeholder were read as notes, too.
        if (!place || (placeholderType(place).isEmpty() && !placeholderType(shape).isEmpty()))
            place = shape;
    }
    for (const pugi::xml_node &shape : tree.children()) {
        if (saysNotes(shape) && shape != place && xml::child(shape, "txBody"))
            setParagraphs(xml::child(shape, "txBody"), {QString()});
    }
    if (!place)
        place = addShape(tree);
    setParagraphs(bodyOf(place), words.split(u'\n'));
}

Result<QByteArray> notesSaying(const QString &words)
{
    static const QByteArray Empty =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<p:notes xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"><p:cSld>"
        "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
        "</p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/>"
        "<p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>"
        "<p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>";
    ATTACHE_TRY(XmlPart part, XmlPart::parse(Empty, QStringLiteral("notesSlide1.xml")));
    setNotes(part, words);
    return part.toBytes();
}

} // namespace attache
