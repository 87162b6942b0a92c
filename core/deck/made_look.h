#pragma once

#include "core/deck/presentation.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace attache {

/// A colour as a slide names it: of the theme or by its value.
struct SlideColor
{
    QByteArray element = "schemeClr"; ///< or "srgbClr"
    QByteArray value = "tx1";
};

/// The colours of made slides. What is written in the accent colour is legible where
/// @ref accentContrast, against the background, is high enough for its size.
struct SlidePalette
{
    SlideColor text;
    SlideColor accent{"schemeClr", "accent1"};
    SlideColor onAccent{"schemeClr", "bg1"};
    double accentContrast = 21;
};

/// What made slides take from a presentation: the layout they stand on, the part of it that is
/// free, and its colours. Places are in points.
struct MadeLook
{
    /// Something that stands on every slide of the presentation, such as the number of the page.
    struct Furniture
    {
        QByteArray type; ///< "sldNum" or "ftr"
        QByteArray index;
        QString text;
    };
    const Part *layout = nullptr;
    QByteArray titleType = "title"; ///< of the placeholder; "ctrTitle" where the layout has that
    /// Where the title stands when the layout has no place for it above the content: it then looks
    /// like nothing in the presentation, and is set in the colour of the text.
    std::optional<QRectF> titleFrame;
    QRectF content;
    SlidePalette palette;
    std::vector<Furniture> furniture;
};

/// Reads the look of @p presentation. Invalid where it has no layout.
Result<MadeLook> lookOf(const Presentation &presentation);

} // namespace attache
