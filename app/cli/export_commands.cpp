#include "app/cli/command.h"
#include "app/cli/interruption.h"

#include "core/domain/contact.h"
#include "core/domain/record_types.h"
#include "core/domain/visit.h"
#include "core/exchange/export_cards.h"
#include "core/exchange/export_list.h"
#include "core/exchange/workspace_folder.h"
#include "core/workspace/open_workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>
#include <QLocale>
#include <QTemporaryDir>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

void declareExport(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("no-bom"),
                      Words::tr("Write CSV without a byte-order mark, for programs that do not "
                                "expect one.")});
}

Error cannotExport(const QString &path)
{
    return {Error::Kind::Invalid,
            Words::tr("\"%1\" cannot be written. Use a name ending in .csv or .xlsx, or .vcf for "
                      "contacts and .ics for visits.")
                .arg(path),
            {},
            {}};
}

Result<void> exportRecords(Invocation &call)
{
    const RecordType *type = recordTypeNamed(call.word(0));
    if (!type)
        return usageError(Words::tr("Unknown record type \"%1\".").arg(call.word(0)));
    const QString path = call.word(1);
    const bool cards = path.endsWith(QLatin1String(".vcf"), Qt::CaseInsensitive) &&
                       type == &recordTypeOf<Contact>();
    const bool events =
        path.endsWith(QLatin1String(".ics"), Qt::CaseInsensitive) && type == &recordTypeOf<Visit>();
    if (!cards && !events && !isListFile(path))
        return cannotExport(path);
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Connection &connection = workspace->connection();
    Progress progress;
    const Interruption interruption(progress);
    ExportedList written;
    if (cards) {
        ATTACHE_TRY(written.records, exportVCards(connection, path, progress));
    } else if (events) {
        ATTACHE_TRY(written.records,
                    exportCalendar(connection, path, call.clock().now(), progress));
    } else {
        ExportOptions options;
        options.byteOrderMark = !call.isSet("no-bom");
        ATTACHE_TRY(written, exportList(connection, *type, path, progress, std::nullopt, options));
    }
    call.console().note(
        Words::tr("Wrote %n record(s) to \"%1\".", nullptr, int(written.records)).arg(path));
    if (written.cutTexts > 0)
        call.console().note(Words::tr("%n text(s) are longer than a cell of a spreadsheet holds "
                                      "and were cut. A CSV file holds them whole.",
                                      nullptr, int(written.cutTexts)));
    if (call.wantsJson())
        call.console().json(QJsonObject{{QStringLiteral("records"), written.records},
                                        {QStringLiteral("cut"), written.cutTexts},
                                        {QStringLiteral("file"), path}});
    return {};
}

void tell(const Invocation &call, const FolderContent &content, const QString &message)
{
    const QLocale locale;
    call.console().note(message);
    call.console().note(Words::tr("Records: %1. Attached files: %2.")
                            .arg(locale.toString(content.records), locale.toString(content.blobs)));
    if (call.wantsJson())
        call.console().json(QJsonObject{{QStringLiteral("types"), content.types},
                                        {QStringLiteral("records"), content.records},
                                        {QStringLiteral("blobs"), content.blobs}});
}

Result<void> exportAll(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Progress progress;
    const Interruption interruption(progress);
    ATTACHE_TRY(const FolderContent content,
                writeWorkspaceFolder(workspace->connection(), call.word(0), call.clock().now(),
                                     !call.isSet("no-bom"), progress));
    tell(call, content, Words::tr("Wrote everything to \"%1\".").arg(call.word(0)));
    return {};
}

Result<void> importAll(Invocation &call)
{
    const QFileInfo target(call.workspacePath());
    if (target.exists())
        return Error{Error::Kind::Conflict,
                     Words::tr("\"%1\" exists already. import-all creates a new workspace; choose "
                               "another name.")
                         .arg(target.filePath()),
                     {},
                     {}};
    // Made beside its place, so that what does not end well leaves nothing there.
    const QTemporaryDir part(target.absoluteFilePath() + QStringLiteral(".XXXXXX"));
    if (!part.isValid())
        return Error{Error::Kind::Io,
                     Words::tr("\"%1\" could not be written.").arg(target.filePath()),
                     part.errorString(),
                     {}};
    const QString path = part.filePath(target.fileName());
    FolderContent content;
    {
        ATTACHE_TRY(const auto workspace, createWorkspace(path, call.clock()));
        Progress progress;
        const Interruption interruption(progress);
        ATTACHE_TRY(content, readWorkspaceFolder(*workspace, call.word(0), progress));
    }
    if (QFile file(path); !file.rename(target.absoluteFilePath()))
        return Error{Error::Kind::Io,
                     Words::tr("\"%1\" could not be written.").arg(target.filePath()),
                     file.errorString(),
                     {}};
    tell(call, content, Words::tr("Created \"%1\".").arg(target.filePath()));
    return {};
}

constexpr std::array Commands = {
    Command{"export", "TYPE OUT.csv|OUT.xlsx|OUT.vcf|OUT.ics [--no-bom]",
            QT_TRANSLATE_NOOP(
                "Command", "export all records of a type to a file (CSV, XLSX, vCard or calendar)"),
            2, 2, true, declareExport, exportRecords},
    Command{"export-all", "DIR [--no-bom]",
            QT_TRANSLATE_NOOP(
                "Command", "write everything to a new folder: CSV, attached files and the schema"),
            1, 1, true, declareExport, exportAll},
    Command{
        "import-all", "DIR",
        QT_TRANSLATE_NOOP("Command", "create a new workspace from a folder that export-all wrote"),
        1, 1, true, nullptr, importAll},
};

} // namespace

std::span<const Command> exportCommands()
{
    return Commands;
}

} // namespace attache
