#include "core/deck/slide_adapter.h"

#include "core/deck/shape_text.h"

#include <QSet>

#include <cmath>
#include <cstring>

namespace attache {

namespace {

constexpr int Levels = 9;

/// Attributes in hundredths of a point or in EMU that say how large something is drawn. Points
/// and lengths inside groups follow the group, except those of text.
constexpr std::array ScaledParagraphAttributes = {"marL", "marR", "indent", "defTabSz"};
constexpr std::array ScaledBodyAttributes = {"lIns", "tIns", "rIns", "bIns", "spcCol"};

pugi::xml_node level(const pugi::xml_node &style, int number)
{
    return xml::child(style, QStringLiteral("lvl%1pPr").arg(number).toLatin1().constData());
}

QByteArray scaledNumber(const char *text, double factor)
{
    return QByteArray::number(qRound64(QByteArray(text).toDouble() * factor));
}

void scaleAttribute(pugi::xml_node node, const char *name, double factor)
{
    pugi::xml_attribute attribute = node.attribute(name);
    if (attribute && factor != 1)
        attribute.set_value(scaledNumber(attribute.value(), factor).constData());
}

bool isScaled(const QByteArray &name)
{
    return name == "sz" ||
           std::any_of(ScaledParagraphAttributes.begin(), ScaledParagraphAttributes.end(),
                       [&](const char *each) { return name == each; });
}

/// Attributes of @p own with other values, scaled, than @p other has.
std::map<QByteArray, QByteArray> differing(const pugi::xml_node &own, const pugi::xml_node &other,
                                           double factor)
{
    std::map<QByteArray, QByteArray> result;
    for (const pugi::xml_attribute &attribute : own.attributes()) {
        const QByteArray name = attribute.name();
        if (name.contains(':') || name == "lang" || name == "altLang" || name == "dirty")
            continue;
        const QByteArray value = isScaled(name) ? scaledNumber(attribute.value(), factor)
                                                : QByteArray(attribute.value());
        if (value != other.attribute(attribute.name()).value())
            result.emplace(name, value);
    }
    // What only the other one sets would come upon the text anew: say what it was without.
    constexpr std::array<std::pair<const char *, const char *>, 6> Unset = {
        {{"sz", "1800"}, {"marL", "0"}, {"indent", "0"}, {"algn", "l"}, {"b", "0"}, {"i", "0"}}};
    for (const auto &[name, value] : Unset) {
        if (other.attribute(name) && !own.attribute(name) &&
            std::strcmp(other.attribute(name).value(), value) != 0)
            result.emplace(name, isScaled(name) ? scaledNumber(value, factor) : QByteArray(value));
    }
    return result;
}

/// Children of @p own that @p other does not have just so.
std::vector<pugi::xml_node> differingChildren(const pugi::xml_node &own,
                                              const pugi::xml_node &other)
{
    std::vector<pugi::xml_node> result;
    for (const pugi::xml_node &each : own.children()) {
        const char *name = xml::localName(each);
        if (each.type() != pugi::node_element || std::strcmp(name, "defRPr") == 0 ||
            std::strcmp(name, "extLst") == 0)
            continue;
        if (xml::serialized(each) != xml::serialized(xml::child(other, name)))
            result.push_back(each);
    }
    return result;
}

/// Schema order of the children of lvlNpPr and of defRPr; what is inserted goes in its place.
constexpr std::array ChildOrder = {
    "lnSpc",          "spcBef",   "spcAft",    "buClrTx",   "buClr",     "buSzTx",   "buSzPct",
    "buSzPts",        "buFontTx", "buFont",    "buNone",    "buAutoNum", "buChar",   "buBlip",
    "tabLst",         "defRPr",   "ln",        "noFill",    "solidFill", "gradFill", "blipFill",
    "pattFill",       "grpFill",  "effectLst", "effectDag", "highlight", "uLnTx",    "uLn",
    "uFillTx",        "uFill",    "latin",     "ea",        "cs",        "sym",      "hlinkClick",
    "hlinkMouseOver", "rtl",      "extLst"};

size_t orderOf(const pugi::xml_node &node)
{
    const char *name = xml::localName(node);
    return size_t(std::find_if(ChildOrder.begin(), ChildOrder.end(),
                               [&](const char *each) { return std::strcmp(each, name) == 0; }) -
                  ChildOrder.begin());
}

bool isFill(const pugi::xml_node &node)
{
    const size_t order = orderOf(node);
    return order >= 17 && order <= 22;
}

void insertInOrder(pugi::xml_node parent, const pugi::xml_node &child)
{
    for (pugi::xml_node each : parent.children()) {
        // What the shape says itself goes before what it inherits.
        if (std::strcmp(xml::localName(each), xml::localName(child)) == 0 ||
            (isFill(each) && isFill(child)))
            return;
    }
    for (pugi::xml_node each : parent.children()) {
        if (orderOf(each) > orderOf(child)) {
            parent.insert_copy_before(child, each);
            return;
        }
    }
    parent.append_copy(child);
}

void addMissing(pugi::xml_node node, const std::map<QByteArray, QByteArray> &attributes)
{
    for (const auto &[name, value] : attributes) {
        if (!node.attribute(name.constData()))
            node.append_attribute(name.constData()).set_value(value.constData());
    }
}

} // namespace

SlideAdapter::SlideAdapter(const Presentation &from, const Presentation &to, SlideSize target)
{
    const SlideSize own = from.size();
    if (own != target && own.width > 0 && own.height > 0) {
        m_scale.factor = qMin(double(target.width) / double(own.width),
                              double(target.height) / double(own.height));
        m_scale.dx = qRound64((double(target.width) - m_scale.factor * double(own.width)) / 2);
        m_scale.dy = qRound64((double(target.height) - m_scale.factor * double(own.height)) / 2);
    }
    const pugi::xml_node ownStyle = xml::child(from.xml().root(), "defaultTextStyle");
    const pugi::xml_node otherStyle = xml::child(to.xml().root(), "defaultTextStyle");
    compare(ownStyle, otherStyle);
    if (isNeeded()) {
        m_key = QByteArray::number(m_scale.factor, 'g', 17) + '|' + QByteArray::number(m_scale.dx) +
                '|' + QByteArray::number(m_scale.dy) + '|' +
                (m_differences.empty() ? QByteArray() : xml::serialized(ownStyle));
    }
}

void SlideAdapter::compare(pugi::xml_node own, pugi::xml_node other)
{
    // Where one presentation has no default style at all, what holds is the program's own
    // defaults; nothing can be written down for that but what the other one would impose.
    for (int number = 1; number <= Levels; ++number) {
        const pugi::xml_node mine = level(own, number);
        const pugi::xml_node theirs = level(other, number);
        const pugi::xml_node myRun = xml::child(mine, "defRPr");
        const pugi::xml_node theirRun = xml::child(theirs, "defRPr");
        Level difference;
        difference.paragraph = differing(mine, theirs, m_scale.factor);
        difference.run = differing(myRun, theirRun, m_scale.factor);
        difference.paragraphParts = differingChildren(mine, theirs);
        difference.runParts = differingChildren(myRun, theirRun);
        if (!difference.paragraph.empty() || !difference.run.empty() ||
            !difference.paragraphParts.empty() || !difference.runParts.empty())
            m_differences.emplace(number, std::move(difference));
    }
}

void SlideAdapter::apply(XmlPart &part) const
{
    // Scaling first: what is baked in was scaled when it was compared.
    if (m_scale.isNeeded())
        scalePart(part);
    if (!m_differences.empty())
        bakeText(part);
}

void SlideAdapter::bakeText(XmlPart &part) const
{
    for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
        const bool isBody = xml::is(node, "txBody");
        // Placeholders take their text style from the master, not from the presentation.
        if (isBody && placeholderType(node.parent()).isEmpty())
            bakeBody(node, xml::prefixOf(xml::child(node, "bodyPr")));
    }
}

void SlideAdapter::bakeBody(pugi::xml_node body, const QByteArray &prefix) const
{
    pugi::xml_node style = xml::child(body, "lstStyle");
    if (!style) {
        const pugi::xml_node properties = xml::child(body, "bodyPr");
        style = properties ? body.insert_child_after((prefix + "lstStyle").constData(), properties)
                           : body.prepend_child((prefix + "lstStyle").constData());
    }
    for (const auto &[number, difference] : m_differences) {
        pugi::xml_node paragraph = level(style, number);
        if (!paragraph) {
            const QByteArray name = prefix + "lvl" + QByteArray::number(number) + "pPr";
            pugi::xml_node after;
            for (int lower = number - 1; lower > 0 && !after; --lower)
                after = level(style, lower);
            if (!after)
                after = xml::child(style, "defPPr");
            paragraph = after ? style.insert_child_after(name.constData(), after)
                              : style.prepend_child(name.constData());
        }
        addMissing(paragraph, difference.paragraph);
        for (const pugi::xml_node &each : difference.paragraphParts)
            insertInOrder(paragraph, each);
        if (difference.run.empty() && difference.runParts.empty())
            continue;
        pugi::xml_node run = xml::child(paragraph, "defRPr");
        if (!run) {
            const pugi::xml_node extensions = xml::child(paragraph, "extLst");
            run = extensions
                      ? paragraph.insert_child_before((prefix + "defRPr").constData(), extensions)
                      : paragraph.append_child((prefix + "defRPr").constData());
        }
        addMissing(run, difference.run);
        for (const pugi::xml_node &each : difference.runParts)
            insertInOrder(run, each);
    }
}

void SlideAdapter::scalePart(XmlPart &part) const
{
    for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
        if (node.type() == pugi::node_element)
            scaleNode(node);
    }
}

void SlideAdapter::scaleNode(pugi::xml_node node) const
{
    const double factor = m_scale.factor;
    if (xml::is(node, "xfrm")) {
        // Inside of a group lengths are the group's; its own frame does the scaling.
        int groups = 0;
        for (pugi::xml_node up = node.parent(); up; up = up.parent())
            groups += xml::is(up, "grpSp") ? 1 : 0;
        const bool isGroupFrame = xml::is(node.parent(), "grpSpPr");
        const bool isTree = isGroupFrame && xml::is(node.parent().parent(), "spTree");
        if (isTree || groups > (isGroupFrame ? 1 : 0))
            return;
        pugi::xml_node offset = xml::child(node, "off");
        pugi::xml_node extent = xml::child(node, "ext");
        scaleAttribute(offset, "x", factor);
        scaleAttribute(offset, "y", factor);
        scaleAttribute(extent, "cx", factor);
        scaleAttribute(extent, "cy", factor);
        if (offset) {
            offset.attribute("x").set_value(offset.attribute("x").as_llong() + m_scale.dx);
            offset.attribute("y").set_value(offset.attribute("y").as_llong() + m_scale.dy);
        }
        return;
    }
    if (xml::is(node, "gridCol") || xml::is(node, "ln"))
        scaleAttribute(node, "w", factor);
    else if (xml::is(node, "tr"))
        scaleAttribute(node, "h", factor);
    else if (xml::is(node, "spcPts") || xml::is(node, "buSzPts"))
        scaleAttribute(node, "val", factor);
    else if (xml::is(node, "rPr") || xml::is(node, "defRPr") || xml::is(node, "endParaRPr"))
        scaleAttribute(node, "sz", factor);
    else if (xml::is(node, "bodyPr"))
        for (const char *name : ScaledBodyAttributes)
            scaleAttribute(node, name, factor);
    else if (xml::is(node, "pPr") || std::strncmp(xml::localName(node), "lvl", 3) == 0)
        for (const char *name : ScaledParagraphAttributes)
            scaleAttribute(node, name, factor);
}

} // namespace attache
