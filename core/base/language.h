#pragma once

#include <QLocale>

namespace attache {

/// A language our own reference texts are written in.
enum class Language { Chinese, English };

/// Chinese for any Chinese locale and where the locale says nothing (the C locale); else English.
inline Language languageOf(const QLocale &locale)
{
    return locale.language() == QLocale::Chinese || locale.language() == QLocale::C
               ? Language::Chinese
               : Language::English;
}

} // namespace attache
