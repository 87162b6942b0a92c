#include "core/deck/slide_origin.h"

#include "core/deck/shape_text.h"
#include "core/deck/slide_words.h"

#include <QCryptographicHash>

#include <cstring>

namespace attache {

namespace {

constexpr const char *ExtensionUri = "{6A0B1C52-93E4-4D7F-8E55-0C1F7A2B9D36}";
constexpr const char *OriginNamespace = "urn:attache:slide-origin";

/// Numbers and dates change without anybody's doing.
bool isFurniture(const pugi::xml_node &shape)
{
    const QString placeholder = placeholderType(shape);
    return placeholder == QLatin1String("sldNum") || placeholder == QLatin1String("dt");
}

pugi::xml_node extensionIn(const pugi::xml_node &list)
{
    for (const pugi::xml_node &each : list.children()) {
        if (xml::is(each, "ext") && std::strcmp(each.attribute("uri").value(), ExtensionUri) == 0)
            return each;
    }
    return {};
}

} // namespace

QByteArray numbersIn(const QList<qint64> &records)
{
    QByteArrayList numbers;
    for (const qint64 record : records)
        numbers.append(QByteArray::number(record));
    return numbers.join('+');
}

QList<qint64> recordsIn(const QByteArray &numbers)
{
    QList<qint64> records;
    for (const QByteArray &number : numbers.split('+')) {
        if (const qint64 record = number.toLongLong(); record > 0)
            records.append(record);
    }
    return records;
}

QByteArray wordsHash(const XmlPart &part)
{
    QStringList lines;
    const pugi::xml_node tree = xml::child(xml::child(part.root(), "cSld"), "spTree");
    for (pugi::xml_node node = xml::next(tree, tree); node;) {
        const bool isText = xml::is(node, "txBody");
        const bool isSpare =
            !isText && (xml::is(node, "Fallback") || (xml::is(node, "sp") && isFurniture(node)));
        if (isText)
            lines += plainLines(bodyParagraphs(node).join(u'\n'));
        // A text has no other within it.
        node = xml::next(node, tree, isText || isSpare);
    }
    lines.sort();
    return QCryptographicHash::hash(lines.join(u'\n').toUtf8(), QCryptographicHash::Sha1)
        .toHex()
        .left(20);
}

void removeOrigin(XmlPart &part)
{
    pugi::xml_node list = xml::child(part.root(), "extLst");
    if (const pugi::xml_node old = extensionIn(list))
        list.remove_child(old);
}

void setOrigin(XmlPart &part, const SlideOrigin &origin)
{
    pugi::xml_node root = part.root();
    const QByteArray prefix = xml::prefixOf(root);
    pugi::xml_node list = xml::child(root, "extLst");
    if (!list)
        list = root.append_child((prefix + "extLst").constData());
    removeOrigin(part);
    pugi::xml_node extension = list.append_child((prefix + "ext").constData());
    extension.append_attribute("uri").set_value(ExtensionUri);
    pugi::xml_node mark = extension.append_child("attache:origin");
    const auto set = [&](const char *name, const QByteArray &value) {
        mark.append_attribute(name).set_value(value.constData());
    };
    set("xmlns:attache", OriginNamespace);
    if (origin.made.isNull()) {
        set("slide", origin.slide.toString().toUtf8());
        set("deck", origin.deck.toString().toUtf8());
        if (!origin.version.isEmpty())
            set("version", origin.version.toUtf8());
        set("content", origin.content.toUtf8());
    } else {
        set("made", origin.made.kind.toUtf8());
        set("records", numbersIn(origin.made.records));
        set("content", origin.made.state.toUtf8());
    }
    set("words", wordsHash(part));
}

std::optional<SlideOrigin> originOf(const XmlPart &part)
{
    const pugi::xml_node mark =
        xml::child(extensionIn(xml::child(part.root(), "extLst")), "origin");
    if (!mark)
        return std::nullopt;
    SlideOrigin origin{Id<Slide>::fromString(xml::text(mark, "slide")),
                       Id<Deck>::fromString(xml::text(mark, "deck")), xml::text(mark, "version"),
                       xml::text(mark, "content"), QByteArray(mark.attribute("words").value())};
    if (const pugi::xml_attribute kind = mark.attribute("made")) {
        origin.made = {QString::fromUtf8(kind.value()),
                       recordsIn(mark.attribute("records").value()), origin.content};
    }
    return origin.isNull() ? std::nullopt : std::optional<SlideOrigin>(std::move(origin));
}

} // namespace attache
