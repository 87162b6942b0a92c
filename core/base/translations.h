#pragma once

#include <QStringList>

namespace attache {

/// A text of ours in every language of the program, whatever the current language is; the English
/// source comes first. For reading what another copy of the program, set to another language,
/// wrote. Any thread.
QStringList allTranslations(const char *context, const char *source);

} // namespace attache
