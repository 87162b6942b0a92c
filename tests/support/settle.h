#pragma once

#include "ui/desk/task_runner.h"

#include <QCoreApplication>

namespace attache::test {

/// Waits until nothing is left to do: meters are filled in one by one, backups run beside, and what
/// a task brings is laid out in rounds of events after it. Without @p tasks only the events are
/// waited for.
inline void settle(TaskRunner *tasks = nullptr)
{
    constexpr int QuietRounds = 60;
    for (int quiet = 0; quiet < QuietRounds; ++quiet) {
        QCoreApplication::processEvents();
        if (tasks && tasks->isRunning())
            quiet = 0;
    }
}

} // namespace attache::test
