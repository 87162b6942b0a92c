#pragma once

#include "core/record/codec.h"
#include "core/record/store.h"

#include <memory>
#include <vector>

namespace attache {

/// A record of whatever type, for code that works from the description: forms, import, export,
/// the command line. Cheap to move; copies share the record.
using AnyRecord = std::shared_ptr<void>;

/// A record type erased of its C++ type. One object per type lives as long as the program.
struct RecordType : TypeInfo
{
    std::vector<FieldInfo> fields;
    /// The JSON column of custom values, where the type has one.
    const FieldInfo *customColumn() const { return field(u"custom"); }

    AnyRecord (*create)() = nullptr;
    AnyRecord (*copy)(const void *record) = nullptr;
    qint64 (*id)(const void *record) = nullptr;
    /// NotFound when there is none.
    Result<AnyRecord> (*load)(Connection &connection, qint64 id) = nullptr;
    /// Every row, in the order of ids, until @p visit returns false.
    Result<void> (*each)(Connection &connection, const QByteArray &clause,
                         const std::vector<QVariant> &values,
                         const std::function<bool(const void *record)> &visit) = nullptr;
    Result<void> (*insert)(Writer &writer, void *record) = nullptr;
    Result<void> (*update)(Writer &writer, const void *record) = nullptr;
    Result<void> (*remove)(Writer &writer, qint64 id) = nullptr;

    Caption (*caption)(const void *record, RecordNames &names) = nullptr;
    Home (*home)(const void *record) = nullptr;
    /// What a new record begins with, before anything is filled in.
    void (*begin)(void *record, const NewRecord &context) = nullptr;
    /// Inserts a new record that a person made, with what usually goes with it.
    Result<void> (*make)(Writer &writer, void *record) = nullptr;

    QString oneLabel() const { return QCoreApplication::translate("RecordType", one); }
    QString severalLabel() const { return QCoreApplication::translate("RecordType", several); }
    QString tableName() const { return QString::fromLatin1(table); }

    const FieldInfo *field(QStringView key) const
    {
        for (const FieldInfo &info : fields) {
            if (info.key == key)
                return &info;
        }
        return nullptr;
    }
    /// The first field that refers to @p type; null for none.
    const FieldInfo *referenceTo(const RecordType &type) const
    {
        for (const FieldInfo &info : fields) {
            if (info.target && &info.target() == &type)
                return &info;
        }
        return nullptr;
    }
};

namespace detail {
void bindVariant(Statement &statement, int parameter, const QVariant &value);
} // namespace detail

} // namespace attache
