#pragma once

#include "core/base/language.h"

namespace attache {

/// "zh" or "en": how our resources and talk tracks name @p language.
inline QString languageKey(Language language)
{
    return language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

} // namespace attache
