#include "app/cli/command.h"
#include "app/cli/interruption.h"

#include "core/base/shared_text.h"
#include "core/domain/record_types.h"
#include "core/exchange/take_records.h"
#include "core/queries/restore_preview.h"
#include "core/queries/workspace_difference.h"
#include "core/sample/sample_workspace.h"
#include "core/workspace/open_workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declareInit(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("sample"), Words::tr("Fill it with sample data.")});
}

Result<void> init(Invocation &call)
{
    const QString path = call.word(0);
    {
        ATTACHE_TRY(const auto workspace, createWorkspace(path, call.clock()));
        if (call.isSet("sample")) {
            ATTACHE_CHECK(fillSample(*workspace, call.language()));
        }
    }
    call.console().note(Words::tr("Created \"%1\".").arg(path));
    return {};
}

Result<void> backup(Invocation &call)
{
    // To read: a window that holds the file need not be closed for it.
    ATTACHE_TRY(const auto workspace, call.openToRead());
    QString path = call.word(0);
    if (path.isEmpty()) {
        ATTACHE_TRY(path,
                    workspace->backups().make(workspace->connection(), Backups::Kind::ByHand));
    } else {
        ATTACHE_CHECK(Backups::makeAt(workspace->connection(), path));
    }
    call.console().note(Words::tr("Backup created and verified:"));
    if (call.wantsJson())
        call.console().json(QJsonObject{{QStringLiteral("file"), path}});
    else
        call.console().line(path);
    return {};
}

/// Says what restoring changes; nothing where that cannot be read, as of a damaged workspace.
void tellChanges(Invocation &call)
{
    // As a reader that takes away what SQLite keeps beside the file.
    const auto current = Connection::open(call.workspacePath(), Connection::Mode::Reader);
    const auto preview =
        previewRestore(current ? current->get() : nullptr, call.word(0), call.clock());
    if (!preview)
        return;
    if (preview->isSame) {
        call.console().note(
            Words::tr("Nothing changes: the workspace holds the same as this backup."));
        return;
    }
    if (preview->then.lastChange.isValid())
        call.console().note(Words::tr("The workspace returns to the last change of %1: %2.")
                                .arg(preview->then.lastChange.toLocalTime().toString(
                                         QStringLiteral("yyyy-MM-dd HH:mm")),
                                     preview->then.lastStep));
    for (const RestorePreview::Count &count : preview->counts)
        //: %1 is a kind of record ("Accounts"), %2 and %3 how many there are before and after
        call.console().note(
            Words::tr("%1: %2 → %3").arg(count.label).arg(count.now).arg(count.then));
}

Result<void> restore(Invocation &call)
{
    const Backups backups(call.workspacePath(), call.clock());
    tellChanges(call);
    ATTACHE_TRY(const QString replaced, backups.restore(call.word(0)));
    call.console().note(Words::tr("Restored \"%1\".").arg(call.workspacePath()));
    if (!replaced.isEmpty()) {
        call.console().note(Words::tr("The previous file was kept. To go back, restore it:"));
        if (!call.wantsJson())
            call.console().line(replaced);
    }
    if (call.wantsJson())
        call.console().json(QJsonObject{
            {QStringLiteral("file"), QFileInfo(call.workspacePath()).absoluteFilePath()},
            {QStringLiteral("replaced"), replaced}});
    return {};
}

Result<void> check(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const QStringList findings, workspace->check());
    if (call.wantsJson())
        call.console().json(
            QJsonObject{{QStringLiteral("sound"), findings.isEmpty()},
                        {QStringLiteral("findings"), QJsonArray::fromStringList(findings)}});
    if (findings.isEmpty()) {
        call.console().note(Words::tr("\"%1\" is intact.").arg(call.workspacePath()));
        return {};
    }
    return Error{Error::Kind::Corrupt,
                 Common::tr("\"%1\" is damaged.").arg(call.workspacePath()),
                 findings.join(QLatin1String("\n  ")),
                 {}};
}

QLatin1String keyOf(DifferingRecord::Where where)
{
    switch (where) {
    case DifferingRecord::Where::OnlyHere:
        return QLatin1String("here");
    case DifferingRecord::Where::OnlyThere:
        return QLatin1String("there");
    case DifferingRecord::Where::Both:
        break;
    }
    return QLatin1String("both");
}

QJsonObject jsonOf(const DifferenceCount &count)
{
    return {{QStringLiteral("type"), count.type->tableName()},
            {QStringLiteral("here"), count.here},
            {QStringLiteral("there"), count.there},
            {QStringLiteral("only_here"), count.onlyHere},
            {QStringLiteral("only_there"), count.onlyThere},
            {QStringLiteral("changed"), count.changed}};
}

QJsonObject jsonOf(const DifferingRecord &record)
{
    QJsonArray changes;
    for (const FieldDifference &change : record.changes) {
        changes.append(QJsonObject{{QStringLiteral("field"), change.key},
                                   {QStringLiteral("label"), change.label},
                                   {QStringLiteral("here"), change.before},
                                   {QStringLiteral("there"), change.after}});
    }
    return {{QStringLiteral("type"), record.type->tableName()},
            {QStringLiteral("id"), QString::number(record.id)},
            {QStringLiteral("name"), record.name},
            {QStringLiteral("where"), keyOf(record.where)},
            {QStringLiteral("changes"), changes}};
}

void tellDifference(const WorkspaceDifference &difference, Console &console)
{
    if (difference.isEmpty())
        return console.note(Common::tr("The two files hold the same records."));
    for (const DifferenceCount &count : difference.counts)
        //: %1 is a kind of record ("Accounts"), the others how many there are
        console.line(Words::tr("%1: %2 here, %3 there; only here %4, only there %5, changed %6")
                         .arg(count.type->severalLabel())
                         .arg(count.here)
                         .arg(count.there)
                         .arg(count.onlyHere)
                         .arg(count.onlyThere)
                         .arg(count.changed));
    for (const DifferingRecord &record : difference.records) {
        const QString where =
            record.where == DifferingRecord::Where::OnlyHere    ? Words::tr("only here")
            : record.where == DifferingRecord::Where::OnlyThere ? Words::tr("only there")
                                                                : Words::tr("changed");
        console.line(
            QStringList{record.type->oneLabel(), QString::number(record.id), record.name, where}
                .join(QLatin1Char('\t')));
        for (const FieldDifference &change : record.changes)
            console.line(QStringLiteral("\t") + change.label + QStringLiteral("\t") +
                         change.before.simplified() + QStringLiteral(" → ") +
                         change.after.simplified());
    }
}

void declareCompare(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("take"),
         Words::tr("Take over a record as it is in the other file, or remove one that is "
                   "not there; may be repeated."),
         QStringLiteral("TYPE/ID")});
}

Result<void> take(Invocation &call)
{
    std::vector<RecordKey> wanted;
    for (const QString &each : call.values("take")) {
        const RecordType *type = recordTypeNamed(each.section(QLatin1Char('/'), 0, 0));
        const qint64 id = each.section(QLatin1Char('/'), 1).toLongLong();
        if (!type || id <= 0)
            return usageError(Words::tr("--take must be TYPE/ID, such as account/12."));
        wanted.push_back({type, id});
    }
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const auto other, openToCompare(call.word(0)));
    TakenRecords taken;
    //: A step that can be undone; %1 is a file
    const QString title =
        Common::tr("Take over from \"%1\"").arg(QFileInfo(call.word(0)).fileName());
    ATTACHE_CHECK(workspace->perform(title, [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(taken, takeRecords(writer, *other, wanted));
        return {};
    }));
    call.console().note(Words::tr("%1 added, %2 changed, %3 removed.")
                            .arg(taken.added)
                            .arg(taken.changed)
                            .arg(taken.removed));
    if (call.wantsJson())
        call.console().json(QJsonObject{{QStringLiteral("added"), taken.added},
                                        {QStringLiteral("changed"), taken.changed},
                                        {QStringLiteral("removed"), taken.removed}});
    return {};
}

Result<void> compare(Invocation &call)
{
    if (call.isSet("take"))
        return take(call);
    ATTACHE_TRY(const auto workspace, call.openToRead());
    ATTACHE_TRY(const auto other, openToCompare(call.word(0)));
    Progress progress;
    const Interruption interruption(progress);
    ATTACHE_TRY(const WorkspaceDifference difference,
                compareWorkspaces(workspace->connection(), *other, progress));
    if (!call.wantsJson()) {
        tellDifference(difference, call.console());
        return {};
    }
    QJsonArray counts;
    for (const DifferenceCount &count : difference.counts)
        counts.append(jsonOf(count));
    QJsonArray records;
    for (const DifferingRecord &record : difference.records)
        records.append(jsonOf(record));
    call.console().json(
        QJsonObject{{QStringLiteral("here"), QFileInfo(call.workspacePath()).absoluteFilePath()},
                    {QStringLiteral("there"), QFileInfo(call.word(0)).absoluteFilePath()},
                    {QStringLiteral("counts"), counts},
                    {QStringLiteral("records"), records}});
    return {};
}

constexpr std::array Commands = {
    Command{"init", "FILE [--sample]",
            QT_TRANSLATE_NOOP("Command", "create a new workspace, empty or with sample data"), 1, 1,
            false, declareInit, init},
    Command{"backup", "[OUT]",
            QT_TRANSLATE_NOOP("Command", "create a verified backup in the backup folder or at OUT"),
            0, 1, true, nullptr, backup},
    Command{"restore", "BACKUP",
            QT_TRANSLATE_NOOP("Command", "replace the workspace with a backup"), 1, 1, true,
            nullptr, restore},
    Command{"compare", "OTHER [--take TYPE/ID …]",
            QT_TRANSLATE_NOOP("Command",
                              "list the records in which another file differs, or take some over"),
            1, 1, true, declareCompare, compare},
    Command{"check", "", QT_TRANSLATE_NOOP("Command", "check every page, index and reference"), 0,
            0, true, nullptr, check},
};

} // namespace

std::span<const Command> fileCommands()
{
    return Commands;
}

} // namespace attache
