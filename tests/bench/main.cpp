#include "core/base/heap.h"
#include "tests/bench/measure.h"

#include <QApplication>
#include <QFile>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>

namespace attache::bench {

namespace {

std::vector<Row> &rows()
{
    static std::vector<Row> all;
    return all;
}

double percentile(const std::vector<double> &values, double share)
{
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = static_cast<size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted.at(std::min(std::max<size_t>(rank, 1), sorted.size()) - 1);
}

void finish(benchmark::internal::Benchmark *registered, int repetitions)
{
    registered->Iterations(1)
        ->Repetitions(repetitions)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->ReportAggregatesOnly(true)
        ->ComputeStatistics("p50", [](const auto &values) { return percentile(values, 0.5); })
        ->ComputeStatistics("p99", [](const auto &values) { return percentile(values, 0.99); })
        ->ComputeStatistics("max", [](const auto &values) { return percentile(values, 1.0); });
}

/// Prints as usual and keeps the aggregates for the table.
class TableReporter : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            if (run.run_type == Run::RT_Aggregate)
                m_values[{run.run_name.function_name, run.aggregate_name}] =
                    run.GetAdjustedRealTime();
        }
    }

    /// Milliseconds (or the row's unit); a NaN where it was not measured in this run.
    double value(const QString &name, const QString &statistic) const
    {
        const auto found = m_values.find({name.toStdString(), statistic.toStdString()});
        return found == m_values.end() ? std::nan("") : found->second;
    }

private:
    std::map<std::pair<std::string, std::string>, double> m_values;
};

QString number(double value, const QString &unit)
{
    const int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return QString::number(value, 'f', decimals) + QLatin1Char(' ') + unit;
}

QString machine()
{
    QString processor = QSysInfo::currentCpuArchitecture();
    QFile info(QStringLiteral("/proc/cpuinfo"));
    if (info.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : info.readAll().split('\n')) {
            if (line.startsWith("model name"))
                processor = QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
        }
    }
    return QStringLiteral("%1, %2 cores, %3, Qt %4, SQLite %5")
        .arg(processor, QString::number(QThread::idealThreadCount()), QSysInfo::prettyProductName(),
             QString::fromLatin1(qVersion()), QString::fromLatin1(sqlite3_libversion()));
}

QString goalOf(const Row &row)
{
    QStringList goals;
    if (row.ratio > 0)
        goals.append(QStringLiteral("≤ %1 ×").arg(row.ratio));
    if (row.limit > 0)
        goals.append(QStringLiteral("≤ %1 %2").arg(QString::number(row.limit), row.unit));
    return goals.isEmpty() ? QStringLiteral("–") : goals.join(QStringLiteral(", "));
}

QString verdict(const Row &row, double figure, double floor)
{
    if (row.ratio <= 0 && row.limit <= 0)
        return QStringLiteral("–");
    const bool reached =
        (row.ratio <= 0 || figure <= row.ratio * floor) && (row.limit <= 0 || figure <= row.limit);
    return reached ? QStringLiteral("yes") : QStringLiteral("**no**");
}

QString tableLine(const Row &row, const TableReporter &reporter)
{
    const double figure = reporter.value(row.figure, row.statistic);
    const double floor = row.floor.isEmpty() ? 0 : reporter.value(row.floor, row.statistic);
    if (std::isnan(figure) || std::isnan(floor))
        return {};
    const QString floorText =
        row.floor.isEmpty() ? QStringLiteral("–")
                            : QStringLiteral("%1 (%2)").arg(number(floor, row.unit), row.floor);
    const QString ratio = row.floor.isEmpty()
                              ? QStringLiteral("–")
                              : QString::number(figure / floor, 'f', 2) + QStringLiteral(" ×");
    return QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 | %7 |\n")
        .arg(row.what, row.statistic, number(figure, row.unit), floorText, ratio, goalOf(row),
             verdict(row, figure, floor));
}

bool writeResults(const QString &path, const TableReporter &reporter)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << "# Measured\n\n`./dev bench` wrote this; each figure stands beside its floor, measured "
           "in the same run.\n\nMachine: "
        << machine()
        << ".\n\n| what | statistic | figure | floor | ratio | goal | reached |\n"
           "|---|---|---|---|---|---|---|\n";
    for (const Row &row : rows())
        out << tableLine(row, reporter);
    return true;
}

} // namespace

void measure(const char *name, int repetitions, std::function<void()> once,
             std::function<void()> prepare)
{
    finish(benchmark::RegisterBenchmark(
               name,
               [once, prepare](benchmark::State &state) {
                   if (prepare)
                       prepare();
                   for (auto _ : state) {
                       const auto begun = std::chrono::steady_clock::now();
                       once();
                       const auto ended = std::chrono::steady_clock::now();
                       state.SetIterationTime(std::chrono::duration<double>(ended - begun).count());
                   }
               }),
           repetitions);
}

void measureValue(const char *name, int repetitions, std::function<double()> once)
{
    finish(benchmark::RegisterBenchmark(name,
                                        [once](benchmark::State &state) {
                                            for (auto _ : state)
                                                state.SetIterationTime(once() / 1000.0);
                                        }),
           repetitions);
}

void addRow(Row row)
{
    rows().push_back(std::move(row));
}

void keep(const void *result)
{
    benchmark::DoNotOptimize(result);
}

/// Each file of measurements registers its own.
void registerStore();
void registerLists();
void registerPipeline();
void registerBoard();
void registerTables();
void registerAccount();
void registerImport();
void registerExchange();
void registerIndex();
void registerDocuments();
void registerDecks();
void registerLibrary();
void registerMeeting();
void registerMatch();
void registerTimeline();
void registerWindow();

} // namespace attache::bench

int main(int argc, char **argv)
{
    using namespace attache::bench;
    attache::prepareHeap(attache::HeapUse::Command); // as the command line does
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QString results;
    if (argc > 1 && !QByteArray(argv[1]).startsWith("--"))
        results = QString::fromLocal8Bit(argv[1]);
    registerStore();
    registerLists();
    registerPipeline();
    registerBoard();
    registerTables();
    registerAccount();
    registerImport();
    registerExchange();
    registerIndex();
    registerDocuments();
    registerDecks();
    registerLibrary();
    registerMeeting();
    registerMatch();
    registerTimeline();
    registerWindow();
    benchmark::Initialize(&argc, argv);
    TableReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    // What they hold goes while there is an application, and not after it.
    benchmark::ClearRegisteredBenchmarks();
    return results.isEmpty() || writeResults(results, reporter) ? 0 : 1;
}
