#include "core/domain/custom_field.h"

#include "core/domain/stage_choice.h"
#include "core/record/record_type.h"
#include "core/record/records_with.h"

#include <QMutex>

#include <algorithm>
#include <set>

namespace attache {

namespace {

FieldType typeOf(CustomFieldKind kind)
{
    switch (kind) {
    case CustomFieldKind::Date:
        return FieldType::Date;
    case CustomFieldKind::Choice:
        return FieldType::Choice;
    case CustomFieldKind::Text:
    case CustomFieldKind::Number:
        break;
    }
    return FieldType::Text;
}

/// The text to keep for @p value, or nothing when it does not fit @p kind.
std::optional<QString> storedText(CustomFieldKind kind, const QVariant &value)
{
    const QString text = value.toString().trimmed();
    if (text.isEmpty())
        return QString();
    if (kind == CustomFieldKind::Number) {
        bool ok = false;
        QString(text).remove(QLatin1Char(',')).toDouble(&ok);
        return ok ? std::optional(QString(text).remove(QLatin1Char(','))) : std::nullopt;
    }
    if (kind == CustomFieldKind::Date) {
        const QDate date = value.toDate();
        return date.isValid() ? std::optional(date.toString(Qt::ISODate)) : std::nullopt;
    }
    return text;
}

FieldInfo infoOf(const CustomField &custom, const FieldInfo &column)
{
    FieldInfo info;
    info.key = customKey(custom.id);
    info.customId = custom.id.value();
    info.customLabel = custom.label;
    info.customChoices = custom.choices.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    info.type = typeOf(custom.kind);
    info.nullable = true;
    const qint64 id = custom.id.value();
    info.get = [id, &column](const void *record) -> QVariant {
        const auto values = CustomValues::fromJson(column.get(record).toString().toUtf8());
        const QString text = values.value(id);
        return text.isEmpty() ? QVariant() : QVariant(text);
    };
    info.set = [id, kind = custom.kind, &column](void *record, const QVariant &value) {
        const std::optional<QString> text = storedText(kind, value);
        if (!text)
            return false;
        auto values = CustomValues::fromJson(column.get(record).toString().toUtf8());
        values.setValue(id, *text);
        return column.set(record, QString::fromUtf8(values.toJson()));
    };
    return info;
}

bool isStage(const FieldInfo &field)
{
    return field.type == FieldType::Choice &&
           std::ranges::equal(field.choices, choicesOf<Stage>,
                              [](const ChoiceInfo &info, const Choice<Stage> &choice) {
                                  return info.key == QLatin1String(choice.key);
                              });
}

/// Keeps a text at the same address for the life of the program, as needed for the labels of
/// choices.
const char *kept(const QString &word)
{
    static QMutex mutex;
    static std::set<QByteArray> words;
    const QMutexLocker lock(&mutex);
    return words.insert(word.toUtf8()).first->constData();
}

/// The stages that can be chosen in this workspace, in its words.
std::vector<ChoiceInfo> stageChoices(const StageBook &book)
{
    std::vector<ChoiceInfo> choices;
    for (const Stage stage : offeredStages(book)) {
        // A word of ours stays one, so that it is known in every language.
        const QString label = book.label(stage);
        choices.push_back(
            {keyOf(stage), label == labelOf(stage) ? choiceOf(stage).label : kept(label)});
    }
    return choices;
}

} // namespace

QString customKey(Id<CustomField> id)
{
    return QStringLiteral("custom:") + id.toString();
}

Result<std::vector<FieldInfo>> allFieldsOf(Connection &connection, const RecordType &type)
{
    std::vector<FieldInfo> all = type.fields;
    if (std::ranges::any_of(all, isStage)) {
        ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
        for (FieldInfo &field : all) {
            if (isStage(field))
                field.choices = stageChoices(book);
        }
    }
    const FieldInfo *column = type.customColumn();
    if (!column)
        return all;
    ATTACHE_TRY(auto customs,
                recordsWith(connection, &CustomField::recordType, QString::fromLatin1(type.table)));
    std::ranges::stable_sort(customs, {}, &CustomField::position);
    for (const CustomField &custom : customs)
        all.push_back(infoOf(custom, *column));
    return all;
}

} // namespace attache
