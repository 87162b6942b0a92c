// All slides of a workspace on a light table, from the first to the last. Argument: the workspace.
// Says by how many kilobytes the memory of the process grew at most.
#include "tests/bench/light_table.h"
#include "core/base/heap.h"
#include "tests/bench/programs/painted.h"

#include <QApplication>

using namespace attache;

int main(int argc, char **argv)
{
    prepareHeap(HeapUse::Window);
    QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const SystemClock clock;
    const auto workspace = bench::orFail(
        openWorkspace(QString::fromLocal8Bit(argv[1]), Workspace::Mode::ReadOnly, clock));
    const qint64 before = bench::peakKilobytes().toLongLong();
    bench::ShownTable table(*workspace, clock.today());
    table.showAll();
    std::printf("%lld\n", bench::peakKilobytes().toLongLong() - before);
    return 0;
}
