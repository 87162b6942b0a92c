#include "core/queries/record_difference.h"

#include "core/record/record_type.h"

namespace attache {

namespace {

QVariant valueIn(const FieldInfo &field, const RecordState &state)
{
    return state.record ? field.get(state.record) : QVariant();
}

} // namespace

std::vector<FieldDifference> differencesBetween(const RecordType &type,
                                                const std::vector<FieldInfo> &fields,
                                                const RecordState &before, const RecordState &after)
{
    const FieldInfo *currency = type.field(u"currency");
    const auto text = [&](const FieldInfo &field, const RecordState &state) {
        const bool isMoney = currency && field.type == FieldType::Money;
        return state.words.text(field, valueIn(field, state),
                                isMoney ? valueIn(*currency, state).toString() : QString());
    };
    std::vector<FieldDifference> differences;
    for (const FieldInfo &field : fields) {
        if (field.options.hidden || field.type == FieldType::Custom ||
            valueIn(field, before) == valueIn(field, after))
            continue;
        FieldDifference each{field.key, field.label(), text(field, before), text(field, after)};
        if (each.before != each.after)
            differences.push_back(std::move(each));
    }
    return differences;
}

} // namespace attache
