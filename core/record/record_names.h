#pragma once

#include "core/base/result.h"
#include "core/record/description.h"

#include <QDateTime>
#include <QHash>

#include <optional>
#include <utility>

namespace attache {

class Connection;

/// What records are called, by their descriptions. Each record is read once in the life of an
/// object, so that a list of people of one account reads that account once: make one for each list,
/// not one for a page. Belongs to the thread of its connection, which outlives it.
class RecordNames
{
public:
    explicit RecordNames(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Name of the record in short, its first line; empty for none, for one that is gone and where
    /// reading failed, which status() tells.
    QString of(const RecordType &type, qint64 id) { return caption(type, id).name; }
    template <typename T>
    QString of(Id<T> id)
    {
        return id.isNull() ? QString() : of(recordTypeOf<T>(), id.value());
    }
    /// All that a reader calls it; empty as above.
    Caption caption(const RecordType &type, qint64 id);
    template <typename T>
    Caption caption(Id<T> id)
    {
        return id.isNull() ? Caption() : caption(recordTypeOf<T>(), id.value());
    }
    /// The same for a record that was read already.
    Caption captionOf(const RecordType &type, const void *record);

    /// The first error met.
    Result<void> status() const { return m_error ? Result<void>(*m_error) : Result<void>(); }

private:
    Connection &m_connection;
    QHash<std::pair<const RecordType *, qint64>, Caption> m_captions;
    std::optional<Error> m_error;
};

/// The name of one record; empty when it is gone. For more than one, use one RecordNames.
QString recordName(Connection &connection, const RecordType &type, qint64 id);

/// The first of @p texts that says something.
QString firstOf(std::initializer_list<QString> texts);
/// Those of @p texts that say something, parted by " · ".
QString joined(std::initializer_list<QString> texts);
/// The day as it stands in captions, local time; empty for none.
QString isoDay(QDate day);
QString isoDay(const QDateTime &instant);

namespace detail {
/// The errors of the templates in core/record/record_code.h.
Error recordGone(const char *table, qint64 id);
Error fieldMissing(const RecordType &type, const char *key);
Error rulesInTheWay(const char *table);
} // namespace detail

} // namespace attache
