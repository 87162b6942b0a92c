#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include "core/domain/account.h"

#include <QElapsedTimer>

#include <fcntl.h>
#include <unistd.h>

namespace attache::bench {

namespace {

constexpr int Large = 100000;

/// What any change that survives a power cut costs at least: one page, forced to the disk.
/// Written over itself, so that no length changes: as the write-ahead log is, once it has been
/// folded into the file for the first time. The log of an edit has seven to ten such pages.
void forcePage()
{
    static const int file =
        open(qPrintable(folder() + QStringLiteral("/page")), O_CREAT | O_RDWR, 0600);
    static const QByteArray page(4096, 'p');
    if (pwrite(file, page.constData(), static_cast<size_t>(page.size()), 0) != page.size() ||
        fdatasync(file) != 0)
        qFatal("the page could not be written");
}

void editOne()
{
    Workspace &workspace = openedWorkspaceOf(Large);
    static Account account =
        orFail(Store<Account>(workspace.connection()).list("ORDER BY id LIMIT 1")).front();
    static int round = 0;
    account.shortName = QStringLiteral("改名 %1").arg(++round);
    orFail(workspace.perform(QStringLiteral("edit"),
                             [](Writer &writer) { return writer.update(account); }));
}

constexpr int Repetitions = 300;

double millisecondsOf(void (*act)())
{
    QElapsedTimer timer;
    timer.start();
    act();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

struct Turn
{
    double page = 0;
    double edit = 0;
};

/// Page and edit take turns, so that what else the disk does meets both alike.
const std::vector<Turn> &turns()
{
    static const std::vector<Turn> all = [] {
        openedWorkspaceOf(Large);
        std::vector<Turn> taken;
        for (int i = 0; i < Repetitions; ++i)
            taken.push_back({millisecondsOf(forcePage), millisecondsOf(editOne)});
        return taken;
    }();
    return all;
}

void measureTurn(const char *name, double Turn::*value)
{
    measureValue(name, Repetitions, [value, turn = size_t(0)]() mutable {
        return turns().at(turn++ % Repetitions).*value;
    });
}

} // namespace

void registerStore()
{
    measureTurn("fdatasync_4k", &Turn::page);
    measureTurn("edit", &Turn::edit);
    addRow({QStringLiteral("one edit through the door, indexes kept, at 100,000 accounts"),
            QStringLiteral("edit"), QStringLiteral("p50"), QStringLiteral("fdatasync_4k"), 3, 0});
}

} // namespace attache::bench
