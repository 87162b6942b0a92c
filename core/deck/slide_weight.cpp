#include "core/deck/slide_weight.h"

#include <QSet>

namespace attache {

namespace {

/// Whether what @p link of @p owner leads to belongs to one slide of several, and not to this one.
bool leadsElsewhere(const Part &owner, const Relationship &link)
{
    const bool isMaster = isContentType(owner.contentType, "presentationml.slideMaster");
    for (const char *word : {"slide", "comments", "commentAuthors", "printerSettings"}) {
        if (relationship::is(link.type, word))
            return true;
    }
    // A master brings the layouts that are used, and no others.
    return isMaster && relationship::is(link.type, "slideLayout");
}

} // namespace

Result<SlideParts> partsOf(const Presentation &presentation, const SlideEntry &slide)
{
    const Package &package = presentation.package();
    SlideParts parts;
    QSet<const Part *> seen{slide.part};
    std::vector<const Part *> open{slide.part};
    while (!open.empty()) {
        const Part &part = *open.back();
        open.pop_back();
        parts.insert(quint64(part.crc) << 32 | quint32(part.size), part.compressedSize);
        ATTACHE_TRY(const auto *links, package.relationships(part));
        for (const Relationship &link : *links) {
            const Part *to =
                link.external || leadsElsewhere(part, link) ? nullptr : package.part(link.target);
            if (to && !seen.contains(to)) {
                seen.insert(to);
                open.push_back(to);
            }
        }
    }
    return parts;
}

qint64 sizeOfAll(const std::vector<SlideParts> &slides)
{
    SlideParts all;
    for (const SlideParts &each : slides)
        all.insert(each);
    qint64 bytes = 0;
    for (const qint64 part : std::as_const(all))
        bytes += part;
    return bytes;
}

} // namespace attache
