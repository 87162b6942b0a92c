#include "core/sample/sample_deck.h"

#include "core/base/language_key.h"
#include "core/deck/package_writer.h"
#include "core/deck/slide_canvas.h"
#include "core/package/xml_text.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <array>

namespace attache::sample {

namespace {

constexpr double EmuPerPoint = 12700;
/// A slide of 16:9, in points.
constexpr double SlideWidth = 960;
constexpr double SlideHeight = 540;
constexpr double Margin = 56;
constexpr double Below = 128; ///< where content begins
constexpr double ContentWidth = SlideWidth - 2 * Margin;
constexpr double ContentHeight = 356;

const QByteArray Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const QByteArray Namespaces =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
const QByteArray TreeHead = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
                            "</p:nvGrpSpPr><p:grpSpPr/>";

QString contentType(const char *kind)
{
    return QStringLiteral("application/vnd.openxmlformats-officedocument.%1+xml")
        .arg(QLatin1String(kind));
}

Relationship relation(const char *id, const char *word, const QString &target)
{
    return {QLatin1String(id), QLatin1String(relationship::Office) + QLatin1String(word), target,
            false};
}

PackageWriter::Make bytes(const QByteArray &content)
{
    return [content]() -> Result<QByteArray> { return content; };
}

QByteArray theme()
{
    constexpr std::array Colors = {std::pair("dk1", "1A1F27"),     std::pair("lt1", "FFFFFF"),
                                   std::pair("dk2", "14305C"),     std::pair("lt2", "E9F0FB"),
                                   std::pair("accent1", "1F5FBF"), std::pair("accent2", "2A9D8F"),
                                   std::pair("accent3", "A86A08"), std::pair("accent4", "7A2E8E"),
                                   std::pair("accent5", "566070"), std::pair("accent6", "1C8257"),
                                   std::pair("hlink", "1F5FBF"),   std::pair("folHlink", "7A2E8E")};
    QByteArray colors;
    for (const auto &[slot, value] : Colors)
        colors += QByteArray("<a:") + slot + "><a:srgbClr val=\"" + value + "\"/></a:" + slot + ">";
    const QByteArray fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    const QByteArray line = "<a:ln w=\"6350\">" + fill + "</a:ln>";
    const QByteArray effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    const QByteArray font = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"Noto Sans CJK SC\"/>"
                            "<a:cs typeface=\"\"/>";
    return Head +
           "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
           "name=\"Attache\"><a:themeElements><a:clrScheme name=\"Attache\">" +
           colors + "</a:clrScheme><a:fontScheme name=\"Attache\"><a:majorFont>" + font +
           "</a:majorFont><a:minorFont>" + font +
           "</a:minorFont></a:fontScheme><a:fmtScheme name=\"Attache\"><a:fillStyleLst>" +
           fill.repeated(3) + "</a:fillStyleLst><a:lnStyleLst>" + line.repeated(3) +
           "</a:lnStyleLst><a:effectStyleLst>" + effect.repeated(3) +
           "</a:effectStyleLst><a:bgFillStyleLst>" + fill.repeated(3) +
           "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
}

QByteArray frame(double x, double y, double width, double height)
{
    const auto emu = [](double points) {
        return QByteArray::number(qRound64(points * EmuPerPoint));
    };
    return "<a:xfrm><a:off x=\"" + emu(x) + "\" y=\"" + emu(y) + "\"/><a:ext cx=\"" + emu(width) +
           "\" cy=\"" + emu(height) + "\"/></a:xfrm>";
}

/// The place of titles on a layout or the master.
QByteArray titlePlace(double y, double height, const QByteArray &style)
{
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>"
           "</p:cNvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr>" +
           frame(Margin - 4, y, ContentWidth + 8, height) +
           "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns=\""
           "50800\" anchor=\"ctr\"><a:normAutofit/></a:bodyPr><a:lstStyle>" +
           style + "</a:lstStyle><a:p><a:r><a:rPr/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>";
}

QByteArray background(const char *color)
{
    return QByteArray("<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"") + color +
           "\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";
}

QByteArray layout(const char *type, const char *name, const QByteArray &ground,
                  const QByteArray &shapes)
{
    return Head + "<p:sldLayout " + Namespaces + " type=\"" + type +
           "\" preserve=\"1\"><p:cSld name=\"" + name + "\">" + ground + "<p:spTree>" + TreeHead +
           shapes +
           "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
           "</p:sldLayout>";
}

QByteArray master()
{
    const QByteArray run = "<a:defRPr sz=\"1800\"><a:solidFill><a:schemeClr val=\"tx1\"/>"
                           "</a:solidFill><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/>"
                           "<a:cs typeface=\"+mn-cs\"/></a:defRPr>";
    return Head + "<p:sldMaster " + Namespaces + "><p:cSld>" + background("bg1") + "<p:spTree>" +
           TreeHead + titlePlace(48, 52, {}) +
           "</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" "
           "accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" "
           "accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
           "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId2\"/>"
           "<p:sldLayoutId id=\"2147483650\" r:id=\"rId3\"/></p:sldLayoutIdLst><p:txStyles>"
           "<p:titleStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"3000\" b=\"1\"><a:solidFill>"
           "<a:schemeClr val=\"tx2\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/>"
           "<a:ea typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr>"
           "</p:titleStyle><p:bodyStyle><a:lvl1pPr>" +
           run + "</a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr>" + run +
           "</a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>";
}

/// Draws slides of one kind after another.
class SlideDrawer
{
public:
    SlideDrawer(const QJsonObject &slide, Language language)
        : m_slide(slide)
        , m_language(language)
    {
    }

    bool isCover() const { return kind() == QLatin1String("cover"); }

    QByteArray xml()
    {
        m_canvas.title(words(m_slide.value(QLatin1String("title"))));
        if (isCover())
            cover();
        else if (kind() == QLatin1String("points"))
            points();
        else if (kind() == QLatin1String("steps"))
            steps();
        else if (kind() == QLatin1String("figures"))
            figures();
        else
            table();
        return Head + "<p:sld " + Namespaces + "><p:cSld><p:spTree>" + TreeHead +
               m_canvas.shapes() +
               "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";
    }

private:
    QString kind() const { return m_slide.value(QLatin1String("kind")).toString(); }
    QString words(const QJsonValue &value) const { return wordsOf(value, m_language); }
    QJsonArray list(const char *key) const { return m_slide.value(QLatin1String(key)).toArray(); }

    void cover()
    {
        SlideText style;
        style.color = "bg1";
        style.largest = 20;
        double top = 300;
        for (const auto line : list("lines")) {
            m_canvas.text({Margin, top, ContentWidth, 36}, words(line), style);
            top += 38;
        }
    }

    void points()
    {
        const QJsonArray lines = list("lines");
        const double height = std::min(84.0, ContentHeight / std::max(1, int(lines.size())));
        double top = Below + 8;
        int number = 0;
        for (const auto line : lines) {
            m_canvas.box({Margin, top, ContentWidth, height - 12}, "bg2");
            m_canvas.box({Margin, top, 5, height - 12}, "accent1");
            SlideText head;
            head.color = "accent1";
            head.largest = 22;
            head.bold = true;
            head.middle = true;
            m_canvas.text({Margin + 16, top, 44, height - 12}, QString::number(++number), head);
            SlideText body;
            body.largest = 20;
            body.middle = true;
            m_canvas.text({Margin + 64, top, ContentWidth - 80, height - 12}, words(line), body);
            top += height;
        }
    }

    void steps()
    {
        const QJsonArray all = list("steps");
        const double gap = 20;
        const double width =
            (ContentWidth - gap * double(all.size() - 1)) / std::max<double>(1, double(all.size()));
        double left = Margin;
        for (const auto step : all) {
            m_canvas.box({left, Below + 16, width, 72}, "accent1");
            SlideText head;
            head.color = "bg1";
            head.largest = 20;
            head.bold = true;
            head.middle = true;
            m_canvas.text({left + 8, Below + 16, width - 16, 72}, words(step.toArray().at(0)),
                          head);
            m_canvas.box({left, Below + 88, width, 180}, "bg2");
            SlideText body;
            body.largest = 18;
            m_canvas.text({left + 8, Below + 98, width - 16, 160}, words(step.toArray().at(1)),
                          body);
            left += width + gap;
        }
    }

    /// Pairs of bars on one scale.
    void figures()
    {
        double top = Below + 8;
        for (const auto each : list("figures")) {
            const QJsonArray figure = each.toArray();
            const double before = figure.at(1).toDouble();
            const double after = figure.at(2).toDouble();
            const QString unit = words(figure.at(3));
            const double longest = ContentWidth * 0.7;
            SlideText label;
            label.largest = 18;
            label.bold = true;
            m_canvas.text({Margin, top, ContentWidth, 34}, words(figure.at(0)), label);
            bar(top + 38, longest, before, unit, "accent5", false);
            bar(top + 76, longest * after / before, after, unit, "accent1", true);
            top += 140;
        }
        SlideText note;
        note.largest = 14;
        note.color = "accent5";
        for (const auto line : list("lines"))
            m_canvas.text({Margin, top, ContentWidth, 28}, words(line), note);
    }

    void bar(double top, double length, double value, const QString &unit, const QByteArray &color,
             bool isBold)
    {
        m_canvas.box({Margin + 4, top, length, 28}, color, isBold ? 100 : 35);
        SlideText style;
        style.largest = isBold ? 20 : 16;
        style.bold = isBold;
        style.middle = true;
        m_canvas.text({Margin + 12 + length, top - 6, 160, 40},
                      QString::number(value) + u' ' + unit, style);
    }

    void table()
    {
        std::vector<QStringList> rows;
        for (const auto row : list("rows")) {
            QStringList cells;
            for (const auto cell : row.toArray())
                cells.append(words(cell));
            rows.push_back(std::move(cells));
        }
        const double height = std::min(ContentHeight - 40, 56.0 * double(rows.size()));
        m_canvas.table({Margin, Below + 8, ContentWidth, height}, rows);
    }

    const QJsonObject &m_slide;
    Language m_language;
    SlideCanvas m_canvas;
};

void addLook(PackageWriter &writer)
{
    const QString name = QStringLiteral("ppt/slideMasters/slideMaster1.xml");
    const QString first = QStringLiteral("ppt/slideLayouts/slideLayout1.xml");
    const QString second = QStringLiteral("ppt/slideLayouts/slideLayout2.xml");
    const QString look = QStringLiteral("ppt/theme/theme1.xml");
    SlideCanvas stripe;
    stripe.box({Margin, 176, 72, 6}, "accent2");
    SlideCanvas line;
    line.box({Margin, 104, 64, 4}, "accent1");
    const QByteArray white = "<a:lvl1pPr><a:defRPr sz=\"4000\" b=\"1\"><a:solidFill>"
                             "<a:schemeClr val=\"bg1\"/></a:solidFill></a:defRPr></a:lvl1pPr>";
    const QString layoutType = contentType("presentationml.slideLayout");
    writer.make(first, layoutType,
                bytes(layout("title", "Cover", background("tx2"),
                             stripe.shapes() + titlePlace(196, 92, white))));
    writer.relate(first, {relation("rId1", "slideMaster", name)});
    writer.make(second, layoutType,
                bytes(layout("titleOnly", "Content", {}, line.shapes() + titlePlace(48, 52, {}))));
    writer.relate(second, {relation("rId1", "slideMaster", name)});
    writer.make(name, contentType("presentationml.slideMaster"), bytes(master()));
    writer.relate(name, {relation("rId1", "theme", look), relation("rId2", "slideLayout", first),
                         relation("rId3", "slideLayout", second)});
    writer.make(look, contentType("theme"), bytes(theme()));
}

} // namespace

QString wordsOf(const QJsonValue &value, Language language)
{
    return (value.isObject() ? value.toObject().value(languageKey(language)) : value)
        .toVariant()
        .toString();
}

namespace {

/// The parts of a presentation, each from the slide of @p slides that begins one, as PowerPoint
/// stores them; nothing where none does.
QByteArray sectionsOf(const QJsonArray &slides, Language language)
{
    QByteArray sections;
    int number = 0;
    for (const auto each : slides) {
        const QString name = wordsOf(each.toObject().value(QLatin1String("section")), language);
        if (!name.isEmpty()) {
            // The same in every sample, so that two of them are alike.
            const QUuid id = QUuid::createUuidV5(QUuid(), name);
            sections += QByteArray(sections.isEmpty() ? "" : "</p14:sldIdLst></p14:section>") +
                        "<p14:section name=\"" + escapedXml(name) + "\" id=\"" +
                        id.toString().toUpper().toLatin1() + "\"><p14:sldIdLst>";
        }
        ++number;
        if (!sections.isEmpty())
            sections += "<p14:sldId id=\"" + QByteArray::number(255 + number) + "\"/>";
    }
    if (sections.isEmpty())
        return {};
    return "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\"><p14:sectionLst "
           "xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\">" +
           sections + "</p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>";
}

} // namespace

Result<void> writeDeck(const QJsonObject &deck, Language language, const QString &path)
{
    PackageWriter writer;
    const QString main = QStringLiteral("ppt/presentation.xml");
    writer.relate({}, {relation("rId1", "officeDocument", main)});
    QByteArray list;
    std::vector<Relationship> relations = {
        relation("rId1", "slideMaster", QStringLiteral("ppt/slideMasters/slideMaster1.xml"))};
    int number = 0;
    for (const auto each : deck.value(QLatin1String("slides")).toArray()) {
        const QJsonObject slide = each.toObject();
        SlideDrawer drawer(slide, language);
        const QString name = QStringLiteral("ppt/slides/slide%1.xml").arg(++number);
        const QByteArray id = "rId" + QByteArray::number(number + 1);
        writer.make(name, contentType("presentationml.slide"), bytes(drawer.xml()));
        writer.relate(name, {relation("rId1", "slideLayout",
                                      drawer.isCover()
                                          ? QStringLiteral("ppt/slideLayouts/slideLayout1.xml")
                                          : QStringLiteral("ppt/slideLayouts/slideLayout2.xml"))});
        list += "<p:sldId id=\"" + QByteArray::number(255 + number) + "\" r:id=\"" + id + "\"/>";
        relations.push_back(relation(id.constData(), "slide", name));
    }
    const auto emu = [](double points) {
        return QByteArray::number(qRound64(points * EmuPerPoint));
    };
    writer.make(main, contentType("presentationml.presentation.main"),
                bytes(Head + "<p:presentation " + Namespaces +
                      "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
                      "</p:sldMasterIdLst><p:sldIdLst>" +
                      list + "</p:sldIdLst><p:sldSz cx=\"" + emu(SlideWidth) + "\" cy=\"" +
                      emu(SlideHeight) + "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>" +
                      sectionsOf(deck.value(QLatin1String("slides")).toArray(), language) +
                      "</p:presentation>"));
    writer.relate(main, relations);
    addLook(writer);
    return writer.save(path);
}

} // namespace attache::sample
