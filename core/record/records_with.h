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

} // namespace detail

/// The records whose @p member is @p value, in the order of their ids:
/// `recordsWith(connection, &Attendee::visit, visit.id)`. For what a rule has to look up; what is
/// read for a person is a named query.
template <typename T, typename M>
Result<std::vector<T>> recordsWith(Connection &connection, M T::*member,
                                   const std::type_identity_t<M> &value)
{
    return Store<T>(connection)
        .list("WHERE " + detail::columnOf(member) + " = ?1 ORDER BY id", value);
}

} // namespace attache
