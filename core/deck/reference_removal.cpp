#include "core/deck/reference_removal.h"

#include <vector>

namespace attache {

namespace {

/// Lists that are not valid when nothing is in them.
bool needsContent(const pugi::xml_node &node)
{
    for (const char *name : {"ext", "extLst", "custDataLst", "controls", "childTnLst"}) {
        if (xml::is(node, name))
            return true;
    }
    return false;
}

void removeWithEmptyParents(pugi::xml_node node)
{
    pugi::xml_node parent = node.parent();
    parent.remove_child(node);
    if (!parent.first_child() && needsContent(parent))
        removeWithEmptyParents(parent);
}

pugi::xml_node ancestor(pugi::xml_node node, const char *name)
{
    while (node && !xml::is(node, name))
        node = node.parent();
    return node;
}

/// An embedded object that does not come along leaves its picture behind.
void replaceByPicture(pugi::xml_node frame)
{
    if (const pugi::xml_node picture = xml::find(frame, "pic"))
        frame.parent().insert_copy_before(picture, frame);
    frame.parent().remove_child(frame);
}

/// What has to go where @p node refers to something that does not come along, so that the part
/// stays valid.
pugi::xml_node victimOf(const pugi::xml_node &node)
{
    const bool isGraphic =
        xml::is(node, "oleObj") || xml::is(node, "relIds") || xml::is(node, "chart");
    pugi::xml_node victim;
    if (isGraphic)
        victim = ancestor(node, "graphicFrame");
    else if (xml::is(node, "commentRel"))
        victim = ancestor(node, "ext");
    else if (xml::is(node, "sndTgt"))
        victim = ancestor(node, "audio");
    else if (xml::is(node, "snd"))
        victim = ancestor(node, "sndAc");
    return victim ? victim : node;
}

/// Whether an animation of the part moves the shape with this @p id.
bool isAnimated(const XmlPart &part, const QString &id)
{
    for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
        if (node.attribute("spid") && xml::text(node, "spid") == id)
            return true;
    }
    return false;
}

/// The picture that is nothing without @p blip and that nothing else needs, if it is one.
pugi::xml_node pictureOf(const XmlPart &part, const pugi::xml_node &blip)
{
    const pugi::xml_node picture = blip.parent().parent();
    const bool stands = xml::is(picture, "pic") &&
                        (xml::is(picture.parent(), "spTree") || xml::is(picture.parent(), "grpSp"));
    const pugi::xml_node properties = xml::child(picture, "nvPicPr");
    // Films and sounds are pictures, too, and a linked picture may be there all the same.
    const bool isOnlyPicture =
        !xml::child(properties, "nvPr").first_child() && !blip.attribute("r:link");
    if (!stands || !isOnlyPicture)
        return {};
    const QString id = xml::text(xml::child(properties, "cNvPr"), "id");
    return isAnimated(part, id) ? pugi::xml_node() : picture;
}

} // namespace

void removeReferences(XmlPart &part, const QSet<QString> &ids)
{
    std::vector<pugi::xml_node> victims;
    QSet<size_t> doomed;
    QSet<size_t> objects; // frames that leave a picture
    for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
        for (pugi::xml_attribute attribute : node.attributes()) {
            if (!part.isRelationshipId(attribute) ||
                !ids.contains(QString::fromUtf8(attribute.value())))
                continue;
            pugi::xml_node victim = victimOf(node);
            if (xml::is(node, "blip")) {
                victim = pictureOf(part, node);
                if (!victim) {
                    node.remove_attribute(attribute); // an empty picture is one
                    break;
                }
            }
            if (xml::is(node, "oleObj"))
                objects.insert(victim.hash_value());
            if (victim != part.root() && !doomed.contains(victim.hash_value())) {
                doomed.insert(victim.hash_value());
                victims.push_back(victim);
            }
        }
    }
    // What lies in something else that goes must not be touched after it: outermost ones only.
    std::erase_if(victims, [&](const pugi::xml_node &victim) {
        for (pugi::xml_node up = victim.parent(); up; up = up.parent()) {
            if (doomed.contains(up.hash_value()))
                return true;
        }
        return false;
    });
    for (const pugi::xml_node &victim : victims) {
        if (objects.contains(victim.hash_value()))
            replaceByPicture(victim);
        else
            removeWithEmptyParents(victim);
    }
}

} // namespace attache
