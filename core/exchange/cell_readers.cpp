#include "core/base/shared_text.h"
#include "core/base/translations.h"
#include "core/exchange/activity_reader.h"
#include "core/exchange/amount_columns.h"
#include "core/exchange/row_filler.h"
#include "core/parse/values_p.h"

#include <QDateTime>

namespace attache {

namespace {

template <typename T>
Result<QVariant> asVariant(Result<T> value)
{
    return value ? Result<QVariant>(QVariant::fromValue(*std::move(value)))
                 : Result<QVariant>(std::move(value).error());
}

Result<QVariant> readIntegerCell(FillContext &context, std::string_view cell, const FillColumn &)
{
    ATTACHE_TRY(const qint64 number, readInteger(cell));
    context.remark = values::rangeRemark(cell);
    // "Less than 50" says no number.
    if (number == 0 && !context.remark.isEmpty())
        return QVariant();
    return QVariant(static_cast<qlonglong>(number));
}

Result<QVariant> readPercentCell(FillContext &context, std::string_view cell,
                                 const FillColumn &column)
{
    return asVariant(readPercent(cell, column.percentScale, &context.remark));
}

Result<QVariant> readBoolCell(FillContext &, std::string_view cell, const FillColumn &)
{
    return asVariant(readBool(cell));
}

Result<QVariant> readMoneyCell(FillContext &context, std::string_view cell,
                               const FillColumn &column)
{
    ATTACHE_TRY(const MoneyValue value,
                readMoney(cell, column.unit, column.decimal, &context.remark));
    return QVariant(static_cast<qlonglong>(value.amount.minor));
}

Result<QVariant> readDateCell(FillContext &context, std::string_view cell, const FillColumn &column)
{
    return asVariant(readDateOrMonth(cell, column.dateOrder, MonthDay::First, &context.remark));
}

Result<QVariant> readInstantCell(FillContext &, std::string_view cell, const FillColumn &column)
{
    return asVariant(readInstant(cell, column.dateOrder));
}

Result<QVariant> readIndustryCell(FillContext &context, std::string_view cell, const FillColumn &)
{
    return QVariant(context.industries.canonical(readText(cell)));
}

/// The value whose key or own label, in any language of ours, the cell is.
Result<QVariant> readChoiceCell(FillContext &, std::string_view cell, const FillColumn &column)
{
    const QString word = values::wordKey(cell);
    for (const ChoiceInfo &choice : column.field->choices) {
        if (values::wordKey(choice.key.toStdString()) == word)
            return QVariant(choice.key);
        for (const QString &label : allTranslations("Choice", choice.label)) {
            if (values::wordKey(label.toStdString()) == word)
                return QVariant(choice.key);
        }
    }
    QStringList known;
    for (const ChoiceInfo &choice : column.field->choices)
        known.append(choice.text());
    return values::unreadable(Common::tr("\"%1\" is not one of: %2.")
                                  .arg(QStringLiteral("%1"), known.join(Common::tr(", "))),
                              cell);
}

Result<QVariant> readCurrencyCell(FillContext &, std::string_view cell, const FillColumn &)
{
    Result<QString> currency = readCurrency(cell);
    // 万美元: of what the amounts are multiples is read with them.
    if (const QString said = currency ? QString() : unitIn(cell).currency; !said.isEmpty())
        return QVariant(said);
    return asVariant(std::move(currency));
}

} // namespace

CellReader readerFor(const FieldInfo &field)
{
    switch (field.type) {
    case FieldType::Integer:
        return field.options.editor == Editor::Percent ? readPercentCell : readIntegerCell;
    case FieldType::Boolean:
        return readBoolCell;
    case FieldType::Money:
        return readMoneyCell;
    case FieldType::Date:
        return readDateCell;
    case FieldType::Instant:
        return readInstantCell;
    case FieldType::Choice:
        return readChoiceCell;
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Reference:
    case FieldType::Custom:
        break;
    }
    switch (field.options.editor) {
    case Editor::IndustryTree:
        return readIndustryCell;
    case Editor::Currency:
        return readCurrencyCell;
    default:
        return nullptr;
    }
}

} // namespace attache
