#include "core/deck/made_slide.h"

#include "core/deck/package_writer.h"
#include "core/deck/slide_canvas.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace attache {

namespace {

constexpr const char *SlideType =
    "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
constexpr const char *PresentationType =
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
constexpr size_t MostFigures = 3;

QString withUnit(const QString &text, const QString &unit)
{
    return unit.isEmpty() ? text : text + u' ' + unit;
}

/// What somebody said of the case and who; empty where nobody did.
QString quoted(const CaseSlide &slide)
{
    const QString quote = slide.quote.trimmed();
    const bool isNamed = !quote.isEmpty() && !slide.quoted.isEmpty();
    return isNamed ? quote + QStringLiteral(" — ") + slide.quoted : quote;
}

/// Draws one kind of slide after another.
class Drawer
{
public:
    explicit Drawer(const MadeLook &look)
        : m_canvas(look.palette)
        , m_look(look)
        , m_content(look.content)
        , m_unit(look.content.height() / 100)
    {
    }

    void operator()(const CaseSlide &slide)
    {
        m_canvas.title(slide.title, m_look);
        QRectF rest = subtitle(slide.subtitle);
        if (!slide.quote.trimmed().isEmpty())
            rest.setBottom(quote(slide, rest));
        if (!slide.figures.empty())
            rest.setBottom(figures(slide, rest));
        columns(slide, rest);
    }

    void operator()(const TableSlide &slide)
    {
        m_canvas.title(slide.title, m_look);
        m_canvas.table(subtitle(slide.subtitle), slide.rows);
    }

    const QByteArray &shapes()
    {
        for (const MadeLook::Furniture &each : m_look.furniture)
            m_canvas.furniture(each);
        return m_canvas.shapes();
    }

private:
    /// What is left below.
    QRectF subtitle(const QString &text)
    {
        if (text.trimmed().isEmpty())
            return m_content;
        SlideText style;
        style.color = "accent1";
        style.largest = 14;
        constexpr double Insets = 8;
        const double wanted =
            SlideCanvas::heightOf(text, m_content.width() - Insets, style.largest) + Insets;
        const double height = std::clamp(wanted, 9 * m_unit, 14 * m_unit);
        m_canvas.text({m_content.left(), m_content.top(), m_content.width(), height}, text, style);
        return m_content.adjusted(0, height + m_unit, 0, 0);
    }

    qreal quote(const CaseSlide &slide, const QRectF &rest)
    {
        const QRectF box(rest.left(), rest.bottom() - 16 * m_unit, rest.width(), 16 * m_unit);
        m_canvas.box(box, "tx1", 6);
        m_canvas.box({box.left(), box.top(), 3, box.height()}, "accent1");
        SlideText style;
        style.largest = 14;
        style.middle = true;
        m_canvas.text(box.adjusted(10, 0, -4, 0), quoted(slide), style);
        return box.top() - 3 * m_unit;
    }

    /// Pairs of bars, before and after on one scale.
    qreal figures(const CaseSlide &slide, const QRectF &rest)
    {
        const size_t count = std::min(slide.figures.size(), MostFigures);
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
        m_canvas.text({x, y - 3, box.right() - x, height + 6}, withUnit(text, unit), style);
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
    const MadeLook &m_look;
    QRectF m_content;
    double m_unit;
};

QByteArray slideXml(const MadeSlide &slide, const MadeLook &look)
{
    Drawer drawer(look);
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
    constexpr qulonglong FirstId = 256;
    constexpr const char *Relationships =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    for (size_t number = 0; number < count; ++number) {
        pugi::xml_node entry = list.append_child((prefix + "sldId").constData());
        entry.append_attribute("xmlns:made").set_value(Relationships);
        entry.append_attribute("id").set_value(QByteArray::number(FirstId + number).constData());
        entry.append_attribute("made:id").set_value(
            QByteArray("rIdMade" + QByteArray::number(qulonglong{number} + 1)).constData());
    }
    return part.toBytes();
}

Result<void> addSlides(const Presentation &look, const std::vector<MadeSlide> &slides,
                       PackageWriter &writer, std::vector<Relationship> &relationships)
{
    ATTACHE_TRY(const MadeLook taken, lookOf(look));
    const QString office = QLatin1String(relationship::Office);
    for (size_t number = 0; number < slides.size(); ++number) {
        const QString name = QStringLiteral("ppt/slides/made%1.xml").arg(number + 1);
        writer.make(name, QLatin1String(SlideType),
                    [slide = slides[number], taken]() -> Result<QByteArray> {
                        return slideXml(slide, taken);
                    });
        writer.relate(name, {{QStringLiteral("rId1"), office + QStringLiteral("slideLayout"),
                              taken.layout->name, false}});
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

const MadeFrom &fromOf(const MadeSlide &slide)
{
    return std::visit([](const auto &each) -> const MadeFrom & { return each.from; }, slide);
}

QString textOf(const MadeSlide &slide)
{
    QStringList lines;
    if (const auto *study = std::get_if<CaseSlide>(&slide)) {
        lines = {study->title, study->subtitle};
        for (const CaseSlide::Column &column : study->columns) {
            if (!column.text.trimmed().isEmpty())
                lines += {column.heading, column.text};
        }
        for (size_t index = 0; index < study->figures.size() && index < MostFigures; ++index) {
            const CaseSlide::Figure &figure = study->figures[index];
            lines += {figure.label, withUnit(figure.before, figure.unit),
                      withUnit(figure.after, figure.unit)};
        }
        lines += quoted(*study);
    } else if (const auto *table = std::get_if<TableSlide>(&slide)) {
        lines = {table->title, table->subtitle};
        for (const QStringList &row : table->rows)
            lines += row;
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
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
                [main]() -> Result<QByteArray> { return QByteArray(main); });
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
