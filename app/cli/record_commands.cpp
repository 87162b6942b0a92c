#include "app/cli/command.h"

#include "app/cli/record_values.h"
#include "core/domain/record_types.h"
#include "core/search/search.h"

#include <QCoreApplication>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

Result<const RecordType *> typeNamed(const QString &name)
{
    if (const RecordType *type = recordTypeNamed(name))
        return type;
    QStringList known;
    for (const RecordType *type : allRecordTypes())
        known.append(QString::fromLatin1(type->pluralKey));
    return usageError(Words::tr("There are no records called “%1”. There are: %2.")
                          .arg(name, known.join(QLatin1String(", "))));
}

void declareList(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("where"),
                      Words::tr("Only records whose field has this value; several must all hold."),
                      QStringLiteral("FIELD=VALUE")});
    parser.addOption(
        {QStringLiteral("limit"), Words::tr("At most so many."), QStringLiteral("NUMBER")});
}

/// What a person reads of a record in a line: the first few fields that say something.
std::vector<const FieldInfo *> columnsOf(const std::vector<FieldInfo> &fields)
{
    constexpr size_t MostColumns = 7;
    std::vector<const FieldInfo *> columns;
    for (const FieldInfo &field : fields) {
        if (!field.options.hidden && field.type != FieldType::LongText &&
            field.type != FieldType::Custom && columns.size() < MostColumns)
            columns.push_back(&field);
    }
    return columns;
}

Result<Condition> allConditions(const Invocation &call, const std::vector<FieldInfo> &fields)
{
    Condition all;
    for (const QString &text : call.values("where")) {
        ATTACHE_TRY(const Condition condition, conditionFrom(text, fields));
        all.sql += (all.sql.isEmpty() ? "WHERE (" : " AND (") + condition.sql + ')';
        all.values.insert(all.values.end(), condition.values.begin(), condition.values.end());
    }
    all.sql += " ORDER BY id";
    if (call.isSet("limit")) {
        bool isNumber = false;
        const int limit = call.value("limit").toInt(&isNumber);
        if (!isNumber || limit < 0)
            return usageError(Words::tr("“%1” is no number of records.").arg(call.value("limit")));
        all.sql += " LIMIT " + QByteArray::number(limit);
    }
    return all;
}

Result<void> list(Invocation &call)
{
    ATTACHE_TRY(const RecordType *const type, typeNamed(call.word(0)));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    ATTACHE_TRY(const auto fields, allFieldsOf(connection, *type));
    ATTACHE_TRY(const Condition wanted, allConditions(call, fields));
    const auto columns = columnsOf(fields);
    QJsonArray array;
    if (!call.wantsJson()) {
        QStringList heading{QStringLiteral("id")};
        for (const FieldInfo *field : columns)
            heading.append(field->label());
        call.console().line(heading.join(QLatin1Char('\t')));
    }
    ATTACHE_CHECK(type->each(connection, wanted.sql, wanted.values, [&](const void *record) {
        if (call.wantsJson()) {
            array.append(recordAsJson(*type, fields, record));
            return true;
        }
        QStringList cells{QString::number(type->id(record))};
        for (const FieldInfo *field : columns)
            cells.append(valueAsText(connection, *field, record).simplified());
        call.console().line(cells.join(QLatin1Char('\t')));
        return true;
    }));
    if (call.wantsJson())
        call.console().json(array);
    return {};
}

Result<qint64> idFrom(const QString &word)
{
    bool isNumber = false;
    const qint64 id = word.toLongLong(&isNumber);
    if (isNumber && id > 0)
        return id;
    return usageError(Words::tr("“%1” is no id.").arg(word));
}

Result<void> show(Invocation &call)
{
    ATTACHE_TRY(const RecordType *const type, typeNamed(call.word(0)));
    ATTACHE_TRY(const qint64 id, idFrom(call.word(1)));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    ATTACHE_TRY(const AnyRecord record, type->load(connection, id));
    ATTACHE_TRY(const auto fields, allFieldsOf(connection, *type));
    if (call.wantsJson()) {
        call.console().json(recordAsJson(*type, fields, record.get()));
        return {};
    }
    for (const FieldInfo &field : fields) {
        const QString text = field.options.hidden || field.type == FieldType::Custom
                                 ? QString()
                                 : valueAsText(connection, field, record.get());
        if (!text.isEmpty())
            call.console().line(
                //: A field and its value.
                Words::tr("%1: %2").arg(field.label(), text));
    }
    return {};
}

QJsonObject asJson(const SearchHit &hit)
{
    return {{QStringLiteral("type"), hit.table},
            {QStringLiteral("id"), QString::number(hit.id)},
            {QStringLiteral("title"), hit.title},
            {QStringLiteral("subtitle"), hit.subtitle},
            {QStringLiteral("snippet"), hit.snippet},
            {QStringLiteral("account"),
             hit.account ? QJsonValue(QString::number(hit.account)) : QJsonValue()}};
}

void declareSearch(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("limit"), Words::tr("At most so many of each kind."),
                      QStringLiteral("NUMBER"), QStringLiteral("20")});
}

Result<void> search(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const auto groups,
                searchAll(workspace->connection(), call.words().join(QLatin1Char(' ')),
                          qMax(1, call.value("limit").toInt())));
    QJsonArray array;
    for (const SearchGroup &group : groups) {
        if (!call.wantsJson()) {
            const RecordType *type = recordTypeNamed(group.table);
            call.console().line(QStringLiteral("%1 (%2)").arg(
                QCoreApplication::translate("RecordType", type->pluralLabel),
                QLocale().toString(group.count)));
        }
        for (const SearchHit &hit : group.hits) {
            array.append(asJson(hit));
            if (!call.wantsJson())
                call.console().line(QStringList{QStringLiteral("  %1").arg(hit.id), hit.title,
                                                hit.subtitle, hit.snippet.simplified()}
                                        .join(QLatin1Char('\t')));
        }
    }
    if (call.wantsJson())
        call.console().json(array);
    else if (groups.empty())
        call.console().note(Words::tr("Nothing found."));
    return {};
}

Result<void> undo(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const QString title, workspace->undo());
    call.console().note(Words::tr("Undone: %1").arg(title));
    return {};
}

Result<void> redo(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const QString title, workspace->redo());
    call.console().note(Words::tr("Done again: %1").arg(title));
    return {};
}

Result<std::vector<JournalEntry>> wantedHistory(const Invocation &call, const Workspace &workspace)
{
    if (call.words().isEmpty())
        return workspace.history();
    ATTACHE_TRY(const RecordType *const type, typeNamed(call.word(0)));
    ATTACHE_TRY(const qint64 id, idFrom(call.word(1)));
    return workspace.historyOf(QString::fromLatin1(type->table), id);
}

Result<void> history(Invocation &call)
{
    if (call.words().size() == 1)
        return usageError(Words::tr("The history of which record? Give its type and id."));
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const auto entries, wantedHistory(call, *workspace));
    QJsonArray array;
    for (const JournalEntry &entry : entries) {
        array.append(QJsonObject{{QStringLiteral("id"), QString::number(entry.id)},
                                 {QStringLiteral("title"), entry.title},
                                 {QStringLiteral("at"), entry.at.toUTC().toString(Qt::ISODate)},
                                 {QStringLiteral("undone"), entry.undone},
                                 {QStringLiteral("records"), entry.records}});
        if (!call.wantsJson())
            call.console().line(
                QStringList{entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                            entry.title, entry.undone ? Words::tr("(undone)") : QString()}
                    .join(QLatin1Char('\t'))
                    .trimmed());
    }
    if (call.wantsJson())
        call.console().json(array);
    return {};
}

constexpr std::array Commands = {
    Command{"list", "TYPE [--where FIELD=VALUE …] [--limit NUMBER]",
            QT_TRANSLATE_NOOP("Command", "list accounts, contacts, opportunities, visits, …"), 1, 1,
            true, declareList, list},
    Command{"show", "TYPE ID", QT_TRANSLATE_NOOP("Command", "show one record"), 2, 2, true, nullptr,
            show},
    Command{"search", "TEXT", QT_TRANSLATE_NOOP("Command", "find names, people, visits and notes"),
            1, 100, true, declareSearch, search},
    Command{"undo", "", QT_TRANSLATE_NOOP("Command", "undo the newest step"), 0, 0, true, nullptr,
            undo},
    Command{"redo", "", QT_TRANSLATE_NOOP("Command", "do the step last undone again"), 0, 0, true,
            nullptr, redo},
    Command{"history", "[TYPE ID]",
            QT_TRANSLATE_NOOP("Command", "list the steps, or those of one record"), 0, 2, true,
            nullptr, history},
};

} // namespace

std::span<const Command> recordCommands()
{
    return Commands;
}

} // namespace attache
