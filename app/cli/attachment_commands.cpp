#include "app/cli/command.h"
#include "app/cli/field_values.h"
#include "core/files/attachments.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

Result<void> attach(Invocation &call)
{
    ATTACHE_TRY(const RecordType *type, typeCalled(call.word(0)));
    bool isNumber = false;
    const qint64 id = call.word(1).toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return usageError(Words::tr("\"%1\" is not an id.").arg(call.word(1)));
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const AttachedFiles files, attachFiles(*workspace, *type, id, call.words().mid(2)));
    QJsonArray attached;
    for (const Attachment &each : files.attached) {
        const QString key = QString::number(each.id.value());
        attached.append(QJsonObject{{QStringLiteral("id"), key},
                                    {QStringLiteral("name"), each.name},
                                    {QStringLiteral("mime"), each.mime},
                                    {QStringLiteral("size"), each.size},
                                    {QStringLiteral("searchable"), !each.text.isEmpty()}});
        if (!call.wantsJson())
            call.console().line(QStringLiteral("attachment %1  %2").arg(key, each.name));
    }
    if (call.wantsJson())
        call.console().json(attached);
    for (size_t i = 0; i + 1 < files.refused.size(); ++i)
        call.console().note(files.refused[i].message);
    // The last of them is how the command ends.
    return files.refused.empty() ? Result<void>() : Result<void>(files.refused.back());
}

constexpr std::array Commands = {
    Command{"attach", "TYPE ID FILE …",
            QT_TRANSLATE_NOOP("Command", "attach files to a record as one undo step"), 3, 1000,
            true, nullptr, attach},
};

} // namespace

std::span<const Command> attachmentCommands()
{
    return Commands;
}

} // namespace attache
