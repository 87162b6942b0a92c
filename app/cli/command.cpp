#include "app/cli/command.h"

#include "core/domain/case_study.h"
#include "core/pack/kept_decks.h"
#include "core/store/left_log.h"
#include "core/workspace/open_workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr const char *UsageField = "usage";

std::array<std::span<const Command>, 16> commandLists()
{
    return {fileCommands(), exchangeCommands(),   exportCommands(),       recordCommands(),
            editCommands(), attachmentCommands(), documentCommands(),     deckCommands(),
            dateCommands(), insightCommands(),    libraryCommands(),      steeringCommands(),
            packCommands(), planCommands(),       conversationCommands(), workCommands()};
}

QString usageLine(const Command &command)
{
    const QString workspace =
        command.needsWorkspace ? QStringLiteral("--workspace FILE ") : QString();
    return QStringLiteral("attache %1%2 %3")
        .arg(workspace, QLatin1String(command.verb), QString::fromUtf8(command.arguments))
        .trimmed();
}

QString helpText(const Command &command, const QCommandLineParser &parser)
{
    // The parser's own text begins with a usage line of the program as a whole.
    const QString options = parser.helpText();
    return usageLine(command) + QLatin1String("\n\n") +
           QCoreApplication::translate("Command", command.summary) + QLatin1String("\n\n") +
           options.mid(options.indexOf(QLatin1Char('\n')) + 1).trimmed() + QLatin1Char('\n');
}

ExitStatus wrongUsage(const Command &command, const QString &message, Console &console)
{
    console.note(message);
    console.note(Words::tr("Usage: %1").arg(usageLine(command)));
    return ExitStatus::Usage;
}

/// The options of which each further one adds something.
constexpr std::array Repeatable = {"tier", "business-type", "industry", "owner", "slides",
                                   "add",  "drop",          "map",      "value", "sheet",
                                   "take", "where",         "what-if"};

/// An option with one value that is given more than once; empty where there is none.
QString givenTwice(const QCommandLineParser &parser)
{
    for (const QString &option : parser.optionNames()) {
        const bool adds = std::ranges::any_of(
            Repeatable, [&](const char *each) { return option == QLatin1String(each); });
        if (!adds && parser.values(option).size() > 1)
            return option;
    }
    return {};
}

/// Whether it is the workspace at @p path that is damaged, and not a file that was handed in.
bool isDamaged(const QString &path, const Clock &clock)
{
    const auto workspace = openWorkspace(path, Workspace::Mode::ReadOnly, clock);
    if (!workspace)
        return workspace.error().kind == Error::Kind::Corrupt;
    const auto findings = (*workspace)->check();
    return !findings || !findings->isEmpty();
}

/// Where a damaged file leaves the person: which backup is sound and how to go back to it.
void tellOfBackups(const QString &path, const Clock &clock, Console &console)
{
    const auto backup = Backups(path, clock).newestSound();
    if (backup) {
        const auto words = [](const QDateTime &time) {
            return time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        };
        console.note(
            backup->lastChange.isValid()
                ? Words::tr("The latest valid backup contains everything up to %1. To restore it:")
                      .arg(words(backup->lastChange))
                : Words::tr("The latest valid backup is from %1. To restore it:")
                      .arg(words(backup->at)));
        console.note(
            QStringLiteral("  attache --workspace '%1' restore '%2'").arg(path, backup->path));
        if (backup->isAhead)
            console.note(Words::tr("Its name says %1, which is in the future: the clock was wrong "
                                   "when it was created.")
                             .arg(words(backup->at)));
        return;
    }
    console.note(
        Words::tr("There is no valid backup in \"%1\".").arg(Backups(path, clock).folder()));
}

/// Opens the workspace at @p path, and says which changes beside it were put aside for that.
Result<std::unique_ptr<Workspace>> opened(const QString &path, Workspace::Mode mode,
                                          const Clock &clock, Console &console)
{
    const QStringList before = logsPutAside(path);
    auto workspace = openWorkspace(path, mode, clock);
    for (const QString &log : logsPutAside(path)) {
        if (!before.contains(log))
            console.note(
                Words::tr("\"%1\" was replaced by another program after Attaché had been ended "
                          "without closing it. The last changes made here are not in it. They "
                          "are kept in \"%2\".")
                    .arg(QFileInfo(path).fileName(), QFileInfo(log).fileName()));
    }
    return workspace;
}

} // namespace

Invocation::Invocation(const StartRequest &request, Language language, const Clock &clock,
                       Console &console)
    : m_request(request)
    , m_language(language)
    , m_clock(clock)
    , m_console(console)
{
    declareCommon(m_parser);
}

void Invocation::declareCommon(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("workspace"), Words::tr("The workspace to use."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("json"), Words::tr("Print the result as JSON.")});
    parser.addOption(
        {QStringLiteral("lang"), Words::tr("Language: zh_CN or en."), QStringLiteral("LANGUAGE")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Show this help.")});
}

QString Invocation::workspacePath() const
{
    return isSet("workspace") ? value("workspace") : m_request.workspace;
}

Result<std::unique_ptr<Workspace>> Invocation::openToRead() const
{
    auto workspace = opened(workspacePath(), Workspace::Mode::ReadOnly, m_clock, m_console);
    if (workspace || workspace.error().kind != Error::Kind::Conflict)
        return workspace;
    // An older version cannot be read as it is; opening it to write brings it up to date.
    return opened(workspacePath(), Workspace::Mode::ReadWrite, m_clock, m_console);
}

Result<std::unique_ptr<Workspace>> Invocation::openToWrite() const
{
    ATTACHE_TRY(auto workspace,
                opened(workspacePath(), Workspace::Mode::ReadWrite, m_clock, m_console));
    // What a step of the command anonymises is no longer named in decks that were kept either.
    QObject::connect(workspace.get(), &Workspace::changed, workspace.get(),
                     [this, writing = workspace.get()](const Changes &changes) {
                         if (!changes.touches(tableOf<CaseStudy>))
                             return;
                         if (const auto renewed = renewAnonymised(*writing); !renewed)
                             m_console.error(renewed.error());
                     });
    const Backups backups = workspace->backups();
    if (backups.dueToday()) {
        // If the backup fails, the command goes on and says so.
        if (const auto made = backups.make(workspace->connection()); !made) {
            m_console.note(Words::tr("Today's backup could not be made."));
            m_console.error(made.error());
        }
    }
    return workspace;
}

const Command *commandNamed(const QString &verb)
{
    for (const std::span<const Command> list : commandLists()) {
        for (const Command &command : list) {
            if (verb == QLatin1String(command.verb))
                return &command;
        }
    }
    return nullptr;
}

Error usageError(const QString &message)
{
    return {Error::Kind::Invalid, message, {}, QLatin1String(UsageField)};
}

QString usageText()
{
    QString text = Words::tr("Attaché 行前, a workbench for customer visits.") +
                   QLatin1String("\n\nattache [FILE]\n    ") + Words::tr("open the window") +
                   QLatin1Char('\n');
    for (const std::span<const Command> list : commandLists()) {
        for (const Command &command : list) {
            text += usageLine(command) + QLatin1String("\n    ") +
                    QCoreApplication::translate("Command", command.summary) + QLatin1Char('\n');
        }
    }
    return text + QLatin1Char('\n') +
           Words::tr("All commands accept --json, --lang zh_CN or en, and --help. VISIT is an id, "
                     "\"next\" or \"last\". The exit status is 0 on success, 1 on failure and 2 on "
                     "incorrect usage.") +
           QLatin1Char('\n');
}

ExitStatus runCommand(const StartRequest &request, Language language, const Clock &clock,
                      Console &console)
{
    const Command &command = *commandNamed(request.verb);
    Invocation invocation(request, language, clock, console);
    QCommandLineParser &parser = invocation.options();
    if (command.declare)
        command.declare(parser);
    const bool understood =
        parser.parse(QStringList{QStringLiteral("attache")} + request.arguments);
    if (parser.isSet(QStringLiteral("help"))) {
        console.text(helpText(command, parser));
        return ExitStatus::Done;
    }
    if (!understood)
        return wrongUsage(command, parser.errorText(), console);
    if (const QString option = givenTwice(parser); !option.isEmpty())
        return wrongUsage(command, Words::tr("--%1 can be given only once.").arg(option), console);
    const qsizetype words = invocation.words().size();
    if (words < command.leastWords)
        return wrongUsage(command, Words::tr("Missing argument after \"%1\".").arg(request.verb),
                          console);
    if (words > command.mostWords)
        return wrongUsage(
            command,
            Words::tr("Unexpected argument \"%1\".").arg(invocation.word(command.mostWords)),
            console);
    if (command.needsWorkspace && invocation.workspacePath().isEmpty())
        return wrongUsage(command, Words::tr("No workspace specified. Use --workspace FILE."),
                          console);

    const Result<void> done = command.run(invocation);
    if (done)
        return ExitStatus::Done;
    if (done.error().field == QLatin1String(UsageField))
        return wrongUsage(command, done.error().message, console);
    console.error(done.error());
    if (done.error().kind == Error::Kind::Corrupt && !invocation.workspacePath().isEmpty() &&
        isDamaged(invocation.workspacePath(), clock))
        tellOfBackups(invocation.workspacePath(), clock, console);
    return ExitStatus::Refused;
}

} // namespace attache
