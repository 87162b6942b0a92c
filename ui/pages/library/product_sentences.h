#pragma once

#include <QString>

namespace attache {

/// Whether @p oneLiner, what a product is, has more sentences than anybody remembers. Pure.
bool saysTooMuch(const QString &oneLiner);

} // namespace attache
