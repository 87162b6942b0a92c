#include "app/cli/record_values.h"

#include "app/cli/command.h"
#include "app/cli/field_values.h"
#include "core/base/own_words.h"
#include "core/domain/industry.h"
#include "core/domain/record_types.h"
#include "core/parse/region.h"
#include "core/parse/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QJsonValue jsonValue(const FieldInfo &field, const QVariant &value)
{
    if (!value.isValid())
        return QJsonValue::Null;
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Money:
        return QJsonValue(qint64(value.toLongLong()));
    case FieldType::Boolean:
        return value.toBool();
    case FieldType::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldType::Instant:
        return value.toDateTime().toUTC().toString(Qt::ISODate);
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Reference:
    case FieldType::Choice:
    case FieldType::Custom:
        break;
    }
    return value.toString();
}

/// The records of @p table called @p name, as SQL with one "?" a column of names.
Condition namedIn(const char *table, const QString &name)
{
    const RecordType *type = recordTypeNamed(QString::fromLatin1(table));
    Condition condition;
    for (const char *key : {"name", "short_name", "title", "topic", "text"}) {
        if (!type->field(QString::fromLatin1(key)))
            continue;
        condition.sql +=
            (condition.sql.isEmpty() ? "" : " OR ") + QByteArray(key) + " = ? COLLATE NOCASE";
        condition.values.push_back(name);
    }
    if (condition.sql.isEmpty())
        return {"0", {}};
    condition.sql = "SELECT id FROM " + QByteArray(table) + " WHERE " + condition.sql;
    return condition;
}

Condition referenceCondition(const FieldInfo &field, const QString &value)
{
    const QByteArray column = field.key.toLatin1();
    Condition condition = namedIn(field.referencedTable, value);
    condition.sql = column + " IN (" + condition.sql + ')';
    bool isNumber = false;
    if (const qlonglong id = value.toLongLong(&isNumber); isNumber) {
        condition.sql += " OR " + column + " = ?";
        condition.values.push_back(id);
    }
    return condition;
}

Condition industryCondition(const QByteArray &column, const QString &value,
                            const Industries &industries)
{
    const std::optional<QString> code = industries.matchText(value);
    if (!code)
        return {column + " = ? COLLATE NOCASE", {value}};
    // The code of a branch begins those of all below it.
    return {column + " = ? OR " + column + " GLOB ?", {*code, *code + QStringLiteral("[0-9]*")}};
}

Condition regionCondition(const QString &value)
{
    const Region region = Regions().split(value);
    Condition condition{"province = ?", {region.province}};
    if (!region.city.isEmpty()) {
        condition.sql += " AND city = ?";
        condition.values.push_back(region.city);
    }
    return condition;
}

/// Fields of one text whose stored form is not the one people write.
std::optional<Condition> placeCondition(const FieldInfo &field, const QString &value,
                                        const Industries &industries)
{
    const QByteArray column = field.key.toLatin1();
    switch (field.options.editor) {
    case Editor::IndustryTree:
        return industryCondition(column, value, industries);
    case Editor::Region: {
        const QString province = Regions().split(value).province;
        return Condition{column + " = ? COLLATE NOCASE", {province.isEmpty() ? value : province}};
    }
    case Editor::City: {
        const QString city = Regions().split(value).city;
        return Condition{column + " = ? COLLATE NOCASE", {city.isEmpty() ? value : city}};
    }
    default:
        return std::nullopt;
    }
}

Result<Condition> builtInCondition(const FieldInfo &field, const QString &value,
                                   const Industries &industries)
{
    const QByteArray column = field.key.toLatin1();
    if (value.isEmpty())
        return Condition{"(" + column + " IS NULL OR " + column + " = '')", {}};
    if (std::optional<Condition> place = placeCondition(field, value, industries))
        return *std::move(place);
    switch (field.type) {
    case FieldType::Reference:
        return referenceCondition(field, value);
    case FieldType::Money: {
        const Result<MoneyValue> money = readMoney(value.toStdString());
        if (!money)
            return usageError(money.error().message);
        return Condition{column + " = ?", {qlonglong(money->amount.minor)}};
    }
    case FieldType::Integer: {
        bool isNumber = false;
        const qlonglong number = value.toLongLong(&isNumber);
        if (!isNumber)
            return usageError(
                Words::tr("\"%1\" of \"%2\" is to be a number.").arg(value, field.key));
        return Condition{column + " = ?", {number}};
    }
    case FieldType::Boolean:
        return Condition{column + " = ?",
                         {value == QLatin1String("true") || value == QLatin1String("1")}};
    case FieldType::Instant: {
        const QDate day = QDate::fromString(value, Qt::ISODate);
        const QDateTime at = QDateTime::fromString(value, Qt::ISODate);
        if (day.isValid())
            return Condition{column + " >= ? AND " + column + " < ?",
                             {day.startOfDay().toUTC(), day.addDays(1).startOfDay().toUTC()}};
        return Condition{column + " = ?", {at.toUTC()}};
    }
    case FieldType::Choice:
        for (const ChoiceInfo &choice : field.choices) {
            if (choice.key.compare(value, Qt::CaseInsensitive) == 0 ||
                inEveryLanguage("Choice", choice.label).contains(value, Qt::CaseInsensitive))
                return Condition{column + " = ?", {choice.key}};
        }
        return usageError(Words::tr("\"%1\" is no value of \"%2\".").arg(value, field.key));
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Date:
    case FieldType::Custom:
        break;
    }
    return Condition{column + " = ? COLLATE NOCASE", {value}};
}

} // namespace

QJsonObject recordAsJson(const RecordType &type, const std::vector<FieldInfo> &fields,
                         const void *record)
{
    QJsonObject object{{QStringLiteral("id"), QString::number(type.id(record))}};
    QJsonObject custom;
    for (const FieldInfo &field : fields) {
        const QVariant value = field.get(record);
        if (field.isCustom()) {
            if (value.isValid())
                custom.insert(field.customLabel, value.toString());
        } else if (field.type != FieldType::Custom) {
            object.insert(field.key, jsonValue(field, value));
        }
    }
    if (type.customColumn())
        object.insert(QStringLiteral("custom"), custom);
    return object;
}

Result<Condition> conditionFrom(const QString &text, const std::vector<FieldInfo> &fields,
                                const Industries &industries)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals < 1)
        return usageError(Words::tr("\"%1\" is not of the form field=value.").arg(text));
    const QString name = text.left(equals).trimmed();
    const QString value = text.mid(equals + 1).trimmed();
    if (name == QLatin1String("id"))
        return Condition{"id = ?", {value.toLongLong()}};
    const bool hasRegion = std::ranges::any_of(
        fields, [](const FieldInfo &field) { return field.options.editor == Editor::Region; });
    if (hasRegion && (name == QLatin1String("region") || name == QStringLiteral("地区")))
        return regionCondition(value);
    ATTACHE_TRY(const FieldInfo *field, fieldCalled(name, fields));
    if (!field->isCustom())
        return builtInCondition(*field, value, industries);
    return Condition{"coalesce(json_extract(custom, '$.\"" + QByteArray::number(field->customId) +
                         "\"'), '') = ? COLLATE NOCASE",
                     {value}};
}

} // namespace attache
