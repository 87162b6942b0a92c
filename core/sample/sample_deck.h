#pragma once

#include "core/base/language.h"
#include "core/base/result.h"

#include <QJsonObject>

namespace attache::sample {

/// Writes the presentation that @p deck describes (":/sample/decks.json") to @p path: slides of our
/// own, drawn on a master and two layouts of our own.
Result<void> writeDeck(const QJsonObject &deck, Language language, const QString &path);

/// A value of the sample in its language: {"zh": …, "en": …}, or the same for both.
QString wordsOf(const QJsonValue &value, Language language);

} // namespace attache::sample
