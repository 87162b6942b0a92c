#pragma once

#include "core/deck/slide_origin.h"
#include "core/package/package.h"

#include <vector>

/// @file
/// The slides of a file that was sent, listed among its own properties: LibreOffice keeps those
/// when it saves, and drops what slides are marked with.

namespace attache {

/// What the list says of one slide.
struct ListedSlide
{
    Id<Slide> slide;
    QByteArray content; ///< begins Slide::contentHash, or the state of its records, as it was then
    QByteArray words;   ///< begins wordsHash() of the slide as it was sent
    MadeFrom made = {}; ///< instead of a slide, where the program laid it out; without its state

    bool isNull() const { return slide.isNull() && made.isNull(); }
};

/// Where the list stands in a package, and what it is there.
namespace slide_listing {
inline constexpr const char *Name = "docProps/custom.xml";
inline constexpr const char *ContentType =
    "application/vnd.openxmlformats-officedocument.custom-properties+xml";
inline constexpr const char *Relation = "custom-properties";
} // namespace slide_listing

/// The part that lists @p slides.
QByteArray listingXml(const std::vector<SlideOrigin> &slides);

/// What @p package lists, in the order of the slides; nothing where it has no such list.
Result<std::vector<ListedSlide>> slidesListed(const Package &package);

} // namespace attache
