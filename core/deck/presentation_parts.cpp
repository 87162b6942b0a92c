#include "core/deck/presentation_parts.h"

#include "core/package/xml_text.h"

#include <QUuid>

#include <cstring>

namespace attache {

namespace {

constexpr const char *Declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char *PresentationNamespace =
    "http://schemas.openxmlformats.org/presentationml/2006/main";
constexpr const char *DrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr const char *RelationshipNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char *SectionNamespace = "http://schemas.microsoft.com/office/powerpoint/2010/main";
constexpr const char *SectionExtension = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";
constexpr const char *DefaultTableStyle = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";

constexpr qint64 FirstSlideId = 256;
constexpr qint64 FirstMasterId = 2147483648;
constexpr qint64 SmallestSide = 914400;
constexpr qint64 LargestSide = 51206400;

/// Copies @p node below @p parent under the prefixes a:, p: and r: this part uses.
void appendWithOurPrefixes(pugi::xml_node parent, const pugi::xml_node &node, const char *prefix)
{
    pugi::xml_node copy = parent.append_copy(node);
    for (pugi::xml_node each = copy; each; each = xml::next(each, copy)) {
        if (each.type() == pugi::node_element)
            each.set_name((QByteArray(prefix) + xml::localName(each)).constData());
    }
}

/// The id of the relationship the list of table styles has to the carried part @p picture.
QString pictureId(size_t picture)
{
    return QStringLiteral("rId%1").arg(picture + 1);
}

/// Lets the fills of @p style refer to the pictures that came along; those of the others go.
void setPictures(pugi::xml_node element, const CarriedTableStyle &style)
{
    std::vector<pugi::xml_node> lost;
    for (pugi::xml_node node = element; node; node = xml::next(node, element)) {
        if (!xml::is(node, "blip"))
            continue;
        bool found = false;
        for (pugi::xml_attribute attribute : node.attributes()) {
            const auto picture = style.pictures.constFind(QString::fromUtf8(attribute.value()));
            if (std::strchr(attribute.name(), ':') == nullptr || picture == style.pictures.cend())
                continue;
            const QByteArray name = QByteArray("r:") + xml::localName(attribute.name());
            attribute.set_name(name.constData());
            attribute.set_value(pictureId(*picture).toUtf8().constData());
            found = true;
        }
        if (!found)
            lost.push_back(node);
    }
    for (pugi::xml_node node : lost) {
        while (node != element && !xml::is(node, "blipFill"))
            node = node.parent();
        // A fill there is nothing of is not a valid one.
        const bool isAll = xml::is(node.parent(), "fill");
        pugi::xml_node victim = isAll ? node.parent() : node;
        if (victim != element)
            victim.parent().remove_child(victim);
    }
}

void setNumber(pugi::xml_node node, const char *name, qint64 value)
{
    node.append_attribute(name).set_value(static_cast<long long>(value));
}

void setReference(pugi::xml_node node, const QString &id)
{
    node.append_attribute("r:id").set_value(id.toUtf8().constData());
}

} // namespace

qint64 PresentationParts::masterId(const std::vector<CarriedMaster> &masters, size_t master)
{
    qint64 id = FirstMasterId;
    for (size_t index = 0; index < master; ++index)
        id += 1 + qint64(masters[index].layouts.size());
    return id;
}

Result<std::vector<PresentationParts::Font>>
PresentationParts::carryFonts(const AssemblyRequest &request, PartCarrier &carrier)
{
    std::vector<Font> fonts;
    QSet<QString> typefaces;
    QSet<size_t> seen;
    for (const SlideChoice &choice : request.slides) {
        if (seen.contains(choice.deck))
            continue;
        seen.insert(choice.deck);
        const Presentation &presentation = *request.decks[choice.deck].presentation;
        ATTACHE_TRY(const auto *relationships,
                    presentation.package().relationships(presentation.mainPart()));
        const pugi::xml_node list = xml::child(presentation.xml().root(), "embeddedFontLst");
        for (const pugi::xml_node &element : list.children()) {
            const QString typeface = xml::text(xml::child(element, "font"), "typeface");
            if (typeface.isEmpty() || typefaces.contains(typeface))
                continue;
            ATTACHE_TRY(const bool used, carrier.usesTypeface(choice.deck, typeface));
            if (!used)
                continue;
            Font font{element, choice.deck, {}};
            for (const pugi::xml_node &style : element.children()) {
                for (const pugi::xml_attribute &attribute : style.attributes()) {
                    if (!presentation.xml().isRelationshipId(attribute))
                        continue;
                    const QString id = QString::fromUtf8(attribute.value());
                    const auto found = std::find_if(
                        relationships->begin(), relationships->end(),
                        [&](const Relationship &each) { return each.id == id && !each.external; });
                    const Part *part = found == relationships->end()
                                           ? nullptr
                                           : presentation.package().part(found->target);
                    if (!part || !carrier.isKnown(choice.deck, *part))
                        continue;
                    ATTACHE_TRY(const size_t carried, carrier.carryShared(choice.deck, *part));
                    font.styles.emplace_back(xml::localName(style), carried);
                }
            }
            typefaces.insert(typeface);
            fonts.push_back(std::move(font));
        }
    }
    return fonts;
}

std::vector<CarriedRelationship> PresentationParts::relationships(const std::vector<Font> &fonts,
                                                                  bool withTableStyles)
{
    std::vector<CarriedRelationship> result;
    const auto add = [&](const char *word, size_t part) {
        if (m_ids.contains(part))
            return;
        const QString id = QStringLiteral("rId%1").arg(result.size() + 1);
        m_ids.insert(part, id);
        result.push_back({id, QLatin1String(relationship::Office) + QLatin1String(word), {}, part});
    };
    for (const CarriedMaster &master : m_carrier.masters())
        add("slideMaster", master.part);
    for (size_t slide = 0; slide < m_request.slides.size(); ++slide)
        add("slide", slide);
    if (m_carrier.notesMaster())
        add("notesMaster", *m_carrier.notesMaster());
    for (const Font &font : fonts) {
        for (const auto &[style, part] : font.styles)
            add("font", part);
    }
    if (!m_carrier.masters().empty() && m_carrier.masters().front().theme)
        add("theme", *m_carrier.masters().front().theme);
    if (withTableStyles) {
        result.push_back({QStringLiteral("rId%1").arg(result.size() + 1),
                          QLatin1String(relationship::Office) + QStringLiteral("tableStyles"),
                          QStringLiteral("tableStyles.xml"),
                          {}});
    }
    return result;
}

QByteArray PresentationParts::presentationXml(const std::vector<Font> &fonts) const
{
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("p:presentation");
    root.append_attribute("xmlns:a").set_value(DrawingNamespace);
    root.append_attribute("xmlns:r").set_value(RelationshipNamespace);
    root.append_attribute("xmlns:p").set_value(PresentationNamespace);
    const Presentation &first = *m_request.decks[m_request.slides.front().deck].presentation;
    const bool oneDeck =
        std::all_of(m_request.slides.begin(), m_request.slides.end(), [&](const SlideChoice &each) {
            return each.deck == m_request.slides.front().deck;
        });
    for (const char *name : {"firstSlideNum", "showSpecialPlsOnTitleSld", "rtl",
                             "strictFirstAndLastChars", "compatMode"}) {
        const pugi::xml_attribute attribute = first.xml().root().attribute(name);
        // Numbers start where they did only if the slides are that deck's.
        if (attribute && (oneDeck || qstrcmp(name, "firstSlideNum") != 0))
            root.append_attribute(name).set_value(attribute.value());
    }
    root.append_attribute("saveSubsetFonts").set_value("1");

    addSlideLists(root);
    addSizes(root);
    addFonts(root, fonts);
    // Where lines of Chinese and Japanese may not be broken.
    if (const pugi::xml_node breaks = xml::child(first.xml().root(), "kinsoku"))
        appendWithOurPrefixes(root, breaks, "p:");
    if (const pugi::xml_node style = xml::child(first.xml().root(), "defaultTextStyle")) {
        pugi::xml_node copy = root.append_child("p:defaultTextStyle");
        for (const pugi::xml_node &each : style.children()) {
            if (each.type() == pugi::node_element && !xml::is(each, "extLst"))
                appendWithOurPrefixes(copy, each, "a:");
        }
    }
    addSections(root);
    return Declaration + xml::serialized(root);
}

void PresentationParts::addSlideLists(pugi::xml_node root) const
{
    pugi::xml_node masters = root.append_child("p:sldMasterIdLst");
    for (size_t index = 0; index < m_carrier.masters().size(); ++index) {
        pugi::xml_node master = masters.append_child("p:sldMasterId");
        setNumber(master, "id", masterId(m_carrier.masters(), index));
        setReference(master, idOf(m_carrier.masters()[index].part));
    }
    if (m_carrier.notesMaster()) {
        setReference(root.append_child("p:notesMasterIdLst").append_child("p:notesMasterId"),
                     idOf(*m_carrier.notesMaster()));
    }
    pugi::xml_node slides = root.append_child("p:sldIdLst");
    for (size_t index = 0; index < m_request.slides.size(); ++index) {
        pugi::xml_node slide = slides.append_child("p:sldId");
        setNumber(slide, "id", FirstSlideId + qint64(index));
        setReference(slide, idOf(index));
    }
}

void PresentationParts::addSizes(pugi::xml_node root) const
{
    pugi::xml_node size = root.append_child("p:sldSz");
    setNumber(size, "cx", qBound(SmallestSide, m_size.width, LargestSide));
    setNumber(size, "cy", qBound(SmallestSide, m_size.height, LargestSide));
    pugi::xml_node notes;
    for (const SlideChoice &choice : m_request.slides) {
        const Presentation &presentation = *m_request.decks[choice.deck].presentation;
        const pugi::xml_node own = xml::child(presentation.xml().root(), "sldSz");
        if (!size.attribute("type") && own.attribute("type") && presentation.size() == m_size)
            size.append_attribute("type").set_value(own.attribute("type").value());
        if (!notes)
            notes = xml::child(presentation.xml().root(), "notesSz");
    }
    pugi::xml_node notesSize = root.append_child("p:notesSz");
    setNumber(notesSize, "cx", notes.attribute("cx").as_llong(6858000));
    setNumber(notesSize, "cy", notes.attribute("cy").as_llong(9144000));
}

void PresentationParts::addFonts(pugi::xml_node root, const std::vector<Font> &fonts) const
{
    if (fonts.empty())
        return;
    pugi::xml_node list = root.append_child("p:embeddedFontLst");
    for (const Font &font : fonts) {
        pugi::xml_node element = list.append_child("p:embeddedFont");
        pugi::xml_node face = element.append_child("p:font");
        for (const pugi::xml_attribute &attribute : xml::child(font.element, "font").attributes())
            face.append_copy(attribute);
        for (const char *style : {"regular", "bold", "italic", "boldItalic"}) {
            for (const auto &[name, part] : font.styles) {
                if (name == style)
                    setReference(element.append_child((QByteArray("p:") + style).constData()),
                                 idOf(part));
            }
        }
    }
}

void PresentationParts::addSections(pugi::xml_node root) const
{
    if (!hasSections())
        return;
    pugi::xml_node extension = root.append_child("p:extLst").append_child("p:ext");
    extension.append_attribute("uri").set_value(SectionExtension);
    pugi::xml_node list = extension.append_child("p14:sectionLst");
    list.append_attribute("xmlns:p14").set_value(SectionNamespace);
    pugi::xml_node section;
    std::optional<std::pair<size_t, QString>> current;
    const PlaceholderValues values = m_request.values.value_or(PlaceholderValues());
    for (size_t index = 0; index < m_request.slides.size(); ++index) {
        const SlideChoice &choice = m_request.slides[index];
        const QString name = sectionOf(choice);
        const size_t deck = placeOf(choice).first;
        if (!current || *current != std::pair(deck, name)) {
            current = std::pair(deck, name);
            section = list.append_child("p14:section");
            PlaceholderFiller filler(values);
            const QString filled = filledSectionOf(choice, filler);
            section.append_attribute("name").set_value(filled.toUtf8().constData());
            const QUuid id =
                QUuid::createUuidV5(QUuid(QString::fromLatin1(SectionExtension)),
                                    QStringLiteral("%1|%2|%3").arg(index).arg(deck).arg(name));
            section.append_attribute("id").set_value(id.toString().toUpper().toUtf8().constData());
            section.append_child("p14:sldIdLst");
        }
        setNumber(xml::child(section, "sldIdLst").append_child("p14:sldId"), "id",
                  FirstSlideId + qint64(index));
    }
}

std::pair<size_t, size_t> PresentationParts::placeOf(const SlideChoice &choice)
{
    return choice.inPlaceOf.value_or(std::pair(choice.deck, choice.slide));
}

const SlideEntry &PresentationParts::entryOf(const SlideChoice &choice) const
{
    const auto [deck, slide] = placeOf(choice);
    return m_request.decks[deck].presentation->slides()[slide];
}

bool PresentationParts::hasSections() const
{
    return std::any_of(m_request.slides.begin(), m_request.slides.end(),
                       [&](const SlideChoice &each) { return entryOf(each).inSection; });
}

/// Slides outside of sections stand under the name of their deck: every slide has to be in one
/// section once there are any.
QString PresentationParts::sectionOf(const SlideChoice &choice) const
{
    const SlideEntry &entry = entryOf(choice);
    return entry.inSection ? entry.section : m_request.decks[placeOf(choice).first].name;
}

QString PresentationParts::filledSectionOf(const SlideChoice &choice,
                                           PlaceholderFiller &filler) const
{
    const QString name = sectionOf(choice);
    return m_request.decks[placeOf(choice).first].isFinished ? name : filler.fill(name);
}

std::vector<UnfilledPlaceholder> PresentationParts::unfilledSections() const
{
    std::vector<UnfilledPlaceholder> result;
    if (m_request.keepPlaceholders || !hasSections())
        return result;
    const PlaceholderValues values = m_request.values.value_or(PlaceholderValues());
    PlaceholderFiller filler(values);
    for (size_t index = 0; index < m_request.slides.size(); ++index) {
        const size_t before = filler.unfilled().size();
        static_cast<void>(filledSectionOf(m_request.slides[index], filler));
        for (size_t each = before; each < filler.unfilled().size(); ++each) {
            result.push_back(filler.unfilled()[each]);
            result.back().slide = int(index) + 1;
        }
    }
    return result;
}

QByteArray PresentationParts::tableStylesXml() const
{
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("a:tblStyleLst");
    root.append_attribute("xmlns:a").set_value(DrawingNamespace);
    const QByteArray usual = m_carrier.defaultTableStyle().toUtf8();
    root.append_attribute("def").set_value(usual.isEmpty() ? DefaultTableStyle : usual.constData());
    root.append_attribute("xmlns:r").set_value(RelationshipNamespace);
    for (const CarriedTableStyle &style : m_carrier.tableStyles()) {
        appendWithOurPrefixes(root, style.element, "a:");
        pugi::xml_node copy = root.last_child();
        copy.attribute("styleId").set_value(style.id.toUtf8().constData());
        setPictures(copy, style);
    }
    return Declaration + xml::serialized(root);
}

std::vector<CarriedRelationship> PresentationParts::tableStylesRelationships() const
{
    std::vector<CarriedRelationship> result;
    for (const CarriedTableStyle &style : m_carrier.tableStyles()) {
        for (const size_t picture : style.pictures) {
            const QString id = pictureId(picture);
            if (std::none_of(result.begin(), result.end(),
                             [&](const CarriedRelationship &each) { return each.id == id; }))
                result.push_back({id,
                                  QLatin1String(relationship::Office) + QStringLiteral("image"),
                                  {},
                                  picture});
        }
    }
    return result;
}

QByteArray PresentationParts::corePropertiesXml() const
{
    const QByteArray created = m_request.created.toUTC().toString(Qt::ISODate).toUtf8();
    QByteArray xml = Declaration;
    xml += "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
           "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";
    xml += "<dc:title>" + escapedXml(m_request.title.simplified()) + "</dc:title>";
    xml += "<dc:creator>" + escapedXml(m_request.author.simplified()) + "</dc:creator>";
    if (m_request.created.isValid()) {
        xml += "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + created + "</dcterms:created>" +
               "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + created + "</dcterms:modified>";
    }
    return xml + "</cp:coreProperties>";
}

QByteArray PresentationParts::applicationPropertiesXml() const
{
    return Declaration +
           QByteArray("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                      "extended-properties\"><Application>Attaché</Application><Slides>") +
           QByteArray::number(qint64(m_request.slides.size())) + "</Slides></Properties>";
}

} // namespace attache
