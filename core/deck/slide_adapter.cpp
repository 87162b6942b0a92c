#include "core/deck/slide_adapter.h"

#include "core/deck/shape_text.h"

#include <QSet>

#include <cmath>
#include <cstring>

namespace attache {

namespace {

constexpr int Levels = 9;

constexpr std::array ScaledParagraphAttributes = {"marL", "marR", "indent", "defTabSz"};

/// Attributes in hundredths of a point or in EMU that say how large something is drawn. Points
/// and lengths inside groups follow the group, except those of text.
struct Length
{
    const char *element;
    const char *attribute;
};
constexpr std::array Lengths = {
    Length{"bodyPr", "lIns"},
    Length{"bodyPr", "tIns"},
    Length{"bodyPr", "rIns"},
    Length{"bodyPr", "bIns"},
    Length{"bodyPr", "spcCol"},
    Length{"tab", "pos"},
    Length{"rPr", "sz"},
    Length{"rPr", "spc"},
    Length{"defRPr", "sz"},
    Length{"defRPr", "spc"},
    Length{"endParaRPr", "sz"},
    Length{"endParaRPr", "spc"},
    Length{"spcPts", "val"},
    Length{"buSzPts", "val"},
    Length{"ln", "w"},
    Length{"lnL", "w"},
    Length{"lnR", "w"},
    Length{"lnT", "w"},
    Length{"lnB", "w"},
    Length{"lnTlToBr", "w"},
    Length{"lnBlToTr", "w"},
    Length{"uLn", "w"},
    Length{"gridCol", "w"},
    Length{"tr", "h"},
    Length{"tcPr", "marL"},
    Length{"tcPr", "marR"},
    Length{"tcPr", "marT"},
    Length{"tcPr", "marB"},
    Length{"outerShdw", "blurRad"},
    Length{"outerShdw", "dist"},
    Length{"innerShdw", "blurRad"},
    Length{"innerShdw", "dist"},
    Length{"prstShdw", "dist"},
    Length{"reflection", "blurRad"},
    Length{"reflection", "dist"},
    Length{"glow", "rad"},
    Length{"softEdge", "rad"},
    Length{"blur", "rad"},
    Length{"tile", "tx"},
    Length{"tile", "ty"},
    Length{"bevelT", "w"},
    Length{"bevelT", "h"},
    Length{"bevelB", "w"},
    Length{"bevelB", "h"},
    Length{"sp3d", "extrusionH"},
    Length{"sp3d", "contourW"},
    Length{"sp3d", "z"},
};

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
    return name == "sz" || name == "spc" ||
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

bool isTypeface(const pugi::xml_node &node)
{
    return xml::is(node, "latin") || xml::is(node, "ea") || xml::is(node, "cs") ||
           xml::is(node, "sym");
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
    : m_from(from)
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

Result<void> SlideAdapter::apply(XmlPart &part) const
{
    // Scaling first: what is baked in was scaled when it was compared.
    if (m_scale.isNeeded()) {
        for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
            if (xml::is(node, "xfrm"))
                scaleFrame(node);
            else
                scaleNode(node);
        }
    }
    return m_differences.empty() ? Result<void>() : bakeText(part);
}

Result<void> SlideAdapter::bakeText(XmlPart &part) const
{
    std::optional<TableText> styles;
    for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
        if (xml::is(node, "tbl")) {
            if (!styles) {
                ATTACHE_TRY(styles, TableText::of(m_from));
            }
            bakeTable(node, *styles);
            continue;
        }
        const bool isBody = xml::is(node, "txBody") && !xml::is(node.parent(), "tc");
        // Placeholders take their text style from the master, not from the presentation.
        if (isBody && placeholderType(node.parent()).isEmpty())
            bakeBody(node, styledByShape(node.parent()));
    }
    return {};
}

void SlideAdapter::bakeTable(pugi::xml_node table, const TableText &styles) const
{
    const TableGrid grid(table);
    int row = 0;
    for (const pugi::xml_node &line : table.children()) {
        if (!xml::is(line, "tr"))
            continue;
        int column = 0;
        for (const pugi::xml_node &cell : line.children()) {
            if (!xml::is(cell, "tc"))
                continue;
            if (const pugi::xml_node body = xml::child(cell, "txBody"))
                bakeBody(body, styles.at(grid, row, column));
            ++column;
        }
        ++row;
    }
}

void SlideAdapter::bakeBody(pugi::xml_node body, const StyledText &styled) const
{
    const pugi::xml_node properties = xml::child(body, "bodyPr");
    const QByteArray prefix = xml::prefixOf(properties);
    pugi::xml_node style = xml::child(body, "lstStyle");
    if (!style) {
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
        if (!difference.run.empty() || !difference.runParts.empty())
            bakeRun(paragraph, prefix, difference, styled);
    }
}

void SlideAdapter::bakeRun(pugi::xml_node paragraph, const QByteArray &prefix,
                           const Level &difference, const StyledText &styled) const
{
    pugi::xml_node run = xml::child(paragraph, "defRPr");
    if (!run) {
        const pugi::xml_node extensions = xml::child(paragraph, "extLst");
        run = extensions
                  ? paragraph.insert_child_before((prefix + "defRPr").constData(), extensions)
                  : paragraph.append_child((prefix + "defRPr").constData());
    }
    // Written down here it would override what the style of the shape or the table says.
    std::map<QByteArray, QByteArray> attributes = difference.run;
    if (styled.bold)
        attributes.erase("b");
    if (styled.italic)
        attributes.erase("i");
    addMissing(run, attributes);
    for (const pugi::xml_node &each : difference.runParts) {
        if (!(styled.color && isFill(each)) && !(styled.font && isTypeface(each)))
            insertInOrder(run, each);
    }
}

void SlideAdapter::scaleLengths(XmlPart &part) const
{
    for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
        const bool isFrame = xml::is(node, "xfrm") || xml::is(node, "txXfrm");
        for (const char *name : {"x", "cx", "y", "cy"}) {
            if (isFrame) {
                scaleAttribute(xml::child(node, "off"), name, m_scale.factor);
                scaleAttribute(xml::child(node, "ext"), name, m_scale.factor);
            }
        }
        scaleNode(node);
    }
}

void SlideAdapter::scaleFrame(pugi::xml_node frame) const
{
    const double factor = m_scale.factor;
    // Inside of a group lengths are the group's; its own frame does the scaling.
    int groups = 0;
    for (pugi::xml_node up = frame.parent(); up; up = up.parent())
        groups += xml::is(up, "grpSp") ? 1 : 0;
    const bool isGroupFrame = xml::is(frame.parent(), "grpSpPr");
    const bool isTree = isGroupFrame && xml::is(frame.parent().parent(), "spTree");
    if (isTree || groups > (isGroupFrame ? 1 : 0))
        return;
    pugi::xml_node offset = xml::child(frame, "off");
    pugi::xml_node extent = xml::child(frame, "ext");
    scaleAttribute(offset, "x", factor);
    scaleAttribute(offset, "y", factor);
    scaleAttribute(extent, "cx", factor);
    scaleAttribute(extent, "cy", factor);
    if (offset) {
        offset.attribute("x").set_value(offset.attribute("x").as_llong() + m_scale.dx);
        offset.attribute("y").set_value(offset.attribute("y").as_llong() + m_scale.dy);
    }
}

void SlideAdapter::scaleNode(pugi::xml_node node) const
{
    if (node.type() != pugi::node_element)
        return;
    const char *name = xml::localName(node);
    for (const Length &length : Lengths) {
        if (std::strcmp(name, length.element) == 0)
            scaleAttribute(node, length.attribute, m_scale.factor);
    }
    const bool isParagraph = std::strcmp(name, "pPr") == 0 || std::strcmp(name, "defPPr") == 0 ||
                             std::strncmp(name, "lvl", 3) == 0;
    for (const char *attribute : ScaledParagraphAttributes) {
        if (isParagraph)
            scaleAttribute(node, attribute, m_scale.factor);
    }
}

} // namespace attache
