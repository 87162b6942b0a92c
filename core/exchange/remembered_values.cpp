#include "core/exchange/remembered_values.h"

#include "core/domain/setting.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/value_rules.h"
#include "core/record/records_with.h"
#include "core/store/writer.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace attache {

namespace {

const QString ValuesKey = QStringLiteral("import.values");
const QString ColumnsKey = QStringLiteral("import.columns");
/// Among the targets of columns. No header leads to it: headerKey() leaves letters and digits.
const QString DayKey = QStringLiteral("@day");

/// Names a set of columns: the type and the headers, whatever their order and case.
QString columnsKey(const RecordType &type, const QStringList &header)
{
    QStringList keys;
    for (const QString &each : header)
        keys.append(headerKey(each));
    keys.sort();
    return QString::fromLatin1(type.key) + QLatin1Char(':') + keys.join(QLatin1Char('|'));
}

/// The row of the setting @p key; one without an id where nothing is remembered yet.
Result<Setting> remembered(Connection &connection, const QString &key)
{
    ATTACHE_TRY(const std::vector<Setting> rows, recordsWith(connection, &Setting::key, key));
    if (!rows.empty())
        return rows.front();
    Setting fresh;
    fresh.key = key;
    return fresh;
}

QJsonObject bySet(const Setting &setting)
{
    return QJsonDocument::fromJson(QString(setting.value).toUtf8()).object();
}

/// Writes @p all in the place of what @p setting held.
Result<void> keep(Writer &writer, Setting &setting, const QJsonObject &all)
{
    setting.value = LongText(QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
    return setting.id.isNull() ? writer.insert(setting) : writer.update(setting);
}

} // namespace

Result<QStringList> rememberedValues(Connection &connection, const RecordType &type,
                                     const QStringList &header)
{
    ATTACHE_TRY(const Setting setting, remembered(connection, ValuesKey));
    const QJsonObject words = bySet(setting)[columnsKey(type, header)].toObject();
    QStringList rules;
    for (auto word = words.begin(); word != words.end(); ++word)
        rules.append(word.key() + QLatin1Char('=') + word->toString());
    return rules;
}

Result<void> rememberValues(Writer &writer, const RecordType &type, const QStringList &header,
                            const std::vector<ValueRule> &rules)
{
    ATTACHE_TRY(Setting setting, remembered(writer.connection(), ValuesKey));
    QJsonObject all = bySet(setting);
    const QString key = columnsKey(type, header);
    QJsonObject words = all[key].toObject();
    const QJsonObject before = words;
    for (const ValueRule &rule : rules)
        words[rule.field + QLatin1Char(':') + rule.word] = rule.value;
    if (words == before)
        return {};
    all[key] = words;
    return keep(writer, setting, all);
}

Result<RememberedColumns> rememberedColumns(Connection &connection, const RecordType &type,
                                            const QStringList &header)
{
    ATTACHE_TRY(const Setting setting, remembered(connection, ColumnsKey));
    const QJsonObject targets = bySet(setting)[columnsKey(type, header)].toObject();
    RememberedColumns known;
    for (const QString &each : header) {
        const QJsonValue target = targets[headerKey(each)];
        if (target.isString())
            known.rules.append(each + QLatin1Char('=') + target.toString());
    }
    known.day = QDate::fromString(targets[DayKey].toString(), Qt::ISODate);
    return known;
}

Result<void> rememberColumns(Writer &writer, const RecordType &type,
                             const std::vector<ColumnMapping> &suggested,
                             const std::vector<ColumnMapping> &chosen)
{
    QStringList header;
    QJsonObject targets;
    for (size_t i = 0; i < suggested.size() && i < chosen.size(); ++i) {
        header.append(suggested[i].header);
        const QString key = headerKey(suggested[i].header);
        if (!key.isEmpty() && suggested[i].targetText() != chosen[i].targetText())
            targets[key] = chosen[i].targetText();
    }
    ATTACHE_TRY(Setting setting, remembered(writer.connection(), ColumnsKey));
    QJsonObject all = bySet(setting);
    const QString key = columnsKey(type, header);
    QJsonObject before = all[key].toObject();
    before.remove(DayKey);
    if (before == targets)
        return {};
    if (!targets.isEmpty())
        targets[DayKey] = writer.clock().today().toString(Qt::ISODate);
    all[key] = targets;
    return keep(writer, setting, all);
}

Result<std::vector<ValueRule>> valueRulesOf(const ImportPlan &plan)
{
    std::vector<ValueRule> rules;
    for (const QString &each : plan.values) {
        ATTACHE_TRY(ValueRule rule, valueRule(*plan.type, each));
        rules.push_back(std::move(rule));
    }
    return rules;
}

Result<RememberedColumns> addRememberedColumns(ImportPlan &plan, const QStringList &header,
                                               Connection &connection)
{
    if (plan.mapping)
        return RememberedColumns();
    ATTACHE_TRY(RememberedColumns known, rememberedColumns(connection, *plan.type, header));
    plan.rules = known.rules + plan.rules;
    return known;
}

Result<int> addRemembered(ImportPlan &plan, const QStringList &header, Connection &connection)
{
    ATTACHE_TRY(const QStringList known, rememberedValues(connection, *plan.type, header));
    ATTACHE_TRY(const std::vector<ValueRule> given, valueRulesOf(plan));
    int added = 0;
    for (const QString &each : known) {
        const auto rule = valueRule(*plan.type, each);
        const bool isGiven = rule && std::ranges::any_of(given, [&](const ValueRule &own) {
                                 return own.field == rule->field && own.word == rule->word;
                             });
        const bool isUsed = rule && (!plan.mapping || isMapped(*plan.mapping, {rule->field}));
        if (!isUsed || isGiven)
            continue;
        plan.values.append(each);
        ++added;
    }
    return added;
}

} // namespace attache
