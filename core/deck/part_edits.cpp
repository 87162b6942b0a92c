#include "core/deck/chart_defaults.h"
#include "core/deck/chart_workbook.h"
#include "core/deck/macro_stripper.h"
#include "core/deck/part_carrier.h"
#include "core/deck/slide_notes.h"
#include "core/package/byte_search.h"
#include "core/package/xml_text.h"

namespace attache {

namespace {

/// Parts whose text a person sees.
bool bearsText(const Part &part)
{
    for (const char *type :
         {"presentationml.slide", "presentationml.slideLayout", "presentationml.slideMaster",
          "presentationml.notesSlide", "presentationml.notesMaster", "drawingml.chart",
          "ms-office.chartex", "drawingml.chartshapes", "drawingml.diagramData",
          "drawingml.diagramDrawing"}) {
        if (isContentType(part.contentType, type))
            return true;
    }
    return false;
}

bool isSlideLike(const Part &part)
{
    return isContentType(part.contentType, "presentationml.slide") ||
           isContentType(part.contentType, "presentationml.slideLayout") ||
           isContentType(part.contentType, "presentationml.slideMaster");
}

/// Parts whose lengths are those of the slides that show them.
bool showsOnSlides(const Part &part)
{
    for (const char *type :
         {"drawingml.chart", "drawingml.chartshapes", "drawingml.diagramDrawing"}) {
        if (isContentType(part.contentType, type))
            return true;
    }
    return false;
}

/// Parts that are read as XML wherever they go; a drawing is shown as it is.
bool isReadAsXml(const Part &part)
{
    const bool isXml = part.contentType.endsWith(QLatin1String("+xml"), Qt::CaseInsensitive) ||
                       part.contentType.endsWith(QLatin1String("/xml"), Qt::CaseInsensitive);
    return isXml && !part.contentType.startsWith(QLatin1String("image/"), Qt::CaseInsensitive);
}

pugi::xml_node ancestor(pugi::xml_node node, const char *name)
{
    while (node && !xml::is(node, name))
        node = node.parent();
    return node;
}

/// The box the placeholder @p picture of @p part gets from its layout or master, if any.
PictureBox inheritedBox(const Package &package, const Part &part, const pugi::xml_node &picture)
{
    const pugi::xml_node wanted = xml::find(picture, "ph");
    const Part *layer = wanted ? &part : nullptr;
    for (const char *above : {"slideLayout", "slideMaster"}) {
        const auto related = layer ? package.related(*layer, above) : nullptr;
        layer = related ? *related : nullptr;
        if (!layer)
            break;
        const auto xml = package.readXml(*layer);
        if (!xml)
            break;
        const pugi::xml_node root = xml->root();
        for (pugi::xml_node node = root; node; node = xml::next(node, root)) {
            if (!xml::is(node, "ph") || xml::text(node, "idx") != xml::text(wanted, "idx"))
                continue;
            const pugi::xml_node shape = node.parent().parent().parent();
            const pugi::xml_node extent =
                xml::child(xml::child(xml::child(shape, "spPr"), "xfrm"), "ext");
            if (extent)
                return {extent.attribute("cx").as_llong(), extent.attribute("cy").as_llong()};
        }
    }
    return {};
}

void removeActions(XmlPart &part)
{
    std::vector<pugi::xml_node> doomed;
    for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
        const QString action = xml::text(node, "action");
        if (action.startsWith(QLatin1String("ppaction://macro")) ||
            action.startsWith(QLatin1String("ppaction://customshow")))
            doomed.push_back(node);
    }
    for (pugi::xml_node node : doomed)
        node.parent().remove_child(node);
}

/// Slide zooms show another slide by its id, which is not the same any more; what they offer to
/// programs that know no zooms is a linked picture.
void flattenZooms(XmlPart &part)
{
    std::vector<pugi::xml_node> zooms;
    for (pugi::xml_node node = part.root(); node; node = xml::next(node, part.root())) {
        if (xml::is(node, "sldZm") || xml::is(node, "sectionZm") || xml::is(node, "summaryZm"))
            zooms.push_back(node);
    }
    for (const pugi::xml_node &zoom : zooms) {
        pugi::xml_node alternate = ancestor(zoom, "AlternateContent");
        const pugi::xml_node fallback = xml::child(alternate, "Fallback");
        if (!fallback)
            continue;
        for (pugi::xml_node each : fallback.children())
            alternate.parent().insert_copy_before(each, alternate);
        alternate.parent().remove_child(alternate);
    }
}

} // namespace

Result<void> PartCarrier::noteEdits(size_t index, const Owner &owner)
{
    const Part &part = *m_parts[index].source;
    if (m_parts[index].contentType != part.contentType)
        noteMacros(index);
    if (isSlideLike(part) && m_adapters[owner.deck]->isNeeded()) {
        m_parts[index].edits.push_back(
            [adapter = m_adapters[owner.deck]](XmlPart &xml) { return adapter->apply(xml); });
    }
    if (showsOnSlides(part) && m_adapters[owner.deck]->scales()) {
        m_parts[index].edits.push_back(
            [adapter = m_adapters[owner.deck]](XmlPart &xml) -> Result<void> {
                adapter->scaleLengths(xml);
                return {};
            });
    }
    const bool strict = m_decks[owner.deck].presentation->xml().wasStrict();
    if (!bearsText(part) && !isReadAsXml(part))
        return {};
    ATTACHE_TRY(const QByteArray read, package(owner.deck).read(part));
    const QByteArray bytes = asPlainText(read);
    // Reading alone turns the strict names into the ones the rest of the package uses, and leaves
    // out what no other program reads.
    if (!isPlainText(read) || (strict && hasWord(bytes, "http://purl.oclc.org/ooxml/")))
        m_parts[index].edits.push_back([](XmlPart &) -> Result<void> { return {}; });
    if (!bearsText(part))
        return {};
    ATTACHE_CHECK(noteDangling(index, bytes));
    noteActions(index, bytes);
    noteZooms(index, bytes);
    if (m_ofOffice2007[owner.deck] && isContentType(part.contentType, "drawingml.chart")) {
        m_parts[index].edits.push_back([](XmlPart &xml) -> Result<void> {
            writeOutOffice2007Defaults(xml);
            return {};
        });
    }
    if (isSlideLike(part))
        ATTACHE_CHECK(noteTableStyles(index, bytes));
    return noteText(index, bytes, owner);
}

void PartCarrier::noteActions(size_t index, const QByteArray &bytes)
{
    if (!hasWord(bytes, "ppaction://macro") && !hasWord(bytes, "ppaction://customshow"))
        return;
    m_parts[index].edits.push_back([](XmlPart &part) -> Result<void> {
        removeActions(part);
        return {};
    });
    warn(tr("\"%1\": buttons that ran a macro or a custom show no longer work.")
             .arg(package(m_parts[index].deck).label()));
}

void PartCarrier::noteZooms(size_t index, const QByteArray &bytes)
{
    if (!hasWord(bytes, "sldZm") && !hasWord(bytes, "sectionZm") && !hasWord(bytes, "summaryZm"))
        return;
    m_parts[index].edits.push_back([](XmlPart &part) -> Result<void> {
        flattenZooms(part);
        return {};
    });
    warn(tr("\"%1\": zooms were replaced by linked pictures.")
             .arg(package(m_parts[index].deck).label()));
}

Result<void> PartCarrier::noteText(size_t index, const QByteArray &bytes, const Owner &owner)
{
    const std::optional<QString> words = newNotes(index, owner);
    if (words) {
        m_parts[index].edits.push_back([words = *words](XmlPart &xml) -> Result<void> {
            setNotes(xml, words);
            return {};
        });
    }
    const bool mayHold =
        PlaceholderFiller::mayHold(bytes) || (words && PlaceholderFiller::mayHold(words->toUtf8()));
    if (keepsPlaceholders(owner.deck) || !mayHold)
        return {};
    ATTACHE_TRY(XmlPart part, XmlPart::parse(bytes, m_parts[index].source->name,
                                             package(owner.deck).limits().xml));
    if (words)
        setNotes(part, *words);
    noteLogo(index, part, owner);
    const int slide = owner.slide ? int(*owner.slide) + 1 : 0;
    PlaceholderFiller filler(m_values);
    if (!filler.fill(part))
        return {};
    for (UnfilledPlaceholder each : filler.unfilled()) {
        each.slide = slide;
        m_unfilled.push_back(each);
    }
    m_parts[index].edits.push_back([values = &m_values](XmlPart &xml) -> Result<void> {
        PlaceholderFiller(*values).fill(xml);
        return {};
    });
    return {};
}

void PartCarrier::noteLogo(size_t index, XmlPart &part, const Owner &owner)
{
    if (PlaceholderFiller::logoPictures(part).empty())
        return;
    const std::optional<PictureInfo> info = pictureInfo(m_values.logo);
    if (!info) {
        m_unfilled.push_back({QStringLiteral("account.logo"), UnfilledPlaceholder::Why::Empty,
                              owner.slide ? int(*owner.slide) + 1 : 0});
        const auto remove = [](XmlPart &xml) -> Result<void> {
            for (pugi::xml_node picture : PlaceholderFiller::logoPictures(xml))
                picture.parent().remove_child(picture);
            return {};
        };
        m_parts[index].edits.push_back(remove);
        static_cast<void>(remove(part));
        return;
    }
    if (!m_logo) {
        CarriedPart logo;
        logo.name = freeName(QStringLiteral("ppt/media/image1.") + info->extension);
        logo.contentType = info->contentType;
        logo.make = [values = &m_values]() -> Result<QByteArray> { return values->logo; };
        m_parts.push_back(std::move(logo));
        m_logo = m_parts.size() - 1;
    }
    const QString id = freeRelationshipId(m_parts[index].relationships);
    m_parts[index].relationships.push_back(
        {id, QLatin1String(relationship::Office) + QStringLiteral("image"), {}, m_logo});
    // The boxes stand in the order of the pictures, which is the same each time.
    std::vector<PictureBox> boxes;
    for (const pugi::xml_node &picture : PlaceholderFiller::logoPictures(part))
        boxes.push_back(inheritedBox(package(owner.deck), *m_parts[index].source, picture));
    const auto set = [id, boxes, logo = *info,
                      name = m_values.texts.value(QStringLiteral("account.name"))](
                         XmlPart &xml) -> Result<void> {
        size_t number = 0;
        for (pugi::xml_node picture : PlaceholderFiller::logoPictures(xml))
            PlaceholderFiller::setLogo(xml, picture, id, logo, name, boxes[number++]);
        return {};
    };
    m_parts[index].edits.push_back(set);
    static_cast<void>(set(part));
    // The picture that stood there is needed no longer, unless something else shows it.
    const QByteArray after = part.toBytes();
    std::erase_if(m_parts[index].relationships, [&](const CarriedRelationship &each) {
        return relationship::is(each.type, "image") &&
               !hasWord(after, QByteArray("\"" + each.id.toUtf8() + "\""));
    });
}

void PartCarrier::noteMacros(size_t index)
{
    const CarriedPart &carried = m_parts[index];
    const Package &source = package(carried.deck);
    const Part &part = *carried.source;
    warn(tr("\"%1\": the macros of the embedded file \"%2\" were removed.")
             .arg(source.label(), part.name));
    m_parts[index].make = [&source, &part] { return withoutMacros(source, part); };
}

void PartCarrier::noteWorkbook(size_t index)
{
    if (keepsPlaceholders(m_parts[index].deck) || !m_workbooks.insert(index).second)
        return;
    const CarriedPart &carried = m_parts[index];
    const Package &source = package(carried.deck);
    const Part &part = *carried.source;
    const auto fill = [&source, &part, make = carried.make](PlaceholderFiller &filler) {
        using Filled = std::optional<QByteArray>;
        const auto bytes = make ? make() : source.read(part);
        return bytes ? filledWorkbook(*bytes, part.name, source.limits(), filler)
                     : Result<Filled>(bytes.error());
    };
    PlaceholderFiller filler(m_values);
    const auto filled = fill(filler);
    // One that cannot be read, in an old format say, is none of ours to change.
    if (!filled || !*filled)
        return;
    m_unfilled.insert(m_unfilled.end(), filler.unfilled().begin(), filler.unfilled().end());
    m_parts[index].make = [fill, values = &m_values]() -> Result<QByteArray> {
        PlaceholderFiller again(*values);
        ATTACHE_TRY(const std::optional<QByteArray> workbook, fill(again));
        return workbook.value_or(QByteArray());
    };
}

Result<bool> PartCarrier::usesTypeface(size_t deck, const QString &typeface) const
{
    const QByteArray wanted = "typeface=\"" + escapedXml(typeface) + "\"";
    for (const CarriedPart &each : m_parts) {
        const bool isXml =
            each.source && each.deck == deck && each.contentType.endsWith(QLatin1String("+xml"));
        if (!isXml)
            continue;
        ATTACHE_TRY(const QByteArray bytes, package(deck).read(*each.source));
        if (hasWord(asPlainText(bytes), wanted))
            return true;
    }
    return false;
}

} // namespace attache
