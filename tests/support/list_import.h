#pragma once

#include "core/exchange/csv_reader.h"
#include "core/exchange/import.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

namespace attache::test {

/// Brings lists into a workspace of their own, and tells what arrived and what was said.
struct ListImport
{
    TempWorkspace file;
    ImportReport report;
    ImportPlan plan;

    explicit ListImport(const RecordType &type)
    {
        plan.type = &type;
        plan.file = QStringLiteral("list.csv");
    }
    ListImport &operator<<(const char *list)
    {
        const auto source = CsvSource::fromBytes(list, plan.file);
        EXPECT_TRUE(source);
        const auto done = importRows(*file.workspace, **source, plan, Progress());
        EXPECT_TRUE(done) << (done ? "" : qPrintable(done.error().message));
        report = done ? *done : ImportReport();
        return *this;
    }
    template <typename T>
    T named(const char *name)
    {
        const auto found =
            Store<T>(file.connection()).list("WHERE name = ?1", QString::fromUtf8(name));
        EXPECT_TRUE(found && found->size() == 1) << name;
        return found && !found->empty() ? found->front() : T();
    }
    qint64 count(const char *table)
    {
        return *file.connection().integer(QByteArray("SELECT count(*) FROM ") + table);
    }
    /// What is said of the cell in @p row under @p column; empty when nothing.
    QString finding(qint64 row, const char *column) const
    {
        for (const ImportFinding &each : report.findings) {
            if (each.row == row && each.column == QString::fromUtf8(column))
                return each.reason;
        }
        return {};
    }
};

} // namespace attache::test
