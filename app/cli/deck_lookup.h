#pragma once

#include "core/deck/library.h"

#include <QCoreApplication>

namespace attache {

/// The deck a person means by @p word: its id, its name or the name of its file. NotFound when
/// there is none, Conflict when there are several.
Result<Deck> deckNamed(Connection &connection, const QString &word);

/// The slide by its id, or as DECK:NUMBER.
Result<Slide> slideNamed(Connection &connection, const QString &word);

/// The account by its id, its name or short name.
Result<Account> accountNamed(Connection &connection, const QString &word);

/// "DECK:1,3-5"; a deck alone means all its slides, "5-3" counts down.
Result<DeckPick> deckPick(Connection &connection, const QString &text);

/// "1,3-5" as numbers of slides.
Result<std::vector<int>> slideNumbers(const QString &text);

/// The code of the industry @p word names; itself where it names none, nothing for nothing.
Result<QString> industryNamed(Connection &connection, const QString &word);

/// The stage of this workspace by its key or its word; nothing for no word. Invalid for another
/// one.
Result<std::optional<Stage>> stageNamed(Connection &connection, const QString &word);

Error noSuchChoice(const QString &word, const QStringList &keys);

/// The value of @p E by its key or its word; nothing for no word. Invalid for another one.
template <typename E>
Result<std::optional<E>> choiceNamed(const QString &word)
{
    if (word.isEmpty())
        return std::optional<E>();
    QStringList keys;
    for (const Choice<E> &choice : choicesOf<E>) {
        // A deck is made for somebody.
        if constexpr (std::is_same_v<E, RoleKind>) {
            if (choice.value == RoleKind::Unknown)
                continue;
        }
        if (word == QLatin1String(choice.key) || word == labelOf(choice.value))
            return std::optional<E>(choice.value);
        keys.append(QLatin1String(choice.key));
    }
    return noSuchChoice(word, keys);
}

} // namespace attache
