#pragma once

#include "core/package/package.h"

/// @file
/// What charts mean by what they leave out depends on the program that wrote their package.

namespace attache {

/// Whether Office 2007 wrote @p package, as far as it says so.
Result<bool> isOfOffice2007(const Package &package);

/// Writes into @p chart what Office 2007 means by the switches a chart leaves out: off. In the
/// packages of all others they are on by the schema.
void writeOutOffice2007Defaults(XmlPart &chart);

} // namespace attache
