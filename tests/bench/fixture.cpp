#include "tests/bench/fixture.h"

#include "tests/support/bulk_accounts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <map>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attache::bench {

namespace {

/// One account in so many has people, an opportunity, a visit and a promise.
constexpr size_t LivelyShare = 20;

const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

[[noreturn]] void become(const std::vector<QByteArray> &words, const QByteArray &input)
{
    const int null = open("/dev/null", O_RDWR);
    dup2(input.isEmpty() ? null : open(input.constData(), O_RDONLY), STDIN_FILENO);
    dup2(null, STDOUT_FILENO);
    std::vector<char *> arguments;
    for (const QByteArray &word : words)
        arguments.push_back(const_cast<char *>(word.constData()));
    arguments.push_back(nullptr);
    execvp(arguments.front(), arguments.data());
    _exit(127);
}

} // namespace

ProcessCost runProcess(const QStringList &command, const QString &input)
{
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(QFile::encodeName(word));
    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0)
        become(words, QFile::encodeName(input));
    int status = 0;
    rusage usage = {};
    wait4(child, &status, 0, &usage);
    const ProcessCost cost{static_cast<double>(timer.nsecsElapsed()) / 1e6,
                           static_cast<double>(usage.ru_maxrss) / 1024.0,
                           WIFEXITED(status) ? WEXITSTATUS(status) : -1};
    if (cost.status != 0)
        qFatal("%s ended with %d", qPrintable(command.join(QLatin1Char(' '))), cost.status);
    return cost;
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
        orFail(bulk.enliven(*workspace, accounts, systemClock().now()));
    }
    return path;
}

Workspace &openedWorkspaceOf(int count)
{
    static std::map<int, std::unique_ptr<Workspace>> opened;
    std::unique_ptr<Workspace> &workspace = opened[count];
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
