#include "core/search/record_choices.h"

#include "core/queries/full_text.h"
#include "core/queries/read_rows.h"
#include "core/record/record_home.h"
#include "core/search/search.h"

#include <algorithm>

namespace attache {

namespace {

QByteArray idsIn(int parameter)
{
    return "id IN (SELECT value FROM json_each(?" + QByteArray::number(parameter) + "))";
}

QByteArray boundBy(const ChoiceScope &scope)
{
    return scope.reference->key.toLatin1() + " IS nullif(?1, 0)";
}

/// The records of @p type in @p scope whose name, or text where it has none, has what was typed,
/// the best first; nothing where nothing can be looked for.
Result<std::optional<std::vector<qint64>>> soughtBy(Connection &connection, const RecordType &type,
                                                    const QString &typed, const ChoiceScope &scope,
                                                    int limit)
{
    const TextIndex *index = FullText::indexOf(type.table);
    const TextQuestion question(typed);
    if (!index || question.isEmpty())
        return std::optional<std::vector<qint64>>();
    ATTACHE_TRY(auto sought, index->find(connection, question,
                                         index->isNamed() ? TextIndex::Where::InName
                                                          : TextIndex::Where::Anywhere));
    std::reverse(sought.begin(), sought.end());
    if (scope.reference) {
        std::vector<qint64> within;
        ATTACHE_CHECK(type.each(
            connection, "WHERE " + boundBy(scope) + " AND " + idsIn(2) + " ORDER BY id DESC",
            {scope.id, queries::jsonOf(sought)}, [&](const void *record) {
                within.push_back(type.id(record));
                return true;
            }));
        sought = std::move(within);
        ATTACHE_CHECK(putBestFirst(connection, *index, question, sought));
    } else {
        ATTACHE_TRY(std::vector<qint64> best, bestNames(connection, *index, question, limit));
        for (const qint64 id : sought) {
            if (best.size() < static_cast<size_t>(limit) &&
                std::ranges::find(best, id) == best.end())
                best.push_back(id);
        }
        sought = std::move(best);
    }
    sought.resize(std::min(sought.size(), static_cast<size_t>(limit)));
    return std::optional(std::move(sought));
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
    ATTACHE_TRY(const auto sought, soughtBy(connection, type, typed, scope, limit));
    QByteArray clause;
    std::vector<QVariant> values;
    if (sought) {
        clause = "WHERE " + idsIn(1);
        values.emplace_back(queries::jsonOf(*sought));
    } else if (scope.reference) {
        clause = "WHERE " + boundBy(scope);
        values.emplace_back(scope.id);
    }
    clause += " ORDER BY id DESC LIMIT " + QByteArray::number(limit);
    RecordNames names(connection);
    std::vector<RecordChoice> choices;
    ATTACHE_CHECK(type.each(connection, clause, values, [&](const void *record) {
        choices.push_back({type.id(record), names.captionOf(type, record)});
        return true;
    }));
    ATTACHE_CHECK(names.status());
    if (sought)
        std::ranges::sort(choices, {}, [&sought](const RecordChoice &each) {
            return std::ranges::find(*sought, each.id) - sought->begin();
        });
    return choices;
}

} // namespace attache
