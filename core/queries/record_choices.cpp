#include "core/queries/record_choices.h"

#include "core/queries/full_text.h"
#include "core/queries/read_rows.h"
#include "core/record/record_home.h"

namespace attache {

namespace {

/// The records of @p type whose name, or text where it has none, has what was typed; nothing where
/// nothing can be looked for.
Result<std::optional<std::vector<qint64>>> soughtBy(Connection &connection, const RecordType &type,
                                                    const QString &typed)
{
    const TextIndex *index = FullText::indexOf(type.table);
    const TextQuestion question(typed);
    if (!index || question.isEmpty())
        return std::optional<std::vector<qint64>>();
    ATTACHE_TRY(auto found, index->find(connection, question,
                                        index->isNamed() ? TextIndex::Where::InName
                                                         : TextIndex::Where::Anywhere));
    return std::optional(std::move(found));
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
    ATTACHE_TRY(auto sought, soughtBy(connection, type, typed));
    if (sought) {
        // Without another condition the newest of them are enough.
        if (!scope.reference && sought->size() > static_cast<size_t>(limit))
            sought->erase(sought->begin(), sought->end() - limit);
        values.push_back(queries::jsonOf(*sought));
        conditions.append("id IN (SELECT value FROM json_each(?" +
                          QByteArray::number(static_cast<qsizetype>(values.size())) + "))");
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
