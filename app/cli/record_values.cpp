#include "app/cli/record_values.h"

#include "app/cli/command.h"
#include "app/cli/field_values.h"
#include "core/base/shared_text.h"
#include "core/base/translations.h"
#include "core/domain/industry.h"
#include "core/domain/record_types.h"
#include "core/parse/region.h"
#include "core/parse/values.h"

#include <QCoreApplication>

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

using Kind = RecordCriterion::Kind;
using Criteria = std::vector<RecordCriterion>;

/// Fields of one text whose stored form is not the one people write.
std::optional<RecordCriterion> placeCriterion(const FieldInfo &field, const QString &value,
                                              const Industries &industries)
{
    switch (field.options.editor) {
    case Editor::IndustryTree: {
        const std::optional<QString> code = industries.matchText(value);
        return code ? RecordCriterion{field, Kind::CodeOrBelow, *code}
                    : RecordCriterion{field, Kind::SameText, value};
    }
    case Editor::Region: {
        const QString province = Regions().split(value).province;
        return RecordCriterion{field, Kind::SameText, province.isEmpty() ? value : province};
    }
    case Editor::City: {
        const QString city = Regions().split(value).city;
        return RecordCriterion{field, Kind::SameText, city.isEmpty() ? value : city};
    }
    default:
        return std::nullopt;
    }
}

/// "region" is two fields in one word; nothing for a type that has none.
Criteria regionCriteria(const QString &value, const std::vector<FieldInfo> &fields)
{
    const Region region = Regions().split(value);
    Criteria criteria;
    for (const FieldInfo &field : fields) {
        if (field.options.editor == Editor::Region)
            criteria.push_back({field, Kind::Equal, region.province});
        if (field.options.editor == Editor::City && !region.city.isEmpty())
            criteria.push_back({field, Kind::Equal, region.city});
    }
    return criteria;
}

Result<RecordCriterion> builtInCriterion(const FieldInfo &field, const QString &value,
                                         const Industries &industries)
{
    if (value.isEmpty())
        return RecordCriterion{field, Kind::Empty, {}};
    if (std::optional<RecordCriterion> place = placeCriterion(field, value, industries))
        return *std::move(place);
    switch (field.type) {
    case FieldType::Reference:
        return RecordCriterion{field, Kind::Named, value};
    case FieldType::Money: {
        const Result<MoneyValue> money = readMoney(value.toStdString());
        if (!money)
            return usageError(money.error().message);
        return RecordCriterion{field, Kind::Equal, qlonglong(money->amount.minor)};
    }
    case FieldType::Integer: {
        bool isNumber = false;
        const qlonglong number = value.toLongLong(&isNumber);
        if (!isNumber)
            return usageError(
                Words::tr("The value \"%1\" of \"%2\" must be a number.").arg(value, field.key));
        return RecordCriterion{field, Kind::Equal, number};
    }
    case FieldType::Boolean:
        return RecordCriterion{field, Kind::Equal,
                               value == QLatin1String("true") || value == QLatin1String("1")};
    case FieldType::Instant: {
        const QDate day = QDate::fromString(value, Qt::ISODate);
        if (day.isValid())
            return RecordCriterion{field, Kind::Range, day.startOfDay().toUTC(),
                                   day.addDays(1).startOfDay().toUTC()};
        return RecordCriterion{field, Kind::Equal,
                               QDateTime::fromString(value, Qt::ISODate).toUTC()};
    }
    case FieldType::Choice:
        for (const ChoiceInfo &choice : field.choices) {
            if (choice.key.compare(value, Qt::CaseInsensitive) == 0 ||
                allTranslations("Choice", choice.label).contains(value, Qt::CaseInsensitive))
                return RecordCriterion{field, Kind::Equal, choice.key};
        }
        return usageError(
            Common::tr("\"%1\" is not a valid value for \"%2\".").arg(value, field.key));
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Date:
    case FieldType::Custom:
        break;
    }
    return RecordCriterion{field, Kind::SameText, value};
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

Result<std::vector<RecordCriterion>> criteriaFrom(const QString &text,
                                                  const std::vector<FieldInfo> &fields,
                                                  const Industries &industries)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals < 1)
        return usageError(Words::tr("\"%1\" does not have the form field=value.").arg(text));
    const QString name = text.left(equals).trimmed();
    const QString value = text.mid(equals + 1).trimmed();
    if (name == QLatin1String("id"))
        return Criteria{{FieldInfo(), Kind::Equal, value.toLongLong()}};
    if (name == QLatin1String("region") || name == QStringLiteral("地区")) {
        if (Criteria criteria = regionCriteria(value, fields); !criteria.empty())
            return criteria;
    }
    ATTACHE_TRY(const FieldInfo *field, fieldCalled(name, fields));
    if (field->isCustom())
        return Criteria{{*field, Kind::SameText, value}};
    ATTACHE_TRY(RecordCriterion criterion, builtInCriterion(*field, value, industries));
    return Criteria{std::move(criterion)};
}

} // namespace attache
