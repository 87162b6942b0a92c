#pragma once

#include "core/domain/birthday.h"
#include "core/record/codec.h"

namespace attache {

template <>
struct Codec<Birthday>
{
    static constexpr FieldType type = FieldType::Text;
    static constexpr const char *sqlType = "TEXT";
    static constexpr bool notNull = false;
    static void bind(auto &row, int parameter, const Birthday &value)
    {
        value.isNull() ? row.bindNull(parameter) : row.bind(parameter, value.toStored());
    }
    static Birthday read(const Statement &row, int column)
    {
        return row.isNull(column) ? Birthday() : Birthday::fromText(row.text(column));
    }
    static QVariant toVariant(const Birthday &value)
    {
        return value.isNull() ? QVariant() : QVariant(value.toText());
    }
    static bool fromVariant(const QVariant &variant, Birthday &value)
    {
        if (variant.typeId() == QMetaType::QDate) {
            value = Birthday(variant.toDate());
            return true;
        }
        const QString text = variant.toString().trimmed();
        const Birthday day = Birthday::fromText(text);
        if (day.isNull() && !text.isEmpty())
            return false;
        value = day;
        return true;
    }
};

} // namespace attache
