#include "core/deck/made_look.h"

#include "core/deck/shape_text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MadeSlide)
};

constexpr double EmuPerPoint = 12700;

QRectF frameOf(const pugi::xml_node &shape)
{
    pugi::xml_node transform = xml::child(xml::child(shape, "spPr"), "xfrm");
    if (!transform)
        transform = xml::child(xml::child(shape, "grpSpPr"), "xfrm");
    const pugi::xml_node offset = xml::child(transform, "off");
    const pugi::xml_node extent = xml::child(transform, "ext");
    return {offset.attribute("x").as_double() / EmuPerPoint,
            offset.attribute("y").as_double() / EmuPerPoint,
            extent.attribute("cx").as_double() / EmuPerPoint,
            extent.attribute("cy").as_double() / EmuPerPoint};
}

pugi::xml_node shapesIn(const XmlPart &part)
{
    return xml::child(xml::child(part.root(), "cSld"), "spTree");
}

/// The shape of @p part that is the placeholder @p type.
pugi::xml_node placeholderIn(const XmlPart &part, const char *type)
{
    for (const pugi::xml_node &shape : shapesIn(part).children()) {
        if (placeholderType(shape) == QLatin1String(type))
            return shape;
    }
    return {};
}

pugi::xml_node titleIn(const XmlPart &part)
{
    const pugi::xml_node title = placeholderIn(part, "title");
    return title ? title : placeholderIn(part, "ctrTitle");
}

pugi::xml_node placeholderOf(const pugi::xml_node &shape)
{
    return xml::child(xml::child(shapeProperties(shape), "nvPr"), "ph");
}

/// Red, green and blue from 0 to 1.
using Rgb = std::array<double, 3>;

std::optional<Rgb> rgbOf(const QByteArray &hexadecimal)
{
    bool ok = false;
    const int value = hexadecimal.toInt(&ok, 16);
    if (!ok || hexadecimal.size() != 6)
        return std::nullopt;
    return Rgb{(value >> 16 & 0xff) / 255.0, (value >> 8 & 0xff) / 255.0, (value & 0xff) / 255.0};
}

double luminance(const Rgb &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
}

/// From 1 (the same) to 21, as the accessibility guidelines for the web define it.
double contrast(const Rgb &a, const Rgb &b)
{
    const double bright = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (bright + 0.05) / (dark + 0.05);
}

/// The colours of a master: those of its theme, under the names slides use.
class ThemeColors
{
public:
    static Result<ThemeColors> read(const Package &package, const Part &part, const XmlPart &master)
    {
        ThemeColors colors;
        ATTACHE_TRY(const Part *theme, package.related(part, "theme"));
        if (!theme)
            return colors;
        ATTACHE_TRY(const XmlPart xml, package.readXml(*theme));
        const pugi::xml_node scheme = xml::find(xml.root(), "clrScheme");
        for (const pugi::xml_node &each : scheme.children()) {
            const pugi::xml_node value = each.first_child();
            const QByteArray code(xml::is(value, "sysClr") ? value.attribute("lastClr").value()
                                                           : value.attribute("val").value());
            if (const auto rgb = rgbOf(code))
                colors.m_colors.insert(xml::localName(each), *rgb);
        }
        for (const pugi::xml_attribute &each : xml::child(master.root(), "clrMap").attributes()) {
            const auto known = colors.m_colors.constFind(QByteArray(each.value()));
            if (known != colors.m_colors.cend())
                colors.m_mapped.insert(each.name(), *known);
        }
        return colors;
    }

    std::optional<Rgb> of(const SlideColor &color) const
    {
        if (color.element == "srgbClr")
            return rgbOf(color.value);
        for (const auto *colors : {&m_mapped, &m_colors}) {
            if (const auto known = colors->constFind(color.value); known != colors->cend())
                return *known;
        }
        return std::nullopt;
    }

private:
    QHash<QByteArray, Rgb> m_colors;
    QHash<QByteArray, Rgb> m_mapped;
};

/// The plain colour that stands in @p holder, as itself or as a fill; nothing for anything else.
std::optional<SlideColor> colorIn(const pugi::xml_node &holder)
{
    const pugi::xml_node fill = xml::child(holder, "solidFill");
    for (const char *element : {"schemeClr", "srgbClr"}) {
        if (const pugi::xml_node color = xml::child(fill ? fill : holder, element))
            return SlideColor{element, color.attribute("val").value()};
    }
    return std::nullopt;
}

/// What made slides can stand on.
struct Layout
{
    const Part *part = nullptr;
    const Part *master = nullptr;
    XmlPart xml;
    XmlPart above;
    QRectF title; ///< empty where nothing is said of it
    bool hasTitle = false;
    bool isUsual = false; ///< the title stands above what is shown
    int worth = 0;
};

/// Reads one presentation.
class LookReader
{
public:
    explicit LookReader(const Presentation &presentation)
        : m_presentation(presentation)
        , m_package(presentation.package())
        , m_width(double(presentation.size().width) / EmuPerPoint)
        , m_height(double(presentation.size().height) / EmuPerPoint)
    {
    }

    Result<MadeLook> read()
    {
        ATTACHE_TRY(const Layout layout, chosenLayout());
        MadeLook look;
        look.layout = layout.part;
        const bool hasPicture = xml::find(background(layout), "blipFill") != pugi::xml_node();
        if (!layout.isUsual) {
            // What a picture shows at the top of the page is most often the name of the company.
            const double top = m_height * (hasPicture ? 0.13 : 0.05);
            look.titleFrame = QRectF(m_width * 0.05, top, m_width * 0.9, m_height * 0.12);
        } else if (placeholderType(titleIn(layout.xml)) == QLatin1String("ctrTitle")) {
            look.titleType = "ctrTitle";
        }
        look.content = contentBox(layout, look.titleFrame.value_or(layout.title));
        ATTACHE_TRY(look.palette, palette(layout));
        ATTACHE_TRY(look.furniture, furniture(layout));
        return look;
    }

private:
    Result<void> countUses()
    {
        for (const SlideEntry &slide : m_presentation.slides()) {
            ATTACHE_TRY(const Part *layout, m_package.related(*slide.part, "slideLayout"));
            ATTACHE_TRY(const Part *master, layout ? m_package.related(*layout, "slideMaster")
                                                   : Result<const Part *>(nullptr));
            ++m_uses[layout];
            ++m_uses[master];
        }
        return {};
    }

    Result<std::vector<const Part *>> targets(const Part &part, const char *word) const
    {
        std::vector<const Part *> result;
        ATTACHE_TRY(const auto *all, m_package.relationships(part));
        for (const Relationship &each : *all) {
            const Part *target = relationship::is(each.type, word) && !each.external
                                     ? m_package.part(each.target)
                                     : nullptr;
            if (target)
                result.push_back(target);
        }
        return result;
    }

    Result<Layout> layoutOf(const Part &part, const Part &master) const
    {
        Layout layout{&part, &master, {}, {}, {}, false, false, 1};
        ATTACHE_TRY(layout.xml, m_package.readXml(part));
        ATTACHE_TRY(layout.above, m_package.readXml(master));
        const QString type = xml::text(layout.xml.root(), "type");
        const pugi::xml_node title = titleIn(layout.xml);
        if (!title)
            return layout;
        layout.hasTitle = true;
        layout.title = frameOf(title);
        if (layout.title.isEmpty())
            layout.title = frameOf(titleIn(layout.above));
        const bool isCover = type == QLatin1String("title") || type == QLatin1String("secHead");
        const bool isUpright =
            qstrcmp(placeholderOf(title).attribute("orient").value(), "vert") == 0;
        layout.isUsual = !isCover && !isUpright && layout.title.width() > m_width / 2 &&
                         layout.title.top() < m_height / 4 &&
                         layout.title.bottom() < m_height * 0.35;
        layout.worth = type == QLatin1String("titleOnly")                            ? 4
                       : type == QLatin1String("obj") || type == QLatin1String("tx") ? 3
                                                                                     : 2;
        return layout;
    }

    /// The best layout for a title and free shapes, of the master that most slides stand on.
    Result<Layout> chosenLayout()
    {
        ATTACHE_CHECK(countUses());
        ATTACHE_TRY(auto masters, targets(m_presentation.mainPart(), "slideMaster"));
        std::ranges::stable_sort(masters, std::greater(),
                                 [&](const Part *each) { return m_uses.value(each); });
        const auto rank = [&](const Layout &layout) {
            return std::tuple(layout.isUsual, layout.worth, m_uses.value(layout.part));
        };
        Layout best;
        for (const Part *master : masters) {
            ATTACHE_TRY(const auto below, targets(*master, "slideLayout"));
            for (const Part *part : below) {
                ATTACHE_TRY(Layout layout, layoutOf(*part, *master));
                if (!best.part || rank(layout) > rank(best))
                    best = std::move(layout);
            }
            if (best.part)
                return best;
        }
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" has no layout that new slides could be made on.")
                         .arg(m_package.label()),
                     {},
                     {}};
    }

    /// What @p visit is handed: each shape of the layout and of its master that is no placeholder.
    template <typename Visit>
    static void eachOrnament(const Layout &layout, const Visit &visit)
    {
        const bool hidesMaster =
            qstrcmp(layout.xml.root().attribute("showMasterSp").value(), "0") == 0;
        for (const XmlPart *part : {&layout.xml, &layout.above}) {
            if (part == &layout.above && hidesMaster)
                continue;
            for (const pugi::xml_node &shape : shapesIn(*part).children()) {
                if (shapeProperties(shape) && !placeholderOf(shape))
                    visit(frameOf(shape));
            }
        }
    }

    /// What is free below the title, as wide as it, and above what stands at the foot.
    QRectF contentBox(const Layout &layout, const QRectF &title) const
    {
        const double margin = m_width * 0.05;
        const double left = std::max(title.left(), margin / 2);
        const double right = std::min(title.right(), m_width - margin / 2);
        double top = title.bottom() + m_height * 0.01;
        // The footer of most decks stands in the last twelfth.
        double bottom = m_height * 0.91;
        const double apart = m_height * 0.015;
        eachOrnament(layout, [&](const QRectF &frame) {
            if (frame.right() < left || frame.left() > right)
                return;
            // The line or band of a title, which may end below it.
            if (frame.height() < m_height * 0.3 && frame.bottom() > title.center().y() &&
                frame.bottom() < m_height * 0.4)
                top = std::max(top, frame.bottom() + apart);
            if (frame.width() > m_width * 0.3 && frame.top() > m_height * 0.8)
                bottom = std::min(bottom, frame.top() - apart);
        });
        return {QPointF(left, top), QPointF(right, bottom)};
    }

    static pugi::xml_node background(const Layout &layout)
    {
        for (const XmlPart *part : {&layout.xml, &layout.above}) {
            if (const pugi::xml_node found = xml::child(xml::child(part->root(), "cSld"), "bg"))
                return found;
        }
        return {};
    }

    /// The colour that ordinary text has on @p layout.
    static std::optional<SlideColor> bodyColor(const Layout &layout)
    {
        for (const XmlPart *part : {&layout.xml, &layout.above}) {
            const pugi::xml_node styles =
                xml::child(xml::child(placeholderIn(*part, "body"), "txBody"), "lstStyle");
            if (auto color = colorIn(xml::child(xml::child(styles, "lvl1pPr"), "defRPr")))
                return color;
        }
        const pugi::xml_node styles =
            xml::child(xml::child(layout.above.root(), "txStyles"), "bodyStyle");
        return colorIn(xml::child(xml::child(styles, "lvl1pPr"), "defRPr"));
    }

    Result<SlidePalette> palette(const Layout &layout) const
    {
        ATTACHE_TRY(const ThemeColors theme,
                    ThemeColors::read(m_package, *layout.master, layout.above));
        SlidePalette palette;
        const SlideColor light{"schemeClr", "bg1"};
        const SlideColor dark{"schemeClr", "tx1"};
        const auto against = [&](const SlideColor &color, const std::optional<Rgb> &ground) {
            const auto rgb = theme.of(color);
            return rgb && ground ? contrast(*rgb, *ground) : 21;
        };
        const pugi::xml_node ground = background(layout);
        const auto plain = colorIn(xml::child(ground, "bgPr") ? xml::child(ground, "bgPr")
                                                              : xml::child(ground, "bgRef"));
        const std::optional<SlideColor> body = bodyColor(layout);
        constexpr double Legible = 4.5;
        if (!ground || plain) {
            const std::optional<Rgb> below = theme.of(plain.value_or(light));
            palette.text = against(dark, below) >= against(light, below) ? dark : light;
            if (body && against(*body, below) >= Legible)
                palette.text = *body;
            palette.accentContrast = against(palette.accent, below);
        } else {
            // A picture: the deck's own text is what can be read on it.
            palette.text = body.value_or(dark);
            palette.accentContrast = 1;
        }
        const std::optional<Rgb> accent = theme.of(palette.accent);
        const double inLight = against(light, accent);
        palette.onAccent = inLight >= 3 || inLight >= against(dark, accent) ? light : dark;
        return palette;
    }

    /// Numbers and footers that most slides of the presentation have.
    Result<std::vector<MadeLook::Furniture>> furniture(const Layout &layout) const
    {
        constexpr size_t Enough = 20;
        const size_t count = std::min(m_presentation.slides().size(), Enough);
        std::vector<MadeLook::Furniture> result;
        for (const char *type : {"ftr", "sldNum"}) {
            const pugi::xml_node shape = placeholderIn(layout.xml, type);
            if (!shape)
                continue;
            size_t found = 0;
            QString text;
            for (size_t slide = 0; slide < count; ++slide) {
                ATTACHE_TRY(const XmlPart xml,
                            m_package.readXml(*m_presentation.slides()[slide].part));
                const pugi::xml_node same = placeholderIn(xml, type);
                found += same ? 1 : 0;
                if (same && text.isEmpty())
                    text = bodyParagraphs(xml::child(same, "txBody")).join(u' ');
            }
            if (count > 0 && 2 * found >= count)
                result.push_back({type, placeholderOf(shape).attribute("idx").value(), text});
        }
        return result;
    }

    const Presentation &m_presentation;
    const Package &m_package;
    double m_width;
    double m_height;
    QHash<const Part *, int> m_uses;
};

} // namespace

Result<MadeLook> lookOf(const Presentation &presentation)
{
    return LookReader(presentation).read();
}

} // namespace attache
