#include "core/deck/slide_listing.h"

#include <cstring>
#include <map>

namespace attache {

namespace {

constexpr const char *PropertyPrefix = "attache.slides.";
/// Longer texts are cut off by some programs.
constexpr qsizetype LongestProperty = 250;
constexpr int HashLength = 10;
/// Stands between the kind of a slide the program laid out and the records behind it.
constexpr char Made = ':';

QByteArray entryOf(const SlideOrigin &slide)
{
    const bool isMade = !slide.made.isNull();
    const QByteArray what = isMade ? slide.made.kind.toUtf8() + Made + numbersIn(slide.made.records)
                                   : slide.slide.toString().toUtf8();
    const QString &content = isMade ? slide.made.state : slide.content;
    return what + '/' + content.toUtf8().left(HashLength) + '/' + slide.words.left(HashLength);
}

/// The number of a property of ours; 0 for another one.
int numberOf(const pugi::xml_node &property)
{
    const char *name = property.attribute("name").value();
    const size_t length = std::strlen(PropertyPrefix);
    return std::strncmp(name, PropertyPrefix, length) == 0 ? QByteArray(name + length).toInt() : 0;
}

ListedSlide listedAs(const QList<QByteArray> &parts)
{
    ListedSlide slide{{}, parts.value(1), parts.value(2)};
    const QByteArray &what = parts.first();
    const qsizetype colon = what.indexOf(Made);
    if (colon < 0)
        slide.slide = Id<Slide>::fromString(QString::fromUtf8(what));
    else
        slide.made = {QString::fromUtf8(what.left(colon)), recordsIn(what.mid(colon + 1)), {}};
    return slide;
}

} // namespace

QByteArray listingXml(const std::vector<SlideOrigin> &slides)
{
    std::vector<QByteArray> properties;
    for (const SlideOrigin &slide : slides) {
        const QByteArray entry = entryOf(slide);
        if (properties.empty() || properties.back().size() + entry.size() >= LongestProperty)
            properties.push_back(entry);
        else
            properties.back() += ' ' + entry;
    }
    QByteArray xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "docPropsVTypes\">";
    int number = 0;
    for (const QByteArray &property : properties) {
        ++number;
        // The first property of one's own has the number 2.
        xml += "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" +
               QByteArray::number(number + 1) + "\" name=\"" + PropertyPrefix +
               QByteArray::number(number) + "\"><vt:lpwstr>" + property + "</vt:lpwstr></property>";
    }
    return xml + "</Properties>";
}

Result<std::vector<ListedSlide>> slidesListed(const Package &package)
{
    std::vector<ListedSlide> listed;
    ATTACHE_TRY(const auto *top, package.relationships());
    for (const Relationship &each : *top) {
        const Part *part = each.external || !relationship::is(each.type, slide_listing::Relation)
                               ? nullptr
                               : package.part(each.target);
        if (!part)
            continue;
        const auto xml = package.readXml(*part);
        if (!xml)
            continue; // whatever it is, it is no list of ours
        std::map<int, QByteArray> properties;
        for (const pugi::xml_node &property : xml->root().children()) {
            if (const int number = numberOf(property); number > 0)
                properties.emplace(number, xml::child(property, "lpwstr").text().get());
        }
        for (const auto &[number, text] : properties) {
            for (const QByteArray &entry : text.split(' ')) {
                const QList<QByteArray> parts = entry.split('/');
                if (ListedSlide slide = listedAs(parts); !slide.isNull())
                    listed.push_back(std::move(slide));
            }
        }
    }
    return listed;
}

} // namespace attache
