#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

namespace attache::bench {

namespace {

constexpr int Repetitions = 10;

ProcessCost bareWindow()
{
    return runProcess({QStringLiteral(ATTACHE_BENCH_PROGRAMS "/bare_window")});
}

ProcessCost ourWindow(int accounts)
{
    return runProcess(
        {QStringLiteral(ATTACHE_BENCH_PROGRAMS "/accounts_window"), workspaceOf(accounts)});
}

} // namespace

void registerWindow()
{
    measureValue("bare_window", Repetitions, [] { return bareWindow().milliseconds; });
    measureValue("window_10000", Repetitions, [] { return ourWindow(10000).milliseconds; });
    measureValue("window_100000", Repetitions, [] { return ourWindow(100000).milliseconds; });
    measureValue("bare_window_memory", 3, [] { return bareWindow().peakMegabytes; });
    measureValue("window_memory", 3, [] { return ourWindow(100000).peakMegabytes; });
    const QString p50 = QStringLiteral("p50");
    addRow({QStringLiteral("window ready, data painted, 10,000 accounts"),
            QStringLiteral("window_10000"), p50, QStringLiteral("bare_window"), 2.0, 0});
    addRow({QStringLiteral("window ready, data painted, 100,000 accounts"),
            QStringLiteral("window_100000"), p50, QStringLiteral("bare_window"), 2.5, 0});
    addRow({QStringLiteral("peak memory then"), QStringLiteral("window_memory"), p50,
            QStringLiteral("bare_window_memory"), 2.5, 90, QStringLiteral("MB")});
}

} // namespace attache::bench
