#include "core/deck/record_placeholders.h"

#include "core/base/language.h"
#include "core/deck/placeholder_places.h"
#include "core/domain/custom_field.h"
#include "core/domain/industry_tree.h"
#include "core/domain/opportunity.h"
#include "core/queries/deck_list.h"
#include "core/record/record_type.h"

#include <QLocale>

namespace attache {

namespace {

/// A day as one writes it on a slide.
QString dayText(QDate day)
{
    if (!day.isValid())
        return {};
    const bool chinese = languageOf(QLocale()) == Language::Chinese;
    return QLocale().toString(day, chinese ? QStringLiteral("yyyy年M月d日")
                                           : QStringLiteral("d MMMM yyyy"));
}

QString timeText(const QDateTime &instant)
{
    return instant.isValid() ? instant.toLocalTime().toString(QStringLiteral("HH:mm")) : QString();
}

QString textOf(const FieldInfo &field, const QVariant &value)
{
    if (!value.isValid())
        return {};
    switch (field.type) {
    case FieldType::Choice:
        for (const ChoiceInfo &choice : field.choices) {
            if (choice.key == value.toString())
                return choice.text();
        }
        return {};
    case FieldType::Date:
        return dayText(value.toDate());
    case FieldType::Instant: {
        const QDateTime instant = value.toDateTime();
        return instant.isValid() ? dayText(instant.toLocalTime().date()) + u' ' + timeText(instant)
                                 : QString();
    }
    case FieldType::Money:
        return QLocale().toString(double(value.toLongLong()) / 100, 'f',
                                  value.toLongLong() % 100 == 0 ? 0 : 2);
    case FieldType::Integer:
        return QLocale().toString(value.toLongLong());
    case FieldType::Boolean:
    case FieldType::Reference:
    case FieldType::Custom:
        return {};
    case FieldType::Text:
    case FieldType::LongText:
        break;
    }
    return value.toString();
}

/// Every field of @p record as "<table>.<key>"; of no record, all of them empty.
Result<void> addFields(PlaceholderValues &values, Connection &connection, const RecordType &type,
                       const void *record)
{
    ATTACHE_TRY(const auto fields, allFieldsOf(connection, type));
    for (const FieldInfo &field : fields) {
        const bool isText = !field.isCustom() && field.type != FieldType::Reference &&
                            field.type != FieldType::Custom && field.options.editor != Editor::Blob;
        if (!isText)
            continue;
        values.set(QString::fromLatin1(type.table) + u'.' + field.key,
                   record ? textOf(field, field.get(record)) : QString());
    }
    return {};
}

template <typename T>
Result<void> addRecord(PlaceholderValues &values, Connection &connection,
                       const std::optional<T> &record)
{
    return addFields(values, connection, recordTypeOf<T>(), record ? &*record : nullptr);
}

Result<std::optional<Contact>> contactFor(Connection &connection, const std::optional<Visit> &visit,
                                          const std::optional<Account> &account)
{
    if (visit)
        return firstContactAt(connection, visit->id);
    return account ? onlyContactOf(connection, account->id)
                   : Result<std::optional<Contact>>(std::optional<Contact>());
}

Result<void> addMe(PlaceholderValues &values, Connection &connection)
{
    ATTACHE_TRY(const Letterhead mine, newestLetterhead(connection));
    values.set(QStringLiteral("me.name"), mine.person);
    values.set(QStringLiteral("me.post"), mine.post);
    values.set(QStringLiteral("me.company"), mine.company);
    values.set(QStringLiteral("me.address"), mine.address);
    values.set(QStringLiteral("me.phone"), mine.phone);
    values.set(QStringLiteral("me.email"), mine.email);
    return {};
}

} // namespace

Result<PlaceholderValues> placeholdersFor(Workspace &workspace, Id<Visit> visitId,
                                          Id<Account> accountId)
{
    Connection &connection = workspace.connection();
    PlaceholderValues values;
    std::optional<Visit> visit;
    std::optional<Account> account;
    std::optional<Opportunity> opportunity;
    if (!visitId.isNull()) {
        ATTACHE_TRY(visit, Store<Visit>(connection).get(visitId));
        accountId = visit->account;
        ATTACHE_TRY(opportunity, Store<Opportunity>(connection).find(visit->opportunity));
    }
    if (!accountId.isNull()) {
        ATTACHE_TRY(account, Store<Account>(connection).get(accountId));
    }
    ATTACHE_TRY(const std::optional<Contact> contact, contactFor(connection, visit, account));
    ATTACHE_CHECK(addRecord(values, connection, account));
    ATTACHE_CHECK(addRecord(values, connection, contact));
    ATTACHE_CHECK(addRecord(values, connection, opportunity));
    ATTACHE_CHECK(addRecord(values, connection, visit));
    if (account && account->shortName.isEmpty())
        values.set(QStringLiteral("account.short_name"), account->name);
    if (account && !account->industry.isEmpty()) {
        ATTACHE_TRY(const Industries industries, industriesOf(connection));
        values.set(QStringLiteral("account.industry"),
                   industries.label(account->industry, languageOf(QLocale())));
    }
    values.set(QStringLiteral("visit.date"),
               visit ? dayText(visit->startsAt.toLocalTime().date()) : QString());
    values.set(QStringLiteral("visit.time"), visit ? timeText(visit->startsAt) : QString());
    values.set(QStringLiteral("today"), dayText(workspace.clock().today()));
    ATTACHE_CHECK(addMe(values, connection));
    if (account && !account->logo.isEmpty()) {
        ATTACHE_TRY(values.logo, workspace.blob(account->logo));
    }
    return values;
}

QStringList placeholderNames(const QString &text)
{
    QStringList names;
    const auto onlyWhole = [](const QString &) { return false; };
    for (const PlaceholderPlace &place : placeholdersIn(text, onlyWhole)) {
        const QString name = place.key.trimmed();
        if (!name.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    }
    return names;
}

QStringList withoutValue(const QStringList &names, const PlaceholderValues &values)
{
    QStringList left;
    for (const QString &name : names) {
        const QString key = plainKey(name).toLower();
        const bool isLogo = key == QLatin1String("account.logo") && !values.logo.isEmpty();
        if (!isLogo && values.texts.value(key).isEmpty())
            left.append(name);
    }
    return left;
}

} // namespace attache
