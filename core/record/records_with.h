#pragma once

#include "core/record/store.h"

#include <type_traits>

namespace attache {

namespace detail {

/// The column that @p member of @p T is kept in, by its description.
template <typename T, typename M>
QByteArray columnOf(M T::*member)
{
    QByteArray column;
    Description<T>::fields(
        [&](const char *key, const char * /*label*/, auto each, const auto &.../*options*/) {
            if constexpr (std::is_same_v<decltype(each), M T::*>) {
                if (each == member)
                    column = key;
            }
        });
    return column;
}

/// @p value as it is bound: a choice by its key.
template <typename M>
auto boundAs(const M &value)
{
    if constexpr (std::is_enum_v<M>)
        return keyOf(value);
    else
        return value;
}

} // namespace detail

/// The records whose @p member is @p value, in the order of their ids:
/// `recordsWith(connection, &Attendee::visit, visit.id)`. For what a rule has to look up; what is
/// read for a person is a named query.
template <typename T, typename M>
Result<std::vector<T>> recordsWith(Connection &connection, M T::*member,
                                   const std::type_identity_t<M> &value)
{
    return Store<T>(connection)
        .list("WHERE " + detail::columnOf(member) + " = ?1 ORDER BY id", detail::boundAs(value));
}

/// The first of them; nothing where there is none.
template <typename T, typename M>
Result<std::optional<T>> firstWith(Connection &connection, M T::*member,
                                   const std::type_identity_t<M> &value)
{
    ATTACHE_TRY(std::vector<T> found,
                Store<T>(connection)
                    .list("WHERE " + detail::columnOf(member) + " = ?1 ORDER BY id LIMIT 1",
                          detail::boundAs(value)));
    return found.empty() ? std::nullopt : std::optional<T>(std::move(found.front()));
}

} // namespace attache
