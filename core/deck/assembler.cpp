#include "core/deck/assembler.h"

#include "core/base/shared_text.h"
#include "core/deck/package_checker.h"
#include "core/deck/package_writer.h"
#include "core/deck/part_carrier.h"
#include "core/deck/presentation_parts.h"
#include "core/deck/slide_listing.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace attache {

namespace {

constexpr const char *PresentationName = "ppt/presentation.xml";
constexpr const char *TableStylesName = "ppt/tableStyles.xml";
constexpr const char *CorePropertiesName = "docProps/core.xml";
constexpr const char *ApplicationPropertiesName = "docProps/app.xml";

constexpr const char *PresentationType =
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
constexpr const char *TableStylesType =
    "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml";
constexpr const char *CorePropertiesType =
    "application/vnd.openxmlformats-package.core-properties+xml";
constexpr const char *ApplicationPropertiesType =
    "application/vnd.openxmlformats-officedocument.extended-properties+xml";

} // namespace

struct Assembler::Plan
{
    AssemblyRequest request;
    AssemblyReport report;
    std::unique_ptr<PartCarrier> carrier;
    std::vector<CarriedRelationship> presentationRelationships;
    QByteArray presentationXml;
    QByteArray tableStylesXml;
    std::vector<CarriedRelationship> tableStylesRelationships;
    QByteArray coreXml;
    QByteArray applicationXml;
    std::vector<bool> needed; // parts that can be reached
    QStringList scaled;       // what is said of decks that are scaled without asking
    mutable std::map<QString, SlideOrigin> sent; // by the name of the slide, once it is written

    Result<void> chooseSize();
    Result<void> checkSlides() const;
    void listLayouts();
    void findNeeded();
    std::vector<Relationship> resolved(const std::vector<CarriedRelationship> &all) const;
    void addPart(PackageWriter &writer, const CarriedPart &part) const;
    bool listsSlides() const;
    QByteArray listing() const;
};

Assembler::Assembler(std::unique_ptr<Plan> plan)
    : m_plan(std::move(plan))
{
}
Assembler::~Assembler() = default;
Assembler::Assembler(Assembler &&) noexcept = default;
Assembler &Assembler::operator=(Assembler &&) noexcept = default;

const AssemblyReport &Assembler::report() const
{
    return m_plan->report;
}

Result<void> Assembler::Plan::checkSlides() const
{
    if (request.slides.empty())
        return Error{Error::Kind::Invalid, tr("No slides are selected."), {}, {}};
    for (const SlideChoice &choice : request.slides) {
        if (choice.deck >= request.decks.size())
            return Error{
                Error::Kind::Invalid, tr("A selected slide belongs to an unknown deck."), {}, {}};
        const Presentation &deck = *request.decks[choice.deck].presentation;
        if (choice.slide >= deck.slides().size()) {
            return Error{Error::Kind::Invalid,
                         Common::tr("\"%1\" has %n slide(s); there is no slide %2.", nullptr,
                                    int(deck.slides().size()))
                             .arg(request.decks[choice.deck].name)
                             .arg(choice.slide + 1),
                         {},
                         {}};
        }
    }
    return {};
}

Result<void> Assembler::Plan::chooseSize()
{
    report.size =
        request.size.value_or(request.decks[request.slides.front().deck].presentation->size());
    QStringList sizes;
    bool asks = false;
    for (const SlideChoice &choice : request.slides) {
        const AssemblySource &deck = request.decks[choice.deck];
        const SlideSize size = deck.presentation->size();
        asks = asks || (!request.size && !size.isShapedLike(report.size));
        const QString line = Common::tr("%1: %2").arg(deck.name, size.described());
        if (sizes.contains(line))
            continue;
        sizes.append(line);
        // A pixel's width of rounding between programs does not count as a difference.
        constexpr qint64 Rounding = 12700;
        if (!request.size && (std::abs(size.width - report.size.width) > Rounding ||
                              std::abs(size.height - report.size.height) > Rounding)) {
            scaled.append(
                tr("\"%1\": the slides were scaled from %2 to %3. The aspect ratio is unchanged.")
                    .arg(deck.name, size.measures(), report.size.measures()));
        }
    }
    if (asks) {
        return Error{
            Error::Kind::Conflict,
            tr("The slides have different sizes (%1). Specify the size of the new presentation.")
                .arg(sizes.join(QStringLiteral("; "))),
            {},
            QStringLiteral("size")};
    }
    return {};
}

/// Writes the list of layouts anew into each master: those that came along, under ids of the one
/// range masters and layouts share.
void Assembler::Plan::listLayouts()
{
    for (size_t index = 0; index < carrier->masters().size(); ++index) {
        const CarriedMaster &master = carrier->masters()[index];
        const qint64 first = PresentationParts::masterId(carrier->masters(), index) + 1;
        carrier->parts()[master.part].edits.push_back(
            [first, layouts = master.layouts](XmlPart &part) -> Result<void> {
                pugi::xml_node root = part.root();
                const QByteArray prefix = xml::prefixOf(root);
                pugi::xml_node list = xml::child(root, "sldLayoutIdLst");
                if (!list) {
                    list = root.insert_child_after((prefix + "sldLayoutIdLst").constData(),
                                                   xml::child(root, "clrMap"));
                }
                list.remove_children();
                qint64 id = first;
                for (const CarriedMaster::Layout &layout : layouts) {
                    pugi::xml_node entry = list.append_child((prefix + "sldLayoutId").constData());
                    entry.append_attribute("id").set_value(static_cast<long long>(id++));
                    entry.append_attribute("r:id").set_value(layout.id.toUtf8().constData());
                    if (!root.attribute("xmlns:r")) {
                        root.append_attribute("xmlns:r").set_value(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
                    }
                }
                return {};
            });
    }
}

void Assembler::Plan::findNeeded()
{
    needed.assign(carrier->parts().size(), false);
    std::vector<size_t> open;
    const auto reach = [&](const std::vector<CarriedRelationship> &all) {
        for (const CarriedRelationship &each : all) {
            if (each.part && !needed[*each.part]) {
                needed[*each.part] = true;
                open.push_back(*each.part);
            }
        }
    };
    reach(presentationRelationships);
    reach(tableStylesRelationships);
    while (!open.empty()) {
        const size_t part = open.back();
        open.pop_back();
        reach(carrier->parts()[part].relationships);
    }
}

std::vector<Relationship>
Assembler::Plan::resolved(const std::vector<CarriedRelationship> &all) const
{
    std::vector<Relationship> result;
    for (const CarriedRelationship &each : all) {
        if (each.part)
            result.push_back({each.id, each.type, carrier->parts()[*each.part].name, false});
        else
            result.push_back({each.id, each.type, each.externalTarget, true});
    }
    return result;
}

void Assembler::Plan::addPart(PackageWriter &writer, const CarriedPart &part) const
{
    if (part.make) {
        writer.make(part.name, part.contentType, part.make);
    } else {
        const Package &source = request.decks[part.deck].presentation->package();
        if (part.edits.empty()) {
            writer.copy(source, *part.source, part.name, part.contentType);
        } else {
            const auto edited = [this, &source, &part]() -> Result<QByteArray> {
                ATTACHE_TRY(XmlPart xml, source.readXml(*part.source));
                for (const CarriedPart::Edit &edit : part.edits)
                    ATTACHE_CHECK(edit(xml));
                if (const auto origin = originOf(xml))
                    sent.insert_or_assign(part.name, *origin);
                return xml.toBytes();
            };
            writer.make(part.name, part.contentType, edited);
        }
    }
    writer.relate(part.name, resolved(part.relationships));
}

bool Assembler::Plan::listsSlides() const
{
    return std::ranges::any_of(request.slides, [](const SlideChoice &each) {
        return !each.origin.isNull() || !each.listedAs.isNull();
    });
}

/// The slides that come from the library, in their order; known once all of them are written.
QByteArray Assembler::Plan::listing() const
{
    std::vector<SlideOrigin> slides;
    for (size_t index = 0; index < request.slides.size(); ++index) {
        const SlideChoice &choice = request.slides[index];
        const auto found = sent.find(carrier->parts()[index].name);
        if (choice.origin.isNull() && !choice.listedAs.isNull())
            slides.push_back(choice.listedAs);
        else if (!choice.origin.isNull() && found != sent.end())
            slides.push_back(found->second);
    }
    return listingXml(slides);
}

Result<Assembler> Assembler::prepare(AssemblyRequest request)
{
    auto plan = std::make_unique<Plan>();
    plan->request = std::move(request);
    ATTACHE_CHECK(plan->checkSlides());
    ATTACHE_CHECK(plan->chooseSize());
    plan->carrier = std::make_unique<PartCarrier>(plan->request, plan->report.size);
    PartCarrier &carrier = *plan->carrier;
    ATTACHE_CHECK(carrier.carrySlides());
    ATTACHE_TRY(const auto fonts, PresentationParts::carryFonts(plan->request, carrier));
    plan->listLayouts();

    PresentationParts parts(plan->request, carrier, plan->report.size);
    const bool withTableStyles = carrier.needsTableStyles();
    plan->presentationRelationships = parts.relationships(fonts, withTableStyles);
    plan->presentationXml = parts.presentationXml(fonts);
    if (withTableStyles) {
        plan->tableStylesXml = parts.tableStylesXml();
        plan->tableStylesRelationships = parts.tableStylesRelationships();
    }
    plan->coreXml = parts.corePropertiesXml();
    plan->applicationXml = parts.applicationPropertiesXml();
    plan->findNeeded();
    plan->report.slides = int(plan->request.slides.size());
    plan->report.unfilled = carrier.unfilled();
    for (const UnfilledPlaceholder &each : parts.unfilledSections())
        plan->report.unfilled.push_back(each);
    plan->report.warnings = plan->scaled + carrier.warnings();
    return Assembler(std::move(plan));
}

Result<void> Assembler::write(const QString &path, const Progress &progress)
{
    ATTACHE_TRY(PackageWriter writer, this->writer());
    return writer.save(path, progress, [&](std::unique_ptr<QIODevice> written) {
        return soundOrError(std::move(written), progress);
    });
}

Result<void> Assembler::write(QIODevice &device, const Progress &progress)
{
    ATTACHE_TRY(PackageWriter writer, this->writer());
    return writer.writeChecked(device, progress, [&](std::unique_ptr<QIODevice> written) {
        return soundOrError(std::move(written), progress);
    });
}

Result<void> Assembler::soundOrError(std::unique_ptr<QIODevice> written, const Progress &progress)
{
    // Only whether to go on is asked of the caller: for people, looking through is part of writing.
    Progress looking([&](qint64, qint64) {
        if (progress.cancelled())
            looking.cancel();
    });
    ATTACHE_TRY(const auto findings, PackageChecker().check(std::move(written), looking));
    QStringList errors;
    for (const PackageFinding &each : findings) {
        if (each.severity == PackageFinding::Severity::Error)
            errors.append(each.part.isEmpty() ? each.message
                                              : each.part + QStringLiteral(": ") + each.message);
    }
    if (errors.isEmpty())
        return {};
    return Error{
        Error::Kind::Invalid,
        tr("The new presentation failed the check and was not written. %1").arg(errors.front()),
        errors.join(u'\n'),
        {}};
}

namespace {

Error unfilledError(const std::vector<UnfilledPlaceholder> &unfilled)
{
    QStringList keys;
    for (const UnfilledPlaceholder &each : unfilled) {
        const QString key = each.why == UnfilledPlaceholder::Why::Unclosed
                                ? Assembler::tr("{{%1 (not closed)", "a placeholder").arg(each.key)
                                : QStringLiteral("{{%1}}").arg(each.key);
        if (!keys.contains(key))
            keys.append(key);
    }
    return {Error::Kind::Invalid,
            Assembler::tr("These placeholders have no value: %1. Fill them in, or leave them blank "
                          "on export.")
                .arg(keys.join(Common::tr(", "))),
            {},
            QLatin1String(UnfilledField)};
}

/// Of the package itself.
std::vector<Relationship> packageRelationships(bool listsSlides)
{
    std::vector<Relationship> top = {
        {QStringLiteral("rId1"),
         QLatin1String(relationship::Office) + QStringLiteral("officeDocument"),
         QLatin1String(PresentationName), false},
        {QStringLiteral("rId2"),
         QStringLiteral("http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                        "core-properties"),
         QLatin1String(CorePropertiesName), false},
        {QStringLiteral("rId3"),
         QLatin1String(relationship::Office) + QStringLiteral("extended-properties"),
         QLatin1String(ApplicationPropertiesName), false}};
    if (listsSlides)
        top.push_back({QStringLiteral("rId4"),
                       QLatin1String(relationship::Office) + QLatin1String(slide_listing::Relation),
                       QLatin1String(slide_listing::Name), false});
    return top;
}

} // namespace

Result<PackageWriter> Assembler::writer() const
{
    if (!m_plan->report.unfilled.empty() && !m_plan->request.leaveBlank)
        return unfilledError(m_plan->report.unfilled);
    PackageWriter writer;
    writer.relate({}, packageRelationships(m_plan->listsSlides()));
    const auto made = [](const QByteArray &bytes) {
        return [&bytes]() -> Result<QByteArray> { return bytes; };
    };
    const auto add = [&](const char *name, const char *type, const QByteArray &bytes) {
        writer.make(QLatin1String(name), QLatin1String(type), made(bytes));
    };
    add(PresentationName, PresentationType, m_plan->presentationXml);
    std::vector<Relationship> relationships = m_plan->resolved(m_plan->presentationRelationships);
    for (Relationship &each : relationships) {
        if (each.external) // our own table styles, which are not a carried part
            each = {each.id, each.type, QLatin1String(TableStylesName), false};
    }
    writer.relate(QLatin1String(PresentationName), relationships);
    if (!m_plan->tableStylesXml.isEmpty()) {
        add(TableStylesName, TableStylesType, m_plan->tableStylesXml);
        writer.relate(QLatin1String(TableStylesName),
                      m_plan->resolved(m_plan->tableStylesRelationships));
    }
    for (size_t index = 0; index < m_plan->carrier->parts().size(); ++index) {
        if (m_plan->needed[index])
            m_plan->addPart(writer, m_plan->carrier->parts()[index]);
    }
    add(CorePropertiesName, CorePropertiesType, m_plan->coreXml);
    add(ApplicationPropertiesName, ApplicationPropertiesType, m_plan->applicationXml);
    if (m_plan->listsSlides()) {
        // Behind the slides, which are made when their turn comes.
        writer.make(QLatin1String(slide_listing::Name), QLatin1String(slide_listing::ContentType),
                    [plan = m_plan.get()]() -> Result<QByteArray> { return plan->listing(); });
    }
    return writer;
}

Result<SlideSize> slideSizeFor(const QString &text, const std::vector<AssemblySource> &decks)
{
    static const QRegularExpression Shape(
        QStringLiteral("^\\s*(\\d+(?:\\.\\d+)?)\\s*([:\uff1ax×])\\s*"
                       "(\\d+(?:\\.\\d+)?)\\s*$"));
    const QRegularExpressionMatch match = Shape.match(text);
    const double width = match.captured(1).toDouble();
    const double height = match.captured(3).toDouble();
    if (!match.hasMatch() || width <= 0 || height <= 0 || width / height > 10 ||
        height / width > 10) {
        return Error{
            Error::Kind::Invalid,
            QCoreApplication::translate(
                "Assembler",
                "\"%1\" is not a slide size. Use 16:9, 4:3 or centimetres, such as 33.9x19.1.")
                .arg(text),
            {},
            QStringLiteral("size")};
    }
    const bool isShape = match.captured(2) == u':' || match.captured(2) == u'\uff1a';
    if (!isShape) {
        constexpr double EmuPerCentimetre = 360000;
        return SlideSize{qRound64(width * EmuPerCentimetre), qRound64(height * EmuPerCentimetre)};
    }
    for (const AssemblySource &deck : decks) {
        const SlideSize size = deck.presentation->size();
        if (size.height > 0 &&
            std::abs(double(size.width) / double(size.height) - width / height) < 0.004)
            return size;
    }
    // PowerPoint's own: 16:9 is 33.867 × 19.05 cm, everything else 25.4 cm wide.
    constexpr qint64 Wide = 12192000;
    constexpr qint64 Narrow = 9144000;
    const bool isWide = std::abs(width / height - 16.0 / 9) < 0.004;
    const qint64 base = isWide ? Wide : Narrow;
    return SlideSize{base, qRound64(double(base) * height / width)};
}

} // namespace attache
