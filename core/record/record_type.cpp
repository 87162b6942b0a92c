#include "core/record/record_code.h"

namespace attache::detail {

void bindVariant(Statement &statement, int parameter, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        statement.bindNull(parameter);
        break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        statement.bind(parameter, static_cast<qint64>(value.toLongLong()));
        break;
    case QMetaType::Double:
        statement.bind(parameter, value.toDouble());
        break;
    case QMetaType::QDate:
        statement.bind(parameter, value.toDate());
        break;
    case QMetaType::QDateTime:
        statement.bind(parameter, value.toDateTime());
        break;
    default:
        statement.bind(parameter, value.toString());
    }
}

FieldInfo plainFieldInfo(const char *key, const char *label, FieldType type, bool nullable,
                         FieldOptions options)
{
    FieldInfo info;
    info.key = QString::fromLatin1(key);
    info.sourceLabel = label;
    info.type = type;
    info.nullable = nullable;
    info.options = options;
    return info;
}

void addChoice(FieldInfo &field, const char *key, const char *label)
{
    field.choices.push_back({QString::fromLatin1(key), label});
}

} // namespace attache::detail
