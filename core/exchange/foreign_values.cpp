#include "core/exchange/foreign_values.h"

#include "core/exchange/import_rules.h"
#include "core/exchange/record_import.h"
#include "core/exchange/value_rules.h"

#include <algorithm>

namespace attache {

namespace {

constexpr size_t MostValues = 100; // of a column; one with more holds no choices

/// A column of choices while its values are counted.
struct ChoiceColumn
{
    FillColumn column;
    CellReader read = nullptr;
    QString header;
    std::vector<std::pair<QByteArray, qint64>> values; ///< and their rows
    QHash<QByteArray, size_t> places;                  ///< in values

    void observe(std::string_view cell)
    {
        cell = trimmedCell(cell);
        if (isNoValue(cell))
            return;
        const QByteArray text(cell.data(), static_cast<qsizetype>(cell.size()));
        const auto place = places.constFind(text);
        if (place != places.cend()) {
            ++values[*place].second;
        } else if (values.size() < MostValues) {
            places.insert(text, values.size());
            values.emplace_back(text, 1);
        }
    }
};

std::vector<ChoiceColumn> choiceColumns(const RecordType &type,
                                        const std::vector<ColumnMapping> &mapping)
{
    std::vector<ChoiceColumn> columns;
    for (size_t i = 0; i < mapping.size(); ++i) {
        const FieldInfo *field = mapping[i].target == ColumnMapping::Target::Field
                                     ? type.field(mapping[i].field)
                                     : nullptr;
        if (!field || field->type != FieldType::Choice)
            continue;
        ChoiceColumn column;
        column.column.index = i;
        column.column.field = field;
        column.header = mapping[i].header;
        column.read = readerFor(*field);
        for (const ImportColumn &rule : importRulesOf(type).columns) {
            if (field->key == QLatin1String(rule.key))
                column.read = rule.read ? rule.read : column.read;
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

/// The key of the choice that @p text stands for; empty where nobody knows.
QString choiceFor(const ChoiceColumn &column, const RecordType &type, const QString &text,
                  const std::vector<ValueRule> &rules, FillContext &context)
{
    const auto read = [&](const QString &cell) {
        const auto value = column.read(context, cell.toStdString(), column.column);
        return value ? value->toString() : QString();
    };
    const QString &key = column.column.field->key;
    // What a person says goes before what the workspace itself calls its choices.
    const auto ruleFor = [&](const QString &asked) {
        const auto word = valueRule(type, key + QLatin1Char(':') + asked + QStringLiteral("=?"));
        const auto find = [&](bool own) {
            return std::ranges::find_if(rules, [&](const ValueRule &each) {
                return word && each.isOwn == own && each.field == key && each.word == word->word;
            });
        };
        const auto said = find(false);
        return said != rules.end() ? said : find(true);
    };
    auto rule = ruleFor(text);
    if (rule != rules.end() && !rule->isOwn) {
        const auto named = ruleFor(rule->value);
        if (named == rules.end() || !named->isOwn)
            return read(rule->value);
        rule = named;
    }
    return rule == rules.end() ? read(text) : rule->value;
}

} // namespace

Result<std::vector<ForeignValue>> foreignValuesOf(const RecordType &type, const RowSource &source,
                                                  const std::vector<ColumnMapping> &mapping,
                                                  const std::vector<ValueRule> &rules,
                                                  const Progress &progress)
{
    std::vector<ChoiceColumn> columns = choiceColumns(type, mapping);
    std::vector<ForeignValue> found;
    if (columns.empty())
        return found;
    const auto look = [&](const SourceRow &row) -> Result<void> {
        if (!row.fault.isEmpty() || !passedOver(row.cells, source.header()).isEmpty())
            return {};
        for (ChoiceColumn &column : columns)
            column.observe(row.cells[column.column.index]);
        return {};
    };
    ATTACHE_CHECK(source.read(look, progress));
    FillContext context;
    for (const ChoiceColumn &column : columns) {
        for (const auto &[bytes, count] : column.values) {
            const QString text = readText({bytes.constData(), static_cast<size_t>(bytes.size())});
            found.push_back({column.column.field->key, column.header, text, count,
                             choiceFor(column, type, text, rules, context)});
        }
    }
    return found;
}

} // namespace attache
