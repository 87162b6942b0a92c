#include "tests/bench/fixture.h"

#include "tests/support/bulk_accounts.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstring>
#include <fcntl.h>
#include <map>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace attache::bench {

namespace {

/// One account in so many has people, an opportunity, a visit and a promise.
constexpr size_t LivelyShare = 20;

const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

using OpenedWorkspaces = std::map<int, std::unique_ptr<Workspace>>;

OpenedWorkspaces *&openedWorkspaces()
{
    static OpenedWorkspaces *opened = nullptr;
    return opened;
}

/// Starts @p words without copying this process, which may be large by now.
pid_t spawn(const QStringList &command, const QByteArray &input, const QByteArray &output)
{
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(QFile::encodeName(word));
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, input.constData(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output.constData(),
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t child = 0;
    const int error =
        posix_spawnp(&child, arguments.front(), &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (error != 0)
        qFatal("%s: %s", arguments.front(), strerror(error));
    return child;
}

/// The status of a process that has ended; one that failed ends the measuring.
int endOf(const QStringList &command, int status)
{
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (code != 0)
        qFatal("%s ended with %d", qPrintable(command.join(QLatin1Char(' '))), code);
    return code;
}

QByteArray fileOrNothing(const QString &path)
{
    return path.isEmpty() ? QByteArrayLiteral("/dev/null") : QFile::encodeName(path);
}

} // namespace

ProcessCost runProcess(const QStringList &command, const QString &input, const QString &output)
{
    QElapsedTimer timer;
    timer.start();
    const pid_t child = spawn(command, fileOrNothing(input), fileOrNothing(output));
    int status = 0;
    waitpid(child, &status, 0);
    const auto taken = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return {taken, endOf(command, status)};
}

double peakMegabytesOf(const QStringList &command)
{
    // The peak that waiting tells of counts what this process had when it started the other.
    const pid_t child = spawn(command, fileOrNothing({}), fileOrNothing({}));
    QFile memory(QStringLiteral("/proc/%1/status").arg(child));
    QByteArray peak;
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (memory.open(QIODevice::ReadOnly)) {
            const QByteArray text = memory.readAll();
            memory.close();
            if (const qsizetype at = text.indexOf("VmHWM:"); at >= 0)
                peak = text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed();
        }
        usleep(1000);
    }
    endOf(command, status);
    return peak.toDouble() / 1024;
}

QString folder()
{
    static const QTemporaryDir directory;
    return directory.path();
}

QString workspaceOf(int count)
{
    const QString path = folder() + QStringLiteral("/accounts-%1.attache").arg(count);
    if (!QFileInfo::exists(path)) {
        const auto workspace = orFail(createWorkspace(path, systemClock()));
        test::BulkAccounts bulk;
        auto accounts = orFail(bulk.fill(*workspace, count));
        accounts.resize(accounts.size() / LivelyShare);
        // None of its visits is under way, which would be shown in place of the page measured.
        constexpr qint64 Ahead = qint64{4} * 60 * 60;
        orFail(bulk.enliven(*workspace, accounts, systemClock().now().addSecs(Ahead)));
    }
    return path;
}

Workspace &openedWorkspaceOf(int count)
{
    if (!openedWorkspaces()) {
        openedWorkspaces() = new OpenedWorkspaces;
        // A database must be closed while there is an application.
        qAddPostRoutine([] { delete std::exchange(openedWorkspaces(), nullptr); });
    }
    std::unique_ptr<Workspace> &workspace = (*openedWorkspaces())[count];
    if (!workspace)
        workspace =
            orFail(openWorkspace(workspaceOf(count), Workspace::Mode::ReadWrite, systemClock()));
    return *workspace;
}

QString listOf(int count)
{
    const QString path = folder() + QStringLiteral("/list-%1.csv").arg(count);
    if (QFileInfo::exists(path))
        return path;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    test::BulkAccounts bulk;
    file.write("name,short_name,tier,industry,province,city,address,website,phone,employees,"
               "owner,external_id\n");
    for (int number = 0; number < count; ++number) {
        const Account account = bulk.account(number);
        const QStringList cells = {
            account.name,        account.shortName,
            keyOf(account.tier), account.industry,
            account.province,    account.city,
            account.address,     account.website,
            account.phone,       QString::number(account.employees.value_or(0)),
            account.owner,       account.externalId};
        file.write(cells.join(QLatin1Char(',')).toUtf8() + '\n');
    }
    return path;
}

} // namespace attache::bench
