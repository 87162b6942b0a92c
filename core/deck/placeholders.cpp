#include "core/deck/placeholders.h"

#include "core/deck/slide_words.h"
#include "core/package/byte_search.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace attache {

namespace {

constexpr const char *LogoKey = "account.logo";

/// XML 1.0 knows no control characters, and a run of text no line breaks.
QString oneLine(QString text)
{
    for (QChar &character : text) {
        if (character.unicode() < 0x20)
            character = u' ';
    }
    return text;
}

QString textOf(const pugi::xml_node &node)
{
    return QString::fromUtf8(node.text().get());
}

void setText(pugi::xml_node node, const QString &text)
{
    node.text().set(text.toUtf8().constData());
}

bool asksForLogo(const pugi::xml_node &properties)
{
    auto matches = placeholderPattern().globalMatch(xml::text(properties, "descr"));
    while (matches.hasNext()) {
        if (matches.next().captured(1).trimmed().toLower() == QLatin1String(LogoKey))
            return true;
    }
    return false;
}

/// Whether @p text lies in a run or a field of a paragraph.
bool isRunText(const pugi::xml_node &text)
{
    const pugi::xml_node run = text.parent();
    return xml::is(text, "t") && (xml::is(run, "r") || xml::is(run, "fld"));
}

/// Whether @p node holds text that may be split over runs: a paragraph, or what a cell or a note of
/// a workbook says.
bool isParagraph(const pugi::xml_node &node)
{
    return xml::is(node, "p") || xml::is(node, "si") || xml::is(node, "is") ||
           xml::is(node, "text");
}

template <typename T>
int bigEndianAt(const QByteArray &bytes, qsizetype offset)
{
    if (offset + qsizetype(sizeof(T)) > bytes.size())
        return 0;
    return int(qFromBigEndian<T>(bytes.constData() + offset));
}

/// The frame header of a JPEG holds its size; before it lie segments of announced length.
std::optional<PictureInfo> jpegInfo(const QByteArray &bytes)
{
    for (qsizetype at = 2; at + 9 < bytes.size();) {
        if (quint8(bytes.at(at)) != 0xff)
            return std::nullopt;
        const quint8 marker = quint8(bytes.at(at + 1));
        if (marker == 0xff) {
            ++at;
            continue;
        }
        const bool isFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame) {
            return PictureInfo{QStringLiteral("jpeg"), QStringLiteral("image/jpeg"),
                               bigEndianAt<quint16>(bytes, at + 7),
                               bigEndianAt<quint16>(bytes, at + 5)};
        }
        at += 2 + qMax(2, bigEndianAt<quint16>(bytes, at + 2));
    }
    return std::nullopt;
}

} // namespace

std::optional<PictureInfo> pictureInfo(const QByteArray &bytes)
{
    std::optional<PictureInfo> info;
    if (bytes.startsWith(QByteArrayLiteral("\x89PNG\r\n\x1a\n"))) {
        info = PictureInfo{QStringLiteral("png"), QStringLiteral("image/png"),
                           bigEndianAt<quint32>(bytes, 16), bigEndianAt<quint32>(bytes, 20)};
    } else if (bytes.startsWith(QByteArrayLiteral("\xff\xd8\xff"))) {
        info = jpegInfo(bytes);
    } else if (bytes.startsWith("GIF8") && bytes.size() >= 10) {
        info = PictureInfo{QStringLiteral("gif"), QStringLiteral("image/gif"),
                           qFromLittleEndian<quint16>(bytes.constData() + 6),
                           qFromLittleEndian<quint16>(bytes.constData() + 8)};
    }
    if (info && (info->width <= 0 || info->height <= 0))
        return std::nullopt;
    return info;
}

namespace {

/// Of the braces that are wider than those of ASCII, in UTF-8.
constexpr char FirstOfWide = '\xef';

bool isWideBrace(QByteArrayView text)
{
    return std::ranges::any_of(
        std::initializer_list<const char *>{"\uff5b", "\ufe5b", "\uff5d", "\ufe5c"},
        [text](const char *brace) { return text.startsWith(brace); });
}

/// Whether @p to lies in a tag of @p xml, if @p from is as @p before says.
bool isInTag(QByteArrayView xml, qsizetype from, qsizetype to, bool before)
{
    while (to-- > from) {
        if (xml[to] == '<' || xml[to] == '>')
            return xml[to] == '<';
    }
    return before;
}

} // namespace

bool PlaceholderFiller::mayHold(const QByteArray &xml)
{
    // UTF-16 is rare enough not to need a scanner of its own.
    if (xml.left(4).contains('\0') || xml.startsWith("\xff\xfe") || xml.startsWith("\xfe\xff"))
        return true;
    const auto mayBegin = [](char each) {
        return (each == '{') | (each == '}') | (each == '&') | (each == FirstOfWide);
    };
    bool inTag = false;
    qsizetype seen = 0;
    for (qsizetype at = placeOfByte(xml, 0, mayBegin); at < xml.size();
         at = placeOfByte(xml, at + 1, mayBegin)) {
        const char character = xml.at(at);
        const char following = at + 1 < xml.size() ? xml.at(at + 1) : '\0';
        if (character == '&') {
            if (following == '#')
                return true;
        } else if (character == FirstOfWide) {
            if (isWideBrace(QByteArrayView(xml).sliced(at)))
                return true;
        } else {
            inTag = isInTag(xml, seen, at, inTag);
            seen = at;
            if (!inTag || following == character)
                return true;
        }
    }
    return false;
}

void PlaceholderFiller::note(const QString &key, UnfilledPlaceholder::Why why)
{
    const bool known =
        std::any_of(m_unfilled.begin(), m_unfilled.end(), [&](const UnfilledPlaceholder &each) {
            return each.key.compare(key, Qt::CaseInsensitive) == 0;
        });
    if (!known)
        m_unfilled.push_back({key, why, 0});
}

bool PlaceholderFiller::hasBraces(const char *text)
{
    return std::strstr(text, "{{") || std::strstr(text, "}}") || std::strstr(text, "\uff5b") ||
           std::strstr(text, "\ufe5b") || std::strstr(text, "\uff5d") ||
           std::strstr(text, "\ufe5c");
}

std::vector<PlaceholderPlace> PlaceholderFiller::foundIn(const QString &text) const
{
    return placeholdersIn(
        text, [this](const QString &key) { return m_values.texts.contains(key.toLower()); });
}

QString PlaceholderFiller::valueOf(const PlaceholderPlace &found)
{
    m_found = true;
    const QString name = found.key.trimmed();
    auto value = m_values.texts.constFind(name.toLower());
    if (value == m_values.texts.cend())
        value = m_values.texts.constFind(plainKey(name));
    if (!found.isWhole)
        note(name, UnfilledPlaceholder::Why::Unclosed);
    else if (name.toLower() == QLatin1String(LogoKey))
        note(name, UnfilledPlaceholder::Why::Place);
    else if (value == m_values.texts.cend())
        note(name, UnfilledPlaceholder::Why::Unknown);
    else if (value->trimmed().isEmpty())
        note(name, UnfilledPlaceholder::Why::Empty);
    else
        return oneLine(*value);
    return {};
}

std::vector<QString> PlaceholderFiller::valuesOf(const std::vector<PlaceholderPlace> &found)
{
    // In reading order, as that is the order what is missing gets listed in.
    std::vector<QString> values;
    values.reserve(found.size());
    for (const PlaceholderPlace &each : found)
        values.push_back(valueOf(each));
    return values;
}

QString PlaceholderFiller::fill(const QString &text)
{
    std::vector<PlaceholderPlace> found = foundIn(text);
    const std::vector<QString> values = valuesOf(found);
    takeSeparators(text, found, values);
    QString result;
    qsizetype done = 0;
    for (size_t i = 0; i < found.size(); ++i) {
        result += text.mid(done, found[i].from - done) + values[i];
        done = found[i].to;
    }
    return found.empty() ? text : result + text.mid(done);
}

bool PlaceholderFiller::fill(XmlPart &part)
{
    m_found = false;
    for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
        if (node.type() != pugi::node_element)
            continue;
        fillAttributes(node);
        if (isParagraph(node))
            fillParagraph(node);
    }
    clearLeftOvers(part);
    return m_found;
}

void PlaceholderFiller::fillAttributes(pugi::xml_node node)
{
    for (const char *name : {"descr", "title", "tooltip"}) {
        pugi::xml_attribute attribute = node.attribute(name);
        if (!attribute || !hasBraces(attribute.value()))
            continue;
        const QString filled = fill(QString::fromUtf8(attribute.value()));
        attribute.set_value(filled.toUtf8().constData());
    }
}

void PlaceholderFiller::fillParagraph(pugi::xml_node paragraph)
{
    std::vector<RunText> texts;
    QString all;
    for (pugi::xml_node node = xml::next(paragraph, paragraph); node;
         node = xml::next(node, paragraph)) {
        if (isRunText(node)) {
            const qsizetype start = all.size();
            all += textOf(node);
            texts.push_back({node, start, all.size()});
        } else if (xml::is(node, "br")) {
            all += u'\n';
        }
    }
    fillRuns(all, texts);
}

/// @p texts are the runs that say @p all, but for the line breaks between them.
void PlaceholderFiller::fillRuns(const QString &all, const std::vector<RunText> &texts)
{
    std::vector<PlaceholderPlace> matches = foundIn(all);
    if (matches.empty())
        return;
    const std::vector<QString> values = valuesOf(matches);
    takeSeparators(all, matches, values);

    // From the end, so that the places found before stay where they are.
    for (size_t index = matches.size(); index-- > 0;) {
        const qsizetype from = matches[index].from;
        const qsizetype to = matches[index].to;
        bool isPlaced = false;
        for (const RunText &run : texts) {
            if (run.end <= from || run.start >= to)
                continue;
            QString text = textOf(run.node);
            const qsizetype first = qMax(from, run.start) - run.start;
            const qsizetype last = qMin(to, run.end) - run.start;
            text.replace(first, last - first, isPlaced ? QString() : values[index]);
            isPlaced = true;
            setText(run.node, text);
        }
    }
}

void PlaceholderFiller::clearLeftOvers(XmlPart &part)
{
    // Cached texts of charts, formulas and whatever else shows text without being a paragraph.
    for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
        if (node.type() != pugi::node_pcdata && node.type() != pugi::node_cdata)
            continue;
        if (!hasBraces(node.value()))
            continue;
        const QString filled = fill(QString::fromUtf8(node.value()));
        node.set_value(filled.toUtf8().constData());
    }
}

std::vector<pugi::xml_node> PlaceholderFiller::logoPictures(XmlPart &part)
{
    std::vector<pugi::xml_node> pictures;
    for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
        if (xml::is(node, "pic") && asksForLogo(xml::child(xml::child(node, "nvPicPr"), "cNvPr")))
            pictures.push_back(node);
    }
    return pictures;
}

void PlaceholderFiller::setLogo(XmlPart &part, pugi::xml_node picture, const QString &id,
                                const PictureInfo &logo, const QString &name, PictureBox inherited)
{
    pugi::xml_node properties = xml::child(xml::child(picture, "nvPicPr"), "cNvPr");
    properties.attribute("descr").set_value(name.toUtf8().constData());
    pugi::xml_node fill = xml::child(picture, "blipFill");
    pugi::xml_node blip = xml::child(fill, "blip");
    if (!blip)
        return;
    // Effects and the vector form of the old picture would show instead of the new one.
    blip.remove_children();
    std::vector<pugi::xml_attribute> references;
    for (pugi::xml_attribute attribute : blip.attributes()) {
        if (part.isRelationshipId(attribute))
            references.push_back(attribute);
    }
    bool set = false;
    for (pugi::xml_attribute attribute : references) {
        const bool isEmbed = std::strcmp(xml::localName(attribute.name()), "embed") == 0;
        if (isEmbed)
            set = attribute.set_value(id.toUtf8().constData());
        else
            blip.remove_attribute(attribute);
    }
    if (!set)
        blip.append_attribute("r:embed").set_value(id.toUtf8().constData());
    fill.remove_child(xml::child(fill, "srcRect"));
    fitPicture(picture, fill, blip, double(logo.width) / logo.height, inherited);
}

void PlaceholderFiller::fitPicture(pugi::xml_node picture, pugi::xml_node fill,
                                   const pugi::xml_node &blip, double shape, PictureBox inherited)
{
    pugi::xml_node frame = xml::child(xml::child(picture, "spPr"), "xfrm");
    pugi::xml_node offset = xml::child(frame, "off");
    pugi::xml_node extent = xml::child(frame, "ext");
    if (offset && extent) {
        const double width = extent.attribute("cx").as_double();
        const double height = extent.attribute("cy").as_double();
        const double newWidth = qMin(width, height * shape);
        const double newHeight = qMin(height, width / shape);
        const auto shift = [](pugi::xml_attribute attribute, double by) {
            attribute.set_value(attribute.as_llong() + qRound64(by));
        };
        shift(offset.attribute("x"), (width - newWidth) / 2);
        shift(offset.attribute("y"), (height - newHeight) / 2);
        extent.attribute("cx").set_value(qRound64(newWidth));
        extent.attribute("cy").set_value(qRound64(newHeight));
        return;
    }
    if (inherited.width <= 0 || inherited.height <= 0)
        return;
    // The box is the layout's and stays; a crop of less than nothing leaves room around.
    const double box = double(inherited.width) / double(inherited.height);
    const double spare = (shape > box ? shape / box : box / shape) - 1;
    const long long margin = -qRound64(spare / 2 * 100000);
    pugi::xml_node crop =
        fill.insert_child_after((xml::prefixOf(blip) + "srcRect").constData(), blip);
    for (const char *side : {"l", "t", "r", "b"}) {
        const bool isHorizontal = *side == 'l' || *side == 'r';
        if (isHorizontal == (shape < box))
            crop.append_attribute(side).set_value(margin);
    }
}

} // namespace attache
