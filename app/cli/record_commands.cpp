#include "app/cli/command.h"

#include "app/cli/field_values.h"
#include "app/cli/record_values.h"
#include "app/cli/text_table.h"
#include "core/base/collation.h"
#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/domain/industry_tree.h"
#include "core/domain/record_types.h"
#include "core/queries/field_text.h"
#include "core/queries/record_aliases.h"
#include "core/queries/record_history.h"
#include "core/record/record_home.h"
#include "core/search/search.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declareList(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("where"),
                      Words::tr("List only records whose field has this value. If given several "
                                "times, all must match."),
                      QStringLiteral("FIELD=VALUE")});
    parser.addOption({QStringLiteral("limit"), Words::tr("Maximum number of records."),
                      QStringLiteral("NUMBER")});
}

/// What a person reads of a record in a line: the first few fields that say something.
std::vector<const FieldInfo *> columnsOf(const std::vector<FieldInfo> &fields)
{
    constexpr size_t MostColumns = 7;
    std::vector<const FieldInfo *> columns;
    for (const FieldInfo &field : fields) {
        // A long text that a record cannot be without is what the record says.
        const bool aside = field.type == FieldType::LongText && !field.options.required;
        if (!field.options.hidden && !aside && field.type != FieldType::Custom &&
            columns.size() < MostColumns)
            columns.push_back(&field);
    }
    return columns;
}

Result<std::vector<RecordCriterion>> allCriteria(const Invocation &call, Connection &connection,
                                                 const std::vector<FieldInfo> &fields)
{
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    std::vector<RecordCriterion> all;
    for (const QString &text : call.values("where")) {
        ATTACHE_TRY(const std::vector<RecordCriterion> criteria,
                    criteriaFrom(text, fields, industries));
        all.insert(all.end(), criteria.begin(), criteria.end());
    }
    return all;
}

/// How many records are asked for: @p usual where nothing is said, never fewer than @p least.
Result<size_t> limitOf(const Invocation &call, size_t usual, int least)
{
    if (!call.isSet("limit"))
        return usual;
    bool isNumber = false;
    const int limit = call.value("limit").toInt(&isNumber);
    if (!isNumber || limit < least)
        return usageError(
            Words::tr("\"%1\" is not a valid number of records.").arg(call.value("limit")));
    return static_cast<size_t>(limit);
}

/// The records wanted: by name where they have one, else in the order they were made.
Result<std::vector<AnyRecord>> recordsWanted(const Invocation &call, Connection &connection,
                                             const RecordType &type,
                                             const std::vector<FieldInfo> &fields)
{
    ATTACHE_TRY(const size_t limit, limitOf(call, std::numeric_limits<size_t>::max(), 0));
    ATTACHE_TRY(const std::vector<RecordCriterion> wanted, allCriteria(call, connection, fields));
    const FieldInfo *name = type.field(u"name");
    const Collation collation;
    std::vector<std::pair<QByteArray, AnyRecord>> found;
    ATTACHE_CHECK(eachRecord(connection, type, wanted, [&](const void *record) {
        found.emplace_back(name ? collation.sortKey(name->get(record).toString()) : QByteArray(),
                           type.copy(record));
        return name || found.size() < limit;
    }));
    std::ranges::stable_sort(found, {}, &std::pair<QByteArray, AnyRecord>::first);
    std::vector<AnyRecord> records;
    for (size_t i = 0; i < found.size() && i < limit; ++i)
        records.push_back(std::move(found[i].second));
    return records;
}

/// For a line of a table; --json has the whole.
QString shortened(const QString &text)
{
    constexpr qsizetype MostCharacters = 60;
    if (text.size() <= MostCharacters)
        return text;
    qsizetype end = MostCharacters - 1;
    if (text.at(end - 1).isHighSurrogate())
        --end;
    return text.first(end) + QChar(u'…');
}

bool isNumber(const FieldInfo *field)
{
    return field->type == FieldType::Integer || field->type == FieldType::Money;
}

void tell(Console &console, Connection &connection, const RecordType &type,
          const std::vector<FieldInfo> &fields, const std::vector<AnyRecord> &records)
{
    if (records.empty()) {
        console.note(Words::tr("No matches."));
        return;
    }
    const auto columns = columnsOf(fields);
    const FieldText words(connection, QLocale());
    QStringList heading{QStringLiteral("id")};
    std::vector<bool> numbers{false};
    for (const FieldInfo *field : columns) {
        heading.append(field->label());
        numbers.push_back(isNumber(field));
    }
    TextTable table(heading, numbers);
    for (const AnyRecord &record : records) {
        QStringList cells{QString::number(type.id(record.get()))};
        for (const FieldInfo *field : columns)
            cells.append(shortened(words.text(*field, field->get(record.get())).simplified()));
        table.add(cells);
    }
    for (const QString &line : table.lines())
        console.line(line);
}

Result<void> list(Invocation &call)
{
    ATTACHE_TRY(const RecordType *const type, typeCalled(call.word(0)));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    ATTACHE_TRY(const auto fields, allFieldsOf(connection, *type));
    ATTACHE_TRY(const auto records, recordsWanted(call, connection, *type, fields));
    if (!call.wantsJson()) {
        tell(call.console(), connection, *type, fields, records);
        return {};
    }
    QJsonArray array;
    for (const AnyRecord &record : records)
        array.append(recordAsJson(*type, fields, record.get()));
    call.console().json(array);
    return {};
}

Result<qint64> idFrom(const QString &word)
{
    bool isNumber = false;
    const qint64 id = word.toLongLong(&isNumber);
    if (isNumber && id > 0)
        return id;
    return usageError(Words::tr("\"%1\" is not an id.").arg(word));
}

Result<void> show(Invocation &call)
{
    ATTACHE_TRY(const RecordType *const type, typeCalled(call.word(0)));
    ATTACHE_TRY(const qint64 id, idFrom(call.word(1)));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    Result<AnyRecord> found = type->load(connection, id);
    if (!found && found.error().kind == Error::Kind::NotFound) {
        // It may be part of another record by now.
        ATTACHE_TRY(const qint64 now, mergedInto(connection, *type, id));
        if (now != id)
            found = type->load(connection, now);
    }
    ATTACHE_TRY(const AnyRecord record, std::move(found));
    ATTACHE_TRY(const auto fields, allFieldsOf(connection, *type));
    if (call.wantsJson()) {
        call.console().json(recordAsJson(*type, fields, record.get()));
        return {};
    }
    const FieldText words(connection, QLocale());
    for (const FieldInfo &field : fields) {
        const QString text = field.options.hidden || field.type == FieldType::Custom
                                 ? QString()
                                 : words.text(field, field.get(record.get()));
        if (!text.isEmpty())
            call.console().line(
                //: A field and its value.
                Common::tr("%1: %2").arg(field.label(), text));
    }
    return {};
}

Result<QJsonObject> asJson(Connection &connection, const SearchHit &hit)
{
    const RecordType *type = recordTypeNamed(hit.table);
    ATTACHE_TRY(const qint64 account,
                relatedId(connection, *type, hit.id, recordTypeOf<Account>()));
    return QJsonObject{
        {QStringLiteral("type"), hit.table},
        {QStringLiteral("id"), QString::number(hit.id)},
        {QStringLiteral("title"), hit.title},
        {QStringLiteral("subtitle"), hit.subtitle},
        {QStringLiteral("snippet"), hit.snippet},
        {QStringLiteral("matched"), hit.matched.join(QLatin1Char(' '))},
        {QStringLiteral("account"), account ? QJsonValue(QString::number(account)) : QJsonValue()}};
}

void declareSearch(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("limit"), Words::tr("Maximum number of records of each type."),
                      QStringLiteral("NUMBER")});
}

Result<void> search(Invocation &call)
{
    constexpr size_t Usual = 20;
    ATTACHE_TRY(const size_t limit, limitOf(call, Usual, 1));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const auto groups,
                searchAll(workspace->connection(), call.words().join(QLatin1Char(' ')),
                          static_cast<int>(limit)));
    QJsonArray array;
    for (const SearchGroup &group : groups) {
        if (!call.wantsJson()) {
            const RecordType *type = recordTypeNamed(group.table);
            call.console().line(QStringLiteral("%1 (%2)").arg(type->severalLabel(),
                                                              QLocale().toString(group.count)));
        }
        for (const SearchHit &hit : group.hits) {
            if (call.wantsJson()) {
                ATTACHE_TRY(QJsonObject object, asJson(workspace->connection(), hit));
                array.append(object);
            } else {
                call.console().line(QStringList{QStringLiteral("  %1").arg(hit.id), hit.title,
                                                hit.subtitle, hit.snippet.simplified()}
                                        .join(QLatin1Char('\t')));
            }
        }
    }
    if (call.wantsJson())
        call.console().json(array);
    else if (groups.empty())
        call.console().note(Words::tr("No matches."));
    return {};
}

Result<void> undo(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const QString title, workspace->undo());
    call.console().note(Common::tr("Undone: %1").arg(title));
    if (call.wantsJson())
        call.console().json(QJsonObject{{QStringLiteral("undone"), title}});
    return {};
}

Result<void> redo(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const QString title, workspace->redo());
    call.console().note(Common::tr("Redone: %1").arg(title));
    if (call.wantsJson())
        call.console().json(QJsonObject{{QStringLiteral("redone"), title}});
    return {};
}

QString historyLine(const QString &title, const QDateTime &at, bool undone)
{
    QString line =
        at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QLatin1String("  ") + title;
    if (undone)
        line += QLatin1Char(' ') + Words::tr("(undone)");
    return line;
}

Result<void> historyOfAll(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const auto entries, workspace->history());
    QJsonArray array;
    for (const JournalEntry &entry : entries) {
        array.append(QJsonObject{{QStringLiteral("id"), QString::number(entry.id)},
                                 {QStringLiteral("title"), entry.title},
                                 {QStringLiteral("at"), entry.at.toUTC().toString(Qt::ISODate)},
                                 {QStringLiteral("undone"), entry.undone},
                                 {QStringLiteral("records"), entry.records}});
        if (!call.wantsJson())
            call.console().line(historyLine(entry.title, entry.at, entry.undone));
    }
    if (call.wantsJson())
        call.console().json(array);
    return {};
}

QString whatKey(HistoryEntry::What what)
{
    switch (what) {
    case HistoryEntry::What::Added:
        return QStringLiteral("added");
    case HistoryEntry::What::Removed:
        return QStringLiteral("removed");
    case HistoryEntry::What::Changed:
        break;
    }
    return QStringLiteral("changed");
}

QJsonObject asJson(const HistoryEntry &entry)
{
    QJsonArray changes;
    for (const FieldDifference &change : entry.changes)
        changes.append(QJsonObject{{QStringLiteral("field"), change.key},
                                   {QStringLiteral("label"), change.label},
                                   {QStringLiteral("before"), change.before},
                                   {QStringLiteral("after"), change.after}});
    return {{QStringLiteral("id"), QString::number(entry.entry)},
            {QStringLiteral("title"), entry.title},
            {QStringLiteral("at"), entry.at.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("undone"), entry.undone},
            {QStringLiteral("what"), whatKey(entry.what)},
            {QStringLiteral("changes"), changes}};
}

QString changeLine(const FieldDifference &change)
{
    const auto shown = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("–") : text.simplified();
    };
    const QString line =
        change.before.isEmpty()
            ? shown(change.after)
            : QStringLiteral("%1 → %2").arg(shown(change.before), shown(change.after));
    return QLatin1String("    ") + Common::tr("%1: %2").arg(change.label, line);
}

Result<void> historyOfRecord(Invocation &call)
{
    ATTACHE_TRY(const RecordType *const type, typeCalled(call.word(0)));
    ATTACHE_TRY(const qint64 id, idFrom(call.word(1)));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    const FieldText words(connection, QLocale());
    ATTACHE_TRY(const auto entries,
                recordHistory(connection, QString::fromLatin1(type->table), id, words));
    QJsonArray array;
    for (const HistoryEntry &entry : entries) {
        array.append(asJson(entry));
        if (call.wantsJson())
            continue;
        call.console().line(historyLine(entry.title, entry.at, entry.undone));
        for (const FieldDifference &change : entry.changes)
            call.console().line(changeLine(change));
    }
    if (call.wantsJson())
        call.console().json(array);
    else if (entries.empty())
        call.console().note(Words::tr("This record has no history."));
    return {};
}

Result<void> history(Invocation &call)
{
    if (call.words().size() == 1)
        return usageError(Words::tr("Specify the type and id of the record."));
    return call.words().isEmpty() ? historyOfAll(call) : historyOfRecord(call);
}

constexpr std::array Commands = {
    Command{"list", "TYPE [--where FIELD=VALUE …] [--limit NUMBER]",
            QT_TRANSLATE_NOOP("Command", "list accounts, contacts, opportunities, visits, …"), 1, 1,
            true, declareList, list},
    Command{"show", "TYPE ID", QT_TRANSLATE_NOOP("Command", "show one record"), 2, 2, true, nullptr,
            show},
    Command{"search", "TEXT", QT_TRANSLATE_NOOP("Command", "find names, people, visits and notes"),
            1, 100, true, declareSearch, search},
    Command{"undo", "", QT_TRANSLATE_NOOP("Command", "undo the last step"), 0, 0, true, nullptr,
            undo},
    Command{"redo", "", QT_TRANSLATE_NOOP("Command", "redo the last undone step"), 0, 0, true,
            nullptr, redo},
    Command{"history", "[TYPE ID]",
            QT_TRANSLATE_NOOP("Command", "list all steps, or those of one record"), 0, 2, true,
            nullptr, history},
};

} // namespace

std::span<const Command> recordCommands()
{
    return Commands;
}

} // namespace attache
