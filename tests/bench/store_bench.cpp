#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include "core/domain/account.h"

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

} // namespace

void registerStore()
{
    measure("fdatasync_4k", 300, forcePage);
    measure("edit", 300, editOne, [] { openedWorkspaceOf(Large); });
    addRow({QStringLiteral("one edit through the door, indexes kept, at 100,000 accounts"),
            QStringLiteral("edit"), QStringLiteral("p50"), QStringLiteral("fdatasync_4k"), 3, 0});
}

} // namespace attache::bench
