#include "app/cli/record_values.h"

#include "app/cli/command.h"
#include "core/queries/record_labels.h"

#include <QCoreApplication>
#include <QLocale>

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

QString choiceText(const FieldInfo &field, const QString &key)
{
    for (const ChoiceInfo &choice : field.choices) {
        if (choice.key == key)
            return QCoreApplication::translate("Choice", choice.label);
    }
    return key;
}

Error noSuchField(const QString &name, const std::vector<FieldInfo> &fields)
{
    QStringList known;
    for (const FieldInfo &field : fields) {
        if (field.type != FieldType::Custom)
            known.append(field.isCustom() ? field.customLabel : field.key);
    }
    return usageError(Words::tr("There is no field “%1” here. There are: %2.")
                          .arg(name, known.join(QLatin1String(", "))));
}

Result<Condition> builtInCondition(const FieldInfo &field, const QString &value)
{
    const QByteArray column = field.key.toLatin1();
    if (value.isEmpty())
        return Condition{"(" + column + " IS NULL OR " + column + " = '')", {}};
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Reference: {
        bool isNumber = false;
        const qlonglong number = value.toLongLong(&isNumber);
        if (!isNumber)
            return usageError(Words::tr("“%1” of “%2” is to be a number.").arg(value, field.key));
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
                QCoreApplication::translate("Choice", choice.label)
                        .compare(value, Qt::CaseInsensitive) == 0)
                return Condition{column + " = ?", {choice.key}};
        }
        return usageError(Words::tr("“%1” is no value of “%2”.").arg(value, field.key));
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

QString valueAsText(Connection &connection, const FieldInfo &field, const void *record)
{
    const QVariant value = field.get(record);
    if (!value.isValid())
        return {};
    switch (field.type) {
    case FieldType::Integer:
        return QLocale().toString(value.toLongLong());
    case FieldType::Boolean:
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    case FieldType::Money:
        return QLocale().toString(Money{value.toLongLong()}.major(), 'f', 2);
    case FieldType::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldType::Instant:
        return value.toDateTime().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case FieldType::Reference:
        return recordLabel(connection, QString::fromLatin1(field.referencedTable),
                           value.toLongLong());
    case FieldType::Choice:
        return choiceText(field, value.toString());
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Custom:
        break;
    }
    return value.toString();
}

Result<Condition> conditionFrom(const QString &text, const std::vector<FieldInfo> &fields)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals < 1)
        return usageError(Words::tr("“%1” is not of the form field=value.").arg(text));
    const QString name = text.left(equals).trimmed();
    const QString value = text.mid(equals + 1).trimmed();
    if (name == QLatin1String("id"))
        return Condition{"id = ?", {value.toLongLong()}};
    for (const FieldInfo &field : fields) {
        if (field.isCustom() && field.customLabel.compare(name, Qt::CaseInsensitive) == 0)
            return Condition{"coalesce(json_extract(custom, '$.\"" +
                                 QByteArray::number(field.customId) + "\"'), '') = ?",
                             {value}};
        if (!field.isCustom() && field.type != FieldType::Custom && field.key == name)
            return builtInCondition(field, value);
    }
    return noSuchField(name, fields);
}

} // namespace attache
