#include "app/cli/command.h"
#include "app/cli/field_values.h"
#include "app/cli/record_values.h"
#include "core/base/shared_text.h"
#include "core/brief/promise_sync.h"
#include "core/domain/industry_tree.h"
#include "core/domain/visit.h"
#include "core/queries/workspace_records.h"
#include "core/record/field_writer.h"
#include "core/record/record_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

/// @file
/// Writing records from the command line: the same door, checks and rules as the window.

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

Result<std::vector<Assignment>> assignmentsIn(Connection &connection, const QStringList &words,
                                              const std::vector<FieldInfo> &fields)
{
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    std::vector<Assignment> all;
    for (const QString &word : words) {
        ATTACHE_TRY(const Assignment each, assignmentFrom(connection, word, fields, industries));
        all.push_back(each);
    }
    return all;
}

Result<void> assign(const FieldWriter &writer, const std::vector<Assignment> &assignments,
                    const AnyRecord &record)
{
    for (const Assignment &each : assignments)
        ATTACHE_CHECK(writer.set(*each.field, each.value, record));
    return {};
}

bool isNote(const RecordType &type)
{
    return type.tableName() == QLatin1String(Description<VisitNote>::info.table);
}

/// The promises of a note are those of its lines, however it is written.
Result<void> make(Writer &writer, const RecordType &type, const AnyRecord &record)
{
    return isNote(type) ? saveNote(writer, *static_cast<VisitNote *>(record.get()))
                        : type.make(writer, record.get());
}

Result<void> update(Writer &writer, const RecordType &type, const AnyRecord &record)
{
    return isNote(type) ? saveNote(writer, *static_cast<VisitNote *>(record.get()))
                        : type.update(writer, record.get());
}

Result<void> tell(Invocation &call, Connection &connection, const RecordType &type,
                  const std::vector<FieldInfo> &fields, qint64 id)
{
    ATTACHE_TRY(const AnyRecord record, type.load(connection, id));
    if (call.wantsJson())
        call.console().json(recordAsJson(type, fields, record.get()));
    else
        call.console().line(
            QStringLiteral("%1 %2  %3")
                .arg(type.tableName(), QString::number(id), recordName(connection, type, id)));
    return {};
}

Result<qint64> idIn(const Invocation &call, qsizetype word)
{
    bool isNumber = false;
    const qint64 id = call.word(word).toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return usageError(Words::tr("\"%1\" is not an id.").arg(call.word(word)));
    return id;
}

/// The end that a visit begins with belongs to the start that was proposed: with another start that
/// is given alone it lasts as long as usual.
void settleEnd(const RecordType &type, const std::vector<Assignment> &assignments,
               const AnyRecord &record)
{
    const auto isGiven = [&assignments](QStringView key) {
        return std::ranges::any_of(
            assignments, [key](const Assignment &each) { return each.field->key == key; });
    };
    if (&type != &recordTypeOf<Visit>() || !isGiven(u"starts_at") || isGiven(u"ends_at"))
        return;
    auto &visit = *static_cast<Visit *>(record.get());
    visit.endsAt = visit.startsAt.addSecs(UsualVisitLength);
}

Result<void> add(Invocation &call)
{
    ATTACHE_TRY(const RecordType *type, typeCalled(call.word(0)));
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    Connection &connection = workspace->connection();
    ATTACHE_TRY(const auto fields, allFieldsOf(connection, *type));
    ATTACHE_TRY(const auto assignments, assignmentsIn(connection, call.words().mid(1), fields));
    ATTACHE_TRY(const Letterhead paper, letterheadOf(connection));
    const AnyRecord record = type->create();
    type->begin(record.get(), {call.clock().today(), paper.person});
    ATTACHE_CHECK(assign(FieldWriter(*workspace, *type), assignments, record));
    settleEnd(*type, assignments, record);
    //: A step that can be undone; %1 is a kind of record
    const QString title = Words::tr("Add: %1").arg(type->oneLabel());
    ATTACHE_CHECK(
        workspace->perform(title, [&](Writer &writer) { return make(writer, *type, record); }));
    return tell(call, connection, *type, fields, type->id(record.get()));
}

Result<void> set(Invocation &call)
{
    ATTACHE_TRY(const RecordType *type, typeCalled(call.word(0)));
    ATTACHE_TRY(const qint64 id, idIn(call, 1));
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    Connection &connection = workspace->connection();
    ATTACHE_TRY(const auto fields, allFieldsOf(connection, *type));
    ATTACHE_TRY(const auto assignments, assignmentsIn(connection, call.words().mid(2), fields));
    const FieldWriter editor(*workspace, *type);
    const QString name = recordName(connection, *type, id);
    QStringList labels;
    for (const Assignment &each : assignments)
        labels.append(each.field->label());
    const QString title = FieldWriter::title(labels.join(Common::tr(", ")), name);
    ATTACHE_CHECK(workspace->perform(title, [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(const AnyRecord record, type->load(writer.connection(), id));
        ATTACHE_CHECK(assign(editor, assignments, record));
        return update(writer, *type, record);
    }));
    return tell(call, connection, *type, fields, id);
}

Result<void> remove(Invocation &call)
{
    ATTACHE_TRY(const RecordType *type, typeCalled(call.word(0)));
    ATTACHE_TRY(const qint64 id, idIn(call, 1));
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const AnyRecord record, type->load(workspace->connection(), id));
    //: A step that can be undone; %1 is the name of a record
    const QString title =
        Common::tr("Delete %1").arg(recordName(workspace->connection(), *type, id));
    ATTACHE_CHECK(workspace->perform(title, [&](Writer &writer) {
        return isNote(*type) ? removeNote(writer, Id<VisitNote>(id)) : type->remove(writer, id);
    }));
    if (call.wantsJson()) {
        call.console().json(QJsonObject{{QStringLiteral("removed"), QString::number(id)}});
        return {};
    }
    call.console().note(title);
    return {};
}

constexpr std::array Commands = {
    Command{"add", "TYPE FIELD=VALUE …", QT_TRANSLATE_NOOP("Command", "add a record"), 1, 100, true,
            nullptr, add},
    Command{"set", "TYPE ID FIELD=VALUE …",
            QT_TRANSLATE_NOOP("Command", "change fields of a record"), 3, 100, true, nullptr, set},
    Command{"remove", "TYPE ID", QT_TRANSLATE_NOOP("Command", "remove a record as one undo step"),
            2, 2, true, nullptr, remove},
};

} // namespace

std::span<const Command> editCommands()
{
    return Commands;
}

} // namespace attache
