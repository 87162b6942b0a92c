#pragma once

namespace attache {

class Workspace;

/// While one lives, and where nobody else has the file open, a large step is written straight into
/// the file and the pages it replaces into a rollback journal, instead of all of it first into the
/// write-ahead log and then once more into the file. Pages leave the cache as it fills, so that the
/// disk writes while more is made. Otherwise, where SQLite refuses and where the file is no longer
/// in its place, everything goes as usual: what it gives is speed alone. To be made and ended
/// outside a transaction.
class BulkMode
{
public:
    explicit BulkMode(Workspace &workspace);
    ~BulkMode();
    BulkMode(const BulkMode &) = delete;
    BulkMode &operator=(const BulkMode &) = delete;

private:
    void setJournal(const char *pragma);

    Workspace &m_workspace;
};

} // namespace attache
