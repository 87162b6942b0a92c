#pragma once

#include <QList>
#include <QString>

namespace attache {

/// The records behind a slide that the program laid out.
struct MadeFrom
{
    QString kind;          ///< the table that the slide shows
    QList<qint64> records; ///< ids, of that table or of what its rows belong to
    QString state;         ///< digits that are equal while the records say the same

    bool isNull() const { return records.isEmpty(); }
    bool isOfSame(const MadeFrom &other) const
    {
        return kind == other.kind && records == other.records;
    }
};

} // namespace attache
