#pragma once

#include <QVariant>

namespace attache {

/// Whether a field with @p value says nothing: no value, or a text of nothing but spaces.
inline bool isEmptyValue(const QVariant &value)
{
    return !value.isValid() || (value.metaType() == QMetaType::fromType<QString>() &&
                                value.toString().trimmed().isEmpty());
}

} // namespace attache
