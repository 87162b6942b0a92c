#pragma once

#include <QString>

#include <optional>
#include <type_traits>
#include <utility>

namespace attache {

/// What went wrong, said to a person and kept for the log.
struct Error
{
    enum class Kind {
        NotFound,   ///< the thing asked for is not there
        Invalid,    ///< the input breaks a rule
        Conflict,   ///< somebody or something else is in the way; trying again may help
        Constraint, ///< the file refused the value (unique, required, reference)
        Io,         ///< disk, permission, lock
        Corrupt,    ///< the bytes are not what they should be
        Newer,      ///< written by a newer version of this program
        Cancelled,  ///< the person asked to stop
    };

    Kind kind = Kind::Invalid;
    QString message; ///< translated; what happened, to what, and what to do
    QString detail;  ///< SQL, native code, path: for the log and the "Details" button
    QString field;   ///< key of the field at fault, where one is

    friend bool operator==(const Error &, const Error &) = default;
};

/// Either a value or an Error, with `std::expected`'s names; cannot be ignored.
template <typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(const T &value)
        : m_value(std::in_place, value)
    {
    }
    Result(T &&value)
        : m_value(std::in_place, std::move(value))
    {
    }
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    template <typename U>
    requires(std::is_convertible_v<U &&, T> && !std::is_same_v<std::remove_cvref_t<U>, Error> &&
             !std::is_same_v<std::remove_cvref_t<U>, Result> &&
             !std::is_same_v<std::remove_cvref_t<U>, T>) Result(U &&value)
        : m_value(std::in_place, std::forward<U>(value))
    {
    }

    bool has_value() const noexcept { return m_value.has_value(); }
    explicit operator bool() const noexcept { return has_value(); }

    T &value() & { return *m_value; }
    const T &value() const & { return *m_value; }
    /// By value, not by reference: `for (auto &row : *store.list())` keeps what it loops over.
    T value() && { return *std::move(m_value); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    template <typename U>
    T value_or(U &&other) const &
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(other));
    }

    Error &error() & { return m_error; }
    const Error &error() const & { return m_error; }
    Error &&error() && { return std::move(m_error); }

private:
    // Not a variant: every type of ours has a Result, and a variant takes long to compile.
    std::optional<T> m_value;
    Error m_error; ///< empty while there is a value
};

template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_failed(true)
    {
    }

    bool has_value() const noexcept { return !m_failed; }
    explicit operator bool() const noexcept { return has_value(); }
    Error &error() & { return m_error; }
    const Error &error() const & { return m_error; }
    Error &&error() && { return std::move(m_error); }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace attache

#define ATTACHE_JOIN_(a, b) a##b
#define ATTACHE_JOIN(a, b) ATTACHE_JOIN_(a, b)

/// Runs @p expression; returns its error from the enclosing function, if it has one.
#define ATTACHE_CHECK(expression)                                                                  \
    do {                                                                                           \
        if (auto checked_ = (expression); !checked_)                                               \
            return std::move(checked_).error();                                                    \
    } while (false)

/// `ATTACHE_TRY(auto row, store.get(id));` — the value, or return its error from here.
#define ATTACHE_TRY(declaration, ...)                                                              \
    ATTACHE_TRY_(ATTACHE_JOIN(tried_, __LINE__), declaration, (__VA_ARGS__))
#define ATTACHE_TRY_(name, declaration, expression)                                                \
    auto name = expression;                                                                        \
    if (!name)                                                                                     \
        return std::move(name).error();                                                            \
    declaration = *std::move(name)
