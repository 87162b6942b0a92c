#pragma once

#include "app/cli/deck_lookup.h"

namespace attache {

/// The value of @p E by its key or its word, as choiceNamed(); Invalid for an empty word, too.
template <typename E>
Result<E> oneNamed(const QString &word)
{
    ATTACHE_TRY(const std::optional<E> value, choiceNamed<E>(word.trimmed()));
    if (value)
        return *value;
    QStringList keys;
    for (const Choice<E> &choice : choicesOf<E>)
        keys.append(QLatin1String(choice.key));
    return noSuchChoice(word, keys);
}

/// The values of @p E that @p words name, each of them several with commas between.
template <typename E>
Result<std::vector<E>> choicesNamed(const QStringList &words)
{
    std::vector<E> chosen;
    for (const QString &several : words) {
        for (const QString &word : several.split(u',')) {
            ATTACHE_TRY(const E value, oneNamed<E>(word));
            chosen.push_back(value);
        }
    }
    return chosen;
}

} // namespace attache
