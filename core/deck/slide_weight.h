#pragma once

#include "core/deck/presentation.h"

#include <QHash>

#include <vector>

namespace attache {

/// The parts that come along with a slide, by their content: equal ones come along once.
using SlideParts = QHash<quint64, qint64>; ///< what a part holds → its bytes, packed

/// What @p slide of @p presentation brings into a new one: itself, its pictures, its layout and
/// master.
Result<SlideParts> partsOf(const Presentation &presentation, const SlideEntry &slide);

/// About how large a presentation of slides with these parts becomes, in bytes.
qint64 sizeOfAll(const std::vector<SlideParts> &slides);

} // namespace attache
