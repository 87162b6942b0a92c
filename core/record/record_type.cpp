#include "core/record/record_type.h"

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

} // namespace attache::detail
