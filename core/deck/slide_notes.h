#pragma once

#include "core/package/xml_part.h"

namespace attache {

/// @file
/// What is said to a slide, in its notes part.

/// Whether a placeholder of this type stands on every slide and says nothing about a single one.
bool isPageFurniture(const QString &placeholder);

/// The words of @p notes, a line each paragraph.
QString notesIn(const XmlPart &notes);

/// Makes @p notes say @p words and nothing else, in the look of the words that stood there.
void setNotes(XmlPart &notes, const QString &words);

/// A notes part that says @p words, for a slide that had none.
Result<QByteArray> notesSaying(const QString &words);

} // namespace attache
