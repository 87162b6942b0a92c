#include "core/domain/record_types.h"

#include "core/domain/record_list.h"
#include "core/record/text_place.h"

#include <array>

namespace attache {

std::span<const RecordType *const> allRecordTypes()
{
#define ATTACHE_TYPE_OF(Type) &recordTypeOf<Type>(),
    static const std::array types = {ATTACHE_RECORD_TYPES(ATTACHE_TYPE_OF)};
#undef ATTACHE_TYPE_OF
    return types;
}

const RecordType *recordTypeNamed(QStringView name)
{
    for (const RecordType *type : allRecordTypes()) {
        if (name == QLatin1String(type->table) || name == QLatin1String(type->key))
            return type;
    }
    return nullptr;
}

TextPlace textPlaceOf(const FieldInfo &field)
{
    if (!field.owner)
        return nullptr;
#define ATTACHE_TEXT_PLACE_OF(Type)                                                                \
    if (&field.owner() == &recordTypeOf<Type>())                                                   \
        return detail::textPlaceOf<Type>(field.key);
    ATTACHE_RECORD_TYPES(ATTACHE_TEXT_PLACE_OF)
#undef ATTACHE_TEXT_PLACE_OF
    return nullptr;
}

QStringList userTables()
{
    QStringList tables;
    for (const RecordType *type : allRecordTypes())
        tables.append(type->tableName());
    return tables;
}

} // namespace attache
