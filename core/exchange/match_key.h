#pragma once

#include "core/exchange/import.h"

#include <QHash>

#include <vector>

namespace attache {

class Connection;

/// The digits of a telephone number without what is written by some only: the code of China, the 0
/// before an area. Empty for what is too short to tell anything.
QString phoneKey(const QString &number);

/// Knows records again by the one thing a person chose, whatever else agrees.
class MatchKey
{
public:
    /// @p by is one of matchKeysOf() @p type.
    MatchKey(const RecordType &type, MatchBy by);

    /// Reads all records of @p type there are, and what those were called that became part of them.
    Result<void> load(Connection &connection, const RecordType &type);

    /// What a row says of itself is among what is compared.
    bool isSaidBy(const void *record) const;
    /// Which records @p record may be. One whose place is not known counts where no other fits.
    std::vector<qint64> find(const void *record) const;
    /// Lets @p record be found, too.
    void add(const void *record, qint64 id);

private:
    struct Known
    {
        qint64 id = 0;
        QString place;
    };

    void add(const QString &key, const Known &known);
    QStringList keysOf(const void *record) const;
    QString placeOf(const void *record) const;

    const MatchBy m_by;
    std::vector<const FieldInfo *> m_fields;
    const FieldInfo *m_place = nullptr;
    QHash<QString, std::vector<Known>> m_known;
};

} // namespace attache
