#include "core/deck/presentation.h"

#include <QHash>
#include <QSet>

#include <array>
#include <cmath>

namespace attache {

namespace {

struct NamedRatio
{
    int width;
    int height;
};
constexpr std::array<NamedRatio, 5> Ratios = {{{16, 9}, {4, 3}, {16, 10}, {3, 4}, {9, 16}}};

constexpr std::array MainTypes = {
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
    "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
    "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
    "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml",
    "application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
};

bool isPresentationType(const QString &type)
{
    return std::any_of(MainTypes.begin(), MainTypes.end(), [&](const char *known) {
        return type.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QString SlideSize::toString() const
{
    for (const NamedRatio &ratio : Ratios) {
        const double wanted = double(ratio.width) / ratio.height;
        if (height > 0 && std::abs(double(width) / double(height) - wanted) < 0.004)
            return QStringLiteral("%1:%2").arg(ratio.width).arg(ratio.height);
    }
    return measures();
}

QString SlideSize::measures() const
{
    constexpr double EmuPerCentimetre = 360000;
    return QStringLiteral("%1 × %2 cm")
        .arg(double(width) / EmuPerCentimetre, 0, 'f', 2)
        .arg(double(height) / EmuPerCentimetre, 0, 'f', 2);
}

QString SlideSize::described() const
{
    const QString name = toString();
    return name == measures() ? name : QStringLiteral("%1, %2").arg(name, measures());
}

bool SlideSize::isShapedLike(SlideSize other) const
{
    // What programs differ by when they turn inches, points and centimetres into each other.
    constexpr double Rounding = 0.006;
    const double mine = double(width) * double(other.height);
    const double theirs = double(other.width) * double(height);
    return std::abs(mine - theirs) <= Rounding * qMax(mine, theirs);
}

bool isContentType(const QString &contentType, const char *word)
{
    const QString type = contentType.section(u';', 0, 0).trimmed();
    const QString ending = QLatin1String(word) + QStringLiteral("+xml");
    return type.endsWith(ending, Qt::CaseInsensitive);
}

bool isNaturalBackReference(const QString &ownerType, const QString &type)
{
    if (relationship::is(type, "slide"))
        return !isPresentationType(ownerType);
    if (relationship::is(type, "slideMaster"))
        return isContentType(ownerType, "presentationml.slideLayout");
    // A relationship called "slideLayout" leads down from a master and up from nothing.
    return false;
}

Result<Presentation> Presentation::open(const QString &path, const PackageLimits &limits)
{
    ATTACHE_TRY(auto package, Package::open(path, limits));
    return open(std::move(package));
}

Result<Presentation> Presentation::open(std::unique_ptr<Package> package)
{
    Presentation presentation;
    presentation.m_package = std::move(package);
    ATTACHE_CHECK(presentation.findMainPart());
    ATTACHE_TRY(presentation.m_xml, presentation.m_package->readXml(*presentation.m_main));
    ATTACHE_CHECK(presentation.readSlideList());
    presentation.readSections();
    return presentation;
}

Result<void> Presentation::findMainPart()
{
    ATTACHE_TRY(m_main, m_package->related(Part{}, "officeDocument"));
    if (!m_main || !isPresentationType(m_main->contentType)) {
        const QString type = m_main ? m_main->contentType : QString();
        const bool sheet = type.contains(QLatin1String("spreadsheetml"));
        const bool text = type.contains(QLatin1String("wordprocessingml"));
        const QString message =
            sheet  ? tr("\"%1\" is a spreadsheet, not a presentation.")
            : text ? tr("\"%1\" is a text document, not a presentation.")
                   : tr("\"%1\" is not a presentation: it has no presentation part.");
        return Error{Error::Kind::Invalid, message.arg(m_package->label()), type, {}};
    }
    return {};
}

Result<void> Presentation::readSlideList()
{
    const pugi::xml_node size = xml::child(m_xml.root(), "sldSz");
    // 4:3 is what the standard says a presentation without a size has.
    m_size = {size.attribute("cx").as_llong(), size.attribute("cy").as_llong()};
    if (m_size.width <= 0 || m_size.height <= 0)
        m_size = {9144000, 6858000};
    ATTACHE_TRY(const auto *relationships, m_package->relationships(*m_main));
    QHash<QString, const Relationship *> byId;
    for (const Relationship &each : *relationships)
        byId.insert(each.id, &each);

    QSet<const Part *> seen;
    for (pugi::xml_node node : xml::child(m_xml.root(), "sldIdLst").children()) {
        if (node.type() != pugi::node_element || !xml::is(node, "sldId"))
            continue;
        if (qint64(m_slides.size()) >= m_package->limits().slides) {
            return Error{Error::Kind::Corrupt,
                         tr("\"%1\" lists more than %2 slides.")
                             .arg(m_package->label())
                             .arg(m_package->limits().slides),
                         {},
                         {}};
        }
        SlideEntry entry;
        entry.id = node.attribute("id").as_llong();
        QString reference;
        for (pugi::xml_attribute attribute : node.attributes()) {
            if (m_xml.isRelationshipId(attribute))
                reference = QString::fromUtf8(attribute.value());
        }
        const Relationship *relationship = byId.value(reference);
        if (relationship && !relationship->external)
            entry.part = m_package->part(relationship->target);
        if (!entry.part) {
            return Error{
                Error::Kind::Corrupt,
                tr("\"%1\" lists a slide that is not in the file: \"%2\".")
                    .arg(m_package->label(), relationship ? relationship->target : reference),
                {},
                {}};
        }
        if (seen.contains(entry.part)) {
            return Error{Error::Kind::Corrupt,
                         tr("\"%1\" lists the slide \"%2\" twice.")
                             .arg(m_package->label(), entry.part->name),
                         {},
                         {}};
        }
        seen.insert(entry.part);
        m_slides.push_back(entry);
    }
    return {};
}

void Presentation::readSections()
{
    const pugi::xml_node list = xml::find(m_xml.root(), "sectionLst");
    if (!list)
        return;
    QHash<qint64, QString> byId;
    for (pugi::xml_node section : list.children()) {
        for (pugi::xml_node slide : xml::child(section, "sldIdLst").children())
            byId.insert(slide.attribute("id").as_llong(), xml::text(section, "name"));
    }
    for (SlideEntry &slide : m_slides) {
        const auto found = byId.constFind(slide.id);
        slide.inSection = found != byId.cend();
        slide.section = slide.inSection ? *found : QString();
        m_hasSections = m_hasSections || slide.inSection;
    }
}

Result<void> Presentation::checkForCircles() const
{
    enum class State { Open, Done };
    struct Step
    {
        const Part *part;
        const std::vector<Relationship> *relationships;
        size_t next = 0;
    };
    QHash<const Part *, State> states;
    std::vector<Step> path;
    const auto enter = [&](const Part *part) -> Result<void> {
        ATTACHE_TRY(const auto *list, m_package->relationships(*part));
        states.insert(part, State::Open);
        path.push_back({part, list});
        return {};
    };
    ATTACHE_CHECK(enter(m_main));
    while (!path.empty()) {
        Step &step = path.back();
        if (step.next == step.relationships->size()) {
            states.insert(step.part, State::Done);
            path.pop_back();
            continue;
        }
        const Relationship &each = (*step.relationships)[step.next++];
        const Part *target = each.external ? nullptr : m_package->part(each.target);
        if (!target || isNaturalBackReference(step.part->contentType, each.type))
            continue;
        const auto state = states.constFind(target);
        if (state == states.cend()) {
            ATTACHE_CHECK(enter(target));
        } else if (*state == State::Open) {
            return Error{Error::Kind::Corrupt,
                         tr("\"%1\" is damaged: the parts \"%2\" and \"%3\" refer to each other.")
                             .arg(m_package->label(), step.part->name, target->name),
                         {},
                         {}};
        }
    }
    return {};
}

} // namespace attache
