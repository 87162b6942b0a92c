#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>

namespace attache {

/// One value of an enumeration: its stable English key in the file and its word for a person.
template <typename E>
struct Choice
{
    E value;
    const char *key;
    const char *label; ///< source text in the translation context "Choice"
};

/// All values of @p E in the order they are offered; every enumeration stored in the file
/// specialises this beside its definition.
template <typename E>
inline constexpr std::array<Choice<E>, 0> choicesOf = {};

template <typename E>
constexpr const Choice<E> &choiceOf(E value)
{
    for (const Choice<E> &choice : choicesOf<E>) {
        if (choice.value == value)
            return choice;
    }
    return choicesOf<E>.front();
}

/// The stable key of @p value, as it stands in the file and in JSON.
template <typename E>
QString keyOf(E value)
{
    return QString::fromLatin1(choiceOf(value).key);
}

/// The word for @p value in the person's language.
template <typename E>
QString labelOf(E value)
{
    return QCoreApplication::translate("Choice", choiceOf(value).label);
}

/// Nothing when @p key is not a key of @p E.
template <typename E>
std::optional<E> fromKey(QStringView key)
{
    for (const Choice<E> &choice : choicesOf<E>) {
        if (key == QLatin1String(choice.key))
            return choice.value;
    }
    return std::nullopt;
}

} // namespace attache
