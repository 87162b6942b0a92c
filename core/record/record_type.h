#pragma once

#include "core/record/codec.h"
#include "core/record/field.h"
#include "core/record/store.h"

#include <memory>
#include <vector>

namespace attache {

/// A record of whatever type, for code that works from the description: forms, import, export,
/// the command line. Cheap to move; copies share the record.
using AnyRecord = std::shared_ptr<void>;

/// A record type erased of its C++ type. One object per type lives as long as the program.
struct RecordType
{
    const char *table = nullptr;
    const char *label = nullptr;       ///< one of them; translation context "RecordType"
    const char *pluralLabel = nullptr; ///< several of them; also the key on the command line
    const char *pluralKey = nullptr;
    std::vector<FieldInfo> fields;
    /// The JSON column of custom values, where the type has one.
    const FieldInfo *customColumn() const { return field(u"custom"); }

    AnyRecord (*create)() = nullptr;
    AnyRecord (*copy)(const void *record) = nullptr;
    qint64 (*id)(const void *record) = nullptr;
    Result<AnyRecord> (*load)(Connection &connection, qint64 id) = nullptr;
    /// Every row, in the order of ids, until @p visit returns false.
    Result<void> (*each)(Connection &connection, const QByteArray &clause,
                         const std::vector<QVariant> &values,
                         const std::function<bool(const void *record)> &visit) = nullptr;
    Result<void> (*insert)(Writer &writer, void *record) = nullptr;
    Result<void> (*update)(Writer &writer, const void *record) = nullptr;
    Result<void> (*remove)(Writer &writer, qint64 id) = nullptr;

    const FieldInfo *field(QStringView key) const
    {
        for (const FieldInfo &info : fields) {
            if (info.key == key)
                return &info;
        }
        return nullptr;
    }
};

namespace detail {

template <typename T, typename M>
FieldInfo fieldInfo(const Field<T, M> &each)
{
    FieldInfo info;
    info.key = QString::fromLatin1(each.key);
    info.sourceLabel = each.label;
    info.type = Codec<M>::type;
    info.options = each.options;
    info.nullable = !Codec<M>::notNull;
    using E = typename EnumerationOf<M>::type;
    if constexpr (!std::is_void_v<E>) {
        for (const Choice<E> &choice : choicesOf<E>)
            info.choices.push_back({QString::fromLatin1(choice.key), choice.label});
    }
    using Target = typename TargetOf<M>::type;
    if constexpr (!std::is_void_v<Target>)
        info.referencedTable = tableOf<Target>;
    const auto member = each.member;
    info.get = [member](const void *record) {
        return Codec<M>::toVariant(static_cast<const T *>(record)->*member);
    };
    info.set = [member](void *record, const QVariant &value) {
        return Codec<M>::fromVariant(value, static_cast<T *>(record)->*member);
    };
    return info;
}

void bindVariant(Statement &statement, int parameter, const QVariant &value);

} // namespace detail

/// Words for one and several records of @p T, and its key in the plural.
struct TypeLabels
{
    const char *one;
    const char *several;
    const char *pluralKey;
};
template <typename T>
inline constexpr TypeLabels labelsOf = {nullptr, nullptr, nullptr};

/// The erased description of @p T.
template <typename T>
const RecordType &recordTypeOf()
{
    static const RecordType type = [] {
        RecordType made;
        made.table = tableOf<T>;
        made.label = labelsOf<T>.one;
        made.pluralLabel = labelsOf<T>.several;
        made.pluralKey = labelsOf<T>.pluralKey;
        std::apply(
            [&](const auto &...each) { (made.fields.push_back(detail::fieldInfo(each)), ...); },
            fieldsOf<T>);
        made.create = [] { return AnyRecord(std::make_shared<T>()); };
        made.copy = [](const void *record) {
            return AnyRecord(std::make_shared<T>(*static_cast<const T *>(record)));
        };
        made.id = [](const void *record) { return static_cast<const T *>(record)->id.value(); };
        made.load = [](Connection &connection, qint64 id) -> Result<AnyRecord> {
            ATTACHE_TRY(T record, Store<T>(connection).get(Id<T>(id)));
            return AnyRecord(std::make_shared<T>(std::move(record)));
        };
        made.each = [](Connection &connection, const QByteArray &clause,
                       const std::vector<QVariant> &values,
                       const std::function<bool(const void *)> &visit) -> Result<void> {
            ATTACHE_TRY(Statement row, connection.prepare(Table<T>::select() + clause));
            for (size_t i = 0; i < values.size(); ++i)
                detail::bindVariant(row, static_cast<int>(i) + 1, values[i]);
            while (true) {
                ATTACHE_TRY(const bool found, row.step());
                if (!found)
                    return {};
                const T record = Table<T>::read(row);
                if (!visit(&record))
                    return {};
            }
        };
        made.insert = [](Writer &writer, void *record) {
            return writer.insert(*static_cast<T *>(record));
        };
        made.update = [](Writer &writer, const void *record) {
            return writer.update(*static_cast<const T *>(record));
        };
        made.remove = [](Writer &writer, qint64 id) { return writer.remove(Id<T>(id)); };
        return made;
    }();
    return type;
}

} // namespace attache
