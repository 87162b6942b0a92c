#pragma once

#include "core/package/xml_part.h"

#include <QStringList>

namespace attache {

/// The text of one paragraph: its runs, fields and line breaks (as "\n"), of alternatives the
/// first.
QString paragraphText(const pugi::xml_node &paragraph);

/// The paragraphs of a text body that say anything.
QStringList bodyParagraphs(const pugi::xml_node &body);

/// The type of the placeholder @p shape is ("body" where it has none said), or nothing.
QString placeholderType(const pugi::xml_node &shape);

/// The element all the properties people give a shape stand in.
pugi::xml_node shapeProperties(const pugi::xml_node &shape);

/// The size of the first text of @p body in hundredths of a point; what a text without one has
/// when nothing is said.
int textSize(const pugi::xml_node &body);

} // namespace attache
