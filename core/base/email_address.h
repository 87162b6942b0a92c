#pragma once

#include <QStringView>

/// @file
/// What an address of e-mail looks like, for fields, cells and the command line alike.

namespace attache {

/// Whether @p text may be an address of e-mail: a name, one @, and a domain with a dot.
bool isEmailAddress(QStringView text);

} // namespace attache
