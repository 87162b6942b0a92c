#include "core/deck/package_checker.h"

#include "core/package/xml_text.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <functional>
#include <thread>

namespace attache {

namespace {

constexpr qint64 FirstSlideId = 256;
constexpr qint64 FirstMasterId = 2147483648;
constexpr qint64 LastId = 4294967295;

bool isXml(const Part &part)
{
    // Drawings others made are shown, not read, and may well declare a document type.
    if (part.contentType.startsWith(QLatin1String("image/"), Qt::CaseInsensitive))
        return false;
    return part.contentType.endsWith(QLatin1String("+xml"), Qt::CaseInsensitive) ||
           part.contentType.endsWith(QLatin1String("/xml"), Qt::CaseInsensitive) ||
           part.name.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive);
}

QString referenceOf(const XmlPart &xml, const pugi::xml_node &node)
{
    for (const pugi::xml_attribute &attribute : node.attributes()) {
        if (xml.isRelationshipId(attribute))
            return QString::fromUtf8(attribute.value());
    }
    return {};
}

} // namespace

void PackageChecker::error(const QString &part, const QString &message)
{
    m_findings.push_back({PackageFinding::Severity::Error, part, message});
}

void PackageChecker::notice(const QString &part, const QString &message)
{
    m_findings.push_back({PackageFinding::Severity::Notice, part, message});
}

Result<std::vector<PackageFinding>> PackageChecker::check(const QString &path,
                                                          const Progress &progress)
{
    return check(Presentation::open(path, m_limits), progress);
}

Result<std::vector<PackageFinding>> PackageChecker::check(std::unique_ptr<QIODevice> device,
                                                          const Progress &progress)
{
    const auto open = [&]() -> Result<Presentation> {
        ATTACHE_TRY(auto package, Package::open(std::move(device), {}, m_limits));
        return Presentation::open(std::move(package));
    };
    return check(open(), progress);
}

Result<std::vector<PackageFinding>> PackageChecker::check(Result<Presentation> opened,
                                                          const Progress &progress)
{
    m_findings.clear();
    if (!opened) {
        const Error &failure = opened.error();
        if (failure.kind == Error::Kind::Io || failure.kind == Error::Kind::NotFound)
            return failure;
        error({}, failure.message);
        return m_findings;
    }
    m_presentation.emplace(*std::move(opened));
    checkTypes();
    ATTACHE_CHECK(checkParts(progress));
    if (auto circles = m_presentation->checkForCircles(); !circles)
        error({}, circles.error().message);
    checkReachable();
    checkSlides();
    checkMasters();
    checkSections();
    m_presentation.reset();
    std::stable_sort(
        m_findings.begin(), m_findings.end(),
        [](const PackageFinding &a, const PackageFinding &b) { return a.severity < b.severity; });
    return m_findings;
}

void PackageChecker::checkTypes()
{
    for (const QString &remark : m_presentation->package().remarks())
        notice({}, remark);
    for (const Part &part : m_presentation->package().parts()) {
        if (part.contentType.isEmpty() || part.isTypeGuessed)
            error(part.name, tr("The part has no content type of its own."));
    }
}

namespace {

/// Goes through all of a part once: what refers to relationships, and the ids of shapes.
class PartLook final : public pugi::xml_tree_walker
{
public:
    using Found = std::function<void(const pugi::xml_node &node, const QString &id)>;

    PartLook(const XmlPart &xml, const std::vector<Relationship> &relationships, bool isSlide)
        : m_xml(xml)
        , m_isSlide(isSlide)
    {
        for (const Relationship &each : relationships)
            m_relationships.insert(each.id);
    }

    /// Called for what refers to a relationship that is not there.
    Found dangling;
    /// Called for the second shape of an id.
    Found twice;

    bool for_each(pugi::xml_node &node) override
    {
        for (pugi::xml_attribute attribute = node.first_attribute(); attribute;
             attribute = attribute.next_attribute()) {
            if (!m_xml.isRelationshipId(attribute))
                continue;
            const QString id = QString::fromUtf8(attribute.value());
            // An empty one is how a link says that it only acts ("next slide").
            if (!id.isEmpty() && !m_relationships.contains(id))
                dangling(node, id);
        }
        if (m_isSlide)
            lookForShape(node);
        return true;
    }

private:
    void lookForShape(const pugi::xml_node &node)
    {
        const char *const name = xml::localName(node);
        // Where a tree of shapes, or a fallback in it, has ended.
        if (depth() <= m_fallback)
            m_fallback = -1;
        if (depth() <= m_tree)
            m_tree = -1;
        if (m_tree < 0 && !m_hadTree && std::strcmp(name, "spTree") == 0) {
            m_tree = depth();
            m_hadTree = true;
        }
        // What a fallback shows stands for the same shapes.
        if (m_tree < 0 || m_fallback >= 0)
            return;
        if (std::strcmp(name, "Fallback") == 0)
            m_fallback = depth();
        if (std::strcmp(name, "cNvPr") != 0)
            return;
        const QString id = xml::text(node, "id");
        if (m_shapes.contains(id))
            twice(node, id);
        m_shapes.insert(id);
    }

    const XmlPart &m_xml;
    QSet<QString> m_relationships;
    bool m_isSlide;
    int m_tree = -1;
    bool m_hadTree = false;
    int m_fallback = -1;
    QSet<QString> m_shapes;
};

/// What is found in an XML part, without asking for anything but its bytes: any thread.
std::vector<PackageFinding> findingsIn(const Part &part, QByteArray bytes,
                                       const std::vector<Relationship> &relationships,
                                       const XmlLimits &limits)
{
    std::vector<PackageFinding> findings;
    const auto find = [&](PackageFinding::Severity severity, const QString &message) {
        findings.push_back({severity, part.name, message});
    };
    if (!isSoundText(bytes))
        find(PackageFinding::Severity::Error,
             PackageChecker::tr("The part contains characters that XML does not allow."));
    const auto xml = XmlPart::parse(std::move(bytes), part.name, limits);
    if (!xml) {
        find(PackageFinding::Severity::Error, xml.error().message);
        return findings;
    }
    PartLook look(*xml, relationships, isContentType(part.contentType, "presentationml.slide"));
    look.dangling = [&](const pugi::xml_node &node, const QString &id) {
        find(PackageFinding::Severity::Error,
             PackageChecker::tr(
                 "The element \"%1\" refers to the relationship %2, which does not exist.")
                 .arg(QString::fromUtf8(node.name()), id));
    };
    look.twice = [&](const pugi::xml_node &, const QString &id) {
        find(PackageFinding::Severity::Notice,
             PackageChecker::tr("Two shapes have the id %1.").arg(id));
    };
    pugi::xml_node root = xml->root();
    look.for_each(root);
    root.traverse(look);
    return findings;
}

/// A part of which the bytes were read, and what was found in it.
struct ReadPart
{
    const Part *part = nullptr;
    const std::vector<Relationship> *relationships = nullptr;
    QByteArray bytes;
    std::vector<PackageFinding> findings;
};

/// Looks into @p parts on two threads: that is most of the time a check takes.
void lookInto(std::vector<ReadPart> &parts, const XmlLimits &limits)
{
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < parts.size(); i = next++) {
            ReadPart &each = parts[i];
            each.findings =
                findingsIn(*each.part, std::move(each.bytes), *each.relationships, limits);
            each.bytes = {};
        }
    };
    const std::jthread beside(work);
    work();
}

} // namespace

/// Bytes are unpacked one part after another, some megabytes of them at a time.
Result<void> PackageChecker::checkParts(const Progress &progress)
{
    constexpr qint64 MostAtOnce = 8 << 20;
    const Package &package = m_presentation->package();
    const auto &parts = package.parts();
    std::vector<ReadPart> read;
    qint64 held = 0;
    for (size_t index = 0; index < parts.size(); ++index) {
        if (progress.cancelled())
            return Error{Error::Kind::Cancelled, tr("Checking was cancelled."), {}, {}};
        progress.report(qint64(index), qint64(parts.size()));
        const Part &part = parts[index];
        checkRelationships(part);
        if (!isXml(part)) {
            checkRaw(part);
        } else if (const auto relationships = package.relationships(part); relationships) {
            if (auto bytes = package.read(part)) {
                held += bytes->size();
                read.push_back({&part, *relationships, *std::move(bytes), {}});
            } else {
                error(part.name, bytes.error().message);
            }
        }
        if (held < MostAtOnce && index + 1 < parts.size())
            continue;
        lookInto(read, package.limits().xml);
        for (ReadPart &each : read)
            m_findings.insert(m_findings.end(), each.findings.begin(), each.findings.end());
        read.clear();
        held = 0;
    }
    const auto top = package.relationships();
    if (!top)
        error({}, top.error().message);
    return {};
}

void PackageChecker::checkRelationships(const Part &part)
{
    const Package &package = m_presentation->package();
    const auto relationships = package.relationships(part);
    if (!relationships) {
        error(part.name, relationships.error().message);
        return;
    }
    for (const Relationship &each : **relationships) {
        if (each.id.isEmpty() || each.type.isEmpty())
            error(part.name, tr("A relationship has no id or no type."));
        if (!each.external && !package.part(each.target)) {
            error(part.name, tr("The relationship %1 refers to \"%2\", which is not in the file.")
                                 .arg(each.id, each.target));
        }
    }
}

/// Reading @p part to its end is what finds damage.
void PackageChecker::checkRaw(const Part &part)
{
    const auto read = m_presentation->package().read(part, [](QByteArrayView) { return true; });
    if (!read)
        error(part.name, read.error().message);
}

void PackageChecker::checkReachable()
{
    const Package &package = m_presentation->package();
    QSet<const Part *> reached;
    std::vector<const Part *> open;
    const auto follow = [&](const std::vector<Relationship> &relationships) {
        for (const Relationship &each : relationships) {
            const Part *target = each.external ? nullptr : package.part(each.target);
            if (target && !reached.contains(target)) {
                reached.insert(target);
                open.push_back(target);
            }
        }
    };
    if (const auto top = package.relationships())
        follow(**top);
    while (!open.empty()) {
        const Part *part = open.back();
        open.pop_back();
        if (const auto relationships = package.relationships(*part))
            follow(**relationships);
    }
    for (const Part &part : package.parts()) {
        if (!reached.contains(&part))
            error(part.name, tr("Nothing refers to this part."));
    }
}

int PackageChecker::count(const Part &part, const char *word) const
{
    const auto relationships = m_presentation->package().relationships(part);
    if (!relationships)
        return 0;
    return int(std::count_if((*relationships)->begin(), (*relationships)->end(),
                             [&](const Relationship &each) {
                                 return !each.external && relationship::is(each.type, word);
                             }));
}

void PackageChecker::requireOne(const Part &part, const char *word, const char *contentType)
{
    const int found = count(part, word);
    if (found != 1) {
        error(part.name, tr("The part has %1 relationships of type \"%2\" instead of one.")
                             .arg(found)
                             .arg(QLatin1String(word)));
        return;
    }
    const auto related = m_presentation->package().related(part, word);
    if (related && *related && !isContentType((*related)->contentType, contentType)) {
        error(part.name, tr("\"%1\" is used where a part of type \"%2\" is expected.")
                             .arg((*related)->name, QLatin1String(word)));
    }
}

void PackageChecker::checkSlides()
{
    const pugi::xml_node list = xml::child(m_presentation->xml().root(), "sldIdLst");
    QSet<qint64> ids;
    for (const pugi::xml_node &node : list.children()) {
        if (node.type() != pugi::node_element || !xml::is(node, "sldId"))
            continue;
        const qint64 id = node.attribute("id").as_llong();
        if (id < FirstSlideId || id >= FirstMasterId)
            error(m_presentation->mainPart().name, tr("The slide id %1 is out of range.").arg(id));
        if (ids.contains(id))
            error(m_presentation->mainPart().name, tr("Two slides have the id %1.").arg(id));
        ids.insert(id);
    }
    for (const SlideEntry &slide : m_presentation->slides())
        checkSlide(*slide.part);
    // A slide that is in no list cannot be found by a reader of the file, and shows that its writer
    // was careless.
    for (const Part &part : m_presentation->package().parts()) {
        if (!isContentType(part.contentType, "presentationml.slide"))
            continue;
        const bool listed =
            std::any_of(m_presentation->slides().begin(), m_presentation->slides().end(),
                        [&](const SlideEntry &slide) { return slide.part == &part; });
        if (!listed)
            error(part.name, tr("The slide is in the file but not in the list of slides."));
    }
}

void PackageChecker::checkSlide(const Part &slide)
{
    if (!isContentType(slide.contentType, "presentationml.slide"))
        error(slide.name, tr("The part is listed as a slide, but it is not one."));
    requireOne(slide, "slideLayout", "presentationml.slideLayout");
    const int notes = count(slide, "notesSlide");
    if (notes == 0)
        return;
    requireOne(slide, "notesSlide", "presentationml.notesSlide");
    const Package &package = m_presentation->package();
    const auto related = package.related(slide, "notesSlide");
    if (!related || !*related)
        return;
    const Part &notesPart = **related;
    requireOne(notesPart, "notesMaster", "presentationml.notesMaster");
    const auto relationships = package.relationships(notesPart);
    const bool leadsBack =
        relationships && std::any_of((*relationships)->begin(), (*relationships)->end(),
                                     [&](const Relationship &each) {
                                         return relationship::is(each.type, "slide") &&
                                                package.part(each.target) == &slide;
                                     });
    if (!leadsBack)
        error(notesPart.name,
              tr("The notes do not refer back to their slide \"%1\".").arg(slide.name));
}

void PackageChecker::checkMasters()
{
    const Package &package = m_presentation->package();
    const Part &main = m_presentation->mainPart();
    const auto relationships = package.relationships(main);
    if (!relationships)
        return;
    QHash<qint64, QString> ids;
    QSet<QString> listed;
    const auto targetOf = [&](const QString &id) -> const Part * {
        for (const Relationship &each : **relationships) {
            if (each.id == id && !each.external)
                return package.part(each.target);
        }
        return nullptr;
    };
    for (const pugi::xml_node &node :
         xml::child(m_presentation->xml().root(), "sldMasterIdLst").children()) {
        if (node.type() != pugi::node_element)
            continue;
        const Part *master = targetOf(referenceOf(m_presentation->xml(), node));
        if (!master || !isContentType(master->contentType, "presentationml.slideMaster")) {
            error(main.name, tr("The list of masters contains a part that is not a master."));
            continue;
        }
        const qint64 id = node.attribute("id").as_llong();
        // The standard lets a master go without an id.
        if (node.attribute("id")) {
            if (id < FirstMasterId || id > LastId)
                error(main.name, tr("The master id %1 is out of range.").arg(id));
            if (ids.contains(id))
                error(main.name, tr("Two masters or layouts have the id %1.").arg(id));
            ids.insert(id, master->name);
        }
        listed.insert(master->name);
        checkLayouts(*master, ids);
    }
    if (listed.isEmpty())
        error(main.name, tr("The presentation has no master."));
    QHash<const Part *, QString> themes;
    for (const Part &part : package.parts()) {
        const bool isMaster = isContentType(part.contentType, "presentationml.slideMaster");
        if (isMaster && !listed.contains(part.name))
            error(part.name, tr("The master is in the file but not in the list of masters."));
        if (!isMaster && !isContentType(part.contentType, "presentationml.notesMaster"))
            continue;
        requireOne(part, "theme", "officedocument.theme");
        const auto theme = package.related(part, "theme");
        if (!theme || !*theme)
            continue;
        if (themes.contains(*theme)) {
            // PowerPoint gives each master its own, but copes.
            notice(part.name, tr("The theme \"%1\" is also used by \"%2\".")
                                  .arg((*theme)->name, themes.value(*theme)));
        }
        themes.insert(*theme, part.name);
    }
}

void PackageChecker::checkLayouts(const Part &master, QHash<qint64, QString> &ids)
{
    const Package &package = m_presentation->package();
    const auto xml = package.readXml(master);
    const auto relationships = package.relationships(master);
    if (!xml || !relationships)
        return; // reported with the part
    QSet<QString> listed;
    for (const pugi::xml_node &node : xml::child(xml->root(), "sldLayoutIdLst").children()) {
        if (node.type() != pugi::node_element)
            continue;
        const qint64 id = node.attribute("id").as_llong();
        if (node.attribute("id")) {
            if (id < FirstMasterId || id > LastId)
                error(master.name, tr("The layout id %1 is out of range.").arg(id));
            if (ids.contains(id)) {
                error(master.name, tr("Two masters or layouts have the id %1.").arg(id));
            }
            ids.insert(id, master.name);
        }
        listed.insert(referenceOf(*xml, node));
    }
    for (const Relationship &each : **relationships) {
        const Part *layout = each.external ? nullptr : package.part(each.target);
        if (!layout || !relationship::is(each.type, "slideLayout"))
            continue;
        if (!listed.contains(each.id))
            error(master.name,
                  tr("The layout \"%1\" is not in the list of layouts.").arg(layout->name));
        requireOne(*layout, "slideMaster", "presentationml.slideMaster");
        const auto back = package.related(*layout, "slideMaster");
        if (back && *back && *back != &master) {
            error(layout->name, tr("The layout belongs to \"%1\", but it is listed in \"%2\".")
                                    .arg((*back)->name, master.name));
        }
    }
}

void PackageChecker::checkSections()
{
    const pugi::xml_node list = xml::find(m_presentation->xml().root(), "sectionLst");
    if (!list)
        return;
    const QString &name = m_presentation->mainPart().name;
    QSet<qint64> slides;
    for (const SlideEntry &slide : m_presentation->slides())
        slides.insert(slide.id);
    QSet<qint64> placed;
    QSet<QString> sections;
    for (const pugi::xml_node &section : list.children()) {
        if (section.type() != pugi::node_element)
            continue;
        const QString id = xml::text(section, "id");
        if (sections.contains(id))
            error(name, tr("Two sections have the id %1.").arg(id));
        sections.insert(id);
        for (const pugi::xml_node &slide : xml::child(section, "sldIdLst").children()) {
            const qint64 slideId = slide.attribute("id").as_llong();
            if (!slides.contains(slideId))
                error(
                    name,
                    tr("A section refers to the slide id %1, which does not exist.").arg(slideId));
            if (placed.contains(slideId))
                error(name, tr("The slide id %1 is in two sections.").arg(slideId));
            placed.insert(slideId);
        }
    }
    if (placed.size() < slides.size())
        notice(name, tr("Some slides are not in any section."));
}

} // namespace attache
