#pragma once

#include <QStringView>

namespace attache {

/// How many characters of @p name, a Chinese name without spaces, are the family name: two for
/// 欧阳, 司马, 诸葛 and their like where a given name follows, else one. Simplified and
/// traditional.
qsizetype familyLength(QStringView name);

} // namespace attache
