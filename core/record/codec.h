#pragma once

#include "core/base/choice.h"
#include "core/base/money.h"
#include "core/record/custom_values.h"
#include "core/record/description.h"
#include "core/record/field.h"
#include "core/record/long_text.h"
#include "core/store/statement.h"

#include <concepts>
#include <limits>
#include <type_traits>

namespace attache {

/// How one C++ type stands in a column and in a QVariant. `sqlType` and `notNull` are what the
/// drift test holds against the schema. bind() fills a Statement or a RowRecord.
template <typename M>
struct Codec;

template <>
struct Codec<QString>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr const char *sqlType = "TEXT";
    static constexpr bool notNull = true;
    static void bind(auto &row, int parameter, const QString &value) { row.bind(parameter, value); }
    static QString read(const Statement &row, int column) { return row.text(column); }
    static QVariant toVariant(const QString &value) { return value; }
    static bool fromVariant(const QVariant &variant, QString &value)
    {
        value = variant.toString();
        return true;
    }
};

template <>
struct Codec<LongText>
{
    static constexpr FieldType type = FieldType::LongText;
    static constexpr const char *sqlType = "TEXT";
    static constexpr bool notNull = true;
    static void bind(auto &row, int parameter, const LongText &value)
    {
        row.bind(parameter, static_cast<const QString &>(value));
    }
    static LongText read(const Statement &row, int column) { return row.text(column); }
    static QVariant toVariant(const LongText &value) { return static_cast<const QString &>(value); }
    static bool fromVariant(const QVariant &variant, LongText &value)
    {
        value = variant.toString();
        return true;
    }
};

template <>
struct Codec<bool>
{
    static constexpr FieldType type = FieldType::Boolean;
    static constexpr const char *sqlType = "INTEGER";
    static constexpr bool notNull = true;
    static void bind(auto &row, int parameter, bool value) { row.bind(parameter, value); }
    static bool read(const Statement &row, int column) { return row.boolean(column); }
    static QVariant toVariant(bool value) { return value; }
    static bool fromVariant(const QVariant &variant, bool &value)
    {
        value = variant.toBool();
        return true;
    }
};

template <>
struct Codec<int>
{
    static constexpr FieldType type = FieldType::Integer;
    static constexpr const char *sqlType = "INTEGER";
    static constexpr bool notNull = true;
    static void bind(auto &row, int parameter, int value) { row.bind(parameter, value); }
    static int read(const Statement &row, int column)
    {
        return static_cast<int>(row.integer(column));
    }
    static QVariant toVariant(int value) { return static_cast<qlonglong>(value); }
    static bool fromVariant(const QVariant &variant, int &value)
    {
        bool ok = false;
        const qlonglong number = variant.toLongLong(&ok);
        if (!ok || number < std::numeric_limits<int>::min() ||
            number > std::numeric_limits<int>::max())
            return false;
        value = static_cast<int>(number);
        return true;
    }
};

template <>
struct Codec<Money>
{
    static constexpr FieldType type = FieldType::Money;
    static constexpr const char *sqlType = "INTEGER";
    static constexpr bool notNull = true;
    static void bind(auto &row, int parameter, Money value) { row.bind(parameter, value); }
    static Money read(const Statement &row, int column) { return row.money(column); }
    static QVariant toVariant(Money value) { return static_cast<qlonglong>(value.minor); }
    static bool fromVariant(const QVariant &variant, Money &value)
    {
        bool ok = false;
        const qlonglong minor = variant.toLongLong(&ok);
        if (ok)
            value.minor = minor;
        return ok;
    }
};

template <>
struct Codec<QDate>
{
    static constexpr FieldType type = FieldType::Date;
    static constexpr const char *sqlType = "TEXT";
    static constexpr bool notNull = false;
    static void bind(auto &row, int parameter, QDate value) { row.bind(parameter, value); }
    static QDate read(const Statement &row, int column) { return row.date(column); }
    static QVariant toVariant(QDate value)
    {
        return value.isValid() ? QVariant(value) : QVariant();
    }
    static bool fromVariant(const QVariant &variant, QDate &value)
    {
        const bool none = !variant.isValid() || variant.toString().isEmpty();
        const QDate date = none ? QDate() : variant.toDate();
        if (!none && !date.isValid())
            return false;
        value = date;
        return true;
    }
};

template <>
struct Codec<QDateTime>
{
    static constexpr FieldType type = FieldType::Instant;
    static constexpr const char *sqlType = "TEXT";
    static constexpr bool notNull = false;
    static void bind(auto &row, int parameter, const QDateTime &value)
    {
        row.bind(parameter, value);
    }
    static QDateTime read(const Statement &row, int column) { return row.instant(column); }
    static QVariant toVariant(const QDateTime &value)
    {
        return value.isValid() ? QVariant(value) : QVariant();
    }
    static bool fromVariant(const QVariant &variant, QDateTime &value)
    {
        const bool none = !variant.isValid() || variant.toString().isEmpty();
        const QDateTime instant = none ? QDateTime() : variant.toDateTime().toUTC();
        if (!none && !instant.isValid())
            return false;
        value = instant;
        return true;
    }
};

template <typename Target>
struct Codec<Id<Target>>
{
    static constexpr FieldType type = FieldType::Reference;
    static constexpr const char *sqlType = "INTEGER";
    static constexpr bool notNull = false;
    static const char *referencedTable() { return tableOf<Target>; }
    static void bind(auto &row, int parameter, Id<Target> value) { row.bind(parameter, value); }
    static Id<Target> read(const Statement &row, int column) { return row.id<Target>(column); }
    static QVariant toVariant(Id<Target> value)
    {
        return value.isNull() ? QVariant() : QVariant(static_cast<qlonglong>(value.value()));
    }
    static bool fromVariant(const QVariant &variant, Id<Target> &value)
    {
        bool ok = false;
        const bool none = !variant.isValid() || variant.toString().isEmpty();
        const qlonglong number = none ? 0 : variant.toLongLong(&ok);
        if (!none && (!ok || number < 0))
            return false;
        value = Id<Target>(number);
        return true;
    }
};

template <typename E>
requires std::is_enum_v<E>
struct Codec<E>
{
    static constexpr FieldType type = FieldType::Choice;
    static constexpr const char *sqlType = "TEXT";
    static constexpr bool notNull = true;
    using Enumeration = E;
    static void bind(auto &row, int parameter, E value)
    {
        const char *key = choiceOf(value).key;
        row.bindUtf8Static(parameter, key, qsizetype(qstrlen(key)));
    }
    static E read(const Statement &row, int column) { return fromStoredKey<E>(row.text(column)); }
    static QVariant toVariant(E value) { return keyOf(value); }
    static bool fromVariant(const QVariant &variant, E &value)
    {
        // A key from a newer version is kept, but only keys that the file already has can be
        // written.
        const QString key = variant.toString();
        if (!fromKey<E>(key) && !UnknownKeys::known(key))
            return false;
        value = fromStoredKey<E>(key);
        return true;
    }
};

template <>
struct Codec<CustomValues>
{
    static constexpr FieldType type = FieldType::Custom;
    static constexpr const char *sqlType = "TEXT";
    static constexpr bool notNull = true;
    static void bind(auto &row, int parameter, const CustomValues &value)
    {
        row.bind(parameter, QString::fromUtf8(value.toJson()));
    }
    static CustomValues read(const Statement &row, int column)
    {
        const QString json = row.text(column);
        return json == QLatin1String("{}") ? CustomValues() : CustomValues::fromJson(json.toUtf8());
    }
    static QVariant toVariant(const CustomValues &value)
    {
        return QString::fromUtf8(value.toJson());
    }
    static bool fromVariant(const QVariant &variant, CustomValues &value)
    {
        value = CustomValues::fromJson(variant.toString().toUtf8());
        return true;
    }
};

/// An optional stands as NULL when empty.
template <typename M>
struct Codec<std::optional<M>>
{
    using Inner = Codec<M>;
    static constexpr FieldType type = Inner::type;
    static constexpr const char *sqlType = Inner::sqlType;
    static constexpr bool notNull = false;
    static void bind(auto &row, int parameter, const std::optional<M> &value)
    {
        value ? Inner::bind(row, parameter, *value) : row.bindNull(parameter);
    }
    static std::optional<M> read(const Statement &row, int column)
    {
        return row.isNull(column) ? std::nullopt : std::optional<M>(Inner::read(row, column));
    }
    static QVariant toVariant(const std::optional<M> &value)
    {
        return value ? Inner::toVariant(*value) : QVariant();
    }
    static bool fromVariant(const QVariant &variant, std::optional<M> &value)
    {
        if (!variant.isValid() || variant.toString().isEmpty()) {
            value.reset();
            return true;
        }
        M inner{};
        if (!Inner::fromVariant(variant, inner))
            return false;
        value = inner;
        return true;
    }
};

/// The enumeration inside @p M, or void.
template <typename M>
struct EnumerationOf
{
    using type = std::conditional_t<std::is_enum_v<M>, M, void>;
};
template <typename M>
struct EnumerationOf<std::optional<M>> : EnumerationOf<M>
{
};
/// The record type that @p M refers to, or void.
template <typename M>
struct TargetOf
{
    using type = void;
};
template <typename T>
struct TargetOf<Id<T>>
{
    using type = T;
};

} // namespace attache
