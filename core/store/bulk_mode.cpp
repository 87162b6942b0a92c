#include "core/store/bulk_mode.h"

#include "core/store/workspace.h"

namespace attache {

BulkMode::BulkMode(Workspace &workspace)
    : m_workspace(workspace)
{
    workspace.checkPlace();
    // By these stamps the pages that are kept are known again; see markKeptPages().
    (void)workspace.maintain([](Connection &) { return Result<void>(); });
    setJournal("PRAGMA journal_mode=DELETE");
}

BulkMode::~BulkMode()
{
    setJournal("PRAGMA journal_mode=WAL");
}

void BulkMode::setJournal(const char *pragma)
{
    m_workspace.writing([&] { (void)m_workspace.connection().execute(pragma); });
}

} // namespace attache
