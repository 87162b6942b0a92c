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

/// Keys found in files that no known value has, such as those a newer version wrote. Each is kept
/// once, for the life of the program, under a number. Any thread.
class UnknownKeys
{
public:
    /// The number of @p key, the same each time.
    static int number(QStringView key);
    /// The number of @p key where it was met before.
    static std::optional<int> known(QStringView key);
    /// The key with @p number, in UTF-8; empty for none.
    static const char *key(int number);
};

/// Whether this program knows @p value. One it does not know has the key it was read with, also as
/// its word, and is written back unchanged.
template <typename E>
constexpr bool isKnown(E value)
{
    for (const Choice<E> &choice : choicesOf<E>) {
        if (choice.value == value)
            return true;
    }
    return false;
}

namespace detail {
/// Where the values of unknown keys begin, above those of every enumeration.
inline constexpr int FirstUnknown = 1 << 16;
} // namespace detail

template <typename E>
constexpr Choice<E> choiceOf(E value)
{
    for (const Choice<E> &choice : choicesOf<E>) {
        if (choice.value == value)
            return choice;
    }
    const char *key = UnknownKeys::key(static_cast<int>(value) - detail::FirstUnknown);
    return {value, key, key};
}

/// The stable key of @p value, as it stands in the file and in JSON.
template <typename E>
QString keyOf(E value)
{
    return QString::fromUtf8(choiceOf(value).key);
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

/// The value that a file holds as @p key; isKnown() tells whether it is one of choicesOf<E>.
template <typename E>
E fromStoredKey(QStringView key)
{
    if (const std::optional<E> value = fromKey<E>(key))
        return *value;
    return static_cast<E>(detail::FirstUnknown + UnknownKeys::number(key));
}

} // namespace attache
