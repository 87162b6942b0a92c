#include "core/queries/record_filter.h"

#include "core/domain/record_types.h"

namespace attache {

namespace {

/// SQL with a "?" for each of the values.
struct Condition
{
    QByteArray sql;
    std::vector<QVariant> values;
};

QByteArray columnOf(const FieldInfo &field)
{
    if (field.isCustom())
        return "coalesce(json_extract(custom, '$.\"" + QByteArray::number(field.customId) +
               "\"'), '')";
    return field.key.isEmpty() ? QByteArray("id") : field.key.toLatin1();
}

Condition namedCondition(const FieldInfo &field, const QVariant &value)
{
    const QByteArray column = columnOf(field);
    const RecordType *type = recordTypeNamed(QString::fromLatin1(field.referencedTable));
    Condition condition;
    QByteArrayList names;
    for (const char *key : {"name", "short_name", "title", "topic", "text"}) {
        if (!type || !type->field(QString::fromLatin1(key)))
            continue;
        names.append(QByteArray(key) + " = ? COLLATE NOCASE");
        condition.values.push_back(value);
    }
    condition.sql = "0";
    if (!names.isEmpty())
        condition.sql = column + " IN (SELECT id FROM " + QByteArray(type->table) + " WHERE " +
                        names.join(" OR ") + ')';
    bool isNumber = false;
    if (const qlonglong id = value.toString().toLongLong(&isNumber); isNumber) {
        condition.sql += " OR " + column + " = ?";
        condition.values.push_back(id);
    }
    return condition;
}

Condition conditionOf(const RecordCriterion &criterion)
{
    const QByteArray column = columnOf(criterion.field);
    switch (criterion.kind) {
    case RecordCriterion::Kind::Empty:
        return {column + " IS NULL OR " + column + " = ''", {}};
    case RecordCriterion::Kind::Equal:
        return {column + " = ?", {criterion.value}};
    case RecordCriterion::Kind::SameText:
        break;
    case RecordCriterion::Kind::Range:
        return {column + " >= ? AND " + column + " < ?", {criterion.value, criterion.end}};
    case RecordCriterion::Kind::CodeOrBelow:
        // The code of a branch begins those of all below it.
        return {column + " = ? OR " + column + " GLOB ?",
                {criterion.value, criterion.value.toString() + QStringLiteral("[0-9]*")}};
    case RecordCriterion::Kind::Named:
        return namedCondition(criterion.field, criterion.value);
    }
    return {column + " = ? COLLATE NOCASE", {criterion.value}};
}

} // namespace

Result<void> eachRecord(Connection &connection, const RecordType &type,
                        const std::vector<RecordCriterion> &criteria,
                        const std::function<bool(const void *record)> &visit)
{
    QByteArray clause;
    std::vector<QVariant> values;
    for (const RecordCriterion &criterion : criteria) {
        const Condition condition = conditionOf(criterion);
        clause += (clause.isEmpty() ? "WHERE (" : " AND (") + condition.sql + ')';
        values.insert(values.end(), condition.values.begin(), condition.values.end());
    }
    return type.each(connection, clause + " ORDER BY id", values, visit);
}

} // namespace attache
