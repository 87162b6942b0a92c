#include "core/deck/shape_text.h"

namespace attache {

QString paragraphText(const pugi::xml_node &paragraph)
{
    QString text;
    for (pugi::xml_node node = xml::next(paragraph, paragraph); node;) {
        const bool isSpare = xml::is(node, "Fallback") && xml::child(node.parent(), "Choice");
        if (!isSpare && xml::is(node, "t"))
            text += QString::fromUtf8(node.text().get());
        else if (!isSpare && xml::is(node, "br"))
            text += u'\n';
        node = xml::next(node, paragraph, isSpare);
    }
    return text.trimmed();
}

QStringList bodyParagraphs(const pugi::xml_node &body)
{
    QStringList paragraphs;
    for (const pugi::xml_node &node : body.children()) {
        if (node.type() != pugi::node_element || !xml::is(node, "p"))
            continue;
        const QString text = paragraphText(node);
        if (!text.isEmpty())
            paragraphs.append(text);
    }
    return paragraphs;
}

pugi::xml_node shapeProperties(const pugi::xml_node &shape)
{
    for (const char *name :
         {"nvSpPr", "nvPicPr", "nvGraphicFramePr", "nvGrpSpPr", "nvCxnSpPr", "nvContentPartPr"}) {
        if (const pugi::xml_node properties = xml::child(shape, name))
            return properties;
    }
    return {};
}

QString placeholderType(const pugi::xml_node &shape)
{
    const pugi::xml_node placeholder = xml::child(xml::child(shapeProperties(shape), "nvPr"), "ph");
    if (!placeholder)
        return {};
    const QString type = xml::text(placeholder, "type");
    return type.isEmpty() ? QStringLiteral("body") : type;
}

int textSize(const pugi::xml_node &body)
{
    constexpr int Usual = 1800;
    for (pugi::xml_node node = xml::next(body, body); node; node = xml::next(node, body)) {
        if (!xml::is(node, "t") || node.text().empty())
            continue;
        if (const int size = xml::child(node.parent(), "rPr").attribute("sz").as_int())
            return size;
        break;
    }
    const pugi::xml_node level = xml::child(xml::child(body, "lstStyle"), "lvl1pPr");
    return xml::child(level, "defRPr").attribute("sz").as_int(Usual);
}

} // namespace attache
