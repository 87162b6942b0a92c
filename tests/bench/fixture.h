#pragma once

#include "core/queries/account_list.h"
#include "core/workspace/open_workspace.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace attache::bench {

/// How a process ended.
struct ProcessCost
{
    double milliseconds = 0;
    int status = 0;
};

/// Runs a program to its end and says what it cost; @p input and @p output are files, without
/// which it reads and writes nothing. A program that fails ends the measuring: a figure of a
/// failed run would be worth nothing.
ProcessCost runProcess(const QStringList &command, const QString &input = {},
                       const QString &output = {});

/// The most memory that a program ever had, as far as it is seen every millisecond.
double peakMegabytesOf(const QStringList &command);

/// The folder of this run; gone at its end.
QString folder();

/// A workspace of @p count believable accounts with what belongs to some of them, made once a run.
QString workspaceOf(int count);
/// The same, open; shared by the measurements of one process.
Workspace &openedWorkspaceOf(int count);

/// A customer list of @p count rows as CSV, made once a run.
QString listOf(int count);

/// The @p turn-th of a few filters that people set.
AccountQuery someFilter(int turn);

/// Fails the run with what is wrong.
template <typename T>
T orFail(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *std::move(result);
}
inline void orFail(const Result<void> &result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
}

} // namespace attache::bench
