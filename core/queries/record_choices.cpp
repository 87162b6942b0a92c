#include "core/queries/record_choices.h"

#include "core/record/record_home.h"

namespace attache {

namespace {

QString likePattern(const QString &typed)
{
    QString pattern = typed;
    pattern.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('%'), QLatin1String("\\%"))
        .replace(QLatin1Char('_'), QLatin1String("\\_"));
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

/// The fields a record is looked for by: its names, or what it says where it has none.
QByteArrayList soughtFields(const RecordType &type)
{
    QByteArrayList named;
    QByteArrayList searchable;
    for (const FieldInfo &field : type.fields) {
        if (field.options.named)
            named.append(field.key.toLatin1());
        if (field.options.searchable)
            searchable.append(field.key.toLatin1());
    }
    return named.isEmpty() ? searchable : named;
}

} // namespace

Result<ChoiceScope> choiceScope(Connection &connection, const FieldInfo &field,
                                const QVariant &bound)
{
    if (!field.target || !field.options.dependsOn || !field.owner)
        return ChoiceScope();
    const FieldInfo *bounding = field.owner().field(QString::fromLatin1(field.options.dependsOn));
    if (!bounding || !bounding->target)
        return ChoiceScope();
    const RecordType &chosen = field.target();
    if (const FieldInfo *direct = chosen.referenceTo(bounding->target()))
        return ChoiceScope{direct, bound.toLongLong()};
    for (const FieldInfo &reference : chosen.fields) {
        if (!reference.target || bound.toLongLong() == 0)
            continue;
        ATTACHE_TRY(const qint64 shared, relatedId(connection, bounding->target(),
                                                   bound.toLongLong(), reference.target()));
        if (shared != 0)
            return ChoiceScope{&reference, shared};
    }
    return ChoiceScope();
}

Result<std::vector<RecordChoice>> recordChoices(Connection &connection, const RecordType &type,
                                                const QString &typed, const ChoiceScope &scope,
                                                int limit)
{
    QByteArrayList conditions;
    std::vector<QVariant> values;
    if (scope.reference) {
        conditions.append(scope.reference->key.toLatin1() + " IS nullif(?1, 0)");
        values.push_back(scope.id);
    }
    const QByteArrayList fields = soughtFields(type);
    if (!typed.isEmpty() && !fields.isEmpty()) {
        const QByteArray parameter = '?' + QByteArray::number(values.size() + 1);
        conditions.append('(' + fields.join(" LIKE " + parameter + " ESCAPE '\\' OR ") + " LIKE " +
                          parameter + " ESCAPE '\\')");
        values.push_back(likePattern(typed));
    }
    QByteArray clause;
    if (!conditions.isEmpty())
        clause = "WHERE " + conditions.join(" AND ");
    clause += " ORDER BY id DESC LIMIT " + QByteArray::number(limit);
    RecordNames names(connection);
    std::vector<RecordChoice> choices;
    ATTACHE_CHECK(type.each(connection, clause, values, [&](const void *record) {
        choices.push_back({type.id(record), names.captionOf(type, record)});
        return true;
    }));
    ATTACHE_CHECK(names.status());
    return choices;
}

} // namespace attache
