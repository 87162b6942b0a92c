#include "core/exchange/row_filler.h"

namespace attache {

RecordReference &RowExtras::other(const FieldInfo &field)
{
    for (auto &[known, reference] : m_others) {
        if (known == &field)
            return reference;
    }
    m_others.append({&field, {}});
    return m_others.last().second;
}

const RecordReference &RowExtras::other(QLatin1String field) const
{
    static const RecordReference none;
    for (const auto &[known, reference] : m_others) {
        if (known->key == field)
            return reference;
    }
    return none;
}

QVariant RowExtras::said(QLatin1String key) const
{
    for (const auto &[known, value] : m_said) {
        if (key == QLatin1String(known))
            return value;
    }
    return {};
}

} // namespace attache
