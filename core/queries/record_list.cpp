#include "core/queries/record_list.h"

#include "core/domain/library_kinds.h"
#include "core/queries/field_text.h"
#include "core/queries/full_text.h"
#include "core/queries/read_rows.h"
#include "core/queries/word_order.h"
#include "core/record/record_names.h"

#include <QLocale>

#include <algorithm>
#include <functional>
#include <memory>

namespace attache {

namespace {

using namespace queries;

Error noSuchField(const RecordType &type, const QString &key)
{
    return {
        Error::Kind::Invalid, {}, QStringLiteral("%1 has no %2").arg(type.tableName(), key), {}};
}

const FieldInfo *fieldWith(std::span<const FieldInfo> fields, const QString &key)
{
    const auto found = std::ranges::find(fields, key, &FieldInfo::key);
    return found == fields.end() ? nullptr : &*found;
}

/// Any of @p codes, each with all below it; text that is no code stands for itself.
void addIndustries(Conditions &where, const QByteArray &column, const QStringList &codes)
{
    QByteArrayList parts;
    QVariantList values;
    for (const QString &code : codes) {
        parts.append(column + " = ?");
        values.append(code);
        if (code.isEmpty())
            continue;
        parts.append("substr(" + column + ", 1, length(?)) = ?");
        values.append(code);
        values.append(code);
    }
    where.addAll(parts.join(" OR "), values);
}

Result<Conditions> conditionsOf(Connection &connection, const RecordType &type,
                                std::span<const FieldInfo> fields, const ListQuery &query)
{
    Conditions where;
    for (auto it = query.facets.begin(); it != query.facets.end(); ++it) {
        const FieldInfo *field = fieldWith(fields, it.key());
        if (!field || !canNarrow(*field))
            return noSuchField(type, it.key());
        if (field->key == PredecessorField && !it.value().contains(QString())) {
            where.add(QByteArray("EXISTS (SELECT 1 FROM ") + type.table +
                      " later WHERE later.predecessor = " + type.table + ".id)");
            continue;
        }
        if (field->type == FieldType::Date) {
            where.add(field->key.toLatin1() + " < ?", it.value().front());
            continue;
        }
        if (field->options.editor == Editor::IndustryTree) {
            addIndustries(where, field->key.toLatin1(), it.value());
            continue;
        }
        const QByteArray value =
            field->isCustom()
                ? "json_extract(custom, '$.\"" + QByteArray::number(field->customId) + "\"')"
                : field->key.toLatin1();
        where.addAnyOf("ifnull(CAST(" + value + " AS TEXT), '')", it.value());
    }
    const TextIndex *index = FullText::indexOf(type.table);
    if (const TextQuestion question(query.text); index && !question.isEmpty()) {
        ATTACHE_TRY(const std::vector<qint64> found, index->find(connection, question));
        where.addAnyId("id", found);
    }
    return where;
}

/// An order SQL knows; empty for fields that are ordered by their words.
QByteArray orderInSql(const FieldInfo &field, bool descending)
{
    const QByteArray column = field.key.toLatin1();
    const QByteArray end = descending ? " DESC, id DESC" : ", id DESC";
    const QByteArray lastNone = " ORDER BY " + column + " IS NULL, ";
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Money:
    case FieldType::Date:
    case FieldType::Instant:
        return field.isCustom() ? QByteArray() : lastNone + column + end;
    case FieldType::Choice: {
        if (field.isCustom())
            return {};
        QByteArray ranks = "CASE " + column;
        int rank = 0;
        for (const ChoiceInfo &choice : field.choices)
            ranks += " WHEN '" + choice.key.toLatin1() + "' THEN " + QByteArray::number(rank++);
        return lastNone + ranks + " ELSE " + QByteArray::number(rank) + " END" + end;
    }
    default:
        return {};
    }
}

/// What a person reads in @p field, read from the column that holds it.
std::function<QString(const Statement &row, int column)> wordsIn(Connection &connection,
                                                                 const FieldInfo &field)
{
    if (field.isCustom())
        return [find = CustomValueFinder(field.customId)](const Statement &row, int at) mutable {
            const QByteArray json = row.text(at).toUtf8();
            const std::string_view value = find({json.constData(), size_t(json.size())});
            return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
        };
    if (field.type == FieldType::Reference)
        return [names = std::make_shared<RecordNames>(connection),
                target = &field.target()](const Statement &row, int at) {
            return row.isNull(at) ? QString() : names->of(*target, row.integer(at));
        };
    if (field.options.editor == Editor::IndustryTree)
        return [words = std::make_shared<FieldText>(connection, QLocale())](
                   const Statement &row, int at) { return words->industry(row.text(at)); };
    return [](const Statement &row, int at) { return row.text(at); };
}

Result<std::vector<qint64>> idsByWords(Connection &connection, const RecordType &type,
                                       const FieldInfo &field, const Conditions &where,
                                       bool descending)
{
    const QByteArray column = field.isCustom() ? QByteArray("custom") : field.key.toLatin1();
    const auto words = wordsIn(connection, field);
    ATTACHE_TRY(const auto entries,
                readRows(connection, "SELECT id, " + column + " FROM " + type.table, where,
                         " ORDER BY id DESC", [&](const Statement &row) {
                             return std::pair(row.integer(0), words(row, 1));
                         }));
    return orderedByWords(entries, descending);
}

} // namespace

bool canNarrow(const FieldInfo &field)
{
    return field.type == FieldType::Choice || field.type == FieldType::Reference ||
           field.options.editor == Editor::Person || field.options.editor == Editor::IndustryTree ||
           (field.type == FieldType::Date && !field.isCustom());
}

bool isSearchable(const RecordType &type)
{
    return FullText::indexOf(type.table) != nullptr;
}

Result<std::vector<qint64>> recordIds(Connection &connection, const RecordType &type,
                                      std::span<const FieldInfo> fields, const ListQuery &query)
{
    ATTACHE_TRY(const Conditions where, conditionsOf(connection, type, fields, query));
    QByteArray order = " ORDER BY id DESC";
    if (!query.sortKey.isEmpty()) {
        const FieldInfo *field = fieldWith(fields, query.sortKey);
        if (!field)
            return noSuchField(type, query.sortKey);
        order = orderInSql(*field, query.descending);
        if (order.isEmpty())
            return idsByWords(connection, type, *field, where, query.descending);
    }
    return readRows(connection, QByteArray("SELECT id FROM ") + type.table, where, order,
                    [](const Statement &row) { return row.integer(0); });
}

Result<std::vector<AnyRecord>> recordsWith(Connection &connection, const RecordType &type,
                                           std::span<const qint64> ids)
{
    std::vector<AnyRecord> records;
    records.reserve(ids.size());
    for (const qint64 id : ids) {
        Result<AnyRecord> record = type.load(connection, id);
        if (!record && record.error().kind != Error::Kind::NotFound)
            return record.error();
        records.push_back(record ? *std::move(record) : AnyRecord());
    }
    return records;
}

Result<std::vector<ValueCount>> recordValues(Connection &connection, const RecordType &type,
                                             const FieldInfo &field)
{
    std::vector<ValueCount> values;
    if (field.isCustom()) {
        for (const QString &choice : field.customChoices)
            values.push_back({choice, -1});
        return values;
    }
    const QByteArray column = field.key.toLatin1();
    return readRows(connection,
                    "SELECT ifnull(" + column + ", ''), count(*) FROM " + type.table +
                        " GROUP BY 1 ORDER BY 2 DESC, 1",
                    [](const Statement &row) {
                        return ValueCount{row.text(0), row.integer(1)};
                    });
}

} // namespace attache
