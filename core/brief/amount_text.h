#pragma once

#include "core/base/money.h"

#include <QString>

namespace attache {

/// An amount as it is said where room is short: "¥ 240 万", "¥ 1.86 亿", in English "¥ 2.4 M";
/// in full below ten thousand. In the language of the locale.
QString shortAmount(Money amount, const QString &currency);

} // namespace attache
