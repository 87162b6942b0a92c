#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include "core/domain/account.h"
#include "core/exchange/duplicates.h"
#include "core/exchange/open_source.h"

#include <QElapsedTimer>
#include <QFile>

namespace attache::bench {

namespace {

constexpr int Rows = 100000;
constexpr int Repetitions = 5;

QString programNamed(const char *name)
{
    return QLatin1String(ATTACHE_BENCH_PROGRAMS "/") + QLatin1String(name);
}

QStringList attache(const QStringList &words)
{
    return QStringList{QStringLiteral(ATTACHE_EXECUTABLE), QStringLiteral("--workspace")} + words;
}

/// The same list as a workbook.
QString workbook()
{
    const QString path = folder() + QStringLiteral("/list.xlsx");
    if (!QFile::exists(path))
        runProcess({programNamed("workbook_floor"), listOf(Rows), path});
    return path;
}

/// An empty workspace of its own.
QString newWorkspace()
{
    const QString path = folder() + QStringLiteral("/exchange.attache");
    for (const char *side : {"", "-wal", "-shm", ".lock"})
        QFile::remove(path + QLatin1String(side));
    runProcess({QStringLiteral(ATTACHE_EXECUTABLE), QStringLiteral("init"), path});
    return path;
}

double imported(const QString &list)
{
    return runProcess(attache({newWorkspace(), QStringLiteral("import"), QStringLiteral("accounts"),
                               list, QStringLiteral("--json")}))
        .milliseconds;
}

/// Every cell of @p list, and nothing made of it.
double onlyRead(const QString &list)
{
    QElapsedTimer timer;
    timer.start();
    const OpenedSource source = orFail(openSource(list, {}, Progress()));
    qsizetype bytes = 0;
    orFail(source.rows->read(
        [&bytes](const SourceRow &row) -> Result<void> {
            for (const std::string_view cell : row.cells)
                bytes += static_cast<qsizetype>(cell.size());
            return {};
        },
        Progress()));
    keep(&bytes);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

struct Turn
{
    double workbook = 0;
    double readAndStore = 0; ///< the reader alone, and what the import of a CSV file takes beside
                             ///< reading it
    double exported = 0;
    double ownLoop = 0;
    double exportMemory = 0;
    double baseMemory = 0;
};

/// A workspace with the list in it.
QString listWorkspace()
{
    static const QString path = [] {
        const QString made = folder() + QStringLiteral("/listed.attache");
        runProcess({QStringLiteral(ATTACHE_EXECUTABLE), QStringLiteral("init"), made});
        runProcess(attache({made, QStringLiteral("import"), QStringLiteral("accounts"),
                            listOf(Rows), QStringLiteral("--json")}));
        return made;
    }();
    return path;
}

QStringList exporting(const QString &ending)
{
    return attache({listWorkspace(), QStringLiteral("export"), QStringLiteral("accounts"),
                    folder() + QStringLiteral("/exported") + ending, QStringLiteral("--no-bom")});
}

Turn takeTurn()
{
    Turn turn;
    turn.workbook = imported(workbook());
    turn.readAndStore = onlyRead(workbook()) + imported(listOf(Rows)) - onlyRead(listOf(Rows));
    turn.exported = runProcess(exporting(QStringLiteral(".xlsx"))).milliseconds;
    runProcess(exporting(QStringLiteral(".csv")));
    turn.ownLoop =
        runProcess({programNamed("workbook_floor"), folder() + QStringLiteral("/exported.csv"),
                    folder() + QStringLiteral("/loop.xlsx")})
            .milliseconds;
    turn.exportMemory = peakMegabytesOf(exporting(QStringLiteral(".xlsx")));
    turn.baseMemory =
        peakMegabytesOf(attache({listWorkspace(), QStringLiteral("list"), QStringLiteral("visits"),
                                 QStringLiteral("--json")}));
    return turn;
}

const std::vector<Turn> &turns()
{
    static const std::vector<Turn> all = [] {
        takeTurn(); // brings programs and files into memory
        std::vector<Turn> taken;
        for (int i = 0; i < Repetitions; ++i)
            taken.push_back(takeTurn());
        return taken;
    }();
    return all;
}

void measureTurn(const char *name, double (*value)(const Turn &))
{
    measureValue(name, Repetitions, [value, turn = size_t(0)]() mutable {
        return value(turns().at(turn++ % Repetitions));
    });
}

} // namespace

void registerExchange()
{
    measureTurn("xlsx_read_and_csv_store", [](const Turn &turn) { return turn.readAndStore; });
    measureTurn("xlsx_import", [](const Turn &turn) { return turn.workbook; });
    measureTurn("libxlsxwriter_loop", [](const Turn &turn) { return turn.ownLoop; });
    measureTurn("xlsx_export", [](const Turn &turn) { return turn.exported; });
    measureTurn("xlsx_export_memory",
                [](const Turn &turn) { return turn.exportMemory - turn.baseMemory; });
    measure("duplicates", Repetitions, [] {
        const auto pairs = orFail(findDuplicates(openedWorkspaceOf(Rows).connection(),
                                                 recordTypeOf<Account>(), Progress()));
        keep(pairs.data());
    });
    const QString p50 = QStringLiteral("p50");
    addRow({QStringLiteral("import 100,000 rows × 12 of a workbook"), QStringLiteral("xlsx_import"),
            p50, QStringLiteral("xlsx_read_and_csv_store"), 1.5, 0});
    addRow({QStringLiteral("export them to a workbook"), QStringLiteral("xlsx_export"), p50,
            QStringLiteral("libxlsxwriter_loop"), 1.3, 0});
    addRow({QStringLiteral("peak memory of that, above a process that opens the file"),
            QStringLiteral("xlsx_export_memory"),
            p50,
            {},
            0,
            50,
            QStringLiteral("MB")});
    addRow({QStringLiteral("look for duplicates among 100,000 accounts"),
            QStringLiteral("duplicates"),
            QStringLiteral("max"),
            {},
            0,
            10000});
}

} // namespace attache::bench
