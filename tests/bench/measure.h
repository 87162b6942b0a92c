#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace attache::bench {

/// A figure beside its floor, both measured in the same run, and what it has to reach.
struct Row
{
    QString what;
    QString figure;    ///< name of the measurement
    QString statistic; ///< "p50", "p99" or "max"
    QString floor;     ///< name of the measurement it is held against; empty for none
    double ratio = 0;  ///< at most this many times the floor; 0 for no such goal
    double limit = 0;  ///< at most this much, in `unit`; 0 for no such goal
    QString unit = QStringLiteral("ms");
};

/// Registers a measurement: @p once runs @p repetitions times after @p prepare, each timed by
/// itself. One run is one iteration, so that percentiles are those of single operations.
void measure(const char *name, int repetitions, std::function<void()> once,
             std::function<void()> prepare = {});
/// The same where @p once gives the value itself, in the unit of the row.
void measureValue(const char *name, int repetitions, std::function<double()> once);

void addRow(Row row);

/// Lets the linker keep a result that is only measured.
void keep(const void *result);

} // namespace attache::bench
