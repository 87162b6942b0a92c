#include "core/deck/deck_reader.h"

#include "core/base/shared_text.h"
#include "core/deck/diagram_text.h"
#include "core/deck/shape_text.h"
#include "core/deck/slide_notes.h"

#include <cstring>

namespace attache {

namespace {

bool isMedia(const QString &type)
{
    return relationship::is(type, "image") || relationship::is(type, "audio") ||
           relationship::is(type, "video") || relationship::is(type, "media");
}

/// The texts of the values (c:v, cx:v) and rich paragraphs below @p node, one line.
QString chartText(const pugi::xml_node &node)
{
    QStringList texts;
    for (pugi::xml_node each = xml::next(node, node); each; each = xml::next(each, node)) {
        if (xml::is(each, "p"))
            texts.append(paragraphText(each));
        else if (xml::is(each, "v"))
            texts.append(QString::fromUtf8(each.text().get()));
    }
    texts.removeAll(QString());
    return texts.join(u' ').simplified();
}

void appendOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

} // namespace

QString SlideOutline::searchText() const
{
    QStringList lines{title};
    for (const QStringList *part : {&body, &tableCells, &charts, &diagrams, &altTexts})
        lines += *part;
    lines.append(notes);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Result<DeckOutline> DeckReader::read(const Progress &progress)
{
    m_warnings = m_presentation.package().remarks();
    ATTACHE_CHECK(m_presentation.checkForCircles());
    DeckOutline deck;
    deck.size = m_presentation.size();
    const auto &slides = m_presentation.slides();
    for (size_t index = 0; index < slides.size(); ++index) {
        if (progress.cancelled())
            return Error{Error::Kind::Cancelled, Common::tr("Reading was cancelled."), {}, {}};
        progress.report(qint64(index), qint64(slides.size()));
        ATTACHE_TRY(SlideOutline slide, readSlide(slides[index], int(index) + 1));
        appendOnce(deck.sections, slide.section);
        deck.slides.push_back(std::move(slide));
    }
    readProperties(deck);
    deck.warnings = m_warnings;
    progress.report(qint64(slides.size()), qint64(slides.size()));
    return deck;
}

Result<SlideOutline> DeckReader::readSlide(const SlideEntry &entry, int position)
{
    SlideOutline slide;
    slide.position = position;
    slide.id = entry.id;
    slide.part = entry.part->name;
    slide.section = entry.section;
    ATTACHE_TRY(const XmlPart xml, m_presentation.package().readXml(*entry.part));
    if (!xml::is(xml.root(), "sld")) {
        return Error{Error::Kind::Corrupt,
                     Common::tr("\"%1\" lists \"%2\" as a slide, but it is not one.")
                         .arg(m_presentation.package().label(), entry.part->name),
                     {},
                     {}};
    }
    const QString show = xml::text(xml.root(), "show");
    slide.hidden = show == QLatin1String("0") || show == QLatin1String("false");
    m_texts.clear();
    const pugi::xml_node tree = xml::child(xml::child(xml.root(), "cSld"), "spTree");
    readShapes(xml, tree, {}, *entry.part, slide);
    chooseTitle(slide);
    ATTACHE_CHECK(readLinks(*entry.part, slide));
    ATTACHE_CHECK(readLayout(*entry.part, slide));
    readNotes(*entry.part, slide);
    ATTACHE_TRY(slide.contentHash, m_hash.of(*entry.part, xml));
    return slide;
}

void DeckReader::readShapes(const XmlPart &xml, const pugi::xml_node &tree, const Frame &frame,
                            const Part &part, SlideOutline &slide)
{
    for (const pugi::xml_node &shape : tree.children()) {
        if (shape.type() != pugi::node_element)
            continue;
        const pugi::xml_node properties = xml::child(shapeProperties(shape), "cNvPr");
        appendOnce(slide.altTexts, xml::text(properties, "descr").simplified());
        if (xml::is(shape, "sp") || xml::is(shape, "cxnSp")) {
            readShape(shape, frame, slide);
        } else if (xml::is(shape, "grpSp")) {
            const pugi::xml_node transform = xml::child(xml::child(shape, "grpSpPr"), "xfrm");
            const double height = xml::child(transform, "ext").attribute("cy").as_double();
            const double inner = xml::child(transform, "chExt").attribute("cy").as_double();
            const double top = xml::child(transform, "off").attribute("y").as_double();
            const double innerTop = xml::child(transform, "chOff").attribute("y").as_double();
            const double scale = inner > 0 ? height / inner : 1;
            readShapes(xml, shape,
                       {frame.scale * scale, frame.offset + frame.scale * (top - scale * innerTop)},
                       part, slide);
        } else if (xml::is(shape, "graphicFrame")) {
            readGraphic(xml, shape, part, slide);
        } else if (xml::is(shape, "AlternateContent")) {
            const pugi::xml_node choice = xml::child(shape, "Choice");
            readShapes(xml, choice ? choice : xml::child(shape, "Fallback"), frame, part, slide);
        }
    }
}

void DeckReader::readShape(const pugi::xml_node &shape, const Frame &frame, SlideOutline &slide)
{
    const QString placeholder = placeholderType(shape);
    const pugi::xml_node body = xml::child(shape, "txBody");
    const QStringList paragraphs = bodyParagraphs(body);
    if (paragraphs.isEmpty() || isPageFurniture(placeholder))
        return;
    Text text;
    text.paragraphs = paragraphs;
    text.isTitle =
        placeholder == QLatin1String("title") || placeholder == QLatin1String("ctrTitle");
    text.size = textSize(body);
    const pugi::xml_node offset = xml::child(xml::child(xml::child(shape, "spPr"), "xfrm"), "off");
    text.top = frame.offset + frame.scale * offset.attribute("y").as_double();
    text.index = slide.body.size();
    if (placeholder == QLatin1String("ftr"))
        text.size = 0; // never a title
    slide.body += paragraphs;
    m_texts.push_back(std::move(text));
}

void DeckReader::chooseTitle(SlideOutline &slide)
{
    const Text *chosen = nullptr;
    for (const Text &text : m_texts) {
        const bool better =
            !chosen || (text.isTitle && !chosen->isTitle) ||
            (text.isTitle == chosen->isTitle && !text.isTitle &&
             (text.size > chosen->size || (text.size == chosen->size && text.top < chosen->top)));
        if (better && (text.isTitle || text.size > 0))
            chosen = &text;
    }
    if (!chosen)
        return;
    slide.title = chosen->paragraphs.join(u' ').simplified();
    slide.body.remove(chosen->index, chosen->paragraphs.size());
}

void DeckReader::readGraphic(const XmlPart &xml, const pugi::xml_node &graphic, const Part &part,
                             SlideOutline &slide)
{
    const pugi::xml_node data = xml::child(xml::child(graphic, "graphic"), "graphicData");
    if (const pugi::xml_node table = xml::child(data, "tbl")) {
        for (const pugi::xml_node &row : table.children()) {
            for (const pugi::xml_node &cell : row.children()) {
                const QString text = bodyParagraphs(xml::child(cell, "txBody")).join(u'\n');
                if (xml::is(cell, "tc") && !text.isEmpty())
                    slide.tableCells.append(text);
            }
        }
    } else if (const pugi::xml_node chart = xml::child(data, "chart")) {
        if (const Part *target = referenced(xml, chart, part, "id"))
            readChart(*target, slide);
    } else if (const pugi::xml_node diagram = xml::child(data, "relIds")) {
        if (const Part *target = referenced(xml, diagram, part, "dm"))
            readDiagram(*target, slide);
    }
}

const Part *DeckReader::referenced(const XmlPart &xml, const pugi::xml_node &node, const Part &part,
                                   const char *attribute) const
{
    QString id;
    for (const pugi::xml_attribute &each : node.attributes()) {
        if (xml.isRelationshipId(each) && std::strcmp(xml::localName(each.name()), attribute) == 0)
            id = QString::fromUtf8(each.value());
    }
    const auto relationships = m_presentation.package().relationships(part);
    if (!relationships)
        return nullptr;
    for (const Relationship &each : **relationships) {
        if (each.id == id && !each.external)
            return m_presentation.package().part(each.target);
    }
    return nullptr;
}

std::optional<XmlPart> DeckReader::optionalXml(const Part &part)
{
    auto xml = m_presentation.package().readXml(part);
    if (xml)
        return *std::move(xml);
    appendOnce(m_warnings, xml.error().message);
    return std::nullopt;
}

void DeckReader::readChart(const Part &chart, SlideOutline &slide)
{
    const std::optional<XmlPart> xml = optionalXml(chart);
    if (!xml)
        return;
    const pugi::xml_node root = xml->root();
    appendOnce(slide.charts, chartText(xml::child(xml::child(root, "chart"), "title")));
    for (pugi::xml_node node = root; node; node = xml::next(node, root)) {
        if (xml::is(node, "ser") || xml::is(node, "series"))
            appendOnce(slide.charts, chartText(xml::child(node, "tx")));
    }
}

void DeckReader::readDiagram(const Part &data, SlideOutline &slide)
{
    if (const std::optional<XmlPart> xml = optionalXml(data))
        slide.diagrams += diagramTexts(xml->root());
}

void DeckReader::readNotes(const Part &slidePart, SlideOutline &slide)
{
    const auto notes = m_presentation.package().related(slidePart, "notesSlide");
    if (!notes || !*notes)
        return;
    if (const std::optional<XmlPart> xml = optionalXml(**notes))
        slide.notes = notesIn(*xml);
}

Result<void> DeckReader::readLinks(const Part &part, SlideOutline &slide)
{
    const Package &package = m_presentation.package();
    ATTACHE_TRY(const auto *relationships, package.relationships(part));
    for (const Relationship &each : *relationships) {
        const Part *target = each.external ? nullptr : package.part(each.target);
        if (each.external && relationship::is(each.type, "hyperlink")) {
            appendOnce(slide.links, each.target);
        } else if (target && relationship::is(each.type, "slide")) {
            const auto &slides = m_presentation.slides();
            for (size_t index = 0; index < slides.size(); ++index) {
                if (slides[index].part == target)
                    appendOnce(slide.links, QStringLiteral("#%1").arg(index + 1));
            }
        } else if (target && isMedia(each.type)) {
            const bool known =
                std::any_of(slide.media.begin(), slide.media.end(),
                            [&](const SlideMedia &media) { return media.part == target->name; });
            if (!known)
                slide.media.push_back({target->name, target->contentType, target->size});
        } else if (!each.external && !target) {
            appendOnce(m_warnings, tr("\"%1\" refers to \"%2\", which is not in the file.")
                                       .arg(part.name, each.target));
        }
    }
    return {};
}

Result<void> DeckReader::readLayout(const Part &part, SlideOutline &slide)
{
    const Package &package = m_presentation.package();
    ATTACHE_TRY(const Part *layout, package.related(part, "slideLayout"));
    if (!layout) {
        appendOnce(m_warnings, tr("The slide \"%1\" has no layout.").arg(part.name));
        return {};
    }
    if (!m_layoutNames.contains(layout->name)) {
        const std::optional<XmlPart> xml = optionalXml(*layout);
        const pugi::xml_node content = xml ? xml::child(xml->root(), "cSld") : pugi::xml_node();
        m_layoutNames.insert(layout->name, xml::text(content, "name"));
        ATTACHE_TRY(const Part *master, package.related(*layout, "slideMaster"));
        const Part *theme = nullptr;
        if (master) {
            ATTACHE_TRY(theme, package.related(*master, "theme"));
        }
        const std::optional<XmlPart> themeXml = theme ? optionalXml(*theme) : std::nullopt;
        m_masterNames.insert(layout->name,
                             themeXml ? xml::text(themeXml->root(), "name") : QString());
    }
    slide.layout = m_layoutNames.value(layout->name);
    slide.master = m_masterNames.value(layout->name);
    return {};
}

void DeckReader::readProperties(DeckOutline &deck)
{
    const Package &package = m_presentation.package();
    const auto top = package.relationships();
    if (!top)
        return;
    for (const Relationship &each : **top) {
        const Part *part = each.external ? nullptr : package.part(each.target);
        if (!part)
            continue;
        if (relationship::is(each.type, "thumbnail")) {
            if (auto bytes = package.read(*part)) {
                deck.thumbnail = *std::move(bytes);
                deck.thumbnailType = part->contentType;
            }
        } else if (relationship::is(each.type, "core-properties")) {
            const std::optional<XmlPart> xml = optionalXml(*part);
            if (!xml)
                continue;
            const auto said = [root = xml->root()](const char *name) {
                return QString::fromUtf8(xml::child(root, name).text().get()).simplified();
            };
            deck.title = said("title");
            deck.author = said("lastModifiedBy");
            if (deck.author.isEmpty())
                deck.author = said("creator");
        }
    }
}

} // namespace attache
