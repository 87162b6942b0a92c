#pragma once

#include <QStringList>

namespace attache {

/// A text of ours in every language of the program, whatever language it speaks now: the English
/// source first. For reading what another copy of the program, set to another language, wrote.
/// Any thread.
QStringList allTranslations(const char *context, const char *source);

} // namespace attache
