#pragma once

#include "app/cli/console.h"
#include "app/start_request.h"
#include "core/base/language.h"
#include "core/store/workspace.h"

#include <QCommandLineParser>

#include <span>

namespace attache {

/// How a command ends, as a script sees it.
enum class ExitStatus {
    Done = 0,
    Refused = 1, ///< or failed, with a message
    Usage = 2,   ///< called in a way nobody understands
};

/// One call of a command: its words, and what it works with.
class Invocation
{
public:
    Invocation(const StartRequest &request, Language language, const Clock &clock,
               Console &console);

    /// Declares the options every command takes.
    static void declareCommon(QCommandLineParser &parser);

    const QCommandLineParser &options() const { return m_parser; }
    QCommandLineParser &options() { return m_parser; }
    /// The words without options, behind the verb.
    QStringList words() const { return m_parser.positionalArguments(); }
    QString word(qsizetype index) const { return words().value(index); }
    bool isSet(const char *option) const { return m_parser.isSet(QLatin1String(option)); }
    QString value(const char *option) const { return m_parser.value(QLatin1String(option)); }
    QStringList values(const char *option) const { return m_parser.values(QLatin1String(option)); }

    const QString &verb() const { return m_request.verb; }
    bool wantsJson() const { return m_request.json || isSet("json"); }
    /// The workspace file named, absolute or as given; empty when none was.
    QString workspacePath() const;
    Language language() const { return m_language; }
    const Clock &clock() const { return m_clock; }
    Console &console() const { return m_console; }

    /// Opens the workspace to read it; beside a running window, too. One of an older version is
    /// brought up to date on the way.
    Result<std::unique_ptr<Workspace>> openToRead() const;
    /// Opens it to write. The first time of a day makes the day's backup.
    Result<std::unique_ptr<Workspace>> openToWrite() const;

private:
    const StartRequest &m_request;
    Language m_language;
    const Clock &m_clock;
    Console &m_console;
    QCommandLineParser m_parser;
};

/// A verb of the command line. Words are in the translation context "Command".
struct Command
{
    const char *verb;
    const char *arguments; ///< as the usage shows them
    const char *summary;
    int leastWords;
    int mostWords;
    bool needsWorkspace;
    /// Declares the verb's own options; may be null.
    void (*declare)(QCommandLineParser &parser);
    /// Does it; an error is told and exits with Refused, Invalid in the field "usage" with Usage.
    Result<void> (*run)(Invocation &invocation);
};

/// The verbs by what they are about. More of them: one more list, named in command.cpp.
std::span<const Command> recordCommands();
std::span<const Command> editCommands();
std::span<const Command> documentCommands();
std::span<const Command> exchangeCommands();
std::span<const Command> exportCommands();
std::span<const Command> fileCommands();
std::span<const Command> deckCommands();
std::span<const Command> dateCommands();
std::span<const Command> insightCommands();
std::span<const Command> libraryCommands();
std::span<const Command> steeringCommands();
std::span<const Command> attachmentCommands();
std::span<const Command> packCommands();
std::span<const Command> planCommands();
std::span<const Command> conversationCommands();
std::span<const Command> workCommands();

/// Null when there is no such verb.
const Command *commandNamed(const QString &verb);

/// A call that cannot be understood, for a command's run().
Error usageError(const QString &message);

/// All verbs with what they do.
QString usageText();

/// Runs @p request and says what became of it.
ExitStatus runCommand(const StartRequest &request, Language language, const Clock &clock,
                      Console &console);

} // namespace attache
