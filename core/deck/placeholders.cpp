#include "core/deck/placeholders.h"

#include "core/base/fold.h"
#include "core/deck/slide_words.h"
#include "core/package/byte_search.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace attache {

namespace {

constexpr const char *LogoKey = "account.logo";

/// Braces as they are typed, with an input method for Chinese switched on, too.
const QString Opening = QStringLiteral("[{\uff5b\ufe5b]");
const QString Closing = QStringLiteral("[}\uff5d\ufe5c]");

/// A placeholder around another one, which is none of both.
const QRegularExpression &nestedPattern()
{
    static const QString Brace = QStringLiteral("{}\uff5b\uff5d\ufe5b\ufe5c");
    static const QRegularExpression Pattern(
        QStringLiteral("%1{2}((?:[^%3]{0,80}%1{2}[^%3]{0,80}%2{2})+[^%3]{0,80})%2{2}")
            .arg(Opening, Closing, Brace));
    return Pattern;
}

/// What begins as a placeholder does, with as much behind it as looks like a key.
const QRegularExpression &unclosedPattern()
{
    static const QRegularExpression Pattern(
        Opening +
        QStringLiteral(
            "{2}\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*|[\\p{L}_][\\p{L}\\p{N}_]*)"
            "\\s*") +
        Closing + QStringLiteral("?"));
    return Pattern;
}

/// One brace where two are meant; only of use where the key is a known one.
const QRegularExpression &singlePattern()
{
    static const QRegularExpression Pattern(
        Opening + QStringLiteral("\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)+)\\s*") +
        Closing);
    return Pattern;
}

/// What ends as a placeholder does; only of use where the key is a known one.
const QRegularExpression &unopenedPattern()
{
    static const QRegularExpression Pattern(
        Opening + QStringLiteral("?\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)+)\\s*") +
        Closing + QStringLiteral("{2}"));
    return Pattern;
}

/// @p key as an input method for Chinese or a copied web page may have written it, made plain.
QString plainKey(const QString &key)
{
    static const QRegularExpression Point(QStringLiteral("\\s*[.\u3002]\\s*"));
    return folded(key).trimmed().replace(Point, QStringLiteral("."));
}

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

namespace {

/// What stands between two things in a line: "Acme · 30 November". A slash without blanks belongs
/// to an address.
bool isSeparator(const QString &text, qsizetype at)
{
    const auto isBlank = [&text](qsizetype place) {
        return place < 0 || place >= text.size() || text[place].isSpace();
    };
    if (text[at] == u'/')
        return isBlank(at - 1) && isBlank(at + 1);
    return QStringView(u"·•・|｜／–—、").contains(text[at]);
}

qsizetype pastSpaces(const QString &text, qsizetype from, qsizetype end)
{
    while (from < end && text[from].isSpace())
        ++from;
    return from;
}

qsizetype beforeSpaces(const QString &text, qsizetype from, qsizetype begin)
{
    while (from > begin && text[from - 1].isSpace())
        --from;
    return from;
}

} // namespace

void PlaceholderFiller::takeSeparators(const QString &text, std::vector<Found> &found,
                                       const std::vector<QString> &values)
{
    bool beginsHere = true; // nothing is left before
    qsizetype done = 0;
    for (size_t i = 0; i < found.size(); ++i) {
        Found &each = found[i];
        const qsizetype next = i + 1 < found.size() ? found[i + 1].from : text.size();
        const qsizetype before = beforeSpaces(text, each.from, done);
        const qsizetype after = pastSpaces(text, each.to, next);
        beginsHere = beginsHere && before == done;
        if (!values[i].isEmpty()) {
            beginsHere = false;
        } else if (beginsHere && after < next && isSeparator(text, after)) {
            each.to = pastSpaces(text, after + 1, next);
        } else if (!beginsHere && before > done && isSeparator(text, before - 1) &&
                   (after == text.size() || (after < next && isSeparator(text, after)))) {
            each.from = beforeSpaces(text, before - 1, done);
        }
        done = each.to;
    }
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

std::vector<PlaceholderFiller::Found> PlaceholderFiller::foundIn(const QString &text) const
{
    std::vector<Found> all;
    const auto add = [&](const QRegularExpression &expression, bool isWhole, bool onlyKnown) {
        for (auto matches = expression.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const Found found{match.capturedStart(), match.capturedEnd(), match.captured(1),
                              isWhole};
            const bool isTaken = std::any_of(all.begin(), all.end(), [&](const Found &each) {
                return found.from < each.to && each.from < found.to;
            });
            if (!isTaken && (!onlyKnown || m_values.texts.contains(found.key.toLower())))
                all.push_back(found);
        }
    };
    add(nestedPattern(), true, false);
    add(placeholderPattern(), true, false);
    add(unclosedPattern(), false, false);
    add(unopenedPattern(), false, true);
    add(singlePattern(), false, true);
    std::sort(all.begin(), all.end(),
              [](const Found &a, const Found &b) { return a.from < b.from; });
    return all;
}

QString PlaceholderFiller::valueOf(const Found &found)
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

std::vector<QString> PlaceholderFiller::valuesOf(const std::vector<Found> &found)
{
    // In reading order, as that is the order what is missing gets listed in.
    std::vector<QString> values;
    values.reserve(found.size());
    for (const Found &each : found)
        values.push_back(valueOf(each));
    return values;
}

QString PlaceholderFiller::fill(const QString &text)
{
    std::vector<Found> found = foundIn(text);
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
    std::vector<pugi::xml_node> texts;
    for (pugi::xml_node node = xml::next(paragraph, paragraph); node;
         node = xml::next(node, paragraph)) {
        if (isRunText(node))
            texts.push_back(node);
    }
    fillRuns(texts);
}

void PlaceholderFiller::fillRuns(const std::vector<pugi::xml_node> &texts)
{
    QString all;
    std::vector<qsizetype> starts;
    for (const pugi::xml_node &text : texts) {
        starts.push_back(all.size());
        all += textOf(text);
    }
    std::vector<Found> matches = foundIn(all);
    if (matches.empty())
        return;
    const std::vector<QString> values = valuesOf(matches);
    takeSeparators(all, matches, values);

    // From the end, so that the places found before stay where they are.
    for (size_t index = matches.size(); index-- > 0;) {
        const qsizetype from = matches[index].from;
        const qsizetype to = matches[index].to;
        const auto begin = std::upper_bound(starts.begin(), starts.end(), from) - 1;
        for (auto run = size_t(begin - starts.begin()); run < texts.size(); ++run) {
            QString text = textOf(texts[run]);
            const qsizetype start = starts[run];
            const qsizetype end = run + 1 < texts.size() ? starts[run + 1] : all.size();
            if (start >= to)
                break;
            if (end <= from)
                continue;
            const qsizetype first = qMax(from, start) - start;
            const qsizetype last = qMin(to, end) - start;
            const bool begins = from >= start;
            text.replace(first, last - first, begins ? values[index] : QString());
            setText(texts[run], text);
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
