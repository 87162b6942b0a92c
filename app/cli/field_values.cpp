#include "app/cli/field_values.h"

#include "app/cli/command.h"
#include "core/base/shared_text.h"
#include "core/base/translations.h"
#include "core/domain/record_types.h"
#include "core/exchange/activity_reader.h"
#include "core/parse/region.h"
#include "core/parse/values.h"
#include "core/search/record_choices.h"

#include <QCoreApplication>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

Error refused(const FieldInfo &field, const QString &message)
{
    return {Error::Kind::Invalid, message, {}, field.key};
}

bool isCalled(const FieldInfo &field, const QString &name)
{
    if (field.isCustom())
        return field.customLabel.compare(name, Qt::CaseInsensitive) == 0;
    return field.key == name ||
           allTranslations("Field", field.sourceLabel).contains(name, Qt::CaseInsensitive);
}

Result<QVariant> choiceNamed(const FieldInfo &field, const QString &text)
{
    QStringList known;
    for (const ChoiceInfo &choice : field.choices) {
        if (choice.key.compare(text, Qt::CaseInsensitive) == 0 ||
            allTranslations("Choice", choice.label).contains(text, Qt::CaseInsensitive))
            return QVariant(choice.key);
        known.append(choice.key);
    }
    for (const QString &choice : field.customChoices) {
        if (choice.compare(text, Qt::CaseInsensitive) == 0)
            return QVariant(choice);
        known.append(choice);
    }
    return refused(field, Words::tr("\"%1\" is not a valid value for \"%2\". Known values: %3.")
                              .arg(text, field.key, known.join(QLatin1String(", "))));
}

/// The record with that id, or the one of that name.
Result<QVariant> recordNamed(Connection &connection, const FieldInfo &field, const QString &text)
{
    constexpr int Enough = 50;
    const RecordType &type = field.target();
    bool isNumber = false;
    if (const qint64 id = text.toLongLong(&isNumber); isNumber && type.load(connection, id))
        return QVariant(static_cast<qlonglong>(id));
    ATTACHE_TRY(const auto found, recordChoices(connection, type, text, {}, Enough));
    std::vector<qint64> exact;
    for (const RecordChoice &each : found) {
        if (each.caption.name.compare(text, Qt::CaseInsensitive) == 0 ||
            each.caption.full().compare(text, Qt::CaseInsensitive) == 0)
            exact.push_back(each.id);
    }
    if (exact.size() == 1)
        return QVariant(static_cast<qlonglong>(exact.front()));
    return refused(
        field, exact.empty()
                   ? Words::tr("There is no record named \"%1\" for \"%2\".").arg(text, field.key)
                   : Words::tr("Several records are named \"%1\". Use the id for \"%2\".")
                         .arg(text, field.key));
}

/// An error of the readers of lists, at the field.
template <typename T>
Result<QVariant> readAt(const FieldInfo &field, Result<T> read)
{
    if (!read)
        return refused(field, read.error().message);
    if constexpr (std::is_same_v<T, MoneyValue>)
        return QVariant(static_cast<qlonglong>(read->amount.minor));
    else if constexpr (std::is_same_v<T, qint64>)
        return QVariant(static_cast<qlonglong>(*read));
    else
        return QVariant(*read);
}

QString placeFrom(const FieldInfo &field, const QString &text, const Industries &industries)
{
    switch (field.options.editor) {
    case Editor::IndustryTree:
        return industries.canonical(text);
    case Editor::Region: {
        const QString province = Regions().split(text).province;
        return province.isEmpty() ? text : province;
    }
    case Editor::City: {
        const QString city = Regions().split(text).city;
        return city.isEmpty() ? text : city;
    }
    default:
        return text;
    }
}

Result<QVariant> valueFrom(Connection &connection, const FieldInfo &field, const QString &text,
                           const Industries &industries)
{
    if (text.isEmpty())
        return field.type == FieldType::Text || field.type == FieldType::LongText
                   ? QVariant(QString())
                   : QVariant();
    const std::string bytes = text.toStdString();
    switch (field.type) {
    case FieldType::Choice:
        return choiceNamed(field, text);
    case FieldType::Reference:
        return recordNamed(connection, field, text);
    case FieldType::Money:
        return readAt(field, readMoney(bytes));
    case FieldType::Integer:
        return field.options.editor == Editor::Percent
                   ? readAt(field, readPercent(bytes, PercentScale::Hundred))
                   : readAt(field, readInteger(bytes));
    case FieldType::Boolean:
        return readAt(field, readBool(bytes));
    case FieldType::Date:
        return readAt(field, readDate(bytes));
    case FieldType::Instant:
        return readAt(field, readInstant(bytes));
    case FieldType::Text:
        // One currency is one in every figure, however it is written.
        if (field.options.editor == Editor::Currency)
            return readAt(field, readCurrency(bytes));
        break;
    case FieldType::LongText:
    case FieldType::Custom:
        break;
    }
    return QVariant(placeFrom(field, text, industries));
}

} // namespace

Result<const RecordType *> typeCalled(const QString &name)
{
    if (const RecordType *type = recordTypeNamed(name))
        return type;
    QStringList known;
    for (const RecordType *type : allRecordTypes())
        known.append(QString::fromLatin1(type->key));
    return usageError(Words::tr("Unknown record type \"%1\". Known types: %2.")
                          .arg(name, known.join(QLatin1String(", "))));
}

Result<const FieldInfo *> fieldCalled(const QString &name, const std::vector<FieldInfo> &fields)
{
    QStringList known;
    for (const FieldInfo &field : fields) {
        if (field.type == FieldType::Custom)
            continue;
        if (isCalled(field, name))
            return &field;
        known.append(field.isCustom() ? field.customLabel : field.key);
    }
    return usageError(Common::tr("Unknown field \"%1\". Known fields: %2.")
                          .arg(name, known.join(QLatin1String(", "))));
}

Result<Assignment> assignmentFrom(Connection &connection, const QString &text,
                                  const std::vector<FieldInfo> &fields,
                                  const Industries &industries)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals < 1)
        return usageError(Words::tr("\"%1\" does not have the form field=value.").arg(text));
    ATTACHE_TRY(const FieldInfo *field, fieldCalled(text.left(equals).trimmed(), fields));
    ATTACHE_TRY(QVariant value,
                valueFrom(connection, *field, text.mid(equals + 1).trimmed(), industries));
    return Assignment{field, std::move(value)};
}

} // namespace attache
