#pragma once

#include <QByteArray>

namespace attache::queries {

/// For FROM: the records of @p table whose ids stand in the first parameter, jsonOf(), in its
/// order; its ids are asked.value.
inline QByteArray eachAsked(const QByteArray &table)
{
    return "json_each(?1) AS asked CROSS JOIN " + table + " ON " + table + ".id = asked.value";
}

} // namespace attache::queries
