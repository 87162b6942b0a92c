#pragma once

#include "core/brief/document.h"

#include <map>

/// @file
/// Words that say on which page something stands. Nobody knows that before the pages are laid out,
/// so a document holds the heading instead, and whoever lays it out puts in the number.

namespace attache {

/// " (see Forecast by month)", to the heading of that text.
Span pageReference(const QString &heading);

/// The heading that @p span refers to; empty where it is no reference.
QString referredHeading(const Span &span);

/// Whether any text of @p document refers to a page. Looks into lists and paragraphs.
bool hasPageReferences(const Document &document);

/// @p document with each reference as the page of its heading by @p pages, " (p. 3)"; those to
/// headings that are not there are left out.
Document withPageNumbers(Document document, const std::map<QString, int> &pages);

} // namespace attache
