#include "core/record/table_set.h"

#include <algorithm>

namespace attache {

TableSet TableSet::ofWords(const RecordType &type)
{
    TableSet set;
    std::vector<const RecordType *> open{&type};
    while (!open.empty()) {
        const RecordType &next = *open.back();
        open.pop_back();
        if (set.contains(next.tableName()))
            continue;
        set.add(next.tableName());
        for (const FieldInfo &field : next.fields) {
            if (field.target)
                open.push_back(&field.target());
        }
    }
    return set;
}

bool TableSet::touchedBy(const Changes &changes) const
{
    return std::any_of(changes.ids.keyBegin(), changes.ids.keyEnd(),
                       [this](const QString &table) { return m_tables.contains(table); });
}

} // namespace attache
