#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

namespace attache::test {

/// How one call of the program ended and what it said.
struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the program as a person would, each test in a folder of its own, in `language`.
class Cli : public ::testing::Test
{
protected:
    Outcome attache(const QStringList &words)
    {
        QProcess process;
        start(process, words);
        // A program that the user may not reach ends with the status -1.
        EXPECT_TRUE(process.waitForFinished(120'000) || process.error() == QProcess::FailedToStart);
        return outcomeOf(process);
    }

    static Outcome outcomeOf(QProcess &process)
    {
        Outcome run;
        const bool ended = process.error() != QProcess::FailedToStart &&
                           process.exitStatus() == QProcess::NormalExit;
        run.status = ended ? process.exitCode() : -1;
        run.out = process.readAllStandardOutput();
        run.err = process.readAllStandardError();
        return run;
    }

    void start(QProcess &process, const QStringList &words)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name :
             {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"})
            environment.remove(QLatin1String(name));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(folder.path());
        if (asOrdinaryUser && geteuid() == 0)
            process.setChildProcessModifier([] {
                // Whoever builds as root may write everywhere.
                if (setgid(65534) != 0 || setuid(65534) != 0)
                    _exit(99);
            });
        if (largestFile != RLIM_INFINITY)
            process.setChildProcessModifier([limit = largestFile] {
                // Beyond the limit writing fails as on a full disk, but for the signal.
                const rlimit most{limit, limit};
                std::signal(SIGXFSZ, SIG_IGN);
                if (setrlimit(RLIMIT_FSIZE, &most) != 0)
                    _exit(99);
            });
        process.start(program, QStringList{QStringLiteral("--lang"), language} + words);
    }

    /// The same with the workspace of the test.
    Outcome at(const QStringList &words)
    {
        return attache(QStringList{QStringLiteral("--workspace"), workspace()} + words);
    }

    QString path(const char *name) const { return folder.filePath(QLatin1String(name)); }
    QString workspace() const { return path("work.attache"); }

    void makeSample()
    {
        const Outcome run =
            attache({QStringLiteral("init"), workspace(), QStringLiteral("--sample")});
        ASSERT_EQ(run.status, 0) << run.err.toStdString();
    }

    /// One step more in the workspace: an account named Acme Ltd.
    void importOne()
    {
        QFile list(path("one.csv"));
        ASSERT_TRUE(list.open(QIODevice::WriteOnly));
        list.write("Name,City\nAcme Ltd,Leeds\n");
        list.close();
        const Outcome run =
            at({QStringLiteral("import"), QStringLiteral("accounts"), path("one.csv")});
        ASSERT_EQ(run.status, 0) << run.err.toStdString();
    }

    /// The program without the window, where that is to be tested, or else the whole one.
    static QString testedProgram()
    {
        return qEnvironmentVariable("ATTACHE_WITHOUT_WINDOW", QStringLiteral(ATTACHE_EXECUTABLE));
    }
    static bool hasWindow()
    {
#ifdef ATTACHE_UI
        return testedProgram() == QStringLiteral(ATTACHE_EXECUTABLE);
#else
        return false;
#endif
    }

    QTemporaryDir folder;
    QString program = testedProgram();
    QString language = QStringLiteral("en");
    bool asOrdinaryUser = false;
    rlim_t largestFile = RLIM_INFINITY;
};

} // namespace attache::test
