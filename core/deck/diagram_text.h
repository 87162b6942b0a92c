#pragma once

#include "core/package/xml_part.h"

#include <QStringList>

namespace attache {

/// The texts of a diagram's data model, in the order of its outline.
QStringList diagramTexts(const pugi::xml_node &dataModel);

} // namespace attache
