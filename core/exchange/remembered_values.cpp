#include "core/exchange/remembered_values.h"

#include "core/domain/setting.h"
#include "core/exchange/column_mapping.h"
#include "core/record/records_with.h"
#include "core/store/writer.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace attache {

namespace {

const QString Key = QStringLiteral("import.values");

/// Names a set of columns: the type and the headers, whatever their order and case.
QString columnsKey(const RecordType &type, const QStringList &header)
{
    QStringList keys;
    for (const QString &each : header)
        keys.append(headerKey(each));
    keys.sort();
    return QString::fromLatin1(type.key) + QLatin1Char(':') + keys.join(QLatin1Char('|'));
}

/// The row of the setting; one without an id where nothing is remembered yet.
Result<Setting> remembered(Connection &connection)
{
    ATTACHE_TRY(const std::vector<Setting> rows, recordsWith(connection, &Setting::key, Key));
    if (!rows.empty())
        return rows.front();
    Setting fresh;
    fresh.key = Key;
    return fresh;
}

QJsonObject bySet(const Setting &setting)
{
    return QJsonDocument::fromJson(QString(setting.value).toUtf8()).object();
}

} // namespace

Result<QStringList> rememberedValues(Connection &connection, const RecordType &type,
                                     const QStringList &header)
{
    ATTACHE_TRY(const Setting setting, remembered(connection));
    const QJsonObject words = bySet(setting)[columnsKey(type, header)].toObject();
    QStringList rules;
    for (auto word = words.begin(); word != words.end(); ++word)
        rules.append(word.key() + QLatin1Char('=') + word->toString());
    return rules;
}

Result<void> rememberValues(Writer &writer, const RecordType &type, const QStringList &header,
                            const std::vector<ValueRule> &rules)
{
    ATTACHE_TRY(Setting setting, remembered(writer.connection()));
    QJsonObject all = bySet(setting);
    const QString key = columnsKey(type, header);
    QJsonObject words = all[key].toObject();
    const QJsonObject before = words;
    for (const ValueRule &rule : rules)
        words[rule.field + QLatin1Char(':') + rule.word] = rule.value;
    if (words == before)
        return {};
    all[key] = words;
    setting.value = LongText(QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
    return setting.id.isNull() ? writer.insert(setting) : writer.update(setting);
}

} // namespace attache
