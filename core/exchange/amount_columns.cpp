#include "core/exchange/amount_columns.h"

#include "core/base/han.h"
#include "core/parse/values_p.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

bool isNumberColumn(const RecordType &type, const ColumnMapping &column)
{
    if (column.target == ColumnMapping::Target::Custom)
        return column.kind == CustomFieldKind::Number;
    const FieldInfo *field =
        column.target == ColumnMapping::Target::Field ? type.field(column.field) : nullptr;
    return field && (field->type == FieldType::Money || field->type == FieldType::Integer);
}

/// What the other columns of numbers or, where they say nothing, the delimiter tell of the sign.
DecimalSign usualSign(const RecordType &type, const std::vector<ColumnMapping> &mapping,
                      const std::vector<ColumnProfile> &profiles, const QString &delimiter)
{
    qsizetype points = 0;
    qsizetype commas = 0;
    for (size_t i = 0; i < mapping.size(); ++i) {
        if (!isNumberColumn(type, mapping[i]))
            continue;
        const DecimalSign sign = profiles[i].decimals().sign();
        points += sign == DecimalSign::Point ? 1 : 0;
        commas += sign == DecimalSign::Comma ? 1 : 0;
    }
    if (points != commas)
        return points > commas ? DecimalSign::Point : DecimalSign::Comma;
    // Spreadsheets separate by semicolons where a comma begins the decimals.
    if (delimiter == u";")
        return DecimalSign::Comma;
    return delimiter == u"," || delimiter == u"，" ? DecimalSign::Point : DecimalSign::Open;
}

} // namespace

QString settleDecimals(const ImportPlan &plan, std::vector<ColumnMapping> &mapping,
                       const std::vector<ColumnProfile> &profiles, const QString &delimiter)
{
    const DecimalSign usual = plan.decimal != DecimalSign::Open
                                  ? plan.decimal
                                  : usualSign(*plan.type, mapping, profiles, delimiter);
    QString question;
    for (size_t i = 0; i < mapping.size(); ++i) {
        ColumnMapping &column = mapping[i];
        if (!isNumberColumn(*plan.type, column))
            continue;
        const FieldInfo *field = plan.type->field(column.field);
        const bool isField = column.target == ColumnMapping::Target::Field;
        const bool whole = isField && field->type == FieldType::Integer;
        column.decimal = profiles[i].decimals().sign();
        const bool isTold = plan.decimal != DecimalSign::Open;
        if (column.decimal == DecimalSign::Open &&
            (isTold || !profiles[i].decimals().isContradictory()))
            column.decimal = usual;
        const QByteArray &doubtful = profiles[i].decimals().doubtful();
        if (column.decimal != DecimalSign::Open || whole || !isField || doubtful.isEmpty() ||
            !question.isEmpty())
            continue;
        const auto reading = [&](DecimalSign sign) {
            const auto value =
                readMoney({doubtful.constData(), static_cast<size_t>(doubtful.size())}, {}, sign);
            return value ? QLocale().toString(value->amount.major(), 'f', 2) : QString();
        };
        question =
            Words::tr("The amounts in \"%1\" are ambiguous: %2 is %3 with a decimal point, or "
                      "%4 with a decimal comma. Choose point or comma.")
                .arg(column.header, QString::fromUtf8(doubtful), reading(DecimalSign::Point),
                     reading(DecimalSign::Comma));
    }
    return question;
}

namespace {

/// What is said of amounts in a line above the header; empty when nothing.
struct SaidUnit
{
    QString words;
    MoneyUnit unit;
};

SaidUnit unitAbove(const RowSource &source)
{
    static const QRegularExpression said(
        QStringLiteral("单位\\s*[:：]?\\s*([^\\s)）,，;；]+)|"
                       "\\b(?:amounts|figures|values|angaben|beträge|currency)\\s+in\\s+([^,;()]+)|"
                       "\\(in\\s+([^,;()]+)\\)"),
        QRegularExpression::CaseInsensitiveOption);
    const SourceChoices choices = source.choices();
    for (const SourceChoices::HeaderRow &row : choices.headerRows) {
        if (row.number >= choices.headerRow)
            break;
        for (auto each = said.globalMatch(simplifiedHan(row.text)); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            QString words = match.captured(match.lastCapturedIndex()).trimmed();
            words.remove(QStringLiteral("of "));
            const MoneyUnit unit = moneyUnitOf(QStringLiteral("(%1)").arg(words));
            if (unit != MoneyUnit{})
                return {words, unit};
        }
    }
    return {};
}

/// What the row right below the header says of each column; empty where it says nothing.
std::vector<MoneyUnit> unitsBelow(const RowSource &source)
{
    std::vector<MoneyUnit> units;
    const auto look = [&](const SourceRow &row) -> Result<void> {
        if (isRowOfUnits(row.cells)) {
            for (const std::string_view cell : row.cells)
                units.push_back(unitIn(cell));
        }
        return Error{Error::Kind::Cancelled, {}, {}, {}}; // one row is enough
    };
    (void)source.read(look, Progress());
    return units;
}

bool isAmount(const RecordType &type, const ColumnMapping &column)
{
    const FieldInfo *field =
        column.target == ColumnMapping::Target::Field ? type.field(column.field) : nullptr;
    return field && field->type == FieldType::Money;
}

} // namespace

void settleUnits(const RecordType &type, std::vector<ColumnMapping> &mapping,
                 const RowSource &source)
{
    const std::vector<MoneyUnit> below = unitsBelow(source);
    const SaidUnit above = source.choices().headerRow > 1 ? unitAbove(source) : SaidUnit();
    for (size_t i = 0; i < mapping.size(); ++i) {
        if (!isAmount(type, mapping[i]) || mapping[i].unit != MoneyUnit{})
            continue;
        const bool isBelow = i < below.size() && below[i] != MoneyUnit{};
        mapping[i].unit = isBelow ? below[i] : above.unit;
    }
}

QStringList unitNotes(const RecordType &type, const std::vector<ColumnMapping> &mapping,
                      const RowSource &source)
{
    const std::vector<MoneyUnit> below = unitsBelow(source);
    for (size_t i = 0; i < std::min(mapping.size(), below.size()); ++i) {
        if (isAmount(type, mapping[i]) && below[i] != MoneyUnit{} && mapping[i].unit == below[i] &&
            moneyUnitOf(mapping[i].header) == MoneyUnit{})
            return {Words::tr("Amounts were read in the units that stand below the header.")};
    }
    const SaidUnit above = unitAbove(source);
    const bool isUsed =
        above.unit != MoneyUnit{} && std::ranges::any_of(mapping, [&](const ColumnMapping &column) {
            return isAmount(type, column) && column.unit == above.unit &&
                   moneyUnitOf(column.header) == MoneyUnit{};
        });
    if (!isUsed)
        return {};
    return {Words::tr("Amounts were read in \"%1\", as the lines above the header say.")
                .arg(above.words)};
}

bool isRowOfUnits(std::span<const std::string_view> cells)
{
    static constexpr std::array<std::string_view, 22> Counted = {
        "单位", "單位", "元", "人", "家", "个", "個", "%",  "％",   "台", "套",
        "次",   "天",   "岁", "年", "月", "位", "名", "间", "平米", "㎡", "文本"};
    bool isAny = false;
    for (const std::string_view whole : cells) {
        const std::string_view cell = trimmedCell(whole);
        if (cell.empty())
            continue;
        std::string_view bare = cell;
        for (const std::string_view mark : {std::string_view("（"), std::string_view("(")}) {
            if (bare.starts_with(mark))
                bare.remove_prefix(mark.size());
        }
        for (const std::string_view mark : {std::string_view("）"), std::string_view(")")}) {
            if (bare.ends_with(mark))
                bare.remove_suffix(mark.size());
        }
        constexpr size_t Longest = 15; // bytes
        const bool isWord = std::find(Counted.begin(), Counted.end(), bare) != Counted.end();
        if (!isWord && (bare.size() > Longest || unitIn(bare) == MoneyUnit{}))
            return false;
        isAny = true;
    }
    // What is first in a row names the record.
    const std::string_view first = cells.empty() ? std::string_view() : trimmedCell(cells.front());
    return isAny && cells.size() > 1 && (first.empty() || first == "单位" || first == "單位");
}

std::vector<size_t> unitColumns(const QStringList &header)
{
    static const QStringList names{QStringLiteral("单位"),     QStringLiteral("金额单位"),
                                   QStringLiteral("货币单位"), QStringLiteral("计价单位"),
                                   QStringLiteral("unit"),     QStringLiteral("amountunit")};
    std::vector<size_t> columns;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (names.contains(simplifiedHan(headerKey(header[i]))))
            columns.push_back(static_cast<size_t>(i));
    }
    return columns;
}

MoneyUnit unitIn(std::string_view cell)
{
    constexpr size_t Longest = 30; // bytes
    cell = trimmedCell(cell);
    if (cell.empty() || cell.size() > Longest)
        return {};
    const QString text = readText(cell);
    const MoneyUnit unit = moneyUnitOf(QStringLiteral("(%1)").arg(text));
    // A metre is no million: letters alone mean money only with a currency.
    const bool isHan =
        std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
    return isHan || !unit.currency.isEmpty() ? unit : MoneyUnit{};
}

} // namespace attache
