#include "core/deck/made_slide.h"

#include "core/deck/package_writer.h"
#include "core/deck/shape_text.h"
#include "core/deck/slide_canvas.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MadeSlide)
};

constexpr const char *SlideType =
    "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
constexpr const char *PresentationType =
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
constexpr double EmuPerPoint = 12700;

/// A layout that made slides can stand on.
struct Layout
{
    const Part *part = nullptr;
    int worth = 0;
    QRectF title; ///< in points; empty where nothing is said of it
};

QRectF frameOf(const pugi::xml_node &shape)
{
    const pugi::xml_node transform = xml::child(xml::child(shape, "spPr"), "xfrm");
    const pugi::xml_node offset = xml::child(transform, "off");
    const pugi::xml_node extent = xml::child(transform, "ext");
    return {offset.attribute("x").as_double() / EmuPerPoint,
            offset.attribute("y").as_double() / EmuPerPoint,
            extent.attribute("cx").as_double() / EmuPerPoint,
            extent.attribute("cy").as_double() / EmuPerPoint};
}

/// The shape of @p part that is its title.
pugi::xml_node titleIn(const XmlPart &part)
{
    const pugi::xml_node tree = xml::child(xml::child(part.root(), "cSld"), "spTree");
    for (const pugi::xml_node &shape : tree.children()) {
        if (placeholderType(shape) == QLatin1String("title"))
            return shape;
    }
    return {};
}

Result<Layout> layoutOf(const Package &package, const Part &part, const Part &master)
{
    Layout layout{&part, 1, {}};
    ATTACHE_TRY(const XmlPart xml, package.readXml(part));
    const QString type = xml::text(xml.root(), "type");
    const pugi::xml_node title = titleIn(xml);
    if (!title)
        return layout;
    layout.worth = type == QLatin1String("titleOnly")                            ? 4
                   : type == QLatin1String("obj") || type == QLatin1String("tx") ? 3
                                                                                 : 2;
    layout.title = frameOf(title);
    if (layout.title.isEmpty()) {
        ATTACHE_TRY(const XmlPart above, package.readXml(master));
        if (const pugi::xml_node inherited = titleIn(above))
            layout.title = frameOf(inherited);
    }
    return layout;
}

/// The best layout for a title and free shapes, of the master that most slides stand on.
Result<Layout> chosenLayout(const Presentation &look)
{
    const Package &package = look.package();
    QHash<const Part *, int> uses;
    for (const SlideEntry &slide : look.slides()) {
        ATTACHE_TRY(const Part *layout, package.related(*slide.part, "slideLayout"));
        ATTACHE_TRY(const Part *master, layout ? package.related(*layout, "slideMaster")
                                               : Result<const Part *>(nullptr));
        ++uses[master];
    }
    std::vector<const Part *> masters;
    ATTACHE_TRY(const auto *top, package.relationships(look.mainPart()));
    for (const Relationship &each : *top) {
        const Part *master = relationship::is(each.type, "slideMaster") && !each.external
                                 ? package.part(each.target)
                                 : nullptr;
        if (master)
            masters.push_back(master);
    }
    std::stable_sort(masters.begin(), masters.end(),
                     [&](const Part *a, const Part *b) { return uses.value(a) > uses.value(b); });
    Layout best;
    for (const Part *master : masters) {
        ATTACHE_TRY(const auto *below, package.relationships(*master));
        for (const Relationship &each : *below) {
            const Part *part = relationship::is(each.type, "slideLayout") && !each.external
                                   ? package.part(each.target)
                                   : nullptr;
            if (!part)
                continue;
            ATTACHE_TRY(const Layout layout, layoutOf(package, *part, *master));
            if (layout.worth > best.worth)
                best = layout;
        }
        if (best.part)
            break;
    }
    if (best.part)
        return best;
    return Error{
        Error::Kind::Invalid,
        Words::tr("\"%1\" has no layout that new slides could be made on.").arg(package.label()),
        {},
        {}};
}

/// Where the content stands: below the title, as wide as it.
QRectF contentBox(const Presentation &look, const Layout &layout)
{
    const double width = double(look.size().width) / EmuPerPoint;
    const double height = double(look.size().height) / EmuPerPoint;
    const double margin = width * 0.05;
    const bool isUsual = layout.title.width() > width / 2 && layout.title.bottom() < height / 2;
    const double left = isUsual ? std::max(layout.title.left(), margin / 2) : margin;
    const double right =
        isUsual ? std::min(layout.title.right(), width - margin / 2) : width - margin;
    const double top = isUsual ? layout.title.bottom() + height * 0.01 : height * 0.22;
    // The footer of most decks stands in the last twelfth.
    return {QPointF(left, top), QPointF(right, height * 0.91)};
}

/// Draws one kind of slide after another.
class Drawer
{
public:
    explicit Drawer(const QRectF &content)
        : m_content(content)
        , m_unit(content.height() / 100)
    {
    }

    void operator()(const CaseSlide &slide)
    {
        m_canvas.title(slide.title);
        QRectF rest = subtitle(slide.subtitle);
        if (!slide.quote.trimmed().isEmpty())
            rest.setBottom(quote(slide, rest));
        if (!slide.figures.empty())
            rest.setBottom(figures(slide, rest));
        columns(slide, rest);
    }

    void operator()(const TableSlide &slide)
    {
        m_canvas.title(slide.title);
        m_canvas.table(subtitle(slide.subtitle), slide.rows);
    }

    const QByteArray &shapes() const { return m_canvas.shapes(); }

private:
    /// What is left below.
    QRectF subtitle(const QString &text)
    {
        if (text.trimmed().isEmpty())
            return m_content;
        SlideText style;
        style.color = "accent1";
        style.largest = 14;
        m_canvas.text({m_content.left(), m_content.top(), m_content.width(), 9 * m_unit}, text,
                      style);
        return m_content.adjusted(0, 10 * m_unit, 0, 0);
    }

    qreal quote(const CaseSlide &slide, const QRectF &rest)
    {
        const QRectF box(rest.left(), rest.bottom() - 16 * m_unit, rest.width(), 16 * m_unit);
        m_canvas.box(box, "tx1", 6);
        m_canvas.box({box.left(), box.top(), 3, box.height()}, "accent1");
        SlideText style;
        style.largest = 14;
        style.middle = true;
        const QString by =
            slide.quoted.isEmpty() ? QString() : QStringLiteral(" — ") + slide.quoted;
        m_canvas.text(box.adjusted(10, 0, -4, 0), slide.quote.trimmed() + by, style);
        return box.top() - 3 * m_unit;
    }

    /// Pairs of bars, before and after on one scale.
    qreal figures(const CaseSlide &slide, const QRectF &rest)
    {
        constexpr size_t Most = 3;
        const size_t count = std::min(slide.figures.size(), Most);
        const double height = 28 * m_unit;
        const double gap = rest.width() * 0.03;
        const double width = (rest.width() - gap * double(count - 1)) / double(count);
        const double top = rest.bottom() - height;
        for (size_t index = 0; index < count; ++index)
            figure(slide.figures[index],
                   {rest.left() + double(index) * (width + gap), top, width, height});
        return top - 3 * m_unit;
    }

    void figure(const CaseSlide::Figure &figure, const QRectF &box)
    {
        SlideText label;
        label.largest = 12;
        m_canvas.text({box.left(), box.top(), box.width(), box.height() * 0.3}, figure.label,
                      label);
        const std::optional<double> before = leadingNumber(figure.before);
        const std::optional<double> after = leadingNumber(figure.after);
        const double scale = std::max(before.value_or(0), after.value_or(0));
        bar(figure.before, figure.unit, before, scale, box, 0.34, false);
        bar(figure.after, figure.unit, after, scale, box, 0.66, true);
    }

    void bar(const QString &text, const QString &unit, std::optional<double> value, double scale,
             const QRectF &box, double at, bool isAfter)
    {
        const double height = box.height() * 0.26;
        const double y = box.top() + box.height() * at;
        const double longest = box.width() * 0.55;
        double x = box.left() + 4;
        if (value && scale > 0 && *value > 0) {
            const double length = longest * *value / scale;
            m_canvas.box({x, y + height * 0.2, length, height * 0.6}, isAfter ? "accent1" : "tx1",
                         isAfter ? 100 : 25);
            x += length + 2;
        }
        SlideText style;
        style.largest = isAfter ? 20 : 14;
        style.bold = isAfter;
        style.middle = true;
        style.color = isAfter ? "accent1" : "tx1";
        const QString words = unit.isEmpty() ? text : text + u' ' + unit;
        m_canvas.text({x, y - 3, box.right() - x, height + 6}, words, style);
    }

    void columns(const CaseSlide &slide, const QRectF &rest)
    {
        std::vector<const CaseSlide::Column *> shown;
        for (const CaseSlide::Column &column : slide.columns) {
            if (!column.text.trimmed().isEmpty())
                shown.push_back(&column);
        }
        if (shown.empty())
            return;
        const double gap = rest.width() * 0.03;
        const double width = (rest.width() - gap * double(shown.size() - 1)) / double(shown.size());
        constexpr double Head = 24;
        for (size_t index = 0; index < shown.size(); ++index) {
            const double left = rest.left() + double(index) * (width + gap);
            m_canvas.box({left, rest.top(), width, 2}, "accent1");
            SlideText head;
            head.largest = 14;
            head.bold = true;
            head.heading = true;
            head.color = "accent1";
            m_canvas.text({left, rest.top() + 3, width, Head}, shown[index]->heading, head);
            SlideText body;
            m_canvas.text({left, rest.top() + 3 + Head, width, rest.height() - 3 - Head},
                          shown[index]->text, body);
        }
    }

    SlideCanvas m_canvas;
    QRectF m_content;
    double m_unit;
};

QByteArray slideXml(const MadeSlide &slide, const QRectF &content)
{
    Drawer drawer(content);
    std::visit(drawer, slide);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
           "<p:sld xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
           "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"><p:cSld>"
           "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
           "</p:nvGrpSpPr><p:grpSpPr/>" +
           drawer.shapes() +
           "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";
}

/// Whether a relationship leads to what new slides need: their look, and nothing of the old ones.
bool isLook(const QString &type)
{
    for (const char *word :
         {"slide", "notesSlide", "comments", "commentAuthors", "authors", "printerSettings",
          "vbaProject", "handoutMaster", "customXml", "tags", "thumbnail", "customProperties",
          "custom-properties", "viewProps", "revisionInfo"}) {
        if (relationship::is(type, word))
            return false;
    }
    return true;
}

/// Takes along what the presentation @p look is made of but for its slides.
class LookCarrier
{
public:
    LookCarrier(const Package &package, PackageWriter &writer)
        : m_package(package)
        , m_writer(writer)
    {
    }

    /// The relationships of @p owner that come along, with all parts they lead to.
    Result<std::vector<Relationship>> carryBelow(const Part &owner)
    {
        std::vector<Relationship> kept;
        ATTACHE_TRY(const auto *all, m_package.relationships(owner));
        for (const Relationship &each : *all) {
            const Part *part = each.external ? nullptr : m_package.part(each.target);
            if (each.id.isEmpty() || !isLook(each.type) || (!each.external && !part))
                continue;
            kept.push_back(each);
            if (part) {
                kept.back().target = part->name;
                ATTACHE_CHECK(carry(*part));
            }
        }
        return kept;
    }

    Result<void> carry(const Part &part)
    {
        if (m_carried.contains(part.name))
            return {};
        m_carried.insert(part.name);
        m_writer.copy(m_package, part, part.name, part.contentType);
        ATTACHE_TRY(const auto kept, carryBelow(part));
        if (!kept.empty())
            m_writer.relate(part.name, kept);
        return {};
    }

    /// The main part and what the package says of itself are written by others.
    void leaveOut(const Part &part) { m_carried.insert(part.name); }

private:
    const Package &m_package;
    PackageWriter &m_writer;
    QSet<QString> m_carried;
};

/// The main part of @p look with @p count slides under the ids "rIdMade1" and so on.
Result<QByteArray> presentationXml(const Presentation &look, size_t count)
{
    ATTACHE_TRY(XmlPart part, look.package().readXml(look.mainPart()));
    pugi::xml_node root = part.root();
    const QByteArray prefix = xml::prefixOf(root);
    for (const char *gone : {"custShowLst", "extLst", "handoutMasterIdLst", "custDataLst",
                             "smartTags", "photoAlbum", "modifyVerifier"}) {
        if (const pugi::xml_node node = xml::child(root, gone))
            root.remove_child(node);
    }
    pugi::xml_node list = xml::child(root, "sldIdLst");
    if (!list) {
        const pugi::xml_node size = xml::child(root, "sldSz");
        list = size ? root.insert_child_before((prefix + "sldIdLst").constData(), size)
                    : root.append_child((prefix + "sldIdLst").constData());
    }
    list.remove_children();
    list.remove_attributes();
    constexpr size_t FirstId = 256;
    constexpr const char *Relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    for (size_t number = 0; number < count; ++number) {
        pugi::xml_node entry = list.append_child((prefix + "sldId").constData());
        entry.append_attribute("xmlns:made").set_value(Relationships);
        entry.append_attribute("id").set_value(
            QByteArray::number(qulonglong(FirstId + number)).constData());
        entry.append_attribute("made:id").set_value(
            QByteArray("rIdMade" + QByteArray::number(qulonglong(number + 1))).constData());
    }
    return part.toBytes();
}

Result<void> addSlides(const Presentation &look, const std::vector<MadeSlide> &slides,
                       PackageWriter &writer, std::vector<Relationship> &relationships)
{
    ATTACHE_TRY(const Layout layout, chosenLayout(look));
    const QRectF content = contentBox(look, layout);
    const QString office = QLatin1String(relationship::Office);
    for (size_t number = 0; number < slides.size(); ++number) {
        const QString name = QStringLiteral("ppt/slides/made%1.xml").arg(number + 1);
        writer.make(name, QLatin1String(SlideType),
                    [slide = slides[number], content]() -> Result<QByteArray> {
                        return slideXml(slide, content);
                    });
        writer.relate(name, {{QStringLiteral("rId1"), office + QStringLiteral("slideLayout"),
                              layout.part->name, false}});
        relationships.push_back({QStringLiteral("rIdMade%1").arg(number + 1),
                                 office + QStringLiteral("slide"), name, false});
    }
    return {};
}

} // namespace

std::optional<double> leadingNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\d+(?:\\.\\d+)?"));
    QString plain = text.trimmed();
    plain.remove(u',').remove(u'，').remove(u' ');
    const QRegularExpressionMatch match = number.match(plain);
    // "under 3" and "-3" are no lengths that could be drawn from zero on.
    return match.hasMatch() && match.capturedStart() == 0
               ? std::optional<double>(match.captured().toDouble())
               : std::nullopt;
}

Result<Presentation> makeSlides(const Presentation &look, const std::vector<MadeSlide> &slides)
{
    const Package &package = look.package();
    PackageWriter writer;
    LookCarrier carrier(package, writer);
    carrier.leaveOut(look.mainPart());
    ATTACHE_TRY(auto top, package.relationships());
    std::vector<Relationship> kept;
    for (const Relationship &each : *top) {
        const Part *part = each.external ? nullptr : package.part(each.target);
        const bool describes = relationship::is(each.type, "extended-properties") ||
                               relationship::is(each.type, "core-properties");
        if (part && (describes || part == &look.mainPart())) {
            kept.push_back(each);
            kept.back().target = part->name;
            ATTACHE_CHECK(carrier.carry(*part));
        }
    }
    writer.relate({}, kept);
    ATTACHE_TRY(auto relationships, carrier.carryBelow(look.mainPart()));
    ATTACHE_CHECK(addSlides(look, slides, writer, relationships));
    ATTACHE_TRY(const QByteArray main, presentationXml(look, slides.size()));
    writer.make(look.mainPart().name, QLatin1String(PresentationType),
                [main]() -> Result<QByteArray> { return main; });
    writer.relate(look.mainPart().name, relationships);
    QBuffer draft;
    draft.open(QIODevice::ReadWrite);
    ATTACHE_CHECK(writer.write(draft));
    auto made = std::make_unique<QBuffer>();
    made->setData(draft.data());
    made->open(QIODevice::ReadOnly);
    ATTACHE_TRY(auto opened, Package::open(std::move(made), package.label()));
    return Presentation::open(std::move(opened));
}

} // namespace attache
