#pragma once

#include <QString>
#include <QStringList>

namespace attache {

/// Sentences one behind the other, with a space between them where their end does not bring its
/// own: a full stop of Chinese is as wide as a character.
QString joinedSentences(const QStringList &sentences);

} // namespace attache
