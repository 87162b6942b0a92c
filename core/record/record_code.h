#pragma once

#include "core/record/codec.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"
#include "core/record/text_place.h"

#include <QCoreApplication>

#include <optional>
#include <type_traits>

/// @file
/// What core/record/store.h and recordTypeOf() declare, made from a description. Included where
/// record types are instantiated and nowhere else: everybody else compiles faster without it.

namespace attache {

/// Defines all of that for @p Type; once in the program.
#define ATTACHE_INSTANTIATE_RECORD(Type)                                                           \
    static_assert(Description<Type>::info.isComplete());                                           \
    static_assert(detail::dependenciesStand<Type>());                                              \
    template class Table<Type>;                                                                    \
    template class Store<Type>;                                                                    \
    template Result<void> Writer::insert<Type>(Type &);                                            \
    template Result<void> Writer::update<Type>(const Type &);                                      \
    template Result<void> Writer::remove<Type>(Id<Type>);                                          \
    template Result<BulkInsert> Writer::bulkInsert<Type>();                                        \
    template const RecordType &recordTypeOf<Type>();                                               \
    template TextPlace detail::textPlaceOf<Type>(QStringView);

namespace detail {

/// Runs `use(key, label, member, options)` for each field of @p T.
template <typename T>
constexpr void forEachField(auto &&use)
{
    Description<T>::fields([&use](const char *key, const char *label, auto member,
                                  FieldOptions options = {}) { use(key, label, member, options); });
}

constexpr bool isSameKey(const char *a, const char *b)
{
    for (; *a && *a == *b; ++a, ++b) {
    }
    return *a == *b;
}

/// Whether every field that is said to depend on another names one of the same record.
template <typename T>
constexpr bool dependenciesStand()
{
    bool stand = true;
    forEachField<T>([&](const char *, const char *, auto, FieldOptions options) {
        bool found = !options.dependsOn;
        forEachField<T>([&](const char *key, const char *, auto, FieldOptions) {
            found |= options.dependsOn && isSameKey(key, options.dependsOn);
        });
        stand &= found;
    });
    return stand;
}

template <typename M>
bool isBlank(const M &value)
{
    if constexpr (std::is_base_of_v<QString, M>)
        return QStringView(value).trimmed().isEmpty();
    else if constexpr (requires { value.isNull(); })
        return value.isNull();
    else if constexpr (requires { value.has_value(); })
        return !value.has_value();
    else
        return false;
}

/// What of a field is the same whatever it holds. Out of line: each of hundreds of fields would
/// compile it again.
FieldInfo plainFieldInfo(const char *key, const char *label, FieldType type, bool nullable,
                         FieldOptions options);
void addChoice(FieldInfo &field, const char *key, const char *label);

template <typename T, typename M>
FieldInfo fieldInfo(const char *key, const char *label, M T::*member, FieldOptions options)
{
    FieldInfo info = plainFieldInfo(key, label, Codec<M>::type, !Codec<M>::notNull, options);
    info.owner = &recordTypeOf<T>;
    using E = typename EnumerationOf<M>::type;
    if constexpr (!std::is_void_v<E>) {
        for (const Choice<E> &choice : choicesOf<E>)
            addChoice(info, choice.key, choice.label);
    }
    using Target = typename TargetOf<M>::type;
    if constexpr (!std::is_void_v<Target>) {
        info.referencedTable = tableOf<Target>;
        info.target = &recordTypeOf<Target>;
    }
    info.get = [member](const void *record) {
        return Codec<M>::toVariant(static_cast<const T *>(record)->*member);
    };
    info.set = [member](void *record, const QVariant &value) {
        return Codec<M>::fromVariant(value, static_cast<T *>(record)->*member);
    };
    return info;
}

template <typename T>
TextPlace textPlaceOf(QStringView field)
{
    TextPlace place;
    forEachField<T>([&]<typename M>(const char *key, const char *, M T::*member, FieldOptions) {
        if constexpr (std::is_base_of_v<QString, M>) {
            if (field == QLatin1String(key))
                place = [member](void *record) -> QString * {
                    return &(static_cast<T *>(record)->*member);
                };
        }
    });
    return place;
}

template <typename T>
void bindAllFields(auto &row, int first, const T &record)
{
    forEachField<T>([&](const char *, const char *, auto member, FieldOptions) {
        Codec<std::remove_cvref_t<decltype(record.*member)>>::bind(row, first++, record.*member);
    });
}

} // namespace detail

template <typename T>
const QByteArrayList &Table<T>::columns()
{
    static const QByteArrayList keys = [] {
        QByteArrayList made;
        detail::forEachField<T>(
            [&](const char *key, const char *, auto, FieldOptions) { made.append(key); });
        return made;
    }();
    return keys;
}

template <typename T>
int Table<T>::fieldCount()
{
    return static_cast<int>(columns().size());
}

template <typename T>
const QByteArray &Table<T>::select()
{
    static const QByteArray sql =
        "SELECT id, " + columns().join(", ") + " FROM " + tableOf<T> + ' ';
    return sql;
}

template <typename T>
const QByteArray &Table<T>::insert()
{
    static const QByteArray sql = QByteArray("INSERT INTO ") + tableOf<T> + "(id, " +
                                  columns().join(", ") + ") VALUES(?" +
                                  QByteArray(", ?").repeated(fieldCount()) + ')';
    return sql;
}

template <typename T>
const QByteArray &Table<T>::remove()
{
    static const QByteArray sql = QByteArray("DELETE FROM ") + tableOf<T> + " WHERE id = ?";
    return sql;
}

template <typename T>
QByteArray Table<T>::update(const T &before, const T &after)
{
    QByteArray changes;
    detail::forEachField<T>([&](const char *key, const char *, auto member, FieldOptions) {
        if (before.*member == after.*member)
            return;
        changes += (changes.isEmpty() ? "" : " = ?, ");
        changes += key;
    });
    if (changes.isEmpty())
        return {};
    return QByteArray("UPDATE ") + tableOf<T> + " SET " + changes + " = ? WHERE id = ?";
}

template <typename T>
void Table<T>::bind(Statement &statement, int first, const T &record)
{
    detail::bindAllFields(statement, first, record);
}

template <typename T>
void Table<T>::bindChanged(Statement &statement, const T &before, const T &after)
{
    int parameter = 0;
    detail::forEachField<T>([&](const char *, const char *, auto member, FieldOptions) {
        if (!(before.*member == after.*member))
            Codec<std::remove_cvref_t<decltype(after.*member)>>::bind(statement, ++parameter,
                                                                      after.*member);
    });
    statement.bind(++parameter, after.id);
}

template <typename T>
RowRecord Table<T>::encode(const T &record)
{
    RowRecord row(fieldCount() + 1);
    detail::bindAllFields(row, 2, record);
    return row;
}

template <typename T>
T Table<T>::read(const Statement &row)
{
    T record;
    record.id = row.id<T>(0);
    int column = 1;
    detail::forEachField<T>([&](const char *, const char *, auto member, FieldOptions) {
        record.*member = Codec<std::remove_cvref_t<decltype(record.*member)>>::read(row, column++);
    });
    return record;
}

template <typename T>
Result<std::vector<T>> Table<T>::readAll(Statement &row)
{
    std::vector<T> records;
    while (true) {
        ATTACHE_TRY(const bool found, row.step());
        if (!found)
            return records;
        records.push_back(read(row));
    }
}

template <typename T>
bool Table<T>::equal(const T &a, const T &b)
{
    bool same = true;
    detail::forEachField<T>([&](const char *, const char *, auto member, FieldOptions) {
        same = same && a.*member == b.*member;
    });
    return same;
}

template <typename T>
const char *Table<T>::missingField(const T &record)
{
    const char *missing = nullptr;
    detail::forEachField<T>([&](const char *key, const char *, auto member, FieldOptions options) {
        if (!missing && options.required && detail::isBlank(record.*member))
            missing = key;
    });
    return missing;
}

template <typename T>
Result<std::optional<T>> Store<T>::find(Id<T> id) const
{
    ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(Table<T>::select() + "WHERE id = ?"));
    row->bind(1, id);
    ATTACHE_TRY(const bool found, row->step());
    return found ? std::optional<T>(Table<T>::read(*row)) : std::nullopt;
}

template <typename T>
Result<T> Store<T>::get(Id<T> id) const
{
    ATTACHE_TRY(std::optional<T> found, find(id));
    if (found)
        return *std::move(found);
    return detail::recordGone(tableOf<T>, id.value());
}

namespace detail {

template <typename T>
Result<void> checkRequired(const T &record)
{
    if (const char *key = Table<T>::missingField(record))
        return fieldMissing(recordTypeOf<T>(), key);
    return {};
}

} // namespace detail

template <typename T>
Result<void> Writer::insert(T &record)
{
    if (record.id.isNull())
        record.id = Id<T>(nextId());
    ATTACHE_CHECK(Rules<T>::onInserting(*this, record));
    ATTACHE_CHECK(detail::checkRequired(record));
    ATTACHE_TRY(BorrowedStatement statement, m_connection.borrow(Table<T>::insert()));
    statement->bind(1, record.id);
    Table<T>::bind(*statement, 2, record);
    return statement->execute();
}

template <typename T>
Result<BulkInsert> Writer::bulkInsert()
{
    if constexpr (Rules<T>::actsOnInsert)
        return detail::rulesInTheWay(tableOf<T>);
    else
        return BulkInsert::into(m_connection, m_recorder, m_ids, tableOf<T>, Table<T>::insert());
}

template <typename T>
Result<void> Writer::update(const T &record)
{
    ATTACHE_TRY(const T before, Store<T>(m_connection).get(record.id));
    const auto write = [&](const T &after) -> Result<void> {
        // Only what differs: SQLite takes out and puts back the entry of every index whose columns
        // a statement sets, though the values be equal.
        const QByteArray sql = Table<T>::update(before, after);
        if (sql.isEmpty())
            return {};
        ATTACHE_CHECK(detail::checkRequired(after));
        ATTACHE_TRY(BorrowedStatement statement, m_connection.borrow(sql));
        Table<T>::bindChanged(*statement, before, after);
        return statement->execute();
    };
    if constexpr (Rules<T>::actsOnUpdate) {
        T completed = record;
        ATTACHE_CHECK(Rules<T>::onUpdating(*this, before, completed));
        return write(completed);
    } else {
        return write(record);
    }
}

template <typename T>
Result<void> Writer::remove(Id<T> id)
{
    if constexpr (requires { requires Rules<T>::actsOnRemove; }) {
        ATTACHE_TRY(const std::optional<T> going, Store<T>(m_connection).find(id));
        if (going)
            ATTACHE_CHECK(Rules<T>::onRemoving(*this, *going));
    }
    return m_connection.run(Table<T>::remove(), id);
}

template <typename T>
const RecordType &recordTypeOf()
{
    static const RecordType type = [] {
        RecordType made;
        static_cast<TypeInfo &>(made) = Description<T>::info;
        detail::forEachField<T>(
            [&](const char *key, const char *label, auto member, FieldOptions options) {
                made.fields.push_back(detail::fieldInfo(key, label, member, options));
            });
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
        made.caption = [](const void *record, RecordNames &names) {
            return Description<T>::caption(*static_cast<const T *>(record), names);
        };
        made.home = [](const void *record) {
            return Description<T>::home(*static_cast<const T *>(record));
        };
        made.begin = []([[maybe_unused]] void *record, [[maybe_unused]] const NewRecord &context) {
            if constexpr (requires(T & begun) { Description<T>::begin(begun, context); })
                Description<T>::begin(*static_cast<T *>(record), context);
        };
        made.make = [](Writer &writer, void *record) -> Result<void> {
            T &whole = *static_cast<T *>(record);
            if constexpr (requires { Description<T>::make(writer, whole); })
                return Description<T>::make(writer, whole);
            else
                return writer.insert(whole);
        };
        return made;
    }();
    return type;
}

} // namespace attache
