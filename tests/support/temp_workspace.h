#pragma once

#include "core/workspace/open_workspace.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace attache::test {

/// A workspace file of its own in a temporary folder, for the life of one test.
class TempWorkspace
{
public:
    TempWorkspace()
    {
        auto created = createWorkspace(path(), clock);
        if (!created)
            qFatal("%s", qPrintable(created.error().message + created.error().detail));
        workspace = *std::move(created);
    }

    QString path() const { return directory.filePath(QStringLiteral("test.attache")); }
    Workspace &operator*() { return *workspace; }
    Workspace *operator->() { return workspace.get(); }
    Connection &connection() { return workspace->connection(); }

    void close() { workspace.reset(); }
    void reopen()
    {
        workspace.reset();
        auto opened = openWorkspace(path(), Workspace::Mode::ReadWrite, clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
        workspace = *std::move(opened);
    }

    /// Inserts as one step titled "insert"; fails the test when it cannot.
    template <typename T>
    T insert(T record)
    {
        const Result<void> done = workspace->perform(QStringLiteral("insert"),
                                                     [&](Writer &w) { return w.insert(record); });
        EXPECT_TRUE(done.has_value()) << qPrintable(done ? QString() : done.error().detail);
        return record;
    }

    /// Likewise, for a record there is.
    template <typename T>
    void update(const T &record)
    {
        const Result<void> done = workspace->perform(QStringLiteral("update"),
                                                     [&](Writer &w) { return w.update(record); });
        EXPECT_TRUE(done.has_value()) << qPrintable(done ? QString() : done.error().detail);
    }

    ManualClock clock;
    QTemporaryDir directory;
    std::unique_ptr<Workspace> workspace;
};

} // namespace attache::test

/// Fails the test with the error's words when @p expression holds one.
#define ASSERT_OK(expression)                                                                      \
    do {                                                                                           \
        const auto &checkedResult = (expression);                                                  \
        ASSERT_TRUE(checkedResult.has_value()) << qPrintable(                                      \
            checkedResult.error().message + QStringLiteral(" / ") + checkedResult.error().detail); \
    } while (false)
