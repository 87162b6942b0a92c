#include "app/cli/command.h"

#include "core/base/shared_text.h"
#include "core/queries/restore_preview.h"
#include "core/sample/sample_workspace.h"
#include "core/workspace/open_workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

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
    const auto open = [&](const QString &path) {
        return Connection::open(path, Connection::Mode::ReadOnly);
    };
    const auto current = open(call.workspacePath());
    const auto preview =
        previewRestore(current ? current->get() : nullptr, call.word(0), call.clock());
    if (!preview)
        return;
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
    Command{"check", "", QT_TRANSLATE_NOOP("Command", "check every page, index and reference"), 0,
            0, true, nullptr, check},
};

} // namespace

std::span<const Command> fileCommands()
{
    return Commands;
}

} // namespace attache
