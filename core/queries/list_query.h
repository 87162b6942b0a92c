#pragma once

#include "core/base/choice.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <vector>

/// @file
/// What a list is asked for, whatever it lists, and how a view of it is kept.

namespace attache {

/// Which rows of a list and in what order; an empty member does not restrict.
struct ListQuery
{
    QString text; ///< full text, as TextQuestion reads it
    /// By key of a facet: the values of which any suits. No list is empty.
    QMap<QString, QStringList> facets;
    QString sortKey; ///< key of a column; empty for the usual order of the list
    bool descending = false;

    /// No values take the facet off.
    void setFacet(const QString &key, const QStringList &values)
    {
        if (values.isEmpty())
            facets.remove(key);
        else
            facets.insert(key, values);
    }
    bool restricts() const { return !text.isEmpty() || !facets.isEmpty(); }
    /// The values of the facet @p key, of those that @p E has.
    template <typename E>
    std::vector<E> choices(const QString &key) const
    {
        const QStringList keys = facets.value(key);
        std::vector<E> values;
        for (const Choice<E> &choice : choicesOf<E>) {
            if (keys.contains(QLatin1String(choice.key)))
                values.push_back(choice.value);
        }
        return values;
    }

    friend bool operator==(const ListQuery &, const ListQuery &) = default;
};

/// How a person left a list: what saved views and preferences keep.
struct ListState
{
    ListQuery query;
    QByteArray columns; ///< of the table; empty for the usual ones

    friend bool operator==(const ListState &, const ListState &) = default;
};

/// @p state as text, for listStateFrom().
QString toText(const ListState &state);
/// What toText() gave; an empty text is the state of a list that nobody has touched. Invalid for
/// any other text, and for a facet that is not among @p facets: a view that would show something
/// else than what its name says is not shown.
Result<ListState> listStateFrom(const QString &text, const QStringList &facets);

} // namespace attache
